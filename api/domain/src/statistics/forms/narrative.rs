//! Text in which the numbers are live.

use crate::lifecycle::Words;
use crate::numbers_vi;
use crate::statistics::counters::Flow;
use crate::statistics::dimensions::{Dimension, Dimensions};
use crate::statistics::measures::{Confidence, Measure, Measures, Unit};
use crate::statistics::predicate::Predicate;
use crate::statistics::query::figure;
use crate::statistics::rounding::{Compared, compared};
use serde::{Deserialize, Serialize};

/// A section of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its number.
    pub code: String,
    /// Its title.
    pub title: Words,
    /// Whether it was seen in the form.
    pub confidence: Confidence,
    /// The text it begins with; nothing where all of it is written by hand.
    pub text: Option<Template>,
}

/// Text with fields `{{measure dimension=value|value …}}`; with `change=previous` or `change=last_year` among its words a
/// field is not the figure but how it moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// As written.
    pub source: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Field(Box<Field>),
}

/// A live number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What stands between the braces.
    pub name: String,
    /// What it is called.
    pub words: Words,
    /// What it counts.
    pub measure: Measure,
    /// Among which cases.
    pub filter: Predicate,
    /// What it is set beside, of one that tells how its number moved.
    pub against: Option<Against>,
}

impl Field {
    /// Its number, in hundredths of the unit.
    #[must_use]
    pub fn figure(&self, flow: &Flow<'_>) -> i64 {
        figure(flow, &self.measure, &self.filter)
    }
}

crate::text_enum! {
    /// What a figure is set beside.
    pub enum Against {
        /// The period before.
        Previous = "previous",
        /// The same period of the year before.
        LastYear = "last_year",
    }
}

/// The flows a text is told from.
#[derive(Debug, Clone, Copy)]
pub struct Flows<'a> {
    /// Of the period.
    pub now: &'a Flow<'a>,
    /// Of the period before.
    pub previous: Option<&'a Flow<'a>>,
    /// Of the same period of the year before.
    pub last_year: Option<&'a Flow<'a>>,
}

/// Why a text is no template; the field as written stands in the sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.en)]
pub struct TemplateFault(pub Words);

/// A piece of a text once its numbers are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Segment {
    /// Words.
    Text(String),
    /// A number, and the field it came from.
    Figure {
        /// What stood between the braces.
        field: String,
        /// Hundredths of the measure's unit.
        hundredths: i64,
    },
    /// How a number moved, and the two numbers from which anybody can tell.
    Change {
        /// What it is set beside; none where there are no figures of that period.
        base: Option<i64>,
        /// What stood between the braces.
        field: String,
        /// The figure, in hundredths of the unit.
        hundredths: i64,
        /// The unit of both.
        unit: Unit,
    },
}

impl Segment {
    /// The field of a number, and the number: the figure, or by how much it moved where that is told. Each is the sum of what
    /// single cases give.
    #[must_use]
    pub fn number(&self) -> Option<(&str, Option<i64>)> {
        match self {
            Self::Text(_) => None,
            Self::Figure { field, hundredths } => Some((field, Some(*hundredths))),
            Self::Change { field, hundredths, base, .. } => Some((field, base.map(|base| hundredths - base))),
        }
    }
}

/// A text with its numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = RenderedText))]
pub struct Rendered(pub Vec<Segment>);

impl Rendered {
    /// As it is printed, numbers the Vietnamese way.
    #[must_use]
    pub fn text(&self) -> String {
        let printed = self.0.iter().map(|segment| match segment {
            Segment::Text(text) => text.clone(),
            Segment::Figure { hundredths, .. } => numbers_vi::decimal(*hundredths),
            Segment::Change { hundredths, base, unit, .. } => moved(*hundredths, *base, *unit),
        });
        printed.collect()
    }
}

/// `tăng 78 vụ việc (9,75%)`.
fn moved(figure: i64, base: Option<i64>, unit: Unit) -> String {
    let Some(base) = base else { return "chưa có số liệu để so sánh".into() };
    let Compared { absolute, percent } = compared(figure, base);
    let word = match absolute {
        0 => return "không thay đổi".into(),
        more if more > 0 => "tăng",
        _ => "giảm",
    };
    let share = percent.map(|percent| format!(" ({}%)", numbers_vi::decimal(percent.abs())));
    format!("{word} {} {}{}", numbers_vi::decimal(absolute.abs()), unit.noun_vi(), share.unwrap_or_default())
}

fn refused(field: &str, vi: &str, en: &str) -> TemplateFault {
    TemplateFault(Words::new(format!("“{{{{{field}}}}}”: {vi}"), format!("{{{{{field}}}}}: {en}")))
}

