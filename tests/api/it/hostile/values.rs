//! What must not be taken: wrong values of every kind, and bodies that are wrong as a whole.

use serde_json::{Map, Value, json};

/// Days that are not in the calendar, that say more or less than a day, or that are written otherwise.
pub const IMPOSSIBLE_DATES: [&str; 44] = [
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
pub const HIDDEN: [&str; 8] =
    ["a\u{0}b", "a\u{7}b", "a\u{202e}b", "a\u{2066}b", "a\u{200b}b", "a\u{feff}b", "a\u{e000}b", "\u{200d}"];

/// What must not stand in a field of this kind.
pub fn poison(schema: &Value) -> Vec<Value> {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let is = |kind: &str| kinds.contains(&kind);
    if kinds.is_empty() {
        return Vec::new();
    }
    // An object of no named fields takes any.
    let takes_any = is("object") && schema.get("properties").is_none();
    let mut bad = if takes_any { Vec::new() } else { vec![json!({ "no": { "such": "thing" } })] };
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
    bad.extend(schema["minimum"].as_i64().map(|least| json!(least - 1)));
    bad.extend(schema["maximum"].as_i64().map(|most| json!(most + 1)));
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

/// Bodies that are wrong as a whole.
pub fn broken_bodies(example: &Value) -> Vec<(&'static str, Vec<u8>)> {
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
