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
pub async fn take(who: &Client, case: CaseId, verb: &str, body: Value) -> Answer {
    let version = who.get(&format!("/api/v1/cases/{case}")).await.etag.unwrap_or(1);
    who.if_match(version).post(&format!("/api/v1/cases/{case}/{verb}"), body).await
}

/// Puts everything mandatory into the file of a case of court participation.
pub async fn fill_file(app: &TestApp, case: CaseId) {
    let facts = DossierFacts {
        form: tgpl_domain::cases::Form::CourtParticipation,
        assigned: true,
        replaced: false,
        ended: None,
    };
    for line in checklist(facts).iter().filter(|line| line.demand == Demand::Mandatory) {
        let (id, title) = app.titled();
        app.execute(&format!(
            "INSERT INTO documents (id, organisation_id, case_id, kind, title, class, dossier_item, media_type, size,
                sha256, storage_key, author_id, created_at)
             SELECT '{id}', organisation_id, id, 'upload', '{title}', 'S3', '{item}', 'application/pdf', 1,
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

    let offer = json!({ "organisation_id": app.an_giang, "reason": "cư trú tại An Giang" });
    take(&sender, case.id, "transfer", offer).await.must(200);
    let taken = take(&receiver, case.id, "confirm-transfer", json!({})).await.must(201);
    assert_eq!(
        (taken.body["state"].as_str(), &taken.body["origin_case_id"]),
        (Some("accepted"), &json!(case.id))
    );
    assert_eq!(taken.body["next_action"]["code"], "DL04");
    let left = sender.get(&format!("/api/v1/cases/{}", case.id)).await.must(200);
    assert_eq!(left.body["state"], "transferred_out");
    receiver.get(&format!("/api/v1/cases/{}", case.id)).await.must(404);
}

#[actix_web::test]
async fn what_actions_say_is_what_the_steps_answer() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    for state in CaseState::ALL {
        let case = app.given_case_of(app.lang_son, *state, &[officer.practitioner()]).await;
        for who in [&director, &officer] {
            let actions = who.get(&format!("/api/v1/cases/{}/actions", case.id)).await.must(200);
            for told in actions.body.as_array().unwrap() {
                let verb = told["action"].as_str().unwrap().replace('_', "-");
                if told["allowed"] == true
                    || ["assign", "replace", "appraise", "pay", "complain"].contains(&verb.as_str())
                {
                    continue;
                }
                let body = match verb.as_str() {
                    "register"
                    | "registration-refused"
                    | "registration-cancelled"
                    | "suspend"
                    | "resume"
                    | "complete"
                    | "hand-over" => json!({ "on": "2026-01-05" }),
                    "supply-proof" => json!({ "proofs": ["P-HN-1"] }),
                    "start" | "proof-expired" | "archive" | "confirm-transfer" => json!({}),
                    "prepare-completion" => json!({ "outcome": "x" }),
                    "discontinue" => json!({ "end_reason": "withdrawn", "reason": "x" }),
                    "terminate" => json!({ "on": "2026-01-05", "reason": "x" }),
                    "transfer" => json!({ "organisation_id": app.an_giang, "reason": "x" }),
                    _ => json!({ "reason": "x" }),
                };
                let answer = who.if_match(1).post(&format!("/api/v1/cases/{}/{verb}", case.id), body).await;
                let refused_by_right = matches!(answer.status, 403 | 404);
                assert!(
                    refused_by_right || answer.body["detail"] == told["why_not"],
                    "{state} {verb}: {answer:?} {told}"
                );
                assert!(refused_by_right || answer.status == 409, "{state} {verb}");
            }
        }
    }
}

#[actix_web::test]
async fn a_case_is_read_as_it_stood() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let case = app.given_case(CaseState::Accepted).await;
    let before = director.get(&format!("/api/v1/cases/{}", case.id)).await.must(200).body;
    let between = Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    take(&director, case.id, "assignments", json!({ "practitioner_id": officer.practitioner() }))
        .await
        .must(200);
    let then = director.get(&format!("/api/v1/cases/{}?as_of={between}", case.id)).await.must(200).body;
    assert_eq!(
        (&then["state"], &then["version"], &then["person_name"]),
        (&before["state"], &before["version"], &before["person_name"])
    );
    director.get(&format!("/api/v1/cases/{}?as_of=2020-01-01", case.id)).await.must(404);
    director.get(&format!("/api/v1/cases/{}?as_of=hôm qua", case.id)).await.must(400);
}

