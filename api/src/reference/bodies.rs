//! The dated register of courts, procuracies, police and detention bodies.

use super::{
    dto::{BodyKind, ProceedingsBodyCreate, ProceedingsBodyListQuery, ProceedingsBodyPatch},
    places::word_begins,
};
use crate::platform::{
    Ctx, Problem, Tx,
    audit::{self, Act, Class},
};
use chrono::NaiveDate;
use diesel::{
    dsl::{exists, select, sql},
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use tgpl_domain::{ids::ProceedingsBodyId, text::Line};
use tgpl_schema::{proceedings_bodies, provinces};
use uuid::Uuid;

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = proceedings_bodies, check_for_backend(Pg))]
pub struct BodyRow {
    pub id: ProceedingsBodyId,
    pub version: i32,
    pub kind: BodyKind,
    pub name: String,
    pub province_code: Option<String>,
    pub phone: Option<String>,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
}

/// Where a page goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub id: Uuid,
}

/// The bodies of a filter in Vietnamese order.
pub async fn list(
    conn: &mut AsyncPgConnection,
    asked: &ProceedingsBodyListQuery,
    today: NaiveDate,
    after: Option<Place>,
    limit: i64,
) -> QueryResult<Vec<BodyRow>> {
    let on = asked.as_of.unwrap_or(today);
    let mut query = proceedings_bodies::table
        .filter(proceedings_bodies::valid_from.le(on))
        .filter(proceedings_bodies::valid_to.is_null().or(proceedings_bodies::valid_to.ge(on)))
        .order((proceedings_bodies::name, proceedings_bodies::id))
        .select(BodyRow::as_select())
        .limit(limit + 1)
        .into_boxed::<Pg>();
    if let Some(q) = &asked.q {
        query = query
            .filter(sql::<Bool>("' ' || proceedings_bodies.folded LIKE ").bind::<Text, _>(word_begins(q)));
    }
    if !asked.kind.is_empty() {
        query = query.filter(proceedings_bodies::kind.eq_any(asked.kind.clone()));
    }
    if let Some(province) = &asked.province {
        query = query.filter(proceedings_bodies::province_code.eq(province.clone()));
    }
    if let Some(place) = after {
        query = query
            .filter(proceedings_bodies::name.ge(place.name.clone()))
            .filter(proceedings_bodies::name.gt(place.name).or(proceedings_bodies::id.gt(place.id)));
    }
    query.load(conn).await
}

pub async fn find(conn: &mut AsyncPgConnection, id: ProceedingsBodyId) -> Result<BodyRow, Problem> {
    Ok(proceedings_bodies::table.find(id.0).select(BodyRow::as_select()).first(conn).await?)
}

/// Registers a body.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: ProceedingsBodyCreate) -> Result<BodyRow, Problem> {
    if let Some(code) = &made.province_code {
        let known: bool = select(exists(
            provinces::table
                .filter(provinces::code.eq(code))
                .filter(provinces::valid_from.le(made.valid_from))
                .filter(provinces::valid_to.is_null().or(provinces::valid_to.ge(made.valid_from))),
        ))
        .get_result(tx)
        .await?;
        if !known {
            return Err(Problem::field(
                "/province_code",
                "unknown_value",
                "Không có tỉnh nào mang mã này vào ngày đó",
                "No province has this code on that day",
            ));
        }
    }
    let row = diesel::insert_into(proceedings_bodies::table)
        .values((
            proceedings_bodies::id.eq(ProceedingsBodyId::new().0),
            proceedings_bodies::kind.eq(made.kind),
            proceedings_bodies::name.eq(&made.name),
            proceedings_bodies::province_code.eq(&made.province_code),
            proceedings_bodies::phone.eq(&made.phone),
            proceedings_bodies::valid_from.eq(made.valid_from),
        ))
        .returning(BodyRow::as_returning())
        .get_result(tx)
        .await?;
    record(tx, ctx, "proceedings_body_create", row.id, &["kind", "name", "valid_from"]).await?;
    Ok(row)
}

/// Corrects or ends a body.
pub async fn update(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProceedingsBodyId,
    version: i32,
    patch: ProceedingsBodyPatch,
) -> Result<BodyRow, Problem> {
    let began = find(tx, id).await?.valid_from;
    if patch.valid_to.flatten().is_some_and(|to| to < began) {
        return Err(Problem::field(
            "/valid_to",
            "invalid_value",
            "Ngày kết thúc không được trước ngày bắt đầu",
            "The last day is not before the first",
        ));
    }
    let fields = [
        ("name", patch.name.is_some()),
        ("phone", patch.phone.is_some()),
        ("valid_to", patch.valid_to.is_some()),
    ];
    let fields: Vec<&str> = fields.into_iter().filter_map(|(name, given)| given.then_some(name)).collect();
    let row = diesel::update(proceedings_bodies::table.find(id.0))
        .filter(proceedings_bodies::version.eq(version))
        .set((
            patch.name.map(|name| proceedings_bodies::name.eq(Line::into_string(name))),
            patch.phone.map(|phone| proceedings_bodies::phone.eq(phone)),
            patch.valid_to.map(|to| proceedings_bodies::valid_to.eq(to)),
            proceedings_bodies::version.eq(proceedings_bodies::version + 1),
        ))
        .returning(BodyRow::as_returning())
        .get_result(tx)
        .await
        .optional()?
        .ok_or_else(Problem::stale)?;
    record(tx, ctx, "proceedings_body_update", id, &fields).await?;
    Ok(row)
}

async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    act: &str,
    id: ProceedingsBodyId,
    fields: &[&str],
) -> Result<(), Problem> {
    let object = ("proceedings_body", id.0);
    let organisation = ctx.actor.home;
    audit::record(tx, ctx, &Act { act, object, organisation, class: Class::S1, fields, reason: None }).await
}
