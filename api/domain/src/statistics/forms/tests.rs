#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::cases::{Form as Hinh, Role};
use crate::sex::Sex;
use crate::statistics::tests::{any_fact, ended, plain, recomputed, share};
use crate::statistics::{Change, Ending, Fact, Flow, Month, Person, Post, Span};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::slice;

fn seed(code: &str) -> &'static Form {
    Forms::seed().version(code, 1).unwrap()
}

fn grid(code: &str) -> &'static Grid {
    seed(code).grid.as_ref().unwrap()
}

fn span(from: &str, to: &str) -> Span {
    Span { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

fn sheet(code: &str, facts: &[Fact], span: Span) -> Sheet {
    let rows = recomputed(facts);
    grid(code).evaluate(&Flow::of(span, [&rows]), Dimensions::seed())
}

const fn after(before: &Sheet) -> Earlier<'_> {
    Earlier { before: Some(before), compared: None }
}

/// What a case alone gives to a cell.
fn adds(code: &str, fact: &Fact, row: usize, column: usize, span: Span) -> i64 {
    grid(code).cell(&Flow::of(span, [&recomputed(slice::from_ref(fact))]), row, column)
}

fn cell(code: &str, sheet: &Sheet, row: &str, column: &str) -> i64 {
    sheet.at(grid(code).row(row).unwrap(), grid(code).column(column).unwrap()).unwrap()
}

fn held(groups: &[&str], counted: &str, fact: Fact) -> Fact {
    let groups = groups.iter().map(ToString::to_string).collect();
    let person = fact.people.first().unwrap().clone();
    Fact { people: vec![Person { groups, counted: Some(counted.into()), ..person }], ..fact }
}

const YEAR: (&str, &str) = ("2024-01", "2024-12");

#[test]
fn who_is_both_poor_and_of_a_minority_stands_in_column_7_only() {
    let both = |counted| held(&["HN", "DTTS_DBKK"], counted, plain("2024-03-05"));
    let merit = held(&["NCC", "HN", "DTTS_DBKK"], "NCC", plain("2024-03-05"));
    for fact in [both("HN"), both("DTTS_DBKK"), merit] {
        let sheet = sheet("24/BTP/TGPL", &[fact], span(YEAR.0, YEAR.1));
        for column in &grid("24/BTP/TGPL").columns {
            let expected = if ["1", "2", "7"].contains(&column.code.as_str()) { 100 } else { 0 };
            assert_eq!(cell("24/BTP/TGPL", &sheet, "1.2", &column.code), expected, "{}", column.code);
        }
        assert_eq!(grid("24/BTP/TGPL").check(&sheet, Earlier::default()), Vec::new());
    }
}

/// Which column counts each group under each version of Đ.7: what a change of the law or of the map changes is seen here.
#[test]
fn the_columns_of_every_group_under_every_law() {
    let mut table = String::new();
    for law in &Rules::seed().rule_sets {
        let on = law.valid_from.to_string();
        let columns: Vec<_> = Rules::seed()
            .groups_on(law.valid_from)
            .iter()
            .map(|group| {
                let fact = held(&[&group.code], &group.code, plain(&on));
                let month: Month = on.get(..7).unwrap().parse().unwrap();
                let sheet = sheet("24/BTP/TGPL", &[fact], Span { from: month, to: month });
                let counted: Vec<_> = (4..=18)
                    .map(|column: u32| column.to_string())
                    .filter(|column| cell("24/BTP/TGPL", &sheet, "T", column) == 100)
                    .collect();
                assert_eq!(counted.len() + sheet.notices.len(), 1, "{} {}", law.id, group.code);
                format!("{}={}", group.code, counted.first().map_or("-", String::as_str))
            })
            .collect();
        writeln!(table, "{} {}", law.id, columns.join(" ")).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_group_without_a_column_is_told_and_breaks_the_sum_of_the_columns() {
    let direct = held(&["CN_2027"], "CN_2027", plain("2027-02-01"));
    let nobody = Fact { people: vec![Person::default()], ..plain("2027-02-02") };
    let sheet = sheet("24/BTP/TGPL", &[direct.clone(), direct, nobody], span("2027-01", "2027-05"));
    let told: Vec<_> = sheet
        .notices
        .iter()
        .map(|notice| (notice.law_version.as_str(), notice.group.as_str(), notice.hundredths))
        .collect();
    assert_eq!(told, [("RS2027", "none", 100), ("RS2027", "CN_2027", 200)]);
    let broken = grid("24/BTP/TGPL").check(&sheet, Earlier::default());
    let of_total: Vec<_> = broken
        .iter()
        .filter(|broken| broken.at == "T")
        .map(|broken| (broken.identity.as_str(), broken.rule.as_str(), broken.left, broken.right))
        .collect();
    assert_eq!(of_total, [("sexes", "1 = 2 + 3", 300, 200), ("groups", "1 = 4..18", 300, 0)]);
    assert!(broken.iter().all(|broken| broken.strength == Strength::Error));
    assert_eq!(cell("24/BTP/TGPL", &sheet, "T", "1"), 300, "nobody is dropped");
}

#[test]
fn a_case_that_no_row_knows_breaks_the_sum_of_the_rows() {
    let odd = Fact { form: Hinh::OutOfCourt, role: None, ..plain("2024-03-05") };
    let sheet = sheet("24/BTP/TGPL", &[odd], span(YEAR.0, YEAR.1));
    let broken = grid("24/BTP/TGPL").check(&sheet, Earlier::default());
    let rules: Vec<_> = broken.iter().filter(|one| one.at == "1").map(|one| one.rule.as_str()).collect();
    assert_eq!(rules, ["1 = 1.1 + 1.2", "7 = 2.3 + 3.3 + 4.3"], "form 24 has no such row");
}

#[test]
fn form_25_follows_a_case_over_the_years_and_its_credit_over_people() {
    let shared = Fact {
        practitioners: vec![(Post::Officer, share(50)), (Post::ContractLawyer, share(50))],
        ..ended(plain("2023-11-20"), "2024-02-10")
    };
    let facts = [shared, plain("2024-05-02")];
    let first = sheet("25/BTP/TGPL", &facts, span("2024-01", "2024-03"));
    let at = |sheet: &Sheet, column| cell("25/BTP/TGPL", sheet, "1.2", column);
    let row = |sheet: &Sheet| ["a", "b", "c", "d", "e", "f", "f1", "h"].map(|column| at(sheet, column));
    assert_eq!(row(&first), [100, 100, 0, 100, 50, 50, 50, 0]);
    let second = sheet("25/BTP/TGPL", &facts, span("2024-04", "2024-06"));
    assert_eq!(row(&second), [100, 0, 100, 0, 0, 0, 0, 0]);
    let form = grid("25/BTP/TGPL");
    assert_eq!(form.check(&first, Earlier::default()), Vec::new());
    assert_eq!(form.check(&second, after(&first)), Vec::new(), "what was left is what is carried over");
    let broken = form.check(&second, after(&second));
    let continuity = broken.iter().find(|one| one.at == "1.2").unwrap();
    assert_eq!((continuity.identity.as_str(), continuity.left, continuity.right), ("continuity", 0, 100));
    assert_eq!(continuity.strength, Strength::Explain);
}

#[test]
fn a_figure_that_moved_far_asks_for_an_explanation() {
    let form = grid("24/BTP/TGPL");
    let cases = |many: usize| sheet("24/BTP/TGPL", &vec![plain("2024-03-05"); many], span(YEAR.0, YEAR.1));
    let moved = |now: usize, was: usize| {
        let (now, was) = (cases(now), cases(was));
        let broken = form.check(&now, Earlier { before: None, compared: Some(&was) });
        broken.iter().filter(|one| one.identity == "moved").map(|one| one.at.clone()).collect::<Vec<_>>()
    };
    assert!(moved(60, 40).is_empty(), "by half");
    assert!(moved(22, 2).is_empty(), "by twenty");
    assert_eq!(moved(61, 40).first().map(String::as_str), Some("T"));
    assert_eq!(moved(19, 40).first().map(String::as_str), Some("T"), "less is told as well");
    assert!(moved(0, 0).is_empty());
    let rule = form.rule("moved", "T").unwrap();
    assert!(rule.looks_back(), "no case of this period tells why");
    assert!(form.rule("moved", "1.1").is_none(), "it holds in the lines that it names");
}

#[test]
fn a_case_that_makes_up_for_another_still_breaks_the_rule() {
    let source = Forms::SEED.iter().find(|source| source.file.contains("24-BTP")).unwrap();
    let text = source.text.replacen("1 = 2 + 3", "2 = 3", 1);
    let changed = Source { file: "form.json", text: &text };
    let form =
        Form::read(changed, Dimensions::seed(), Measures::seed(), Rules::seed()).unwrap().grid.unwrap();
    let rule = form.rule("sexes", "T").unwrap();
    let of = |facts: &[Fact]| {
        let rows = recomputed(facts);
        let flow = Flow::of(span(YEAR.0, YEAR.1), [&rows]);
        (rule.difference(&flow), rule.holds_for_all(&flow))
    };
    let man = plain("2024-03-05");
    let mut woman = man.clone();
    woman.people.iter_mut().for_each(|person| person.sex = Some(Sex::Female));
    assert_eq!(of(slice::from_ref(&man)), (100, false));
    assert_eq!(of(slice::from_ref(&woman)), (-100, false));
    assert_eq!(of(&[man, woman]), (0, false));
    assert_eq!(of(&[]), (0, true));
    let cases = grid("25/BTP/TGPL");
    assert!(cases.rule("continuity", "1.2").unwrap().looks_back() && !rule.looks_back());
    assert!(form.rule("sexes", "99").is_none() && form.rule("none", "T").is_none());
}

#[test]
fn an_adviser_in_court_is_named() {
    let wrong = Fact {
        practitioners: vec![(Post::ContractedAdviser, share(100))],
        ..ended(plain("2024-01-20"), "2024-02-10")
    };
    let sheet = sheet("25/BTP/TGPL", &[wrong], span(YEAR.0, YEAR.1));
    let broken = grid("25/BTP/TGPL").check(&sheet, Earlier::default());
    let rows: Vec<_> = broken.iter().map(|one| (one.identity.as_str(), one.at.as_str())).collect();
    assert_eq!(rows, [("advice_only", "1.2"), ("advice_only", "6")]);
}

/// GF2, 09/2021: 878 accepted (656 defence, 222 protection), 638 ended, 80 successful in 22 provinces.
#[test]
fn the_bulletin_of_september_2021() {
    const SUCCESSES: [(&str, usize); 22] = [
        ("49", 16),
        ("12", 7),
        ("42", 8),
        ("04", 6),
        ("30", 5),
        ("34", 4),
        ("02", 4),
        ("70", 4),
        ("01", 4),
        ("68", 3),
        ("27", 3),
        ("83", 3),
        ("62", 2),
        ("64", 2),
        ("08", 2),
        ("26", 1),
        ("93", 1),
        ("25", 1),
        ("10", 1),
        ("72", 1),
        ("95", 1),
        ("06", 1),
    ];
    let spread = |total: usize, place: usize| total / 22 + usize::from(place < total % 22);
    let mut units = BTreeMap::new();
    for (place, (province, successes)) in SUCCESSES.into_iter().enumerate() {
        let defence = std::iter::repeat_n(plain("2021-09-10"), spread(656, place));
        let protector = Fact { role: Some(Role::Protector), ..plain("2021-09-30") };
        let protection = std::iter::repeat_n(protector, spread(222, place));
        let close = |nth: usize| {
            let fact = ended(plain("2021-07-01"), "2021-09-15");
            let end = fact.end.map(|end| Ending { successful: Some(nth < successes), ..end });
            Fact { end, ..fact }
        };
        let done = (0..spread(638, place)).map(close);
        let advice = Fact { form: Hinh::Advice, role: None, ..plain("2021-09-01") };
        let facts: Vec<_> = defence.chain(protection).chain(done).chain([advice]).collect();
        units.insert(province, recomputed(&facts));
    }
    let figures = |units: &[&Change], month: &str| {
        let mut flow = Flow::new(span(month, month));
        for rows in units {
            flow.change(rows);
        }
        let sheet = grid("court-bulletin").evaluate(&flow, Dimensions::seed());
        assert_eq!(grid("court-bulletin").check(&sheet, Earlier::default()), Vec::new());
        ["accepted", "defence", "protection", "ended", "successful"]
            .map(|row| cell("court-bulletin", &sheet, row, "count") / 100)
    };
    let all: Vec<_> = units.values().collect();
    assert_eq!(figures(&all, "2021-09"), [878, 656, 222, 638, 80]);
    assert_eq!(figures(&all, "2021-07"), [638, 638, 0, 0, 0], "any other month works from its own data");
    assert_eq!(figures(&all, "2021-08"), [0; 5]);
    for (province, successes) in SUCCESSES {
        let [.., successful] = figures(&[units.get(province).unwrap()], "2021-09");
        assert_eq!(successful, i64::try_from(successes).unwrap(), "{province}");
    }
}

#[test]
fn the_list_behind_a_figure_asks_what_the_figure_asks() {
    let won = |successful| {
        let fact = ended(plain("2024-03-05"), "2024-06-01");
        let end = fact.end.map(|end| Ending { successful, ..end });
        Fact { end, ..fact }
    };
    let behind = |fact: &Fact, row: &str| {
        let row = grid("court-bulletin").row(row).unwrap();
        adds("court-bulletin", fact, row, 0, span("2024-06", "2024-06"))
    };
    for (successful, figure) in [(Some(true), 100), (Some(false), 0), (None, 0)] {
        assert_eq!(behind(&won(successful), "successful"), figure);
        assert_eq!(behind(&won(successful), "ended"), 100);
        assert_eq!(behind(&won(successful), "accepted"), 0, "accepted in March");
    }
}

#[test]
fn a_figure_written_by_hand_has_a_reason_and_moves_the_sums_above_it() {
    let grid = grid("24/BTP/TGPL");
    let counted = sheet("24/BTP/TGPL", &[plain("2024-03-05")], span(YEAR.0, YEAR.1));
    let entry = |row: &str, figure, reason: &str| {
        ((row.to_owned(), "1".to_owned()), Entry { figure, reason: reason.into() })
    };
    let entries = Entries::from([entry("6", 300, "2 vụ giấy chưa nhập")]);
    let adjusted = grid.apply(&counted, &entries).unwrap();
    assert_eq!(cell("24/BTP/TGPL", &adjusted, "6", "1"), 300);
    assert_eq!(cell("24/BTP/TGPL", &adjusted, "II", "1"), 300, "II is the sum of 5, 6 and 7");
    let at = adjusted.cells.get(grid.row("6").unwrap()).unwrap().first().unwrap();
    assert_eq!((at.counted, at.reason.as_deref()), (Some(100), Some("2 vụ giấy chưa nhập")));
    let broken: Vec<_> =
        grid.check(&adjusted, Earlier::default()).into_iter().map(|one| (one.identity, one.at)).collect();
    assert!(broken.contains(&("forms".into(), "1".into())), "{broken:?}");
    let silent = grid.apply(&counted, &Entries::from([entry("6", 300, " ")])).unwrap_err();
    assert_eq!((silent.code, silent.row.as_str()), ("reason_missing", "6"));
    let unknown = grid.apply(&counted, &Entries::from([entry("9", 300, "x")])).unwrap_err();
    assert_eq!(unknown.code, "unknown_cell");
}

fn alone<'a>(now: &'a Flow<'a>) -> Flows<'a> {
    Flows { now, previous: None, last_year: None }
}

/// The text of the bulletin tells each change from the two figures that stand in it.
#[test]
fn the_bulletin_is_told_with_its_changes() {
    let months = [("2021-09-10", 12), ("2021-08-10", 8), ("2020-09-10", 16)];
    let facts: Vec<_> = months.iter().flat_map(|(on, many)| std::iter::repeat_n(plain(on), *many)).collect();
    let rows = recomputed(&facts);
    let flow = |month: &str| {
        let mut flow = Flow::new(span(month, month));
        flow.change(&rows);
        flow
    };
    let (now, previous, last_year) = (flow("2021-09"), flow("2021-08"), flow("2020-09"));
    let told = seed("court-bulletin").sections.first().unwrap().text.as_ref().unwrap();
    let told = told.render(Flows { now: &now, previous: Some(&previous), last_year: Some(&last_year) });
    let text = told.text();
    assert!(text.contains("thụ lý 12 vụ việc tham gia tố tụng"), "{text}");
    assert!(text.contains("tăng 4 vụ việc (50%) so với kỳ trước"), "{text}");
    assert!(text.contains("giảm 4 vụ việc (25%) so với cùng kỳ năm trước"), "{text}");
    assert!(text.contains("Kết thúc 0 vụ việc, không thay đổi so với kỳ trước"), "{text}");
    let changes: Vec<_> = told
        .0
        .iter()
        .filter_map(|segment| match segment {
            Segment::Change { hundredths, base, .. } => Some((*hundredths, *base)),
            Segment::Text(_) | Segment::Figure { .. } => None,
        })
        .collect();
    let (nothing, accepted) = ((0, Some(0)), 1_200);
    assert_eq!(changes, [(accepted, Some(800)), (accepted, Some(1_600)), nothing, nothing, nothing, nothing]);
    let first_month = told_of_the_first_month(&now);
    assert!(first_month.contains("chưa có số liệu để so sánh"), "{first_month}");
}

fn told_of_the_first_month(now: &Flow<'_>) -> String {
    let told = seed("court-bulletin").sections.first().unwrap().text.as_ref().unwrap();
    told.render(Flows { now, previous: None, last_year: None }).text()
}

#[test]
fn text_follows_the_numbers() {
    let template = Template::read(
        "Thụ lý {{cases_accepted}} vụ việc ({{ cases_accepted form=court_participation role=defender|protector }} tố tụng); \
         trợ giúp viên {{credit_ended practitioner=officer}}.",
        Dimensions::seed(),
        Measures::seed(),
    )
    .unwrap();
    let shared = Fact {
        practitioners: vec![(Post::Officer, share(50)), (Post::ContractLawyer, share(50))],
        ..ended(plain("2024-03-05"), "2024-06-01")
    };
    let advice = Fact { form: Hinh::Advice, role: None, ..plain("2024-03-05") };
    let rows = recomputed(&[shared, advice]);
    let mut flow = Flow::new(span(YEAR.0, YEAR.1));
    flow.change(&rows);
    assert_eq!(template.render(alone(&flow)).text(), "Thụ lý 2 vụ việc (1 tố tụng); trợ giúp viên 0,5.");
    let numbers: Vec<_> = template
        .render(alone(&flow))
        .0
        .iter()
        .filter_map(Segment::number)
        .map(|(_, number)| number)
        .collect();
    assert_eq!(numbers, [Some(200), Some(100), Some(50)]);
    let words = template.words("cases_accepted form=court_participation role=defender|protector").unwrap();
    assert_eq!(
        words.vi,
        "Vụ việc thụ lý trong kỳ, hình thức trợ giúp: tham gia tố tụng, tư cách tham gia tố tụng: người bào chữa \
         hoặc người bảo vệ quyền và lợi ích hợp pháp"
    );
    let empty = Flow::new(span(YEAR.0, YEAR.1));
    assert_eq!(template.render(alone(&empty)).text(), "Thụ lý 0 vụ việc (0 tố tụng); trợ giúp viên 0.");
}

#[test]
fn a_text_with_a_number_that_nobody_can_count_is_refused() {
    let refused =
        |text: &str| Template::read(text, Dimensions::seed(), Measures::seed()).unwrap_err().to_string();
    assert_eq!(refused("a {{cases_lost}}"), "{{cases_lost}}: there is no such measure");
    assert_eq!(
        refused("{{cases_ended colour=red}}"),
        "{{cases_ended colour=red}}: there is no such dimension"
    );
    assert_eq!(refused("{{cases_ended form=aid}}"), "{{cases_ended form=aid}}: there is no such value");
    assert_eq!(refused("{{cases_ended form}}"), "{{cases_ended form}}: a filter is dimension=value");
    assert_eq!(refused("{{cases_ended"), "{{cases_ended}}: the braces do not close");
    assert_eq!(
        refused("{{cases_ended change=now}}"),
        "{{cases_ended change=now}}: change is previous or last_year"
    );
    assert!(refused("{{cases_accepted successful=yes}}").ends_with("successful is not known of them"));
}

/// A row that no record knows waits for somebody to write it, and what is summed from it waits with it.
#[test]
fn a_row_written_by_hand_is_missed_until_it_is_written() {
    let text = Forms::SEED.first().unwrap().text;
    let by_hand = r#""where": {"form": "out_of_court"}"#;
    assert_eq!(text.matches(by_hand).count(), 1, "row 7, which II sums");
    let text = text.replacen(by_hand, r#""manual": true"#, 1);
    let source = Source { file: "by-hand.json", text: &text };
    let form = Form::read(source, Dimensions::seed(), Measures::seed(), Rules::seed()).unwrap();
    let grid = form.grid.as_ref().unwrap();
    let rows = recomputed(&[plain("2024-03-05")]);
    let mut flow = Flow::new(span(YEAR.0, YEAR.1));
    flow.change(&rows);
    let sheet = grid.evaluate(&flow, Dimensions::seed());
    let at = |sheet: &Sheet, row: &str| sheet.at(grid.row(row).unwrap(), 0);
    assert_eq!([at(&sheet, "6"), at(&sheet, "7"), at(&sheet, "II")], [Some(100), None, None]);
    let missing = grid.missing(&sheet);
    assert_eq!((missing.len(), missing.first()), (18, Some(&("7", "1"))));
    assert_eq!(
        grid.check(&sheet, Earlier::default()),
        Vec::new(),
        "nothing is held against what is not written yet"
    );
    let entries = grid.columns.iter().map(|column| {
        let entry = Entry { figure: 200, reason: "sổ giấy".into() };
        (("7".to_owned(), column.code.clone()), entry)
    });
    let written = grid.apply(&sheet, &entries.collect()).unwrap();
    assert_eq!([at(&written, "7"), at(&written, "II")], [Some(200), Some(300)]);
    assert!(grid.missing(&written).is_empty());
    assert!(grid.check(&written, Earlier::default()).iter().any(|broken| broken.identity == "forms"));
    let open = grid.total([&written, &sheet]);
    assert_eq!([at(&open, "6"), at(&open, "7")], [Some(200), None], "one of the units has not written it");
}

/// A department reports what its providers reported, their corrections included, and not what it would count itself.
#[test]
fn a_level_sums_what_the_one_below_reported() {
    let grid = grid("24/BTP/TGPL");
    let of = |facts: &[Fact]| sheet("24/BTP/TGPL", facts, span(YEAR.0, YEAR.1));
    let (one, other) = (of(&[plain("2024-03-05")]), of(&[plain("2024-04-05"), plain("2024-05-05")]));
    assert_eq!(grid.total([&one, &other]), of(&["2024-03-05", "2024-04-05", "2024-05-05"].map(plain)));
    let entry = Entry { figure: 500, reason: "vụ giấy".into() };
    let adjusted = grid.apply(&other, &Entries::from([(("T".into(), "1".into()), entry)])).unwrap();
    let total = grid.total([&one, &adjusted]);
    let at = total.cells.first().unwrap().first().unwrap();
    assert_eq!((at.figure, at.counted), (Some(600), Some(300)));
    let again = grid.apply(&total, &Entries::new()).unwrap();
    assert_eq!(cell("24/BTP/TGPL", &again, "T", "1"), 600, "what was written below is kept above");
    assert!(grid.total([]).is_nil());
}

#[test]
fn the_report_of_the_centre_is_told_in_sections() {
    let report = seed("12-TP-TGPL");
    let rows = recomputed(&[ended(plain("2024-03-05"), "2024-06-01"), plain("2024-04-01")]);
    let mut flow = Flow::new(span(YEAR.0, YEAR.1));
    flow.change(&rows);
    let told = report.sections.iter().find(|section| section.code == "3").unwrap();
    let text = told.text.as_ref().unwrap().render(alone(&flow)).text();
    assert!(
        text.contains("thực hiện 2 vụ việc, gồm 0 vụ việc kỳ trước chuyển qua và 2 vụ việc thụ lý"),
        "{text}"
    );
    assert!(
        text.contains("Đã kết thúc 1 vụ việc: hoàn thành 1") && text.ends_with("Chuyển kỳ sau 1 vụ việc.")
    );
    assert!(seed("26/BTP/TGPL").is_manual() && !report.is_manual());
    assert_eq!(seed("success-list").list.as_ref().unwrap().measure.code, "court_successful");
}

/// Changes a definition at one place and reads it again.
fn refused(file: &str, old: &str, new: &str) -> Vec<String> {
    let source = Forms::SEED.iter().find(|source| source.file.contains(file)).unwrap();
    assert!(source.text.contains(old), "{old}");
    let text = source.text.replacen(old, new, 1);
    let changed = Source { file: "form.json", text: &text };
    let read = Form::read(changed, Dimensions::seed(), Measures::seed(), Rules::seed());
    read.unwrap_err().0.into_iter().map(|fault| fault.to_string()).collect()
}

#[test]
fn a_definition_that_is_wrong_is_refused_with_file_and_line() {
    let cases = [
        (
            r#""where": {"field": "administrative"}"#,
            r#""where": {"area": "administrative"}"#,
            "form.json:26: unknown dimension area (/grid/rows/9/where/area)",
        ),
        (
            r#""where": {"field": "administrative"}"#,
            r#""where": {"field": "business"}"#,
            "form.json:26: business is no value of field (/grid/rows/9/where/field)",
        ),
        (
            r#""measure": "people_helped""#,
            r#""measure": "people_lost""#,
            "form.json:15: unknown measure people_lost (/grid/measure)",
        ),
        (
            r#"{"group": "HN", "column": "5"}"#,
            r#"{"group": "HN", "column": "4"}"#,
            "form.json:60: column 4 is mapped twice (/grid/group_columns/0/columns/1/column)",
        ),
        (
            r#"{"group": "HN", "column": "5"}"#,
            r#"{"group": "HN", "column": "2"}"#,
            "form.json:60: 2 is no column by group (/grid/group_columns/0/columns/1/column)",
        ),
        (
            r#"{"group": "HN", "column": "5"}, "#,
            "",
            "form.json:60: group HN of RS2018 has no column and is not said to have none (/grid/group_columns/0)",
        ),
        (
            r#"{"group": "HN", "column": "5"}"#,
            r#"{"group": "CN_2027", "column": "5"}"#,
            "form.json:60: CN_2027 is no group of RS2018 (/grid/group_columns/0/columns/1/group)",
        ),
        (
            r#""law_version": "RS2025""#,
            r#""law_version": "RS2018""#,
            "form.json:61: RS2018 stands here twice (/grid/group_columns/1/law_version)",
        ),
        (
            r#"{"code": "2", "vi": "Nam""#,
            r#"{"code": "1", "vi": "Nam""#,
            "form.json:41: 1 stands here twice (/grid/columns/1/code)",
        ),
    ];
    refused_each(&cases);
}

fn refused_each(cases: &[(&str, &str, &str)]) {
    for (old, new, words) in cases {
        let faults = refused("24-BTP", old, new);
        assert!(faults.iter().any(|fault| fault == words), "{words}\n{faults:#?}");
    }
}

#[test]
fn a_rule_that_cannot_be_read_or_met_is_refused_with_file_and_line() {
    let cases = [
        (
            r#""rule": "1 = 2 + 3""#,
            r#""rule": "1 = 2 + 33""#,
            "form.json:66: there is no row or column 33 (/grid/identities/0/rule)",
        ),
        (
            r#""rule": "1 = 4..18""#,
            r#""rule": "1 = 18..4""#,
            "form.json:67: 18..4 runs backwards (/grid/identities/1/rule)",
        ),
        (
            r#""rule": "1 = 2 + 3""#,
            r#""rule": "1 + 2""#,
            "form.json:66: an identity has one = sign (/grid/identities/0/rule)",
        ),
        (
            r#""rule": "1 = 2 + 3""#,
            r#""rule": "1 = 1@last""#,
            "form.json:66: there is no @last, only @previous and @compared (/grid/identities/0/rule)",
        ),
        (
            r#""rule": "1 = 2 + 3""#,
            r#""rule": "1 = 2 + 3 ± much""#,
            "form.json:66: what follows ± is written like 50%, 20 (/grid/identities/0/rule)",
        ),
        (
            r#""sum": ["5", "6", "7"]"#,
            r#""sum": ["5", "6", "II"]"#,
            "form.json:34: a line sums itself (/grid/rows/17/sum)",
        ),
        (
            r#""sum": ["5", "6", "7"]"#,
            r#""sum": ["5"], "manual": true"#,
            "form.json:34: one of where, sum, manual, or by_group (columns only) is needed (/grid/rows/17)",
        ),
        (
            r#""where": {"sex": "male"}"#,
            r#""where": {"practitioner": "officer"}"#,
            "form.json:41: people_helped cannot be told apart by practitioner: use a measure of credit (/grid/columns/1/where)",
        ),
    ];
    refused_each(&cases);
    let broken = refused("24-BTP", r#""parent": "I","#, r#""parent": "I""#);
    assert!(
        broken.first().is_some_and(|fault| fault.starts_with("form.json:19: expected `,`")),
        "{broken:?}"
    );
    let unknown = refused("12-TP", "{{cases_open_at_end}}", "{{cases_open}}");
    assert!(
        unknown.first().is_some_and(
            |fault| fault.contains("{{cases_open}}: there is no such measure (/sections/2/text)")
        ),
        "{unknown:?}"
    );
    let twice = refused("25-BTP", r#""code": "T", "#, r#""code": "T", "measure": "cases_ended", "#);
    assert!(
        twice.first().is_some_and(|fault| fault.contains("the cell at row T and column a has two measures")),
        "{twice:?}"
    );
    let none = refused("25-BTP", r#""measure": "cases_ended", "#, "");
    assert!(
        none.first().is_some_and(|fault| fault.contains("the cell at row T and column d has no measure")),
        "{none:?}"
    );
}

#[test]
fn a_version_holds_until_the_next_one_begins_and_a_form_until_it_is_replaced() {
    let first = Forms::SEED.first().copied().unwrap();
    let second = first.text.replacen(r#""version": 1"#, r#""version": 2"#, 1);
    let read = |texts: &[&str]| {
        let added = texts.iter().map(|text| Source { file: "added.json", text });
        let sources: Vec<_> = [first].into_iter().chain(added).collect();
        Forms::read(&sources, Dimensions::seed(), Measures::seed(), Rules::seed())
    };
    for begins in ["2019-05-15", "2019-05-14"] {
        assert_eq!(
            read(&[&second.replacen("2019-05-15", begins, 1)]).unwrap_err().to_string(),
            "added.json:1: 24/BTP/TGPL: version 2 does not begin after version 1 (/version)\n"
        );
    }
    let later = second.replacen("2019-05-15", "2027-01-01", 1);
    let other = first.text.replacen("24/BTP/TGPL", "7a/TP/TGPL", 1).replacen("2019-05-15", "2028-01-01", 1);
    let other = other.replacen(r#""chain""#, r#""replaces": ["24/BTP/TGPL"], "chain""#, 1);
    let forms = read(&[&later, &other]).unwrap();
    let version = |code, on: &str| forms.in_force(code, on.parse().unwrap()).map(|form| form.version);
    assert_eq!(
        ["2019-05-14", "2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01"]
            .map(|on| version("24/BTP/TGPL", on)),
        [None, Some(1), Some(2), Some(2), None]
    );
    assert_eq!(["2027-12-31", "2028-01-01"].map(|on| version("7a/TP/TGPL", on)), [None, Some(1)]);
    let itself = other.replacen(r#"["24/BTP/TGPL"]"#, r#"["7a/TP/TGPL"]"#, 1);
    assert!(read(&[&itself]).unwrap_err().to_string().contains("(/replaces)"));
}

/// What a person would count by hand, from the cases and the printed labels alone.
fn by_hand(code: &str, row: &str, column: &str, fact: &Fact, span: Span) -> i64 {
    let field = fact.field.as_str();
    let in_field = |nth: &str| match nth {
        "1" => field == "criminal",
        "2" => field == "civil" || field == "marriage_family",
        "3" => field == "administrative",
        _ => ["land", "labour", "merit_policy", "other"].contains(&field),
    };
    let form = |nth: &str| match nth {
        "1" | "5" => fact.form == Hinh::Advice,
        "2" | "6" => fact.form == Hinh::CourtParticipation,
        _ => fact.form == Hinh::OutOfCourt,
    };
    let in_row = match row.split_once('.') {
        Some((field, of_form)) => in_field(field) && form(of_form),
        None if ["T", "I", "II"].contains(&row) => true,
        None if ["5", "6", "7"].contains(&row) => form(row),
        None => in_field(row),
    };
    if !in_row {
        return 0;
    }
    let accepted = span.holds(fact.accepted_on);
    let done = fact.end.is_some_and(|end| span.holds(end.on));
    let start = span.from.first_day();
    let carried = fact.accepted_on < start && fact.end.is_none_or(|end| end.on >= start);
    if code == "25/BTP/TGPL" {
        let of = |posts: &[Post]| -> i64 {
            let shares = fact.practitioners.iter().filter(|(post, _)| posts.contains(post));
            shares.map(|(_, share)| i64::from(share.get())).sum()
        };
        let whole = |counts: bool| if counts { 100 } else { 0 };
        let lawyers = [Post::ContractLawyer, Post::ContractedLawyer, Post::RegisteredLawyer];
        let advisers = [Post::ContractedAdviser, Post::RegisteredAdviser];
        let [first, second, third] = lawyers;
        let [contracted, registered] = advisers;
        let credit = match column {
            "a" => return whole(accepted || carried),
            "b" => return whole(carried),
            "c" => return whole(accepted),
            "d" => return whole(done),
            "e" => of(&[Post::Officer]),
            "f" => of(&lawyers),
            "f1" => of(&[first]),
            "f2" => of(&[second]),
            "f3" => of(&[third]),
            "g" => of(&advisers),
            "g1" => of(&[contracted]),
            "g2" => of(&[registered]),
            _ => of(&[Post::Collaborator]),
        };
        return if done { credit } else { 0 };
    }
    if !accepted {
        return 0;
    }
    let in_column = |person: &&Person| {
        let holds = |group: &str| person.groups.iter().any(|held| held == group);
        let counted =
            if holds("HN") && holds("DTTS_DBKK") { Some("both") } else { person.counted.as_deref() };
        match column {
            "1" => true,
            "2" => person.sex == Some(Sex::Male),
            "3" => person.sex == Some(Sex::Female),
            "4" => counted == Some("NCC"),
            "5" => counted == Some("HN"),
            "6" => counted == Some("DTTS_DBKK"),
            "7" => counted == Some("both"),
            "8" => counted == Some("TE"),
            "9" => counted == Some("BBT_16_18") || counted == Some("NCTN_16_18"),
            "10" => counted == Some("BBT_CN"),
            "11" => counted == Some("TNLS"),
            "12" => counted == Some("CDDC"),
            "13" => counted == Some("NCT"),
            "14" => counted == Some("NKT"),
            "15" => counted == Some("BH_16_18"),
            "16" => counted == Some("NN_BLGD"),
            "17" => counted == Some("NN_MBN") || counted == Some("NN_MBN_6A"),
            _ => counted == Some("HIV"),
        }
    };
    100 * i64::try_from(fact.people.iter().filter(in_column).count()).unwrap()
}

/// A case that the forms have a place for: known sex, a group, carried by somebody, no form of aid without a row.
fn complete(mut fact: Fact) -> Fact {
    if fact.field.as_str() == "criminal" && fact.form == Hinh::OutOfCourt {
        fact.form = Hinh::Advice;
    }
    if fact.practitioners.is_empty() {
        fact.practitioners.push((Post::Officer, share(100)));
    }
    for person in &mut fact.people {
        person.sex = person.sex.or(Some(Sex::Female));
        person.counted = person.counted.take().filter(|group| group != "CN_2027").or(Some("HN".into()));
    }
    fact
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Every cell is what a person would count, and the list behind it has exactly its cases. Forms 24 and 25.
    #[test]
    fn every_cell_is_its_cases(facts in vec(any_fact(), 0..15), first in 0u32..40, months in 1u32..36) {
        let from = Month::new(2024, 1).unwrap().plus(first);
        let span = Span { from, to: from.plus(months - 1) };
        for code in ["24/BTP/TGPL", "25/BTP/TGPL"] {
            let grid = grid(code);
            let sheet = sheet(code, &facts, span);
            for (row, line) in grid.rows.iter().enumerate() {
                for (column, other) in grid.columns.iter().enumerate() {
                    let by_hand: i64 =
                        facts.iter().map(|fact| by_hand(code, &line.code, &other.code, fact, span)).sum();
                    let behind: i64 = facts.iter().map(|fact| adds(code, fact, row, column, span)).sum();
                    let at = format!("{code} {} {}", line.code, other.code);
                    prop_assert_eq!(sheet.at(row, column), Some(behind), "{}", at);
                    prop_assert_eq!(behind, by_hand, "{}", at);
                }
            }
        }
    }

    /// A rule that is broken is broken by the cases whose own figures break it, and a notice is of the cases that have no
    /// column; counters that say that there is none are right.
    #[test]
    fn what_does_not_agree_is_its_cases(facts in vec(any_fact(), 0..15), first in 0u32..40, months in 1u32..36) {
        let from = Month::new(2024, 1).unwrap().plus(first);
        let span = Span { from, to: from.plus(months - 1) };
        let alone: Vec<_> = facts.iter().map(|fact| recomputed(slice::from_ref(fact))).collect();
        let all = recomputed(&facts);
        for code in ["24/BTP/TGPL", "25/BTP/TGPL"] {
            let (grid, sheet) = (grid(code), sheet(code, &facts, span));
            let mut broken = BTreeMap::new();
            for one in grid.check(&sheet, Earlier::default()) {
                broken.insert((one.identity, one.at), one.left - one.right);
            }
            for identity in &grid.identities {
                let lines = if identity.over == Axis::Rows { &grid.columns } else { &grid.rows };
                for line in lines {
                    let Some(rule) = grid.rule(&identity.code, &line.code) else { continue };
                    let by: Vec<_> = alone.iter().map(|rows| rule.difference(&Flow::of(span, [rows]))).collect();
                    let at = (identity.code.clone(), line.code.clone());
                    if rule.looks_back() {
                        continue;
                    }
                    prop_assert_eq!(by.iter().sum::<i64>(), broken.get(&at).copied().unwrap_or(0), "{:?}", at);
                    let holds = rule.holds_for_all(&Flow::of(span, [&all]));
                    prop_assert!(!holds || by.iter().all(|difference| *difference == 0), "{:?}", at);
                    prop_assert!(rule.is_counted(&sheet));
                }
            }
            for Notice { law_version, group, hundredths } in &sheet.notices {
                let people = grid.unplaced(law_version, group, Dimensions::seed()).unwrap();
                let by: i64 = alone.iter().map(|rows| people.figure(&Flow::of(span, [rows]))).sum();
                prop_assert_eq!(by, *hundredths, "{} {}", law_version, group);
            }
        }
    }

    /// So what a row of counters gave may be kept until the row is written again.
    #[test]
    fn what_counters_give_adds_up(
        one in vec(any_fact(), 0..15),
        other in vec(any_fact(), 0..15),
        first in 0u32..40,
        months in 1u32..36,
    ) {
        let from = Month::new(2024, 1).unwrap().plus(first);
        let span = Span { from, to: from.plus(months - 1) };
        for code in ["24/BTP/TGPL", "25/BTP/TGPL", "court-bulletin"] {
            let leaves = |facts: &[Fact]| grid(code).leaves(&Flow::of(span, [&recomputed(facts)]));
            let together = grid(code).sheet(&[leaves(&one), leaves(&other)], Dimensions::seed());
            prop_assert_eq!(together, sheet(code, &[&*one, &*other].concat(), span), "{}", code);
        }
    }

    #[test]
    fn all_identities_hold_for_cases_that_the_forms_have_a_place_for(
        facts in vec(any_fact().prop_map(complete), 0..25),
        first in 1u32..40,
        months in 1u32..36,
    ) {
        let from = Month::new(2024, 1).unwrap().plus(first);
        let now = Span { from, to: from.plus(months - 1) };
        let before = Span { from: from.minus(1), to: from.minus(1) };
        for code in ["24/BTP/TGPL", "25/BTP/TGPL"] {
            let (sheet, previous) = (sheet(code, &facts, now), sheet(code, &facts, before));
            prop_assert_eq!(grid(code).check(&sheet, after(&previous)), Vec::new(), "{}", code);
            prop_assert!(sheet.notices.is_empty());
        }
    }
}
