//! The database. A connection is had with a scope of rows, or not at all.

use super::{Ctx, Problem, problem::Code};
use chrono::{DateTime, Utc};
use diesel::{
    QueryResult,
    pg::Pg,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{Bool, Text, Untyped},
};
use diesel_async::{
    AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection,
    pooled_connection::{
        AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod,
        deadpool::{Object, Pool, PoolError},
    },
};
use futures_util::{FutureExt, future::BoxFuture};
use std::{sync::Arc, time::Duration};
use tgpl_domain::policy::{Part, Permission, Role};
use uuid::Uuid;

diesel::define_sql_function! {
    /// Sets a setting of the connection, or of the transaction when `local`.
    fn set_config(name: Text, value: Text, local: Bool) -> Text;
}

diesel::define_sql_function! {
    /// A setting, or null when it is not set.
    fn current_setting(name: Text, missing_ok: Bool) -> Nullable<Text>;
}

/// A connection lent for one request.
pub type Conn = Object<AsyncPgConnection>;

/// A transaction under way.
pub type Tx = AsyncPgConnection;

/// What every transaction does when its work is done, before it commits.
pub type Settle = Arc<dyn for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<(), Problem>> + Send + Sync>;

/// What every connection is told when it is opened: the role that cannot rewrite history, how long it may wait, and
/// to plan a statement once. Planning a list anew for its values cost three times what the list itself does.
const SETUP: &str =
    "SET ROLE tgpl_api; SET TIME ZONE 'UTC'; SET statement_timeout = '5s'; SET lock_timeout = '3s';
    SET idle_in_transaction_session_timeout = '10s'; SET application_name = 'tgpl';
    SET plan_cache_mode = force_generic_plan";

/// How long a request waits for a connection before it is refused with 503.
const WAIT: Duration = Duration::from_secs(2);

/// The pool of short requests.
#[derive(Clone)]
pub struct Db {
    pool: Pool<AsyncPgConnection>,
    url: String,
    settle: Settle,
}

/// The rows a connection may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// All of them.
    Nation,
    /// Those of some organisations.
    Of(Vec<Uuid>),
}

impl Rows {
    fn setting(&self) -> String {
        match self {
            Self::Nation => "*".into(),
            Self::Of(organisations) => {
                organisations.iter().map(Uuid::to_string).collect::<Vec<_>>().join(",")
            }
        }
    }

    /// The rows that an actor's permission reaches at most: the second net under the scope of the query.
    #[must_use]
    pub fn reached(ctx: &Ctx, permission: Permission) -> Self {
        let scope = ctx.actor.scope(permission);
        if scope.is_national() {
            return Self::Nation;
        }
        let mut organisations: Vec<Uuid> = Vec::new();
        for (part, _) in &scope.parts {
            match part {
                Part::Nation => {}
                Part::Organisations(covered) => organisations.extend(covered.iter().map(|id| id.0)),
                Part::Branch(organisation, _) => organisations.push(organisation.0),
                // What the hotline and programs record belongs to providers of the whole nation.
                Part::Own(..) if ctx.actor.holds(Role::Hotline) || ctx.actor.holds(Role::Service) => {
                    return Self::Nation;
                }
                Part::Own(..) => organisations
                    .extend(ctx.actor.grants.iter().flat_map(|held| held.covers.iter().map(|id| id.0))),
            }
        }
        organisations.sort_unstable();
        organisations.dedup();
        Self::Of(organisations)
    }
}

impl Db {
    /// A pool on a server, and what its transactions do before they commit.
    pub fn new(url: &str, connections: usize, settle: Settle) -> Result<Self, Problem> {
        let mut config = ManagerConfig::<AsyncPgConnection>::default();
        config.recycling_method = RecyclingMethod::Fast;
        config.custom_setup = Box::new(|url| {
            let url = url.to_owned();
            async move {
                let mut conn = AsyncPgConnection::establish(&url).await?;
                conn.batch_execute(SETUP)
                    .await
                    .map_err(diesel::ConnectionError::CouldntSetupConfiguration)?;
                Ok(conn)
            }
            .boxed()
        });
        let manager = AsyncDieselConnectionManager::new_with_config(url, config);
        let pool = Pool::builder(manager)
            .max_size(connections)
            .wait_timeout(Some(WAIT))
            .create_timeout(Some(WAIT))
            .recycle_timeout(Some(WAIT))
            .runtime(deadpool::Runtime::Tokio1)
            .build()
            .map_err(|error| Problem::internal(&error))?;
        Ok(Self { pool, url: url.to_owned(), settle })
    }

