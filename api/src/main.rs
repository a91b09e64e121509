//! `tgpl`: serve, work, migrate, and everything else that is done from a terminal.

/// Gives back what the start needed for a moment, above all the specification that each worker makes: half the memory.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> std::process::ExitCode {
    tgpl_api::cli::run()
}
