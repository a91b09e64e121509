//! A figure, alone or told apart.

use super::counters::Flow;
use super::dimensions::Dimension;
use super::measures::Measure;
use super::predicate::Predicate;
use crate::lifecycle::Words;
use std::collections::BTreeMap;

/// What a flow gives for a measure among the cases of a predicate, in hundredths of the measure's unit.
#[must_use]
pub fn figure(flow: &Flow<'_>, measure: &Measure, filter: &Predicate) -> i64 {
    counted(flow, measure, filter).map(|(_, hundredths)| hundredths).sum()
}

/// The same told apart by dimensions: for each combination that occurs, by the numbers of its values, a figure. Refused
/// where the measure cannot be told apart so.
pub fn break_down(
    flow: &Flow<'_>,
    measure: &Measure,
    filter: &Predicate,
    by: &[Dimension],
) -> Result<BTreeMap<Vec<u8>, i64>, Words> {
    if let Some(why) = filter.dimensions().chain(by.iter().copied()).find_map(|asked| measure.unfit(asked)) {
        return Err(why);
    }
    let mut cells = BTreeMap::new();
    for (atom, hundredths) in counted(flow, measure, filter) {
        let place: Vec<_> = by.iter().map(|dimension| atom.get(*dimension)).collect();
        *cells.entry(place).or_insert(0) += hundredths;
    }
    cells.retain(|_, figure| *figure != 0);
    Ok(cells)
}

fn counted(
    flow: &Flow<'_>,
    measure: &Measure,
    filter: &Predicate,
) -> impl Iterator<Item = (super::tally::Atom, i64)> {
    let asked = measure.filter.and(filter);
    let parts = flow.parts.iter().filter_map(|(part, tally)| {
        let sign = measure.counts.sign(*part);
        (sign != 0).then_some((sign, *tally))
    });
    parts.flat_map(move |(sign, tally)| {
        let asked = asked.clone();
        let atoms = tally.iter().filter(move |(atom, _)| asked.matches(*atom));
        atoms.map(move |(atom, weight)| (atom, sign * measure.unit.hundredths(weight)))
    })
}
