//! The access log cannot be changed unnoticed, and nothing sensitive is told without it. That each write and each
//! sensitive answer has its row is looked at under every test (`harness::log`).

use crate::{
    documents::{PDF, file, officer_with_case, send},
    harness::TestApp,
};
use diesel::sql_query;
use diesel_async::{AsyncConnection, AsyncPgConnection, TransactionManager};
use proptest::{prelude::Rng, test_runner::TestRunner};
use serde_json::{Value, json};
use tgpl_api::testing::{Keys, audit};

const ROWS: u64 = 60;

/// What may be done to one row without its key; each changes something in every row.
const EDITS: [&str; 15] = [
    "at = at + interval '1 microsecond'",
    "seq = DEFAULT",
    "organisation_id = gen_random_uuid()",
    "actor_id = gen_random_uuid()",
    "actor_id = NULL",
    "session_id = gen_random_uuid()",
    "act = act || ' '",
    "object_id = NULL",
    "class = 'S0'",
    "fields = ARRAY[array_to_string(fields, U&'\\001f')]",
    "reason = CASE WHEN reason IS NULL THEN '' END",
    "request_id = gen_random_uuid()",
    "link = link + 1000",
    "prev_hash = ''",
    "hash = sha256(hash)",
];

/// A change of the log of one organisation, whose rows have the links 1 to [`ROWS`].
fn change(dice: &mut impl Rng, organisation: &str) -> String {
    let mut roll = |sides: u64| dice.next_u64() % sides;
    let rows = format!("audit_events WHERE organisation_id = '{organisation}' AND link");
    let of = |link: u64| format!("organisation_id = '{organisation}' AND link = {link}");
    let link = 1 + roll(ROWS);
    match roll(6) {
        0 | 1 => format!("UPDATE audit_events SET {} WHERE {}", EDITS[roll(15) as usize], of(link)),
        2 => format!("DELETE FROM {rows} = {link}"),
        3 => {
            let other = 1 + (link + roll(ROWS - 1)) % ROWS;
            format!(
                "UPDATE audit_events a SET act = b.act, object_id = b.object_id, at = b.at FROM audit_events b
                 WHERE a.organisation_id = b.organisation_id AND a.organisation_id = '{organisation}'
                   AND (a.link, b.link) IN (({link}, {other}), ({other}, {link}))"
            )
        }
        4 => format!(
            "WITH moved AS (UPDATE audit_events SET link = -link WHERE organisation_id = '{organisation}' AND link > {link}),
             made AS (INSERT INTO audit_events (at, organisation_id, actor_id, act, object_type, object_id, class, fields,
                     request_id, link, prev_hash, hash)
                 SELECT at, organisation_id, actor_id, act, object_type, gen_random_uuid(), class, fields, request_id,
                     {ROWS} + 1, hash, sha256(hash) FROM {rows} = {link})
             SELECT"
        ),
        _ => format!("DELETE FROM {rows} > {}", ROWS - 1 - roll(5)),
    }
}

async fn run(conn: &mut AsyncPgConnection, statement: &str) -> usize {
    use diesel_async::RunQueryDsl;
    sql_query(statement).execute(conn).await.unwrap_or_else(|error| panic!("{statement}: {error}"))
}

