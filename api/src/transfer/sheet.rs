//! Reading a spreadsheet by its headings, and what is wrong in it, cell by cell.

use crate::platform::{
    Problem,
    problem::{Code, Language},
};
use actix_web::{
    HttpRequest,
    http::header,
    web::{BytesMut, Payload},
};
use calamine::{Data, DataType, Reader, Xlsx};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use futures_util::StreamExt;
use serde::Serialize;
use std::{collections::HashMap, io::Cursor, str::FromStr};
use tgpl_domain::{calendar::instant_of, folding::fold, partial_date::PartialDate};
use utoipa::ToSchema;

/// A workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// A text of comma or semicolon separated values.
pub const CSV: &str = "text/csv";

/// Largest file, and largest content once unpacked.
pub const FILE_LIMIT: usize = 20 * 1024 * 1024;
const UNPACKED_LIMIT: u64 = 200 * 1024 * 1024;
const ENTRIES_LIMIT: usize = 1_000;
/// Most rows of one file.
const ROWS_LIMIT: usize = 20_000;

/// A column of a template.
pub struct Column {
    /// The name in code.
    pub key: &'static str,
    /// The heading, found whatever its case and marks.
    pub heading: &'static str,
    /// A row without it is wrong.
    pub needed: bool,
    /// What to write there.
    pub hint: &'static str,
    /// An example.
    pub example: &'static str,
}

/// One wrong cell.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Fault {
    /// Row number as the spreadsheet shows it.
    #[schema(example = 7)]
    pub row: u32,
    /// Column letter.
    #[schema(example = "F")]
    pub column: String,
    /// The column's heading.
    pub heading: String,
    /// How to mend it.
    pub message: String,
}

/// A sheet as the body of a request: of which of these kinds it is, and what is in it.
pub async fn received(
    request: &HttpRequest,
    mut payload: Payload,
    kinds: &[&'static str],
) -> Result<(&'static str, Vec<u8>), Problem> {
    let told =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let told = told.split(';').next().map(str::trim);
    let kind = kinds.iter().copied().find(|kind| told == Some(*kind)).ok_or_else(|| {
        Problem::new(Code::unsupported_media_type).because(
            format!("Nội dung phải là bảng tính: {}", kinds.join(", ")),
            format!("The content must be a sheet: {}", kinds.join(", ")),
        )
    })?;
    let mut bytes = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Problem::new(Code::malformed))?;
        if bytes.len() + chunk.len() > FILE_LIMIT {
            return Err(Problem::new(Code::too_large));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok((kind, bytes.to_vec()))
}

/// The rows of a spreadsheet under known headings.
pub struct Sheet {
    places: HashMap<&'static str, usize>,
    rows: Vec<(u32, Vec<Data>)>,
    columns: &'static [Column],
}

impl Sheet {
    /// Opens a workbook and finds its columns in the first sheet; rows without any text are passed over.
    pub fn read(bytes: &[u8], columns: &'static [Column]) -> Result<Self, Problem> {
        refuse_bomb(bytes)?;
        let unreadable = || {
            Problem::new(Code::unsupported_media_type)
                .because("Tệp không phải bảng tính XLSX đọc được", "The file is not a readable XLSX workbook")
        };
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
        let range = book.worksheet_range_at(0).ok_or_else(unreadable)?.map_err(|_| unreadable())?;
        let first = range.start().map_or(0, |(row, _)| row);
        Self::under(range.rows().map(<[Data]>::to_vec).zip(first + 1..), columns)
    }

    /// Opens a text of values between commas, or semicolons as spreadsheets write them where the comma is a decimal one.
    pub fn read_csv(bytes: &[u8], columns: &'static [Column]) -> Result<Self, Problem> {
        let unreadable = |_| {
            Problem::new(Code::unsupported_media_type)
                .because("Tệp không phải CSV đọc được (UTF-8)", "The file is no readable CSV (UTF-8)")
        };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let delimiter = if head.contains(&b';') { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut lines = Vec::new();
        for record in reader.records() {
            let record = record.map_err(unreadable)?;
            let number = record.position().map_or(0, |place| line_of(bytes, place));
            let cell = |text: &str| if text.is_empty() { Data::Empty } else { Data::String(text.to_owned()) };
            lines.push((record.iter().map(cell).collect(), number.try_into().unwrap_or(u32::MAX)));
        }
        Self::under(lines.into_iter(), columns)
    }

    /// The lines under their headings.
    fn under(
        mut lines: impl Iterator<Item = (Vec<Data>, u32)>,
        columns: &'static [Column],
    ) -> Result<Self, Problem> {
        let headings = lines.next().map(|(cells, _)| cells).unwrap_or_default();
        let mut places = HashMap::new();
        for (place, cell) in headings.iter().enumerate() {
            let heading = fold(&cell.as_string().unwrap_or_default());
            if let Some(column) = columns.iter().find(|column| fold(column.heading) == heading) {
                places.insert(column.key, place);
            }
        }
        let missing: Vec<&str> = columns
            .iter()
            .filter(|column| column.needed && !places.contains_key(column.key))
            .map(|column| column.heading)
            .collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            return Err(Problem::field(
                "",
                "required",
                format!("Thiếu cột: {missing}"),
                format!("Columns are missing: {missing}"),
            ));
        }
        let rows: Vec<_> = lines
            .filter(|(cells, _)| cells.iter().any(|cell| !cell.is_empty()))
            .map(|(cells, number)| (number, cells))
            .collect();
        if rows.len() > ROWS_LIMIT {
            return Err(Problem::new(Code::too_large)
                .because("Một tệp có nhiều nhất 20.000 dòng", "A file has at most 20,000 rows"));
        }
        Ok(Self { places, rows, columns })
    }

    /// Each row with a reader of its cells.
    pub fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.rows.iter().map(|(number, cells)| Cells {
            sheet: self,
            number: *number,
            line: cells,
            faults: Vec::new(),
        })
    }
}

