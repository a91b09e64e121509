//! Programs of partners: let in by their public keys, proved by what they sign, switched off.

use crate::harness::{Answer, Client, TestApp};
use aws_lc_rs::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use reqwest::Method;
use serde_json::{Value, json};
use tgpl_domain::policy::Role;
use uuid::Uuid;

const TODAY: &str = "2026-03-02T08:00:00+07:00";
const PROGRAMS: &str = "/api/v1/service-accounts";
const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

fn ed25519(seed: u8) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap()
}

fn public(key: &Ed25519KeyPair) -> Value {
    json!({ "kty": "OKP", "crv": "Ed25519", "x": URL_SAFE_NO_PAD.encode(key.public_key()) })
}

/// A JWT of a head and claims, signed by whatever signs.
fn signed(head: &Value, claims: &Value, sign: impl Fn(&[u8]) -> Vec<u8>) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(head), part(claims));
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(sign(text.as_bytes())))
}

fn by(key: &Ed25519KeyPair) -> impl Fn(&[u8]) -> Vec<u8> {
    |text| key.sign(text).as_ref().to_vec()
}

/// What a program states now, good for two minutes.
fn claims(app: &TestApp, client: &str) -> Value {
    let audience = format!("{}/api/v1/oauth/token", app.services.config.public_url);
    let until = app.services.clock.now().timestamp() + 120;
    json!({ "iss": client, "sub": client, "aud": audience, "exp": until, "jti": Uuid::now_v7() })
}

async fn ask(app: &TestApp, form: &[(&str, &str)]) -> Answer {
    let body = form.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let request = app.nobody().request(Method::POST, "/api/v1/oauth/token");
    Answer::of(request.header("Content-Type", "application/x-www-form-urlencoded").body(body)).await
}

async fn token(app: &TestApp, assertion: &str) -> Answer {
    let form = [
        ("grant_type", "client_credentials"),
        ("client_assertion_type", JWT_BEARER),
        ("client_assertion", assertion),
    ];
    ask(app, &form).await
}

async fn get_as(app: &TestApp, token: &str, path: &str) -> u16 {
    Answer::of(app.nobody().request(Method::GET, path).bearer_auth(token)).await.status
}

fn asked(app: &TestApp, scope: &str, until: &str, keys: &[Value]) -> Value {
    json!({ "name": "Cổng dịch vụ công", "organisation_id": app.lang_son, "scopes": [scope], "expires_at": until,
        "keys": keys })
}

/// An administrator, and a program with these keys: its client id and its place.
async fn let_in(app: &TestApp, keys: &[Value]) -> (Client, String, String) {
    let sysadmin = app.someone(Role::Sysadmin, app.agency).await;
    let until = app.services.clock.now() + chrono::TimeDelta::days(300);
    let body = asked(app, "organisation_read", &until.to_rfc3339(), keys);
    let made = sysadmin.post(PROGRAMS, body).await.must(201);
    let client = made.body["client_id"].as_str().unwrap().to_owned();
    let place = made.header("location").to_owned();
    (sysadmin, client, place)
}

#[actix_web::test]
async fn a_program_has_its_functions_until_its_end() {
    let app = TestApp::start().await;
    app.set_clock(TODAY);
    let (old, new) = (ed25519(1), ed25519(2));
    let (sysadmin, client, place) = let_in(&app, &[public(&old)]).await;
    let eddsa = json!({ "alg": "EdDSA", "typ": "JWT" });
    let assertion = |key: &Ed25519KeyPair| signed(&eddsa, &claims(&app, &client), by(key));
    let given = token(&app, &assertion(&old)).await.must(200);
    assert_eq!(given.body["expires_in"], 600);
    let bearer = given.body["access_token"].as_str().unwrap();
    assert_eq!(get_as(&app, bearer, "/api/v1/organisations").await, 200);
    assert_eq!(get_as(&app, bearer, "/api/v1/provinces").await, 403, "not among its scopes");
    assert_eq!(get_as(&app, bearer, "/api/v1/cases").await, 403);
    assert_eq!(get_as(&app, bearer, "/api/v1/me").await, 404, "a program is no person");

    let both = json!({ "keys": [public(&old), public(&new)] });
    sysadmin.if_match(1).patch(&place, both).await.must(200);
    for key in [&old, &new] {
        token(&app, &assertion(key)).await.must(200);
    }
    sysadmin.if_match(2).patch(&place, json!({ "keys": [public(&new)] })).await.must(200);
    token(&app, &assertion(&old)).await.must(401);
    token(&app, &assertion(&new)).await.must(200);

    sysadmin.if_match(3).post(&format!("{place}/end"), json!({})).await.must(200);
    assert_eq!(get_as(&app, bearer, "/api/v1/organisations").await, 401, "its tokens are refused at once");
    token(&app, &assertion(&new)).await.must(401);
    assert_eq!(sysadmin.if_match(4).post(&format!("{place}/end"), json!({})).await.status, 409);
}

