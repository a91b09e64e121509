//! What the record says to the guards of a request: competence, eligibility on this day, urgency, duplicates.

use crate::{
    conflicts::service::{self as conflicts, PartyKey, Question},
    obligations::service as obligations,
    persons::service::Person,
    platform::{Ctx, Problem, Tx},
    requests::{dto::RequestContent, parties, places, repo::RequestRow},
};
use chrono::{Datelike, NaiveDate};
use tgpl_domain::{
    calendar::Calendar,
    cases::ProceduralStatus,
    eligibility::{Answer, Facts, Rules},
    ids::{OrganisationId, RequestId},
    policy::Role,
    requests::{Channel, RequestFacts, Side, UrgentGround},
};

/// A trial or the end of a limitation period is near when fewer working days are left (TT 12/2018 Đ.6 kh.1).
const NEAR: u16 = 5;

/// The facts of a request and what they were found from.
pub struct Assessed {
    /// What the state machine asks.
    pub facts: RequestFacts,
    /// What the law of today says about eligibility.
    pub answer: Answer,
    /// The longer period to supply proof holds (TT 12/2018 Đ.6 kh.2).
    pub proof_extended: bool,
}

/// Gathers what the guards want to know about a request. `harm` says that harm to be averted was found just now; it
/// counts, like what was noted earlier, for the head alone (TT 12/2018 Đ.6 kh.1).
pub async fn assess(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &RequestRow,
    content: &RequestContent,
    person: &Person,
    harm: bool,
) -> Result<Assessed, Problem> {
    let declared = declared(ctx, content, person)?;
    let answer = Rules::seed().check(&declared, ctx.today());
    let calendar = obligations::calendar(tx).await?;
    let competent = competent(tx, ctx, (row.organisation_id, row.channel), content, person).await?;
    let question = question(tx, ctx, row.id, content).await?;
    let facts = RequestFacts {
        reachable: reachable(content, person),
        matter_stated: content.matter.summary.is_some(),
        eligible: answer.eligible,
        proof_complete: answer.groups.iter().any(|group| group.missing_proofs.is_empty()),
        urgent: urgent(content, row.channel, ctx.today(), &calendar)
            .or(harm.then_some(UrgentGround::HarmAvoidance))
            .filter(|ground| *ground != UrgentGround::HarmAvoidance || ctx.actor.holds(Role::Director)),
        competent,
        participating_organisation: matches!(row.organisation_kind.as_str(), "contracted" | "registered"),
        handled_elsewhere: conflicts::handled_elsewhere(tx, &question, row.organisation_id).await?,
        transfer_pending: row.transfer_to_id.is_some(),
    };
    Ok(Assessed { facts, answer, proof_extended: declared.special_difficulty == Some(true) })
}

/// Declared facts with what the person's record and the matter add.
pub fn declared(ctx: &Ctx, content: &RequestContent, person: &Person) -> Result<Facts, Problem> {
    let mut facts = content.eligibility.clone();
    let known = facts.birth_date.is_some() || facts.birth_year.is_some() || facts.age.is_some();
    facts.birth_date = facts.birth_date.or_else(|| person.birth().filter(|_| !known));
    if facts.ethnicity.is_none() {
        facts.ethnicity = person.ethnicity(&ctx.services.keys)?;
    }
    facts.procedural_status = facts.procedural_status.or(content.matter.procedural_status);
    Ok(facts)
}

/// Class S4: a sensitive group, declared or found, or a minor in proceedings (design/security.md 3.1).
pub fn sealed(ctx: &Ctx, content: &RequestContent, person: &Person) -> Result<bool, Problem> {
    let (rules, on) = (Rules::seed(), ctx.today());
    let facts = declared(ctx, content, person)?;
    let claimed = rules.groups.iter().filter(|group| group.sensitive).any(|group| {
        facts.declared(&group.code) == Some(true)
            || group.subcategories.iter().any(|sub| facts.declared(&sub.code) == Some(true))
    });
    let minor = facts.age_on(on).is_some_and(|age| age.is_under(18) != Some(false));
    let in_proceedings = facts.procedural_status.is_some_and(|status| status != ProceduralStatus::Litigant);
    let found = || rules.check(&facts, on).groups.iter().any(|group| group.sensitive);
    Ok(claimed || (minor && in_proceedings) || found())
}

