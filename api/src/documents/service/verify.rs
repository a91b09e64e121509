//! What anybody may learn of a paper or a card that lies before them: that it holds, and who issued it.
//!
//! The look-up runs over the nation without a caller, and so answers with nothing of a person.

use super::VERIFY;
use crate::{
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
use tgpl_domain::{folding::fold, names::PersonName};
use tgpl_schema::{documents, organisations, practitioners};

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
    let Some((withdrawn, issuer, number, issued_on)) = found else { return Ok(Verification::UNKNOWN) };
    tried.is_right(&visit.services.db).await?;
    Ok(Verification {
        status: if withdrawn { Validity::Withdrawn } else { Validity::Valid },
        issuer: Some(issuer),
        number,
        issued_on,
    })
}

/// Verifies by a printed number and the initials of the holder. Answers with the status alone.
pub async fn by_number(visit: &Visit, asked: &VerifyByNumber) -> Result<Verification, Problem> {
    match asked.kind {
        VerifiedKind::Card => card(visit, asked).await,
    }
}

async fn card(visit: &Visit, asked: &VerifyByNumber) -> Result<Verification, Problem> {
    let subjects = [Subject::Account(asked.number.as_str()), Subject::Address(&visit.peer)];
    let tried = admit(visit, &subjects).await?;
    let today = crate::platform::clock::day(visit.now);
    let cards: Vec<(PersonName, bool)> = {
        let mut conn = visit.services.db.plain().await?;
        practitioners::table
            .filter(practitioners::card_number.eq(asked.number.as_str()))
            .select((
                practitioners::full_name,
                practitioners::valid_to.is_null().or(practitioners::valid_to.ge(today)).assume_not_null(),
            ))
            .load(&mut conn)
            .await?
    };
    let wanted = letters(asked.initials.as_str());
    let held: Vec<bool> = cards
        .into_iter()
        .filter(|(name, _)| {
            fold(name.as_str()).split(' ').filter_map(|word| word.chars().next()).eq(wanted.chars())
        })
        .map(|(_, holds)| holds)
        .collect();
    if held.is_empty() {
        return Ok(Verification::UNKNOWN);
    }
    tried.is_right(&visit.services.db).await?;
    let status = if held.contains(&true) { Validity::Valid } else { Validity::Withdrawn };
    Ok(Verification { status, ..Verification::UNKNOWN })
}

/// `N.T. Đ` as `ntd`.
fn letters(initials: &str) -> String {
    fold(initials).chars().filter(char::is_ascii_alphanumeric).collect()
}

async fn admit(visit: &Visit, subjects: &[Subject<'_>]) -> Result<Tried<'static>, Problem> {
    throttle::admit(&visit.services.db, &visit.services.keys, PATH, subjects, visit.now).await
}
