//! Labels by which a unit sorts its cases.

use crate::text::{Lines, TextError, clean_text, parsed_text};

/// Most characters of a label.
pub const LONGEST: usize = 40;
/// Most labels of one case.
pub const MOST: usize = 20;

/// A label in small letters, so that `Trẻ em` and `trẻ em` are one. It says nothing about a person: whoever lists cases
/// sees it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
#[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::Text))]
pub struct Tag(String);

impl Tag {
    /// Cleans and measures a label: 1 to [`LONGEST`] characters in one line.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        // A capital may become two characters, so that the small letters are measured.
        let small = clean_text(text, LONGEST, Lines::One)?.to_lowercase();
        clean_text(&small, LONGEST, Lines::One).map(Self)
    }

    /// The label.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

parsed_text!([] Tag, TextError);

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Tag {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .min_length(Some(1))
            .max_length(Some(LONGEST))
            .pattern(Some(r"\S"))
            .examples(["chiến dịch 2026"])
            .description(Some("A label in small letters; nothing about a person."))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Tag {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_that_read_alike_are_one() {
        let tag = |text: &str| Tag::parse(text).map(|tag| tag.0);
        assert_eq!(tag("  TRẺ   em "), Ok("trẻ em".into()));
        assert_eq!(tag("Tre\u{309} Em"), Ok("trẻ em".into()));
        assert_eq!(tag(" "), Err(TextError::Empty));
        assert_eq!(tag(&"a".repeat(41)), Err(TextError::TooLong { max: LONGEST }));
        assert!(matches!(tag("a\u{200b}"), Err(TextError::HiddenCharacter { .. })));
    }

    proptest! {
        #[test]
        fn reading_a_label_again_changes_nothing(text in "\\PC{1,50}") {
            if let Ok(tag) = Tag::parse(&text) {
                prop_assert_eq!(Tag::parse(tag.as_str()), Ok(tag));
            }
        }
    }
}
