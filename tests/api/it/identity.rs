//! Signing in: tokens, refreshes, guesses, oracles, second factors (design/security.md G6 to G12, T08 to T13).

use crate::harness::{Answer, Client, TestApp};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tgpl_domain::policy::Role;

const PASSWORD: &str = "mot-mat-khau-dai";

async fn owner(app: &TestApp) -> (Client, String) {
    let officer = app.officer_of(app.lang_son).await;
    officer.account().set_password(&app.services, PASSWORD).await.unwrap();
    let name = officer.account().username.clone();
    (officer, name)
}

fn login(name: &str, password: &str) -> Value {
    json!({ "username": name, "password": password })
}

async fn me(app: &TestApp, token: &str) -> u16 {
    Answer::of(app.nobody().request(Method::GET, "/api/v1/me").bearer_auth(token)).await.status
}

fn spelled(part: &Value) -> String {
    URL_SAFE_NO_PAD.encode(part.to_string())
}

/// G6: twenty ways to bend a token.
#[actix_web::test]
async fn a_tampered_token_opens_nothing() {
    let app = TestApp::start().await;
    let (client, _) = owner(&app).await;
    let good = client.account().token(&app.services).unwrap();
    assert_eq!(me(&app, &good).await, 200);
    let parts: Vec<&str> = good.split('.').collect();
    let read =
        |part: &str| -> Value { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap() };
    let (head, claims, signature) = (read(parts[0]), read(parts[1]), parts[2]);
    let with = |of: &Value, name: &str, value: Value| {
        let mut changed = of.clone();
        changed[name] = value;
        spelled(&changed)
    };
    let resigned = |head: &str, claims: &str| {
        let key = aws_lc_rs::signature::Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
        let text = format!("{head}.{claims}");
        let signed = URL_SAFE_NO_PAD.encode(key.sign(text.as_bytes()));
        format!("{text}.{signed}")
    };
    let hmac = |head: &str| {
        let key = aws_lc_rs::hmac::Key::new(
            aws_lc_rs::hmac::HMAC_SHA256,
            app.services.tokens.key_set().to_string().as_bytes(),
        );
        let text = format!("{head}.{}", parts[1]);
        let signed = URL_SAFE_NO_PAD.encode(aws_lc_rs::hmac::sign(&key, text.as_bytes()));
        format!("{text}.{signed}")
    };
    let other = spelled(&json!({ "sub": uuid::Uuid::now_v7() }));
    let mut bent = vec![
        ("cut signature", format!("{}.{}.", parts[0], parts[1])),
        ("no signature", format!("{}.{}", parts[0], parts[1])),
        ("half a signature", format!("{}.{}.{}", parts[0], parts[1], &signature[..40])),
        ("swapped payload", format!("{}.{other}.{signature}", parts[0])),
        (
            "longer life",
            format!("{}.{}.{signature}", parts[0], with(&claims, "exp", json!(4_102_444_800_i64))),
        ),
        (
            "another account",
            format!("{}.{}.{signature}", parts[0], with(&claims, "sub", json!(uuid::Uuid::now_v7()))),
        ),
        ("another audience", resigned(parts[0], &with(&claims, "aud", json!("another")))),
        ("another key", resigned(parts[0], parts[1])),
        ("kid is a path", resigned(&with(&head, "kid", json!("../../dev/null")), parts[1])),
        ("kid is SQL", resigned(&with(&head, "kid", json!("' UNION SELECT 'x")), parts[1])),
        ("jku", resigned(&with(&head, "jku", json!("http://127.0.0.1/keys")), parts[1])),
        (
            "jwk inside",
            resigned(&with(&head, "jwk", json!({ "kty": "OKP", "crv": "Ed25519", "x": "" })), parts[1]),
        ),
        ("crit", resigned(&with(&head, "crit", json!(["x"])), parts[1])),
        ("another kind", resigned(&with(&head, "typ", json!("JWT")), parts[1])),
        ("HS256 by the public key", hmac(&with(&head, "alg", json!("HS256")))),
        ("empty", String::new()),
        ("only dots", "..".into()),
    ];
    for none in ["none", "None", "NONE", "nOnE"] {
        bent.push(("alg none", format!("{}.{}.", with(&head, "alg", json!(none)), parts[1])));
    }
    assert!(bent.len() >= 20);
    for (how, token) in bent {
        assert_eq!(me(&app, &token).await, 401, "{how}");
    }
}

