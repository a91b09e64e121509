//! Files that people add.

use super::{CONTENT, view};
use crate::{
    documents::{
        form::Upload,
        holder::Holder,
        inspect::{FileKind, inspect},
        repo::{self, DocumentRow, TITLE},
    },
    obligations::service as obligations,
    platform::{
        Command, Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
        idempotency,
        keys::{hex, sha256},
        outbox,
    },
};
use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::json;
use std::cell::Cell;
use tgpl_domain::{
    dossier::DossierItem,
    ids::{CaseId, DocumentId, RequestId},
    policy::Permission,
};
use tgpl_schema::documents;

/// Where a file goes.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// To a request.
    Request(RequestId),
    /// To a case.
    Case(CaseId),
}

/// A file that was found good, under the name by which the store knows it.
struct Kept {
    id: DocumentId,
    storage_key: String,
    kind: FileKind,
    size: usize,
    sha256: Vec<u8>,
}

/// Adds a file to a request or a case.
///
/// Refuses with 415 what is not of a taken type, with 422 what acts by itself, with 409 additions to a closed file.
/// The file is looked at and stored before the transaction begins, and removed again when the transaction does not
/// take it: nothing waits for a store while rows are locked.
pub async fn add(ctx: &Ctx, target: Target, command: Command<Upload>) -> Result<HttpResponse, Problem> {
    let permission = match target {
        Target::Request(_) => Permission::RequestDocumentCreate,
        Target::Case(_) => Permission::CaseDocumentCreate,
    };
    {
        // Before the work of looking: whoever may not add here learns nothing by sending.
        let mut conn = ctx.services.db.reading(ctx, permission).await?;
        holder(&mut conn, target, false).await?.may_add(ctx)?;
    }
    let Command { body, key, fingerprint } = command;
    let Upload { fields, name, declared, bytes } = body;
    let kept = keep(ctx, name, declared, bytes).await?;
    let storage_key = kept.storage_key.clone();
    let taken = Cell::new(false);
    let command = Command { body: fields, key, fingerprint };
    let answer = idempotency::once(ctx, permission, command, async |tx, fields| {
        let holder = holder(tx, target, true).await?;
        holder.may_add(ctx)?;
        let earlier = match fields.replaces_id {
            Some(id) => Some(replaceable(tx, ctx, &holder, id).await?),
            None => None,
        };
        let item = item_of(earlier.as_ref(), fields.dossier_item)?;
        let is_proof = item == Some(DossierItem::EligibilityProof);
        let class = Class::of_record(holder.sealed && is_proof);
        let title = match (fields.title, &earlier, item) {
            (Some(title), _, _) => title.into_string(),
            (None, Some(row), _) => TITLE.open(&ctx.services.keys, row.id.0, &row.title)?,
            (None, None, Some(item)) => item.words().vi,
            (None, None, None) => "Tài liệu".to_owned(),
        };
        diesel::insert_into(documents::table)
            .values((
                documents::id.eq(kept.id.0),
                documents::organisation_id.eq(holder.organisation.0),
                documents::request_id.eq(holder.case.is_none().then_some(holder.request)),
                documents::case_id.eq(holder.case),
                documents::kind.eq("file"),
                documents::title.eq(TITLE.seal(&ctx.services.keys, kept.id.0, &title)?),
                documents::class.eq(class.as_str()),
                documents::dossier_item.eq(item.map(DossierItem::as_str)),
                documents::media_type.eq(kept.kind.as_str()),
                documents::size.eq(i64::try_from(kept.size).unwrap_or(i64::MAX)),
                documents::sha256.eq(&kept.sha256),
                documents::storage_key.eq(&kept.storage_key),
                documents::replaces_id.eq(fields.replaces_id.map(|id| id.0)),
                documents::author_id.eq(ctx.actor.account.0),
                documents::created_at.eq(ctx.now),
            ))
            .execute(tx)
            .await?;
        // A better copy of an answer is no second answer.
        let answers = item.and_then(DossierItem::meets).filter(|_| earlier.is_none());
        if let Some((duty, case)) = answers.zip(holder.case) {
            obligations::answered(tx, ctx.now, CaseId(case), duty).await?;
        }
        let act = Act {
            act: "document_add",
            object: ("document", kept.id.0),
            organisation: holder.organisation,
            class,
            fields: &["content"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        let about = json!({ "case_id": holder.case, "dossier_item": item });
        outbox::announce(tx, ctx, holder.organisation, "document.added", ("document", kept.id.0), about)
            .await?;
        taken.set(true);
        let shown = view(tx, ctx, kept.id).await?;
        Ok(Reply::created(format!("/api/v1/documents/{}", kept.id), &shown)?.tagged(shown.version))
    })
    .await;
    if answer.is_err() || !taken.get() {
        ctx.services.storage.remove(&storage_key).await;
    }
    answer
}

async fn holder(tx: &mut Tx, target: Target, lock: bool) -> Result<Holder, Problem> {
    match target {
        Target::Request(id) => Holder::of_request(tx, id, lock).await,
        Target::Case(id) => Holder::of_case(tx, id, lock).await,
    }
}

/// Looks at the file and stores it sealed, away from the threads that serve requests.
async fn keep(
    ctx: &Ctx,
    name: String,
    declared: Option<String>,
    mut bytes: Vec<u8>,
) -> Result<Kept, Problem> {
    let id = DocumentId::new();
    let keys = ctx.services.keys.clone();
    let looked = web::block(move || -> Result<_, Problem> {
        let (kind, length) = inspect(&name, declared.as_deref(), &bytes)?;
        bytes.truncate(length);
        let sealed = keys.seal(CONTENT, id.0, &bytes)?;
        Ok((kind, length, sha256(&bytes), sealed))
    });
    let (kind, size, sha256, sealed) = looked.await.map_err(|error| Problem::internal(&error))??;
    let storage_key = format!("documents/{}/{}", ctx.actor.home, hex(&ctx.services.keys.random::<16>()?));
    ctx.services.storage.put(&storage_key, sealed).await?;
    Ok(Kept { id, storage_key, kind, size, sha256 })
}

/// The item of the file that a paper is: a later version is the one that it replaces, so that what the file was found
/// to hold is not taken back by a copy of something else.
fn item_of(earlier: Option<&DocumentRow>, said: Option<DossierItem>) -> Result<Option<DossierItem>, Problem> {
    let kept = earlier.and_then(|row| row.dossier_item);
    if kept.zip(said).is_some_and(|(kept, said)| kept != said) {
        return Err(Problem::field(
            "/dossier_item",
            "invalid_value",
            "Bản mới thuộc cùng thành phần hồ sơ với bản nó thay",
            "A later version is the same item of the file as the one that it replaces",
        ));
    }
    Ok(kept.or(said))
}

/// A file of the same holder that people added and that nothing replaced yet. Another one is a missing one.
async fn replaceable(
    tx: &mut Tx,
    ctx: &Ctx,
    holder: &Holder,
    id: DocumentId,
) -> Result<DocumentRow, Problem> {
    let earlier = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let same = earlier.case_id.is_some_and(|case| holder.case == Some(case))
        || (earlier.case_id.is_none() && earlier.request_id == Some(holder.request));
    if !same || (earlier.is_sealed() && !holder.may_read(ctx).unwrap_or(false)) {
        return Err(Problem::not_found());
    }
    if earlier.storage_key.is_none() {
        return Err(Problem::not_allowed(
            "Văn bản đã phát hành không thay bằng tệp khác được",
            "A paper that was issued cannot be replaced by a file",
        ));
    }
    Ok(earlier)
}
