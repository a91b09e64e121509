//! How officers stand in a year.

use super::{
    dto::{OfficerQuota, QuotaOfficerQuery, QuotaTier, QuotaYear, Standing},
    repo::{self, OfficerRow},
};
use crate::{
    platform::{Ctx, Listing, Problem, db::Rows, extract::Nothing, page::Page},
    statistics::service::{
        places::Places,
        records::{self, Behind, CaseRecord},
    },
};
use chrono::{Datelike, NaiveDate};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{OrganisationId, PractitionerId},
    policy::Permission,
    quotas::{Table, Tier, definition},
};
use uuid::Uuid;

/// A year with the table by which it is told.
struct Asked {
    year: i32,
    table: &'static Table,
    /// The day by which somebody is an officer.
    on: NaiveDate,
}

impl Asked {
    /// 404 for what is no year, one before the first table, and one that has not begun.
    fn of(ctx: &Ctx, year: &str) -> Result<Self, Problem> {
        let today = ctx.today();
        let year: i32 = year.parse().map_err(|_| Problem::not_found())?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31).filter(|_| year <= today.year());
        let (last, table) = last.zip(Table::of(year)).ok_or_else(Problem::not_found)?;
        Ok(Self { year, table, on: last.min(today) })
    }

    fn view(&self, row: OfficerRow, hundredths: i64) -> OfficerQuota {
        let bracket = row.appointed_on.and_then(|day| self.table.bracket(day, self.year));
        OfficerQuota {
            practitioner_id: row.id,
            full_name: row.full_name,
            organisation_id: row.organisation_id,
            organisation_name: row.organisation_name,
            appointed_on: row.appointed_on,
            from_years: bracket.map(|bracket| bracket.from_years),
            hundredths,
            tier: bracket.map(|bracket| bracket.tier(hundredths)),
            next: bracket.and_then(|bracket| bracket.next(hundredths)),
        }
    }
}

/// The units that the caller reaches, or the one that is asked for. A foreign one is a missing one.
async fn units(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    asked: Option<OrganisationId>,
) -> Result<Vec<OrganisationId>, Problem> {
    let reached =
        Places::load(conn).await?.reached(&ctx.actor.scope(Permission::StatisticsRead), ctx.today());
    match asked {
        None => Ok(reached),
        Some(one) if reached.contains(&one) => Ok(vec![one]),
        Some(_) => Err(Problem::not_found()),
    }
}

/// How the officers of some units stand, after a place, each with where a page would go on.
async fn standings(
    conn: &AsyncPgConnection,
    asked: &Asked,
    units: &[OrganisationId],
    after: Option<repo::Place>,
) -> Result<Vec<(OfficerQuota, repo::Place)>, Problem> {
    let rows = repo::officers(conn, units, asked.on, after).await?;
    let ids: Vec<PractitionerId> = rows.iter().map(|row| row.id).collect();
    let credited = repo::credited(conn, &ids, asked.year).await?;
    let stand = rows.into_iter().map(|row| {
        let place = repo::Place { name: row.sort_name.clone(), id: row.id.0 };
        let hundredths = credited.get(&row.id).copied().unwrap_or_default();
        (asked.view(row, hundredths), place)
    });
    Ok(stand.collect())
}

/// A year: its table, and how many officers there are of each tier.
pub async fn read(ctx: &Ctx, year: &str, unit: Option<OrganisationId>) -> Result<QuotaYear, Problem> {
    let asked = Asked::of(ctx, year)?;
    let conn = ctx.services.db.seeing(&Rows::Nation).await?;
    let units = units(&conn, ctx, unit).await?;
    let officers = standings(&conn, &asked, &units, None).await?;
    let tiers = [Some(Tier::Good), Some(Tier::Fair), Some(Tier::Pass), Some(Tier::Below), None];
    let of = |tier| officers.iter().filter(|(officer, _)| officer.tier == tier).count();
    Ok(QuotaYear {
        year: asked.year,
        table: asked.table.clone(),
        definition: definition(),
        officers: officers.len(),
        hundredths: officers.iter().map(|(officer, _)| officer.hundredths).sum(),
        tiers: tiers.map(|tier| QuotaTier { tier, officers: of(tier) }).into(),
    })
}

/// One page of officers by name. The tier is not what the database knows: everybody after the place is looked at, some
/// hundreds in the nation.
pub async fn officers(
    ctx: &Ctx,
    year: &str,
    listing: &Listing<QuotaOfficerQuery>,
) -> Result<Page<OfficerQuota>, Problem> {
    let after = listing.after(ctx)?;
    let asked = Asked::of(ctx, year)?;
    let conn = ctx.services.db.seeing(&Rows::Nation).await?;
    let units = units(&conn, ctx, listing.filter.organisation_id).await?;
    let mut found = standings(&conn, &asked, &units, after).await?;
    found.retain(|(officer, _)| listing.filter.tier.is_none_or(|tier| tier == Standing::from(officer.tier)));
    found.truncate(usize::try_from(listing.limit).unwrap_or(0) + 1);
    let page =
        listing.page(ctx, found, |(_, place)| repo::Place { name: place.name.clone(), id: place.id })?;
    Ok(page.map(|(officer, _)| officer))
}

/// Where a list of cases goes on.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Place {
    on: NaiveDate,
    case: Uuid,
}

/// One page of the court cases that credit an officer in a year; all of them together are the credit.
pub async fn cases(
    ctx: &Ctx,
    (year, officer): (&str, &str),
    listing: &Listing<Nothing>,
) -> Result<Page<CaseRecord>, Problem> {
    let after: Option<Place> = listing.after(ctx)?;
    let asked = Asked::of(ctx, year)?;
    let officer = PractitionerId(officer.parse().map_err(|_| Problem::not_found())?);
    let conn = ctx.services.db.seeing(&Rows::Nation).await?;
    let units = units(&conn, ctx, None).await?;
    let officers = repo::officers(&conn, &units, asked.on, None).await?;
    if !officers.iter().any(|one| one.id == officer) {
        return Err(Problem::not_found());
    }
    let after = after.map_or((NaiveDate::default(), Uuid::nil()), |place| (place.on, place.case));
    let rows = repo::behind(&conn, officer, asked.year, after, listing.limit + 1).await?;
    drop(conn);
    let page = listing.page(ctx, rows, |row| Place { on: row.on, case: row.case_id })?;
    let behind = |row: &repo::CreditRow| Behind {
        case: row.case_id,
        organisation: row.organisation_id,
        hundredths: row.hundredths,
    };
    let behind: Vec<Behind> = page.data.iter().map(behind).collect();
    Ok(Page { data: records::views(&ctx.services.db, &behind).await?, page: page.page })
}
