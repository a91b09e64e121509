//! The table of rights (design/security.md 3.3), a row a permission, a column a role.
//!
//! `o` own · `b` the unit where the role is held · `c` centre or province · `n` nation · `m` masked fields ·
//! `x` no. A changed right is a changed word here and in the grid's snapshot.

use crate::text_enum;

text_enum! {
    /// What an account may be. Public visitors and holders of a tracking code have no account.
    pub enum Role as "AccountRole" {
        /// Hotline operator.
        Hotline = "hotline",
        /// Receiving clerk.
        Intake = "intake",
        /// State legal-aid officer (*trợ giúp viên pháp lý*).
        Officer = "officer",
        /// Contracted lawyer, adviser or collaborator.
        Lawyer = "lawyer",
        /// Quality appraiser.
        Appraiser = "appraiser",
        /// Centre administration: registry, stock, payments, archive.
        CentreAdmin = "centre_admin",
        /// Head of a centre or of a branch.
        Director = "director",
        /// Provincial Department of Justice.
        Department = "department",
        /// The Agency: decides and approves.
        Agency = "agency",
        /// The Agency's Office: drafts, chases, keeps the stock of blanks.
        AgencyOffice = "agency_office",
        /// Data Centre administrator: accounts, no content.
        Sysadmin = "sysadmin",
        /// Reads accounts and logs, nothing else.
        Auditor = "auditor",
        /// A program of a partner.
        Service = "service",
    }
}

/// How far a right goes. Ordered from the nearest to the farthest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Made by the actor or assigned to the actor.
    Own,
    /// The unit where the role is held: a branch, or the centre with all its branches.
    Unit,
    /// The centre; for a department, the province.
    Centre,
    /// The nation.
    Nation,
}

/// One cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grant {
    /// How far.
    pub reach: Reach,
    /// Personal fields appear masked.
    pub masked: bool,
}

macro_rules! cell {
    (x) => {
        None
    };
    (o) => {
        Some(Grant { reach: Reach::Own, masked: false })
    };
    (om) => {
        Some(Grant { reach: Reach::Own, masked: true })
    };
    (b) => {
        Some(Grant { reach: Reach::Unit, masked: false })
    };
    (c) => {
        Some(Grant { reach: Reach::Centre, masked: false })
    };
    (cm) => {
        Some(Grant { reach: Reach::Centre, masked: true })
    };
    (n) => {
        Some(Grant { reach: Reach::Nation, masked: false })
    };
    (nm) => {
        Some(Grant { reach: Reach::Nation, masked: true })
    };
}

