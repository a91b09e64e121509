//! The life of a report, as a total function of state and event.
//!
//! A unit makes a draft from the records, checks it, signs it and sends it to the next level of the form's chain, which
//! accepts it or returns it. What was sent is never written over: a correction is a new version with its own signature (TT
//! 03/2019/TT-BTP Đ.9), and the old one stays readable.

use crate::lifecycle::Words;
use crate::statistics::Level;

#[cfg(test)]
mod tests;

crate::text_enum! {
    /// Where a version of a report stands.
    pub enum ReportState {
        /// Being made; its figures follow the records.
        Draft = "draft",
        /// Checked by a second look: its figures stand still.
        Checked = "checked",
        /// Signed by the head.
        Signed = "signed",
        /// Sent to the level above.
        Submitted = "submitted",
        /// Sent back, with comments on cells; it is corrected by a new version.
        Returned = "returned",
        /// Taken by the level above.
        Accepted = "accepted",
        /// Kept with hash, definition and watermark.
        Frozen = "frozen",
        /// A later version was accepted in its place.
        Superseded = "superseded",
    }
}

crate::text_enum! {
    /// What can happen to a report; the words are the actions of the API.
    pub enum ReportEvent {
        /// A figure is written by hand, a text changed, an explanation given.
        Edit = "edit",
        /// The draft is found right.
        Check = "check",
        /// A checked or signed report is opened again, before it is sent.
        Reopen = "reopen",
        /// The head signs.
        Sign = "sign",
        /// It is sent.
        Submit = "submit",
        /// The receiver sends it back.
        Return = "return",
        /// The receiver takes it.
        Accept = "accept",
        /// It is kept for good.
        Freeze = "freeze",
        /// A new version is begun from it.
        Correct = "correct",
        /// The new version was accepted.
        Supersede = "supersede",
    }
}

/// What the caller persists in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportEffect {
    /// The figures of the draft are kept as they are, with the watermark.
    FixFigures,
    /// The kept figures are given up: those of the records count again.
    ReleaseFigures,
    /// The signature is void.
    VoidSignature,
    /// Definition, watermark and hash are kept and signed with the server's key.
    KeepSnapshot,
    /// The version before this one is superseded.
    SupersedeOlder,
    /// A row of the outbox with this topic.
    Announce(&'static str),
}

crate::text_enum! {
    /// Why an event may not happen now.
    pub enum ReportRefusal {
        /// The state does not know the event.
        WrongState = "wrong_state",
        /// An identity of the form does not hold.
        IdentityBroken = "identity_broken",
        /// A change that asks for an explanation has none.
        NotExplained = "not_explained",
        /// A cell that no record knows is not filled in.
        CellMissing = "cell_missing",
        /// A nil report that has figures, or one without figures that does not say so.
        NilMismatch = "nil_mismatch",
        /// The data the period covers are not complete yet.
        PeriodRunning = "period_running",
        /// The form's chain ends with this unit.
        NoReceiver = "no_receiver",
        /// There is a unit above that is to accept it first.
        NotAccepted = "not_accepted",
        /// A return says what is wrong.
        CommentMissing = "comment_missing",
        /// A correction of what was accepted says why.
        ReasonMissing = "reason_missing",
        /// The next version was begun already.
        CorrectionOpen = "correction_open",
        /// No later version was accepted.
        NoLaterVersion = "no_later_version",
    }
}

/// An event that may not happen, with the sentence shown to the person who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .why.en)]
pub struct ReportNotAllowed {
    /// The stable code.
    pub code: ReportRefusal,
    /// The sentence.
    pub why: Words,
}

/// A change of state, and all that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTransition {
    /// The state left.
    pub from: ReportState,
    /// The state entered; some events leave it unchanged.
    pub to: ReportState,
    /// What to persist, in this order.
    pub effects: Vec<ReportEffect>,
}

/// What is known about a report when something is to happen to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFacts {
    /// Broken identities of the strength error.
    pub broken: usize,
    /// Broken identities of the strength explain without an explanation.
    pub unexplained: usize,
    /// Cells to be filled in by hand that are not.
    pub missing: usize,
    /// The unit says that there was nothing.
    pub nil: bool,
    /// Whether every figure is zero.
    pub all_zero: bool,
    /// Whether the last day that the data cover is over.
    pub period_over: bool,
    /// Who receives it, by the chain of the form.
    pub receiver: Option<Level>,
    /// A comment is given with the event.
    pub commented: bool,
    /// The unit's first version is 1; a later one replaces the one before once it is accepted.
    pub version: u16,
    /// Whether a later version exists, and whether it was accepted.
    pub later: Option<Later>,
}

