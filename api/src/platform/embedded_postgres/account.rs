//! Who runs PostgreSQL, which refuses root.

use super::{At, ClusterError};
use std::{
    env, fs,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::Path,
    process::{Command, Stdio},
};

/// The account under which the programs of PostgreSQL run and which owns the cluster's files.
#[derive(Clone, Copy, Debug)]
pub(super) enum Account {
    /// Our own.
    Own,
    /// We are root and become this one.
    Other { uid: u32, gid: u32 },
    /// We are root and stay so outside, but look like `nobody` inside a user namespace: the way for data under a
    /// folder that is closed to others, such as root's home.
    Namespace,
}

/// Kernel's overflow ids, which exist in every user namespace.
const NAMESPACE: [&str; 2] = ["--map-user=65534", "--map-group=65534"];

impl Account {
    /// The owner of `folder`, since the data stay with whom they were made for; for a folder of root's the account
    /// `postgres` if it can reach `folder` and `bin`, else a user namespace.
    pub fn choose(folder: &Path, bin: &Path) -> Result<Self, ClusterError> {
        let myself = Path::new("/proc/self");
        if fs::metadata(myself).at(myself)?.uid() != 0 {
            return Ok(Self::Own);
        }
        let owner = fs::metadata(folder).at(folder)?;
        if owner.uid() != 0 {
            return Ok(Self::Other { uid: owner.uid(), gid: owner.gid() });
        }
        match postgres_account() {
            Some((uid, gid)) if !holds_data(folder) && open_to_all(folder) && open_to_all(bin) => {
                Ok(Self::Other { uid, gid })
            }
            _ if reachable_in_namespace(folder, bin) => Ok(Self::Namespace),
            _ => Err(ClusterError::OnlyRoot),
        }
    }

    /// Hands `path` to the account.
    pub fn give(self, path: &Path) -> Result<(), ClusterError> {
        match self {
            Self::Own | Self::Namespace => Ok(()),
            Self::Other { uid, gid } => chown(path, Some(uid), Some(gid)).at(path),
        }
    }

    /// A command under this account, in a process group of its own so that Ctrl-C reaches only us, with a neutral
    /// environment, and interrupted (a fast shutdown) when the thread that started it dies.
    pub fn command(self, program: &Path) -> Command {
        let mut words: Vec<&Path> = Vec::new();
        if matches!(self, Self::Namespace) {
            words.push(Path::new("unshare"));
            words.extend(NAMESPACE.map(Path::new));
        }
        if in_path("setpriv") {
            words.extend(["setpriv", "--pdeathsig", "INT", "--"].map(Path::new));
        }
        let mut words = words.into_iter().chain([program]);
        let mut command = Command::new(words.next().unwrap_or(program));
        command.args(words).process_group(0).env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
        for (name, _) in env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        if let Self::Other { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
        command
    }
}

fn in_path(program: &str) -> bool {
    env::split_paths(&env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(program).is_file())
}

fn holds_data(folder: &Path) -> bool {
    folder.join("data").exists()
}

/// Whether any account may pass through `path` and all folders above it.
fn open_to_all(path: &Path) -> bool {
    path.ancestors().all(|folder| fs::metadata(folder).is_ok_and(|found| found.mode() & 0o001 != 0))
}

fn postgres_account() -> Option<(u32, u32)> {
    let accounts = fs::read_to_string("/etc/passwd").ok()?;
    let mut fields = accounts.lines().find(|line| line.starts_with("postgres:"))?.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

/// Inside the namespace root has no rights over the files of others, so the folder may stay out of reach there too.
fn reachable_in_namespace(folder: &Path, bin: &Path) -> bool {
    let mut test = Command::new("unshare");
    test.args(NAMESPACE).args(["test", "-w"]).arg(folder).args(["-a", "-x"]).arg(bin.join("postgres"));
    test.output().is_ok_and(|output| output.status.success())
}
