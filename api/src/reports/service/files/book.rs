//! The sheet of a form as a workbook: sums stay alive, and words are never a formula.

use super::{POSTS, Told};
use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet, XlsxError,
    utility::row_col_to_cell,
};
use tgpl_domain::{
    numbers_vi::decimal,
    statistics::forms::{Content, Grid},
};

/// The number of A4 among the sheets of paper.
const A4: u8 = 9;
/// Columns of words before the figures.
const STUB: u16 = 2;
/// Characters of a line across the sheet, to guess how high a merged text is.
const LINE: usize = 150;

struct Styles {
    plain: Format,
    bold: Format,
    title: Format,
    centred: Format,
    head: Format,
    text: Format,
    mark: Format,
}

impl Styles {
    fn new() -> Self {
        let plain = || Format::new().set_font_name("Times New Roman").set_font_size(11).set_text_wrap();
        let centred = || plain().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        let ruled = |format: Format| format.set_border(FormatBorder::Thin);
        Self {
            plain: plain().set_align(FormatAlign::Top),
            bold: plain().set_bold().set_align(FormatAlign::Top),
            title: centred().set_bold().set_font_size(14),
            centred: centred(),
            head: ruled(centred()).set_bold().set_font_size(9),
            text: ruled(plain()).set_align(FormatAlign::VerticalCenter),
            mark: centred().set_bold().set_font_color(Color::RGB(0x00B0_0020)),
        }
    }

    /// Whole figures without, shares of a case with two places.
    fn figure(&self, hundredths: i64, by_hand: bool) -> Format {
        let places = if hundredths % 100 == 0 { "#,##0" } else { "#,##0.00" };
        let format = self.text.clone().set_align(FormatAlign::Right).set_num_format(places);
        if by_hand { format.set_background_color(Color::RGB(0x00FF_F2CC)) } else { format }
    }
}

struct Writer<'a> {
    told: &'a Told,
    styles: Styles,
    sheet: &'a mut Worksheet,
    /// The next row.
    at: u32,
    /// The last column.
    last: u16,
}

/// The workbook.
pub fn write(told: &Told) -> Result<Vec<u8>, XlsxError> {
    let listed = told.form().list.as_ref().map_or(0, |list| list.columns.len());
    let columns = (told.view.columns.len() + usize::from(STUB)).max(listed).max(8);
    let last = u16::try_from(columns - 1).unwrap_or(u16::MAX);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Bieu")?.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    if told.view.sections.is_empty() || !told.view.rows.is_empty() {
        sheet.set_landscape();
    }
    sheet.set_margins(0.6, 0.4, 0.6, 0.6, 0.3, 0.3);
    sheet.set_footer(format!("&L&8{}&R&8&P/&N", told.foot()));
    let mut writer = Writer { told, styles: Styles::new(), sheet, at: 0, last };
    writer.head()?;
    if let Some(grid) = &told.form().grid {
        writer.table(grid)?;
    }
    writer.list()?;
    writer.sections()?;
    writer.closing()?;
    book.save_to_buffer()
}

