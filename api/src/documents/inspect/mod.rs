//! What a file really is. Only types that a legal-aid file needs are taken, told by their content, and only without
//! anything that acts by itself: no script, no macro, no embedded object, no second file inside the first.
//!
//! The readers here never follow what a file says about its size: everything is bounded.

mod image;
mod office;
mod pdf;

use crate::platform::{Problem, problem::Code};

/// Longest name of a file, in characters.
const NAME: usize = 200;

tgpl_domain::text_enum! {
    /// The types that are taken.
    pub enum FileKind {
        /// A scan, a signed paper.
        Pdf = "application/pdf",
        /// A Word document without macros.
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        /// An Excel sheet without macros.
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        /// A photograph.
        Jpeg = "image/jpeg",
        /// A picture of a screen or a scan.
        Png = "image/png",
    }
}

impl FileKind {
    /// The endings of its names; the first is the one we give.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Nothing in it.
    Empty,
    /// The name is missing, too long, or made to mislead.
    Name,
    /// Not one of the types that are taken.
    Kind,
    /// The name or the declared type says something else than the content.
    Mismatch,
    /// Cut off, or broken.
    Damaged,
    /// It acts by itself: scripts, macros, embedded objects.
    Active,
    /// A second file hides in it.
    Polyglot,
    /// It unpacks to far more than it is.
    Bomb,
    /// Locked by a password, so that nobody can tell what it holds.
    Locked,
    /// More pixels than any scanner makes.
    TooManyPixels,
}

impl From<Refused> for Problem {
    fn from(why: Refused) -> Self {
        let (vi, en) = match why {
            Refused::Empty => ("Tệp rỗng", "The file is empty"),
            Refused::Name => ("Tên tệp không dùng được", "The name of the file cannot be used"),
            Refused::Kind => (
                "Chỉ nhận tệp PDF, DOCX, XLSX, JPEG hoặc PNG",
                "Only PDF, DOCX, XLSX, JPEG and PNG files are taken",
            ),
            Refused::Mismatch => (
                "Nội dung tệp không đúng với tên hoặc kiểu đã khai",
                "The content is not what name and type say",
            ),
            Refused::Damaged => ("Tệp bị hỏng hoặc thiếu phần cuối", "The file is broken or cut off"),
            Refused::Active => (
                "Tệp có macro, mã lệnh hoặc đối tượng nhúng; hãy lưu lại thành PDF",
                "The file has macros, scripts or embedded objects; save it as PDF",
            ),
            Refused::Polyglot => ("Trong tệp có giấu tệp khác", "Another file hides in this one"),
            Refused::Bomb => ("Tệp nén quá mức", "The file unpacks to too much"),
            Refused::Locked => ("Tệp có mật khẩu", "The file is locked by a password"),
            Refused::TooManyPixels => ("Ảnh quá lớn", "The picture has too many pixels"),
        };
        match why {
            Refused::Kind | Refused::Mismatch => Self::new(Code::unsupported_media_type).because(vi, en),
            _ => Self::field("/file", "refused_file", vi, en),
        }
    }
}

/// Tells the type of a file and how many of its bytes are it: what follows the end of a picture is to be cut off.
///
/// `declared` is the type that the sender named, if any.
pub fn inspect(name: &str, declared: Option<&str>, bytes: &[u8]) -> Result<(FileKind, usize), Refused> {
    let extension = extension(name)?;
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let (kind, length) = if bytes.starts_with(b"%PDF-") {
        pdf::inspect(bytes)?;
        (FileKind::Pdf, bytes.len())
    } else if bytes.starts_with(b"PK\x03\x04") {
        (office::inspect(bytes)?, bytes.len())
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        (FileKind::Jpeg, image::jpeg(bytes)?)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (FileKind::Png, image::png(bytes)?)
    } else {
        return Err(Refused::Kind);
    };
    let declared_else = declared.is_some_and(|declared| {
        declared != kind.as_str() && declared != "application/octet-stream" && declared != "image/jpg"
    });
    if declared_else || !kind.extensions().contains(&extension.as_str()) {
        return Err(Refused::Mismatch);
    }
    Ok((kind, length))
}

/// The ending of a name that hides nothing.
fn extension(name: &str) -> Result<String, Refused> {
    let misleading = |symbol: char| {
        symbol.is_control()
            || matches!(symbol, '/' | '\\' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if name.chars().count() > NAME || name.chars().any(misleading) {
        return Err(Refused::Name);
    }
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.trim().is_empty() => Ok(ending.to_ascii_lowercase()),
        _ => Err(Refused::Name),
    }
}

/// Where the needle first stands.
fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|window| window == needle)
}

/// Beginnings of files that may stand nowhere inside another one.
fn hides_a_file(bytes: &[u8]) -> bool {
    const HIDDEN: [&[u8]; 5] =
        [b"PK\x03\x04", b"PK\x05\x06", b"%PDF-", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"7z\xbc\xaf"];
    const MARKUP: [&[u8]; 4] = [b"<script", b"<html", b"<?php", b"<svg"];
    let starts = |at: &[u8]| match at.first() {
        Some(b'<') => MARKUP
            .iter()
            .any(|mark| at.get(..mark.len()).is_some_and(|there| there.eq_ignore_ascii_case(mark))),
        Some(b'P' | b'%' | 0xd0 | b'7') => HIDDEN.iter().any(|magic| at.starts_with(magic)),
        _ => false,
    };
    (0..bytes.len()).any(|place| bytes.get(place..).is_some_and(starts))
}

#[cfg(test)]
mod tests;
