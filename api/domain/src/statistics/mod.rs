//! Statistics: from cases to figures that anybody can count again.
//!
//! A case is a [`Fact`]. What a unit counted in a month, and what a year left open, stands in sealed counters that are
//! merged with a [`Change`] in the transaction that changes the case. A [`Flow`] sorts the counters of some units to a
//! period; from it a form's table, a live number in a text and a free query are read, all in hundredths of a unit and all
//! exact. What is counted under which name, which cells a form has and when it is due are data.

mod canonical;
mod counters;
mod dimensions;
mod fact;
pub mod forms;
mod measures;
mod periods;
mod predicate;
mod query;
mod rounding;
mod source;
mod suppression;
mod tally;
#[cfg(test)]
mod tests;

pub use canonical::{CanonicalFault, Delta, FigureSource, Figures, ManualFigure};
pub use counters::{Change, Flow, Month, MonthCounters, NoMonth, Span};
pub use dimensions::{Dimension, Dimensions, Listed, Value};
pub use fact::{Ending, Fact, FactFault, Person, Post};
pub use measures::{Confidence, Counts, Measure, Measures, Unit};
pub use periods::{DueBy, Level, NoPeriod, Period, PeriodKind, Periods, Regime, Window};
pub use predicate::Predicate;
pub use query::{break_down, figure};
pub use rounding::{Compared, Rounding, compared};
pub use source::{Fault, Faults, Source};
pub use suppression::{Published, suppress, suppress_also};
pub use tally::{Atom, Tally, TallyFault, Weight};
