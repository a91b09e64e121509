//! Blanks that are used for a person or come back from one: a serial at a time, in the transaction of whoever asks.

use super::{
    ledger::{faulty, plan},
    papers::insert,
};
use crate::{
    certificate_blanks::{
        dto::Said,
        repo::{self, PaperRow},
    },
    platform::{Ctx, Problem, Tx, problem::Code},
};
use diesel_async::AsyncPgConnection;
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, MovementKind, PaperKind, Serials},
    ids::{AccountId, OrganisationId},
};

/// What is used, from whose store, and who asked for it and approved it, where that is known.
#[derive(Debug, Clone, Copy)]
pub struct Use {
    /// Of which blank.
    pub blank_type: BlankType,
    /// Whose store.
    pub unit: OrganisationId,
    /// Who opened the file.
    pub requested: Option<AccountId>,
    /// Who decided it.
    pub approved: Option<AccountId>,
}

/// Whether a unit has a blank of a type in store.
pub async fn has_blank(
    conn: &AsyncPgConnection,
    blank_type: BlankType,
    unit: OrganisationId,
) -> Result<bool, Problem> {
    Ok(repo::first_held(conn, blank_type, unit).await?.is_some())
}

/// Serials by their places, as they are printed.
pub async fn printed(conn: &AsyncPgConnection, places: &[i64]) -> Result<Vec<String>, Problem> {
    let catalogue = repo::catalogue(conn).await?;
    Ok(places.iter().map(|place| print(&catalogue, *place)).collect())
}

fn print(catalogue: &Catalogue, place: i64) -> String {
    Serials::new(place, place).map(|one| catalogue.print(one).0).unwrap_or_default()
}

/// Uses the blank named, or the first that the unit has in store, and answers with its place on the line of all serials.
///
/// Refuses with 409 what the unit does not have: on the way, another's, spoilt, lost, recalled, destroyed.
pub async fn issue(tx: &mut Tx, ctx: &Ctx, made: Use, serial: Option<&str>) -> Result<i64, Problem> {
    let catalogue = repo::catalogue(tx).await?;
    repo::hold_type(tx, &catalogue, made.blank_type).await?;
    let place = match serial {
        Some(text) => {
            let (series, number) =
                catalogue.serial(made.blank_type, text).map_err(|fault| faulty("/serial", &fault))?;
            let one = Serials::new(number, number).map_err(|fault| faulty("/serial", &fault))?;
            series.on_the_line(one).first()
        }
        None => repo::first_held(tx, made.blank_type, made.unit)
            .await?
            .ok_or_else(|| Problem::new(Code::blank_missing))?,
    };
    moved(tx, ctx, &catalogue, (PaperKind::Issue, MovementKind::Issue), made, place).await?;
    Ok(place)
}

/// Takes a used blank back, or writes it off as lost; one that was written off before stays so.
pub async fn give_back(
    tx: &mut Tx,
    ctx: &Ctx,
    made: Use,
    place: i64,
    how: Option<MovementKind>,
) -> Result<(), Problem> {
    let catalogue = repo::catalogue(tx).await?;
    let serials = Serials::new(place, place).map_err(|_| Problem::internal(&"a card without a serial"))?;
    let standing = repo::standing(tx, &catalogue, &[serials]).await?;
    if !standing.iter().any(|there| there.state == BlankState::Issued) {
        return Ok(());
    }
    let kind = how.ok_or_else(|| {
        let (vi, en) = ("Phôi cũ đã thu lại hay đã báo mất?", "Has the old blank come back, or is it lost?");
        Problem::field("/old_blank", "required", vi, en)
    })?;
    let paper = if kind == MovementKind::Loss { PaperKind::Loss } else { PaperKind::TakingBack };
    moved(tx, ctx, &catalogue, (paper, kind), made, place).await
}

/// Writes the paper of one serial, and moves it.
async fn moved(
    tx: &mut Tx,
    ctx: &Ctx,
    catalogue: &Catalogue,
    (paper, kind): (PaperKind, MovementKind),
    made: Use,
    place: i64,
) -> Result<(), Problem> {
    let serials = [Serials::new(place, place).map_err(|fault| faulty("/serial", &fault))?];
    let moves = plan(tx, catalogue, kind, (Some(made.unit), made.unit), &serials)
        .await
        .map_err(|problem| problem.at("/serial"))?;
    let mut row = PaperRow {
        proposed_by: made.requested,
        decided_at: made.approved.map(|_| ctx.now),
        decided_by: made.approved,
        kept_at: Some(ctx.now),
        kept_by: Some(ctx.actor.account),
        ..PaperRow::new(paper, made.blank_type, made.unit, ctx.now)
    };
    row.name(&serials);
    insert(tx, ctx, catalogue, (row, Said::default()), &moves).await.map(drop)
}
