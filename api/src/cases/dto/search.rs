//! Wire types of the search for cases by their person.

use crate::cases::dto::CaseView;
use serde::{Deserialize, Serialize};
use tgpl_domain::text::Line;
use utoipa::ToSchema;
use validator::Validate;

/// Words of a person's name. They never stand in an address.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseSearch {
    /// The name from its beginning or from the given name on, with or without accents.
    #[schema(example = "nguyen van a")]
    pub q: Line<100>,
}

/// The cases found, those of the nearest names first, at most fifty.
#[derive(Serialize, ToSchema)]
pub struct FoundCases {
    /// The cases.
    pub data: Vec<CaseView>,
}
