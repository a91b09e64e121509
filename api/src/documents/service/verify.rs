//! What anybody may learn of a paper or a card that lies before them: that it holds, and who issued it.
//!
//! The look-up runs over the nation without a caller, and so answers with nothing of a person.

use super::VERIFY;
use crate::{
    cards::service as cards,
    documents::dto::{Validity, Verification, VerifiedKind, VerifyByNumber},
    platform::{
        Problem, code,
        context::Visit,
        db::Rows,
        throttle::{self, Subject, Tried},
    },
};
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_domain::blanks::BlankType;
use tgpl_schema::{documents, organisations};

const PATH: &str = "public_verify";

/// Verifies a paper by the token in its QR. Wrong tokens are counted by address (429 after too many).
pub async fn by_token(visit: &Visit, token: &str) -> Result<Verification, Problem> {
    let subjects = [Subject::Address(&visit.peer)];
    let tried = admit(visit, &subjects).await?;
    // An unreadable token is looked up like any other, so that it takes as long.
    let token = code::parse(token).unwrap_or_default();
    let hash = visit.services.keys.find_hash(VERIFY, &token);
    let found: Option<(bool, String, Option<String>, Option<NaiveDate>)> = {
        let mut conn = visit.services.db.seeing(&Rows::Nation).await?;
        documents::table
            .inner_join(organisations::table.on(documents::book_unit_id.eq(organisations::id.nullable())))
            .filter(documents::verify_hash.eq(hash))
            .select((
                documents::withdrawn_at.is_not_null(),
                organisations::name,
                documents::symbol,
                documents::issued_on,
            ))
            .first(&mut conn)
            .await
            .optional()?
    };
    // Asked whether or not a paper was found, so that both take as long.
    let card = cards::by_token(visit, &token).await?;
    let Some((withdrawn, issuer, number, issued_on)) = found else { return told(visit, tried, card).await };
    tried.is_right(&visit.services.db).await?;
    Ok(Verification {
        status: if withdrawn { Validity::Withdrawn } else { Validity::Valid },
        issuer: Some(issuer),
        number,
        issued_on,
    })
}

/// What is told of a card or certificate: the status alone.
async fn told(visit: &Visit, tried: Tried<'_>, holds: Option<bool>) -> Result<Verification, Problem> {
    let Some(holds) = holds else { return Ok(Verification::UNKNOWN) };
    tried.is_right(&visit.services.db).await?;
    let status = if holds { Validity::Valid } else { Validity::Withdrawn };
    Ok(Verification { status, ..Verification::UNKNOWN })
}

/// Verifies by a printed number and the initials of the holder. Answers with the status alone.
pub async fn by_number(visit: &Visit, asked: &VerifyByNumber) -> Result<Verification, Problem> {
    let kinds: &[BlankType] = match asked.kind {
        VerifiedKind::Card => &[BlankType::OfficerCard, BlankType::CollaboratorCard],
        VerifiedKind::Certificate => &[BlankType::Certificate],
    };
    let subjects = [Subject::Account(asked.number.as_str()), Subject::Address(&visit.peer)];
    let tried = admit(visit, &subjects).await?;
    let holds = cards::by_number(visit, kinds, asked.number.as_str(), asked.initials.as_str()).await?;
    told(visit, tried, holds).await
}

async fn admit(visit: &Visit, subjects: &[Subject<'_>]) -> Result<Tried<'static>, Problem> {
    throttle::admit(&visit.services.db, &visit.services.keys, PATH, subjects, visit.now).await
}
