//! Hostile input, made from the specification: whatever is wrong in a request, the answer is a problem of the 4xx
//! kind that points at it, never a failure of ours, and nothing is stored.

use crate::{
    authz::seat,
    harness::{Answer, Client, TestApp},
    spec::{Operation, Spec},
};
use serde_json::{Map, Value, json};
use tgpl_api::platform::openapi::examples;
use tgpl_domain::policy::Role;

/// Days that are not in the calendar, that say more or less than a day, or that are written otherwise.
const IMPOSSIBLE_DATES: [&str; 44] = [
    "2023-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-06-31",
    "2026-09-31",
    "2026-11-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-01-32",
    "0000-00-00",
    "0000-01-01",
    "26-01-05",
    "2026-1-5",
    "20260105",
    "2026-01",
    "2026",
    "2026-W03-1",
    "2026-005",
    "05/01/2026",
    "31/04/2026",
    "01-05-2026",
    "5.1.2026",
    "2026/01/05",
    "mùng 1 tháng Giêng",
    "30 tháng Chạp năm Ất Tỵ",
    "45678",
    "infinity",
    "-infinity",
    "now",
    "today",
    "tomorrow",
    "NaN",
    "null",
    "",
    " ",
    "2026-01-05T00:00:00Z",
    "2026-01-05 ",
    " 2026-01-05",
    "+2026-01-05",
    "-2026-01-05",
    "12026-01-05",
    "２０２６-01-05",
];

/// Characters that nobody sees.
const HIDDEN: [&str; 8] =
    ["a\u{0}b", "a\u{7}b", "a\u{202e}b", "a\u{2066}b", "a\u{200b}b", "a\u{feff}b", "a\u{e000}b", "\u{200d}"];

/// A place in a body and what may stand there.
struct Field<'a> {
    pointer: String,
    schema: &'a Value,
    required: bool,
}

impl Spec {
    fn body_schema<'a>(&'a self, operation: &'a Operation) -> Option<&'a Value> {
        let content = operation.json["requestBody"]["content"].as_object()?;
        content.iter().find(|(kind, _)| kind.ends_with("json")).map(|(_, media)| &media["schema"])
    }

    /// The one kind of value behind references and "or null".
    fn plain<'a>(&'a self, schema: &'a Value) -> &'a Value {
        let schema = self.resolve(schema);
        let options = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array());
        match options.and_then(|options| options.iter().find(|option| option["type"] != "null")) {
            Some(option) => self.plain(option),
            None => schema,
        }
    }

    fn fields<'a>(&'a self, schema: &'a Value, at: &str, depth: u8, found: &mut Vec<Field<'a>>) {
        let schema = self.plain(schema);
        if depth == 0 {
            return;
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let pointer = format!("{at}/{name}");
            let required =
                schema["required"].as_array().is_some_and(|names| names.iter().any(|one| *one == **name));
            let property = self.plain(property);
            self.fields(property, &pointer, depth - 1, found);
            if property.get("items").is_some() {
                let item = self.plain(&property["items"]);
                let pointer = format!("{pointer}/0");
                self.fields(item, &pointer, depth - 1, found);
                found.push(Field { pointer, schema: item, required: false });
            }
            found.push(Field { pointer, schema: property, required });
        }
    }

    /// The example body with a value at a place; what is missing on the way is filled in from the schemas.
    fn body_with(&self, schema: &Value, body: &mut Value, path: &[&str], value: Option<&Value>) {
        let schema = self.plain(schema);
        let [name, rest @ ..] = path else { return };
        let inner =
            if schema.get("items").is_some() { &schema["items"] } else { &schema["properties"][*name] };
        if rest.is_empty() && value.is_none() {
            body.as_object_mut().map(|fields| fields.remove(*name));
            return;
        }
        let example = || examples::of_request(inner, &self.0["components"]).unwrap_or_default();
        let place = match body {
            Value::Array(items) => {
                if items.is_empty() {
                    items.push(example());
                }
                &mut items[0]
            }
            Value::Object(fields) => fields
                .entry((*name).to_owned())
                .and_modify(|old| {
                    if old.is_null() {
                        *old = example()
                    }
                })
                .or_insert_with(example),
            _ => return,
        };
        match value {
            Some(value) if rest.is_empty() => *place = value.clone(),
            _ => self.body_with(inner, place, rest, value),
        }
    }
}

