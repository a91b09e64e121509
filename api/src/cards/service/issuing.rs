//! Blanks become cards and certificates: the movement of the ledger, the number of the register and the card, at once.

use super::{TOKEN, VERIFY, facts, life, note_certificate};
use crate::{
    cards::{
        dto::{BlankIssue, CardFileCarryOut, CertificateCreate, CertificateReissue},
        repo::{self, CardRow, FileRow, NewBlank},
        service::cards::detail,
    },
    certificate_blanks::service::{self as blanks, Use},
    platform::{
        Ctx, IfMatch, Problem, Reply, Tx, code,
        numbers::{self, Book},
    },
};
use chrono::Datelike;
use tgpl_domain::{
    blanks::BlankType,
    cards::{CardState, OldBlank},
    ids::{CardId, CourseId, OrganisationId, PractitionerId},
    policy::Permission,
    text::Line,
};

/// Whose card or certificate is made, with the number if people gave one.
struct Issued {
    kind: BlankType,
    unit: OrganisationId,
    practitioner: Option<PractitionerId>,
    course: Option<CourseId>,
    full_name: String,
    birth_year: Option<i32>,
    number: Option<String>,
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

/// Enters a new card or certificate in the register. The blank was taken before, under the lock of its series; the number of
/// the register is held until the transaction ends, so none is missing and none is given twice.
async fn enter(tx: &mut Tx, ctx: &Ctx, made: Issued, serial: i64) -> Result<CardRow, Problem> {
    let (organisation, year) = (made.unit.0, ctx.today().year());
    let book = format!("card_{}", made.kind);
    let number = numbers::take(tx, Book { organisation, unit: organisation, name: &book, year }).await?;
    let row = CardRow {
        id: CardId::new(),
        version: 1,
        kind: made.kind,
        organisation_id: made.unit,
        number: made.number.unwrap_or_else(|| format!("{number:05}/{year}/{}", made.kind)),
        register_year: year,
        register_number: number,
        practitioner_id: made.practitioner,
        course_id: made.course,
        full_name: made.full_name,
        birth_year: made.birth_year,
        state: CardState::Valid,
        serial,
        first_issued_on: ctx.today(),
        issued_on: ctx.today(),
        withdrawn_on: None,
        ground: None,
        created_at: ctx.now,
    };
    repo::insert_card(tx, &row).await?;
    printed(tx, ctx, &row).await?;
    Ok(row)
}

/// The card of a granted file. One that the registry shows from before this register keeps its number.
pub async fn card(tx: &mut Tx, ctx: &Ctx, row: &FileRow, said: &CardFileCarryOut) -> Result<CardId, Problem> {
    let whose = row.practitioner_id;
    let holder = repo::holder(tx, whose).await?.ok_or_else(Problem::not_found)?;
    let serial = blanks::issue(tx, ctx, used(row), said.serial.as_ref().map(Line::as_str)).await?;
    let kind = row.kind.blank();
    let is_first = repo::of_practitioner(tx, whose, kind).await?.is_empty();
    let made = Issued {
        kind,
        unit: row.organisation_id,
        practitioner: Some(whose),
        course: None,
        full_name: holder.full_name,
        birth_year: holder.birth_year,
        number: said
            .number
            .as_ref()
            .map(|number| number.as_str().to_owned())
            .or(holder.card_number.filter(|_| is_first)),
    };
    let card = enter(tx, ctx, made, serial).await?;
    repo::show_number(tx, whose, &card.number).await?;
    Ok(card.id)
}

/// Puts a card on a new blank: its number stays, the day of issue is the day of the re-issue (NĐ 144/2017 Đ.19 kh.3).
async fn renew(
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

/// Issues the certificate of one who passed a course: on the course's decision, without a file.
pub async fn certificate(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: CertificateCreate,
    act: &str,
) -> Result<Reply, Problem> {
    let course = repo::find_course(tx, asked.course_id).await?.ok_or_else(Problem::not_found)?;
    let unit = course.organisation_id;
    ctx.authorise(Permission::CardWrite, &facts(unit, None))?;
    let holder = match asked.practitioner_id {
        Some(id) => {
            let holder = repo::holder(tx, id).await?.ok_or_else(Problem::not_found)?;
            // The Agency holds courses for the officers of the nation; others know their own.
            let reached = ctx.authorise(Permission::CardRead, &facts(holder.organisation_id, Some(id)));
            reached.map(|_| Some(holder))?
        }
        None => None,
    };
    let (known_as, born) = holder.map_or((None, None), |holder| (Some(holder.full_name), holder.birth_year));
    let said = asked.full_name.map(|name| name.as_str().to_owned());
    let Some(full_name) = said.or(known_as) else {
        let (vi, en) = ("Nêu họ tên người được cấp", "Name whose certificate it is");
        return Err(Problem::field("/full_name", "required", vi, en));
    };
    let made = Use { blank_type: BlankType::Certificate, unit, requested: None, approved: None };
    let serial = blanks::issue(tx, ctx, made, asked.serial.as_ref().map(Line::as_str)).await?;
    let issued = Issued {
        kind: BlankType::Certificate,
        unit,
        practitioner: asked.practitioner_id,
        course: Some(course.id),
        full_name,
        birth_year: asked.birth_year.or(born),
        number: asked.number.map(Line::into_string),
    };
    let row = enter(tx, ctx, issued, serial).await?;
    note_certificate(tx, ctx, &row, act).await?;
    let place = format!("/api/v1/certificates/{}", row.id);
    let view = detail(tx, ctx, row).await?;
    Ok(Reply::created(place, &view)?.tagged(view.card.version))
}

/// Puts a certificate on a new blank.
pub async fn reissue_certificate(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, version): (CardId, IfMatch),
    said: CertificateReissue,
) -> Result<Reply, Problem> {
    let mut row = repo::hold_card(tx, id)
        .await?
        .filter(|card| card.kind == BlankType::Certificate)
        .ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardWrite, &facts(row.organisation_id, None))?;
    if version.0 != row.version {
        return Err(Problem::stale());
    }
    let made = Use { blank_type: row.kind, unit: row.organisation_id, requested: None, approved: None };
    renew(tx, ctx, &mut row, made, (said.serial.as_ref(), said.old_blank)).await?;
    note_certificate(tx, ctx, &row, "certificate_reissue").await?;
    let view = detail(tx, ctx, row).await?;
    Ok(Reply::ok(&view)?.tagged(view.card.version))
}

/// Uses a blank, for the card of a granted file or for the certificate of a course, and answers with what was issued.
pub async fn issue(tx: &mut Tx, ctx: &Ctx, asked: BlankIssue) -> Result<Reply, Problem> {
    match (asked.file_id, asked.course_id) {
        (Some(file), None) => {
            let said =
                CardFileCarryOut { serial: asked.serial, number: asked.number, old_blank: asked.old_blank };
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
            certificate(tx, ctx, said, "blank_issue").await
        }
        _ => {
            let (vi, en) = ("Nêu một hồ sơ thẻ hoặc một lớp", "Name either a file or a course");
            Err(Problem::field("/file_id", "required", vi, en))
        }
    }
}
