//! Serials as a column holds them.

use std::ops::Bound;
use tgpl_domain::blanks::Serials;

/// A range as a column holds it.
pub type Stored = (Bound<i64>, Bound<i64>);

/// First and last.
pub const fn ends(serials: Serials) -> (i64, i64) {
    (serials.first(), serials.last())
}

/// Serials as a column holds them.
pub fn stored(serials: &Serials) -> Stored {
    let (first, last) = ends(*serials);
    (Bound::Included(first), Bound::Excluded(last + 1))
}

/// What a column holds, as serials.
pub fn read((low, high): &Stored) -> Option<Serials> {
    let first = match low {
        Bound::Included(first) => *first,
        Bound::Excluded(before) => before + 1,
        Bound::Unbounded => return None,
    };
    let last = match high {
        Bound::Included(last) => *last,
        Bound::Excluded(after) => after - 1,
        Bound::Unbounded => return None,
    };
    Serials::new(first, last).ok()
}
