//! Wire types of who has reported.

use crate::{
    platform::{
        Column, Listed, Taking,
        clock::day,
        export::{Cell as Shown, Format, last_day, minute},
        extract::from_text,
    },
    reports::dto::{PeriodView, ReportUnit},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    ids::{OrganisationId, ReportId},
    lifecycle::Words,
    reports::ReportState,
    statistics::{Level, Period},
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Which matrix.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CompletenessQuery {
    /// The form's number.
    #[validate(required)]
    #[param(value_type = String, example = "24/BTP/TGPL")]
    pub form: Option<String>,
    /// One period; without it all of the year's.
    #[param(value_type = Option<String>)]
    pub period: Option<Period>,
    /// The year, where no period is named.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<i32>, minimum = 2018, maximum = 2100)]
    #[validate(range(min = 2018, max = 2100))]
    pub year: Option<i32>,
    /// The level whose reports are looked for; the lowest of the form's chain where it is left out.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Level>)]
    pub level: Option<Level>,
    /// The matrix as a file, a line for each unit and period.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<Format>, inline)]
    pub format: Option<Format>,
}

/// Who has reported what.
#[derive(Debug, Serialize, ToSchema)]
pub struct Completeness {
    /// The form.
    pub form: String,
    /// What it is called.
    pub title: Words,
    /// The level.
    pub level: Level,
    /// The periods, in order.
    pub periods: Vec<CompletenessPeriod>,
    /// The units that report in at least one of them, by province, north to south.
    pub units: Vec<CompletenessRow>,
}

/// A period of the matrix.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessPeriod {
    /// The period.
    #[serde(flatten)]
    pub period: PeriodView,
    /// When this level must have sent.
    pub due_at: Option<DateTime<Utc>>,
    /// Units that must report.
    pub expected: usize,
    /// Of them: have reported.
    pub reported: usize,
    /// Of those: in time.
    pub in_time: usize,
    /// Are asked to correct.
    pub returned: usize,
    /// Have not reported, and the time is over.
    pub silent: usize,
}

/// A unit of the matrix.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessRow {
    /// Which.
    pub unit: ReportUnit,
    /// State centre, contracted, registered, department.
    #[serde(rename = "type")]
    pub kind: String,
    /// Code of its province.
    pub province_code: Option<String>,
    /// A cell a period, in the order of the periods; none where the unit was not there.
    pub cells: Vec<Option<CompletenessCell>>,
}

/// What became of a unit's report for a period.
#[derive(Debug, Serialize, ToSchema)]
pub struct CompletenessCell {
    /// The newest edition; none where there is none.
    pub report_id: Option<ReportId>,
    /// Its version.
    pub version: Option<i32>,
    /// Its edition.
    pub edition: Option<u16>,
    /// Where it stands; none where there is none.
    pub state: Option<ReportState>,
    /// The letter: `–` not open, `M C G T D K` as the state, `!` silent after its time.
    #[schema(value_type = String, example = "G")]
    pub letter: char,
    /// Whether the unit reported that there was nothing.
    pub nil: bool,
    /// When it was sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Sent after its time, or not sent and its time is over.
    pub late: bool,
    /// When the unit was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
    /// When it must be sent, of this edition.
    #[serde(skip)]
    pub due_at: Option<DateTime<Utc>>,
}

/// A cell of the matrix as it stands in its file.
#[derive(Debug, Serialize)]
pub struct CompletenessLine {
    form: String,
    period: Words,
    unit: ReportUnit,
    cell: CompletenessCell,
    late_days: i64,
}

impl Completeness {
    /// The cells unit by unit, each in a line of its own, with the days by which it is late at an instant where it was not
    /// sent before.
    pub fn lines(self, now: DateTime<Utc>) -> Vec<CompletenessLine> {
        let (form, periods) = (self.form, self.periods);
        let line = |unit: &ReportUnit, period: &CompletenessPeriod, cell: CompletenessCell| {
            let last = cell.due_at.filter(|_| cell.late).map(|due| day(due - TimeDelta::microseconds(1)));
            let sent = day(cell.submitted_at.unwrap_or(now));
            CompletenessLine {
                form: form.clone(),
                period: period.period.words.clone(),
                unit: unit.clone(),
                late_days: last.map_or(0, |last| (sent - last).num_days()),
                cell,
            }
        };
        let rows = self.units.into_iter().flat_map(|CompletenessRow { unit, cells, .. }| {
            let cells = periods.iter().zip(cells);
            cells.filter_map(|(period, cell)| Some(line(&unit, period, cell?))).collect::<Vec<_>>()
        });
        rows.collect()
    }
}

impl CompletenessCell {
    /// How it stands, in a word: as its report, or how far it is without one.
    fn standing(&self) -> String {
        match (self.state, self.letter) {
            (Some(state), _) => state.words().vi,
            (None, '!') => "Quá hạn, chưa lập".into(),
            (None, '·') => "Chưa lập".into(),
            (None, _) => "Chưa mở kỳ".into(),
        }
    }
}

impl Listed for CompletenessLine {
    const FILE: &'static str = "tinh-hinh-bao-cao";
    const TAKING: Taking = Taking::Open;
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Đơn vị", cell: |line| line.unit.name.as_str().into() },
        Column { title: "Mã đơn vị", cell: |line| line.unit.code.as_str().into() },
        Column { title: "Biểu", cell: |line| line.form.as_str().into() },
        Column { title: "Kỳ", cell: |line| line.period.vi.as_str().into() },
        Column { title: "Ký hiệu", cell: |line| line.cell.letter.to_string().into() },
        Column { title: "Trạng thái", cell: |line| line.cell.standing().into() },
        Column {
            title: "Không phát sinh",
            cell: |line| if line.cell.nil { "có".into() } else { Shown::Empty },
        },
        Column { title: "Hạn gửi", cell: |line| last_day(line.cell.due_at) },
        Column { title: "Gửi lúc", cell: |line| line.cell.submitted_at.map_or(Shown::Empty, minute) },
        Column {
            title: "Số ngày chậm",
            cell: |line| if line.late_days > 0 { line.late_days.into() } else { Shown::Empty },
        },
        Column {
            title: "Nhắc gần nhất", cell: |line| line.cell.reminded_at.map_or(Shown::Empty, minute)
        },
    ];
}

/// A report that a unit owes.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportDuty {
    /// The form's number.
    #[schema(example = "24/BTP/TGPL")]
    pub form: String,
    /// What it is called.
    pub title: Words,
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: Period,
    /// The same in words.
    pub period_words: Words,
    /// What asks for it.
    pub legal_basis: String,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// Its time is over.
    pub late: bool,
    /// What there is of it; none where it was not begun.
    pub report_id: Option<ReportId>,
    /// Where that stands.
    pub state: Option<ReportState>,
}

/// Whom to remind.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportRemind)]
pub struct Remind {
    /// The form's number.
    #[validate(length(min = 1, max = 40))]
    #[schema(example = "24/BTP/TGPL")]
    pub form: String,
    /// `2026-H1`.
    #[schema(value_type = String, example = "2026-H1")]
    pub period: String,
    /// The units.
    #[validate(length(min = 1, max = 200))]
    pub organisation_ids: Vec<OrganisationId>,
}

/// Who was reminded.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "the word on the wire")]
pub struct Reminded {
    /// Those who are told now.
    pub reminded: Vec<OrganisationId>,
    /// Those who were reminded today already.
    pub already: Vec<OrganisationId>,
    /// Those who have reported.
    pub reported: Vec<OrganisationId>,
}
