//! Cards and certificates printed onto their blanks: values at the places that a layout names, and nothing else, for the blank
//! brings its own frame and words.

use crate::{
    Issuer, Paper, PaperError, Run, Sheet,
    font::Fonts,
    layout::Layout,
    pdf::{Align, Column, Element, Role, Slab, draw},
    qr::Symbol,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::LazyLock};

const MM: f32 = 72.0 / 25.4;
/// The smallest type that is still read, in points: a longer value is broken instead.
const SMALLEST: f32 = 6.0;

/// Where what stands on a blank. Lengths are millimetres from its upper left corner, type sizes points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardLayout {
    /// Where the measures come from.
    pub source: String,
    /// `seen`, `inferred` or `design`.
    pub status: String,
    /// Width of the blank.
    pub width: f32,
    /// Height of the blank.
    pub height: f32,
    /// The values, by name.
    pub fields: BTreeMap<String, CardField>,
    /// The symbol by which the card is checked.
    #[serde(default)]
    pub qr: Option<CardSymbol>,
}

/// The place of a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardField {
    /// Left edge.
    pub x: f32,
    /// Upper edge of the first line.
    pub y: f32,
    /// Room for it: what is wider is set smaller, then broken.
    pub width: f32,
    /// Type size.
    pub size: f32,
    /// Bold.
    #[serde(default)]
    pub bold: bool,
    /// In the middle of its room.
    #[serde(default)]
    pub centred: bool,
    /// In capitals.
    #[serde(default)]
    pub capitals: bool,
}

/// The place of the symbol, its quiet zone included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardSymbol {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Side.
    pub side: f32,
}

/// What is printed on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What it is, for the file's metadata: no name of a person.
    pub title: String,
    /// Who issues it.
    pub issuer: String,
    /// The day of issue.
    pub date: NaiveDate,
    /// Values by the name of their field.
    pub values: BTreeMap<String, String>,
    /// Address of the public check.
    pub link: Option<String>,
}

impl CardLayout {
    /// The layout shipped with the program for a type of blank: `CC`, `TGV` or `CTV`.
    ///
    /// # Errors
    /// [`PaperError::Data`] for a type that there is not.
    pub fn of(blank: &str) -> Result<&'static Self, PaperError> {
        static LAYOUTS: LazyLock<Result<BTreeMap<String, CardLayout>, PaperError>> = LazyLock::new(|| {
            toml::from_str(include_str!("../cards.toml"))
                .map_err(|error| PaperError::Data(format!("cards.toml: {error}")))
        });
        let layouts = LAYOUTS.as_ref().map_err(Clone::clone)?;
        layouts.get(blank).ok_or_else(|| PaperError::Data(format!("cards.toml: no {blank}")))
    }
}

/// Prints a card or certificate on one page of the size of its blank, as PDF/A-2a and PDF/UA-1. A field of the layout without a
/// value stays empty, for a pen.
///
/// # Errors
/// [`PaperError::UnknownField`] for a value that the layout has no place for; [`PaperError::QrTooLong`];
/// [`PaperError::Pdf`].
pub fn print_card(layout: &CardLayout, card: &Card) -> Result<Vec<u8>, PaperError> {
    let fonts = Fonts::embedded()?;
    let mut elements = Vec::new();
    let mut slab = Slab { height: layout.height * MM, ..Slab::default() };
    for (name, value) in &card.values {
        let Some(field) = layout.fields.get(name) else {
            return Err(PaperError::UnknownField { template: card.title.clone(), field: name.clone() });
        };
        elements.push(Element { role: Role::Paragraph, parent: None });
        slab.marks.extend(field.set(fonts, elements.len() - 1, value).marks);
    }
    if let Some((at, link)) = layout.qr.zip(card.link.as_ref()) {
        elements.push(Element { role: Role::Figure(format!("Mã QR: {link}")), parent: None });
        let mut column = Column::new(fonts, at.x * MM, at.side * MM);
        column.y = at.y * MM;
        column.symbol(elements.len() - 1, Symbol::new(link)?, at.side * MM);
        slab.marks.extend(column.marks);
    }
    let sheet = Layout::of(Sheet::A4)?.bare(layout.width, layout.height);
    draw(&card.described(), &sheet, fonts, &elements, &[vec![(0.0, slab)]])
}

impl CardField {
    /// The value in its room: as large as it may be, smaller where one line takes it then.
    fn set<'a>(&self, fonts: &'a Fonts, element: usize, value: &str) -> Column<'a> {
        let text = if self.capitals { value.to_uppercase() } else { value.to_owned() };
        let run = Run { bold: self.bold, ..Run::plain(text) };
        let align = if self.centred { Align::Centre } else { Align::Left };
        let begun = || {
            let mut column = Column::new(fonts, self.x * MM, self.width * MM);
            column.y = self.y * MM;
            column
        };
        let mut size = self.size;
        loop {
            let mut column = begun();
            column.text(element, std::slice::from_ref(&run), size, align);
            let one_line = begun().y + fonts.get(crate::font::Face::Regular).line_height(size) + 0.01;
            if column.y <= one_line || size - 0.5 < SMALLEST {
                return column;
            }
            size -= 0.5;
        }
    }
}

impl Card {
    /// What the file says of itself.
    fn described(&self) -> Paper {
        Paper {
            sheet: Sheet::A4,
            issuer: Issuer { parent: None, name: self.issuer.clone() },
            number: None,
            place: String::new(),
            date: self.date,
            kind_title: Some(self.title.clone()),
            subject: String::new(),
            addressees: Vec::new(),
            blocks: Vec::new(),
            recipients: Vec::new(),
            signatures: Vec::new(),
            qr: None,
            form: None,
            mark: None,
            foot: None,
            counted: false,
            language: "vi-VN".into(),
        }
    }
}
