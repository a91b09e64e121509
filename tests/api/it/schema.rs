//! The database and the Rust side agree: the table definitions, the way back, the folding of text, the reach of rows.

use crate::harness::{Database, TestApp};
use diesel_async::SimpleAsyncConnection;
use std::{collections::BTreeSet, fs};
use tgpl_api::testing;
use tgpl_domain::folding::{accented, fold, name_ends};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../api/schema/src/lib.rs");

/// `UPDATE_SCHEMA=1` rewrites the file instead.
#[actix_web::test]
async fn the_table_definitions_are_those_of_the_migrated_database() {
    let app = TestApp::start().await;
    let (_, query) = include_str!("schema.sql").split_once('\n').unwrap();
    let written = app.texts(query.trim().trim_end_matches(';')).await.remove(0);
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(FILE, &written).unwrap();
    }
    assert_eq!(
        fs::read_to_string(FILE).unwrap().trim_end(),
        written.trim_end(),
        "stale: run this test with UPDATE_SCHEMA=1"
    );
}

/// Everything that a migration makes, one line each.
const CATALOGUE: &str = "
    SELECT format('column %s.%s %s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default, generation_expression)
        FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT pg_get_functiondef(f.oid) FROM pg_proc f
        WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proname NOT LIKE 'diesel%'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('policy %s %s %s %s', tablename, policyname, qual, with_check) FROM pg_policies
    UNION ALL SELECT format('rights %s %s %s %s', relname, relkind, relacl, relforcerowsecurity) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_\\_diesel%'
    ORDER BY 1";

#[actix_web::test]
async fn the_way_back_and_forth_again_leads_to_the_same_catalogue() {
    let empty = Database::empty().await;
    let url = empty.url.clone();
    let forth = || testing::migrate(&url).unwrap();
    forth();
    let first = empty.texts(CATALOGUE).await;
    let steps = empty.texts("SELECT version FROM __diesel_schema_migrations").await;
    for _ in &steps {
        testing::revert(&url).unwrap();
    }
    let left: Vec<_> = empty
        .texts(CATALOGUE)
        .await
        .into_iter()
        .filter(|line| !line.contains("__diesel_schema_migrations"))
        .collect();
    assert!(left.is_empty(), "the way back leaves:\n{}", left.join("\n"));
    forth();
    assert_eq!(empty.texts(CATALOGUE).await, first);
}

/// Columns of class S3 and S4 that are no sealed bytes.
const UNSEALED: [(&str, &str); 4] = [
    ("cases.sealed", "that a record is of class S4, not why: scopes and lists ask for it"),
    ("persons.sealed", "the same"),
    ("proceedings.body_id", "a foreign key, so that a body that stands in a file cannot go"),
    ("requests.sealed", "the same as of persons"),
];

#[actix_web::test]
async fn every_column_has_a_class_and_what_is_sensitive_is_sealed() {
    let app = TestApp::start().await;
    let columns = app
        .texts(
            "SELECT concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, NULL),
                    coalesce(col_description(c.oid, a.attnum), '?'))
             FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE '\\_\\_diesel%'
               AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1",
        )
        .await;
    let mut open = Vec::new();
    for column in &columns {
        let (name, rest) = column.split_once(' ').unwrap();
        let (kind, class) = rest.rsplit_once(' ').unwrap();
        assert!(["S0", "S1", "S2", "S3", "S4"].contains(&class), "{name} has no class");
        if class >= "S3" && kind != "bytea" {
            open.push(name);
        }
    }
    assert!(columns.len() > 300);
    let expected: Vec<_> = UNSEALED.iter().map(|(column, _)| *column).collect();
    assert_eq!(open, expected);
}

/// A table that says whose its rows are shows them to a connection within that scope only, unless it stands here.
const OPEN: [(&str, &str); 10] = [
    ("audit_events", "written by everyone, read by its own permission"),
    ("counters", "numbers of books, nothing personal"),
    ("imports", "names no person"),
    ("outbox", "ids and states for the worker"),
    ("practitioner_absences", "the registry is read across provinces"),
    ("practitioner_contracts", "the registry is read across provinces"),
    ("practitioners", "the registry is read across provinces"),
    ("register_closings", "two numbers a period"),
    ("role_grants", "needed before there is a scope"),
    ("service_accounts", "needed before there is a scope"),
];

#[actix_web::test]
async fn rows_with_an_owner_are_guarded_by_row_level_security() {
    let app = TestApp::start().await;
    let unguarded = app
        .texts(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE a.attname = 'organisation_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
               AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1",
        )
        .await;
    let expected: Vec<_> = OPEN.iter().map(|(table, _)| *table).collect();
    assert_eq!(unguarded, expected);
}

#[actix_web::test]
async fn the_api_cannot_rewrite_history() {
    let app = TestApp::start().await;
    for table in [
        "audit_events",
        "history",
        "case_versions",
        "facts",
        "legal_transitions",
        "blank_movements",
        "blank_ranges",
        "book_closings",
    ] {
        for statement in
            [format!("DELETE FROM {table}"), format!("TRUNCATE {table}"), format!("DROP TABLE {table}")]
        {
            let mut conn = app.sql().await;
            conn.batch_execute("SET ROLE tgpl_api").await.unwrap();
            assert!(conn.batch_execute(&statement).await.is_err(), "{statement}");
        }
    }
}

#[actix_web::test]
async fn text_folds_alike_in_the_database_and_in_rust() {
    let app = TestApp::start().await;
    let samples: BTreeSet<String> = samples().collect();
    assert!(samples.len() >= 2_000);
    let quoted: Vec<_> = samples.iter().map(|text| format!("('{}')", text.replace('\'', "''"))).collect();
    for (key, of) in [
        ("fold_vi(text)", fold as fn(&str) -> String),
        ("accent_vi(text)", accented),
        ("name_ends(fold_vi(text))", |text| name_ends(&fold(text))),
    ] {
        let values = quoted.join(",");
        let kept =
            format!("SELECT {key} FROM (VALUES {values}) AS samples (text) ORDER BY text COLLATE \"C\"");
        for (text, kept) in samples.iter().zip(app.texts(&kept).await) {
            assert_eq!(of(text), kept, "{key} of {text:?}");
        }
    }
}

/// Syllables in both normal forms and cases, with every tone, letters of other languages, odd spaces and marks.
fn samples() -> impl Iterator<Item = String> {
    const LETTERS: [&str; 30] = [
        "à",
        "ả",
        "ã",
        "á",
        "ạ",
        "ằ",
        "ẳ",
        "ẵ",
        "ắ",
        "ặ",
        "ầ",
        "ẩ",
        "ẫ",
        "ấ",
        "ậ",
        "è",
        "ễ",
        "ế",
        "ệ",
        "ì",
        "ị",
        "ồ",
        "ộ",
        "ờ",
        "ợ",
        "ừ",
        "ự",
        "ỳ",
        "ỵ",
        "o\u{302}\u{301}",
    ];
    const HEADS: [&str; 12] = ["Đ", "đ", "Ngh", "QU", "gi", "", "Ð", "ɖ", "ß", "İ", "Ž", "Ø"];
    const TAILS: [&str; 7] = ["", "ng", "  NH ", "'H", "\u{2019}k", "\u{a0}–x", "\tK\u{2011}y"];
    HEADS.into_iter().flat_map(|head| {
        LETTERS
            .into_iter()
            .flat_map(move |letter| TAILS.into_iter().map(move |tail| format!(" {head}{letter}{tail}")))
    })
}
