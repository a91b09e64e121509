//! Which figures of a table are not shown, because they tell of a few people or such a figure would follow from them.

use super::table::Place;
use crate::platform::Problem;
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::statistics::suppress_also;

/// Figures of a table at most: around each small one a circle is sought among all.
const HIDING: usize = 2_000;
/// Figures below this, in hundredths, are hidden where they tell of people.
const SHOWN_FROM: i64 = 500;

/// Whether a figure tells of a few people.
pub fn is_small(figure: i64) -> bool {
    (1..SHOWN_FROM).contains(&figure)
}

/// The places of a table that are not shown, those that are small and those from which they would follow: all before the
/// last are its rows, the last its columns.
pub fn hidden(
    figures: &BTreeMap<Place, i64>,
    told_by: usize,
    small: &BTreeSet<Place>,
) -> Result<BTreeSet<Place>, Problem> {
    let Some(last) = told_by.checked_sub(1) else { return Ok(small.clone()) };
    let counted = figures.iter().filter(|(_, figure)| **figure > 0).map(|(place, _)| place);
    let inner: Vec<&Place> = counted.chain(small).filter(|place| !place.contains(&None)).collect();
    let (rows, columns): (BTreeSet<_>, BTreeSet<_>) =
        inner.into_iter().map(|place| place.split_at(last)).unzip();
    if rows.len() * columns.len() > HIDING {
        return Err(too_large(HIDING));
    }
    let at = |row: &[Option<usize>], column: &[Option<usize>]| -> Place { [row, column].concat() };
    let count = |place: &Place| match figures.get(place).copied().unwrap_or(0) {
        figure if figure > 0 => (figure / 100).max(1).unsigned_abs(),
        _ => 0,
    };
    let counts: Vec<Vec<u64>> =
        rows.iter().map(|row| columns.iter().map(|column| count(&at(row, column))).collect()).collect();
    let (all_rows, all_columns) = (vec![None; last], [None]);
    let rows: Vec<&[_]> = rows.into_iter().chain([all_rows.as_slice()]).collect();
    let columns: Vec<&[_]> = columns.into_iter().chain([all_columns.as_slice()]).collect();
    let place = |(row, column): (usize, usize)| Some(at(rows.get(row)?, columns.get(column)?));
    let shown = suppress_also(&counts, |cell| place(cell).is_some_and(|place| small.contains(&place)));
    let cells = shown.0.iter().enumerate();
    let cells = cells.flat_map(|(row, cells)| {
        cells.iter().enumerate().filter(|(_, shown)| shown.is_none()).map(move |(column, _)| (row, column))
    });
    Ok(cells.filter_map(place).chain(small.iter().cloned()).collect())
}

/// Refuses a table of more figures than so many.
pub fn too_large(most: usize) -> Problem {
    Problem::field(
        "/by",
        "range",
        format!("Bảng có hơn {most} ô; hãy thu hẹp bộ lọc, thời gian hoặc bớt một chiều"),
        format!(
            "The table has more than {most} cells; narrow the filter or the time, or leave out a dimension"
        ),
    )
}