/// What must not stand in a field of this kind.
fn poison(schema: &Value) -> Vec<Value> {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let is = |kind: &str| kinds.contains(&kind);
    if kinds.is_empty() {
        return Vec::new();
    }
    let mut bad = vec![json!({ "no": { "such": "thing" } })];
    if !is("array") {
        bad.push(json!([[[1]]]));
    }
    if !is("boolean") {
        bad.push(json!(true));
    }
    if !is("integer") && !is("number") {
        bad.push(json!(7));
    }
    if is("integer") {
        bad.extend([json!(1.5), json!("1"), json!(9_223_372_036_854_775_807_i64), json!(-9e30)]);
    }
    if is("array") {
        bad.push(json!(vec!["x"; 5_000]));
    }
    if is("string") {
        let long = schema["maxLength"].as_u64().unwrap_or(20_000);
        bad.push("a".repeat(usize::try_from(long).unwrap() + 1).into());
        match schema["format"].as_str() {
            Some("date") => bad.extend(IMPOSSIBLE_DATES.map(Value::from)),
            Some("date-time") => {
                bad.extend(["2026-02-30T00:00:00Z", "2026-01-05", "now", ""].map(Value::from))
            }
            Some("uuid") => bad.extend(["", "1", "00000000-0000-0000-0000-00000000000g"].map(Value::from)),
            _ => {}
        }
        // A password may be any text.
        if schema["format"] != "password" {
            bad.extend(HIDDEN.map(Value::from));
        }
        if schema.get("enum").is_some() {
            bad.extend(["", "no_such_word", "ACCEPTED "].map(Value::from));
        }
    }
    bad
}

async fn caller(app: &TestApp, operation: &Operation) -> Client {
    let role = Role::ALL.iter().find(|role| operation.allowed_to(**role)).expect("a role with the function");
    if operation.public() { app.nobody() } else { app.someone(*role, seat(*role)).await }
}

