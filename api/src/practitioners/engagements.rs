//! Contracts and absences of practitioners.

use super::{repo, service};
use crate::platform::{
    Command, Ctx, PathId, Problem, Reply, Tx, idempotency, openapi::IdempotencyKey, page::Page,
};
use actix_web::{HttpResponse, get, post, web::Json};
use chrono::{Months, NaiveDate};
use diesel::{pg::Pg, prelude::*};
use diesel_async::RunQueryDsl;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    deadlines::seed_deadlines, ids::PractitionerId, partial_date::strict, policy::Permission, text::Line,
};
use tgpl_schema::{practitioner_absences, practitioner_contracts};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Most entries that are shown of one practitioner, newest first.
const SHOWN: i64 = 100;

/// A contract of a practitioner with the centre.
#[derive(Debug, Clone, Serialize, ToSchema, Queryable, Selectable)]
#[diesel(table_name = practitioner_contracts, check_for_backend(Pg))]
pub struct ContractView {
    /// Id.
    pub id: Uuid,
    /// Number of the contract.
    #[schema(example = "05/2026/HĐ-TGPL")]
    pub number: String,
    /// The contract that it prolongs.
    pub extends_id: Option<Uuid>,
    /// Day of the signature.
    pub signed_on: NaiveDate,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: NaiveDate,
}

/// A contract to be entered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContractCreate {
    /// Number of the contract.
    #[schema(example = "05/2026/HĐ-TGPL")]
    pub number: Line<60>,
    /// The contract that it prolongs; each is prolonged once (TT 08/2017 Đ.15).
    pub extends_id: Option<Uuid>,
    /// Day of the signature.
    #[serde(deserialize_with = "strict::date")]
    pub signed_on: NaiveDate,
    /// First day.
    #[serde(deserialize_with = "strict::date")]
    pub valid_from: NaiveDate,
    /// Last day, at most three years on (TT 08/2017 Đ.15).
    #[serde(deserialize_with = "strict::date")]
    pub valid_to: NaiveDate,
}

tgpl_domain::text_enum! {
    /// Why a practitioner is away.
    pub enum AbsenceKind {
        /// Leave.
        Leave = "leave",
        /// Sickness.
        Sickness = "sickness",
        /// Maternity, or nursing a child under 12 months.
        Maternity = "maternity",
        /// Study.
        Study = "study",
        /// Secondment without aid duty.
        Secondment = "secondment",
        /// Suspension.
        Suspension = "suspension",
        /// Another reason.
        Other = "other",
    }
}

/// A stretch of days without work.
#[derive(Debug, Clone, Serialize, ToSchema, Queryable, Selectable)]
#[diesel(table_name = practitioner_absences, check_for_backend(Pg))]
pub struct AbsenceView {
    /// Id.
    pub id: Uuid,
    /// Why.
    pub kind: AbsenceKind,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
}

/// An absence to be entered.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsenceCreate {
    /// Why.
    pub kind: AbsenceKind,
    /// First day.
    #[serde(deserialize_with = "strict::date")]
    pub from_on: NaiveDate,
    /// Last day.
    #[serde(deserialize_with = "strict::date")]
    pub to_on: NaiveDate,
}

/// List a practitioner's contracts
///
/// Newest first, for those who see the practitioner whole.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_contract_list",
    params(("id" = PractitionerId, Path, description = "The practitioner")),
    responses((status = 200, description = "The contracts", body = Page<ContractView>)))]
#[get("/practitioners/{id}/contracts")]
pub async fn practitioner_contract_list(
    ctx: Ctx,
    id: PathId<PractitionerId>,
) -> Result<Json<Page<ContractView>>, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::PractitionerRead).await?;
    seen_whole(&mut conn, &ctx, id.0).await?;
    let data = practitioner_contracts::table
        .filter(practitioner_contracts::practitioner_id.eq(id.0.0))
        .order((practitioner_contracts::valid_from.desc(), practitioner_contracts::id))
        .limit(SHOWN)
        .select(ContractView::as_select())
        .load(&mut conn)
        .await?;
    Ok(Json(Page::from(data)))
}

/// Enter a contract
///
/// Of a lawyer or collaborator with the centre: at most three years, prolonged once (TT 08/2017 Đ.15).
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_contract_create",
    params(("id" = PractitionerId, Path, description = "The practitioner"), IdempotencyKey),
    request_body = ContractCreate,
    responses((status = 201, description = "Entered", body = ContractView)))]
#[post("/practitioners/{id}/contracts")]
pub async fn practitioner_contract_create(
    ctx: Ctx,
    id: PathId<PractitionerId>,
    command: Command<ContractCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::PractitionerWrite, command, async |tx, made| {
        let view = enter_contract(tx, &ctx, id.0, made).await?;
        Reply::created(format!("/api/v1/practitioners/{}/contracts", id.0), &view)
    })
    .await
}

/// List a practitioner's absences
///
/// Newest first, for those who see the practitioner whole.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_absence_list",
    params(("id" = PractitionerId, Path, description = "The practitioner")),
    responses((status = 200, description = "The absences", body = Page<AbsenceView>)))]
