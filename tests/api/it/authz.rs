//! Rights, in three nets: the grid as one snapshot, every operation as those who must not, and lists that hold
//! exactly what may be read.

use crate::{
    harness::{Answer, Client, TestApp},
    refusals::is_problem,
    spec::{Operation, Spec},
    world::{World, elsewhere},
};
use serde_json::Value;
use std::{collections::BTreeSet, fmt::Write, time::Instant};
use tgpl_api::testing::NATION;
use tgpl_domain::{
    ids::OrganisationId,
    policy::{Access, Reach, Role, access, grant},
};

/// Where a role is usually held.
pub fn seat(role: Role) -> OrganisationId {
    match role {
        Role::Hotline
        | Role::Agency
        | Role::AgencyOffice
        | Role::Sysadmin
        | Role::Auditor
        | Role::Service => NATION.agency,
        Role::Department => NATION.lang_son_province.department,
        Role::Intake
        | Role::Officer
        | Role::Lawyer
        | Role::Appraiser
        | Role::CentreAdmin
        | Role::Director => NATION.lang_son,
    }
}

/// The roles as `policy::grid` abbreviates them, in the order of `Role::ALL`.
const COLUMNS: [&str; 13] =
    ["hot", "int", "tgv", "law", "qap", "adm", "dir", "doj", "agy", "off", "sys", "aud", "svc"];

/// How far an operation goes for each role, as `security.md` 3.3 has it; a changed right is a changed line.
#[test]
fn the_grid_of_operations_and_roles() {
    let mut lines: Vec<String> = Spec::read().operations().iter().map(line).collect();
    lines.sort();
    let roles: String = COLUMNS.iter().map(|role| format!(" {role:5}")).collect();
    insta::assert_snapshot!(format!("{:34}{}\n{}", "", roles.trim_end(), lines.join("\n")));
}

fn line(operation: &Operation) -> String {
    let mut line = format!("{:34}", operation.id);
    let Some(Access::Needs(permission)) = access(&operation.id) else { return line + " no token" };
    for role in Role::ALL {
        let word = grant(*role, permission).map_or(".", |granted| match (granted.reach, granted.masked) {
            (Reach::Own, false) => "own",
            (Reach::Own, true) => "own m",
            (Reach::Unit, _) => "unit",
            (Reach::Centre, false) => "prov",
            (Reach::Centre, true) => "provm",
            (Reach::Nation, false) => "all",
            (Reach::Nation, true) => "all m",
        });
        write!(line, " {word:5}").unwrap();
    }
    line.trim_end().to_owned()
}

#[actix_web::test]
async fn every_operation_asks_for_a_token_before_anything_else() {
    let app = TestApp::start().await;
    let stolen = app.director_of(app.lang_son).await.account().token(&app.services).unwrap();
    let (head, signature) = stolen.rsplit_once('.').unwrap();
    let tampered = format!("{head}.{}", signature.chars().rev().collect::<String>());
    for operation in Spec::read().operations().iter().filter(|operation| !operation.public()) {
        for token in ["", "Bearer ", "Bearer x.y.z", "Basic YTpi", &format!("Bearer {tampered}")] {
            let request = app
                .nobody()
                .request(operation.method.clone(), &operation.somewhere())
                .header("Authorization", token)
                .header("Content-Type", "application/x-broken")
                .body("{");
            is_problem(&Answer::of(request).await, 401, "unauthenticated");
        }
    }
}

/// What everybody can do by asking, cell by cell against the approved file: 403 stands where the file has a full
/// stop, and nowhere else. A new account for each call: some operations end the session or change the account.
#[actix_web::test]
async fn the_observed_matrix_is_the_approved_one() {
    let app = TestApp::start().await;
    let operations = Spec::read().operations();
    let mut asked = 0;
    for (id, cells) in approved() {
        let operation = operations.iter().find(|operation| operation.id == id).expect("an operation");
        for (role, cell) in Role::ALL.iter().zip(cells) {
            let someone = app.someone(*role, seat(*role)).await;
            let answer = operation.call(&someone, &operation.somewhere()).await;
            let told = format!("{id} as {role}, approved {cell}: {} {}", answer.status, answer.body);
            match cell {
                "." => assert_eq!((answer.status, answer.code()), (403, "forbidden"), "{told}"),
                _ => assert!(!matches!(answer.status, 401 | 403 | 405 | 500..), "{told}"),
            }
            asked += 1;
        }
    }
    let guarded = operations.iter().filter(|operation| !operation.public()).count();
    assert_eq!(asked, guarded * Role::ALL.len());
}

