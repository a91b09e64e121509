//! Papers and files, through the front door: what is taken, who sees it, and what a QR tells.

pub mod bad_files;

use crate::harness::{Answer, Client, TestApp};
pub use bad_files::PDF;
use bad_files::{BAD, bad_file};
use reqwest::{
    Method,
    multipart::{Form, Part},
};
use serde_json::json;
use tgpl_api::testing::{self, GivenCase};
use tgpl_domain::{cases::CaseState, ids::DocumentId};
use uuid::Uuid;

pub fn file(name: &str, bytes: &[u8]) -> Form {
    Form::new().part("file", Part::bytes(bytes.to_vec()).file_name(name.to_owned()))
}

pub async fn send(client: &Client, path: &str, form: Form) -> Answer {
    let key = Uuid::now_v7().to_string();
    Answer::of(client.request(Method::POST, path).header("Idempotency-Key", key).multipart(form)).await
}

/// An officer with a case of Lạng Sơn, and the address of its documents.
pub async fn officer_with_case(app: &TestApp) -> (Client, GivenCase, String) {
    let officer = app.officer_of(app.lang_son).await;
    let case = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    let path = format!("/api/v1/cases/{}/documents", case.id);
    (officer, case, path)
}

#[actix_web::test]
async fn a_file_comes_back_as_it_was_sent_and_as_an_attachment() {
    let app = TestApp::start().await;
    let (officer, _, path) = officer_with_case(&app).await;
    let form = file("Bản án.PDF", PDF).text("title", "Bản án sơ thẩm").text("dossier_item", "judgment");
    let sent = send(&officer, &path, form).await.must(201);
    assert_eq!((sent.etag, sent.body["dossier_item"].as_str()), (Some(1), Some("judgment")));
    assert_eq!(sent.body["size"], PDF.len());

    let listed = officer.get(&path).await.must(200);
    assert_eq!(listed.body["data"][0]["id"], sent.body["id"]);
    let one = sent.header("location").to_owned();
    officer.get(&one).await.must(200);

    let content = officer.get(&format!("{one}/content")).await.must(200);
    assert_eq!(content.bytes, PDF);
    let disposition = content.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"tai-lieu-"), "{disposition}");
    assert!(
        disposition.contains("filename*=UTF-8''") && !disposition.contains("B%E1%BA%A3n"),
        "{disposition}"
    );
    assert_eq!(content.header("x-content-type-options"), "nosniff");
    assert_eq!(content.header("cache-control"), "no-store");
    assert!(content.header("content-security-policy").contains("sandbox"));
    assert_eq!(content.header("content-type"), "application/pdf");
    officer.get(&format!("{one}/content?format=docx")).await.must(406);
    let reads = "SELECT count(*) FROM audit_events WHERE act = 'document_content' AND class = 'S3'";
    assert_eq!(app.number(reads).await, 2, "each reading leaves a row");

    let foreign = app.officer_of(app.an_giang).await;
    let missing = foreign.get(&format!("/api/v1/documents/{}", DocumentId::new())).await.must(404);
    for place in [one.clone(), format!("{one}/content"), path.clone()] {
        let refused = foreign.get(&place).await.must(404);
        assert_eq!((refused.code(), &refused.body["title"]), (missing.code(), &missing.body["title"]));
        app.officer_of(app.lang_son).await.get(&place).await.must(404);
        app.nobody().get(&place).await.must(401);
    }
    send(&foreign, &path, file("a.pdf", PDF)).await.must(404);
    app.director_of(app.lang_son).await.get(&one).await.must(200);
    send(&app.director_of(app.lang_son).await, &path, file("a.pdf", PDF)).await.must(403);
}

#[actix_web::test]
async fn the_same_key_stores_one_file() {
    let app = TestApp::start().await;
    let (officer, _, path) = officer_with_case(&app).await;
    let officer = officer.key("once-and-for-all");
    let sent = |form| Answer::of(officer.request(Method::POST, &path).multipart(form));
    let first = sent(file("a.pdf", PDF)).await.must(201);
    let again = sent(file("a.pdf", PDF)).await.must(201);
    assert_eq!((again.body, again.headers.get("idempotency-replayed").is_some()), (first.body, true));
    sent(file("a.pdf", PDF).text("title", "Khác")).await.must(422);
    assert_eq!(app.number("SELECT count(*) FROM documents").await, 1);
}

