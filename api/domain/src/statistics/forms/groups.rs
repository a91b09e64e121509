//! The column that counts a person, by the version of Đ.7 under which the person was found entitled.

use crate::statistics::dimensions::{Dimension, Dimensions};
use crate::statistics::measures::Confidence;
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
