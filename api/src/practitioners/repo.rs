//! SQL for practitioners. Lists take a scope; functions take a connection, so the caller owns the transaction.

use super::dto::{Grade, PractitionerCreate, PractitionerKind, PractitionerListQuery, PractitionerPatch};
use crate::platform::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    dsl::{exists, select},
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tgpl_domain::{
    fields::FieldOfLaw,
    ids::{AccountId, OrganisationId, PractitionerId},
    policy::{Facts, Part, Scope},
    sex::Sex,
    text::Line,
};
use tgpl_schema::{accounts, organisations, practitioner_absences, practitioners};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = practitioners, check_for_backend(Pg))]
pub struct PractitionerRow {
    pub id: PractitionerId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub account_id: Option<AccountId>,
    pub kind: PractitionerKind,
    pub full_name: String,
    pub sort_name: String,
    pub sex: Option<Sex>,
    pub birth_year: Option<i32>,
    pub card_number: Option<String>,
    pub appointed_on: Option<NaiveDate>,
    pub grade: Option<Grade>,
    pub graded_on: Option<NaiveDate>,
    pub fields: Vec<String>,
    pub languages: Vec<String>,
    pub office_phone: Option<String>,
    pub email: Option<String>,
    pub published: bool,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub end_ground: Option<String>,
    #[diesel(select_expression = organisations::name)]
    pub organisation_name: String,
}

impl PractitionerRow {
    pub fn facts(&self) -> Facts {
        Facts {
            organisation: Some(self.organisation_id),
            branch: self.branch_id,
            practitioners: vec![self.id],
            ..Facts::default()
        }
    }
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub id: Uuid,
}

/// The providers whose every practitioner the scope shows, and whether it shows the published ones of the nation or
/// all of them.
fn reach(scope: &Scope) -> (Vec<Uuid>, Option<bool>) {
    let (mut whole, mut nation) = (Vec::new(), None);
    for (part, masked) in &scope.parts {
        match part {
            Part::Nation => nation = Some(nation.is_some_and(|all| all) || !masked),
            Part::Organisations(covered) => whole.extend(covered.iter().map(|id| id.0)),
            Part::Branch(..) | Part::Own(..) => {}
        }
    }
    (whole, nation)
}

/// The practitioners of a filter that the scope shows, in the order of a Vietnamese list of people.
pub async fn list(
    conn: &mut AsyncPgConnection,
    scope: &Scope,
    asked: &PractitionerListQuery,
    today: NaiveDate,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<PractitionerRow>> {
    let on = asked.as_of.unwrap_or(today);
    let mut query = practitioners::table
        .inner_join(organisations::table.on(organisations::id.eq(practitioners::organisation_id)))
        .filter(practitioners::valid_from.le(on))
        .filter(practitioners::valid_to.is_null().or(practitioners::valid_to.ge(on)))
        .order((practitioners::sort_name, practitioners::id))
        .select(PractitionerRow::as_select())
        .limit(limit + 1)
        .into_boxed::<Pg>();
    query = match reach(scope) {
        (_, Some(true)) => query,
        (whole, Some(false)) => {
            query.filter(practitioners::published.or(practitioners::organisation_id.eq_any(whole)))
        }
        (whole, None) => query.filter(practitioners::organisation_id.eq_any(whole)),
    };
    if !asked.kind.is_empty() {
        query = query.filter(practitioners::kind.eq_any(asked.kind.clone()));
    }
    if let Some(organisation) = asked.organisation_id {
        query = query.filter(practitioners::organisation_id.eq(organisation.0));
    }
    if let Some(branch) = asked.branch_id {
        query = query.filter(practitioners::branch_id.eq(branch.0));
    }
    if let Some(field) = &asked.field {
        query = query.filter(practitioners::fields.contains(vec![field.as_str().to_owned()]));
    }
    if let Some(language) = &asked.language {
        query = query.filter(practitioners::languages.contains(vec![language.clone()]));
    }
    if let Some(place) = after {
        query = query
            .filter(practitioners::sort_name.ge(place.name.clone()))
            .filter(practitioners::sort_name.gt(place.name).or(practitioners::id.gt(place.id)));
    }
    query.load(conn).await
}

pub async fn find(conn: &mut AsyncPgConnection, id: PractitionerId) -> QueryResult<Option<PractitionerRow>> {
    practitioners::table
        .inner_join(organisations::table.on(organisations::id.eq(practitioners::organisation_id)))
        .filter(practitioners::id.eq(id.0))
        .select(PractitionerRow::as_select())
        .first(conn)
        .await
        .optional()
}

#[derive(QueryableByName)]
struct Load {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = BigInt)]
    cases: i64,
}

const WORKLOAD: &str = "
SELECT one AS id, count(*) AS cases
FROM cases CROSS JOIN LATERAL unnest(cases.practitioner_ids) AS one
WHERE cases.practitioner_ids && $1 AND one = ANY ($1)
  AND cases.state IN ('accepted', 'assigned', 'in_progress', 'suspended', 'pending_completion')
GROUP BY one";