#[actix_web::test]
async fn a_version_replaces_one_of_the_same_file_once() {
    let app = TestApp::start().await;
    let (officer, _, path) = officer_with_case(&app).await;
    let first =
        send(&officer, &path, file("a.pdf", PDF)).await.must(201).body["id"].as_str().unwrap().to_owned();
    let replacing = |id: &str| file("b.pdf", PDF).text("replaces_id", id.to_owned());
    let second = send(&officer, &path, replacing(&first)).await.must(201);
    assert_eq!(second.body["replaces_id"], first.as_str());
    let earlier = officer.get(&format!("/api/v1/documents/{first}")).await.must(200);
    assert_eq!(earlier.body["replaced_by_id"], second.body["id"]);
    assert_eq!(send(&officer, &path, replacing(&first)).await.must(409).code(), "already_exists");

    let other = app.given_case_of(app.lang_son, CaseState::Assigned, &[officer.practitioner()]).await;
    send(&officer, &format!("/api/v1/cases/{}/documents", other.id), replacing(&first)).await.must(404);
    officer.get(&format!("/api/v1/cases/{}/documents/{first}", other.id)).await.must(404);
}

#[actix_web::test]
async fn a_better_copy_is_called_as_the_one_it_replaces_and_stands_in_the_checklist_alone() {
    let app = TestApp::start().await;
    let (officer, case, path) = officer_with_case(&app).await;
    let form = file("a.pdf", PDF).text("title", "Bản bào chữa").text("dossier_item", "defence_brief");
    let first = send(&officer, &path, form).await.must(201).body;
    let replacing = file("b.pdf", PDF).text("replaces_id", first["id"].as_str().unwrap().to_owned());
    let second = send(&officer, &path, replacing).await.must(201).body;
    for said in ["title", "dossier_item", "class", "author_name"] {
        assert_eq!(second[said], first[said], "{said}");
    }
    assert_eq!(second["author_name"], "Người thử nghiệm");

    let dossier = format!("/api/v1/cases/{}/dossier", case.id);
    let of = async |item: &str| {
        let lines = officer.get(&dossier).await.must(200).body;
        lines["data"].as_array().unwrap().iter().find(|line| line["item"] == item).unwrap().clone()
    };
    let line = of("defence_brief").await;
    assert_eq!((&line["present"], &line["documents"]), (&json!(true), &json!([second["id"]])));
    // What the file holds is not taken back by a copy of something else.
    let form = file("c.pdf", PDF).text("dossier_item", "judgment");
    let other =
        send(&officer, &path, form.text("replaces_id", second["id"].as_str().unwrap().to_owned())).await;
    assert_eq!(other.must(422).body["errors"][0]["pointer"], "/dossier_item");
    assert_eq!(officer.get(&path).await.must(200).body["data"].as_array().unwrap().len(), 2);
}

#[actix_web::test]
async fn bad_files_are_refused_and_leave_nothing() {
    let app = TestApp::start().await;
    let (officer, _, path) = officer_with_case(&app).await;
    assert!(BAD.len() >= 40);
    for what in BAD {
        let (name, declared, bytes) = bad_file(what);
        let part = Part::bytes(bytes).file_name(name.to_owned());
        let part = if declared.is_empty() { part } else { part.mime_str(declared).unwrap() };
        let started = std::time::Instant::now();
        let answer = send(&officer, &path, Form::new().part("file", part)).await;
        assert!((400..500).contains(&answer.status), "{what}: {} {}", answer.status, answer.body);
        assert!(!answer.code().is_empty(), "{what}: a problem document");
        assert!(started.elapsed().as_secs() < 10, "{what} took {:?}", started.elapsed());
    }
    assert_eq!(app.number("SELECT count(*) FROM documents").await, 0);
    let stored = app.services.config.data.join("files/documents");
    let left: usize = std::fs::read_dir(stored).map_or(0, |folders| {
        folders.flatten().map(|folder| std::fs::read_dir(folder.path()).unwrap().count()).sum()
    });
    assert_eq!(left, 0, "the store is as it was");
}

