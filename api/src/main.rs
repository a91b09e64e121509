//! `tgpl`: serve, work, migrate, and everything else that is done from a terminal.

fn main() -> std::process::ExitCode {
    tgpl_api::cli::run()
}
