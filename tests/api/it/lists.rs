//! Every list is taken away as a file: the same rows, for whom it is meant.

use crate::{
    harness::{Answer, Client, TestApp},
    spec::{Operation, Spec},
    world::World,
};
use serde_json::json;
use tgpl_domain::policy::Role;

/// Where a list is asked, to be followed by how much of it.
fn address(world: &World, list: &Operation) -> String {
    match world.named_by(list).first() {
        Some(record) => list.at(&[record]) + "?",
        // The log grows by each file that is taken away.
        None if list.id == "audit_event_list" => format!("{}?act=request_create&", list.path),
        None => list.path.replace("{slug}", "to-assign") + "?",
    }
}

/// How many rows the list has, page after page.
async fn rows(someone: &Client, place: &str) -> usize {
    let (mut rows, mut cursor) = (0, String::new());
    loop {
        let page = someone.get(&format!("{place}limit=100{cursor}")).await.must(200);
        rows += page.body["data"].as_array().unwrap().len();
        match page.body["page"]["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return rows,
        }
    }
}

/// How many rows a CSV file has, its titles apart; a workbook of the same rows must have as many.
async fn taken(someone: &Client, place: &str, file: &Answer) -> usize {
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    let in_csv = reader.records().map(Result::unwrap).count();
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let book = someone.with("accept", kind).get(place).await.must(200).bytes;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(book)).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    assert_eq!(sheet.height() - 1, in_csv, "{place}");
    in_csv
}

/// Lists about people: who may export rows alone takes them away.
const GUARDED: [&str; 5] = ["case_list", "obligation_list", "person_list", "request_list", "workqueue_read"];

#[actix_web::test]
async fn every_list_is_taken_away_with_the_rows_of_its_pages_by_those_who_may() {
    let app = TestApp::start().await;
    let world = World::of(&app, app.lang_son_province).await;
    let director = app.director_of(app.lang_son).await;
    let closing = json!({ "organisation_id": app.lang_son, "period": "month", "on": "2026-10-01" });
    let clerk = app.intake_of(app.lang_son).await;
    let keeper = app.someone(Role::CentreAdmin, app.lang_son).await;
    keeper.post("/api/v1/register-closings", closing).await.must(201);
    let readers = [
        (Role::Director, director),
        (Role::Sysadmin, app.someone(Role::Sysadmin, app.agency).await),
        (Role::Auditor, app.someone(Role::Auditor, app.agency).await),
        (Role::CentreAdmin, keeper),
    ];
    let (mut lists, mut compared) = (0, 0);
    for list in Spec::read().operations().into_iter().filter(|operation| operation.takes("cursor")) {
        let place = address(&world, &list);
        let may = |(role, _): &&(Role, Client)| list.allowed_to(*role);
        let (_, reader) = readers.iter().find(may).unwrap();
        let file = reader.get(&format!("{place}format=csv")).await.must(200);
        let shown = rows(reader, &place).await;
        assert_eq!(taken(reader, &place, &file).await, shown, "{}", list.id);
        if GUARDED.contains(&list.id.as_str()) {
            clerk.get(&format!("{place}format=csv")).await.must(if list.id == "workqueue_read" {
                404
            } else {
                403
            });
        }
        (lists, compared) = (lists + 1, compared + shown);
    }
    assert!(lists >= 16, "{lists} lists");
    assert!(compared > 40, "{compared} rows");
}
