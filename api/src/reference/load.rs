//! Brings the reference data that is part of this version into the database, a file at a time, when it changed.
//! What an administrator entered (a swap day, the break of a new year) stays.

use crate::{cli::Failure, platform::keys::sha256};
use chrono::NaiveDate;
use diesel::{Connection, QueryResult, RunQueryDsl, dsl::exists, prelude::*, select, upsert::excluded};
use diesel_async::{AsyncPgConnection, async_connection_wrapper::AsyncConnectionWrapper};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;
use tgpl_domain::{
    blanks::{BlankState, MovementKind, PaperState},
    calendar::{DayKind, seed_rows},
    cards::CardFileState,
    cases::CaseState,
    reports::ReportState,
    requests::RequestState,
    statistics::forms::Forms,
};
use tgpl_schema::{
    blank_moves, commune_lineage, communes, holidays, legal_transitions, province_lineage, provinces,
    reference_editions, report_forms, reports,
};

type Conn = AsyncConnectionWrapper<AsyncPgConnection>;

/// Rows sent at once: under the 65,535 parameters of a statement.
const BATCH: usize = 2_000;

const PROVINCES: &str = include_str!("../../data/provinces.csv");
const COMMUNES: &str = include_str!("../../data/communes_2025.csv");
const OLD_COMMUNES: &str = include_str!("../../data/communes_until_2025.csv");
const COMMUNE_MAP: &str = include_str!("../../data/communes_map.csv");

/// The provinces until 30/06/2025 are older than any record here.
fn always() -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default()
}

/// The day of the 34 provinces and of the communes without districts.
fn reorganisation() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 7, 1).unwrap_or_default()
}

/// Loads what changed.
pub fn load(url: &str) -> Result<(), Failure> {
    std::thread::scope(|scope| {
        scope
            .spawn(|| {
                let mut conn = Conn::establish(url)?;
                conn.transaction(|tx| {
                    edition(tx, "provinces", PROVINCES, load_provinces)?;
                    edition(tx, "communes", &[COMMUNES, OLD_COMMUNES, COMMUNE_MAP].concat(), load_communes)?;
                    let days = format!("{:?}", seed_rows());
                    edition(tx, "holidays", &days, load_holidays)?;
                    let forms = Forms::SEED.iter().map(|source| source.text).collect::<Vec<_>>().concat();
                    edition(tx, "report_forms", &forms, load_forms)?;
                    let transitions = transitions();
                    let text = serde_json::to_string(&transitions)?;
                    edition(tx, "transitions", &text, |tx| load_transitions(tx, &transitions))?;
                    let moves: Vec<_> = MovementKind::moves().collect();
                    edition(tx, "blank_moves", &format!("{moves:?}"), |tx| load_blank_moves(tx, &moves))
                })
            })
            .join()
            .map_err(|_| Failure::from("the loading thread panicked"))?
    })
}

fn edition(
    tx: &mut Conn,
    name: &str,
    text: &str,
    work: impl FnOnce(&mut Conn) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let print = sha256(text.as_bytes());
    let current: bool = select(exists(
        reference_editions::table
            .filter(reference_editions::name.eq(name).and(reference_editions::sha256.eq(&print))),
    ))
    .get_result(tx)?;
    if current {
        return Ok(());
    }
    work(tx)?;
    diesel::insert_into(reference_editions::table)
        .values((reference_editions::name.eq(name), reference_editions::sha256.eq(&print)))
        .on_conflict(reference_editions::name)
        .do_update()
        .set(reference_editions::sha256.eq(excluded(reference_editions::sha256)))
        .execute(tx)?;
    log::info!("reference data loaded: {name}");
    Ok(())
}

