//! Text as people type it, made safe to store: parsed once at the edge, never cleaned again.
//!
//! Stored text is NFC and trimmed, and holds no character a reader cannot see: control, format (zero width,
//! bidirectional), private use, filler. Such a character is refused and not dropped, because dropping it
//! would quietly join two spellings that the sender kept apart.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Why a text was refused. `Display` is the Vietnamese sentence for the person who typed it; it never repeats
/// the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing is left after trimming.
    #[error("không được để trống")]
    Empty,
    /// More than `max` characters (Unicode scalar values after NFC, as `char_length` of the database counts).
    #[error("dài quá {max} ký tự")]
    TooLong {
        /// The longest allowed.
        max: usize,
    },
    /// An invisible character at `position`, counted from 1 in the text as sent.
    #[error("có ký tự điều khiển hoặc ký tự ẩn ở vị trí {position}")]
    HiddenCharacter {
        /// Where it stands.
        position: usize,
    },
}

impl TextError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::HiddenCharacter { .. } => "hidden_character",
        }
    }
}

/// Whether a text may run over several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One line; runs of spaces become one space.
    One,
    /// Paragraphs; `\n` and `\t` stay, every other line break becomes `\n`, spaces inside a line are kept.
    Many,
}

/// Cleans `text` and checks that it holds 1 to `max` characters. Cleaning twice changes nothing.
pub fn clean_text(text: &str, max: usize, lines: Lines) -> Result<String, TextError> {
    // A composed character comes of at most four, so a flood is refused before any work on it.
    if text.chars().nth(max.saturating_mul(4).saturating_add(1024)).is_some() {
        return Err(TextError::TooLong { max });
    }
    let leading = text.chars().take_while(|c| c.is_whitespace()).count();
    let body = text.trim();
    let mut shown = String::with_capacity(body.len());
    let mut after_carriage_return = false;
    for (index, c) in body.chars().enumerate() {
        match c {
            '\n' if after_carriage_return => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' if lines == Lines::Many => shown.push('\n'),
            '\t' if lines == Lines::Many => shown.push('\t'),
            c if is_hidden(c) => {
                return Err(TextError::HiddenCharacter { position: leading + index + 1 });
            }
            c if c.is_whitespace() => shown.push(' '),
            c => shown.push(c),
        }
        after_carriage_return = c == '\r';
    }
    let composed: String = shown.nfc().collect();
    let clean = match lines {
        Lines::One => composed.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "),
        Lines::Many => composed.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n"),
    };
    match clean.chars().count() {
        0 => Err(TextError::Empty),
        count if count > max => Err(TextError::TooLong { max }),
        _ => Ok(clean),
    }
}

/// General categories Cc, Cf, Cs, Co, and what Unicode calls default-ignorable outside them: fillers, joiners
/// and variation selectors, which are letters or marks by category and yet draw nothing.
fn is_hidden(c: char) -> bool {
    matches!(
        c.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::Surrogate
            | GeneralCategory::PrivateUse
    ) || matches!(
        c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}'
    )
}

/// The way in for a type with `parse(&str)`: `FromStr`, and serde from a string.
macro_rules! text_in {
    ([$($generics:tt)*] $name:ty, $error:ty) => {
        impl<$($generics)*> std::str::FromStr for $name {
            type Err = $error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl<'de, $($generics)*> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use text_in;

/// Gives a type with `parse(&str)` and `as_str()` its place on the wire and, behind the feature `diesel`, in
/// a `Text` column. Reading a column parses again, so a row that breaks the rule is an error and not a value.
macro_rules! parsed_text {
    ([$($generics:tt)*] $name:ty, $error:ty) => {
        $crate::text::text_in!([$($generics)*] $name, $error);

        impl<$($generics)*> AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl<$($generics)*> serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "diesel")]
        impl<$($generics)*> diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg>>::to_sql(
                    self.as_str(),
                    out,
                )
            }
        }

        #[cfg(feature = "diesel")]
        impl<$($generics)*> diesel::deserialize::FromSql<diesel::sql_types::Text, diesel::pg::Pg> for $name {
            fn from_sql(bytes: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = <String as diesel::deserialize::FromSql<
                    diesel::sql_types::Text,
                    diesel::pg::Pg,
                >>::from_sql(bytes)?;
                Self::parse(&text).map_err(Into::into)
            }
        }
    };
}
pub(crate) use parsed_text;

/// Gives a type with `parse(&str)` and `Display` its place on the wire: the string `Display` writes, with a
/// schema of that `pattern` behind the feature `openapi`.
macro_rules! printed_text {
    ($name:ident, $error:ty, description = $description:literal, pattern = $pattern:literal, example = $example:literal) => {
        $crate::text::text_in!([] $name, $error);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .description(Some($description))
                    .pattern(Some($pattern))
                    .examples([$example])
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}
    };
}
pub(crate) use printed_text;

