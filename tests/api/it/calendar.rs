//! The working calendar: what it answers, and what a new day of rest does to deadlines that run.

use crate::harness::TestApp;
use chrono::{NaiveTime, TimeDelta};
use serde_json::json;
use tgpl_domain::{cases::CaseState, ids::OrganisationId, policy::Role};

#[actix_web::test]
async fn a_period_ends_where_the_law_says() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let due = async |query: &str| clerk.get(&format!("/api/v1/calendar/due?{query}")).await.must(200).body;
    let friday = due("from=2026-11-20&amount=3&unit=working_days").await;
    assert_eq!(friday["due_on"], "2026-11-26", "a weekend and Ngày Văn hóa lie between");
    assert_eq!(friday["skipped"].as_array().unwrap().len(), 3);
    assert_eq!(
        due("from=2026-11-18&amount=10&unit=days").await["due_on"],
        "2026-11-30",
        "a Saturday moves on"
    );
    let hours = due("from=2026-11-20T16:00:00%2B07:00&amount=12&unit=hours").await;
    assert_eq!(hours["due_at"], "2026-11-20T21:00:00Z");
    for wrong in [
        "from=2026-02-30&amount=3&unit=days",
        "from=20/11/2026&amount=3&unit=days",
        "from=2026-11-20&amount=-1&unit=days",
        "from=2026-11-20&amount=99999&unit=days",
        "from=2026-11-20&amount=3&unit=months",
        "from=2026-11-20&amount=3",
        "from=2026-11-20&amount=3&unit=hours",
        "from=infinity&amount=3&unit=days",
        "from=9999-12-31&amount=3&unit=working_days",
    ] {
        clerk.get(&format!("/api/v1/calendar/due?{wrong}")).await.must(400);
    }
    let year = clerk.get("/api/v1/calendar/holidays?year=2026").await.must(200);
    assert!(
        year.body["data"]
            .as_array()
            .unwrap()
            .iter()
            .any(|day| day["day"] == "2026-09-02" && day["kind"] == "holiday")
    );
}

#[actix_web::test]
async fn a_new_day_of_rest_moves_the_deadlines_that_run() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-16T08:00:00+07:00");
    let case = app.given_case(CaseState::Accepted).await;
    app.execute(&format!(
        "INSERT INTO obligations (id, organisation_id, subject_type, subject_id, duty, owner_role, clock, amount, starts_at,
             due_at, first_due_at, legal_basis, created_at)
         SELECT gen_random_uuid(), organisation_id, 'case', id, 'DL04', 'director', 'working_days', 3,
             '2026-11-16T08:00:00+07', '2026-11-20T00:00:00+07', '2026-11-20T00:00:00+07', 'Luật Đ.31 kh.2', now()
         FROM cases WHERE id = '{0}';
         UPDATE cases SET next_code = 'DL04', next_due_at = '2026-11-20T00:00:00+07', version = 2 WHERE id = '{0}'",
        case.id
    ))
    .await;
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    let asked = json!({ "day": "2026-11-18", "kind": "swap_off" });
    let preview = office.post("/api/v1/calendar/holidays:preview", asked).await.must(200);
    assert_eq!(
        (&preview.body["moved_count"], &preview.body["moved"][0]["to"]),
        (&json!(1), &json!("2026-11-20T17:00:00Z"))
    );
    assert_eq!(
        app.number("SELECT count(*) FROM holidays WHERE day = '2026-11-18'").await,
        0,
        "nothing is stored"
    );

    let draft =
        json!({ "day": "2026-11-18", "kind": "swap_off", "name": "Nghỉ hoán đổi", "source": "Thông báo 1" });
    let entered = office.post("/api/v1/calendar/holidays", draft.clone()).await.must(201);
    assert_eq!(entered.body["moved"], preview.body["moved"]);
    office.post("/api/v1/calendar/holidays", draft.clone()).await.must(409);
    let director = app.director_of(app.lang_son).await;
    let duty = director.get("/api/v1/obligations").await.must(200).body["data"][0].clone();
    assert_eq!(
        (&duty["due_at"], &duty["first_due_at"]),
        (&json!("2026-11-20T17:00:00Z"), &json!("2026-11-19T17:00:00Z"))
    );
    let seen = director.get(&format!("/api/v1/cases/{}", case.id)).await.must(200);
    assert_eq!((&seen.body["next_action"]["due_at"], seen.etag), (&json!("2026-11-20T17:00:00Z"), Some(3)));

    director.post("/api/v1/calendar/holidays", draft).await.must(403);
    let place = "/api/v1/calendar/holidays/2026-11-18?kind=swap_off";
    office.delete(place).await.must(428);
    office.if_match(2).delete(place).await.must(412);
    office.if_match(1).delete(place).await.must(200);
    office.if_match(1).delete(place).await.must(404);
    let back = director.get("/api/v1/obligations").await.must(200);
    assert_eq!(back.body["data"][0]["due_at"], "2026-11-19T17:00:00Z");
    assert_eq!(app.number("SELECT count(*) FROM audit_events WHERE act LIKE 'holiday_%'").await, 2);
}

/// Each number is as many rows as the list has for the centre and the day that the page asks it for.
#[actix_web::test]
async fn what_is_late_in_a_province_is_what_its_list_finds() {
    let app = TestApp::start().await;
    for (centre, number) in [(app.lang_son, 3), (app.an_giang, 1)] {
        for _ in 0..number {
            app.given_case_of(centre, CaseState::Accepted, &[]).await;
        }
    }
    // Late since yesterday, and what ended with the midnight before today; what is due later today is not late.
    app.execute(
        "ALTER TABLE cases DISABLE TRIGGER USER;
         UPDATE cases SET next_due_at = now() - interval '2 days';
         UPDATE cases SET next_due_at = date_trunc('day', now() AT TIME ZONE 'Asia/Ho_Chi_Minh')
            AT TIME ZONE 'Asia/Ho_Chi_Minh' WHERE id = (SELECT id FROM cases ORDER BY id LIMIT 1);
         UPDATE cases SET next_due_at = now() + interval '1 day' WHERE id = (SELECT id FROM cases ORDER BY id LIMIT 1 OFFSET 1);
         ALTER TABLE cases ENABLE TRIGGER USER",
    )
    .await;
    let day = (app.services.clock.now() + TimeDelta::hours(7)).date_naive();
    let before = (day.and_time(NaiveTime::MIN) - TimeDelta::hours(7)).format("%Y-%m-%dT%H:%M:%S.000001Z");
    let office = app.someone(Role::AgencyOffice, app.agency).await;
    let provinces = office.get("/api/v1/calendar/provinces").await.must(200).body["data"].clone();
    let provinces = provinces.as_array().unwrap();
    let of = |centre: OrganisationId| {
        let one = provinces.iter().find(|one| one["organisation_id"] == json!(centre)).unwrap();
        one["overdue"].as_i64().unwrap()
    };
    assert_eq!((provinces.len(), of(app.lang_son), of(app.an_giang)), (2, 2, 1));
    let list = format!("/api/v1/cases?count=exact&organisation_id={}&due_at[lt]={before}", app.lang_son);
    assert_eq!(office.get(&list).await.must(200).body["page"]["total"], 2);

    let director = app.director_of(app.lang_son).await;
    let own = director.get("/api/v1/calendar/provinces").await.must(200).body["data"].clone();
    assert_eq!((own.as_array().unwrap().len(), &own[0]["overdue"]), (1, &json!(2)));
    let officer = app.officer_of(app.lang_son).await;
    assert_eq!(officer.get("/api/v1/calendar/provinces").await.must(200).body["data"], json!([]));
}
