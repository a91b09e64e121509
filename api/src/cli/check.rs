//! `tgpl check`: whether the data keep their promises. What is found is listed, and makes the command fail.

use super::{Failure, database, migrate, progress};
use crate::{
    app,
    documents::service as documents,
    platform::{
        Clock, Config, Services, audit, checkpoints,
        config::Environment,
        keys::{hex, sha256},
    },
    statistics::service as statistics,
};
use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use serde::Serialize;
use tgpl_domain::{cases::CaseState, policy::Role, requests::RequestState};
use tokio_postgres::{Client, NoTls};
use uuid::Uuid;

#[derive(Args)]
pub struct Options {
    /// What to check; everything when nothing is named.
    what: Vec<What>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// The access log's chains, against the checkpoints kept outside the database.
    Audit,
    /// Running numbers: no gap in a register, no counter behind its register.
    Numbers,
    /// The shares of every case sum to 1.00.
    Shares,
    /// Every state is known, and is the one its history leads to.
    States,
    /// Roles are known and held where they may be; no demo account in production.
    Rights,
    /// Every document's file is there and has its hash.
    Files,
    /// The counters of the statistics are those of the cases, each cell.
    Statistics,
    /// Every blank is where its last movement left it, and each movement began where the one before ended.
    Blanks,
}

/// Something that is not as promised.
#[derive(Serialize)]
struct Finding {
    check: What,
    /// The record, or the place.
    subject: String,
    message: String,
}

/// A number is missing when it was given here and no case has it; what the paper book took or left out was not.
const NUMBERS: &str = "
    WITH held AS (
        SELECT organisation_id, coalesce(branch_id, organisation_id) AS unit_id, code_year AS year,
               'case.' || CASE form WHEN 'court_participation' THEN 'TGTT' WHEN 'advice' THEN 'TV' ELSE 'DDNTT' END AS book,
               max(code_number) AS highest, range_agg(int4range(code_number, code_number, '[]')) AS numbers
        FROM cases GROUP BY 1, 2, 3, 4),
    books AS (
        SELECT concat_ws(' ', unit_id, book, year) AS name, coalesce(highest, 0) > coalesce(last, 0) AS behind,
               int4multirange(int4range(1, coalesce(last, 0) + 1)) - coalesce(elsewhere, '{}') - coalesce(numbers, '{}')
                   AS missing
        FROM held FULL JOIN counters USING (organisation_id, unit_id, book, year)
        WHERE book LIKE 'case.%')
    SELECT name, 'the counter is behind the register' FROM books WHERE behind
    UNION ALL
    SELECT name, 'the register has gaps: ' || missing FROM books WHERE NOT isempty(missing)";
const SHARES: &str = "
    SELECT case_id::text, 'the shares sum to ' || sum(share) FROM assignments GROUP BY case_id HAVING sum(share) <> 100";
const STATES: &str = "
    SELECT s.id::text, 'state ' || s.state || ', history ends in ' || coalesce(h.to_state, 'nothing')
    FROM (SELECT id, state FROM cases UNION ALL SELECT id, state FROM requests) s
    LEFT JOIN LATERAL (SELECT to_state FROM history WHERE subject_id = s.id ORDER BY seq DESC LIMIT 1) h ON true
    WHERE h.to_state IS DISTINCT FROM s.state";
const RIGHTS: &str = "
    SELECT g.id::text, 'an active role at an organisation that ended'
    FROM role_grants g JOIN organisations o ON o.id = g.organisation_id
    WHERE o.valid_to < current_date AND (g.valid_to IS NULL OR g.valid_to > now())
    UNION ALL
    SELECT a.id::text, 'an active account without any role' FROM accounts a
    WHERE a.state = 'active' AND NOT EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id)";
