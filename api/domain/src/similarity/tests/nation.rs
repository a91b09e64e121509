//! A nation of invented people with the name frequencies of `api/data/names.csv`, and what clerks make of
//! them.

use super::Person;
use crate::folding::{fold, is_combining_mark};
use crate::names::PersonName;
use crate::partial_date::{DatePrecision, PartialDate};
use crate::sex::Sex;
use chrono::{Datelike, Days, NaiveDate};
use unicode_normalization::UnicodeNormalization;

/// A small generator (splitmix64), so that a seed is the same nation on every machine.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    pub(super) fn percent(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.roll(items.len())]
    }
}

/// The names of `api/data/names.csv` with their frequencies.
pub(super) struct Nation {
    parts: Vec<(&'static str, &'static str, usize)>,
}

impl Nation {
    pub(super) fn load() -> Self {
        let rows = include_str!("../../../../data/names.csv").lines().skip(1);
        let parts = rows.map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            let ten_thousandths = format!("{:0<4}", cells[2].trim_start_matches("0."));
            (cells[0], cells[1], ten_thousandths.parse().unwrap())
        });
        Self { parts: parts.collect() }
    }

    fn pick(&self, dice: &mut Dice, part: &str) -> &'static str {
        let of_part = || self.parts.iter().filter(|row| row.0 == part);
        let mut left = dice.roll(of_part().map(|row| row.2).sum());
        let row = of_part().find(|row| {
            let found = left < row.2;
            left = left.saturating_sub(row.2);
            found
        });
        row.unwrap().1
    }

    pub(super) fn person(&self, dice: &mut Dice) -> Person {
        let (surname, middle) = (self.pick(dice, "surname"), self.pick(dice, "middle"));
        let day = NaiveDate::from_ymd_opt(1945, 1, 1).unwrap() + Days::new(dice.roll(24_000) as u64);
        let mut person =
            Person::known_by(&format!("{surname} {middle} {}", self.pick(dice, "given")), "", "");
        let whole = PartialDate::day(day);
        person.birth = Some(if dice.percent(20) { whole.to_year() } else { whole });
        person.sex =
            dice.percent(90).then_some(if middle.starts_with("Thị") { Sex::Female } else { Sex::Male });
        person.commune = dice.percent(92).then(|| dice.roll(3_000).to_string());
        person.phone = dice.percent(70).then(|| number(dice));
        person.citizen_id = dice.percent(60).then(|| number(dice));
        person
    }

    /// The same person as another clerk wrote the record down.
    pub(super) fn again(dice: &mut Dice, person: &Person) -> Person {
        let mut record = person.clone();
        let name = person.name.as_str();
        let words: Vec<&str> = name.split(' ').collect();
        let written = match dice.roll(20) {
            0..5 => name.to_owned(),
            5..9 => fold_keeping_capitals(name),
            9..11 => retyped(name, &[("òa", "oà"), ("óa", "oá"), ("úy", "uý"), ("ủy", "uỷ")]).nfd().collect(),
            11..13 => {
                retyped(name, &[("â", "ă"), ("ă", "â"), ("ô", "o"), ("ơ", "ô"), ("ê", "e"), ("ậ", "ặ")])
            }
            13 => retyped(name, &[("Đ", "D"), ("đ", "d")]),
            14..16 => words.iter().rev().copied().collect::<Vec<_>>().join(" "),
            16 => [words[0], words[words.len() - 1]].join(" "),
            17 => mistyped(dice, name),
            18 => words
                .iter()
                .map(|w| if dice.percent(40) { fold_keeping_capitals(w) } else { (*w).to_owned() })
                .collect::<Vec<_>>()
                .join(" "),
            _ => name.to_uppercase(),
        };
        record.name = PersonName::parse(&written).unwrap();
        record.birth = person.birth.and_then(|birth| match (dice.roll(20), birth.exact()) {
            (0..5, _) => Some(birth.to_year()),
            (5, Some(day)) => NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())
                .map(PartialDate::day)
                .or(Some(birth)),
            (6, Some(day)) => Some(PartialDate::day(day + Days::new(1))),
            (7, _) => PartialDate::year(birth.first().year() + 1),
            (8, _) => None,
            _ => Some(birth),
        });
        record.commune = match dice.roll(20) {
            0..2 => Some(dice.roll(3_000).to_string()),
            2..4 => None,
            _ => record.commune,
        };
        if dice.percent(40) {
            record.phone = dice.percent(50).then(|| number(dice));
        }
        if dice.percent(40) {
            record.citizen_id = dice.percent(25).then(|| number(dice));
        }
        record
    }

    /// Somebody else, often somebody close: a namesake of the same year elsewhere, a namesake of another age
    /// next door, a brother or sister with the family's telephone, a twin, somebody with nearly the same
    /// name.
    pub(super) fn somebody_else(&self, dice: &mut Dice, person: &Person) -> Person {
        let mut other = self.person(dice);
        let mut words: Vec<&str> = person.name.as_str().split(' ').collect();
        let last = words.len() - 1;
        match dice.roll(20) {
            0..4 => {
                other.name = person.name.clone();
                other.sex = person.sex;
                other.birth = person.birth.map(|birth| same_year(dice, birth));
            }
            4..6 => {
                other.name = person.name.clone();
                other.sex = person.sex;
                other.commune.clone_from(&person.commune);
            }
            6..10 => {
                words[last] = self.another_given(dice, words[last]);
                other.name = PersonName::parse(&words.join(" ")).unwrap();
                other.commune.clone_from(&person.commune);
                other.phone.clone_from(&person.phone);
                if dice.percent(15) {
                    (other.birth, other.sex) = (person.birth, person.sex);
                }
            }
            10..12 => {
                let given = words[last];
                let near = self.parts.iter().filter(|row| row.0 == "given" && row.1 != given);
                let near: Vec<_> = near.filter(|row| fold(row.1) == fold(given)).collect();
                if !near.is_empty() {
                    words[last] = dice.one_of(&near).1;
                    other.name = PersonName::parse(&words.join(" ")).unwrap();
                }
                other.birth = person.birth.map(|birth| same_year(dice, birth));
            }
            _ => {}
        }
        other
    }

    fn another_given(&self, dice: &mut Dice, given: &str) -> &'static str {
        loop {
            let picked = self.pick(dice, "given");
            if picked != given {
                return picked;
            }
        }
    }
}

