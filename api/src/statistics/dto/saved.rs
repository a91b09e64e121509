//! Wire types of questions kept.

use super::MeasureQuery;
use crate::platform::extract::from_text;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::text::Line;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// A question kept under a name.
#[derive(Debug, Serialize, ToSchema)]
pub struct SavedQuery {
    /// Id.
    pub id: Uuid,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// Its name.
    #[schema(example = "Thụ lý theo tỉnh, 6 tháng đầu năm 2026")]
    pub name: String,
    /// The question.
    pub query: MeasureQuery,
    /// The instant by which it is answered for ever.
    pub as_of: DateTime<Utc>,
    /// The newest version of a case that its answer counts.
    #[schema(example = 4711)]
    pub watermark: i64,
    /// When it was kept.
    pub created_at: DateTime<Utc>,
}

/// A question to keep.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedQueryCreate {
    /// Its name, unique among the caller's.
    pub name: Line<100>,
    /// The question; its `as_of`, or this instant, is kept with it.
    #[validate(nested)]
    pub query: MeasureQuery,
}

/// By which data a saved question is answered.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RunQuery {
    /// `true` for those of now instead of those it was kept with.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>)]
    pub now: Option<bool>,
}
