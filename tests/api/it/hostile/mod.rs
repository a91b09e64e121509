//! Hostile input, made from the specification: whatever is wrong in a request, the answer is a problem of the 4xx
//! kind that points at it, never a failure of ours, and nothing is stored.

mod foreign;
mod raw;
mod values;

use crate::{
    authz::seat,
    harness::{Answer, Client, TestApp},
    spec::{Operation, Spec},
    world::World,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tgpl_api::platform::openapi::examples;
use tgpl_domain::policy::Role;
use uuid::Uuid;
use values::{IMPOSSIBLE_DATES, broken_bodies, poison};

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

async fn caller(app: &TestApp, operation: &Operation) -> Client {
    let role = Role::ALL.iter().find(|role| operation.allowed_to(**role)).expect("a role with the function");
    if operation.public() { app.nobody() } else { app.someone(*role, seat(*role)).await }
}

/// What every table holds, row by row, as a number and a sum: but for those that count wrong guesses and the use of
/// sessions, and the letters that strangers ask for, since whether there is such an account is found out when they are
/// written (identity.rs). Of people, those who were there before an instant: each test brings new callers.
async fn stored(app: &TestApp, before: Uuid) -> Vec<String> {
    let tables = app
        .texts("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
        .await;
    let sums: Vec<_> = tables
        .iter()
        .filter(|table| !["guesses", "sessions"].contains(&table.as_str()))
        .map(|table| {
            let kept = match table.as_str() {
                "outbox" => "WHERE subject_type <> 'account'".to_owned(),
                "accounts" | "role_grants" | "practitioners" => format!("WHERE id < '{before}'"),
                _ => String::new(),
            };
            format!(
                "SELECT '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '')
                 FROM (SELECT md5(t::text) AS row FROM {table} t {kept}) AS rows"
            )
        })
        .collect();
    app.texts(&sums.join(" UNION ALL ")).await
}

/// The tables at an instant.
struct Before {
    instant: Uuid,
    tables: Vec<String>,
}

impl Before {
    async fn of(app: &TestApp) -> Self {
        let instant = Uuid::now_v7();
        Self { instant, tables: stored(app, instant).await }
    }

    /// The tables that hold something else now.
    async fn changed(&self, app: &TestApp) -> Vec<String> {
        let now = stored(app, self.instant).await;
        now.into_iter().filter(|table| !self.tables.contains(table)).collect()
    }
}

/// Nothing but a problem of the 4xx kind that says what is wrong.
fn complaint(answer: &Answer) -> Option<String> {
    let refused =
        (400..500).contains(&answer.status) && answer.header("content-type") == "application/problem+json";
    (!refused).then(|| format!("answered {} {}", answer.status, answer.body))
}

/// Who may change a record of the province, and its address. A merge patch is read against the record, so that it
/// must be there for its fields to be judged.
async fn keeper(app: &TestApp, world: &World, operation: &Operation) -> (Client, String) {
    for role in Role::ALL.iter().filter(|role| operation.allowed_to(**role)) {
        let someone = match role {
            Role::Officer => world.officer.clone(),
            _ => app.someone(*role, seat(*role)).await,
        };
        for record in world.named_by(operation) {
            let path = operation.at(&[record]);
            let judged = operation.send(&someone, &path, Some(json!({ "no_such_field": 1 }))).await;
            if judged.status == 422 {
                return (someone, path);
            }
        }
    }
    panic!("nobody may do {} in the world of the tests", operation.id)
}

/// Any text of this field is a guess at a secret, and all wrong guesses are answered alike: identity.rs.
fn is_guess(operation: &Operation, field: &Field, value: Option<&Value>) -> bool {
    let longest = field.schema["maxLength"].as_u64().unwrap_or(u64::MAX);
    let text = value.and_then(Value::as_str).is_some_and(|text| (text.chars().count() as u64) <= longest);
    operation.public() && text && field.schema.get("enum").is_none()
}

#[actix_web::test]
async fn every_wrong_field_is_refused_with_its_pointer() {
    let app = TestApp::start().await;
    let spec = Spec::read();
    let world = World::of(&app, app.lang_son_province).await;
    let before = Before::of(&app).await;
    let mut complaints = Vec::new();
    for operation in spec.operations() {
        let (Some(schema), Some(example)) = (spec.body_schema(&operation), operation.example()) else {
            continue;
        };
        let (client, path) = match operation.method.as_str() {
            "PATCH" => keeper(&app, &world, &operation).await,
            _ => (caller(&app, &operation).await, operation.somewhere()),
        };
        let mut fields = Vec::new();
        spec.fields(schema, "", 6, &mut fields);
        for field in fields {
            let mut bad: Vec<Option<Value>> = poison(field.schema).into_iter().map(Some).collect();
            if field.required {
                bad.push(Some(Value::Null));
                // What a merge patch leaves out stays as it is.
                bad.extend((operation.method != "PATCH").then_some(None));
            }
            for value in bad {
                let steps: Vec<&str> = field.pointer.split('/').skip(1).collect();
                let mut body = example.clone();
                spec.body_with(schema, &mut body, &steps, value.as_ref());
                if operation.public() {
                    app.execute("DELETE FROM guesses").await;
                }
                let answer = operation.send(&client, &path, Some(body)).await;
                let told = answer.body["errors"][0]["pointer"].as_str();
                let near =
                    |told: &str| field.pointer == told || told.starts_with(&format!("{}/", field.pointer));
                let why = if is_guess(&operation, &field, value.as_ref()) {
                    (answer.status >= 500).then(|| answer.body.to_string())
                } else {
                    complaint(&answer).or_else(|| {
                        (!told.is_some_and(near)).then(|| format!("{} {}", answer.status, answer.body))
                    })
                };
                if let Some(why) = why {
                    let shown: String = format!("{value:?}").chars().take(60).collect();
                    complaints.push(format!("{} {} {shown}: {why}", operation.id, field.pointer));
                }
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    assert_eq!(before.changed(&app).await, [""; 0]);
}

#[actix_web::test]
async fn every_broken_body_is_refused() {
    let app = TestApp::start().await;
    let spec = Spec::read();
    let before = Before::of(&app).await;
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
    assert_eq!(before.changed(&app).await, [""; 0]);
}

/// An unknown name, bytes that are no text, a name twice, and what is not of the format or among the words that the
/// document gives.
#[actix_web::test]
async fn every_wrong_parameter_is_refused() {
    let app = TestApp::start().await;
    let before = Before::of(&app).await;
    let (spec, mut complaints) = (Spec::read(), Vec::new());
    for operation in spec.operations().iter().filter(|operation| operation.method != "GET") {
        let (client, path) = (caller(&app, operation).await, operation.somewhere());
        let sign = if path.contains('?') { '&' } else { '?' };
        let answer = operation.call(&client, &format!("{path}{sign}no_such_parameter=1")).await;
        if (answer.status, answer.body["errors"][0]["pointer"].as_str()) != (400, Some("no_such_parameter")) {
            complaints.push(format!("{} with a query: {} {}", operation.id, answer.status, answer.body));
        }
    }
    for operation in spec.operations().iter().filter(|operation| operation.method == "GET") {
        let (client, path) = (caller(&app, operation).await, operation.anywhere());
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
            let schema = spec.plain(&parameter["schema"]);
            let typed =
                ["format", "minimum", "enum", "pattern"].iter().any(|kind| schema.get(kind).is_some());
            let wrong =
                ["'%22%3B--", "-1", "99999999999999999999", "1e9", "%F0%9F%92%A9", "..%2F..%2Fetc%2Fpasswd"]
                    .map(|value| format!("{name}={value}"));
            if typed {
                queries.extend(wrong)
            } else {
                hostile.extend(wrong)
            }
            if parameter["schema"]["format"] == "date" {
                queries.extend(IMPOSSIBLE_DATES.map(|day| format!("{name}={}", encoded(day))));
            }
        }
        for query in queries {
            let answer = client.get(&format!("{path}?{query}")).await;
            // An id of nothing may be looked at first.
            if answer.status != 400 && !(answer.status == 404 && operation.path.contains('{')) {
                complaints.push(format!("{} ?{query}: {} {}", operation.id, answer.status, answer.body));
            }
        }
        // A free text may hold any words: no more is asked than that they make nothing fail.
        for query in hostile {
            let answer = client.get(&format!("{path}?{query}")).await;
            if answer.status >= 500 {
                complaints.push(format!("{} ?{query}: {} {}", operation.id, answer.status, answer.body));
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
    assert_eq!(before.changed(&app).await, [""; 0]);
}

#[actix_web::test]
async fn versions_and_keys_are_asked_for_and_read_strictly() {
    let app = TestApp::start().await;
    let mut complaints = Vec::new();
    for operation in Spec::read().operations() {
        let (client, path) = (caller(&app, &operation).await, operation.somewhere());
        let mut wrong: Vec<(&str, Option<&str>, u16)> = Vec::new();
        if operation.takes("If-Match") {
            wrong.push(("If-Match", None, 428));
            wrong.extend(
                ["*", "1", "", "\"", "\"1\", \"2\"", "\"1 \""].map(|no_tag| ("If-Match", Some(no_tag), 400)),
            );
            wrong.extend(
                ["W/\"1\"", "\"01\"", "\"99999999999\"", "\"-1\"", "\"\"", "\"a\""]
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

/// Every byte in the form that any address may carry.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[actix_web::test]
async fn twenty_commands_with_one_key_have_one_effect() {
    let app = TestApp::start().await;
    let clerk = app.intake_of(app.lang_son).await.key("one-key-for-all-of-them");
    let body = json!({ "full_name": "Hoàng Thị Mẫu", "birth_date": "1991-05-20" });
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let (clerk, body) = (clerk.clone(), body.clone());
            actix_web::rt::spawn(async move { clerk.post("/api/v1/persons", body).await })
        })
        .collect();
    let mut ids = BTreeSet::new();
    for call in calls {
        let answer = call.await.unwrap();
        match (answer.status, answer.code()) {
            (201, _) => drop(ids.insert(answer.body["id"].to_string())),
            // On a machine that is busy, one may wait for a connection in vain.
            other => assert!([(409, "in_flight"), (503, "overloaded")].contains(&other), "{other:?}"),
        }
    }
    assert_eq!((ids.len(), app.number("SELECT count(*) FROM persons").await), (1, 1));
    let again = clerk.post("/api/v1/persons", body).await.must(201);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert!(ids.contains(&again.body["id"].to_string()));
    let other = clerk.post("/api/v1/persons", json!({ "full_name": "Hoàng Thị Khác" })).await;
    assert_eq!((other.status, other.code()), (422, "key_reused"));
}
