//! Names as frequent as the nation's own (`data/names.csv`).

use super::dice::Dice;
use crate::cli::Failure;
use serde::Deserialize;

const NAMES: &str = include_str!("../../data/names.csv");

#[derive(Deserialize)]
struct Row {
    part: String,
    name: String,
    weight: f64,
}

struct Part(Vec<(String, u64)>);

impl Part {
    fn roll(&self, dice: &mut Dice, fits: impl Fn(&str) -> bool) -> &str {
        dice.weighted(&self.0, |(name, weight)| if fits(name) { *weight } else { 0 })
            .map_or("", |(name, _)| name)
    }
}

/// The three parts of a name.
pub struct Names {
    surnames: Part,
    middles: Part,
    givens: Part,
}

impl Names {
    /// Reads the frequencies.
    pub fn load() -> Result<Self, Failure> {
        let rows: Vec<Row> =
            csv::Reader::from_reader(NAMES.as_bytes()).into_deserialize().collect::<Result<_, _>>()?;
        let part = |wanted: &str| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of 1 in 10,000ths"
            )]
            let weight = |share: f64| (share * 10_000.0) as u64;
            Part(
                rows.iter()
                    .filter(|row| row.part == wanted)
                    .map(|row| (row.name.clone(), weight(row.weight)))
                    .collect(),
            )
        };
        Ok(Self { surnames: part("surname"), middles: part("middle"), givens: part("given") })
    }

    /// A full name for a person of the sex: *Thị* is a woman's, *Văn* a man's.
    pub fn full(&self, dice: &mut Dice, female: bool) -> String {
        let fits = |middle: &str| {
            if female {
                !matches!(middle, "Văn" | "Đình" | "Công" | "Hữu")
            } else {
                !middle.starts_with("Thị")
            }
        };
        let surname = self.surnames.roll(dice, |_| true);
        let middle = self.middles.roll(dice, fits);
        let given = self.givens.roll(dice, |name| name != middle);
        format!("{surname} {middle} {given}")
    }
}
