//! What may reach a page.

use unicode_normalization::UnicodeNormalization;

/// Text as it is printed: NFC, white space as single characters, and nothing invisible that could reorder or hide
/// it (control, bidirectional and zero-width characters, private use).
pub(crate) fn clean(text: &str) -> String {
    text.nfc()
        .map(|c| if c.is_whitespace() && c != '\u{a0}' { ' ' } else { c })
        .filter(|c| is_printed(*c))
        .collect()
}

fn is_printed(c: char) -> bool {
    !(c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'))
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(clean("Nguye\u{302}\u{303}n"), "Nguyễn");
    }

    #[test]
    fn invisible_characters_do_not_reach_the_page() {
        assert_eq!(clean("a\u{202e}b\u{0}c\u{200b}d\ne"), "abcd e");
    }
}
