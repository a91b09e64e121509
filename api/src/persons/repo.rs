//! SQL for persons.

use super::dto::PersonContent;
use crate::platform::{
    Ctx, Keys, Problem, Sealed, Tx,
    reach::{Door, through},
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, BigInt, Text},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::{future::try_join_all, try_join};
use serde::{Deserialize, Serialize};
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};
use tgpl_domain::{
    citizen_id::CitizenId,
    folding::{name_ends, reverse_words},
    ids::{OrganisationId, PersonId, PractitionerId},
    names::PersonName,
    partial_date::{DatePrecision, PartialDate},
    phone::PhoneNumber,
    policy::{Facts, Scope},
    sex::Sex,
    text::{CleanText, Line},
};
use tgpl_schema::{cases, communes, persons};
use uuid::Uuid;

// The operators of a btree over `text_pattern_ops`. Unlike LIKE they are leakproof, so that row-level security does
// not keep the index from being used.
diesel::infix_operator!(NotBefore, " ~>=~ ", backend: Pg);
diesel::infix_operator!(Before, " ~<~ ", backend: Pg);
// The order of such a btree: by any other one all who are called alike would be read and sorted.
diesel::postfix_operator!(InOrder, " USING ~<~", backend: Pg);

/// A record as it is kept: numbers and address sealed.
#[derive(Clone, Queryable, QueryableByName, Selectable)]
#[diesel(table_name = persons, check_for_backend(Pg))]
pub struct PersonRow {
    pub id: PersonId,
    pub version: i32,
    pub organisation_id: OrganisationId,
    pub branch_id: Option<OrganisationId>,
    pub full_name: PersonName,
    birth_date: Option<NaiveDate>,
    birth_precision: Option<DatePrecision>,
    pub sex: Option<Sex>,
    ethnicity: Option<Vec<u8>>,
    id_number: Option<Vec<u8>>,
    pub id_number_hash: Option<Vec<u8>>,
    phone: Option<Vec<u8>>,
    pub phone_hash: Option<Vec<u8>>,
    pub commune_code: Option<String>,
    address: Option<Vec<u8>>,
    language: Option<Vec<u8>>,
    needs: Option<Vec<u8>>,
    safe_contact: Option<Vec<u8>>,
    pub sealed: bool,
    pub merged_into_id: Option<PersonId>,
    pub created_at: DateTime<Utc>,
}

/// What was sealed of a person.
#[derive(Default)]
pub struct Opened {
    pub id_number: Option<CitizenId>,
    pub phone: Option<PhoneNumber>,
    pub address: Option<String>,
    pub ethnicity: Option<String>,
    pub language: Option<String>,
    pub needs: Vec<String>,
    pub safe_contact: Option<String>,
}

const ID_NUMBER: &str = "persons.id_number";
const PHONE: &str = "persons.phone";
const ADDRESS: &str = "persons.address";
/// The ethnic group, as papers write it.
pub const ETHNICITY: Sealed<String> = Sealed::column("persons.ethnicity");
const LANGUAGE: Sealed<String> = Sealed::column("persons.language");
const NEEDS: Sealed<Vec<String>> = Sealed::column("persons.needs");
const SAFE_CONTACT: Sealed<String> = Sealed::column("persons.safe_contact");

impl PersonRow {
    /// Date of birth, as far as known.
    pub fn birth(&self) -> Option<PartialDate> {
        let (date, precision) = self.birth_date.zip(self.birth_precision)?;
        PartialDate::from_columns(date, precision).ok()
    }

    /// Whether there is a way to reach the person: a number, an address, a safe contact.
    pub const fn is_reachable(&self) -> bool {
        self.phone.is_some() || self.address.is_some() || self.safe_contact.is_some()
    }

    /// The ethnic group, which decides on eligibility.
    pub fn ethnicity(&self, keys: &Keys) -> Result<Option<Line<50>>, Problem> {
        let opened = ETHNICITY.open_some(keys, self.id.0, self.ethnicity.as_ref())?;
        Ok(opened.and_then(|text| text.parse().ok()))
    }

    /// Opens what is sealed.
    pub fn open(&self, keys: &Keys) -> Result<Opened, Problem> {
        let id = self.id.0;
        let open = |column: &str, sealed: &Option<Vec<u8>>| -> Result<Option<String>, Problem> {
            let Some(sealed) = sealed else { return Ok(None) };
            let bytes = keys.open(column, id, sealed)?;
            String::from_utf8(bytes).map(Some).map_err(|error| Problem::internal(&error))
        };
        Ok(Opened {
            id_number: open(ID_NUMBER, &self.id_number)?.and_then(|text| text.parse().ok()),
            phone: open(PHONE, &self.phone)?.and_then(|text| text.parse().ok()),
            address: open(ADDRESS, &self.address)?,
            ethnicity: ETHNICITY.open_some(keys, id, self.ethnicity.as_ref())?,
            language: LANGUAGE.open_some(keys, id, self.language.as_ref())?,
            needs: NEEDS.open_some(keys, id, self.needs.as_ref())?.unwrap_or_default(),
            safe_contact: SAFE_CONTACT.open_some(keys, id, self.safe_contact.as_ref())?,
        })
    }