#[actix_web::test]
async fn sessions_do_not_overlap_and_count_by_four_hours() {
    let app = TestApp::start().await;
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await;
    app.execute("UPDATE cases SET received_on = '2026-01-02', version = version + 1").await;
    let path = format!("/api/v1/cases/{}/sessions", case.id);
    let session = |from: &str, to: &str| {
        json!({ "practitioner_id": officer.practitioner(), "kind": "meeting", "summary": "gặp người được trợ giúp",
            "starts_at": format!("2026-01-05T{from}:00+07:00"), "ends_at": format!("2026-01-05T{to}:00+07:00") })
    };
    let first = officer.post(&path, session("08:00", "12:00")).await.must(201);
    assert_eq!((first.body["half_sessions"].as_i64(), first.etag), (Some(2), Some(1)));
    let overlapping = officer.post(&path, session("11:00", "13:00")).await;
    assert_eq!((overlapping.status, overlapping.code()), (409, "overlap"));
    officer.post(&path, session("12:00", "13:00")).await.must(201);
    let listed = officer.get(&path).await.must(200);
    assert_eq!(listed.body["data"][0]["summary"], "gặp người được trợ giúp");
    let id = first.body["id"].as_str().unwrap();
    officer.if_match(1).delete(&format!("/api/v1/work-sessions/{id}")).await.must(204);
    officer.post(&path, session("11:00", "12:00")).await.must(201);
}

#[actix_web::test]
async fn a_completed_case_names_what_its_file_lacks() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let case = app.given_case_of(app.lang_son, CaseState::PendingCompletion, &[officer.practitioner()]).await;
    let dossier = format!("/api/v1/cases/{}/dossier", case.id);
    officer.post(&dossier, json!({ "item": "judgment", "mark": "on_paper" })).await.must(200);
    let refused = take(&director, case.id, "complete", json!({ "on": "2026-11-22" })).await;
    assert_eq!((refused.status, refused.code()), (409, "dossier_incomplete"));
    assert!(refused.body["detail"].as_str().unwrap().contains("Phiếu lấy ý kiến"), "{refused:?}");
    let file = officer.get(&dossier).await.must(200);
    let missing = file.body["data"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["mandatory"] == true && line["present"] == false);
    assert!(missing.count() > 0 && file.body["completeness"].as_i64() < Some(100));
}

#[actix_web::test]
async fn notes_and_eligibility_are_for_those_who_carry_the_case() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, &[officer.practitioner()]).await;
    let notes = format!("/api/v1/cases/{}/notes", case.id);
    officer.post(&notes, json!({ "body": "hướng bào chữa" })).await.must(201);
    assert_eq!(officer.get(&notes).await.must(200).body["data"][0]["body"], "hướng bào chữa");
    director.get(&notes).await.must(403);
    let stored = app.texts("SELECT encode(body, 'escape') FROM notes").await;
    assert!(!stored[0].contains("bào chữa"), "sealed");
    let path = format!("/api/v1/cases/{}/eligibility", case.id);
    let count = "SELECT count(*) FROM audit_events WHERE act = 'eligibility_read'";
    director.get(&path).await.must(200);
    assert_eq!(app.number(count).await, 1);
    app.execute("UPDATE cases SET sealed = true, version = version + 1").await;
    director.get(&path).await.must(403);
    officer.get(&path).await.must(200);
    assert_eq!(
        app.number("SELECT count(*) FROM audit_events WHERE act = 'eligibility_read' AND class = 'S4'").await,
        1
    );
}

/// The numbers of the paper book are kept, and the register goes on after the highest.
#[actix_web::test]
async fn a_case_from_the_paper_book_keeps_its_number() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let entry = |code: Option<&str>| {
        json!({ "organisation_id": app.lang_son, "code": code, "person": { "full_name": "Nông Văn Thử" },
            "channel": "in_person", "received_on": "2026-01-05", "accepted_on": "2026-01-05", "form": "advice",
            "field": "land", "summary": "tranh chấp đất đai", "groups": ["HN"] })
    };
    let book = clerk.post("/api/v1/cases", entry(Some("TT.TV.07.2026"))).await.must(201);
    assert_eq!(book.body["code"], "TT.TV.07.2026");
    let request = format!("/api/v1/requests/{}", book.body["request_id"].as_str().unwrap());
    let request = clerk.get(&request).await.must(200).body;
    assert_eq!(
        (&request["eligibility"]["HN"], &request["matter"]["summary"]),
        (&json!(true), &json!("tranh chấp đất đai"))
    );
    let again = clerk.post("/api/v1/cases", entry(Some("TT.TV.07.2026"))).await;
    assert_eq!((again.status, again.code()), (409, "already_exists"));
    let next = clerk.post("/api/v1/cases", entry(None)).await.must(201);
    assert_eq!(next.body["code"], "TT.TV.08.2026");
    // A number of another unit's register, or of another year, would block the book that it does not belong to.
    for wrong in ["CN1.TV.09.2026", "TT.TV.09.2025", "TT.TGTT.09.2026"] {
        let refused = clerk.post("/api/v1/cases", entry(Some(wrong))).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], "/code", "{wrong}");
    }
    assert_eq!(clerk.post("/api/v1/cases", entry(None)).await.must(201).body["code"], "TT.TV.09.2026");
}

