//! Counters of cases: exact, reversible, and small.

use super::dimensions::{Dimension, NONE};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Everything that tells a case apart, packed into one key: the value of every dimension, and the set of all
/// groups held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Atom(u128);

impl Atom {
    /// The number of the value in a dimension.
    #[must_use]
    pub fn get(self, of: Dimension) -> u8 {
        let (shift, width) = of.place();
        u8::try_from((self.0 >> shift) & ((1 << width) - 1)).unwrap_or(NONE)
    }

    /// The same with another value; the caller's number fits, because the list of dimensions was checked.
    #[must_use]
    pub(super) fn with(self, of: Dimension, number: u8) -> Self {
        let (shift, width) = of.place();
        let mask = ((1u128 << width) - 1) << shift;
        Self((self.0 & !mask) | ((u128::from(number) << shift) & mask))
    }

    /// The same with one more group held.
    #[must_use]
    pub(super) fn holding(self, group: u8) -> Self {
        Self(self.0 | (1 << (Dimension::GROUPS_HELD + u32::from(group))))
    }

    /// The groups held, a bit each.
    #[must_use]
    pub(super) fn groups(self) -> u64 {
        let held = (self.0 >> Dimension::GROUPS_HELD) & ((1 << super::dimensions::GROUPS) - 1);
        u64::try_from(held).unwrap_or(u64::MAX)
    }

    /// What was known on the day of acceptance.
    #[must_use]
    pub(super) fn before_the_end(self) -> Self {
        let told_at_end = Dimension::ALL.iter().filter(|one| one.is_known_at_the_end());
        told_at_end.fold(self, |atom, one| atom.with(*one, NONE))
    }
}

/// How often an atom was counted, in three units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// Vụ việc.
    pub cases: i64,
    /// Lượt người.
    pub people: i64,
    /// Credit of practitioners, in hundredths of a case.
    pub credit: i64,
}

impl Weight {
    const fn plus(self, other: Self) -> Self {
        Self {
            cases: self.cases + other.cases,
            people: self.people + other.people,
            credit: self.credit + other.credit,
        }
    }

    /// So many times as much.
    #[must_use]
    pub(super) const fn times(self, times: i64) -> Self {
        Self { cases: self.cases * times, people: self.people * times, credit: self.credit * times }
    }

    /// One of each unit in which there is something.
    pub(super) fn units(self) -> impl Iterator<Item = Self> {
        let none = Self::default();
        let (cases, people, credit) = (self.cases.signum(), self.people.signum(), self.credit.signum());
        let units = [Self { cases, ..none }, Self { people, ..none }, Self { credit, ..none }];
        units.into_iter().filter(|unit| !unit.is_zero())
    }

    fn is_zero(self) -> bool {
        self == Self::default()
    }
}

/// A multiset of atoms. What was added and removed again leaves no trace: two tallies of the same facts are equal, and so
/// are their bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Atom, Weight>);

/// Why bytes are no tally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TallyFault {
    /// Written by a later program.
    #[error("counters of version {0} are not known")]
    UnknownVersion(u8),
    /// Cut short, or not written by [`Tally::encode`].
    #[error("counters are damaged")]
    Damaged,
}

impl Tally {
    /// Counts an atom.
    pub fn add(&mut self, atom: Atom, weight: Weight) {
        match self.0.entry(atom) {
            Entry::Occupied(mut counted) => {
                let sum = counted.get().plus(weight);
                if sum.is_zero() {
                    counted.remove();
                } else {
                    counted.insert(sum);
                }
            }
            Entry::Vacant(place) if !weight.is_zero() => {
                place.insert(weight);
            }
            Entry::Vacant(_) => {}
        }
    }

    /// Takes an atom back: the inverse of [`Self::add`].
    pub fn remove(&mut self, atom: Atom, weight: Weight) {
        self.add(atom, weight.times(-1));
    }

    /// Adds everything that another one counted.
    pub fn merge(&mut self, other: &Self) {
        for (atom, weight) in &other.0 {
            self.add(*atom, *weight);
        }
    }

