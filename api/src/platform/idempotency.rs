//! One effect for one key. The key's row is written first, in the transaction of the effect: a rollback
//! removes it, a repetition finds the first answer, two at once are told apart by an advisory lock.

use super::{
    Ctx, Problem, Tx,
    db::{Db, Rows, see_and_date},
    extract::Command,
    problem::Code,
};
use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
};
use diesel::{prelude::*, sql_types::BigInt};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, TransactionManager};
use serde::Serialize;
use serde_json::{Value, json};
use tgpl_domain::policy::Permission;
use tgpl_schema::idempotency_keys;
use uuid::Uuid;

diesel::define_sql_function! {
    /// Whether this transaction got the lock.
    fn pg_try_advisory_xact_lock(key: BigInt) -> diesel::sql_types::Bool;
}

/// The answer of a write, in the form in which it can be given again.
#[derive(Debug, Clone)]
pub struct Reply {
    status: StatusCode,
    etag: Option<i32>,
    location: Option<String>,
    body: Vec<u8>,
}

impl Reply {
    /// 200 with a body.
    pub fn ok(body: &impl Serialize) -> Result<Self, Problem> {
        Ok(Self { status: StatusCode::OK, etag: None, location: None, body: serde_json::to_vec(body)? })
    }

    /// 201 with the place of what was created.
    pub fn created(location: String, body: &impl Serialize) -> Result<Self, Problem> {
        Ok(Self { status: StatusCode::CREATED, location: Some(location), ..Self::ok(body)? })
    }

    /// 202 with the place of the job that does the work.
    pub fn accepted(location: String, body: &impl Serialize) -> Result<Self, Problem> {
        Ok(Self { status: StatusCode::ACCEPTED, location: Some(location), ..Self::ok(body)? })
    }

    /// 204.
    #[must_use]
    pub const fn empty() -> Self {
        Self { status: StatusCode::NO_CONTENT, etag: None, location: None, body: Vec::new() }
    }

    /// Adds the version as a strong entity tag.
    #[must_use]
    pub const fn tagged(mut self, version: i32) -> Self {
        self.etag = Some(version);
        self
    }

    /// Id of what was created, the last part of its place.
    #[must_use]
    pub fn id(&self) -> Option<Uuid> {
        self.location.as_deref()?.rsplit('/').next()?.parse().ok()
    }

    fn headers(&self) -> Value {
        json!({ "etag": self.etag, "location": self.location })
    }

    fn replayed(status: i16, headers: Option<&Value>, body: Option<Vec<u8>>) -> Self {
        let kept = |name: &str| headers.and_then(|headers| headers.get(name));
        Self {
            status: u16::try_from(status)
                .ok()
                .and_then(|status| StatusCode::from_u16(status).ok())
                .unwrap_or(StatusCode::OK),
            etag: kept("etag").and_then(Value::as_i64).and_then(|version| i32::try_from(version).ok()),
            location: kept("location").and_then(Value::as_str).map(str::to_owned),
            body: body.unwrap_or_default(),
        }
    }

    fn respond(self, replayed: bool) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status);
        if let Some(version) = self.etag {
            answer.insert_header((header::ETAG, format!("\"{version}\"")));
        }
        if let Some(location) = self.location {
            answer.insert_header((header::LOCATION, location));
        }
        if replayed {
            answer.insert_header(("idempotency-replayed", "true"));
        }
        if self.body.is_empty() {
            answer.finish()
        } else {
            answer.content_type("application/json").body(self.body)
        }
    }
}

