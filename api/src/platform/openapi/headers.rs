//! Headers that answers carry, told from what the answers are: a record has its version, what was made has its place,
//! a page names the next, and who is to wait is told how long.

use serde_json::{Map, Value, json};

/// Adds the headers to the answers of every operation, and to the refusals that all share.
pub fn add(document: &mut Value) {
    let components = document.get("components").cloned().unwrap_or_default();
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let operations = paths.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut);
    for operation in operations.flat_map(Map::values_mut) {
        let parameters = operation.get("parameters").and_then(Value::as_array);
        let paged = parameters
            .is_some_and(|all| all.iter().any(|parameter| parameter.get("name") == Some(&json!("cursor"))));
        let answers = operation.get_mut("responses").and_then(Value::as_object_mut);
        for (status, answer) in answers.into_iter().flatten() {
            tell(status, answer, paged, &components);
        }
    }
    let shared = document.pointer_mut("/components/responses").and_then(Value::as_object_mut);
    for (name, refusal) in shared.into_iter().flatten() {
        tell(name.trim_start_matches("Refusal"), refusal, false, &components);
    }
}

fn tell(status: &str, answer: &mut Value, paged: bool, components: &Value) {
    let Some(fields) = answer.as_object_mut().filter(|fields| !fields.contains_key("$ref")) else { return };
    let body = fields.get("content").and_then(|content| content.get("application/json")?.get("schema"));
    let mut headers = Map::new();
    let mut carries = |name: &str, always: bool, schema: Value, description: &str| {
        headers
            .insert(name.into(), json!({ "description": description, "required": always, "schema": schema }));
    };
    let text = || json!({ "type": "string" });
    if status.starts_with('2') && body.is_some_and(|schema| versioned(schema, components)) {
        carries("ETag", true, text(), "The version of the record, for If-Match");
    }
    if matches!(status, "201" | "202") {
        carries("Location", true, text(), "Where it is read");
    }
    if status == "200" && paged {
        carries("Link", false, text(), "The next page, with rel=\"next\"; absent on the last");
    }
    if matches!(status, "409" | "429" | "503") {
        let seconds = json!({ "type": "integer", "minimum": 1 });
        carries("Retry-After", status != "409", seconds, "Seconds until another try makes sense");
    }
    if !headers.is_empty() {
        fields.insert("headers".into(), headers.into());
    }
}

/// Whether the body is a record that says its version.
fn versioned(schema: &Value, components: &Value) -> bool {
    let named = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/components"));
    if let Some(schema) = named.and_then(|path| components.pointer(path)) {
        return versioned(schema, components);
    }
    let parts = schema.get("allOf").and_then(Value::as_array);
    schema.pointer("/properties/version").is_some()
        || parts.is_some_and(|parts| parts.iter().any(|part| versioned(part, components)))
}
