//! Whom to assign: what is suggested is what the assignment takes, what is left out is what it refuses, and the points
//! say why.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};
use tgpl_api::testing::GivenCase;
use tgpl_domain::{
    cases::CaseState,
    ids::{CaseId, PractitionerId},
    policy::Role,
};

async fn suggested(who: &Client, case: CaseId) -> Answer {
    who.get(&format!("/api/v1/cases/{case}/assignment-suggestions")).await
}

/// A step with the version that is current now.
async fn take(who: &Client, case: CaseId, verb: &str, body: Value) -> Answer {
    let version = who.get(&format!("/api/v1/cases/{case}")).await.etag.unwrap_or(1);
    who.if_match(version).post(&format!("/api/v1/cases/{case}/{verb}"), body).await
}

/// The code with which an assignment was refused.
fn code(answer: &Answer) -> String {
    let field = answer.body["errors"][0]["code"].as_str();
    field.unwrap_or(answer.code()).to_owned()
}

/// A case of Lạng Sơn in which Lý Văn Kia stands against the person.
async fn disputed(app: &TestApp, state: CaseState, carriers: &[PractitionerId]) -> GivenCase {
    let case = app.given_case_of(app.lang_son, state, carriers).await;
    app.execute(&format!(
        "INSERT INTO parties (id, organisation_id, request_id, name, birth_year, side)
         VALUES (gen_random_uuid(), '{centre}', '{request}', 'Nông Văn Thử', 1990, 'beneficiary'),
                (gen_random_uuid(), '{centre}', '{request}', 'Lý Văn Kia', 1980, 'opposing')",
        centre = app.lang_son,
        request = case.request,
    ))
    .await;
    case
}

/// Somebody barred in each way, and some who are not, with the code that each is to be refused with.
async fn people(app: &TestApp) -> Vec<(PractitionerId, &'static str)> {
    let mut people = Vec::new();
    let mut make = async |about: &'static str, change: &str| {
        let id = app.officer_of(app.lang_son).await.practitioner();
        app.execute(&change.replace("$id", &id.to_string())).await;
        people.push((id, about));
    };
    let away = |kind: &str| {
        format!(
            "INSERT INTO practitioner_absences (id, organisation_id, practitioner_id, from_on, to_on, kind)
             SELECT gen_random_uuid(), organisation_id, id, current_date - 2, current_date + 2, '{kind}'
             FROM practitioners WHERE id = '$id'"
        )
    };
    make("", "UPDATE practitioners SET full_name = 'Vi Thị Bình', fields = '{criminal}' WHERE id = '$id'")
        .await;
    make(
        "",
        "UPDATE practitioners SET full_name = 'Hoàng Văn Ân', kind = 'contract_lawyer' WHERE id = '$id'",
    )
    .await;
    make("", "UPDATE practitioners SET full_name = 'Lê Thị An', languages = '{Tày}' WHERE id = '$id'").await;
    make("suspended", &away("suspension")).await;
    make("absent", &away("leave")).await;
    make("not_active", "UPDATE practitioners SET valid_from = current_date + 30 WHERE id = '$id'").await;
    make("not_entitled", "UPDATE practitioners SET kind = 'probationer' WHERE id = '$id'").await;
    make("not_entitled", "UPDATE practitioners SET kind = 'adviser' WHERE id = '$id'").await;
    make(
        "contract_ended",
        "INSERT INTO practitioner_contracts (id, practitioner_id, organisation_id, number, signed_on, valid_from, valid_to)
         SELECT gen_random_uuid(), id, organisation_id, '01', '2024-01-01', '2024-01-01', '2025-12-31'
         FROM practitioners WHERE id = '$id'",
    )
    .await;
    make("conflict_of_interest", "").await;
    let opposed = people.last().unwrap().0;
    let theirs = app.given_case_of(app.lang_son, CaseState::InProgress, &[opposed]).await;
    app.execute(&format!(
        "INSERT INTO parties (id, organisation_id, request_id, name, birth_year, side)
         VALUES (gen_random_uuid(), '{}', '{}', 'LÝ VĂN KIA', 1980, 'beneficiary')",
        app.lang_son, theirs.request
    ))
    .await;
    people
}

