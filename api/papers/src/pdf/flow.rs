//! From the neutral model to slabs: pieces of page with their marks, in reading order.

use super::column::{Align, Column};
use super::line::{Measure, break_lines};
use crate::{
    Block, FormHead, Paper, PaperError, Qr, Run, Signature,
    font::Fonts,
    layout::{BodyAlign, Layout},
    paper::{FORM_SHARES, MOTTO, NATION, SIGNATURES_A_ROW},
    qr::Symbol,
};

/// What a mark is for a screen reader.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Role {
    Paragraph,
    Title(String),
    Heading(String),
    Table,
    TableHead,
    TableBody,
    Row,
    /// Over how many columns and rows.
    HeadCell(u16, u16),
    Cell,
    /// A picture with its description.
    Figure(String),
}

/// A node of the structure tree; children come later in the list than their parent.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Element {
    pub(crate) role: Role,
    pub(crate) parent: Option<usize>,
}

/// Something drawn, and the element it belongs to; without one it is decoration that is not read out.
#[derive(Clone)]
pub(crate) struct Mark {
    pub(crate) element: Option<usize>,
    pub(crate) shape: Shape,
}

/// Shapes in points, from the left edge of the text area and the top of the slab.
#[derive(Clone)]
pub(crate) enum Shape {
    Text { x: f32, baseline: f32, piece: super::line::Piece },
    Bar { x: f32, y: f32, width: f32, height: f32 },
    Symbol { x: f32, y: f32, side: f32, symbol: std::rc::Rc<Symbol> },
}

/// A piece of page that is not split.
#[derive(Clone, Default)]
pub(crate) struct Slab {
    /// Points above it, dropped at the top of a page.
    pub(crate) gap: f32,
    pub(crate) height: f32,
    pub(crate) keep_with_next: bool,
    pub(crate) marks: Vec<Mark>,
    /// The table it is a row of.
    pub(crate) table: Option<usize>,
    pub(crate) is_head: bool,
}

impl Slab {
    /// The slab once more, as decoration.
    pub(crate) fn as_artifact(&self) -> Self {
        let marks = self.marks.iter().map(|mark| Mark { element: None, shape: mark.shape.clone() }).collect();
        Self { marks, gap: 0.0, ..self.clone() }
    }
}

/// The result: slabs in reading order, the elements they refer to and the head rows of each table.
pub(crate) struct Flow {
    pub(crate) slabs: Vec<Slab>,
    pub(crate) elements: Vec<Element>,
    pub(crate) table_heads: Vec<Vec<Slab>>,
}

/// Points between the issuer's column and the national title.
const GUTTER: f32 = 8.0;
/// Thickness of rules and table lines in points.
pub(crate) const LINE: f32 = 0.6;

/// Lays out a paper.
pub(crate) fn flow(paper: &Paper, layout: &Layout, fonts: &Fonts) -> Result<Flow, PaperError> {
    let mut writer = Writer {
        layout,
        fonts,
        flow: Flow { slabs: Vec::new(), elements: Vec::new(), table_heads: Vec::new() },
    };
    match &paper.form {
        Some(head) => writer.form_head(paper, head),
        None => {
            writer.letterhead(paper);
            writer.title(paper);
        }
    }
    for line in paper.salutation() {
        let align = if paper.addressees.len() == 1 { Align::Centre } else { Align::Left };
        writer.paragraph(&[Run::plain(line)], layout.size.body, align);
    }
    for block in &paper.blocks {
        writer.block(block);
    }
    writer.closing(paper)?;
    Ok(writer.flow)
}

/// Writes slabs, keeping track of the elements.
pub(crate) struct Writer<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) fonts: &'a Fonts,
    pub(crate) flow: Flow,
}

impl<'a> Writer<'a> {
    pub(crate) fn element(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.flow.elements.push(Element { role, parent });
        self.flow.elements.len() - 1
    }

