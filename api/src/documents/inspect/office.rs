//! Word and Excel files: packages of parts (ECMA-376) with nothing in them but text, tables and pictures.

use super::{FileKind, Refused, find};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Most parts of a package.
const PARTS: u16 = 2_000;
/// Most bytes that all parts may unpack to.
const UNPACKED: u64 = 200 * 1024 * 1024;
/// Most bytes of the parts that are read as text.
const TEXT: u64 = 48 * 1024 * 1024;
/// A part larger than this may not be packed tighter than [`RATIO`].
const SMALL: u64 = 1024 * 1024;
const RATIO: u64 = 200;
/// The end record of a package without a comment.
const END: usize = 22;

const TYPES: &str = "[Content_Types].xml";
const MAIN: [(&str, &str, FileKind); 2] = [
    ("word/document.xml", "wordprocessingml.document.main+xml", FileKind::Docx),
    ("xl/workbook.xml", "spreadsheetml.sheet.main+xml", FileKind::Xlsx),
];
/// Where parts may stand; a package with others is something else in disguise.
const ROOTS: [&str; 7] = [TYPES, "_rels/", "docProps/", "docMetadata/", "word/", "xl/", "customXml/"];

/// Tells whether the package is a document or a sheet.
pub fn inspect(bytes: &[u8]) -> Result<FileKind, Refused> {
    let parts = bytes.len().checked_sub(END).and_then(|at| bytes.get(at..)).ok_or(Refused::Damaged)?;
    let count = match parts {
        [b'P', b'K', 5, 6, _, _, _, _, _, _, low, high, ..] => u16::from_le_bytes([*low, *high]),
        _ if find(bytes, b"PK\x05\x06").is_some() => return Err(Refused::Polyglot),
        _ => return Err(Refused::Damaged),
    };
    if count > PARTS {
        return Err(Refused::Bomb);
    }
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
    if package.offset() != 0 {
        return Err(Refused::Polyglot);
    }
    let (mut total, mut text) = (0, 0);
    let mut kind = None;
    let mut types = String::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).map_err(|_| Refused::Locked)?;
        let name = part.name().map_err(|_| Refused::Damaged)?.into_owned();
        let plain = !name.contains("..")
            && !name.contains(['\\', ':', '\0'])
            && ROOTS.iter().any(|root| name.starts_with(root))
            && part.unix_mode().is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000));
        if !plain {
            return Err(Refused::Polyglot);
        }
        if part.encrypted() {
            return Err(Refused::Locked);
        }
        total += part.size();
        if total > UNPACKED || (part.size() > SMALL && part.size() / RATIO > part.compressed_size()) {
            return Err(Refused::Bomb);
        }
        let lower = name.to_ascii_lowercase();
        if is_active(&lower) {
            return Err(Refused::Active);
        }
        let is_text = matches!(ending(&lower), "xml" | "rels" | "vml");
        let wanted = if is_text { part.size() } else { 8 };
        let mut content = Vec::new();
        part.by_ref().take(wanted + 1).read_to_end(&mut content).map_err(|_| Refused::Damaged)?;
        if is_text {
            text += content.len() as u64;
            if content.len() as u64 > wanted || text > TEXT {
                return Err(Refused::Bomb);
            }
            let content = String::from_utf8(content).map_err(|_| Refused::Damaged)?;
            check_text(&lower, &content)?;
            if name == TYPES {
                types = content;
            }
        } else if begins_a_file(&content) {
            return Err(Refused::Polyglot);
        }
        kind = kind.or(MAIN.iter().find(|(part, ..)| *part == name));
    }
    match kind {
        Some((_, main, kind)) if types.contains(main) => Ok(*kind),
        Some(_) if types.contains("macroEnabled") || types.contains("template") => Err(Refused::Active),
        _ => Err(Refused::Kind),
    }
}

/// What follows the last point of a name.
fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Parts that hold programs or foreign objects.
fn is_active(name: &str) -> bool {
    let foreign = [
        "/embeddings/",
        "/activex/",
        "/macrosheets/",
        "/dialogsheets/",
        "/ctrlprops/",
        "vbaproject",
        "vbadata",
    ];
    foreign.iter().any(|part| name.contains(part))
        || (ending(name) == "bin" && !name.contains("/printersettings/"))
}

/// What a text part may not say: entities of its own, links that load by themselves, fields that start programs.
fn check_text(name: &str, text: &str) -> Result<(), Refused> {
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&["<!DOCTYPE", "<!ENTITY", "DDEAUTO", "<ddeLink", ":ddeLink", "<oleLink", ":oleLink"]) {
        return Err(Refused::Active);
    }
    if name == "[content_types].xml"
        && says(&["macroEnabled", "vbaProject", "oleObject", "activeX", "ms-package"])
    {
        return Err(Refused::Active);
    }
    let loads = |link: &str| link.contains("External") && !link.contains("relationships/hyperlink");
    if ending(name) == "rels" && (text.contains("&#") || text.split('<').any(loads)) {
        return Err(Refused::Active);
    }
    Ok(())
}

/// Packages, old Office files, programs, PDF.
fn begins_a_file(start: &[u8]) -> bool {
    [&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0", b"MZ", b"\x7fELF", b"%PDF", b"Rar!", b"7z\xbc\xaf"]
        .iter()
        .any(|magic| start.starts_with(magic))
}
