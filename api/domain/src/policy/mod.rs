//! Who may do what: one pure table (`grid`), one decision, one scope made from the same table.
//!
//! Deny by default. A record out of reach is a missing record ([`Decision::Hide`], answered 404); only a
//! function that none of the actor's roles has anywhere is [`Decision::Forbid`] (403).

mod granting;
mod grid;
mod operations;
mod scope;

pub use granting::Granting;
pub use grid::{Grant, Permission, Reach, Role, grant};
pub use operations::{Access, access};
pub use scope::{Facts, Part, Scope};

use crate::ids::{AccountId, OrganisationId, PractitionerId, SessionId};

/// A role held at a unit. What it reaches there is the grid's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGrant {
    /// The role held.
    pub role: Role,
    /// The provider (or department, or Agency) where it is held.
    pub organisation: OrganisationId,
    /// The branch, when it is held at a branch; a grant at the head office reaches every branch.
    pub branch: Option<OrganisationId>,
    /// The organisations that "the centre, the province" means for this grant: the provider itself, or for
    /// a department every provider of its province.
    pub covers: Vec<OrganisationId>,
}

/// Who asks. Made only by authentication; its grants are those in force at that instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account, of a person or of a program.
    pub account: AccountId,
    /// The session, or the service account's token family.
    pub session: SessionId,
    /// The organisation whose audit chain records what the actor does.
    pub home: OrganisationId,
    /// The practitioners that this account is (one for each provider it works with).
    pub practitioners: Vec<PractitionerId>,
    /// Roles held now, delegated ones included.
    pub grants: Vec<RoleGrant>,
    /// The functions that a program was given; none for a person, whose roles say all.
    pub only: Option<Vec<Permission>>,
}

/// The answer to "may this actor do this to that?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Yes; `masked` when only through roles that see masked fields.
    Allow {
        /// Personal fields are shown in their masked form.
        masked: bool,
    },
    /// No role of the actor has this function anywhere.
    Forbid,
    /// The actor has the function, not for this record: as if it were not there.
    Hide,
}

impl Actor {
    /// Whether any role of the actor has the function at all.
    #[must_use]
    pub fn has(&self, permission: Permission) -> bool {
        self.was_given(permission) && self.grants.iter().any(|held| grant(held.role, permission).is_some())
    }

    fn was_given(&self, permission: Permission) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&permission))
    }

    /// Whether the actor holds the role anywhere.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.grants.iter().any(|held| held.role == role)
    }

    /// What the actor may reach by this permission: the filter of every list, and of every single read.
    #[must_use]
    pub fn scope(&self, permission: Permission) -> Scope {
        Scope::of(self, permission)
    }

    /// Decides about one record. Equal, by construction, to "the scope contains the record".
    #[must_use]
    pub fn decide(&self, permission: Permission, facts: &Facts) -> Decision {
        if !self.has(permission) {
            return Decision::Forbid;
        }
        match self.scope(permission).admits(facts) {
            Some(masked) => Decision::Allow { masked },
            None => Decision::Hide,
        }
    }
}

#[cfg(test)]
mod tests;
