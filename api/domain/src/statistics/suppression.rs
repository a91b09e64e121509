//! Small cells of what is shown outside the reporting line, so that none can be counted back.
//!
//! With its totals a table is a set of equations: the cells of a row sum to its total, and so do those of a column. Hidden
//! cells are the edges between the rows and the columns they stand in; subtraction finds a hidden cell exactly when its
//! edge lies on no circle. So every small cell is hidden, and with it others until each lies on a circle of hidden cells:
//! along such a circle one may be more and the next less, and all sums stay. What has to be less is above zero; what may
//! be more can be a zero. Totals are hidden last: others ask for them by themselves.

use serde::Serialize;
use std::collections::BTreeSet;

/// From here on a count of people may be shown.
pub const SHOWN_FROM: u64 = 5;

/// A table with its totals as the last row and the last column; none where a cell is hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = SuppressedTable))]
pub struct Published(pub Vec<Vec<Option<u64>>>);

/// A cell by row and column.
type Place = (usize, usize);

/// Totals a table of counts and hides in it every count from 1 to 4, and for each the cheapest circle of others, so that
/// no hidden one follows from those shown. A zero is shown, unless one that is hidden would follow from it.
#[must_use]
pub fn suppress(counts: &[Vec<u64>]) -> Published {
    suppress_also(counts, |_| false)
}

/// The same, where further places are hidden whatever they count: by row and column, the totals last.
#[must_use]
pub fn suppress_also(counts: &[Vec<u64>], also: impl Fn((usize, usize)) -> bool) -> Published {
    let table = totalled(counts);
    let columns = table.first().map_or(0, Vec::len);
    let small: Vec<_> = places(&table)
        .filter(|(place, count)| (1..SHOWN_FROM).contains(count) || also(*place))
        .map(|(place, _)| place)
        .collect();
    let mut hidden: BTreeSet<Place> = small.iter().copied().collect();
    // What is hidden with a small cell lies on its circle, so that once round is enough.
    for place in small {
        hidden.extend(round(&table, columns, &hidden, place));
    }
    let shown = |row: usize, cells: &Vec<u64>| {
        let cells = cells.iter().enumerate();
        cells.map(|(column, count)| (!hidden.contains(&(row, column))).then_some(*count)).collect()
    };
    Published(table.iter().enumerate().map(|(row, cells)| shown(row, cells)).collect())
}

fn totalled(counts: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let columns = counts.iter().map(Vec::len).max().unwrap_or_default();
    let mut table: Vec<Vec<u64>> = counts
        .iter()
        .map(|row| {
            let padded = row.iter().copied().chain(std::iter::repeat(0)).take(columns);
            padded.chain([row.iter().sum()]).collect()
        })
        .collect();
    let total = |column: usize| table.iter().filter_map(|row| row.get(column)).sum();
    let totals = (0..=columns).map(total).collect();
    table.push(totals);
    table
}

fn places(table: &[Vec<u64>]) -> impl Iterator<Item = (Place, u64)> {
    let rows = table.iter().enumerate();
    rows.flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, count)| ((row, column), *count)))
}

/// What it costs to hide a zero, more than any count; and a total, more than all zeros.
const ZERO: u64 = 1 << 40;
const TOTAL: u64 = 1 << 52;

