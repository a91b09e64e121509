//! The command line: one binary, many roles.

pub(crate) mod background;
mod backup;
mod check;
mod database;
mod demo;
mod doctor;
mod export;
mod import;
pub(crate) mod migrate;
mod openapi;
mod progress;
mod rebuild;
mod serve;
mod worker;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The national legal-aid platform.
#[derive(Parser)]
#[command(name = "tgpl", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Answer in JSON, for programs.
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the pages.
    Serve,
    /// Do what runs behind the requests: deliver events, chain the access log, sweep.
    Worker,
    /// Bring the database to this version and load the reference data.
    Migrate(migrate::Options),
    /// Bring in what was kept on paper or elsewhere.
    Import(import::Options),
    /// Take a list away as a file, with the filters of the API.
    Export(export::Options),
    /// Fill an empty database with a synthetic nation.
    Demo(demo::Options),
    /// Save everything but the master key into a folder, or restore it.
    Backup(backup::Options),
    /// Check that the data keep their promises.
    Check(check::Options),
    /// Make anew what is derived from the registers.
    Rebuild(rebuild::Options),
    /// Look whether this machine is fit to run the platform.
    Doctor,
    /// Write the specification, or compare it with the one in the repository.
    Openapi(openapi::Options),
}

/// Why a command could not do its work, in one line for the person at the terminal.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command of the arguments. Exit code 0: done; 1: failed or something was found; 2: wrong arguments.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    crate::platform::telemetry::start();
    let outcome = match cli.command {
        Command::Serve => serve::run(),
        Command::Worker => worker::run(),
        Command::Migrate(options) => migrate::run(&options, cli.json),
        Command::Import(options) => import::run(&options, cli.json),
        Command::Export(options) => export::run(&options, cli.json),
        Command::Demo(options) => demo::run(&options, cli.json),
        Command::Backup(options) => backup::run(&options, cli.json),
        Command::Check(options) => check::run(&options, cli.json),
        Command::Rebuild(options) => rebuild::run(&options, cli.json),
        Command::Doctor => doctor::run(cli.json),
        Command::Openapi(options) => openapi::run(&options, cli.json),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let told = told(failure.as_ref());
            if cli.json {
                println!("{}", serde_json::json!({ "error": told }));
            } else {
                eprintln!("tgpl: {told}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A failure with what lies behind it: a driver says "db error" and keeps the reason to itself.
fn told(failure: &(dyn std::error::Error + 'static)) -> String {
    let mut causes = vec![failure.to_string()];
    let mut behind = failure.source();
    while let Some(cause) = behind {
        causes.push(cause.to_string());
        behind = cause.source();
    }
    causes.join(": ")
}
