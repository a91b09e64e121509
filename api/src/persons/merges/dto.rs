//! Wire types of merges.

use super::repo::MergeRow;
use crate::persons::dto::PersonContent;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tgpl_domain::ids::{AccountId, OrganisationId, PersonId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

tgpl_domain::text_enum! {
    /// What is recorded of a person, by the names of `PersonContent`.
    pub enum PersonField {
        /// Full name.
        FullName = "full_name",
        /// Date of birth.
        BirthDate = "birth_date",
        /// Sex.
        Sex = "sex",
        /// Ethnic group.
        Ethnicity = "ethnicity",
        /// Citizen number.
        IdNumber = "id_number",
        /// Telephone number.
        Phone = "phone",
        /// Commune of residence.
        CommuneCode = "commune_code",
        /// Address within it.
        Address = "address",
        /// Language spoken.
        Language = "language",
        /// What is to be minded.
        Needs = "needs",
        /// How the person can be reached without danger.
        SafeContact = "safe_contact",
    }
}

tgpl_domain::text_enum! {
    /// Which of the two records a field is taken from.
    pub enum MergeSide {
        /// From the one that is kept.
        Keep = "keep",
        /// From the one that is merged.
        Merge = "merge",
    }
}

impl PersonField {
    /// Takes this field over.
    pub fn copy(self, from: &PersonContent, to: &mut PersonContent) {
        match self {
            Self::FullName => to.full_name.clone_from(&from.full_name),
            Self::BirthDate => to.birth_date = from.birth_date,
            Self::Sex => to.sex = from.sex,
            Self::Ethnicity => to.ethnicity.clone_from(&from.ethnicity),
            Self::IdNumber => to.id_number.clone_from(&from.id_number),
            Self::Phone => to.phone.clone_from(&from.phone),
            Self::CommuneCode => to.commune_code.clone_from(&from.commune_code),
            Self::Address => to.address.clone_from(&from.address),
            Self::Language => to.language.clone_from(&from.language),
            Self::Needs => to.needs.clone_from(&from.needs),
            Self::SafeContact => to.safe_contact.clone_from(&from.safe_contact),
        }
    }
}

/// Which two records are one person's, as they were read.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonMerge {
    /// The record that is kept.
    pub keep_id: PersonId,
    /// The record that goes into it.
    pub merge_id: PersonId,
    /// The version of the one that is kept.
    #[validate(range(min = 1))]
    #[schema(minimum = 1)]
    pub keep_version: i32,
    /// The version of the one that is merged.
    #[validate(range(min = 1))]
    #[schema(minimum = 1)]
    pub merge_version: i32,
    /// From which record each field is taken; what is not named stays as it is in the one that is kept.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, MergeSide>, example = json!({ "phone": "merge" }))]
    pub fields: BTreeMap<PersonField, MergeSide>,
}

/// A merge, standing or undone.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonMergeView {
    /// Id.
    pub id: Uuid,
    /// The provider that keeps both records.
    pub organisation_id: OrganisationId,
    /// The record that is kept.
    pub keep_id: PersonId,
    /// The record that went into it.
    pub merge_id: PersonId,
    /// The fields that were taken from the one that was merged.
    pub fields: Vec<PersonField>,
    /// Requests that went over.
    pub requests: usize,
    /// Cases that went over.
    pub cases: usize,
    /// Who merged them.
    pub author_id: AccountId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who took them apart again.
    pub undone_by: Option<AccountId>,
    /// When.
    pub undone_at: Option<DateTime<Utc>>,
}

impl From<MergeRow> for PersonMergeView {
    fn from(row: MergeRow) -> Self {
        Self {
            id: row.id,
            organisation_id: row.organisation_id,
            keep_id: row.keep_id,
            merge_id: row.merge_id,
            fields: row.fields,
            requests: row.request_ids.len(),
            cases: row.case_ids.len(),
            author_id: row.author_id,
            at: row.at,
            undone_by: row.undone_by,
            undone_at: row.undone_at,
        }
    }
}
