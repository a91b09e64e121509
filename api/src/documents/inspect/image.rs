//! Photographs and scans: walked part by part to their end, never decoded.

use super::{Refused, hides_a_file};

/// Most pixels: a phone of 108 megapixels passes.
const PIXELS: u64 = 120_000_000;

/// Walks a JPEG's segments and answers where the picture ends.
pub fn jpeg(bytes: &[u8]) -> Result<usize, Refused> {
    let mut at = 2;
    let mut sized = false;
    loop {
        let marker = match bytes.get(at..at + 2) {
            Some([0xff, 0xff]) => {
                at += 1;
                continue;
            }
            Some([0xff, marker]) => *marker,
            Some(_) | None => return Err(Refused::Damaged),
        };
        at += 2;
        match marker {
            0xd9 if sized => return whole(bytes, at),
            0x01 | 0xd0..=0xd7 => continue,
            0x00 | 0xd8 | 0xd9 => return Err(Refused::Damaged),
            _ => {}
        }
        let length = number(bytes, at, 2).ok_or(Refused::Damaged)?;
        if length < 2 {
            return Err(Refused::Damaged);
        }
        if matches!(marker, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
            let (height, width) = (number(bytes, at + 3, 2), number(bytes, at + 5, 2));
            sizes(width, height)?;
            sized = true;
        }
        at += usize::try_from(length).map_err(|_| Refused::Damaged)?;
        if marker == 0xda {
            at += scan(bytes.get(at..).ok_or(Refused::Damaged)?).ok_or(Refused::Damaged)?;
        }
    }
}

/// Length of the compressed data up to the next real marker.
fn scan(data: &[u8]) -> Option<usize> {
    data.windows(2).position(|pair| matches!(pair, [0xff, after] if !matches!(after, 0 | 0xd0..=0xd7 | 0xff)))
}

/// Walks a PNG's chunks and answers where the picture ends.
pub fn png(bytes: &[u8]) -> Result<usize, Refused> {
    let mut at = 8;
    loop {
        let length = number(bytes, at, 4).ok_or(Refused::Damaged)?;
        let kind = bytes.get(at + 4..at + 8).ok_or(Refused::Damaged)?;
        match (at == 8, kind == b"IHDR") {
            (true, true) => sizes(number(bytes, at + 8, 4), number(bytes, at + 12, 4))?,
            (false, false) => {}
            _ => return Err(Refused::Damaged),
        }
        let end = at + 12 + usize::try_from(length).map_err(|_| Refused::Damaged)?;
        if end > bytes.len() {
            return Err(Refused::Damaged);
        }
        if kind == b"IEND" {
            return whole(bytes, end);
        }
        at = end;
    }
}

fn sizes(width: Option<u64>, height: Option<u64>) -> Result<(), Refused> {
    match (width, height) {
        (Some(1..), Some(1..)) if width.unwrap_or(0) * height.unwrap_or(0) > PIXELS => {
            Err(Refused::TooManyPixels)
        }
        (Some(1..), Some(1..)) => Ok(()),
        _ => Err(Refused::Damaged),
    }
}

/// The end, unless a file of another kind stands in the picture or behind it.
fn whole(bytes: &[u8], end: usize) -> Result<usize, Refused> {
    if hides_a_file(bytes) { Err(Refused::Polyglot) } else { Ok(end) }
}

fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    Some(bytes.get(at..at.checked_add(length)?)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}
