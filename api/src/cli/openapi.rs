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

/// Writes or checks the specification and the list of refusals beside it.
pub fn run(options: &Options, json: bool) -> Result<(), Failure> {
    let problems = options.file.with_file_name("problems.md");
    for (file, text) in
        [(&options.file, crate::app::document_text()?), (&problems, crate::app::problems_markdown())]
    {
        if !options.check {
            fs::write(file, text)?;
        } else if fs::read_to_string(file)? != text {
            return Err(format!("{} is stale: run `tgpl openapi`", file.display()).into());
        }
    }
    if json {
        println!("{}", serde_json::json!({ "files": [options.file, problems], "checked": options.check }));
    }
    Ok(())
}
