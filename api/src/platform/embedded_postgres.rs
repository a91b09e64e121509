//! The database of a machine that has none: a PostgreSQL cluster which the program itself makes, starts, watches
//! and stops. With `DATABASE_URL` set none of this runs.
//!
//! Everything lies in one folder:
//!
//! | name | holds |
//! |---|---|
//! | `data` | the cluster; made as `data.new` and renamed, so a kill leaves nothing half-made |
//! | `lock` | held by the process whose child the postmaster is |
//! | `password`, `port` | the random SCRAM password (mode 0600) and the loopback port, kept between starts |
//! | `postgres.log`, `postgres.log.1` | what PostgreSQL wrote in this run and in the one before |
//!
//! Several processes may share the folder (`tgpl serve` and `tgpl demo`): the first owns the lock and the
//! postmaster, the others connect to it and one of them takes over when the owner goes. A postmaster that dies is
//! started again on the same port, so connection pools only have to reconnect.

mod account;
mod cluster;
mod installation;
#[cfg(test)]
mod tests;

use cluster::Cluster;
use std::{
    fs::{File, TryLockError},
    io,
    path::{Path, PathBuf},
    process::Child,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// How often the watching thread looks whether the postmaster lives.
const WATCH_EVERY: Duration = Duration::from_millis(250);

/// Pauses between attempts to start: the kernel may still hold what a killed postmaster had.
const BACK_OFF: [Duration; 5] = [
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(800),
    Duration::from_millis(1600),
    Duration::from_millis(3200),
];

/// How long another process may take to make and start the cluster before we give up on it.
const OWNER_PATIENCE: Duration = Duration::from_mins(1);

/// Why there is no private cluster; each message is one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No server programs of a usable version on this machine.
    #[error(
        "no PostgreSQL {floor} or newer found: install the package `postgresql`, set PG_BINDIR, or set DATABASE_URL",
        floor = installation::FLOOR
    )]
    NotInstalled,
    /// The data were written by another major version than any installed one.
    #[error("the data in {} belong to PostgreSQL {data}, this machine has {installed}: install PostgreSQL {data} or set PG_BINDIR", folder.display())]
    OtherVersion {
        /// The cluster's folder.
        folder: PathBuf,
        /// Major version recorded in the data.
        data: u32,
        /// Major versions found.
        installed: String,
    },
    /// Root, and neither a reachable `postgres` account nor a user namespace to become somebody else.
    #[error(
        "PostgreSQL refuses to run as root and user namespaces are closed: start as an ordinary user, or set TGPL_DATA to a folder that the account `postgres` can reach"
    )]
    OnlyRoot,
    /// Another process holds the lock but its cluster never became ready.
    #[error("another process holds {} but its PostgreSQL does not answer", .0.display())]
    OwnerSilent(PathBuf),
    /// The port that running connections know is held by somebody else.
    #[error("port {0} of the private PostgreSQL is taken")]
    PortTaken(u16),
    /// A program of PostgreSQL ended or waited too long; the text is its last words.
    #[error("{program} failed: {last_words}")]
    Program {
        /// Which program.
        program: &'static str,
        /// The end of its output.
        last_words: String,
    },
    /// A file or a process could not be handled.
    #[error("{}: {source}", path.display())]
    Io {
        /// What was touched.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Names the path in an I/O error.
trait At<T> {
    fn at(self, path: &Path) -> Result<T, ClusterError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, ClusterError> {
        self.map_err(|source| ClusterError::Io { path: path.to_owned(), source })
    }
}

/// How a cluster treats its data.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Whether a commit survives a power cut. Off only for clusters of tests, which are thrown away.
    pub durable: bool,
}

/// A running private cluster, or a share in one that another process runs. Dropping it stops the cluster if this
/// process owns it.
#[derive(Debug)]
pub struct PrivateCluster {
    url: String,
    watch: Option<(Sender<()>, JoinHandle<()>)>,
}

impl PrivateCluster {
    /// Starts the cluster in `folder`, making it first when the folder is new. Blocks until it answers: about two
    /// seconds the first time, some hundred milliseconds later on.
    pub fn start(folder: &Path) -> Result<Self, ClusterError> {
        Self::start_with(folder, Options { durable: true })
    }

