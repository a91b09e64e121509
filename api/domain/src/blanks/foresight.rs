//! How long a stock lasts.

/// What there is of one type at one holder, and how fast it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supply {
    /// In store and usable.
    pub held: i64,
    /// Used in the months that are averaged.
    pub used: i64,
    /// How many months these are; at least one.
    pub months: i64,
    /// Days from a request until new blanks are there.
    pub lead_days: i64,
    /// Needed by files and courses in hand.
    pub expected: i64,
}

/// A year has so many days, and twelve months.
const YEAR: (i64, i64) = (365, 12);

impl Supply {
    /// A month's use, to a tenth.
    #[must_use]
    pub fn monthly_use(&self) -> f64 {
        tenths(self.used * 10, self.months)
    }

    /// For how many months the stock lasts, to a tenth; none where nothing is used.
    #[must_use]
    pub fn months_of_supply(&self) -> Option<f64> {
        (self.used > 0).then(|| tenths(self.held * self.months * 10, self.used))
    }

    /// What is used until new blanks are there: average monthly use × lead time, a part of a blank counted whole.
    #[must_use]
    pub const fn reorder_point(&self) -> i64 {
        let (days, months) = YEAR;
        let (sum, of) = (self.used * self.lead_days * months, self.months * days);
        (sum + of - 1) / of
    }

    /// Whether the stock is below what is used until new blanks are there (BL-09), or does not do for what is in hand.
    #[must_use]
    pub const fn is_below(&self) -> bool {
        self.held < self.reorder_point() || self.held < self.expected
    }
}

/// So many tenths, divided and rounded.
#[expect(clippy::cast_precision_loss, reason = "stocks are far smaller than 2^52")]
fn tenths(tenths: i64, by: i64) -> f64 {
    (tenths as f64 / by as f64).round() / 10.0
}
