//! Every answer that any test sees is compared with the specification: its status is told there, and its body is
//! what the schema of that status says. So each test is a test of the contract too.

use super::Answer;
use reqwest::Method;
use serde_json::Value;
use std::sync::LazyLock;

static DOCUMENT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&tgpl_api::app::document_text().unwrap()).unwrap());

/// Ends the test if the answer is not one of those that the operation may give.
pub fn check(method: &Method, path: &str, answer: &Answer) {
    let path = path.split('?').next().unwrap();
    let Some(operation) = operation(method, path) else { return };
    let told = &operation["responses"][answer.status.to_string()];
    let told = resolve(told);
    assert!(told.is_object(), "{method} {path} does not tell of {}: {}", answer.status, answer.body);
    let kind = answer.header("content-type").split(';').next().unwrap();
    let content = told["content"].as_object();
    let Some(content) = content.filter(|_| !answer.bytes.is_empty()) else { return };
    let Some(media) = content.get(kind) else {
        panic!("{method} {path} answers {} with {kind}, which is not told", answer.status)
    };
    if kind.ends_with("json")
        && let Err(why) = fits(&answer.body, &media["schema"], "")
    {
        panic!("{method} {path} {}: {why}\n{}", answer.status, answer.body);
    }
}

fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let paths = DOCUMENT["paths"].as_object()?;
    let found = paths.get(path).or_else(|| {
        let parts: Vec<&str> = path.split('/').collect();
        let matches = |pattern: &str| {
            let pattern: Vec<&str> = pattern.split('/').collect();
            pattern.len() == parts.len()
                && pattern.iter().zip(&parts).all(|(one, part)| one.starts_with('{') || one == part)
        };
        paths.iter().find(|(pattern, _)| matches(pattern)).map(|(_, item)| item)
    })?;
    found.get(method.as_str().to_lowercase())
}

fn resolve(value: &'static Value) -> &'static Value {
    match value["$ref"].as_str() {
        Some(path) => {
            resolve(DOCUMENT.pointer(path.trim_start_matches('#')).expect("a reference that leads somewhere"))
        }
        None => value,
    }
}

/// The part of JSON Schema that the document uses.
fn fits(value: &Value, schema: &'static Value, at: &str) -> Result<(), String> {
    let schema = resolve(schema);
    let fails = |why: String| Err(format!("{at}: {why}"));
    if let Some(options) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        let tries: Vec<_> = options.iter().map(|option| fits(value, option, at)).collect();
        return if tries.iter().any(Result::is_ok) {
            Ok(())
        } else {
            fails(format!("{value} fits none: {tries:?}"))
        };
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        fits(value, part, at)?;
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        return fails(format!("{value} is none of {words:?}"));
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let is = match value {
        Value::Null => &["null"][..],
        Value::Bool(_) => &["boolean"],
        Value::Number(number) if number.is_f64() => &["number"],
        Value::Number(_) => &["integer", "number"],
        Value::String(_) => &["string"],
        Value::Array(_) => &["array"],
        Value::Object(_) => &["object"],
    };
    if !kinds.is_empty() && !kinds.iter().any(|kind| is.contains(kind)) {
        return fails(format!("{value} is no {kinds:?}"));
    }
    if let Some(text) = value.as_str() {
        let good = match schema["format"].as_str() {
            Some("uuid") => uuid::Uuid::parse_str(text).is_ok(),
            Some("date") => chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok(),
            Some("date-time") => chrono::DateTime::parse_from_rfc3339(text).is_ok() && text.ends_with('Z'),
            _ => true,
        };
        if !good {
            return fails(format!("{text} is no {}", schema["format"]));
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        if schema.get("items").is_some() {
            fits(item, &schema["items"], &format!("{at}/{index}"))?;
        }
    }
    let Some(fields) = value.as_object() else { return Ok(()) };
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    if let Some(missing) = required.into_iter().find(|name| !fields.contains_key(*name)) {
        return fails(format!("{missing} is missing"));
    }
    let Some(properties) = schema["properties"].as_object() else { return Ok(()) };
    for (name, field) in fields {
        match properties.get(name) {
            Some(property) => fits(field, property, &format!("{at}/{name}"))?,
            None if schema["additionalProperties"].is_object() => {
                fits(field, &schema["additionalProperties"], &format!("{at}/{name}"))?;
            }
            None => return fails(format!("{name} is not in the schema")),
        }
    }
    Ok(())
}
