//! Lists as files: the same rows and the same filter as the page, as a workbook or as CSV.
//!
//! A cell is never a formula: in a workbook every text is a text cell, in CSV what a spreadsheet would compute
//! is marked as text. Telephone numbers are written with spaces, so that they stay text and keep their zero.

use super::{Attachment, Listed, Problem};
use actix_web::{HttpRequest, HttpResponse, http::header, web};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Workbook, Worksheet, XlsxError};
use tgpl_domain::{calendar::wall_clock, phone::PhoneNumber};

/// Most rows of a file. A list that is longer is asked for in parts, by its filter.
pub const MOST: i64 = 50_000;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv";

tgpl_domain::text_enum! {
    /// The form of a list that is taken away as a file.
    pub enum Format {
        /// A workbook of one sheet.
        Xlsx = "xlsx",
        /// Comma-separated, UTF-8 with its mark, as spreadsheets here expect it.
        Csv = "csv",
    }
}

/// The form that `format` or `Accept` asks for, if it is a file at all.
#[must_use]
pub fn wanted(format: Option<Format>, request: &HttpRequest) -> Option<Format> {
    let accepted = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("");
    format.or_else(|| match accepted.split(&[',', ';'][..]).next().unwrap_or("").trim() {
        XLSX => Some(Format::Xlsx),
        CSV => Some(Format::Csv),
        _ => None,
    })
}

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, however they begin.
    Text(String),
    /// A count or an amount in đồng.
    Number(i64),
    /// A figure in hundredths: as a number, with a point where it is no whole one.
    Hundredths(i64),
    /// A day.
    Day(NaiveDate),
    /// A minute of Vietnam's time.
    Minute(NaiveDateTime),
}

impl Cell {
    /// A number as the column keeps it, spaced.
    #[must_use]
    pub fn phone(stored: Option<&str>) -> Self {
        stored.and_then(|text| PhoneNumber::parse(text).ok()).as_ref().map(PhoneNumber::spaced).into()
    }
}

/// An instant to its minute, where the day does not say enough.
pub fn minute(at: DateTime<Utc>) -> Cell {
    Cell::Minute(wall_clock(at))
}

/// A time limit as the last day that is in time: a period of days ends with the midnight that closes it.
pub fn last_day(due: Option<DateTime<Utc>>) -> Cell {
    due.map(|due| due - TimeDelta::microseconds(1)).into()
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

/// An instant is shown as its day in Vietnam.
impl From<DateTime<Utc>> for Cell {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Day(super::clock::day(at))
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A column: its title, and what of a row it shows.
pub struct Column<T> {
    /// Title, in Vietnamese like every official list.
    pub title: &'static str,
    /// Its cell.
    pub cell: fn(&T) -> Cell,
}

/// Refuses with 409 when there are more rows than [`MOST`]; the query fetches one row more to tell.
pub fn fits<T>(rows: &[T]) -> Result<(), Problem> {
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) <= MOST {
        return Ok(());
    }
    Err(Problem::not_allowed(
        "Danh sách dài hơn 50.000 dòng, hãy thu hẹp bộ lọc",
        "The list has more than 50,000 rows; please narrow the filter",
    ))
}

/// Answers with the rows as a file `<name>-<day>.<form>`.
pub async fn sheet<T: Listed>(today: NaiveDate, format: Format, rows: &[T]) -> Result<HttpResponse, Problem> {
    let titles: Vec<&'static str> = T::COLUMNS.iter().map(|column| column.title).collect();
    let cells: Vec<Vec<Cell>> =
        rows.iter().map(|row| T::COLUMNS.iter().map(|column| (column.cell)(row)).collect()).collect();
    let written = web::block(move || match format {
        Format::Xlsx => workbook(&titles, &cells).map_err(|error| Problem::internal(&error)),
        Format::Csv => Ok(csv(&titles, &cells)),
    });
    let bytes = written.await.map_err(|error| Problem::internal(&error))??;
    let media_type = match format {
        Format::Xlsx => XLSX,
        Format::Csv => "text/csv; charset=utf-8",
    };
    let name = format!("{}-{today}.{format}", T::FILE);
    Ok(Attachment { name, media_type, bytes }.into())
}

fn workbook(titles: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, plain) = (Style::new().set_bold(), Style::new());
    let text = Style::new().set_quote_prefix();
    let day = Style::new().set_num_format("dd/mm/yyyy");
    for (column, title) in (0..).zip(titles) {
        sheet.write_string_with_format(0, column, *title, &bold)?;
        sheet.set_column_width(column, 22)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (number, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            write(sheet, (number, column), cell, [&plain, &text, &day])?;
        }
    }
    book.save_to_buffer()
}