#[actix_web::test]
async fn a_program_is_let_in_with_usable_keys_for_a_year_at_most() {
    let app = TestApp::start().await;
    app.set_clock(TODAY);
    let (sysadmin, _, place) = let_in(&app, &[public(&ed25519(1))]).await;
    let (year, key) = ("2026-12-31T00:00:00Z", public(&ed25519(1)));
    let point = URL_SAFE_NO_PAD.encode([7; 32]);
    let refused: [(&str, Value); 9] = [
        ("/scopes/0", asked(&app, "case_decide", year, std::slice::from_ref(&key))),
        ("/expires_at", asked(&app, "organisation_read", "2027-03-03T00:00:00Z", std::slice::from_ref(&key))),
        ("/keys", asked(&app, "organisation_read", year, &[])),
        ("/keys", asked(&app, "organisation_read", year, &[key.clone(), key.clone(), key.clone()])),
        (
            "/keys/0",
            asked(&app, "organisation_read", year, &[json!({ "kty": "OKP", "crv": "Ed25519", "x": "AAAA" })]),
        ),
        (
            "/keys/0",
            asked(
                &app,
                "organisation_read",
                year,
                &[json!({ "kty": "EC", "crv": "Ed25519", "x": key["x"] })],
            ),
        ),
        (
            "/keys/0",
            asked(
                &app,
                "organisation_read",
                year,
                &[json!({ "kty": "EC", "crv": "P-256", "x": point, "y": point })],
            ),
        ),
        (
            "/keys/1",
            asked(
                &app,
                "organisation_read",
                year,
                &[key.clone(), json!({ "kty": "EC", "crv": "P-256", "x": point })],
            ),
        ),
        (
            "/keys/0/d",
            asked(
                &app,
                "organisation_read",
                year,
                &[json!({ "kty": "OKP", "crv": "Ed25519", "x": key["x"], "d": point })],
            ),
        ),
    ];
    for (pointer, body) in refused {
        let answer = sysadmin.post(PROGRAMS, body.clone()).await;
        assert_eq!((answer.status, &answer.body["errors"][0]["pointer"]), (422, &json!(pointer)), "{body}");
    }
    sysadmin.if_match(1).patch(&place, json!({ "keys": [] })).await.must(422);
    assert_eq!(sysadmin.get(&place).await.must(200).body["keys"], json!([key]));
}

