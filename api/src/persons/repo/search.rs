//! Persons found by name, by year or day of birth, and by number: each way answered by an index.

use super::PersonRow;
use chrono::Datelike;
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::{future::try_join_all, try_join};
use std::collections::BTreeSet;
use tgpl_domain::{
    folding::{name_ends, reverse_words},
    partial_date::PartialDate,
};
use tgpl_schema::persons;

// The operators of a btree over `text_pattern_ops`. Unlike LIKE they are leakproof, so that row-level security does
// not keep the index from being used.
diesel::infix_operator!(NotBefore, " ~>=~ ", backend: Pg);
diesel::infix_operator!(Before, " ~<~ ", backend: Pg);
// The order of such a btree: by any other one all who are called alike would be read and sorted.
diesel::postfix_operator!(InOrder, " USING ~<~", backend: Pg);

/// A query of the persons whose column begins so; those merged into another record are found by that one.
macro_rules! beginning {
    ($column:expr, $prefix:expr) => {{
        let prefix: String = $prefix;
        let end = format!("{prefix}\u{10ffff}");
        persons::table
            .filter(persons::merged_into_id.is_null())
            .filter(NotBefore::new($column, prefix.into_sql::<Text>()))
            .filter(Before::new($column, end.into_sql::<Text>()))
            .select(PersonRow::as_select())
    }};
}

/// The first of them, in the order of the index.
macro_rules! first {
    ($column:expr, $prefix:expr, $limit:expr) => {
        beginning!($column, $prefix).order(InOrder::new($column)).limit($limit)
    };
}

/// How the words of a name are compared.
#[derive(Clone, Copy)]
pub enum Spelling {
    /// Whatever the accents; words as `folding::fold` writes them.
    Folded,
    /// With the very accents, so that a rare name is not lost among the many that fold alike; words as
    /// `folding::accented` writes them.
    Accented,
}

/// Words as they were written and from the last to the first; one word once.
fn both_ways(words: &str) -> BTreeSet<String> {
    BTreeSet::from([words.to_owned(), reverse_words(words)])
}

/// Persons whose name begins or ends so, read forward or backward: `Trần Văn Đạt` by `tran van`, `van tran`, `van dat`
/// and `dat van`.
pub async fn by_name(
    conn: &AsyncPgConnection,
    spelling: Spelling,
    words: &str,
    limit: i64,
) -> QueryResult<Vec<PersonRow>> {
    let found = both_ways(words).into_iter().map(async |words| {
        let (mut one, mut other) = (conn, conn);
        let (forward, given) = match spelling {
            Spelling::Folded => try_join!(
                first!(persons::folded, words.clone(), limit).load(&mut one),
                first!(persons::folded_reversed, words, limit).load(&mut other),
            ),
            Spelling::Accented => try_join!(
                first!(persons::accented, words.clone(), limit).load(&mut one),
                first!(persons::accented_reversed, words, limit).load(&mut other),
            ),
        }?;
        Ok([forward, given].concat())
    });
    try_join_all(found).await.map(|found| found.concat())
}

/// The same of those who were born in a year, whatever the accents; then of those of whom no year is known.
pub async fn by_name_and_year(
    conn: &AsyncPgConnection,
    folded: &str,
    year: i32,
    limit: i64,
) -> QueryResult<Vec<PersonRow>> {
    let found = both_ways(folded).into_iter().map(async |words| {
        let [mut first, mut second, mut third, mut fourth] = [conn; 4];
        let forward = || beginning!(persons::folded, words.clone()).limit(limit);
        let given = || beginning!(persons::folded_reversed, words.clone()).limit(limit);
        let (one, two, three, four) = try_join!(
            forward().filter(persons::birth_year.eq(year)).load(&mut first),
            given().filter(persons::birth_year.eq(year)).load(&mut second),
            forward().filter(persons::birth_year.is_null()).load(&mut third),
            given().filter(persons::birth_year.is_null()).load(&mut fourth),
        )?;
        Ok([one, two, three, four].concat())
    });
    try_join_all(found).await.map(|found| found.concat())
}

