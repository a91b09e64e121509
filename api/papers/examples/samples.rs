//! Writes a sample of every template into a folder: `cargo run -p tgpl-papers --example samples -- FOLDER`.

use std::{error::Error, fs, path::PathBuf};
use tgpl_papers::{templates, to_docx, to_pdf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("name a folder to write into")?.into();
    fs::create_dir_all(&folder)?;
    for template in templates()? {
        let paper = template.sample()?;
        fs::write(folder.join(format!("{}.pdf", template.code)), to_pdf(&paper)?)?;
        fs::write(folder.join(format!("{}.docx", template.code)), to_docx(&paper)?)?;
    }
    Ok(())
}