/// The forms of reports. A version by which a report was made stays as it is: another text is another version.
fn load_forms(tx: &mut Conn) -> Result<(), Failure> {
    for (source, form) in Forms::SEED.iter().zip(Forms::seed().iter()) {
        let (code, version) = (&form.code, form.version.cast_signed());
        let there: Option<String> = report_forms::table
            .find((code, version))
            .select(report_forms::definition)
            .first(tx)
            .optional()?;
        if there.as_deref() == Some(source.text) {
            continue;
        }
        let by_it = reports::table.filter(reports::form_code.eq(code).and(reports::form_version.eq(version)));
        if there.is_some() && select(exists(by_it)).get_result(tx)? {
            return Err(format!("{}: reports were made by version {version} of {code}", source.file).into());
        }
        let row = (
            report_forms::code.eq(code),
            report_forms::version.eq(version),
            report_forms::file.eq(source.file),
            report_forms::definition.eq(source.text),
        );
        diesel::delete(report_forms::table.find((code, version))).execute(tx)?;
        diesel::insert_into(report_forms::table).values(row).execute(tx)?;
    }
    Ok(())
}

fn rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, csv::Error> {
    csv::Reader::from_reader(text.as_bytes()).into_deserialize().collect()
}

#[derive(Deserialize)]
struct ProvinceRow {
    old_code: String,
    old_name_vi: String,
    old_type: String,
    new_code: String,
    new_name_vi: String,
    new_type_at_2026_11: String,
    change: String,
    new_commune_count_2026_07: i32,
    new_valid_from: NaiveDate,
}

fn load_provinces(tx: &mut Conn) -> Result<(), Failure> {
    let listed: Vec<ProvinceRow> = rows(PROVINCES)?;
    let mut successors = BTreeMap::new();
    for row in &listed {
        province(
            tx,
            &row.old_code,
            always(),
            row.new_valid_from.pred_opt(),
            &row.old_name_vi,
            &row.old_type,
            None,
        )?;
        successors.entry(&row.new_code).or_insert(row);
    }
    for row in successors.values() {
        let count = Some(row.new_commune_count_2026_07);
        province(
            tx,
            &row.new_code,
            row.new_valid_from,
            None,
            &row.new_name_vi,
            &row.new_type_at_2026_11,
            count,
        )?;
    }
    for row in &listed {
        diesel::insert_into(province_lineage::table)
            .values((
                province_lineage::old_code.eq(&row.old_code),
                province_lineage::old_valid_from.eq(always()),
                province_lineage::new_code.eq(&row.new_code),
                province_lineage::new_valid_from.eq(row.new_valid_from),
                province_lineage::change.eq(&row.change),
            ))
            .on_conflict_do_nothing()
            .execute(tx)?;
    }
    Ok(())
}

fn province(
    tx: &mut Conn,
    code: &str,
    from: NaiveDate,
    to: Option<NaiveDate>,
    name: &str,
    kind: &str,
    communes: Option<i32>,
) -> QueryResult<usize> {
    diesel::insert_into(provinces::table)
        .values((
            provinces::code.eq(code),
            provinces::valid_from.eq(from),
            provinces::valid_to.eq(to),
            provinces::name.eq(name),
            provinces::kind.eq(kind),
            provinces::commune_count.eq(communes),
        ))
        .on_conflict((provinces::code, provinces::valid_from))
        .do_update()
        .set((
            provinces::valid_to.eq(excluded(provinces::valid_to)),
            provinces::name.eq(excluded(provinces::name)),
            provinces::kind.eq(excluded(provinces::kind)),
            provinces::commune_count.eq(excluded(provinces::commune_count)),
        ))
        .execute(tx)
}

#[derive(Deserialize)]
struct CommuneRow {
    commune_code: String,
    name: String,
    #[serde(default)]
    district: Option<String>,
    province_code: String,
}

#[derive(Deserialize, Insertable)]
#[diesel(table_name = commune_lineage)]
struct CommuneMapRow {
    old_code: String,
    new_code: String,
    extent: String,
}

