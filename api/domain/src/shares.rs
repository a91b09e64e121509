//! Who gets how much credit for a case.
//!
//! A case counts once, however many practitioners worked on it: their shares, past and present, sum to
//! exactly 1.00. Shares are whole hundredths, so no sum over people ever differs from the number of cases.

use crate::ids::PractitionerId;
use std::collections::BTreeMap;

/// A share in hundredths of a case, 0 to 100. On the wire and in the database the integer; shown as `0.50`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = i16, minimum = 0, maximum = 100, example = 50))]
#[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
#[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::SmallInt))]
#[serde(transparent)]
pub struct Hundredths(i16);

impl Hundredths {
    /// Nothing of the case.
    pub const ZERO: Self = Self(0);
    /// The whole case.
    pub const WHOLE: Self = Self(100);

    /// `None` outside 0 to 100.
    #[must_use]
    pub fn new(hundredths: i16) -> Option<Self> {
        (0..=100).contains(&hundredths).then_some(Self(hundredths))
    }

    /// The number of hundredths.
    #[must_use]
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl std::fmt::Display for Hundredths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&format!("{}.{:02}", self.0 / 100, self.0 % 100))
    }
}

impl<'de> serde::Deserialize<'de> for Hundredths {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(i16::deserialize(deserializer)?).ok_or_else(|| {
            serde::de::Error::custom("phần tham gia phải từ 0 đến 100 (phần trăm của vụ việc)")
        })
    }
}

/// Why shares cannot be as asked. `Display` is the Vietnamese sentence for who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SharesError {
    /// No practitioner, or more than a hundred.
    #[error("vụ việc phải có từ 1 đến 100 người thực hiện")]
    Headcount,
    /// The shares do not sum to 1.00.
    #[error("tổng phần tham gia là {sum}/100, phải đúng bằng 100/100")]
    Sum {
        /// What they sum to, in hundredths.
        sum: i32,
    },
    /// Somebody is named twice.
    #[error("một người thực hiện được ghi hai lần")]
    Repeated,
    /// The one to be replaced has no part in the case.
    #[error("người được thay thế không tham gia vụ việc")]
    NotInCase,
    /// The one replaced and the one replacing are the same person.
    #[error("người thay thế phải là người khác")]
    SamePerson,
    /// The work said to be done exceeds the share held.
    #[error("phần đã thực hiện lớn hơn phần được giao ({held}/100)")]
    DoneExceedsShare {
        /// The share held, in hundredths.
        held: i16,
    },
}

impl SharesError {
    /// The stable code of a field error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Headcount => "shares_headcount",
            Self::Sum { .. } => "shares_sum",
            Self::Repeated => "shares_repeated",
            Self::NotInCase => "shares_not_in_case",
            Self::SamePerson => "shares_same_person",
            Self::DoneExceedsShare { .. } => "shares_done_exceeds_share",
        }
    }
}

/// The shares of one case over all who work or worked on it; they sum to 1.00 as long as the value lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares(BTreeMap<PractitionerId, Hundredths>);

impl Shares {
    /// Checks shares given by hand.
    pub fn new(parts: impl IntoIterator<Item = (PractitionerId, Hundredths)>) -> Result<Self, SharesError> {
        let mut shares = BTreeMap::new();
        for (practitioner, share) in parts {
            if shares.insert(practitioner, share).is_some() {
                return Err(SharesError::Repeated);
            }
        }
        if shares.is_empty() {
            return Err(SharesError::Headcount);
        }
        match shares.values().map(|share| i32::from(share.0)).sum() {
            100 => Ok(Self(shares)),
            sum => Err(SharesError::Sum { sum }),
        }
    }

    /// The same share for everybody; the hundredths that do not divide go one each to the first named, so
    /// three people get 0.34, 0.33, 0.33.
    pub fn split_evenly(practitioners: &[PractitionerId]) -> Result<Self, SharesError> {
        let headcount = i16::try_from(practitioners.len()).ok().filter(|n| (1..=100).contains(n));
        let headcount = headcount.ok_or(SharesError::Headcount)?;
        let (each, left) = (100 / headcount, 100 % headcount);
        let parts = practitioners.iter().zip(0i16..);
        Self::new(parts.map(|(id, place)| (*id, Hundredths(each + i16::from(place < left)))))
    }

    /// Hands the rest of `from`'s share to `to`: `from` keeps what is `done`, `to` receives what is left, on
    /// top of any share held before.
    pub fn replace(
        &self,
        from: PractitionerId,
        to: PractitionerId,
        done: Hundredths,
    ) -> Result<Self, SharesError> {
        if from == to {
            return Err(SharesError::SamePerson);
        }
        let held = *self.0.get(&from).ok_or(SharesError::NotInCase)?;
        if done > held {
            return Err(SharesError::DoneExceedsShare { held: held.0 });
        }
        let mut shares = self.0.clone();
        shares.insert(from, done);
        shares.entry(to).or_default().0 += held.0 - done.0;
        Ok(Self(shares))
    }

