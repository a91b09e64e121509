//! The access log: every write and every read of class S3 and S4, in the transaction of the act.
//!
//! Rows hold ids and field names, never values. They go in without a lock; one writer an organisation chains
//! them within a second (`chain`), and `tgpl check audit` verifies.

use super::{Ctx, Keys, Problem, Tx, context::Visit};
use aws_lc_rs::hmac;
use chrono::{DateTime, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Bytea},
};
use diesel_async::{
    AsyncConnection, AsyncConnectionCore, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection,
};
use tgpl_domain::ids::{AccountId, OrganisationId};
use tgpl_schema::audit_events;
use uuid::Uuid;

/// How sensitive what was read or written is (design/security.md 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the classes are described once, in the security rules")]
pub enum Class {
    S1,
    S2,
    S3,
    S4,
}

impl Class {
    /// The class of what a record tells beside its head data.
    #[must_use]
    pub const fn of_record(sealed: bool) -> Self {
        if sealed { Self::S4 } else { Self::S3 }
    }

    /// The word of the class.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::S1 => "S1",
            Self::S2 => "S2",
            Self::S3 => "S3",
            Self::S4 => "S4",
        }
    }
}

/// One act to be recorded.
pub struct Act<'a> {
    /// The operation, `noun_verb`.
    pub act: &'a str,
    /// What it was done to.
    pub object: (&'a str, Uuid),
    /// Whose record it is: its chain keeps the row.
    pub organisation: OrganisationId,
    /// Class of the data.
    pub class: Class,
    /// Fields read or changed.
    pub fields: &'a [&'a str],
    /// Why, where a reason is asked.
    pub reason: Option<&'a str>,
}

#[derive(Insertable)]
#[diesel(table_name = audit_events)]
struct NewRow<'a> {
    at: DateTime<Utc>,
    organisation_id: Uuid,
    actor_id: Uuid,
    session_id: Option<Uuid>,
    act: &'a str,
    object_type: &'a str,
    object_id: Uuid,
    class: &'static str,
    fields: &'a [&'a str],
    reason: Option<&'a str>,
    request_id: Uuid,
}

impl<'a> NewRow<'a> {
    fn of(ctx: &Ctx, act: &Act<'a>) -> Self {
        let actor = (ctx.actor.account.0, Some(ctx.actor.session.0));
        Self::made((ctx.now, ctx.request_id), actor, act)
    }

    fn made(
        (at, request_id): (DateTime<Utc>, Uuid),
        (actor_id, session_id): (Uuid, Option<Uuid>),
        act: &Act<'a>,
    ) -> Self {
        Self {
            at,
            organisation_id: act.organisation.0,
            actor_id,
            session_id,
            act: act.act,
            object_type: act.object.0,
            object_id: act.object.1,
            class: act.class.as_str(),
            fields: act.fields,
            reason: act.reason,
            request_id,
        }
    }
}

/// Writes the row. When it cannot be written nothing else is: the act fails closed.
pub async fn record<C>(conn: &mut C, ctx: &Ctx, act: &Act<'_>) -> Result<(), Problem>
where
    C: AsyncConnectionCore<Backend = Pg> + Send,
{
    diesel::insert_into(audit_events::table).values(NewRow::of(ctx, act)).execute(conn).await?;
    Ok(())
}

/// The same for many acts of one request, in one statement.
pub async fn record_all(tx: &mut Tx, ctx: &Ctx, acts: &[Act<'_>]) -> Result<(), Problem> {
    let rows: Vec<_> = acts.iter().map(|act| NewRow::of(ctx, act)).collect();
    diesel::insert_into(audit_events::table).values(rows).execute(tx).await?;
    Ok(())
}

/// The row of an act by which somebody proves to be an account without signing in: an invitation taken, a forgotten
/// password replaced.
pub async fn record_visit(
    tx: &mut Tx,
    visit: &Visit,
    account: AccountId,
    act: &Act<'_>,
) -> Result<(), Problem> {
    let row = NewRow::made((visit.now, visit.request_id), (account.0, None), act);
    diesel::insert_into(audit_events::table).values(row).execute(tx).await?;
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = audit_events, check_for_backend(diesel::pg::Pg))]
struct Row {
    seq: i64,
    at: DateTime<Utc>,
    organisation_id: Uuid,
    actor_id: Option<Uuid>,
    session_id: Option<Uuid>,
    act: String,
    object_type: String,
    object_id: Option<Uuid>,
    class: String,
    fields: Vec<String>,
    reason: Option<String>,
    request_id: Uuid,
    link: Option<i64>,
    prev_hash: Option<Vec<u8>>,
    hash: Option<Vec<u8>>,
}

impl Verdict {
    /// Whether nothing was changed.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.broken.is_empty() && self.cut.is_empty()
    }
}

