//! Accounts to try every role with: two of each, so that steps that need two or three people can be shown.

use super::{
    dice::Dice,
    names::Names,
    nation::{Nation, founded},
    register::Authors,
    sheet::Sheet,
};
use crate::{
    accounts::password,
    cli::Failure,
    platform::{Keys, keys::hex},
};
use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Serialize;
use std::{collections::BTreeMap, fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path};
use tgpl_domain::{calendar::start_of_day, folding::fold, policy::Role};
use tokio_postgres::Client;
use uuid::Uuid;

/// Provinces with accounts: one that went on in 2025, one that was merged.
pub const PROVINCES: [&str; 2] = ["20", "91"];

const CENTRE_ROLES: [Role; 6] =
    [Role::Intake, Role::Officer, Role::Lawyer, Role::Appraiser, Role::CentreAdmin, Role::Director];

/// One account as the file shows it.
#[derive(Debug, Clone, Serialize)]
pub struct DemoAccount {
    #[serde(skip)]
    id: Uuid,
    #[serde(skip)]
    organisation: Uuid,
    #[serde(skip)]
    display_name: String,
    username: String,
    password: String,
    role: Role,
    organisation_code: String,
    organisation_name: String,
}

/// Who may sign in, and in whose name the past acts stand.
pub struct Accounts {
    /// For the file.
    pub listed: Vec<DemoAccount>,
    /// The clerk and the head of each centre with accounts.
    pub authors: BTreeMap<Uuid, Authors>,
    /// Officers and lawyers by centre: account, kind of practitioner, name.
    pub practitioners: BTreeMap<Uuid, Vec<(Uuid, &'static str, String)>>,
    /// The locked account of everybody else.
    pub nobody: Uuid,
}

/// Writes the accounts with their roles.
pub async fn open(
    client: &Client,
    keys: &Keys,
    seed: u64,
    names: &Names,
    nation: &Nation,
) -> Result<Accounts, Failure> {
    let mut places: Vec<(Role, Uuid, String)> = vec![
        (Role::Agency, nation.agency, "cuc".into()),
        (Role::AgencyOffice, nation.office, "cuc".into()),
        (Role::Hotline, nation.data_centre, "cuc".into()),
        (Role::Sysadmin, nation.data_centre, "cuc".into()),
        (Role::Auditor, nation.data_centre, "cuc".into()),
    ];
    let shown = |centre: &&super::nation::Centre| {
        centre.to.is_none() && PROVINCES.contains(&centre.province.as_str())
    };
    for centre in nation.centres.iter().filter(shown) {
        let place = fold(&centre.place).replace(' ', "");
        places.push((Role::Department, centre.department, place.clone()));
        places.extend(CENTRE_ROLES.map(|role| (role, centre.id, place.clone())));
    }
    let at = start_of_day(founded());
    let listed = places
        .iter()
        .flat_map(|place| [(1, place), (2, place)])
        .enumerate()
        .map(|(made, (number, (role, organisation, place)))| {
            let mut dice = Dice::of(seed, "account", made as u64);
            let female = dice.chance(500);
            let (code, name) = nation.names.get(organisation).cloned().unwrap_or_default();
            Ok(DemoAccount {
                id: dice.id(at),
                organisation: *organisation,
                display_name: names.full(&mut dice, female),
                username: format!("{role}{number}.{place}"),
                password: hex(&keys.random::<8>()?),
                role: *role,
                organisation_code: code,
                organisation_name: name,
            })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let hashes: Vec<String> =
        stream::iter(listed.iter().map(|account| password::hash(account.password.clone())))
            .buffered(2)
            .try_collect()
            .await?;
    let nobody = Dice::of(seed, "nobody", 0).id(at);
    write(client, seed, nation, &listed, hashes, nobody).await?;
    Ok(Accounts { authors: authors(&listed), practitioners: practitioners(&listed), listed, nobody })
}

async fn write(
    client: &Client,
    seed: u64,
    nation: &Nation,
    listed: &[DemoAccount],
    hashes: Vec<String>,
    nobody: Uuid,
) -> Result<(), Failure> {
    let at = start_of_day(founded());
    let mut accounts = Sheet::new(
        "accounts",
        "id, username, display_name, home_organisation_id, password_hash, state, is_demo, created_at",
    );
    let mut grants = Sheet::new("role_grants", "id, account_id, role, organisation_id, valid_from");
    let no_password = None::<String>;
    accounts.row(&[
        &nobody,
        &"demo",
        &"Dữ liệu minh họa",
        &nation.agency,
        &no_password,
        &"locked",
        &true,
        &at,
    ]);
    for (place, (account, hash)) in listed.iter().zip(hashes).enumerate() {
        let DemoAccount { id, username, display_name, organisation, role, .. } = account;
        accounts.row(&[id, username, display_name, organisation, &hash, &"active", &true, &at]);
        let grant = Dice::of(seed, "grant", place as u64).id(at);
        grants.row(&[&grant, id, &role.as_str(), organisation, &at]);
    }
    accounts.send(client).await?;
    grants.send(client).await
}

fn authors(listed: &[DemoAccount]) -> BTreeMap<Uuid, Authors> {
    let holder = |organisation: Uuid, role: Role| {
        listed.iter().find(|one| one.organisation == organisation && one.role == role).map(|one| one.id)
    };
    listed
        .iter()
        .filter_map(|one| {
            let (intake, director) =
                holder(one.organisation, Role::Intake).zip(holder(one.organisation, Role::Director))?;
            Some((one.organisation, Authors { intake, director }))
        })
        .collect()
}

fn practitioners(listed: &[DemoAccount]) -> BTreeMap<Uuid, Vec<(Uuid, &'static str, String)>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for one in listed {
        let kind = match one.role {
            Role::Officer => "officer",
            Role::Lawyer => "contract_lawyer",
            _ => continue,
        };
        found.entry(one.organisation).or_default().push((one.id, kind, one.display_name.clone()));
    }
    found
}

/// Writes the list where only its owner reads it.
pub fn save(file: &Path, listed: &[DemoAccount]) -> Result<(), Failure> {
    let mut open = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?;
    open.write_all(format!("{}\n", serde_json::to_string_pretty(listed)?).as_bytes())?;
    Ok(())
}
