//! Free questions to the statistics, and the cases behind every figure.

use crate::{
    harness::{Answer, Client, TestApp},
    imports::{Row, import, workbook},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_api::testing;
use tgpl_domain::{ids::OrganisationId, policy::Role};

const GROUPS: [&str; 4] = ["HN", "TE", "NCT", "HIV"];
const FIELDS: [&str; 4] = ["Hình sự", "Dân sự", "Đất đai", "Lao động, việc làm"];

/// Cases of a centre in the first half of 2026, told apart by form, field, group, sex, month and end, none of it evenly.
pub async fn fill(app: &TestApp, centre: OrganisationId, many: u32) {
    let clerk = app.intake_of(centre).await;
    let rows: Vec<Row> = (1..=many)
        .map(|number| {
            let odd = |by: u32, of: usize| (number * number / by) as usize % of;
            let month = 1 + odd(3, 6);
            let (form, role) = if number % 4 == 0 { ("TV", "") } else { ("TGTT", ["NBC", "NBV"][odd(2, 2)]) };
            let accepted = format!("{:02}/{month:02}/2026", 1 + odd(1, 27));
            let row = Row::new(number)
                .with("Mã số hồ sơ", &format!("TT.{form}.{number:02}.2026"))
                .with("Hình thức", form)
                .with("Tư cách", role)
                .with("Lĩnh vực", FIELDS[odd(5, 4)])
                .with("Diện người được TGPL", GROUPS[odd(7, 4)])
                .with("Ngày sinh", &format!("{}", 1940 + odd(1, 75)))
                .with("Ngày tiếp nhận", &accepted)
                .with("Ngày giờ thụ lý", &format!("{accepted} 08:30"));
            match number % 3 {
                0 => row
                    .with("Ngày kết thúc", &format!("28/{:02}/2026", 6 + odd(2, 3)))
                    .with("Kết thúc do", "Hoàn thành"),
                _ => row,
            }
        })
        .collect();
    import(&clerk, "", workbook(&rows)).await.must(201);
    app.execute(&format!(
        "UPDATE persons p SET sex = CASE WHEN c.code_number % 5 < 3 THEN 'female' ELSE 'male' END
         FROM cases c WHERE c.person_id = p.id AND c.organisation_id = '{centre}' AND c.code_number % 11 > 0"
    ))
    .await;
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
}

async fn two_centres() -> (TestApp, Client) {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    fill(&app, app.lang_son, 90).await;
    fill(&app, app.an_giang, 61).await;
    let agency = app.someone(Role::Agency, app.agency).await;
    (app, agency)
}

pub async fn ask(who: &Client, query: &Value) -> Answer {
    who.post("/api/v1/measures:query", query.clone()).await
}

fn figures(answer: &Answer, part: &str) -> BTreeMap<Vec<String>, Option<i64>> {
    let rows = answer.body[part].as_array().unwrap();
    let key = |row: &Value| {
        let words = row["key"].as_array().unwrap().iter();
        words.map(|word| word.as_str().unwrap_or("*").to_owned()).collect()
    };
    rows.iter().map(|row| (key(row), row["figure"].as_i64())).collect()
}

fn total(answer: &Answer) -> i64 {
    answer.body["total"]["figure"].as_i64().unwrap()
}

/// The words of an address for the figure at a place.
fn words(by: &[&str], key: &[String], months: [&str; 2]) -> String {
    let (mut words, mut months) = (Vec::new(), months.map(str::to_owned));
    for (by, word) in by.iter().zip(key).filter(|(_, word)| *word != "*") {
        match *by {
            "month" => months = [word.clone(), word.clone()],
            "quarter" => {
                let first = 3 * word[6..].parse::<u32>().unwrap() - 2;
                months = [first, first + 2].map(|month| format!("{}-{month:02}", &word[..4]));
            }
            "organisation" => words.push(format!("organisation_id={word}")),
            by => words.push(format!("{by}={word}")),
        }
    }
    words.extend([format!("from={}", months[0]), format!("to={}", months[1])]);
    words.join("&")
}

/// The cases behind a figure, page after page: how many, and what they add up to.
async fn behind(who: &Client, measure: &str, words: &str, limit: usize) -> (usize, i64) {
    let (mut ids, mut sum, mut cursor) = (BTreeSet::new(), 0, String::new());
    loop {
        let path = format!("/api/v1/measures/{measure}/records?{words}&limit={limit}{cursor}");
        let page = who.get(&path).await.must(200);
        for row in page.body["data"].as_array().unwrap() {
            assert!(ids.insert(row["id"].as_str().unwrap().to_owned()), "twice: {row}");
            sum += row["hundredths"].as_i64().unwrap();
        }
        match page.body["page"]["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return (ids.len(), sum),
        }
    }
}

#[actix_web::test]
async fn every_cell_of_a_table_opens_exactly_its_cases() {
    let (_app, agency) = two_centres().await;
    let months = ["2026-01", "2026-08"];
    let mut opened = 0;
    for (measure, by, limit) in [
        ("cases_accepted", ["province", "form"], 100),
        ("cases_accepted", ["month", "field"], 7),
        ("cases_carried_over", ["month", "organisation"], 100),
        ("cases_carried_out", ["quarter", "role"], 100),
        ("cases_open_at_end", ["month", "province"], 100),
        ("cases_ended", ["end_reason", "field"], 3),
        ("people_helped", ["sex", "group"], 100),
        ("credit_carried_out", ["practitioner", "channel"], 100),
    ] {
        for geography in ["as_reported", "as_current"] {
            let period = json!({ "from": months[0], "to": months[1] });
            let query = json!({ "measure": measure, "by": by, "period": period, "geography": geography });
            let answer = ask(&agency, &query).await.must(200);
            for part in ["rows", "margins"] {
                for (key, figure) in figures(&answer, part) {
                    let words = format!("{}&geography={geography}", words(&by, &key, months));
                    let hidden = format!("/api/v1/measures/{measure}/records?{words}&by={}", by.join(","));
                    match figure {
                        Some(figure) => {
                            let (cases, sum) = behind(&agency, measure, &words, limit).await;
                            assert_eq!(sum, figure, "{measure} {words}");
                            assert_eq!(cases as i64 * 100, figure, "{measure} {words}");
                            opened += 1;
                        }
                        None => assert_eq!(agency.get(&hidden).await.must(409).code(), "not_allowed_now"),
                    }
                }
            }
            let (_, sum) = behind(&agency, measure, &words(&[], &[], months), 100).await;
            assert_eq!(sum, total(&answer), "{measure}");
        }
    }
    assert!(opened > 100, "{opened}");
}

/// Against the cases themselves, counted by SQL.
#[actix_web::test]
async fn figures_are_those_of_the_cases() {
    let (app, agency) = two_centres().await;
    let of = async |query: Value| ask(&agency, &query).await.must(200);
    let by_form =
        of(json!({ "measure": "cases_accepted", "by": ["province", "form"], "period": "2026-H1" })).await;
    for (key, figure) in figures(&by_form, "rows") {
        let counted = app
            .number(&format!(
                "SELECT count(*) FROM cases c JOIN organisations o ON o.id = c.organisation_id
                 WHERE o.province_code = '{}' AND c.form = '{}' AND c.accepted_at < '2026-07-01'",
                key[0].split('@').next().unwrap(),
                key[1]
            ))
            .await;
        assert_eq!(figure, Some(counted * 100), "{key:?}");
    }
    assert_eq!(total(&by_form), 15_100);
    // Told apart by one thing every value stands there; by a province those with nothing too.
    let by_field = of(json!({ "measure": "cases_accepted", "by": ["field"], "period": "2026-H1" })).await;
    let rows = by_field.body["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 8);
    assert_eq!(rows.iter().map(|row| row["share"].as_i64().unwrap()).sum::<i64>(), 10_000);
    assert_eq!(by_field.body["rounding"]["code"], "largest_remainder");
    assert!(by_field.body["measure"]["legal_basis"].as_str().unwrap().contains("TT 12/2018"));
    // Beside the period before and the year before, to be counted again from the two.
    let query = json!({ "measure": "cases_accepted", "by": ["form"], "compare": "previous",
        "period": { "from": "2026-04", "to": "2026-06" } });
    let compared = of(query).await;
    let before = json!({ "measure": "cases_accepted", "by": ["form"], "period": "2026-Q1" });
    let before = figures(&of(before).await, "rows");
    for row in compared.body["rows"].as_array().unwrap() {
        let number = |name: &str| row[name].as_i64();
        let key = vec![row["key"][0].as_str().unwrap().to_owned()];
        assert_eq!(number("base"), before[&key], "{row}");
        let (figure, base) = (number("figure").unwrap(), number("base").unwrap());
        assert_eq!(number("change"), Some(figure - base));
        assert_eq!(number("percent").is_none(), base == 0);
        if base != 0 {
            let exact = (figure - base) as f64 * 10_000.0 / base as f64;
            assert!((number("percent").unwrap() as f64 - exact).abs() <= 0.5, "{row}");
        }
    }
    // A centre sees itself, a department its province, and nobody else.
    let query = json!({ "measure": "cases_accepted", "by": ["province"], "period": "2026-H1" });
    for who in [
        app.director_of(app.lang_son).await,
        app.someone(Role::Department, app.lang_son_province.department).await,
    ] {
        let own = ask(&who, &query).await.must(200);
        assert_eq!(figures(&own, "rows"), BTreeMap::from([(vec!["20".to_owned()], Some(9_000))]));
        let (_, sum) = behind(&who, "cases_accepted", "period=2026-H1", 50).await;
        assert_eq!((total(&own), sum), (9_000, 9_000));
        let foreign =
            json!({ "measure": "cases_accepted", "period": "2026-H1", "organisations": [app.an_giang] });
        let missing = json!({ "measure": "cases_accepted", "period": "2026-H1", "organisations": [uuid::Uuid::now_v7()] });
        let (foreign, missing) = (ask(&who, &foreign).await.must(404), ask(&who, &missing).await.must(404));
        assert_eq!(crate::authz::shown(&foreign), crate::authz::shown(&missing));
        let elsewhere =
            json!({ "measure": "cases_accepted", "period": "2026-H1", "provinces": ["91@2025-07-01"] });
        ask(&who, &elsewhere).await.must(404);
        let path = format!(
            "/api/v1/measures/cases_accepted/records?period=2026-H1&organisation_id={}",
            app.an_giang
        );
        who.get(&path).await.must(404);
    }
}

/// GF5: 529, 77, 78 and 1 of 685 are printed so that the column totals 100.00, with the rule.
#[actix_web::test]
async fn a_printed_column_of_percentages_totals_a_hundred() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let counts = [529, 77, 78, 1];
    let fields = counts.iter().zip(FIELDS).flat_map(|(many, field)| vec![field; *many]);
    let rows: Vec<Row> =
        (1..).zip(fields).map(|(number, field)| Row::new(number).with("Lĩnh vực", field)).collect();
    import(&clerk, "", workbook(&rows)).await.must(201);
    let query = json!({ "measure": "cases_accepted", "by": ["field"], "period": "2021-09" });
    let director = app.director_of(app.lang_son).await;
    let answer = ask(&director, &query).await.must(200);
    let shares: Vec<i64> = answer.body["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["figure"] != 0)
        .map(|row| row["share"].as_i64().unwrap())
        .collect();
    let mut sorted = shares.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [14, 1124, 1139, 7723]);
    assert_eq!(shares.iter().sum::<i64>(), 10_000);
    assert!(answer.body["rounding"]["words"]["vi"].as_str().unwrap().contains("100,00%"));
}

/// Whatever is hidden in an answer does not follow from what is shown: reduced to their simplest form, the sums that the
/// answer gives hold no hidden figure alone.
#[actix_web::test]
async fn what_is_hidden_does_not_follow_from_what_is_shown() {
    let (_app, agency) = two_centres().await;
    let mut tables = 0;
    for by in [
        vec!["group"],
        vec!["sex", "group"],
        vec!["province", "group"],
        vec!["month", "age"],
        vec!["age", "field"],
        vec!["province", "sex", "group"],
    ] {
        for filter in [json!({}), json!({ "group": "HIV" }), json!({ "groups": { "contain": ["TE"] } })] {
            let query =
                json!({ "measure": "people_helped", "by": by, "filter": filter, "period": "2026-H1" });
            let answer = ask(&agency, &query).await.must(200);
            let mut all = figures(&answer, "rows");
            all.extend(figures(&answer, "margins"));
            all.insert(vec!["*".to_owned(); by.len()], answer.body["total"]["figure"].as_i64());
            assert!(all.values().flatten().all(|figure| *figure == 0 || *figure >= 500), "{by:?} {filter}");
            assert_eq!(found_by_subtraction(&all), Vec::<Vec<String>>::new(), "{by:?} {filter}");
            tables += usize::from(all.values().any(Option::is_none));
            // Nor from that and the totals, which others ask for by themselves: those of a province are exact.
            if by.len() == 2 && filter == json!({}) {
                for (place, sum) in all.iter_mut().filter(|(place, _)| place.iter().any(|word| word == "*")) {
                    sum.get_or_insert_with(|| place.len() as i64);
                }
                assert_eq!(
                    found_by_subtraction(&all),
                    Vec::<Vec<String>>::new(),
                    "{by:?} {filter} with totals"
                );
            }
        }
    }
    assert!(tables > 8, "{tables} tables hid something");
    // Nor from what is left of an exact figure: who is not of a group tells who is.
    let by_month = async |filter: Value| {
        let query = json!({ "measure": "people_helped", "by": ["month", "province"], "filter": filter, "period": "2026-H1" });
        figures(&ask(&agency, &query).await.must(200), "rows")
    };
    let (of, rest) = (json!({ "group": "HIV" }), json!({ "group": ["HN", "TE", "NCT"] }));
    let (of, rest, whole) = (by_month(of).await, by_month(rest).await, by_month(json!({})).await);
    assert!(whole.values().all(Option::is_some) && of.values().any(Option::is_none));
    for (key, _) in of.iter().filter(|(_, figure)| figure.is_none()) {
        assert_eq!(rest.get(key).copied().flatten(), None, "{key:?} of {:?}", whole.get(key));
    }
    // Counts that tell of no person's trait are exact, however small.
    let query =
        json!({ "measure": "cases_accepted", "by": ["month", "role", "organisation"], "period": "2026-H1" });
    let exact = figures(&ask(&agency, &query).await.must(200), "rows");
    assert!(exact.values().all(Option::is_some) && exact.values().flatten().any(|figure| *figure < 500));
}

/// The hidden places that some combination of an answer's sums holds alone.
fn found_by_subtraction(all: &BTreeMap<Vec<String>, Option<i64>>) -> Vec<Vec<String>> {
    let hidden: Vec<_> = all.iter().filter(|(_, figure)| figure.is_none()).map(|(key, _)| key).collect();
    let within =
        |key: &[String], sum: &[String]| sum.iter().zip(key).all(|(of, word)| of == "*" || of == word);
    let is_whole = |key: &&Vec<String>| key.iter().any(|word| word == "*");
    let mut equations: Vec<Vec<f64>> = all
        .keys()
        .filter(is_whole)
        .map(|sum| {
            let side = |key: &&Vec<String>| match *key == sum {
                true => -1.0,
                false if !is_whole(key) && within(key, sum) => 1.0,
                false => 0.0,
            };
            hidden.iter().map(side).collect()
        })
        .collect();
    let mut next = 0;
    for cell in 0..hidden.len() {
        let Some(pivot) = (next..equations.len()).find(|at| equations[*at][cell].abs() > 1e-9) else {
            continue;
        };
        equations.swap(next, pivot);
        let known: Vec<f64> = equations[next].iter().map(|factor| factor / equations[next][cell]).collect();
        for (at, equation) in equations.iter_mut().enumerate() {
            let times = equation[cell];
            if at != next && times.abs() > 1e-9 {
                equation.iter_mut().zip(&known).for_each(|(factor, of_known)| *factor -= of_known * times);
            }
        }
        next += 1;
    }
    let alone = |equation: &Vec<f64>| {
        let mut held = equation.iter().zip(&hidden).filter(|(factor, _)| factor.abs() > 1e-9);
        held.next().filter(|_| held.next().is_none()).map(|(_, key)| (*key).clone())
    };
    equations.iter().filter_map(alone).collect()
}

#[actix_web::test]
async fn a_saved_query_answers_the_same_for_ever() {
    let (app, agency) = two_centres().await;
    let query = json!({ "measure": "cases_carried_out", "by": ["month", "field"], "period": "2026-H1",
        "geography": "as_current", "compare": "previous" });
    let body = json!({ "name": "Thực hiện theo lĩnh vực", "query": query });
    let kept = agency.post("/api/v1/saved-queries", body.clone()).await.must(201);
    agency.post("/api/v1/saved-queries", body).await.must(409);
    let path = format!("/api/v1/saved-queries/{}", kept.body["id"].as_str().unwrap());
    let run = async |how: &str| agency.get(&format!("{path}/run{how}")).await.must(200).body;
    let first = run("").await;
    let live = ask(&agency, &query).await.must(200).body;
    assert_eq!(first["rows"], live["rows"]);
    assert_eq!(first["total"], live["total"]);
    assert_eq!(first["watermark"], kept.body["watermark"]);
    let instant = kept.body["as_of"].as_str().unwrap();

    app.set_clock("2026-11-21T08:00:00+07:00");
    app.execute(
        "UPDATE cases SET field = 'other', version = version + 1 WHERE code_number % 3 = 0;
         UPDATE cases SET accepted_at = '2025-11-03T02:00:00Z', version = version + 1 WHERE code_number % 7 = 0;
         UPDATE cases SET ended_on = '2026-06-01', version = version + 1 WHERE code_number % 2 = 0 AND ended_on IS NOT NULL",
    )
    .await;
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
    fill_more(&app).await;
    assert_eq!(run("").await, first);
    let now = run("?now=true").await;
    assert_ne!(now["rows"], first["rows"]);
    let live = ask(&agency, &query).await.must(200).body;
    assert_eq!((&now["rows"], &now["total"]), (&live["rows"], &live["total"]));

    // The same instant asked for freely, and its cases.
    let mut then = query.clone();
    then["as_of"] = instant.into();
    let then = ask(&agency, &then).await.must(200);
    assert_eq!(then.body["rows"], first["rows"]);
    let instant = instant.replace('+', "%2B");
    for (key, figure) in figures(&then, "rows") {
        let words = format!(
            "{}&as_of={instant}&geography=as_current",
            words(&["month", "field"], &key, ["2026-01", "2026-06"])
        );
        assert_eq!(Some(behind(&agency, "cases_carried_out", &words, 9).await.1), figure, "{key:?}");
    }

    let other = app.someone(Role::Agency, app.agency).await;
    other.get(&path).await.must(404);
    other.get(&format!("{path}/run")).await.must(404);
    assert_eq!(other.get("/api/v1/saved-queries").await.must(200).body["data"], json!([]));
    assert_eq!(agency.get("/api/v1/saved-queries").await.must(200).body["data"][0], kept.body);
    let read = agency.get(&path).await.must(200);
    assert_eq!((read.etag, &read.body), (Some(1), &kept.body));
    agency.if_match(2).delete(&path).await.must(412);
    agency.if_match(1).delete(&path).await.must(204);
    agency.get(&path).await.must(404);
}

/// Ten more cases of January.
async fn fill_more(app: &TestApp) {
    let clerk = app.intake_of(app.lang_son).await;
    let rows: Vec<Row> = (501..=510)
        .map(|number| {
            Row::new(number)
                .with("Mã số hồ sơ", &format!("TT.TGTT.{number}.2026"))
                .with("Ngày tiếp nhận", "06/01/2026")
                .with("Ngày giờ thụ lý", "06/01/2026 08:30")
        })
        .collect();
    import(&clerk, "", workbook(&rows)).await.must(201);
}

/// The provinces of 2024 to 2026 as they stood and as they stand: every period has the same total by either map, what
/// belonged to a merged province stands under its successor, and no case was moved for it.
#[actix_web::test]
async fn a_series_over_the_mergers_has_the_same_totals_by_either_map() {
    let app = TestApp::of_nation(600).await;
    testing::count_what_is_left(&app.services.db, &app.services.keys, |_| {}).await.unwrap();
    let cases = "SELECT md5(string_agg(id || organisation_id::text || version, ',' ORDER BY id)) FROM cases";
    let before = app.texts(cases).await;
    let agency = app.known("agency1.cuc").await;
    let in_ended = "SELECT count(*) FROM cases c JOIN organisations o ON o.id = c.organisation_id WHERE o.valid_to IS NOT NULL";
    assert!(app.number(in_ended).await > 20);
    for measure in
        ["cases_accepted", "cases_carried_over", "cases_carried_out", "cases_ended", "cases_open_at_end"]
    {
        let period = json!({ "from": "2024-01", "to": "2026-11" });
        let of = async |by: Value, geography: &str| {
            let query = json!({ "measure": measure, "by": by, "period": period, "geography": geography });
            ask(&agency, &query).await.must(200)
        };
        let plain = of(json!(["month"]), "as_reported").await;
        for geography in ["as_reported", "as_current"] {
            let told = of(json!(["month", "province"]), geography).await;
            assert_eq!(total(&told), total(&plain), "{measure} {geography}");
            let mut months: BTreeMap<String, i64> = BTreeMap::new();
            for (key, figure) in figures(&told, "rows") {
                *months.entry(key[0].clone()).or_default() += figure.unwrap();
            }
            for (key, figure) in figures(&plain, "rows") {
                assert_eq!(
                    months.get(&key[0]).copied().unwrap_or(0),
                    figure.unwrap(),
                    "{measure} {geography} {key:?}"
                );
            }
            let by_province = figures(&of(json!(["province"]), geography).await, "rows");
            assert_eq!(by_province.values().flatten().sum::<i64>(), total(&plain), "{measure} {geography}");
            // 63, and the 23 made of most of them, whose codes are told apart from what they were; 11 went on. What was open
            // when it began stands by the map of then.
            let provinces = match (geography, measure) {
                ("as_current", _) | (_, "cases_open_at_end") => 34,
                (_, "cases_carried_over") => 63,
                _ => 63 + 23,
            };
            assert_eq!(by_province.len(), provinces, "{measure} {geography}");
        }
    }
    assert_eq!(app.texts(cases).await, before);
}

#[actix_web::test]
async fn the_measures_are_listed_with_what_they_can_be_told_apart_by() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    let listed = clerk.get("/api/v1/measures").await.must(200).body;
    let of = |code: &str| {
        let measures = listed["measures"].as_array().unwrap().iter();
        measures.clone().find(|measure| measure["code"] == code).unwrap().clone()
    };
    let tells =
        |code: &str, dimension: &str| of(code)["dimensions"].as_array().unwrap().contains(&dimension.into());
    assert!(tells("credit_ended", "practitioner") && !tells("cases_ended", "practitioner"));
    assert!(tells("cases_ended", "end_reason") && !tells("cases_accepted", "end_reason"));
    let dimensions = listed["dimensions"].as_array().unwrap();
    let personal: Vec<_> =
        dimensions.iter().filter(|one| one["personal"] == true).map(|one| &one["code"]).collect();
    assert_eq!(personal, ["sex", "age", "ethnic_minority", "group"]);
    assert!(dimensions.iter().all(|one| one["values"][0]["words"]["en"].is_string()));
}