fn refuse_bomb(bytes: &[u8]) -> Result<(), Problem> {
    let refused = || {
        Problem::new(Code::unsupported_media_type)
            .because("Tệp không phải bảng tính XLSX đọc được", "The file is not a readable XLSX workbook")
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| refused())?;
    if archive.len() > ENTRIES_LIMIT {
        return Err(refused());
    }
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| refused())?;
        unpacked = unpacked.saturating_add(entry.size());
        let name = entry.name().map_err(|_| refused())?;
        if name.to_ascii_lowercase().contains("vbaproject") {
            return Err(refused());
        }
    }
    if unpacked > UNPACKED_LIMIT { Err(Problem::new(Code::too_large)) } else { Ok(()) }
}

/// Reads the cells of one row and collects what is wrong in them.
pub struct Cells<'a> {
    sheet: &'a Sheet,
    /// Row number as the spreadsheet shows it.
    pub number: u32,
    line: &'a [Data],
    /// What was wrong so far.
    pub faults: Vec<Fault>,
}

impl Cells<'_> {
    fn cell(&self, key: &str) -> Option<&Data> {
        self.line.get(*self.sheet.places.get(key)?).filter(|cell| !cell.is_empty())
    }

    /// The cell's text, trimmed; none when it is empty.
    pub fn text(&self, key: &str) -> Option<String> {
        let text = match self.cell(key)? {
            Data::Float(number) if number.fract() == 0.0 => format!("{number:.0}"),
            cell => cell.as_string().unwrap_or_default(),
        };
        let text = text.trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// Notes that a cell is wrong.
    pub fn fault(&mut self, key: &str, message: impl Into<String>) {
        let heading =
            self.sheet.columns.iter().find(|column| column.key == key).map_or(key, |column| column.heading);
        self.faults.push(Fault {
            row: self.number,
            column: self.sheet.places.get(key).map_or_else(String::new, |place| letters(*place)),
            heading: heading.to_owned(),
            message: message.into(),
        });
    }

    /// A cell that may be empty, read by a parser whose error says how to mend it.
    pub fn optional<T, E: std::fmt::Display>(
        &mut self,
        key: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.text(key)?;
        parse(&text).map_err(|error| self.fault(key, capital(&error.to_string()))).ok()
    }

    /// A cell that must be filled.
    pub fn required<T, E: std::fmt::Display>(
        &mut self,
        key: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        if self.text(key).is_none() {
            self.fault(key, "Ô này không được để trống");
            return None;
        }
        self.optional(key, parse)
    }

    /// A cell that must be filled, read by its `FromStr`.
    pub fn required_word<T: FromStr<Err: std::fmt::Display>>(&mut self, key: &str) -> Option<T> {
        self.required(key, str::parse)
    }

    /// A day: a date cell, `dd/mm/yyyy` or `yyyy-mm-dd`.
    pub fn day(&mut self, key: &str) -> Option<NaiveDate> {
        match self.cell(key)? {
            cell @ (Data::DateTime(_) | Data::DateTimeIso(_)) => {
                let day = cell.as_date();
                if day.is_none() {
                    self.fault(key, "Ngày không có thật");
                }
                day
            }
            _ => self.optional(key, written_day),
        }
    }

    /// A day with the time of day in Vietnam; a day alone begins at the opening of the office.
    pub fn instant(&mut self, key: &str) -> Option<DateTime<Utc>> {
        let local = match self.cell(key)? {
            cell @ (Data::DateTime(_) | Data::DateTimeIso(_)) => cell.as_datetime(),
            _ => {
                let text = self.text(key)?;
                let (day, time) = text.split_once(' ').unwrap_or((&text, "08:00"));
                let time = chrono::NaiveTime::parse_from_str(time, "%H:%M").ok();
                written_day(day).ok().zip(time).map(|(day, time)| NaiveDateTime::new(day, time))
            }
        };
        if local.is_none() {
            self.fault(key, "Ghi ngày giờ như 05/09/2021 08:30");
        }
        local.map(instant_of)
    }

    /// A birth date that may be a year alone.
    pub fn birth(&mut self, key: &str) -> Option<PartialDate> {
        match self.cell(key)? {
            cell @ (Data::DateTime(_) | Data::DateTimeIso(_)) => {
                let birth = cell.as_date().and_then(|day| PartialDate::parse(&day.to_string()).ok());
                if birth.is_none() {
                    self.fault(key, "Ngày sinh không có thật");
                }
                birth
            }
            _ => self.optional(key, |text| {
                let written =
                    if text.contains('/') { written_day(text)?.to_string() } else { text.to_owned() };
                PartialDate::parse(&written).map_err(|_| "Ghi ngày (05/09/1991) hoặc chỉ năm (1991)")
            }),
        }
    }
}

