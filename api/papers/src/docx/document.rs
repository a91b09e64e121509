//! The main part: letterhead, content and closing.

use super::parts::{
    CENTRED, DRAWING, Shape, Span, cell, cell_over, drawing, narrow_table, paragraph, row, rule, table,
};
use super::xml::{Attributes, Xml};
use super::{FOOTER_ID, HEADER_ID, OFFICE, Picture, WORD, twips};
use crate::{
    Block, Figures, FormHead, Paper, Qr, Run, Signature,
    font::{Face, Fonts},
    layout::{BodyAlign, Layout},
    paper::{FORM_SHARES, MOTTO, NATION, SIGNATURES_A_ROW},
};

pub(super) fn document(paper: &Paper, layout: &Layout, fonts: &Fonts, picture: Option<&Picture>) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespaces: Attributes<'_> = &[
        ("xmlns:w", &WORD),
        ("xmlns:r", &OFFICE),
        ("xmlns:wp", &format!("{DRAWING}/wordprocessingDrawing")),
        ("xmlns:a", &format!("{DRAWING}/main")),
        ("xmlns:pic", &format!("{DRAWING}/picture")),
    ];
    let writer = Writer { paper, layout, fonts, picture };
    xml.element("w:document", namespaces, |xml| xml.element("w:body", &[], |xml| writer.body(xml)));
    xml.finish()
}

struct Writer<'a> {
    paper: &'a Paper,
    layout: &'a Layout,
    fonts: &'a Fonts,
    picture: Option<&'a Picture>,
}

