//! Serials as they are printed, and ranges of them.

use super::BlankType;
use crate::lifecycle::Words;

/// A run of serials of one type: continuous over its whole life, never begun again (certificate-blanks.md 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its number among all series.
    pub id: i16,
    /// What is printed with it.
    pub blank_type: BlankType,
    /// Capital letters before the digits; may be none.
    pub prefix: String,
    /// How many digits follow, filled up with zeros.
    pub width: u8,
}

/// Places of a series on the line on which all serials stand.
const STRETCH: i64 = 1_000_000_000_000;

impl Series {
    /// A serial as it is printed.
    #[must_use]
    pub fn print(&self, number: i64) -> String {
        format!("{}{number:0width$}", self.prefix, width = usize::from(self.width))
    }

    /// The greatest number that its width holds.
    #[must_use]
    pub fn last(&self) -> i64 {
        10_i64.pow(self.width.into()) - 1
    }

    /// A serial as somebody read it from a blank.
    pub fn serial(&self, text: &str) -> Result<i64, SerialFault> {
        let text = text.trim();
        let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let prefix = text.get(..text.len() - digits.len()).unwrap_or_default();
        if !prefix.is_empty() && !prefix.eq_ignore_ascii_case(&self.prefix) {
            return Err(SerialFault::Prefix { wanted: self.prefix.clone() });
        }
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SerialFault::Unreadable);
        }
        match digits.parse::<i64>() {
            Ok(0) => Err(SerialFault::Unreadable),
            Ok(number) if number <= self.last() => Ok(number),
            _ => Err(SerialFault::Width { digits: self.width }),
        }
    }

    /// The places of serials on the line on which all series stand.
    #[must_use]
    pub const fn on_the_line(&self, serials: Serials) -> Serials {
        let begin = self.id as i64 * STRETCH;
        Serials { first: begin + serials.first, last: begin + serials.last }
    }
}

/// Every series there is: by it serials are found on the line on which all of them stand, and printed from there.
#[derive(Debug, Clone, Default)]
pub struct Catalogue(pub Vec<Series>);

impl Catalogue {
    /// The series of a type with a prefix.
    #[must_use]
    pub fn find(&self, blank_type: BlankType, prefix: &str) -> Option<&Series> {
        self.0.iter().find(|one| one.blank_type == blank_type && one.prefix.eq_ignore_ascii_case(prefix))
    }

    /// One serial of a type, as its series and its number. Without letters it is of the type's only series.
    pub fn serial(&self, blank_type: BlankType, text: &str) -> Result<(&Series, i64), SerialFault> {
        let text = text.trim();
        let prefix =
            text.get(..text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len());
        let known: Vec<&Series> = self.0.iter().filter(|one| one.blank_type == blank_type).collect();
        let series = match (self.find(blank_type, prefix.unwrap_or_default()), known.as_slice()) {
            (Some(series), _) => series,
            (None, [series]) => *series,
            (None, []) => return Err(SerialFault::NoSeries),
            (None, _) => {
                let prefixes: Vec<&str> = known.iter().map(|one| one.prefix.as_str()).collect();
                return Err(SerialFault::Prefix { wanted: prefixes.join(", ") });
            }
        };
        Ok((series, series.serial(text)?))
    }

    /// Ranges of a type by first and last, as places on the line: in order, joined where they touch. A refusal names which
    /// of them is wrong.
    pub fn places(
        &self,
        blank_type: BlankType,
        ranges: &[(&str, &str)],
    ) -> Result<Vec<Serials>, (usize, SerialFault)> {
        let mut all = Vec::new();
        for (at, (first, last)) in ranges.iter().enumerate() {
            let place = || {
                let (series, first) = self.serial(blank_type, first)?;
                Serials::new(first, series.serial(last)?).map(|serials| series.on_the_line(serials))
            };
            all.push((place().map_err(|fault| (at, fault))?, at));
        }
        all.sort_unstable();
        let mut joined: Vec<Serials> = Vec::new();
        for (range, at) in all {
            match joined.last_mut() {
                Some(before) if range.first <= before.last => {
                    return Err((at, SerialFault::Twice { serial: self.print(range).0 }));
                }
                Some(before) if range.first == before.last + 1 => before.last = range.last,
                _ => joined.push(range),
            }
        }
        Ok(joined)
    }

    /// The series that stands at a place.
    #[must_use]
    pub fn of(&self, places: Serials) -> Option<&Series> {
        self.0.iter().find(|one| i64::from(one.id) == places.first / STRETCH)
    }

