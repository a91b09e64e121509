//! PDF/A-2a (archiving) and PDF/UA-1 (screen readers) from the neutral model.
//!
//! [`flow`] turns a paper into slabs that cannot be split, [`page`] puts them on pages, [`draw`] writes them.

mod column;
mod draw;
mod flow;
mod line;
mod page;
mod table;

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
    draw::draw(paper, layout, fonts, &flow.elements, &pages)
}
