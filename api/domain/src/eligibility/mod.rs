//! Who is entitled to legal aid (Luật TGPL 2017 Đ.7), as dated rules over facts.
//!
//! The rules are data: groups with validity, conditions, and the proofs of TT 08/2017 Đ.33, read by [`Rules::seed`] or
//! handed in from the reference tables. [`Rules::check`] applies those in force on the day of acceptance; a case once
//! accepted goes on even if the person stops qualifying (Đ.37 kh.3). Rule sets whose text was not seen are marked
//! `confirmed: false`, and so is every answer by them.

mod check;
mod facts;
mod proofs;
mod rules;
#[cfg(test)]
mod tests;

pub use check::{Answer, Match, MissingProof, ProofName, Undecided};
pub use facts::Facts;
pub use proofs::{ProofCode, ProofRule};
pub use rules::{AgeRule, Condition, Group, Hardship, HardshipRule, Proof, RuleSet, Rules, Subcategory};
