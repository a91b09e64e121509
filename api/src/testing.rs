//! Doors that only tests open: an instance with settings of their own, and rows built without a request.
//!
//! The nation of the tests is small and always the same: the Agency, and two provinces with a department, a centre
//! and a branch each. It is part of the template that every test's database is copied from, so its ids are fixed.

mod nation;

pub use nation::{nation, session_of, with_one_connection};

use crate::{
    app,
    cases::service::{GROUNDS, Grounds, MATTER},
    platform::{Clock, Config, Problem, config::Environment, db::Rows, idempotency::transaction},
    requests::service::{CONTENT, Told},
    statistics::service as statistics,
};
pub use crate::{
    cli::{
        background::forget,
        migrate::{migrate, revert},
    },
    documents::service::paper_address,
    obligations::service::sweep,
    platform::{Services, audit, keys::Keys},
    reports::service::sweep as remind_of_reports,
    statistics::service::{count_what_is_left, rebuild},
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use serde_json::json;
use std::path::Path;
use tgpl_domain::{
    cases::{CaseState, EndReason, Form, Role as CaseRole},
    ids::{AccountId, CaseId, OrganisationId, PersonId, PractitionerId, RequestId, SessionId},
    policy::Role,
    requests::RequestState,
    shares::Shares,
    statistics::{Change, Month, Span},
};
use tgpl_schema::{
    accounts, assignments, case_eligibilities, case_matters, cases, organisations, persons, practitioners,
    requests, role_grants, sessions,
};
use uuid::Uuid;

/// The provider of one province.
#[derive(Debug, Clone, Copy)]
pub struct Province {
    /// The Department of Justice.
    pub department: OrganisationId,
    /// The centre.
    pub centre: OrganisationId,
    /// Its branch.
    pub branch: OrganisationId,
}

/// The organisations of every test's database.
#[derive(Debug, Clone, Copy)]
pub struct Nation {
    /// The Agency.
    pub agency: OrganisationId,
    /// The centre of Lạng Sơn (province 20).
    pub lang_son: OrganisationId,
    /// Its province.
    pub lang_son_province: Province,
    /// The centre of An Giang (province 91).
    pub an_giang: OrganisationId,
    /// Its province.
    pub an_giang_province: Province,
}

const fn organisation(number: u128) -> OrganisationId {
    OrganisationId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number))
}

const fn province(code: u128) -> Province {
    let at = code * 16;
    Province { department: organisation(at), centre: organisation(at + 1), branch: organisation(at + 2) }
}

/// The nation of the tests.
pub const NATION: Nation = Nation {
    agency: organisation(1),
    lang_son: province(20).centre,
    lang_son_province: province(20),
    an_giang: province(91).centre,
    an_giang_province: province(91),
};

/// Does the next row of the job whose time came first; answers whether there was any.
pub async fn work(services: &Services) -> Result<bool, Problem> {
    crate::jobs::service::step(services, app::perform).await
}

/// Long before every test's today.
fn founded() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 7, 1).unwrap_or_default()
}