    /// The share of one person; zero for those who never worked on the case.
    #[must_use]
    pub fn of(&self, practitioner: PractitionerId) -> Hundredths {
        self.0.get(&practitioner).copied().unwrap_or_default()
    }

    /// Everybody with a part in the case, those replaced before doing anything included.
    pub fn iter(&self) -> impl Iterator<Item = (PractitionerId, Hundredths)> {
        self.0.iter().map(|(id, share)| (*id, *share))
    }
}

#[cfg(feature = "diesel")]
mod column {
    use super::Hundredths;
    use diesel::deserialize::{self, FromSql};
    use diesel::pg::{Pg, PgValue};
    use diesel::serialize::{self, Output, ToSql};
    use diesel::sql_types::SmallInt;

    impl ToSql<SmallInt, Pg> for Hundredths {
        fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
            <i16 as ToSql<SmallInt, Pg>>::to_sql(&self.0, out)
        }
    }

    impl FromSql<SmallInt, Pg> for Hundredths {
        fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
            let hundredths = <i16 as FromSql<SmallInt, Pg>>::from_sql(bytes)?;
            Self::new(hundredths).ok_or_else(|| "a share outside 0 to 100".into())
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn people(count: usize) -> Vec<PractitionerId> {
        (0..count).map(|_| PractitionerId::new()).collect()
    }

    fn sum(shares: &Shares) -> i32 {
        shares.iter().map(|(_, share)| i32::from(share.get())).sum()
    }

    #[test]
    fn three_people_share_one_case() {
        let ids = people(3);
        let shares = Shares::split_evenly(&ids).unwrap();
        assert_eq!(
            ids.iter().map(|id| shares.of(*id).to_string()).collect::<Vec<_>>(),
            ["0.34", "0.33", "0.33"]
        );
    }

    #[test]
    fn the_one_replaced_keeps_what_is_done() {
        let ids = people(2);
        let alone = Shares::split_evenly(&ids[..1]).unwrap();
        let after = alone.replace(ids[0], ids[1], Hundredths::new(50).unwrap()).unwrap();
        assert_eq!((after.of(ids[0]).get(), after.of(ids[1]).get()), (50, 50));
        let back = after.replace(ids[1], ids[0], Hundredths::ZERO).unwrap();
        assert_eq!((back.of(ids[0]), back.of(ids[1])), (Hundredths::WHOLE, Hundredths::ZERO));
        assert_eq!(back.iter().count(), 2);
    }

    #[test]
    fn refusals() {
        let ids = people(3);
        let whole = Hundredths::WHOLE;
        let shares = Shares::split_evenly(&ids[..2]).unwrap();
        assert_eq!(Shares::split_evenly(&[]), Err(SharesError::Headcount));
        assert_eq!(Shares::split_evenly(&people(101)), Err(SharesError::Headcount));
        assert_eq!(Shares::split_evenly(&[ids[0], ids[0]]), Err(SharesError::Repeated));
        assert_eq!(Shares::new([(ids[0], whole), (ids[1], whole)]), Err(SharesError::Sum { sum: 200 }));
        assert_eq!(shares.replace(ids[2], ids[0], Hundredths::ZERO), Err(SharesError::NotInCase));
        assert_eq!(shares.replace(ids[0], ids[0], Hundredths::ZERO), Err(SharesError::SamePerson));
        assert_eq!(shares.replace(ids[0], ids[2], whole), Err(SharesError::DoneExceedsShare { held: 50 }));
        assert_eq!(serde_json::from_str::<Hundredths>("101").ok(), None);
        assert_eq!((Hundredths::new(-1), Hundredths::new(100)), (None, Some(whole)));
    }

    proptest! {
        /// GF4: over any split and any row of replacements, credit over people equals the number of cases.
        #[test]
        fn credit_over_people_is_the_number_of_cases(
            cases in vec((1usize..=8, vec((0usize..8, 0usize..8, 0i16..=100), 0..12)), 1..8),
        ) {
            let staff = people(8);
            let mut credit = BTreeMap::<PractitionerId, i32>::new();
            for (headcount, replacements) in &cases {
                let mut shares = Shares::split_evenly(&staff[..*headcount]).unwrap();
                for (from, to, done) in replacements {
                    let done = Hundredths::new(*done).unwrap();
                    if let Ok(next) = shares.replace(staff[*from], staff[*to], done) {
                        shares = next;
                    }
                    prop_assert_eq!(sum(&shares), 100);
                    prop_assert_eq!(Shares::new(shares.iter()), Ok(shares.clone()));
                }
                for (id, share) in shares.iter() {
                    *credit.entry(id).or_default() += i32::from(share.get());
                }
            }
            prop_assert_eq!(credit.values().sum::<i32>(), 100 * i32::try_from(cases.len()).unwrap());
        }

        #[test]
        fn an_even_split_is_even(headcount in 1usize..=100) {
            let shares = Shares::split_evenly(&people(headcount)).unwrap();
            let parts = shares.iter().map(|(_, share)| share.get()).collect::<Vec<_>>();
            prop_assert!(parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1);
        }
    }
}
