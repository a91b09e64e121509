//! The request behind a case that comes from the paper book.

use super::create;
use crate::{
    persons::service::Person,
    platform::{Ctx, Problem, Tx, code},
    requests::{
        dto::Matter,
        places,
        repo::{NewRow, Told},
    },
};
use chrono::{DateTime, Utc};
use serde_json::json;
use tgpl_domain::{
    cases::{Form, Role},
    eligibility::Facts,
    ids::{OrganisationId, RequestId},
    requests::{Channel, RequestState},
};

/// A request that was accepted on paper.
pub struct Entered<'a> {
    /// The provider and its branch.
    pub unit: (OrganisationId, Option<OrganisationId>),
    /// The person helped.
    pub person: &'a Person,
    /// How it came in.
    pub channel: Channel,
    /// When.
    pub received_at: DateTime<Utc>,
    /// Form of aid.
    pub form: Form,
    /// Role in court.
    pub role: Option<Role>,
    /// Field of law.
    pub field: String,
    /// What it is about.
    pub matter: Matter,
    /// Groups.
    pub eligibility: Facts,
    /// Class S4.
    pub sealed: bool,
}

/// Writes down a request that was accepted on paper, without receipt or duties. Refuses a branch of another provider.
pub async fn enter(tx: &mut Tx, ctx: &Ctx, entered: Entered<'_>) -> Result<RequestId, Problem> {
    let (organisation, branch) = entered.unit;
    let at = branch.unwrap_or(organisation);
    let unit = places::unit(tx, at, ctx.today()).await?;
    let of_the_provider = |unit: &places::UnitRow| branch.is_none() || unit.parent_id == Some(organisation);
    let pointer = if branch.is_some() { "/branch_id" } else { "/organisation_id" };
    let unit = unit.filter(of_the_provider).ok_or_else(|| {
        Problem::field(
            pointer,
            "unknown_value",
            "Không có đơn vị này đang hoạt động",
            "No such unit in being",
        )
    })?;
    let id = RequestId::new();
    let told = Told { requester: None, matter: entered.matter, eligibility: entered.eligibility };
    let (content, court_file_hash) = told.seal(&ctx.services.keys, id)?;
    let row = NewRow {
        id,
        organisation_id: organisation,
        branch_id: branch,
        receipt_number: create::receipt_number(tx, ctx, entered.unit, &unit.code).await?,
        tracking_hash: ctx.services.keys.find_hash(create::TRACKING, &code::new(&ctx.services.keys)?),
        state: RequestState::Accepted,
        channel: entered.channel,
        person_id: entered.person.id,
        form: Some(entered.form),
        role: entered.role,
        field: Some(entered.field),
        content,
        court_file_hash,
        sealed: entered.sealed,
        urgent_ground: None,
        received_at: entered.received_at,
        origin_request_id: None,
        author_id: ctx.actor.account,
        created_at: ctx.now,
    };
    create::insert(tx, ctx, row, entered.person, Vec::new(), "create", json!({ "from": "paper" })).await?;
    Ok(id)
}