/// The cells of the approved file: what stands for each role in the line of an operation.
fn approved() -> Vec<(&'static str, Vec<&'static str>)> {
    let file = include_str!("snapshots/it__authz__the_grid_of_operations_and_roles.snap");
    let lines = file.splitn(3, "---").nth(2).unwrap().lines().filter(|line| line.contains('_'));
    let cells = |line: &'static str| (0..COLUMNS.len()).map(move |at| cell(line, 35 + 6 * at)).collect();
    lines
        .filter(|line| !line.contains("no token"))
        .map(|line| (line.split(' ').next().unwrap(), cells(line)))
        .collect()
}

fn cell(line: &'static str, at: usize) -> &'static str {
    line.get(at..line.len().min(at + 5)).unwrap().trim()
}

/// The status and the body, without what is new in every answer.
pub fn shown(answer: &Answer) -> (u16, Value) {
    let mut body = answer.body.clone();
    if let Some(fields) = body.as_object_mut() {
        fields.retain(|name, _| !["request_id", "instance"].contains(&name.as_str()));
    }
    (answer.status, body)
}

#[actix_web::test]
async fn a_foreign_record_is_a_missing_one_for_every_operation_and_role() {
    let app = TestApp::start().await;
    let world = World::of(&app, app.lang_son_province).await;
    let mut complaints = Vec::new();
    let mut asked = BTreeSet::new();
    for operation in Spec::read().operations() {
        let Some(Access::Needs(permission)) = access(&operation.id) else { continue };
        for (role, foreign) in Role::ALL
            .iter()
            .flat_map(|role| world.named_by(&operation).iter().map(move |record| (*role, record)))
        {
            let reach = grant(role, permission).map(|granted| granted.reach);
            let strangers = match reach {
                None | Some(Reach::Nation) => continue,
                Some(Reach::Centre) => vec![elsewhere(&app, role).await],
                // Colleagues of a branch: the record is in the head office, and another's.
                Some(Reach::Unit | Reach::Own) => vec![
                    elsewhere(&app, role).await,
                    app.someone_at(role, app.lang_son, Some(app.lang_son_province.branch)).await,
                ],
            };
            for stranger in strangers {
                let theirs = operation.call(&stranger, &operation.at(&[foreign])).await;
                let nothing = operation.call(&stranger, &operation.somewhere()).await;
                if theirs.status != 404 || shown(&theirs) != shown(&nothing) {
                    let (theirs, nothing) = (shown(&theirs), shown(&nothing));
                    complaints.push(format!("{} as {role}: {theirs:?}, missing {nothing:?}", operation.id));
                }
                asked.insert(operation.id.clone());
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    let named = Spec::read().operations().into_iter().filter(|operation| operation.path.contains("{id}"));
    let unasked: Vec<String> = named.map(|operation| operation.id).filter(|id| !asked.contains(id)).collect();
    // What everyone with the function may see in the whole nation is foreign to nobody.
    assert_eq!(unasked, NATIONAL);
}

/// Operations on one record whose function reaches the nation for every role that has it.
const NATIONAL: [&str; 13] = [
    "blank_paper_approve",
    "blank_paper_reject",
    "blank_stocktake_approve",
    "blank_stocktake_reject",
    "blank_supply_request_approve",
    "blank_supply_request_reject",
    "organisation_read",
    "proceedings_body_read",
    "proceedings_body_update",
    "report_form_read",
    "service_account_read",
    "service_account_update",
    "service_account_end",
];

/// Both are 404, two hundred times. How long each took is printed for whoever runs this with `--nocapture`, and nothing
/// is claimed of it.
#[actix_web::test]
async fn a_foreign_record_is_as_missing_as_one_that_is_not_there() {
    let app = TestApp::start().await;
    let world = World::of(&app, app.lang_son_province).await;
    let officer = elsewhere(&app, Role::Officer).await;
    let operations = Spec::read().operations();
    for id in ["case_read", "person_read", "document_read", "request_read"] {
        let operation = operations.iter().find(|operation| operation.id == id).unwrap();
        let foreign = operation.at(&[&world.named_by(operation)[0]]);
        let (mut theirs, mut nothing) = (Vec::new(), Vec::new());
        for _ in 0..200 {
            for (path, times) in [(foreign.clone(), &mut theirs), (operation.somewhere(), &mut nothing)] {
                let begun = Instant::now();
                operation.call(&officer, &path).await.must(404);
                times.push(begun.elapsed());
            }
        }
        theirs.sort();
        nothing.sort();
        println!("{id}: median of 200 foreign {:?}, missing {:?}", theirs[100], nothing[100]);
    }
}

/// The readings of one record, each with the lists in which its records stand, found by their addresses.
fn readings(operations: &[Operation]) -> Vec<(&Operation, Vec<&Operation>)> {
    let gets = || operations.iter().filter(|operation| operation.method == "GET");
    let lists = |record: &str| -> Vec<&Operation> {
        let rows_at = |list: &str| match list.ends_with("/documents") {
            true => "/api/v1/documents/{id}".to_owned(),
            false => format!("{list}/{{id}}"),
        };
        gets().filter(|list| list.takes("limit") && rows_at(&list.path) == record).collect()
    };
    gets().map(|read| (read, lists(&read.path))).filter(|(_, lists)| !lists.is_empty()).collect()
}

/// Every row of a list, page after page, by id.
async fn listed(client: &Client, path: &str) -> BTreeSet<String> {
    let (mut found, mut cursor) = (BTreeSet::new(), String::new());
    loop {
        let page = client.get(&format!("{path}?limit=2{cursor}")).await.must(200);
        let rows = page.body["data"].as_array().unwrap();
        found.extend(rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()));
        match page.body["page"]["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return found,
        }
    }
}

#[actix_web::test]
async fn what_is_listed_is_read_and_what_is_read_is_listed() {
    let app = TestApp::start().await;
    let (here, there) = (app.lang_son_province, app.an_giang_province);
    let worlds = [World::of(&app, here).await, World::of(&app, there).await];
    let operations = Spec::read().operations();
    let mut rows = 0;
    for (read, lists) in readings(&operations) {
        let collection = read.path.split('/').nth(3).unwrap();
        let table = match collection {
            "certificate-blanks" => "blank_papers".into(),
            "certificates" => "cards".into(),
            other => other.replace('-', "_"),
        };
        for role in Role::ALL.iter().filter(|role| read.allowed_to(**role)) {
            let lists: Vec<_> = lists.iter().filter(|list| list.allowed_to(*role)).collect();
            if lists.is_empty() {
                continue;
            }
            let mut some = vec![app.someone(*role, seat(*role)).await, elsewhere(&app, *role).await];
            if *role == Role::Officer {
                some.extend(worlds.iter().map(|world| world.officer.clone()));
            }
            if seat(*role) == app.lang_son {
                some.push(app.someone_at(*role, here.centre, Some(here.branch)).await);
            }
            for someone in some {
                let mut shown = BTreeSet::new();
                for list in &lists {
                    // A list of what belongs to a record is asked for each record of both provinces.
                    let places: Vec<String> = match list.path.contains('{') {
                        false => vec![list.path.clone()],
                        true => {
                            let records = worlds.iter().flat_map(|world| world.named_by(list));
                            records.map(|record| list.at(&[record])).collect()
                        }
                    };
                    for place in &places {
                        if someone.get(place).await.status == 200 {
                            shown.extend(listed(&someone, place).await);
                        }
                    }
                }
                let mut readable = BTreeSet::new();
                for id in app.texts(&format!("SELECT id FROM {table}")).await {
                    if someone.get(&read.at(&[&id])).await.status == 200 {
                        readable.insert(id);
                    }
                }
                assert_eq!(shown, readable, "{} as {role} at {}", read.id, someone.account().organisation);
                rows += shown.len();
            }
        }
    }
    assert!(rows > 100, "{rows} rows were compared");
}