#[get("/practitioners/{id}/absences")]
pub async fn practitioner_absence_list(
    ctx: Ctx,
    id: PathId<PractitionerId>,
) -> Result<Json<Page<AbsenceView>>, Problem> {
    let mut conn = ctx.services.db.reading(&ctx, Permission::PractitionerRead).await?;
    seen_whole(&mut conn, &ctx, id.0).await?;
    let data = practitioner_absences::table
        .filter(practitioner_absences::practitioner_id.eq(id.0.0))
        .order((practitioner_absences::from_on.desc(), practitioner_absences::id))
        .limit(SHOWN)
        .select(AbsenceView::as_select())
        .load(&mut conn)
        .await?;
    Ok(Json(Page::from(data)))
}

/// Enter an absence
///
/// Whoever assigns a case sees that the practitioner is away.
#[utoipa::path(tag = "practitioners", operation_id = "practitioner_absence_create",
    params(("id" = PractitionerId, Path, description = "The practitioner"), IdempotencyKey),
    request_body = AbsenceCreate,
    responses((status = 201, description = "Entered", body = AbsenceView)))]
#[post("/practitioners/{id}/absences")]
pub async fn practitioner_absence_create(
    ctx: Ctx,
    id: PathId<PractitionerId>,
    command: Command<AbsenceCreate>,
) -> Result<HttpResponse, Problem> {
    idempotency::once(&ctx, Permission::PractitionerWrite, command, async |tx, made| {
        let view = enter_absence(tx, &ctx, id.0, &made).await?;
        Reply::created(format!("/api/v1/practitioners/{}/absences", id.0), &view)
    })
    .await
}

async fn seen_whole(tx: &mut Tx, ctx: &Ctx, id: PractitionerId) -> Result<(), Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    if ctx.authorise(Permission::PractitionerRead, &row.facts())? {
        return Err(Problem::not_found());
    }
    Ok(())
}

async fn enter_contract(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PractitionerId,
    made: ContractCreate,
) -> Result<ContractView, Problem> {
    let row = service::kept(tx, ctx, id).await?;
    if !row.kind.has_contract() {
        return Err(Problem::not_allowed(
            "Chỉ luật sư và cộng tác viên ký hợp đồng với Trung tâm",
            "Only lawyers and collaborators have a contract with the centre",
        ));
    }
    let years = seed_deadlines()
        .iter()
        .find(|limit| limit.code == "DL52")
        .and_then(tgpl_domain::deadlines::Deadline::amount);
    let longest = years
        .and_then(|years| made.valid_from.checked_add_months(Months::new(12 * u32::from(years))))
        .and_then(|day| day.pred_opt());
    if made.valid_to < made.valid_from || longest.is_some_and(|last| made.valid_to > last) {
        return Err(Problem::field(
            "/valid_to",
            "range",
            "Hợp đồng không quá 03 năm và kết thúc sau ngày bắt đầu (TT 08/2017 Đ.15)",
            "A contract has at most three years and ends after it begins (TT 08/2017 Đ.15)",
        ));
    }
    if let Some(first) = made.extends_id {
        let (of, prolongs): (Uuid, Option<Uuid>) = practitioner_contracts::table
            .find(first)
            .select((practitioner_contracts::practitioner_id, practitioner_contracts::extends_id))
            .first(tx)
            .await?;
        if of != id.0 {
            return Err(Problem::not_found());
        }
        if prolongs.is_some() {
            return Err(Problem::not_allowed(
                "Hợp đồng chỉ được gia hạn một lần (TT 08/2017 Đ.15)",
                "A contract is prolonged once (TT 08/2017 Đ.15)",
            ));
        }
    }
    let view = diesel::insert_into(practitioner_contracts::table)
        .values((
            practitioner_contracts::id.eq(Uuid::now_v7()),
            practitioner_contracts::organisation_id.eq(row.organisation_id.0),
            practitioner_contracts::practitioner_id.eq(id.0),
            practitioner_contracts::number.eq(&made.number),
            practitioner_contracts::extends_id.eq(made.extends_id),
            practitioner_contracts::signed_on.eq(made.signed_on),
            practitioner_contracts::valid_from.eq(made.valid_from),
            practitioner_contracts::valid_to.eq(made.valid_to),
        ))
        .returning(ContractView::as_returning())
        .get_result(tx)
        .await?;
    repo::touch(tx, id).await?;
    service::settle(tx, ctx, row.organisation_id, id, "practitioner_contract_create", &["contracts"]).await?;
    Ok(view)
}

async fn enter_absence(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PractitionerId,
    made: &AbsenceCreate,
) -> Result<AbsenceView, Problem> {
    let row = service::kept(tx, ctx, id).await?;
    if made.to_on < made.from_on {
        return Err(Problem::field(
            "/to_on",
            "range",
            "Ngày cuối không được trước ngày đầu",
            "The last day is not before the first",
        ));
    }
    let view = diesel::insert_into(practitioner_absences::table)
        .values((
            practitioner_absences::id.eq(Uuid::now_v7()),
            practitioner_absences::organisation_id.eq(row.organisation_id.0),
            practitioner_absences::practitioner_id.eq(id.0),
            practitioner_absences::kind.eq(made.kind),
            practitioner_absences::from_on.eq(made.from_on),
            practitioner_absences::to_on.eq(made.to_on),
        ))
        .returning(AbsenceView::as_returning())
        .get_result(tx)
        .await?;
    repo::touch(tx, id).await?;
    service::settle(tx, ctx, row.organisation_id, id, "practitioner_absence_create", &["absences"]).await?;
    Ok(view)
}
