//! Wire types of jobs.

use super::repo::{JobRow, WorkRow};
use crate::platform::{
    Column, Listed, Taking,
    export::{Cell, minute},
    extract::from_text,
    problem::{Code, Language},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::ids::JobId;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

tgpl_domain::text_enum! {
    /// What a job does to each of its records.
    pub enum JobKind {
        /// Labels of cases are added and taken off.
        Labels = "cases_tag",
        /// Cases are assigned.
        Assignments = "cases_assign",
        /// Cases are offered to another provider.
        Transfers = "cases_transfer",
        /// Cases go to the archive.
        Archiving = "cases_archive",
    }
}

impl JobKind {
    const fn vi(self) -> &'static str {
        match self {
            Self::Labels => "Gắn nhãn vụ việc",
            Self::Assignments => "Cử người thực hiện",
            Self::Transfers => "Chuyển vụ việc",
            Self::Archiving => "Lưu trữ hồ sơ",
        }
    }
}

tgpl_domain::text_enum! {
    /// Where a job stands.
    pub enum JobState {
        /// Nothing is done yet; nothing will be before `starts_at`.
        Queued = "queued",
        /// Some rows are done.
        Running = "running",
        /// Every row has its outcome.
        Done = "done",
        /// Given up: the account that asked is not active any more.
        Failed = "failed",
        /// Stopped by who asked; what was done stays.
        Cancelled = "cancelled",
    }
}

impl JobState {
    const fn vi(self) -> &'static str {
        match self {
            Self::Queued => "Đang chờ",
            Self::Running => "Đang chạy",
            Self::Done => "Đã xong",
            Self::Failed => "Không chạy được",
            Self::Cancelled => "Đã hủy",
        }
    }
}

tgpl_domain::text_enum! {
    /// What became of a row.
    pub enum RowOutcome {
        /// Done.
        Ok = "ok",
        /// Refused; nothing of it is stored.
        Problem = "problem",
    }
}

/// Long work of the caller.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobView {
    /// Id.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// Where it stands.
    pub state: JobState,
    /// How far it is.
    pub progress: JobProgress,
    /// What became of the rows that are done.
    pub counts: JobCounts,
    /// Whether `undo` would make another job of it now.
    pub reversible: bool,
    /// The job that this one takes back.
    pub undoes_id: Option<JobId>,
    /// The job that takes this one back.
    pub undone_by_id: Option<JobId>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// From when on its rows are done. Cancelled before, it changes nothing at all.
    pub starts_at: DateTime<Utc>,
    /// When its first row was done.
    pub started_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

/// How far a job is.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct JobProgress {
    /// Rows with an outcome.
    pub done: i64,
    /// All rows.
    pub total: i64,
}

/// Rows by what became of them.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct JobCounts {
    /// Done.
    pub ok: i64,
    /// Refused.
    pub problem: i64,
}

impl From<JobRow> for JobView {
    fn from(row: JobRow) -> Self {
        Self {
            reversible: row.is_reversible(),
            id: row.id,
            kind: row.kind,
            state: row.state,
            progress: JobProgress { done: row.ok + row.problem, total: row.total },
            counts: JobCounts { ok: row.ok, problem: row.problem },
            undoes_id: row.undoes_id,
            undone_by_id: row.undone_by_id,
            created_at: row.created_at,
            starts_at: row.starts_at,
            started_at: row.started_at,
            ended_at: row.ended_at,
        }
    }
}

impl Listed for JobView {
    const FILE: &'static str = "cong-viec-hang-loat";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Lúc", cell: |row| minute(row.created_at) },
        Column { title: "Việc", cell: |row| row.kind.vi().into() },
        Column { title: "Trạng thái", cell: |row| row.state.vi().into() },
        Column { title: "Số dòng", cell: |row| row.progress.total.into() },
        Column { title: "Đã làm", cell: |row| row.counts.ok.into() },
        Column { title: "Bị từ chối", cell: |row| row.counts.problem.into() },
    ];
}

/// One record of a job.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct JobRowView {
    /// Its place in the job, from 1.
    pub number: i64,
    /// The record.
    pub record_id: Uuid,
    /// Its code, where the caller could see it when the job was asked for.
    pub code: Option<String>,
    /// What became of it; none while it waits.
    pub outcome: Option<RowOutcome>,
    /// Why it was refused.
    pub problem: Option<RowProblem>,
    /// When.
    pub done_at: Option<DateTime<Utc>>,
}

/// The refusal that the single command would have answered with.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RowProblem {
    /// The code of the refusal.
    #[schema(example = "not_allowed_now")]
    pub code: String,
    /// What it says, in the language of the answer.
    pub title: String,
    /// What exactly.
    pub detail: Option<String>,
}

impl JobRowView {
    /// Shows a row in a language.
    pub fn of(row: WorkRow, language: Language) -> Self {
        let said = |problem: &serde_json::Value, key: &str| problem.get(key)?.as_str().map(str::to_owned);
        let problem = row.problem.as_ref().map(|problem| {
            let code = said(problem, "code").unwrap_or_default();
            let known = Code::ALL.iter().find(|known| known.as_str() == code);
            RowProblem {
                title: known.map_or_else(String::new, |known| known.title(language).to_owned()),
                detail: said(problem, language.pick("vi", "en")),
                code,
            }
        });
        Self {
            number: row.number.into(),
            record_id: row.record_id,
            code: row.code,
            outcome: row.outcome,
            problem,
            done_at: row.done_at,
        }
    }
}

impl Listed for JobRowView {
    const FILE: &'static str = "ket-qua-hang-loat";
    const TAKING: Taking = Taking::Logged("job_row_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "STT", cell: |row| row.number.into() },
        Column { title: "Mã vụ việc", cell: |row| row.code.as_deref().into() },
        Column {
            title: "Kết quả",
            cell: |row| {
                Cell::from(match row.outcome {
                    None => "Chưa làm",
                    Some(RowOutcome::Ok) => "Đã làm",
                    Some(RowOutcome::Problem) => "Bị từ chối",
                })
            },
        },
        Column { title: "Lý do", cell: |row| row.problem.as_ref().map(|told| told.title.as_str()).into() },
        Column {
            title: "Cụ thể",
            cell: |row| row.problem.as_ref().and_then(|told| told.detail.as_deref()).into(),
        },
    ];
}

/// What the rows of a job may be asked for.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct JobRowQuery {
    /// Those with this outcome.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<RowOutcome>, inline)]
    pub outcome: Option<RowOutcome>,
}
