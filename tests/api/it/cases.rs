//! Cases, as those who may see them read them.

use crate::harness::TestApp;
use serde_json::json;
use tgpl_domain::{cases::CaseState, ids::CaseId, policy::Role};

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

#[actix_web::test]
async fn cases_are_listed_and_taken_away_by_their_ids_and_a_foreign_one_is_not_there() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (one, other) =
        (app.given_case(CaseState::Accepted).await.id, app.given_case(CaseState::Assigned).await.id);
    app.given_case(CaseState::Accepted).await;
    let foreign = app.given_case_of(app.an_giang, CaseState::Accepted, &[]).await.id;
    let chosen = format!("/api/v1/cases?id={one},{foreign},{},{other}", CaseId::new());

    let listed = director.get(&format!("{chosen}&count=exact")).await.must(200).body;
    let ids: Vec<_> = listed["data"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    assert_eq!(ids, [other.to_string(), one.to_string()], "newest first, as the list stands");
    assert_eq!(listed["page"]["total"], 2);
    let narrowed = director.get(&format!("{chosen}&state=assigned,in_progress")).await.must(200).body;
    assert_eq!(narrowed["data"].as_array().unwrap().len(), 1);

    let file = director.get(&format!("{chosen}&format=csv")).await.must(200);
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
    app.someone(Role::Intake, app.lang_son).await.get(&format!("{chosen}&format=csv")).await.must(403);

    let many = |count| vec![one.to_string(); count].join(",");
    director.get(&format!("/api/v1/cases?id={}", many(100))).await.must(200);
    for wrong in [String::new(), "x".into(), format!("{one},"), many(101)] {
        let refused = director.get(&format!("/api/v1/cases?id={wrong}")).await.must(400);
        assert_eq!(refused.code(), "unknown_parameter", "{wrong}");
    }
}

#[actix_web::test]
async fn a_case_names_who_carries_it_to_those_who_may_know() {
    let app = TestApp::start().await;
    let (first, second) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let carriers = [second.practitioner(), first.practitioner()];
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &carriers).await;
    let path = format!("/api/v1/cases/{}", case.id);
    let told = |name: Option<&str>| json!([{ "id": carriers[0], "name": name }, { "id": carriers[1], "name": "Hoàng Thị Thử" }]);
    let unlisted = format!(
        "UPDATE practitioners SET full_name = 'Nông Văn Kín', published = false WHERE id = '{}'",
        carriers[0]
    );
    app.execute(&unlisted).await;

    let director = app.director_of(app.lang_son).await;
    let read = director.get(&path).await.must(200).body;
    assert_eq!(read["practitioners"], told(Some("Nông Văn Kín")), "in the order in which they were assigned");
    assert_eq!(read["practitioner_ids"], json!(carriers));
    let listed = director.get("/api/v1/cases").await.must(200).body;
    assert_eq!(listed["data"][0]["practitioners"], read["practitioners"]);
    // Who sees masked rows sees of practitioners what the published list shows.
    let masked = app.someone(Role::Agency, app.agency).await.get("/api/v1/cases").await.must(200).body;
    assert_eq!(masked["data"][0]["practitioners"], told(None));
    let waiting = app.given_case(CaseState::Accepted).await.id;
    let none = director.get(&format!("/api/v1/cases/{waiting}")).await.must(200).body;
    assert_eq!(none["practitioners"], json!([]));
}
