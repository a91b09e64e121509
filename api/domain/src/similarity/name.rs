//! Names: equal, or apart by what hands, forms and old systems do to Vietnamese names.

use super::{Field, FieldScore};
use crate::folding::{fold, is_combining_mark};
use crate::names::PersonName;
use unicode_normalization::UnicodeNormalization;

/// Points of two equal names, and of two names that have nothing to do with each other.
const EQUAL: i32 = 40;
const DIFFERENT: i32 = -40;

/// Middle names so common that people and forms leave them out.
const FILLERS: [&str; 2] = ["van", "thi"];

/// How far two names are apart: points taken off, and the gravest reason. Costs add up over the words.
#[derive(Clone, Copy)]
struct Gap {
    cost: i32,
    gravest: i32,
    why_vi: &'static str,
}

impl Gap {
    const NONE: Self = Self { cost: 0, gravest: 0, why_vi: "họ tên trùng khớp" };

    const fn new(cost: i32, why_vi: &'static str) -> Self {
        Self { cost, gravest: cost, why_vi }
    }

    fn and(self, other: Self) -> Self {
        let graver = if other.gravest > self.gravest { other } else { self };
        Self { cost: self.cost + other.cost, ..graver }
    }
}

pub(super) fn compare(one: &PersonName, other: &PersonName) -> FieldScore {
    let (one, other) = (words(one), words(other));
    let bare = |name: &[Word]| name.iter().all(Word::is_bare);
    let unmarked = (bare(&one) != bare(&other)).then_some(Gap::new(2, "họ tên giống nhau khi bỏ dấu"));
    let (short, long) = if one.len() <= other.len() { (&*one, &*other) } else { (&*other, &*one) };
    let gap = in_order(short, long, unmarked.is_some())
        .or_else(|| in_any_order(short, long, unmarked.is_some()))
        .or_else(|| middle_left_out(short, long, unmarked.is_some()))
        .or_else(|| other_middle(short, long, unmarked.is_some()))
        .map(|gap| unmarked.map_or(gap, |unmarked| gap.and(unmarked)));
    let (points, why_vi) = match gap {
        Some(gap) if gap.cost < EQUAL => (EQUAL - gap.cost, gap.why_vi),
        _ => (DIFFERENT, "họ tên khác nhau"),
    };
    FieldScore { field: Field::Name, points, why_vi }
}

/// A word taken apart: its key, its letters with the marks that make another letter (ă, â, đ…), its tone.
#[derive(PartialEq, Eq)]
struct Word {
    key: String,
    letters: String,
    tone: Option<char>,
}

impl Word {
    fn new(word: &str) -> Self {
        let (tones, letters): (String, String) = word.to_lowercase().nfd().partition(|c| is_tone(*c));
        Self { key: fold(word), letters: letters.nfc().collect(), tone: tones.chars().next() }
    }

    fn is_bare(&self) -> bool {
        self.tone.is_none() && self.letters == self.key
    }
}

fn words(name: &PersonName) -> Vec<Word> {
    name.as_str().split(' ').map(Word::new).collect()
}

const fn is_tone(c: char) -> bool {
    is_combining_mark(c) && matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The gap between two words that may be one; `unmarked` when one whole name was written without accents, so
/// that missing ones say nothing.
fn word_gap(a: &Word, b: &Word, unmarked: bool) -> Option<Gap> {
    if a == b || (unmarked && a.key == b.key) {
        return Some(Gap::NONE);
    }
    if a.key == b.key {
        return Some(if a.is_bare() || b.is_bare() {
            Gap::new(6, "họ tên có chữ thiếu dấu")
        } else if a.letters == b.letters {
            Gap::new(14, "họ tên khác dấu thanh")
        } else {
            Gap::new(6, "họ tên khác chữ dễ nhầm (ă/â, o/ô, d/đ…)")
        });
    }
    if a.key.replace('y', "i") == b.key.replace('y', "i") {
        return Some(Gap::new(4, "họ tên khác cách viết i/y"));
    }
    one_slip(&a.key, &b.key).then_some(Gap::new(16, "họ tên lệch một chữ cái"))
}

/// One letter added, left out, changed, or swapped with its neighbour, after an equal first letter: names
/// that differ in the first letter (Nam, Tam) are other names and not slips.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same_head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let same_tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < 3 || same_head == 0 {
        return false;
    }
    let added_or_changed = long - short <= 1 && same_head + same_tail + 1 >= long;
    let middle = |word: &[u8]| word.iter().skip(same_head).take(2).copied().collect::<Vec<_>>();
    let swapped = long == short && same_head + same_tail + 2 == long && middle(a).iter().rev().eq(&middle(b));
    added_or_changed || swapped
}

fn pairwise<'a>(pairs: impl Iterator<Item = (&'a Word, &'a Word)>, unmarked: bool) -> Option<Gap> {
    pairs.map(|(a, b)| word_gap(a, b, unmarked)).try_fold(Gap::NONE, |sum, gap| Some(sum.and(gap?)))
}

fn in_order(a: &[Word], b: &[Word], unmarked: bool) -> Option<Gap> {
    (a.len() == b.len()).then(|| pairwise(a.iter().zip(b), unmarked)).flatten()
}

/// The same words in another order: forms that ask for the given name first, records of the smaller peoples.
fn in_any_order(a: &[Word], b: &[Word], unmarked: bool) -> Option<Gap> {
    let (a, b) = (by_key(a), by_key(b));
    let same_keys = a.iter().map(|word| &word.key).eq(b.iter().map(|word| &word.key));
    let gap = same_keys.then(|| pairwise(a.into_iter().zip(b), unmarked)).flatten()?;
    Some(gap.and(Gap::new(3, "họ tên cùng các chữ, khác thứ tự")))
}

fn by_key(name: &[Word]) -> Vec<&Word> {
    let mut words: Vec<&Word> = name.iter().collect();
    words.sort_by(|a, b| (&a.key, &a.letters).cmp(&(&b.key, &b.letters)));
    words
}

/// Family and given name agree and the shorter name's middle words stand in the longer one in order.
fn middle_left_out(short: &[Word], long: &[Word], unmarked: bool) -> Option<Gap> {
    let ([first, inner @ .., last], [long_first, long_inner @ .., long_last]) = (short, long) else {
        return None;
    };
    if short.len() == long.len() {
        return None;
    }
    let ends = pairwise([(first, long_first), (last, long_last)].into_iter(), unmarked)?;
    let mut wanted = inner.iter().peekable();
    let (mut gap, mut fillers_only) = (ends, true);
    for word in long_inner {
        match wanted.peek().and_then(|next| word_gap(next, word, unmarked)) {
            Some(found) => {
                gap = gap.and(found);
                wanted.next();
            }
            None => fillers_only &= FILLERS.contains(&word.key.as_str()),
        }
    }
    let cost = if fillers_only { 10 } else { 14 };
    wanted.next().is_none().then(|| gap.and(Gap::new(cost, "họ tên thiếu tên đệm")))
}

fn other_middle(short: &[Word], long: &[Word], unmarked: bool) -> Option<Gap> {
    let ([first, .., last], [long_first, .., long_last]) = (short, long) else { return None };
    let ends = pairwise([(first, long_first), (last, long_last)].into_iter(), unmarked)?;
    Some(ends.and(Gap::new(32, "cùng họ và tên, khác tên đệm")))
}
