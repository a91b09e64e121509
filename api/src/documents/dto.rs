//! Wire types of documents.

use super::{
    paper::Format,
    repo::{DocumentRow, TITLE},
};
use crate::platform::{Column, Keys, Listed, Problem, Taking, extract::from_text, keys::hex};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    dossier::DossierItem,
    ids::{CaseId, DocumentId, OrganisationId, RequestId},
    text::Line,
};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// A document without its content.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DocumentView {
    /// Id.
    pub id: DocumentId,
    /// Version, also in `ETag`.
    pub version: i32,
    /// `file` for an upload, else the kind of the paper: `receipt`, `court_assignment`…
    #[schema(example = "court_assignment")]
    pub kind: String,
    /// What it is called.
    #[schema(example = "Quyết định cử người thực hiện trợ giúp pháp lý tham gia tố tụng")]
    pub title: String,
    /// How sensitive it is: `S2` personal, `S3` sensitive, `S4` sealed.
    #[schema(example = "S3")]
    pub class: String,
    /// The item of the case's file that it is.
    pub dossier_item: Option<DossierItem>,
    /// Type of the original.
    #[schema(example = "application/pdf")]
    pub media_type: String,
    /// Formats in which it can be had; papers made from the record as `pdf` and `docx`.
    pub formats: Vec<String>,
    /// Bytes of the original.
    pub size: i64,
    /// SHA-256 of the original, in hexadecimal digits.
    pub sha256: String,
    /// Number and symbol in the outgoing register.
    #[schema(example = "12/QĐ-TGPL")]
    pub number: Option<String>,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// Since when it no longer holds.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// The earlier version that it replaces.
    pub replaces_id: Option<DocumentId>,
    /// The later version that replaced it.
    pub replaced_by_id: Option<DocumentId>,
    /// The provider.
    pub organisation_id: OrganisationId,
    /// The request it came with.
    pub request_id: Option<RequestId>,
    /// The case it was made in.
    pub case_id: Option<CaseId>,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// Who added or issued it.
    pub author_name: Option<String>,
}

impl Listed for DocumentView {
    const FILE: &'static str = "tai-lieu";
    const TAKING: Taking = Taking::Logged("document_export");
    const COLUMNS: &'static [Column<Self>] = &[
        Column { title: "Tên tài liệu", cell: |row| row.title.as_str().into() },
        Column { title: "Loại", cell: |row| row.kind.as_str().into() },
        Column { title: "Số, ký hiệu", cell: |row| row.number.as_deref().into() },
        Column { title: "Ngày ban hành", cell: |row| row.issued_on.into() },
        Column { title: "Mức dữ liệu", cell: |row| row.class.as_str().into() },
        Column { title: "Dung lượng (byte)", cell: |row| row.size.into() },
        Column { title: "SHA-256", cell: |row| row.sha256.as_str().into() },
        Column { title: "Thôi hiệu lực ngày", cell: |row| row.withdrawn_at.into() },
        Column { title: "Thêm ngày", cell: |row| row.created_at.into() },
    ];
}

impl DocumentView {
    /// Shows a row; `successor` is the later version, where there is one.
    pub fn of(keys: &Keys, row: DocumentRow, successor: Option<DocumentId>) -> Result<Self, Problem> {
        let formats = match row.storage_key {
            Some(_) => Vec::new(),
            None => Format::ALL.iter().map(|format| format.as_str().to_owned()).collect(),
        };
        Ok(Self {
            id: row.id,
            version: row.version,
            kind: row.kind,
            title: TITLE.open(keys, row.id.0, &row.title)?,
            class: row.class,
            dossier_item: row.dossier_item,
            media_type: row.media_type,
            formats,
            size: row.size,
            sha256: hex(&row.sha256),
            number: row.symbol,
            issued_on: row.issued_on,
            withdrawn_at: row.withdrawn_at,
            replaces_id: row.replaces_id,
            replaced_by_id: successor,
            organisation_id: OrganisationId(row.organisation_id),
            request_id: row.request_id.map(RequestId),
            case_id: row.case_id.map(CaseId),
            created_at: row.created_at,
            author_name: row.author_name,
        })
    }
}

/// A file with what it is, as `multipart/form-data`.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "stands for the form in the specification; the form itself is read as a stream")]
pub struct DocumentUpload {
    /// The file: PDF, DOCX, XLSX, JPEG or PNG without macros, scripts or embedded objects; at most 20 MiB.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
    /// What it is called; where nothing is said, as the version that it replaces, else by its item.
    pub title: Option<Line<200>>,
    /// The item of the case's file that it is; a later version is the item of the one that it replaces.
    pub dossier_item: Option<DossierItem>,
    /// The earlier version that it replaces.
    pub replaces_id: Option<DocumentId>,
}

/// The fields beside the file.
#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct UploadFields {
    /// What it is called.
    pub title: Option<Line<200>>,
    /// The item of the case's file.
    pub dossier_item: Option<DossierItem>,
    /// The earlier version.
    pub replaces_id: Option<DocumentId>,
}

/// Why a paper no longer holds.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentWithdraw {
    /// The reason, kept in the access log.
    #[schema(example = "Ghi sai họ tên người được trợ giúp pháp lý")]
    pub reason: Line<500>,
}

/// In which format the content is wanted.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ContentQuery {
    /// `pdf` (the original) or `docx`, of papers made from the record; uploads are given as they are.
    #[serde(default, deserialize_with = "from_text")]
    #[param(value_type = Option<String>, example = "pdf")]
    pub format: Option<Format>,
}

tgpl_domain::text_enum! {
    /// Whether a paper holds.
    pub enum Validity {
        /// It was issued as it says, and holds.
        Valid = "valid",
        /// It was issued and then withdrawn.
        Withdrawn = "withdrawn",
        /// No such paper.
        Unknown = "unknown",
    }
}

/// What anybody may know of a paper they hold; of a card or certificate the status alone.
#[derive(Debug, Serialize, ToSchema)]
pub struct Verification {
    /// Whether it holds.
    pub status: Validity,
    /// The unit that issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Its number and symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its day of issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<NaiveDate>,
}

impl Verification {
    /// The answer that tells nothing.
    pub const UNKNOWN: Self = Self { status: Validity::Unknown, issuer: None, number: None, issued_on: None };
}

tgpl_domain::text_enum! {
    /// What is verified by its number.
    pub enum VerifiedKind {
        /// The card of a legal-aid officer or a collaborator.
        Card = "card",
        /// The certificate of a course.
        Certificate = "certificate",
    }
}

/// A card or certificate as it lies on the table.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyByNumber {
    /// What it is.
    pub kind: VerifiedKind,
    /// The number printed on it.
    #[schema(example = "00012/2026/TT-20/TGV")]
    pub number: Line<40>,
    /// First letters of the holder's name, as `N.V.A.`; marks, points and case do not matter.
    #[schema(example = "N.T.D.")]
    pub initials: Line<20>,
}
