//! The small language in which rows, columns and measures say what they count.

use super::dimensions::{Dimension, Dimensions, NONE};
use super::source::{Checker, Faults, Source};
use super::tally::Atom;
use serde::Deserialize;
use serde_json::Value;

/// Cases that have one of the named values in every named dimension, that hold all of some groups and none of others.
/// Written `{"form": "advice", "field": ["civil", "land"], "groups": {"contain": ["HN"], "exclude": ["TE"]}}`; nothing
/// named is every case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Predicate {
    /// Allowed values, a bit a number.
    one_of: Vec<(Dimension, u64)>,
    contain: u64,
    exclude: u64,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawGroups {
    contain: Vec<String>,
    exclude: Vec<String>,
}

impl Predicate {
    /// The predicate of a query. Refused: an unknown dimension or value; the path of a fault is the pointer into `raw`.
    pub fn parse(raw: &Value, dimensions: &Dimensions) -> Result<Self, Faults> {
        let text = raw.to_string();
        let mut check = Checker::new(Source { file: "query", text: &text });
        let read = Self::read(raw, "", dimensions, &mut check);
        check.accept(read)
    }

    /// Reads a predicate that stands at `path`; what is wrong with it is told to `check`.
    pub(super) fn read(raw: &Value, path: &str, dimensions: &Dimensions, check: &mut Checker<'_>) -> Self {
        let mut read = Self::default();
        let Some(named) = raw.as_object() else {
            check.refuse(path, "Điều kiện phải là một đối tượng JSON", "a predicate is a JSON object");
            return read;
        };
        for (name, values) in named {
            let path = format!("{path}/{name}");
            if name == "groups" {
                read.groups(values, &path, dimensions, check);
            } else if let Ok(dimension) = name.parse() {
                let allowed = allowed(dimension, values, &path, dimensions, check);
                read.one_of.push((dimension, allowed));
            } else {
                check.refuse(&path, format!("Không có chiều “{name}”"), format!("unknown dimension {name}"));
            }
        }
        read
    }

    fn groups(&mut self, raw: &Value, path: &str, dimensions: &Dimensions, check: &mut Checker<'_>) {
        let Ok(RawGroups { contain, exclude }) = RawGroups::deserialize(raw) else {
            check.refuse(
                path,
                "“groups” chỉ gồm “contain” và “exclude”, mỗi mục một danh sách diện",
                "groups has contain and exclude, each a list of groups",
            );
            return;
        };
        for (part, codes, into) in
            [("contain", contain, &mut self.contain), ("exclude", exclude, &mut self.exclude)]
        {
            for (place, code) in codes.iter().enumerate() {
                let path = format!("{path}/{part}/{place}");
                match numbered(Dimension::Group, code, &path, dimensions, check) {
                    // No group is held as none is: such a condition would say nothing.
                    NONE if code == "none" => {
                        check.refuse(&path, "“none” không phải diện", "none is no group");
                    }
                    number => *into |= 1 << number,
                }
            }
        }
    }

    /// Some values of one dimension, by their numbers.
    #[must_use]
    pub(super) fn values(dimension: Dimension, numbers: &[u8]) -> Self {
        let allowed = numbers.iter().fold(0, |all, number| all | 1 << number);
        Self { one_of: vec![(dimension, allowed)], ..Self::default() }
    }

    /// What both allow.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for (dimension, allowed) in &other.one_of {
            match both.one_of.iter_mut().find(|(named, _)| named == dimension) {
                Some((_, mine)) => *mine &= allowed,
                None => both.one_of.push((*dimension, *allowed)),
            }
        }
        both.contain |= other.contain;
        both.exclude |= other.exclude;
        both
    }

    /// Whether an atom is counted.
    #[must_use]
    pub fn matches(&self, atom: Atom) -> bool {
        let held = atom.groups();
        self.one_of.iter().all(|(dimension, allowed)| allowed & (1 << atom.get(*dimension)) != 0)
            && held & self.contain == self.contain
            && held & self.exclude == 0
    }

    /// The dimensions it asks for.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        self.one_of.iter().map(|(dimension, _)| *dimension)
    }

    /// What it asks for besides traits of the people helped.
    #[must_use]
    pub fn impersonal(&self) -> Self {
        let mut rest = Self { one_of: self.one_of.clone(), ..Self::default() };
        rest.one_of.retain(|(dimension, _)| !dimension.is_personal());
        rest
    }

    /// Whether it asks for a trait of the people helped.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.contain | self.exclude != 0 || self.dimensions().any(Dimension::is_personal)
    }
}

fn allowed(of: Dimension, raw: &Value, path: &str, dimensions: &Dimensions, check: &mut Checker<'_>) -> u64 {
    let number = |code: &Value, path: &str, check: &mut Checker<'_>| match code.as_str() {
        Some(code) => 1 << numbered(of, code, path, dimensions, check),
        None => {
            check.refuse(path, "Giá trị phải là một mã", "a value is a code");
            0
        }
    };
    match raw {
        Value::Array(codes) => {
            let each = codes.iter().enumerate();
            each.fold(0, |all, (place, code)| all | number(code, &format!("{path}/{place}"), check))
        }
        one => number(one, path, check),
    }
}

fn numbered(of: Dimension, code: &str, path: &str, dimensions: &Dimensions, check: &mut Checker<'_>) -> u8 {
    dimensions.number(of, code).unwrap_or_else(|| {
        check.refuse(
            path,
            format!("“{code}” không phải giá trị của “{of}”"),
            format!("{code} is no value of {of}"),
        );
        NONE
    })
}
