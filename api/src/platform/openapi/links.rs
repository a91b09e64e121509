//! Links of the document: from the answer that brings a record to every operation upon that record, with its id and
//! its version. A generator of clients makes chains of them; so does the property-based run.

use serde_json::{Map, Value, json};

type Paths = Map<String, Value>;

/// Adds the links of every collection `/things` with operations at `/things/{id}`: from what creates one of its
/// records, from the first row of the list, and from the reading of one.
pub fn add(document: &mut Value) {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else { return };
    let mut collections: Vec<String> =
        paths.keys().filter_map(|path| path.split_once("/{id}")).map(|(start, _)| start.to_owned()).collect();
    collections.dedup();
    for collection in collections {
        let record = format!("{collection}/{{id}}");
        for path in creators(paths, &collection, &record) {
            put(paths, &path, "post", "201", &record, "$response.body#/id");
        }
        first_row(paths, &collection, &record);
        put(paths, &record, "get", "200", &record, "$request.path.id");
    }
}

/// Where records of a collection are made: at the collection, and wherever what is made looks like one of them.
fn creators(paths: &Paths, collection: &str, record: &str) -> Vec<String> {
    let shown = |path: &str, method: &str, status: &str| {
        paths
            .get(path)?
            .get(method)?
            .get("responses")?
            .get(status)?
            .pointer("/content/application~1json/schema/$ref")
    };
    let looks = shown(record, "get", "200").or_else(|| shown(record, "patch", "200"));
    let made = |path: &str| {
        shown(path, "post", "201").is_some_and(|schema| path == collection || Some(schema) == looks)
    };
    paths.keys().filter(|path| made(path)).cloned().collect()
}

/// Adds to an answer, if there is one, a link to each operation at the record or under it.
fn put(paths: &mut Paths, path: &str, method: &str, status: &str, record: &str, id: &str) {
    let under = |path: &str| {
        path.strip_prefix(record)
            .is_some_and(|rest| (rest.is_empty() || rest.starts_with('/')) && !rest.contains('{'))
    };
    let items = paths.iter().filter(|(path, _)| under(path)).filter_map(|(_, item)| item.as_object());
    let links: Map<String, Value> = items.flat_map(Map::values).filter_map(|to| link(to, id)).collect();
    let answer =
        paths.get_mut(path).and_then(|item| item.get_mut(method)?.get_mut("responses")?.get_mut(status));
    if let Some(answer) = answer.and_then(Value::as_object_mut) {
        answer.insert("links".into(), links.into());
    }
}

/// Adds to a list the link to the reading of its first row.
fn first_row(paths: &mut Paths, collection: &str, record: &str) {
    let reading = paths.get(record).and_then(|item| link(item.get("get")?, "$response.body#/data/0/id"));
    let answer = paths.get_mut(collection).and_then(|item| item.pointer_mut("/get/responses/200"));
    if let (Some(reading), Some(answer)) = (reading, answer.and_then(Value::as_object_mut)) {
        answer.insert("links".into(), Map::from_iter([reading]).into());
    }
}

fn link(to: &Value, id: &str) -> Option<(String, Value)> {
    let name = to.get("operationId")?.as_str()?;
    let mut parameters = Map::from_iter([("path.id".to_owned(), Value::from(id))]);
    let taken = to.get("parameters").and_then(Value::as_array);
    if taken.into_iter().flatten().any(|parameter| parameter.get("name") == Some(&json!("If-Match"))) {
        parameters.insert("header.If-Match".into(), "$response.header.ETag".into());
    }
    Some((name.to_owned(), json!({ "operationId": name, "parameters": parameters })))
}
