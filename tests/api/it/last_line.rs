//! What the database refuses by itself, whatever program writes: the statement goes past every rule of ours.

use crate::harness::TestApp;
use diesel::result::{DatabaseErrorKind, Error};
use diesel_async::SimpleAsyncConnection;
use serde_json::json;
use tgpl_api::platform::db::Rows;
use tgpl_domain::{cases::CaseState, policy::Role, requests::RequestState};

/// The constraint that stops the statements, run in one transaction.
async fn stopped_by(app: &TestApp, statements: &str) -> String {
    let mut conn = app.sql().await;
    match conn.batch_execute(&format!("BEGIN; {statements}; COMMIT")).await {
        Err(Error::DatabaseError(kind, about)) => {
            let check =
                matches!(kind, DatabaseErrorKind::CheckViolation | DatabaseErrorKind::UniqueViolation);
            assert!(check, "{kind:?}: {}", about.message());
            about.constraint_name().unwrap_or_default().to_owned()
        }
        other => panic!("{statements}: {other:?}"),
    }
}

/// From every state to every state that no event leads to.
#[actix_web::test]
async fn no_statement_takes_a_case_or_request_a_way_that_the_law_does_not_know() {
    let app = TestApp::start().await;
    let mut refused = 0;
    let legal = CaseState::legal_transitions();
    for from in CaseState::ALL {
        let case = app.given_case(*from).await.id;
        for to in CaseState::ALL.iter().filter(|to| *to != from) {
            let ends = to.is_ended() || *to == CaseState::Archived;
            let end = if ends { "received_on, end_reason = 'completed'" } else { "NULL, end_reason = NULL" };
            let change = format!(
                "UPDATE cases SET state = '{to}', ended_on = {end}, version = version + 1 WHERE id = '{case}'"
            );
            if legal.iter().any(|(known, _, leads)| (known, leads) == (from, to)) {
                app.execute(&format!("BEGIN; {change}; ROLLBACK")).await;
            } else {
                assert_eq!(stopped_by(&app, &change).await, "legal_transition", "{from} to {to}");
                refused += 1;
            }
        }
    }
    assert!(refused > 50, "{refused}");
    let case = app.given_case(CaseState::Accepted).await;
    for to in RequestState::ALL.iter().filter(|to| **to != RequestState::Accepted) {
        let change = format!("UPDATE requests SET state = '{to}' WHERE id = '{}'", case.request);
        assert_eq!(stopped_by(&app, &change).await, "legal_transition", "accepted to {to}");
    }
}

#[actix_web::test]
async fn shares_that_do_not_sum_to_one_are_not_committed() {
    let app = TestApp::start().await;
    let (one, two) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let both = [one.practitioner(), two.practitioner()];
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &both).await.id;
    let first = format!("case_id = '{case}' AND practitioner_id = '{}'", both[0]);
    for wrong in [
        format!("UPDATE assignments SET share = 49 WHERE {first}"),
        format!("UPDATE assignments SET share = 51 WHERE {first}"),
        format!(
            "INSERT INTO assignments SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                'share', 1, 'to_at', now()))).* FROM assignments a WHERE {first}"
        ),
    ] {
        assert_eq!(stopped_by(&app, &wrong).await, "assignments_shares", "{wrong}");
    }
    // On the way the sum may be another: it is looked at when all is done.
    let moved = format!(
        "BEGIN; UPDATE assignments SET share = 30 WHERE {first};
         UPDATE assignments SET share = 70 WHERE case_id = '{case}' AND practitioner_id = '{}'; COMMIT",
        both[1]
    );
    app.execute(&moved).await;
    assert_eq!(
        app.number(&format!("SELECT sum(share) FROM assignments WHERE case_id = '{case}'")).await,
        100
    );
}