/// Writes the nation into a migrated database.
pub async fn found_nation(url: &str) -> Result<(), Problem> {
    let mut conn = connect(url).await?;
    let row = |id: OrganisationId, kind: &str, code: &str, name: &str, parent: Option<OrganisationId>| {
        (
            organisations::id.eq(id.0),
            organisations::kind.eq(kind.to_owned()),
            organisations::code.eq(code.to_owned()),
            organisations::name.eq(name.to_owned()),
            organisations::parent_id.eq(parent.map(|id| id.0)),
            organisations::valid_from.eq(founded()),
            organisations::created_at.eq(DateTime::<Utc>::UNIX_EPOCH),
        )
    };
    let mut rows = vec![row(
        NATION.agency,
        "agency",
        "CUC",
        "Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý",
        None,
    )];
    for (place, letters, name) in
        [(NATION.lang_son_province, "LS", "Lạng Sơn"), (NATION.an_giang_province, "AG", "An Giang")]
    {
        let department = format!("Sở Tư pháp {name}");
        let centre = format!("Trung tâm trợ giúp pháp lý nhà nước {name}");
        let branch = format!("Chi nhánh số 1 {name}");
        rows.extend([
            row(place.department, "department", &format!("STP-{letters}"), &department, None),
            row(place.centre, "centre", &format!("TT-{letters}"), &centre, Some(place.department)),
            row(place.branch, "branch", &format!("CN1-{letters}"), &branch, Some(place.centre)),
        ]);
    }
    diesel::insert_into(organisations::table).values(rows).execute(&mut conn).await?;
    for (place, code) in [(NATION.lang_son_province, "20"), (NATION.an_giang_province, "91")] {
        diesel::update(organisations::table)
            .filter(organisations::id.eq_any([place.department.0, place.centre.0, place.branch.0]))
            .set((organisations::province_code.eq(code), organisations::province_valid_from.eq(founded())))
            .execute(&mut conn)
            .await?;
        for (id, unit) in [(place.centre, "TT"), (place.branch, "CN1")] {
            diesel::update(organisations::table.find(id.0))
                .set(organisations::case_unit.eq(unit))
                .execute(&mut conn)
                .await?;
        }
    }
    Ok(())
}

/// A connection of the owner of the tables, which sees every row.
pub async fn connect(url: &str) -> Result<AsyncPgConnection, Problem> {
    let conn = AsyncPgConnection::establish(url).await.map_err(|error| Problem::internal(&error))?;
    crate::platform::db::see_with(&conn, &crate::platform::db::Rows::Nation).await?;
    Ok(conn)
}

/// An instance on a database, its keys and files in a folder of its own.
pub fn services(url: &str, data: &Path) -> Result<Services, Problem> {
    let config = Config {
        listen: ([127, 0, 0, 1], 0).into(),
        metrics_listen: None,
        database_url: Some(url.to_owned()),
        connections: 8,
        data: data.to_owned(),
        storage_url: None,
        smtp_url: None,
        mail_from: "tgpl@tgpl.invalid".into(),
        web: data.join("web"),
        public_url: "http://127.0.0.1".into(),
        trusted_proxy: None,
        rate_open: 0,
        rate_account: 0,
        environment: Environment::Development,
    };
    app::services(config, url, Clock::default())
}

/// An account with a role and an open session.
#[derive(Debug, Clone)]
pub struct Account {
    /// The account.
    pub id: AccountId,
    /// Its session.
    pub session: SessionId,
    /// Its user name.
    pub username: String,
    /// Where the role is held.
    pub organisation: OrganisationId,
    /// The practitioner that it is, for officers and lawyers.
    pub practitioner: Option<PractitionerId>,
}

impl Account {
    /// An access token, good for ten minutes of the instance's clock.
    pub fn token(&self, services: &Services) -> Result<String, Problem> {
        services.tokens.issue(self.id.0, self.session, services.clock.now())
    }

    /// Gives the account a password, so that it can sign in through the door.
    pub async fn set_password(&self, services: &Services, password: &str) -> Result<(), Problem> {
        let hash = crate::accounts::password::hash(password.to_owned()).await?;
        let mut conn = connect(services.db.url()).await?;
        diesel::update(accounts::table.find(self.id.0))
            .set(accounts::password_hash.eq(hash))
            .execute(&mut conn)
            .await?;
        Ok(())
    }
}