/// Rows of every table, but for those that count wrong guesses.
async fn stored(app: &TestApp) -> Vec<String> {
    let tables = app
        .texts("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
        .await;
    let counts: Vec<_> = tables
        .iter()
        .filter(|table| {
            !["guesses", "accounts", "role_grants", "sessions", "practitioners"].contains(&table.as_str())
        })
        .map(|table| format!("SELECT '{table} ' || count(*) FROM {table}"))
        .collect();
    app.texts(&counts.join(" UNION ALL ")).await
}

/// Nothing but a problem of the 4xx kind that says what is wrong.
fn complaint(answer: &Answer) -> Option<String> {
    let refused =
        (400..500).contains(&answer.status) && answer.header("content-type") == "application/problem+json";
    (!refused).then(|| format!("answered {} {}", answer.status, answer.body))
}

#[actix_web::test]
async fn every_wrong_field_is_refused_with_its_pointer() {
    let app = TestApp::start().await;
    let spec = Spec::read();
    let before = stored(&app).await;
    let mut complaints = Vec::new();
    for operation in spec.operations() {
        // What checks a secret takes any text as a guess and answers all guesses alike: identity.rs.
        if operation.public() {
            continue;
        }
        let (Some(schema), Some(example)) = (spec.body_schema(&operation), operation.example()) else {
            continue;
        };
        let (client, path) = (caller(&app, &operation).await, operation.somewhere());
        let mut fields = Vec::new();
        spec.fields(schema, "", 6, &mut fields);
        for field in fields {
            let mut bad: Vec<Option<Value>> = poison(field.schema).into_iter().map(Some).collect();
            if field.required {
                bad.extend([None, Some(Value::Null)]);
            }
            for value in bad {
                let steps: Vec<&str> = field.pointer.split('/').skip(1).collect();
                let mut body = example.clone();
                spec.body_with(schema, &mut body, &steps, value.as_ref());
                let answer = operation.send(&client, &path, Some(body)).await;
                let told = answer.body["errors"][0]["pointer"].as_str();
                // Codes of proofs are judged by the rules, once the provider is known.
                let judged_later = field.pointer.starts_with("/eligibility/proofs") && answer.status == 422;
                let near =
                    |told: &str| field.pointer == told || told.starts_with(&format!("{}/", field.pointer));
                // A merge patch is read against the record, so the record comes first.
                let unread = operation.method == "PATCH" && answer.status == 404;
                let why = complaint(&answer).or_else(|| {
                    (!unread && !judged_later && !told.is_some_and(near))
                        .then(|| format!("{} {}", answer.status, answer.body))
                });
                if let Some(why) = why {
                    let shown: String = format!("{value:?}").chars().take(60).collect();
                    complaints.push(format!("{} {} {shown}: {why}", operation.id, field.pointer));
                }
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    assert_eq!(stored(&app).await, before);
}

/// Bodies that are wrong as a whole.
fn broken_bodies(example: &Value) -> Vec<(&'static str, Vec<u8>)> {
    let text = example.to_string();
    let doubled = text.replacen('{', r#"{"zz":1,"zz":2,"#, 1).replace(",}", "}");
    let mut unknown = example.as_object().cloned().unwrap_or_else(Map::new);
    unknown.insert("no_such_field".into(), json!(1));
    let mut cases: Vec<(&'static str, Vec<u8>)> = [
        "",
        "null",
        "[]",
        "5",
        "\"text\"",
        "{",
        "}",
        "{]",
        "{\"a\"}",
        "{'a':1}",
        "NaN",
        "{}{}",
        "\u{feff}{}",
        "// {}",
    ]
    .iter()
    .map(|body| ("application/json", body.as_bytes().to_vec()))
    .collect();
    cases.extend([
        ("application/json", Value::from(unknown).to_string().into_bytes()),
        ("application/json", doubled.into_bytes()),
        ("application/json", format!("{text} x").into_bytes()),
        ("application/json", b"{\"a\":\"\xff\xfe\"}".to_vec()),
        ("application/json", b"{\"a\":\"\\ud800\"}".to_vec()),
        ("application/json", format!("{{\"a\":{}}}", "[".repeat(60_000)).into_bytes()),
        ("application/json", format!("{}1{}", "{\"a\":".repeat(200), "}".repeat(200)).into_bytes()),
        ("application/json", format!("{{\"a\":1{}}}", "0".repeat(100_000)).into_bytes()),
        ("application/json", format!("\"{}\"", "a".repeat(2 << 20)).into_bytes()),
        ("application/json; charset=utf-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("text/plain", text.clone().into_bytes()),
        ("application/x-www-form-urlencoded", b"a=b".to_vec()),
        ("multipart/form-data", text.clone().into_bytes()),
        ("application/xml", b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec()),
        ("", text.into_bytes()),
    ]);
    cases
}

#[actix_web::test]
async fn every_broken_body_is_refused() {
    let app = TestApp::start().await;
    let spec = Spec::read();
    let before = stored(&app).await;
    let mut complaints = Vec::new();
    for operation in spec.operations() {
        let Some(example) = operation.example() else { continue };
        let (client, path) = (caller(&app, &operation).await, operation.somewhere());
        for (kind, body) in broken_bodies(&example) {
            let shown: String = String::from_utf8_lossy(&body).chars().take(40).collect();
            let request = operation.headed(client.request(operation.method.clone(), &path));
            let request = if kind.is_empty() { request } else { request.header("Content-Type", kind) };
            if let Some(why) = complaint(&Answer::of(request.body(body)).await) {
                complaints.push(format!("{} {kind} {shown}: {why}", operation.id));
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    assert_eq!(stored(&app).await, before);
}

#[actix_web::test]
async fn every_wrong_parameter_is_refused() {
    let app = TestApp::start().await;
    let mut complaints = Vec::new();
    for operation in Spec::read().operations().iter().filter(|operation| operation.method == "GET") {
        let (client, path) = (caller(&app, operation).await, operation.somewhere());
        let mut queries =
            vec!["no_such_parameter=1".to_owned(), "%00=%00".to_owned(), "a[]=1&a[]=2".to_owned()];
        let mut hostile = Vec::new();
        for parameter in operation.json["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            if parameter["in"] != "query" {
                continue;
            }
            queries.extend(["%00", "%ff%fe"].map(|value| format!("{name}={value}")));
            queries.push(format!("{name}=a&{name}=b"));
            let typed =
                parameter["schema"].get("format").is_some() || parameter["schema"].get("minimum").is_some();
            let wrong =
                ["'%22%3B--", "-1", "99999999999999999999", "1e9", "%F0%9F%92%A9", "..%2F..%2Fetc%2Fpasswd"]
                    .map(|value| format!("{name}={value}"));
            if typed { queries.extend(wrong) } else { hostile.extend(wrong) }
        }
        for query in queries {
            let answer = client.get(&format!("{path}?{query}")).await;
            // An id of nothing may be looked at first.
            if answer.status != 400 && !(answer.status == 404 && operation.path.contains('{')) {
                complaints.push(format!("{} ?{query}: {} {}", operation.id, answer.status, answer.body));
            }
        }
        for query in hostile {
            let answer = client.get(&format!("{path}?{query}")).await;
            if answer.status >= 500 {
                complaints.push(format!("{} ?{query}: {} {}", operation.id, answer.status, answer.body));
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

#[actix_web::test]
async fn versions_and_keys_are_asked_for_and_read_strictly() {
    let app = TestApp::start().await;
    let mut complaints = Vec::new();
    for operation in Spec::read().operations() {
        // Which rule of the day is meant stands in the query and is asked for first.
        if operation.id == "holiday_delete" {
            continue;
        }
        let (client, path) = (caller(&app, &operation).await, operation.somewhere());
        let mut wrong: Vec<(&str, Option<&str>, u16)> = Vec::new();
        if operation.takes("If-Match") {
            wrong.push(("If-Match", None, 428));
            wrong.extend(
                ["*", "1", "W/\"1\"", "\"01\"", "\"1\", \"2\"", "\"99999999999\"", "\"-1\"", "\"\"", "\"a\""]
                    .map(|tag| ("If-Match", Some(tag), 412)),
            );
        }
        if operation.takes("Idempotency-Key") {
            wrong.extend(
                [None, Some("short"), Some("with a space"), Some(LONG_KEY)]
                    .map(|key| ("Idempotency-Key", key, 400)),
            );
        }
        for (name, value, status) in wrong {
            let mut request = client.request(operation.method.clone(), &path);
            for (header, usual) in [("If-Match", "\"1\""), ("Idempotency-Key", "a-key-of-the-tests")] {
                let value =
                    if header == name { value } else { Some(usual).filter(|_| operation.takes(header)) };
                if let Some(value) = value {
                    request = request.header(header, value);
                }
            }
            if let Some(example) = operation.example() {
                request = request.json(&example);
            }
            let answer = Answer::of(request).await;
            // Whether the record is there may be asked before its version.
            let hidden = answer.status == 404 && status == 412;
            if answer.status != status && !hidden {
                complaints
                    .push(format!("{} {name}: {value:?}: {} {}", operation.id, answer.status, answer.body));
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

const LONG_KEY: &str = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk";
