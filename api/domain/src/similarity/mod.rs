//! Whether two records may be one person, with the reason given field by field.
//!
//! Every field adds or takes points, and the sum is the score: nothing is weighed behind the reader's back.
//! The answer is a proposal for a person to decide; nothing is ever merged by it. Same name and same year of
//! birth are common in Vietnam (38 % are Nguyễn), so these two alone, in different communes, never make a
//! likely duplicate.

mod birth;
mod name;
#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests;

use crate::names::PersonName;
use crate::partial_date::PartialDate;
use crate::sex::Sex;
use crate::text_enum;

/// What is known of one record. An absent field neither helps nor harms.
#[derive(Debug, Clone, Copy)]
pub struct PersonFacts<'a> {
    /// The name as written.
    pub name: &'a PersonName,
    /// Date of birth, whole or in part.
    pub birth: Option<PartialDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Code of the commune; the caller brings both records to the codes of one date.
    pub commune: Option<&'a str>,
    /// Keyed hash of the telephone number.
    pub phone_hash: Option<&'a [u8]>,
    /// Keyed hash of the citizen number.
    pub citizen_id_hash: Option<&'a [u8]>,
}

text_enum! {
    /// A compared field.
    pub enum Field {
        /// Full name.
        Name = "name",
        /// Date of birth.
        Birth = "birth",
        /// Sex.
        Sex = "sex",
        /// Commune of residence.
        Commune = "commune",
        /// Telephone number.
        Phone = "phone",
        /// Citizen number.
        CitizenId = "citizen_id",
    }
}

text_enum! {
    /// What the score means for whoever decides.
    pub enum Verdict {
        /// Hardly different people: 90 points or more.
        Same = "same",
        /// To be looked at before a new record is made: 50 points or more.
        Likely = "likely",
        /// Shown further down: 30 points or more, or an equal citizen number whatever else differs.
        Possible = "possible",
        /// Not shown.
        Different = "different",
    }
}

/// One field's part in the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldScore {
    /// Which field.
    pub field: Field,
    /// Points, negative when the field speaks against.
    pub points: i32,
    /// The reason, for the person who decides; it never repeats what the field holds.
    pub why_vi: &'static str,
}

/// The score of two records; `total` is the sum of the fields' points.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Score {
    /// Sum of the points.
    pub total: i32,
    /// Every field known on both sides, strongest reason of each.
    pub fields: Vec<FieldScore>,
    /// What the total means.
    pub verdict: Verdict,
}

/// Compares two records; the order of the two does not matter.
#[must_use]
pub fn compare(one: &PersonFacts<'_>, other: &PersonFacts<'_>) -> Score {
    let mut fields = vec![name::compare(one.name, other.name)];
    fields.extend(one.birth.zip(other.birth).map(|(a, b)| birth::compare(a, b)));
    fields.extend(one.sex.zip(other.sex).map(|(a, b)| {
        let (points, why_vi) = if a == b { (2, "cùng giới tính") } else { (-25, "khác giới tính") };
        FieldScore { field: Field::Sex, points, why_vi }
    }));
    fields.extend(one.commune.zip(other.commune).map(|(a, b)| {
        let (points, why_vi) =
            if a == b { (15, "cùng xã, phường") } else { (-10, "khác xã, phường") };
        FieldScore { field: Field::Commune, points, why_vi }
    }));
    // People change numbers and families share them, so a difference says nothing.
    fields.extend(one.phone_hash.zip(other.phone_hash).map(|(a, b)| {
        let (points, why_vi) =
            if a == b { (25, "cùng số điện thoại") } else { (0, "khác số điện thoại") };
        FieldScore { field: Field::Phone, points, why_vi }
    }));
    // The old nine-digit number and the new one of the same person differ, so a difference is no proof.
    let same_id = one.citizen_id_hash.zip(other.citizen_id_hash).map(|(a, b)| a == b);
    fields.extend(same_id.map(|same| {
        let (points, why_vi) =
            if same { (80, "cùng số căn cước") } else { (-8, "khác số căn cước") };
        FieldScore { field: Field::CitizenId, points, why_vi }
    }));

    let total = fields.iter().map(|field| field.points).sum();
    let verdict = match total {
        90.. => Verdict::Same,
        50..90 => Verdict::Likely,
        30..50 => Verdict::Possible,
        _ if same_id == Some(true) => Verdict::Possible,
        _ => Verdict::Different,
    };
    Score { total, fields, verdict }
}
