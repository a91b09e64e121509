//! The one way in which a request's state changes: held, authorised, asked of the state machine, written with its
//! effects, history and audit in one transaction.

use super::{
    assess::{Assessed, assess},
    papers::Papers,
    read,
};
use crate::{
    documents::service as documents,
    obligations::service::{self as obligations, End, Owner, Start, Subject},
    persons::service::{self as persons, Person},
    platform::{
        Ctx, IfMatch, Problem, Reply, Tx,
        audit::{self, Act, Class},
        db::{self, Rows},
        history::{self, Entry},
        outbox,
        problem::Code,
    },
    requests::{
        dto::RequestContent,
        repo::{self, Changes, RequestRow},
        view::{Outcome, RequestView, said},
    },
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tgpl_domain::{
    deadlines::Duty,
    ids::{OrganisationId, RequestId},
    lifecycle::{Effect, PaperKind, Transition},
    policy::{Decision, Facts, Permission, Role},
    requests::{RequestEvent, RequestState},
};

/// What an event asks of whom it is asked for.
pub const fn permission(event: RequestEvent) -> Permission {
    match event {
        RequestEvent::Submit | RequestEvent::Supplement => Permission::RequestUpdate,
        _ => Permission::RequestDecide,
    }
}

/// An event that may happen.
pub struct Step {
    pub row: RequestRow,
    pub content: RequestContent,
    pub person: Person,
    pub assessed: Assessed,
    event: RequestEvent,
    transition: Transition<RequestState>,
}

/// Holds the request and asks the state machine. Refuses with 404, 403, 412 and 409, in this order; the 409 says
/// what `actions` says. `harm` claims harm to be averted, which the head alone may.
pub async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RequestId,
    IfMatch(version): IfMatch,
    event: RequestEvent,
    harm: bool,
) -> Result<Step, Problem> {
    let row = repo::hold(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(permission(event), &row.facts())?;
    if row.version != version {
        return Err(Problem::stale());
    }
    let (content, person) = open(tx, ctx, &row, permission(event)).await?;
    let assessed = assess(tx, ctx, &row, &content, &person, harm).await?;
    let transition = row
        .state
        .apply(event, &assessed.facts)
        .map_err(|refused| Problem::not_allowed(refused.why.vi, refused.why.en))?;
    if !answers(ctx, &row, event) {
        return Err(not_the_receiver());
    }
    Ok(Step { row, content, person, assessed, event, transition })
}

/// The content and the person of a request that may be seen. An offered request is its sender's until it is taken:
/// from here on the connection sees the sender's rows too.
pub async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &RequestRow,
    permission: Permission,
) -> Result<(RequestContent, Person), Problem> {
    if row.transfer_to_id.is_some()
        && let Rows::Of(mut seen) = Rows::reached(ctx, permission)
    {
        seen.push(row.organisation_id.0);
        db::see(tx, &Rows::Of(seen)).await?;
    }
    let person = persons::find(tx, row.person_id)
        .await?
        .ok_or_else(|| Problem::internal(&"a request without its person"))?;
    Ok((row.content(&ctx.services.keys)?, person))
}

/// Why an event may not happen now, in the caller's language; the words of the refusal.
pub fn why_not(ctx: &Ctx, row: &RequestRow, event: RequestEvent, assessed: &Assessed) -> Option<String> {
    if !matches!(ctx.actor.decide(permission(event), &row.facts()), Decision::Allow { .. }) {
        return Some(Code::forbidden.title(ctx.language).to_owned());
    }
    match row.state.apply(event, &assessed.facts) {
        Err(refused) => Some(said(&refused.why, ctx.language)),
        Ok(_) if answers(ctx, row, event) => None,
        Ok(_) => not_the_receiver().detail.map(|text| ctx.language.pick(&text.vi, &text.en).to_owned()),
    }
}

/// A transfer is answered by its receiver, everything else is done by whom the request belongs to.
fn answers(ctx: &Ctx, row: &RequestRow, event: RequestEvent) -> bool {
    let offered = Facts { offered_to: row.transfer_to_id, ..Facts::default() };
    !matches!(event, RequestEvent::ConfirmTransfer | RequestEvent::ReturnTransfer)
        || ctx.actor.scope(permission(event)).admits(&offered).is_some()
}

fn not_the_receiver() -> Problem {
    Problem::not_allowed(
        "Chỉ tổ chức được chuyển đến mới trả lời được việc chuyển",
        "Only the provider it was sent to answers a transfer",
    )
}

/// What a verb adds to what its transition brings anyway.
#[derive(Default)]
pub struct Deed {
    /// Columns beside the state.
    pub changes: Changes,
    /// How it was decided, for the record.
    pub outcome: Option<Outcome>,
    /// What the history tells: ids, grounds, dates.
    pub detail: Value,
    /// Fields of the papers it makes.
    pub papers: Papers,
}

