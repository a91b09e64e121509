//! `TestApp`: a database copied from the template, the real server on a free port, and clients who ask it.
//!
//! ```ignore
//! let app = TestApp::start().await;
//! let director = app.director_of(app.lang_son).await;
//! let case = app.given_case(CaseState::Accepted).await;
//! let answer = director.if_match(1).post(&format!("/api/v1/cases/{}/transfer", case.id), json!({})).await;
//! assert_eq!((answer.status, answer.code()), (422, "invalid"));
//! ```

mod client;
pub mod contract;
mod database;
mod log;

pub use client::{Answer, Client};
pub use database::Database;
use database::blocking;

use chrono::{DateTime, Utc};
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection};
use std::{
    net::TcpListener,
    path::Path,
    sync::{Arc, mpsc},
    thread::JoinHandle,
};
use tgpl_api::platform::{outbox, rate::Rates};
use tgpl_api::testing::{self, GivenCase, NATION, Nation, Services};
use tgpl_domain::{cases::CaseState, ids::OrganisationId, ids::PractitionerId, policy::Role};
use uuid::Uuid;

/// A running instance on a database of its own. Dropping it stops the server and removes both.
pub struct TestApp {
    /// What the instance holds; its clock may be set.
    pub services: Services,
    /// `http://127.0.0.1:port`.
    pub address: String,
    http: reqwest::Client,
    server: Option<(actix_web::dev::ServerHandle, JoinHandle<()>)>,
    database: Database,
}

/// A new nation, or a copy of the one that `TGPL_NATION_OF=DATABASE:FOLDER` names: `tgpl demo` made it, so that a large one
/// serves more than one run.
async fn nation(cases: u64, years: u32, at: Option<&str>) -> (Database, Services) {
    let made = std::env::var("TGPL_NATION_OF").ok();
    let database = match made.as_ref().and_then(|made| made.split_once(':')) {
        Some((name, data)) => Database::copy_of(name, data.as_ref()).await,
        None => Database::empty().await,
    };
    testing::migrate(&database.url).unwrap();
    let services = testing::services(&database.url, &database.folder).unwrap();
    if let Some(at) = at {
        services.clock.set(at.parse().unwrap());
    }
    if made.is_none() {
        testing::nation(&services, cases, years).await.unwrap();
    }
    (database, services)
}

/// The organisations of the tests: `app.lang_son`, `app.agency`.
impl std::ops::Deref for TestApp {
    type Target = Nation;
    fn deref(&self) -> &Nation {
        &NATION
    }
}

impl TestApp {
    /// A new database and a server on it.
    pub async fn start() -> Self {
        let database = Database::create().await;
        let services = testing::services(&database.url, &database.folder).unwrap();
        Self::on(database, services)
    }

    /// The same with a single connection to the database.
    pub async fn with_one_connection() -> Self {
        let database = Database::create().await;
        let services = testing::services(&database.url, &database.folder).unwrap();
        Self::on(database, testing::with_one_connection(services).unwrap())
    }

    /// The same, where an address may ask open routes that often a second.
    pub async fn with_open_rate(rate: u32) -> Self {
        let database = Database::create().await;
        let services = testing::services(&database.url, &database.folder).unwrap();
        Self::on(database, Services { rates: Arc::new(Rates::new(rate, 0)), ..services })
    }

    /// A nation of that many cases, served with a single connection to the database.
    pub async fn of_nation(cases: u64) -> Self {
        let (database, services) = nation(cases, 2, None).await;
        Self::on(database, testing::with_one_connection(services).unwrap())
    }

    /// A nation of that many cases of the years before an instant, at which its clock stands.
    pub async fn of_nation_over(cases: u64, years: u32, at: &str) -> Self {
        let (database, services) = nation(cases, years, Some(at)).await;
        Self::on(database, services)
    }

