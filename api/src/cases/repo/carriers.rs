//! The practitioners of a case with their names, in the statement that reads the case.

use diesel::{
    expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate},
    pg::Pg,
    prelude::*,
    query_builder::{AstPass, QueryFragment, QueryId},
    sql_types::{Array, Bool, Record, Text, Uuid as SqlUuid},
};
use tgpl_domain::ids::PractitionerId;

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
