//! `tgpl openapi`.

use super::Failure;
use clap::Args;
use std::{fs, path::PathBuf};

#[derive(Args)]
pub struct Options {
    /// Compare with the file instead of writing it; differing is a failure.
    #[arg(long)]
    check: bool,
    /// The file.
    #[arg(default_value = "openapi/tgpl-v1.json")]
    file: PathBuf,
}

/// Writes or checks the specification.
pub fn run(options: &Options) -> Result<(), Failure> {
    let text = crate::app::document_text()?;
    if !options.check {
        return Ok(fs::write(&options.file, text)?);
    }
    if fs::read_to_string(&options.file)? == text {
        return Ok(());
    }
    Err(format!("{} is stale: run `tgpl openapi`", options.file.display()).into())
}
