//! Breaking text into lines at spaces, with the real widths of the faces.

use crate::{
    font::{Face, Fonts},
    paper::Run,
    text::clean,
};

/// Text of one face on one line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// Points from the start of the line.
    pub(crate) x: f32,
    pub(crate) text: String,
    pub(crate) face: Face,
    pub(crate) size: f32,
    /// Points added to every space, to reach the right edge.
    pub(crate) stretch: f32,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    /// Points, without the space at its end.
    pub(crate) width: f32,
}

/// The room a text is broken into.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measure {
    pub(crate) size: f32,
    pub(crate) width: f32,
    /// Indent of the first line.
    pub(crate) first: f32,
}

/// A word with the space behind it, if any; it may run through several faces.
#[derive(Default)]
struct Word {
    parts: Vec<(Face, String)>,
    width: f32,
    space: f32,
}

/// Breaks runs into lines, after spaces and after the slashes of long symbols (`10/2018/TTLT-BTP-BCA-…`; a break after
/// a hyphen would lose the hyphen when the text is copied). A word wider than a line is broken between characters; a text without words gives none.
pub(crate) fn break_lines(fonts: &Fonts, runs: &[Run], measure: Measure) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line: Vec<Word> = Vec::new();
    let (mut width, mut space) = (measure.first, 0.0);
    for word in words(fonts, runs, measure) {
        if !line.is_empty() && width + space + word.width > measure.width + 0.01 {
            lines.push(set(&line, measure.size, width));
            line.clear();
            (width, space) = (0.0, 0.0);
        }
        width += space + word.width;
        space = word.space;
        line.push(word);
    }
    if !line.is_empty() {
        lines.push(set(&line, measure.size, width));
    }
    if let Some(first) = lines.first_mut() {
        first.width -= measure.first;
    }
    // A centred or justified line is placed by its width, so pieces start at 0 and the caller adds the indent.
    for line in &mut lines {
        let mut x = 0.0;
        for piece in &mut line.pieces {
            piece.x = x;
            x += fonts.get(piece.face).width(&piece.text, piece.size);
        }
    }
    lines
}

/// The same number of lines as [`break_lines`], as even as possible: for centred text.
pub(crate) fn balance_lines(fonts: &Fonts, runs: &[Run], measure: Measure) -> Vec<Line> {
    let widest = break_lines(fonts, runs, measure);
    let (mut narrow, mut wide) = (0.0, measure.width);
    let mut best = widest;
    for _ in 0..8 {
        let width = f32::midpoint(narrow, wide);
        let lines = break_lines(fonts, runs, Measure { width, ..measure });
        if lines.len() == best.len() && lines.iter().all(|line| line.width <= width + 0.01) {
            (best, wide) = (lines, width);
        } else {
            narrow = width;
        }
    }
    best
}

impl Line {
    /// Spreads the spaces so that the line fills a width.
    pub(crate) fn justify(&mut self, width: f32) {
        let count = |text: &str| text.chars().filter(|c| *c == ' ').fold(0.0, |count, _| count + 1.0);
        let text: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let spaces: f32 = count(text.trim_end());
        if spaces > 0.0 {
            let stretch = (width - self.width) / spaces;
            let mut shift = 0.0;
            for piece in &mut self.pieces {
                piece.x += shift;
                piece.stretch = stretch;
                shift += stretch * count(&piece.text);
            }
            self.width = width;
        }
    }
}

fn words(fonts: &Fonts, runs: &[Run], measure: Measure) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for run in runs {
        let face = Face::new(run.bold, run.italic);
        let font = fonts.get(face);
        for part in clean(&run.text).split_inclusive(' ') {
            let solid = part.trim_end_matches(' ');
            let long = font.width(solid, measure.size) > measure.width / 3.0;
            for c in solid.chars() {
                let advance = font.width(c.encode_utf8(&mut [0; 4]), measure.size);
                if word.width + advance > measure.width - measure.first {
                    words.push(std::mem::take(&mut word));
                }
                word.push(face, c);
                word.width += advance;
                if c == '/' && long {
                    words.push(std::mem::take(&mut word));
                }
            }
            if solid.len() < part.len() {
                word.push(face, ' ');
                word.space = font.width(" ", measure.size);
                words.push(std::mem::take(&mut word));
            }
        }
    }
    words.push(word);
    words.retain(|word| !word.parts.is_empty());
    words
}

impl Word {
    fn push(&mut self, face: Face, c: char) {
        match self.parts.last_mut() {
            Some((last, text)) if *last == face => text.push(c),
            _ => self.parts.push((face, c.into())),
        }
    }
}

/// Joins the words of a line into pieces of one face each.
fn set(words: &[Word], size: f32, width: f32) -> Line {
    let mut pieces: Vec<Piece> = Vec::new();
    for (face, text) in words.iter().flat_map(|word| &word.parts) {
        match pieces.last_mut() {
            Some(last) if last.face == *face => last.text.push_str(text),
            _ => pieces.push(Piece { x: 0.0, text: text.clone(), face: *face, size, stretch: 0.0 }),
        }
    }
    Line { pieces, width }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MEASURE: Measure = Measure { size: 14.0, width: 200.0, first: 36.0 };

    fn lines(runs: &[Run]) -> Vec<Line> {
        break_lines(Fonts::embedded().unwrap(), runs, MEASURE)
    }

    fn text(lines: &[Line]) -> String {
        lines.iter().flat_map(|line| &line.pieces).map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn the_first_line_is_shorter_by_its_indent() {
        let words = "xin chào ".repeat(20);
        let lines = lines(&[Run::plain(words)]);
        let first = lines.first().unwrap();
        assert!(first.width <= MEASURE.width - MEASURE.first + 0.01);
        assert!(lines.get(1).unwrap().width > first.width);
    }

    #[test]
    fn a_bold_lead_stays_with_its_text() {
        let lines = lines(&[Run::bold("Điều 1. "), Run::plain("Cử")]);
        let faces: Vec<_> =
            lines.first().unwrap().pieces.iter().map(|piece| (piece.face, piece.text.as_str())).collect();
        assert_eq!(faces, [(Face::Bold, "Điều 1. "), (Face::Regular, "Cử")]);
    }

    #[test]
    fn justified_lines_end_at_the_edge() {
        let mut line = lines(&[Run::plain("một hai ba bốn năm sáu bảy tám chín mười")]).remove(0);
        line.justify(MEASURE.width);
        let piece = line.pieces.first().unwrap();
        let font = Fonts::embedded().unwrap().get(piece.face);
        let shown = piece.text.trim_end();
        let spaces = f32::from(u8::try_from(shown.matches(' ').count()).unwrap());
        let end = font.width(shown, piece.size) + piece.stretch * spaces;
        assert!((end - MEASURE.width).abs() < 0.01, "{end}");
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_no_line_too_wide(words in "[a-zđươáạ ]{0,400}") {
            let lines = lines(&[Run::plain(words.as_str())]);
            prop_assert_eq!(text(&lines), words);
            for line in &lines {
                prop_assert!(line.width <= MEASURE.width + 0.02);
            }
        }

        #[test]
        fn balancing_adds_no_line(words in "[a-z]{1,9}( [a-z]{1,9}){0,30}") {
            let fonts = Fonts::embedded().unwrap();
            let measure = Measure { first: 0.0, ..MEASURE };
            let plain = break_lines(fonts, &[Run::plain(words.as_str())], measure);
            let balanced = balance_lines(fonts, &[Run::plain(words.as_str())], measure);
            prop_assert_eq!(plain.len(), balanced.len());
        }
    }
}
