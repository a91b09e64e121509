//! What was counted, as of an instant.

use crate::{
    platform::{
        Ctx, Problem,
        db::{Rows, see_with},
    },
    statistics::{repo, service::read},
};
use chrono::{DateTime, Utc};
use diesel_async::AsyncPgConnection;
use std::collections::BTreeMap;
use tgpl_domain::{
    ids::OrganisationId,
    statistics::{Change, Span},
};
use uuid::Uuid;

/// By which data a question is answered.
#[derive(Debug, Clone, Copy)]
pub enum Instant {
    /// By those of now.
    Now,
    /// By those of an instant.
    At(DateTime<Utc>),
    /// By those of an instant, up to this version.
    Kept(DateTime<Utc>, i64),
}

impl Instant {
    /// An instant that was asked for; refused where it is to come.
    pub fn asked(ctx: &Ctx, as_of: Option<DateTime<Utc>>) -> Result<Self, Problem> {
        match as_of {
            Some(at) if at > ctx.now => {
                Err(Problem::field("/as_of", "range", "Thời điểm này chưa tới", "This instant is to come"))
            }
            Some(at) => Ok(Self::At(at)),
            None => Ok(Self::Now),
        }
    }

    /// The instant itself.
    pub fn at(self, ctx: &Ctx) -> DateTime<Utc> {
        match self {
            Self::Now => ctx.now,
            Self::At(at) | Self::Kept(at, _) => at,
        }
    }
}

/// What some units counted, as of an instant.
pub struct Data {
    pub units: Vec<OrganisationId>,
    pub counted: BTreeMap<Uuid, Change>,
    pub as_of: DateTime<Utc>,
    pub watermark: i64,
}

impl Data {
    /// Reads what the units counted about a span: by the counters, or, for an instant that is over, from their facts.
    pub async fn load(
        ctx: &Ctx,
        units: Vec<OrganisationId>,
        span: Span,
        instant: Instant,
    ) -> Result<Self, Problem> {
        let keys = &ctx.services.keys;
        let ids: Vec<Uuid> = units.iter().map(|unit| unit.0).collect();
        let conn = ctx.services.db.seeing(&Rows::Nation).await?;
        let watermark = version(&conn, instant).await?;
        see_with(&conn, &Rows::Of(ids.clone())).await?;
        let counted = if matches!(instant, Instant::Now) {
            read::counted(&conn, keys, &ids, span).await?
        } else {
            let mut counted = BTreeMap::new();
            for unit in ids {
                counted.insert(unit, read::recounted(&conn, keys, &[unit], span, watermark).await?);
            }
            counted
        };
        Ok(Self { units, counted, as_of: instant.at(ctx), watermark })
    }
}

/// The newest version of an instant.
pub async fn version(conn: &AsyncPgConnection, instant: Instant) -> Result<i64, Problem> {
    Ok(match instant {
        Instant::Now => read::newest(conn).await?,
        Instant::At(at) => repo::version_at(conn, at).await?,
        Instant::Kept(_, watermark) => watermark,
    })
}
