//! Names of people: one string as written, and what is derived from it.
//!
//! A name is never split into first and last: Vietnamese order is family, middle, given, and names of the
//! smaller peoples may be one word or stand in another order ("Y Thắng", "H'Hen Niê").

use crate::folding::{fold, reverse_words};
use crate::text::{Lines, TextError, clean_text, parsed_text};

/// Why a name was refused. `Display` is the Vietnamese sentence for the person who typed it; it never repeats
/// the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Empty, too long, or with an invisible character.
    #[error("họ tên {0}")]
    Text(#[from] TextError),
    /// Digits or signs only.
    #[error("họ tên phải có ít nhất một chữ cái")]
    NoLetter,
    /// One word with Latin and other letters: a Cyrillic `а` looks like `a` and hides a person from every search.
    #[error("họ tên có từ lẫn chữ Latinh với chữ viết khác")]
    MixedScripts,
}

impl NameError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Text(error) => error.code(),
            Self::NoLetter => "no_letter",
            Self::MixedScripts => "mixed_scripts",
        }
    }
}

/// The full name of a person, 1 to 100 characters, capitals as written.
///
/// Equality is of the written form; people are looked for by [`PersonName::folded`]. `Debug` hides the name,
/// so that no log line can carry one by accident; there is no `Display` for the same reason.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(
    feature = "openapi",
    schema(
        value_type = String,
        description = "Full name as written, in one string: family, middle and given name are never split.",
        min_length = 1,
        max_length = 100,
        pattern = r"\S",
        example = "Hoàng Thị Mẫu"
    )
)]
#[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
#[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::Text))]
pub struct PersonName(String);

impl PersonName {
    /// The longest name taken, in characters.
    pub const MAX: usize = 100;

    /// Cleans `text` (see [`crate::text`]), asks for at least one letter and for one script a word.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let name = clean_text(text, Self::MAX, Lines::One)?;
        if !name.chars().any(char::is_alphabetic) {
            return Err(NameError::NoLetter);
        }
        if name.split(' ').any(mixes_scripts) {
            return Err(NameError::MixedScripts);
        }
        Ok(Self(name))
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The search key, `nguyen van an`.
    #[must_use]
    pub fn folded(&self) -> String {
        fold(&self.0)
    }

    /// The search key with the given name first, `an van nguyen`.
    #[must_use]
    pub fn folded_reversed(&self) -> String {
        reverse_words(&self.folded())
    }

    /// The last word (*tên*), by which people are addressed and listed.
    #[must_use]
    pub fn given_name(&self) -> &str {
        self.0.rsplit(' ').next().unwrap_or(&self.0)
    }

    /// Given name first, then the rest in order: compared under the collation `vi-x-icu` it lists people as a
    /// Vietnamese register does. In SQL: `regexp_replace(full_name, '^(.*) (\S+)$', '\2 \1')`.
    #[must_use]
    pub fn sort_key(&self) -> String {
        self.0.rsplit_once(' ').map_or_else(|| self.0.clone(), |(rest, given)| format!("{given} {rest}"))
    }

    /// "N. T. Ánh" for "Nguyễn Thị Ánh": how a person whose file is sealed appears in a list. A name of one
    /// word keeps its first letter only.
    #[must_use]
    pub fn initials(&self) -> String {
        let Some((rest, given)) = self.0.rsplit_once(' ') else { return initial(&self.0) };
        let mut short: Vec<String> = rest.split(' ').map(initial).collect();
        short.push(given.to_owned());
        short.join(" ")
    }
}

/// Modifier letters (U+02B0 to U+02FF) belong to any script.
fn mixes_scripts(word: &str) -> bool {
    let mut scripts = word
        .chars()
        .filter(|c| c.is_alphabetic() && !matches!(c, '\u{2b0}'..='\u{2ff}'))
        .map(|c| matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'));
    scripts.next().is_some_and(|first| scripts.any(|other| other != first))
}

fn initial(word: &str) -> String {
    let letter = word.chars().find(|c| c.is_alphabetic()).or_else(|| word.chars().next());
    letter.into_iter().flat_map(char::to_uppercase).chain(['.']).collect()
}

impl std::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

parsed_text!([] PersonName, NameError);

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(text: &str) -> PersonName {
        PersonName::parse(text).unwrap()
    }

    #[test]
    fn names_of_all_peoples_are_taken_as_written() {
        for text in [
            "Nguyễn Văn A",
            "H'Hen Niê",
            "Y Thắng",
            "Giàng A Páo",
            "Lò",
            "K'Brểu",
            "Tôn-Nữ Thị Ánh",
            "McKay An",
        ] {
            assert_eq!(name(text).as_str(), text);
        }
        assert_eq!(name("  Lo\u{300}   Thị\u{2009}Mai ").as_str(), "Lò Thị Mai");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        assert_eq!(PersonName::parse(" "), Err(NameError::Text(TextError::Empty)));
        assert_eq!(PersonName::parse("12 - 3"), Err(NameError::NoLetter));
        assert_eq!(PersonName::parse("Nguyễn Văn \u{410}n"), Err(NameError::MixedScripts));
        assert!(PersonName::parse("Анна An").is_ok());
        assert_eq!(PersonName::parse(&"a".repeat(101)).unwrap_err().code(), "too_long");
        for hidden in ["Nguyễn\0Văn", "An\u{202e}", "A\u{200b}n", "An\nBình"] {
            assert_eq!(PersonName::parse(hidden).unwrap_err().code(), "hidden_character", "{hidden:?}");
        }
        assert_eq!(
            PersonName::parse("A\u{200b}n").unwrap_err().to_string(),
            "họ tên có ký tự điều khiển hoặc ký tự ẩn ở vị trí 2"
        );
    }

    #[test]
    fn derived_forms() {
        let anh = name("Nguyễn Thị Ánh");
        assert_eq!(anh.given_name(), "Ánh");
        assert_eq!(anh.initials(), "N. T. Ánh");
        assert_eq!(anh.sort_key(), "Ánh Nguyễn Thị");
        assert_eq!(anh.folded_reversed(), "anh thi nguyen");
        assert_eq!(name("đặng Văn Đức").initials(), "Đ. V. Đức");
        assert_eq!(name("'Lan Anh").initials(), "L. Anh");
        assert_eq!(name("Thắng").initials(), "T.");
        assert_eq!(name("Thắng").sort_key(), "Thắng");
    }

    #[test]
    fn debug_hides_the_name_and_json_shows_it() {
        let an = name("Lê An");
        assert_eq!(format!("{an:?}"), "[redacted]");
        assert_eq!(serde_json::to_string(&an).unwrap(), "\"Lê An\"");
        assert_eq!(serde_json::from_str::<PersonName>("\" Lê  An\"").unwrap(), an);
    }

    proptest! {
        #[test]
        fn a_stored_name_parses_to_itself(text in "\\PC{1,40}") {
            if let Ok(name) = PersonName::parse(&text) {
                prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name.clone()));
                prop_assert_eq!(fold(&text), name.folded());
            }
        }
    }
}
