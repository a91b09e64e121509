//! Reading and keeping the registry of practitioners.

pub use super::dto::PractitionerKind;

use super::{
    dto::{PractitionerCreate, PractitionerPatch, PractitionerView},
    repo::{self, PractitionerRow},
};
use crate::platform::{
    Ctx, Problem, Tx,
    audit::{self, Act, Class},
    outbox,
};
use diesel_async::AsyncPgConnection;
use serde_json::json;
use tgpl_domain::{
    ids::{AccountId, OrganisationId, PractitionerId},
    policy::{Facts, Permission, Scope},
};
use uuid::Uuid;

/// Rows as the scope shows them, with open cases and absences of those that it shows whole.
pub async fn views(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    scope: &Scope,
    rows: Vec<PractitionerRow>,
) -> Result<Vec<PractitionerView>, Problem> {
    let rows: Vec<(bool, PractitionerRow)> =
        rows.into_iter().map(|row| (scope.admits(&row.facts()).unwrap_or(true), row)).collect();
    let whole: Vec<Uuid> = rows.iter().filter(|(masked, _)| !masked).map(|(_, row)| row.id.0).collect();
    let (cases, absences) = if whole.is_empty() {
        Default::default()
    } else {
        (repo::workload(conn, &whole).await?, repo::absent(conn, &whole, ctx.today()).await?)
    };
    Ok(rows
        .into_iter()
        .map(|(masked, row)| {
            let (open, until) = (cases.get(&row.id.0).copied(), absences.get(&row.id.0).copied());
            PractitionerView::of(row, masked, open.unwrap_or(0), until)
        })
        .collect())
}

/// One practitioner in reach; whom the published list does not show is missing for those who see only that list.
pub async fn read(
    conn: &mut AsyncPgConnection,
    ctx: &Ctx,
    id: PractitionerId,
) -> Result<PractitionerView, Problem> {
    let row = repo::find(conn, id).await?.ok_or_else(Problem::not_found)?;
    let masked = ctx.authorise(Permission::PractitionerRead, &row.facts())?;
    if masked && !row.published {
        return Err(Problem::not_found());
    }
    let scope = ctx.actor.scope(Permission::PractitionerRead);
    views(conn, ctx, &scope, vec![row]).await?.pop().ok_or_else(Problem::not_found)
}

/// The row of a practitioner whose registry the caller keeps.
pub async fn kept(tx: &mut Tx, ctx: &Ctx, id: PractitionerId) -> Result<PractitionerRow, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::PractitionerWrite, &row.facts())?;
    Ok(row)
}

/// Registers a practitioner.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: PractitionerCreate) -> Result<PractitionerView, Problem> {
    let provider = made.organisation_id;
    let facts = Facts { organisation: Some(provider), branch: made.branch_id, ..Facts::default() };
    ctx.authorise(Permission::PractitionerWrite, &facts)?;
    graded_as(made.kind, made.grade.is_some() || made.graded_on.is_some())?;
    belongs(tx, provider, made.branch_id, made.account_id).await?;
    let id = PractitionerId::new();
    repo::insert(tx, id, &made, ctx.now).await?;
    settle(tx, ctx, provider, id, "practitioner_create", &["full_name", "kind", "card_number"]).await?;
    read(tx, ctx, id).await
}

/// Changes what the registry says; an end keeps the entry and its history.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PractitionerId,
    version: i32,
    patch: PractitionerPatch,
) -> Result<PractitionerView, Problem> {
    let row = kept(tx, ctx, id).await?;
    graded_as(row.kind, patch.grade.flatten().is_some() || patch.graded_on.flatten().is_some())?;
    belongs(tx, row.organisation_id, patch.branch_id.flatten(), patch.account_id.flatten()).await?;
    if let Some(Some(last)) = patch.valid_to {
        let grounded =
            patch.end_ground.as_ref().map_or(row.end_ground.is_some(), |ground| ground.as_ref().is_some());
        if last < row.valid_from {
            return Err(Problem::field(
                "/valid_to",
                "invalid_value",
                "Ngày kết thúc không được trước ngày bắt đầu",
                "The last day is not before the first",
            ));
        }
        if !grounded {
            return Err(Problem::field(
                "/end_ground",
                "required",
                "Cần ghi lý do kết thúc",
                "The ground of the end is required",
            ));
        }
    }
    let fields = changed(&patch);
    if !repo::update(tx, id, version, &patch).await? {
        return Err(Problem::stale());
    }
    settle(tx, ctx, row.organisation_id, id, "practitioner_update", &fields).await?;
    read(tx, ctx, id).await
}

fn changed(patch: &PractitionerPatch) -> Vec<&'static str> {
    [
        ("branch_id", patch.branch_id.is_some()),
        ("full_name", patch.full_name.is_some()),
        ("card_number", patch.card_number.is_some()),
        ("appointed_on", patch.appointed_on.is_some()),
        ("grade", patch.grade.is_some()),
        ("graded_on", patch.graded_on.is_some()),
        ("fields", patch.fields.is_some()),
        ("languages", patch.languages.is_some()),
        ("office_phone", patch.office_phone.is_some()),
        ("email", patch.email.is_some()),
        ("account_id", patch.account_id.is_some()),
        ("published", patch.published.is_some()),
        ("valid_to", patch.valid_to.is_some()),
        ("end_ground", patch.end_ground.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, given)| given.then_some(name))
    .collect()
}

fn graded_as(kind: PractitionerKind, graded: bool) -> Result<(), Problem> {
    if graded && kind != PractitionerKind::Officer {
        return Err(Problem::field(
            "/grade",
            "invalid_value",
            "Chỉ trợ giúp viên pháp lý có hạng",
            "Only legal-aid officers have a grade",
        ));
    }
    Ok(())
}

/// A branch or an account of another provider is a missing one.
async fn belongs(
    tx: &mut Tx,
    provider: OrganisationId,
    branch: Option<OrganisationId>,
    account: Option<AccountId>,
) -> Result<(), Problem> {
    if let Some(branch) = branch
        && !repo::is_branch_of(tx, branch, provider).await?
    {
        return Err(Problem::not_found());
    }
    if let Some(account) = account
        && !repo::is_account_of(tx, account, provider).await?
    {
        return Err(Problem::not_found());
    }
    Ok(())
}

/// The access log's row and the announcement of one change.
pub async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    id: PractitionerId,
    act: &str,
    fields: &[&str],
) -> Result<(), Problem> {
    let object = ("practitioner", id.0);
    audit::record(tx, ctx, &Act { act, object, organisation, class: Class::S2, fields, reason: None })
        .await?;
    outbox::announce(tx, ctx, organisation, "practitioner.changed", object, json!({ "fields": fields })).await
}
