//! Secrets that people carry on paper and type: 80 random bits as 16 characters without look-alikes.

use super::{Keys, keys::KeyError};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 16;

/// A new code. Only its keyed hash is to be kept ([`Keys::find_hash`]).
pub fn new(keys: &Keys) -> Result<String, KeyError> {
    let mut bits = keys.random::<10>()?.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut code = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        let symbol = usize::try_from(bits & 31).ok().and_then(|index| ALPHABET.get(index));
        code.push(symbol.map_or('0', |symbol| char::from(*symbol)));
        bits >>= 5;
    }
    Ok(code)
}

/// Reads a code as people type it: small letters, groups, and the letters O, I and L for the digits they resemble.
#[must_use]
pub fn parse(text: &str) -> Option<String> {
    let read = |symbol: char| match symbol.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        known if known.is_ascii() && ALPHABET.contains(&u8::try_from(known).unwrap_or(0)) => Some(known),
        _ => None,
    };
    let code: Option<String> =
        text.chars().filter(|symbol| !matches!(symbol, ' ' | '-' | '\u{a0}')).map(read).collect();
    code.filter(|code| code.len() == LENGTH)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let keys = Keys::from_masters(&[[7; 32]]).unwrap();
        let code = new(&keys).unwrap();
        assert_eq!(parse(&code).unwrap(), code);
        assert_eq!(parse("7k2m-9qxr t4bd hwoL").unwrap(), "7K2M9QXRT4BDHW01");
        assert_ne!(new(&keys).unwrap(), code);
        for wrong in ["", "7K2M", "7K2M9QXRT4BDHW6U", "7K2M9QXRT4BDHW6C7", "７K2M9QXRT4BDHW6"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