    /// Like [`PrivateCluster::start`], with a choice of durability.
    pub fn start_with(folder: &Path, options: Options) -> Result<Self, ClusterError> {
        let cluster = Cluster::in_folder(folder, options)?;
        let (stop, stopped) = mpsc::channel();
        let (report, started) = mpsc::sync_channel(1);
        // The postmaster is told to stop when the thread that started it ends, so this thread lives as long as we do.
        let thread = thread::Builder::new()
            .name("private-postgres".into())
            .spawn(move || match Keeper::new(cluster) {
                Ok(mut keeper) => {
                    let outcome = keeper.bring_up().and_then(|port| keeper.cluster.url(port));
                    let failed = outcome.is_err();
                    if report.send(outcome).is_ok() && !failed {
                        keeper.watch(&stopped);
                    }
                }
                Err(error) => drop(report.send(Err(error))),
            })
            .at(folder)?;
        let url = started.recv().unwrap_or_else(|_| {
            Err(ClusterError::Program { program: "postgres", last_words: "its keeper died".into() })
        })?;
        Ok(Self { url, watch: Some((stop, thread)) })
    }

    /// `postgres://tgpl:<password>@127.0.0.1:<port>/tgpl`: a role that owns the database and may create others and
    /// roles, but is no superuser, so that row-level security binds it.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Stops the cluster if this process owns it and waits until its data are at rest; dropping does the same.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for PrivateCluster {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.watch.take() {
            drop(stop);
            if thread.join().is_err() {
                log::error!("the keeper of the private PostgreSQL panicked");
            }
        }
    }
}

/// The state of the watching thread.
struct Keeper {
    cluster: Cluster,
    lock: File,
    owner: bool,
    child: Option<Child>,
    /// The port that connections were told; from then on it is kept.
    port: Option<u16>,
}

impl Keeper {
    fn new(cluster: Cluster) -> Result<Self, ClusterError> {
        let path = cluster.lock_path();
        let lock = File::options().create(true).truncate(false).write(true).open(&path).at(&path)?;
        Ok(Self { cluster, lock, owner: false, child: None, port: None })
    }

    fn watch(mut self, stopped: &Receiver<()>) {
        while stopped.recv_timeout(WATCH_EVERY) == Err(RecvTimeoutError::Timeout) {
            if self.cluster.postmaster().is_some() {
                continue;
            }
            log::warn!("the private PostgreSQL is gone, starting it again");
            if let Err(error) = self.bring_up() {
                log::error!("{error}");
            }
        }
        if self.owner {
            self.cluster.shut_down();
            self.reap();
        }
    }

    /// Ends when the cluster answers, whoever started it, and gives its port.
    fn bring_up(&mut self) -> Result<u16, ClusterError> {
        let mut pauses = BACK_OFF.iter();
        loop {
            let outcome = if self.becomes_owner()? { self.start_or_adopt() } else { self.await_owner() };
            match outcome {
                Ok(port) => {
                    log::info!("private PostgreSQL {} on 127.0.0.1:{port}", self.cluster.major());
                    self.port = Some(port);
                    return Ok(port);
                }
                Err(error @ (ClusterError::Program { .. } | ClusterError::PortTaken(_))) => {
                    match pauses.next() {
                        Some(pause) => {
                            log::warn!("{error}; trying again");
                            thread::sleep(*pause);
                        }
                        None => return Err(error),
                    }
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn becomes_owner(&mut self) -> Result<bool, ClusterError> {
        if !self.owner {
            self.owner = match self.lock.try_lock() {
                Ok(()) => true,
                Err(TryLockError::WouldBlock) => false,
                Err(TryLockError::Error(source)) => return Err(source).at(&self.cluster.lock_path()),
            };
        }
        Ok(self.owner)
    }

    fn start_or_adopt(&mut self) -> Result<u16, ClusterError> {
        self.reap();
        if let Some(port) = self.cluster.settle()? {
            return Ok(port);
        }
        self.cluster.make_if_missing()?;
        let port = self.cluster.choose_port(self.port)?;
        let child = self.child.insert(self.cluster.launch(port)?);
        self.cluster.await_ready(child)
    }

    fn await_owner(&mut self) -> Result<u16, ClusterError> {
        let deadline = Instant::now() + OWNER_PATIENCE;
        while Instant::now() < deadline {
            if let Some(port) = self.cluster.serving() {
                return Ok(port);
            }
            if self.becomes_owner()? {
                return self.start_or_adopt();
            }
            thread::sleep(Duration::from_millis(100));
        }
        Err(ClusterError::OwnerSilent(self.cluster.lock_path()))
    }

    /// Collects a postmaster that ended, so that it does not stay a zombie.
    fn reap(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It has ended or is about to: `settle` and `shut_down` see to that.
            match child.try_wait() {
                Ok(None) => self.child = Some(child),
                Ok(Some(_)) => {}
                Err(error) => log::warn!("waiting for the private PostgreSQL: {error}"),
            }
        }
    }
}
