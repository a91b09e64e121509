//! Certificates of courses: issued on the decision on a course's results, issued again, and withdrawn, without a file.

use super::{
    REASON,
    cards::detail,
    courses::may_issue,
    facts,
    issuing::{Issued, enter, renew},
    note_certificate, refused,
};
use crate::{
    cards::{
        dto::{CertificateCreate, CertificateReissue, CertificateWithdraw},
        repo::{self, CardRow, CourseRow, HolderRow},
    },
    certificate_blanks::service::{self as blanks, Use},
    platform::{Ctx, IfMatch, Problem, Reply, Tx},
};
use tgpl_domain::{
    blanks::BlankType,
    cards::{CardState, OldBlank},
    ids::CardId,
    names::PersonName,
    policy::Permission,
    text::Line,
};

/// A certificate and the version of it that the caller read.
type Asked = (CardId, IfMatch);

/// What the results of a course let somebody else than entered them use.
fn used(ctx: &Ctx, course: &CourseRow) -> Result<Use, Problem> {
    may_issue(ctx, course).map_err(refused)?;
    Ok(Use {
        blank_type: BlankType::Certificate,
        unit: course.organisation_id,
        requested: Some(course.created_by),
        approved: None,
    })
}

/// The name and the year of birth as they are printed: the registry's of whom it has.
fn named(asked: &CertificateCreate, holder: Option<HolderRow>) -> Result<(String, Option<i32>), Problem> {
    let said = asked.full_name.as_ref().map(PersonName::as_str);
    let Some(holder) = holder else {
        let Some(name) = said else {
            let (vi, en) = ("Nêu họ tên người được cấp", "Name whose certificate it is");
            return Err(Problem::field("/full_name", "required", vi, en));
        };
        return Ok((name.to_owned(), asked.birth_year));
    };
    let other_year =
        asked.birth_year.is_some_and(|year| holder.birth_year.is_some_and(|known| known != year));
    for (wrong, pointer) in
        [(said.is_some_and(|name| name != holder.full_name), "/full_name"), (other_year, "/birth_year")]
    {
        if wrong {
            let (vi, en) = ("Khác với danh bạ", "The registry has another");
            return Err(Problem::field(pointer, "invalid_value", vi, en));
        }
    }
    Ok((holder.full_name, holder.birth_year.or(asked.birth_year)))
}

/// Issues the certificate of one who passed a course.
pub async fn issue(tx: &mut Tx, ctx: &Ctx, asked: CertificateCreate, act: &str) -> Result<Reply, Problem> {
    let course = repo::find_course(tx, asked.course_id).await?.ok_or_else(Problem::not_found)?;
    let unit = course.organisation_id;
    ctx.authorise(Permission::CardWrite, &facts(unit, None))?;
    let made = used(ctx, &course)?;
    let holder = match asked.practitioner_id {
        Some(id) => {
            let holder = repo::holder(tx, id).await?.ok_or_else(Problem::not_found)?;
            // The Agency holds courses for the officers of the nation; others know their own.
            let reached = ctx.authorise(Permission::CardRead, &facts(holder.organisation_id, Some(id)));
            reached.map(|_| Some(holder))?
        }
        None => None,
    };
    let (full_name, birth_year) = named(&asked, holder)?;
    let serial = blanks::issue(tx, ctx, made, asked.serial.as_ref().map(Line::as_str)).await?;
    let issued = Issued {
        kind: BlankType::Certificate,
        unit,
        practitioner: asked.practitioner_id,
        course: Some(course.id),
        full_name,
        birth_year,
        number: asked.number.map(Line::into_string),
        first_issued_on: None,
    };
    let row = enter(tx, ctx, issued, serial).await?;
    note_certificate(tx, ctx, &row, act, &["number", "serial"]).await?;
    let place = format!("/api/v1/certificates/{}", row.id);
    let view = detail(tx, ctx, row).await?;
    Ok(Reply::created(place, &view)?.tagged(view.card.version))
}

/// A certificate that holds, held in the version that the caller read.
async fn standing(tx: &mut Tx, ctx: &Ctx, (id, version): Asked) -> Result<CardRow, Problem> {
    let row = repo::hold_card(tx, id)
        .await?
        .filter(|card| card.kind == BlankType::Certificate)
        .ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardWrite, &facts(row.organisation_id, None))?;
    if row.state == CardState::Withdrawn {
        return Err(Problem::not_allowed("Chứng chỉ đã bị thu hồi", "The certificate is withdrawn already"));
    }
    if version.0 == row.version { Ok(row) } else { Err(Problem::stale()) }
}

/// Puts a certificate on a new blank.
pub async fn reissue(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: Asked,
    said: CertificateReissue,
) -> Result<Reply, Problem> {
    let mut row = standing(tx, ctx, asked).await?;
    let course = repo::course_of(tx, &row).await?;
    let course = course.ok_or_else(|| Problem::internal(&"a certificate without a course"))?;
    let made = used(ctx, &course)?;
    renew(tx, ctx, &mut row, made, (said.serial.as_ref(), said.old_blank)).await?;
    note_certificate(tx, ctx, &row, "certificate_reissue", &["number", "serial"]).await?;
    let view = detail(tx, ctx, row).await?;
    Ok(Reply::ok(&view)?.tagged(view.card.version))
}

/// Withdraws a certificate by a decision: with this answer the public check says so, and its blank is with the unit or lost.
pub async fn withdraw(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: Asked,
    said: CertificateWithdraw,
) -> Result<Reply, Problem> {
    let mut row = standing(tx, ctx, asked).await?;
    let on = said.decision_on;
    for (wrong, vi, en) in [
        (
            on < row.issued_on,
            "Ngày quyết định trước ngày cấp",
            "The decision is before the certificate was issued",
        ),
        (on > ctx.today(), "Ngày quyết định chưa đến", "The day of the decision has not come"),
    ] {
        if wrong {
            return Err(Problem::field("/decision_on", "invalid_value", vi, en));
        }
    }
    // What comes back rests on the decision alone: nobody of the unit asked for it.
    let made = Use { blank_type: row.kind, unit: row.organisation_id, requested: None, approved: None };
    blanks::give_back(tx, ctx, made, row.serial, said.old_blank.map(OldBlank::movement)).await?;
    row.state = CardState::Withdrawn;
    row.withdrawn_on = Some(on);
    row.withdrawal_number = Some(said.decision_number.into_string());
    row.withdrawal_reason = Some(REASON.seal(&ctx.services.keys, row.id.0, &said.reason)?);
    row.version += 1;
    repo::save_card(tx, &row).await?;
    let fields = &["state", "decision_number", "reason"];
    note_certificate(tx, ctx, &row, "certificate_withdraw", fields).await?;
    let view = detail(tx, ctx, row).await?;
    Ok(Reply::ok(&view)?.tagged(view.card.version))
}
