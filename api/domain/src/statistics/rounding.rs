//! Percentages that add up, and changes that can be counted again.

use crate::lifecycle::Words;
use serde::Serialize;

crate::text_enum! {
    /// How the percentages of a column are rounded.
    pub enum Rounding {
        /// By the largest remainder, to two decimals.
        LargestRemainder = "largest_remainder",
    }
}

impl Rounding {
    /// The parts of a whole in hundredths of a percent: they total exactly 100.00. `None` where there is no whole, or a
    /// part is negative.
    #[must_use]
    pub fn percentages(self, parts: &[i64]) -> Option<Vec<i64>> {
        match self {
            Self::LargestRemainder => largest_remainder(parts),
        }
    }

    /// The rule, to be printed below the table.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::LargestRemainder => Words::new(
                "Tỷ lệ làm tròn xuống đến 0,01%; phần còn thiếu để đủ 100,00% được cộng mỗi dòng 0,01% theo thứ tự \
                 phần dư từ lớn đến nhỏ (bằng nhau thì số lớn hơn trước, rồi dòng trên trước).",
                "Percentages are rounded down to 0.01%; what is missing to 100.00% is added, 0.01% a line, by the \
                 size of the remainder (of equal ones the larger figure first, then the line above).",
            ),
        }
    }
}

fn largest_remainder(parts: &[i64]) -> Option<Vec<i64>> {
    const WHOLE: i128 = 10_000;
    let total: i128 = parts.iter().map(|part| i128::from(*part)).sum();
    if total <= 0 || parts.iter().any(|part| *part < 0) {
        return None;
    }
    let exact = |part: i64| i128::from(part) * WHOLE;
    let mut shares: Vec<i128> = parts.iter().map(|part| exact(*part) / total).collect();
    let left = usize::try_from(WHOLE - shares.iter().sum::<i128>()).unwrap_or_default();
    let mut order: Vec<_> = parts.iter().enumerate().collect();
    // A stable sort: of equal ones the first named comes first.
    order.sort_by_key(|(_, part)| std::cmp::Reverse((exact(**part) % total, **part)));
    for (place, _) in order.into_iter().take(left) {
        if let Some(share) = shares.get_mut(place) {
            *share += 1;
        }
    }
    shares.into_iter().map(|share| i64::try_from(share).ok()).collect()
}

/// A figure beside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Compared {
    /// The difference, in the unit of the two.
    pub absolute: i64,
    /// The difference in hundredths of a percent of the base, the half rounded away from zero; none where the base is 0.
    pub percent: Option<i64>,
}

impl Compared {
    /// How a change is rounded, to be printed below it.
    #[must_use]
    pub fn rule() -> Words {
        Words::new(
            "Tỷ lệ thay đổi tính từ hai số đã in, làm tròn đến 0,01%, phần nửa làm tròn ra xa số 0; không có tỷ lệ khi số \
             so sánh bằng 0.",
            "Changes are counted from the two figures printed and rounded to 0.01%, the half away from zero; there is no \
             percentage where the figure compared with is 0.",
        )
    }
}

/// The change from a base to a figure.
#[must_use]
pub fn compared(figure: i64, base: i64) -> Compared {
    let absolute = figure - base;
    let percent = (base != 0).then(|| {
        let (part, whole) = (i128::from(absolute) * 10_000, i128::from(base.abs()));
        let nearest = (2 * part.abs() + whole) / (2 * whole);
        i64::try_from(nearest * part.signum()).unwrap_or(i64::MAX)
    });
    Compared { absolute, percent }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// GF5: 685 officers in 2024. The published column (77.22, 11.24, 11.39, 0.15) follows no one rule; ours is declared.
    #[test]
    fn the_quota_result_of_2024_totals_a_hundred() {
        let column = Rounding::LargestRemainder.percentages(&[529, 77, 78, 1]).unwrap();
        assert_eq!(column, [7723, 1124, 1139, 14]);
        assert_eq!(column.iter().sum::<i64>(), 10_000);
        assert_eq!(Rounding::LargestRemainder.percentages(&[1, 1, 1]).unwrap(), [3334, 3333, 3333]);
        let tie = Rounding::LargestRemainder.percentages(&[1, 3, 19_996]).unwrap();
        assert_eq!(tie, [0, 2, 9998], "of equal remainders the larger figure");
        assert_eq!(Rounding::LargestRemainder.percentages(&[0, 0]), None);
        assert_eq!(Rounding::LargestRemainder.percentages(&[5, -1]), None);
    }

    #[test]
    fn a_change_is_counted_from_the_two_figures() {
        let change = |figure, base| (compared(figure, base).absolute, compared(figure, base).percent);
        assert_eq!(change(878, 800), (78, Some(975)));
        assert_eq!(change(638, 638), (0, Some(0)));
        assert_eq!(change(80, 0), (80, None));
        assert_eq!(change(1, 3), (-2, Some(-6667)));
        assert_eq!(change(201, 200), (1, Some(50)));
        assert_eq!(change(20_001, 20_000), (1, Some(1)), "half a hundredth goes up");
        assert_eq!(change(19_999, 20_000), (-1, Some(-1)), "and down");
    }

    proptest! {
        #[test]
        fn every_column_totals_a_hundred_and_no_line_is_a_hundredth_off(parts in vec(0i64..5_000_000, 1..40)) {
            if let Some(column) = Rounding::LargestRemainder.percentages(&parts) {
                prop_assert_eq!(column.iter().sum::<i64>(), 10_000);
                let total: i64 = parts.iter().sum();
                for (part, share) in parts.iter().zip(&column) {
                    let off = share * total - part * 10_000;
                    prop_assert!(off.abs() < total);
                    prop_assert!(*part > 0 || *share == 0, "nothing stays nothing");
                }
                for (one, mine) in parts.iter().zip(&column) {
                    for (other, theirs) in parts.iter().zip(&column) {
                        prop_assert!(one <= other || mine >= theirs, "the larger is never printed smaller");
                    }
                }
            } else {
                prop_assert_eq!(parts.iter().sum::<i64>(), 0);
            }
        }
    }
}
