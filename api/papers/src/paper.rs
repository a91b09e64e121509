//! The neutral model of an official paper: what stands in it, not where.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

/// Quốc hiệu.
pub(crate) const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Tiêu ngữ.
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// Parts of the width that the three columns of a form's head have.
pub(crate) const FORM_SHARES: [f32; 3] = [0.26, 0.44, 0.30];
/// A council signs in rows: more on a line, and their names would be cut to pieces.
pub(crate) const SIGNATURES_A_ROW: usize = 3;

/// One official paper, ready for either renderer.
///
/// Texts are plain Vietnamese in ordinary case: the renderers set capitals, weight and place as Decree 30/2020
/// (Annex I) wants them, normalise to NFC and drop control and bidirectional characters.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The sheet it is printed on.
    pub sheet: Sheet,
    /// Who issues it.
    pub issuer: Issuer,
    /// Number and symbol from the outgoing register, as `12/QĐ-TGPL`.
    pub number: Option<String>,
    /// Place named before the date, as `Lạng Sơn`.
    pub place: String,
    /// Date of issue.
    pub date: NaiveDate,
    /// Name of the kind of paper, as `Quyết định`. A paper without one is an official letter (công văn), whose
    /// subject stands under its number.
    pub kind_title: Option<String>,
    /// Abstract (trích yếu).
    pub subject: String,
    /// `Kính gửi`.
    pub addressees: Vec<String>,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// `Nơi nhận`, one entry a line, without dashes and final marks.
    pub recipients: Vec<String>,
    /// One signature stands bottom right; several share the width from left to right.
    pub signatures: Vec<Signature>,
    /// The symbol that leads from the paper back to its record.
    pub qr: Option<Qr>,
    /// The head of a statistical form, in place of letterhead and title.
    pub form: Option<FormHead>,
    /// What stands above every page, as `Bản nháp`.
    pub mark: Option<String>,
    /// What stands below every page, as the edition and its hash.
    pub foot: Option<String>,
    /// Whether its pages are counted as those of a book: `Trang 1/7` above each of them.
    pub counted: bool,
    /// BCP 47 tag of the text.
    pub language: String,
}

/// What stands left and right of the title of a statistical form, one entry a line. The title is the paper's, with the
/// lines of its subject below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormHead {
    /// The number of the form, in bold, and the instrument that prescribes it.
    pub form: Vec<String>,
    /// Who reports, and who receives.
    pub parties: Vec<String>,
}

/// Format of the sheet; measures are in `layouts.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// 210 × 297 mm, every paper that is filed.
    A4,
    /// 297 × 210 mm, for a wide table.
    A4Landscape,
    /// 148 × 210 mm, for a receipt.
    A5,
}

/// Letterhead of the issuing body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Issuer {
    /// The body it is under, as `Sở Tư pháp tỉnh Lạng Sơn`.
    pub parent: Option<String>,
    /// Its own name, as `Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn`.
    pub name: String,
}

/// A piece of text in one face.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}

impl Run {
    /// Upright text of ordinary weight.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { italic: true, ..Self::plain(text) }
    }
}

/// A part of the content.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The authority that decides, in bold capitals, centred: `GIÁM ĐỐC TRUNG TÂM …`.
    Authority(String),
    /// A legal ground in italics: `Căn cứ …;`.
    Basis(String),
    /// Bold and centred: `QUYẾT ĐỊNH:`.
    Heading(String),
    /// An ordinary paragraph.
    Paragraph(Vec<Run>),
    /// An article: the lead bold, the text plain.
    Clause {
        /// `Điều 1.`
        lead: String,
        /// Its text.
        text: String,
    },
    /// Label and value pairs, one a line.
    Fields(Vec<(String, String)>),
    /// A ruled table. Every row has as many cells as the head; missing ones are empty, further ones dropped.
    Table {
        /// Column heads.
        head: Vec<String>,
        /// Cells, row by row.
        rows: Vec<Vec<String>>,
        /// Relative column widths; absent ones count as 1.
        widths: Vec<u16>,
    },
    /// A ruled table of figures.
    Figures(Figures),
    /// Small italic text.
    Note(String),
}

/// A table of figures in small type: heads over several columns, words left, figures centred. Its heads are repeated on
/// every page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// Rows of heads. As in HTML a cell reaches over columns and rows, and the next stands in the first free column.
    pub head: Vec<Vec<HeadCell>>,
    /// The rows.
    pub rows: Vec<FigureRow>,
    /// Relative column widths; there are as many columns as widths.
    pub widths: Vec<u16>,
    /// Columns from the left that hold words.
    pub words: usize,
}

/// A head of a table of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadCell {
    /// Its text.
    pub text: String,
    /// Columns it stands over.
    pub columns: u16,
    /// Rows it stands in.
    pub rows: u16,
}

/// A row of a table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureRow {
    /// Its cells, from the left; missing ones are empty, further ones dropped.
    pub cells: Vec<String>,
    /// Whether it is a sum.
    pub bold: bool,
}

/// A head and the column and row in which it begins.
pub(crate) type PlacedHead<'a> = (usize, usize, &'a HeadCell);