#[actix_web::test]
async fn what_has_no_answer_is_refused_where_it_stands() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let agency = app.someone(Role::Agency, app.agency).await;
    let whole = json!({ "measure": "cases_accepted", "period": "2026-H1" });
    let with = |name: &str, value: Value| {
        let mut query = whole.clone();
        query[name] = value;
        query
    };
    for (query, pointer) in [
        (with("measure", json!("cases_lost")), "/measure"),
        (with("by", json!(["colour"])), "/by/0"),
        (with("by", json!(["form", "form"])), "/by/1"),
        (with("by", json!(["month", "practitioner"])), "/by/1"),
        (with("by", json!(["end_reason"])), "/by/0"),
        (with("by", json!(["month", "province", "form", "field"])), "/by"),
        (with("filter", json!({ "colour": "red" })), "/filter/colour"),
        (with("filter", json!({ "form": ["advice", "song"] })), "/filter/form/1"),
        (with("filter", json!({ "groups": { "contain": ["none"] } })), "/filter/groups/contain/0"),
        (with("filter", json!({ "successful": "yes" })), "/filter/successful"),
        (with("period", json!("2026-H3")), "/period"),
        (with("period", json!("2017-Y")), "/period"),
        (with("period", json!("2026-12")), "/period"),
        (with("period", json!({ "from": "2026-13", "to": "2026-12" })), "/period/from"),
        (with("period", json!({ "from": "2026-05", "to": "2026-04" })), "/period/to"),
        (with("period", json!({ "from": "2014-01", "to": "2026-04" })), "/period/to"),
        (with("provinces", json!(["20", "Lạng Sơn"])), "/provinces/1"),
        (with("as_of", json!("2026-11-21T08:00:00+07:00")), "/as_of"),
        (with("geography", json!("flat")), "/geography"),
    ] {
        let refused = ask(&agency, &query).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], pointer, "{query}");
        let kept = json!({ "name": "x", "query": query });
        let refused = agency.post("/api/v1/saved-queries", kept).await.must(422);
        assert_eq!(refused.body["errors"][0]["pointer"], format!("/query{pointer}"), "{query}");
    }
    let records = async |measure: &str, words: &str| {
        agency.get(&format!("/api/v1/measures/{measure}/records?{words}")).await
    };
    records("cases_lost", "period=2026-H1").await.must(404);
    for (words, name) in [
        ("", "period"),
        ("from=2026-01", "period"),
        ("period=2026-H3", "period"),
        ("from=2026-13&to=2026-12", "from"),
        ("period=2026-H1&form=song", "form"),
        ("period=2026-H1&end_reason=completed", "end_reason"),
        ("period=2026-H1&colour=red", "colour"),
        ("period=2026-H1&as_of=2026-11-21T06:00:00Z", "as_of"),
    ] {
        let refused = records("cases_accepted", words).await.must(400);
        assert_eq!(refused.body["errors"][0]["pointer"], name, "{words}");
    }
}

