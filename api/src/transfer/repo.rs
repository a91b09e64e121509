//! SQL of imports: look-ups by code, and rows in batches.

use super::{cases::CaseRow, service::Placed};
use crate::{
    cases::service::{GROUNDS, Grounds, MATTER, OUTCOME},
    persons::service::{self as people, PersonContent},
    platform::{self, Ctx, Keys, Problem, Tx},
    requests::service::{CONTENT, Matter, Told},
};
use chrono::NaiveDate;
use diesel::{prelude::*, sql_types::Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::json;
use std::collections::{HashMap, HashSet};
use tgpl_domain::{
    calendar::day_in_vietnam, case_code::CaseCode, eligibility::Facts, ids::PersonId, requests::RequestState,
};
use tgpl_schema::{
    assignments, case_eligibilities, case_matters, cases, communes, history, import_rows, imports,
    organisations, parties, persons, practitioners, requests,
};
use uuid::Uuid;

/// Organisations of a list of codes on a day, by code.
pub async fn organisations_by_code(
    tx: &mut Tx,
    codes: &[String],
) -> QueryResult<HashMap<String, Vec<(Uuid, NaiveDate, Option<NaiveDate>)>>> {
    let rows: Vec<(String, Uuid, NaiveDate, Option<NaiveDate>)> = organisations::table
        .filter(organisations::code.eq_any(codes))
        .select((organisations::code, organisations::id, organisations::valid_from, organisations::valid_to))
        .load(tx)
        .await?;
    let mut found: HashMap<String, Vec<_>> = HashMap::new();
    for (code, id, from, to) in rows {
        found.entry(code).or_default().push((id, from, to));
    }
    Ok(found)
}

/// When communes had the codes of a list, by code.
pub async fn communes_by_code(
    tx: &mut Tx,
    codes: &[String],
) -> QueryResult<HashMap<String, Vec<(NaiveDate, Option<NaiveDate>)>>> {
    let rows: Vec<(String, NaiveDate, Option<NaiveDate>)> = communes::table
        .filter(communes::code.eq_any(codes))
        .select((communes::code, communes::valid_from, communes::valid_to))
        .load(tx)
        .await?;
    let mut found: HashMap<String, Vec<_>> = HashMap::new();
    for (code, from, to) in rows {
        found.entry(code).or_default().push((from, to));
    }
    Ok(found)
}

/// Branches of providers: (provider, unit of case codes) to branch; the provider's own unit is nothing.
pub async fn units(tx: &mut Tx, providers: &[Uuid]) -> QueryResult<HashMap<(Uuid, String), Option<Uuid>>> {
    let own: Vec<(Uuid, Option<String>)> = organisations::table
        .filter(organisations::id.eq_any(providers))
        .select((organisations::id, organisations::case_unit))
        .load(tx)
        .await?;
    let branches: Vec<(Uuid, Option<Uuid>, Option<String>)> = organisations::table
        .filter(organisations::parent_id.eq_any(providers.iter().map(|id| Some(*id))))
        .filter(organisations::kind.eq("branch"))
        .select((organisations::id, organisations::parent_id, organisations::case_unit))
        .load(tx)
        .await?;
    let mut found = HashMap::new();
    for (id, unit) in own {
        found.insert((id, unit.unwrap_or_else(|| "TT".into())), None);
    }
    for (id, parent, unit) in branches {
        if let (Some(parent), Some(unit)) = (parent, unit) {
            found.insert((parent, unit), Some(id));
        }
    }
    Ok(found)
}

/// Practitioners of providers by (provider, card number).
pub async fn practitioners_by_card(
    tx: &mut Tx,
    providers: &[Uuid],
) -> QueryResult<HashMap<(Uuid, String), Uuid>> {
    let rows: Vec<(Uuid, Option<String>, Uuid)> = practitioners::table
        .filter(practitioners::organisation_id.eq_any(providers))
        .filter(practitioners::card_number.is_not_null())
        .select((practitioners::organisation_id, practitioners::card_number, practitioners::id))
        .load(tx)
        .await?;
    Ok(rows.into_iter().filter_map(|(provider, card, id)| Some(((provider, card?), id))).collect())
}

/// Which codes the registers hold already.
pub async fn known_codes(
    tx: &mut Tx,
    providers: &[Uuid],
    codes: &[String],
) -> QueryResult<HashSet<(Uuid, String)>> {
    let rows: Vec<(Uuid, String)> = cases::table
        .filter(cases::organisation_id.eq_any(providers).and(cases::code.eq_any(codes)))
        .select((cases::organisation_id, cases::code))
        .load(tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// An import as it is kept.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = imports, check_for_backend(diesel::pg::Pg))]
pub struct ImportRow {
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub rows_total: i32,
    pub rows_created: i32,
    pub rows_unchanged: i32,
    pub at: chrono::DateTime<chrono::Utc>,
    pub undone_at: Option<chrono::DateTime<chrono::Utc>>,
}

pub async fn find_import(tx: &mut Tx, id: Uuid) -> QueryResult<Option<ImportRow>> {
    imports::table.find(id).select(ImportRow::as_select()).first(tx).await.optional()
}

pub async fn insert_import(tx: &mut Tx, ctx: &Ctx, sha256: &[u8], row: &ImportRow) -> QueryResult<()> {
    diesel::insert_into(imports::table)
        .values((
            imports::id.eq(row.id),
            imports::organisation_id.eq(row.organisation_id),
            imports::account_id.eq(ctx.actor.account.0),
            imports::kind.eq("cases"),
            imports::sha256.eq(sha256),
            imports::rows_total.eq(row.rows_total),
            imports::rows_created.eq(row.rows_created),
            imports::rows_unchanged.eq(row.rows_unchanged),
            imports::at.eq(row.at),
        ))
        .execute(tx)
        .await
        .map(drop)
}

/// Removes what an import brought while nobody touched it; answers nothing, or what was done since.
pub async fn undo(tx: &mut Tx, id: Uuid) -> QueryResult<Option<String>> {
    diesel::select(undo_import(id)).get_result(tx).await
}

diesel::define_sql_function! {
    /// See the migration: deletes the untouched cases of an import, or names what was done to them.
    fn undo_import(id: SqlUuid) -> Nullable<diesel::sql_types::Text>;
}

/// Writes one batch of rows with everything that belongs to a case.
#[expect(clippy::too_many_lines, reason = "one statement a table, in the order of their references")]
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    import: Uuid,
    batch: &[(CaseRow, Placed)],
) -> Result<(), Problem> {
    let keys = &ctx.services.keys;
    let author = ctx.actor.account.0;
    let persons_of = batch
        .iter()
        .map(|(row, at)| {
            Ok((
                persons::id.eq(at.person),
                persons::organisation_id.eq(at.organisation),
                persons::branch_id.eq(at.branch),
                persons::sealed.eq(row.sealed),
                persons::author_id.eq(author),
                persons::created_at.eq(ctx.now),
                person(row, at, keys)?,
            ))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    diesel::insert_into(persons::table).values(persons_of).execute(tx).await?;

    let asked = batch
        .iter()
        .map(|(row, at)| {
            let told = Told {
                matter: Matter { summary: row.summary.parse().ok(), ..Matter::default() },
                eligibility: Facts::declaring(row.groups.iter().map(AsRef::as_ref)),
                requester: None,
            };
            Ok((
                requests::id.eq(at.request),
                requests::organisation_id.eq(at.organisation),
                requests::branch_id.eq(at.branch),
                requests::receipt_number.eq(format!("SO-{}-{}", at.organisation.simple(), row.code)),
                requests::tracking_hash.eq(keys.find_hash("requests.tracking", &at.request.to_string())),
                requests::state.eq(RequestState::Accepted.as_str()),
                requests::channel.eq("in_person"),
                requests::person_id.eq(at.person),
                requests::form.eq(row.form.as_str()),
                requests::role.eq(row.role.map(tgpl_domain::cases::Role::as_str)),
                requests::field.eq(row.field.as_str()),
                requests::content.eq(CONTENT.seal(keys, at.request, &told)?),
                requests::sealed.eq(row.sealed),
                requests::received_at.eq(tgpl_domain::calendar::start_of_day(row.received_on)),
                requests::case_id.eq(at.case),
                requests::author_id.eq(author),
                requests::created_at.eq(ctx.now),
            ))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    diesel::insert_into(requests::table).values(asked).execute(tx).await?;

    let heads = batch
        .iter()
        .map(|(row, at)| {
            let end = row.end.as_ref();
            let outcome = end.and_then(|end| end.outcome.as_ref());
            Ok((
                (
                    cases::id.eq(at.case),
                    cases::organisation_id.eq(at.organisation),
                    cases::branch_id.eq(at.branch),
                    cases::code.eq(row.code.to_string()),
                    cases::code_number.eq(number(&row.code)),
                    cases::code_year.eq(row.code.year),
                    cases::state.eq(row.state().as_str()),
                    cases::form.eq(row.form.as_str()),
                    cases::role.eq(row.role.map(tgpl_domain::cases::Role::as_str)),
                    cases::field.eq(row.field.as_str()),
                    cases::person_id.eq(at.person),
                    cases::request_id.eq(at.request),
                ),
                (
                    cases::practitioner_ids.eq(at.practitioner.into_iter().collect::<Vec<_>>()),
                    cases::received_on.eq(row.received_on),
                    cases::accepted_at.eq(row.accepted_at),
                    cases::ended_on.eq(end.map(|end| end.on)),
                    cases::end_reason.eq(end.map(|end| end.reason.as_str())),
                    cases::outcome.eq(OUTCOME.seal_some(keys, at.case, outcome)?),
                    cases::successful.eq(end.and_then(|end| end.successful)),
                    cases::sealed.eq(row.sealed),
                    cases::next_code.eq(at.next.map(|(duty, _)| duty.as_str())),
                    cases::next_due_at.eq(at.next.map(|(_, due)| due)),
                    cases::author_id.eq(author),
                    cases::created_at.eq(ctx.now),
                ),
            ))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    diesel::insert_into(cases::table).values(heads).execute(tx).await?;

    let matters = batch
        .iter()
        .map(|(row, at)| {
            Ok((
                case_matters::case_id.eq(at.case),
                case_matters::organisation_id.eq(at.organisation),
                case_matters::matter.eq(MATTER.seal(keys, at.case, &json!({ "summary": row.summary }))?),
            ))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    diesel::insert_into(case_matters::table).values(matters).execute(tx).await?;

    let reasons = batch
        .iter()
        .map(|(row, at)| {
            let rules = tgpl_domain::eligibility::Rules::seed();
            let law = rules.rule_set(day_in_vietnam(row.accepted_at)).map(|set| set.id.clone());
            let grounds = Grounds {
                groups: row.groups.clone(),
                primary_group: row.groups.as_slice().first().cloned(),
                proofs: json!([]),
            };
            Ok((
                case_eligibilities::case_id.eq(at.case),
                case_eligibilities::organisation_id.eq(at.organisation),
                case_eligibilities::grounds.eq(GROUNDS.seal(keys, at.case, &grounds)?),
                case_eligibilities::law_version.eq(law),
            ))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    diesel::insert_into(case_eligibilities::table).values(reasons).execute(tx).await?;

    let sides: Vec<_> = batch
        .iter()
        .map(|(row, at)| {
            (
                parties::id.eq(Uuid::now_v7()),
                parties::organisation_id.eq(at.organisation),
                parties::request_id.eq(at.request),
                parties::name.eq(row.name.as_str()),
                parties::birth_year.eq(row.birth.map(|birth| chrono::Datelike::year(&birth.first()))),
                parties::id_number_hash
                    .eq(row.id_number.as_ref().map(|id| keys.find_hash("persons.id_number", id.digits()))),
                parties::side.eq("beneficiary"),
            )
        })
        .collect();
    diesel::insert_into(parties::table).values(sides).execute(tx).await?;

    let carried: Vec<_> = batch
        .iter()
        .filter_map(|(row, at)| {
            Some((
                assignments::id.eq(Uuid::now_v7()),
                assignments::organisation_id.eq(at.organisation),
                assignments::case_id.eq(at.case),
                assignments::practitioner_id.eq(at.practitioner?),
                assignments::share.eq(100_i16),
                assignments::from_at.eq(row.accepted_at),
                assignments::author_id.eq(author),
            ))
        })
        .collect();
    if !carried.is_empty() {
        diesel::insert_into(assignments::table).values(carried).execute(tx).await?;
    }

    let acts = batch
        .iter()
        .flat_map(|(row, at)| {
            let accepted = RequestState::Accepted.as_str();
            [("request", at.request, accepted), ("case", at.case, row.state().as_str())].map(
                |(kind, subject, state)| {
                    let detail = json!({ "import_id": import, "row": row.number });
                    Ok((
                        history::organisation_id.eq(at.organisation),
                        history::subject_type.eq(kind),
                        history::subject_id.eq(subject),
                        history::at.eq(ctx.now),
                        history::actor_id.eq(author),
                        history::event.eq("import"),
                        history::to_state.eq(state),
                        history::detail.eq(platform::history::seal(keys, subject, &detail)?),
                    ))
                },
            )
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    diesel::insert_into(history::table).values(acts).execute(tx).await?;

    let kept: Vec<_> = batch
        .iter()
        .map(|(row, at)| {
            (
                import_rows::import_id.eq(import),
                import_rows::organisation_id.eq(at.organisation),
                import_rows::row_number.eq(i32::try_from(row.number).unwrap_or(i32::MAX)),
                import_rows::case_id.eq(at.case),
            )
        })
        .collect();
    diesel::insert_into(import_rows::table).values(kept).execute(tx).await?;
    Ok(())
}

/// The number of a code as its book counts it.
pub fn number(code: &CaseCode) -> i32 {
    i32::try_from(code.number).unwrap_or(i32::MAX)
}

/// The person of a row, as `persons` keeps it.
fn person(row: &CaseRow, at: &Placed, keys: &Keys) -> Result<people::Columns, Problem> {
    fn read<T: std::str::FromStr>(text: Option<&String>) -> Option<T> {
        text.and_then(|text| text.parse().ok())
    }
    let content = PersonContent {
        full_name: row.name.clone(),
        birth_date: row.birth,
        sex: row.sex,
        ethnicity: read(row.ethnicity.as_ref()),
        id_number: row.id_number.clone(),
        commune_code: read(row.commune.as_ref()),
        phone: None,
        address: None,
        language: None,
        needs: Vec::new(),
        safe_contact: None,
    };
    people::Columns::of(keys, PersonId(at.person), content)
}