/// Of the first thousand whose family and given name are among the words, those whose name has every word.
const AMONG: &str = "
    SELECT * FROM (SELECT * FROM persons WHERE name_ends = ANY ($1) AND merged_into_id IS NULL LIMIT 1000) AS namesakes
    WHERE string_to_array(folded, ' ') @> $2 LIMIT $3";

/// Persons whose family and given name are among the words, in any order, with the others between them or left out:
/// `Trần Thị Ngọc Lan` by `lan ngoc tran`. What it costs has an end, so that of more than a thousand who are called alike
/// at both ends some are found by their first or last words only.
pub async fn by_words(mut conn: &AsyncPgConnection, folded: &str, limit: i64) -> QueryResult<Vec<PersonRow>> {
    let words: Vec<&str> = folded.split(' ').collect();
    let ends: Vec<String> = words
        .iter()
        .flat_map(|first| words.iter().map(move |last| name_ends(&format!("{first} {last}"))))
        .collect();
    diesel::sql_query(AMONG)
        .bind::<Array<Text>, _>(ends)
        .bind::<Array<Text>, _>(words)
        .bind::<BigInt, _>(limit)
        .load(&mut conn)
        .await
}

/// Persons of the same family and given name, whatever stands between them and whether y or i is written: of a year
/// and of no known year, or of any.
pub async fn by_ends(
    mut conn: &AsyncPgConnection,
    folded: &str,
    year: Option<i32>,
    limit: i64,
) -> QueryResult<Vec<PersonRow>> {
    let mut also = conn;
    let alike = || {
        persons::table
            .filter(persons::merged_into_id.is_null())
            .filter(persons::name_ends.eq(name_ends(folded)))
            .select(PersonRow::as_select())
            .limit(limit)
    };
    let Some(year) = year else { return alike().load(&mut conn).await };
    let (born, unknown) = try_join!(
        alike().filter(persons::birth_year.eq(year)).load(&mut conn),
        alike().filter(persons::birth_year.is_null()).load(&mut also),
    )?;
    Ok([born, unknown].concat())
}

/// Persons born on a day who share the given or the family name, so that a slip in the other one hides nobody. Where a
/// year alone is known on either side, that year.
pub async fn by_birth(
    mut conn: &AsyncPgConnection,
    folded: &str,
    birth: PartialDate,
    limit: i64,
) -> QueryResult<Vec<PersonRow>> {
    let mut also = conn;
    let year = birth.first().year();
    let days = birth.exact().map(|day| vec![day, day.with_ordinal(1).unwrap_or(day)]);
    let (family, given) = (folded.split(' ').next(), folded.rsplit(' ').next());
    let mut forward = beginning!(persons::folded, format!("{} ", family.unwrap_or_default()))
        .filter(persons::birth_year.eq(year))
        .limit(limit)
        .into_boxed::<Pg>();
    let mut reversed = beginning!(persons::folded_reversed, format!("{} ", given.unwrap_or_default()))
        .filter(persons::birth_year.eq(year))
        .limit(limit)
        .into_boxed::<Pg>();
    if let Some(days) = days {
        forward = forward.filter(persons::birth_date.eq_any(days.clone()));
        reversed = reversed.filter(persons::birth_date.eq_any(days));
    }
    let (forward, reversed) = try_join!(forward.load(&mut conn), reversed.load(&mut also))?;
    Ok([forward, reversed].concat())
}

/// Persons with that citizen number or telephone number.
pub async fn by_numbers(
    mut conn: &AsyncPgConnection,
    id_number: Option<Vec<u8>>,
    phone: Option<Vec<u8>>,
    limit: i64,
) -> QueryResult<Vec<PersonRow>> {
    let mut found = Vec::new();
    let whole = persons::table.filter(persons::merged_into_id.is_null());
    if let Some(hash) = id_number {
        let rows = whole.filter(persons::id_number_hash.eq(hash)).select(PersonRow::as_select());
        found.extend(rows.limit(limit).load::<PersonRow>(&mut conn).await?);
    }
    if let Some(hash) = phone {
        let rows = whole.filter(persons::phone_hash.eq(hash)).select(PersonRow::as_select());
        found.extend(rows.limit(limit).load::<PersonRow>(&mut conn).await?);
    }
    Ok(found)
}
