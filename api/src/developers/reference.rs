//! The specification as a page: an operation a fold, with its right, parameters, body and answers.

use crate::platform::problem::{Code, Language};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write as _};
use utoipa::openapi::OpenApi;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The page of operations, by tag.
pub fn operations_page(document: &OpenApi) -> String {
    let document = serde_json::to_value(document).unwrap_or_default();
    let mut by_tag: BTreeMap<&str, Vec<(&str, &str, &Value)>> = BTreeMap::new();
    for (path, item) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get(method) {
                let tag = operation.pointer("/tags/0").and_then(Value::as_str).unwrap_or("other");
                by_tag.entry(tag).or_default().push((path, method, operation));
            }
        }
    }
    let mut body = String::from("<nav aria-label=\"Sections\"><ul>");
    for tag in by_tag.keys() {
        write!(body, "<li><a href=\"#{0}\">{0}</a></li>", text(tag)).ok();
    }
    body.push_str("<li><a href=\"/dev/problems\">Problems</a></li><li><a href=\"/api/openapi.json\">openapi.json</a></li></ul></nav><main>");
    for (tag, operations) in &by_tag {
        write!(body, "<h2 id=\"{0}\">{0}</h2>", text(tag)).ok();
        for (path, method, operation) in operations {
            one(&mut body, path, method, operation);
        }
    }
    body.push_str("</main>");
    page("API reference", &body)
}

fn one(out: &mut String, path: &str, method: &str, operation: &Value) {
    let word = |name: &str| text(operation.get(name).and_then(Value::as_str).unwrap_or(""));
    write!(
        out,
        "<details id=\"{}\"><summary><b>{}</b><code>{}</code> {}</summary><div><p>{}</p>",
        word("operationId"),
        method.to_uppercase(),
        text(path),
        word("summary"),
        word("description"),
    )
    .ok();
    let right = operation.get("x-required-permission").and_then(Value::as_str);
    match right {
        Some(right) => write!(out, "<p class=\"soft\">Permission: <code>{}</code></p>", text(right)),
        None => write!(out, "<p class=\"soft\">No token needed.</p>"),
    }
    .ok();
    let parameters = operation.get("parameters").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    if !parameters.is_empty() {
        out.push_str("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>Parameter</th><th>In</th><th>Meaning</th></tr></thead><tbody>");
        for parameter in parameters {
            let field = |name: &str| text(parameter.get(name).and_then(Value::as_str).unwrap_or(""));
            let needed = parameter.get("required") == Some(&Value::Bool(true));
            write!(
                out,
                "<tr><td><code>{}</code>{}</td><td>{}</td><td>{}</td></tr>",
                field("name"),
                if needed { " (required)" } else { "" },
                field("in"),
                field("description"),
            )
            .ok();
        }
        out.push_str("</tbody></table></div>");
    }
    if let Some(schema) = operation.pointer("/requestBody/content").and_then(Value::as_object) {
        for (kind, content) in schema {
            write!(out, "<p>Body <code>{}</code>: {}</p>", text(kind), schema_name(content)).ok();
        }
    }
    out.push_str("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>Status</th><th>Answer</th></tr></thead><tbody>");
    for (status, answer) in operation.get("responses").and_then(Value::as_object).into_iter().flatten() {
        let meaning = answer.get("description").and_then(Value::as_str).map_or_else(
            || "<a href=\"/dev/problems\">problem</a>".to_owned(),
            |words| {
                let body = answer
                    .get("content")
                    .and_then(Value::as_object)
                    .and_then(|content| content.values().next());
                format!("{} {}", text(words), body.map(schema_name).unwrap_or_default())
            },
        );
        write!(out, "<tr><td>{}</td><td>{meaning}</td></tr>", text(status)).ok();
    }
    out.push_str("</tbody></table></div></div></details>");
}

fn schema_name(content: &Value) -> String {
    content
        .pointer("/schema/$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.rsplit('/').next())
        .map_or_else(String::new, |name| format!("<code>{}</code>", text(name)))
}

/// The page of refusals; `type` of every problem points into it.
pub fn problems_page() -> String {
    let mut body = String::from(
        "<nav><a href=\"/dev/reference\">API reference</a></nav><main><div class=\"scroll\" tabindex=\"0\"><table>\
         <thead><tr><th>Code</th><th>Status</th><th>Tiếng Việt</th><th>English</th></tr></thead><tbody>",
    );
    for code in Code::ALL {
        write!(
            body,
            "<tr id=\"{0}\"><td><code>{0}</code></td><td>{1}</td><td>{2}</td><td>{3}</td></tr>",
            code.as_str(),
            code.status(),
            text(code.title(Language::Vi)),
            text(code.title(Language::En)),
        )
        .ok();
    }
    body.push_str("</tbody></table></div></main>");
    page("Problems", &body)
}

/// The same list as the file `openapi/problems.md`.
#[must_use]
pub fn problems_markdown() -> String {
    let mut lines = String::from(
        "# Problems\n\nWritten by `tgpl openapi`. Every refusal is `application/problem+json` (RFC 9457) with one of these \
         codes, `errors[]` with\nJSON pointers where fields are concerned, and a `request_id` to quote.\n\n\
         | Code | Status | Tiếng Việt | English |\n|---|---|---|---|\n",
    );
    for code in Code::ALL {
        writeln!(
            lines,
            "| `{}` | {} | {} | {} |",
            code.as_str(),
            code.status(),
            code.title(Language::Vi),
            code.title(Language::En)
        )
        .ok();
    }
    lines
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{title} – tgpl</title>\
         <link rel=\"stylesheet\" href=\"/dev/reference.css\"></head><body><header><h1>{title}</h1></header>{body}</body></html>"
    )
}

fn text(raw: &str) -> String {
    raw.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace("\n\n", "<br>")
}
