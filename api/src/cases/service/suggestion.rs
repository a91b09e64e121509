//! Whom the head might assign, with every reason: hard rules first, then a score that is the sum of its factors.

use super::{
    known,
    practitioners::{self, Carrier},
    record,
    transition::{self, permission, reach},
};
use crate::{
    cases::{
        dto::suggestion::{DaysAway, ExcludedView, FactorView, ReasonView, SuggestionView, SuggestionsView},
        repo::{self, CaseRow, Work},
    },
    persons::service as persons,
    platform::{Ctx, Problem, Tx, audit::Class, clock},
};
use chrono::Days;
use tgpl_domain::{
    cases::{Bar, CaseEvent},
    ids::{CaseId, PractitionerId},
    lifecycle::Words,
    suggestion::{self, Candidate, EXPERIENCE_DAYS, RULES_VERSION, Weighed},
};

/// Ranks the practitioners of the provider for the assignment that is due, or for the replacement. Refuses with 409 in
/// the words of the step while neither is. What the person speaks and needs is of class S3, so that each reading leaves a
/// row in the access log.
pub(in crate::cases) async fn suggest(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
) -> Result<SuggestionsView, Problem> {
    let known = known::read(tx, ctx, id).await?;
    let row = &known.row;
    let event = if row.practitioner_ids.is_empty() { CaseEvent::Assign } else { CaseEvent::Replace };
    ctx.authorise(permission(event), &reach(event, row))?;
    row.state.apply(event, &known.facts).map_err(transition::refused)?;
    let person = persons::find(tx, row.person_id).await?.ok_or_else(Problem::not_found)?;
    let told = person.open(&ctx.services.keys)?;
    let asked = repo::of_provider(tx, row, ctx.today()).await?;
    let since = ctx.now - Days::new(EXPERIENCE_DAYS);
    let work = repo::work(tx, row, &asked, since, ctx.today()).await?;
    // Of several who carry it the one who goes is not known yet.
    let replaced: Option<PractitionerId> = match row.practitioner_ids.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let judged = practitioners::judge(tx, ctx, row, replaced, &asked).await?;
    let (mut fit, mut excluded) = (Vec::new(), Vec::new());
    for ((carrier, bar), work) in judged.into_iter().zip(work) {
        match (carrier, bar) {
            (Some(carrier), Some(bar)) => excluded.push(barred(ctx, carrier, bar)),
            (Some(carrier), None) => {
                let factors =
                    suggestion::weigh(&candidate(ctx, row, told.language.as_deref(), &carrier, &work));
                fit.push(((carrier, work), factors));
            }
            (None, _) => {}
        }
    }
    suggestion::rank(&mut fit);
    record::seen(tx, ctx, row, "assignment_suggest", Class::of_record(row.sealed), &["language", "needs"])
        .await?;
    Ok(SuggestionsView {
        data: fit.into_iter().map(|((carrier, work), factors)| shown(ctx, carrier, &work, factors)).collect(),
        excluded,
        language: told.language,
        needs: told.needs,
        rules_version: RULES_VERSION,
    })
}

fn candidate(ctx: &Ctx, row: &CaseRow, language: Option<&str>, who: &Carrier, work: &Work) -> Candidate {
    let count = |number: i64| u16::try_from(number).unwrap_or(u16::MAX);
    Candidate {
        experience: count(work.experience),
        registered: who.fields.contains(&row.field),
        speaks: language.map(|needed| suggestion::speaks(who.languages.iter().map(String::as_str), needed)),
        open_cases: count(work.open_cases),
        same_unit: who.branch_id == row.branch_id,
        days_since_assigned: work
            .assigned_at
            .map(|at| count((ctx.today() - clock::day(at)).num_days().max(0))),
    }
}

fn shown(ctx: &Ctx, who: Carrier, work: &Work, factors: Vec<Weighed>) -> SuggestionView {
    SuggestionView {
        practitioner_id: who.id,
        name: who.full_name,
        kind: who.kind,
        score: suggestion::score(&factors),
        factors: factors
            .into_iter()
            .map(|one| FactorView {
                code: one.factor,
                label: said(ctx, &one.words),
                points: one.points,
                most: one.factor.most(),
            })
            .collect(),
        open_cases: work.open_cases,
        next_absence: work
            .absent_from
            .zip(work.absent_to)
            .map(|(from_on, to_on)| DaysAway { from_on, to_on }),
    }
}

fn barred(ctx: &Ctx, who: Carrier, bar: Bar) -> ExcludedView {
    let reason = ReasonView { code: bar, label: said(ctx, &bar.words()) };
    ExcludedView { practitioner_id: who.id, name: who.full_name, reason }
}

fn said(ctx: &Ctx, words: &Words) -> String {
    ctx.language.pick(&words.vi, &words.en).to_owned()
}
