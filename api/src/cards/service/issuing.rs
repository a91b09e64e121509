//! Blanks become cards and certificates: the movement of the ledger, the number of the register and the card, at once.

use super::{TOKEN, VERIFY, certificates, life};
use crate::{
    cards::{
        dto::{BlankIssue, CardFileCarryOut, CertificateCreate},
        repo::{self, CardRow, FileRow, NewBlank},
        service::cards::detail,
    },
    certificate_blanks::service::{self as blanks, Use},
    platform::{
        Ctx, Problem, Reply, Tx, code,
        db::across_nation,
        numbers::{self, Book},
    },
};
use chrono::{Datelike, NaiveDate};
use tgpl_domain::{
    blanks::BlankType,
    cards::{CardState, OldBlank, card_number},
    ids::{CardId, CourseId, OrganisationId, PractitionerId},
    text::Line,
};

/// Whose card or certificate is made, with the number if people gave one.
pub struct Issued {
    pub kind: BlankType,
    pub unit: OrganisationId,
    pub practitioner: Option<PractitionerId>,
    pub course: Option<CourseId>,
    pub full_name: String,
    pub birth_year: Option<i32>,
    pub number: Option<String>,
    /// Of a card from before this register.
    pub first_issued_on: Option<NaiveDate>,
}

/// What a file lets its storekeeper use.
const fn used(row: &FileRow) -> Use {
    Use {
        blank_type: row.kind.blank(),
        unit: row.organisation_id,
        requested: Some(row.created_by),
        approved: row.decided_by,
    }
}

/// Writes down on which blank a card is, with the token behind its QR.
async fn printed(tx: &mut Tx, ctx: &Ctx, card: &CardRow) -> Result<(), Problem> {
    let keys = &ctx.services.keys;
    let token = code::new(keys)?;
    let blank = NewBlank {
        serial: card.serial,
        card_id: card.id,
        organisation_id: card.organisation_id,
        issued_on: card.issued_on,
        verify_hash: keys.find_hash(VERIFY, &token),
        token: TOKEN.seal(keys, card.id.0, &token)?,
    };
    Ok(repo::insert_blank(tx, &blank).await?)
}

/// The number that a place in the register makes. One that people gave before its turn came is left to its card, else nobody
/// could be issued anything after it.
async fn free_number(
    tx: &mut Tx,
    (kind, unit): (BlankType, OrganisationId),
    place: (i32, i32),
) -> Result<String, Problem> {
    let unit = repo::unit_code(tx, unit).await?;
    across_nation(tx, async |tx| {
        let mut spelling = 1;
        loop {
            let number = card_number(kind, &unit, place, spelling);
            if !repo::is_taken(tx, kind, &number).await? {
                return Ok(number);
            }
            spelling += 1;
        }
    })
    .await
}

/// Enters a new card or certificate in the register. The blank was taken before, under the lock of its series; the number of
/// the register is held until the transaction ends, so none is missing and none is given twice.
pub async fn enter(tx: &mut Tx, ctx: &Ctx, made: Issued, serial: i64) -> Result<CardRow, Problem> {
    let (organisation, year) = (made.unit.0, ctx.today().year());
    let book = format!("card_{}", made.kind);
    let place = numbers::take(tx, Book { organisation, unit: organisation, name: &book, year }).await?;
    let number = match made.number {
        Some(number) => number,
        None => free_number(tx, (made.kind, made.unit), (place, year)).await?,
    };
    let row = CardRow {
        id: CardId::new(),
        version: 1,
        kind: made.kind,
        organisation_id: made.unit,
        number,
        register_year: year,
        register_number: place,
        practitioner_id: made.practitioner,
        course_id: made.course,
        full_name: made.full_name,
        birth_year: made.birth_year,
        state: CardState::Valid,
        serial,
        first_issued_on: made.first_issued_on.unwrap_or_else(|| ctx.today()),
        issued_on: ctx.today(),
        withdrawn_on: None,
        ground: None,
        withdrawal_number: None,
        withdrawal_reason: None,
        created_at: ctx.now,
    };
    repo::insert_card(tx, &row).await?;
    printed(tx, ctx, &row).await?;
    Ok(row)
}