/// A figure of a few people tells who they are by its list as well.
#[actix_web::test]
async fn a_small_figure_of_people_has_no_list() {
    let (_app, agency) = two_centres().await;
    let words = "period=2026-01&group=HIV&province=91@2025-07-01&sex=male";
    let refused = agency.get(&format!("/api/v1/measures/people_helped/records?{words}")).await.must(409);
    assert!(refused.body["detail"].as_str().unwrap().contains("từ 1 đến 4 người"));
}

/// A case that was taken back stays behind the figures of the time when it was there; a sealed one shows its code alone.
#[actix_web::test]
async fn the_list_of_a_figure_shows_no_more_than_heads() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let made = import(&clerk, "", workbook(&[Row::new(1)])).await.must(201);
    let director = app.director_of(app.lang_son).await;
    let path = "/api/v1/measures/cases_accepted/records?period=2021-09";
    let row = director.get(path).await.must(200).body["data"][0].clone();
    assert_eq!((&row["code"], &row["state"]), (&json!("TT.TGTT.01.2021"), &json!("accepted")));
    app.set_clock("2026-11-20T09:00:00+07:00");
    let undo = format!("/api/v1/imports/{}/undo", made.body["id"].as_str().unwrap());
    clerk.post(&undo, json!({})).await.must(200);
    assert_eq!(director.get(path).await.must(200).body["data"], json!([]));
    let then = director.get(&format!("{path}&as_of=2026-11-20T01:30:00Z")).await.must(200);
    assert_eq!((&then.body["data"][0]["id"], &then.body["data"][0]["code"]), (&row["id"], &Value::Null));
    import(&clerk, "", workbook(&[Row::new(2)])).await.must(201);
    app.execute("UPDATE cases SET sealed = true, version = version + 1").await;
    let sealed = director.get(path).await.must(200).body["data"][0].clone();
    let shown = (&sealed["code"], &sealed["state"], &sealed["form"], &sealed["accepted_at"]);
    assert_eq!(shown, (&json!("TT.TGTT.02.2021"), &Value::Null, &Value::Null, &Value::Null));
}
