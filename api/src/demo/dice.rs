//! Randomness that is the same on every machine: each thing made rolls dice of its own, so one more of something
//! changes nothing else.

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

/// A stream of numbers (`SplitMix64`).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The dice of the `number`-th thing of a kind in the nation of a seed.
    pub fn of(seed: u64, kind: &str, number: u64) -> Self {
        let mut dice = Self(seed);
        for byte in kind.bytes() {
            dice.0 = dice.roll() ^ u64::from(byte);
        }
        dice.0 = dice.roll() ^ number;
        dice.roll();
        dice
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `bound`.
    pub fn under(&mut self, bound: u64) -> u64 {
        self.roll() % bound.max(1)
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most - least + 1).unwrap_or(1);
        least + i64::try_from(self.under(span)).unwrap_or(0)
    }

    /// True so many times in a thousand.
    pub fn chance(&mut self, in_a_thousand: u64) -> bool {
        self.under(1_000) < in_a_thousand
    }

    /// One of the items.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(usize::try_from(self.under(items.len() as u64)).unwrap_or(0))
    }

    /// One of the items, by its weight.
    pub fn weighted<'a, T>(&mut self, items: &'a [T], weight: impl Fn(&T) -> u64) -> Option<&'a T> {
        let mut left = self.under(items.iter().map(&weight).sum());
        items.iter().find(|item| {
            let heavy = weight(item) > left;
            left = left.saturating_sub(weight(item));
            heavy
        })
    }

    /// A `UUIDv7` of an instant.
    pub fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        let mut tail = [0; 10];
        let bytes = self.roll().to_be_bytes().into_iter().chain(self.roll().to_be_bytes());
        tail.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
        Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or(0), &tail)
            .into_uuid()
    }
}