    /// Another pool on the same server.
    pub fn of(&self, connections: usize) -> Result<Self, Problem> {
        Self::new(&self.url, connections, self.settle.clone())
    }

    /// The server's address, for the few who need a connection of their own.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Does what is due before a transaction commits.
    pub async fn settle(&self, tx: &Tx) -> Result<(), Problem> {
        (self.settle)(tx).await
    }

    /// A connection without a scope: tables with personal data look empty to it, whoever had it before.
    pub async fn plain(&self) -> Result<Conn, Problem> {
        let mut conn = self.any().await?;
        // Sent and not waited for: the server reads it before whatever is asked next.
        if let Some(Err(error)) = conn.batch_execute("SET tgpl.scope = ''").now_or_never() {
            log::warn!("a database connection could not be cleared: {error}");
            return Err(Problem::wait(Code::overloaded, 1));
        }
        Ok(conn)
    }

    /// A connection with the scope that its last user left.
    async fn any(&self) -> Result<Conn, Problem> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::Timeout(_) => Problem::wait(Code::overloaded, 1),
            other => {
                log::warn!("no database connection: {other}");
                Problem::wait(Code::overloaded, 2)
            }
        })
    }

    /// A connection that sees the rows given.
    pub async fn seeing(&self, rows: &Rows) -> Result<Conn, Problem> {
        let conn = self.any().await?;
        see_with(&conn, rows).await?;
        Ok(conn)
    }

    /// A connection for reading what the caller's permission reaches.
    pub async fn reading(&self, ctx: &Ctx, permission: Permission) -> Result<Conn, Problem> {
        self.seeing(&Rows::reached(ctx, permission)).await
    }
}

/// Sets what a transaction may see from here on; with its end that ends too.
pub async fn see(mut tx: &Tx, rows: &Rows) -> Result<(), diesel::result::Error> {
    diesel::select(set_config("tgpl.scope", rows.setting(), true)).execute(&mut tx).await.map(drop)
}

/// Looks across the nation for one question inside a transaction, and comes back to what it saw before. Only for
/// questions whose answer tells next to nothing: conflicts, duplicates, whose matter it is.
pub async fn across_nation<T>(
    tx: &mut Tx,
    question: impl AsyncFnOnce(&mut Tx) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let before: Option<String> = diesel::select(current_setting("tgpl.scope", true)).get_result(tx).await?;
    see(tx, &Rows::Nation).await?;
    let answer = question(tx).await?;
    diesel::select(set_config("tgpl.scope", before.unwrap_or_default(), true)).execute(tx).await?;
    Ok(answer)
}

/// Sets what a connection may see while it is lent, in one batch with the query that it guards.
pub async fn see_with(mut conn: &AsyncPgConnection, rows: &Rows) -> Result<(), diesel::result::Error> {
    diesel::select(set_config("tgpl.scope", rows.setting(), false)).execute(&mut conn).await.map(drop)
}

/// Sets what a transaction may see, and dates it: its triggers are told what instant it is, since history is kept by the
/// clock of the request.
pub async fn see_and_date(mut tx: &Tx, rows: &Rows, now: DateTime<Utc>) -> Result<(), diesel::result::Error> {
    let scope = set_config("tgpl.scope", rows.setting(), true);
    let instant = set_config("tgpl.now", now.to_rfc3339(), true);
    diesel::select((scope, instant)).execute(&mut tx).await.map(drop)
}

/// SQL written out whose text is always the same: each connection plans it once, where `sql_query` alone is planned at
/// every call, which takes a round trip more and holds up the batch that it stands in.
pub struct Constant<Q>(pub Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Constant<Q> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(out)
    }

    fn is_safe_to_cache_prepared(&self, _: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q> QueryId for Constant<Q> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q> Query for Constant<Q> {
    type SqlType = Untyped;
}