    /// The record as it would be sent.
    pub fn content(&self, keys: &Keys) -> Result<PersonContent, Problem> {
        fn read<T: std::str::FromStr>(text: Option<&String>) -> Option<T> {
            text.and_then(|text| text.parse().ok())
        }
        let opened = self.open(keys)?;
        Ok(PersonContent {
            full_name: self.full_name.clone(),
            birth_date: self.birth(),
            sex: self.sex,
            ethnicity: read(opened.ethnicity.as_ref()),
            id_number: opened.id_number,
            phone: opened.phone,
            commune_code: read(self.commune_code.as_ref()),
            address: read(opened.address.as_ref()),
            language: read(opened.language.as_ref()),
            needs: opened.needs.iter().filter_map(|text| text.parse().ok()).collect(),
            safe_contact: read(opened.safe_contact.as_ref()),
        })
    }

    /// The columns as they stand, sealed as they are.
    pub fn columns(&self) -> Columns {
        Columns {
            full_name: self.full_name.clone(),
            birth_date: self.birth_date,
            birth_precision: self.birth_precision,
            sex: self.sex,
            ethnicity: self.ethnicity.clone(),
            id_number: self.id_number.clone(),
            id_number_hash: self.id_number_hash.clone(),
            phone: self.phone.clone(),
            phone_hash: self.phone_hash.clone(),
            commune_code: self.commune_code.clone(),
            address: self.address.clone(),
            language: self.language.clone(),
            needs: self.needs.clone(),
            safe_contact: self.safe_contact.clone(),
        }
    }

    /// What the policy needs to know; a practitioner reaches the persons of the cases assigned to them.
    pub fn facts(&self, practitioners: Vec<PractitionerId>) -> Facts {
        Facts {
            organisation: Some(self.organisation_id),
            branch: self.branch_id,
            practitioners,
            ..Facts::default()
        }
    }
}

/// The columns of a record, sealed for its id.
#[derive(Insertable, AsChangeset, Serialize, Deserialize)]
#[diesel(table_name = persons, treat_none_as_null = true)]
pub struct Columns {
    full_name: PersonName,
    birth_date: Option<NaiveDate>,
    birth_precision: Option<DatePrecision>,
    sex: Option<Sex>,
    ethnicity: Option<Vec<u8>>,
    id_number: Option<Vec<u8>>,
    id_number_hash: Option<Vec<u8>>,
    phone: Option<Vec<u8>>,
    phone_hash: Option<Vec<u8>>,
    commune_code: Option<String>,
    address: Option<Vec<u8>>,
    language: Option<Vec<u8>>,
    needs: Option<Vec<u8>>,
    safe_contact: Option<Vec<u8>>,
}

impl Columns {
    /// Seals what is to be sealed.
    pub fn of(keys: &Keys, id: PersonId, content: PersonContent) -> Result<Self, Problem> {
        let seal = |column: &str, text: Option<&str>| {
            text.map(|text| keys.seal(column, id.0, text.as_bytes())).transpose()
        };
        let id_number = content.id_number.as_ref().map(CitizenId::digits);
        let phone = content.phone.as_ref().map(PhoneNumber::as_str);
        let needs = Some(&content.needs).filter(|needs| !needs.is_empty());
        Ok(Self {
            birth_date: content.birth_date.map(PartialDate::first),
            birth_precision: content.birth_date.map(PartialDate::precision),
            sex: content.sex,
            id_number: seal(ID_NUMBER, id_number)?,
            id_number_hash: id_number.map(|number| keys.find_hash(ID_NUMBER, number)),
            phone: seal(PHONE, phone)?,
            phone_hash: phone.map(|number| keys.find_hash(PHONE, number)),
            address: seal(ADDRESS, content.address.as_ref().map(CleanText::as_str))?,
            full_name: content.full_name,
            ethnicity: ETHNICITY.seal_some(keys, id.0, content.ethnicity.as_ref())?,
            commune_code: content.commune_code.map(CleanText::into_string),
            language: LANGUAGE.seal_some(keys, id.0, content.language.as_ref())?,
            needs: NEEDS.seal_some(keys, id.0, needs)?,
            safe_contact: SAFE_CONTACT.seal_some(keys, id.0, content.safe_contact.as_ref())?,
        })
    }
}

