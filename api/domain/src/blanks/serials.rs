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

    /// Ranges as somebody writes them, `A004201–A004250, 004260`, in order and joined where they touch.
    pub fn ranges(&self, text: &str) -> Result<Vec<Serials>, SerialFault> {
        let mut all = Vec::new();
        for part in text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let (first, last) = part.split_once(['-', '–', '—', '…']).unwrap_or((part, part));
            all.push(Serials::new(self.serial(first)?, self.serial(last)?)?);
        }
        all.sort_unstable();
        let mut joined: Vec<Serials> = Vec::new();
        for range in all {
            match joined.last_mut() {
                Some(before) if range.first <= before.last => {
                    return Err(SerialFault::Twice { serial: self.print(range.first) });
                }
                Some(before) if range.first == before.last + 1 => before.last = range.last,
                _ => joined.push(range),
            }
        }
        if joined.is_empty() { Err(SerialFault::Unreadable) } else { Ok(joined) }
    }

    /// The places of serials on the line on which all series stand, the last one not in it.
    #[must_use]
    pub const fn places(&self, serials: Serials) -> (i64, i64) {
        let begin = self.id as i64 * STRETCH;
        (begin + serials.first, begin + serials.last + 1)
    }

    /// The serials at some places; none where they are another series'.
    #[must_use]
    pub fn at(&self, (from, to): (i64, i64)) -> Option<Serials> {
        let begin = i64::from(self.id) * STRETCH;
        let serials = Serials::new(from.checked_sub(begin)?, to.checked_sub(begin + 1)?).ok()?;
        (serials.last < STRETCH).then_some(serials)
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
