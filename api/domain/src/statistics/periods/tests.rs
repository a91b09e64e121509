#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window(period: &str, level: Level) -> Window {
    Periods::seed().window(period.parse().unwrap(), level, Calendar::seed()).unwrap()
}

fn due(period: &str, from: Level) -> String {
    let window = window(period, from);
    window.due.iter().find(|due| due.from == from).map_or_else(|| "-".into(), |due| due.due.on().to_string())
}

#[test]
fn every_period_has_one_name() {
    for text in ["2021-09", "2026-Q1", "2026-Q4", "2026-H1", "2026-9M", "2026-R", "2026-Y"] {
        assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
    }
    for text in ["2026-13", "2026-Q5", "2026-H2", "26-Y", "2026", "2026-9m", "+026-01", "2026-1"] {
        assert_eq!(text.parse::<Period>(), Err(NoPeriod::Unreadable), "{text}");
    }
    let holding = |kind, on| Period::holding(kind, day(on)).map(|period| period.to_string());
    assert_eq!(holding(PeriodKind::Quarter, "2026-08-31").as_deref(), Some("2026-Q3"));
    assert_eq!(holding(PeriodKind::HalfYear, "2026-06-30").as_deref(), Some("2026-H1"));
    assert_eq!(holding(PeriodKind::HalfYear, "2026-07-01"), None);
}

#[test]
fn a_period_knows_what_it_is_compared_with() {
    let of = |text: &str| {
        let period: Period = text.parse().unwrap();
        [period.previous(), period.last_year(), period.before()].map(|period| period.to_string())
    };
    assert_eq!(of("2021-01"), ["2020-12", "2020-01", "2020-12"]);
    assert_eq!(of("2026-Q1"), ["2025-Q4", "2025-Q1", "2025-Q4"]);
    assert_eq!(of("2026-H1"), ["2025-H1", "2025-H1", "2025-Y"]);
    assert_eq!("2026-Q3".parse::<Period>().unwrap().words().vi, "quý III/2026");
}

#[test]
fn data_end_before_the_period_does() {
    let cut = |period, level| window(period, level).data_to.to_string();
    assert_eq!(cut("2024-H1", Level::Provider), "2024-05-31");
    assert_eq!(cut("2024-R", Level::Provider), "2024-10-31");
    assert_eq!(cut("2024-R", Level::Agency), "2024-11-30");
    assert_eq!(cut("2024-Y", Level::Provider), "2024-12-31");
    assert_eq!(cut("2026-R", Level::Agency), "2026-10-31");
    assert_eq!(cut("2024-02", Level::Agency), "2024-02-29");
    assert_eq!(window("2024-H1", Level::Provider).to, day("2024-06-30"));
}

#[test]
fn a_due_date_on_a_rest_day_moves_on() {
    assert_eq!(due("2024-H1", Level::Provider), "2024-06-06");
    assert_eq!(due("2024-R", Level::Department), "2024-11-28");
    assert_eq!(due("2023-Y", Level::Provider), "2024-01-22", "20/01/2024 was a Saturday");
    assert_eq!(due("2026-H1", Level::Provider), "2026-06-10");
    assert_eq!(due("2026-H1", Level::Department), "2026-06-22", "20/06/2026 is a Saturday");
    assert_eq!(due("2025-Y", Level::Provider), "2026-01-10", "a Saturday that is worked");
    assert_eq!(due("2026-Q1", Level::Provider), "-");
}

#[test]
fn the_circular_of_a_period_is_the_one_of_its_last_day() {
    let regime = |period: &str| {
        let found = Periods::seed().window(period.parse().unwrap(), Level::Provider, Calendar::seed());
        found.map(|window| window.regime)
    };
    assert_eq!(regime("2019-H1").as_deref(), Ok("TT03-2019"));
    assert_eq!(regime("2025-H1").as_deref(), Ok("TT03-2019"));
    assert_eq!(regime("2025-R").as_deref(), Ok("TT17-2025"));
    assert_eq!(regime("2018-Y"), Err(NoPeriod::NoRegime));
    assert_eq!(regime("2018-03").as_deref(), Ok("platform"));
    assert_eq!(regime("2017-12"), Err(NoPeriod::NoRegime));
}

#[test]
fn circulars_that_contradict_each_other_are_refused() {
    let text = Periods::SEED.text;
    let refused = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}");
        let text = text.replacen(old, new, 1);
        let faults = Periods::read(Source { file: "periods.json", text: &text }).unwrap_err();
        faults.0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    };
    let both = refused(r#""valid_to": "2025-10-31""#, r#""valid_to": null"#);
    let words = "TT03-2019 sets this period for the same time";
    let told = (0..3).map(|nth| format!("periods.json:{}: {words} (/2/kinds/{nth})", 38 + 2 * nth));
    assert_eq!(both, told.collect::<Vec<_>>().join("; "));
    assert_eq!(
        refused(r#""month": 6, "day": 25"#, r#""month": 6, "day": 31"#),
        "periods.json:20: no such day or number of months (/1/kinds/0)"
    );
    assert_eq!(
        refused(r#""data_months": 5"#, r#""data_months": 7"#),
        "periods.json:20: no such day or number of months (/1/kinds/0)"
    );
    assert!(
        refused(r#""kind": "quarter""#, r#""kind": "week""#).starts_with("periods.json:8: unknown variant")
    );
}