    /// Whether nothing is counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether nothing was taken back that was not there. False of the counters of a month says that they and the cases
    /// disagree.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.0.values().all(|weight| weight.cases >= 0 && weight.people >= 0 && weight.credit >= 0)
    }

    /// Every atom counted, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Atom, Weight)> {
        self.0.iter().map(|(atom, weight)| (*atom, *weight))
    }

    /// The tally as bytes; equal tallies give equal bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        self.write(&mut bytes);
        bytes
    }

    /// The tally of bytes. Refused: another version, bytes missing, left over, or written otherwise than here.
    pub fn decode(bytes: &[u8]) -> Result<Self, TallyFault> {
        let mut rest = versioned(bytes)?;
        let tally = Self::read(&mut rest)?;
        if rest.is_empty() { Ok(tally) } else { Err(TallyFault::Damaged) }
    }

    /// The number of atoms, then each as its distance from the one before and its weight. A distance is never zero, so
    /// that no two byte strings mean the same.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        varint(bytes, self.0.len() as u128);
        let mut before = 0;
        for (place, (atom, weight)) in self.0.iter().enumerate() {
            varint(bytes, if place == 0 { atom.0 } else { atom.0 - before - 1 });
            before = atom.0;
            let usual = weight.people == weight.cases && weight.credit == 100 * weight.cases;
            varint(bytes, zigzag(weight.cases) << 1 | u128::from(!usual));
            if !usual {
                varint(bytes, zigzag(weight.people));
                varint(bytes, zigzag(weight.credit));
            }
        }
    }

    pub(super) fn read(rest: &mut &[u8]) -> Result<Self, TallyFault> {
        let many = unvarint(rest)?;
        let mut atoms = BTreeMap::new();
        let mut next = 0u128;
        for _ in 0..many {
            let key = next.checked_add(unvarint(rest)?).ok_or(TallyFault::Damaged)?;
            next = key.checked_add(1).ok_or(TallyFault::Damaged)?;
            let head = unvarint(rest)?;
            let cases = unzigzag(head >> 1)?;
            let usual =
                Weight { cases, people: cases, credit: cases.checked_mul(100).ok_or(TallyFault::Damaged)? };
            let weight = if head & 1 == 0 {
                usual
            } else {
                let (people, credit) = (unzigzag(unvarint(rest)?)?, unzigzag(unvarint(rest)?)?);
                Some(Weight { cases, people, credit })
                    .filter(|weight| *weight != usual)
                    .ok_or(TallyFault::Damaged)?
            };
            if weight.is_zero() {
                return Err(TallyFault::Damaged);
            }
            atoms.insert(Atom(key), weight);
        }
        Ok(Self(atoms))
    }
}

impl FromIterator<(Atom, Weight)> for Tally {
    fn from_iter<I: IntoIterator<Item = (Atom, Weight)>>(counted: I) -> Self {
        let mut tally = Self::default();
        counted.into_iter().for_each(|(atom, weight)| tally.add(atom, weight));
        tally
    }
}

/// The version of the bytes.
pub(super) const VERSION: u8 = 1;

/// What follows the version.
pub(super) fn versioned(bytes: &[u8]) -> Result<&[u8], TallyFault> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => Ok(rest),
        Some((other, _)) => Err(TallyFault::UnknownVersion(*other)),
        None => Err(TallyFault::Damaged),
    }
}

/// Seven bits a byte, the lowest first; the last byte is below 128.
fn varint(bytes: &mut Vec<u8>, mut number: u128) {
    while number > 0x7f {
        bytes.push(0x80 | low_bits(number));
        number >>= 7;
    }
    bytes.push(low_bits(number));
}

fn low_bits(number: u128) -> u8 {
    u8::try_from(number & 0x7f).unwrap_or_default()
}

fn unvarint(rest: &mut &[u8]) -> Result<u128, TallyFault> {
    let mut number = 0u128;
    for shift in (0..128).step_by(7) {
        let (byte, left) = rest.split_first().ok_or(TallyFault::Damaged)?;
        *rest = left;
        let part = u128::from(byte & 0x7f);
        if (part << shift) >> shift != part {
            return Err(TallyFault::Damaged);
        }
        number |= part << shift;
        if *byte < 0x80 {
            // A last byte of zero would be a second way to write the same number.
            return if *byte == 0 && shift > 0 { Err(TallyFault::Damaged) } else { Ok(number) };
        }
    }
    Err(TallyFault::Damaged)
}

/// Small numbers of either sign as small numbers without one.
fn zigzag(number: i64) -> u128 {
    u128::from(number.unsigned_abs()) << 1 | u128::from(number < 0)
}

fn unzigzag(number: u128) -> Result<i64, TallyFault> {
    let size = i64::try_from(number >> 1).map_err(|_| TallyFault::Damaged)?;
    match number & 1 {
        0 => Ok(size),
        _ if size == 0 => Err(TallyFault::Damaged),
        _ => Ok(-size),
    }
}
