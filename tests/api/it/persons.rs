//! Persons: found without accents and across the nation, shown to whom they concern; eligibility and conflicts.

use crate::harness::{Answer, Client, TestApp};
use serde_json::{Value, json};

async fn start() -> (TestApp, Client) {
    let app = TestApp::start().await;
    app.set_clock("2026-08-05T08:00:00+07:00");
    let clerk = app.intake_of(app.lang_son).await;
    (app, clerk)
}

async fn record(clerk: &Client, body: Value) -> Answer {
    clerk.post("/api/v1/persons", body).await.must(201)
}

async fn found(clerk: &Client, q: &str) -> Vec<String> {
    let answer = clerk.post("/api/v1/persons:search", json!({"q": q})).await.must(200);
    let rows = answer.body["data"].as_array().unwrap();
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn names_are_found_as_people_write_them() {
    let (_app, clerk) = start().await;
    for name in [
        "Nguyễn Văn A",
        "Nguyễn Văn Án",
        "Trần Văn Dương",
        "Lê Văn Đường",
        "Đường Văn Tý",
        "Khánh Hoà",
        "Ngô Hòa",
    ] {
        record(&clerk, json!({"full_name": name})).await;
    }
    assert_eq!(found(&clerk, "nguyen van a").await[0], "Nguyễn Văn A");
    assert_eq!(found(&clerk, "Nguyễn Văn A").await[0], "Nguyễn Văn A");
    assert_eq!(found(&clerk, "Nguye\u{302}\u{303}n Va\u{306}n A").await, found(&clerk, "Nguyễn Văn A").await);
    let ranked = found(&clerk, "đường").await;
    assert_eq!(ranked.len(), 3, "{ranked:?}");
    assert_eq!(ranked[2], "Trần Văn Dương", "exact accents come first: {ranked:?}");
    assert_eq!(found(&clerk, "hoà").await, found(&clerk, "hòa").await);
    assert_eq!(found(&clerk, "hòa").await.len(), 2);
    let ranked = found(&clerk, "van duong").await;
    assert_eq!(ranked.len(), 3, "from the given name on, and backward: {ranked:?}");
    assert!(found(&clerk, "zzz").await.is_empty());
    let nothing = clerk.post("/api/v1/persons:search", json!({})).await;
    assert_eq!((nothing.status, &nothing.body["errors"][0]["pointer"]), (422, &json!("/q")));
}

#[actix_web::test]
async fn words_are_found_in_any_order() {
    let (_app, clerk) = start().await;
    for name in ["Trần Văn Đạt", "Trần Văn Dát", "Trần Thị Ngọc Lan", "Trần Ngọc Linh", "Thắng"]
    {
        record(&clerk, json!({"full_name": name})).await;
    }
    for words in
        ["tran van dat", "dat van tran", "van dat tran", "tran dat van", "dat tran van", "van tran dat"]
    {
        let names = found(&clerk, words).await;
        assert_eq!(names.len(), 2, "{words}: {names:?}");
    }
    for words in ["Đạt Văn Trần", "văn đạt trần", "đạt trần", "Văn Đạt", "đạt văn"] {
        let names = found(&clerk, words).await;
        assert_eq!(names, ["Trần Văn Đạt", "Trần Văn Dát"], "{words}: the very accents first");
    }
    for words in
        ["tran ngoc lan", "lan ngoc tran", "ngọc lan trần", "tran lan", "lan thi tran", "lan ngoc thi tr"]
    {
        assert_eq!(found(&clerk, words).await, ["Trần Thị Ngọc Lan"], "{words}");
    }
    assert_eq!(found(&clerk, "thang").await, ["Thắng"]);
    for words in ["tran van lan", "dat van le", "dat dat van le"] {
        assert_eq!(found(&clerk, words).await, [""; 0], "every word counts: {words}");
    }
}

#[actix_web::test]
async fn persons_of_other_provinces_are_candidates_without_a_name() {
    let (app, clerk) = start().await;
    let theirs = app.intake_of(app.an_giang).await;
    let hotline = app.someone(tgpl_domain::policy::Role::Hotline, app.agency).await;
    let person = json!({
        "full_name": "Hoàng Thị Mẫu", "birth_date": "1991-05-20", "id_number": "020191000001",
        "phone": "0912345678", "commune_code": "30292", "address": "ấp Một"
    });
    let kept = record(&theirs, person.clone()).await;
    for (who, ask) in [
        (&clerk, json!({"q": "hoang thi mau"})),
        (&clerk, json!({"id_number": "020191000001"})),
        (&clerk, json!({"phone": "+84 912 345 678"})),
        (&hotline, json!({"q": "mau thi", "birth_year": 1991})),
        (&hotline, json!({"q": "mau thi hoang", "birth_year": 1991})),
        (&hotline, json!({"q": "Hoàng Thị"})),
    ] {
        let answer = who.post("/api/v1/persons:search", ask.clone()).await.must(200);
        let row = &answer.body["data"][0];
        assert_eq!((&row["name"], &row["birth_year"]), (&json!("H. T. Mẫu"), &json!(1991)), "{ask}");
        assert!(row.get("id").is_none() && row.get("organisation_id").is_none());
        assert_eq!(row["commune_name"], "Phường Bình Đức");
    }
    let own = theirs.post("/api/v1/persons:search", json!({"q": "hoang"})).await.must(200);
    assert_eq!(own.body["data"][0]["id"], kept.body["id"]);
    let other_year = clerk.post("/api/v1/persons:search", json!({"q": "hoang", "birth_year": 1980})).await;
    assert!(other_year.body["data"].as_array().unwrap().is_empty());

    let alike = clerk.post("/api/v1/persons:duplicates", person).await.must(200);
    assert_eq!(alike.body["data"][0]["verdict"], "same");
    assert!(alike.body["data"][0]["fields"].as_array().unwrap().len() >= 4);
    let asked = app.number("SELECT count(*) FROM audit_events WHERE act LIKE 'person\\_%s%'").await;
    assert!(asked >= 7, "every search is recorded: {asked}");
}

/// So many of one name that no list of them is read to its end.
async fn namesakes(app: &TestApp, name: &str, born: &str) {
    app.execute(&format!(
        "INSERT INTO persons (id, organisation_id, full_name, birth_date, birth_precision, author_id, created_at)
         SELECT gen_random_uuid(), '{}', '{name}', {born}, 'day', gen_random_uuid(), now() FROM generate_series(1, 250)",
        app.an_giang
    ))
    .await;
}

#[actix_web::test]
async fn a_namesake_is_found_among_hundreds_by_year_or_accent() {
    let (app, clerk) = start().await;
    namesakes(&app, "Nguyễn Văn Hùng", "'1970-03-01'").await;
    record(&clerk, json!({"full_name": "Nguyễn Văn Hùng", "birth_date": "1991-05-20"})).await;
    record(&clerk, json!({"full_name": "Nguyễn Văn Hừng", "birth_date": "1970"})).await;
    for (ask, name) in [
        (json!({"q": "nguyen van hung", "birth_year": 1991}), "Nguyễn Văn Hùng"),
        (json!({"q": "van hung", "birth_year": 1991}), "Nguyễn Văn Hùng"),
        (json!({"q": "Nguyễn Văn Hừng"}), "Nguyễn Văn Hừng"),
        (json!({"q": "hừng"}), "Nguyễn Văn Hừng"),
    ] {
        let answer = clerk.post("/api/v1/persons:search", ask.clone()).await.must(200);
        assert_eq!(answer.body["data"][0]["name"], name, "{ask}");
    }
}

/// Whoever may be the same is looked at, though the name does not begin alike and hundreds have the other one.
#[actix_web::test]
async fn a_name_written_otherwise_is_a_candidate() {
    let (app, clerk) = start().await;
    for (kept, born, asked) in [
        ("Nguyễn Thị Ngọc Lan", "1991-05-20", "Nguyễn Lan"),
        ("Lý Thị Thúy", "1985-02-03", "Lí Thị Thúy"),
        ("Nguyễn Văn Thành", "1990-01-30", "Nguyn Văn Thành"),
        ("Trần Văn Khang", "1990-04-07", "Trần Văn Kháng Em"),
        ("Trần Văn Thanh", "1977-07-07", "Trần Văn Thah"),
        ("Hoàng Thị Mẫu", "1969", "Hoàn Thị Mẫu"),
    ] {
        namesakes(&app, asked, "'1950-01-01'").await;
        let person = |name: &str| json!({"full_name": name, "birth_date": born, "sex": "female"});
        let id = record(&clerk, person(kept)).await.body["id"].clone();
        let answer = clerk.post("/api/v1/persons:duplicates", person(asked)).await.must(200);
        let candidates = answer.body["data"].as_array().unwrap();
        let found = candidates.iter().any(|one| one["id"] == id);
        assert_eq!(found, !asked.ends_with("Em"), "{asked}: {candidates:?}");
    }
}

#[actix_web::test]
async fn a_person_is_shown_masked_and_whole_only_when_asked() {
    let (app, clerk) = start().await;
    let person = json!({
        "full_name": "Hoàng Thị Mẫu", "birth_date": "1991", "sex": "female", "id_number": "020191000001",
        "phone": "0912345678", "commune_code": "05977", "address": "Khối 1"
    });
    let kept = record(&clerk, person).await;
    let at = format!("/api/v1/persons/{}", kept.body["id"].as_str().unwrap());
    let masked = clerk.get(&at).await.must(200);
    assert_eq!((&masked.body["phone"], &masked.body["address"]), (&json!("09****678"), &Value::Null));
    let shown = clerk.get(&format!("{at}?show=true")).await.must(200);
    assert_eq!(
        (&shown.body["id_number"], &shown.body["address"]),
        (&json!("020191000001"), &json!("Khối 1"))
    );
    assert_eq!(
        app.number("SELECT count(*) FROM audit_events WHERE act = 'person_read' AND class = 'S3'").await,
        2
    );
    assert_eq!(app.intake_of(app.an_giang).await.get(&at).await.status, 404);
    let keeper = app.someone(tgpl_domain::policy::Role::CentreAdmin, app.lang_son).await;
    assert_eq!(keeper.get(&format!("{at}?show=true")).await.status, 403);
    assert_eq!(keeper.get(&at).await.must(200).body["birth_date"], "1991");

    let patched =
        clerk.if_match(1).patch(&at, json!({"phone": null, "full_name": "Hoàng Thị Mậu"})).await.must(200);
    assert_eq!((&patched.body["phone"], &patched.body["id_number"]), (&Value::Null, &json!("******0001")));
    assert_eq!(clerk.if_match(1).patch(&at, json!({"sex": null})).await.status, 412);
    assert_eq!(clerk.patch(&at, json!({})).await.status, 428);
    let stored = app.texts("SELECT encode(id_number, 'escape') FROM persons").await;
    assert!(!stored[0].contains("020191"), "numbers are sealed");
}

#[actix_web::test]
async fn the_law_of_the_day_answers_with_its_version() {
    let (_app, clerk) = start().await;
    let facts = json!({"procedural_status": "bi_can", "age": 17});
    let check = |on: &str| json!({"facts": facts, "on": on});
    for (on, group, version) in
        [("2025-12-31", "BBT_16_18", "RS2025"), ("2026-01-01", "NCTN_16_18", "RS2026")]
    {
        let answer = clerk.post("/api/v1/eligibility:check", check(on)).await.must(200);
        assert_eq!(answer.body["eligible"], true, "{}", answer.body);
        let found = &answer.body["groups"][0];
        assert_eq!(found["code"], group);
        assert_eq!(found["law_version"], version);
    }
    let poor = clerk.post("/api/v1/eligibility:check", json!({"facts": {"HN": true}})).await.must(200);
    assert!(!poor.body["groups"][0]["missing_proofs"].as_array().unwrap().is_empty());
    let wrong = clerk.post("/api/v1/eligibility:check", json!({"facts": {"proofs": ["?"]}})).await;
    assert_eq!((wrong.status, &wrong.body["errors"][0]["pointer"]), (422, &json!("/facts/proofs/0")));
    let listed = clerk.get("/api/v1/eligibility-groups?as_of=2027-01-01").await.must(200);
    assert_eq!(listed.body["confirmed"], false);
    assert!(listed.body["data"].as_array().unwrap().len() > 5);
    assert_eq!(clerk.get("/api/v1/eligibility-groups?as_of=soon").await.status, 400);
}

#[actix_web::test]
async fn a_conflict_in_another_province_tells_whom_to_call_and_no_more() {
    let (app, clerk) = start().await;
    let theirs = app.intake_of(app.an_giang).await;
    let matter = json!({
        "channel": "in_person", "person": {"full_name": "Trần Thị Nguyên", "birth_date": "1980", "commune_code": "30292"},
        "matter": {"summary": "Ly hôn", "court_file_number": "12/2026/TLST-HN"}, "eligibility": {"HN": true},
        "parties": [{"name": "Lê Văn Bị", "birth_year": 1979, "side": "opposing"}]
    });
    theirs.post("/api/v1/requests", matter).await.must(201);
    app.execute("UPDATE organisations SET phone = '0296 300 0000' WHERE code = 'TT-AG'").await;
    let ask = |year: Option<i32>, side: &str, file: Option<&str>| {
        json!({"matter": {"court_file_number": file},
               "parties": [{"name": "le van bi", "birth_year": year, "side": side}]})
    };
    for (year, side, file, conflict) in [
        (Some(1979), "beneficiary", None, true),
        (Some(1979), "beneficiary", Some("12/2026/TLST-HN"), true),
        (Some(1979), "beneficiary", Some("13/2026/TLST-HN"), false),
        (Some(1985), "beneficiary", None, false),
        (None, "beneficiary", None, false),
        (None, "beneficiary", Some("12/2026/TLST-HN"), true),
        (Some(1979), "opposing", None, false),
    ] {
        let answer = clerk.post("/api/v1/conflicts:check", ask(year, side, file)).await.must(200);
        assert_eq!(answer.body["conflict"], conflict, "{year:?} {side} {file:?}");
        let told: Vec<_> = answer.body.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(told, if conflict { vec!["conflict", "contact"] } else { vec!["conflict"] });
        if conflict {
            assert_eq!(answer.body["contact"]["phone"], "0296 300 0000");
            assert_eq!(answer.body["contact"].as_object().unwrap().len(), 2);
        }
    }
    assert_eq!(app.number("SELECT count(*) FROM audit_events WHERE act = 'conflict_check'").await, 7);
    let lawyer = app.someone(tgpl_domain::policy::Role::Lawyer, app.lang_son).await;
    assert_eq!(lawyer.post("/api/v1/conflicts:check", ask(None, "same", None)).await.status, 403);
}

#[actix_web::test]
async fn cases_are_found_by_the_words_of_their_person() {
    let (app, clerk) = start().await;
    let body = |name: &str, eligibility: Value| {
        json!({"channel": "in_person", "person": {"full_name": name, "commune_code": "05977"},
               "matter": {"summary": "Tranh chấp"}, "eligibility": eligibility, "form": "advice", "field": "civil"})
    };
    let poor = json!({"HN": true, "proofs": ["P-HN-1"]});
    for (name, why) in [
        ("Lê Văn Đường", &poor),
        ("Trần Văn Dương", &poor),
        ("Đường Thị Kín", &json!({"HIV": true, "FH1": true, "proofs": ["P-15"]})),
    ] {
        let request = clerk.post("/api/v1/requests", body(name, why.clone())).await.must(201);
        let at = format!("/api/v1/requests/{}/accept", request.body["id"].as_str().unwrap());
        clerk.if_match(request.etag.unwrap()).post(&at, json!({})).await.must(200);
    }
    let director = app.director_of(app.lang_son).await;
    let search = json!({"q": "đường"});
    let found = director.post("/api/v1/cases:search", search.clone()).await.must(200);
    let names: Vec<_> =
        found.body["data"].as_array().unwrap().iter().map(|row| &row["person_name"]).collect();
    assert_eq!(names, ["Lê Văn Đường", "Trần Văn Dương"]);
    let foreign = app.director_of(app.an_giang).await;
    let agency = app.someone(tgpl_domain::policy::Role::Agency, app.agency).await;
    for who in [foreign, agency] {
        let found = who.post("/api/v1/cases:search", search.clone()).await.must(200);
        assert!(found.body["data"].as_array().unwrap().is_empty(), "nobody is found by a masked name");
    }
}

#[actix_web::test]
async fn a_request_is_found_by_the_words_of_its_person_whatever_became_of_it() {
    let (app, clerk) = start().await;
    let director = app.director_of(app.lang_son).await;
    let body = |name: &str, eligibility: Value| {
        json!({"channel": "in_person", "person": {"full_name": name, "commune_code": "05977"},
               "matter": {"summary": "Tranh chấp"}, "eligibility": eligibility, "form": "advice", "field": "civil"})
    };
    let poor = json!({"HN": true, "proofs": ["P-HN-1"]});
    let mut made = Vec::new();
    for (name, why) in [
        ("Trần Văn Đạt", &poor),
        ("Trần Văn Dát", &poor),
        ("Trần Thị Đạt", &json!({"HIV": true, "FH1": true, "proofs": ["P-15"]})),
    ] {
        made.push(clerk.post("/api/v1/requests", body(name, why.clone())).await.must(201));
    }
    let at = |answer: &Answer| format!("/api/v1/requests/{}", answer.body["id"].as_str().unwrap());
    clerk.if_match(1).post(&format!("{}/accept", at(&made[0])), json!({})).await.must(200);
    let reason = json!({"reason": "Tự thỏa thuận được"});
    clerk.if_match(1).post(&format!("{}/withdraw", at(&made[1])), reason).await.must(200);
    let search = json!({"q": "đạt văn trần"});
    for who in [&clerk, &director] {
        let found = who.post("/api/v1/requests:search", search.clone()).await.must(200);
        let rows = found.body["data"].as_array().unwrap();
        let told: Vec<_> = rows.iter().map(|row| (&row["person_name"], &row["state"])).collect();
        assert_eq!(
            told,
            [(&json!("Trần Văn Đạt"), &json!("accepted")), (&json!("Trần Văn Dát"), &json!("withdrawn"))]
        );
    }
    let sealed = clerk.post("/api/v1/requests:search", json!({"q": "trần thị đạt"})).await.must(200);
    assert_eq!(sealed.body["data"], json!([]), "what is sealed is found by its number alone");
    for who in [
        app.intake_of(app.an_giang).await,
        app.someone(tgpl_domain::policy::Role::CentreAdmin, app.lang_son).await,
        app.someone(tgpl_domain::policy::Role::Hotline, app.agency).await,
    ] {
        let found = who.post("/api/v1/requests:search", search.clone()).await.must(200);
        assert_eq!(found.body["data"], json!([]), "nobody is found by a masked name");
    }
}
