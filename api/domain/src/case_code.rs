//! The official code of a case file (*mã số hồ sơ*), Circular 12/2018/TT-BTP art. 11.
//!
//! `<provider>.<form>.<running number>.<year of receipt>`: `TT.TV.01.2018` is the first advice case of a
//! Centre in 2018, `CN1.TGTT.01.2018` the first court case of its Branch 1. The number restarts per
//! organisation, form and year, so the code is unique inside one province's centre; with the province's code
//! in front it is unique in the nation.

use crate::cases::Form;
use crate::text::{parsed_text, printed_text};

/// A text that is no case code. `Display` is the Vietnamese sentence for who typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("mã số hồ sơ phải có dạng đơn vị.hình thức.số thứ tự.năm, ví dụ TT.TGTT.01.2026")]
pub struct CaseCodeError;

impl CaseCodeError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "case_code_shape"
    }
}

/// The provider's part of a code: `TT` a Centre, `CN1` its first Branch; 1 to 10 capitals and digits, a
/// capital first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(
    feature = "openapi",
    schema(
        value_type = String,
        description = "The provider's part of a case code: TT a Centre, CN1 its first Branch.",
        pattern = "^[A-Z][A-Z0-9]{0,9}$",
        example = "CN1"
    )
)]
#[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
#[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::Text))]
pub struct UnitCode(String);

impl UnitCode {
    /// Reads a provider's part.
    pub fn parse(text: &str) -> Result<Self, CaseCodeError> {
        let shape = text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.len() <= 10
            && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if shape { Ok(Self(text.to_owned())) } else { Err(CaseCodeError) }
    }

    /// A Centre: `TT`.
    #[must_use]
    pub fn centre() -> Self {
        Self("TT".to_owned())
    }

    /// The `number`-th Branch of a Centre: `CN1`.
    #[must_use]
    pub fn branch(number: u16) -> Self {
        Self(format!("CN{number}"))
    }

    /// The part as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

parsed_text!([] UnitCode, CaseCodeError);

/// The code of a case inside its province.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseCode {
    /// Whose register the case stands in.
    pub unit: UnitCode,
    /// The form of aid.
    pub form: Form,
    /// The running number in that register, from 1.
    pub number: u32,
    /// The year of receipt.
    pub year: i32,
}

impl CaseCode {
    /// Reads a code; leading zeros of the number do not matter.
    pub fn parse(text: &str) -> Result<Self, CaseCodeError> {
        let mut parts = text.split('.');
        let mut next = || parts.next().ok_or(CaseCodeError);
        let (unit, form, number, year) = (next()?, next()?, next()?, next()?);
        if parts.next().is_some() || year.len() != 4 || number.len() > 9 {
            return Err(CaseCodeError);
        }
        Ok(Self {
            unit: UnitCode::parse(unit)?,
            form: form_of(form)?,
            number: digits(number)?,
            year: i32::try_from(digits(year)?).map_err(|_| CaseCodeError)?,
        })
    }
}

fn form_of(code: &str) -> Result<Form, CaseCodeError> {
    Form::ALL.iter().copied().find(|form| form.code() == code).ok_or(CaseCodeError)
}

fn digits(text: &str) -> Result<u32, CaseCodeError> {
    let number = text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    number.filter(|number| *number > 0).ok_or(CaseCodeError)
}

/// The number is padded to two digits and never cut.
impl std::fmt::Display for CaseCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { unit, form, number, year } = self;
        f.pad(&format!("{}.{}.{number:02}.{year:04}", unit.as_str(), form.code()))
    }
}

/// A code with the province's two-digit code in front: `20-TT.TGTT.015.2026`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NationalCaseCode {
    /// The code of the province in the official list of its time.
    pub province: String,
    /// The code inside the province.
    pub code: CaseCode,
}

impl NationalCaseCode {
    /// Reads a code with its province.
    pub fn parse(text: &str) -> Result<Self, CaseCodeError> {
        let (province, code) = text.split_once('-').ok_or(CaseCodeError)?;
        if province.len() != 2 || !province.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CaseCodeError);
        }
        Ok(Self { province: province.to_owned(), code: CaseCode::parse(code)? })
    }
}

impl std::fmt::Display for NationalCaseCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&format!("{}-{}", self.province, self.code))
    }
}

printed_text!(
    CaseCode,
    CaseCodeError,
    description = "Official code of a case file: provider, form, running number, year of receipt.",
    pattern = r"^[A-Z][A-Z0-9]{0,9}\.(TGTT|TV|DDNTT)\.(0[1-9]|[1-9]\d{1,8})\.(19|20|21)\d{2}$",
    example = "TT.TGTT.01.2026"
);
printed_text!(
    NationalCaseCode,
    CaseCodeError,
    description = "Official code of a case file with the code of its province in front.",
    pattern = r"^\d{2}-[A-Z][A-Z0-9]{0,9}\.(TGTT|TV|DDNTT)\.(0[1-9]|[1-9]\d{1,8})\.(19|20|21)\d{2}$",
    example = "20-TT.TGTT.01.2026"
);

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_circular() {
        let centre = CaseCode { unit: UnitCode::centre(), form: Form::Advice, number: 1, year: 2018 };
        assert_eq!(centre.to_string(), "TT.TV.01.2018");
        let branch =
            CaseCode { unit: UnitCode::branch(1), form: Form::CourtParticipation, number: 1, year: 2018 };
        assert_eq!(branch.to_string(), "CN1.TGTT.01.2018");
        let of_province = NationalCaseCode::parse("20-TT.TGTT.015.2026").unwrap();
        assert_eq!((of_province.province.as_str(), of_province.code.number), ("20", 15));
        assert_eq!(of_province.to_string(), "20-TT.TGTT.15.2026");
    }

    #[test]
    fn a_long_number_is_never_cut() {
        assert_eq!(CaseCode::parse("TT.DDNTT.12345.2026").unwrap().to_string(), "TT.DDNTT.12345.2026");
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in [
            "",
            "TT.TV.01",
            "TT.TV.01.2018.1",
            "tt.TV.01.2018",
            "TT.tv.01.2018",
            "TT.XX.01.2018",
            "TT.TV.00.2018",
            "TT.TV.+1.2018",
            "TT.TV.1.18",
            "TT.TV..2018",
            "1T.TV.1.2018",
            ".TV.1.2018",
            "TT.TV.１.2018",
            " TT.TV.01.2018",
            "TT.TV.01.0000",
            "TT.TV.4294967296.2018",
        ] {
            assert_eq!(CaseCode::parse(text), Err(CaseCodeError), "{text:?}");
        }
        for text in ["TT.TV.01.2018", "1-TT.TV.01.2018", "ab-TT.TV.01.2018", "-TT.TV.01.2018"] {
            assert_eq!(NationalCaseCode::parse(text), Err(CaseCodeError), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn parse_reads_what_display_writes(
            unit in "[A-Z][A-Z0-9]{0,9}",
            form in proptest::sample::select(Form::ALL),
            number in 1u32..=999_999_999,
            year in 1900i32..=2199,
            province in "[0-9]{2}",
        ) {
            let code = CaseCode { unit: UnitCode::parse(&unit).unwrap(), form, number, year };
            prop_assert_eq!(CaseCode::parse(&code.to_string()), Ok(code.clone()));
            let national = NationalCaseCode { province, code };
            prop_assert_eq!(NationalCaseCode::parse(&national.to_string()), Ok(national));
        }
    }
}
