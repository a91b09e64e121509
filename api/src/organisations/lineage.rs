//! The organisations of all times: who belongs to whom on a day, and who took over from whom.

use super::{dto::OrganisationType, repo};
use crate::platform::Problem;
use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use std::collections::BTreeMap;
use tgpl_domain::ids::OrganisationId;

/// An organisation as reports tell it apart.
#[derive(Debug, Clone)]
pub struct Office {
    /// Which.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationType,
    /// `TT-20`.
    pub code: String,
    /// Official name.
    pub name: String,
    /// What it belongs to.
    pub parent: Option<OrganisationId>,
    /// Code of its province, and since when that code has meant it.
    pub province: Option<(String, NaiveDate)>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Office {
    /// Whether it is there on a day.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it answers for the cases of its own.
    #[must_use]
    pub const fn is_provider(&self) -> bool {
        matches!(
            self.kind,
            OrganisationType::Centre | OrganisationType::Contracted | OrganisationType::Registered
        )
    }
}

/// All of them.
pub struct Lineage {
    offices: BTreeMap<OrganisationId, Office>,
    successors: BTreeMap<OrganisationId, Vec<OrganisationId>>,
    predecessors: BTreeMap<OrganisationId, Vec<OrganisationId>>,
}

/// More mergers after each other than any State makes: a circle in the data ends here.
const MERGERS: usize = 16;

impl Lineage {
    /// Reads them: public knowledge.
    pub async fn load(conn: &AsyncPgConnection) -> Result<Self, Problem> {
        let (offices, edges) = futures_util::try_join!(repo::offices(conn), repo::lineage(conn))?;
        let mut successors: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut predecessors: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (old, new) in edges {
            successors.entry(old).or_default().push(new);
            predecessors.entry(new).or_default().push(old);
        }
        let offices = offices.into_iter().map(|office| (office.id, office)).collect();
        Ok(Self { offices, successors, predecessors })
    }

    /// One of them.
    #[must_use]
    pub fn office(&self, id: OrganisationId) -> Option<&Office> {
        self.offices.get(&id)
    }

    /// The Agency.
    #[must_use]
    pub fn agency(&self) -> Option<&Office> {
        self.offices.values().find(|office| office.kind == OrganisationType::Agency)
    }

    /// The providers that stand on a day, in the order of their provinces and names.
    #[must_use]
    pub fn providers(&self, on: NaiveDate) -> Vec<&Office> {
        let mut there: Vec<_> =
            self.offices.values().filter(|office| office.is_provider() && office.stands_on(on)).collect();
        there.sort_by_key(|office| (&office.province, office.kind != OrganisationType::Centre, &office.code));
        there
    }

    /// The departments that stand on a day, in the order of their provinces.
    #[must_use]
    pub fn departments(&self, on: NaiveDate) -> Vec<&Office> {
        let is_department = |office: &&Office| office.kind == OrganisationType::Department;
        let mut there: Vec<_> =
            self.offices.values().filter(is_department).filter(|office| office.stands_on(on)).collect();
        there.sort_by_key(|office| (&office.province, &office.code));
        there
    }

    /// Who answers on a day for the cases of an organisation of any time: a branch belongs to its centre, what ended to
    /// whoever took over, what was not there yet to whom it took over from. Everybody who has cases has one such, so a
    /// sum over them is the same on every day.
    #[must_use]
    pub fn provider_on(&self, of: OrganisationId, on: NaiveDate) -> Option<OrganisationId> {
        let mut at = of;
        for _ in 0..MERGERS {
            let office = self.offices.get(&at)?;
            at = if office.kind == OrganisationType::Branch {
                office.parent?
            } else if office.to.is_some_and(|to| to < on) {
                match self.heir(at, &self.successors) {
                    Some(heir) => heir,
                    None => break,
                }
            } else if on < office.from {
                match self.heir(at, &self.predecessors) {
                    Some(heir) => heir,
                    None => break,
                }
            } else {
                break;
            };
        }
        self.offices.get(&at).filter(|office| office.is_provider()).map(|office| office.id)
    }

    /// One of its own kind where there is one, always the same.
    fn heir(
        &self,
        of: OrganisationId,
        edges: &BTreeMap<OrganisationId, Vec<OrganisationId>>,
    ) -> Option<OrganisationId> {
        let kind = self.offices.get(&of)?.kind;
        let others_kind = |id: &OrganisationId| self.offices.get(id).is_none_or(|office| office.kind != kind);
        edges.get(&of)?.iter().copied().min_by_key(|id| (others_kind(id), *id))
    }

    /// For whose cases each provider answers on a day.
    #[must_use]
    pub fn coverage(&self, on: NaiveDate) -> BTreeMap<OrganisationId, Vec<OrganisationId>> {
        let mut covered: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for id in self.offices.keys() {
            if let Some(provider) = self.provider_on(*id, on) {
                covered.entry(provider).or_default().push(*id);
            }
        }
        covered
    }

    /// The department above a provider.
    #[must_use]
    pub fn department(&self, of: OrganisationId) -> Option<&Office> {
        let mut at = self.offices.get(&of)?;
        for _ in 0..MERGERS {
            if at.kind == OrganisationType::Department {
                return Some(at);
            }
            at = self.offices.get(&at.parent?)?;
        }
        None
    }
}
