//! What is reported of a year: until when, and what a movement counts as.

use super::{BlankState, BlankType, MovementKind};
use chrono::NaiveDate;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reports {
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "status")]
    _status: String,
    due: BTreeMap<String, Due>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Due {
    month: u32,
    day: u32,
}

impl BlankType {
    /// The last day of the next year on which the blanks of a year are reported: `blank_reports.json`.
    #[must_use]
    pub fn report_due_on(self, year: i32) -> Option<NaiveDate> {
        static REPORTS: LazyLock<Reports> =
            LazyLock::new(|| crate::seed::json(include_str!("../../../data/blank_reports.json")));
        let due = REPORTS.due.get(self.as_str())?;
        NaiveDate::from_ymd_opt(year + 1, due.month, due.day)
    }
}

/// What movements of a year are summed under, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sum {
    /// Came from the printer.
    Printed,
    /// Came from another store.
    Received,
    /// Went to another store.
    Sent,
    /// Used for a person.
    Issued,
    /// Came back from a person.
    Returned,
    /// Found spoiled.
    Spoiled,
    /// Found lost, less what turned up again.
    Lost,
    /// Called back for a change of design.
    Recalled,
    /// Destroyed.
    Destroyed,
}

impl Sum {
    /// What a movement into a state is summed under, and whether it is taken away from it. A reversal is summed under what it
    /// undoes.
    #[must_use]
    pub const fn of(kind: MovementKind, to: BlankState) -> Option<(Self, i64)> {
        Some(match (kind, to) {
            (MovementKind::PrintReceipt, _) => (Self::Printed, 1),
            (MovementKind::ReceiptConfirm, _) => (Self::Received, 1),
            (MovementKind::Allocate | MovementKind::ReturnUnused, _) => (Self::Sent, 1),
            (MovementKind::Issue, _) => (Self::Issued, 1),
            (MovementKind::ReturnIssued, _) => (Self::Returned, 1),
            (MovementKind::Spoil, _) => (Self::Spoiled, 1),
            (MovementKind::Adjust, BlankState::Recalled) => (Self::Lost, -1),
            (MovementKind::Loss | MovementKind::Adjust, _) => (Self::Lost, 1),
            (MovementKind::Recall, _) => (Self::Recalled, 1),
            (MovementKind::Destroy, _) => (Self::Destroyed, 1),
            (MovementKind::Reverse, _) => return None,
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_a_day_and_every_movement_but_a_reversal_a_sum() {
        let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day);
        for (of, due) in [
            (BlankType::Certificate, day(1, 15)),
            (BlankType::OfficerCard, day(1, 10)),
            (BlankType::CollaboratorCard, day(1, 10)),
        ] {
            assert_eq!(of.report_due_on(2026), due);
            assert!(due.is_some());
        }
        for (kind, _, to) in MovementKind::moves() {
            assert_eq!(Sum::of(kind, to).is_none(), kind == MovementKind::Reverse, "{kind}");
        }
        let found = MovementKind::Adjust.leads(BlankState::Lost).unwrap();
        assert_eq!(Sum::of(MovementKind::Adjust, found), Some((Sum::Lost, -1)));
    }
}
