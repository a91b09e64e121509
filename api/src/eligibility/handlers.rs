//! HTTP for the rules of eligibility; they are pure, so there is no service under it.

use crate::platform::{Body, Ctx, Problem, Query};
use actix_web::{get, post, web::Json};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    calendar::day_in_vietnam,
    eligibility::{Answer, Facts, Group, Proof, Rules},
    partial_date::{strict, strict_date, strict_instant},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Facts about somebody, and the day on which they are judged.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EligibilityCheck {
    /// What is known.
    pub facts: Facts,
    /// The day of acceptance; today when absent.
    #[serde(default, deserialize_with = "strict::optional_date")]
    pub on: Option<NaiveDate>,
}

/// The day for which the groups are asked.
#[derive(Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct GroupListQuery {
    /// A date or an instant; today when absent.
    #[param(example = "2026-01-01")]
    pub as_of: Option<String>,
}

/// The groups of Đ.7 on a day.
#[derive(Serialize, ToSchema)]
pub struct GroupList {
    /// The version of Đ.7 in force; none before 01/01/2018.
    pub law_version: Option<String>,
    /// Whether the text of that version was seen.
    pub confirmed: bool,
    /// The groups, in the order of the law.
    pub data: Vec<Group>,
    /// The papers that the groups name.
    pub proofs: Vec<Proof>,
}

/// Check eligibility
///
/// Applies the rules in force on the day to facts, without a person. Each group met comes with article, version of
/// the law, whether its text was seen, and what is still to be proved.
#[utoipa::path(tag = "reference", operation_id = "eligibility_check", request_body = EligibilityCheck,
    responses((status = 200, description = "What the law of the day says", body = Answer)))]
#[post("/eligibility:check")]
pub async fn eligibility_check(ctx: Ctx, body: Body<EligibilityCheck>) -> Result<Json<Answer>, Problem> {
    let on = body.0.on.unwrap_or_else(|| ctx.today());
    Ok(Json(Rules::seed().check(&body.0.facts, on)))
}

/// List the groups of persons entitled
///
/// As of a day: names, articles, conditions, proofs. A version of the law whose text was not seen says so.
#[utoipa::path(tag = "reference", operation_id = "eligibility_group_list", params(GroupListQuery),
    responses((status = 200, description = "The groups", body = GroupList)))]
#[get("/eligibility-groups")]
pub async fn eligibility_group_list(
    ctx: Ctx,
    query: Query<GroupListQuery>,
) -> Result<Json<GroupList>, Problem> {
    let on = match query.0.as_of.as_deref() {
        None => ctx.today(),
        Some(text) => day_of(text)?,
    };
    let rules = Rules::seed();
    let law = rules.rule_set(on);
    let data: Vec<Group> = rules.groups_on(on).into_iter().cloned().collect();
    let proofs = rules
        .proofs
        .iter()
        .filter(|proof| data.iter().any(|group| group.proof_on(on).codes().contains(proof.code.as_str())))
        .cloned()
        .collect();
    Ok(Json(GroupList {
        law_version: law.map(|law| law.id.clone()),
        confirmed: law.is_none_or(|law| law.confirmed),
        data,
        proofs,
    }))
}

fn day_of(text: &str) -> Result<NaiveDate, Problem> {
    let instant = |text: &str| strict_instant(text).map(|at: DateTime<Utc>| day_in_vietnam(at));
    strict_date(text).or_else(|_| instant(text)).map_err(|error| {
        let words = error.to_string();
        let problem = Problem::field("as_of", error.code(), words, "A date or an instant is needed");
        Problem { code: crate::platform::problem::Code::unknown_parameter, ..problem }
    })
}