#[actix_web::test]
async fn an_assertion_that_is_not_wholly_right_gives_the_same_refusal_and_a_right_one_one_token() {
    let app = TestApp::start().await;
    app.set_clock(TODAY);
    let key = ed25519(1);
    let document =
        EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref()).unwrap();
    let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
    let (x, y) = (URL_SAFE_NO_PAD.encode(x), URL_SAFE_NO_PAD.encode(y));
    let second = json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y });
    let (_, client, _) = let_in(&app, &[public(&key), second]).await;
    let ecdsa = |text: &[u8]| pair.sign(&SystemRandom::new(), text).unwrap().as_ref().to_vec();
    let (eddsa, es256) = (json!({ "alg": "EdDSA" }), json!({ "alg": "ES256" }));
    token(&app, &signed(&es256, &claims(&app, &client), ecdsa)).await.must(200);
    let right = signed(&eddsa, &claims(&app, &client), by(&key));
    token(&app, &right).await.must(200);

    let now = app.services.clock.now().timestamp();
    let with = |name: &str, value: Value| {
        let mut changed = claims(&app, &client);
        changed[name] = value;
        signed(&eddsa, &changed, by(&key))
    };
    let without = |name: &str| {
        let mut changed = claims(&app, &client);
        changed.as_object_mut().unwrap().remove(name);
        signed(&eddsa, &changed, by(&key))
    };
    let headed = |head: Value| signed(&head, &claims(&app, &client), by(&key));
    let none = signed(&json!({ "alg": "none" }), &claims(&app, &client), |_| Vec::new());
    let secret = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, key.public_key().as_ref());
    let hmac = |text: &[u8]| aws_lc_rs::hmac::sign(&secret, text).as_ref().to_vec();
    let wrong = [
        ("come a second time", right.clone()),
        ("for somebody else", with("aud", json!("https://example.org/api/v1/oauth/token"))),
        ("for nobody", without("aud")),
        ("past", with("exp", json!(now))),
        ("good for too long", with("exp", json!(now + 400))),
        ("good for ever", without("exp")),
        ("without a name", without("jti")),
        ("with an empty name", with("jti", json!(""))),
        ("with a NUL in its name", with("jti", json!("a\0"))),
        ("of a program with a NUL in its name", with("sub", json!("svc\0"))),
        ("from another issuer", with("iss", json!("svc-0"))),
        ("of an unknown program", with("sub", json!("svc-0"))),
        ("by an unknown key", signed(&eddsa, &claims(&app, &client), by(&ed25519(9)))),
        ("said to be of the other kind", headed(es256.clone())),
        ("not signed", none),
        ("signed with the public key", signed(&json!({ "alg": "HS256" }), &claims(&app, &client), hmac)),
        ("with a key of its own", headed(json!({ "alg": "EdDSA", "jwk": public(&key) }))),
        ("with what must be understood", headed(json!({ "alg": "EdDSA", "crit": ["x"] }))),
        ("cut", right[..right.len() - 4].to_owned()),
        ("no JWT", "x".to_owned()),
    ];
    let mut refusals = Vec::new();
    for (number, (what, assertion)) in wrong.iter().enumerate() {
        // Guesses are counted; here it is the words that are looked at.
        app.execute("DELETE FROM guesses").await;
        let answer = token(&app, assertion).await;
        assert_eq!((answer.status, answer.code()), (401, "wrong_credentials"), "{number} {what}");
        refusals.push((
            answer.body["title"].clone(),
            answer.body["detail"].clone(),
            answer.body["errors"].clone(),
        ));
    }
    refusals.dedup();
    assert_eq!(refusals.len(), 1, "one refusal for all");

    let proof = [("client_assertion_type", JWT_BEARER), ("client_assertion", &with("nonce", json!(1)))];
    let grant = ("grant_type", "client_credentials");
    ask(&app, &[("grant_type", "password"), proof[0], proof[1]]).await.must(422);
    ask(&app, &[grant, ("client_assertion_type", "x"), proof[1]]).await.must(401);
    ask(&app, &[grant, proof[0], proof[1], ("client_id", "svc-0")]).await.must(401);
    ask(&app, &[grant, ("client_id", &client)]).await.must(401);
    let secret = ask(&app, &[grant, ("client_id", &client), ("client_secret", "x")]).await;
    assert!((400..500).contains(&secret.status), "there is one way in");
    ask(&app, &[grant, proof[0], proof[1], ("client_id", &client)]).await.must(200);

    app.set_clock("2027-01-01T08:00:00+07:00");
    token(&app, &signed(&eddsa, &claims(&app, &client), by(&key))).await.must(401);
}

/// The scripts of the guide, as they stand there: keys by `openssl`, a token by `curl`.
#[actix_web::test]
async fn the_guides_scripts_make_a_key_and_get_a_token() {
    let guide = include_str!("../../../openapi/GUIDE.md");
    let scripts: Vec<&str> =
        guide.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let [make, get] = scripts[..] else { panic!("two scripts in the guide") };
    let app = TestApp::start().await;
    let folder = app.folder().join("program");
    std::fs::create_dir(&folder).unwrap();
    let run = async |script: &str, client: &str| {
        let done = tokio::process::Command::new("bash")
            .args(["-euc", script])
            .current_dir(&folder)
            .env("SITE", &app.services.config.public_url)
            .env("CLIENT", client)
            .output()
            .await
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    let key: Value = serde_json::from_str(&run(make, "").await).unwrap();
    let (_, client, _) = let_in(&app, &[key]).await;
    // The guide asks the site by name; the test's instance listens at a port of its own.
    let get = get.replace("curl -s \"$SITE", &format!("curl -s \"{}", app.address));
    let given: Value = serde_json::from_str(&run(&get, &client).await).unwrap();
    let bearer = given["access_token"].as_str().unwrap_or_else(|| panic!("{given}"));
    assert_eq!(get_as(&app, bearer, "/api/v1/organisations").await, 200);
}
