//! The figures of a report as bytes that anybody can make again, to be hashed and signed.

use super::forms::{Cell, Entries, Entry, Form, Grid, Line, Notice, Rendered, Sheet};
use super::periods::Period;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that a frozen report says. Fields and keys stand in the order of their names, numbers are whole, nothing is
/// written in two ways: equal figures have equal bytes, and unequal ones unequal bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// The codes of the cases that a list names, in order.
    pub cases: Vec<String>,
    /// Row by row and column by column, by their codes, in hundredths of the unit; `null` where nothing is reported.
    pub cells: BTreeMap<String, BTreeMap<String, Option<i64>>>,
    /// What the records give, where another figure is reported.
    pub counted: BTreeMap<String, BTreeMap<String, Option<i64>>>,
    /// SHA-256, in hexadecimal digits, over the definition: the files of the form, its measures and the dimensions.
    pub definition_hash: String,
    /// Why what asks for an explanation is as it is, by `identity@line`.
    pub explanations: BTreeMap<String, String>,
    /// The form's number.
    pub form: String,
    /// Figures written by hand, in the order of the form.
    pub manual: Vec<ManualFigure>,
    /// The text, section by section, with the numbers it had.
    pub narrative: BTreeMap<String, Rendered>,
    /// Whether the unit reports that there was nothing.
    pub nil: bool,
    /// The period, `2026-H1`.
    pub period: Period,
    /// What the figures are the sum of, in the order in which it was added.
    pub sources: Vec<FigureSource>,
    /// What was written by hand beside the figures, section by section.
    pub texts: BTreeMap<String, String>,
    /// Who reports.
    pub unit: String,
    /// What was counted and stands in no column.
    pub unmapped: Vec<Notice>,
    /// The version of the form.
    pub version: u16,
    /// The number of the newest version of a case that was counted.
    pub watermark: i64,
}

/// A unit whose cases, or whose report, are in the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureSource {
    /// The organisations whose cases it answers for.
    pub organisations: Vec<String>,
    /// The report that was added, by its id; none where the records were counted.
    pub report: Option<String>,
    /// The unit.
    pub unit: String,
}

/// A figure written by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManualFigure {
    /// The column.
    pub column: String,
    /// Why.
    pub reason: String,
    /// The row.
    pub row: String,
}

/// Why bytes are no figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these are not the figures of a report as they are frozen")]
pub struct CanonicalFault;

/// A cell that differs between two sets of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ReportDelta))]
pub struct Delta {
    /// The row.
    pub row: String,
    /// The column.
    pub column: String,
    /// What was reported.
    pub before: Option<i64>,
    /// What it would be.
    pub now: Option<i64>,
}

impl Figures {
    /// The figures of a unit's report, still without cells and text.
    #[must_use]
    pub fn new(form: &Form, definition_hash: String, unit: String, period: Period, watermark: i64) -> Self {
        Self {
            cases: Vec::new(),
            cells: BTreeMap::new(),
            counted: BTreeMap::new(),
            definition_hash,
            explanations: BTreeMap::new(),
            form: form.code.clone(),
            manual: Vec::new(),
            narrative: BTreeMap::new(),
            nil: false,
            period,
            sources: Vec::new(),
            texts: BTreeMap::new(),
            unit,
            unmapped: Vec::new(),
            version: form.version,
            watermark,
        }
    }

    /// The same with the cells of the form's table.
    #[must_use]
    pub fn with_sheet(mut self, form: &Form, sheet: &Sheet) -> Self {
        let Some(grid) = &form.grid else { return self };
        self.unmapped.clone_from(&sheet.notices);
        for (row, cells) in grid.rows.iter().zip(&sheet.cells) {
            for (column, cell) in grid.columns.iter().zip(cells) {
                self.cells.entry(row.code.clone()).or_default().insert(column.code.clone(), cell.figure);
                if cell.counted != cell.figure {
                    self.counted
                        .entry(row.code.clone())
                        .or_default()
                        .insert(column.code.clone(), cell.counted);
                }
                if let Some(reason) = cell.reason.clone() {
                    let (row, column) = (row.code.clone(), column.code.clone());
                    self.manual.push(ManualFigure { column, reason, row });
                }
            }
        }
        self
    }