/// Makes an account that holds a role at an organisation, or at one branch of it. An officer or lawyer is a
/// practitioner there too.
pub async fn account(
    services: &Services,
    role: Role,
    organisation: OrganisationId,
    branch: Option<OrganisationId>,
) -> Result<Account, Problem> {
    let id = AccountId::new();
    let account = Account {
        id,
        session: SessionId::new(),
        username: format!("{role}.{}", id.0.simple()),
        organisation,
        practitioner: matches!(role, Role::Officer | Role::Lawyer).then(PractitionerId::new),
    };
    let long_ago = DateTime::<Utc>::UNIX_EPOCH;
    let far_away =
        founded().and_hms_opt(0, 0, 0).unwrap_or_default().and_utc() + chrono::TimeDelta::days(36_500);
    transaction(&services.db, async |tx| {
        diesel::insert_into(accounts::table)
            .values((
                accounts::id.eq(account.id.0),
                accounts::username.eq(&account.username),
                accounts::display_name.eq("Người thử nghiệm"),
                accounts::home_organisation_id.eq(organisation.0),
                accounts::state.eq("active"),
                accounts::created_at.eq(long_ago),
            ))
            .execute(tx)
            .await?;
        diesel::insert_into(role_grants::table)
            .values((
                role_grants::id.eq(Uuid::now_v7()),
                role_grants::account_id.eq(account.id.0),
                role_grants::role.eq(role.as_str()),
                role_grants::organisation_id.eq(organisation.0),
                role_grants::branch_id.eq(branch.map(|id| id.0)),
                role_grants::valid_from.eq(long_ago),
            ))
            .execute(tx)
            .await?;
        diesel::insert_into(sessions::table)
            .values((
                sessions::id.eq(account.session.0),
                sessions::account_id.eq(account.id.0),
                sessions::created_at.eq(long_ago),
                sessions::last_used_at.eq(services.clock.now()),
                sessions::expires_at.eq(far_away),
            ))
            .execute(tx)
            .await?;
        if let Some(practitioner) = account.practitioner {
            diesel::insert_into(practitioners::table)
                .values((
                    practitioners::id.eq(practitioner.0),
                    practitioners::organisation_id.eq(organisation.0),
                    practitioners::branch_id.eq(branch.map(|id| id.0)),
                    practitioners::account_id.eq(account.id.0),
                    practitioners::kind.eq(if role == Role::Officer { "officer" } else { "contract_lawyer" }),
                    practitioners::full_name.eq("Hoàng Thị Thử"),
                    practitioners::valid_from.eq(founded()),
                    practitioners::created_at.eq(long_ago),
                ))
                .execute(tx)
                .await?;
        }
        Ok(())
    })
    .await?;
    Ok(account)
}

/// A case with its request and its person.
#[derive(Debug, Clone, Copy)]
pub struct GivenCase {
    /// The case, version 1.
    pub id: CaseId,
    /// Its accepted request.
    pub request: RequestId,
    /// The person helped.
    pub person: PersonId,
}