/// Runs a creating or acting command once, in one transaction, seeing what the permission reaches.
///
/// Refuses with 409 `in_flight` while the same key is being worked on and with 422 `key_reused` when the key
/// was used for something else. A refusal of the work itself is not kept: the caller may try again.
pub async fn once<B>(
    ctx: &Ctx,
    permission: Permission,
    command: Command<B>,
    work: impl AsyncFnOnce(&mut Tx, B) -> Result<Reply, Problem>,
) -> Result<HttpResponse, Problem> {
    let Command { body, key, fingerprint } = command;
    let lock = lock_number(ctx, &key);
    let rows = Rows::reached(ctx, permission);
    let (reply, replayed) = unsettled(&ctx.services.db, async |tx| {
        // One batch, executed in this order: what is looked up is what was committed before the lock was had.
        let (locked, seen, known) = {
            let shared = &*tx;
            let mut first = shared;
            futures_util::join!(
                diesel::select(pg_try_advisory_xact_lock(lock)).get_result::<bool>(&mut first),
                see_and_date(shared, &rows, ctx.now),
                earlier(ctx, shared, &key),
            )
        };
        seen?;
        if !locked? {
            return Err(Problem::wait(Code::in_flight, 1));
        }
        if let Some(known) = known? {
            return Ok((known.repeated(ctx, &fingerprint)?, true));
        }
        let reply = work(tx, body).await?;
        let sealed = ctx.services.keys.seal("idempotency_keys.body", ctx.actor.account.0, &reply.body)?;
        let kept = diesel::insert_into(idempotency_keys::table).values((
            idempotency_keys::actor_id.eq(ctx.actor.account.0),
            idempotency_keys::key.eq(&key),
            idempotency_keys::fingerprint.eq(&fingerprint),
            idempotency_keys::status.eq(i16::try_from(reply.status.as_u16()).unwrap_or(200)),
            idempotency_keys::headers.eq(reply.headers()),
            idempotency_keys::body.eq(sealed),
            idempotency_keys::created_at.eq(ctx.now),
        ));
        // What is left to settle is asked for in the same batch.
        let shared = &*tx;
        let mut first = shared;
        let (kept, settled) = futures_util::join!(kept.execute(&mut first), ctx.services.db.settle(shared));
        kept?;
        settled?;
        Ok((reply, false))
    })
    .await?;
    Ok(reply.respond(replayed))
}

/// Runs a change that carries its own guard against repetition (`PATCH`, `PUT`, `DELETE` with `If-Match`).
pub async fn change<T>(
    ctx: &Ctx,
    permission: Permission,
    work: impl AsyncFnOnce(&mut Tx) -> Result<T, Problem>,
) -> Result<T, Problem> {
    transaction(&ctx.services.db, async |tx| {
        see_and_date(tx, &Rows::reached(ctx, permission), ctx.now).await?;
        work(tx).await
    })
    .await
}

/// One transaction: settled and committed when the work succeeds, rolled back when it refuses.
pub async fn transaction<T>(
    db: &Db,
    work: impl AsyncFnOnce(&mut Tx) -> Result<T, Problem>,
) -> Result<T, Problem> {
    unsettled(db, async |tx| {
        let done = work(tx).await?;
        db.settle(tx).await?;
        Ok(done)
    })
    .await
}

/// The same for work that settles itself. A request that is dropped on the way leaves a connection with an open
/// transaction, which the pool throws away.
async fn unsettled<T>(db: &Db, work: impl AsyncFnOnce(&mut Tx) -> Result<T, Problem>) -> Result<T, Problem> {
    type Manager = <AsyncPgConnection as AsyncConnection>::TransactionManager;
    let mut pooled = db.plain().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    Manager::begin_transaction(conn).await?;
    match work(conn).await {
        Ok(done) => {
            Manager::commit_transaction(conn).await?;
            Ok(done)
        }
        Err(problem) => {
            if let Err(error) = Manager::rollback_transaction(conn).await {
                log::warn!("rollback failed: {error}");
            }
            Err(problem)
        }
    }
}

/// What is kept under a key.
#[derive(Queryable)]
struct Kept {
    fingerprint: Vec<u8>,
    status: Option<i16>,
    headers: Option<Value>,
    body: Option<Vec<u8>>,
}

impl Kept {
    /// The first answer again, to the same command only.
    fn repeated(self, ctx: &Ctx, fingerprint: &[u8]) -> Result<Reply, Problem> {
        if self.fingerprint != fingerprint {
            return Err(Problem::new(Code::key_reused));
        }
        let open =
            |sealed: Vec<u8>| ctx.services.keys.open("idempotency_keys.body", ctx.actor.account.0, &sealed);
        let body = self.body.map(open).transpose()?;
        Ok(Reply::replayed(self.status.unwrap_or(200), self.headers.as_ref(), body))
    }
}

async fn earlier(ctx: &Ctx, mut conn: &AsyncPgConnection, key: &str) -> QueryResult<Option<Kept>> {
    idempotency_keys::table
        .find((ctx.actor.account.0, key))
        .select((
            idempotency_keys::fingerprint,
            idempotency_keys::status,
            idempotency_keys::headers,
            idempotency_keys::body,
        ))
        .first(&mut conn)
        .await
        .optional()
}

fn lock_number(ctx: &Ctx, key: &str) -> i64 {
    let hash = super::keys::sha256(&[ctx.actor.account.0.as_bytes(), key.as_bytes()].concat());
    hash.first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes))
}

impl From<Reply> for HttpResponse {
    fn from(reply: Reply) -> Self {
        reply.respond(false)
    }
}