/// What became of the next version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// On its way.
    Open,
    /// Accepted.
    Accepted,
}

impl ReportEvent {
    /// The states in which the event can happen at all.
    #[must_use]
    pub const fn known_in(self) -> &'static [ReportState] {
        use ReportState::{Accepted, Checked, Draft, Frozen, Returned, Signed, Submitted};
        match self {
            Self::Edit | Self::Check => &[Draft],
            Self::Reopen => &[Checked, Signed],
            Self::Sign => &[Checked],
            Self::Submit => &[Signed],
            Self::Return | Self::Accept => &[Submitted],
            Self::Freeze => &[Accepted, Signed],
            Self::Correct | Self::Supersede => &[Returned, Accepted, Frozen],
        }
    }

    const fn leads_to(self, from: ReportState) -> ReportState {
        match self {
            Self::Edit | Self::Reopen => ReportState::Draft,
            Self::Check => ReportState::Checked,
            Self::Sign => ReportState::Signed,
            Self::Submit => ReportState::Submitted,
            Self::Return => ReportState::Returned,
            Self::Accept => ReportState::Accepted,
            Self::Freeze => ReportState::Frozen,
            Self::Correct => from,
            Self::Supersede => ReportState::Superseded,
        }
    }

    fn guard(self, from: ReportState, facts: &ReportFacts) -> Result<(), ReportNotAllowed> {
        match self {
            Self::Check => sound(facts),
            Self::Submit => sound(facts).and_then(|()| sendable(facts)),
            Self::Return => need(
                facts.commented,
                ReportRefusal::CommentMissing,
                "Trả lại phải nêu điều cần sửa",
                "A return says what is to be corrected",
            ),
            Self::Correct => {
                need(
                    facts.commented || from == ReportState::Returned,
                    ReportRefusal::ReasonMissing,
                    "Báo cáo đính chính phải nêu lý do",
                    "A correction says why",
                )?;
                need(
                    facts.later.is_none(),
                    ReportRefusal::CorrectionOpen,
                    "Đã lập bản đính chính của báo cáo này",
                    "A later version of this report exists already",
                )
            }
            Self::Supersede => need(
                facts.later == Some(Later::Accepted),
                ReportRefusal::NoLaterVersion,
                "Chưa có bản đính chính được chấp nhận",
                "No later version was accepted",
            ),
            // At the end of the chain there is nobody who could accept it.
            Self::Freeze if from == ReportState::Signed => {
                need(
                    facts.receiver.is_none(),
                    ReportRefusal::NotAccepted,
                    "Cấp trên chưa duyệt báo cáo này",
                    "The level above has not accepted it",
                )?;
                need(
                    facts.period_over,
                    ReportRefusal::PeriodRunning,
                    "Chưa hết ngày chốt số liệu của kỳ",
                    "The data of the period are not complete yet",
                )
            }
            Self::Edit | Self::Reopen | Self::Sign | Self::Accept | Self::Freeze => Ok(()),
        }
    }

    fn effects(self, from: ReportState, facts: &ReportFacts) -> Vec<ReportEffect> {
        use ReportEffect::{
            Announce, FixFigures, KeepSnapshot, ReleaseFigures, SupersedeOlder, VoidSignature,
        };
        match (self, from) {
            (Self::Edit | Self::Sign, _) => Vec::new(),
            (Self::Check, _) => vec![FixFigures, Announce("report.checked")],
            (Self::Reopen, ReportState::Signed) => vec![VoidSignature, ReleaseFigures],
            (Self::Reopen, _) => vec![ReleaseFigures],
            (Self::Submit, _) => vec![Announce("report.submitted")],
            (Self::Return, _) => vec![Announce("report.returned")],
            (Self::Accept, _) if facts.version > 1 => vec![SupersedeOlder, Announce("report.accepted")],
            (Self::Accept, _) => vec![Announce("report.accepted")],
            (Self::Freeze, ReportState::Signed) if facts.version > 1 => {
                vec![KeepSnapshot, SupersedeOlder, Announce("report.frozen")]
            }
            (Self::Freeze, _) => vec![KeepSnapshot, Announce("report.frozen")],
            (Self::Correct, _) => vec![Announce("report.correction_begun")],
            (Self::Supersede, _) => vec![Announce("report.superseded")],
        }
    }
}