impl Writer<'_> {
    /// Words over some columns of a row.
    fn words(&mut self, row: u32, from: u16, to: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        if from == to {
            self.sheet.write_string_with_format(row, from, text, format)?;
        } else {
            self.sheet.merge_range(row, from, row, to, text, format)?;
        }
        Ok(())
    }

    /// A text across the sheet, with the height it needs.
    fn across(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.words(self.at, 0, self.last, text, format)?;
        let lines = text.lines().map(|line| line.chars().count() / LINE + 1).sum::<usize>().clamp(1, 26);
        self.sheet.set_row_height(self.at, 15.5 * f64::from(u8::try_from(lines).unwrap_or(26)))?;
        self.at += 1;
        Ok(())
    }

    fn head(&mut self) -> Result<(), XlsxError> {
        let told = self.told;
        let right = self.last + 1 - ((self.last + 1) / 4).max(2);
        let (form, parties) = (told.form_lines(), told.party_lines());
        let mut middle = vec![told.view.head.title.vi.clone()];
        middle.extend(told.period_lines());
        for row in 0..form.len().max(parties.len()).max(middle.len()) {
            let at = self.at;
            let bold = if row == 0 { self.styles.bold.clone() } else { self.styles.plain.clone() };
            let title = if row == 0 { self.styles.title.clone() } else { self.styles.centred.clone() };
            let text = |lines: &[String]| lines.get(row).cloned().unwrap_or_default();
            self.words(at, 0, STUB - 1, &text(&form), &bold)?;
            self.words(at, STUB, right - 1, &text(&middle), &title)?;
            self.words(at, right, self.last, &text(&parties), &self.styles.plain.clone())?;
            self.sheet.set_row_height(at, 34)?;
            self.at += 1;
        }
        if let Some(mark) = told.mark() {
            self.across(mark, &self.styles.mark.clone())?;
        }
        self.at += 1;
        Ok(())
    }

    fn table(&mut self, grid: &Grid) -> Result<(), XlsxError> {
        let told = self.told;
        let groups = told.groups();
        let deep = u32::from(groups.iter().any(|(heading, _)| heading.is_some()));
        let (top, head) = (self.at, self.styles.head.clone());
        self.sheet.set_column_width(0, 7)?.set_column_width(1, 34)?;
        for (column, title) in (0..).zip(["Mã số", "Chỉ tiêu"]) {
            self.over(top, top + deep, column, title, &head)?;
        }
        let mut column = STUB;
        for (heading, under) in groups {
            let first = column;
            for line in under {
                self.sheet.set_column_width(column, 11)?;
                self.over(
                    top + if heading.is_some() { deep } else { 0 },
                    top + deep,
                    column,
                    &line.words.vi,
                    &head,
                )?;
                column += 1;
            }
            if let Some(heading) = heading {
                self.words(top, first, column - 1, heading, &head)?;
            }
        }
        self.sheet.set_row_height(top + deep, 120)?;
        let numbers = ["A".to_owned(), "B".to_owned()];
        let numbers =
            numbers.into_iter().chain(told.view.columns.iter().map(|column| format!("({})", column.code)));
        self.at = top + deep + 1;
        for (column, number) in (0..).zip(numbers) {
            self.sheet.write_string_with_format(self.at, column, number, &head)?;
        }
        self.sheet.set_repeat_rows(top, self.at)?.set_freeze_panes(self.at + 1, STUB)?;
        self.at += 1;
        self.figures(grid, self.at)
    }

    /// Words over some rows of a column.
    fn over(
        &mut self,
        from: u32,
        to: u32,
        column: u16,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if from == to {
            self.sheet.write_string_with_format(from, column, text, format)?;
        } else {
            self.sheet.merge_range(from, column, to, column, text, format)?;
        }
        Ok(())
    }

    fn figures(&mut self, grid: &Grid, first: u32) -> Result<(), XlsxError> {
        let told = self.told;
        for (row, (line, cells)) in told.view.rows.iter().zip(&told.view.cells).enumerate() {
            let depth = told.depth(line);
            let words =
                if depth == 0 { self.styles.text.clone().set_bold() } else { self.styles.text.clone() };
            let indented = words.clone().set_indent(u8::try_from(depth).unwrap_or(u8::MAX));
            self.sheet.write_string_with_format(self.at, 0, &line.code, &words)?;
            self.sheet.write_string_with_format(self.at, 1, &line.words.vi, &indented)?;
            for (column, cell) in cells.iter().enumerate() {
                let at = STUB + u16::try_from(column).unwrap_or(u16::MAX);
                let Some(figure) = cell.cell.figure else {
                    self.sheet.write_blank(self.at, at, &self.styles.text)?;
                    continue;
                };
                let format = self.styles.figure(figure, cell.cell.reason.is_some());
                let format = if depth == 0 { format.set_bold() } else { format };
                match self.sum(grid, first, row, column) {
                    Some(formula) => {
                        self.sheet.write_formula_with_format(self.at, at, formula, &format)?;
                    }
                    None => {
                        self.sheet.write_number_with_format(self.at, at, number(figure), &format)?;
                    }
                }
                if let Some(reason) = &cell.cell.reason {
                    let counted =
                        cell.cell.counted.map(|counted| format!("\nTheo hồ sơ: {}", decimal(counted)));
                    let said = format!("Số nhập tay: {reason}{}", counted.unwrap_or_default());
                    self.sheet.insert_note(self.at, at, &Note::new(said).add_author_prefix(false))?;
                }
            }
            self.at += 1;
        }
        Ok(())
    }

    /// The formula of a cell that is the sum of others: of its row's parts, else of its column's. None where it was written
    /// by hand, or where reports of units below were added in which it was.
    fn sum(&self, grid: &Grid, first: u32, row: usize, column: usize) -> Option<Formula> {
        let cells = &self.told.view.cells;
        let cell = |row: usize, column: usize| cells.get(row)?.get(column).map(|cell| &cell.cell);
        let own = cell(row, column).filter(|cell| cell.reason.is_none())?;
        let parts: Vec<(usize, usize)> =
            match (&grid.rows.get(row)?.content, &grid.columns.get(column)?.content) {
                (Content::Sum(rows), _) => rows.iter().map(|part| (*part, column)).collect(),
                (_, Content::Sum(columns)) => columns.iter().map(|part| (row, *part)).collect(),
                _ => return None,
            };
        let sum: i64 = parts.iter().map(|(row, column)| cell(*row, *column)?.figure).sum::<Option<i64>>()?;
        let figure = own.figure.filter(|figure| *figure == sum)?;
        let names = parts.iter().map(|(row, column)| {
            let (row, column) = (u32::try_from(*row).ok()?, u16::try_from(*column).ok()?);
            Some(row_col_to_cell(first + row, STUB + column))
        });
        let names = names.collect::<Option<Vec<_>>>()?.join(",");
        Some(Formula::new(format!("=SUM({names})")).set_result(number(figure).to_string()))
    }

    fn list(&mut self) -> Result<(), XlsxError> {
        let Some(list) = &self.told.form().list else { return Ok(()) };
        for (column, line) in (0..).zip(&list.columns) {
            self.sheet.write_string_with_format(self.at, column, &line.words.vi, &self.styles.head)?;
            self.sheet.set_column_width(column, if column == 0 { 7 } else { 24 })?;
        }
        self.sheet.set_repeat_rows(self.at, self.at)?;
        self.at += 1;
        for row in self.told.listed() {
            for (column, text) in (0..).zip(row) {
                self.sheet.write_string_with_format(self.at, column, text, &self.styles.text)?;
            }
            self.at += 1;
        }
        Ok(())
    }

    fn sections(&mut self) -> Result<(), XlsxError> {
        for section in &self.told.view.sections {
            self.across(&format!("{}. {}", section.code, section.title.vi), &self.styles.bold.clone())?;
            for text in [&section.text, &section.written].into_iter().flatten() {
                self.across(text, &self.styles.plain.clone())?;
            }
        }
        Ok(())
    }

    /// Notes, places for those who sign, and what the figures are.
    fn closing(&mut self) -> Result<(), XlsxError> {
        let told = self.told;
        self.at += 1;
        for note in told.notes() {
            self.across(&note, &self.styles.plain.clone())?;
        }
        self.at += 1;
        let (share, centred) = ((self.last + 1) / 3, self.styles.centred.clone());
        let places = [(0, share - 1), (share, 2 * share - 1), (2 * share, self.last)];
        let [.., (from, to)] = places;
        let day = format!("{}, {}", told.place, tgpl_papers::date_phrase(told.day));
        self.words(self.at, from, to, &day, &centred)?;
        for ((post, name), (from, to)) in POSTS.iter().zip(&told.people).zip(places) {
            self.words(self.at + 1, from, to, post, &self.styles.title.clone().set_font_size(11))?;
            self.words(self.at + 3, from, to, name.as_deref().unwrap_or_default(), &centred)?;
        }
        self.sheet.set_row_height(self.at + 2, 60)?;
        self.at += 5;
        self.across(&told.foot(), &self.styles.plain.clone())
    }
}

/// Hundredths as a workbook has them.
#[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
fn number(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}
