//! The practitioners of a case with their names, in the statement that reads the case.

use diesel::{
    expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate},
    pg::Pg,
    prelude::*,
    query_builder::{AstPass, QueryFragment, QueryId},
    sql_types::{Array, Bool, Record, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::ids::PractitionerId;
use tgpl_schema::practitioners;
use uuid::Uuid;

/// Somebody who carries a case: who, the name, and whether the published list of practitioners shows it.
pub type Carrier = (PractitionerId, String, bool);

/// The carriers of the row of `cases` beside which it stands.
#[derive(Debug, Clone, Copy, QueryId)]
pub struct Carriers;

impl Expression for Carriers {
    type SqlType = Array<Record<(SqlUuid, Text, Bool)>>;
}

impl QueryFragment<Pg> for Carriers {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(
            "ARRAY(SELECT (p.id, p.full_name, p.published) FROM practitioners p \
             WHERE p.id = ANY (cases.practitioner_ids))",
        );
        Ok(())
    }
}

impl<Source> SelectableExpression<Source> for Carriers {}
impl<Source> AppearsOnTable<Source> for Carriers {}
impl<Group> ValidGrouping<Group> for Carriers {
    type IsAggregate = is_aggregate::No;
}

/// Those of a row that was not read from `cases`.
pub async fn carriers(conn: &mut AsyncPgConnection, ids: &[PractitionerId]) -> QueryResult<Vec<Carrier>> {
    practitioners::table
        .filter(practitioners::id.eq_any(ids.iter().map(|id| id.0).collect::<Vec<Uuid>>()))
        .select((practitioners::id, practitioners::full_name, practitioners::published))
        .load(conn)
        .await
}