impl Figures {
    /// The heads at their places, row by row.
    pub(crate) fn heads(&self) -> Vec<PlacedHead<'_>> {
        let mut taken = vec![vec![false; self.widths.len()]; self.head.len()];
        let mut placed = Vec::new();
        for (row, cells) in self.head.iter().enumerate() {
            for cell in cells {
                let free = taken.get(row).and_then(|columns| columns.iter().position(|taken| !taken));
                let Some(column) = free else { break };
                for columns in taken.iter_mut().skip(row).take(usize::from(cell.rows)) {
                    columns
                        .iter_mut()
                        .skip(column)
                        .take(usize::from(cell.columns))
                        .for_each(|taken| *taken = true);
                }
                placed.push((column, row, cell));
            }
        }
        placed
    }
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, Serialize)]
pub struct Signature {
    /// The line above the position when one signs for another, as `KT. Giám đốc` (TM., KT., TL., TUQ., Q.).
    pub on_behalf: Option<String>,
    /// Position of the signer, as `Phó Giám đốc`.
    pub position: String,
    /// What the signer is asked to do, as `(Ký, ghi rõ họ tên)`.
    pub hint: Option<String>,
    /// Full name; empty where it is to be written by hand.
    pub name: String,
}

/// A QR symbol (level M, quiet zone of four modules) with the words that explain it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// The address it opens.
    pub url: String,
    /// The same secret for people without a camera, printed large in groups of four. With a code the symbol is
    /// a panel at the end of the text (receipt); without one it stands under the recipients (decision).
    pub code: Option<String>,
    /// Lines beside or under it.
    pub caption: Vec<String>,
}

impl Qr {
    /// The code in groups of four, as `7K2M 9QXR T4BD HW6C`.
    pub(crate) fn grouped_code(&self) -> Option<String> {
        let code: Vec<char> = self.code.as_ref()?.chars().filter(|c| c.is_alphanumeric()).collect();
        Some(code.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" "))
    }
}

impl Paper {
    /// Title for the file's metadata and for screen readers.
    pub(crate) fn title(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.kind_title.as_deref());
        parts.extend(self.number.as_deref());
        parts.extend(Some(self.subject.as_str()).filter(|subject| !subject.is_empty()));
        parts.join(" – ")
    }

    /// `Lạng Sơn, ngày 05 tháng 01 năm 2026`
    pub(crate) fn dateline(&self) -> String {
        format!("{}, {}", self.place, date_phrase(self.date))
    }

    /// Above the signatures of a form, whose head has no date: the day above the last of them, as much room above the
    /// others.
    pub(crate) fn signing_line(&self, signature: usize) -> Option<String> {
        self.form.as_ref()?;
        Some(if signature + 1 == self.signatures.len() { self.dateline() } else { "\u{a0}".into() })
    }

    /// `V/v …` under the number of an official letter.
    pub(crate) fn about(&self) -> Option<String> {
        (self.kind_title.is_none() && !self.subject.is_empty()).then(|| format!("V/v {}", self.subject))
    }

    /// The salutation, one paragraph a line: a single addressee stands beside `Kính gửi:`, several below it.
    pub(crate) fn salutation(&self) -> Vec<String> {
        match self.addressees.as_slice() {
            [] => Vec::new(),
            [only] => vec![format!("Kính gửi: {only}")],
            several => std::iter::once("Kính gửi:".to_owned()).chain(listed(several)).collect(),
        }
    }

    /// The recipients as printed.
    pub(crate) fn recipient_lines(&self) -> Vec<String> {
        listed(&self.recipients).collect()
    }
}

/// Dashes before and semicolons after each entry, a full stop after the last.
fn listed(entries: &[String]) -> impl Iterator<Item = String> {
    entries.iter().enumerate().map(|(index, entry)| {
        let mark = if index + 1 == entries.len() { '.' } else { ';' };
        format!("- {entry}{mark}")
    })
}

/// A date in the words of an official paper: `ngày 05 tháng 01 năm 2026`. Days below 10 and the months 1 and 2
/// take a leading zero so that no digit can be added (Decree 30/2020, Annex I).
#[must_use]
pub fn date_phrase(date: NaiveDate) -> String {
    let month = match date.month() {
        month @ (1 | 2) => format!("{month:02}"),
        month => month.to_string(),
    };
    format!("ngày {:02} tháng {month} năm {}", date.day(), date.year())
}

/// A local time in words: `09 giờ 30 phút, ngày 05 tháng 01 năm 2026`.
#[must_use]
pub fn time_phrase(time: NaiveDateTime) -> String {
    format!("{:02} giờ {:02} phút, {}", time.hour(), time.minute(), date_phrase(time.date()))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn dates_leave_no_room_for_another_digit() {
        let phrase = |y, m, d| date_phrase(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(phrase(2026, 1, 5), "ngày 05 tháng 01 năm 2026");
        assert_eq!(phrase(2026, 2, 28), "ngày 28 tháng 02 năm 2026");
        assert_eq!(phrase(2021, 8, 10), "ngày 10 tháng 8 năm 2021");
        assert_eq!(phrase(2026, 12, 9), "ngày 09 tháng 12 năm 2026");
    }

    #[test]
    fn times_are_read_out() {
        let time = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(8, 5, 0).unwrap();
        assert_eq!(time_phrase(time), "08 giờ 05 phút, ngày 23 tháng 11 năm 2026");
    }

    #[test]
    fn the_secret_is_read_in_groups_of_four() {
        let qr = Qr { url: String::new(), code: Some("7k2m-9qxr-t4bd-hw6c".into()), caption: vec![] };
        assert_eq!(qr.grouped_code().unwrap(), "7k2m 9qxr t4bd hw6c");
    }
}