/// Told from the movements alone, which are never changed: what stands in `blank_ranges` is not asked.
const BLANKS: &str = "
    WITH left_there AS (
        SELECT to_state AS state, to_holder AS holder_id,
               range_agg(int8multirange(m.serials) - coalesce(since.moved, '{}')) AS serials
        FROM blank_movements m CROSS JOIN LATERAL (
            SELECT range_agg(l.serials) AS moved FROM blank_movements l WHERE l.serials && m.serials AND l.seq > m.seq) since
        WHERE to_state <> 'outside' GROUP BY 1, 2),
    stands AS (
        SELECT state, holder_id, range_agg(serials) AS serials FROM blank_ranges WHERE upper_inf(during) GROUP BY 1, 2)
    SELECT concat_ws(' ', holder_id, state), format('the movements say %s, the stock says %s', m.serials, s.serials)
    FROM left_there m FULL JOIN stands s USING (state, holder_id)
    WHERE coalesce(m.serials, '{}') <> coalesce(s.serials, '{}')
    UNION ALL
    SELECT 'movement ' || m.seq, 'begins where its serials were not'
    FROM blank_movements m CROSS JOIN LATERAL (
        SELECT range_agg(e.serials * m.serials) AS known,
               bool_or((e.to_state, e.to_holder) IS DISTINCT FROM (m.from_state, m.from_holder)
                   AND NOT int8multirange(e.serials * m.serials) <@ coalesce(between_them.moved, '{}')) AS elsewhere
        FROM blank_movements e CROSS JOIN LATERAL (
            SELECT range_agg(b.serials) AS moved FROM blank_movements b
            WHERE b.serials && (e.serials * m.serials) AND b.seq > e.seq AND b.seq < m.seq) between_them
        WHERE e.serials && m.serials AND e.seq < m.seq) before
    WHERE before.elsewhere
       OR m.from_state <> 'outside' AND NOT int8multirange(m.serials) <@ coalesce(before.known, '{}')";

/// Runs the checks.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let config = Config::from_env()?;
    let database = database::open(&config)?;
    migrate::migrate(&database.url)?;
    let services = app::services(config, &database.url, Clock::default())?;
    let wanted = if options.what.is_empty() { What::value_variants() } else { options.what.as_slice() };
    let findings = actix_web::rt::System::new().block_on(async {
        let client = connect(&database.url).await?;
        let mut findings = Vec::new();
        let bar = progress::bar(u64::try_from(wanted.len())?, "kiểm tra", json);
        for what in wanted {
            findings.extend(found(*what, &client, &services, &bar).await?);
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok::<_, Failure>(findings)
    })?;
    if json {
        println!("{}", serde_json::json!({ "checked": wanted, "findings": findings }));
    } else {
        for Finding { check, subject, message } in &findings {
            println!("{check:?}: {subject}: {message}");
        }
        println!("{} checks, {} findings", wanted.len(), findings.len());
    }
    if findings.is_empty() { Ok(()) } else { Err("the data do not keep their promises".into()) }
}

/// A connection of the owner of the tables that sees every row.
pub(super) async fn connect(url: &str) -> Result<Client, Failure> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    actix_web::rt::spawn(connection);
    client.batch_execute("SET tgpl.scope = '*'; SET TIME ZONE 'UTC'").await?;
    Ok(client)
}

