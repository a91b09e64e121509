//! Tinos, metric-compatible with Times New Roman and holding every Vietnamese letter (SIL OFL, see `fonts/`).
//!
//! Vietnamese in NFC needs no shaping: one character is one glyph, so a line's width is the sum of advances.

use crate::PaperError;
use skrifa::{
    FontRef, MetadataProvider as _,
    charmap::Charmap,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
};
use std::sync::LazyLock;

/// Drawn in place of a character the face does not have.
const MISSING: char = '\u{25a1}';

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl Face {
    pub(crate) fn new(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }
}

/// One face: its metrics and the font program that goes into a PDF.
pub(crate) struct Font {
    pub(crate) program: krilla::text::Font,
    charmap: Charmap<'static>,
    advances: GlyphMetrics<'static>,
    units_per_em: f32,
    ascent: f32,
    line_height: f32,
}

/// A glyph and its advance, in parts of the em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u32,
    pub(crate) advance: f32,
}

impl Font {
    fn load(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let units_per_em = f32::from(metrics.units_per_em);
        Some(Self {
            program: krilla::text::Font::new(data.into(), 0)?,
            charmap: font.charmap(),
            advances: font.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units_per_em,
            ascent: metrics.ascent / units_per_em,
            line_height: (metrics.ascent - metrics.descent + metrics.leading) / units_per_em,
        })
    }

    pub(crate) fn glyph(&self, c: char) -> Glyph {
        let id = self.charmap.map(c).or_else(|| self.charmap.map(MISSING)).unwrap_or_default();
        Glyph {
            id: id.to_u32(),
            advance: self.advances.advance_width(id).unwrap_or_default() / self.units_per_em,
        }
    }

    /// Width of a text in points.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.glyph(c).advance).sum::<f32>() * size
    }

    /// Height of a single-spaced line in points.
    pub(crate) fn line_height(&self, size: f32) -> f32 {
        self.line_height * size
    }

    /// Height of the tallest letters above the baseline in points.
    pub(crate) fn ascent(&self, size: f32) -> f32 {
        self.ascent * size
    }
}

/// The four faces.
pub(crate) struct Fonts {
    regular: Font,
    bold: Font,
    italic: Font,
    bold_italic: Font,
}

impl Fonts {
    /// The embedded fonts, read once.
    pub(crate) fn embedded() -> Result<&'static Self, PaperError> {
        static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
            Some(Fonts {
                regular: Font::load(include_bytes!("../fonts/Tinos-Regular.ttf"))?,
                bold: Font::load(include_bytes!("../fonts/Tinos-Bold.ttf"))?,
                italic: Font::load(include_bytes!("../fonts/Tinos-Italic.ttf"))?,
                bold_italic: Font::load(include_bytes!("../fonts/Tinos-BoldItalic.ttf"))?,
            })
        });
        FONTS.as_ref().ok_or_else(|| PaperError::Data("the fonts cannot be read".into()))
    }

    pub(crate) fn get(&self, face: Face) -> &Font {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
            Face::Italic => &self.italic,
            Face::BoldItalic => &self.bold_italic,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_has_a_glyph_in_every_face() {
        let vowels = "aăâeêioôơuưy";
        let marks = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
        let toned = vowels.chars().flat_map(|v| marks.map(|m| crate::text::clean(&format!("{v}{m}"))));
        let letters: String = toned.chain([vowels.to_owned(), "đ₫–…“”§".to_owned()]).collect();
        let letters = letters.clone() + &letters.to_uppercase();
        let fonts = Fonts::embedded().unwrap();
        for face in [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic] {
            let missing: String =
                letters.chars().filter(|c| fonts.get(face).charmap.map(*c).is_none()).collect();
            assert_eq!(missing, "", "{face:?}");
        }
    }

    #[test]
    fn widths_are_those_of_times() {
        // The national title at 13 pt bold measures 95.7 mm, as every clerk who has fitted it beside a long
        // issuer's name knows.
        let width =
            Fonts::embedded().unwrap().get(Face::Bold).width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0);
        assert!((width * 25.4 / 72.0 - 95.7).abs() < 0.1, "{width}");
    }
}
