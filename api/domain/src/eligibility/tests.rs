#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::cases::ProceduralStatus;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts(json: &str) -> Facts {
    serde_json::from_str(json).unwrap()
}

fn check(json: &str, on: &str) -> Answer {
    Rules::seed().check(&facts(json), date(on))
}

fn met(json: &str, on: &str) -> Vec<String> {
    check(json, on).groups.into_iter().map(|group| group.code).collect()
}

fn missing(json: &str, on: &str) -> Vec<String> {
    let groups = check(json, on).groups;
    assert_eq!(groups.len(), 1, "{groups:?}");
    groups.into_iter().flat_map(|group| group.missing_proofs).map(|proof| proof.code).collect()
}

/// The law's calendar: which categories exist on each side of each amendment, and where hardship is asked for.
#[test]
fn categories_on_both_sides_of_every_amendment() {
    let mut table = String::new();
    for on in [
        "2017-12-31",
        "2018-01-01",
        "2025-06-30",
        "2025-07-01",
        "2025-12-31",
        "2026-01-01",
        "2026-12-31",
        "2027-01-01",
    ] {
        let law = Rules::seed().rule_set(date(on));
        let confirmed = law.is_none_or(|law| law.confirmed);
        let groups: Vec<_> = Rules::seed()
            .groups_on(date(on))
            .into_iter()
            .map(|group| format!("{}{}", group.code, if group.needs_hardship(date(on)) { "+FH" } else { "" }))
            .collect();
        let id = law.map_or("-", |law| law.id.as_str());
        writeln!(
            table,
            "{on} {id:<7}{}{}",
            if confirmed { "" } else { "(not confirmed) " },
            groups.join(" ")
        )
        .unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_code_of_the_data_is_known() {
    let rules = Rules::seed();
    let declared: BTreeSet<_> = Facts::CODES.iter().copied().collect();
    let of_data: BTreeSet<_> = rules
        .groups
        .iter()
        .flat_map(|group| {
            group.subcategories.iter().map(|sub| sub.code.as_str()).chain([group.code.as_str()])
        })
        .chain(rules.hardship.any_of.iter().map(|fact| fact.code.as_str()))
        .collect();
    assert_eq!(declared, of_data);
    let named: BTreeSet<_> = rules.proofs.iter().map(|proof| proof.code.as_str()).collect();
    assert_eq!(named.len(), rules.proofs.len(), "codes of papers are unique");
    let used: BTreeSet<_> = rules
        .groups
        .iter()
        .flat_map(|group| group.proof_without_hardship.iter().chain([&group.proof]))
        .flat_map(ProofRule::codes)
        .chain([rules.catch_all_proof.as_str()])
        .collect();
    assert_eq!(named, used);
    assert!(rules.proofs.iter().all(|proof| proof.source.contains("Điều 33")));
}

#[test]
fn a_poor_person_is_entitled_since_2018_and_needs_one_paper() {
    assert_eq!(met(r#"{"HN": true}"#, "2017-12-31"), [""; 0]);
    let answer = check(r#"{"HN": true}"#, "2018-01-01");
    assert!(answer.eligible && answer.confirmed);
    assert_eq!(answer.law_version.as_deref(), Some("RS2018"));
    assert_eq!(missing(r#"{"HN": true}"#, "2026-05-05"), ["P-HN-1"]);
    assert_eq!(missing(r#"{"HN": true, "proofs": ["P-HN-1"]}"#, "2026-05-05"), [""; 0]);
    assert_eq!(
        missing(r#"{"HN": true, "proofs": ["P-15"]}"#, "2026-05-05"),
        [""; 0],
        "any other lawful paper"
    );
}

#[test]
fn a_child_is_one_until_the_sixteenth_birthday() {
    let born = r#"{"birth_date": "2010-05-20"}"#;
    assert_eq!(met(born, "2026-05-19"), ["TE"]);
    assert_eq!(met(born, "2026-05-20"), [""; 0]);
    let leap = r#"{"birth_date": "2012-02-29"}"#;
    assert_eq!(met(leap, "2028-02-28"), ["TE"]);
    assert_eq!(met(leap, "2028-02-29"), [""; 0]);
    let leap = r#"{"birth_date": "2008-02-29", "procedural_status": "bi_can"}"#;
    assert_eq!(met(leap, "2026-02-28"), ["NCTN_16_18"], "no 29 February in 2026");
    assert_eq!(met(leap, "2026-03-01"), [""; 0]);
}

#[test]
fn an_age_that_cannot_be_told_stays_open() {
    let answer = check(r#"{"birth_year": 2010}"#, "2026-05-19");
    assert!(!answer.eligible);
    let child = answer.undecided.iter().find(|open| open.code == "TE").unwrap();
    assert_eq!(child.needs, ["birth_date"]);
    assert_eq!(met(r#"{"birth_year": 2010}"#, "2025-12-31"), ["TE"]);
    assert_eq!(
        met(r#"{"birth_year": 2010, "TE": true}"#, "2026-05-19"),
        ["TE"],
        "declared, and not disproved"
    );
    assert_eq!(met(r#"{"age": 20, "TE": true}"#, "2026-05-19"), [""; 0], "disproved");
}

#[test]
fn an_accused_of_seventeen_before_and_after_2026() {
    let accused = r#"{"age": 17, "procedural_status": "bi_can"}"#;
    assert_eq!(met(accused, "2025-12-31"), ["BBT_16_18"]);
    assert_eq!(met(accused, "2026-01-01"), ["NCTN_16_18"]);
    let group = check(accused, "2026-01-01").groups.remove(0);
    assert_eq!(group.subcategory.as_deref(), Some("5_BBT"));
    assert_eq!((group.law_version.as_str(), group.confirmed), ("RS2026", true));
    assert!(group.legal_basis.contains("59/2024/QH15"));
}

#[test]
fn a_victim_of_seventeen_needs_hardship_until_2026_and_a_witness_is_new() {
    let victim = r#"{"age": 17, "procedural_status": "bi_hai"}"#;
    assert_eq!(met(victim, "2025-12-31"), [""; 0]);
    assert_eq!(met(r#"{"age": 17, "procedural_status": "bi_hai", "FH1": true}"#, "2025-12-31"), ["BH_16_18"]);
    assert_eq!(met(victim, "2026-01-01"), ["NCTN_16_18"]);
    let witness = r#"{"age": 17, "procedural_status": "nguoi_lam_chung"}"#;
    assert_eq!(met(witness, "2025-12-31"), [""; 0]);
    assert_eq!(check(witness, "2026-01-01").groups.remove(0).subcategory.as_deref(), Some("5_NLC"));
    assert_eq!(met(r#"{"age": 17, "procedural_status": "duong_su"}"#, "2026-01-01"), [""; 0]);
}

#[test]
fn all_eight_positions_and_no_other_are_covered_from_2026() {
    let covered: Vec<_> = ProceduralStatus::ALL
        .iter()
        .filter(|status| {
            !met(&format!(r#"{{"age": 17, "procedural_status": "{status}"}}"#), "2026-01-01").is_empty()
        })
        .collect();
    assert_eq!(covered.len(), ProceduralStatus::ALL.len() - 1);
    assert!(!covered.contains(&&ProceduralStatus::Litigant));
}

#[test]
fn trafficking_changes_in_july_2025() {
    let victim = r#"{"NN_MBN": true, "6A_NN": true}"#;
    assert_eq!(met(victim, "2025-06-30"), [""; 0], "hardship was asked for");
    assert_eq!(met(r#"{"NN_MBN": true, "FH2": true}"#, "2025-06-30"), ["NN_MBN"]);
    let group = check(victim, "2025-07-01").groups.remove(0);
    assert_eq!((group.code.as_str(), group.subcategory.as_deref()), ("NN_MBN_6A", Some("6A_NN")));
    assert!(group.sensitive);
    assert_eq!(met(r#"{"6A_DC": true, "age": 17}"#, "2025-07-01"), ["NN_MBN_6A"]);
    assert_eq!(
        met(r#"{"6A_DC": true, "age": 18}"#, "2025-07-01"),
        [""; 0],
        "only those under 18 come with a victim"
    );
}

#[test]
fn hardship_is_dropped_for_three_groups_in_2027() {
    for code in ["TNLS", "CDDC", "NKT"] {
        let declared = format!(r#"{{"{code}": true}}"#);
        let before = check(&declared, "2026-12-31");
        assert!(!before.eligible);
        let open = before.undecided.iter().find(|open| open.code == code).unwrap();
        assert_eq!(open.needs, ["FH1", "FH2"]);
        let after = check(&declared, "2027-01-01");
        assert!(after.eligible && !after.confirmed);
        assert!(!after.groups.iter().any(|group| group.confirmed));
        let denied = format!(r#"{{"{code}": true, "FH1": false, "FH2": false}}"#);
        assert_eq!(met(&denied, "2026-12-31"), [""; 0]);
    }
    assert_eq!(missing(r#"{"NKT": true}"#, "2027-01-01"), ["P-NKT-1"]);
    assert_eq!(met(r#"{"FH1": true}"#, "2026-12-31"), [""; 0]);
    assert_eq!(met(r#"{"FH1": true}"#, "2027-01-01"), ["CN_2027"]);
}

#[test]
fn hardship_has_to_be_shown_and_is_never_declared_along() {
    assert_eq!(met(r#"{"age": 60}"#, "2026-05-05"), [""; 0]);
    assert_eq!(met(r#"{"age": 60, "FH2": true}"#, "2026-05-05"), ["NCT"]);
    assert_eq!(met(r#"{"age": 59, "FH2": true}"#, "2026-05-05"), [""; 0]);
    assert_eq!(met(r#"{"HIV": true}"#, "2026-05-05"), [""; 0]);
    assert_eq!(met(r#"{"HIV": true, "FH1": true}"#, "2026-05-05"), ["HIV"]);
}

#[test]
fn minority_groups_follow_ethnicity_and_place() {
    assert_eq!(met(r#"{"ethnicity": "Tày", "special_difficulty": true}"#, "2026-05-05"), ["DTTS_DBKK"]);
    assert_eq!(met(r#"{"ethnicity": " kinh", "special_difficulty": true}"#, "2026-05-05"), [""; 0]);
    assert_eq!(met(r#"{"ethnicity": "Tày", "special_difficulty": false}"#, "2026-05-05"), [""; 0]);
}

#[test]
fn missing_proofs_shrink_to_what_completes_a_pair() {
    let older =
        |proofs: &str| missing(&format!(r#"{{"age": 70, "FH1": true, "proofs": {proofs}}}"#), "2026-05-05");
    assert_eq!(older("[]"), ["P-FH-1|P-FH-2|P-FH-3", "P-FH-2|P-FH-3|P-NCT-1"]);
    assert_eq!(older(r#"["P-FH-1"]"#), ["P-FH-2|P-FH-3|P-NCT-1"]);
    assert_eq!(older(r#"["P-FH-1", "P-NCT-1"]"#), [""; 0]);
    assert_eq!(older(r#"["P-FH-2"]"#), [""; 0]);
    let violence = missing(r#"{"NN_BLGD": true, "FH1": true, "proofs": ["P-FH-1"]}"#, "2026-05-05");
    assert_eq!(violence, ["P-BLGD-1|P-BLGD-2|P-BLGD-3|P-BLGD-4"]);
    let martyr = missing(r#"{"TNLS": true, "FH1": true, "proofs": ["P-FH-1", "P-TNLS-2"]}"#, "2026-05-05");
    assert_eq!(martyr, ["P-TNLS-1|P-TNLS-3"]);
    let answer = check(r#"{"HN": true}"#, "2026-05-05");
    let paper = answer.groups.first().and_then(|group| group.missing_proofs.first()).unwrap();
    assert_eq!(paper.vi, "Giấy chứng nhận hộ nghèo");
}

#[test]
fn unknown_facts_and_papers_are_refused() {
    assert!(serde_json::from_str::<Facts>(r#"{"XYZ": true}"#).is_err());
    assert!(serde_json::from_str::<Facts>(r#"{"birth_date": "29/02/2023"}"#).is_err());
    assert!(serde_json::from_str::<Facts>(r#"{"proofs": ["P-HN-1", "P-X"]}"#).is_err());
}

#[test]
fn both_poor_and_minority_is_one_column() {
    let rules = Rules::seed();
    let held = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(rules.statistical_group(&held(&["HN", "DTTS_DBKK"]), Some("HN")), Some("HN_DTTS"));
    assert_eq!(rules.statistical_group(&held(&["HN", "TE"]), Some("TE")), Some("TE"));
    assert_eq!(rules.statistical_group(&held(&["HN", "TE"]), None), Some("HN"));
    assert_eq!(rules.statistical_group(&[], None), None);
}
