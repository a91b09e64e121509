//! An example for every operation, made from the examples of its fields: what a newcomer copies, what the
//! property-based run starts from, and what the tests send.

use serde_json::{Map, Value, json};

/// Deepest nesting of an example; schemas may refer to themselves.
const DEPTH: u8 = 16;

/// Adds an example to every JSON body of the document that has none of its own.
pub fn add(document: &mut Value) {
    let components = document.get("components").cloned().unwrap_or_default();
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let operations = paths.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut);
    for operation in operations.flat_map(Map::values_mut) {
        if let Some(body) = operation.get_mut("requestBody") {
            illustrate(body, &components, Side::Request);
        }
        let answers = operation.get_mut("responses").and_then(Value::as_object_mut);
        for answer in answers.into_iter().flat_map(Map::values_mut) {
            illustrate(answer, &components, Side::Response);
        }
    }
}

/// A value that a request may hold where the schema stands: what must be sent, and nothing else.
#[must_use]
pub fn of_request(schema: &Value, components: &Value) -> Option<Value> {
    of(schema, components, Side::Request, DEPTH)
}

/// A request shows what must be sent, an answer everything that may come.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Request,
    Response,
}

fn illustrate(body: &mut Value, components: &Value, side: Side) {
    let kinds = body.get_mut("content").and_then(Value::as_object_mut);
    for (kind, media) in kinds.into_iter().flatten() {
        let json = kind.ends_with("json");
        let Some(media) = media.as_object_mut().filter(|media| json && !media.contains_key("example")) else {
            continue;
        };
        let example = media.get("schema").and_then(|schema| of(schema, components, side, DEPTH));
        if let Some(example) = example {
            media.insert("example".into(), example);
        }
    }
}

/// A value of the schema, or none where a text to be sent says neither example nor format.
fn of(schema: &Value, components: &Value, side: Side, depth: u8) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    let inner = |schema: &Value| of(schema, components, side, depth);
    if let Some(given) = schema.get("example").or_else(|| schema.get("examples")?.get(0)) {
        return Some(given.clone());
    }
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        return inner(components.pointer(path.strip_prefix("#/components")?)?);
    }
    if let Some(given) = schema.get("const").or_else(|| schema.get("enum")?.get(0)) {
        return Some(given.clone());
    }
    let options = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
    if let Some(options) = options {
        return options.iter().find(|option| option.get("type") != Some(&json!("null"))).and_then(inner);
    }
    if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
        let mut whole = Map::new();
        for part in parts {
            match inner(part)? {
                Value::Object(fields) => whole.extend(fields),
                other => return Some(other),
            }
        }
        return Some(whole.into());
    }
    let kind = match schema.get("type")? {
        Value::Array(kinds) => kinds.iter().find(|kind| **kind != json!("null"))?.as_str()?,
        kind => kind.as_str()?,
    };
    match kind {
        "object" => object(schema, components, side, depth),
        "array" => {
            let items = schema.get("items").and_then(inner);
            Some(Value::Array(items.into_iter().collect()))
        }
        "integer" | "number" => Some(schema.get("minimum").cloned().unwrap_or(json!(1))),
        "boolean" => Some(json!(false)),
        "string" => match schema.get("format").and_then(Value::as_str) {
            Some("uuid") => Some(json!("019a0000-0000-7000-8000-000000000001")),
            Some("date") => Some(json!("2026-11-23")),
            Some("date-time") => Some(json!("2026-11-23T01:30:00Z")),
            // What is sent must say what it means; what comes is shown all the same.
            _ => (side == Side::Response).then(|| json!("Ví dụ")),
        },
        _ => None,
    }
}

fn object(schema: &Value, components: &Value, side: Side, depth: u8) -> Option<Value> {
    let required = |name: &String| {
        schema.get("required").and_then(Value::as_array).is_some_and(|names| names.contains(&json!(name)))
    };
    let mut example = Map::new();
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if side == Side::Request && !required(name) {
            continue;
        }
        match of(property, components, side, depth) {
            Some(value) => drop(example.insert(name.clone(), value)),
            None if side == Side::Request => return None,
            None => {}
        }
    }
    Some(example.into())
}