    /// The table again, as it was when the figures were kept.
    #[must_use]
    pub fn sheet(&self, grid: &Grid) -> Sheet {
        let at = |cells: &BTreeMap<String, BTreeMap<_, _>>, row: &str, column: &str| {
            cells.get(row).and_then(|row| row.get(column)).copied()
        };
        let cell = |row: &str, column: &str| {
            let figure = at(&self.cells, row, column).flatten();
            let written = |one: &&ManualFigure| one.row == row && one.column == column;
            Cell {
                figure,
                counted: at(&self.counted, row, column).unwrap_or(figure),
                reason: self.manual.iter().find(written).map(|one| one.reason.clone()),
            }
        };
        let row = |row: &Line| grid.columns.iter().map(|column| cell(&row.code, &column.code)).collect();
        Sheet { cells: grid.rows.iter().map(row).collect(), notices: self.unmapped.clone() }
    }

    /// What was written by hand, by the codes of row and column.
    #[must_use]
    pub fn entries(&self) -> Entries {
        let entry = |one: &ManualFigure| {
            let figure = self.cells.get(&one.row).and_then(|row| row.get(&one.column)).copied().flatten()?;
            Some(((one.row.clone(), one.column.clone()), Entry { figure, reason: one.reason.clone() }))
        };
        self.manual.iter().filter_map(entry).collect()
    }

    /// The bytes.
    ///
    /// # Panics
    /// Never: text and whole numbers under text keys are always JSON.
    #[must_use]
    #[expect(clippy::expect_used, reason = "always JSON")]
    pub fn encode(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("figures are JSON")
    }

    /// The figures of bytes. Refused: anything that [`Self::encode`] would write otherwise.
    pub fn decode(bytes: &[u8]) -> Result<Self, CanonicalFault> {
        let read: Self = serde_json::from_slice(bytes).map_err(|_| CanonicalFault)?;
        if read.encode() == bytes { Ok(read) } else { Err(CanonicalFault) }
    }

