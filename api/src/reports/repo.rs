//! SQL for reports.

use super::dto::ReportListQuery;
use crate::platform::{Problem, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tgpl_domain::{
    ids::{AccountId, OrganisationId, ReportId},
    policy::{Part, Scope},
    reports::ReportState,
    statistics::Period,
};
use tgpl_schema::{
    cases, organisations, practitioners, provinces, report_definitions, report_forms, report_reminders,
    reports,
};
use uuid::Uuid;

/// A report.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = reports, check_for_backend(Pg))]
pub struct ReportRow {
    pub id: ReportId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub form_code: String,
    pub form_version: i16,
    #[diesel(column_name = period)]
    pub period_text: String,
    pub period_from: NaiveDate,
    pub edition: i16,
    pub state: ReportState,
    pub nil: bool,
    pub written: Option<Vec<u8>>,
    pub figures: Option<Vec<u8>>,
    pub watermark: Option<i64>,
    pub hash: Option<Vec<u8>>,
    pub definition_hash: Option<Vec<u8>>,
    pub receiver_id: Option<OrganisationId>,
    pub due_at: Option<DateTime<Utc>>,
    pub checked_at: Option<DateTime<Utc>>,
    pub checked_by: Option<AccountId>,
    pub signed_at: Option<DateTime<Utc>>,
    pub signed_by: Option<AccountId>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<AccountId>,
    pub frozen_at: Option<DateTime<Utc>>,
    pub signature: Option<Vec<u8>>,
    pub signature_key: Option<String>,
    pub created_at: DateTime<Utc>,
    pub created_by: AccountId,
}

impl ReportRow {
    /// The period.
    pub fn period(&self) -> Result<Period, Problem> {
        self.period_text.parse().map_err(|_| Problem::internal(&format!("report {}: no period", self.id)))
    }
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub id: Uuid,
}

/// What a filter admits of the reports that a scope reaches.
fn filtered(scope: &Scope, asked: &ReportListQuery) -> reports::BoxedQuery<'static, Pg> {
    let mut query = reports::table.into_boxed::<Pg>();
    if !scope.is_national() {
        let covered = scope.parts.iter().flat_map(|(part, _)| match part {
            Part::Organisations(covered) => covered.iter().map(|id| id.0).collect(),
            _ => Vec::new(),
        });
        query = query.filter(reports::organisation_id.eq_any(covered.collect::<Vec<Uuid>>()));
    }
    if let Some(form) = &asked.form {
        query = query.filter(reports::form_code.eq(form.clone()));
    }
    if let Some(period) = asked.period {
        query = query.filter(reports::period.eq(period.to_string()));
    }
    if let Some(year) = asked.year {
        // Every period begins with its year: `2026-H1`. In the order of bytes a full stop follows the hyphen.
        query =
            query.filter(reports::period.ge(format!("{year}-")).and(reports::period.lt(format!("{year}."))));
    }
    if let Some(unit) = asked.organisation_id {
        query = query.filter(reports::organisation_id.eq(unit.0));
    }
    if let Some(receiver) = asked.receiver_id {
        query = query.filter(reports::receiver_id.eq(receiver.0));
    }
    if let Some(state) = asked.state {
        query = query.filter(reports::state.eq(state.as_str()));
    }
    query
}

