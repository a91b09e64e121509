//! The duties that an event brings or fulfils, and what it announces.

use crate::{
    obligations::service::{self as obligations, End, Owner, Start, Subject},
    platform::{Ctx, Problem, Tx, outbox},
};
use chrono::{DateTime, Utc};
use serde_json::json;
use tgpl_domain::{
    cases::CaseState,
    deadlines::{AssignmentFacts, Duty, assignment_duty},
    ids::PractitionerId,
    lifecycle::Effect,
    policy::Role,
};

/// What the duties of one event need to know.
pub(super) struct Happening {
    /// The case.
    pub subject: Subject,
    /// The practitioner who carries it, for the duties that are theirs.
    pub carrier: Option<PractitionerId>,
    /// When it happened: clocks run from here.
    pub at: DateTime<Utc>,
    /// The longer period of the exception holds.
    pub extended: bool,
    /// What decides how soon a practitioner must be assigned, where a case is opened.
    pub assignment: Option<AssignmentFacts>,
    /// The state entered.
    pub to: CaseState,
}

/// Starts and fulfils duties and announces, as the effects say; the other effects are the caller's. Answers the
/// duties that began, with their time limits.
pub(super) async fn carry_out(
    tx: &mut Tx,
    ctx: &Ctx,
    happening: &Happening,
    effects: &[Effect],
) -> Result<Vec<(Duty, DateTime<Utc>)>, Problem> {
    let subject = happening.subject;
    let mut starts = Vec::new();
    for effect in effects {
        match effect {
            Effect::StartDuty(duty) => starts.push((
                subject,
                Start {
                    duty: *duty,
                    from: happening.at,
                    at_once: false,
                    extended: happening.extended,
                    owner: owner(*duty, happening.carrier),
                    done: None,
                },
            )),
            Effect::StartAssignmentDuty => {
                let Some(facts) = &happening.assignment else { continue };
                let choice = assignment_duty(facts);
                let start = Start {
                    duty: choice.duty,
                    from: choice.starts_at,
                    at_once: choice.at_once,
                    extended: false,
                    owner: owner(choice.duty, None),
                    done: None,
                };
                starts.push((subject, start));
            }
            Effect::MeetDuties(duties) => obligations::end(tx, ctx.now, subject.id, duties, End::Met).await?,
            Effect::LapseDuties(duties) => {
                obligations::end(tx, ctx.now, subject.id, duties, End::Lapsed).await?;
            }
            Effect::Announce(topic) => {
                let payload = json!({ "state": happening.to });
                outbox::announce(tx, ctx, subject.organisation, topic, (subject.kind, subject.id), payload)
                    .await?;
            }
            _ => {}
        }
    }
    // Last, so that a duty which ends and begins anew in one event is not met by its own end.
    let dues = obligations::start(tx, ctx.now, &starts).await?;
    Ok(starts.iter().zip(dues).filter_map(|((_, start), due)| Some((start.duty, due?))).collect())
}

/// Keeps a duty that ran before its event was told here and is met by it: in time or late, as the clock says.
pub(super) async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    subject: Subject,
    duty: Duty,
    (from, done): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), Problem> {
    let owner = owner(duty, None);
    let start =
        Start { duty, from: from.min(done), at_once: false, extended: false, owner, done: Some(done) };
    obligations::start(tx, ctx.now, &[(subject, start)]).await.map(drop)
}

/// In whose queue a duty stands; those of a proceedings body are watched by who carries the case.
pub fn owner(duty: Duty, carrier: Option<PractitionerId>) -> Owner {
    match duty {
        Duty::SupplyProof => Owner { role: Role::Intake, practitioner: carrier },
        Duty::Archive => Owner { role: Role::CentreAdmin, practitioner: None },
        Duty::Advise
        | Duty::HandOver
        | Duty::RegisterDefender
        | Duty::RegisterProtector
        | Duty::Verify
        | Duty::AnswerPetition => Owner { role: Role::Officer, practitioner: carrier },
        _ => Owner { role: Role::Director, practitioner: None },
    }
}
