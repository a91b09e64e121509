//! A column that is filled from top to bottom.

use super::flow::{LINE, Mark, Shape};
use super::line::{Line, Measure, balance_lines, break_lines};
use crate::{
    Run,
    font::{Face, Fonts},
    qr::Symbol,
};
use std::rc::Rc;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Justify,
}

/// A column of a slab. Positions are in points from the left edge of the text area and the top of the slab.
pub(crate) struct Column<'a> {
    fonts: &'a Fonts,
    x: f32,
    pub(crate) width: f32,
    /// Where the next mark goes.
    pub(crate) y: f32,
    /// Multiple of the single line height.
    pub(crate) spacing: f32,
    pub(crate) marks: Vec<Mark>,
}

impl<'a> Column<'a> {
    pub(crate) fn new(fonts: &'a Fonts, x: f32, width: f32) -> Self {
        Self { fonts, x, width, y: 0.0, spacing: 1.0, marks: Vec::new() }
    }

    /// Sets a text and gives the width of its last line.
    pub(crate) fn text(&mut self, element: usize, runs: &[Run], size: f32, align: Align) -> f32 {
        let measure = Measure { size, width: self.width, first: 0.0 };
        self.lines(element, break_lines(self.fonts, runs, measure), align)
    }

    /// Sets bold centred lines of even length and gives the width of the last.
    pub(crate) fn headline(&mut self, element: usize, text: &str, size: f32) -> f32 {
        let measure = Measure { size, width: self.width, first: 0.0 };
        self.lines(element, balance_lines(self.fonts, &[Run::bold(text)], measure), Align::Centre)
    }

    fn lines(&mut self, element: usize, lines: Vec<Line>, align: Align) -> f32 {
        let last = lines.last().map(|line| line.width).unwrap_or_default();
        for line in lines {
            self.line(element, line, align);
        }
        last
    }

    /// Sets one line.
    pub(crate) fn line(&mut self, element: usize, mut line: Line, align: Align) {
        let offset = match align {
            Align::Left => 0.0,
            Align::Centre => ((self.width - line.width) / 2.0).max(0.0),
            Align::Justify => {
                line.justify(self.width);
                0.0
            }
        };
        let Some(size) = line.pieces.first().map(|piece| piece.size) else { return };
        let font = self.fonts.get(Face::Regular);
        let height = font.line_height(size) * self.spacing;
        let baseline = self.y + height - font.line_height(size) + font.ascent(size);
        for piece in line.pieces {
            let shape = Shape::Text { x: self.x + offset + piece.x, baseline, piece };
            self.marks.push(Mark { element: Some(element), shape });
        }
        self.y += height;
    }

    /// A centred rule under what was set last.
    pub(crate) fn rule(&mut self, width: f32) {
        let shape =
            Shape::Bar { x: self.x + (self.width - width) / 2.0, y: self.y + 2.0, width, height: LINE };
        self.marks.push(Mark { element: None, shape });
        self.y += 5.0;
    }

    pub(crate) fn symbol(&mut self, element: usize, symbol: Symbol, side: f32) {
        let shape = Shape::Symbol { x: self.x, y: self.y, side, symbol: Rc::new(symbol) };
        self.marks.push(Mark { element: Some(element), shape });
        self.y += side;
    }

    /// Moves everything set so far down.
    pub(crate) fn shift(&mut self, distance: f32) {
        for mark in &mut self.marks {
            match &mut mark.shape {
                Shape::Text { baseline: y, .. } | Shape::Bar { y, .. } | Shape::Symbol { y, .. } => {
                    *y += distance;
                }
            }
        }
        self.y += distance;
    }
}
