//! The column that counts a person, by the version of Đ.7 under which the person was found entitled.

use super::grid::counters;
use super::lines::{Content, Grid};
use crate::statistics::counters::Flow;
use crate::statistics::dimensions::{Dimension, Dimensions};
use crate::statistics::measures::{Confidence, Counts, Measure};
use crate::statistics::tally::Atom;

/// The columns of the groups of one version of Đ.7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupColumns {
    /// `RS2026`.
    pub law_version: String,
    /// How sure the map is.
    pub confidence: Confidence,
    /// Groups for which the form has no column, and why.
    pub unmapped: Vec<Unmapped>,
    pub(super) law: u8,
    /// Groups held together and their column; asked first.
    pub(super) together: Vec<(u64, usize)>,
    /// A group's number and its column.
    pub(super) columns: Vec<(u8, usize)>,
}

/// A group that the form has no column for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmapped {
    /// The group.
    pub group: String,
    /// Why.
    pub why: String,
}

/// The one column that counts a person, by place; none where the form has none.
pub(super) fn column(maps: &[GroupColumns], atom: Atom) -> Option<usize> {
    let law = atom.get(Dimension::LawVersion);
    let map = maps.iter().find(|map| map.law == law)?;
    let (held, counted) = (atom.groups(), atom.get(Dimension::Group));
    let together = map.together.iter().find(|(groups, _)| held & groups == *groups);
    let alone = || map.columns.iter().find(|(group, _)| *group == counted).map(|(_, column)| *column);
    together.map(|(_, column)| *column).or_else(alone)
}

/// The version and the group of an atom, and nothing else of it.
pub(super) fn key(atom: Atom) -> Atom {
    let of = |dimension| atom.get(dimension);
    let law = Atom::default().with(Dimension::LawVersion, of(Dimension::LawVersion));
    law.with(Dimension::Group, of(Dimension::Group))
}

/// The version and the group by which a person was counted, as codes.
pub(super) fn named(atom: Atom, dimensions: &Dimensions) -> (String, String) {
    let code = |of: Dimension| {
        dimensions.value(of, atom.get(of)).map_or_else(String::new, |value| value.code.clone())
    };
    (code(Dimension::LawVersion), code(Dimension::Group))
}

/// The people whom a [`Notice`](super::Notice) tells of: those of one group under one version of the law, for whom the table has no column.
#[derive(Debug, Clone, Copy)]
pub struct Unplaced<'g> {
    grid: &'g Grid,
    measure: &'g Measure,
    key: Atom,
}

impl Grid {
    /// The people of a group for whom there is no column, by the codes of a [`Notice`](super::Notice); none where the table does not ask
    /// for groups, or there is no such version or group.
    #[must_use]
    pub fn unplaced(&self, law_version: &str, group: &str, dimensions: &Dimensions) -> Option<Unplaced<'_>> {
        let asks = self.columns.iter().any(|column| column.content == Content::ByGroup);
        let measure = self.measure.as_ref().filter(|_| asks)?;
        let number = |of, code| dimensions.number(of, code);
        let law = Atom::default().with(Dimension::LawVersion, number(Dimension::LawVersion, law_version)?);
        let key = law.with(Dimension::Group, number(Dimension::Group, group)?);
        Some(Unplaced { grid: self, measure, key })
    }
}

impl Unplaced<'_> {
    /// Which part of a case's life is counted.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.measure.counts
    }

    /// How many there are, in hundredths of the unit.
    #[must_use]
    pub fn figure(&self, flow: &Flow<'_>) -> i64 {
        let measure = self.measure;
        let has_no_column = |atom| {
            key(atom) == self.key && measure.filter.matches(atom) && column(&self.grid.groups, atom).is_none()
        };
        counters(flow)
            .filter(|(_, atom, _)| has_no_column(*atom))
            .map(|(part, _, weight)| measure.counts.sign(part) * measure.unit.hundredths(weight))
            .sum()
    }
}