/// What a report must be before it leaves its unit: complete, in agreement with itself, and clear on whether there was
/// anything.
fn sound(facts: &ReportFacts) -> Result<(), ReportNotAllowed> {
    need(
        facts.missing == 0,
        ReportRefusal::CellMissing,
        format!("Còn {} ô chưa nhập", facts.missing),
        format!("{} cells are not filled in", facts.missing),
    )?;
    need(
        facts.broken == 0,
        ReportRefusal::IdentityBroken,
        format!("Còn {} chỗ không khớp đẳng thức của biểu", facts.broken),
        format!("{} identities of the form do not hold", facts.broken),
    )?;
    need(
        facts.unexplained == 0,
        ReportRefusal::NotExplained,
        format!("Còn {} chỗ lệch chưa giải trình", facts.unexplained),
        format!("{} differences are not explained", facts.unexplained),
    )?;
    need(
        facts.nil == facts.all_zero,
        ReportRefusal::NilMismatch,
        if facts.nil {
            "Báo cáo không phát sinh không được có số liệu"
        } else {
            "Không có số liệu: gửi báo cáo không phát sinh"
        },
        if facts.nil { "A nil report has no figures" } else { "There are no figures: send a nil report" },
    )
}

fn sendable(facts: &ReportFacts) -> Result<(), ReportNotAllowed> {
    need(
        facts.period_over,
        ReportRefusal::PeriodRunning,
        "Chưa hết ngày chốt số liệu của kỳ",
        "The data of the period are not complete yet",
    )?;
    need(
        facts.receiver.is_some(),
        ReportRefusal::NoReceiver,
        "Biểu không gửi tiếp từ cấp này",
        "The form goes no further from this level",
    )
}

fn need(
    holds: bool,
    code: ReportRefusal,
    vi: impl Into<String>,
    en: impl Into<String>,
) -> Result<(), ReportNotAllowed> {
    if holds { Ok(()) } else { Err(ReportNotAllowed { code, why: Words::new(vi, en) }) }
}

impl ReportState {
    /// What the state is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Draft => Words::new("Đang nhập", "draft"),
            Self::Checked => Words::new("Đã kiểm tra", "checked"),
            Self::Signed => Words::new("Đã ký", "signed"),
            Self::Submitted => Words::new("Đã gửi", "submitted"),
            Self::Returned => Words::new("Trả lại", "returned"),
            Self::Accepted => Words::new("Đã duyệt", "accepted"),
            Self::Frozen => Words::new("Đã khoá", "frozen"),
            Self::Superseded => Words::new("Đã thay thế", "superseded"),
        }
    }

    /// The letter of the state where a cell has no room for the word.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Draft => 'M',
            Self::Checked | Self::Signed => 'C',
            Self::Submitted => 'G',
            Self::Returned => 'T',
            Self::Accepted => 'D',
            Self::Frozen => 'K',
            Self::Superseded => 'S',
        }
    }

    /// Whether a unit in this state counts as having reported.
    #[must_use]
    pub const fn has_reported(self) -> bool {
        matches!(self, Self::Submitted | Self::Accepted | Self::Frozen | Self::Superseded)
    }

    /// The only way a report's state changes.
    pub fn apply(
        self,
        event: ReportEvent,
        facts: &ReportFacts,
    ) -> Result<ReportTransition, ReportNotAllowed> {
        if !event.known_in().contains(&self) {
            let names = |state: &Self| format!("“{}”", state.words().vi);
            let known: Vec<_> = event.known_in().iter().map(names).collect();
            let english: Vec<_> = event.known_in().iter().map(|state| state.words().en).collect();
            let vi = format!(
                "Báo cáo đang ở trạng thái {}; chỉ thực hiện được khi {}",
                names(&self),
                known.join(" hoặc ")
            );
            let en =
                format!("The report is {}; possible only when {}", self.words().en, english.join(" or "));
            return Err(ReportNotAllowed { code: ReportRefusal::WrongState, why: Words::new(vi, en) });
        }
        event.guard(self, facts)?;
        Ok(ReportTransition { from: self, to: event.leads_to(self), effects: event.effects(self, facts) })
    }

    /// Every triple that [`Self::apply`] can answer with, whatever the facts: the table of the database's trigger.
    #[must_use]
    pub fn legal_transitions() -> Vec<(Self, ReportEvent, Self)> {
        let events = ReportEvent::ALL.iter();
        events
            .flat_map(|event| event.known_in().iter().map(|from| (*from, *event, event.leads_to(*from))))
            .collect()
    }
}