    fn on(database: Database, services: Services) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (ready, started) = mpsc::channel();
        let of_server = services.clone();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = tgpl_api::app::serve(of_server, listener).unwrap();
                ready.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let server = Some((started.recv().unwrap(), thread));
        Self { services, address, http: reqwest::Client::new(), server, database }
    }

    /// Moves the instance's clock to an instant, like `2026-11-23T08:00:00+07:00`.
    pub fn set_clock(&self, at: &str) {
        self.services.clock.set(at.parse::<DateTime<Utc>>().unwrap());
    }

    /// Brings what happened to those whom it concerns, as the worker does.
    pub async fn deliver(&self) {
        let send = async |event: &outbox::Event| tgpl_api::app::deliver(&self.services, event).await;
        while outbox::relay(&self.services.db, &self.services.clock, send).await.unwrap() > 0 {}
    }

    /// One who sent no token.
    pub fn nobody(&self) -> Client {
        Client::new(self, None)
    }

    /// One who has an account already.
    pub async fn known(&self, username: &str) -> Client {
        Client::new(self, Some(testing::session_of(&self.services, username).await.unwrap()))
    }

    /// A new account with a role at a centre, a department or the Agency, as a whole.
    pub async fn someone(&self, role: Role, organisation: OrganisationId) -> Client {
        self.someone_at(role, organisation, None).await
    }

    /// A new account with a role at one branch, or at the whole of an organisation.
    pub async fn someone_at(
        &self,
        role: Role,
        organisation: OrganisationId,
        branch: Option<OrganisationId>,
    ) -> Client {
        let account = testing::account(&self.services, role, organisation, branch).await.unwrap();
        Client::new(self, Some(account))
    }

    /// A new head of a centre.
    pub async fn director_of(&self, centre: OrganisationId) -> Client {
        self.someone(Role::Director, centre).await
    }

    /// A new receiving clerk of a centre.
    pub async fn intake_of(&self, centre: OrganisationId) -> Client {
        self.someone(Role::Intake, centre).await
    }

    /// A new legal-aid officer of a centre.
    pub async fn officer_of(&self, centre: OrganisationId) -> Client {
        self.someone(Role::Officer, centre).await
    }

    /// A case of Lạng Sơn in a state, with nobody assigned.
    pub async fn given_case(&self, state: CaseState) -> GivenCase {
        self.given_case_of(self.lang_son, state, &[]).await
    }

    /// A case of a centre in a state, with those who work on it.
    pub async fn given_case_of(
        &self,
        centre: OrganisationId,
        state: CaseState,
        practitioners: &[PractitionerId],
    ) -> GivenCase {
        testing::case(&self.services, centre, state, practitioners).await.unwrap()
    }

    /// Where the instance keeps its keys and files.
    pub fn folder(&self) -> &Path {
        &self.database.folder
    }

    /// A document to be written by SQL: its id, and its title as the column holds it.
    pub fn titled(&self) -> (String, String) {
        let id = Uuid::now_v7().to_string();
        let title = self.sealed("documents.title", &id, "\"giấy tờ\"");
        (id, title)
    }

    /// What a sealed column of a row holds, to be written by SQL.
    pub fn sealed(&self, column: &'static str, row: &str, text: &str) -> String {
        let sealed = self.services.keys.seal(column, row.parse().unwrap(), text.as_bytes()).unwrap();
        let digits: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("\\x{digits}")
    }

    /// A connection of the tables' owner, which sees every row.
    pub async fn sql(&self) -> AsyncPgConnection {
        self.database.connect().await
    }

    /// Runs statements.
    pub async fn execute(&self, statements: &str) {
        self.sql().await.batch_execute(statements).await.unwrap();
    }

    /// The number that a query gives, like `SELECT count(*) FROM cases`.
    pub async fn number(&self, query: &str) -> i64 {
        self.texts(query).await.first().and_then(|text| text.parse().ok()).expect("a number")
    }

    /// The only column of a query's rows, as text.
    pub async fn texts(&self, query: &str) -> Vec<String> {
        self.database.texts(query).await
    }
}

impl TestApp {
    /// Compares what was answered with the access log.
    fn look_into_the_log(&self) {
        let answered = log::answered(self.address.trim_start_matches("http://"));
        let ids = answered.iter().map(|(_, request)| format!("'{request}'")).collect::<Vec<_>>().join(",");
        if ids.is_empty() {
            return;
        }
        let rows = blocking(self.texts(&format!(
            "SELECT request_id || CASE WHEN fields = '{{}}' THEN ' names no field' ELSE ' ' || object_id END
             FROM audit_events WHERE request_id IN ({ids})"
        )));
        let wrong: Vec<String> = answered
            .iter()
            .filter_map(|(operation, request)| {
                let mut found: Vec<_> = rows.iter().filter_map(|row| row.strip_prefix(request)).collect();
                let all = found.len();
                found.sort_unstable();
                found.dedup();
                let expected = usize::from(log::leaves_a_row(operation));
                let several = log::OF_SEVERAL.contains(&operation.as_str()) && all > 1;
                let well = found.len() == all
                    && (all == expected || several)
                    && found.iter().all(|row| !row.ends_with("names no field"));
                (!well).then(|| format!("{operation}: {expected} expected, {all} found: {found:?}"))
            })
            .collect();
        assert!(wrong.is_empty(), "in the access log: {wrong:#?}");
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            // The command is sent at once; waiting for its end is the thread's.
            drop(handle.stop(false));
            thread.join().ok();
        }
        if !std::thread::panicking() {
            self.look_into_the_log();
            // The connections so far belong to runtimes that have stopped or wait for this one.
            let fresh = testing::with_one_connection(self.services.clone()).unwrap();
            assert_eq!(blocking(testing::miscounted(&fresh)).unwrap(), []);
        }
    }
}
