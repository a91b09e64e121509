//! A count of a store, held against the book.

use super::{BlankState, MovementKind, Serials};
use crate::ids::OrganisationId;

crate::text_enum! {
    /// How a count and the book differ.
    pub enum DifferenceKind as "BlankDifferenceKind" {
        /// In store by the book, and not counted.
        Missing = "missing",
        /// Counted, and elsewhere by the book.
        Found = "found",
    }
}

/// Serials that stand together: in one state, at one holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub serials: Serials,
    /// In which state.
    pub state: BlankState,
    /// Who has them.
    pub holder: OrganisationId,
}

/// Serials of which a count and the book tell two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// How they differ.
    pub kind: DifferenceKind,
    /// Which.
    pub serials: Serials,
    /// Where they are by the book; none for what was never received.
    pub book: Option<(BlankState, OrganisationId)>,
}

impl Difference {
    /// The state into which an adjustment brings them: what is missing is lost, and what was lost and turns up again is not used
    /// any more. Whatever else was found is somebody's by the book: another paper moves it.
    #[must_use]
    pub fn becomes(&self) -> Option<BlankState> {
        let (state, _) = self.book?;
        let lost = state == BlankState::Lost;
        MovementKind::Adjust.leads(state).filter(|_| lost || self.kind == DifferenceKind::Missing)
    }
}

/// How what was counted in a unit's store differs from the book, in the order of the serials. Asked of the book: where what was
/// counted stands, and all that the unit holds. What is kept apart there, spoiled, recalled or come back from people, may be
/// counted with the rest, and need not be.
#[must_use]
pub fn compare(unit: OrganisationId, counted: &[Serials], book: &[Standing]) -> Vec<Difference> {
    use BlankState::{Held, Recalled, Returned, Spoiled};
    let mut differences = Vec::new();
    for at in book {
        let place = Some((at.state, at.holder));
        let here = at.holder == unit && matches!(at.state, Held | Recalled | Returned | Spoiled);
        if !here {
            let found = counted.iter().filter_map(|one| one.met(at.serials));
            differences.extend(found.map(|serials| Difference {
                kind: DifferenceKind::Found,
                serials,
                book: place,
            }));
        } else if at.state == Held {
            let missing = Serials::without(&[at.serials], counted);
            let of = |serials| Difference { kind: DifferenceKind::Missing, serials, book: place };
            differences.extend(missing.into_iter().map(of));
        }
    }
    let known: Vec<Serials> = book.iter().map(|at| at.serials).collect();
    let unknown = Serials::without(counted, &known);
    let of = |serials| Difference { kind: DifferenceKind::Found, serials, book: None };
    differences.extend(unknown.into_iter().map(of));
    differences.sort_unstable_by_key(|one| one.serials);
    differences
}
