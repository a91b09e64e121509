//! Running numbers of official books: no gap, no repeat. The counter's row stays locked until the transaction
//! that took a number ends, so a rollback gives the number back.

use super::{Problem, Tx};
use diesel::{
    prelude::*,
    sql_types::{Integer, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use tgpl_schema::counters;
use uuid::Uuid;

/// A book: whose, of which unit (the head office or a branch), which one, in which year.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The organisation.
    pub organisation: Uuid,
    /// The branch that keeps its own book, or the organisation itself.
    pub unit: Uuid,
    /// Which book.
    pub name: &'a str,
    /// Of which year.
    pub year: i32,
}

/// Takes the next number.
pub async fn take(tx: &mut Tx, book: Book<'_>) -> Result<i32, Problem> {
    Ok(diesel::insert_into(counters::table)
        .values((
            counters::organisation_id.eq(book.organisation),
            counters::unit_id.eq(book.unit),
            counters::book.eq(book.name),
            counters::year.eq(book.year),
            counters::last.eq(1),
        ))
        .on_conflict((counters::organisation_id, counters::unit_id, counters::book, counters::year))
        .do_update()
        .set(counters::last.eq(counters::last + 1))
        .returning(counters::last)
        .get_result(tx)
        .await?)
}

/// Tells the book that a number was used elsewhere (the paper book), so that it goes on after the highest. The numbers
/// that it passes over are kept: they were not given here, so their want is no gap.
pub async fn used(tx: &mut Tx, book: Book<'_>, number: i32) -> Result<(), Problem> {
    diesel::sql_query(USED)
        .bind::<SqlUuid, _>(book.organisation)
        .bind::<SqlUuid, _>(book.unit)
        .bind::<Text, _>(book.name)
        .bind::<Integer, _>(book.year)
        .bind::<Integer, _>(number)
        .execute(tx)
        .await?;
    Ok(())
}

const USED: &str = "
    INSERT INTO counters AS kept (organisation_id, unit_id, book, year, last, elsewhere)
    VALUES ($1, $2, $3, $4, $5, int4multirange(int4range(1, $5, '[]')))
    ON CONFLICT (organisation_id, unit_id, book, year) DO UPDATE SET
        last = greatest(kept.last, excluded.last),
        elsewhere = kept.elsewhere
            + int4multirange(int4range(kept.last + 1, greatest(kept.last, excluded.last) + 1))";
