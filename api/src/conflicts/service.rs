//! Whether taking a matter would set a provider against one whom somebody helps already.

use super::{
    dto::{ConflictAnswer, ConflictCheck, Contact},
    repo::{self, Known},
};
use crate::{
    persons::service as persons,
    platform::{
        Ctx, Keys, Problem, Tx,
        audit::{self, Act, Class},
        db::across_nation,
    },
};
use std::collections::BTreeMap;
use tgpl_domain::{
    cases::CaseState,
    ids::{OrganisationId, PractitionerId, RequestId},
    requests::Side,
};

pub use super::dto::Party;

/// A party by what it is compared with.
#[derive(Debug, Clone)]
pub struct PartyKey {
    /// The folded name.
    pub folded: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Keyed hash of the citizen number.
    pub id_number_hash: Option<Vec<u8>>,
    /// On which side.
    pub side: Side,
}

impl PartyKey {
    /// The key of a party as sent.
    #[must_use]
    pub fn of(keys: &Keys, party: &Party) -> Self {
        Self {
            folded: party.name.folded(),
            birth_year: party.birth_year,
            id_number_hash: party.id_number.as_ref().map(|number| persons::id_number_hash(keys, number)),
            side: party.side,
        }
    }
}

/// A matter about to be taken.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// The request it is, which does not conflict with itself.
    pub request: Option<RequestId>,
    /// Who stands where.
    pub parties: Vec<PartyKey>,
    /// Keyed hash of the number under which the proceedings body keeps it.
    pub court_file: Option<Vec<u8>>,
    /// Only matters in which this practitioner acts or acted.
    pub practitioner: Option<PractitionerId>,
}

/// Keyed hash of a file's number at court, however it is spaced.
#[must_use]
pub fn court_file_hash(keys: &Keys, number: &str) -> Vec<u8> {
    let plain = number.split_whitespace().collect::<String>().to_lowercase();
    keys.find_hash("requests.court_file", &plain)
}

/// Answers a question that was asked by itself, and keeps in the access log that it was asked.
pub async fn check(tx: &mut Tx, ctx: &Ctx, asked: &ConflictCheck) -> Result<ConflictAnswer, Problem> {
    let number = asked.matter.court_file_number.as_ref();
    let question = Question {
        request: None,
        parties: asked.parties.iter().map(|party| PartyKey::of(&ctx.services.keys, party)).collect(),
        court_file: number.map(|number| court_file_hash(&ctx.services.keys, number.as_str())),
        practitioner: asked.practitioner_id,
    };
    let contact = against(tx, &question).await?;
    let act = Act {
        act: "conflict_check",
        object: ("search", ctx.request_id),
        organisation: ctx.actor.home,
        class: Class::S3,
        fields: &["parties"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    Ok(ConflictAnswer { conflict: contact.is_some(), contact })
}

/// The provider that helps the other side of the matter, if one does anywhere in the nation.
pub async fn against(tx: &mut Tx, question: &Question) -> Result<Option<Contact>, Problem> {
    across_nation(tx, async |tx| {
        let known = known(tx, question).await?;
        let Some(organisation) = opposed(question, &known) else { return Ok(None) };
        let (organisation_name, phone) = repo::contact(tx, organisation).await?;
        Ok(Some(Contact { organisation_name, phone }))
    })
    .await
}

/// Whether another provider is handling the same matter of the same person (Luật TGPL Đ.9 kh.4, Đ.30 kh.3 điểm d).
pub async fn handled_elsewhere(
    tx: &mut Tx,
    question: &Question,
    organisation: OrganisationId,
) -> Result<bool, Problem> {
    across_nation(tx, async |tx| {
        let known = known(tx, question).await?;
        Ok(matters(question, &known).any(|matter| {
            let elsewhere = matter.iter().any(|party| {
                party.organisation_id != organisation && party.case_state.is_some_and(CaseState::is_active)
            });
            elsewhere && same_person(question, matter) && same_matter(question, matter)
        }))
    })
    .await
}

async fn known(tx: &mut Tx, question: &Question) -> Result<Vec<Known>, Problem> {
    let people: Vec<_> =
        question.parties.iter().map(|party| (party.folded.clone(), party.birth_year)).collect();
    let numbers = question.parties.iter().filter_map(|party| party.id_number_hash.clone()).collect();
    Ok(repo::alike(tx, &people, numbers, question.practitioner).await?)
}

/// The known parties, matter by matter, without the question's own.
fn matters<'a>(question: &Question, known: &'a [Known]) -> impl Iterator<Item = &'a [Known]> {
    let own = question.request;
    known
        .chunk_by(|one, next| one.request_id == next.request_id)
        .filter(move |matter| matter.first().is_some_and(|party| Some(party.request_id) != own))
}

/// The provider of a matter in which somebody stands on the other side of where they stand here. A name without
/// year of birth is not enough: then the other side must be met too, or the file number be the same.
fn opposed(question: &Question, known: &[Known]) -> Option<OrganisationId> {
    let matter = matters(question, known).find(|matter| {
        if differs(question, matter) {
            return false;
        }
        let mut crossed: BTreeMap<Side, Likeness> = BTreeMap::new();
        for (here, there) in pairs(question, matter).filter(|(here, there)| here.side.opposes(there.side)) {
            let likeness = likeness(here, there);
            let best = crossed.entry(here.side).or_insert(Likeness::None);
            *best = likeness.max(*best);
        }
        crossed.values().any(|likeness| *likeness == Likeness::Sure)
            || (crossed.values().any(|likeness| *likeness == Likeness::Name)
                && (crossed.len() > 1 || same_file(question, matter)))
    })?;
    matter.first().map(|party| party.organisation_id)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    None,
    Name,
    Sure,
}

fn likeness(here: &PartyKey, there: &Known) -> Likeness {
    if let (Some(one), Some(other)) = (&here.id_number_hash, &there.id_number_hash) {
        return if one == other { Likeness::Sure } else { Likeness::None };
    }
    match (there.folded.as_deref() == Some(&here.folded), here.birth_year.zip(there.birth_year)) {
        (true, Some((one, other))) if one == other => Likeness::Sure,
        (true, None) => Likeness::Name,
        _ => Likeness::None,
    }
}

fn pairs<'a>(question: &'a Question, matter: &'a [Known]) -> impl Iterator<Item = (&'a PartyKey, &'a Known)> {
    let alike = |(here, there): &(&PartyKey, &Known)| likeness(here, there) > Likeness::None;
    question.parties.iter().flat_map(move |here| matter.iter().map(move |there| (here, there))).filter(alike)
}

fn same_person(question: &Question, matter: &[Known]) -> bool {
    pairs(question, matter).any(|(here, there)| {
        here.side == Side::Beneficiary
            && there.side == Side::Beneficiary
            && likeness(here, there) == Likeness::Sure
    })
}

fn same_matter(question: &Question, matter: &[Known]) -> bool {
    same_file(question, matter)
        || (!differs(question, matter)
            && pairs(question, matter)
                .any(|(here, there)| here.side == Side::Opposing && there.side == Side::Opposing))
}

fn same_file(question: &Question, matter: &[Known]) -> bool {
    files(question, matter).is_some_and(|(one, other)| one == other)
}

/// Both have a file number, and not the same one: these are two matters.
fn differs(question: &Question, matter: &[Known]) -> bool {
    files(question, matter).is_some_and(|(one, other)| one != other)
}

fn files<'a>(question: &'a Question, matter: &'a [Known]) -> Option<(&'a [u8], &'a [u8])> {
    question.court_file.as_deref().zip(matter.first()?.court_file.as_deref())
}
