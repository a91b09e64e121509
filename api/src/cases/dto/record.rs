//! Wire types of what is kept around a case: history, parties, eligibility, dossier, notes, corrections.

use crate::{
    cases::repo::{Entitled, Grounds, PartyRow},
    platform::{
        Column, Keys, Listed, Problem, Taking,
        export::minute,
        history,
        patch::{clearable, settable},
    },
    requests::service::PARTY_ROLE,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tgpl_domain::{
    calendar::start_of_day,
    dossier::DossierItem,
    eligibility::ProofCode,
    fields::FieldOfLaw,
    ids::{CaseId, DocumentId, NoteId},
    partial_date::{strict_date, strict_instant},
    requests::Side,
    text::Prose,
};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// One act upon a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct HistoryView {
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// What happened.
    #[schema(example = "assign")]
    pub event: String,
    /// The state left.
    pub from_state: Option<String>,
    /// The state entered.
    pub to_state: String,
    /// Who did it.
    pub actor_name: Option<String>,
    /// Dates, ids and reasons of the act.
    #[schema(value_type = Object)]
    pub detail: Value,
}

impl Listed for HistoryView {
    const FILE: &'static str = "dien-bien";
    const TAKING: Taking = Taking::Logged("case_history_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Thời điểm", cell: |row| minute(row.at) },
        Column { title: "Sự kiện", cell: |row| row.event.as_str().into() },
        Column { title: "Từ trạng thái", cell: |row| row.from_state.as_deref().into() },
        Column { title: "Đến trạng thái", cell: |row| row.to_state.as_str().into() },
        Column { title: "Người thực hiện", cell: |row| row.actor_name.as_deref().into() },
    ];
}

impl HistoryView {
    /// Shows an act upon a case.
    pub fn of(keys: &Keys, case: CaseId, row: history::Kept) -> Result<Self, Problem> {
        Ok(Self {
            at: row.at,
            detail: row.detail(keys, case.0)?,
            event: row.event,
            from_state: row.from_state,
            to_state: row.to_state,
            actor_name: row.actor_name,
        })
    }
}

/// Someone who stands on a side of the matter.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartyView {
    /// Id.
    pub id: Uuid,
    /// Full name.
    pub name: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Which side.
    pub side: Side,
    /// What they are in the proceedings.
    pub role: Option<String>,
}

impl PartyView {
    /// Shows somebody on a side.
    pub fn of(keys: &Keys, row: PartyRow) -> Result<Self, Problem> {
        let PartyRow { id, name, birth_year, side, role } = row;
        let role = PARTY_ROLE.open_some(keys, id, role.as_ref())?;
        Ok(Self { id, name, birth_year, side, role })
    }
}

/// Why the person is entitled, and what the case is about (S3; S4 where the case is sealed).
#[derive(Debug, Serialize, ToSchema)]
pub struct EligibilityView {
    /// Codes of the groups.
    pub groups: Vec<String>,
    /// The group that statistics count.
    pub primary_group: Option<String>,
    /// The proofs seen.
    #[schema(value_type = Vec<ProofCode>)]
    pub proofs: Value,
    /// The version of the rules.
    pub law_version: Option<String>,
    /// The story, the position in the proceedings, the body.
    #[schema(value_type = Object)]
    pub matter: Value,
}

impl EligibilityView {
    /// Joins the two rows.
    pub fn of((grounds, matter, law_version): Entitled) -> Self {
        let Grounds { groups, primary_group, proofs } = grounds;
        Self { groups, primary_group, proofs, law_version, matter }
    }
}

/// The file of a case against its checklist.
#[derive(Debug, Serialize, ToSchema)]
pub struct DossierView {
    /// How much of what is mandatory is there, in per cent.
    pub completeness: u8,
    /// Every item, in the order of TT 12/2018 Đ.11.
    pub data: Vec<DossierLine>,
}

/// One item of the file.
#[derive(Debug, Serialize, ToSchema)]
pub struct DossierLine {
    /// The item.
    pub item: DossierItem,
    /// Its name.
    pub label: String,
    /// Without it the case cannot be completed.
    pub mandatory: bool,
    /// It is there: as a document, on paper, or rightly absent.
    pub present: bool,
    /// `on_paper` or `not_applicable`.
    pub mark: Option<Mark>,
    /// Its documents.
    pub documents: Vec<DocumentId>,
}

tgpl_domain::text_enum! {
    /// Why an item is there without a document.
    pub enum Mark {
        /// Kept on paper, not yet digitised.
        OnPaper = "on_paper",
        /// Found not to apply.
        NotApplicable = "not_applicable",
    }
}

/// A mark on an item of the file.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkItem {
    /// The item.
    pub item: DossierItem,
    /// The mark; null takes it away.
    pub mark: Option<Mark>,
    /// Why it does not apply; required then.
    pub reason: Option<Prose<500>>,
}

/// A note of one's own (S4).
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteView {
    /// Id.
    pub id: NoteId,
    /// Version.
    pub version: i32,
    /// The text.
    pub body: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
}

/// A note to be kept.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteNote {
    /// The text; sealed, read by its author alone while the author carries the case.
    pub body: Prose<10000>,
}

/// Corrections of a case; a field that is not given stays.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CasePatch {
    /// Field of law.
    #[serde(default, deserialize_with = "settable")]
    #[schema(value_type = FieldOfLaw)]
    pub field: Option<FieldOfLaw>,
    /// Result in a sentence.
    #[serde(default, deserialize_with = "clearable")]
    #[schema(value_type = Option<Prose<1000>>)]
    pub outcome: Option<Option<Prose<1000>>>,
}

/// Of which instant a case is read.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AsOf {
    /// An instant, or a day (its end in Vietnam); now when absent.
    #[param(example = "2026-11-30")]
    pub as_of: Option<String>,
}

impl AsOf {
    /// The instant asked for; the end of the day for a day.
    pub fn instant(&self) -> Result<Option<DateTime<Utc>>, crate::platform::Problem> {
        let Some(text) = &self.as_of else { return Ok(None) };
        let day = strict_date(text)
            .ok()
            .and_then(|day| Some(start_of_day(day.succ_opt()?) - chrono::TimeDelta::microseconds(1)));
        match day.or_else(|| strict_instant(text).ok()) {
            Some(at) => Ok(Some(at)),
            None => {
                let mut problem = crate::platform::Problem::field(
                    "as_of",
                    "invalid_value",
                    "Cần một ngày (2026-11-30) hoặc một thời điểm RFC 3339",
                    "A day (2026-11-30) or an RFC 3339 instant",
                );
                problem.code = crate::platform::problem::Code::unknown_parameter;
                Err(problem)
            }
        }
    }
}
