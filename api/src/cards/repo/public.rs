//! SQL for the public check: whether a card holds, and nothing of whose it is but the name that its initials are held
//! against.

use crate::platform::db::Constant;
use chrono::NaiveDate;
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, Bool, Bytea, Date, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tgpl_domain::{blanks::BlankType, names::PersonName};

#[derive(QueryableByName)]
#[diesel(check_for_backend(Pg))]
struct Held {
    #[diesel(sql_type = Text)]
    full_name: PersonName,
    #[diesel(sql_type = Bool)]
    holds: bool,
}

#[derive(QueryableByName)]
struct Holds {
    #[diesel(sql_type = Bool)]
    holds: bool,
}

/// A card holds on its present blank alone, while that is with its holder as far as the ledger knows.
macro_rules! holds {
    ($blank:literal) => {
        concat!(
            "c.state = 'valid' AND c.serial = ",
            $blank,
            " AND EXISTS (SELECT FROM blank_ranges r WHERE r.serials @> c.serial AND upper_inf(r.during) AND r.state = 'issued')"
        )
    };
}

/// Whether the card holds whose blank has a token.
pub async fn by_hash(mut conn: &AsyncPgConnection, hash: &[u8]) -> QueryResult<Option<bool>> {
    const BY_HASH: &str = concat!(
        "SELECT ",
        holds!("b.serial"),
        " AS holds FROM card_blanks b JOIN cards c ON c.id = b.card_id WHERE b.verify_hash = $1"
    );
    let found: Vec<Holds> =
        Constant(diesel::sql_query(BY_HASH).bind::<Bytea, _>(hash)).load(&mut conn).await?;
    Ok(found.into_iter().next().map(|one| one.holds))
}

/// Whose cards of some kinds have a number, and whether each holds. A card from before this register is the registry's, for
/// as long as the register has none of this holder; who moved to another centre stands there twice, and the later entry counts.
pub async fn by_number(
    mut conn: &AsyncPgConnection,
    number: &str,
    kinds: &[BlankType],
    today: NaiveDate,
) -> QueryResult<Vec<(PersonName, bool)>> {
    const BY_NUMBER: &str = concat!(
        "SELECT c.full_name, ",
        holds!("c.serial"),
        " AS holds FROM cards c WHERE c.number = $1 AND c.kind = ANY ($2)
        UNION ALL (
        SELECT DISTINCT ON (p.folded, p.birth_year) p.full_name, p.valid_to IS NULL OR p.valid_to >= $3 FROM practitioners p
        WHERE p.card_number = $1 AND 'TGV' = ANY ($2) AND p.kind IN ('officer', 'collaborator') AND NOT EXISTS (
            SELECT FROM cards c WHERE c.kind = ANY ($2) AND (c.practitioner_id = p.id OR c.number = p.card_number
                AND fold_vi(c.full_name) COLLATE \"C\" = p.folded AND c.birth_year IS NOT DISTINCT FROM p.birth_year))
        ORDER BY p.folded, p.birth_year, p.valid_to DESC NULLS FIRST)"
    );
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let query = diesel::sql_query(BY_NUMBER)
        .bind::<Text, _>(number)
        .bind::<Array<Text>, _>(kinds)
        .bind::<Date, _>(today);
    let found: Vec<Held> = Constant(query).load(&mut conn).await?;
    Ok(found.into_iter().map(|one| (one.full_name, one.holds)).collect())
}
