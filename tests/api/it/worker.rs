//! What runs behind the requests: deliveries, the chains of the access log and their checkpoints, forgetting. (The sweep
//! of duties stands with the duties.)

use crate::harness::TestApp;
use chrono::{DateTime, TimeDelta, Utc};
use std::{cell::RefCell, collections::BTreeMap, time::Duration};
use tgpl_api::{
    platform::{Problem, audit, checkpoints, outbox},
    testing,
};
use uuid::Uuid;

/// An app whose clock stands at nine, with events `1`, `2`, … of each subject named.
async fn with_events(subjects: &[(&str, u32)]) -> TestApp {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T09:00:00+07:00");
    for (subject, count) in subjects {
        app.execute(&format!(
            "INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
             SELECT gen_random_uuid(), '{}', '{subject}.' || n, 'case', md5('{subject}')::uuid, '{{}}', now,  now
             FROM generate_series(1, {count}) n, (VALUES ('2026-11-20T08:00+07'::timestamptz)) AS t (now)",
            app.lang_son
        ))
        .await;
    }
    app
}

fn after(app: &TestApp, seconds: i64) {
    let at: DateTime<Utc> = app.services.clock.now() + TimeDelta::seconds(seconds);
    app.set_clock(&at.to_rfc3339());
}

/// Relays until nothing is due; answers the topics in the order of their delivery.
async fn relayed(app: &TestApp, refused: &str) -> Vec<String> {
    let delivered = RefCell::new(Vec::new());
    let deliver = async |event: &outbox::Event| {
        if event.topic == refused {
            return Err(Problem::internal(&"the receiver is away"));
        }
        delivered.borrow_mut().push(event.topic.clone());
        Ok(())
    };
    while outbox::relay(&app.services.db, &app.services.clock, deliver).await.unwrap() > 0 {}
    delivered.into_inner()
}

#[actix_web::test]
async fn events_of_a_record_arrive_in_order_and_a_failure_holds_up_its_own_record_alone() {
    let app = with_events(&[("a", 3), ("b", 2)]).await;
    assert_eq!(relayed(&app, "a.1").await, ["b.1", "b.2"]);
    assert_eq!(relayed(&app, "").await, [""; 0], "tried again before its time");
    after(&app, 4);
    assert_eq!(relayed(&app, "").await, ["a.1", "a.2", "a.3"]);
    assert_eq!(relayed(&app, "").await, [""; 0], "delivered twice");
}

#[actix_web::test]
async fn after_eight_failures_an_event_is_parked_and_the_next_goes_on() {
    let app = with_events(&[("a", 2), ("b", 1)]).await;
    let mut pauses = Vec::new();
    for attempt in 1..=8 {
        let expected: &[&str] = match attempt {
            1 => &["b.1"],
            8 => &["a.2"],
            _ => &[],
        };
        assert_eq!(relayed(&app, "a.1").await, expected, "try {attempt}");
        let waits = "SELECT ceil(extract(epoch FROM due_at - '2026-11-20T09:00+07'))::bigint FROM outbox WHERE topic = 'a.1'";
        pauses.push(app.number(waits).await);
        after(&app, (2 << attempt) + 1);
    }
    assert!(pauses.is_sorted_by(|earlier, later| earlier < later), "{pauses:?}");
    let parked = "SELECT topic || ' ' || tries || ' ' || last_error FROM outbox WHERE parked_at IS NOT NULL";
    let parked = app.texts(parked).await;
    assert!(parked.len() == 1 && parked[0].starts_with("a.1 8 "), "{parked:?}");
    after(&app, 86_400);
    assert_eq!(relayed(&app, "").await, [""; 0], "a parked event waits for a person");
}

/// Failures of one moment come back apart from each other.
#[actix_web::test]
async fn pauses_differ_between_events() {
    let app = with_events(&[]).await;
    app.execute(&format!(
        "INSERT INTO outbox (id, organisation_id, topic, subject_type, subject_id, payload, created_at, due_at)
         SELECT gen_random_uuid(), '{}', 'a.1', 'case', gen_random_uuid(), '{{}}', now(), '2026-11-20T08:00+07'
         FROM generate_series(1, 40)",
        app.lang_son
    ))
    .await;
    assert_eq!(relayed(&app, "a.1").await, [""; 0]);
    let times = app.number("SELECT count(DISTINCT date_trunc('milliseconds', due_at)) FROM outbox").await;
    assert!(times > 20, "{times} different times for 40 events");
}

