//! Looking for persons across the nation: who they are is told to those alone who may open the record.

use super::{
    dto::{PersonCandidate, PersonCandidates, PersonContent, PersonSearch},
    repo::{self, PersonRow, Spelling, commune_names},
};
use crate::platform::{
    Ctx, Problem, Tx,
    audit::{self, Act, Class},
    db::across_nation,
};
use chrono::Datelike;
use diesel_async::AsyncPgConnection;
use futures_util::try_join;
use std::collections::{BTreeSet, HashMap};
use tgpl_domain::{
    folding::{accented, fold},
    ids::PersonId,
    names::PersonName,
    partial_date::PartialDate,
    policy::Permission,
    similarity::{PersonFacts, Score, Verdict, compare},
};

/// Most candidates of an answer.
const MOST: usize = 50;
/// Most rows that are weighed for it, from each index.
const WEIGHED: i64 = 100;

/// Finds persons by name, citizen number or telephone number. Names with the very accents come first, then the
/// likelier ones. Refuses with 422 when nothing is given to look for.
pub async fn search(tx: &mut Tx, ctx: &Ctx, asked: PersonSearch) -> Result<PersonCandidates, Problem> {
    let keys = &ctx.services.keys;
    let folded = asked.q.as_ref().map(|words| fold(words.as_str())).filter(|key| !key.is_empty());
    if folded.is_none() && asked.id_number.is_none() && asked.phone.is_none() {
        return Err(Problem::field(
            "/q",
            "required",
            "Cần họ tên, số căn cước hoặc số điện thoại",
            "A name, a citizen number or a telephone number is needed",
        ));
    }
    let id_hash = asked.id_number.as_ref().map(|number| repo::id_number_hash(keys, number));
    let phone_hash = asked.phone.as_ref().map(|number| repo::phone_hash(keys, number));
    let words = asked.q.as_ref().map(|words| words.as_str().to_lowercase());
    let rows = across_nation(tx, async |tx| {
        let mut rows = repo::by_numbers(tx, id_hash.clone(), phone_hash.clone(), WEIGHED).await?;
        if let (Some(folded), Some(words)) = (&folded, &words) {
            if *words != *folded {
                rows.extend(repo::by_name(tx, Spelling::Accented, &accented(words), WEIGHED).await?);
            }
            rows.extend(match asked.birth_year {
                Some(year) => repo::by_name_and_year(tx, folded, year, WEIGHED).await?,
                None => repo::by_name(tx, Spelling::Folded, folded, WEIGHED).await?,
            });
            rows.extend(repo::by_words(tx, folded, WEIGHED).await?);
        }
        Ok(rows)
    })
    .await?;
    let name = words.as_deref().and_then(|words| words.parse::<PersonName>().ok());
    let birth = asked.birth_year.and_then(PartialDate::year);
    let mut seen = BTreeSet::new();
    let mut ranked: Vec<(u8, PersonRow, Option<Score>)> = Vec::new();
    for row in rows {
        let by_number = (id_hash.is_some() && row.id_number_hash == id_hash)
            || (phone_hash.is_some() && row.phone_hash == phone_hash);
        let other_year = match (birth, row.birth()) {
            (Some(asked), Some(kept)) => asked.first().year() != kept.first().year(),
            _ => false,
        };
        if !seen.insert(row.id) || (other_year && !by_number) {
            continue;
        }
        let score = name.as_ref().map(|name| {
            let asked = PersonFacts {
                name,
                birth,
                sex: None,
                commune: None,
                phone_hash: phone_hash.as_deref(),
                citizen_id_hash: id_hash.as_deref(),
            };
            compare(&asked, &facts(&row))
        });
        let rank = if by_number { 0 } else { 1 + nearness(words.as_deref().unwrap_or(""), &row) };
        ranked.push((rank, row, score));
    }
    ranked.sort_by_key(|(rank, row, score)| {
        (*rank, -score.as_ref().map_or(0, |score| score.total), row.full_name.folded_reversed())
    });
    ranked.truncate(MOST);
    record(tx, ctx, "person_search").await?;
    show(tx, ctx, ranked.into_iter().map(|(_, row, score)| (row, score, false)).collect()).await
}