impl Row {
    /// HMAC over the previous hash and every column, each with its length: no two rows read alike.
    fn seal(&self, key: &hmac::Key, link: i64, previous: &[u8]) -> Vec<u8> {
        let mut context = hmac::Context::with_key(key);
        let mut put = |bytes: &[u8]| {
            context.update(&(bytes.len() as u64).to_be_bytes());
            context.update(bytes);
        };
        let id = |id: Option<&Uuid>| id.map_or(Vec::new(), |id| id.as_bytes().to_vec());
        put(previous);
        put(&link.to_be_bytes());
        put(&self.seq.to_be_bytes());
        put(&self.at.timestamp_micros().to_be_bytes());
        put(self.organisation_id.as_bytes());
        put(&id(self.actor_id.as_ref()));
        put(&id(self.session_id.as_ref()));
        put(self.act.as_bytes());
        put(self.object_type.as_bytes());
        put(&id(self.object_id.as_ref()));
        put(self.class.as_bytes());
        put(&(self.fields.len() as u64).to_be_bytes());
        self.fields.iter().for_each(|field| put(field.as_bytes()));
        put(&[u8::from(self.reason.is_some())]);
        put(self.reason.as_deref().unwrap_or("").as_bytes());
        put(self.request_id.as_bytes());
        context.sign().as_ref().to_vec()
    }
}

/// Most rows chained in one go.
const BATCH: i64 = 1_000;

/// Chains what is not chained yet. Answers how many rows were.
pub async fn chain(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<usize, Problem> {
    let waiting: Vec<Uuid> = audit_events::table
        .filter(audit_events::link.is_null())
        .select(audit_events::organisation_id)
        .distinct()
        .load(conn)
        .await?;
    let mut chained = 0;
    for organisation in waiting {
        chained += conn
            .transaction(async |tx| {
                tx.batch_execute("SET LOCAL ROLE tgpl_chain").await?;
                chain_one(tx, keys, organisation).await
            })
            .await?;
    }
    Ok(chained)
}

async fn chain_one(tx: &mut Tx, keys: &Keys, organisation: Uuid) -> Result<usize, Problem> {
    let lock =
        organisation.as_u128().to_be_bytes().first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes));
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)").bind::<BigInt, _>(lock).execute(tx).await?;
    let last: Option<(Option<i64>, Option<Vec<u8>>)> = audit_events::table
        .filter(audit_events::organisation_id.eq(organisation).and(audit_events::link.is_not_null()))
        .order(audit_events::link.desc())
        .select((audit_events::link, audit_events::hash))
        .first(tx)
        .await
        .optional()?;
    let (mut link, mut previous) = match last {
        Some((link, hash)) => (link.unwrap_or(0), hash.unwrap_or_default()),
        None => (0, Vec::new()),
    };
    let rows: Vec<Row> = audit_events::table
        .filter(audit_events::organisation_id.eq(organisation).and(audit_events::link.is_null()))
        .order(audit_events::seq)
        .limit(BATCH)
        .select(Row::as_select())
        .load(tx)
        .await?;
    let (mut rows_sealed, mut links, mut before, mut hashes) = (vec![], vec![], vec![], vec![]);
    for row in &rows {
        link += 1;
        let hash = row.seal(keys.audit(), link, &previous);
        rows_sealed.push(row.seq);
        links.push(link);
        before.push(previous);
        hashes.push(hash.clone());
        previous = hash;
    }
    diesel::sql_query(SEAL)
        .bind::<Array<BigInt>, _>(rows_sealed)
        .bind::<Array<BigInt>, _>(links)
        .bind::<Array<Bytea>, _>(before)
        .bind::<Array<Bytea>, _>(hashes)
        .execute(tx)
        .await?;
    Ok(rows.len())
}