/// Text of 1 to `MAX` characters, cleaned; see [`Line`] and [`Prose`].
///
/// `Debug` shows the length only: free text of a case holds personal data.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
#[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::Text))]
pub struct CleanText<const MAX: usize, const PARAGRAPHS: bool>(String);

/// One line of text.
pub type Line<const MAX: usize> = CleanText<MAX, false>;
/// Text that may hold paragraphs.
pub type Prose<const MAX: usize> = CleanText<MAX, true>;

impl<const MAX: usize, const PARAGRAPHS: bool> CleanText<MAX, PARAGRAPHS> {
    /// Cleans and measures `text`.
    pub fn parse(text: &str) -> Result<Self, TextError> {
        clean_text(text, MAX, if PARAGRAPHS { Lines::Many } else { Lines::One }).map(Self)
    }

    /// The clean text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Gives the text away.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl<const MAX: usize, const PARAGRAPHS: bool> std::fmt::Debug for CleanText<MAX, PARAGRAPHS> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "[{} characters]", self.0.chars().count())
    }
}

parsed_text!([const MAX: usize, const PARAGRAPHS: bool] CleanText<MAX, PARAGRAPHS>, TextError);

#[cfg(feature = "openapi")]
impl<const MAX: usize, const PARAGRAPHS: bool> utoipa::PartialSchema for CleanText<MAX, PARAGRAPHS> {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .min_length(Some(1))
            .max_length(Some(MAX))
            .pattern(Some(r"\S"))
            .examples(["Ví dụ"])
            .description(Some(if PARAGRAPHS {
                "Text, line breaks allowed; stored as NFC without invisible characters."
            } else {
                "One line of text; stored as NFC without invisible characters."
            }))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl<const MAX: usize, const PARAGRAPHS: bool> utoipa::ToSchema for CleanText<MAX, PARAGRAPHS> {
    fn name() -> std::borrow::Cow<'static, str> {
        format!("{}{MAX}", if PARAGRAPHS { "Prose" } else { "Line" }).into()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(text: &str) -> Result<String, TextError> {
        clean_text(text, 20, Lines::One)
    }

    #[test]
    fn a_line_is_trimmed_composed_and_singly_spaced() {
        assert_eq!(line(" \u{a0}Tho\u{302}n\u{3000}  Na\t"), Ok("Thôn Na".into()));
    }

    #[test]
    fn what_cannot_be_seen_is_refused_where_it_stands() {
        for hidden in [
            '\0',
            '\u{7}',
            '\u{1b}',
            '\u{7f}',
            '\u{ad}',
            '\u{200b}',
            '\u{200d}',
            '\u{200e}',
            '\u{202e}',
            '\u{2066}',
            '\u{2060}',
            '\u{feff}',
            '\u{e000}',
            '\u{f8ff}',
            '\u{34f}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{e0041}',
        ] {
            assert_eq!(
                line(&format!(" ab{hidden}c")),
                Err(TextError::HiddenCharacter { position: 4 }),
                "U+{:04X}",
                u32::from(hidden)
            );
            assert!(clean_text(&format!("a{hidden}b"), 20, Lines::Many).is_err());
        }
        assert_eq!(line("a\nb"), Err(TextError::HiddenCharacter { position: 2 }));
        assert_eq!(line("a\tb"), Err(TextError::HiddenCharacter { position: 2 }));
    }

    #[test]
    fn length_is_counted_in_composed_characters() {
        assert_eq!(line(&"e\u{302}\u{301}".repeat(20)).unwrap().chars().count(), 20);
        assert_eq!(line(&"ế".repeat(21)), Err(TextError::TooLong { max: 20 }));
        assert_eq!(line(&"a".repeat(1_000_000)), Err(TextError::TooLong { max: 20 }));
        assert_eq!(line(" \n "), Err(TextError::Empty));
    }

    #[test]
    fn prose_keeps_its_paragraphs() {
        assert_eq!(
            clean_text("Bên A  \r\n\r\n\tBên  B\u{2028}C\rD", 100, Lines::Many),
            Ok("Bên A\n\n\tBên  B\nC\nD".into())
        );
    }

    #[test]
    fn json_is_parsed_on_the_way_in() {
        let name: Line<5> = serde_json::from_str(r#"" a  b ""#).unwrap();
        assert_eq!(serde_json::to_string(&name).unwrap(), r#""a b""#);
        let refusal = serde_json::from_str::<Line<5>>(r#""a\u0000b""#).unwrap_err().to_string();
        assert!(refusal.contains("ở vị trí 2"), "{refusal}");
        assert_eq!(format!("{name:?}"), "[3 characters]");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC{0,30}", many: bool) {
            let lines = if many { Lines::Many } else { Lines::One };
            if let Ok(clean) = clean_text(&text, 100, lines) {
                prop_assert_eq!(clean_text(&clean, 100, lines), Ok(clean));
            }
        }
    }
}
