//! The parts of the specification that every operation shares: security, refusals, headers.

pub mod examples;
pub mod headers;
pub mod links;

use super::problem::Code;
use actix_web::http::Method;
use std::collections::BTreeMap;
use tgpl_domain::policy::{Access, access};
use utoipa::{
    IntoParams, PartialSchema,
    openapi::{
        Components, ContentBuilder, InfoBuilder, License, ObjectBuilder, OpenApi, OpenApiBuilder, Ref, RefOr,
        Required, ResponseBuilder, ServerBuilder,
        path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem},
        schema::{ArrayBuilder, SchemaType, Type},
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

/// The document before any operation is in it.
#[must_use]
pub fn base() -> OpenApi {
    let mut components = Components::new();
    components.add_security_scheme(
        "bearer",
        SecurityScheme::Http(
            HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("at+jwt").build(),
        ),
    );
    components.schemas.insert("Problem".into(), RefOr::T(Problem::schema_object()));
    for status in STATUSES {
        components.responses.insert(format!("Refusal{}", status.0), RefOr::T(refusal(status.1)));
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("tgpl: legal aid Vietnam")
                .version("1.0.0")
                .description(Some(
                    "Requests, cases, practitioners, organisations and what is due, of the national legal-aid \
                     platform. The guide stands beside this document in GUIDE.md, the refusals in problems.md.",
                ))
                .license(Some({
                    let mut license = License::new("Apache-2.0");
                    license.identifier = Some("Apache-2.0".into());
                    license
                }))
                .build(),
        )
        .servers(Some([ServerBuilder::new().url("/").build()]))
        .components(Some(components))
        .build()
}

/// Refusals by status, with the codes that stand behind each.
const STATUSES: [(u16, &str); 14] = [
    (400, "Malformed, an unknown parameter, no Idempotency-Key, or If-Match that is no ETag"),
    (401, "No token, or one that is not good"),
    (403, "The role lacks this function"),
    (404, "Not there, or not for the caller"),
    (405, "The path knows other methods only"),
    (409, "The state, a guard or a constraint refuses"),
    (412, "The record has changed since it was read"),
    (413, "The body is too large"),
    (414, "The address is too long"),
    (415, "Not JSON"),
    (422, "Fields that need correcting, each with its pointer"),
    (428, "If-Match is missing"),
    (429, "Too many tries"),
    (503, "Busy; try again after Retry-After seconds"),
];

fn refusal(description: &str) -> utoipa::openapi::Response {
    ResponseBuilder::new()
        .description(description)
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(RefOr::Ref(Ref::from_schema_name("Problem")))).build(),
        )
        .build()
}

struct Problem;

impl Problem {
    fn schema_object() -> utoipa::openapi::schema::Schema {
        let text = || ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
        let field = ObjectBuilder::new()
            .property(
                "pointer",
                text().description(Some("JSON pointer into the body, or a parameter's name")),
            )
            .required("pointer")
            .property("code", text())
            .required("code")
            .property("message", text())
            .required("message");
        ObjectBuilder::new()
            .description(Some("A refusal (RFC 9457)"))
            .property("type", text())
            .required("type")
            .property("title", text().description(Some("Vietnamese, or English by Accept-Language")))
            .required("title")
            .property("status", ObjectBuilder::new().schema_type(SchemaType::Type(Type::Integer)))
            .required("status")
            .property("detail", text())
            .property("instance", text())
            .required("instance")
            .property(
                "code",
                text()
                    .enum_values(Some(Code::ALL.iter().map(|code| code.as_str())))
                    .description(Some("Stable")),
            )
            .required("code")
            .property("errors", ArrayBuilder::new().items(RefOr::T(field.build().into())))
            .required("errors")
            .property("request_id", text())
            .required("request_id")
            .build()
            .into()
    }
}

/// Every operation of the document with its path and method.
#[must_use]
pub fn operations(document: &OpenApi) -> Vec<(&String, Method, &Operation)> {
    let mut found = Vec::new();
    for (path, item) in &document.paths.paths {
        for (method, operation) in methods(item) {
            found.push((path, method, operation));
        }
    }
    found
}

/// The names of an operation's query parameters.
#[must_use]
pub fn query_parameters(operation: &Operation) -> Vec<String> {
    let parameters = operation.parameters.iter().flatten();
    parameters
        .filter_map(|parameter| match parameter {
            RefOr::T(parameter) if matches!(parameter.parameter_in, ParameterIn::Query) => {
                Some(parameter.name.clone())
            }
            _ => None,
        })
        .collect()
}