/// Two hundred changes, each alone: what `tgpl check audit` runs finds every one.
#[actix_web::test]
async fn no_change_of_the_log_goes_unnoticed() {
    type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;
    let app = TestApp::start().await;
    let (ours, theirs) = (app.lang_son.to_string(), app.an_giang.to_string());
    for organisation in [&ours, &theirs] {
        app.execute(&format!(
            "INSERT INTO audit_events (at, organisation_id, actor_id, session_id, act, object_type, object_id, class,
                 fields, reason, request_id)
             SELECT now() + n * interval '1 second', '{organisation}', gen_random_uuid(), gen_random_uuid(), 'act_' || n,
                 'case', gen_random_uuid(), 'S3', '{{person,matter}}', CASE WHEN n % 2 = 0 THEN 'vì ' || n END,
                 gen_random_uuid()
             FROM generate_series(1, {ROWS}) n"
        ))
        .await;
    }
    let (keys, mut conn) = (&app.services.keys, app.sql().await);
    assert_eq!(audit::chain(&mut conn, keys).await.unwrap() as u64, 2 * ROWS);
    let before = audit::verify(&mut conn, keys, &[]).await.unwrap();
    assert!(before.is_whole() && before.proved == 2 * ROWS, "{before:?}");
    let forger = Keys::load_or_create(&app.folder().join("forger")).unwrap();

    conn.begin_test_transaction().await.unwrap();
    let mut runner = TestRunner::deterministic();
    for number in 0..200 {
        Manager::begin_transaction(&mut conn).await.unwrap();
        let (statement, key) = if number % 10 == 0 {
            // The whole chain is written anew from a row on, as our code does it, but with another key.
            let link = 1 + runner.rng().next_u64() % ROWS;
            let rest = format!(
                "UPDATE audit_events SET act = act || 'x', link = NULL, prev_hash = NULL, hash = NULL
                 WHERE organisation_id = '{ours}' AND link >= {link}"
            );
            (rest, &forger)
        } else {
            (change(runner.rng(), if number % 2 == 0 { &ours } else { &theirs }), &**keys)
        };
        run(&mut conn, &statement).await;
        audit::chain(&mut conn, key).await.unwrap();
        let verdict = audit::verify(&mut conn, keys, &before.heads).await.unwrap();
        assert!(!verdict.is_whole(), "change {number} was not found: {statement}");
        Manager::rollback_transaction(&mut conn).await.unwrap();
    }
    let after = audit::verify(&mut conn, keys, &before.heads).await.unwrap();
    assert!(after.is_whole() && after.heads == before.heads, "a change stayed");
}

#[actix_web::test]
async fn what_cannot_be_logged_is_not_told_and_not_done() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await.in_a_broken_house();
    let director = app.director_of(app.lang_son).await.in_a_broken_house();
    let (officer, case, documents) = officer_with_case(&app).await;
    let officer = officer.in_a_broken_house();
    let document =
        send(&officer, &documents, file("a.pdf", PDF)).await.must(201).header("location").to_owned();

    let reads = [
        (&clerk, format!("/api/v1/requests/{}", case.request), None),
        (&director, "/api/v1/requests?format=csv".into(), None),
        (&officer, format!("/api/v1/persons/{}", case.person), None),
        (&officer, format!("/api/v1/cases/{}/eligibility", case.id), None),
        (&officer, format!("/api/v1/cases/{}/parties", case.id), None),
        (&officer, format!("/api/v1/cases/{}/notes", case.id), None),
        (&officer, format!("{document}/content"), None),
        (&clerk, "/api/v1/persons:search".into(), Some(json!({ "q": "nong van thu" }))),
        (&clerk, "/api/v1/persons:duplicates".into(), Some(json!({ "full_name": "Nông Văn Thử" }))),
        (
            &clerk,
            "/api/v1/conflicts:check".into(),
            Some(json!({ "matter": {}, "parties": [{ "name": "Nông Văn Thử", "side": "opposing" }] })),
        ),
    ];
    let writes = [(&officer, format!("/api/v1/cases/{}/notes", case.id), Some(json!({ "body": "ghi chú" })))];
    let sweep = async || {
        let mut statuses = Vec::new();
        for (who, path, body) in reads.iter().chain(&writes) {
            let answer = match body {
                None => who.get(path).await,
                Some(body) => who.post(path, body.clone()).await,
            };
            statuses.push((path.clone(), answer.status));
        }
        statuses
    };
    for (path, status) in sweep().await {
        assert!((200..300).contains(&status), "{path} answered {status} while the log was there");
    }
    let notes = "SELECT count(*) FROM notes";
    let written = app.number(notes).await;
    app.execute("REVOKE INSERT ON audit_events FROM tgpl_api").await;
    for (path, status) in sweep().await {
        assert_eq!(status, 500, "{path} without a log");
    }
    assert_eq!(app.number(notes).await, written, "a note was written without a row in the log");
    let listed: Value = clerk.get("/api/v1/cases").await.must(200).body;
    assert!(listed["data"].is_array(), "what is not sensitive goes on");
}