/// Keyed hash by which a citizen number is found in `persons` and `parties`.
pub fn id_number_hash(keys: &Keys, number: &CitizenId) -> Vec<u8> {
    keys.find_hash(ID_NUMBER, number.digits())
}

/// Keyed hash by which a telephone number is found.
pub fn phone_hash(keys: &Keys, number: &PhoneNumber) -> Vec<u8> {
    keys.find_hash(PHONE, number.as_str())
}

/// Writes a new record and answers with it.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PersonId,
    unit: (OrganisationId, Option<OrganisationId>),
    sealed: bool,
    columns: Columns,
) -> QueryResult<PersonRow> {
    diesel::insert_into(persons::table)
        .values((
            persons::id.eq(id.0),
            persons::organisation_id.eq(unit.0.0),
            persons::branch_id.eq(unit.1.map(|branch| branch.0)),
            persons::sealed.eq(sealed),
            persons::author_id.eq(ctx.actor.account.0),
            persons::created_at.eq(ctx.now),
            columns,
        ))
        .returning(PersonRow::as_returning())
        .get_result(tx)
        .await
}

/// Changes a record if it still has the version; answers the new one.
pub async fn update(tx: &mut Tx, id: PersonId, version: i32, columns: Columns) -> QueryResult<Option<i32>> {
    diesel::update(persons::table)
        .filter(persons::id.eq(id.0).and(persons::version.eq(version)))
        .set((columns, persons::version.eq(persons::version + 1)))
        .returning(persons::version)
        .get_result(tx)
        .await
        .optional()
}

/// Marks a record as class S4; it never goes back.
pub async fn seal(tx: &mut Tx, id: PersonId) -> QueryResult<()> {
    diesel::update(persons::table)
        .filter(persons::id.eq(id.0).and(persons::sealed.eq(false)))
        .set((persons::sealed.eq(true), persons::version.eq(persons::version + 1)))
        .execute(tx)
        .await
        .map(drop)
}

/// One record; the caller decides whether it may be seen.
pub async fn find(conn: &mut AsyncPgConnection, id: PersonId) -> QueryResult<Option<PersonRow>> {
    persons::table.find(id.0).select(PersonRow::as_select()).first(conn).await.optional()
}

/// One record that a request is about to refer to: until its transaction ends nobody merges it.
pub async fn hold(tx: &mut Tx, id: PersonId) -> QueryResult<Option<PersonRow>> {
    persons::table.find(id.0).select(PersonRow::as_select()).for_no_key_update().first(tx).await.optional()
}

/// The practitioners of the person's cases.
pub async fn practitioners(conn: &mut AsyncPgConnection, id: PersonId) -> QueryResult<Vec<PractitionerId>> {
    let lists: Vec<Vec<PractitionerId>> =
        cases::table.filter(cases::person_id.eq(id.0)).select(cases::practitioner_ids).load(conn).await?;
    Ok(lists.into_iter().flatten().collect())
}

/// One page of the persons that the scope reaches, newest first.
pub async fn list(
    conn: &AsyncPgConnection,
    scope: &Scope,
    after: Option<Uuid>,
    limit: i64,
) -> QueryResult<Vec<PersonRow>> {
    let ask = async |mut conn: &AsyncPgConnection, door: Door| {
        let whole = persons::table.filter(persons::merged_into_id.is_null());
        let mut query = whole.select(PersonRow::as_select()).into_boxed::<Pg>();
        query = match door {
            Door::Nation => query,
            Door::Organisation(id) => query.filter(persons::organisation_id.eq(id)),
            Door::Branch(id) => query.filter(persons::branch_id.eq(id)),
            Door::Practitioner(id) => {
                let own =
                    cases::table.filter(cases::practitioner_ids.contains(vec![id])).select(cases::person_id);
                query.filter(persons::id.eq_any(own))
            }
            Door::Offered(_) | Door::Author(_) => return Ok(Vec::new()),
        };
        if let Some(after) = after {
            query = query.filter(persons::id.lt(after));
        }
        query.order(persons::id.desc()).limit(limit + 1).load::<PersonRow>(&mut conn).await
    };
    through(conn, scope, limit, ask, |row| Reverse(row.id.0)).await
}

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

/// Names of communes by code; of a code that was used again, the later name.
pub async fn commune_names(
    conn: &mut AsyncPgConnection,
    codes: Vec<String>,
) -> QueryResult<HashMap<String, String>> {
    let rows: Vec<(String, String)> = communes::table
        .filter(communes::code.eq_any(codes))
        .order(communes::valid_from)
        .select((communes::code, communes::name))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}
