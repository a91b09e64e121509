//! Cases, as those who may see them read them.

use crate::harness::TestApp;
use tgpl_domain::{cases::CaseState, policy::Role};

#[actix_web::test]
async fn a_case_is_read_by_its_centre_and_by_nobody_else() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    let path = format!("/api/v1/cases/{}", case.id);

    let own = app.director_of(app.lang_son).await.get(&path).await.must(200);
    assert_eq!((own.etag, own.body["state"].as_str()), (Some(1), Some("assigned")));
    officer.get(&path).await.must(200);

    app.director_of(app.an_giang).await.get(&path).await.must(404);
    app.officer_of(app.lang_son).await.get(&path).await.must(404);
    app.someone(Role::Agency, app.agency).await.get(&path).await.must(403);
    app.nobody().get(&path).await.must(401);
}

#[actix_web::test]
async fn what_is_due_on_a_day_is_listed_and_taken_away_as_a_file_without_names() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (due, later) = (app.given_case(CaseState::Accepted).await, app.given_case(CaseState::Accepted).await);
    // A period of days ends with the midnight that closes its last day: 20/11 and 21/11.
    for (case, midnight) in [(due.id, "2026-11-20T17:00:00Z"), (later.id, "2026-11-21T17:00:00Z")] {
        let set = "SET version = version + 1, next_code = 'DL04', next_due_at";
        app.execute(&format!("UPDATE cases {set} = '{midnight}' WHERE id = '{case}'")).await;
    }
    let day = "due_at[gte]=2026-11-19T17:00:00.000001Z&due_at[lt]=2026-11-20T17:00:00.000001Z&sort=due_at";
    let listed = director.get(&format!("/api/v1/cases?{day}")).await.must(200);
    let ids: Vec<_> = listed.body["data"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    assert_eq!(ids, [due.id.to_string()]);

    let name = listed.body["data"][0]["person_name"].as_str().unwrap().to_owned();
    let file = director.get(&format!("/api/v1/cases?{day}&format=csv")).await.must(200);
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert_eq!(text.lines().count(), 2, "{text}");
    assert!(text.contains("20/11/2026") && !text.contains("21/11/2026") && !text.contains(&name), "{text}");
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"vu-viec-"));
    app.someone(Role::Intake, app.lang_son).await.get("/api/v1/cases?format=xlsx").await.must(403);
}

#[actix_web::test]
async fn what_is_a_persons_is_listed_to_those_who_may_know_whose_it_is() {
    let app = TestApp::start().await;
    let (one, _) = (app.given_case(CaseState::Accepted).await, app.given_case(CaseState::Accepted).await);
    let asked = async |role: Role, seat, list: &str| {
        let who = app.someone(role, seat).await;
        let rows = who.get(&format!("/api/v1/{list}?person_id={}", one.person)).await.must(200).body;
        rows["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["id"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(Role::Director, app.lang_son, "cases").await, [one.id.to_string()]);
    assert_eq!(asked(Role::Director, app.lang_son, "requests").await, [one.request.to_string()]);
    // Who sees masked rows, or other rows, learns nothing by asking for a person.
    for (role, seat, list) in [
        (Role::Agency, app.agency, "cases"),
        (Role::Department, app.lang_son_province.department, "cases"),
        (Role::CentreAdmin, app.lang_son, "requests"),
        (Role::Hotline, app.agency, "requests"),
        (Role::Director, app.an_giang, "cases"),
        (Role::Director, app.an_giang, "requests"),
    ] {
        assert_eq!(asked(role, seat, list).await, [""; 0], "{role} {list}");
    }
    let director = app.director_of(app.lang_son).await;
    director.get(&format!("/api/v1/cases/{}/parties", one.id)).await.must(200);
    let auditor = app.someone(Role::Auditor, app.agency).await;
    let log = auditor.get(&format!("/api/v1/audit-events?object_id={}", one.id)).await.must(200).body;
    assert_eq!(log["data"][0]["actor_name"], "Người thử nghiệm");
}