impl Template {
    /// Reads a text. Refused: braces that do not close, a measure, dimension or value that is not there, and a figure
    /// told apart by what is not known of it.
    pub fn read(text: &str, dimensions: &Dimensions, measures: &Measures) -> Result<Self, TemplateFault> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let (field, left) = after
                .split_once("}}")
                .ok_or_else(|| refused(after, "thiếu “}}”", "the braces do not close"))?;
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(read_field(field.trim(), dimensions, measures)?);
            rest = left;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
        Ok(Self { source: text.to_owned(), pieces })
    }

    /// Its live numbers, in the order in which they are read.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Field(field) => Some(&**field),
        })
    }

    /// The text with its numbers.
    #[must_use]
    pub fn render(&self, flows: Flows<'_>) -> Rendered {
        let segments = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => Segment::Text(text.clone()),
            Piece::Field(one) => {
                let (field, hundredths) = (one.name.clone(), one.figure(flows.now));
                let other = match one.against {
                    None => return Segment::Figure { field, hundredths },
                    Some(Against::Previous) => flows.previous,
                    Some(Against::LastYear) => flows.last_year,
                };
                let base = other.map(|flow| one.figure(flow));
                Segment::Change { field, hundredths, base, unit: one.measure.unit }
            }
        });
        Rendered(segments.collect())
    }

    /// What the number of a field is called; nothing for a field that is not there.
    #[must_use]
    pub fn words(&self, field: &str) -> Option<&Words> {
        self.fields().find(|one| one.name == field).map(|one| &one.words)
    }
}

fn read_field(field: &str, dimensions: &Dimensions, measures: &Measures) -> Result<Piece, TemplateFault> {
    let mut words = field.split_whitespace();
    let measure = words
        .next()
        .and_then(|code| measures.named(code))
        .ok_or_else(|| refused(field, "không có số liệu này", "there is no such measure"))?;
    let (mut filter, mut against) = (Predicate::default(), None);
    let mut called = vec![measure.words.clone()];
    for word in words {
        let (name, values) = word.split_once('=').ok_or_else(|| {
            refused(field, "điều kiện viết là chiều=giá_trị", "a filter is dimension=value")
        })?;
        if name == "change" {
            let vi = "so sánh với “previous” hoặc “last_year”";
            let word = values.parse().map_err(|_| refused(field, vi, "change is previous or last_year"))?;
            against = Some(word);
            called.push(match word {
                Against::Previous => Words::new("so với kỳ trước", "against the period before"),
                Against::LastYear => Words::new("so với cùng kỳ năm trước", "against the year before"),
            });
            continue;
        }
        let dimension: Dimension =
            name.parse().map_err(|_| refused(field, "không có chiều này", "there is no such dimension"))?;
        if let Some(why) = measure.unfit(dimension) {
            return Err(refused(field, &why.vi, &why.en));
        }
        let number = |code| {
            let known = dimensions.number(dimension, code);
            known.ok_or_else(|| refused(field, "không có giá trị này", "there is no such value"))
        };
        let numbers = values.split('|').map(number).collect::<Result<Vec<_>, _>>()?;
        let values = numbers.iter().filter_map(|no| dimensions.value(dimension, *no));
        let values = joined(&values.map(|value| amid(&value.words)).collect::<Vec<_>>(), [" hoặc ", " or "]);
        let listed = dimensions.listed().iter().find(|listed| listed.code == dimension);
        let among = listed.map(|listed| amid(&listed.words)).into_iter().chain([values]).collect::<Vec<_>>();
        called.push(joined(&among, [": ", ": "]));
        filter = filter.and(&Predicate::values(dimension, &numbers));
    }
    let words = joined(&called, [", ", ", "]);
    let field = Field { name: field.to_owned(), words, measure: measure.clone(), filter, against };
    Ok(Piece::Field(Box::new(field)))
}

fn joined(all: &[Words], [vi, en]: [&str; 2]) -> Words {
    let (said, told): (Vec<_>, Vec<_>) = all.iter().map(|words| (&*words.vi, &*words.en)).unzip();
    Words::new(said.join(vi), told.join(en))
}

/// Words in the middle of a line: a capital that begins them is none there, unless it is an abbreviation's.
fn amid(words: &Words) -> Words {
    let lowered = |text: &str| {
        let mut letters = text.chars();
        match (letters.next(), letters.clone().next()) {
            (Some(first), Some(second)) if !second.is_uppercase() => {
                first.to_lowercase().chain(letters).collect()
            }
            _ => text.to_owned(),
        }
    };
    Words::new(lowered(&words.vi), lowered(&words.en))
}
