//! Text with places for fields: `Cử ông (bà) {name}[, thẻ số {card}]`. A part in brackets is left out when one of
//! its fields is absent; a field outside brackets must be given.

use serde::Deserialize;

/// A parsed text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Pattern(Vec<Segment>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Segment {
    Literal(String),
    Field(String),
    Optional(Pattern),
}

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unbalanced braces or brackets in `{0}`")]
pub(super) struct Malformed(String);

impl TryFrom<String> for Pattern {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        let mut rest = text.as_str();
        let pattern = parse(&mut rest, false).filter(|_| rest.is_empty());
        pattern.ok_or(Malformed(text))
    }
}

fn parse(rest: &mut &str, nested: bool) -> Option<Pattern> {
    let mut segments = Vec::new();
    while !rest.is_empty() {
        let end = rest.find(['{', '}', '[', ']']).unwrap_or(rest.len());
        let (literal, tail) = rest.split_at(end);
        if !literal.is_empty() {
            segments.push(Segment::Literal(literal.to_owned()));
        }
        let mut marks = tail.chars();
        match marks.next() {
            None => *rest = "",
            Some('{') => {
                let (name, tail) = marks.as_str().split_once('}')?;
                let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                segments.push(Segment::Field(named.then(|| name.to_owned())?));
                *rest = tail;
            }
            Some('[') if !nested => {
                *rest = marks.as_str();
                segments.push(Segment::Optional(parse(rest, true)?));
            }
            Some(']') if nested => {
                *rest = marks.as_str();
                return Some(Pattern(segments));
            }
            Some(_) => return None,
        }
    }
    (!nested).then_some(Pattern(segments))
}

impl Pattern {
    /// The text with its fields, or the name of the field that is missing.
    pub(super) fn fill(&self, field: &impl Fn(&str) -> Option<String>) -> Result<String, String> {
        let mut text = String::new();
        for segment in &self.0 {
            match segment {
                Segment::Literal(literal) => text.push_str(literal),
                Segment::Field(name) => text.push_str(&field(name).ok_or_else(|| name.clone())?),
                Segment::Optional(part) => text.push_str(&part.fill(field).unwrap_or_default()),
            }
        }
        Ok(text)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn fill(text: &str, values: &[(&str, &str)]) -> Result<String, String> {
        let field =
            |name: &str| values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Pattern::try_from(text.to_owned()).unwrap().fill(&field)
    }

    #[test]
    fn fields_take_their_places() {
        assert_eq!(fill("Cử {name}.", &[("name", "Nông Thị Mẫu")]).unwrap(), "Cử Nông Thị Mẫu.");
    }

    #[test]
    fn a_bracket_goes_with_its_field() {
        let text = "Cử {name}[, thẻ số {card}].";
        assert_eq!(fill(text, &[("name", "A")]).unwrap(), "Cử A.");
        assert_eq!(fill(text, &[("name", "A"), ("card", "7")]).unwrap(), "Cử A, thẻ số 7.");
    }

    #[test]
    fn a_missing_field_is_named() {
        assert_eq!(fill("Cử {name}.", &[]).unwrap_err(), "name");
    }

    #[test]
    fn values_are_not_patterns() {
        assert_eq!(fill("{name}", &[("name", "[{card}]")]).unwrap(), "[{card}]");
    }

    #[test]
    fn unbalanced_text_is_refused() {
        for text in ["{", "}", "[", "]", "{a", "[[a]]", "{}", "{Tên}", "[a}"] {
            assert!(Pattern::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
