//! Numbers, dates and amounts as Vietnamese papers write them.

use chrono::{Datelike, NaiveDate};

/// `1.234.567`.
#[must_use]
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

/// Hundredths with a decimal comma and no idle zeros: 20950 is `209,5`, 100 is `1`.
#[must_use]
pub fn decimal(hundredths: i64) -> String {
    let whole = grouped(hundredths / 100);
    let sign = if hundredths < 0 && hundredths > -100 { "-" } else { "" };
    match hundredths.unsigned_abs() % 100 {
        0 => whole,
        part if part.is_multiple_of(10) => format!("{sign}{whole},{}", part / 10),
        part => format!("{sign}{whole},{part:02}"),
    }
}

/// An amount of money, `177.400.000 đồng`.
#[must_use]
pub fn money(dong: i64) -> String {
    format!("{} đồng", grouped(dong))
}

/// `05/08/2026`.
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// `ngày 05 tháng 8 năm 2026`: days below 10 and the months 1 and 2 take a leading zero, so that no digit can
/// be put in front (Decree 30/2020/NĐ-CP, annex I).
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    let month = if date.month() <= 2 { format!("{:02}", date.month()) } else { date.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// The quarter of a date as reports name it, `Quý III`.
#[must_use]
pub fn quarter(date: NaiveDate) -> &'static str {
    match date.month() {
        1..=3 => "Quý I",
        4..=6 => "Quý II",
        7..=9 => "Quý III",
        _ => "Quý IV",
    }
}

/// An amount of money in words, for payment papers: `Một trăm bảy mươi bảy triệu bốn trăm nghìn đồng`.
#[must_use]
pub fn money_in_words(dong: u64) -> String {
    let words = format!("{} đồng", in_words(dong));
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A number in words, lower case. Empty hundreds inside a number are spoken: 1.005 is *một nghìn không trăm
/// linh năm*.
#[must_use]
pub fn in_words(number: u64) -> String {
    if number == 0 { "không".to_owned() } else { spoken(number, false).join(" ") }
}

/// The words of a number above zero; `inside` when larger units were spoken before it.
fn spoken(number: u64, inside: bool) -> Vec<&'static str> {
    for (unit, word) in [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")] {
        if number >= unit {
            let mut words = spoken(number / unit, inside);
            words.push(word);
            if !number.is_multiple_of(unit) {
                words.extend(spoken(number % unit, true));
            }
            return words;
        }
    }
    below_thousand(number, inside)
}

fn below_thousand(number: u64, inside: bool) -> Vec<&'static str> {
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut words = Vec::with_capacity(5);
    let has_hundreds = hundreds > 0 || inside;
    if has_hundreds {
        words.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if ones > 0 && has_hundreds => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(ones)),
    }
    words
}

const fn digit(digit: u64) -> &'static str {
    match digit {
        0 => "không",
        1 => "một",
        2 => "hai",
        3 => "ba",
        4 => "bốn",
        5 => "năm",
        6 => "sáu",
        7 => "bảy",
        8 => "tám",
        _ => "chín",
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn numbers_are_grouped_by_dots() {
        let cases = [(0, "0"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-1_000, "-1.000")];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(money(177_400_000), "177.400.000 đồng");
        assert_eq!(grouped(i64::MIN), "-9.223.372.036.854.775.808");
        for (hundredths, text) in [
            (20_950, "209,5"),
            (100, "1"),
            (5, "0,05"),
            (-50, "-0,5"),
            (-150, "-1,5"),
            (123_456_789, "1.234.567,89"),
        ] {
            assert_eq!(decimal(hundredths), text);
        }
    }

    #[test]
    fn dates_and_quarters() {
        assert_eq!(long_date(day(2026, 8, 5)), "ngày 05 tháng 8 năm 2026");
        assert_eq!(long_date(day(2026, 2, 28)), "ngày 28 tháng 02 năm 2026");
        assert_eq!(long_date(day(2026, 11, 1)), "ngày 01 tháng 11 năm 2026");
        assert_eq!(short_date(day(2026, 8, 5)), "05/08/2026");
        let quarters = (1..=12).map(|month| quarter(day(2026, month, 1))).collect::<Vec<_>>();
        assert_eq!(
            quarters.chunks(3).map(|months| months.join(" ")).collect::<Vec<_>>(),
            ["Quý I Quý I Quý I", "Quý II Quý II Quý II", "Quý III Quý III Quý III", "Quý IV Quý IV Quý IV",]
        );
    }

    #[test]
    fn amounts_in_words() {
        let cases = [
            (0, "Không đồng"),
            (5, "Năm đồng"),
            (15, "Mười lăm đồng"),
            (21, "Hai mươi mốt đồng"),
            (24, "Hai mươi tư đồng"),
            (105, "Một trăm linh năm đồng"),
            (110, "Một trăm mười đồng"),
            (1_005, "Một nghìn không trăm linh năm đồng"),
            (177_400_000, "Một trăm bảy mươi bảy triệu bốn trăm nghìn đồng"),
            (460_400_000, "Bốn trăm sáu mươi triệu bốn trăm nghìn đồng"),
            (1_000_000_000, "Một tỷ đồng"),
            (2_000_015_000, "Hai tỷ không trăm mười lăm nghìn đồng"),
            (1_500_000_000_000, "Một nghìn năm trăm tỷ đồng"),
        ];
        for (dong, words) in cases {
            assert_eq!(money_in_words(dong), words);
        }
    }

    /// Reads words back, so that no two numbers can sound alike.
    fn heard(words: &str) -> u64 {
        let (mut total, mut group, mut last) = (0, 0, 0);
        for word in words.split(' ') {
            match word {
                "tỷ" => {
                    total = (total + group + last) * 1_000_000_000;
                    (group, last) = (0, 0);
                }
                "triệu" | "nghìn" => {
                    total += (group + last) * if word == "triệu" { 1_000_000 } else { 1_000 };
                    (group, last) = (0, 0);
                }
                "trăm" => (group, last) = (last * 100, 0),
                "mươi" => (group, last) = (group + last * 10, 0),
                "mười" => (group, last) = (group + 10, 0),
                "linh" => {}
                "mốt" => last = 1,
                "tư" => last = 4,
                "lăm" => last = 5,
                _ => last = (0..10).find(|d| digit(*d) == word).unwrap_or_else(|| panic!("{word}")),
            }
        }
        total + group + last
    }

    proptest! {
        #[test]
        fn words_say_the_number(number in prop_oneof![0u64..10_000, 0u64..2_000_000_000_000]) {
            prop_assert_eq!(heard(&in_words(number)), number);
        }

        #[test]
        fn grouping_keeps_the_digits(number: i64) {
            prop_assert_eq!(grouped(number).replace('.', "").parse::<i64>(), Ok(number));
        }
    }
}
