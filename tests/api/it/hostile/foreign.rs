//! T03: an id in a body is no way to ask whether somebody else's record is there. Every field of every operation that
//! names a record is given one of the other province and one of nothing: the answers are the same, and nothing is stored.

use super::{Before, Field};
use crate::{
    authz::{seat, shown},
    documents::{PDF, file, send},
    harness::{Answer, Client, TestApp},
    spec::{Operation, Spec},
    world::World,
};
use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::{
    cases::CaseState,
    policy::{Access, Reach, Role, access, grant},
};
use uuid::Uuid;

/// Names everybody who signs in may read: of providers and their branches, of courts, police and detention bodies.
const PUBLIC: [&str; 4] = ["organisation_id", "branch_id", "parent_id", "body_id"];

struct Net<'a> {
    app: &'a TestApp,
    spec: Spec,
    here: World,
    there: World,
    /// A case in every state; from its assignment on the officer of here carries it and another one is wished for.
    cases: Vec<String>,
    /// An officer of here who carries none of them.
    free: Uuid,
    /// Records of there that have no address of their own.
    others: BTreeMap<&'static str, String>,
}

impl Net<'_> {
    /// The record of there that a field of this name may mean.
    fn foreign(&self, name: &str) -> String {
        let collection = match name {
            "person_id" | "keep_id" | "merge_id" => "persons",
            "practitioner_id" | "replaces" => "practitioners",
            "account_id" | "to_account_id" | "owner_id" => "accounts",
            "request_id" | "paper_id" => "certificate-blanks",
            "card_id" => "cards",
            "course_id" => "courses",
            "file_id" => "card-files",
            "document_id" | "replaces_id" | "conflict_agreement_id" => "documents",
            other => return self.others[other].clone(),
        };
        self.there.records(collection)[0].clone()
    }

    /// The record of here that makes the rest of a body right.
    fn own(&self, name: &str) -> Option<Value> {
        let collection = match name {
            "organisation_id" => return Some(json!(self.app.lang_son)),
            "practitioner_id" => return Some(json!(self.free)),
            "person_id" | "keep_id" => "persons",
            "merge_id" => return Some(json!(self.here.records("persons")[1])),
            "account_id" | "to_account_id" => "accounts",
            "course_id" => "courses",
            "on" => return Some(json!((Utc::now() + TimeDelta::hours(7)).date_naive())),
            _ => return None,
        };
        Some(json!(self.here.records(collection)[0]))
    }

    /// The example with one id in its place.
    fn body(&self, operation: &Operation, field: &Field, id: &str) -> Value {
        let mut body = operation.example().unwrap();
        for (name, value) in body.as_object_mut().unwrap() {
            if let Some(own) = self.own(name) {
                *value = own;
            }
        }
        let value = if field.schema.get("items").is_some() { json!([id]) } else { json!(id) };
        let steps: Vec<&str> = field.pointer.split('/').skip(1).collect();
        let schema = self.spec.body_schema(operation).unwrap();
        self.spec.body_with(schema, &mut body, &steps, Some(&value));
        body
    }

    /// Everybody who has the function here, and every record of here that the address may name.
    async fn attempts(&self, operation: &Operation) -> Vec<(Client, String)> {
        let mut found = Vec::new();
        let targets = match operation.path.split('/').nth(3) {
            _ if !operation.path.contains("{id}") => vec![operation.path.clone()],
            Some("cases") => self.cases.iter().map(|case| operation.at(&[case])).collect(),
            _ => self.here.named_by(operation).iter().map(|record| operation.at(&[record])).collect(),
        };
        // To one who keeps the whole nation nobody is foreign.
        let here = |role: &Role| match access(&operation.id) {
            Some(Access::Needs(permission)) => {
                grant(*role, permission).is_some_and(|granted| granted.reach != Reach::Nation)
            }
            _ => false,
        };
        // The Agency's Office reads the papers of every unit's blanks.
        let here = |role: &Role| *role != Role::AgencyOffice && here(role);
        for role in Role::ALL.iter().filter(|role| here(role)) {
            let someone = match role {
                Role::Officer => self.here.officer.clone(),
                role => self.app.someone(*role, seat(*role)).await,
            };
            found.extend(targets.iter().map(|target| (someone.clone(), target.clone())));
        }
        found
    }
}

/// Whether the id itself was what the answer is about. The record of the address is there, so a 404 means the id; but
/// a case to be sent back is there for those alone to whom it was offered.
fn judged(operation: &Operation, answer: &Answer, pointer: &str) -> bool {
    let told = answer.body["errors"][0]["pointer"].as_str();
    (answer.status == 404 && operation.id != "case_return_transfer")
        || told.is_some_and(|told| pointer.starts_with(told))
}

