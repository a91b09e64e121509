//! From the registers to a fact.

use super::repo::Source;
use crate::{
    cases::service::GROUNDS,
    persons::service::ETHNICITY,
    platform::{Keys, Problem, Sealed, clock},
};
use chrono::NaiveDate;
use std::str::FromStr;
use tgpl_domain::{
    cases::Form,
    eligibility::Rules,
    fields::FieldOfLaw,
    folding::fold,
    partial_date::PartialDate,
    shares::Hundredths,
    statistics::{Ending, Fact, Person, Post},
};

/// How a case is counted, sealed for its case.
pub const FACT: Sealed<Fact> = Sealed::column("facts.fact");

/// How a case is counted by what the registers say; nothing for one that is gone.
pub fn fact(keys: &Keys, source: &Source) -> Result<Option<Fact>, Problem> {
    let known = (source.form, source.accepted_at, &source.field, &source.grounds, source.person_id);
    let (Some(form), Some(accepted_at), Some(field), Some(grounds), Some(person)) = known else {
        return Ok(None);
    };
    let accepted_on = clock::day(accepted_at);
    let grounds = GROUNDS.open(keys, source.case_id, grounds)?;
    let ethnicity = ETHNICITY.open_some(keys, person, source.ethnicity.as_ref())?;
    let end = source.ended_on.zip(source.end_reason).map(|(on, reason)| Ending {
        on,
        reason,
        successful: source.successful,
        in_time: source.in_time,
    });
    let birth = source.birth_date.zip(source.birth_precision);
    let birth = birth.and_then(|(first, precision)| PartialDate::from_columns(first, precision).ok());
    let age = birth.and_then(|birth| birth.age_on(accepted_on)).map(|age| age.max);
    let (mut practitioners, mut officers) = (Vec::new(), Vec::new());
    for ((post, share), who) in source.posts.iter().zip(&source.shares).zip(&source.practitioners) {
        let share = Hundredths::new(*share).ok_or_else(|| Problem::internal(&"a share over one"))?;
        let post = Post::from_str(post).map_err(|_| Problem::internal(&"a practitioner without a post"))?;
        if post == Post::Officer && form == Form::CourtParticipation {
            officers.push((*who, share));
        }
        practitioners.push((post, share));
    }
    Ok(Some(Fact {
        accepted_on,
        end,
        form,
        role: source.role,
        field: FieldOfLaw::from_str(field).map_err(|error| Problem::internal(&error))?,
        channel: source.channel,
        law_version: source.law_version.clone().or_else(|| law_on(accepted_on)),
        practitioners,
        officers,
        people: vec![Person {
            sex: source.sex,
            age: age.map(|years| u8::try_from(years).unwrap_or(u8::MAX)),
            ethnic_minority: ethnicity.map(|named| fold(&named) != "kinh"),
            groups: grounds.groups,
            counted: grounds.primary_group,
        }],
    }))
}

/// A case from the paper book names its groups and no version of Đ.7: the one in force then.
fn law_on(day: NaiveDate) -> Option<String> {
    Rules::seed().rule_set(day).map(|law| law.id.clone())
}