#[actix_web::test]
async fn whoever_is_suggested_is_assigned_and_whoever_is_left_out_is_refused_for_that_reason() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let people = people(&app).await;
    let left = app.officer_of(app.lang_son).await.practitioner();
    app.execute(&format!("UPDATE practitioners SET valid_to = current_date - 1 WHERE id = '{left}'")).await;
    let case = disputed(&app, CaseState::Accepted, &[]).await;
    let told = suggested(&director, case.id).await.must(200).body;
    assert_eq!(suggested(&director, case.id).await.body, told, "the same question, another answer");
    let (fit, barred) = (told["data"].as_array().unwrap(), told["excluded"].as_array().unwrap());
    let told_of = |id: PractitionerId| {
        let reason = barred.iter().find(|one| one["practitioner_id"] == json!(id));
        let is_fit = fit.iter().any(|one| one["practitioner_id"] == json!(id));
        reason.map(|one| one["reason"]["code"].as_str().unwrap()).or(is_fit.then_some(""))
    };
    for (id, expected) in &people {
        assert_eq!(told_of(*id), Some(*expected), "{id}");
    }
    assert_eq!(told_of(left), None, "one who has left is not named");
    for one in barred {
        let body = json!({ "practitioner_id": one["practitioner_id"] });
        let refused = take(&director, case.id, "assignments", body).await;
        assert_eq!(
            (code(&refused).as_str(), refused.status >= 400),
            (one["reason"]["code"].as_str().unwrap(), true)
        );
        let words = refused.body["errors"][0]["message"].as_str().or(refused.body["detail"].as_str());
        assert_eq!(words, one["reason"]["label"].as_str());
    }
    for one in fit {
        let alike = disputed(&app, CaseState::Accepted, &[]).await;
        take(&director, alike.id, "assignments", json!({ "practitioner_id": one["practitioner_id"] }))
            .await
            .must(200);
    }
    assert!(fit.len() >= 3 && barred.len() == 7);
}

#[actix_web::test]
async fn the_score_is_the_sum_of_what_is_shown_and_equals_stand_by_their_names() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (one, two, three) = {
        let people = people(&app).await;
        (people[0].0, people[1].0, people[2].0)
    };
    let case = disputed(&app, CaseState::Accepted, &[]).await;
    let plain = suggested(&director, case.id).await.must(200).body;
    assert!(plain["language"].is_null() && !plain.to_string().contains("\"language\",\"label\""));
    let order = |told: &Value| -> Vec<Value> {
        told["data"].as_array().unwrap().iter().map(|one| one["practitioner_id"].clone()).collect()
    };
    // The field counts for the first; the others are equal, and An comes before Ân.
    assert_eq!(order(&plain), [json!(one), json!(three), json!(two)]);

    let language =
        app.services.keys.seal("persons.language", case.person.0, "\"tiếng Tày\"".as_bytes()).unwrap();
    let language: String = language.iter().map(|byte| format!("{byte:02x}")).collect();
    app.execute(&format!("UPDATE persons SET language = '\\x{language}' WHERE id = '{}'", case.person)).await;
    for _ in 0..4 {
        app.given_case_of(app.lang_son, CaseState::InProgress, &[one]).await;
    }
    app.given_case_of(app.lang_son, CaseState::Completed, &[two]).await;
    app.execute(&format!(
        "INSERT INTO practitioner_absences (id, organisation_id, practitioner_id, from_on, to_on, kind)
         SELECT gen_random_uuid(), organisation_id, id, '2099-01-05', '2099-01-09', 'sickness'
         FROM practitioners WHERE id = '{two}'"
    ))
    .await;
    let told = suggested(&director, case.id).await.must(200).body;
    let points = |id: PractitionerId, factor: &str| -> i64 {
        let rows = told["data"].as_array().unwrap();
        let row = rows.iter().find(|row| row["practitioner_id"] == json!(id)).unwrap();
        let factors = row["factors"].as_array().unwrap();
        let sum: i64 = factors.iter().map(|factor| factor["points"].as_i64().unwrap()).sum();
        assert_eq!(row["score"].as_i64(), Some(sum));
        factors.iter().find(|one| one["code"] == factor).unwrap()["points"].as_i64().unwrap()
    };
    assert_eq!([one, two, three].map(|id| points(id, "language")), [0, 0, 20]);
    assert_eq!([one, two, three].map(|id| points(id, "registered_field")), [20, 0, 0]);
    assert_eq!([one, two, three].map(|id| points(id, "load")), [26, 30, 30]);
    assert_eq!([one, two, three].map(|id| points(id, "experience")), [12, 3, 0]);
    assert_eq!([one, two, three].map(|id| points(id, "rest")), [0, 0, 10]);
    let scores: Vec<_> =
        told["data"].as_array().unwrap().iter().map(|row| row["score"].as_i64().unwrap()).collect();
    assert!(scores.is_sorted_by(|higher, lower| higher >= lower), "{scores:?}");
    assert_eq!(told["language"], "tiếng Tày");
    let away =
        told["data"].as_array().unwrap().iter().find(|row| row["practitioner_id"] == json!(two)).unwrap();
    assert_eq!(away["next_absence"], json!({ "from_on": "2099-01-05", "to_on": "2099-01-09" }));
    let english = director.with("Accept-Language", "en");
    let label =
        suggested(&english, case.id).await.must(200).body["data"][0]["factors"][0]["label"].to_string();
    assert!(label.contains("cases of the field"), "{label}");
}