impl Step {
    /// Writes the new state with everything that goes with it, and answers with the request as it is now.
    pub async fn finish(self, tx: &mut Tx, ctx: &Ctx, deed: Deed) -> Result<Reply, Problem> {
        let view = self.write(tx, ctx, deed).await?;
        let version = view.head.version;
        Ok(Reply::ok(&view)?.tagged(version))
    }

    /// The same, answering with the request for whoever has more to say.
    pub async fn write(self, tx: &mut Tx, ctx: &Ctx, deed: Deed) -> Result<RequestView, Problem> {
        let Self { row, person, event, transition, .. } = self;
        carry_out(tx, ctx, (&row, ctx.now), transition.to, &transition.effects, &deed.papers).await?;
        let (next_code, next_due_at) = obligations::next(tx, row.id.0).await?.unzip();
        let mut changes = Changes {
            state: Some(transition.to),
            next_code: Some(next_code),
            next_due_at: Some(next_due_at),
            ..deed.changes
        };
        if let Some(outcome) = &deed.outcome {
            changes.answer = Some(Some(repo::ANSWER.seal(&ctx.services.keys, row.id.0, outcome)?));
        }
        repo::update(tx, row.id, row.version, changes).await?.ok_or_else(Problem::stale)?;
        let key = (row.id, row.organisation_id);
        let detail = if deed.detail.is_null() { json!({}) } else { deed.detail };
        let told = entry(key, event.as_str(), (Some(transition.from), transition.to), detail);
        let act = format!("request_{}", event.as_str());
        history::write_and_audit(tx, ctx, &told, &act_upon(&row, &act, &["state"])).await?;
        let row = repo::find(tx, row.id).await?.ok_or_else(Problem::not_found)?;
        read::show(tx, ctx, row, person).await
    }
}

/// The owner of a request, for duties and papers.
pub fn subject(row: &RequestRow) -> Subject {
    Subject { kind: "request", id: row.id.0, organisation: row.organisation_id, branch: row.branch_id }
}

/// Starts duties from an instant and ends others, makes papers and announces; what creates other records is the verb's.
pub async fn carry_out(
    tx: &mut Tx,
    ctx: &Ctx,
    (row, from): (&RequestRow, DateTime<Utc>),
    to: RequestState,
    effects: &[Effect],
    papers: &Papers,
) -> Result<(), Problem> {
    let subject = subject(row);
    for effect in effects {
        match effect {
            Effect::StartDuty(duty) => start(tx, ctx, subject, (*duty, from), None).await?,
            Effect::MeetDuties(duties) => obligations::end(tx, ctx.now, row.id.0, duties, End::Met).await?,
            Effect::LapseDuties(duties) => {
                obligations::end(tx, ctx.now, row.id.0, duties, End::Lapsed).await?;
            }
            Effect::Produce(PaperKind::Receipt) => {}
            Effect::Produce(kind) => {
                documents::produce(tx, ctx, subject, *kind, papers.fields.clone()).await?;
            }
            Effect::Announce(topic) => {
                let payload = json!({ "state": to });
                outbox::announce(tx, ctx, row.organisation_id, topic, ("request", row.id.0), payload).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Starts a duty of the intake desk, or keeps one that is met already.
pub async fn start(
    tx: &mut Tx,
    ctx: &Ctx,
    subject: Subject,
    (duty, from): (Duty, DateTime<Utc>),
    done: Option<DateTime<Utc>>,
) -> Result<(), Problem> {
    let owner = Owner { role: Role::Intake, practitioner: None };
    let start = Start { duty, from, at_once: false, extended: false, owner, done };
    obligations::start(tx, ctx.now, &[(subject, start)]).await.map(drop)
}

/// Writes the audit row of an act upon a request.
pub async fn audit_act(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &RequestRow,
    act: &str,
    fields: &[&str],
) -> Result<(), Problem> {
    audit::record(tx, ctx, &act_upon(row, act, fields)).await
}

fn act_upon<'a>(row: &RequestRow, act: &'a str, fields: &'a [&'a str]) -> Act<'a> {
    let class = Class::of_record(row.sealed);
    Act { act, object: ("request", row.id.0), organisation: row.organisation_id, class, fields, reason: None }
}

/// An act upon a request, for its history.
pub fn entry(
    (id, organisation): (RequestId, OrganisationId),
    event: &str,
    (from, to): (Option<RequestState>, RequestState),
    detail: Value,
) -> Entry<'_> {
    let from = from.map(RequestState::as_str);
    Entry { subject: ("request", id.0), organisation, event, from, to: to.as_str(), detail }
}
