//! Making and keeping organisations of a centre.

pub use super::{
    dto::OrganisationType,
    lineage::{Lineage, Office},
};

use super::{
    dto::{OrganisationCreate, OrganisationDetail, OrganisationPatch},
    repo::{self, OrganisationRow},
};
use crate::platform::{
    Ctx, Problem, Tx,
    audit::{self, Act, Class},
    outbox,
};
use diesel_async::AsyncPgConnection;
use serde_json::json;
use tgpl_domain::{
    ids::OrganisationId,
    policy::{Facts, Permission},
};

/// An organisation with its lineage.
pub async fn read(conn: &mut AsyncPgConnection, id: OrganisationId) -> Result<OrganisationDetail, Problem> {
    let row = repo::find(conn, id).await?.ok_or_else(Problem::not_found)?;
    detail(conn, row).await
}

async fn detail(conn: &mut AsyncPgConnection, row: OrganisationRow) -> Result<OrganisationDetail, Problem> {
    let predecessors = repo::predecessors(conn, row.id).await?;
    let successors = repo::successors(conn, row.id).await?;
    Ok(OrganisationDetail {
        organisation: row.into(),
        predecessors: predecessors.into_iter().map(Into::into).collect(),
        successors: successors.into_iter().map(Into::into).collect(),
    })
}

/// Makes a branch, or an organisation that takes part, of a centre in reach.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: OrganisationCreate) -> Result<OrganisationDetail, Problem> {
    if !made.kind.is_kept_by_centre() {
        return Err(Problem::field(
            "/type",
            "unknown_value",
            "Chỉ lập chi nhánh, tổ chức ký hợp đồng hoặc tổ chức đăng ký tham gia",
            "Only a branch, a contracted or a registered organisation can be made",
        ));
    }
    ended_after_begin(made.valid_from, made.valid_to)?;
    if made.case_unit.as_deref().is_some_and(|unit| {
        made.kind != OrganisationType::Branch
            || unit == "TT"
            || !unit.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    }) {
        return Err(Problem::field(
            "/case_unit",
            "invalid_value",
            "Phần đầu mã hồ sơ của chi nhánh gồm chữ hoa và số, khác TT của Trung tâm, ví dụ CN2",
            "The first part of a branch's case codes has capitals and digits and is not the centre's TT: CN2, say",
        ));
    }
    ctx.authorise(
        Permission::OrganisationWrite,
        &Facts { organisation: Some(made.parent_id), ..Facts::default() },
    )?;
    let centre = repo::find(tx, made.parent_id)
        .await?
        .filter(|parent| parent.kind == OrganisationType::Centre)
        .ok_or_else(Problem::not_found)?;
    let row = repo::insert(tx, &centre, &made, ctx.now).await?;
    settle(tx, ctx, &row, "organisation_create", &["code", "name", "valid_from"]).await?;
    detail(tx, row).await
}

/// Changes the particulars of an organisation in reach.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: OrganisationId,
    version: i32,
    patch: OrganisationPatch,
) -> Result<OrganisationDetail, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::OrganisationWrite, &row.facts())?;
    ended_after_begin(row.valid_from, patch.valid_to.unwrap_or(row.valid_to))?;
    let fields = changed(&patch);
    let row = repo::update(tx, id, version, patch).await?.ok_or_else(Problem::stale)?;
    settle(tx, ctx, &row, "organisation_update", &fields).await?;
    detail(tx, row).await
}

fn changed(patch: &OrganisationPatch) -> Vec<&'static str> {
    [
        ("name", patch.name.is_some()),
        ("short_name", patch.short_name.is_some()),
        ("address", patch.address.is_some()),
        ("phone", patch.phone.is_some()),
        ("email", patch.email.is_some()),
        ("established_by", patch.established_by.is_some()),
        ("valid_to", patch.valid_to.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, given)| given.then_some(name))
    .collect()
}

fn ended_after_begin(from: chrono::NaiveDate, to: Option<chrono::NaiveDate>) -> Result<(), Problem> {
    if to.is_some_and(|to| to < from) {
        return Err(Problem::field(
            "/valid_to",
            "invalid_value",
            "Ngày kết thúc không được trước ngày bắt đầu",
            "The last day is not before the first",
        ));
    }
    Ok(())
}

async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &OrganisationRow,
    act: &str,
    fields: &[&str],
) -> Result<(), Problem> {
    let organisation = row.keeper();
    let object = ("organisation", row.id.0);
    audit::record(tx, ctx, &Act { act, object, organisation, class: Class::S1, fields, reason: None })
        .await?;
    outbox::announce(
        tx,
        ctx,
        organisation,
        "organisation.changed",
        object,
        json!({ "version": row.version, "fields": fields }),
    )
    .await
}
