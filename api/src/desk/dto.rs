//! Wire types of one's own desk.

use crate::platform::{Column, Listed, Taking, extract::from_text, patch::settable};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use tgpl_domain::{policy::Role, text::Line};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

tgpl_domain::text_enum! {
    /// A page whose filter can be saved.
    pub enum ViewPage {
        /// The case queue.
        Cases = "cases",
        /// The request queue.
        Requests = "requests",
        /// What is due.
        Obligations = "obligations",
        /// The calendar.
        Calendar = "calendar",
        /// The registry of practitioners.
        Practitioners = "practitioners",
        /// The organisations.
        Organisations = "organisations",
    }
}

tgpl_domain::text_enum! {
    /// Who sees a saved view.
    pub enum Shared {
        /// Its owner alone.
        Mine = "mine",
        /// Everybody of the owner's unit.
        Unit = "unit",
        /// Those of the unit who hold a role.
        Role = "role",
    }
}

/// A filter under a name.
#[derive(Debug, Serialize, ToSchema)]
pub struct SavedView {
    /// Id.
    pub id: Uuid,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// The page it belongs to.
    pub page: ViewPage,
    /// Its name.
    #[schema(example = "Vụ của trẻ em, hạn tuần này")]
    pub name: String,
    /// The page's filter as it stands in its address, percent-encoded. Values may be `@me`, `@my-unit`, `@today` and `@today+7d`: the
    /// page reads them as of whom and when it is opened.
    #[schema(example = "practitioner_id=@me&due_at[lt]=@today%2B7d")]
    pub query: String,
    /// Who sees it.
    pub shared: Shared,
    /// The role, where it is shared with one.
    pub role: Option<Role>,
    /// The caller's page opens with it: as their own choice, or, where they made none, as that of their role.
    pub is_default: bool,
    /// The page opens with it for those of the unit who hold the role and chose none of their own.
    pub role_default: bool,
    /// Whether the caller may change it.
    pub mine: bool,
    /// Who keeps it.
    pub owner_name: Option<String>,
}

/// A view to keep.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedViewCreate {
    /// The page.
    pub page: ViewPage,
    /// Its name, unique among the caller's of the page.
    pub name: Line<60>,
    /// The filter: names and codes, ids, days. Words that may name a person are refused.
    #[schema(example = "practitioner_id=@me&due_at[lt]=@today%2B7d")]
    pub query: Line<1000>,
    /// Who sees it; the caller alone when nothing is said.
    #[serde(default)]
    pub shared: Option<Shared>,
    /// The role, where it is shared with one.
    #[serde(default)]
    pub role: Option<Role>,
    /// The caller's page opens with it, instead of another one.
    #[serde(default)]
    pub is_default: bool,
    /// The page opens with it for those of the unit who hold the role and chose none of their own, instead of another one.
    /// The head of the unit and its administrators say so.
    #[serde(default)]
    pub role_default: bool,
}

/// What may be changed of a view.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedViewPatch {
    /// Its name.
    #[serde(default, deserialize_with = "settable")]
    pub name: Option<Line<60>>,
    /// The filter.
    #[serde(default, deserialize_with = "settable")]
    pub query: Option<Line<1000>>,
    /// The caller's page opens with it.
    #[serde(default, deserialize_with = "settable")]
    pub is_default: Option<bool>,
    /// The page opens with it for the role.
    #[serde(default, deserialize_with = "settable")]
    pub role_default: Option<bool>,
}

/// Which views are listed.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SavedViewQuery {
    /// Those of one page.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "cases")]
    pub page: Option<ViewPage>,
}

/// Something that is being written.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftSummary {
    /// Id.
    pub id: Uuid,
    /// Version, to be sent as `If-Match`.
    pub version: i32,
    /// The form.
    #[schema(example = "request")]
    pub form: String,
    /// The record it is about.
    pub subject_id: Option<Uuid>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it was last kept.
    pub updated_at: DateTime<Utc>,
}

/// The same with its words.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftView {
    /// What it is.
    #[serde(flatten)]
    pub summary: DraftSummary,
    /// What stands in the form (S4).
    #[schema(value_type = Object)]
    pub content: Map<String, Value>,
}

/// Words to keep.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftCreate {
    /// The form.
    #[schema(example = "request")]
    pub form: Line<40>,
    /// The record it is about.
    #[serde(default)]
    pub subject_id: Option<Uuid>,
    /// What stands in the form, at most 64 KiB.
    #[schema(value_type = Object)]
    pub content: Map<String, Value>,
}

/// What stands in the form now.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftPatch {
    /// The fields that changed; null takes one away. At most 64 KiB with what stays.
    #[schema(value_type = Object)]
    pub content: Map<String, Value>,
}

/// Something that the caller was told.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeView {
    /// Id.
    pub id: Uuid,
    /// What happened.
    #[schema(example = "case.assigned")]
    pub kind: String,
    /// The same in Vietnamese.
    #[schema(example = "Bạn được cử thực hiện vụ việc")]
    pub label: String,
    /// `request` or `case`.
    #[schema(example = "case")]
    pub subject_type: String,
    /// Its id.
    pub subject_id: Uuid,
    /// Official code of the case, receipt number of the request.
    #[schema(example = "TT.TGTT.01.2026")]
    pub subject_code: String,
    /// The duty, where it is about one.
    #[schema(example = "DL04")]
    pub duty: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// When the caller saw it.
    pub read_at: Option<DateTime<Utc>>,
}

impl Listed for NoticeView {
    const FILE: &'static str = "thong-bao";
    const TAKING: Taking = Taking::Logged("notice_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Thời điểm", cell: |row| row.at.into() },
        Column { title: "Nội dung", cell: |row| row.label.as_str().into() },
        Column { title: "Mã hồ sơ, vụ việc", cell: |row| row.subject_code.as_str().into() },
        Column { title: "Đã xem", cell: |row| row.read_at.into() },
    ];
}

/// Which notices are listed.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NoticeQuery {
    /// Only those that were not seen.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<bool>, example = true)]
    pub unread: Option<bool>,
}

/// How many notices wait.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticeCount {
    /// Not seen yet, counted up to 100.
    pub unread: i64,
}

/// Which notices were seen: those that were shown, from the oldest to the newest.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticesSeen {
    /// The instant of the oldest one that was shown.
    #[serde(deserialize_with = "tgpl_domain::partial_date::strict::instant")]
    pub from: DateTime<Utc>,
    /// The instant of the newest one that was shown.
    #[serde(deserialize_with = "tgpl_domain::partial_date::strict::instant")]
    pub up_to: DateTime<Utc>,
}

tgpl_domain::text_enum! {
    /// Whose duties and hearings a feed holds.
    pub enum FeedOwner {
        /// Those of the caller: as the practitioner, else by the roles held.
        Me = "me",
        /// All that the caller may see.
        Unit = "unit",
    }
}

/// A calendar feed of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarFeed {
    /// Id.
    pub id: Uuid,
    /// Whose duties and hearings.
    pub owner: FeedOwner,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When a program last fetched it.
    pub fetched_at: Option<DateTime<Utc>>,
    /// Its address, told once: it holds the secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "https://tgpl.example/api/v1/public/calendars/9QXRT4BDHW6C7K2M")]
    pub address: Option<String>,
}

/// A feed to make.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarFeedCreate {
    /// Whose duties and hearings.
    pub owner: FeedOwner,
}