macro_rules! grid {
    ($($(#[$meta:meta])* $permission:ident = $word:literal : $hot:tt $int:tt $tgv:tt $law:tt $qap:tt $adm:tt $dir:tt
       $doj:tt $agy:tt $off:tt $sys:tt $aud:tt $svc:tt;)+) => {
        text_enum! {
            /// A function that a role may have.
            pub enum Permission { $($(#[$meta])* $permission = $word),+ }
        }

        /// What the role may do by this permission, if anything.
        #[must_use]
        pub const fn grant(role: Role, permission: Permission) -> Option<Grant> {
            match (permission, role) {
                $((Permission::$permission, Role::Hotline) => cell!($hot),
                  (Permission::$permission, Role::Intake) => cell!($int),
                  (Permission::$permission, Role::Officer) => cell!($tgv),
                  (Permission::$permission, Role::Lawyer) => cell!($law),
                  (Permission::$permission, Role::Appraiser) => cell!($qap),
                  (Permission::$permission, Role::CentreAdmin) => cell!($adm),
                  (Permission::$permission, Role::Director) => cell!($dir),
                  (Permission::$permission, Role::Department) => cell!($doj),
                  (Permission::$permission, Role::Agency) => cell!($agy),
                  (Permission::$permission, Role::AgencyOffice) => cell!($off),
                  (Permission::$permission, Role::Sysadmin) => cell!($sys),
                  (Permission::$permission, Role::Auditor) => cell!($aud),
                  (Permission::$permission, Role::Service) => cell!($svc),)+
            }
        }
    };
}

grid! {
    //                                                     hot int tgv law qap adm dir doj agy off sys aud svc
    /// The request queue.
    RequestList = "request_list":                           om  b   b   x   x   cm  c   x   x   x   x   x   x;
    /// One request.
    RequestRead = "request_read":                           om  b   b   x   x   cm  c   x   x   x   x   x   o;
    /// Record a request; with it the person and the declared group.
    RequestCreate = "request_create":                       n   b   b   x   x   x   x   x   n   n   x   x   n;
    /// Correct what a request says.
    RequestUpdate = "request_update":                       x   b   o   x   x   x   x   x   x   x   x   x   x;
    /// Accept, refuse, ask for papers, transfer, answer.
    RequestDecide = "request_decide":                       x   b   x   x   x   x   b   x   x   x   x   x   x;
    /// Papers of a request until it is accepted.
    RequestDocumentRead = "request_document_read":          x   b   x   x   x   x   c   x   x   x   x   x   x;
    /// Add papers to a request.
    RequestDocumentCreate = "request_document_create":      x   b   x   x   x   x   x   x   x   x   x   x   x;
    /// Search persons; other provinces answer with a score only.
    PersonSearch = "person_search":                         nm  b   x   x   x   x   c   x   x   x   x   x   x;
    /// One person.
    PersonRead = "person_read":                             x   b   o   om  om  cm  c   x   x   x   x   x   x;
    /// Record a person.
    PersonCreate = "person_create":                         x   b   x   x   x   x   x   x   x   x   x   x   x;
    /// Correct a person.
    PersonUpdate = "person_update":                         x   b   o   x   x   x   x   x   x   x   x   x   x;
    /// Merge two records of one person, and take them apart.
    PersonMerge = "person_merge":                           x   b   x   x   x   x   b   x   x   x   x   x   x;
    /// Ask whether facts make someone eligible; no person involved.
    EligibilityCheck = "eligibility_check":                 n   n   n   n   n   n   n   n   n   n   n   n   n;
    /// Groups and proofs of a case or request (S3).
    EligibilityRead = "eligibility_read":                   x   b   o   o   o   x   c   x   x   x   x   x   x;
    /// The same where it is sealed (S4): HIV, trafficking, violence, minors.
    EligibilityReadSealed = "eligibility_read_sealed":      x   x   o   o   x   x   x   x   x   x   x   x   x;
    /// Record proofs.
    EligibilityRecord = "eligibility_record":               x   b   o   x   x   x   x   x   x   x   x   x   x;
    /// Ask for conflicts of interest across the nation: yes or no, and whom to call.
    ConflictCheck = "conflict_check":                       n   n   n   x   x   x   n   x   x   x   x   x   x;
    /// The case queue; departments and the Agency see code, unit, form, state and dates.
    CaseList = "case_list":                                 x   b   o   o   x   c   c   cm  nm  nm  x   x   x;
    /// One case.
    CaseRead = "case_read":                                 x   b   o   o   o   c   c   x   x   x   x   x   o;
    /// Enter a case from the paper book, alone or from a sheet.
    CaseCreate = "case_create":                             x   b   x   x   x   x   x   x   x   x   x   x   x;
    /// Correct what a case says.
    CaseUpdate = "case_update":                             x   x   o   o   x   x   x   x   x   x   x   x   x;
    /// Label cases, and begin a step for many of them.
    CaseTag = "case_tag":                                   x   b   o   o   x   c   b   x   x   x   x   x   x;
    /// The practitioner's steps of the case.
    CaseAct = "case_act":                                   x   x   o   o   x   x   b   x   x   x   x   x   x;
    /// The head's steps of the case.
    CaseDecide = "case_decide":                             x   x   x   x   x   x   b   x   x   x   x   x   x;
    /// Archive a finished case.
    CaseArchive = "case_archive":                           x   x   x   x   x   c   x   x   x   x   x   x   x;
    /// Notes, strategy (S4): the practitioner's alone.
    NoteRead = "note_read":                                 x   x   o   o   x   x   x   x   x   x   x   x   x;
    /// Write such notes.
    NoteWrite = "note_write":                               x   x   o   o   x   x   x   x   x   x   x   x   x;
    /// Documents of a case.
    CaseDocumentRead = "case_document_read":                x   x   o   o   o   x   c   x   x   x   x   x   x;
    /// Add or replace documents of a case.
    CaseDocumentCreate = "case_document_create":            x   x   o   o   x   x   x   x   x   x   x   x   x;
    /// One document; the request or case that it belongs to decides.
    DocumentRead = "document_read":                         x   b   o   o   o   x   c   x   x   x   x   x   x;
    /// Take an issued paper back.
    DocumentWithdraw = "document_withdraw":                 x   x   x   x   x   x   b   x   x   x   x   x   x;
    /// Who has the case.
    AssignmentRead = "assignment_read":                     x   b   o   o   o   c   c   x   x   x   x   x   x;
    /// Assign, replace.
    AssignmentDecide = "assignment_decide":                 x   x   x   x   x   x   b   x   x   x   x   x   x;
    /// The registry of practitioners.
    PractitionerList = "practitioner_list":                 nm  nm  x   x   c   c   c   x   n   n   x   x   nm;
    /// One practitioner.
    PractitionerRead = "practitioner_read":                 nm  nm  c   c   c   c   c   c   n   n   x   x   nm;
    /// Keep the registry.
    PractitionerWrite = "practitioner_write":               x   x   x   x   x   c   x   x   x   x   x   x   x;
    /// Organisations: public knowledge.
    OrganisationRead = "organisation_read":                 n   n   n   n   n   n   n   n   n   n   n   n   n;
    /// Keep an organisation's particulars and its contracts.
    OrganisationWrite = "organisation_write":               x   x   x   x   x   c   x   x   x   x   x   x   x;
    /// Provinces, groups, holidays, courts.
    ReferenceRead = "reference_read":                       n   n   n   n   n   n   n   n   n   n   n   n   n;
    /// Keep reference data.
    ReferenceWrite = "reference_write":                     x   x   x   x   x   x   x   x   x   n   x   x   x;
    /// What is due.
    ObligationList = "obligation_list":                     x   b   o   o   x   c   c   x   c   c   x   x   x;
    /// Figures, and the cases behind them by code, unit, form, state and dates; small cells of personal traits suppressed.
    StatisticsRead = "statistics_read":                     x   x   x   x   x   c   c   c   n   n   x   x   x;
    /// Reports of units.
    ReportRead = "report_read":                             x   x   x   x   x   c   c   c   n   n   x   x   x;
    /// Make and check one's unit's reports.
    ReportWrite = "report_write":                           x   x   x   x   x   c   c   c   n   n   x   x   x;
    /// Sign and send them.
    ReportSign = "report_sign":                             x   x   x   x   x   x   c   c   n   x   x   x   x;
    /// Accept, return and freeze what was sent up.
    ReportDecide = "report_decide":                         x   x   x   x   x   x   x   c   n   x   x   x   x;
    /// Remind who is silent.
    ReportRemind = "report_remind":                         x   x   x   x   x   x   x   c   n   n   x   x   x;
    /// Blanks of cards and certificates: where they are, and the papers that moved them (security.md 3.3, row 12).
    BlankRead = "blank_read":                               x   x   x   x   x   c   c   c   n   n   x   x   x;
    /// Ask for blanks for one's own store, take them in, tell what became of them.
    BlankUse = "blank_use":                                 x   x   x   x   x   c   c   c   x   c   x   x   x;
    /// Keep the Agency's store: receive printed lots, send blanks out.
    BlankKeep = "blank_keep":                               x   x   x   x   x   x   x   x   x   c   x   x   x;
    /// Approve what is asked for, what is destroyed and what is undone; recall a design.
    BlankApprove = "blank_approve":                         x   x   x   x   x   x   x   x   n   x   x   x   x;
    /// Close the book of blanks of a year that has ended.
    BlankClose = "blank_close":                             x   x   x   x   x   x   c   c   n   x   x   x   x;
    /// Cards, certificates, courses and the files by which cards are issued (security.md 3.3, row 12).
    CardRead = "card_read":                                 x   x   o   o   x   c   c   c   n   n   x   x   x;
    /// Open files of cards, keep courses, issue certificates.
    CardWrite = "card_write":                               x   x   x   x   x   c   c   c   x   c   x   x   x;
    /// The centre's part in a file: send it on, use the blank, take a card back.
    CardPrepare = "card_prepare":                           x   x   x   x   x   c   c   x   x   x   x   x   x;
    /// The department's part in a file, and the Chairperson's decision.
    CardDecide = "card_decide":                             x   x   x   x   x   x   x   c   x   x   x   x   x;
    /// Take lists about people away as files.
    RowExport = "row_export":                               x   x   o   x   x   c   c   x   x   x   x   x   x;
    /// Accounts of a unit.
    AccountRead = "account_read":                           x   x   x   x   x   c   c   x   x   x   n   n   x;
    /// Invite, lock, give and take roles, delegate.
    AccountManage = "account_manage":                       x   x   x   x   x   x   c   x   x   x   n   x   x;
    /// Programs of partners.
    ServiceAccountManage = "service_account_manage":        x   x   x   x   x   x   x   x   x   x   n   x   x;
    /// Who did and who read what.
    AuditRead = "audit_read":                               x   x   x   x   x   x   c   x   x   x   x   n   x;
    /// One's own account and sessions.
    OwnAccount = "own_account":                             o   o   o   o   o   o   o   o   o   o   o   o   o;
}

impl Permission {
    /// The roles that have the function, wherever they are held.
    pub fn roles(self) -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(move |role| grant(*role, self).is_some())
    }
}
