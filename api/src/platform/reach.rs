//! A scope as what lists compare their rows with: one question a door, each answered by an index in the order of the
//! list, and their answers merged. One condition that names every door (`a OR b`) would be answered by reading all.

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::future::try_join_all;
use tgpl_domain::policy::{Part, Scope};
use uuid::Uuid;

/// One way in which a scope reaches rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// Every row.
    Nation,
    /// Rows of a provider.
    Organisation(Uuid),
    /// Rows that another provider offered to this one.
    Offered(Uuid),
    /// Rows kept by a branch.
    Branch(Uuid),
    /// Rows made by an account.
    Author(Uuid),
    /// Rows that are the work of a practitioner; one human being may be several, one a contract.
    Practitioner(Uuid),
}

impl Door {
    /// The doors of a scope; none for one that reaches nothing.
    #[must_use]
    pub fn of(scope: &Scope) -> Vec<Self> {
        if scope.is_national() {
            return vec![Self::Nation];
        }
        let mut doors = Vec::new();
        for (part, _) in &scope.parts {
            match part {
                Part::Nation => doors.push(Self::Nation),
                Part::Organisations(covered) => {
                    doors.extend(covered.iter().map(|id| Self::Organisation(id.0)));
                    doors.extend(covered.iter().map(|id| Self::Offered(id.0)));
                }
                Part::Branch(_, branch) => doors.push(Self::Branch(branch.0)),
                Part::Own(account, practitioners) => {
                    doors.push(Self::Author(account.0));
                    doors.extend(practitioners.iter().map(|id| Self::Practitioner(id.0)));
                }
            }
        }
        doors.dedup();
        doors
    }
}

/// Asks at every door of a scope, in one batch, and merges the answers: each in the order of the key, a row behind two
/// doors once, one row more than the page holds when there are more. The key ends with what is unique.
pub async fn through<R, K: Ord>(
    conn: &AsyncPgConnection,
    scope: &Scope,
    limit: i64,
    ask: impl AsyncFn(&AsyncPgConnection, Door) -> QueryResult<Vec<R>>,
    key: impl Fn(&R) -> K,
) -> QueryResult<Vec<R>> {
    let answers = try_join_all(Door::of(scope).into_iter().map(|door| ask(conn, door))).await?;
    let mut rows: Vec<R> = answers.into_iter().flatten().collect();
    rows.sort_by_cached_key(&key);
    rows.dedup_by(|one, other| key(one) == key(other));
    rows.truncate(usize::try_from(limit).unwrap_or(0) + 1);
    Ok(rows)
}
