//! To whom a figure belongs: which units a caller reaches, and under which provider and province each counts on a day.

use crate::{
    organisations::service::{Lineage, Office},
    platform::Problem,
    statistics::repo::{self, ProvinceRow},
};
use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use tgpl_domain::{
    ids::OrganisationId,
    policy::{Part, Scope},
};

/// A province as figures tell it apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Province {
    /// Its code; where the code meant another province before, with the day since when it means this one:
    /// `24@2025-07-01`. One that was not changed with its neighbours is the same before and after.
    pub key: String,
    /// Its name of the day.
    pub name: String,
}

/// The organisations and provinces of all times.
pub struct Places {
    lineage: Lineage,
    provinces: Vec<ProvinceRow>,
    /// Provinces that went on unchanged: before and after, each by code and first day.
    unchanged: Vec<[(String, NaiveDate); 2]>,
}

impl Places {
    /// Reads them: public knowledge.
    pub async fn load(conn: &AsyncPgConnection) -> Result<Self, Problem> {
        let known = async { repo::provinces(conn).await.map_err(Problem::from) };
        let (lineage, (provinces, unchanged)) = futures_util::try_join!(Lineage::load(conn), known)?;
        Ok(Self { lineage, provinces, unchanged })
    }

    /// The organisations whose cases a scope reaches, those included for whose cases its providers answer since a merger.
    pub fn reached(&self, scope: &Scope, today: NaiveDate) -> Vec<OrganisationId> {
        let reaches = |provider: &OrganisationId| {
            scope.parts.iter().any(|(part, _)| match part {
                Part::Nation => true,
                Part::Organisations(covered) => covered.contains(provider),
                Part::Branch(..) | Part::Own(..) => false,
            })
        };
        let covered = self.lineage.coverage(today);
        let mut units: Vec<_> = covered
            .into_iter()
            .filter(|(provider, _)| reaches(provider))
            .flat_map(|(_, units)| units)
            .collect();
        units.sort_unstable();
        units
    }

    /// Who answers on a day for the cases of an organisation.
    pub fn provider(&self, unit: OrganisationId, on: NaiveDate) -> Option<&Office> {
        self.lineage.provider_on(unit, on).and_then(|id| self.lineage.office(id))
    }

    /// The Agency.
    pub fn agency(&self) -> Option<&Office> {
        self.lineage.agency()
    }

    /// The provinces of a day, in the order of their codes.
    pub fn provinces(&self, on: NaiveDate) -> Vec<Province> {
        let mut there: Vec<_> = self.provinces.iter().filter(|row| row.stands_on(on)).collect();
        there.sort_by_key(|row| &row.code);
        there.into_iter().map(|row| self.named(row)).collect()
    }

    /// The province in which a provider stands on a day; `00` for a provider of none.
    pub fn province(&self, office: &Office, on: NaiveDate) -> Province {
        let known = office.province.as_ref().and_then(|province| self.province_of(province, on));
        known.unwrap_or_else(|| Province { key: "00".into(), name: "–".into() })
    }

    fn province_of(&self, (code, from): &(String, NaiveDate), on: NaiveDate) -> Option<Province> {
        let own = || self.provinces.iter().find(|row| (&row.code, &row.valid_from) == (code, from));
        let of_day = self.provinces.iter().find(|row| row.code == *code && row.stands_on(on));
        of_day.or_else(own).map(|row| self.named(row))
    }

    fn named(&self, row: &ProvinceRow) -> Province {
        let mut first = (&row.code, row.valid_from);
        while let Some([before, _]) = self.unchanged.iter().find(|[_, after]| (&after.0, after.1) == first) {
            first = (&before.0, before.1);
        }
        let (code, from) = first;
        let another = self.provinces.iter().any(|other| other.code == *code && other.valid_from < from);
        let key = if another { format!("{code}@{from}") } else { code.clone() };
        Province { key, name: row.name.clone() }
    }
}

impl ProvinceRow {
    fn stands_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|to| day <= to)
    }
}
