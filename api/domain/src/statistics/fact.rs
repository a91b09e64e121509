//! What a case is to the statistics.

use super::dimensions::{Dimension, Dimensions, NONE};
use super::tally::{Atom, Weight};
use crate::cases::{EndReason, Form, Role};
use crate::fields::FieldOfLaw;
use crate::ids::PractitionerId;
use crate::requests::Channel;
use crate::sex::Sex;
use crate::shares::Hundredths;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

crate::text_enum! {
    /// Who carries a case and by whom they were sent: the columns of form 25/BTP/TGPL.
    pub enum Post {
        /// Trợ giúp viên pháp lý.
        Officer = "officer",
        /// Luật sư theo hợp đồng của Trung tâm.
        ContractLawyer = "contract_lawyer",
        /// Luật sư theo phân công của tổ chức ký hợp đồng.
        ContractedLawyer = "contracted_lawyer",
        /// Luật sư theo phân công của tổ chức đăng ký tham gia.
        RegisteredLawyer = "registered_lawyer",
        /// Tư vấn viên theo phân công của tổ chức ký hợp đồng.
        ContractedAdviser = "contracted_adviser",
        /// Tư vấn viên theo phân công của tổ chức đăng ký tham gia.
        RegisteredAdviser = "registered_adviser",
        /// Cộng tác viên.
        Collaborator = "collaborator",
    }
}

/// A case as it is counted: no name, no number, nothing that says who was helped. Class S4 all the same, because the
/// groups of a small unit tell of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The day of the entry in the register (TT 12/2018 Đ.5).
    pub accepted_on: NaiveDate,
    /// How the case ended, if it did.
    pub end: Option<Ending>,
    /// Hình thức.
    pub form: Form,
    /// Tư cách, in court participation.
    pub role: Option<Role>,
    /// Lĩnh vực.
    pub field: FieldOfLaw,
    /// How the request came.
    pub channel: Option<Channel>,
    /// The version of Đ.7 that held on the day of acceptance, `RS2026`.
    pub law_version: Option<String>,
    /// Who carried it, with their shares, which sum to 1.00; empty as long as nobody is assigned.
    pub practitioners: Vec<(Post, Hundredths)>,
    /// The officers among them in court participation, to whose yearly quota it is credited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub officers: Vec<(PractitionerId, Hundredths)>,
    /// Who is helped: each one is a *lượt người*, and by the first the case itself is told apart.
    pub people: Vec<Person>,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The day (TT 12/2018 Đ.10); one before the acceptance counts as the day of acceptance.
    pub on: NaiveDate,
    /// Why.
    pub reason: EndReason,
    /// Whether it was found successful, once that is assessed.
    pub successful: Option<bool>,
    /// Whether it ended within its time, where a time was set.
    pub in_time: Option<bool>,
}

/// One who is helped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Giới tính.
    pub sex: Option<Sex>,
    /// Age in whole years on the day of acceptance.
    pub age: Option<u8>,
    /// Whether of an ethnic minority.
    pub ethnic_minority: Option<bool>,
    /// Every group of Đ.7 that was found.
    pub groups: Vec<String>,
    /// Diện chính, the one that is counted; without it the first of `groups`.
    pub counted: Option<String>,
}

/// Why a case cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactFault {
    /// A code that has no number in `dimensions.json`.
    #[error("{code} is no value of {of}")]
    UnknownCode {
        /// The dimension.
        of: Dimension,
        /// The code.
        code: String,
    },
    /// The shares do not sum to 1.00.
    #[error("shares sum to {sum}/100")]
    Shares {
        /// What they sum to.
        sum: i64,
    },
}

impl Fact {
    /// What the case adds to a counter: one atom a practitioner's post and one a further person. Over all of them it is
    /// one case, as many *lượt người* as people, and a credit of 1.00.
    pub fn atoms(&self, dimensions: &Dimensions) -> Result<Vec<(Atom, Weight)>, FactFault> {
        let number = |of: Dimension, code: &str| {
            dimensions.number(of, code).ok_or_else(|| FactFault::UnknownCode { of, code: code.to_owned() })
        };
        let optional = |of, code: Option<&str>| code.map_or(Ok(NONE), |code| number(of, code));
        let flag = |known: Option<bool>| known.map(|yes| if yes { "yes" } else { "no" });
        let end = self.end.as_ref();
        let case = Atom::default()
            .with(Dimension::Form, number(Dimension::Form, self.form.as_str())?)
            .with(Dimension::Role, optional(Dimension::Role, self.role.map(Role::as_str))?)
            .with(Dimension::Field, number(Dimension::Field, self.field.as_str())?)
            .with(Dimension::Channel, optional(Dimension::Channel, self.channel.map(Channel::as_str))?)
            .with(Dimension::LawVersion, optional(Dimension::LawVersion, self.law_version.as_deref())?)
            .with(Dimension::EndReason, optional(Dimension::EndReason, end.map(|end| end.reason.as_str()))?)
            .with(
                Dimension::Successful,
                optional(Dimension::Successful, flag(end.and_then(|end| end.successful)))?,
            )
            .with(Dimension::InTime, optional(Dimension::InTime, flag(end.and_then(|end| end.in_time)))?);
        let of_person = |person: &Person| {
            let counted = person.counted.as_ref().or(person.groups.first());
            let minority = flag(person.ethnic_minority);
            let mut atom = case
                .with(Dimension::Sex, optional(Dimension::Sex, person.sex.map(Sex::as_str))?)
                .with(Dimension::Age, dimensions.age_band(person.age))
                .with(Dimension::EthnicMinority, optional(Dimension::EthnicMinority, minority)?)
                .with(Dimension::Group, optional(Dimension::Group, counted.map(String::as_str))?);
            for group in &person.groups {
                atom = atom.holding(number(Dimension::Group, group)?);
            }
            Ok(atom)
        };
        let posts = self.posts(|post| number(Dimension::Practitioner, post.as_str()))?;
        let mut people = self.people.iter();
        let first = people.next();
        let of_first = of_person(first.unwrap_or(&Person::default()))?;
        let mut atoms: Vec<_> = posts
            .iter()
            .enumerate()
            .map(|(place, (post, credit))| {
                let whole = i64::from(place == 0);
                let people = if first.is_some() { whole } else { 0 };
                (
                    of_first.with(Dimension::Practitioner, *post),
                    Weight { cases: whole, people, credit: *credit },
                )
            })
            .collect();
        for further in people {
            let post = posts.first().map_or(NONE, |(post, _)| *post);
            let atom = of_person(further)?.with(Dimension::Practitioner, post);
            atoms.push((atom, Weight { people: 1, ..Weight::default() }));
        }
        Ok(atoms)
    }

    /// The hundredths of each post, by number; all of them nobody's as long as nobody is assigned.
    fn posts(&self, number: impl Fn(Post) -> Result<u8, FactFault>) -> Result<Vec<(u8, i64)>, FactFault> {
        let mut posts = BTreeMap::new();
        for (post, share) in &self.practitioners {
            *posts.entry(number(*post)?).or_insert(0) += i64::from(share.get());
        }
        if posts.is_empty() {
            posts.insert(NONE, 100);
        }
        posts.retain(|_, credit| *credit != 0);
        match posts.values().sum() {
            100 => Ok(posts.into_iter().collect()),
            sum => Err(FactFault::Shares { sum }),
        }
    }
}