#[actix_web::test]
async fn a_replacement_leaves_out_the_one_who_goes() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (goes, comes) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[goes.practitioner()]).await;
    suggested(&director, case.id).await.must(409);
    take(&goes, case.id, "decline", json!({ "reason": "có căn cứ" })).await.must(200);
    let told = suggested(&director, case.id).await.must(200).body;
    assert_eq!(told["excluded"][0]["practitioner_id"], json!(goes.practitioner()));
    let again = json!({ "practitioner_id": goes.practitioner(), "reason": "x" });
    let refused = take(&director, case.id, "assignments/replace", again).await.must(422);
    assert_eq!(told["excluded"][0]["reason"]["code"], code(&refused));
    assert_eq!(told["data"][0]["practitioner_id"], json!(comes.practitioner()));
    let first =
        json!({ "rules_version": told["rules_version"], "rank": 1, "score": told["data"][0]["score"] });
    let body = json!({ "practitioner_id": comes.practitioner(), "reason": "từ chối", "suggested": first });
    take(&director, case.id, "assignments/replace", body).await.must(200);
    let history = director.get(&format!("/api/v1/cases/{}/history", case.id)).await.must(200).body;
    let replaced = history["data"].as_array().unwrap().iter().find(|act| act["event"] == "replace").unwrap();
    assert_eq!(replaced["detail"]["suggested"], first, "what was decided by is kept");
}

#[actix_web::test]
async fn the_suggestion_is_for_the_head_of_the_unit_and_only_while_somebody_is_due() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let case = app.given_case(CaseState::Accepted).await;
    for stranger in [
        app.director_of(app.an_giang).await,
        app.someone_at(Role::Director, app.lang_son, Some(app.lang_son_province.branch)).await,
    ] {
        suggested(&stranger, case.id).await.must(404);
    }
    suggested(&app.officer_of(app.lang_son).await, case.id).await.must(403);
    let ended = app.given_case(CaseState::Completed).await;
    let refused = suggested(&director, ended.id).await.must(409);
    assert_eq!(refused.code(), "not_allowed_now");
    // Offered and not taken: the receiver assigns nobody yet.
    let offer = json!({ "organisation_id": app.an_giang, "reason": "cư trú tại An Giang" });
    take(&director, case.id, "transfer", offer).await.must(200);
    suggested(&app.director_of(app.an_giang).await, case.id).await.must(404);
    let rows = format!(
        "SELECT count(*) FROM audit_events WHERE act = 'assignment_suggest' AND object_id = '{}'",
        case.id
    );
    assert_eq!(app.number(&rows).await, 0, "a refused reading shows nothing");
}

/// Statements that one request needs: as many for a provider of forty as for one of two.
#[actix_web::test]
async fn more_practitioners_need_no_more_round_trips() {
    let app = TestApp::with_one_connection().await;
    let director = app.director_of(app.lang_son).await;
    let case = disputed(&app, CaseState::Accepted, &[]).await;
    let executed = async || -> i64 {
        use diesel_async::RunQueryDsl;
        #[derive(diesel::QueryableByName)]
        struct Counted {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            times: i64,
        }
        let counted = "SELECT sum(generic_plans + custom_plans)::bigint AS times FROM pg_prepared_statements";
        let mut conn = app.services.db.plain().await.unwrap();
        diesel::sql_query(counted).get_result::<Counted>(&mut conn).await.unwrap().times
    };
    let mut counts = Vec::new();
    for more in [2, 38] {
        for _ in 0..more {
            app.officer_of(app.lang_son).await;
        }
        suggested(&director, case.id).await.must(200);
        let before = executed().await;
        let told = suggested(&director, case.id).await.must(200);
        counts.push((told.body["data"].as_array().unwrap().len(), executed().await - before));
    }
    assert_eq!((counts[0].0, counts[1].0), (2, 40));
    assert_eq!(counts[0].1, counts[1].1, "{counts:?}");
    println!("{} statements for {} people, {} for {}", counts[0].1, counts[0].0, counts[1].1, counts[1].0);
    assert!(counts[1].1 <= 20, "{counts:?}");
}