/// The reports of a filter, the newest first, one more than asked when there are more.
pub async fn list(
    conn: &mut AsyncPgConnection,
    scope: &Scope,
    asked: &ReportListQuery,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<ReportRow>> {
    let mut query =
        filtered(scope, asked).select(ReportRow::as_select()).order(reports::id.desc()).limit(limit + 1);
    if let Some(place) = after {
        query = query.filter(reports::id.lt(place.id));
    }
    query.load(conn).await
}

/// How many reports a filter admits, counted because somebody asked.
pub async fn count(conn: &mut AsyncPgConnection, scope: &Scope, asked: &ReportListQuery) -> QueryResult<i64> {
    filtered(scope, asked).count().get_result(conn).await
}

/// One report.
pub async fn find(mut conn: &AsyncPgConnection, id: ReportId) -> QueryResult<Option<ReportRow>> {
    reports::table.find(id.0).select(ReportRow::as_select()).first(&mut conn).await.optional()
}

/// One report, held until the transaction ends.
pub async fn hold(tx: &mut Tx, id: ReportId) -> QueryResult<Option<ReportRow>> {
    reports::table.find(id.0).select(ReportRow::as_select()).for_update().first(tx).await.optional()
}

/// Every edition of a unit's report, the oldest first.
pub async fn editions(
    mut conn: &AsyncPgConnection,
    unit: OrganisationId,
    form: &str,
    period: Period,
) -> QueryResult<Vec<ReportRow>> {
    reports::table
        .filter(reports::organisation_id.eq(unit.0))
        .filter(reports::form_code.eq(form))
        .filter(reports::period.eq(period.to_string()))
        .order(reports::edition)
        .select(ReportRow::as_select())
        .load(&mut conn)
        .await
}

/// What stands of a report.
#[derive(Queryable)]
pub struct EditionRow {
    pub id: ReportId,
    pub form_code: String,
    pub period: String,
    pub state: ReportState,
}

/// The editions of a unit's reports for periods from a day on, the oldest first.
pub async fn editions_since(
    mut conn: &AsyncPgConnection,
    unit: OrganisationId,
    since: NaiveDate,
) -> QueryResult<Vec<EditionRow>> {
    reports::table
        .filter(reports::organisation_id.eq(unit.0).and(reports::period_from.ge(since)))
        .order(reports::edition)
        .select((reports::id, reports::form_code, reports::period, reports::state))
        .load(&mut conn)
        .await
}

/// The editions of some units' reports by a form, for some periods, the oldest first.
pub async fn of_units(
    mut conn: &AsyncPgConnection,
    units: &[Uuid],
    form: &str,
    periods: &[String],
) -> QueryResult<Vec<ReportRow>> {
    reports::table
        .filter(reports::form_code.eq(form))
        .filter(reports::period.eq_any(periods))
        .filter(reports::organisation_id.eq_any(units))
        .order((reports::organisation_id, reports::period, reports::edition))
        .select(ReportRow::as_select())
        .load(&mut conn)
        .await
}

/// Writes a new report.
pub async fn insert(tx: &mut Tx, row: &ReportRow) -> QueryResult<()> {
    diesel::insert_into(reports::table).values(row).execute(tx).await.map(drop)
}

/// Writes a held report as it is now, its version one higher.
pub async fn save(tx: &mut Tx, row: &ReportRow) -> QueryResult<()> {
    diesel::update(reports::table.find(row.id.0))
        .set((
            (
                reports::version.eq(row.version),
                reports::state.eq(row.state.as_str()),
                reports::nil.eq(row.nil),
                reports::written.eq(&row.written),
                reports::figures.eq(&row.figures),
                reports::watermark.eq(row.watermark),
                reports::hash.eq(&row.hash),
                reports::definition_hash.eq(&row.definition_hash),
            ),
            (
                reports::checked_at.eq(row.checked_at),
                reports::checked_by.eq(row.checked_by),
                reports::signed_at.eq(row.signed_at),
                reports::signed_by.eq(row.signed_by),
                reports::submitted_at.eq(row.submitted_at),
                reports::decided_at.eq(row.decided_at),
                reports::decided_by.eq(row.decided_by),
            ),
            (
                reports::frozen_at.eq(row.frozen_at),
                reports::signature.eq(&row.signature),
                reports::signature_key.eq(&row.signature_key),
            ),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// The versions of forms, with when each was loaded.
pub async fn form_keys(mut conn: &AsyncPgConnection) -> QueryResult<Vec<(String, i16, DateTime<Utc>)>> {
    report_forms::table
        .select((report_forms::code, report_forms::version, report_forms::loaded_at))
        .order((report_forms::code, report_forms::version))
        .load(&mut conn)
        .await
}

/// The words of a form.
pub async fn definition(mut conn: &AsyncPgConnection, code: &str, version: i16) -> QueryResult<String> {
    report_forms::table.find((code, version)).select(report_forms::definition).first(&mut conn).await
}

/// The periods that were reported by some forms.
pub async fn reported_periods(mut conn: &AsyncPgConnection, codes: &[&str]) -> QueryResult<Vec<String>> {
    reports::table
        .filter(reports::form_code.eq_any(codes))
        .select(reports::period)
        .distinct()
        .load(&mut conn)
        .await
}

/// Writes a form.
pub async fn add_form(
    mut conn: &AsyncPgConnection,
    (code, version): (&str, i16),
    file: &str,
    definition: &str,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(report_forms::table)
        .values((
            report_forms::code.eq(code),
            report_forms::version.eq(version),
            report_forms::file.eq(file),
            report_forms::definition.eq(definition),
            report_forms::loaded_at.eq(now),
        ))
        .execute(&mut conn)
        .await
        .map(drop)
}

/// Keeps all that figures follow from, under its hash.
pub async fn keep_definition(
    mut conn: &AsyncPgConnection,
    hash: &[u8],
    (form, measures, dimensions): (&str, &str, &str),
) -> QueryResult<()> {
    diesel::insert_into(report_definitions::table)
        .values((
            report_definitions::hash.eq(hash),
            report_definitions::form.eq(form),
            report_definitions::measures.eq(measures),
            report_definitions::dimensions.eq(dimensions),
        ))
        .on_conflict_do_nothing()
        .execute(&mut conn)
        .await
        .map(drop)
}

/// The form, the measures and the dimensions under a hash.
pub async fn kept_definition(
    mut conn: &AsyncPgConnection,
    hash: &[u8],
) -> QueryResult<Option<(String, String, String)>> {
    report_definitions::table
        .find(hash)
        .select((report_definitions::form, report_definitions::measures, report_definitions::dimensions))
        .first(&mut conn)
        .await
        .optional()
}

/// What a list says of a case besides its code.
#[derive(Debug)]
pub struct CaseWords {
    pub id: Uuid,
    pub field: String,
    pub role: Option<String>,
    pub practitioners: Vec<String>,
}

/// What the registers say of cases; of those that are sealed or gone, nothing.
pub async fn case_words(mut conn: &AsyncPgConnection, ids: &[Uuid]) -> QueryResult<Vec<CaseWords>> {
    let rows: Vec<(Uuid, String, Option<String>, Vec<Uuid>)> = cases::table
        .filter(cases::id.eq_any(ids).and(cases::sealed.eq(false)))
        .select((cases::id, cases::field, cases::role, cases::practitioner_ids))
        .load(&mut conn)
        .await?;
    let people: Vec<Uuid> = rows.iter().flat_map(|row| row.3.clone()).collect();
    let names: Vec<(Uuid, String)> = practitioners::table
        .filter(practitioners::id.eq_any(people))
        .select((practitioners::id, practitioners::full_name))
        .load(&mut conn)
        .await?;
    let names: HashMap<Uuid, String> = names.into_iter().collect();
    let words = |(id, field, role, people): (Uuid, String, Option<String>, Vec<Uuid>)| CaseWords {
        id,
        field,
        role,
        practitioners: people.iter().filter_map(|id| names.get(id).cloned()).collect(),
    };
    Ok(rows.into_iter().map(words).collect())
}

/// What the province of a unit is called.
pub async fn province(mut conn: &AsyncPgConnection, unit: OrganisationId) -> QueryResult<Option<String>> {
    organisations::table
        .inner_join(
            provinces::table.on(organisations::province_code
                .eq(provinces::code.nullable())
                .and(organisations::province_valid_from.eq(provinces::valid_from.nullable()))),
        )
        .filter(organisations::id.eq(unit.0))
        .select(provinces::name)
        .first(&mut conn)
        .await
        .optional()
}

/// When units were reminded last, by unit and period.
pub async fn reminders(
    mut conn: &AsyncPgConnection,
    units: &[Uuid],
    form: &str,
    periods: &[String],
) -> QueryResult<Vec<(Uuid, String, Option<DateTime<Utc>>)>> {
    report_reminders::table
        .filter(report_reminders::form_code.eq(form))
        .filter(report_reminders::period.eq_any(periods))
        .filter(report_reminders::organisation_id.eq_any(units))
        .group_by((report_reminders::organisation_id, report_reminders::period))
        .select((
            report_reminders::organisation_id,
            report_reminders::period,
            diesel::dsl::max(report_reminders::at),
        ))
        .load(&mut conn)
        .await
}

/// Reminds a unit, unless it was reminded that day. Answers whether it is now.
pub async fn remind(
    tx: &mut Tx,
    unit: OrganisationId,
    (form, period): (&str, Period),
    (day, at, by): (NaiveDate, DateTime<Utc>, Option<AccountId>),
) -> QueryResult<bool> {
    let rows = diesel::insert_into(report_reminders::table)
        .values((
            report_reminders::organisation_id.eq(unit.0),
            report_reminders::form_code.eq(form),
            report_reminders::period.eq(period.to_string()),
            report_reminders::day.eq(day),
            report_reminders::at.eq(at),
            report_reminders::by.eq(by.map(|by| by.0)),
        ))
        .on_conflict_do_nothing()
        .execute(tx)
        .await?;
    Ok(rows == 1)
}