#[actix_web::test]
async fn proofs_of_a_sealed_case_are_for_the_practitioner_alone() {
    let app = TestApp::start().await;
    let (officer, case, path) = officer_with_case(&app).await;
    app.execute(&format!("UPDATE cases SET sealed = true, version = version + 1 WHERE id = '{}'", case.id))
        .await;
    let form = file("a.pdf", PDF).text("dossier_item", "eligibility_proof");
    let proof = send(&officer, &path, form).await.must(201);
    assert_eq!(proof.body["class"], "S4");
    let director = app.director_of(app.lang_son).await;
    assert_eq!(director.get(&path).await.must(200).body["data"], json!([]));
    director.get(proof.header("location")).await.must(404);
    officer.get(proof.header("location")).await.must(200);
}

/// What was filed before it was known to be sensitive is as closed as what comes after.
#[actix_web::test]
async fn proofs_filed_before_their_record_was_sealed_are_sealed_with_it() {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let clerk = app.intake_of(app.lang_son).await;
    let request = clerk.post("/api/v1/requests", crate::requests::ready()).await.must(201);
    let path = format!("/api/v1/requests/{}", request.body["id"].as_str().unwrap());
    let add = async |item: &str| {
        let form = file("a.pdf", PDF).text("dossier_item", item.to_owned());
        send(&clerk, &format!("{path}/documents"), form).await.must(201)
    };
    let (proof, other) = (add("eligibility_proof").await, add("request_form").await);
    assert_eq!((&proof.body["class"], &other.body["class"]), (&json!("S3"), &json!("S3")));
    let known = json!({ "eligibility": { "HIV": true, "FH1": true } });
    clerk.if_match(request.etag.unwrap()).patch(&path, known).await.must(200);
    clerk.get(proof.header("location")).await.must(404);
    clerk.get(other.header("location")).await.must(200);
}

/// A director who still awaits the second confirmation signs nothing.
#[actix_web::test]
async fn the_head_on_a_paper_is_one_whose_right_is_confirmed() {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let (clerk, head) = (app.intake_of(app.lang_son).await, app.director_of(app.lang_son).await);
    let (account, name) = (head.account().id, "Lương Thị Chờ Duyệt");
    app.execute(&format!("UPDATE accounts SET display_name = '{name}' WHERE id = '{account}'")).await;
    let grant = format!(
        "UPDATE role_grants SET valid_from = '2026-01-01', awaits_second = %s WHERE account_id = '{account}'"
    );
    for (awaits, signs) in [("true", false), ("false", true)] {
        app.execute(&grant.replace("%s", awaits)).await;
        let request = clerk.post("/api/v1/requests", crate::requests::ready()).await.must(201);
        let path = format!("/api/v1/requests/{}", request.body["id"].as_str().unwrap());
        let refuse = json!({ "ground": "not_eligible", "reason": "không thuộc diện" });
        clerk.if_match(request.etag.unwrap()).post(&format!("{path}/refuse"), refuse).await.must(200);
        let mut signed = false;
        let listed = clerk.get(&format!("{path}/documents")).await.must(200);
        for paper in listed.body["data"].as_array().unwrap() {
            let content = format!("/api/v1/documents/{}/content?format=docx", paper["id"].as_str().unwrap());
            let docx = clerk.get(&content).await.must(200).bytes;
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut text)
                .unwrap();
            signed |= text.contains(name);
        }
        assert_eq!(signed, signs, "awaits the second: {awaits}");
    }
}

