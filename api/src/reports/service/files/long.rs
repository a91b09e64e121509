//! The figures one a line, for machines.

use super::Told;
use crate::platform::export::{self, Cell};
use tgpl_domain::statistics::forms::Segment;

const TITLES: [&str; 12] = [
    "form",
    "form_version",
    "unit",
    "period",
    "edition",
    "row",
    "row_label",
    "column",
    "column_label",
    "figure",
    "counted",
    "reason",
];

/// Cells of a table; the live numbers of a text, by section and field; the cases of a list.
pub fn write(told: &Told) -> Vec<u8> {
    let view = &told.view;
    let head = &view.head;
    let line =
        |row: [&str; 2], column: [&str; 2], [figure, counted]: [Option<i64>; 2], reason: Option<&str>| {
            let mut cells: Vec<Cell> = vec![
                head.form.as_str().into(),
                i64::from(head.form_version).into(),
                head.unit.code.as_str().into(),
                head.period.to_string().into(),
                i64::from(head.edition).into(),
            ];
            cells.extend(row.into_iter().chain(column).map(Cell::from));
            cells.extend([figure, counted].map(|figure| figure.map_or(Cell::Empty, Cell::Hundredths)));
            cells.push(reason.into());
            cells
        };
    let mut lines = Vec::new();
    for (row, cells) in view.rows.iter().zip(&view.cells) {
        for (column, cell) in view.columns.iter().zip(cells) {
            let (row, column) = ([&*row.code, &row.words.vi], [&*column.code, &column.words.vi]);
            let cell = &cell.cell;
            lines.push(line(row, column, [cell.figure, cell.counted], cell.reason.as_deref()));
        }
    }
    for section in &view.sections {
        for segment in section.counted.iter().flat_map(|rendered| &rendered.0) {
            if let Segment::Figure { field, hundredths } | Segment::Change { field, hundredths, .. } = segment
            {
                let row = [section.code.as_str(), &section.title.vi];
                lines.push(line(row, [field, ""], [Some(*hundredths); 2], None));
            }
        }
    }
    for (_, case) in &told.cases {
        let row = ["list", case.code.as_deref().unwrap_or_default()];
        lines.push(line(row, ["count", ""], [Some(case.hundredths); 2], None));
    }
    export::csv(&TITLES, &lines)
}