#[actix_web::test]
async fn workers_at_once_deliver_each_event_once_and_a_dead_ones_comes_back() {
    let subjects: Vec<(String, u32)> = (0..30).map(|number| (format!("s{number}"), 3)).collect();
    let subjects: Vec<(&str, u32)> = subjects.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    let app = with_events(&subjects).await;
    // One that took everything due, and died.
    app.execute("UPDATE outbox SET leased_until = '2026-11-20T10:00+07', tries = 1 WHERE topic LIKE '%.1'")
        .await;
    assert_eq!(relayed(&app, "").await, [""; 0], "what somebody holds is left alone");
    after(&app, 3_601);

    let delivered: RefCell<BTreeMap<Uuid, Vec<String>>> = RefCell::default();
    let deliver = async |event: &outbox::Event| {
        tokio::time::sleep(Duration::from_millis(2)).await;
        delivered.borrow_mut().entry(event.subject_id).or_default().push(event.topic.clone());
        Ok(())
    };
    let worker = async || {
        while outbox::relay(&app.services.db, &app.services.clock, deliver).await.unwrap() > 0 {}
    };
    // A worker that finds nothing goes home while another still holds the first of a record: they come again.
    while app.number("SELECT count(*) FROM outbox WHERE delivered_at IS NULL").await > 0 {
        tokio::join!(worker(), worker(), worker(), worker());
    }
    let delivered = delivered.into_inner();
    assert_eq!(delivered.len(), 30);
    for topics in delivered.values() {
        let name = topics[0].trim_end_matches(".1");
        assert_eq!(*topics, [format!("{name}.1"), format!("{name}.2"), format!("{name}.3")]);
    }
}

/// While a worker is slow with the first of its batch, another takes over the rest; the slow one leaves it alone.
#[actix_web::test]
async fn what_another_worker_took_over_is_left_to_it() {
    let app = with_events(&[("a", 1), ("b", 1)]).await;
    let delivered = RefCell::new(Vec::new());
    let deliver = async |event: &outbox::Event| {
        delivered.borrow_mut().push(event.topic.clone());
        if delivered.borrow().len() == 1 {
            after(&app, 31);
            assert_eq!(relayed(&app, "").await.len(), 2, "both leases were over");
        }
        Ok(())
    };
    outbox::relay(&app.services.db, &app.services.clock, deliver).await.unwrap();
    assert_eq!(delivered.into_inner().len(), 1);
}

async fn acts(app: &TestApp, organisation: &str, count: u32) {
    app.execute(&format!(
        "INSERT INTO audit_events (at, organisation_id, act, object_type, object_id, class, fields, request_id)
         SELECT now(), '{organisation}', 'case_read', 'case', gen_random_uuid(), 'S3', '{{matter}}', gen_random_uuid()
         FROM generate_series(1, {count})"
    ))
    .await;
}

#[actix_web::test]
async fn writers_at_once_make_one_chain() {
    let app = TestApp::start().await;
    acts(&app, &app.lang_son.to_string(), 2_500).await;
    let writer = async || {
        let mut conn = app.sql().await;
        let mut chained = 0;
        loop {
            match audit::chain(&mut conn, &app.services.keys).await.unwrap() {
                0 => return chained,
                rows => chained += rows,
            }
        }
    };
    let (first, second, third) = tokio::join!(writer(), writer(), writer());
    assert_eq!(first + second + third, 2_500);
    let verdict = audit::verify(&mut app.sql().await, &app.services.keys, &[]).await.unwrap();
    assert!(verdict.is_whole() && verdict.proved == 2_500 && verdict.waiting == 0, "{verdict:?}");
}

#[actix_web::test]
async fn a_checkpoint_moves_along_its_chain_and_stays_where_the_chain_was_cut() {
    let app = TestApp::start().await;
    let ours = app.lang_son.to_string();
    let step = async |more: u32| {
        acts(&app, &ours, more).await;
        audit::chain(&mut app.sql().await, &app.services.keys).await.unwrap();
        checkpoints::advance(&app.services).await.unwrap();
        checkpoints::read(app.folder()).unwrap()
    };
    assert_eq!(step(3).await[0].link, 3);
    let kept = step(4).await;
    assert_eq!((kept.len(), kept[0].link), (1, 7));
    app.execute("DELETE FROM audit_events WHERE link > 5").await;
    assert_eq!(step(9).await, kept, "the place where the chain was cut is forgotten");
    let verdict = audit::verify(&mut app.sql().await, &app.services.keys, &kept).await.unwrap();
    assert_eq!((verdict.broken.len(), verdict.cut), (0, vec![app.lang_son.0]));
}

#[actix_web::test]
async fn what_is_stale_is_forgotten_and_nothing_else() {
    let app = TestApp::start().await;
    app.execute(
        "INSERT INTO idempotency_keys (actor_id, key, fingerprint, created_at)
         SELECT gen_random_uuid(), 'key-of-' || n, '', now() - n * interval '1 hour' FROM generate_series(1, 6000) n;
         INSERT INTO guesses (path, subject, window_start, wrong)
         VALUES ('login', 'a', now() - interval '25 hours', 1), ('login', 'b', now(), 1)",
    )
    .await;
    assert_eq!(testing::forget(&app.services).await.unwrap(), 6000 - 167 + 1);
    assert_eq!(testing::forget(&app.services).await.unwrap(), 0);
    assert_eq!(app.number("SELECT count(*) FROM idempotency_keys").await, 167);
    assert_eq!(app.texts("SELECT convert_from(subject, 'UTF8') FROM guesses").await, ["b"]);
}
