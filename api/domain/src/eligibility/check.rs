//! Facts against the rules of a day.

use super::facts::Facts;
use super::proofs::{Alternatives, ProofCode};
use super::rules::{AgeRule, Condition, Group, RuleSet, Rules, Subcategory};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

/// What the law of a day says about the facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// At least one category is met; whether its proofs are complete is said with each.
    pub eligible: bool,
    /// The version of Đ.7 that answered, `RS2026`; none before 01/01/2018.
    pub law_version: Option<String>,
    /// Whether the text of that version was seen.
    pub confirmed: bool,
    /// The categories met, in the order of Đ.7.
    pub groups: Vec<Match>,
    /// Categories that facts not yet known would decide.
    pub undecided: Vec<Undecided>,
}

/// A category met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Match {
    /// `HN`, `TE`…
    pub code: String,
    /// The position within the category, `5_BH`, where it has several and one is known.
    pub subcategory: Option<String>,
    /// Vietnamese name.
    pub name_vi: String,
    /// English name.
    pub name_en: String,
    /// Article of law.
    pub legal_basis: String,
    /// The version of Đ.7.
    pub law_version: String,
    /// Whether its text was seen.
    pub confirmed: bool,
    /// Article of law on the papers.
    pub proof_basis: String,
    /// What is still to be proved.
    pub missing_proofs: Vec<MissingProof>,
    /// Class S4: the category tells of health or of violence suffered.
    pub sensitive: bool,
}

/// One thing to prove, by any one of the papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MissingProof {
    /// The codes of the papers, joined by `|`.
    pub code: String,
    /// The papers in Vietnamese, joined by "hoặc".
    pub vi: String,
    /// The papers of which one is enough.
    pub any_of: Vec<ProofName>,
}

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProofName {
    /// `P-HN-1`…
    pub code: String,
    /// Vietnamese name.
    pub vi: String,
}

/// A category that more facts would decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Undecided {
    /// `TE`…
    pub code: String,
    /// Vietnamese name.
    pub name_vi: String,
    /// The facts to ask for.
    pub needs: Vec<String>,
}

/// What the facts say about one thing the law asks for.
enum Truth {
    Yes,
    No,
    /// The facts that would tell.
    Unknown(Vec<String>),
}

impl Truth {
    fn of(known: Option<bool>, fact: &str) -> Self {
        match known {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown(vec![fact.to_owned()]),
        }
    }
}

/// Where a person stands with a category.
enum Standing {
    Met { subcategory: Option<String> },
    NotMet,
    Open(Vec<String>),
}

impl Rules {
    /// Applies the rules in force on `on`, the day of acceptance, to the facts.
    #[must_use]
    pub fn check(&self, facts: &Facts, on: NaiveDate) -> Answer {
        let Some(law) = self.rule_set(on) else {
            let (groups, undecided) = (Vec::new(), Vec::new());
            return Answer { eligible: false, law_version: None, confirmed: true, groups, undecided };
        };
        let (mut groups, mut undecided) = (Vec::new(), Vec::new());
        for group in self.groups_on(on) {
            match self.standing(group, facts, on) {
                Standing::Met { subcategory } => {
                    groups.push(self.matched(group, law, subcategory, facts, on));
                }
                Standing::Open(needs) => {
                    undecided.push(Undecided { code: group.code.clone(), name_vi: group.vi.clone(), needs });
                }
                Standing::NotMet => {}
            }
        }
        Answer {
            eligible: !groups.is_empty(),
            law_version: Some(law.id.clone()),
            confirmed: law.confirmed,
            groups,
            undecided,
        }
    }

    /// Known facts decide. A declaration stands in for unknown ones, but never for hardship, which must be shown.
    fn standing(&self, group: &Group, facts: &Facts, on: NaiveDate) -> Standing {
        let subcategory = held_subcategory(group, facts, on);
        let declared = facts.declared(&group.code).or(subcategory.map(|_| true));
        let inferable =
            !group.conditions.is_empty() || group.subcategories.iter().any(|sub| !sub.status.is_empty());
        if declared == Some(false) || (declared.is_none() && !inferable) {
            return Standing::NotMet;
        }
        let mut truths: Vec<_> =
            group.conditions.iter().map(|condition| holds(condition, facts, on)).collect();
        if !group.subcategories.is_empty() && subcategory.is_none() {
            truths.push(position_known(group, facts));
        }
        let mut open = Vec::new();
        for truth in truths {
            match truth {
                Truth::No => return Standing::NotMet,
                Truth::Unknown(needs) if declared != Some(true) => open.extend(needs),
                Truth::Yes | Truth::Unknown(_) => {}
            }
        }
        if group.needs_hardship(on) {
            match self.hardship_of(facts) {
                Truth::Yes => {}
                Truth::No => return Standing::NotMet,
                Truth::Unknown(needs) => open.extend(needs),
            }
        }
        if open.is_empty() {
            Standing::Met { subcategory: subcategory.map(|sub| sub.code.clone()) }
        } else {
            Standing::Open(open)
        }
    }

