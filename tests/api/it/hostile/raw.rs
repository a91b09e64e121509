//! Requests that no client library would send, byte by byte: where one request ends and the next begins is never in
//! doubt, and whoever sends half of one holds nobody up.

use crate::harness::TestApp;
use std::{
    io::{ErrorKind, Read, Write},
    net::TcpStream,
    time::Duration,
};

/// What would be answered if it were taken for a request of its own.
const SMUGGLED: &str = "GET /version HTTP/1.1\r\nHost: a\r\n\r\n";

fn connect(app: &TestApp) -> TcpStream {
    let stream = TcpStream::connect(app.address.trim_start_matches("http://")).unwrap();
    // Long enough for every answer; an open connection is silent after that.
    stream.set_read_timeout(Some(Duration::from_secs(2))).unwrap();
    stream
}

/// Sends the bytes and reads until the other side closes or falls silent.
fn exchange(app: &TestApp, bytes: &[u8]) -> String {
    let mut stream = connect(app);
    // The other side may have closed before all was written.
    stream.write_all(bytes).ok();
    let (mut answer, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => answer.extend_from_slice(&buffer[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn statuses(answers: &str) -> Vec<u16> {
    answers.split("HTTP/1.1 ").skip(1).filter_map(|one| one.get(..3)?.parse().ok()).collect()
}

/// A sign-in whose framing headers and body are given; what follows is smuggled.
fn framed(headers: &str, body: &str) -> Vec<u8> {
    format!(
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{headers}\r\n\r\n{body}{SMUGGLED}"
    )
    .into_bytes()
}

#[actix_web::test]
async fn a_request_whose_end_is_in_doubt_is_refused_and_nothing_after_it_is_answered() {
    let app = TestApp::start().await;
    let chunked = "Transfer-Encoding: chunked";
    let doubtful = [
        ("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n"),
        ("Content-Length: 2\r\nContent-Length: 36", "{}"),
        ("Content-Length: 2, 36", "{}"),
        ("Content-Length: +2", "{}"),
        ("Content-Length: -1", "{}"),
        ("Content-Length: 2a", "{}"),
        ("Content-Length: 99999999999999999999", "{}"),
        ("Content-Length : 2", "{}"),
        ("Transfer-Encoding: chunked, identity", "0\r\n\r\n"),
        ("Transfer-Encoding: xchunked", "0\r\n\r\n"),
        ("Transfer-Encoding : chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
        (chunked, "zz\r\n{}\r\n0\r\n\r\n"),
        (chunked, "-2\r\n{}\r\n0\r\n\r\n"),
        (chunked, "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
        (chunked, "2\r\n{}0\r\n\r\n"),
        (chunked, "2;\n{}\r\n0\r\n\r\n"),
    ];
    for (headers, body) in doubtful {
        let answers = exchange(&app, &framed(headers, body));
        let told = statuses(&answers);
        assert!(told.len() == 1 && (400..500).contains(&told[0]), "{headers:?} {body:?}: {answers}");
    }
    let heads = [
        "GET /version\r\n\r\n".to_owned(),
        "GET  /version HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(),
        "GET /version HTTP/9.9\r\nHost: a\r\n\r\n".to_owned(),
        "G@T /version HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(),
        "GET /ver\0sion HTTP/1.1\r\nHost: a\r\n\r\n".to_owned(),
        "GET /version HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n".to_owned(),
        "GET /version HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n".to_owned(),
        "GET /version HTTP/1.1\r\nHost: a\r\nA: b\0c\r\n\r\n".to_owned(),
        format!("GET /version HTTP/1.1\r\nHost: a\r\nA: {}\r\n\r\n", "a".repeat(200_000)),
        format!("GET /version HTTP/1.1\r\nHost: a\r\n{}\r\n", "A: b\r\n".repeat(500)),
        format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(200_000)),
    ];
    for head in heads {
        let answers = exchange(&app, format!("{head}{SMUGGLED}").as_bytes());
        let told = statuses(&answers);
        assert!(
            told.len() <= 1 && told.iter().all(|status| (400..500).contains(status)),
            "{:?}: {answers}",
            head.chars().take(60).collect::<String>()
        );
    }
    assert_eq!(app.number("SELECT count(*) FROM guesses").await, 0);
}

#[actix_web::test]
async fn a_body_that_nobody_read_is_never_taken_for_requests() {
    let app = TestApp::start().await;
    let body = SMUGGLED.repeat(3_000);
    for path in ["/api/v1/cases", "/api/v1/no-such-thing", "/api/v1/auth/login"] {
        let head = format!("POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n", body.len());
        let told = statuses(&exchange(&app, format!("{head}{body}").as_bytes()));
        assert!(told.len() <= 1 && told.iter().all(|status| (400..500).contains(status)), "{path}: {told:?}");
    }
}

#[actix_web::test]
async fn whoever_sends_half_a_request_holds_nobody_up() {
    let app = TestApp::start().await;
    let halves = [
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-",
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{",
        "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
    ];
    let held: Vec<TcpStream> = (0..150)
        .map(|number| {
            let mut stream = connect(&app);
            stream.write_all(halves[number % halves.len()].as_bytes()).unwrap();
            stream
        })
        .collect();
    app.nobody().get("/health/ready").await.must(200);
    app.director_of(app.lang_son).await.get("/api/v1/cases").await.must(200);
    drop(held);
}
