//! Every list is taken away as a file: the same rows, for whom it is meant.

use crate::{
    authz::seat,
    harness::{Client, TestApp},
    spec::{Operation, Spec},
    world::World,
};
use calamine::{Reader, Xlsx};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::io::Cursor;
use tgpl_domain::policy::{Permission, Role, grant};

/// Where a list is asked, to be followed by how much of it.
fn address(world: &World, list: &Operation) -> String {
    match world.named_by(list) {
        [table, text] if list.path.ends_with("/records") => {
            let (record, named) = match list.id.as_str() {
                "report_cell_record_list" => (table, ["T", "1"]),
                "report_broken_record_list" => (table, ["sexes", "T"]),
                "report_notice_record_list" => (table, ["RS2026", "none"]),
                _ => (text, ["3", "1"]),
            };
            list.at(&[record, named[0], named[1]]) + "?"
        }
        [record, ..] => list.at(&[record]) + "?",
        // The log grows by each file that is taken away.
        [] if list.id == "measure_record_list" => {
            "/api/v1/measures/cases_accepted/records?period=2026-11&".into()
        }
        [] if list.id == "audit_event_list" => format!("{}?act=request_create&", list.path),
        [] => {
            let officer = world.officer.practitioner().to_string();
            let named = [("{slug}", "to-assign"), ("{year}", "2026"), ("{practitioner_id}", &officer)];
            named.iter().fold(list.path.clone(), |path, (name, word)| path.replace(name, word)) + "?"
        }
    }
}

/// The rows of the list, page after page.
async fn rows(someone: &Client, place: &str) -> Vec<Value> {
    let (mut rows, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = someone.get(&format!("{place}limit=2{cursor}")).await.must(200);
        rows.extend(page.body["data"].as_array().unwrap().clone());
        match page.body["page"]["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return rows,
        }
    }
}

/// The first column of the list as CSV; a workbook must hold the same rows.
async fn taken(someone: &Client, place: &str) -> Vec<String> {
    let file = someone.get(&format!("{place}format=csv")).await.must(200);
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    let first: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let book = someone.with("accept", kind).get(place.trim_end_matches(['?', '&'])).await.must(200).bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.height() - 1, first.len(), "{place}");
    first
}

/// Whether a row of a page says what the first cell of the file's row does: an instant as the minute in Vietnam.
fn says(row: &Value, cell: &str) -> bool {
    row.as_object().unwrap().values().any(|value| {
        let word = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let minute =
            word.parse::<DateTime<Utc>>().map(|at| (at + TimeDelta::hours(7)).format("%d/%m/%Y %H:%M"));
        word == cell || minute.is_ok_and(|minute| minute.to_string() == cell)
    })
}

/// Lists about people: who may export rows alone takes them away.
const GUARDED: [&str; 8] = [
    "card_file_list",
    "card_list",
    "case_list",
    "certificate_list",
    "obligation_list",
    "person_list",
    "request_list",
    "workqueue_read",
];

#[actix_web::test]
async fn every_list_is_taken_away_with_the_rows_of_its_pages_by_those_who_may() {
    // What is taken away is written down, which must not wait for the connection that read it.
    let app = TestApp::with_one_connection().await;
    let world = World::of(&app, app.lang_son_province).await;
    let director = app.director_of(app.lang_son).await;
    let closing = json!({ "organisation_id": app.lang_son, "period": "month", "on": "2026-10-01" });
    let keeper = app.someone(Role::CentreAdmin, app.lang_son).await;
    keeper.post("/api/v1/register-closings", closing).await.must(201);
    let readers = [
        (Role::Director, director),
        (Role::Sysadmin, app.someone(Role::Sysadmin, app.agency).await),
        (Role::Auditor, app.someone(Role::Auditor, app.agency).await),
        (Role::CentreAdmin, keeper),
    ];
    let (mut lists, mut compared, mut narrowed, mut refused) = (0, 0, 0, 0);
    for list in Spec::read().operations().into_iter().filter(|operation| operation.takes("cursor")) {
        assert!(list.takes("limit") && list.takes("format"), "{}", list.id);
        let place = address(&world, &list);
        let reader = match list.id.as_str() {
            // A job is its owner's alone.
            "job_row_list" => &world.officer,
            _ => &readers.iter().find(|(role, _)| list.allowed_to(*role)).unwrap().1,
        };
        for wrong in ["limit=0", "limit=101", "cursor=x"] {
            reader.get(&format!("{place}{wrong}&format=csv")).await.must(400);
        }
        let all = rows(reader, &place).await;
        let mut asked = vec![(place.clone(), all.clone())];
        for (name, value) in filters(&list, all.first()) {
            if place.contains(&format!("{name}=")) {
                continue;
            }
            let narrow = format!("{place}{name}={value}&");
            let kept = rows(reader, &narrow).await;
            narrowed += usize::from(kept.len() < all.len());
            asked.push((narrow, kept));
        }
        for (place, rows) in asked {
            let file = taken(reader, &place).await;
            assert_eq!(file.len(), rows.len(), "{place}");
            assert!(rows.iter().zip(&file).all(|(row, cell)| says(row, cell)), "{place}: {file:?}");
        }
        (lists, compared) = (lists + 1, compared + all.len());
        if GUARDED.contains(&list.id.as_str()) {
            let may_not =
                |role: &&Role| list.allowed_to(**role) && grant(**role, Permission::RowExport).is_none();
            for role in Role::ALL.iter().filter(may_not) {
                let answer = app.someone(*role, seat(*role)).await.get(&format!("{place}format=csv")).await;
                // A queue of other roles is not there.
                let expected: &[u16] = if list.id == "workqueue_read" { &[403, 404] } else { &[403] };
                assert!(expected.contains(&answer.status), "{} as {role}: {answer:?}", list.id);
                refused += 1;
            }
        }
    }
    assert!(lists >= 16, "{lists} lists");
    assert!(
        compared > 40 && narrowed > 8 && refused > 8,
        "{compared} rows, {narrowed} narrowed, {refused} refused"
    );
}

/// The filters of a list with a value each: that of its first row, or the example.
fn filters(list: &Operation, first: Option<&Value>) -> Vec<(String, String)> {
    let parameters = list.json["parameters"].as_array().into_iter().flatten();
    parameters
        .filter(|parameter| parameter["in"] == "query")
        .filter_map(|parameter| {
            let name = parameter["name"].as_str()?;
            if ["limit", "cursor", "format", "count", "sort", "as_of"].contains(&name) {
                return None;
            }
            let of_row = first.and_then(|row| row[name].as_str()).filter(|_| name.ends_with("_id"));
            Some((name.to_owned(), of_row.or_else(|| parameter["example"].as_str())?.replace(' ', "%20")))
        })
        .collect()
}