async fn found(
    what: What,
    client: &Client,
    services: &Services,
    bar: &ProgressBar,
) -> Result<Vec<Finding>, Failure> {
    match what {
        What::Audit => audited(services).await,
        What::Numbers => asked(what, client, NUMBERS).await,
        What::Shares => asked(what, client, SHARES).await,
        What::Blanks => asked(what, client, BLANKS).await,
        What::States => {
            let mut findings = asked(what, client, STATES).await?;
            let cases = CaseState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>();
            let requests = RequestState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>();
            for (table, known) in [("cases", cases), ("requests", requests)] {
                findings.extend(strange(what, client, table, "state", &known).await?);
            }
            Ok(findings)
        }
        What::Rights => {
            let mut findings = asked(what, client, RIGHTS).await?;
            let known = Role::ALL.iter().map(|role| role.as_str()).collect::<Vec<_>>();
            findings.extend(strange(what, client, "role_grants", "role", &known).await?);
            if services.config.environment == Environment::Production {
                let demo = "SELECT id::text, 'a demo account in production' FROM accounts WHERE is_demo";
                findings.extend(asked(what, client, demo).await?);
            }
            Ok(findings)
        }
        What::Files => filed(client, services, bar).await,
        What::Statistics => {
            // What other programs left to be counted is no fault.
            statistics::count_what_is_left(&services.db, &services.keys, |_| {}).await?;
            bar.inc_length(statistics::cases(&services.db).await?);
            let told = |many| bar.inc(u64::try_from(many).unwrap_or_default());
            let found = statistics::differences(&services.db, &services.keys, told).await?;
            Ok(found
                .into_iter()
                .map(|(subject, message)| Finding { check: what, subject, message })
                .collect())
        }
    }
}

/// Rows of a query: the subject and what is wrong with it.
async fn asked(check: What, client: &Client, query: &str) -> Result<Vec<Finding>, Failure> {
    let rows = client.query(query, &[]).await?;
    Ok(rows.iter().map(|row| Finding { check, subject: row.get(0), message: row.get(1) }).collect())
}

/// Words of a column that this version does not know.
async fn strange(
    check: What,
    client: &Client,
    table: &str,
    column: &str,
    known: &[&str],
) -> Result<Vec<Finding>, Failure> {
    let query = format!("SELECT id::text, {column} FROM {table} WHERE {column} <> ALL ($1)");
    let rows = client.query(&query, &[&known]).await?;
    let unknown = |word: String| format!("unknown {column} {word}");
    Ok(rows.iter().map(|row| Finding { check, subject: row.get(0), message: unknown(row.get(1)) }).collect())
}

/// Chains what waits, proves every chain, and when all is well keeps the new ends as checkpoints.
async fn audited(services: &Services) -> Result<Vec<Finding>, Failure> {
    let data = &services.config.data;
    let kept = checkpoints::read(data)?;
    let mut conn = services.db.plain().await?;
    while audit::chain(&mut conn, &services.keys).await? > 0 {}
    let verdict = audit::verify(&mut conn, &services.keys, &kept).await?;
    if verdict.is_whole() {
        checkpoints::keep(data, &verdict.heads)?;
    }
    let finding = |subject, message: &str| Finding { check: What::Audit, subject, message: message.into() };
    let broken = verdict
        .broken
        .iter()
        .map(|seq| finding(format!("row {seq}"), "does not fit the chain of its organisation"));
    let cut = verdict
        .cut
        .iter()
        .map(|id| finding(format!("organisation {id}"), "its chain does not hold its checkpoint"));
    Ok(broken.chain(cut).collect())
}

async fn filed(client: &Client, services: &Services, bar: &ProgressBar) -> Result<Vec<Finding>, Failure> {
    let asked =
        "SELECT id::text, storage_key, encode(sha256, 'hex') FROM documents WHERE storage_key IS NOT NULL";
    let mut findings = Vec::new();
    let rows = client.query(asked, &[]).await?;
    bar.inc_length(u64::try_from(rows.len())?);
    for row in rows {
        bar.inc(1);
        let (id, key, expected): (String, String, String) = (row.get(0), row.get(1), row.get(2));
        let message = match services.storage.get(&key).await {
            Ok(sealed) => match services.keys.open(documents::CONTENT, Uuid::parse_str(&id)?, &sealed) {
                Ok(bytes) if hex(&sha256(&bytes)) == expected => continue,
                _ => "the file is not the one that was taken in",
            },
            Err(_) => "the file is missing",
        };
        findings.push(Finding { check: What::Files, subject: key, message: message.into() });
    }
    Ok(findings)
}
