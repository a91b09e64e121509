//! Whose a place is: the centre that is competent for a commune, through mergers of communes and provinces.

use super::read::reach;
use crate::{
    persons::service::Person,
    platform::{Ctx, Problem, Tx, idempotency},
    requests::{
        dto::Route,
        places,
        view::{Provider, Routing},
    },
};
use chrono::NaiveDate;
use tgpl_domain::{
    ids::{OrganisationId, RequestId},
    policy::Permission,
};

/// The competent centres of a commune on a day; an unknown commune has none.
pub async fn route(ctx: &Ctx, asked: &Route) -> Result<Routing, Problem> {
    let mut conn = ctx.services.db.plain().await?;
    of_place(&mut conn, asked.commune_code.as_str(), asked.on.unwrap_or_else(|| ctx.today())).await
}

/// The competent centres where the person of a request lives, or else where the matter happened.
pub async fn routing(ctx: &Ctx, id: RequestId) -> Result<Routing, Problem> {
    idempotency::change(ctx, Permission::RequestRead, async |tx| {
        let (row, person) = reach(tx, ctx, id).await?;
        let scene = row
            .content(&ctx.services.keys)?
            .matter
            .commune_code
            .map(tgpl_domain::text::CleanText::into_string);
        match person.commune_code.or(scene) {
            Some(code) => of_place(tx, &code, ctx.today()).await,
            None => Ok(nowhere()),
        }
    })
    .await
}

/// The competent centres where a person lives.
pub async fn centres_of(tx: &mut Tx, ctx: &Ctx, person: &Person) -> Result<Vec<Provider>, Problem> {
    match &person.commune_code {
        Some(code) => Ok(of_place(tx, code, ctx.today()).await?.data),
        None => Ok(Vec::new()),
    }
}

/// The first competent centre of a commune.
pub async fn centre_of(tx: &mut Tx, ctx: &Ctx, code: &str) -> Result<Option<OrganisationId>, Problem> {
    Ok(of_place(tx, code, ctx.today()).await?.data.first().map(|centre| centre.id))
}

async fn of_place(tx: &mut Tx, code: &str, on: NaiveDate) -> Result<Routing, Problem> {
    let Some((commune, province, since)) = places::place(tx, code, on).await? else { return Ok(nowhere()) };
    Ok(Routing {
        province_name: places::province_name(tx, (&province, since)).await?,
        data: places::centres(tx, &province, on).await?,
        province_code: Some(province),
        commune_code: Some(commune),
    })
}

const fn nowhere() -> Routing {
    Routing { province_code: None, province_name: None, commune_code: None, data: Vec::new() }
}