fn load_communes(tx: &mut Conn) -> Result<(), Failure> {
    for (text, from, to) in
        [(OLD_COMMUNES, always(), reorganisation().pred_opt()), (COMMUNES, reorganisation(), None)]
    {
        for batch in rows::<CommuneRow>(text)?.chunks(BATCH) {
            let values: Vec<_> = batch
                .iter()
                .map(|row| {
                    (
                        communes::code.eq(&row.commune_code),
                        communes::valid_from.eq(from),
                        communes::valid_to.eq(to),
                        communes::name.eq(&row.name),
                        communes::district.eq(&row.district),
                        communes::province_code.eq(&row.province_code),
                        communes::province_valid_from.eq(from),
                    )
                })
                .collect();
            diesel::insert_into(communes::table)
                .values(values)
                .on_conflict((communes::code, communes::valid_from))
                .do_update()
                .set((
                    communes::name.eq(excluded(communes::name)),
                    communes::valid_to.eq(excluded(communes::valid_to)),
                ))
                .execute(tx)?;
        }
    }
    for batch in rows::<CommuneMapRow>(COMMUNE_MAP)?.chunks(BATCH) {
        diesel::insert_into(commune_lineage::table).values(batch).on_conflict_do_nothing().execute(tx)?;
    }
    Ok(())
}

fn load_holidays(tx: &mut Conn) -> Result<(), Failure> {
    for row in seed_rows() {
        diesel::insert_into(holidays::table)
            .values((
                holidays::day.eq(row.date),
                holidays::kind.eq(row.kind.as_str()),
                holidays::name.eq(row.name_vi),
                holidays::verified.eq(row.kind != DayKind::TetAnchor),
            ))
            .on_conflict_do_nothing()
            .execute(tx)?;
    }
    Ok(())
}

/// What the database's triggers allow, from the same functions that the services ask.
fn transitions() -> Vec<(&'static str, &'static str, &'static str)> {
    let requests = RequestState::legal_transitions()
        .into_iter()
        .map(|(from, _, to)| ("request", from.as_str(), to.as_str()));
    let cases =
        CaseState::legal_transitions().into_iter().map(|(from, _, to)| ("case", from.as_str(), to.as_str()));
    let reports = ReportState::legal_transitions()
        .into_iter()
        .map(|(from, _, to)| ("report", from.as_str(), to.as_str()));
    let papers = PaperState::legal_transitions()
        .into_iter()
        .map(|(from, to)| ("blank_paper", from.as_str(), to.as_str()));
    let files = CardFileState::legal_transitions()
        .into_iter()
        .map(|(from, _, to)| ("card_file", from.as_str(), to.as_str()));
    let all = requests.chain(cases).chain(reports).chain(papers).chain(files);
    let mut all: Vec<_> = all.filter(|(_, from, to)| from != to).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn load_transitions(tx: &mut Conn, wanted: &[(&str, &str, &str)]) -> Result<(), Failure> {
    diesel::delete(legal_transitions::table).execute(tx)?;
    let values: Vec<_> = wanted
        .iter()
        .map(|(machine, from, to)| {
            (
                legal_transitions::machine.eq(machine),
                legal_transitions::from_state.eq(from),
                legal_transitions::to_state.eq(to),
            )
        })
        .collect();
    diesel::insert_into(legal_transitions::table).values(values).execute(tx)?;
    Ok(())
}

/// Which movement of blanks leads from where to where. One that is no longer made stays: the ledger refers to it.
fn load_blank_moves(tx: &mut Conn, moves: &[(MovementKind, BlankState, BlankState)]) -> Result<(), Failure> {
    let values: Vec<_> = moves
        .iter()
        .map(|(kind, from, to)| {
            (blank_moves::kind.eq(kind), blank_moves::from_state.eq(from), blank_moves::to_state.eq(to))
        })
        .collect();
    diesel::insert_into(blank_moves::table).values(values).on_conflict_do_nothing().execute(tx)?;
    Ok(())
}
