//! Reading requests: as rows of a queue, one by one, what may be done with them, what was done.

use super::{
    assess::assess,
    transition::{audit_act, open, why_not},
};
use crate::{
    persons::service::{self as persons, NameSearch, Person},
    platform::{Count, Ctx, Listing, Problem, Reply, Tx, history, idempotency, page::Page},
    requests::{
        parties,
        repo::{self, Place, RequestRow},
        view::{
            ActionView, Assessment, History, HistoryEntry, RequestListQuery, RequestSummary, RequestView,
            RequesterView,
        },
    },
};
use tgpl_domain::{
    ids::RequestId,
    masking::Sight,
    policy::{Decision, Permission},
    requests::RequestEvent,
};

/// The requests that the caller may see.
pub async fn list(ctx: &Ctx, asked: &Listing<RequestListQuery>) -> Result<Page<RequestSummary>, Problem> {
    let filter = &asked.filter;
    let after = asked.after(ctx)?;
    let permission = asked.permission::<RequestSummary>(ctx, Permission::RequestList)?;
    let scope = match filter.person_id {
        // Whoever asks for a person must be one who may know them.
        Some(_) => ctx.actor.scope(permission).unmasked(),
        None => ctx.actor.scope(permission),
    };
    let mut conn = ctx.services.db.reading(ctx, permission).await?;
    let rows = repo::list(&conn, &scope, filter, after, asked.limit).await?;
    let total = match filter.count {
        Some(Count::Exact) => Some(repo::count(&mut conn, &scope, filter).await?),
        None => None,
    };
    let place = |(row, _): &(RequestRow, _)| Place {
        at: filter.sort.map_or(row.created_at, |_| row.next_due_at.unwrap_or(row.created_at)),
        id: row.id.0,
    };
    let mut page = asked.page(ctx, rows, place)?.map(|(row, name)| {
        let masked = scope.admits(&row.facts()).unwrap_or(true);
        RequestSummary::of(&row, name.as_ref(), masked, Sight::List)
    });
    page.page.total = total;
    Ok(page)
}

/// Most requests of a search.
const MOST: usize = 50;

/// The requests of a name, whatever became of them, among those whose person the caller may know.
pub async fn search(ctx: &Ctx, asked: &NameSearch) -> Result<Page<RequestSummary>, Problem> {
    let scope = ctx.actor.scope(Permission::RequestList);
    let mut conn = ctx.services.db.reading(ctx, Permission::RequestList).await?;
    let named = persons::named(&conn, asked.q.as_str()).await?;
    let mut rows = repo::of_persons(&mut conn, &named).await?;
    rows.retain(|(row, _)| scope.admits(&row.facts()) == Some(false) && !row.sealed);
    rows.sort_by_key(|(row, _)| named.iter().position(|id| *id == row.person_id));
    rows.truncate(MOST);
    let found: Vec<RequestSummary> =
        rows.iter().map(|(row, name)| RequestSummary::of(row, name.as_ref(), false, Sight::List)).collect();
    Ok(Page::from(found))
}

/// One request; the access log keeps that its matter was read.
pub async fn read(ctx: &Ctx, id: RequestId) -> Result<Reply, Problem> {
    idempotency::change(ctx, Permission::RequestRead, async |tx| {
        let (row, person) = reach(tx, ctx, id).await?;
        audit_act(tx, ctx, &row, "request_read", &["person", "matter", "eligibility"]).await?;
        let version = row.version;
        Ok(Reply::ok(&show(tx, ctx, row, person).await?)?.tagged(version))
    })
    .await
}

/// Every action with whether it may be done now; the refusal of the action says the same words.
pub async fn actions(ctx: &Ctx, id: RequestId) -> Result<Vec<ActionView>, Problem> {
    idempotency::change(ctx, Permission::RequestRead, async |tx| {
        let (row, person) = reach(tx, ctx, id).await?;
        let assessed = assess(tx, ctx, &row, &row.content(&ctx.services.keys)?, &person, false).await?;
        let events = RequestEvent::ALL.iter();
        Ok(events.map(|event| ActionView::of(*event, why_not(ctx, &row, *event, &assessed))).collect())
    })
    .await
}

/// What was done with a request, and the reasons that were given; the access log keeps that it was read.
pub async fn history(ctx: &Ctx, id: RequestId) -> Result<History, Problem> {
    idempotency::change(ctx, Permission::RequestRead, async |tx| {
        let (row, _) = reach(tx, ctx, id).await?;
        audit_act(tx, ctx, &row, "request_history_list", &["detail"]).await?;
        let acts = history::all(tx, id.0).await?.into_iter().map(|act| {
            Ok(HistoryEntry {
                at: act.at,
                actor_id: act.actor_id,
                detail: act.detail(&ctx.services.keys, id.0)?,
                actor_name: act.actor_name,
                event: act.event,
                from_state: act.from_state,
                to_state: act.to_state,
            })
        });
        Ok(History { data: acts.collect::<Result<_, Problem>>()? })
    })
    .await
}

/// A request that the caller may read, with its person.
pub async fn reach(tx: &mut Tx, ctx: &Ctx, id: RequestId) -> Result<(RequestRow, Person), Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::RequestRead, &row.facts())?;
    let (_, person) = open(tx, ctx, &row, Permission::RequestRead).await?;
    Ok((row, person))
}

/// A request as the caller may see it: masked readers get no matter; what makes it sealed is shown to nobody who is
/// not assigned.
pub async fn show(tx: &mut Tx, ctx: &Ctx, row: RequestRow, person: Person) -> Result<RequestView, Problem> {
    let facts = row.facts();
    let may = |permission| matches!(ctx.actor.decide(permission, &facts), Decision::Allow { masked: false });
    let masked = !may(Permission::RequestRead);
    let sight = if masked { Sight::Detail } else { Sight::Need };
    let entitled = if row.sealed { Permission::EligibilityReadSealed } else { Permission::EligibilityRead };
    let keys = &ctx.services.keys;
    let content = row.content(keys)?;
    let answer = row.answer.as_ref().filter(|_| !masked);
    let outcome = repo::ANSWER.open_some(keys, row.id.0, answer)?;
    let assessment = if masked {
        None
    } else {
        let assessed = assess(tx, ctx, &row, &content, &person, false).await?;
        Some(Assessment {
            eligible: assessed.facts.eligible,
            proof_complete: assessed.facts.proof_complete,
            competent: assessed.facts.competent,
            answer: may(entitled).then_some(assessed.answer),
        })
    };
    let parties = if masked { Vec::new() } else { parties::of(tx, keys, row.id).await? };
    let name = person.full_name.clone();
    Ok(RequestView {
        head: RequestSummary::of(&row, Some(&name), masked, sight),
        person: Some(persons::view(tx, keys, person, sight).await?),
        requester: content.requester.as_ref().map(RequesterView::of),
        matter: (!masked).then_some(content.matter),
        parties: parties.into_iter().map(|(party, _)| party).collect(),
        eligibility: may(entitled).then_some(content.eligibility),
        assessment,
        outcome,
    })
}
