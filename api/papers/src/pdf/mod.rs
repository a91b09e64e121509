//! PDF/A-2a (archiving) and PDF/UA-1 (screen readers) from the neutral model.
//!
//! [`flow`] turns a paper into slabs that cannot be split, [`page`] puts them on pages, [`draw`](mod@draw) writes them.

mod column;
mod draw;
mod flow;
mod line;
mod page;
mod table;

pub(crate) use column::{Align, Column};
pub(crate) use draw::draw;
pub(crate) use flow::{Element, Role, Slab};

use crate::{Paper, PaperError, font::Fonts, layout::Layout};

/// Renders a paper as PDF/A-2a and PDF/UA-1. The same paper gives the same bytes.
///
/// # Errors
/// [`PaperError::QrTooLong`]; [`PaperError::Pdf`] when the result would not conform.
pub fn to_pdf(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let layout = Layout::of(paper.sheet)?;
    let fonts = Fonts::embedded()?;
    let flow = flow::flow(paper, layout, fonts)?;
    let pages = page::paginate(flow.slabs, &flow.table_heads, layout.text_height());
    draw(paper, layout, fonts, &flow.elements, &pages)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::flow::{Shape, flow};
    use super::page::paginate;
    use crate::{
        Block, FigureRow, Figures, FormHead, HeadCell, Paper, Sheet, font::Fonts, layout::Layout, templates,
    };

    /// Everything drawn lies inside the margins; gives the number of pages.
    fn inside_the_margins(paper: &Paper) -> usize {
        let (layout, fonts) = (Layout::of(paper.sheet).unwrap(), Fonts::embedded().unwrap());
        let flow = flow(paper, layout, fonts).unwrap();
        let pages = paginate(flow.slabs, &flow.table_heads, layout.text_height());
        for (top, slab) in pages.iter().flatten() {
            assert!(top + slab.height <= layout.text_height() + 0.1, "{top} + {}", slab.height);
            for mark in &slab.marks {
                let (left, right, bottom) = match &mark.shape {
                    Shape::Text { x, baseline, piece } => {
                        let shown = piece.text.trim_end();
                        (*x, x + fonts.get(piece.face).width(shown, piece.size), *baseline)
                    }
                    Shape::Bar { x, y, width, height } => (*x, x + width, y + height),
                    Shape::Symbol { x, y, side, .. } => (*x, x + side, y + side),
                };
                assert!(
                    left >= -1.0 && right <= layout.text_width() + 1.0,
                    "{left} {right} {:?}",
                    paper.kind_title
                );
                assert!(bottom <= slab.height + 1.0, "{bottom} {}", slab.height);
            }
        }
        pages.len()
    }

    #[test]
    fn samples_stay_inside_the_margins() {
        for template in templates().unwrap() {
            for sheet in [Sheet::A4, Sheet::A5] {
                let paper = Paper { sheet, ..template.sample().unwrap() };
                let pages = inside_the_margins(&paper);
                assert!(pages <= 2 || sheet == Sheet::A5, "{}: {pages}", template.code);
            }
        }
    }

    #[test]
    fn names_of_300_characters_are_broken_not_cut() {
        for name in ["Nguyễn ".repeat(43), "Ử".repeat(300)] {
            for template in templates().unwrap() {
                let mut paper = template.sample().unwrap();
                paper.issuer.name.clone_from(&name);
                paper.subject.clone_from(&name);
                paper.recipients.push(name.clone());
                paper.addressees.push(name.clone());
                for signature in &mut paper.signatures {
                    signature.name.clone_from(&name);
                }
                let (head, rows) =
                    (vec!["TT".into(), "Tên".into()], vec![vec!["1".into(), name.clone()]; 40]);
                paper.blocks.push(Block::Table { head, rows, widths: vec![1, 4] });
                inside_the_margins(&paper);
            }
        }
    }

    #[test]
    fn a_form_of_eighteen_columns_keeps_inside_the_margins() {
        let head = |text: &str, columns, rows| HeadCell { text: text.into(), columns, rows };
        let number = |column: usize| head(&format!("({column})"), 1, 1);
        let row = FigureRow { cells: vec!["1.234,5".into(); 20], bold: false };
        let figures = Figures {
            head: vec![
                vec![head("Mã số", 1, 2), head("Chỉ tiêu", 1, 2), head("Chia theo đối tượng", 18, 1)],
                vec![
                    head("Người vừa thuộc hộ nghèo, vừa là người dân tộc thiểu số", 1, 1);
                    18
                ],
                (1..=20).map(number).collect(),
            ],
            rows: vec![row; 60],
            widths: [9, 44].into_iter().chain([11; 18]).collect(),
            words: 2,
        };
        let paper = Paper {
            sheet: Sheet::A4Landscape,
            form: Some(FormHead {
                form: vec!["Biểu số: 24".into()], parties: vec!["Đơn vị báo cáo".into()]
            }),
            blocks: vec![Block::Figures(figures)],
            ..templates().unwrap().first().unwrap().sample().unwrap()
        };
        assert!(inside_the_margins(&paper) > 2);
    }

    #[test]
    fn a_row_may_be_longer_than_a_page() {
        let mut paper = templates().unwrap().first().unwrap().sample().unwrap();
        let rows = vec![vec!["dài ".repeat(3000)]];
        paper.blocks.push(Block::Table { head: vec!["Nội dung".into()], rows, widths: vec![] });
        assert!(inside_the_margins(&paper) > 2);
    }
}