/// Finds records that may be the same person, each with what speaks for and against it; of the likeliest first.
pub async fn similar(tx: &mut Tx, ctx: &Ctx, person: PersonContent) -> Result<PersonCandidates, Problem> {
    let keys = &ctx.services.keys;
    let id_hash = person.id_number.as_ref().map(|number| repo::id_number_hash(keys, number));
    let phone_hash = person.phone.as_ref().map(|number| repo::phone_hash(keys, number));
    let folded = person.full_name.folded();
    let rows = across_nation(tx, async |tx| {
        let year = person.birth_date.map(|birth| birth.first().year());
        let mut rows = repo::by_numbers(tx, id_hash.clone(), phone_hash.clone(), WEIGHED).await?;
        let (alike, ends) = try_join!(
            repo::by_name(tx, Spelling::Folded, &folded, WEIGHED),
            repo::by_ends(tx, &folded, year, WEIGHED),
        )?;
        rows.extend(alike.into_iter().chain(ends));
        if let (Some(birth), Some(year)) = (person.birth_date, year) {
            let (named, born) = try_join!(
                repo::by_name_and_year(tx, &folded, year, WEIGHED),
                repo::by_birth(tx, &folded, birth, WEIGHED),
            )?;
            rows.extend(named.into_iter().chain(born));
        }
        Ok(rows)
    })
    .await?;
    let asked = PersonFacts {
        name: &person.full_name,
        birth: person.birth_date,
        sex: person.sex,
        commune: person.commune_code.as_ref().map(AsRef::as_ref),
        phone_hash: phone_hash.as_deref(),
        citizen_id_hash: id_hash.as_deref(),
    };
    let mut seen = BTreeSet::new();
    let mut found: Vec<(PersonRow, Score)> = rows
        .into_iter()
        .filter(|row| seen.insert(row.id))
        .map(|row| {
            let score = compare(&asked, &facts(&row));
            (row, score)
        })
        .filter(|(_, score)| score.verdict != Verdict::Different)
        .collect();
    found.sort_by_key(|(_, score)| -score.total);
    found.truncate(MOST);
    record(tx, ctx, "person_duplicates").await?;
    show(tx, ctx, found.into_iter().map(|(row, score)| (row, Some(score), true)).collect()).await
}

/// The persons of a name among the rows that the connection sees, those with the very accents first.
pub async fn named(conn: &AsyncPgConnection, words: &str) -> Result<Vec<PersonId>, Problem> {
    let (folded, words) = (fold(words), words.to_lowercase());
    let mut rows = Vec::new();
    if !folded.is_empty() {
        let accents = accented(&words);
        let (very, alike, among) = try_join!(
            repo::by_name(conn, Spelling::Accented, &accents, WEIGHED),
            repo::by_name(conn, Spelling::Folded, &folded, WEIGHED),
            repo::by_words(conn, &folded, WEIGHED),
        )?;
        rows.extend(very.into_iter().chain(alike).chain(among));
    }
    rows.sort_by_key(|row| (nearness(&words, row), row.full_name.folded_reversed(), row.id));
    rows.dedup_by_key(|row| row.id);
    Ok(rows.into_iter().map(|row| row.id).collect())
}

fn facts(row: &PersonRow) -> PersonFacts<'_> {
    PersonFacts {
        name: &row.full_name,
        birth: row.birth(),
        sex: row.sex,
        commune: row.commune_code.as_deref(),
        phone_hash: row.phone_hash.as_deref(),
        citizen_id_hash: row.id_number_hash.as_deref(),
    }
}

/// 0 the very name, 1 the very words at an end of it, 2 the very letters, 3 the very words in another order, 4 alike
/// without accents only.
fn nearness(words: &str, row: &PersonRow) -> u8 {
    let (asked, name) = (accented(words), accented(row.full_name.as_str()));
    let whole =
        |rest: Option<&str>, edge: fn(&str) -> bool| rest.is_some_and(|rest| rest.is_empty() || edge(rest));
    if name == asked {
        0
    } else if whole(name.strip_prefix(&asked), |rest| rest.starts_with(' '))
        || whole(name.strip_suffix(&asked), |rest| rest.ends_with(' '))
    {
        1
    } else if name.contains(&asked) {
        2
    } else if asked.split(' ').all(|word| name.split(' ').any(|one| one == word)) {
        3
    } else {
        4
    }
}

async fn show(
    tx: &mut Tx,
    ctx: &Ctx,
    found: Vec<(PersonRow, Option<Score>, bool)>,
) -> Result<PersonCandidates, Problem> {
    let codes = found.iter().filter_map(|(row, ..)| row.commune_code.clone()).collect();
    let communes: HashMap<String, String> = commune_names(tx, codes).await?;
    let scope = ctx.actor.scope(Permission::PersonSearch);
    let data = found
        .into_iter()
        .map(|(row, score, explained)| {
            let own = scope.admits(&row.facts(Vec::new())) == Some(false);
            let whole = own && !row.sealed;
            PersonCandidate {
                id: own.then_some(row.id),
                organisation_id: own.then_some(row.organisation_id),
                name: if whole { row.full_name.as_str().to_owned() } else { row.full_name.initials() },
                birth_year: row.birth().map(|birth| birth.first().year()),
                commune_name: row.commune_code.as_ref().and_then(|code| communes.get(code).cloned()),
                commune_code: row.commune_code,
                score: score.as_ref().map(|score| score.total),
                verdict: score.as_ref().map(|score| score.verdict),
                fields: score.filter(|_| explained).map_or_else(Vec::new, |score| score.fields),
            }
        })
        .collect();
    Ok(PersonCandidates { data })
}

async fn record(tx: &mut Tx, ctx: &Ctx, act: &str) -> Result<(), Problem> {
    let object = ("search", ctx.request_id);
    let fields = &["full_name", "birth_date", "commune_code"];
    let organisation = ctx.actor.home;
    audit::record(tx, ctx, &Act { act, object, organisation, class: Class::S3, fields, reason: None }).await
}
