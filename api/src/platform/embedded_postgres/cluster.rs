//! The cluster in its folder: made, launched, looked at, stopped. Nothing here decides when.

use super::{At, ClusterError, Options, account::Account, installation::Installation};
use aws_lc_rs::rand;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use std::{
    fs::{self, DirBuilder, File},
    io::{self, Write},
    net::TcpListener,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Replaying the log after a kill may take this long before the cluster answers.
const RECOVERY: Duration = Duration::from_mins(5);

/// How long processes of a dead postmaster may take to notice before they are told to quit.
const NOTICE: Duration = Duration::from_secs(3);

/// The settings that a new cluster starts with; its `postgresql.conf` may be edited afterwards. Log lines keep no
/// row contents: `terse` drops DETAIL, where PostgreSQL prints key values.
const SETTINGS: &str = "
# tgpl
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
max_connections = 100
shared_buffers = '256MB'
work_mem = '16MB'
maintenance_work_mem = '256MB'
max_wal_size = '4GB'
synchronous_commit = on
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_error_verbosity = 'terse'
log_min_error_statement = 'panic'
log_parameter_max_length_on_error = 0
";

/// What a throw-away cluster saves itself.
const THROW_AWAY: [&str; 4] =
    ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

#[derive(Debug)]
pub(super) struct Cluster {
    folder: PathBuf,
    data: PathBuf,
    installation: Installation,
    account: Account,
    options: Options,
}

/// What `postmaster.pid` tells of a process that really is the postmaster of this cluster.
#[derive(Clone, Copy, Debug)]
pub(super) struct Postmaster {
    pid: u32,
    port: u16,
    ready: bool,
}

impl Cluster {
    /// Opens the folder, or makes it, and decides who runs which programs there.
    pub fn in_folder(folder: &Path, options: Options) -> Result<Self, ClusterError> {
        if !folder.exists() {
            DirBuilder::new().recursive(true).create(folder).at(folder)?;
        }
        let folder = fs::canonicalize(folder).at(folder)?;
        let data = folder.join("data");
        let recorded = fs::read_to_string(data.join("PG_VERSION")).ok();
        let wanted = recorded.and_then(|text| text.trim().parse().ok());
        let installation = Installation::find(&folder, wanted)?;
        let account = Account::choose(&folder, &installation.bin)?;
        account.give(&folder)?;
        Ok(Self { folder, data, installation, account, options })
    }

    pub fn major(&self) -> u32 {
        self.installation.major
    }

    pub fn lock_path(&self) -> PathBuf {
        self.folder.join("lock")
    }

    pub fn url(&self, port: u16) -> Result<String, ClusterError> {
        let path = self.folder.join("password");
        let password = fs::read_to_string(&path).at(&path)?;
        Ok(format!("postgres://tgpl:{}@127.0.0.1:{port}/tgpl", password.trim()))
    }

    /// The postmaster if it lives; a stale file, or one whose number another program has got since, is none.
    pub fn postmaster(&self) -> Option<Postmaster> {
        let text = fs::read_to_string(self.data.join("postmaster.pid")).ok()?;
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let pid = lines.first()?.parse().ok()?;
        self.runs(pid).then_some(())?;
        let port = lines.get(3).and_then(|port| port.parse().ok())?;
        Some(Postmaster { pid, port, ready: lines.get(7) == Some(&"ready") })
    }

    /// The port, if the cluster answers there.
    pub fn serving(&self) -> Option<u16> {
        self.postmaster().filter(|postmaster| postmaster.ready).map(|postmaster| postmaster.port)
    }

    /// Waits until the cluster either answers, its port is then given, or has no process left.
    pub fn settle(&self) -> Result<Option<u16>, ClusterError> {
        let begun = Instant::now();
        let mut noticed = false;
        while begun.elapsed() < RECOVERY {
            if let Some(port) = self.serving() {
                return Ok(Some(port));
            }
            let left = self.processes();
            if left.is_empty() {
                self.forget_postmaster()?;
                return Ok(None);
            }
            if !noticed && begun.elapsed() > NOTICE && self.postmaster().is_none() {
                noticed = true;
                for pid in left {
                    self.run("pg_ctl", self.program("pg_ctl").args(["kill", "QUIT", &pid.to_string()]))?;
                }
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(ClusterError::Program { program: "postgres", last_words: self.last_words() })
    }

    /// Makes the data folder with the role and the database `tgpl` in it, unless it is there.
    pub fn make_if_missing(&self) -> Result<(), ClusterError> {
        if self.data.exists() {
            return Ok(());
        }
        let fresh = self.folder.join("data.new");
        if fresh.exists() {
            fs::remove_dir_all(&fresh).at(&fresh)?;
        }
        let (password_file, password) = self.new_password()?;
        let mut initdb = self.program("initdb");
        initdb.args(["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"]);
        initdb.args(["--data-checksums", "--no-instructions", "--pgdata"]).arg(&fresh);
        initdb.arg("--pwfile").arg(&password_file);
        if !self.options.durable {
            initdb.arg("--no-sync");
        }
        self.run("initdb", &mut initdb)?;

        let settings = fresh.join("postgresql.conf");
        File::options()
            .append(true)
            .open(&settings)
            .and_then(|mut file| file.write_all(SETTINGS.as_bytes()))
            .at(&settings)?;
        self.run_alone(
            &fresh,
            &format!(
                "CREATE ROLE tgpl LOGIN CREATEDB CREATEROLE PASSWORD '{password}'\nCREATE DATABASE tgpl OWNER tgpl\n"
            ),
        )?;
        fs::rename(&fresh, &self.data).at(&self.data)?;
        File::open(&self.folder).and_then(|folder| folder.sync_all()).at(&self.folder)
    }

    /// The port of last time if it is free, else another, which is remembered; a port already told to connections
    /// (`told`) is never changed.
    pub fn choose_port(&self, told: Option<u16>) -> Result<u16, ClusterError> {
        let path = self.folder.join("port");
        let remembered =
            told.or_else(|| fs::read_to_string(&path).ok().and_then(|text| text.trim().parse().ok()));
        match (remembered.and_then(free_port), told) {
            (Some(port), _) => Ok(port),
            (None, Some(port)) => Err(ClusterError::PortTaken(port)),
            (None, None) => {
                let port = free_port(0).ok_or(ClusterError::PortTaken(0))?;
                fs::write(&path, format!("{port}\n")).at(&path)?;
                Ok(port)
            }
        }
    }

    pub fn launch(&self, port: u16) -> Result<Child, ClusterError> {
        let path = self.log_path();
        if path.exists() {
            let before = path.with_extension("log.1");
            fs::rename(&path, &before).at(&before)?;
        }
        let log = File::options().create(true).append(true).mode(0o600).open(&path).at(&path)?;
        let mut postgres = self.program("postgres");
        postgres.arg("-D").arg(&self.data).args(["-p", &port.to_string()]);
        if !self.options.durable {
            postgres.args(THROW_AWAY.iter().flat_map(|setting| ["-c", setting]));
        }
        postgres.stdout(Stdio::null()).stderr(log).spawn().at(&self.installation.bin)
    }

    /// Waits for a launched postmaster to answer.
    pub fn await_ready(&self, child: &mut Child) -> Result<u16, ClusterError> {
        let deadline = Instant::now() + RECOVERY;
        while Instant::now() < deadline && child.try_wait().at(&self.data)?.is_none() {
            if let Some(Postmaster { port, ready: true, .. }) =
                self.postmaster().filter(|postmaster| postmaster.pid == child.id())
            {
                return Ok(port);
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err(ClusterError::Program { program: "postgres", last_words: self.last_words() })
    }

    /// Stops the postmaster, whoever started it, and waits until it has.
    pub fn shut_down(&self) {
        let modes: &[&str] = if self.options.durable { &["fast", "immediate"] } else { &["immediate"] };
        for mode in modes {
            if self.postmaster().is_none() {
                return;
            }
            let mut stop = self.program("pg_ctl");
            stop.args(["stop", "--wait", "--timeout=30", "--mode", mode, "--pgdata"]).arg(&self.data);
            if let Err(error) = self.run("pg_ctl", &mut stop) {
                log::warn!("stopping the private PostgreSQL: {error}");
            }
        }
    }

    fn program(&self, name: &str) -> Command {
        let mut command = self.account.command(&self.installation.bin.join(name));
        command.current_dir(&self.folder);
        command
    }

    fn run(&self, program: &'static str, command: &mut Command) -> Result<(), ClusterError> {
        let output = command.output().at(&self.installation.bin)?;
        if output.status.success() {
            return Ok(());
        }
        let said = [output.stdout, output.stderr].concat();
        Err(ClusterError::Program { program, last_words: ending(&String::from_utf8_lossy(&said)) })
    }

    /// Runs statements, one a line, before anyone can connect. They go in by the standard input, so no other
    /// process sees the password.
    fn run_alone(&self, data: &Path, statements: &str) -> Result<(), ClusterError> {
        let mut postgres = self.program("postgres");
        postgres.args(["--single", "-c", "exit_on_error=on", "-D"]).arg(data).arg("postgres");
        postgres.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = postgres.spawn().at(&self.installation.bin)?;
        if let Some(mut input) = child.stdin.take() {
            input.write_all(statements.as_bytes()).at(data)?;
        }
        let output = child.wait_with_output().at(data)?;
        if output.status.success() {
            return Ok(());
        }
        let last_words = ending(&String::from_utf8_lossy(&output.stderr));
        Err(ClusterError::Program { program: "postgres --single", last_words })
    }

    fn new_password(&self) -> Result<(PathBuf, String), ClusterError> {
        let path = self.folder.join("password");
        let mut bytes = [0; 24];
        rand::fill(&mut bytes).map_err(|_| io::Error::other("no randomness")).at(&path)?;
        let password = URL_SAFE_NO_PAD.encode(bytes);
        if path.exists() {
            fs::remove_file(&path).at(&path)?;
        }
        File::options()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .and_then(|mut file| file.write_all(password.as_bytes()))
            .at(&path)?;
        self.account.give(&path)?;
        Ok((path, password))
    }

    /// Whether `pid` is a process of this cluster: PostgreSQL's processes stay in their data folder.
    fn runs(&self, pid: u32) -> bool {
        let process = PathBuf::from(format!("/proc/{pid}"));
        fs::read_link(process.join("cwd")).is_ok_and(|folder| folder == self.data)
            && fs::read_to_string(process.join("comm")).is_ok_and(|name| name.trim() == "postgres")
    }

    fn processes(&self) -> Vec<u32> {
        let all = fs::read_dir("/proc").into_iter().flatten().flatten();
        all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .filter(|pid| self.runs(*pid))
            .collect()
    }

    /// Removes the file of a postmaster that is gone; PostgreSQL would refuse to start if its number lives on in
    /// another program.
    fn forget_postmaster(&self) -> Result<(), ClusterError> {
        let path = self.data.join("postmaster.pid");
        match fs::remove_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            outcome => outcome.at(&path),
        }
    }

    fn log_path(&self) -> PathBuf {
        self.folder.join("postgres.log")
    }

    fn last_words(&self) -> String {
        ending(&fs::read_to_string(self.log_path()).unwrap_or_default())
    }
}

/// `port` itself, or any free one for 0, if the loopback address lets us have it.
fn free_port(port: u16) -> Option<u16> {
    Some(TcpListener::bind(("127.0.0.1", port)).ok()?.local_addr().ok()?.port())
}

/// The last lines of an output, as one line.
fn ending(output: &str) -> String {
    let lines: Vec<&str> = output.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.iter().skip(lines.len().saturating_sub(3)).copied().collect::<Vec<_>>().join(" / ")
}
