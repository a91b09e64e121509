//! Who might carry a case, and why: a score that is nothing but the sum of the factors shown with it. The head of the
//! provider decides; the law asks for none of these factors. Who may not carry it at all: [`crate::cases::CarrierFacts`].

use crate::{folding::fold, lifecycle::Words};

/// Which factors and points: changed whenever they are, and kept with what was decided by them.
pub const RULES_VERSION: &str = "2026-11";

/// Cases of the field that are looked at were accepted within so many days.
pub const EXPERIENCE_DAYS: u64 = 3 * 365;

crate::text_enum! {
    /// What speaks for somebody.
    pub enum Factor {
        /// Cases of the same field in the last three years.
        Experience = "experience",
        /// The field stands in the registry.
        RegisteredField = "registered_field",
        /// Speaks the language that the person needs; only where one is needed.
        Language = "language",
        /// Few open cases.
        Load = "load",
        /// Of the unit that keeps the case.
        Unit = "unit",
        /// Days since the last assignment.
        Rest = "rest",
    }
}

/// What is known of somebody who might carry a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Cases of the same field accepted within [`EXPERIENCE_DAYS`].
    pub experience: u16,
    /// The field stands in the registry.
    pub registered: bool,
    /// Whether they speak the language that the person needs; none where Vietnamese will do.
    pub speaks: Option<bool>,
    /// Cases not ended yet.
    pub open_cases: u16,
    /// Works at the unit that keeps the case: the head office, or the same branch.
    pub same_unit: bool,
    /// Days since the last assignment that stands; none for one never assigned.
    pub days_since_assigned: Option<u16>,
}

/// A factor with what it gives to one candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Which.
    pub factor: Factor,
    /// What it found, in words.
    pub words: Words,
    /// What it gives, at most [`Factor::most`].
    pub points: u16,
}

impl Factor {
    /// Most points that it gives.
    #[must_use]
    pub const fn most(self) -> u16 {
        match self {
            Self::Experience | Self::Load => 30,
            Self::RegisteredField | Self::Language => 20,
            Self::Unit | Self::Rest => 10,
        }
    }

    /// What it gives to a candidate; none where it says nothing about the case.
    #[must_use]
    pub fn weigh(self, of: &Candidate) -> Option<Weighed> {
        let all_or_nothing = |has: bool| if has { self.most() } else { 0 };
        let (points, words) = match self {
            Self::Experience => (
                of.experience.saturating_mul(3).min(self.most()),
                Words::new(
                    format!("{} vụ cùng lĩnh vực trong 3 năm", of.experience),
                    format!("{} cases of the field in 3 years", of.experience),
                ),
            ),
            Self::RegisteredField => (
                all_or_nothing(of.registered),
                if of.registered {
                    Words::new("Đăng ký lĩnh vực này", "Registered for the field")
                } else {
                    Words::new("Không đăng ký lĩnh vực này", "Not registered for the field")
                },
            ),
            Self::Language => {
                let speaks = of.speaks?;
                let words = if speaks {
                    Words::new(
                        "Biết tiếng người được trợ giúp dùng",
                        "Speaks the language that the person needs",
                    )
                } else {
                    Words::new(
                        "Không biết tiếng người được trợ giúp dùng",
                        "Does not speak the language that the person needs",
                    )
                };
                (all_or_nothing(speaks), words)
            }
            Self::Load => (
                self.most().saturating_sub(of.open_cases),
                Words::new(format!("{} vụ đang mở", of.open_cases), format!("{} open cases", of.open_cases)),
            ),
            Self::Unit => (
                all_or_nothing(of.same_unit),
                if of.same_unit {
                    Words::new("Cùng đơn vị giữ hồ sơ", "Of the unit that keeps the case")
                } else {
                    Words::new("Khác đơn vị giữ hồ sơ", "Of another unit")
                },
            ),
            Self::Rest => match of.days_since_assigned {
                None => (self.most(), Words::new("Chưa được cử vụ nào", "Not assigned to any case yet")),
                Some(days) => (
                    (days / 3).min(self.most()),
                    Words::new(
                        format!("{days} ngày từ lần cử gần nhất"),
                        format!("{days} days since the last assignment"),
                    ),
                ),
            },
        };
        Some(Weighed { factor: self, words, points })
    }
}

/// Everything that speaks for a candidate, in the order of [`Factor::ALL`].
#[must_use]
pub fn weigh(candidate: &Candidate) -> Vec<Weighed> {
    Factor::ALL.iter().filter_map(|factor| factor.weigh(candidate)).collect()
}

