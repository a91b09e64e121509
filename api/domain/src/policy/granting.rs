//! Who gives which role: nobody beyond their own reach, nobody to themselves; what an administrator of the system
//! gives waits for a second one (design/security.md 3.3 row 19, rule 42).

use super::{Actor, Role};
use crate::ids::OrganisationId;

/// Whether a role may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Granting {
    /// Yes, with effect at once.
    AtOnce,
    /// Yes, with effect when a second administrator has confirmed it.
    WithSecond,
    /// No.
    No,
}

impl Actor {
    /// Whether the actor may give the role at an organisation, or at one branch of it. A head gives the roles of the
    /// centre's work there, and the head of the whole centre that of a branch's head; every other role is an
    /// administrator's to give. The role of programs comes with a program's account only.
    #[must_use]
    pub fn may_grant(
        &self,
        role: Role,
        organisation: OrganisationId,
        branch: Option<OrganisationId>,
    ) -> Granting {
        let as_head = self.grants.iter().any(|held| {
            held.role == Role::Director
                && held.organisation == organisation
                && (held.branch.is_none() || held.branch == branch)
                && match role {
                    Role::Intake | Role::Officer | Role::Lawyer | Role::Appraiser | Role::CentreAdmin => true,
                    Role::Director => held.branch.is_none() && branch.is_some(),
                    _ => false,
                }
        });
        match role {
            Role::Service => Granting::No,
            _ if as_head => Granting::AtOnce,
            _ if self.holds(Role::Sysadmin) => Granting::WithSecond,
            _ => Granting::No,
        }
    }
}

impl Role {
    /// Whether who holds it may let somebody else exercise it for a time (*ủy quyền*): the roles that decide.
    #[must_use]
    pub const fn is_delegable(self) -> bool {
        matches!(self, Self::Director | Self::Department | Self::Agency)
    }
}