impl Writer<'_> {
    fn body(&self, xml: &mut Xml) {
        match &self.paper.form {
            Some(head) => self.form_head(xml, head),
            None => {
                self.letterhead(xml);
                self.title(xml);
            }
        }
        for line in self.paper.salutation() {
            let align = if self.paper.addressees.len() == 1 { Some("center") } else { None };
            let first = if align.is_some() { 0.0 } else { self.layout.first_line() };
            paragraph(
                xml,
                Shape { align, first, ..self.body_shape() },
                self.layout.size.body,
                &[Run::plain(line)],
            );
        }
        let last = self.paper.blocks.len().saturating_sub(1);
        for (index, block) in self.paper.blocks.iter().enumerate() {
            self.block(xml, block, index == last);
        }
        if let Some(qr) = self.paper.qr.as_ref().filter(|qr| qr.code.is_some()) {
            self.qr_panel(xml, qr);
        }
        self.closing(xml);
        // Word wants a paragraph behind the last table.
        paragraph(xml, Shape::default(), 1.0, &[]);
        self.section(xml);
    }

    fn letterhead(&self, xml: &mut Xml) {
        let (paper, size) = (self.paper, &self.layout.size);
        let widths = self.halves();
        let [left, right] = widths;
        table(xml, &widths, false, |xml| {
            row(xml, false, |xml| {
                cell(xml, left, |xml| {
                    if let Some(parent) = &paper.issuer.parent {
                        paragraph(xml, CENTRED, size.issuer, &[Run::plain(parent.to_uppercase())]);
                    }
                    paragraph(xml, CENTRED, size.issuer, &[Run::bold(paper.issuer.name.to_uppercase())]);
                    rule(xml, left, left * 0.35);
                });
                cell(xml, right, |xml| {
                    paragraph(xml, CENTRED, size.national, &[Run::bold(NATION)]);
                    paragraph(xml, CENTRED, size.motto, &[Run::bold(MOTTO)]);
                    rule(xml, right, self.fonts.get(Face::Bold).width(MOTTO, size.motto));
                });
            });
            row(xml, false, |xml| {
                cell(xml, left, |xml| {
                    let number = paper.number.as_ref().map(|number| Run::plain(format!("Số: {number}")));
                    paragraph(xml, CENTRED, size.number, number.as_slice());
                    if let Some(about) = paper.about() {
                        paragraph(xml, Shape { before: 6.0, ..CENTRED }, size.about, &[Run::plain(about)]);
                    }
                });
                cell(xml, right, |xml| {
                    paragraph(xml, CENTRED, size.dateline, &[Run::italic(paper.dateline())]);
                });
            });
        });
    }

    fn form_head(&self, xml: &mut Xml, head: &FormHead) {
        let size = &self.layout.size;
        let widths = FORM_SHARES.map(|share| share * self.layout.text_width());
        let [left, middle, right] = widths;
        table(xml, &widths, false, |xml| {
            row(xml, false, |xml| {
                cell(xml, left, |xml| {
                    for (index, line) in head.form.iter().enumerate() {
                        let run = Run { bold: index == 0, ..Run::plain(line.as_str()) };
                        paragraph(xml, Shape::default(), size.number, &[run]);
                    }
                });
                cell(xml, middle, |xml| {
                    let title = self.paper.kind_title.as_deref().unwrap_or_default().to_uppercase();
                    let shape = Shape { style: Some("Heading1"), ..CENTRED };
                    paragraph(xml, shape, size.title, &[Run::bold(title)]);
                    for line in self.paper.subject.lines() {
                        paragraph(xml, CENTRED, size.subject, &[Run::plain(line)]);
                    }
                });
                cell(xml, right, |xml| {
                    for line in &head.parties {
                        paragraph(xml, Shape::default(), size.number, &[Run::plain(line.as_str())]);
                    }
                });
            });
        });
    }

    fn title(&self, xml: &mut Xml) {
        let Some(kind) = &self.paper.kind_title else { return };
        let size = &self.layout.size;
        let shape = Shape { style: Some("Heading1"), before: 1.3 * size.body, ..CENTRED };
        paragraph(xml, shape, size.title, &[Run::bold(kind.to_uppercase())]);
        if !self.paper.subject.is_empty() {
            let subject = self.paper.subject.as_str();
            paragraph(xml, Shape { keep_with_next: true, ..CENTRED }, size.subject, &[Run::bold(subject)]);
            let text = self.fonts.get(Face::Bold).width(subject, size.subject);
            rule(xml, self.layout.text_width(), text.min(self.layout.text_width()) * 0.4);
        }
    }

    fn body_shape(&self) -> Shape<'static> {
        Shape {
            align: match self.layout.body_align {
                BodyAlign::Left => None,
                BodyAlign::Justify => Some("both"),
            },
            before: self.layout.paragraph_gap,
            first: self.layout.first_line(),
            spacing: self.layout.line_spacing,
            ..Shape::default()
        }
    }

    /// The last block stays with the signature.
    fn block(&self, xml: &mut Xml, block: &Block, keep_with_next: bool) {
        let size = &self.layout.size;
        let shape = Shape { keep_with_next, ..self.body_shape() };
        let before = 1.5 * self.layout.paragraph_gap;
        let heading = Shape { style: Some("Heading2"), before, ..CENTRED };
        match block {
            Block::Authority(text) => paragraph(xml, heading, size.body, &[Run::bold(text.to_uppercase())]),
            Block::Heading(text) => paragraph(xml, heading, size.body, &[Run::bold(text.as_str())]),
            Block::Basis(text) => paragraph(xml, shape, size.body, &[Run::italic(text.as_str())]),
            Block::Paragraph(runs) => paragraph(xml, shape, size.body, runs),
            Block::Clause { lead, text } => {
                paragraph(xml, shape, size.body, &[Run::bold(format!("{lead} ")), Run::plain(text.as_str())]);
            }
            Block::Fields(pairs) => {
                for (label, value) in pairs {
                    paragraph(xml, shape, size.body, &[Run::plain(format!("{label}: {value}"))]);
                }
            }
            Block::Table { head, rows, widths } => self.table(xml, head, rows, widths),
            Block::Figures(figures) => self.figures(xml, figures),
            Block::Note(text) => paragraph(xml, shape, size.note, &[Run::italic(text.as_str())]),
        }
    }

    fn table(&self, xml: &mut Xml, head: &[String], rows: &[Vec<String>], widths: &[u16]) {
        let size = self.layout.size.table;
        let shares: Vec<f32> =
            (0..head.len()).map(|column| widths.get(column).copied().map_or(1.0, f32::from)).collect();
        let unit = self.layout.text_width() / shares.iter().sum::<f32>().max(1.0);
        let widths: Vec<f32> = shares.iter().map(|share| share * unit).collect();
        paragraph(xml, Shape { keep_with_next: true, ..Shape::default() }, self.layout.paragraph_gap, &[]);
        table(xml, &widths, true, |xml| {
            row(xml, true, |xml| {
                for (text, width) in head.iter().zip(&widths) {
                    cell(xml, *width, |xml| paragraph(xml, CENTRED, size, &[Run::bold(text.as_str())]));
                }
            });
            for texts in rows {
                row(xml, false, |xml| {
                    for (column, width) in widths.iter().enumerate() {
                        let text = texts.get(column).map(String::as_str).unwrap_or_default();
                        cell(xml, *width, |xml| paragraph(xml, Shape::default(), size, &[Run::plain(text)]));
                    }
                });
            }
        });
    }

    fn figures(&self, xml: &mut Xml, figures: &Figures) {
        let size = self.layout.size.figures;
        let unit = self.layout.text_width()
            / figures.widths.iter().map(|width| f32::from(*width)).sum::<f32>().max(1.0);
        let widths: Vec<f32> = figures.widths.iter().map(|width| f32::from(*width) * unit).collect();
        let over = |column: usize, columns: u16| widths.iter().skip(column).take(columns.into()).sum::<f32>();
        let heads = figures.heads();
        paragraph(xml, Shape { keep_with_next: true, ..Shape::default() }, self.layout.paragraph_gap, &[]);
        narrow_table(xml, &widths, |xml| {
            for at in 0..figures.head.len() {
                row(xml, true, |xml| {
                    let mut column = 0;
                    // A cell from a row above goes on as an empty one.
                    while let Some((_, top, head)) = heads.iter().find(|(left, top, head)| {
                        *left == column && (*top..*top + usize::from(head.rows)).contains(&at)
                    }) {
                        let text = if *top == at { head.text.as_str() } else { "" };
                        let merge =
                            (head.rows > 1).then_some(if *top == at { "restart" } else { "continue" });
                        let span = Span { columns: head.columns, merge };
                        cell_over(xml, over(column, head.columns), span, |xml| {
                            paragraph(xml, CENTRED, size, &[Run::bold(text)]);
                        });
                        column += usize::from(head.columns);
                    }
                });
            }
            for one in &figures.rows {
                row(xml, false, |xml| {
                    for (column, width) in widths.iter().enumerate() {
                        let text = one.cells.get(column).map(String::as_str).unwrap_or_default();
                        let shape = if column < figures.words { Shape::default() } else { CENTRED };
                        let run = Run { bold: one.bold, ..Run::plain(text) };
                        cell(xml, *width, |xml| paragraph(xml, shape, size, &[run]));
                    }
                });
            }
        });
    }

    fn qr_panel(&self, xml: &mut Xml, qr: &Qr) {
        let Some(picture) = self.picture else { return };
        let size = &self.layout.size;
        let edge = picture.symbol.framed(self.layout.qr());
        let keep = Shape { keep_with_next: true, ..Shape::default() };
        paragraph(xml, keep, size.body, &[]);
        let right = self.layout.text_width() - edge;
        table(xml, &[edge, right], false, |xml| {
            row(xml, false, |xml| {
                cell(xml, edge, |xml| drawing(xml, keep, qr, edge));
                cell(xml, right, |xml| {
                    for line in &qr.caption {
                        paragraph(xml, keep, size.body, &[Run::plain(line.as_str())]);
                    }
                    let code = qr.grouped_code().map(Run::bold);
                    let shape = Shape { before: self.layout.paragraph_gap, ..keep };
                    paragraph(xml, shape, size.code, code.as_slice());
                });
            });
        });
    }

    fn closing(&self, xml: &mut Xml) {
        let keep = Shape { keep_with_next: true, ..Shape::default() };
        paragraph(xml, keep, 1.2 * self.layout.size.body, &[]);
        let several = self.paper.signatures.len() > 1;
        if several {
            for (row_index, signatures) in self.paper.signatures.chunks(SIGNATURES_A_ROW).enumerate() {
                let width = self.layout.text_width() / signatures.iter().fold(0.0, |count, _| count + 1.0);
                table(xml, &vec![width; signatures.len()], false, |xml| {
                    row(xml, false, |xml| {
                        for (index, signature) in signatures.iter().enumerate() {
                            cell(xml, width, |xml| {
                                let line = self.paper.signing_line(row_index * SIGNATURES_A_ROW + index);
                                if let Some(line) = line {
                                    paragraph(xml, CENTRED, self.layout.size.dateline, &[Run::italic(line)]);
                                }
                                self.signature(xml, signature);
                            });
                        }
                    });
                });
                // Tables that touch are one.
                paragraph(xml, Shape::default(), self.layout.size.body, &[]);
            }
        }
        if !several || !self.paper.recipients.is_empty() {
            let widths = self.halves();
            let [left, right] = widths;
            table(xml, &widths, false, |xml| {
                row(xml, false, |xml| {
                    cell(xml, left, |xml| self.recipients(xml));
                    cell(xml, right, |xml| match self.paper.signatures.as_slice() {
                        [only] => self.signature(xml, only),
                        _ => paragraph(xml, Shape::default(), self.layout.size.body, &[]),
                    });
                });
            });
        }
    }

    fn recipients(&self, xml: &mut Xml) {
        let size = &self.layout.size;
        let lead = Run { bold: true, ..Run::italic("Nơi nhận:") };
        let lead = Some(lead).filter(|_| !self.paper.recipients.is_empty());
        paragraph(xml, Shape::default(), size.recipients_lead, lead.as_slice());
        for line in self.paper.recipient_lines() {
            paragraph(xml, Shape::default(), size.recipients, &[Run::plain(line)]);
        }
        let qr = self.paper.qr.as_ref().filter(|qr| qr.code.is_none());
        if let Some((qr, picture)) = qr.zip(self.picture) {
            let edge = picture.symbol.framed(self.layout.qr_small());
            drawing(xml, Shape { before: self.layout.paragraph_gap, ..Shape::default() }, qr, edge);
            for line in &qr.caption {
                paragraph(xml, Shape::default(), size.recipients, &[Run::plain(line.as_str())]);
            }
        }
    }

    fn signature(&self, xml: &mut Xml, signature: &Signature) {
        let size = self.layout.size.signature;
        for line in signature.on_behalf.iter().chain([&signature.position]) {
            paragraph(xml, CENTRED, size, &[Run::bold(line.to_uppercase())]);
        }
        if let Some(hint) = &signature.hint {
            paragraph(xml, CENTRED, self.layout.size.note, &[Run::italic(hint.as_str())]);
        }
        let shape = Shape { before: self.layout.signature_space(), ..CENTRED };
        paragraph(xml, shape, size, &[Run::bold(signature.name.as_str())]);
    }

    /// Widths of the issuer's and the national column.
    fn halves(&self) -> [f32; 2] {
        let width = self.layout.text_width();
        let left = width * self.layout.issuer_share;
        [left, width - left]
    }

    fn section(&self, xml: &mut Xml) {
        let layout = self.layout;
        xml.element("w:sectPr", &[], |xml| {
            xml.leaf("w:headerReference", &[("w:type", &"default"), ("r:id", &HEADER_ID)]);
            xml.leaf("w:footerReference", &[("w:type", &"default"), ("r:id", &FOOTER_ID)]);
            let (width, height) = (twips(layout.page_width()), twips(layout.page_height()));
            let upright: Attributes<'_> = &[("w:w", &width), ("w:h", &height)];
            let lying: Attributes<'_> = &[("w:w", &width), ("w:h", &height), ("w:orient", &"landscape")];
            xml.leaf("w:pgSz", if layout.page_width() > layout.page_height() { lying } else { upright });
            let margins: Attributes<'_> = &[
                ("w:top", &twips(layout.top())),
                ("w:right", &twips(layout.right())),
                ("w:bottom", &twips(layout.bottom())),
                ("w:left", &twips(layout.left())),
                ("w:header", &twips(layout.top() / 2.0)),
                ("w:footer", &twips(layout.bottom() / 2.0)),
                ("w:gutter", &0),
            ];
            xml.leaf("w:pgMar", margins);
            // The first page has no number, but it has what stands on every page.
            if self.paper.mark.is_none() && self.paper.foot.is_none() && !self.paper.counted {
                xml.leaf("w:titlePg", &[]);
            }
        });
    }
}
