//! What a permission reaches for one actor, as a list filter and as a test of one record.

use super::{Actor, Permission, Reach, grant};
use crate::ids::{AccountId, OrganisationId, PractitionerId};

/// What the policy needs to know of a record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The provider that owns the record.
    pub organisation: Option<OrganisationId>,
    /// The branch that keeps it, none for the head office.
    pub branch: Option<OrganisationId>,
    /// The provider that is asked to take it over and has not answered yet.
    pub offered_to: Option<OrganisationId>,
    /// Practitioners whose work it is now.
    pub practitioners: Vec<PractitionerId>,
    /// The account that made it, where making gives a right.
    pub author: Option<AccountId>,
}

/// One way in which records are reached; a scope is the union of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Every record of the nation.
    Nation,
    /// Every record of these providers, and what was offered to them.
    Organisations(Vec<OrganisationId>),
    /// The records of one branch of a provider.
    Branch(OrganisationId, OrganisationId),
    /// What the actor made, and what is assigned to the actor.
    Own(AccountId, Vec<PractitionerId>),
}

/// The union of what an actor reaches by one permission. Empty reaches nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The parts, each with whether it shows personal fields masked.
    pub parts: Vec<(Part, bool)>,
}

impl Scope {
    pub(super) fn of(actor: &Actor, permission: Permission) -> Self {
        let mut parts: Vec<(Part, bool)> = Vec::new();
        for held in actor.grants.iter().filter(|_| actor.was_given(permission)) {
            let Some(granted) = grant(held.role, permission) else { continue };
            let part = match (granted.reach, held.branch) {
                (Reach::Nation, _) => Part::Nation,
                (Reach::Unit, Some(branch)) => Part::Branch(held.organisation, branch),
                (Reach::Unit | Reach::Centre, _) => Part::Organisations(held.covers.clone()),
                (Reach::Own, _) => Part::Own(actor.account, actor.practitioners.clone()),
            };
            if !parts.contains(&(part.clone(), granted.masked)) {
                parts.push((part, granted.masked));
            }
        }
        Self { parts }
    }

    /// Whether the record is reached, and if so whether only with masked fields.
    #[must_use]
    pub fn admits(&self, facts: &Facts) -> Option<bool> {
        self.parts.iter().filter(|(part, _)| part.admits(facts)).map(|(_, masked)| *masked).min()
    }

    /// The providers whose rows the database may show for this scope; none means all of them.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.parts.iter().any(|(part, _)| *part == Part::Nation)
    }

    /// What of it shows personal fields whole: for a question whose very answer would tell them.
    #[must_use]
    pub fn unmasked(mut self) -> Self {
        self.parts.retain(|(_, masked)| !masked);
        self
    }

    /// Whether every part shows personal fields masked.
    #[must_use]
    pub fn masked(&self) -> bool {
        self.parts.iter().all(|(_, masked)| *masked)
    }
}

impl Part {
    fn admits(&self, facts: &Facts) -> bool {
        let offered = |to: &OrganisationId| facts.offered_to == Some(*to);
        match self {
            Self::Nation => true,
            Self::Organisations(covered) => {
                facts.organisation.is_some_and(|owner| covered.contains(&owner))
                    || covered.iter().any(offered)
            }
            Self::Branch(organisation, branch) => {
                facts.organisation == Some(*organisation) && facts.branch == Some(*branch)
            }
            Self::Own(account, practitioners) => {
                facts.author == Some(*account)
                    || facts.practitioners.iter().any(|one| practitioners.contains(one))
            }
        }
    }
}
