//! What of a person is shown to whom: the table of field masking, applied on the server only.
//!
//! The caller decides how closely the reader may look; these functions decide what is left to see. `None`
//! means the field is absent from the answer.

use crate::citizen_id::CitizenId;
use crate::names::PersonName;
use crate::partial_date::PartialDate;
use crate::phone::PhoneNumber;

/// How closely a reader may look, from afar to close; each step sees at least what the step before sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// One row of many.
    List,
    /// The record itself, by somebody without a need for the person's details.
    Detail,
    /// The record, by somebody whose task needs it.
    Need,
    /// The same after pressing "show", which is logged.
    Shown,
}

/// The name; initials in lists when the record is `sealed` (class S4).
#[must_use]
pub fn name(name: &PersonName, sealed: bool, sight: Sight) -> String {
    if sealed && sight == Sight::List { name.initials() } else { name.as_str().to_owned() }
}

/// `******1234`, the whole number once shown.
#[must_use]
pub fn citizen_id(id: &CitizenId, sight: Sight) -> Option<String> {
    mask_until_shown(sight, || id.masked(), || id.digits().to_owned())
}

/// `09****678`, the whole number once shown.
#[must_use]
pub fn phone(phone: &PhoneNumber, sight: Sight) -> Option<String> {
    mask_until_shown(sight, || phone.masked(), || phone.spaced())
}

/// The commune's name, the whole address once shown.
#[must_use]
pub fn address(commune: &str, address: &str, sight: Sight) -> Option<String> {
    mask_until_shown(sight, || commune.to_owned(), || address.to_owned())
}

/// The year of birth, the whole date to those who need it.
#[must_use]
pub fn birth(birth: PartialDate, sight: Sight) -> PartialDate {
    if sight >= Sight::Need { birth } else { birth.to_year() }
}

/// That the person is eligible; by which group only to those who need it.
#[must_use]
pub fn eligibility(group: &str, sight: Sight) -> Option<String> {
    coarse_without_need(sight, "đủ điều kiện", group)
}

/// The field of law; crime and court only to those who need it.
#[must_use]
pub fn matter(field_of_law: &str, matter: &str, sight: Sight) -> Option<String> {
    coarse_without_need(sight, field_of_law, matter)
}

/// `****1234`; the whole number only once shown, which the policy grants to administrators and the owner.
#[must_use]
pub fn bank_account(number: &str, sight: Sight) -> Option<String> {
    let hidden = number.chars().count().saturating_sub(4).max(4);
    let mask = || "****".chars().chain(number.chars().skip(hidden)).collect();
    mask_until_shown(sight, mask, || number.to_owned())
}

fn mask_until_shown(
    sight: Sight,
    mask: impl FnOnce() -> String,
    full: impl FnOnce() -> String,
) -> Option<String> {
    match sight {
        Sight::List => None,
        Sight::Detail | Sight::Need => Some(mask()),
        Sight::Shown => Some(full()),
    }
}

fn coarse_without_need(sight: Sight, coarse: &str, full: &str) -> Option<String> {
    match sight {
        Sight::List => None,
        Sight::Detail => Some(coarse.to_owned()),
        Sight::Need | Sight::Shown => Some(full.to_owned()),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn the_table_of_masking() {
        use Sight::{Detail, List, Need, Shown};
        let person = PersonName::parse("Nguyễn Thị Ánh").unwrap();
        let number = CitizenId::parse("020191012345").unwrap();
        let mobile = PhoneNumber::parse("0912345678").unwrap();
        let born = PartialDate::parse("1991-05-20").unwrap();
        let mut table = String::new();
        for sight in [List, Detail, Need, Shown] {
            let absent = || "–".to_owned();
            let row = [
                name(&person, true, sight),
                name(&person, false, sight),
                citizen_id(&number, sight).unwrap_or_else(absent),
                phone(&mobile, sight).unwrap_or_else(absent),
                address("Xã Mẫu", "Thôn 1, Xã Mẫu", sight).unwrap_or_else(absent),
                birth(born, sight).to_string(),
                eligibility("người thuộc hộ nghèo", sight).unwrap_or_else(absent),
                matter("hình sự", "Tòa án tỉnh", sight).unwrap_or_else(absent),
                bank_account("1903001234", sight).unwrap_or_else(absent),
            ];
            writeln!(table, "{sight:?}: {}", row.join(" | ")).unwrap();
        }
        insta::assert_snapshot!(table, @r"
        List: N. T. Ánh | Nguyễn Thị Ánh | – | – | – | 1991 | – | – | –
        Detail: Nguyễn Thị Ánh | Nguyễn Thị Ánh | ******2345 | 09****678 | Xã Mẫu | 1991 | đủ điều kiện | hình sự | ****1234
        Need: Nguyễn Thị Ánh | Nguyễn Thị Ánh | ******2345 | 09****678 | Xã Mẫu | 1991-05-20 | người thuộc hộ nghèo | Tòa án tỉnh | ****1234
        Shown: Nguyễn Thị Ánh | Nguyễn Thị Ánh | 020191012345 | 0912 345 678 | Thôn 1, Xã Mẫu | 1991-05-20 | người thuộc hộ nghèo | Tòa án tỉnh | 1903001234
        ");
    }

    #[test]
    fn a_short_account_number_is_not_given_away() {
        assert_eq!(bank_account("1234", Sight::Detail).unwrap(), "****");
        assert_eq!(bank_account("123456", Sight::Detail).unwrap(), "****56");
    }
}