const SEAL: &str = "
    UPDATE audit_events a SET link = s.link, prev_hash = s.prev_hash, hash = s.hash
    FROM unnest($1, $2, $3, $4) AS s (seq, link, prev_hash, hash) WHERE a.seq = s.seq";

/// What a verification of the chains found.
#[derive(Debug, Default, serde::Serialize)]
pub struct Verdict {
    /// Rows whose place and content were proved.
    pub proved: u64,
    /// Rows at the tail, not chained yet.
    pub waiting: u64,
    /// Sequence numbers of rows that do not fit their chain.
    pub broken: Vec<i64>,
    /// Organisations whose chain does not hold its checkpoint: it was cut, or written anew.
    pub cut: Vec<Uuid>,
    /// The last link and hash of every chain: the checkpoint to keep outside the database.
    pub heads: Vec<Head>,
}

/// The end of one organisation's chain.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Head {
    /// Whose chain.
    pub organisation_id: Uuid,
    /// Number of its last row.
    pub link: i64,
    /// Hash of its last row, hexadecimal.
    pub hash: String,
}

/// Recomputes every chain, and compares it with the checkpoints kept outside the database: a chain that is
/// shorter than its checkpoint was cut, one with another hash at that place was rewritten.
pub async fn verify(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    checkpoints: &[Head],
) -> Result<Verdict, Problem> {
    let mut verdict = Verdict::default();
    let mut organisations: Vec<Uuid> =
        audit_events::table.select(audit_events::organisation_id).distinct().load(conn).await?;
    organisations.extend(checkpoints.iter().map(|head| head.organisation_id));
    organisations.sort_unstable();
    organisations.dedup();
    for organisation in organisations {
        let checkpoint = checkpoints.iter().find(|head| head.organisation_id == organisation);
        let (mut link, mut previous, mut after) = (0_i64, Vec::new(), 0_i64);
        let mut reached = checkpoint.is_none();
        loop {
            let rows: Vec<Row> = audit_events::table
                .filter(audit_events::organisation_id.eq(organisation).and(audit_events::link.gt(after)))
                .order(audit_events::link)
                .limit(BATCH)
                .select(Row::as_select())
                .load(conn)
                .await?;
            let Some(last) = rows.last() else { break };
            after = last.link.unwrap_or(i64::MAX);
            for row in &rows {
                link += 1;
                let hash = row.seal(keys.audit(), link, &previous);
                let fits = row.link == Some(link)
                    && row.prev_hash.as_deref() == Some(previous.as_slice())
                    && row.hash.as_deref() == Some(hash.as_slice());
                if fits {
                    verdict.proved += 1;
                } else {
                    verdict.broken.push(row.seq);
                    link = row.link.unwrap_or(link);
                }
                previous = row.hash.clone().unwrap_or_default();
                if checkpoint.is_some_and(|head| head.link == link) {
                    reached = checkpoint.is_some_and(|head| head.hash == super::keys::hex(&previous));
                }
            }
        }
        if !reached {
            verdict.cut.push(organisation);
        }
        verdict.heads.push(Head { organisation_id: organisation, link, hash: super::keys::hex(&previous) });
    }
    let waiting: i64 =
        audit_events::table.filter(audit_events::link.is_null()).count().get_result(conn).await?;
    verdict.waiting = u64::try_from(waiting).unwrap_or(0);
    Ok(verdict)
}
