//! The contract: the document is the router's, the file is the document, and every operation says what an
//! integrator needs to know.

use crate::{
    harness::{TestApp, contract},
    spec::{Operation, Spec},
};
use serde_json::Value;
use std::{collections::BTreeMap, fs};
use tgpl_domain::policy::Role;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi/tgpl-v1.json");

#[test]
fn the_committed_document_is_the_served_one() {
    let served = tgpl_api::app::document_text().unwrap();
    assert!(fs::read_to_string(FILE).unwrap() == served, "stale: run `tgpl openapi`");
}

/// The router and the document come from one registration; a route that only one of them knew would answer
/// 404 or 405 here instead of telling a caller without roles that the function is not theirs.
#[actix_web::test]
async fn every_documented_operation_is_served() {
    let app = TestApp::start().await;
    for operation in Spec::read().operations() {
        // A new one each time: one of the operations signs out.
        let auditor = app.someone(Role::Auditor, app.agency).await;
        let answer = operation.call(&auditor, &operation.somewhere()).await;
        let lacks = !operation.allowed_to(Role::Auditor);
        assert!(answer.status != 405 && (!lacks || answer.status == 403), "{} {}", operation.id, answer.body);
    }
}

#[test]
fn every_operation_says_what_integrators_need() {
    let spec = Spec::read();
    let mut complaints = Vec::new();
    let mut names = BTreeMap::new();
    for operation in spec.operations() {
        let mut complain = |about: String| complaints.push(format!("{}: {about}", operation.id));
        let words = operation.id.split('_').count();
        if words < 2 || !operation.id.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            complain("the operation id is not noun_verb".into());
        }
        if let Some(other) = names.insert(operation.id.clone(), operation.path.clone()) {
            complain(format!("the operation id stands at {other} too"));
        }
        for field in ["summary", "description"] {
            if operation.text(field).trim().len() < 5 {
                complain(format!("no {field}"));
            }
        }
        if operation.text("summary").ends_with('.') || operation.text("summary").lines().count() > 1 {
            complain("the summary is a title: one line, no full stop".into());
        }
        if operation.json["tags"].as_array().is_none_or(|tags| tags.len() != 1) {
            complain("not exactly one tag".into());
        }
        if !operation.json["security"].is_array() {
            complain("no security, not even an empty one".into());
        }
        for about in unsaid_answers(&operation).into_iter().chain(spec.without_example(&operation)) {
            complain(about);
        }
        for parameter in operation.json["parameters"].as_array().into_iter().flatten() {
            if parameter["description"].as_str().is_none_or(str::is_empty) {
                complain(format!("parameter {} is not described", parameter["name"]));
            }
        }
    }
    for (name, schema) in spec.schemas() {
        for (field, property) in schema["properties"].as_object().into_iter().flatten() {
            let referred = property.to_string().contains("$ref");
            if name != "Problem" && !referred && property["description"].as_str().is_none_or(str::is_empty) {
                complaints.push(format!("{name}.{field} is not described"));
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

/// What a newcomer copies works, and what the random run starts from is what was meant.
#[test]
fn every_example_is_what_its_schema_says() {
    let document = Spec::read().0;
    let mut complaints = Vec::new();
    let mut media = 0;
    visit(&document, "", &mut |at, value| {
        let Some(example) = value.get("example") else { return };
        media += 1;
        // Beside `schema` stands the example of a body or parameter; elsewhere it illustrates its own schema.
        let wrong = contract::faults(value.get("schema").unwrap_or(value), example);
        complaints.extend(wrong.iter().map(|wrong| format!("{at}{wrong}")));
    });
    assert!(media > 300, "{media} examples");
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

fn visit(value: &Value, at: &str, look: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => {
            look(at, value);
            for (name, inner) in fields.iter().filter(|(name, _)| *name != "example") {
                visit(inner, &format!("{at}/{name}"), look);
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| visit(inner, at, look)),
        _ => {}
    }
}

/// Answers that the operation can give by its nature but does not tell.
fn unsaid_answers(operation: &Operation) -> Vec<String> {
    let says = |status: &str| operation.json["responses"].get(status).is_some();
    let mut wanted = vec!["400", "401", "429", "503"];
    if !operation.public() {
        wanted.push("403");
    }
    if operation.path.contains('{') {
        wanted.push("404");
    }
    if operation.json.get("requestBody").is_some() {
        wanted.extend(["413", "415", "422"]);
    }
    if operation.takes("Idempotency-Key") {
        wanted.extend(["409", "422"]);
    }
    if operation.takes("If-Match") {
        wanted.extend(["412", "428"]);
    }
    let mut unsaid: Vec<_> = wanted
        .into_iter()
        .filter(|status| !says(status))
        .map(|status| format!("answer {status} is not told"))
        .collect();
    if !operation.json["responses"].as_object().is_some_and(|all| all.keys().any(|s| s.starts_with('2'))) {
        unsaid.push("no success is told".into());
    }
    unsaid
}

/// The document is large: whoever asks for it again and again is told to wait, like on every open route.
#[actix_web::test]
async fn the_specification_is_not_sent_without_end() {
    let app = TestApp::with_open_rate(1).await;
    let mut statuses = Vec::new();
    for _ in 0..8 {
        statuses.push(app.nobody().get("/api/openapi.json").await.status);
    }
    assert!(statuses.starts_with(&[200, 200, 200]) && statuses.contains(&429), "{statuses:?}");
}
