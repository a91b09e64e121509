//! The specification as the nets read it: every operation, with what it takes and an example of it.

use crate::{
    documents::bad_files::PDF,
    harness::{Answer, Client},
};
use reqwest::{
    Method, RequestBuilder,
    multipart::{Form, Part},
};
use serde_json::Value;
use tgpl_domain::policy::{Access, Role, access, grant};
use uuid::Uuid;

/// The document of this build.
pub struct Spec(pub Value);

/// One operation.
pub struct Operation {
    pub id: String,
    pub method: Method,
    pub path: String,
    pub json: Value,
}

impl Spec {
    pub fn read() -> Self {
        Self(serde_json::from_str(&tgpl_api::app::document_text().unwrap()).unwrap())
    }

    pub fn operations(&self) -> Vec<Operation> {
        let mut found = Vec::new();
        for (path, item) in self.0["paths"].as_object().unwrap() {
            for (method, json) in item.as_object().unwrap() {
                let Ok(method) = Method::from_bytes(method.to_uppercase().as_bytes()) else { continue };
                if json.get("operationId").is_none() {
                    continue;
                }
                let id = json["operationId"].as_str().unwrap().to_owned();
                found.push(Operation { id, method, path: path.clone(), json: json.clone() });
            }
        }
        found
    }

    pub fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0["components"]["schemas"].as_object().unwrap().iter()
    }

    /// The schema behind a reference, and behind the one it refers to.
    pub fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(path) => self.resolve(self.0.pointer(path.trim_start_matches('#')).unwrap()),
            None => schema,
        }
    }

    /// The JSON bodies of an operation that show no example.
    pub fn without_example(&self, operation: &Operation) -> Vec<String> {
        let answers = operation.json["responses"].as_object().into_iter().flatten();
        let successes = answers.filter(|(status, _)| status.starts_with('2')).map(|(_, answer)| answer);
        let mut found = Vec::new();
        for (of, body) in [("request", operation.json.get("requestBody"))]
            .into_iter()
            .filter_map(|(of, body)| Some((of, body?)))
            .chain(successes.map(|answer| ("answer", answer)))
        {
            for (kind, media) in body["content"].as_object().into_iter().flatten() {
                if kind.ends_with("json") && media.get("example").is_none() {
                    found.push(format!("the {of} has no example: {}", self.why_none(&media["schema"], "")));
                }
            }
        }
        found
    }

    /// The first field whose schema gives nothing to show.
    fn why_none(&self, schema: &Value, at: &str) -> String {
        let schema = self.resolve(schema);
        let fields = schema["properties"].as_object().into_iter().flatten();
        let required = |name: &String| {
            schema["required"].as_array().is_some_and(|names| names.iter().any(|one| *one == **name))
        };
        for (name, property) in fields.filter(|(name, _)| required(name)) {
            let property = self.resolve(property);
            let nested = property.get("properties").is_some();
            let text = property["type"] == "string" && property.get("enum").is_none();
            let bare = property.get("example").is_none() && property.get("format").is_none();
            if nested && property.get("example").is_none() {
                return self.why_none(property, &format!("{at}/{name}"));
            }
            if text && bare {
                return format!("{at}/{name}");
            }
        }
        at.to_owned()
    }
}

impl Operation {
    pub fn text(&self, field: &str) -> &str {
        self.json[field].as_str().unwrap_or("")
    }

    pub fn public(&self) -> bool {
        access(&self.id) == Some(Access::Public)
    }

    pub fn allowed_to(&self, role: Role) -> bool {
        match access(&self.id) {
            Some(Access::Public) => true,
            Some(Access::Needs(permission)) => grant(role, permission).is_some(),
            None => false,
        }
    }

    /// Whether a parameter or header of this name is declared.
    pub fn takes(&self, name: &str) -> bool {
        self.json["parameters"].as_array().into_iter().flatten().any(|parameter| parameter["name"] == name)
    }

    /// The names in braces.
    pub fn path_names(&self) -> Vec<&str> {
        self.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
    }

    /// The path with the values for its names, in order.
    pub fn at(&self, values: &[&str]) -> String {
        self.path_names()
            .iter()
            .zip(values)
            .fold(self.path.clone(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
    }

    /// The path with ids of nothing.
    pub fn anywhere(&self) -> String {
        let ids: Vec<String> = self.path_names().iter().map(|_| Uuid::now_v7().to_string()).collect();
        self.at(&ids.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The same with the query parameters that must be there.
    pub fn somewhere(&self) -> String {
        let parameters = self.json["parameters"].as_array().into_iter().flatten();
        let needed = parameters.filter(|given| given["in"] == "query" && given["required"] == true);
        let pairs = needed.map(|given| {
            let value = [&given["example"], &given["schema"]["example"], &given["schema"]["enum"][0]]
                .into_iter()
                .find_map(|value| {
                    value.as_str().map(str::to_owned).or_else(|| Some(value.as_i64()?.to_string()))
                });
            format!("{}={}", given["name"].as_str().unwrap(), value.expect("an example of the parameter"))
        });
        let query: Vec<String> = pairs.collect();
        if query.is_empty() { self.anywhere() } else { format!("{}?{}", self.anywhere(), query.join("&")) }
    }

    /// The body that the document shows.
    pub fn example(&self) -> Option<Value> {
        let content = self.json["requestBody"]["content"].as_object()?;
        content.iter().find(|(kind, _)| kind.ends_with("json"))?.1.get("example").cloned()
    }

    /// Sends the example, or a file, with every header that is asked for, version 1 and a new key.
    pub async fn call(&self, client: &Client, path: &str) -> Answer {
        if self.json["requestBody"]["content"].get("multipart/form-data").is_none() {
            return self.send(client, path, self.example()).await;
        }
        let file = Part::bytes(PDF.to_vec()).file_name("a.pdf");
        let request = self.headed(client.request(self.method.clone(), path));
        Answer::of(request.multipart(Form::new().part("file", file))).await
    }

    /// Sends a body with every header that is asked for, version 1 and a new key.
    pub async fn send(&self, client: &Client, path: &str, body: Option<Value>) -> Answer {
        let request = self.headed(client.request(self.method.clone(), path));
        Answer::of(match body {
            Some(body) => request.json(&body),
            None => request,
        })
        .await
    }

    /// Adds the headers that are asked for.
    pub fn headed(&self, mut request: RequestBuilder) -> RequestBuilder {
        if self.takes("Idempotency-Key") {
            request = request.header("Idempotency-Key", Uuid::now_v7().to_string());
        }
        if self.takes("If-Match") {
            request = request.header("If-Match", "\"1\"");
        }
        request
    }
}
