//! What is printed in rows under a title: one content for the paper, the workbook and the table.

use super::{made, rendered, repo::UnitRow};
use crate::{
    documents::service::place,
    platform::{
        Attachment, Problem,
        export::{self, Cell},
    },
    reports::FileFormat,
};
use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use tgpl_domain::numbers_vi::{decimal, grouped, short_date};
use tgpl_papers::{
    Block, FigureRow, Figures, FormHead, HeadCell, Issuer, Paper, Sheet as Leaf, Signature, date_phrase,
};

/// The formats in which rows are given.
pub const FORMATS: [FileFormat; 4] = [FileFormat::Pdf, FileFormat::Docx, FileFormat::Xlsx, FileFormat::Csv];

/// The number of A4 among the sheets of paper of a workbook.
const A4: u8 = 9;

/// A column.
pub struct Heading {
    /// Its title.
    pub title: &'static str,
    /// Its width against the others.
    pub width: u16,
    /// Whether it holds words; these columns stand before those of figures.
    pub words: bool,
}

/// A row.
pub struct Row {
    /// A cell a column.
    pub cells: Vec<Cell>,
    /// Whether it is a sum, or what is brought forward.
    pub bold: bool,
}

/// Rows with all that stands around them.
pub struct Sheet {
    /// Whose it is.
    pub unit: UnitRow,
    /// What it is called.
    pub title: &'static str,
    /// What of: the blank, the year.
    pub lines: Vec<String>,
    /// Right of the title.
    pub parties: Vec<String>,
    /// The columns.
    pub columns: &'static [Heading],
    /// The rows.
    pub rows: Vec<Row>,
    /// Below the rows.
    pub notes: Vec<String>,
    /// Who signs: the post, what is asked, the name.
    pub posts: Vec<(&'static str, &'static str, String)>,
    /// The day above the last signature.
    pub day: NaiveDate,
    /// What it says of itself on every page where it is not what holds.
    pub mark: Option<String>,
    /// Below every page.
    pub foot: String,
}

impl Sheet {
    /// The file.
    pub async fn file(self, format: FileFormat, name: String) -> Result<Attachment, Problem> {
        let bytes = made(move || match format {
            FileFormat::Xlsx => self.workbook().map_err(|error| Problem::internal(&error)),
            FileFormat::Csv => Ok(self.table()),
            FileFormat::Pdf | FileFormat::Docx => rendered(&self.paper(), format),
        });
        Ok(format.attach(&name, bytes.await?))
    }

    fn place(&self) -> String {
        self.unit.province.as_deref().map_or_else(|| "Hà Nội".to_owned(), place)
    }

    fn table(&self) -> Vec<u8> {
        let titles: Vec<&str> = self.columns.iter().map(|column| column.title).collect();
        let rows: Vec<Vec<Cell>> = self.rows.iter().map(|row| row.cells.clone()).collect();
        export::csv(&titles, &rows)
    }

    fn paper(&self) -> Paper {
        let head =
            self.columns.iter().map(|column| HeadCell { text: column.title.to_owned(), columns: 1, rows: 1 });
        let figures = Figures {
            head: vec![head.collect()],
            rows: self
                .rows
                .iter()
                .map(|row| FigureRow { cells: row.cells.iter().map(shown).collect(), bold: row.bold })
                .collect(),
            widths: self.columns.iter().map(|column| column.width).collect(),
            words: self.columns.iter().filter(|column| column.words).count(),
        };
        let notes = self.notes.iter().cloned().map(Block::Note);
        let signed = |(post, hint, name): &(&str, &str, String)| Signature {
            position: (*post).to_owned(),
            hint: Some((*hint).to_owned()),
            name: name.clone(),
            ..Signature::default()
        };
        Paper {
            sheet: Leaf::A4Landscape,
            issuer: Issuer { parent: self.unit.parent.clone(), name: self.unit.name.clone() },
            number: None,
            place: self.place(),
            date: self.day,
            kind_title: Some(self.title.to_owned()),
            subject: self.lines.join("\n"),
            addressees: Vec::new(),
            blocks: std::iter::once(Block::Figures(figures)).chain(notes).collect(),
            recipients: Vec::new(),
            signatures: self.posts.iter().map(signed).collect(),
            qr: None,
            form: Some(FormHead { form: self.owner(), parties: self.parties.clone() }),
            mark: self.mark.clone(),
            foot: Some(self.foot.clone()),
            counted: true,
            language: "vi-VN".into(),
        }
    }

