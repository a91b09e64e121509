//! Somebody who asks the API. A client is cheap: `if_match` and `with` give another one that sends more.

use super::{TestApp, contract};
use reqwest::{Method, RequestBuilder, header::HeaderMap};
use serde_json::Value;
use tgpl_api::testing::{Account, Services};
use tgpl_domain::ids::PractitionerId;
use uuid::Uuid;

/// Somebody, with what is sent along with the next requests.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    address: String,
    services: Services,
    account: Option<Account>,
    headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// The JSON of the body; null for anything else.
    pub body: Value,
    pub bytes: Vec<u8>,
    pub headers: HeaderMap,
    /// The version of the record.
    pub etag: Option<i32>,
}

impl Client {
    pub(super) fn new(app: &TestApp, account: Option<Account>) -> Self {
        Self {
            http: app.http.clone(),
            address: app.address.clone(),
            services: app.services.clone(),
            account,
            headers: Vec::new(),
        }
    }

    /// The account behind the token.
    pub fn account(&self) -> &Account {
        self.account.as_ref().expect("a client with an account")
    }

    /// The practitioner that the account is.
    pub fn practitioner(&self) -> PractitionerId {
        self.account().practitioner.expect("an officer or a lawyer")
    }

    /// Sends a header along; one of the same name that was set before is replaced.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut other = self.clone();
        other.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        other.headers.push((name.to_owned(), value.to_owned()));
        other
    }

    /// Sends the version that was read.
    pub fn if_match(&self, version: i32) -> Self {
        self.with("If-Match", &format!("\"{version}\""))
    }

    /// Sends this key with a POST instead of a new one.
    pub fn key(&self, key: &str) -> Self {
        self.with("Idempotency-Key", key)
    }

    /// The same one in a house that the test breaks: our failures are awaited.
    pub fn in_a_broken_house(&self) -> Self {
        self.with(contract::BROKEN_HOUSE, "yes")
    }

    /// A request in the making, with the token and the headers set so far.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut request = self.http.request(method, format!("{}{path}", self.address));
        if let Some(account) = &self.account {
            request = request.bearer_auth(account.token(&self.services).unwrap());
        }
        self.headers.iter().fold(request, |request, (name, value)| request.header(name, value))
    }

    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::GET, path)).await
    }

    /// Sends a new idempotency key unless one was set.
    pub async fn post(&self, path: &str, body: Value) -> Answer {
        let keyed = self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("Idempotency-Key"));
        let request = self.request(Method::POST, path).json(&body);
        Answer::of(if keyed {
            request
        } else {
            request.header("Idempotency-Key", Uuid::now_v7().to_string())
        })
        .await
    }

    /// Sends a merge patch.
    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        let request = self.request(Method::PATCH, path).body(body.to_string());
        Answer::of(request.header("Content-Type", "application/merge-patch+json")).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::DELETE, path)).await
    }
}

impl Answer {
    /// Sends the request, reads the whole answer and holds it against the specification.
    pub async fn of(request: RequestBuilder) -> Self {
        let (http, request) = request.build_split();
        let request = request.expect("a request");
        let (method, url) = (request.method().clone(), request.url().clone());
        let broken_house = request.headers().contains_key(contract::BROKEN_HOUSE);
        let response = http.execute(request).await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        super::log::keep(&method, &url, status, &headers);
        let bytes = response.bytes().await.expect("a whole body").to_vec();
        let etag = headers
            .get("etag")
            .and_then(|value| value.to_str().ok())
            .and_then(|text| text.trim_matches('"').parse().ok());
        let body = serde_json::from_slice(&bytes).unwrap_or_default();
        let answer = Self { status, body, bytes, headers, etag };
        if !broken_house {
            contract::check(&method, url.path(), &answer);
        }
        answer
    }

    /// The code of a refusal; empty for anything else.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or("")
    }

    /// A header as text; empty when absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// The answer, if it has this status; else the test ends with what was said instead.
    #[track_caller]
    pub fn must(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }
}