/// Makes a case in a state, with the practitioners who work on it now.
#[expect(clippy::too_many_lines, reason = "a row of each table, one after the other")]
pub async fn case(
    services: &Services,
    organisation: OrganisationId,
    state: CaseState,
    practitioners: &[PractitionerId],
) -> Result<GivenCase, Problem> {
    let given = GivenCase { id: CaseId::new(), request: RequestId::new(), person: PersonId::new() };
    let now = services.clock.now();
    let author = AccountId::new();
    let ended = match state {
        CaseState::Discontinued => Some(EndReason::Withdrawn),
        CaseState::TerminatedByLaw => Some(EndReason::TerminatedByLaw),
        state => (state.is_ended() || state == CaseState::Archived).then_some(EndReason::Completed),
    };
    let keys = &services.keys;
    let matter = json!({ "summary": "vụ án thử", "proceedings": "criminal" });
    let grounds = Grounds { groups: vec!["HN".into()], primary_group: None, proofs: json!([]) };
    let mut conn = connect(services.db.url()).await?;
    conn.transaction::<_, Problem, _>(async |tx| {
        diesel::insert_into(persons::table)
            .values((
                persons::id.eq(given.person.0),
                persons::organisation_id.eq(organisation.0),
                persons::full_name.eq("Nông Văn Thử"),
                persons::author_id.eq(author.0),
                persons::created_at.eq(now),
            ))
            .execute(tx)
            .await?;
        diesel::insert_into(requests::table)
            .values((
                requests::id.eq(given.request.0),
                requests::organisation_id.eq(organisation.0),
                requests::receipt_number.eq(given.request.0.simple().to_string()),
                requests::tracking_hash.eq(given.request.0.as_bytes().to_vec()),
                requests::state.eq(RequestState::Accepted.as_str()),
                requests::channel.eq("in_person"),
                requests::person_id.eq(given.person.0),
                requests::content.eq(CONTENT.seal(keys, given.request.0, &Told::default())?),
                requests::received_at.eq(now),
                requests::case_id.eq(given.id.0),
                requests::author_id.eq(author.0),
                requests::created_at.eq(now),
            ))
            .execute(tx)
            .await?;
        let number: i64 = cases::table.count().get_result(tx).await?;
        let number = i32::try_from(number).unwrap_or(0) + 1;
        diesel::insert_into(cases::table)
            .values((
                cases::id.eq(given.id.0),
                cases::organisation_id.eq(organisation.0),
                cases::code.eq(format!("TT.TGTT.{number:02}.2026")),
                cases::code_number.eq(number),
                cases::code_year.eq(2026),
                cases::state.eq(state.as_str()),
                cases::form.eq(Form::CourtParticipation.as_str()),
                cases::role.eq(CaseRole::Defender.as_str()),
                cases::field.eq("criminal"),
                cases::person_id.eq(given.person.0),
                cases::request_id.eq(given.request.0),
                cases::practitioner_ids.eq(practitioners.iter().map(|id| id.0).collect::<Vec<_>>()),
                cases::received_on.eq(crate::platform::clock::day(now)),
                cases::accepted_at.eq(now),
                cases::ended_on.eq(ended.map(|_| crate::platform::clock::day(now))),
                cases::end_reason.eq(ended.map(EndReason::as_str)),
                cases::author_id.eq(author.0),
                cases::created_at.eq(now),
            ))
            .execute(tx)
            .await?;
        diesel::insert_into(case_matters::table)
            .values((
                case_matters::case_id.eq(given.id.0),
                case_matters::organisation_id.eq(organisation.0),
                case_matters::matter.eq(MATTER.seal(keys, given.id.0, &matter)?),
            ))
            .execute(tx)
            .await?;
        diesel::insert_into(case_eligibilities::table)
            .values((
                case_eligibilities::case_id.eq(given.id.0),
                case_eligibilities::organisation_id.eq(organisation.0),
                case_eligibilities::grounds.eq(GROUNDS.seal(keys, given.id.0, &grounds)?),
            ))
            .execute(tx)
            .await?;
        if let Ok(shares) = Shares::split_evenly(practitioners) {
            for (practitioner, share) in shares.iter() {
                diesel::insert_into(assignments::table)
                    .values((
                        assignments::id.eq(Uuid::now_v7()),
                        assignments::organisation_id.eq(organisation.0),
                        assignments::case_id.eq(given.id.0),
                        assignments::practitioner_id.eq(practitioner.0),
                        assignments::share.eq(share),
                        assignments::from_at.eq(now),
                        assignments::author_id.eq(author.0),
                    ))
                    .execute(tx)
                    .await?;
            }
        }
        Ok(())
    })
    .await?;
    Ok(given)
}

/// In what the counters of the statistics differ from the cases, after those that nobody counted yet were.
pub async fn miscounted(services: &Services) -> Result<Vec<(String, String)>, Problem> {
    count_what_is_left(&services.db, &services.keys, |_| {}).await?;
    statistics::differences(&services.db, &services.keys, |_| {}).await
}

/// What a unit counts.
pub async fn counters(services: &Services, organisation: OrganisationId) -> Result<Change, Problem> {
    let conn = services.db.seeing(&Rows::Nation).await?;
    let month = |year, month| Month::new(year, month).ok_or_else(Problem::not_found);
    let always = Span { from: month(1990, 1)?, to: month(2099, 12)? };
    let counted = statistics::counted(&conn, &services.keys, &[organisation.0], always).await?;
    Ok(counted.into_values().next().unwrap_or_default())
}
