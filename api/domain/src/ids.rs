//! Ids of everything that has one.

use crate::sql::ids;

ids! {
    /// A person who may sign in.
    AccountId,
    /// A program that may sign in.
    ServiceAccountId,
    /// One signing-in, with the chain of its refresh tokens.
    SessionId,
    /// An organisation of any kind: the Agency, a department, a centre, a branch, a participating one.
    OrganisationId,
    /// One who performs legal aid.
    PractitionerId,
    /// One who asks for or receives legal aid.
    PersonId,
    /// A request (*yêu cầu*), before or after acceptance.
    RequestId,
    /// A case (*vụ việc*).
    CaseId,
    /// One appointment of a practitioner to a case.
    AssignmentId,
    /// A stage or hearing of the proceedings a case takes part in.
    ProceedingId,
    /// A stretch of work on a case.
    WorkSessionId,
    /// A paper or file.
    DocumentId,
    /// A sealed note of the practitioner.
    NoteId,
    /// Something due.
    ObligationId,
    /// Long work that runs by itself.
    JobId,
    /// A report of a unit for a period, in one edition.
    ReportId,
    /// A paper by which certificate blanks are asked for, moved or written off.
    BlankPaperId,
    /// A course whose results certificates rest on.
    CourseId,
    /// A card or certificate that somebody holds.
    CardId,
    /// A file by which a card is issued, issued again or withdrawn.
    CardFileId,
    /// A design of a blank that was approved.
    BlankTemplateId,
    /// A court, police office, procuracy or detention facility.
    ProceedingsBodyId,
}