/// The score: the sum of the factors.
#[must_use]
pub fn score(factors: &[Weighed]) -> u16 {
    factors.iter().map(|factor| factor.points).sum()
}

/// Puts people in the order of their scores, the highest first; of equal scores in the order that they came in.
pub fn rank<T>(people: &mut [(T, Vec<Weighed>)]) {
    people.sort_by_key(|(_, factors)| std::cmp::Reverse(score(factors)));
}

/// Whether one of the languages is the one that is needed, however it is spelt: `Tày`, `tiếng Tày`.
#[must_use]
pub fn speaks<'a>(languages: impl IntoIterator<Item = &'a str>, needed: &str) -> bool {
    let key = |text: &str| {
        let folded = fold(text);
        folded.strip_prefix("tieng ").map(str::to_owned).unwrap_or(folded)
    };
    let needed = key(needed);
    languages.into_iter().any(|language| key(language) == needed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{collection::vec, option, prelude::*, sample::select};

    prop_compose! {
        fn candidate(needs: bool)(
            experience in 0_u16..40, registered: bool, speaks: bool, open_cases in 0_u16..60, same_unit: bool,
            days_since_assigned in option::of(0_u16..200),
        ) -> Candidate {
            let speaks = needs.then_some(speaks);
            Candidate { experience, registered, speaks, open_cases, same_unit, days_since_assigned }
        }
    }

    fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
        any::<bool>().prop_flat_map(|needs| vec(candidate(needs), 0..20))
    }

    proptest! {
        #[test]
        fn the_score_is_the_sum_of_the_factors_and_none_gives_more_than_it_may(of in candidate(true)) {
            let factors = weigh(&of);
            prop_assert_eq!(score(&factors), factors.iter().map(|one| one.points).sum::<u16>());
            prop_assert!(factors.iter().all(|one| one.points <= one.factor.most()));
            prop_assert_eq!(factors.len(), Factor::ALL.len());
        }

        #[test]
        fn without_a_factor_people_stand_in_the_order_of_what_is_left(
            people in candidates(), gone in select(Factor::ALL),
        ) {
            let mut whole: Vec<(usize, Vec<Weighed>)> = people.iter().map(weigh).enumerate().collect();
            let given = |factors: &[Weighed]| {
                factors.iter().find(|one| one.factor == gone).map_or(0, |one| one.points)
            };
            let mut predicted: Vec<(u16, usize)> =
                whole.iter().map(|(place, factors)| (score(factors) - given(factors), *place)).collect();
            predicted.sort_by_key(|(left, place)| (std::cmp::Reverse(*left), *place));
            for (_, factors) in &mut whole {
                factors.retain(|one| one.factor != gone);
            }
            rank(&mut whole);
            let order: Vec<usize> = whole.into_iter().map(|(place, _)| place).collect();
            prop_assert_eq!(order, predicted.into_iter().map(|(_, place)| place).collect::<Vec<_>>());
        }

        #[test]
        fn more_of_what_is_wished_for_never_costs_points(of in candidate(true)) {
            let more = Candidate {
                experience: of.experience + 1,
                registered: true,
                speaks: Some(true),
                open_cases: of.open_cases.saturating_sub(1),
                same_unit: true,
                days_since_assigned: of.days_since_assigned.map(|days| days + 1),
            };
            for (less, more) in weigh(&of).iter().zip(weigh(&more)) {
                prop_assert!(less.points <= more.points);
            }
        }
    }

    #[test]
    fn a_language_that_nobody_needs_is_no_factor() {
        let of = Candidate {
            experience: 14,
            registered: true,
            speaks: None,
            open_cases: 28,
            same_unit: true,
            days_since_assigned: Some(9),
        };
        let points: Vec<_> = weigh(&of).iter().map(|one| (one.factor.as_str(), one.points)).collect();
        let expected = [("experience", 30), ("registered_field", 20), ("load", 2), ("unit", 10), ("rest", 3)];
        assert_eq!(points, expected);
        assert_eq!(score(&weigh(&of)), 65);
    }

    #[test]
    fn a_language_is_known_however_it_is_spelt() {
        assert!(speaks(["Nùng", "tiếng Tày"], "Tày") && speaks(["tày"], "Tiếng TÀY"));
        assert!(!speaks(["Nùng"], "Tày") && !speaks([], "Tày"));
    }
}