/// `dd/mm/yyyy`, as people write it in Vietnam, or `yyyy-mm-dd`.
fn written_day(text: &str) -> Result<NaiveDate, &'static str> {
    let wrong = "Ghi ngày như 05/09/2021";
    let mut parts = text.split('/');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), Some(year), None) if year.len() == 4 => {
            let iso = format!("{year}-{month:0>2}-{day:0>2}");
            tgpl_domain::partial_date::strict_date(&iso).map_err(|_| "Ngày không có thật")
        }
        _ => tgpl_domain::partial_date::strict_date(text).map_err(|_| wrong),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// 0 is A, 26 is AA.
fn letters(mut place: usize) -> String {
    let mut text = String::new();
    loop {
        let digit = u8::try_from(place % 26).unwrap_or(0);
        text.insert(0, char::from(b'A' + digit));
        match place / 26 {
            0 => return text,
            rest => place = rest - 1,
        }
    }
}

/// An empty workbook with the headings, a row of examples and what to write in each column.
pub fn template(columns: &[Column], language: Language) -> Result<Vec<u8>, Problem> {
    use rust_xlsxwriter::{Format, Workbook};
    let failed = |error: rust_xlsxwriter::XlsxError| Problem::internal(&error);
    let mut book = Workbook::new();
    let head = Format::new().set_bold().set_text_wrap();
    let text = Format::new().set_num_format("@");
    let sheet = book.add_worksheet().set_name("Vụ việc").map_err(failed)?;
    for (place, column) in (0_u16..).zip(columns) {
        sheet.set_column_width(place, 22).map_err(failed)?;
        sheet.set_column_format(place, &text).map_err(failed)?;
        sheet.write_with_format(0, place, column.heading, &head).map_err(failed)?;
        sheet.write_with_format(1, place, column.example, &text).map_err(failed)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(failed)?;
    let notes = book.add_worksheet().set_name(language.pick("Hướng dẫn", "Guide")).map_err(failed)?;
    notes.set_column_width(0, 26).map_err(failed)?.set_column_width(1, 90).map_err(failed)?;
    for (row, column) in (0_u32..).zip(columns) {
        notes.write_with_format(row, 0, column.heading, &head).map_err(failed)?;
        let needed = if column.needed { "Bắt buộc. " } else { "" };
        notes.write(row, 1, format!("{needed}{}", column.hint)).map_err(failed)?;
    }
    book.save_to_buffer().map_err(failed)
}

/// The line of a record. Where lines end as spreadsheets end them, the reader stands between the two characters.
fn line_of(bytes: &[u8], place: &csv::Position) -> u64 {
    let rest = usize::try_from(place.byte()).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    place.line() + ends.filter(|byte| **byte == b'\n').count() as u64
}