/// The cheapest way from the row of a hidden cell to its column that does not use the cell: hidden cells cost nothing,
/// others what they count. Around a cell that may be less, what is passed from a row to a column may be more and so be a
/// zero, and what is passed back is less; around a zero it is the other way round. There is a way always, over the totals,
/// unless all counts nothing.
fn round(table: &[Vec<u64>], columns: usize, hidden: &BTreeSet<Place>, around: Place) -> Vec<Place> {
    let nothing = table.get(around.0).and_then(|row| row.get(around.1)).is_none_or(|count| *count == 0);
    let rows = table.len();
    // Lines: the rows, then the columns.
    let mut best: Vec<Option<(u64, Option<Place>)>> = vec![None; rows + columns];
    let mut done = vec![false; rows + columns];
    if let Some(start) = best.get_mut(around.0) {
        *start = Some((0, None));
    }
    let goal = rows + around.1;
    while let Some(line) = nearest(&best, &done) {
        if line == goal {
            break;
        }
        if let Some(flag) = done.get_mut(line) {
            *flag = true;
        }
        let so_far = best.get(line).copied().flatten().map_or(0, |(cost, _)| cost);
        for (place, count) in places(table) {
            let ends = [place.0, rows + place.1];
            let other = match ends {
                [row, column] if row == line => column,
                [row, column] if column == line => row,
                _ => continue,
            };
            let may_be_more = (line < rows) != nothing;
            if place == around || (count == 0 && !may_be_more) {
                continue;
            }
            let is_total = place.0 + 1 == rows || place.1 + 1 == columns;
            // One more for every cell newly hidden, so that of equal sums the shorter way is taken.
            let cost = match hidden.contains(&place) {
                // Whether or not it is hidden here.
                _ if is_total => so_far + TOTAL + count,
                true => so_far,
                false if count == 0 => so_far + ZERO,
                false => so_far + count + 1,
            };
            if let Some(known) = best.get_mut(other)
                && known.is_none_or(|(before, _)| cost < before)
            {
                *known = Some((cost, Some(place)));
            }
        }
    }
    let mut way = Vec::new();
    let mut line = goal;
    while let Some(Some((_, Some(place)))) = best.get(line).copied() {
        way.push(place);
        line = if line == place.0 { rows + place.1 } else { place.0 };
    }
    way
}

