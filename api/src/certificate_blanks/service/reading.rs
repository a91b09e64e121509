//! What is read of blanks: papers, movements, balances, the life of one serial.

use super::{SAID, facts};
use crate::{
    certificate_blanks::{
        dto::{
            BalanceLine, BalanceQuery, Balances, BlankCard, BlankSeries, BlankTypeView, BlankView, Minutes,
            MovementQuery, MovementView, PaperQuery, PaperView, Part, Place, RangeView, Trace,
        },
        repo::{self, BalanceRow, MovementRow, PaperRow},
    },
    platform::{Ctx, Listing, Problem, names, page::Page},
};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, PaperKind, Serials},
    calendar::start_of_day,
    ids::{AccountId, BlankPaperId, OrganisationId},
    policy::{Part as Reached, Permission},
};
use uuid::Uuid;

/// The holders whose blanks the caller may see; none for all of them.
fn reached(ctx: &Ctx) -> Option<Vec<OrganisationId>> {
    let scope = ctx.actor.scope(Permission::BlankRead);
    let covered = scope.parts.iter().flat_map(|(part, _)| match part {
        Reached::Organisations(covered) => covered.clone(),
        _ => Vec::new(),
    });
    (!scope.is_national()).then(|| covered.collect())
}

/// The same, or the one that is asked for.
pub fn holders(ctx: &Ctx, asked: Option<OrganisationId>) -> Result<Option<Vec<OrganisationId>>, Problem> {
    match (reached(ctx), asked) {
        (Some(covered), Some(one)) if !covered.contains(&one) => Err(Problem::not_found()),
        (_, Some(one)) => Ok(Some(vec![one])),
        (covered, None) => Ok(covered),
    }
}

/// Serials as they are shown.
pub fn ranges(catalogue: &Catalogue, serials: &[Serials]) -> Vec<RangeView> {
    serials.iter().map(|one| range(catalogue, *one)).collect()
}

/// Serials without a gap as they are shown.
pub fn range(catalogue: &Catalogue, serials: Serials) -> RangeView {
    let (first, last) = catalogue.print(serials);
    RangeView { first, last, count: serials.count() }
}

/// The kinds of blanks with their series.
pub async fn types(ctx: &Ctx) -> Result<Page<BlankTypeView>, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let catalogue = repo::catalogue(&conn).await?;
    let of = |blank_type: &BlankType| {
        let own = catalogue.0.iter().filter(|series| series.blank_type == *blank_type);
        let series =
            own.map(|series| BlankSeries { prefix: series.prefix.clone(), width: series.width }).collect();
        BlankTypeView { blank_type: *blank_type, name: blank_type.words(), series }
    };
    Ok(BlankType::ALL.iter().map(of).collect::<Vec<_>>().into())
}

/// Papers as they are shown.
async fn views(conn: &AsyncPgConnection, ctx: &Ctx, rows: &[PaperRow]) -> Result<Vec<PaperView>, Problem> {
    let units: Vec<OrganisationId> = rows.iter().map(|row| row.organisation_id).collect();
    let parts = |row: &PaperRow| [row.proposed_by, row.decided_by, row.kept_by, row.confirmed_by];
    let people: Vec<AccountId> = rows.iter().flat_map(parts).flatten().collect();
    let is_request = |row: &&PaperRow| row.kind == PaperKind::SupplyRequest;
    let requests: Vec<BlankPaperId> = rows.iter().filter(is_request).map(|row| row.id).collect();
    let (catalogue, units, people, shipped) = futures_util::try_join!(
        repo::catalogue(conn),
        names::units(conn, &units),
        names::people(conn, &people),
        repo::shipped(conn, &requests)
    )?;
    let part = |by: Option<AccountId>, at: Option<DateTime<Utc>>| {
        let (account_id, at) = (by?, at?);
        Some(Part { account_id, name: people.get(&account_id).cloned().unwrap_or_default(), at })
    };
    let view = |row: &PaperRow| -> Result<PaperView, Problem> {
        let said = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
        let destroyed = said.minutes.as_ref().filter(|_| row.kind == PaperKind::Destruction);
        Ok(PaperView {
            id: row.id,
            version: row.version,
            code: row.code.clone(),
            kind: row.kind,
            state: row.state,
            blank_type: row.blank_type,
            organisation_id: row.organisation_id,
            organisation_name: units.get(&row.organisation_id).cloned().unwrap_or_default(),
            quantity: row.quantity,
            asked_quantity: said.asked,
            shipped_quantity: is_request(&row).then(|| shipped.get(&row.id).copied().unwrap_or_default()),
            ranges: ranges(&catalogue, &row.serials()),
            missing: ranges(&catalogue, &row.missing()),
            of_id: row.of_id,
            due_at: row.due_at,
            report_due_on: destroyed.and_then(Minutes::report_due_on),
            report: said.report,
            reason: said.reason.map(|reason| reason.as_ref().to_owned()),
            order: said.order.map(|order| order.as_ref().to_owned()),
            printed_on: said.printed_on,
            printer: said.printer.map(|printer| printer.as_ref().to_owned()),
            ordered_on: said.ordered_on,
            template_id: said.template_id,
            minutes: said.minutes,
            police: said.police,
            council: said.council,
            answer: said.answer.map(|answer| answer.as_ref().to_owned()),
            created_at: row.created_at,
            proposed: part(row.proposed_by, Some(row.created_at)),
            decided: part(row.decided_by, row.decided_at),
            kept: part(row.kept_by, row.kept_at),
            confirmed: part(row.confirmed_by, row.confirmed_at),
        })
    };
    rows.iter().map(view).collect()
}