    fn hardship_of(&self, facts: &Facts) -> Truth {
        let codes: Vec<_> = self.hardship.any_of.iter().map(|fact| fact.code.clone()).collect();
        any_declared(&codes, facts)
    }

    fn matched(
        &self,
        group: &Group,
        law: &RuleSet,
        subcategory: Option<String>,
        facts: &Facts,
        on: NaiveDate,
    ) -> Match {
        Match {
            code: group.code.clone(),
            subcategory,
            name_vi: group.vi.clone(),
            name_en: group.en.clone(),
            legal_basis: group.legal_basis.clone(),
            law_version: law.id.clone(),
            confirmed: law.confirmed,
            proof_basis: group.proof_basis.clone(),
            missing_proofs: self.missing(group, facts, on),
            sensitive: group.sensitive,
        }
    }

    /// What is still to be shown for a category once these papers were seen; nothing where the law of the day does not
    /// know it.
    #[must_use]
    pub fn missing_proofs(&self, code: &str, seen: &Facts, on: NaiveDate) -> Option<Vec<MissingProof>> {
        let group = self.groups_on(on).into_iter().find(|group| group.code == code)?;
        Some(self.missing(group, seen, on))
    }

    fn missing(&self, group: &Group, facts: &Facts, on: NaiveDate) -> Vec<MissingProof> {
        let have: BTreeSet<_> = facts.proofs.iter().map(ProofCode::as_str).collect();
        if have.contains(self.catch_all_proof.as_str()) {
            return Vec::new();
        }
        let demands = group.proof_on(on).demands();
        demands
            .into_iter()
            .filter(|demand| demand.is_disjoint(&have))
            .map(|demand| self.named(&demand))
            .collect()
    }

    fn named(&self, demand: &Alternatives<'_>) -> MissingProof {
        let any_of: Vec<_> = demand
            .iter()
            .filter_map(|code| self.proof(code))
            .map(|proof| ProofName { code: proof.code.clone(), vi: proof.vi.clone() })
            .collect();
        let join =
            |part: fn(&ProofName) -> &str, with: &str| any_of.iter().map(part).collect::<Vec<_>>().join(with);
        MissingProof { code: join(|p| &p.code, "|"), vi: join(|p| &p.vi, " hoặc "), any_of }
    }
}

/// The position the person holds, by declaration or by the position in the proceedings.
fn held_subcategory<'a>(group: &'a Group, facts: &Facts, on: NaiveDate) -> Option<&'a Subcategory> {
    group.subcategories.iter().find(|sub| {
        let young_enough = sub.age.is_none_or(|rule| !matches!(in_age(rule, facts, on), Truth::No));
        let by_status = facts.procedural_status.is_some_and(|status| sub.status.contains(&status));
        young_enough && facts.declared(&sub.code).unwrap_or(by_status)
    })
}

/// Whether some position may still turn out to be held: not once the position in the proceedings is another one.
fn position_known(group: &Group, facts: &Facts) -> Truth {
    let by_status = group.subcategories.iter().any(|sub| !sub.status.is_empty());
    match facts.procedural_status {
        Some(_) if by_status => Truth::No,
        _ => Truth::Unknown(vec!["procedural_status".to_owned()]),
    }
}

fn holds(condition: &Condition, facts: &Facts, on: NaiveDate) -> Truth {
    match condition {
        Condition::Age(rule) => in_age(*rule, facts, on),
        Condition::Status(list) => {
            Truth::of(facts.procedural_status.map(|status| list.contains(&status)), "procedural_status")
        }
        Condition::EthnicityNot(group) => {
            let other = facts.ethnicity.as_ref().map(|given| !given.as_str().eq_ignore_ascii_case(group));
            Truth::of(other, "ethnicity")
        }
        Condition::SpecialDifficulty(wanted) => {
            Truth::of(facts.special_difficulty.map(|given| given == *wanted), "special_difficulty")
        }
        Condition::AnyFact(codes) => any_declared(codes, facts),
    }
}

fn in_age(rule: AgeRule, facts: &Facts, on: NaiveDate) -> Truth {
    let inside =
        |age: u32| rule.from.is_none_or(|from| age >= from) && rule.under.is_none_or(|under| age < under);
    let known = facts.age_on(on).and_then(|range| {
        let overlaps = (range.min..=range.max).any(inside);
        if inside(range.min) && inside(range.max) { Some(true) } else { (!overlaps).then_some(false) }
    });
    Truth::of(known, "birth_date")
}

fn any_declared(codes: &[String], facts: &Facts) -> Truth {
    let known: Vec<_> = codes.iter().map(|code| facts.declared(code)).collect();
    if known.contains(&Some(true)) {
        Truth::Yes
    } else if known.contains(&None) {
        Truth::Unknown(codes.iter().filter(|code| facts.declared(code).is_none()).cloned().collect())
    } else {
        Truth::No
    }
}