/// Fields whose id is not looked at here, and why.
const UNJUDGED: [&str; 6] = [
    // Who keeps the Agency's store is foreign to none of its orders.
    "blank_lot_create /order_id",
    "blank_print_order_create /template_id",
    // Who sends blanks reads the requests of every unit.
    "blank_shipment_create /request_id",
    // Nothing was offered to this province.
    "case_return_transfer /document_id",
    // Officers have no contracts.
    "practitioner_contract_create /extends_id",
    // Who keeps programs keeps the whole nation: nobody is foreign.
    "service_account_create /owner_id",
];

#[actix_web::test]
async fn a_foreign_id_in_a_body_is_answered_like_one_of_nothing() {
    let app = TestApp::start().await;
    let (here, there) = (app.lang_son_province, app.an_giang_province);
    let (here, there) = (World::of(&app, here).await, World::of(&app, there).await);
    let mut cases = Vec::new();
    for state in CaseState::ALL {
        let carrier = &[here.officer.practitioner()][..usize::from(*state != CaseState::Accepted)];
        cases.push(app.given_case_of(app.lang_son, *state, carrier).await.id.to_string());
    }
    // As if they had been so from the first version on, which is the one that is sent.
    app.execute(
        "ALTER TABLE cases DISABLE TRIGGER USER;
         UPDATE cases SET replacement = 'change_requested' WHERE state = 'in_progress';
         ALTER TABLE cases ENABLE TRIGGER USER",
    )
    .await;
    let free = app.officer_of(app.lang_son).await.practitioner().0;
    let (contract, theirs) = (Uuid::now_v7().to_string(), &there.records("practitioners")[0]);
    app.execute(&format!(
        "INSERT INTO practitioner_contracts (id, practitioner_id, organisation_id, number, signed_on, valid_from,
            valid_to)
         SELECT '{contract}', id, organisation_id, '1', '2026-01-01', '2026-01-01', '2028-01-01'
         FROM practitioners WHERE id = '{theirs}'"
    ))
    .await;
    let grant = format!("SELECT id FROM role_grants WHERE account_id = '{}'", there.records("accounts")[0]);
    let others = BTreeMap::from([("extends_id", contract), ("grant_id", app.texts(&grant).await.remove(0))]);
    let net = Net { app: &app, spec: Spec::read(), here, there, cases, free, others };

    let (mut complaints, mut unjudged, mut asked) = (Vec::new(), BTreeSet::new(), 0);
    let mut pairs = Vec::new();
    for operation in net.spec.operations() {
        let Some(schema) = net.spec.body_schema(&operation).filter(|_| operation.example().is_some()) else {
            continue;
        };
        let mut fields = Vec::new();
        net.spec.fields(schema, "", 4, &mut fields);
        fields.retain(|field| {
            let name = field.pointer.rsplit('/').next().unwrap();
            (name.ends_with("_id") || name == "replaces") && !PUBLIC.contains(&name)
        });
        // A question, answered alike and logged each time; a note to oneself, kept as it was given.
        if fields.is_empty() || ["conflict_check", "draft_create"].contains(&operation.id.as_str()) {
            continue;
        }
        let attempts = net.attempts(&operation).await;
        let before = Before::of(&app).await;
        for field in fields {
            let name = field.pointer.rsplit('/').next().unwrap();
            let mut looked_at = false;
            for (who, path) in &attempts {
                let ids = [net.foreign(name), Uuid::now_v7().to_string()];
                let [theirs, nothing] = ids.map(|id| net.body(&operation, &field, &id));
                let theirs = operation.send(who, path, Some(theirs)).await;
                let nothing = operation.send(who, path, Some(nothing)).await;
                asked += 1;
                looked_at |= judged(&operation, &nothing, &field.pointer);
                if shown(&theirs) != shown(&nothing) || nothing.status < 300 {
                    let pair = (shown(&theirs), shown(&nothing));
                    complaints.push(format!("{} {}: {pair:?}", operation.id, field.pointer));
                    break;
                }
            }
            if !looked_at {
                unjudged.insert(format!("{} {}", operation.id, field.pointer));
            }
        }
        let changed = before.changed(&app).await;
        if !changed.is_empty() {
            complaints.push(format!("{} stored: {changed:?}", operation.id));
        }
        pairs.push(operation.id);
    }
    // A file is a form of its own.
    for (collection, record) in [("cases", &net.cases[2]), ("requests", &net.here.records("requests")[1])] {
        let path = format!("/api/v1/{collection}/{record}/documents");
        for who in [net.here.officer.clone(), app.intake_of(app.lang_son).await] {
            let before = Before::of(&app).await;
            let mut answers = Vec::new();
            for id in [net.foreign("replaces_id"), Uuid::now_v7().to_string()] {
                answers.push(shown(&send(&who, &path, file("a.pdf", PDF).text("replaces_id", id)).await));
            }
            assert!(answers[0] == answers[1] && answers[0].0 >= 400, "{path}: {answers:?}");
            assert_eq!(before.changed(&app).await, [""; 0], "{path}");
        }
    }
    println!("{asked} pairs at {} operations", pairs.len());
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    assert!(unjudged.iter().eq(&UNJUDGED), "{unjudged:?}");
    assert!(pairs.len() > 15, "{pairs:?}");
}