/// Writes a cell; a text is a text, however it begins.
pub fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    [plain, text, day]: [&Style; 3],
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(words) if would_compute(words) => {
            sheet.write_string_with_format(row, column, words, text)?;
        }
        Cell::Text(words) => {
            sheet.write_string_with_format(row, column, words, plain)?;
        }
        Cell::Number(number) => {
            #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
            sheet.write_number_with_format(row, column, *number as f64, plain)?;
        }
        Cell::Hundredths(hundredths) => {
            #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
            sheet.write_number_with_format(row, column, *hundredths as f64 / 100.0, plain)?;
        }
        Cell::Minute(at) => {
            sheet.write_string_with_format(row, column, at.format("%d/%m/%Y %H:%M").to_string(), plain)?;
        }
        Cell::Day(date) => {
            let parts = (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()));
            if let (Ok(year), Ok(month), Ok(of_month)) = parts {
                let date = ExcelDateTime::from_ymd(year, month, of_month)?;
                sheet.write_datetime_with_format(row, column, &date, day)?;
            }
        }
    }
    Ok(())
}

/// Hundredths as machines write them: `209.5`, `12`.
fn point(hundredths: i64) -> String {
    let (sign, all) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    let text = format!("{sign}{}.{:02}", all / 100, all % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Rows as CSV, with the mark of UTF-8; a text that a spreadsheet would compute is told to be a text.
#[must_use]
pub fn csv(titles: &[&str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        text.push_str(&cells.map(|cell| quoted(&cell)).collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    };
    line(&mut titles.iter().map(|title| (*title).to_owned()));
    for row in rows {
        line(&mut row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(words) if would_compute(words) => format!("'{words}"),
            Cell::Text(words) => words.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Hundredths(hundredths) => point(*hundredths),
            Cell::Day(day) => day.format("%d/%m/%Y").to_string(),
            Cell::Minute(at) => at.format("%d/%m/%Y %H:%M").to_string(),
        }));
    }
    text.into_bytes()
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// Whether a spreadsheet takes the text for a formula, in ASCII or full-width spelling.
fn would_compute(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    const HOSTILE: [&str; 10] = [
        "=HYPERLINK(\"http://x\")",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
    ];

    fn rows() -> Vec<Vec<Cell>> {
        HOSTILE.iter().map(|text| vec![Cell::from(*text)]).collect()
    }

    #[test]
    fn no_cell_of_a_csv_file_computes() {
        let text = String::from_utf8(csv(&["Tên"], &rows())).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let cells: Vec<String> =
            reader.records().map(|record| record.unwrap().get(0).unwrap().to_owned()).collect();
        assert_eq!(cells.len(), HOSTILE.len());
        assert!(cells.iter().all(|cell| cell.starts_with('\'')), "{cells:?}");
    }

    #[test]
    fn a_workbook_holds_text_where_text_was_given() {
        let mut rows = rows();
        rows.push(vec![Cell::phone(Some("+842053757555"))]);
        let bytes = workbook(&["Tên"], &rows).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheet = book.sheet_names().first().unwrap().clone();
        assert_eq!(book.worksheet_formula(&sheet).unwrap().used_cells().count(), 0);
        let range = book.worksheet_range(&sheet).unwrap();
        assert_eq!(range.get_value((11, 0)), Some(&Data::String("0205 375 7555".into())));
        assert!((1..=10).all(|row| matches!(range.get_value((row, 0)), Some(Data::String(_)))));
    }
}
