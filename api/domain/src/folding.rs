//! The search key of Vietnamese text: what is left when accents, capitals and spacing are set aside.
//!
//! The database computes the same key for its columns and indexes, so a key made here can be compared with
//! one made there. Its twin, immutable whatever the locale of the database:
//!
//! ```sql
//! CREATE FUNCTION fold_vi(value text) RETURNS text
//!     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
//!     RETURN btrim(
//!         regexp_replace(
//!             translate(
//!                 regexp_replace(normalize(lower(value COLLATE "und-x-icu"), NFD), '[\u0300-\u036f]', '', 'g'),
//!                 'đðɖ’‘ʼ′‐‑–',
//!                 'ddd''''''''---'
//!             ),
//!             '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+', ' ', 'g'
//!         ) COLLATE "C", ' '
//!     );
//!
//! CREATE FUNCTION reverse_words(folded text) RETURNS text
//!     LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
//!     RETURN (
//!         SELECT coalesce(string_agg(word, ' ' ORDER BY place DESC), '')
//!         FROM unnest(string_to_array(folded, ' ')) WITH ORDINALITY AS words (word, place)
//!     );
//! ```

use unicode_normalization::UnicodeNormalization;

/// The search key of `text`: lower case, marks removed, đ as d, words parted by single spaces.
///
/// The place of the tone mark (`hoà`, `hòa`) and the form of normalisation leave no trace in it. The letters
/// y and i stay apart: `Ly` and `Li` are different given names and only sometimes one person's two spellings,
/// so they meet in [`crate::similarity`] as a near agreement and not in the key. The typographic apostrophe
/// of names such as `H’Hen` becomes the plain one, and the Icelandic `Ð` that old fonts put for `Đ` becomes
/// d.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain: String =
        text.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).map(plain_letter).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A folded name with its words reversed, `an van nguyen`: as a prefix search it starts with the given name.
#[must_use]
pub fn reverse_words(folded: &str) -> String {
    folded.split_whitespace().rev().collect::<Vec<_>>().join(" ")
}

/// Family and given name of a folded name, y as i: `li van` of `ly thi thuy van`. What stays when a middle name is left
/// out or written otherwise.
#[must_use]
pub fn name_ends(folded: &str) -> String {
    let mut words = folded.split_whitespace();
    let first = words.next().unwrap_or("");
    let last = words.next_back().unwrap_or(first);
    format!("{first} {last}").replace('y', "i")
}

/// The key of text whose accents count but not where they are put: `hoà` and `hòa` meet, `hoa` stays apart.
#[must_use]
pub fn accented(text: &str) -> String {
    let words = text.to_lowercase();
    let keys: Vec<String> = words
        .split_whitespace()
        .map(|word| {
            let (tones, letters): (String, String) = word.nfd().partition(|c| is_tone(*c));
            letters + &tones
        })
        .collect();
    keys.join(" ")
}

/// Grave, acute, tilde, hook above, dot below; the other marks make another letter.
const fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The block "Combining Diacritical Marks": it holds every mark of Vietnamese.
pub(crate) const fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

const fn plain_letter(c: char) -> char {
    match c {
        'đ' | 'ð' | 'ɖ' => 'd',
        '’' | '‘' | 'ʼ' | '′' => '\'',
        '‐' | '‑' | '–' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_capitals_tone_place_and_normalisation_leave_no_trace() {
        let cases = [
            ("Nguyễn Văn A", "nguyen van a"),
            ("NGUYỄN  VĂN\u{a0}A", "nguyen van a"),
            ("Nguye\u{302}\u{303}n Va\u{306}n A", "nguyen van a"),
            ("Khánh Hoà", "khanh hoa"),
            ("Khánh Hòa", "khanh hoa"),
            ("Thuý", "thuy"),
            ("Thúy", "thuy"),
            ("Đặng Đức Đường", "dang duc duong"),
            ("Ðặng", "dang"),
            ("H’Hen Niê", "h'hen nie"),
            ("Quý", "quy"),
            ("Quí", "qui"),
            ("", ""),
        ];
        for (text, key) in cases {
            assert_eq!(fold(text), key, "{text}");
        }
    }

    #[test]
    fn every_vietnamese_letter_folds_to_ascii() {
        let vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        for letter in vowels.chars().chain(vowels.to_uppercase().chars()) {
            assert!(fold(&letter.to_string()).chars().all(|c| c.is_ascii_lowercase()), "{letter}");
        }
    }

    #[test]
    fn accents_count_wherever_they_are_put() {
        assert_eq!(accented("Hoà"), accented("hòa"));
        assert_eq!(accented("Thuý"), accented("Thu\u{301}y"));
        assert_ne!(accented("Đường"), accented("Dương"));
        assert_ne!(accented("Hòa"), accented("Hoa"));
    }

    #[test]
    fn the_ends_of_a_name_are_family_and_given_name() {
        assert_eq!(name_ends("ly thi thuy van"), name_ends("li van"));
        assert_eq!(name_ends("thang"), "thang thang");
    }

    #[test]
    fn words_reverse() {
        assert_eq!(reverse_words("nguyen van an"), "an van nguyen");
        assert_eq!(reverse_words("thang"), "thang");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,30}") {
            let key = fold(&text);
            prop_assert_eq!(fold(&key), key.clone());
            prop_assert_eq!(reverse_words(&reverse_words(&key)), key);
        }

        #[test]
        fn both_normal_forms_fold_alike(text in "[a-zA-ZÀ-ỹđĐ ]{0,30}") {
            let (composed, parted): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(fold(&composed), fold(&parted));
        }
    }
}