    /// The cells in which another set of figures differs, by row and column.
    #[must_use]
    pub fn deltas(&self, now: &Self) -> Vec<Delta> {
        let cells = |figures: &Self| -> BTreeMap<(String, String), Option<i64>> {
            let rows = figures.cells.iter();
            rows.flat_map(|(row, cells)| {
                cells.iter().map(move |(column, figure)| ((row.clone(), column.clone()), *figure))
            })
            .collect()
        };
        let (before, now) = (cells(self), cells(now));
        let mut places: Vec<_> = before.keys().chain(now.keys()).collect();
        places.sort_unstable();
        places.dedup();
        let at = |figures: &BTreeMap<_, Option<i64>>, place| figures.get(place).copied().flatten();
        let deltas = places.into_iter().map(|place| Delta {
            row: place.0.clone(),
            column: place.1.clone(),
            before: at(&before, place),
            now: at(&now, place),
        });
        deltas.filter(|delta| delta.before != delta.now).collect()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::statistics::Unit;
    use crate::statistics::forms::Segment;
    use proptest::collection::{btree_map, vec};
    use proptest::option;
    use proptest::prelude::*;

    fn any_figures() -> impl Strategy<Value = Figures> {
        let cells =
            btree_map("[0-9.]{1,3}", btree_map("[a-z0-9]{1,2}", option::of(-900i64..90_000), 1..4), 1..4);
        let manual = vec(("[a-z]{1,2}", "\\PC{1,12}", "[0-9]{1,2}"), 0..3);
        let counted = btree_map("[0-9.]{1,3}", btree_map("[a-z]", option::of(0i64..900), 1..3), 0..3);
        let told = || btree_map("[a-z0-9@]{1,4}", "\\PC{1,9}", 0..3);
        let sources = vec(("[a-z]{1,4}", option::of("[a-z]{1,4}"), vec("[a-z]{1,4}", 0..3)), 0..3);
        let beside = (counted, told(), told(), sources, vec("[A-Z.]{1,6}", 0..3));
        let text =
            btree_map("[0-9]{1,2}", vec(("\\PC{0,9}", option::of(0i64..9_000), any::<bool>()), 0..3), 0..3);
        (cells, manual, text, any::<bool>(), 1u16..4, any::<i64>(), beside).prop_map(
            |(cells, manual, text, nil, version, watermark, beside)| Figures {
                cases: beside.4,
                cells,
                counted: beside.0,
                definition_hash: "ab".into(),
                explanations: beside.1,
                form: "24/BTP/TGPL".into(),
                manual: manual
                    .into_iter()
                    .map(|(column, reason, row)| ManualFigure { column, reason, row })
                    .collect(),
                narrative: text
                    .into_iter()
                    .map(|(section, segments)| {
                        let segment = |(text, figure, moved): (String, Option<i64>, bool)| match figure {
                            Some(hundredths) if moved => {
                                let (base, unit) = (None, Unit::PersonTime);
                                Segment::Change { base, field: text, hundredths, unit }
                            }
                            Some(hundredths) => Segment::Figure { field: text, hundredths },
                            None => Segment::Text(text),
                        };
                        (section, Rendered(segments.into_iter().map(segment).collect()))
                    })
                    .collect(),
                nil,
                period: "2026-H1".parse().unwrap(),
                sources: (beside.3.into_iter())
                    .map(|(unit, report, organisations)| FigureSource { organisations, report, unit })
                    .collect(),
                texts: beside.2,
                unit: "u".into(),
                unmapped: vec![Notice {
                    law_version: "RS2027".into(),
                    group: "CN_2027".into(),
                    hundredths: 100,
                }],
                version,
                watermark,
            },
        )
    }

    proptest! {
        #[test]
        fn figures_have_one_spelling(figures in any_figures()) {
            prop_assert_eq!(Figures::decode(&figures.encode()).unwrap(), figures);
        }

        /// One altered byte is no figures at all, or other figures: never the same ones.
        #[test]
        fn an_altered_byte_is_found(figures in any_figures(), at in any::<proptest::sample::Index>(), flip in 1u8..) {
            let mut bytes = figures.encode();
            let at = at.index(bytes.len());
            *bytes.get_mut(at).unwrap() ^= flip;
            if let Ok(read) = Figures::decode(&bytes) {
                prop_assert_ne!(read, figures);
            }
        }

        #[test]
        fn an_altered_cell_changes_the_bytes_and_is_named(
            figures in any_figures(),
            row in any::<proptest::sample::Index>(),
            column in any::<proptest::sample::Index>(),
            by in prop_oneof![-3i64..0, 1i64..4],
        ) {
            let mut other = figures.clone();
            let rows: Vec<_> = figures.cells.keys().cloned().collect();
            let row = row.get(&rows);
            let columns: Vec<_> = figures.cells.get(row).unwrap().keys().cloned().collect();
            let column = column.get(&columns);
            let cell = other.cells.get_mut(row).unwrap().get_mut(column).unwrap();
            let before = *cell;
            *cell = Some(before.unwrap_or_default() + by);
            let now = *cell;
            prop_assert_ne!(other.encode(), figures.encode());
            let delta = Delta { row: row.clone(), column: column.clone(), before, now };
            prop_assert_eq!(figures.deltas(&other), [delta]);
            prop_assert_eq!(figures.deltas(&figures), []);
        }
    }

    #[test]
    fn the_bytes_are_what_anybody_would_write() {
        let form = crate::statistics::forms::Forms::seed().version("court-bulletin", 1).unwrap();
        let figures = Figures::new(form, "00ff".into(), "unit".into(), "2021-09".parse().unwrap(), 5);
        let mut figures = Figures { nil: true, ..figures };
        figures.cells.entry("accepted".into()).or_default().insert("count".into(), Some(87_800));
        assert_eq!(
            String::from_utf8(figures.encode()).unwrap(),
            r#"{"cases":[],"cells":{"accepted":{"count":87800}},"counted":{},"definition_hash":"00ff","explanations":{},"form":"court-bulletin","manual":[],"narrative":{},"nil":true,"period":"2021-09","sources":[],"texts":{},"unit":"unit","unmapped":[],"version":1,"watermark":5}"#
        );
        assert_eq!(Figures::decode(b"{}"), Err(CanonicalFault));
        let spaced = [figures.encode(), b" ".to_vec()].concat();
        assert_eq!(Figures::decode(&spaced), Err(CanonicalFault), "the same figures, written otherwise");
    }
}
