//! The life of a case through the door: steps, assignments, refusals.

use crate::harness::{Answer, Client, TestApp};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use tgpl_domain::{
    cases::CaseState,
    dossier::{Demand, DossierFacts, checklist},
    ids::{CaseId, PractitionerId},
};

/// Takes a step with the version that is current now.
async fn take(who: &Client, case: CaseId, verb: &str, body: Value) -> Answer {
    let version = who.get(&format!("/api/v1/cases/{case}")).await.etag.unwrap_or(1);
    who.if_match(version).post(&format!("/api/v1/cases/{case}/{verb}"), body).await
}

/// Puts everything mandatory into the file of a case of court participation.
async fn fill_file(app: &TestApp, case: CaseId) {
    let facts = DossierFacts {
        form: tgpl_domain::cases::Form::CourtParticipation,
        assigned: true,
        replaced: false,
        ended: None,
    };
    for line in checklist(facts).iter().filter(|line| line.demand == Demand::Mandatory) {
        app.execute(&format!(
            "INSERT INTO documents (id, organisation_id, case_id, kind, title, class, dossier_item, media_type, size,
                sha256, storage_key, author_id, created_at)
             SELECT gen_random_uuid(), organisation_id, id, 'upload', 'giấy tờ', 'S3', '{item}', 'application/pdf', 1,
                '', gen_random_uuid()::text, author_id, now() FROM cases WHERE id = '{case}'",
            item = line.item
        ))
        .await;
    }
}

#[actix_web::test]
async fn a_case_goes_from_acceptance_to_the_archive() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let officer = app.officer_of(app.lang_son).await;
    let archivist = app.someone(tgpl_domain::policy::Role::CentreAdmin, app.lang_son).await;
    let case = app.given_case(CaseState::Accepted).await;
    let today = (Utc::now() + TimeDelta::hours(7)).date_naive();

    let assigned =
        take(&director, case.id, "assignments", json!({ "practitioner_id": officer.practitioner() }))
            .await
            .must(200);
    assert_eq!(assigned.body["state"], "assigned");
    assert_eq!((assigned.etag, assigned.body["next_action"]["code"].as_str()), (Some(2), Some("DL17")));
    let registered =
        take(&officer, case.id, "register", json!({ "on": today, "body_name": "Tòa án nhân dân khu vực 1" }))
            .await;
    assert_eq!(registered.must(200).body["state"], "in_progress");
    let early =
        take(&officer, case.id, "prepare-completion", json!({ "outcome": "Giảm nhẹ hình phạt" })).await;
    assert_eq!((early.status, early.code()), (409, "not_allowed_now"));
    fill_file(&app, case.id).await;
    take(&officer, case.id, "prepare-completion", json!({ "outcome": "Giảm nhẹ hình phạt" })).await.must(200);
    let done = take(&director, case.id, "complete", json!({ "on": today })).await.must(200);
    assert_eq!(
        (done.body["state"].as_str(), done.body["end_reason"].as_str()),
        (Some("completed"), Some("completed"))
    );
    assert_eq!(done.body["next_action"]["code"], "DL23");
    take(&officer, case.id, "hand-over", json!({ "on": today })).await.must(200);
    let archived = take(&archivist, case.id, "archive", json!({})).await.must(200);
    assert_eq!(
        (archived.body["state"].as_str(), archived.body["next_action"].is_null()),
        (Some("archived"), true)
    );

    let acts =
        app.texts(&format!("SELECT event FROM history WHERE subject_id = '{}' ORDER BY seq", case.id)).await;
    assert_eq!(acts, ["assign", "register", "prepare_completion", "complete", "hand_over", "archive"]);
    let audited =
        app.number(&format!("SELECT count(*) FROM audit_events WHERE object_id = '{}'", case.id)).await;
    assert_eq!(audited, 6, "one row an act");
    let papers =
        format!("SELECT count(*) FROM documents WHERE case_id = '{}' AND symbol IS NOT NULL", case.id);
    assert_eq!(app.number(&papers).await, 2, "the decision and the minutes");
}

#[actix_web::test]
async fn the_one_replaced_no_longer_sees_the_case() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (first, second) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[first.practitioner()]).await;
    let early = json!({ "practitioner_id": second.practitioner(), "reason": "bận công tác" });
    assert_eq!(
        take(&director, case.id, "assignments/replace", early.clone()).await.status,
        409,
        "no ground yet"
    );
    take(&first, case.id, "decline", json!({ "reason": "có căn cứ tại khoản 2 Điều 25" })).await.must(200);
    let replace =
        json!({ "practitioner_id": second.practitioner(), "done": 30, "reason": "từ chối thực hiện" });
    let replaced = take(&director, case.id, "assignments/replace", replace).await.must(200);
    assert_eq!(replaced.body["practitioner_ids"], json!([second.practitioner()]));
    first.get(&format!("/api/v1/cases/{}", case.id)).await.must(404);
    second.get(&format!("/api/v1/cases/{}", case.id)).await.must(200);
    let list = director.get(&format!("/api/v1/cases/{}/assignments", case.id)).await.must(200);
    let shares: Vec<_> =
        list.body["data"].as_array().unwrap().iter().map(|one| one["share"].clone()).collect();
    assert_eq!(shares, [30, 70]);
}

#[actix_web::test]
async fn shares_sum_to_one_and_strangers_are_refused() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let (one, two) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let stranger = app.officer_of(app.an_giang).await;
    let case = app.given_case(CaseState::Accepted).await;
    let assign = |first: PractitionerId, share: i16, second: PractitionerId, rest: i16| json!({ "practitioner_id": first, "share": share, "others": [{ "practitioner_id": second, "share": rest }] });
    let wrong =
        take(&director, case.id, "assignments", assign(one.practitioner(), 50, two.practitioner(), 40)).await;
    assert_eq!((wrong.status, wrong.body["errors"][0]["code"].as_str()), (422, Some("shares_sum")));
    let foreign =
        take(&director, case.id, "assignments", json!({ "practitioner_id": stranger.practitioner() })).await;
    assert_eq!(
        (foreign.status, foreign.body["errors"][0]["pointer"].as_str()),
        (422, Some("/practitioner_id"))
    );
    take(&director, case.id, "assignments", assign(one.practitioner(), 60, two.practitioner(), 40))
        .await
        .must(200);
}

#[actix_web::test]
async fn a_transfer_is_answered_by_the_receiver_alone() {
    let app = TestApp::start().await;
    let (sender, receiver) = (app.director_of(app.lang_son).await, app.director_of(app.an_giang).await);
    let case = app.given_case(CaseState::Accepted).await;
    receiver.get(&format!("/api/v1/cases/{}", case.id)).await.must(404);
    let offer = json!({ "organisation_id": app.an_giang, "reason": "cư trú tại An Giang" });
    take(&sender, case.id, "transfer", offer).await.must(200);
    assert_eq!(take(&sender, case.id, "return-transfer", json!({ "reason": "không" })).await.status, 404);
    let back = take(&receiver, case.id, "return-transfer", json!({ "reason": "không thuộc địa bàn" }))
        .await
        .must(200);
    assert_eq!(back.body["state"], "accepted");
    receiver.get(&format!("/api/v1/cases/{}", case.id)).await.must(404);
}
