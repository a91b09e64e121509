//! PDF: complete, not locked, and without names of things that act. Objects packed into streams are unpacked for
//! it, because that is where such names hide.

use super::{Refused, find};
use flate2::read::ZlibDecoder;
use std::io::Read;

/// Names (ISO 32000) of what a paper in a file does not need: scripts, programs, forms that send, files in files.
const ACTIVE: [&[u8]; 11] = [
    b"JavaScript",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"RichMedia",
    b"Rendition",
    b"XFA",
    b"SubmitForm",
    b"ImportData",
    b"GoToE",
    b"GoToR",
];
/// Ways to pack an object stream that are not unpacked here.
const OPAQUE: [&[u8]; 9] = [
    b"LZWDecode",
    b"LZW",
    b"ASCIIHexDecode",
    b"AHx",
    b"ASCII85Decode",
    b"A85",
    b"RunLengthDecode",
    b"RL",
    b"Predictor",
];
/// Longest name that is compared.
const LONGEST: usize = 16;
/// Most bytes that object streams may unpack to.
const UNPACKED: u64 = 64 * 1024 * 1024;

/// Refuses a PDF that is not a plain paper.
pub fn inspect(bytes: &[u8]) -> Result<(), Refused> {
    complete(bytes)?;
    let mut left = UNPACKED;
    for (place, name) in names(bytes) {
        match name.as_slice() {
            b"Encrypt" => return Err(Refused::Locked),
            b"ObjStm" => left = unpacked(bytes, place, left)?,
            name if ACTIVE.contains(&name) => return Err(Refused::Active),
            _ => {}
        }
    }
    Ok(())
}

/// The end mark stands at the end, and nothing after it.
fn complete(bytes: &[u8]) -> Result<(), Refused> {
    const MARK: &[u8] = b"%%EOF";
    let end = bytes.windows(MARK.len()).rposition(|window| window == MARK).ok_or(Refused::Damaged)?;
    let after = bytes.get(end + MARK.len()..).unwrap_or(&[]);
    if !after.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(Refused::Polyglot);
    }
    let tail = bytes.get(end.saturating_sub(1024)..end).unwrap_or(&[]);
    find(tail, b"startxref").map(drop).ok_or(Refused::Damaged)
}

/// Every name in the bytes with its place; `#4A` in a name is the byte it stands for.
fn names(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(|(place, _)| {
        let mut rest = bytes.get(place + 1..).unwrap_or(&[]);
        let mut name = Vec::with_capacity(LONGEST);
        while name.len() < LONGEST {
            let hex = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            let (byte, after) = match rest {
                [b'#', high, low, after @ ..] => match (hex(*high), hex(*low)) {
                    (Some(high), Some(low)) => (high << 4 | low, after),
                    _ => break,
                },
                [byte, after @ ..] if byte.is_ascii_alphanumeric() => (*byte, after),
                _ => break,
            };
            name.push(byte);
            rest = after;
        }
        (place, name)
    })
}

/// Unpacks the object stream whose dictionary holds the place, and looks at its names. Answers what may still be
/// unpacked.
fn unpacked(bytes: &[u8], place: usize, left: u64) -> Result<u64, Refused> {
    let before = bytes.get(..place).unwrap_or(&[]);
    let dictionary_at = before.windows(3).rposition(|window| window == b"obj").unwrap_or(0);
    let after = bytes.get(place..).unwrap_or(&[]);
    let stream = find(after, b"stream").ok_or(Refused::Damaged)?;
    let dictionary = bytes.get(dictionary_at..place + stream).unwrap_or(&[]);
    let mut packed = false;
    for (_, name) in names(dictionary) {
        packed |= matches!(name.as_slice(), b"FlateDecode" | b"Fl");
        if OPAQUE.contains(&name.as_slice()) {
            return Err(Refused::Active);
        }
    }
    if !packed {
        return Ok(left);
    }
    let data = after.get(stream + b"stream".len()..).unwrap_or(&[]);
    let data = data.strip_prefix(b"\r\n").or_else(|| data.strip_prefix(b"\n")).unwrap_or(data);
    let mut objects = Vec::new();
    ZlibDecoder::new(data).take(left + 1).read_to_end(&mut objects).map_err(|_| Refused::Damaged)?;
    let left = left.checked_sub(objects.len() as u64).ok_or(Refused::Bomb)?;
    if names(&objects).any(|(_, name)| ACTIVE.contains(&name.as_slice())) {
        return Err(Refused::Active);
    }
    Ok(left)
}