#[actix_web::test]
async fn a_decision_has_a_number_two_formats_and_a_qr_that_proves_it() {
    let app = TestApp::start().await;
    let director = app.director_of(app.lang_son).await;
    let mut decisions = Vec::new();
    for _ in 0..2 {
        let officer = app.officer_of(app.lang_son).await;
        let case = app.given_case(CaseState::Accepted).await;
        let body = json!({ "practitioner_id": officer.practitioner() });
        director.if_match(1).post(&format!("/api/v1/cases/{}/assignments", case.id), body).await.must(200);
        let listed = officer.get(&format!("/api/v1/cases/{}/documents", case.id)).await.must(200);
        decisions.push(listed.body["data"][0].clone());
    }
    assert_eq!(
        (decisions[0]["number"].as_str(), decisions[1]["number"].as_str()),
        (Some("01/QĐ-TGPL"), Some("02/QĐ-TGPL"))
    );
    assert_eq!(decisions[0]["formats"], json!(["pdf", "docx"]));
    let id: DocumentId = decisions[0]["id"].as_str().unwrap().parse().unwrap();
    let one = format!("/api/v1/documents/{id}");
    let pdf = director.get(&format!("{one}/content")).await.must(200);
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert_eq!(decisions[0]["size"], pdf.bytes.len(), "made again as it was made first");
    assert!(director.get(&format!("{one}/content?format=docx")).await.must(200).bytes.starts_with(b"PK"));

    let address = testing::paper_address(&app.services, id).await.unwrap();
    let token = address.rsplit_once('/').unwrap().1.to_owned();
    let nobody = app.nobody();
    let verified = nobody.get(&format!("/api/v1/public/verify/{token}")).await.must(200);
    assert_eq!(verified.body["status"], "valid");
    assert_eq!(verified.body["number"], "01/QĐ-TGPL");
    assert_eq!(verified.body.as_object().unwrap().len(), 4, "nothing of a person");
    let page = nobody.get(&format!("/v/{token}")).await.must(200);
    let text = String::from_utf8(page.bytes).unwrap();
    assert!(text.contains("01/QĐ-TGPL") && !text.contains("<script") && text.len() < 30_000);
    assert_eq!(page.headers["cache-control"], "no-store");

    director.if_match(7).post(&format!("{one}/withdraw"), json!({ "reason": "Ghi sai" })).await.must(412);
    app.director_of(app.an_giang)
        .await
        .if_match(1)
        .post(&format!("{one}/withdraw"), json!({ "reason": "x" }))
        .await
        .must(404);
    director.if_match(1).post(&format!("{one}/withdraw"), json!({ "reason": "Ghi sai" })).await.must(200);
    director.if_match(2).post(&format!("{one}/withdraw"), json!({ "reason": "Ghi sai" })).await.must(409);
    let withdrawn = nobody.get(&format!("/api/v1/public/verify/{}", token.to_lowercase())).await.must(200);
    assert_eq!(withdrawn.body["status"], "withdrawn");
}

#[actix_web::test]
async fn unknown_codes_read_alike_until_there_are_too_many() {
    let app = TestApp::start().await;
    let nobody = app.nobody();
    for number in 0..30 {
        let token = ["7K2M9QXRT4BDHW6C", "x", "%20", "0000000000000000"][number % 4];
        let answer = nobody.get(&format!("/api/v1/public/verify/{token}")).await.must(200);
        assert_eq!(answer.body, json!({ "status": "unknown" }));
    }
    let refused = nobody.get("/api/v1/public/verify/7K2M9QXRT4BDHW6C").await.must(429);
    assert!(!refused.header("retry-after").is_empty());
    assert!(
        String::from_utf8(nobody.get("/v/7K2M9QXRT4BDHW6C").await.must(429).bytes)
            .unwrap()
            .contains("quá nhiều")
    );
}

#[actix_web::test]
async fn a_card_is_verified_by_number_and_initials() {
    let app = TestApp::start().await;
    app.officer_of(app.lang_son).await;
    app.execute("UPDATE practitioners SET card_number = '00012/TGV'").await;
    let asked = async |number: &str, initials: &str| {
        let body = json!({ "kind": "card", "number": number, "initials": initials });
        app.nobody().post("/api/v1/public/verify", body).await.must(200).body
    };
    assert_eq!(asked("00012/TGV", "h.t.T.").await, json!({ "status": "valid" }));
    assert_eq!(asked("00012/TGV", "N.V.A.").await, json!({ "status": "unknown" }));
    assert_eq!(asked("00013/TGV", "H.T.T.").await, json!({ "status": "unknown" }));
    app.execute("UPDATE practitioners SET valid_to = '2026-01-01'").await;
    assert_eq!(asked("00012/TGV", "HTT").await, json!({ "status": "withdrawn" }));
}
