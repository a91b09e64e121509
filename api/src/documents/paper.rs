//! What a paper made from the record is made of, and how it becomes a file.

use crate::platform::{Keys, Problem};
use serde::{Deserialize, Serialize};
use tgpl_domain::{dossier::DossierItem, ids::DocumentId, lifecycle::PaperKind};
use tgpl_papers::{Fields, Issuance, Kind, Paper, PaperError, Purpose, Template, Value};

/// Where a value that the record does not know is written by hand.
const BLANK: &str = "……………………";
const COLUMN: &str = "documents.source";

tgpl_domain::text_enum! {
    /// The formats in which a paper is given.
    pub enum Format {
        /// PDF/A, the original.
        Pdf = "pdf",
        /// For printing with changes by hand.
        Docx = "docx",
    }
}

impl Format {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// The file of a paper.
    pub fn render(self, paper: &Paper) -> Result<Vec<u8>, PaperError> {
        match self {
            Self::Pdf => tgpl_papers::to_pdf(paper),
            Self::Docx => tgpl_papers::to_docx(paper),
        }
    }
}

/// Everything that a paper is made of: the same source gives the same bytes. Kept sealed.
#[derive(Serialize, Deserialize)]
pub struct Source {
    circular: String,
    code: String,
    issuance: Issuance,
    fields: Fields,
}

impl Source {
    /// Binds values to the template in force; a text that is missing leaves room for a pen.
    pub fn new(template: &Template, issuance: Issuance, mut fields: Fields) -> Self {
        for (name, spec) in &template.fields {
            if spec.kind == Kind::Text && !spec.optional {
                let value = fields.entry(name.clone()).or_insert_with(|| BLANK.into());
                if matches!(value, Value::Text(text) if text.trim().is_empty()) {
                    *value = BLANK.into();
                }
            }
        }
        let (circular, code) = (template.circular.clone(), template.code.clone());
        Self { circular, code, issuance, fields }
    }

    /// Seals it for its document.
    pub fn seal(&self, keys: &Keys, document: DocumentId) -> Result<Vec<u8>, Problem> {
        Ok(keys.seal(COLUMN, document.0, &serde_json::to_vec(self)?)?)
    }

    /// Opens the source of a document.
    pub fn open(keys: &Keys, document: DocumentId, sealed: &[u8]) -> Result<Self, Problem> {
        Ok(serde_json::from_slice(&keys.open(COLUMN, document.0, sealed)?)?)
    }

    /// Where its QR leads.
    #[cfg(feature = "testing")]
    pub fn address(&self) -> Option<String> {
        self.issuance.link.as_ref().map(|link| link.url.clone())
    }

    /// The file, made away from the threads that serve requests.
    pub async fn render(self, format: Format) -> Result<Vec<u8>, Problem> {
        let made = actix_web::web::block(move || -> Result<Vec<u8>, PaperError> {
            let template = tgpl_papers::by_code(&self.circular, &self.code, self.issuance.date)?;
            format.render(&template.fill(&self.issuance, &self.fields)?)
        });
        made.await.map_err(|error| Problem::internal(&error))?.map_err(|error| Problem::internal(&error))
    }
}

/// The template's purpose for a kind of paper; none for papers that people write themselves and upload.
pub const fn purpose(kind: PaperKind) -> Option<Purpose> {
    Some(match kind {
        PaperKind::Receipt => Purpose::Receipt,
        PaperKind::SupplementNotice => Purpose::SupplementRequest,
        PaperKind::RefusalNotice => Purpose::Refusal,
        PaperKind::TransferNotice => Purpose::Transfer,
        PaperKind::CourtAssignment => Purpose::AssignCourt,
        PaperKind::CourtReplacement => Purpose::ReplaceCourt,
        PaperKind::OutOfCourtAssignment => Purpose::AssignOutOfCourt,
        PaperKind::OutOfCourtReplacement => Purpose::ReplaceOutOfCourt,
        PaperKind::AdviceAssignment => Purpose::AssignAdvice,
        PaperKind::ChangeAnswer => Purpose::ChangeAnswer,
        PaperKind::NonContinuationNotice => Purpose::NonContinuation,
        PaperKind::HandOverMinutes => Purpose::HandOver,
        PaperKind::VerificationRequest
        | PaperKind::Petition
        | PaperKind::CompletionNote
        | PaperKind::ArchiveMinutes => return None,
    })
}

/// The item of the file that the paper is (TT 12/2018 Đ.11).
pub const fn dossier_item(kind: PaperKind) -> Option<DossierItem> {
    match kind {
        PaperKind::CourtAssignment | PaperKind::OutOfCourtAssignment | PaperKind::AdviceAssignment => {
            Some(DossierItem::AssignmentDecision)
        }
        PaperKind::CourtReplacement | PaperKind::OutOfCourtReplacement => {
            Some(DossierItem::ReplacementDecision)
        }
        PaperKind::NonContinuationNotice => Some(DossierItem::NonContinuationNotice),
        _ => None,
    }
}
