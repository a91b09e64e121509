//! A scope as what the columns of a list are compared with.

use tgpl_domain::policy::{Part, Scope};
use uuid::Uuid;

/// The parts of a scope by column. A national scope needs no filter, an empty one reaches nothing.
#[derive(Debug, Default)]
pub struct Reach {
    /// Every row.
    pub national: bool,
    /// Rows of these providers, and what was offered to them.
    pub organisations: Vec<Uuid>,
    /// Rows kept by these branches.
    pub branches: Vec<Uuid>,
    /// Rows made by this account.
    pub authors: Vec<Uuid>,
    /// Rows that are the work of these practitioners.
    pub practitioners: Vec<Uuid>,
}

impl From<&Scope> for Reach {
    fn from(scope: &Scope) -> Self {
        let mut reach = Self::default();
        for (part, _) in &scope.parts {
            match part {
                Part::Nation => reach.national = true,
                Part::Organisations(covered) => reach.organisations.extend(covered.iter().map(|id| id.0)),
                Part::Branch(_, branch) => reach.branches.push(branch.0),
                Part::Own(account, practitioners) => {
                    reach.authors.push(account.0);
                    reach.practitioners.extend(practitioners.iter().map(|id| id.0));
                }
            }
        }
        reach
    }
}