/// A paper as it is shown.
pub async fn view(conn: &AsyncPgConnection, ctx: &Ctx, row: PaperRow) -> Result<PaperView, Problem> {
    let shown = views(conn, ctx, &[row]).await?.pop();
    shown.ok_or_else(|| Problem::internal(&"a paper has no view"))
}

/// One paper.
pub async fn read(ctx: &Ctx, id: BlankPaperId) -> Result<PaperView, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let row = repo::find(&conn, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::BlankRead, &facts(row.organisation_id))?;
    view(&conn, ctx, row).await
}

/// Where a list of papers goes on.
#[derive(Debug, Serialize, Deserialize)]
struct After {
    id: Uuid,
}

/// One page of papers, of some kinds or of all where none is named.
pub async fn list(
    ctx: &Ctx,
    listing: &Listing<PaperQuery>,
    kinds: &[PaperKind],
) -> Result<Page<PaperView>, Problem> {
    let after: Option<After> = listing.after(ctx)?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let scope = ctx.actor.scope(Permission::BlankRead);
    let asked = (kinds, &listing.filter);
    let rows = repo::papers(&conn, ctx, &scope, asked, after.map(|place| place.id), listing.limit).await?;
    let page = listing.page(ctx, rows, |row| After { id: row.id.0 })?;
    Ok(Page { data: views(&conn, ctx, &page.data).await?, page: page.page })
}

fn movement(catalogue: &Catalogue, row: &MovementRow) -> Option<MovementView> {
    let place = |state, holder: Option<Uuid>, name: Option<&String>| Place {
        state,
        holder_id: holder.map(OrganisationId),
        holder_name: name.cloned(),
    };
    Some(MovementView {
        seq: row.seq,
        at: row.at,
        kind: row.kind,
        blank_type: row.blank_type,
        range: range(catalogue, row.serials()?),
        from: place(row.from_state, row.from_holder, row.from_name.as_ref()),
        to: place(row.to_state, row.to_holder, row.to_name.as_ref()),
        requested_by: row.requested_by.clone(),
        approved_by: row.approved_by.clone(),
        kept_by: row.kept_by.clone(),
        paper_id: BlankPaperId(row.paper_id),
        paper_code: row.paper_code.clone(),
        reverses: row.reverses,
    })
}

/// One page of the ledger, the newest first.
pub async fn movements(ctx: &Ctx, listing: &Listing<MovementQuery>) -> Result<Page<MovementView>, Problem> {
    let after: Option<repo::Place> = listing.after(ctx)?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let catalogue = repo::catalogue(&conn).await?;
    let holders = reached(ctx);
    let rows = repo::movements(&conn, holders.as_deref(), &listing.filter, after, listing.limit).await?;
    let page = listing.page(ctx, rows, |row| repo::Place { seq: row.seq })?;
    Ok(Page { data: page.data.iter().filter_map(|row| movement(&catalogue, row)).collect(), page: page.page })
}

/// The instant after which nothing counts: the end of a day, or an instant.
pub fn by(as_of: &str) -> Result<DateTime<Utc>, Problem> {
    // What a calendar and the database both know.
    let known = |year: i32| (1900..=9999).contains(&year);
    let end = |day: NaiveDate| {
        let next = day.checked_add_days(Days::new(1)).filter(|_| known(day.year()))?;
        Some(start_of_day(next) - TimeDelta::microseconds(1))
    };
    let instant = || as_of.parse::<DateTime<Utc>>().ok().filter(|at| known(at.year()));
    as_of.parse().ok().and_then(end).or_else(instant).ok_or_else(|| {
        let (vi, en) = ("as_of là một ngày hoặc một thời điểm", "as_of is a day or an instant");
        Problem::parameter("as_of", "invalid_value", vi, en)
    })
}

