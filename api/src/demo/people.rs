//! The practitioners of every centre.

use super::{dice::Dice, names::Names, nation::Nation, sheet::Sheet};
use crate::cli::Failure;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use std::collections::BTreeMap;
use tgpl_domain::{calendar::start_of_day, cases::Form};
use tokio_postgres::Client;
use uuid::Uuid;

/// Cases a year that the nation's some 685 officers and 640 contracted lawyers carry.
const YEARLY_LOAD: u64 = 45_000;
/// The nation's officers and lawyers under that load.
const OFFICERS: u64 = 685;
const LAWYERS: u64 = 640;

/// One practitioner.
#[derive(Clone)]
pub struct Practitioner {
    /// Id.
    pub id: Uuid,
    /// The short number that keeps work sessions apart.
    pub no: i64,
    /// Adviser or collaborator: advice alone (Luật TGPL Đ.17).
    pub advice_only: bool,
}

/// The practitioners of a centre, those with a demo account first.
#[derive(Default)]
pub struct Staff(Vec<Practitioner>);

impl Staff {
    /// One who may perform the form of aid. In a demo centre every second case goes to somebody who can sign in.
    pub fn choose(&self, number: u64, form: Form, accounts: usize) -> Option<&Practitioner> {
        let able: Vec<_> = self.0.iter().filter(|one| form == Form::Advice || !one.advice_only).collect();
        let among =
            if accounts > 0 && number.is_multiple_of(2) { accounts.min(able.len()) } else { able.len() };
        able.get(usize::try_from((number / 2) % (among.max(1) as u64)).unwrap_or(0)).copied()
    }
}

/// Writes them; `signed_in` are the accounts of officers and lawyers by centre.
pub async fn appoint(
    client: &Client,
    seed: u64,
    names: &Names,
    nation: &Nation,
    cases_a_year: u64,
    signed_in: &BTreeMap<Uuid, Vec<(Uuid, &'static str, String)>>,
) -> Result<BTreeMap<Uuid, Staff>, Failure> {
    let mut sheet = Sheet::new(
        "practitioners",
        "id, organisation_id, account_id, kind, full_name, sex, birth_year, card_number, appointed_on, fields, languages, \
         office_phone, valid_from, valid_to, created_at",
    );
    let mut contracts = Sheet::new(
        "practitioner_contracts",
        "id, organisation_id, practitioner_id, number, signed_on, valid_from, valid_to",
    );
    let mut staffs: BTreeMap<Uuid, Vec<(Uuid, bool)>> = BTreeMap::new();
    let provinces = 34;
    for centre in &nation.centres {
        let peers =
            nation.centres.iter().filter(|other| other.to.is_none() == centre.to.is_none()).count() as u64;
        let count = |total: u64| (total * cases_a_year / YEARLY_LOAD / peers.max(provinces)).max(2);
        let accounts = signed_in.get(&centre.id).map_or(&[][..], Vec::as_slice);
        let kinds = accounts
            .iter()
            .map(|(account, kind, name)| (*kind, Some((*account, name))))
            .chain((0..count(OFFICERS)).map(|_| ("officer", None)))
            .chain((0..count(LAWYERS)).map(|_| ("contract_lawyer", None)))
            .chain([
                ("adviser", None),
                ("collaborator", None),
                ("organisation_lawyer", None),
                ("probationer", None),
            ]);
        for (place, (kind, account)) in kinds.enumerate() {
            let mut dice =
                Dice::of(seed, &centre.code, place as u64 + u64::from(centre.to.is_some()) * 1_000_000);
            let appointed = centre.from.checked_add_days(Days::new(dice.under(365))).unwrap_or(centre.from);
            let id = dice.id(start_of_day(centre.from));
            let female = dice.chance(520);
            let name = account.map_or_else(|| names.full(&mut dice, female), |(_, name)| name.clone());
            let year = centre.from.year() - i32::try_from(dice.between(30, 50)).unwrap_or(40);
            let card = (kind != "probationer").then(|| format!("{}-{:04}", centre.province, place + 1));
            let fields = vec!["criminal".to_owned(), "civil".to_owned()];
            let languages: Vec<String> = dice.chance(150).then(|| "tay".to_owned()).into_iter().collect();
            sheet.row(&[
                &id,
                &centre.id,
                &account.map(|(account, _)| account),
                &kind,
                &name,
                &if female { "female" } else { "male" },
                &year,
                &card,
                &appointed,
                &fields,
                &languages,
                &format!("020{} {:07}", dice.under(10), dice.under(10_000_000)),
                &centre.from,
                &centre.to,
                &start_of_day(centre.from),
            ]);
            if kind == "contract_lawyer" {
                contract(&mut contracts, &mut dice, centre.id, id, centre.from, centre.to);
            }
            if kind != "probationer" {
                let advice_only = matches!(kind, "adviser" | "collaborator");
                staffs.entry(centre.id).or_default().push((id, advice_only));
            }
        }
    }
    sheet.send(client).await?;
    contracts.send(client).await?;
    let rows = client.query("SELECT id::text, no FROM practitioners", &[]).await?;
    let mut numbers: BTreeMap<Uuid, i64> = BTreeMap::new();
    for row in rows {
        numbers.insert(row.get::<_, String>(0).parse()?, row.get(1));
    }
    let known = |(id, advice_only): (Uuid, bool)| Practitioner {
        id,
        no: numbers.get(&id).copied().unwrap_or_default(),
        advice_only,
    };
    Ok(staffs
        .into_iter()
        .map(|(centre, ids)| (centre, Staff(ids.into_iter().map(known).collect())))
        .collect())
}

/// Contracts of at most three years, one after the other.
fn contract(
    sheet: &mut Sheet,
    dice: &mut Dice,
    centre: Uuid,
    lawyer: Uuid,
    from: NaiveDate,
    to: Option<NaiveDate>,
) {
    let mut starts = from;
    let last = to.unwrap_or_else(|| NaiveDate::from_ymd_opt(2028, 12, 31).unwrap_or(from));
    while starts < last {
        let ends =
            starts.checked_add_months(chrono::Months::new(36)).and_then(|day| day.pred_opt()).unwrap_or(last);
        let at: DateTime<Utc> = start_of_day(starts);
        let number = format!("{}/HĐ-TGPL", dice.between(1, 99));
        sheet.row(&[&dice.id(at), &centre, &lawyer, &number, &starts, &starts, &ends.min(last)]);
        starts = ends.succ_opt().unwrap_or(last);
    }
}