/// The first ground of TT 12/2018 Đ.6 kh.1 that the record bears out.
pub fn urgent(
    content: &RequestContent,
    channel: Channel,
    today: NaiveDate,
    calendar: &Calendar,
) -> Option<UrgentGround> {
    let matter = &content.matter;
    let soon = calendar.add_working_days(today, NEAR).on();
    let near = |day: Option<NaiveDate>| day.is_some_and(|day| (today..soon).contains(&day));
    let notified = channel == Channel::ProceedingsBody || matter.notice_received_at.is_some();
    let noticed = notified && matter.procedural_status.is_some_and(ProceduralStatus::notice_is_urgent);
    if near(matter.limitation_on) {
        Some(UrgentGround::LimitationPeriod)
    } else if near(matter.trial_on) {
        Some(UrgentGround::TrialDate)
    } else if noticed || matter.appointed_defence {
        Some(UrgentGround::ProceedingsBody)
    } else {
        content.harm_to_be_averted.then_some(UrgentGround::HarmAvoidance)
    }
}

fn reachable(content: &RequestContent, person: &Person) -> bool {
    let called = content.requester.as_ref().is_some_and(|requester| requester.phone.is_some());
    called || person.is_reachable() || content.matter.body.is_some()
}

/// Whether the person lives, or the matter happened, in the provider's province, or the Agency asked (Luật TGPL
/// Đ.26). As long as neither place is on record nothing speaks against the provider.
pub async fn competent(
    tx: &mut Tx,
    ctx: &Ctx,
    (organisation, channel): (OrganisationId, Channel),
    content: &RequestContent,
    person: &Person,
) -> Result<bool, Problem> {
    if channel == Channel::AgencyRequest {
        return Ok(true);
    }
    let unit = places::unit(tx, organisation, ctx.today()).await?;
    let Some(province) = unit.and_then(|unit| unit.province_code) else { return Ok(true) };
    let scene = content.matter.commune_code.as_ref().map(AsRef::as_ref);
    let mut known = false;
    for code in [person.commune_code.as_deref(), scene].into_iter().flatten() {
        if let Some((_, found, _)) = places::place(tx, code, ctx.today()).await? {
            if found == province {
                return Ok(true);
            }
            known = true;
        }
    }
    Ok(!known)
}

async fn question(
    tx: &mut Tx,
    ctx: &Ctx,
    request: RequestId,
    content: &RequestContent,
) -> Result<Question, Problem> {
    let keys = &ctx.services.keys;
    let number = content.matter.court_file_number.as_ref();
    let parties = parties::of(tx, keys, request).await?.into_iter().map(|(party, id_number_hash)| PartyKey {
        folded: tgpl_domain::folding::fold(&party.name),
        birth_year: party.birth_year,
        id_number_hash,
        side: party.side,
    });
    Ok(Question {
        request: Some(request),
        parties: parties.collect(),
        court_file: number.map(|number| conflicts::court_file_hash(keys, number.as_str())),
        practitioner: None,
    })
}

/// The person helped, as a party of the matter.
pub fn beneficiary(person: &Person) -> PartyKey {
    PartyKey {
        folded: person.full_name.folded(),
        birth_year: person.birth().map(|birth| birth.first().year()),
        id_number_hash: person.id_number_hash.clone(),
        side: Side::Beneficiary,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::requests::dto::Matter;

    fn found(matter: Matter, channel: Channel) -> Option<UrgentGround> {
        let content = RequestContent { matter, ..RequestContent::default() };
        let wednesday = NaiveDate::from_ymd_opt(2026, 8, 5).unwrap();
        urgent(&content, channel, wednesday, Calendar::seed())
    }

    #[test]
    fn a_trial_is_near_while_fewer_than_five_working_days_are_left() {
        for (day, near) in [(4, false), (5, true), (10, true), (11, true), (12, false)] {
            let on = NaiveDate::from_ymd_opt(2026, 8, day);
            let trial = found(Matter { trial_on: on, ..Matter::default() }, Channel::Post);
            assert_eq!(trial, near.then_some(UrgentGround::TrialDate), "{day}");
            let limitation = found(Matter { limitation_on: on, ..Matter::default() }, Channel::Post);
            assert_eq!(limitation, near.then_some(UrgentGround::LimitationPeriod), "{day}");
        }
    }

    #[test]
    fn a_notice_is_urgent_for_whom_the_law_names() {
        for status in ProceduralStatus::ALL {
            let matter = || Matter { procedural_status: Some(*status), ..Matter::default() };
            let urgent = found(matter(), Channel::ProceedingsBody);
            assert_eq!(urgent.is_some(), status.notice_is_urgent(), "{status}");
            assert_eq!(found(matter(), Channel::InPerson), None, "{status}: nobody sent a notice");
        }
        let appointed = Matter { appointed_defence: true, ..Matter::default() };
        assert_eq!(found(appointed, Channel::Post), Some(UrgentGround::ProceedingsBody));
    }
}
