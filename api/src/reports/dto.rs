//! Wire types of reports.

mod completeness;
mod forms;
mod life;
mod report;

pub use completeness::{
    Completeness, CompletenessCell, CompletenessPeriod, CompletenessQuery, CompletenessRow, Remind, Reminded,
    ReportDuty,
};
pub use forms::{
    FormContent, FormCreate, FormDetail, FormListQuery, FormView, IdentityView, LineView, ListColumnView,
    PeriodDue, PeriodListQuery, PeriodView, SectionView,
};
pub use life::{
    DeltaCase, DeltaPart, DeltaView, EntryPatch, ReportAct, ReportActionView, ReportCorrect, ReportPatch,
    ReportReturn, Verification,
};
pub use report::{
    CellComment, CellOfPeriod, Done, Edition, FieldQuery, FieldSide, FileFormat, FileQuery, ReportCell,
    ReportCreate, ReportListQuery, ReportSection, ReportSource, ReportSummary, ReportUnit, ReportView,
    SectionComment,
};