fn number(dice: &mut Dice) -> Vec<u8> {
    (0..8).map(|_| u8::try_from(dice.roll(256)).unwrap()).collect()
}

fn same_year(dice: &mut Dice, birth: PartialDate) -> PartialDate {
    if birth.precision() == DatePrecision::Year || dice.percent(30) {
        return birth.to_year();
    }
    PartialDate::day(birth.to_year().first() + Days::new(dice.roll(365) as u64))
}

fn fold_keeping_capitals(text: &str) -> String {
    let bare = text.nfd().filter(|c| !is_combining_mark(*c));
    bare.map(|c| {
        if c == 'đ' {
            'd'
        } else if c == 'Đ' {
            'D'
        } else {
            c
        }
    })
    .collect()
}

/// The first of the slips that the name has room for.
fn retyped(name: &str, slips: &[(&str, &str)]) -> String {
    let slip = slips.iter().find(|(right, _)| name.contains(right));
    slip.map_or_else(|| name.to_owned(), |(right, wrong)| name.replacen(right, wrong, 1))
}

/// One letter after the first left out or doubled, in a word of four letters or more.
fn mistyped(dice: &mut Dice, name: &str) -> String {
    let mut words: Vec<Vec<char>> = name.split(' ').map(|word| word.chars().collect()).collect();
    if let Some(word) = words.iter_mut().find(|word| word.len() >= 4) {
        let at = 1 + dice.roll(word.len() - 1);
        if dice.percent(50) { word.insert(at, word[at]) } else { word.splice(at..=at, []).for_each(drop) }
    }
    words.iter().map(|word| word.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