fn nearest(best: &[Option<(u64, Option<Place>)>], done: &[bool]) -> Option<usize> {
    let lines = best.iter().zip(done).enumerate();
    let open =
        lines.filter_map(|(line, (reached, done))| reached.filter(|_| !done).map(|(cost, _)| (cost, line)));
    open.min().map(|(_, line)| line)
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn table(counts: &[&[u64]]) -> Published {
        suppress(&counts.iter().map(|row| row.to_vec()).collect::<Vec<_>>())
    }

    #[test]
    fn one_small_cell_takes_three_others_with_it() {
        let shown = table(&[&[3, 20, 30], &[40, 8, 60], &[70, 80, 90]]);
        let hidden: Vec<_> = shown
            .0
            .iter()
            .map(|row| row.iter().map(|cell| if cell.is_none() { 'x' } else { '.' }).collect::<String>())
            .collect();
        assert_eq!(hidden, ["xx..", "xx..", "....", "...."]);
        assert_eq!(shown.0[3], [Some(113), Some(108), Some(180), Some(401)]);
    }

    #[test]
    fn without_small_cells_everything_is_shown_and_zero_is_no_person() {
        let shown = table(&[&[5, 0], &[0, 9]]);
        assert!(shown.0.iter().flatten().all(Option::is_some));
        assert_eq!(table(&[]).0, [[Some(0)]]);
        let alone = table(&[&[2]]);
        assert!(alone.0.iter().flatten().all(Option::is_none), "a total of two tells the two");
    }

    /// Who asks for the totals by themselves learns no more: they are shown here, and a zero is hidden for it.
    #[test]
    fn a_total_is_hidden_last() {
        let shown = table(&[&[3, 0, 20], &[0, 9, 0], &[30, 0, 0]]);
        assert_eq!(
            shown.0,
            [
                [None, None, Some(20), Some(23)],
                [None, None, Some(0), Some(9)],
                [Some(30), Some(0), Some(0), Some(30)],
                [Some(33), Some(9), Some(20), Some(62)],
            ]
        );
        // A zero that is to be hidden may be more, so what it is hidden with may be less.
        let counts = [vec![0, 6], vec![7, 8]];
        let shown = suppress_also(&counts, |place| place == (0, 0));
        assert_eq!(shown.0[0], [None, None, Some(6)]);
        assert_eq!(shown.0[1], [None, None, Some(15)]);
    }

    /// The tables that agree with what is shown among those in which every hidden cell is one less, as it is, or one more:
    /// hidden cell by hidden cell.
    fn readings(shown: &Published, table: &[Vec<u64>]) -> Vec<Vec<u64>> {
        let hidden: Vec<(Place, u64)> =
            places(table).filter(|((row, column), _)| shown.0[*row][*column].is_none()).collect();
        let mut found = Vec::new();
        let mut tried = table.to_vec();
        try_all(&hidden, &mut tried, &mut |tried: &[Vec<u64>]| {
            if agrees(tried) {
                found.push(hidden.iter().map(|((row, column), _)| tried[*row][*column]).collect());
            }
        });
        found
    }

    fn try_all(hidden: &[(Place, u64)], tried: &mut Vec<Vec<u64>>, look: &mut dyn FnMut(&[Vec<u64>])) {
        let Some((((row, column), count), rest)) = hidden.split_first() else { return look(tried) };
        for value in count.saturating_sub(1)..=count + 1 {
            tried[*row][*column] = value;
            try_all(rest, tried, look);
        }
    }

    /// Whether the last row and the last column are the sums of the others.
    fn agrees(table: &[Vec<u64>]) -> bool {
        let sums = |cells: Vec<u64>| {
            cells.split_last().is_some_and(|(total, parts)| *total == parts.iter().sum::<u64>())
        };
        let columns = 0..table[0].len();
        table.iter().all(|row| sums(row.clone()))
            && columns.into_iter().all(|column| sums(table.iter().map(|row| row[column]).collect()))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// By brute force: every hidden cell could as well be another number.
        #[test]
        fn no_hidden_cell_has_only_one_reading(counts in vec(vec(0u64..9, 2), 1..=2)) {
            let shown = suppress(&counts);
            let table = totalled(&counts);
            let small = places(&table).any(|(_, count)| (1..SHOWN_FROM).contains(&count));
            prop_assert_eq!(small, shown.0.iter().flatten().any(Option::is_none));
            let all = readings(&shown, &table);
            let many = shown.0.iter().flatten().filter(|cell| cell.is_none()).count();
            for cell in 0..many {
                let values: BTreeSet<_> = all.iter().map(|reading| reading[cell]).collect();
                prop_assert!(values.len() > 1, "{:?} {:?}", counts, shown);
            }
        }
    }

    proptest! {
        /// By elimination on larger tables: a hidden cell is found by subtraction exactly when some combination of the
        /// sums holds it alone.
        #[test]
        fn no_combination_of_sums_holds_a_hidden_cell_alone(
            counts in (1usize..6).prop_flat_map(|columns| vec(vec(prop_oneof![Just(0u64), 1u64..6, 5u64..60], columns), 1..7)),
        ) {
            let shown = suppress(&counts);
            for (cell, count) in places(&totalled(&counts)) {
                let is_hidden = shown.0[cell.0][cell.1].is_none();
                prop_assert!(is_hidden || count == 0 || count >= SHOWN_FROM);
            }
            prop_assert_eq!(found_by_subtraction(&shown), Vec::<Place>::new());
        }
    }

    /// Reduces the equations over the hidden cells to their simplest form; a row with one cell left tells that cell.
    fn found_by_subtraction(shown: &Published) -> Vec<Place> {
        let hidden: Vec<Place> = (0..shown.0.len())
            .flat_map(|row| (0..shown.0[row].len()).map(move |column| (row, column)))
            .filter(|(row, column)| shown.0[*row][*column].is_none())
            .collect();
        let (rows, columns) = (shown.0.len(), shown.0[0].len());
        let sign = |at: usize, last: usize| if at + 1 == last { -1i128 } else { 1 };
        let of_row = |line: usize| {
            hidden.iter().map(|(row, column)| if *row == line { sign(*column, columns) } else { 0 }).collect()
        };
        let of_column = |line: usize| {
            hidden.iter().map(|(row, column)| if *column == line { sign(*row, rows) } else { 0 }).collect()
        };
        let mut equations: Vec<Vec<i128>> =
            (0..rows).map(of_row).chain((0..columns).map(of_column)).collect();
        let mut next = 0;
        for cell in 0..hidden.len() {
            let Some(pivot) = (next..equations.len()).find(|at| equations[*at][cell] != 0) else { continue };
            equations.swap(next, pivot);
            for at in 0..equations.len() {
                if at != next && equations[at][cell] != 0 {
                    let (mine, its) = (equations[next][cell], equations[at][cell]);
                    let known = equations[next].clone();
                    for (factor, of_known) in equations[at].iter_mut().zip(known) {
                        *factor = *factor * mine - of_known * its;
                    }
                }
            }
            next += 1;
        }
        let alone = |equation: &Vec<i128>| {
            let mut cells = equation.iter().zip(&hidden).filter(|(factor, _)| **factor != 0);
            cells.next().filter(|_| cells.next().is_none()).map(|(_, place)| *place)
        };
        equations.iter().filter_map(alone).collect()
    }
}