#[actix_web::test]
async fn expired_logged_out_and_refresh_tokens_open_nothing() {
    let app = TestApp::start().await;
    app.set_clock("2026-03-02T08:00:00+07:00");
    let (_, name) = owner(&app).await;
    let opened =
        app.nobody().post("/api/v1/auth/login?transport=body", login(&name, PASSWORD)).await.must(200);
    let access = opened.body["access_token"].as_str().unwrap();
    assert_eq!(me(&app, opened.body["refresh_token"].as_str().unwrap()).await, 401, "refresh as access");
    assert_eq!(me(&app, access).await, 200);
    app.set_clock("2026-03-02T08:10:01+07:00");
    assert_eq!(me(&app, access).await, 401, "ten minutes");
    let next = refresh(&app, opened.body["refresh_token"].as_str().unwrap()).await.must(200);
    let access = next.body["access_token"].as_str().unwrap();
    let out = app.nobody().request(Method::POST, "/api/v1/auth/logout").bearer_auth(access);
    Answer::of(out).await.must(204);
    assert_eq!(me(&app, access).await, 401, "logged out");
    assert_eq!(refresh(&app, next.body["refresh_token"].as_str().unwrap()).await.status, 401);
}

async fn refresh(app: &TestApp, token: &str) -> Answer {
    app.nobody().post("/api/v1/auth/refresh?transport=body", json!({ "refresh_token": token })).await
}

/// G8.
#[actix_web::test]
async fn a_used_refresh_token_ends_the_family_and_two_at_once_get_one_successor() {
    let app = TestApp::start().await;
    app.set_clock("2026-03-02T08:00:00+07:00");
    let (_, name) = owner(&app).await;
    let opened =
        app.nobody().post("/api/v1/auth/login?transport=body", login(&name, PASSWORD)).await.must(200);
    let first = opened.body["refresh_token"].as_str().unwrap();
    let (one, two) = tokio::join!(refresh(&app, first), refresh(&app, first));
    let (one, two) = (one.must(200), two.must(200));
    assert_eq!(one.body["refresh_token"], two.body["refresh_token"], "one successor");
    let successor = one.body["refresh_token"].as_str().unwrap();
    app.set_clock("2026-03-02T08:00:12+07:00");
    assert_eq!(refresh(&app, first).await.status, 401, "after the grace");
    assert_eq!(refresh(&app, successor).await.status, 401, "the family is dead");
    assert_eq!(me(&app, one.body["access_token"].as_str().unwrap()).await, 401);
}

#[actix_web::test]
async fn a_session_that_rests_for_twelve_hours_is_over() {
    let app = TestApp::start().await;
    app.set_clock("2026-03-02T08:00:00+07:00");
    let (_, name) = owner(&app).await;
    let opened =
        app.nobody().post("/api/v1/auth/login?transport=body", login(&name, PASSWORD)).await.must(200);
    app.set_clock("2026-03-02T20:00:10+07:00");
    assert_eq!(refresh(&app, opened.body["refresh_token"].as_str().unwrap()).await.status, 401);
}

