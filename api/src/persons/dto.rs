//! Wire types of persons.

use super::repo::{Opened, PersonRow};
use crate::platform::{Column, Keys, Listed, Problem, Taking, extract::from_text};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    citizen_id::{CitizenId, CitizenIdWarning},
    ids::{OrganisationId, PersonId},
    masking::{self, Sight},
    names::PersonName,
    partial_date::PartialDate,
    phone::PhoneNumber,
    sex::Sex,
    similarity::{FieldScore, Verdict},
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// What is recorded of a person.
#[derive(Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonContent {
    /// Full name as written.
    pub full_name: PersonName,
    /// Date of birth, as far as known: `1991`, `1991-05` or `1991-05-20`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<PartialDate>,
    /// Sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// One of the 54 ethnic groups, as papers write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "Tày")]
    pub ethnicity: Option<Line<50>>,
    /// Citizen number; kept sealed, never sent back whole unasked.
    #[serde(default, skip_serializing)]
    pub id_number: Option<CitizenId>,
    /// Telephone number; kept sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Code of the commune of residence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "05977")]
    pub commune_code: Option<Line<10>>,
    /// House, hamlet, village within the commune; kept sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Line<200>>,
    /// Language spoken, where it is not Vietnamese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "Tày")]
    pub language: Option<Line<50>>,
    /// What is to be minded: an interpreter, large print, home visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub needs: Vec<Line<60>>,
    /// How the person can be reached without danger, when not at home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe_contact: Option<Line<200>>,
}

/// A person as the caller may see them.
#[derive(Serialize, ToSchema)]
pub struct PersonView {
    /// Id.
    pub id: PersonId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// The provider that keeps the record.
    pub organisation_id: OrganisationId,
    /// Its branch.
    pub branch_id: Option<OrganisationId>,
    /// Full name; initials in lists when the record is sealed.
    pub full_name: String,
    /// Date of birth; the year alone in lists and without need.
    pub birth_date: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Ethnic group, to those who need it.
    pub ethnicity: Option<String>,
    /// Citizen number: `******1234`, whole only when it was asked to be shown.
    pub id_number: Option<String>,
    /// Where the citizen number disagrees with the record.
    pub id_number_warnings: Vec<CitizenIdWarning>,
    /// Telephone number: `09****678`, whole only when it was asked to be shown.
    pub phone: Option<String>,
    /// Code of the commune of residence.
    pub commune_code: Option<String>,
    /// Its name.
    pub commune_name: Option<String>,
    /// The address within the commune, only when it was asked to be shown.
    pub address: Option<String>,
    /// Language spoken.
    pub language: Option<String>,
    /// What is to be minded.
    pub needs: Vec<String>,
    /// How the person can be reached without danger.
    pub safe_contact: Option<String>,
    /// Class S4: minor in proceedings, HIV, trafficking, violence.
    pub sealed: bool,
    /// The record of the same person that this one was merged into; lists and searches show that one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into_id: Option<PersonId>,
    /// The last merge of this record with another one, where the caller may undo it and nobody has changed either of the
    /// two since; not in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge_id: Option<Uuid>,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

impl Listed for PersonView {
    const FILE: &'static str = "nguoi-duoc-tro-giup";
    const TAKING: Taking = Taking::Guarded("person_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Họ và tên", cell: |row| row.full_name.as_str().into() },
        Column { title: "Năm sinh", cell: |row| row.birth_date.map(|date| date.to_string()).into() },
        Column { title: "Giới tính", cell: |row| row.sex.map(Sex::as_str).into() },
        Column { title: "Mã xã", cell: |row| row.commune_code.as_deref().into() },
        Column { title: "Xã, phường", cell: |row| row.commune_name.as_deref().into() },
        Column { title: "Ghi nhận ngày", cell: |row| row.created_at.into() },
    ];
}

impl PersonView {
    /// Shows a row as closely as the reader may look.
    pub fn of(
        keys: &Keys,
        row: PersonRow,
        commune_name: Option<String>,
        sight: Sight,
    ) -> Result<Self, Problem> {
        let birth = row.birth();
        let need = sight >= Sight::Need;
        let near = sight > Sight::List;
        // A list opens nothing that it does not show.
        let opened = if near { row.open(keys)? } else { Opened::default() };
        let id_number = opened.id_number;
        Ok(Self {
            full_name: masking::name(&row.full_name, row.sealed, sight),
            birth_date: birth.map(|birth| masking::birth(birth, sight)),
            id_number_warnings: match &id_number {
                Some(number) if need => number.warnings(birth, row.sex),
                _ => Vec::new(),
            },
            id_number: id_number.and_then(|number| masking::citizen_id(&number, sight)),
            phone: opened.phone.and_then(|number| masking::phone(&number, sight)),
            address: opened.address.filter(|_| sight == Sight::Shown),
            id: row.id,
            version: row.version,
            organisation_id: row.organisation_id,
            branch_id: row.branch_id,
            sex: row.sex,
            ethnicity: opened.ethnicity.filter(|_| need),
            commune_code: row.commune_code,
            commune_name,
            language: opened.language.filter(|_| near),
            needs: if near { opened.needs } else { Vec::new() },
            safe_contact: opened.safe_contact.filter(|_| need),
            sealed: row.sealed,
            merged_into_id: row.merged_into_id,
            merge_id: None,
            created_at: row.created_at,
        })
    }
}

/// How closely a person is to be shown.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ShowQuery {
    /// `true` shows numbers and address whole; the access log keeps who asked for it.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>)]
    pub show: Option<bool>,
}

/// Words or a number by which a person is looked for; one of the first three is needed.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonSearch {
    /// Words of a name in any order, with or without accents.
    #[schema(example = "nguyen van a")]
    pub q: Option<Line<100>>,
    /// Citizen number.
    pub id_number: Option<CitizenId>,
    /// Telephone number.
    pub phone: Option<PhoneNumber>,
    /// Year of birth.
    #[validate(range(min = 1900, max = 2199))]
    #[schema(minimum = 1900, maximum = 2199, example = 1991)]
    pub birth_year: Option<i32>,
}

/// Words of a person's name by which their cases and requests are found. They never stand in an address.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NameSearch {
    /// The words in any order, with or without accents.
    #[schema(example = "nguyen van a")]
    pub q: Line<100>,
}

/// What a search found, best first, at most fifty.
#[derive(Serialize, ToSchema)]
pub struct PersonCandidates {
    /// The candidates.
    pub data: Vec<PersonCandidate>,
}

/// Somebody who may be the one looked for. Of other provinces: score, initials, year of birth and commune.
#[derive(Serialize, ToSchema)]
pub struct PersonCandidate {
    /// The record, where the caller may open it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PersonId>,
    /// The provider that keeps it, where the caller may open it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    /// Name as the caller may see it: whole or initials.
    pub name: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Code of the commune.
    pub commune_code: Option<String>,
    /// Its name.
    pub commune_name: Option<String>,
    /// Points of likeness; none when no name was given.
    pub score: Option<i32>,
    /// What the points mean.
    pub verdict: Option<Verdict>,
    /// Each field's part in the score, where duplicates are compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldScore>,
}