    /// The unit, and what it belongs to.
    fn owner(&self) -> Vec<String> {
        std::iter::once(self.unit.name.clone()).chain(self.unit.parent.clone()).collect()
    }

    fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let styles = Styles::new();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let last = u16::try_from(self.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        sheet.set_name("So")?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.6, 0.4, 0.6, 0.6, 0.3, 0.3);
        sheet.set_header("&CTrang &P/&N");
        // An ampersand would begin an instruction.
        sheet.set_footer(format!("&R&8{}", self.foot.replace('&', "&&")));
        let mut at = 0;
        let mut across = |sheet: &mut Worksheet, text: &str, format: &Format| -> Result<(), XlsxError> {
            sheet.merge_range(at, 0, at, last, text, format)?;
            at += 1;
            Ok(())
        };
        for line in self.owner() {
            across(sheet, &line, &styles.plain)?;
        }
        across(sheet, &self.title.to_uppercase(), &styles.title)?;
        for line in &self.lines {
            across(sheet, line, &styles.centred)?;
        }
        for line in self.parties.iter().chain(&self.mark) {
            across(sheet, line, &styles.plain)?;
        }
        at += 1;
        for (column, heading) in (0..).zip(self.columns) {
            sheet.write_string_with_format(at, column, heading.title, &styles.head)?;
            sheet.set_column_width(column, f64::from(heading.width) * 1.1)?;
        }
        sheet.set_repeat_rows(at, at)?.set_freeze_panes(at + 1, 0)?;
        for row in &self.rows {
            at += 1;
            let [plain, text, day] = if row.bold { &styles.sums } else { &styles.cells };
            for (column, cell) in (0..).zip(&row.cells) {
                match cell {
                    Cell::Empty => sheet.write_blank(at, column, plain).map(drop)?,
                    _ => export::write(sheet, (at, column), cell, [plain, text, day])?,
                }
            }
        }
        at += 2;
        for note in &self.notes {
            sheet.merge_range(at, 0, at, last, note, &styles.plain)?;
            sheet.set_row_height(at, 32)?;
            at += 1;
        }
        self.signed(sheet, at + 1, last, &styles)?;
        book.save_to_buffer()
    }

    /// The places of those who sign, side by side.
    fn signed(&self, sheet: &mut Worksheet, at: u32, last: u16, styles: &Styles) -> Result<(), XlsxError> {
        let posts = u16::try_from(self.posts.len()).unwrap_or(1).max(1);
        let share = (last + 1) / posts;
        for (number, (post, hint, name)) in (0..).zip(&self.posts) {
            let from = number * share;
            let to = if number + 1 == posts { last } else { from + share - 1 };
            let day = format!("{}, {}", self.place(), date_phrase(self.day));
            let day = if number + 1 == posts { day.as_str() } else { "" };
            for (row, text) in (at..).zip([day, post, hint, "", name.as_str()]) {
                sheet.merge_range(row, from, row, to, text, &styles.centred)?;
            }
        }
        sheet.set_row_height(at + 3, 60)?;
        Ok(())
    }
}

/// A cell as papers write it.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => words.clone(),
        Cell::Number(number) => grouped(*number),
        Cell::Hundredths(hundredths) => decimal(*hundredths),
        Cell::Day(day) => short_date(*day),
        Cell::Minute(at) => at.format("%d/%m/%Y %H:%M").to_string(),
    }
}

/// How the cells of a workbook look: of rows and of sums for plain ones, for texts that a spreadsheet would compute, for days.
struct Styles {
    plain: Format,
    centred: Format,
    title: Format,
    head: Format,
    cells: [Format; 3],
    sums: [Format; 3],
}

impl Styles {
    fn new() -> Self {
        let plain = || Format::new().set_font_name("Times New Roman").set_font_size(11).set_text_wrap();
        let centred = || plain().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        let ruled = || plain().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        let cells = || {
            let figures = ruled().set_num_format("#,##0");
            [figures, ruled().set_quote_prefix(), ruled().set_num_format("dd/mm/yyyy")]
        };
        Self {
            plain: plain(),
            centred: centred(),
            title: centred().set_bold().set_font_size(14),
            head: centred().set_bold().set_border(FormatBorder::Thin),
            cells: cells(),
            sums: cells().map(Format::set_bold),
        }
    }
}
