//! Cards and certificates: reading them, and opening the files by which they change.

use super::{REASON, TOKEN, courses, facts, files};
use crate::{
    cards::{
        dto::{
            CardBlankView, CardDetail, CardFileCreate, CardQuery, CardReissue, CardView, CardWithdraw,
            CertificateQuery,
        },
        repo::{self, CardRow, Which},
    },
    certificate_blanks::service as blanks,
    platform::{Ctx, IfMatch, Listing, Problem, Reply, Tx, names, page::Page},
};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    cards::{CardKind, CardProcedure},
    ids::CardId,
    policy::Permission,
    text::Prose,
};
use uuid::Uuid;

/// Where a list goes on.
#[derive(Debug, Serialize, Deserialize)]
struct After {
    id: Uuid,
}

async fn views(conn: &AsyncPgConnection, rows: Vec<CardRow>) -> Result<Vec<CardView>, Problem> {
    let units: Vec<_> = rows.iter().map(|row| row.organisation_id).collect();
    let units = names::units(conn, &units).await?;
    let places: Vec<i64> = rows.iter().map(|row| row.serial).collect();
    let serials = blanks::printed(conn, &places).await?;
    let view = |(row, serial): (CardRow, String)| CardView {
        id: row.id,
        version: row.version,
        kind: row.kind,
        number: row.number,
        register_year: row.register_year,
        register_number: row.register_number,
        organisation_id: row.organisation_id,
        organisation_name: units.get(&row.organisation_id).cloned().unwrap_or_default(),
        practitioner_id: row.practitioner_id,
        course_id: row.course_id,
        full_name: row.full_name,
        birth_year: row.birth_year,
        state: row.state,
        serial,
        first_issued_on: row.first_issued_on,
        issued_on: row.issued_on,
        withdrawn_on: row.withdrawn_on,
        ground: row.ground,
    };
    Ok(rows.into_iter().zip(serials).map(view).collect())
}

/// A card with its blanks and where its QR leads.
pub async fn detail(conn: &AsyncPgConnection, ctx: &Ctx, row: CardRow) -> Result<CardDetail, Problem> {
    let (id, present) = (row.id, row.serial);
    let rows = repo::blanks(conn, id).await?;
    let places: Vec<i64> = rows.iter().map(|blank| blank.serial).collect();
    let serials = blanks::printed(conn, &places).await?;
    let on = rows.iter().find(|blank| blank.serial == present);
    let on = on.ok_or_else(|| Problem::internal(&"a card without a blank"))?;
    let token = TOKEN.open(&ctx.services.keys, id.0, &on.token)?;
    let verify_url = format!("{}/v/{token}", ctx.services.config.public_url.trim_end_matches('/'));
    let view = |(blank, serial): (repo::BlankRow, String)| CardBlankView {
        serial,
        issued_on: blank.issued_on,
        state: blank.state.unwrap_or(BlankState::Outside),
        present: blank.serial == present,
    };
    let blanks = rows.into_iter().zip(serials).map(view).collect();
    let course = repo::course_of(conn, &row).await?;
    let withdrawal_reason = REASON.open_some(&ctx.services.keys, id.0, row.withdrawal_reason.as_ref())?;
    let withdrawal_number = row.withdrawal_number.clone();
    let card = views(conn, vec![row]).await?.pop();
    let card = card.ok_or_else(|| Problem::internal(&"a card has no view"))?;
    Ok(CardDetail {
        card,
        blanks,
        withdrawal_number,
        withdrawal_reason: withdrawal_reason.map(Prose::into_string),
        verify_url,
        why_not: course.and_then(|course| courses::why_not(ctx, &course)),
    })
}

/// One card, or one certificate.
pub async fn read(ctx: &Ctx, id: CardId, certificate: bool) -> Result<CardDetail, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::CardRead).await?;
    let row = repo::find_card(&conn, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardRead, &facts(row.organisation_id, row.practitioner_id))?;
    if (row.kind == BlankType::Certificate) != certificate {
        return Err(Problem::not_found());
    }
    detail(&conn, ctx, row).await
}

async fn list<F>(ctx: &Ctx, listing: &Listing<F>, which: Which) -> Result<Page<CardView>, Problem> {
    let after: Option<After> = listing.after(ctx)?;
    let permission = listing.permission::<CardView>(ctx, Permission::CardRead)?;
    let conn = ctx.services.db.reading(ctx, permission).await?;
    let scope = ctx.actor.scope(permission);
    let rows = repo::cards(&conn, &scope, &which, after.map(|place| place.id), listing.limit).await?;
    let page = listing.page(ctx, rows, |row| After { id: row.id.0 })?;
    Ok(Page { data: views(&conn, page.data).await?, page: page.page })
}

/// One page of cards.
pub async fn cards(ctx: &Ctx, listing: &Listing<CardQuery>) -> Result<Page<CardView>, Problem> {
    let asked = &listing.filter;
    let kinds = asked.kind.map_or_else(|| CardKind::ALL.to_vec(), |kind| vec![kind]);
    let which = Which {
        kinds: kinds.into_iter().map(CardKind::blank).collect(),
        state: asked.state,
        organisation: asked.organisation_id,
        practitioner: asked.practitioner_id,
        course: None,
    };
    list(ctx, listing, which).await
}

/// One page of certificates.
pub async fn certificates(ctx: &Ctx, listing: &Listing<CertificateQuery>) -> Result<Page<CardView>, Problem> {
    let asked = &listing.filter;
    let which = Which {
        kinds: vec![BlankType::Certificate],
        state: asked.state,
        organisation: asked.organisation_id,
        practitioner: asked.practitioner_id,
        course: asked.course_id,
    };
    list(ctx, listing, which).await
}

/// The kind of a card in the version that the caller read.
async fn kind(tx: &mut Tx, ctx: &Ctx, (id, version): (CardId, IfMatch)) -> Result<CardKind, Problem> {
    let row = repo::hold_card(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardWrite, &facts(row.organisation_id, row.practitioner_id))?;
    let kind = CardKind::ALL.iter().find(|kind| kind.blank() == row.kind).ok_or_else(Problem::not_found)?;
    if version.0 == row.version { Ok(*kind) } else { Err(Problem::stale()) }
}

/// Opens the file by which a card is issued again.
pub async fn open_reissue(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: (CardId, IfMatch),
    said: CardReissue,
) -> Result<Reply, Problem> {
    let file = CardFileCreate {
        kind: kind(tx, ctx, asked).await?,
        procedure: CardProcedure::Reissue,
        practitioner_id: None,
        card_id: Some(asked.0),
        received_on: said.received_on,
        ground: None,
        reason: Some(said.reason),
    };
    files::create(tx, ctx, file, "card_reissue").await
}

/// Opens the file by which a card is withdrawn.
pub async fn open_withdrawal(
    tx: &mut Tx,
    ctx: &Ctx,
    asked: (CardId, IfMatch),
    said: CardWithdraw,
) -> Result<Reply, Problem> {
    let file = CardFileCreate {
        kind: kind(tx, ctx, asked).await?,
        procedure: CardProcedure::Withdraw,
        practitioner_id: None,
        card_id: Some(asked.0),
        received_on: said.received_on,
        ground: Some(said.ground),
        reason: said.reason,
    };
    files::create(tx, ctx, file, "card_withdraw").await
}
