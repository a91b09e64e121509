//! Wire types of labels, and of one step on many cases.

use super::CaseListQuery;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use tgpl_domain::{ids::CaseId, tag::Tag};
use utoipa::{
    ToSchema,
    openapi::{Ref, RefOr, Schema, schema::AnyOfBuilder},
};
use validator::Validate;

/// Labels to be put on a case and taken off.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "add": ["chiến dịch 2026"] }))]
pub struct TagChange {
    /// To be put on; those that are there stay. At most twenty labels a case.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub add: Vec<Tag>,
    /// To be taken off; those that are not there are passed over.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub remove: Vec<Tag>,
}

/// A label in use.
#[derive(Debug, Serialize, ToSchema)]
pub struct TagView {
    /// The label.
    #[schema(example = "chiến dịch 2026")]
    pub tag: String,
}

tgpl_domain::text_enum! {
    /// Steps that many cases can take at once.
    pub enum BulkAction {
        /// `POST /cases/{id}/tags`.
        Tag = "tag",
        /// `POST /cases/{id}/assignments`.
        Assign = "assign",
        /// `POST /cases/{id}/transfer`.
        Transfer = "transfer",
        /// `POST /cases/{id}/archive`.
        Archive = "archive",
    }
}

/// One step for many cases: those of `ids`, of `items` or of a `filter`, one of the three, at most 500.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "action": "tag", "body": { "add": ["chiến dịch 2026"] }, "ids": ["019a0000-0000-7000-8000-000000000001"]
}))]
pub struct Bulk {
    /// The step.
    pub action: BulkAction,
    /// What the step asks for: the body of its single command.
    #[schema(schema_with = bodies)]
    pub body: Map<String, Value>,
    /// Cases, each as it stands when its turn comes.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_items = 500)]
    pub ids: Vec<CaseId>,
    /// Cases with the version that was seen of each; one that has changed since is refused.
    #[serde(default)]
    #[validate(length(max = 500), nested)]
    #[schema(max_items = 500)]
    pub items: Vec<BulkItem>,
    /// All cases of a filter of `GET /cases`: its parameters by name, each value as text.
    #[validate(nested)]
    #[schema(value_type = Option<BTreeMap<String, String>>, example = json!({ "state": "accepted" }))]
    pub filter: Option<CaseListQuery>,
    /// Seconds before the first case is touched: as long the job can be cancelled as if it had never been asked for.
    #[serde(default)]
    #[validate(range(min = 0, max = 60))]
    #[schema(minimum = 0, maximum = 60)]
    pub hold: i64,
}

/// A case at a version.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BulkItem {
    /// The case.
    pub id: CaseId,
    /// The version that was seen.
    #[validate(range(min = 1))]
    #[schema(minimum = 1)]
    pub version: i32,
}

/// The bodies of the steps, in the order of [`BulkAction`].
fn bodies() -> RefOr<Schema> {
    let body = |name: &str| RefOr::<Schema>::Ref(Ref::from_schema_name(name));
    let of = ["TagChange", "Assign", "CaseTransfer", "Nothing"];
    let any = of.into_iter().fold(AnyOfBuilder::new(), |any, name| any.item(body(name)));
    let any = any.description(Some("The body of the single command of the step."));
    RefOr::T(any.examples([json!({ "add": ["chiến dịch 2026"] })]).into())
}