/// How many blanks there are and where, of every type and holder in reach, now or as of then.
pub async fn balances(ctx: &Ctx, asked: &BalanceQuery) -> Result<Balances, Problem> {
    let as_of = asked.as_of.as_deref().map(by).transpose()?;
    let holders = holders(ctx, asked.holder)?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let rows = repo::balances(&conn, as_of, asked.blank_type, holders.as_deref()).await?;
    let (mut data, mut totals): (Vec<BalanceLine>, Vec<BalanceLine>) = (Vec::new(), Vec::new());
    for row in &rows {
        add(&mut data, row, Some(OrganisationId(row.holder_id)));
        add(&mut totals, row, None);
    }
    data.iter_mut().chain(&mut totals).for_each(BalanceLine::close);
    let holds = data.iter().chain(&totals).all(|line| line.holds);
    Ok(Balances { seq: rows.first().map_or(0, |row| row.seq), data, totals, holds })
}

/// Adds a part to the line of its type and holder. The parts come in their order: if that line is there, it is the last.
fn add(lines: &mut Vec<BalanceLine>, part: &BalanceRow, holder_id: Option<OrganisationId>) {
    let is_of = |line: &BalanceLine| (line.blank_type, line.holder_id) == (part.blank_type, holder_id);
    if !lines.last().is_some_and(is_of) {
        lines.push(BalanceLine {
            blank_type: part.blank_type,
            holder_id,
            holder_name: holder_id.map(|_| part.holder_name.clone()),
            received: 0,
            held: 0,
            recalled: 0,
            in_transit: 0,
            issued: 0,
            returned: 0,
            spoiled: 0,
            lost: 0,
            destroyed: 0,
            holds: false,
        });
    }
    if let Some(line) = lines.last_mut() {
        line.add(part);
    }
}

impl BalanceLine {
    /// Adds a part: what the movements brought, or how many stand in a state.
    fn add(&mut self, part: &BalanceRow) {
        let places: &mut [&mut i64] = match part.state {
            None => &mut [&mut self.received],
            Some(BlankState::Held) => &mut [&mut self.held],
            Some(BlankState::Recalled) => &mut [&mut self.held, &mut self.recalled],
            Some(BlankState::InTransit) => &mut [&mut self.in_transit],
            Some(BlankState::Issued) => &mut [&mut self.issued],
            Some(BlankState::Returned) => &mut [&mut self.issued, &mut self.returned],
            Some(BlankState::Spoiled) => &mut [&mut self.spoiled],
            Some(BlankState::Lost) => &mut [&mut self.lost],
            Some(BlankState::Destroyed) => &mut [&mut self.destroyed],
            Some(BlankState::Outside) => &mut [],
        };
        for place in places {
            **place += part.count;
        }
    }

    /// Holds one side of the equation against the other.
    fn close(&mut self) {
        let there = self.held + self.in_transit + self.issued + self.spoiled + self.lost + self.destroyed;
        self.holds = self.received == there;
    }
}

/// The life of one serial: for those through whose hands it went.
pub async fn trace(ctx: &Ctx, blank_type: &str, serial: &str) -> Result<Trace, Problem> {
    let blank_type: BlankType = blank_type.parse().map_err(|_| Problem::not_found())?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let catalogue = repo::catalogue(&conn).await?;
    let (series, number) = catalogue.serial(blank_type, serial).map_err(|_| Problem::not_found())?;
    let serials = Serials::new(number, number).map_err(|_| Problem::not_found())?;
    let place = series.on_the_line(serials).first();
    let rows = repo::life(&conn, place).await?;
    let holders = reached(ctx);
    let hands = rows.iter().flat_map(|row| [row.from_holder, row.to_holder]).flatten().map(OrganisationId);
    if holders.is_some_and(|covered| !hands.into_iter().any(|hand| covered.contains(&hand))) {
        return Err(Problem::not_found());
    }
    let movements: Vec<MovementView> = rows.iter().filter_map(|row| movement(&catalogue, row)).collect();
    let last = movements.last().ok_or_else(Problem::not_found)?;
    let blank = BlankView {
        blank_type,
        serial: series.print(number),
        place: last.to.clone(),
        since: last.at,
        paper_id: last.paper_id,
        paper_code: last.paper_code.clone(),
        card: repo::card_on(&conn, place).await?.map(|card| BlankCard {
            id: card.id,
            number: card.number,
            full_name: card.full_name,
        }),
    };
    Ok(Trace { blank, movements })
}

/// Where one serial is.
pub async fn blank(ctx: &Ctx, blank_type: &str, serial: &str) -> Result<BlankView, Problem> {
    Ok(trace(ctx, blank_type, serial).await?.blank)
}