    pub(crate) fn column(&self, x: f32, width: f32) -> Column<'a> {
        Column::new(self.fonts, x, width)
    }

    /// Sets a text as an element of its own.
    fn text(&mut self, column: &mut Column, runs: &[Run], size: f32, align: Align) -> f32 {
        let element = self.element(Role::Paragraph, None);
        column.text(element, runs, size, align)
    }

    fn push(&mut self, gap: f32, columns: Vec<Column>, keep_with_next: bool) {
        let height = columns.iter().map(|column| column.y).fold(0.0, f32::max);
        let marks = columns.into_iter().flat_map(|column| column.marks).collect();
        self.flow.slabs.push(Slab { gap, height, keep_with_next, marks, ..Slab::default() });
    }

    fn letterhead(&mut self, paper: &Paper) {
        let size = &self.layout.size;
        let width = self.layout.text_width();
        let share = width * self.layout.issuer_share;
        let mut issuer = self.column(0.0, share - GUTTER);
        if let Some(parent) = &paper.issuer.parent {
            self.text(&mut issuer, &[Run::plain(parent.to_uppercase())], size.issuer, Align::Centre);
        }
        let name = [Run::bold(paper.issuer.name.to_uppercase())];
        let name_width = self.text(&mut issuer, &name, size.issuer, Align::Centre);
        issuer.rule(name_width * 0.4);

        let mut nation = self.column(share, width - share);
        self.text(&mut nation, &[Run::bold(NATION)], size.national, Align::Centre);
        let motto_width = self.text(&mut nation, &[Run::bold(MOTTO)], size.motto, Align::Centre);
        nation.rule(motto_width);

        let second_row = issuer.y.max(nation.y) + 2.0;
        (issuer.y, nation.y) = (second_row, second_row);
        if let Some(number) = &paper.number {
            self.text(&mut issuer, &[Run::plain(format!("Số: {number}"))], size.number, Align::Centre);
        }
        if let Some(about) = paper.about() {
            issuer.y += 6.0;
            self.text(&mut issuer, &[Run::plain(about)], size.about, Align::Centre);
        }
        self.text(&mut nation, &[Run::italic(paper.dateline())], size.dateline, Align::Centre);
        self.push(0.0, vec![issuer, nation], true);
    }

    /// The number of the form left, its title in the middle, who reports to whom right.
    fn form_head(&mut self, paper: &Paper, head: &FormHead) {
        let size = &self.layout.size;
        let width = self.layout.text_width();
        let [left, middle, right] = FORM_SHARES.map(|share| share * width);
        let mut form = self.column(0.0, left - GUTTER);
        for (index, line) in head.form.iter().enumerate() {
            let run = Run { bold: index == 0, ..Run::plain(line.as_str()) };
            self.text(&mut form, &[run], size.number, Align::Left);
        }
        let mut title = self.column(left, middle);
        let element = self.element(Role::Title(paper.title()), None);
        title.headline(element, &paper.kind_title.as_deref().unwrap_or_default().to_uppercase(), size.title);
        for line in paper.subject.lines() {
            self.text(&mut title, &[Run::plain(line)], size.subject, Align::Centre);
        }
        let mut parties = self.column(left + middle + GUTTER, right - GUTTER);
        for line in &head.parties {
            self.text(&mut parties, &[Run::plain(line.as_str())], size.number, Align::Left);
        }
        self.push(0.0, vec![form, title, parties], true);
    }

    fn title(&mut self, paper: &Paper) {
        let Some(kind) = &paper.kind_title else { return };
        let size = &self.layout.size;
        let mut column = self.column(0.0, self.layout.text_width());
        let title = self.element(Role::Title(paper.title()), None);
        column.headline(title, &format!("{} ", kind.to_uppercase()), size.title);
        if !paper.subject.is_empty() {
            let width = column.headline(title, &paper.subject, size.subject);
            column.rule(width * 0.4);
        }
        self.push(1.3 * size.body, vec![column], true);
        self.gap(self.layout.paragraph_gap);
    }

    /// Empty space that vanishes at the top of a page.
    fn gap(&mut self, gap: f32) {
        self.flow.slabs.push(Slab { gap, keep_with_next: true, ..Slab::default() });
    }

    fn block(&mut self, block: &Block) {
        let size = self.layout.size.body;
        let align = match self.layout.body_align {
            BodyAlign::Left => Align::Left,
            BodyAlign::Justify => Align::Justify,
        };
        match block {
            Block::Authority(text) => self.heading(&text.to_uppercase()),
            Block::Heading(text) => self.heading(text),
            Block::Basis(text) => self.paragraph(&[Run::italic(text.as_str())], size, align),
            Block::Paragraph(runs) => self.paragraph(runs, size, align),
            Block::Clause { lead, text } => {
                self.paragraph(&[Run::bold(format!("{lead} ")), Run::plain(text.as_str())], size, align);
            }
            Block::Fields(pairs) => {
                for (label, value) in pairs {
                    self.paragraph(&[Run::plain(format!("{label}: {value}"))], size, align);
                }
            }
            Block::Table { head, rows, widths } => self.table(head, rows, widths),
            Block::Figures(figures) => self.figures(figures),
            Block::Note(text) => self.paragraph(&[Run::italic(text.as_str())], self.layout.size.note, align),
        }
    }

    /// Centred, bold, never last on a page.
    fn heading(&mut self, text: &str) {
        let mut column = self.column(0.0, self.layout.text_width());
        let element = self.element(Role::Heading(text.to_owned()), None);
        column.headline(element, text, self.layout.size.body);
        self.push(1.5 * self.layout.paragraph_gap, vec![column], true);
    }

    /// One slab a line; neither the first nor the last line stands alone on a page.
    fn paragraph(&mut self, runs: &[Run], size: f32, align: Align) {
        let width = self.layout.text_width();
        let first = if align == Align::Centre { 0.0 } else { self.layout.first_line() };
        let measure = Measure { size, width, first };
        let lines = break_lines(self.fonts, runs, measure);
        let element = self.element(Role::Paragraph, None);
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.into_iter().enumerate() {
            let indent = if index == 0 { first } else { 0.0 };
            let mut column = self.column(indent, width - indent);
            column.spacing = self.layout.line_spacing;
            column.line(
                element,
                line,
                if index == last && align == Align::Justify { Align::Left } else { align },
            );
            let gap = if index == 0 { self.layout.paragraph_gap } else { 0.0 };
            self.push(gap, vec![column], index != last && (index == 0 || index + 1 == last));
        }
    }

    /// Recipients left, signature right; several signatures share the width, a council takes rows. The last two lines of the text stay
    /// with them, so that no signature stands on a page of its own.
    fn closing(&mut self, paper: &Paper) -> Result<(), PaperError> {
        let width = self.layout.text_width();
        let body = self.layout.size.body;
        self.flow.slabs.iter_mut().rev().take(2).for_each(|slab| slab.keep_with_next = true);
        if let Some(qr) = paper.qr.as_ref().filter(|qr| qr.code.is_some()) {
            self.qr_panel(qr)?;
        }

        let mut left = self.column(0.0, width * self.layout.issuer_share);
        self.recipients(&mut left, paper);
        if let Some(qr) = paper.qr.as_ref().filter(|qr| qr.code.is_none()) {
            left.y += if left.y > 0.0 { self.layout.paragraph_gap } else { 0.0 };
            self.symbol(&mut left, qr, self.layout.qr_small())?;
            for line in &qr.caption {
                self.text(&mut left, &[Run::plain(line.as_str())], self.layout.size.recipients, Align::Left);
            }
        }

        match paper.signatures.as_slice() {
            [] => self.push(1.5 * body, vec![left], false),
            [only] => {
                let mut right = self.column(left.width, width - left.width);
                self.signature(&mut right, only);
                self.push(1.5 * body, vec![left, right], false);
            }
            several => {
                for (row, signatures) in several.chunks(SIGNATURES_A_ROW).enumerate() {
                    let share = width / signatures.iter().fold(0.0, |count, _| count + 1.0);
                    let mut x = 0.0;
                    let mut columns = Vec::new();
                    for (index, signature) in signatures.iter().enumerate() {
                        let mut column = self.column(x, share);
                        if let Some(line) = paper.signing_line(row * SIGNATURES_A_ROW + index) {
                            let line = [Run::italic(line)];
                            self.text(&mut column, &line, self.layout.size.dateline, Align::Centre);
                        }
                        self.signature(&mut column, signature);
                        columns.push(column);
                        x += share;
                    }
                    self.push(1.5 * body, columns, false);
                }
                if left.y > 0.0 {
                    self.push(body, vec![left], false);
                }
            }
        }
        Ok(())
    }

    fn recipients(&mut self, column: &mut Column, paper: &Paper) {
        let size = &self.layout.size;
        if !paper.recipients.is_empty() {
            let lead = Run { bold: true, ..Run::italic("Nơi nhận:") };
            self.text(column, &[lead], size.recipients_lead, Align::Left);
        }
        for line in paper.recipient_lines() {
            self.text(column, &[Run::plain(line)], size.recipients, Align::Left);
        }
    }

    fn signature(&mut self, column: &mut Column, signature: &Signature) {
        let size = self.layout.size.signature;
        for line in signature.on_behalf.iter().chain([&signature.position]) {
            self.text(column, &[Run::bold(line.to_uppercase())], size, Align::Centre);
        }
        if let Some(hint) = &signature.hint {
            self.text(column, &[Run::italic(hint.as_str())], self.layout.size.note, Align::Centre);
        }
        column.y += self.layout.signature_space();
        self.text(column, &[Run::bold(signature.name.as_str())], size, Align::Centre);
    }

    /// The symbol with its caption and the secret code beside it.
    fn qr_panel(&mut self, qr: &Qr) -> Result<(), PaperError> {
        let mut left = self.column(0.0, 0.0);
        self.symbol(&mut left, qr, self.layout.qr())?;
        let side = left.y;
        let mut right = self.column(side, self.layout.text_width() - side);
        for line in &qr.caption {
            self.text(&mut right, &[Run::plain(line.as_str())], self.layout.size.body, Align::Left);
        }
        if let Some(code) = qr.grouped_code() {
            right.y += self.layout.paragraph_gap;
            self.text(&mut right, &[Run::bold(code)], self.layout.size.code, Align::Left);
        }
        right.shift(((side - right.y) / 2.0).max(0.0));
        self.push(self.layout.size.body, vec![left, right], true);
        Ok(())
    }

    fn symbol(&mut self, column: &mut Column, qr: &Qr, side: f32) -> Result<(), PaperError> {
        let element = self.element(Role::Figure(format!("Mã QR: {}", qr.url)), None);
        let symbol = Symbol::new(&qr.url)?;
        let side = symbol.framed(side);
        column.symbol(element, symbol, side);
        Ok(())
    }
}