    /// First and last serial of places on the line, as they are printed.
    #[must_use]
    pub fn print(&self, places: Serials) -> (String, String) {
        let series = self.of(places);
        let printed = |place: i64| {
            let number = place % STRETCH;
            series.map_or_else(|| number.to_string(), |series| series.print(number))
        };
        (printed(places.first), printed(places.last))
    }
}

/// Serials without a gap, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Serials {
    first: i64,
    last: i64,
}

impl Serials {
    /// From the first to the last. Refused: none, or in the wrong order.
    pub const fn new(first: i64, last: i64) -> Result<Self, SerialFault> {
        if first < 1 {
            Err(SerialFault::Unreadable)
        } else if last < first {
            Err(SerialFault::Reversed)
        } else {
            Ok(Self { first, last })
        }
    }

    /// The first.
    #[must_use]
    pub const fn first(self) -> i64 {
        self.first
    }

    /// The last.
    #[must_use]
    pub const fn last(self) -> i64 {
        self.last
    }

    /// How many.
    #[must_use]
    pub const fn count(self) -> i64 {
        self.last - self.first + 1
    }

    /// How many there are in ranges.
    #[must_use]
    pub fn total(ranges: &[Self]) -> i64 {
        ranges.iter().map(|range| range.count()).sum()
    }

    /// The range as far as one that follows it without a gap; none where there is a gap, or they overlap.
    #[must_use]
    pub const fn joined(self, next: Self) -> Option<Self> {
        if self.last + 1 == next.first { Some(Self { first: self.first, last: next.last }) } else { None }
    }

    /// What two ranges have in common.
    #[must_use]
    pub fn met(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }

    /// Ranges in their order, as few as hold them all.
    #[must_use]
    pub fn gathered(mut ranges: Vec<Self>) -> Vec<Self> {
        ranges.sort_unstable();
        let mut gathered: Vec<Self> = Vec::new();
        for range in ranges {
            match gathered.last_mut() {
                Some(before) if range.first <= before.last + 1 => before.last = before.last.max(range.last),
                _ => gathered.push(range),
            }
        }
        gathered
    }

    /// What is left of some ranges once others are taken out: 50 blanks without the two that were spoiled.
    #[must_use]
    pub fn without(ranges: &[Self], taken: &[Self]) -> Vec<Self> {
        let mut left = ranges.to_vec();
        for out in taken {
            left = left
                .into_iter()
                .flat_map(|range| {
                    let before = Self::new(range.first, range.last.min(out.first - 1));
                    let after = Self::new(range.first.max(out.last + 1), range.last);
                    [before, after].into_iter().flatten()
                })
                .collect();
        }
        left
    }
}

/// Why serials cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SerialFault {
    /// No serial.
    Unreadable,
    /// No lot of this type was ever received.
    NoSeries,
    /// Of another series.
    Prefix {
        /// What these begin with.
        wanted: String,
    },
    /// More digits than are printed.
    Width {
        /// How many are.
        digits: u8,
    },
    /// The last stands before the first.
    Reversed,
    /// One serial in two ranges.
    Twice {
        /// Which, as printed.
        serial: String,
    },
}

impl SerialFault {
    /// The code of the refusal.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable => "invalid_value",
            Self::NoSeries => "unknown_series",
            Self::Prefix { .. } => "wrong_prefix",
            Self::Width { .. } => "too_wide",
            Self::Reversed => "reversed",
            Self::Twice { .. } => "twice",
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn words(&self) -> Words {
        match self {
            Self::Unreadable => Words::new("Không đọc được số seri", "This is no serial"),
            Self::NoSeries => {
                Words::new("Chưa nhập kho lô phôi nào của loại này", "No lot of this type was ever received")
            }
            Self::Prefix { wanted } => Words::new(
                format!("Số seri của loại phôi này bắt đầu bằng “{wanted}”"),
                format!("Serials of this blank begin with “{wanted}”"),
            ),
            Self::Width { digits } => {
                Words::new(format!("Số seri có {digits} chữ số"), format!("A serial has {digits} digits"))
            }
            Self::Reversed => Words::new("Số cuối nhỏ hơn số đầu", "The last serial stands before the first"),
            Self::Twice { serial } => {
                Words::new(format!("Số {serial} nằm trong hai dải"), format!("{serial} stands in two ranges"))
            }
        }
    }
}