/// The card of a granted file. One that the registry shows from before this register keeps its number and its first day, from
/// which the years without a case run.
pub async fn card(tx: &mut Tx, ctx: &Ctx, row: &FileRow, said: &CardFileCarryOut) -> Result<CardId, Problem> {
    let whose = row.practitioner_id;
    let holder = repo::holder(tx, whose).await?.ok_or_else(Problem::not_found)?;
    let serial = blanks::issue(tx, ctx, used(row), said.serial.as_ref().map(Line::as_str)).await?;
    let kind = row.kind.blank();
    let is_first = repo::of_practitioner(tx, whose, kind).await?.is_empty();
    let earlier = holder.card_number.filter(|_| is_first);
    if said.first_issued_on.is_some_and(|day| day > ctx.today() || earlier.is_none() && day < ctx.today()) {
        let (vi, en) = (
            "Ngày cấp lần đầu chỉ có trước hôm nay khi người này đã có số thẻ từ trước trong danh bạ",
            "A first day before today is of somebody whose card number the registry has from before",
        );
        return Err(Problem::field("/first_issued_on", "invalid_value", vi, en));
    }
    let made = Issued {
        kind,
        unit: row.organisation_id,
        practitioner: Some(whose),
        course: None,
        full_name: holder.full_name,
        birth_year: holder.birth_year,
        number: said.number.as_ref().map(|number| number.as_str().to_owned()).or(earlier),
        first_issued_on: said.first_issued_on,
    };
    let card = enter(tx, ctx, made, serial).await?;
    repo::show_number(tx, whose, &card.number).await?;
    Ok(card.id)
}

/// Puts a card on a new blank: its number stays, the day of issue is the day of the re-issue (NĐ 144/2017 Đ.19 kh.3).
pub async fn renew(
    tx: &mut Tx,
    ctx: &Ctx,
    card: &mut CardRow,
    made: Use,
    (serial, old): (Option<&Line<20>>, Option<OldBlank>),
) -> Result<(), Problem> {
    let replaced = card.serial;
    card.serial = blanks::issue(tx, ctx, made, serial.map(Line::as_str)).await?;
    blanks::give_back(tx, ctx, made, replaced, old.map(OldBlank::movement)).await?;
    card.issued_on = ctx.today();
    card.version += 1;
    printed(tx, ctx, card).await?;
    Ok(repo::save_card(tx, card).await?)
}

async fn card_of(tx: &mut Tx, row: &FileRow) -> Result<CardRow, Problem> {
    let id = row.card_id.ok_or_else(|| Problem::internal(&"a file without a card"))?;
    repo::hold_card(tx, id).await?.ok_or_else(Problem::not_found)
}

/// The card of a granted file, on a new blank.
pub async fn replace(tx: &mut Tx, ctx: &Ctx, row: &FileRow, said: &CardFileCarryOut) -> Result<(), Problem> {
    let mut card = card_of(tx, row).await?;
    renew(tx, ctx, &mut card, used(row), (said.serial.as_ref(), said.old_blank)).await
}

/// The card that was withdrawn is with the unit, until a council destroys it; or its holder has lost it.
pub async fn take_back(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &FileRow,
    said: &CardFileCarryOut,
) -> Result<(), Problem> {
    let card = card_of(tx, row).await?;
    blanks::give_back(tx, ctx, used(row), card.serial, said.old_blank.map(OldBlank::movement)).await
}

/// Uses a blank, for the card of a granted file or for the certificate of a course, and answers with what was issued.
pub async fn issue(tx: &mut Tx, ctx: &Ctx, asked: BlankIssue) -> Result<Reply, Problem> {
    match (asked.file_id, asked.course_id) {
        (Some(file), None) => {
            let said = CardFileCarryOut {
                serial: asked.serial,
                number: asked.number,
                first_issued_on: None,
                old_blank: asked.old_blank,
            };
            life::carry_out(tx, ctx, (file, None), said).await?;
            let file = repo::find_file(tx, file).await?.ok_or_else(Problem::not_found)?;
            let row = card_of(tx, &file).await?;
            let place = format!("/api/v1/cards/{}", row.id);
            let view = detail(tx, ctx, row).await?;
            Ok(Reply::created(place, &view)?.tagged(view.card.version))
        }
        (None, Some(course_id)) => {
            let said = CertificateCreate {
                course_id,
                full_name: asked.full_name,
                birth_year: asked.birth_year,
                practitioner_id: asked.practitioner_id,
                serial: asked.serial,
                number: asked.number,
            };
            certificates::issue(tx, ctx, said, "blank_issue").await
        }
        _ => {
            let (vi, en) = ("Nêu một hồ sơ thẻ hoặc một lớp", "Name either a file or a course");
            Err(Problem::field("/file_id", "required", vi, en))
        }
    }
}