/// G9, T11.
#[actix_web::test]
async fn guesses_are_few_and_the_rightful_user_gets_in_elsewhere() {
    let app = TestApp::start().await;
    let (_, name) = owner(&app).await;
    for _ in 0..10 {
        let wrong = app.nobody().post("/api/v1/auth/login", login(&name, "sai-mat-khau-roi")).await;
        assert_eq!(wrong.code(), "wrong_credentials");
    }
    let stopped = app.nobody().post("/api/v1/auth/login", login(&name, PASSWORD)).await;
    assert_eq!((stopped.status, stopped.code()), (429, "too_many"));
    assert!(stopped.header("retry-after").parse::<u32>().unwrap() > 0);
    let lying = app.nobody().with("X-Forwarded-For", "203.0.113.9");
    assert_eq!(lying.post("/api/v1/auth/login", login(&name, PASSWORD)).await.status, 429);
    let elsewhere = reqwest::Client::builder().local_address(Some([127, 0, 0, 2].into())).build().unwrap();
    let request = elsewhere.post(format!("{}/api/v1/auth/login", app.address)).json(&login(&name, PASSWORD));
    Answer::of(request).await.must(200);
}

/// Forty at once are counted like forty one after another: at most ten passwords are looked at.
#[actix_web::test]
async fn guesses_at_once_are_all_counted() {
    let app = TestApp::start().await;
    let (_, name) = owner(&app).await;
    let guesses = (0..40).map(|number| {
        let (nobody, body) = (app.nobody(), login(&name, &format!("sai-mat-khau-{number}")));
        actix_web::rt::spawn(async move { nobody.post("/api/v1/auth/login", body).await })
    });
    let (mut looked_at, mut refused) = (0, 0);
    for guess in guesses.collect::<Vec<_>>() {
        match guess.await.unwrap().status {
            401 => looked_at += 1,
            429 => refused += 1,
            other => assert_eq!(other, 503),
        }
    }
    assert!(looked_at <= 10 && refused > 0, "{looked_at} looked at, {refused} refused");
}

