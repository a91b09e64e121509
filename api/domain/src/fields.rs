//! Fields of law in which aid is given. A list that may grow (Luật TGPL Đ.27: any field but business and trade), so it
//! is data; the rows of the statistical forms beyond the first two were not seen.

use serde::{Deserialize, Deserializer, Serialize};
use std::{fmt, str::FromStr, sync::LazyLock};

/// One field with its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldName {
    /// The word in JSON.
    pub code: String,
    /// Vietnamese.
    pub name_vi: String,
    /// English.
    pub name_en: String,
}

static LISTED: LazyLock<Vec<FieldName>> =
    LazyLock::new(|| crate::seed::csv(include_str!("../../data/fields_of_law.csv")));

/// Every field.
#[must_use]
pub fn fields() -> &'static [FieldName] {
    &LISTED
}

/// The code of a listed field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "criminal", pattern = "^[a-z_]{1,40}$"))]
#[serde(transparent)]
pub struct FieldOfLaw(String);

/// A word that is no field of law.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("không có lĩnh vực pháp luật này")]
pub struct UnknownField;

impl FieldOfLaw {
    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The field of a code or of a Vietnamese name, however its marks are written.
    pub fn named(text: &str) -> Result<Self, UnknownField> {
        let folded = crate::folding::fold(text);
        let plain = folded.strip_prefix("phap luat ").unwrap_or(&folded);
        fields()
            .iter()
            .find(|field| {
                let name = crate::folding::fold(&field.name_vi);
                field.code == text || name == folded || name.strip_prefix("phap luat ") == Some(plain)
            })
            .map(|field| Self(field.code.clone()))
            .ok_or(UnknownField)
    }
}

impl FromStr for FieldOfLaw {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, UnknownField> {
        fields()
            .iter()
            .find(|field| field.code == text)
            .map(|field| Self(field.code.clone()))
            .ok_or(UnknownField)
    }
}

impl fmt::Display for FieldOfLaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> Deserialize<'de> for FieldOfLaw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_known_by_its_code_and_by_its_name() {
        for name in ["criminal", "Pháp luật hình sự", "hinh su", "HÌNH SỰ"] {
            assert_eq!(FieldOfLaw::named(name).map(|field| field.0), Ok("criminal".into()), "{name}");
        }
        assert_eq!("Hình sự".parse::<FieldOfLaw>(), Err(UnknownField));
        assert_eq!(FieldOfLaw::named("kinh doanh, thương mại"), Err(UnknownField));
    }
}