#[actix_web::test]
async fn an_end_without_its_day_or_a_day_without_its_end_is_refused() {
    let app = TestApp::start().await;
    for state in CaseState::ALL {
        let case = app.given_case(*state).await.id;
        let ended = app.number(&format!("SELECT count(ended_on) FROM cases WHERE id = '{case}'")).await == 1;
        let other = if ended { "NULL, end_reason = NULL" } else { "received_on, end_reason = 'completed'" };
        let change =
            format!("UPDATE cases SET ended_on = {other}, version = version + 1 WHERE id = '{case}'");
        assert_eq!(stopped_by(&app, &change).await, "cases_ended", "{state}");
    }
}

/// A number twice is refused in each book; one that was taken by a transaction that came to nothing is given again.
#[actix_web::test]
async fn a_number_is_not_given_twice_and_not_lost() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let director = app.director_of(app.lang_son).await;
    let accepted = async || {
        let made = clerk.post("/api/v1/requests", crate::requests::ready()).await.must(201);
        let path = format!("/api/v1/requests/{}/accept", made.body["id"].as_str().unwrap());
        let done = clerk.if_match(1).post(&path, json!({})).await.must(200);
        let case = format!("/api/v1/cases/{}", done.body["case_id"].as_str().unwrap());
        let body = json!({ "practitioner_id": app.officer_of(app.lang_son).await.practitioner() });
        director.if_match(1).post(&format!("{case}/assignments"), body).await.must(200);
        director.get(&case).await.must(200).body["code"].as_str().unwrap().to_owned()
    };
    let first = accepted().await;
    app.execute("BEGIN; UPDATE counters SET last = last + 1; ROLLBACK").await;
    let second = accepted().await;
    let number = |code: &str| code.split('.').nth(2).unwrap().parse::<u32>().unwrap();
    assert_eq!((number(&first), number(&second)), (1, 2));
    for (again, constraint) in [
        (format!("UPDATE cases SET code = '{first}', version = 9 WHERE code = '{second}'"), "cases_code"),
        ("UPDATE documents SET book_number = 1 WHERE book_number = 2".to_owned(), "documents_number"),
        (
            "UPDATE requests SET receipt_number = (SELECT min(receipt_number) FROM requests)".to_owned(),
            "requests_receipt_number",
        ),
    ] {
        assert_eq!(stopped_by(&app, &again).await, constraint);
    }
}

/// The second net holds where the first is forgotten: a connection taken without a scope sees no row of anybody,
/// whatever its last user was let see.
#[actix_web::test]
async fn a_connection_forgets_whom_it_served() {
    use diesel::{QueryableByName, sql_query, sql_types::BigInt};
    use diesel_async::RunQueryDsl;
    #[derive(QueryableByName)]
    struct Seen {
        #[diesel(sql_type = BigInt)]
        rows: i64,
    }
    let app = TestApp::with_one_connection().await;
    let case = app.given_case(CaseState::Accepted).await;
    let director = app.director_of(app.lang_son).await;
    let nation = app.someone(Role::Agency, app.agency).await;
    let hotline = app.someone(Role::Hotline, app.agency).await;
    let seen = async || {
        let mut conn = app.services.db.plain().await.unwrap();
        let rows = "SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM persons) AS rows";
        sql_query(rows).get_result::<Seen>(&mut conn).await.unwrap().rows
    };
    for (who, path, body) in [
        (&director, format!("/api/v1/cases/{}", case.id), None),
        (&nation, "/api/v1/cases".to_owned(), None),
        (&nation, "/api/v1/workqueues".to_owned(), None),
        (&hotline, "/api/v1/persons:search".to_owned(), Some(json!({ "q": "nguyen" }))),
    ] {
        match body {
            None => who.get(&path).await.must(200),
            Some(body) => who.post(&path, body).await.must(200),
        };
        assert_eq!(seen().await, 0, "{path}");
    }
    let mut conn = app.services.db.seeing(&Rows::Nation).await.unwrap();
    let rows =
        sql_query("SELECT count(*) AS rows FROM cases").get_result::<Seen>(&mut conn).await.unwrap().rows;
    assert_eq!(rows, 1);
}