/// Whether an operation's body is a file, by itself or in a form.
pub fn takes_file(operation: &Operation) -> bool {
    match &operation.request_body {
        Some(RefOr::T(body)) => body.content.keys().any(|kind| !kind.contains("json")),
        _ => false,
    }
}

fn methods(item: &PathItem) -> impl Iterator<Item = (Method, &Operation)> {
    [
        (Method::GET, &item.get),
        (Method::PUT, &item.put),
        (Method::POST, &item.post),
        (Method::PATCH, &item.patch),
        (Method::DELETE, &item.delete),
    ]
    .into_iter()
    .filter_map(|(method, operation)| operation.as_ref().map(|operation| (method, operation)))
}

/// Adds to each operation what follows from its place: security, the permission, the refusals it can end in.
pub fn finish(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let by_id = path.contains('{');
        for (operation, writes) in [
            (&mut item.get, false),
            (&mut item.put, true),
            (&mut item.post, true),
            (&mut item.patch, true),
            (&mut item.delete, true),
        ] {
            let Some(operation) = operation else { continue };
            let access = operation.operation_id.as_deref().and_then(access);
            let named = |name: &str| {
                operation.parameters.iter().flatten().any(|parameter| match parameter {
                    RefOr::T(parameter) => parameter.name == name,
                    RefOr::Ref(_) => false,
                })
            };
            let (keyed, versioned) = (named("Idempotency-Key"), named("If-Match"));
            let has_body = operation.request_body.is_some();
            let mut statuses = vec![400, 405, 414, 429, 503];
            match access {
                Some(Access::Needs(permission)) => {
                    operation.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
                    let mut extensions = utoipa::openapi::extensions::Extensions::default();
                    extensions.merge(
                        utoipa::openapi::extensions::ExtensionsBuilder::new()
                            .add("x-required-permission", permission.as_str())
                            .build(),
                    );
                    operation.extensions = Some(extensions);
                    statuses.extend([401, 403]);
                }
                _ => {
                    operation.security = Some(vec![]);
                    statuses.push(401);
                }
            }
            if named("format") {
                exported(operation);
                statuses.push(409);
            }
            if by_id || has_body {
                statuses.push(404);
            }
            if has_body {
                statuses.extend([413, 415, 422]);
            }
            if writes || keyed {
                statuses.extend([409, 422]);
            }
            if versioned {
                statuses.extend([412, 428]);
            }
            for (status, answer) in &mut operation.responses.responses {
                if let RefOr::T(answer) = answer
                    && status.as_str() >= "400"
                    && answer.content.is_empty()
                {
                    answer.content = refusal("").content;
                }
            }
            for status in statuses {
                operation
                    .responses
                    .responses
                    .entry(status.to_string())
                    .or_insert_with(|| RefOr::Ref(Ref::from_response_name(format!("Refusal{status}"))));
            }
        }
    }
    sort(document);
}

/// A list with `format` also answers as a workbook or as CSV.
fn exported(operation: &mut Operation) {
    let Some(RefOr::T(answer)) = operation.responses.responses.get_mut("200") else { return };
    if !answer.content.contains_key("application/json") {
        return;
    }
    for kind in ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"] {
        answer.content.entry(kind.into()).or_insert_with(|| {
            let text = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
            RefOr::T(ContentBuilder::new().schema(Some(text)).build())
        });
    }
}

fn sort(document: &mut OpenApi) {
    if let Some(components) = &mut document.components {
        let sorted: BTreeMap<_, _> = std::mem::take(&mut components.schemas).into_iter().collect();
        components.schemas = sorted.into_iter().collect();
    }
}

fn header(name: &str, description: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(description))
        .schema(Some(String::schema()))
        .build()
}

impl IntoParams for super::IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let mut parameter = header("If-Match", "The ETag that was read, for example \"3\"");
        parameter.schema = Some(
            ObjectBuilder::new()
                .schema_type(SchemaType::Type(Type::String))
                .pattern(Some("^\"[1-9][0-9]{0,8}\"$"))
                .build()
                .into(),
        );
        vec![parameter]
    }
}

/// The `Idempotency-Key` header of a command, for the specification.
pub struct IdempotencyKey;

impl IntoParams for IdempotencyKey {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let mut parameter = header(
            "Idempotency-Key",
            "A new random key for each command; the same one when it is sent again",
        );
        parameter.schema = Some(
            ObjectBuilder::new()
                .schema_type(SchemaType::Type(Type::String))
                .min_length(Some(8))
                .max_length(Some(128))
                .pattern(Some("^[!-~]{8,128}$"))
                .build()
                .into(),
        );
        vec![parameter]
    }
}
