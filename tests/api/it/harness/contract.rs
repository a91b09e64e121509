//! Every answer that a test receives is held against the specification: the status is told, the content is of a
//! told type, and a JSON body is what its schema says, with no field that the schema does not name.

use super::Answer;
use jsonschema::Validator;
use reqwest::Method;
use serde_json::{Value, json};
use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, LazyLock, Mutex},
};

static CONTRACT: LazyLock<Contract> = LazyLock::new(Contract::read);

struct Contract {
    document: Value,
    /// The components of the document, closed: an object has the fields that its schema names and no other.
    components: Value,
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

/// What is wrong with a value by a schema of the document; nothing when it is as told.
pub fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = CONTRACT.validator(schema);
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Sent by a test that breaks the house on purpose: then a failure of ours is what it waits for.
pub const BROKEN_HOUSE: &str = "x-test-broken-house";

/// Ends the test when the answer is not what the specification tells.
#[track_caller]
pub fn check(method: &Method, path: &str, answer: &Answer) {
    // Given before any operation is known: the address, or the head, is too long.
    if matches!(answer.status, 414 | 431) {
        return;
    }
    let Some(operation) = CONTRACT.operation(method, path) else { return };
    let told = |what: &str| format!("{method} {path} answers {} {what}", answer.status);
    let Some(response) = operation["responses"].get(answer.status.to_string()) else {
        panic!("{}: {}", told("which is not told"), String::from_utf8_lossy(&answer.bytes));
    };
    let response = CONTRACT.resolve(response);
    for name in ["ETag", "Location", "Link", "Retry-After"] {
        let header = &response["headers"][name];
        let (sent, next) = (!answer.header(name).is_empty(), answer.body["page"]["next"].is_string());
        assert!(!sent || header.is_object(), "{}", told(&format!("with {name}, which is not told")));
        let due = header["required"] == true || header.is_object() && name == "Link" && next;
        assert!(sent || !due, "{}", told(&format!("without {name}")));
    }
    let kind = answer.header("content-type").split(';').next().unwrap_or("").trim();
    let Some(content) = response["content"].as_object().filter(|content| !content.is_empty()) else {
        assert!(answer.bytes.is_empty(), "{}", told("with a body that is not told"));
        return;
    };
    let media = content.get(kind).or_else(|| content.get("*/*"));
    let Some(media) = media else { panic!("{}", told(&format!("as {kind:?}, which is not told"))) };
    if kind.ends_with("json") {
        let wrong = faults(&media["schema"], &answer.body);
        assert!(wrong.is_empty(), "{}:\n{}\n{}", told("otherwise than told"), wrong.join("\n"), answer.body);
    }
}

impl Contract {
    fn read() -> Self {
        let document: Value = serde_json::from_str(&tgpl_api::app::document_text().unwrap()).unwrap();
        let mut parts = BTreeSet::new();
        parts_of(&document, false, &mut parts);
        let mut components = document["components"].clone();
        for (name, schema) in components["schemas"].as_object_mut().unwrap() {
            close(schema, parts.contains(&format!("#/components/schemas/{name}")));
        }
        Self { document, components, validators: Mutex::default() }
    }

    fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(path) => self.document.pointer(path.trim_start_matches('#')).unwrap(),
            None => value,
        }
    }

    /// The operation behind an address; where two patterns fit, the one with fewer names in braces.
    fn operation(&self, method: &Method, path: &str) -> Option<&Value> {
        let fits = |pattern: &str| {
            let (known, given) = (pattern.split('/'), path.split('/'));
            known.clone().count() == given.clone().count()
                && known.zip(given).all(|(known, given)| known.starts_with('{') || known == given)
        };
        let paths = self.document["paths"].as_object().unwrap().iter();
        let (_, item) = paths
            .filter(|(pattern, _)| fits(pattern))
            .min_by_key(|(pattern, _)| pattern.matches('{').count())?;
        item.get(method.as_str().to_ascii_lowercase())
    }

    fn validator(&self, schema: &Value) -> Arc<Validator> {
        let mut validators = self.validators.lock().unwrap();
        let made = validators.entry(schema.to_string()).or_insert_with(|| {
            let mut schema = schema.clone();
            close(&mut schema, false);
            let whole = json!({ "allOf": [schema], "components": self.components });
            Arc::new(jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema"))
        });
        Arc::clone(made)
    }
}

/// The schemas that stand under `allOf`: they may be joined by others, so each alone stays open.
fn parts_of(value: &Value, joined: bool, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let (true, Some(path)) = (joined, fields.get("$ref").and_then(Value::as_str)) {
                found.insert(path.to_owned());
            }
            for (name, inner) in fields {
                parts_of(inner, name == "allOf", found);
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| parts_of(inner, joined, found)),
        _ => {}
    }
}

fn close(schema: &mut Value, part: bool) {
    let Some(fields) = schema.as_object_mut() else { return };
    let names =
        fields.get("properties").is_some_and(|named| named.as_object().is_some_and(|n| !n.is_empty()));
    let free = fields.contains_key("additionalProperties");
    if !part && (names && !free || fields.contains_key("allOf")) {
        fields.insert("unevaluatedProperties".into(), false.into());
    }
    for (name, inner) in fields {
        match (name.as_str(), inner) {
            ("properties", Value::Object(inner)) => inner.values_mut().for_each(|one| close(one, false)),
            ("items" | "additionalProperties", inner) => close(inner, false),
            ("oneOf" | "anyOf", Value::Array(inner)) => inner.iter_mut().for_each(|one| close(one, part)),
            ("allOf", Value::Array(inner)) => inner.iter_mut().for_each(|one| close(one, true)),
            _ => {}
        }
    }
}