/// Luật TGPL Đ.25 and the contract: one who is suspended, or whose contracts have all ended, is assigned nothing.
#[actix_web::test]
async fn nobody_is_assigned_who_may_not_work_now() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let assign = async |who: &Client| {
        let case = app.given_case(CaseState::Accepted).await.id;
        take(&director, case, "assignments", json!({ "practitioner_id": who.practitioner() })).await
    };
    let (suspended, ended) = (app.officer_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    app.execute(&format!(
        "INSERT INTO practitioner_absences (id, organisation_id, practitioner_id, from_on, to_on, kind)
         SELECT gen_random_uuid(), organisation_id, id, current_date - 3, current_date + 3, 'suspension'
         FROM practitioners WHERE id = '{}';
         INSERT INTO practitioner_contracts (id, practitioner_id, organisation_id, number, signed_on, valid_from, valid_to)
         SELECT gen_random_uuid(), id, organisation_id, '01', '2024-01-01', '2024-01-01', '2025-12-31'
         FROM practitioners WHERE id = '{}'",
        suspended.practitioner(),
        ended.practitioner()
    ))
    .await;
    for (who, code) in [(&suspended, "suspended"), (&ended, "contract_ended")] {
        let refused = assign(who).await.must(422);
        assert_eq!(refused.body["errors"][0]["code"], code);
    }
    app.execute("UPDATE practitioner_absences SET to_on = current_date - 2").await;
    assign(&suspended).await.must(200);
}

/// TT 12/2018 Đ.6 kh.2: what was to follow was seen, and stands on record.
#[actix_web::test]
async fn proof_that_was_to_follow_is_named_and_must_be_enough() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let case = app.given_case(CaseState::Accepted).await.id;
    app.execute(&format!("UPDATE cases SET proof_pending = true, version = 2 WHERE id = '{case}'")).await;
    take(&clerk, case, "supply-proof", json!({})).await.must(422);
    for wrong in ["P-TE-1", "P-XYZ-1"] {
        let refused = take(&clerk, case, "supply-proof", json!({ "proofs": [wrong] })).await;
        assert!(matches!(refused.status, 400 | 422), "{wrong}: {refused:?}");
    }
    let supplied = take(&clerk, case, "supply-proof", json!({ "proofs": ["P-HN-1"] })).await.must(200);
    assert_eq!(supplied.body["proof_pending"], false);
    let seen = clerk.get(&format!("/api/v1/cases/{case}/eligibility")).await.must(200);
    assert_eq!(seen.body["proofs"], json!(["P-HN-1"]));
}

#[actix_web::test]
async fn a_case_does_not_end_before_its_acceptance_and_its_file_is_closed_with_it() {
    let app = TestApp::start().await;
    let (director, officer) = (app.director_of(app.lang_son).await, app.officer_of(app.lang_son).await);
    let carrier = &[officer.practitioner()];
    let case = app.given_case_of(app.lang_son, CaseState::InProgress, carrier).await.id;
    app.execute(&format!("UPDATE cases SET received_on = received_on - 9, version = 2 WHERE id = '{case}'"))
        .await;
    let yesterday = (Utc::now() + TimeDelta::hours(7)).date_naive().pred_opt().unwrap();
    let early = json!({ "on": yesterday, "reason": "đình chỉ vụ án" });
    assert_eq!(take(&director, case, "terminate", early).await.must(422).body["errors"][0]["pointer"], "/on");
    let early = json!({ "on": yesterday });
    assert_eq!(take(&officer, case, "suspend", early).await.must(422).body["errors"][0]["pointer"], "/on");
    let before = json!({ "practitioner_id": officer.practitioner(), "kind": "meeting",
        "starts_at": "2019-01-01T08:00:00+07:00", "ends_at": "2019-01-01T10:00:00+07:00" });
    let before = officer.post(&format!("/api/v1/cases/{case}/sessions"), before).await.must(422);
    assert_eq!(before.body["errors"][0]["pointer"], "/starts_at");

    let mark = async |case: CaseId, mark: Value| {
        let body = json!({ "item": "judgment", "mark": mark });
        officer.post(&format!("/api/v1/cases/{case}/dossier"), body).await
    };
    let ended = app.given_case_of(app.lang_son, CaseState::Completed, carrier).await.id;
    mark(ended, json!("on_paper")).await.must(200);
    assert_eq!(mark(ended, Value::Null).await.must(409).code(), "not_allowed_now");
    let kept = app.given_case_of(app.lang_son, CaseState::Archived, carrier).await.id;
    assert_eq!(mark(kept, json!("on_paper")).await.must(409).code(), "not_allowed_now");
}
