//! Links of the document: from the answer that brings a record to every operation upon that record, with its id and
//! its version. A generator of clients makes chains of them; so does the property-based run.

use serde_json::{Map, Value, json};

/// Adds the links of every collection `/things` with `/things/{id}`: from the creation and from the reading of one.
pub fn add(document: &mut Value) {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else { return };
    let collections: Vec<String> =
        paths.keys().filter_map(|path| path.strip_suffix("/{id}")).map(str::to_owned).collect();
    for collection in collections {
        let record = format!("{collection}/{{id}}");
        let created = links(paths, &record, "$response.body#/id");
        let read = links(paths, &record, "$request.path.id");
        put(paths, &collection, "post", "201", created);
        put(paths, &record, "get", "200", read);
    }
}

/// A link to each operation at the record or under it.
fn links(paths: &Map<String, Value>, record: &str, id: &str) -> Map<String, Value> {
    let under = |path: &str| path.strip_prefix(record).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let items = paths.iter().filter(|(path, _)| under(path) && path.matches('{').count() == 1);
    let operations = items.filter_map(|(_, item)| item.as_object()).flat_map(Map::values);
    operations.filter_map(|operation| Some((operation.get("operationId")?.as_str()?, operation))).map(
        |(name, operation)| {
            let mut parameters = Map::from_iter([("path.id".to_owned(), id.into())]);
            let taken = operation.get("parameters").and_then(Value::as_array);
            if taken.into_iter().flatten().any(|parameter| parameter.get("name") == Some(&json!("If-Match"))) {
                parameters.insert("header.If-Match".into(), "$response.header.ETag".into());
            }
            (name.to_owned(), json!({ "operationId": name, "parameters": parameters }))
        },
    )
    .collect()
}

fn put(paths: &mut Map<String, Value>, path: &str, method: &str, status: &str, links: Map<String, Value>) {
    let answer = paths
        .get_mut(path)
        .and_then(|item| item.get_mut(method)?.get_mut("responses")?.get_mut(status))
        .and_then(Value::as_object_mut);
    if let Some(answer) = answer {
        answer.insert("links".into(), links.into());
    }
}
