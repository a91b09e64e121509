//! Reading documents. The content leaves a row in the access log, in the transaction of the reading.

use super::CONTENT;
use crate::{
    documents::{
        dto::DocumentView,
        holder::Holder,
        inspect::FileKind,
        paper::{Format, Source},
        repo::{self, DocumentRow},
        service::upload::Target,
    },
    platform::{
        Ctx, Listing, Problem, Reply, Tx,
        audit::{self, Act, Class},
        extract::Nothing,
        idempotency,
        keys::sha256,
        page::Page,
        problem::Code,
    },
};
use std::collections::HashMap;
use tgpl_domain::{
    ids::{DocumentId, OrganisationId},
    policy::Permission,
};

/// The documents of a request or a case.
pub async fn list(
    ctx: &Ctx,
    target: Target,
    asked: &Listing<Nothing>,
) -> Result<Page<DocumentView>, Problem> {
    let after = asked.after(ctx)?;
    let mut conn = ctx.services.db.reading(ctx, Permission::DocumentRead).await?;
    let holder = match target {
        Target::Request(id) => Holder::of_request(&mut conn, id, false).await?,
        Target::Case(id) => Holder::of_case(&mut conn, id, false).await?,
    };
    let with_sealed = holder.may_read(ctx)?;
    let rows = repo::list(&mut conn, &holder, with_sealed, after, asked.limit).await?;
    let place = |row: &DocumentRow| repo::Place { at: row.created_at, id: row.id.0 };
    let page = asked.page(ctx, rows, place)?;
    let ids: Vec<_> = page.data.iter().map(|row| row.id.0).collect();
    let successors: HashMap<_, _> = repo::successors(&mut conn, &ids).await?.into_iter().collect();
    page.map(|row| {
        let successor = successors.get(&Some(row.id.0)).copied().map(DocumentId);
        DocumentView::of(&ctx.services.keys, row, successor)
    })
    .whole()
}

/// One document without its content.
pub async fn read(ctx: &Ctx, id: DocumentId) -> Result<Reply, Problem> {
    let mut conn = ctx.services.db.reading(ctx, Permission::DocumentRead).await?;
    visible(&mut conn, ctx, id).await?;
    let shown = view(&mut conn, ctx, id).await?;
    Ok(Reply::ok(&shown)?.tagged(shown.version))
}

/// A file on its way out.
pub struct Content {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Their type.
    pub media_type: String,
    /// Ending of the name under which it is offered.
    pub extension: &'static str,
    /// What it is.
    pub document: DocumentRow,
}

/// The content, as it was uploaded or in a format of a paper made from the record.
pub async fn content(ctx: &Ctx, id: DocumentId, format: Option<Format>) -> Result<Content, Problem> {
    let (document, sealed) = idempotency::change(ctx, Permission::DocumentRead, async |tx| {
        let (document, holder) = visible(tx, ctx, id).await?;
        let act = Act {
            act: "document_content",
            object: ("document", id.0),
            organisation: holder.organisation,
            class: class(&document),
            fields: &["content"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        let source = repo::source(tx, id).await?;
        Ok((document, source))
    })
    .await?;
    let keys = &ctx.services.keys;
    let Some(key) = &document.storage_key else {
        let format = format.unwrap_or(Format::Pdf);
        let sealed = sealed.ok_or_else(|| Problem::internal(&"a paper without a source"))?;
        let bytes = Source::open(keys, id, &sealed)?.render(format).await?;
        if format == Format::Pdf && sha256(&bytes) != document.sha256 {
            log::warn!("document {id} is no longer made as it was when it was issued");
        }
        let media_type = format.media_type().to_owned();
        return Ok(Content { bytes, media_type, extension: format.as_str(), document });
    };
    if format.is_some() {
        return Err(Problem::new(Code::not_acceptable)
            .because("Tệp tải lên chỉ có dạng gốc", "An uploaded file is given as it is"));
    }
    let kind: FileKind = document.media_type.parse().map_err(|error| Problem::internal(&error))?;
    let bytes = keys.open(CONTENT, id.0, &ctx.services.storage.get(key).await?)?;
    let extension = kind.extensions().first().copied().unwrap_or("bin");
    Ok(Content { bytes, media_type: document.media_type.clone(), extension, document })
}

/// The document and its holder, for somebody who may read it; for others it is not there.
pub async fn visible(tx: &mut Tx, ctx: &Ctx, id: DocumentId) -> Result<(DocumentRow, Holder), Problem> {
    let document = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let holder = Holder::of(tx, document.case_id, document.request_id).await?;
    // A role that never reads such papers is told the same as one that reads those of others.
    let with_sealed = holder.may_read(ctx).map_err(|_| Problem::not_found())?;
    if document.is_sealed() && !with_sealed {
        return Err(Problem::not_found());
    }
    Ok((document, holder))
}

/// The document as it is shown.
pub async fn view(tx: &mut Tx, ctx: &Ctx, id: DocumentId) -> Result<DocumentView, Problem> {
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let successor = repo::successors(tx, &[id.0]).await?.first().map(|(_, later)| DocumentId(*later));
    DocumentView::of(&ctx.services.keys, row, successor)
}

/// The class by which reads are logged.
pub fn class(document: &DocumentRow) -> Class {
    match document.class.as_str() {
        "S4" => Class::S4,
        "S3" => Class::S3,
        _ => Class::S2,
    }
}

/// The provider whose log keeps what is done to a document.
pub const fn organisation(document: &DocumentRow) -> OrganisationId {
    OrganisationId(document.organisation_id)
}

/// Where the QR of a paper leads.
#[cfg(feature = "testing")]
pub async fn paper_address(services: &crate::platform::Services, id: DocumentId) -> Result<String, Problem> {
    let mut conn = services.db.seeing(&crate::platform::db::Rows::Nation).await?;
    let sealed = repo::source(&mut conn, id).await?.ok_or_else(Problem::not_found)?;
    Source::open(&services.keys, id, &sealed)?.address().ok_or_else(Problem::not_found)
}