#[actix_web::test]
async fn every_path_that_checks_a_secret_counts() {
    let app = TestApp::start().await;
    let (client, _) = owner(&app).await;
    let bad = json!({ "token": "x", "password": PASSWORD });
    for path in ["/api/v1/auth/invitations/accept", "/api/v1/auth/password-reset/confirm"] {
        for _ in 0..30 {
            assert_eq!(app.nobody().post(path, bad.clone()).await.status, 422);
        }
        assert_eq!(app.nobody().post(path, bad.clone()).await.status, 429, "{path}");
    }
    let forgotten = json!({ "username": "ai-do" });
    for _ in 0..10 {
        assert_eq!(app.nobody().post("/api/v1/auth/password-reset", forgotten.clone()).await.status, 204);
    }
    assert_eq!(app.nobody().post("/api/v1/auth/password-reset", forgotten).await.status, 429);
    client.post("/api/v1/auth/totp", json!({ "password": PASSWORD })).await.must(200);
    for _ in 0..10 {
        assert_eq!(client.post("/api/v1/auth/totp/confirm", json!({ "code": "000000" })).await.status, 422);
    }
    assert_eq!(client.post("/api/v1/auth/totp/confirm", json!({ "code": "000000" })).await.status, 429);
    let named = URL_SAFE_NO_PAD.encode(r#"{"iss":"svc-0","sub":"svc-0","jti":"x","exp":0}"#);
    let wrong = format!(
        "grant_type=client_credentials&client_assertion=e30.{named}.x&client_assertion_type=\
         urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    );
    for _ in 0..10 {
        let form = app
            .nobody()
            .request(Method::POST, "/api/v1/oauth/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(wrong.clone());
        assert_eq!(Answer::of(form).await.status, 401);
    }
    let form = app
        .nobody()
        .request(Method::POST, "/api/v1/oauth/token")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(wrong);
    assert_eq!(Answer::of(form).await.status, 429);
}

/// G10: the same words and, by the median of a few pairs, about the same time.
#[actix_web::test]
async fn a_stranger_cannot_tell_whether_there_is_such_an_account() {
    let app = TestApp::start().await;
    let mut times: [Vec<Duration>; 2] = Default::default();
    for round in 0..5 {
        let (_, name) = owner(&app).await;
        for (which, name) in [name, format!("khong-co-{round}")].into_iter().enumerate() {
            let began = Instant::now();
            let answer = app.nobody().post("/api/v1/auth/login", login(&name, "sai-mat-khau-roi")).await;
            times[which].push(began.elapsed());
            assert_eq!((answer.status, answer.code()), (401, "wrong_credentials"));
            assert_eq!(answer.body["detail"], Value::Null);
        }
    }
    times.iter_mut().for_each(|times| times.sort_unstable());
    let (known, unknown) = (times[0][2], times[1][2]);
    assert!(known.abs_diff(unknown) < known / 2, "{known:?} {unknown:?}");
}

/// T13: nobody writes their own rights; there is no such operation.
#[actix_web::test]
async fn nobody_writes_their_own_rights() {
    let app = TestApp::start().await;
    let (client, _) = owner(&app).await;
    let before = client.get("/api/v1/me").await.must(200);
    let greedy = json!({ "roles": ["sysadmin"], "organisation_id": app.an_giang, "is_admin": true });
    assert_eq!(client.if_match(1).patch("/api/v1/me", greedy).await.status, 405);
    assert_eq!(client.get("/api/v1/me").await.body, before.body);
    let mut own = login("x", PASSWORD);
    own["role"] = "sysadmin".into();
    assert_eq!(app.nobody().post("/api/v1/auth/login", own).await.status, 422);
}

#[actix_web::test]
async fn a_second_factor_is_set_up_asked_for_and_good_once() {
    let app = TestApp::start().await;
    app.set_clock("2026-03-02T08:00:00+07:00");
    let (client, name) = owner(&app).await;
    let path = "/api/v1/auth/totp";
    assert_eq!(client.post(path, json!({ "password": "sai-mat-khau-roi" })).await.status, 422);
    let given = client.post(path, json!({ "password": PASSWORD })).await.must(200);
    let secret = totp_rs::Secret::try_from_base32(given.body["secret"].as_str().unwrap()).unwrap();
    let code = |app: &TestApp| {
        let totp = totp_rs::Builder::new()
            .with_algorithm(totp_rs::Algorithm::SHA1)
            .with_secret(secret.clone())
            .build()
            .unwrap();
        totp.generate(u64::try_from(app.services.clock.now().timestamp()).unwrap()).to_string()
    };
    let plain = login(&name, PASSWORD);
    app.nobody().post("/api/v1/auth/login", plain.clone()).await.must(200);
    client.post(&format!("{path}/confirm"), json!({ "code": code(&app) })).await.must(204);
    assert_eq!(client.post(path, json!({ "password": PASSWORD })).await.code(), "not_allowed_now");
    assert_eq!(app.nobody().post("/api/v1/auth/login", plain.clone()).await.code(), "second_factor_required");
    let with = |code: String| {
        let mut body = plain.clone();
        body["totp"] = code.into();
        body
    };
    let used = with(code(&app));
    assert_eq!(
        app.nobody().post("/api/v1/auth/login", used).await.code(),
        "wrong_credentials",
        "used by confirming"
    );
    app.set_clock("2026-03-02T08:01:00+07:00");
    let fresh = with(code(&app));
    app.nobody().post("/api/v1/auth/login", fresh.clone()).await.must(200);
    assert_eq!(app.nobody().post("/api/v1/auth/login", fresh).await.code(), "wrong_credentials", "good once");
}

#[actix_web::test]
async fn a_lost_device_is_signed_out_by_its_owner_alone() {
    let app = TestApp::start().await;
    let (client, name) = owner(&app).await;
    let lost = app.nobody().post("/api/v1/auth/login", login(&name, PASSWORD)).await.must(200);
    let token = lost.body["access_token"].as_str().unwrap();
    let listed = client.get("/api/v1/sessions").await.must(200);
    let rows = listed.body["data"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    let other = rows.iter().find(|row| row["current"] == false).unwrap();
    let path = format!("/api/v1/sessions/{}/revoke", other["id"].as_str().unwrap());
    let stranger = app.someone(Role::Sysadmin, app.agency).await;
    assert_eq!(stranger.post(&path, json!({})).await.status, 404);
    client.post(&path, json!({})).await.must(204);
    assert_eq!(me(&app, token).await, 401);
    assert_eq!(client.get("/api/v1/me").await.status, 200);
}
