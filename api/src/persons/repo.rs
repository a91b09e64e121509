//! SQL for persons.

mod search;

pub use search::{Spelling, by_birth, by_ends, by_name, by_name_and_year, by_numbers, by_words};

use super::dto::PersonContent;
use crate::platform::{
    Ctx, Keys, Problem, Sealed, Tx,
    reach::{Door, through},
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::{pg::Pg, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::HashMap};
use tgpl_domain::{
    citizen_id::CitizenId,
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
