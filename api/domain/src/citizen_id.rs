//! Citizen identity numbers: 12 digits (*căn cước*), or the 9 digits of the old people's card (*CMND*) that
//! older files still carry. There is no check digit; what the digits tell is compared with the rest of the
//! record and any disagreement is a warning, never a refusal: the paper may be right and the rule recalled
//! wrong.

use crate::partial_date::PartialDate;
use crate::sex::Sex;
use crate::text::text_in;
use chrono::Datelike;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A text that is no citizen number. `Display` is the Vietnamese sentence for who typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("số căn cước phải có 12 chữ số, số chứng minh nhân dân cũ 9 chữ số")]
pub struct CitizenIdError;

impl CitizenIdError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "citizen_id_shape"
    }
}

/// The number of a citizen's identity paper.
///
/// Class S3: encrypted at rest, found by a keyed hash. So it can be read from a request but not written into
/// an answer (no `Serialize`), and `Debug` hides it; an answer takes [`CitizenId::masked`], or
/// [`CitizenId::digits`] after a logged disclosure.
#[derive(Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(
    feature = "openapi",
    schema(
        value_type = String,
        description = "Citizen identity number: 12 digits, or the 9 of the old card. Never sent back whole unasked.",
        pattern = r"^(\d{9}|\d{12})$",
        example = "020091000000"
    )
)]
pub struct CitizenId(String);

impl CitizenId {
    /// Reads 9 or 12 digits; spaces and dots between them do not matter.
    pub fn parse(text: &str) -> Result<Self, CitizenIdError> {
        let digits: String = text.trim().chars().filter(|c| !matches!(c, ' ' | '.')).collect();
        let shape = matches!(digits.len(), 9 | 12) && digits.bytes().all(|b| b.is_ascii_digit());
        if shape { Ok(Self(digits)) } else { Err(CitizenIdError) }
    }

    /// The number itself: for encrypting, for the keyed hash, and for a disclosure that is logged.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether it is a number of the old nine-digit series.
    #[must_use]
    pub fn is_old_card(&self) -> bool {
        self.0.len() == 9
    }

    /// `******1234`, six stars whatever the length.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("******{}", self.0.get(self.0.len() - 4..).unwrap_or_default())
    }

    /// Where the digits disagree with the record. An old card tells nothing.
    #[must_use]
    pub fn warnings(&self, birth: Option<PartialDate>, sex: Option<Sex>) -> Vec<CitizenIdWarning> {
        let (Some(province), Some(century), Some(year)) = (
            self.0.get(..3).filter(|_| !self.is_old_card()),
            self.0.get(3..4).and_then(|digit| digit.parse::<u32>().ok()),
            self.0.get(4..6).and_then(|digits| digits.parse::<i32>().ok()),
        ) else {
            return Vec::new();
        };
        let mut warnings = Vec::new();
        if !MEANING.provinces.contains(province) {
            warnings.push(CitizenIdWarning::UnknownProvince);
        }
        let Some(meant) = MEANING.century_digits.iter().find(|row| row.digit == century) else {
            warnings.push(CitizenIdWarning::UnknownCentury);
            return warnings;
        };
        if birth.is_some_and(|birth| birth.first().year() != meant.century + year) {
            warnings.push(CitizenIdWarning::BirthYearDiffers);
        }
        if sex.is_some_and(|sex| sex != meant.sex) {
            warnings.push(CitizenIdWarning::SexDiffers);
        }
        warnings
    }
}

crate::text_enum! {
    /// What looks wrong about a citizen number; shown, never a refusal.
    pub enum CitizenIdWarning {
        /// The first three digits are the code of no province.
        UnknownProvince = "unknown_province",
        /// The fourth digit stands for no century.
        UnknownCentury = "unknown_century",
        /// The number tells another year of birth.
        BirthYearDiffers = "birth_year_differs",
        /// The number tells another sex.
        SexDiffers = "sex_differs",
    }
}

/// What the digits mean is recalled and not confirmed, so it is data.
#[derive(Default, serde::Deserialize)]
struct Meaning {
    provinces: BTreeSet<String>,
    century_digits: Vec<CenturyDigit>,
}

#[derive(serde::Deserialize)]
struct CenturyDigit {
    digit: u32,
    century: i32,
    sex: Sex,
}

static MEANING: LazyLock<Meaning> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/citizen_numbers.json")).unwrap_or_default()
});

impl std::fmt::Debug for CitizenId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

text_in!([] CitizenId, CitizenIdError);

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn warnings(number: &str, birth: &str, sex: Sex) -> Vec<CitizenIdWarning> {
        CitizenId::parse(number).unwrap().warnings(Some(birth.parse().unwrap()), Some(sex))
    }

    #[test]
    fn the_embedded_data_is_whole() {
        assert_eq!((MEANING.provinces.len(), MEANING.century_digits.len()), (63, 6));
    }

    #[test]
    fn nine_or_twelve_digits() {
        assert_eq!(CitizenId::parse("020 091 012345").unwrap().digits(), "020091012345");
        assert!(CitizenId::parse("080123456").unwrap().is_old_card());
        for text in
            ["", "1234567890", "0200910123456", "02009101234a", "０２００９１０１２３４５", "+20091012345"]
        {
            assert_eq!(CitizenId::parse(text), Err(CitizenIdError), "{text:?}");
        }
    }

    #[test]
    fn disagreement_is_a_warning() {
        use CitizenIdWarning::{BirthYearDiffers, SexDiffers, UnknownCentury, UnknownProvince};
        assert_eq!(warnings("020091012345", "1991-05-20", Sex::Male), []);
        assert_eq!(warnings("020191012345", "1991", Sex::Female), []);
        assert_eq!(warnings("020308012345", "2008", Sex::Female), []);
        assert_eq!(warnings("020091012345", "1990", Sex::Female), [BirthYearDiffers, SexDiffers]);
        assert_eq!(warnings("003091012345", "1991", Sex::Male), [UnknownProvince]);
        assert_eq!(warnings("020991012345", "1991", Sex::Male), [UnknownCentury]);
        assert_eq!(warnings("080123456", "1991", Sex::Male), []);
    }

    #[test]
    fn never_shown_by_accident() {
        let id = CitizenId::parse("020091012345").unwrap();
        assert_eq!(format!("{id:?}"), "[redacted]");
        assert_eq!(id.masked(), "******2345");
        assert_eq!(CitizenId::parse("080123456").unwrap().masked(), "******3456");
    }
}