/// Cases not ended yet, by practitioner; only of the providers that the connection may see.
pub async fn workload(conn: &mut AsyncPgConnection, of: &[Uuid]) -> QueryResult<HashMap<Uuid, i64>> {
    let rows: Vec<Load> = diesel::sql_query(WORKLOAD).bind::<Array<SqlUuid>, _>(of).load(conn).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.cases)).collect())
}

/// Last days of the absences that hold on a day, by practitioner.
pub async fn absent(
    conn: &mut AsyncPgConnection,
    of: &[Uuid],
    on: NaiveDate,
) -> QueryResult<HashMap<Uuid, NaiveDate>> {
    let rows: Vec<(Uuid, NaiveDate)> = practitioner_absences::table
        .filter(practitioner_absences::practitioner_id.eq_any(of))
        .filter(practitioner_absences::from_on.le(on).and(practitioner_absences::to_on.ge(on)))
        .order(practitioner_absences::to_on)
        .select((practitioner_absences::practitioner_id, practitioner_absences::to_on))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Whether the branch belongs to the provider.
pub async fn is_branch_of(
    conn: &mut AsyncPgConnection,
    branch: OrganisationId,
    provider: OrganisationId,
) -> QueryResult<bool> {
    select(exists(
        organisations::table
            .find(branch.0)
            .filter(organisations::parent_id.eq(provider.0).and(organisations::kind.eq("branch"))),
    ))
    .get_result(conn)
    .await
}

/// Whether the account is one of the provider's.
pub async fn is_account_of(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    provider: OrganisationId,
) -> QueryResult<bool> {
    select(exists(accounts::table.find(account.0).filter(accounts::home_organisation_id.eq(provider.0))))
        .get_result(conn)
        .await
}

pub async fn insert(
    tx: &mut Tx,
    id: PractitionerId,
    made: &PractitionerCreate,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::insert_into(practitioners::table)
        .values((
            practitioners::id.eq(id.0),
            practitioners::organisation_id.eq(made.organisation_id.0),
            practitioners::branch_id.eq(made.branch_id.map(|id| id.0)),
            practitioners::account_id.eq(made.account_id.map(|id| id.0)),
            practitioners::kind.eq(made.kind),
            practitioners::full_name.eq(&made.full_name),
            practitioners::sex.eq(made.sex),
            practitioners::birth_year.eq(made.birth_year),
            practitioners::card_number.eq(&made.card_number),
            practitioners::appointed_on.eq(made.appointed_on),
            practitioners::grade.eq(made.grade),
            practitioners::graded_on.eq(made.graded_on),
            practitioners::fields.eq(codes(&made.fields)),
            practitioners::languages.eq(words(&made.languages)),
            practitioners::office_phone.eq(&made.office_phone),
            practitioners::email.eq(&made.email),
            practitioners::published.eq(made.published),
            practitioners::valid_from.eq(made.valid_from),
            practitioners::created_at.eq(now),
        ))
        .execute(tx)
        .await
        .map(drop)
}

fn codes(fields: &[FieldOfLaw]) -> Vec<&str> {
    fields.iter().map(FieldOfLaw::as_str).collect()
}

fn words(languages: &[Line<40>]) -> Vec<&str> {
    languages.iter().map(Line::as_str).collect()
}

/// Changes the version that was read; false when another one stands there.
pub async fn update(
    tx: &mut Tx,
    id: PractitionerId,
    version: i32,
    patch: &PractitionerPatch,
) -> QueryResult<bool> {
    diesel::update(practitioners::table.find(id.0))
        .filter(practitioners::version.eq(version))
        .set((
            patch.branch_id.map(|branch| practitioners::branch_id.eq(branch.map(|id| id.0))),
            patch.full_name.as_ref().map(|name| practitioners::full_name.eq(name)),
            patch.card_number.as_ref().map(|number| practitioners::card_number.eq(number)),
            patch.appointed_on.map(|day| practitioners::appointed_on.eq(day)),
            patch.grade.map(|grade| practitioners::grade.eq(grade)),
            patch.graded_on.map(|day| practitioners::graded_on.eq(day)),
            patch.fields.as_deref().map(|fields| practitioners::fields.eq(codes(fields))),
            patch.languages.as_deref().map(|languages| practitioners::languages.eq(words(languages))),
            patch.office_phone.as_ref().map(|phone| practitioners::office_phone.eq(phone)),
            patch.email.as_ref().map(|email| practitioners::email.eq(email)),
            patch.account_id.map(|account| practitioners::account_id.eq(account.map(|id| id.0))),
            patch.published.map(|published| practitioners::published.eq(published)),
            patch.valid_to.map(|day| practitioners::valid_to.eq(day)),
            patch.end_ground.as_ref().map(|ground| practitioners::end_ground.eq(ground)),
            practitioners::version.eq(practitioners::version + 1),
        ))
        .execute(tx)
        .await
        .map(|rows| rows == 1)
}

/// Marks that something of the practitioner changed, with the version that was read.
pub async fn touch(tx: &mut Tx, id: PractitionerId) -> QueryResult<()> {
    diesel::update(practitioners::table.find(id.0))
        .set(practitioners::version.eq(practitioners::version + 1))
        .execute(tx)
        .await
        .map(drop)
}
