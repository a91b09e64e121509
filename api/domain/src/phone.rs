//! Telephone numbers: many ways to write one, one way to keep it.

use crate::text::parsed_text;

/// A text that is no telephone number. `Display` is the Vietnamese sentence for who typed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("số điện thoại không đúng, ví dụ đúng: 0912 345 678 hoặc 0205 375 7555")]
pub struct PhoneError;

impl PhoneError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "phone_shape"
    }
}

/// A telephone number, kept as E.164 (`+84912345678`).
///
/// Vietnamese mobile, fixed, toll-free (1800), paid (1900) and short numbers, and foreign numbers written
/// with `+`. `Debug` shows the mask; there is no `Display`, so a full number is always asked for by name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(
    feature = "openapi",
    schema(
        value_type = String,
        description = "Telephone number in E.164. Other usual ways of writing one are read as well.",
        pattern = r"^\+(84([35789]\d{8}|2\d{9}|1[89]00\d{4,8}|11[1345])|[1-79]\d{6,14}|8[0-35-9]\d{5,13})$",
        example = "+84912345678"
    )
)]
#[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
#[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::Text))]
pub struct PhoneNumber(String);

/// Services reached by three digits: police, fire, ambulance, children.
const SHORT_NUMBERS: [&str; 4] = ["111", "113", "114", "115"];

impl PhoneNumber {
    /// Reads a number as people write it: spaces, dots, hyphens and brackets do not matter, `+84`, `0084` and
    /// `84` stand for the leading 0.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let compact: String =
            text.trim().chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')')).collect();
        let (international, digits) = match compact.strip_prefix('+').or_else(|| compact.strip_prefix("00")) {
            Some(digits) => (true, digits),
            None => (false, compact.as_str()),
        };
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneError);
        }
        let country = digits.strip_prefix("84").filter(|_| international || digits.len() >= 11);
        match (country, international) {
            (Some(rest), _) => vietnamese(rest.strip_prefix('0').unwrap_or(rest)),
            (None, true) if (7..=15).contains(&digits.len()) && !digits.starts_with('0') => {
                Some(format!("+{digits}"))
            }
            (None, true) => None,
            (None, false) => match digits.strip_prefix('0') {
                Some(rest) => vietnamese(rest),
                None => service(digits),
            },
        }
        .map(Self)
        .ok_or(PhoneError)
    }

    /// E.164, as stored and sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As dialled inside the country, digits only; a foreign number keeps its `+`.
    #[must_use]
    pub fn national(&self) -> String {
        match self.0.strip_prefix("+84") {
            Some(rest) if service(rest).is_some() => rest.to_owned(),
            Some(rest) => format!("0{rest}"),
            None => self.0.clone(),
        }
    }

    /// As people read it: `0912 345 678`, `0205 375 7555`, `024 3733 4309`, `1800 1233`.
    #[must_use]
    pub fn spaced(&self) -> String {
        let number = self.national();
        let groups: &[usize] = match number.as_bytes() {
            [b'0', b'2', b'4' | b'8', ..] => &[3, 4],
            [b'0', ..] => &[4, 3],
            [b'1', b'8' | b'9', b'0', b'0', ..] => &[4, 4],
            _ => &[],
        };
        let mut rest = number.as_str();
        let mut words = Vec::with_capacity(3);
        for at in groups {
            let Some((group, tail)) = rest.split_at_checked(*at).filter(|(_, tail)| !tail.is_empty()) else {
                break;
            };
            words.push(group);
            rest = tail;
        }
        words.push(rest);
        words.join(" ")
    }

    /// `09****678`: for those who may know that there is a number.
    #[must_use]
    pub fn masked(&self) -> String {
        let number = self.national();
        match (number.get(..2), number.len().checked_sub(3).and_then(|at| number.get(at..))) {
            (Some(head), Some(tail)) if number.len() >= 8 => format!("{head}****{tail}"),
            _ => "****".to_owned(),
        }
    }
}

/// The part after the leading 0: nine digits for mobile networks, ten for fixed lines (area code included).
fn vietnamese(rest: &str) -> Option<String> {
    let known = match rest.as_bytes() {
        [b'3' | b'5' | b'7' | b'8' | b'9', tail @ ..] => tail.len() == 8,
        [b'2', tail @ ..] => tail.len() == 9,
        _ => return service(rest),
    };
    known.then(|| format!("+84{rest}"))
}

/// Numbers that are dialled without a leading 0.
fn service(digits: &str) -> Option<String> {
    let paid_or_free = digits.starts_with("1800") || digits.starts_with("1900");
    let known = (paid_or_free && (8..=12).contains(&digits.len())) || SHORT_NUMBERS.contains(&digits);
    known.then(|| format!("+84{digits}"))
}

impl std::fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.masked())
    }
}

parsed_text!([] PhoneNumber, PhoneError);

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_number_however_written() {
        for text in [
            "0912345678",
            "0912 345 678",
            "0912.345.678",
            "(091) 234-5678",
            "+84912345678",
            "+84 (0)912 345 678",
            "0084912345678",
            "84912345678",
        ] {
            assert_eq!(PhoneNumber::parse(text).unwrap().as_str(), "+84912345678", "{text}");
        }
    }

    #[test]
    fn kept_read_and_masked() {
        let cases = [
            ("0912345678", "+84912345678", "0912 345 678", "09****678"),
            ("0205 375 7555", "+842053757555", "0205 375 7555", "02****555"),
            ("024 3733 4309", "+842437334309", "024 3733 4309", "02****309"),
            ("1800 1233", "+8418001233", "1800 1233", "18****233"),
            ("1900.1234.56", "+841900123456", "1900 1234 56", "19****456"),
            ("111", "+84111", "111", "****"),
            ("+856 20 5551 2345", "+8562055512345", "+8562055512345", "+8****345"),
        ];
        for (text, kept, read, masked) in cases {
            let phone = PhoneNumber::parse(text).unwrap();
            assert_eq!(
                (phone.as_str(), phone.spaced().as_str(), phone.masked().as_str()),
                (kept, read, masked)
            );
            assert_eq!(PhoneNumber::parse(kept), Ok(phone.clone()), "the stored form is read back");
            assert_eq!(PhoneNumber::parse(read), Ok(phone), "the shown form is read back");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "+",
            "0",
            "12345678",
            "091234567",
            "09123456789",
            "0112345678",
            "0612345678",
            "０９１２３４５６７８",
            "0912345678 x1",
            "0205375755",
            "116",
            "1800",
            "+1",
            "+0912345678",
            "+8491234567",
            "0912/345/678",
            "9.12E+08",
        ] {
            assert_eq!(PhoneNumber::parse(text), Err(PhoneError), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn never_shown_by_debug(rest in "[35789][0-9]{8}") {
            let phone = PhoneNumber::parse(&format!("0{rest}")).unwrap();
            let debug = format!("{phone:?}");
            prop_assert_eq!(debug.chars().filter(char::is_ascii_digit).count(), 5);
            prop_assert_eq!(PhoneNumber::parse(&phone.spaced()), Ok(phone));
        }
    }
}
