//! The book of a store for a type and a year (*sổ theo dõi cấp phát phôi*): what the year began with, a row a movement, what it
//! ended with.

use super::{
    Year,
    closing::{self, Closed, Ended, Seal},
    dto::{BookKind, BookQuery, ClosedBalance},
    paper::unit,
    repo::{self, MovementRow, Of, StoodRow},
    sheet::{FORMATS, Heading, Row, Sheet},
    wanted,
};
use crate::{
    certificate_blanks::{
        repo as ledger,
        service::{facts, own},
    },
    platform::{
        Attachment, Ctx, Problem, Tx,
        audit::{self, Act, Class},
        clock,
        export::{Cell, MOST, fits},
        idempotency,
        keys::sha256,
    },
};
use chrono::NaiveDate;
use std::fmt::Write as _;
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, Serials},
    ids::OrganisationId,
    numbers_vi::{grouped, short_date},
    policy::Permission,
};
use uuid::Uuid;

/// A book as the ledger has it, until the transaction ends.
pub struct Book {
    of: Of,
    year: Year,
    catalogue: Catalogue,
    /// What stood when the year began.
    opening: ClosedBalance,
    /// What stands at its end.
    balance: ClosedBalance,
    /// What was moved between.
    movements: Vec<MovementRow>,
}

impl ClosedBalance {
    /// Adds blanks that stand in a state.
    fn add(&mut self, state: BlankState, count: i64) {
        let places: &mut [&mut i64] = match state {
            BlankState::Outside => return,
            BlankState::Held => &mut [&mut self.held],
            BlankState::Recalled => &mut [&mut self.held, &mut self.recalled],
            BlankState::InTransit => &mut [&mut self.in_transit],
            BlankState::Issued => &mut [&mut self.issued],
            BlankState::Returned => &mut [&mut self.issued, &mut self.returned],
            BlankState::Spoiled => &mut [&mut self.spoiled],
            BlankState::Lost => &mut [&mut self.lost],
            BlankState::Destroyed => &mut [&mut self.destroyed],
        };
        for place in places {
            **place += count;
        }
        self.received += count;
    }

    /// What stands when a year begins, and when it ends.
    pub fn of(rows: &[StoodRow]) -> (Self, Self) {
        let (mut opening, mut closing) = (Self::default(), Self::default());
        for row in rows {
            opening.add(row.state, row.opening);
            closing.add(row.state, row.closing);
        }
        (opening, closing)
    }
}

/// Waits for whoever moves blanks of some types: what is read then is of one instant.
pub async fn hold(tx: &mut Tx, blank_type: Option<BlankType>) -> Result<Catalogue, Problem> {
    let catalogue = ledger::catalogue(tx).await?;
    let of = catalogue.0.iter().filter(|series| blank_type.is_none_or(|wanted| series.blank_type == wanted));
    let series = of.map(|series| series.id).collect();
    ledger::hold_series(tx, series).await?;
    Ok(catalogue)
}

impl Book {
    /// Reads a book; of its movements at most one more than asked for.
    pub async fn read(tx: &mut Tx, of: Of, year: Year, limit: i64) -> Result<Self, Problem> {
        let catalogue = hold(tx, Some(of.0)).await?;
        let stood = repo::stood(tx, Some(of.0), Some(&[of.1]), year).await?;
        let (opening, balance) = ClosedBalance::of(&stood);
        let movements = repo::movements(tx, of, year, limit).await?;
        Ok(Self { of, year, catalogue, opening, balance, movements })
    }

    /// SHA-256 over the book: a line for whose, of what and of which year it is, a line for what the year began with by state, a
    /// line a movement; the parts of a line are told apart by tabs, instants are microseconds since 1970, nobody is empty.
    fn hash(&self) -> Vec<u8> {
        let ((blank_type, holder), begun) = (self.of, &self.opening);
        let mut text = format!("{blank_type}\t{}\t{}\n", holder.0, self.year.number);
        let states = [
            begun.received,
            begun.held,
            begun.recalled,
            begun.in_transit,
            begun.issued,
            begun.returned,
            begun.spoiled,
            begun.lost,
            begun.destroyed,
        ];
        text.push_str(&states.map(|count| count.to_string()).join("\t"));
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        for row in &self.movements {
            let (first, last) =
                row.serials().map(|serials| self.catalogue.print(serials)).unwrap_or_default();
            let reverses = row.reverses.map(|seq| seq.to_string()).unwrap_or_default();
            let _ = write!(
                text,
                "\n{}\t{}\t{}\t{first}\t{last}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{reverses}",
                row.seq,
                row.at.timestamp_micros(),
                row.kind,
                row.from_state,
                id(row.from_holder),
                row.to_state,
                id(row.to_holder),
                id(row.requested_by),
                id(row.approved_by),
                row.kept_by,
                row.paper_id,
                row.paper_code,
            );
        }
        sha256(text.as_bytes())
    }

    /// How many came into the store by a movement, and how many left it; neither where they only change their state in it or
    /// never were in it.
    fn flow(&self, row: &MovementRow) -> (i64, i64) {
        let stored = |holder: Option<Uuid>, state| {
            holder == Some(self.of.1.0) && matches!(state, BlankState::Held | BlankState::Recalled)
        };
        let count = row.serials().map_or(0, Serials::count);
        match (stored(row.from_holder, row.from_state), stored(row.to_holder, row.to_state)) {
            (false, true) => (count, 0),
            (true, false) => (0, count),
            _ => (0, 0),
        }
    }

    /// The rows: what is brought forward, the movements with what is in store after each, their sum.
    fn rows(&self) -> Vec<Row> {
        let brought = |words: &str, day: Option<NaiveDate>, figures: [Cell; 4]| {
            let mut cells = vec![Cell::Empty, day.into(), Cell::Empty, Cell::Empty, words.into()];
            cells.resize(WORDS, Cell::Empty);
            cells.extend(figures);
            Row { cells, bold: true }
        };
        let mut stock = self.opening.held;
        let mut sums = [0; 2];
        let begin = clock::day(self.year.from);
        let nothing = || Cell::Empty;
        let mut rows = vec![brought(
            "Tồn đầu năm chuyển sang",
            Some(begin),
            [nothing(), nothing(), nothing(), stock.into()],
        )];
        for (number, row) in (1..).zip(&self.movements) {
            let (came, left) = self.flow(row);
            stock += came - left;
            sums = [sums[0] + came, sums[1] + left];
            let (first, last) =
                row.serials().map(|serials| self.catalogue.print(serials)).unwrap_or_default();
            let undone = row.reverses.map(|seq| format!(" số {seq}")).unwrap_or_default();
            let some = |count: i64| Some(count).filter(|count| *count > 0);
            rows.push(Row {
                cells: vec![
                    Cell::Number(number),
                    row.at.into(),
                    row.seq.into(),
                    row.paper_code.as_str().into(),
                    format!("{}{undone}", row.kind.words().vi).into(),
                    at(row.from_name.as_deref(), row.from_state).into(),
                    at(row.to_name.as_deref(), row.to_state).into(),
                    first.into(),
                    last.into(),
                    row.serials().map(Serials::count).into(),
                    some(came).into(),
                    some(left).into(),
                    stock.into(),
                ],
                bold: false,
            });
        }
        let [came, left] = sums;
        rows.push(brought(
            "Cộng phát sinh trong năm",
            None,
            [nothing(), came.into(), left.into(), nothing()],
        ));
        let end = [nothing(), nothing(), nothing(), self.balance.held.into()];
        rows.push(brought("Tồn cuối kỳ", None, end));
        rows
    }

    /// Both sides of the equation when the year ends.
    fn equation(&self) -> String {
        let of = &self.balance;
        let part = |count: i64, vi: &str| format!("{vi} {}", grouped(count));
        let parts = [
            part(of.held, "trong kho"),
            part(of.in_transit, "đang chuyển đến"),
            part(of.issued, "đã cấp cho người"),
            part(of.spoiled, "hỏng"),
            part(of.lost, "mất"),
            part(of.destroyed, "đã hủy"),
        ];
        format!("Cân đối: đã nhận {} = {}.", grouped(of.received), parts.join(" + "))
    }

    fn sheet(&self, unit: repo::UnitRow, day: NaiveDate, closed: Option<&Closed>) -> Sheet {
        let seal = Seal::of(closed, &self.hash(), self.year, day);
        let mut notes = vec![
            self.equation(),
            "Nhập, xuất và tồn tính theo phôi trong kho, kể cả phôi đã thu hồi chờ hủy; dòng không có nhập, xuất là phôi đổi \
             tình trạng hoặc đang chuyển."
                .to_owned(),
            format!("Sổ có {} bút toán trong năm.", grouped(self.count())),
        ];
        notes.extend(seal.note);
        Sheet {
            unit,
            title: "Sổ theo dõi cấp phát phôi",
            lines: vec![self.of.0.words().vi.clone(), format!("Năm {}", self.year.number)],
            parties: vec![
                format!("Mở sổ ngày {}", short_date(clock::day(self.year.from))),
                format!("Tồn đầu năm: {}", grouped(self.opening.held)),
                format!("Tồn cuối kỳ: {}", grouped(self.balance.held)),
            ],
            columns: &COLUMNS,
            rows: self.rows(),
            notes,
            posts: vec![
                ("Người ghi sổ", "(Ký, ghi rõ họ tên)", String::new()),
                ("Thủ kho", "(Ký, ghi rõ họ tên)", String::new()),
                ("Thủ trưởng đơn vị", "(Ký, đóng dấu, ghi rõ họ tên)", seal.head),
            ],
            day: seal.day,
            mark: seal.mark,
            foot: seal.foot,
        }
    }

    /// How many movements it has.
    fn count(&self) -> i64 {
        i64::try_from(self.movements.len()).unwrap_or(i64::MAX)
    }
}

impl From<Book> for Ended {
    fn from(book: Book) -> Self {
        Self { entries: book.movements.len(), balance: Some(book.balance), hash: book.hash() }
    }
}

/// Columns that hold words.
const WORDS: usize = 9;

const fn words(title: &'static str, width: u16) -> Heading {
    Heading { title, width, words: true }
}

const fn figure(title: &'static str, width: u16) -> Heading {
    Heading { title, width, words: false }
}

const COLUMNS: [Heading; 13] = [
    words("TT", 6),
    words("Ngày ghi", 12),
    words("Bút toán", 9),
    words("Số chứng từ", 14),
    words("Nội dung", 18),
    words("Từ", 26),
    words("Đến", 26),
    words("Số đầu", 14),
    words("Số cuối", 14),
    figure("Số lượng", 11),
    figure("Nhập", 11),
    figure("Xuất", 11),
    figure("Tồn", 11),
];

/// Where serials are: with whom, in which state.
fn at(name: Option<&str>, state: BlankState) -> String {
    let state = state.words().vi;
    name.map_or_else(|| state.clone(), |name| format!("{name} ({state})"))
}

/// The holder of a book that the caller may read: one's own unit where none is named.
async fn holder(tx: &mut Tx, ctx: &Ctx, asked: Option<OrganisationId>) -> Result<OrganisationId, Problem> {
    let holder = own(tx, ctx, asked).await?;
    ctx.authorise(Permission::BlankRead, &facts(holder))?;
    Ok(holder)
}

/// A year that has begun.
pub fn begun(ctx: &Ctx, number: i32) -> Result<Year, Problem> {
    Year::of(number).filter(|year| year.from <= ctx.now).ok_or_else(|| {
        Problem::parameter("year", "invalid_value", "Năm này chưa đến", "The year has not come")
    })
}

/// A book as a file; the access log keeps that it was taken.
pub async fn file(ctx: &Ctx, asked: &BookQuery) -> Result<Attachment, Problem> {
    let format = wanted(asked.format.as_deref(), &FORMATS)?;
    let year = begun(ctx, asked.year)?;
    let (sheet, code) = idempotency::change(ctx, Permission::BlankRead, async |tx| {
        let holder = holder(tx, ctx, asked.holder).await?;
        let of = (asked.blank_type, holder);
        let unit = unit(tx, holder).await?;
        let book = Book::read(tx, of, year, MOST).await?;
        fits(&book.movements)?;
        let closed = closing::find(tx, BookKind::Movements, of, year).await?;
        let act = Act {
            act: "blank_book_read",
            object: ("blank_book", holder.0),
            organisation: holder,
            class: Class::S1,
            fields: &["movements"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        let code = unit.code.clone();
        Ok((book.sheet(unit, ctx.today(), closed.as_ref()), code))
    })
    .await?;
    sheet.file(format, format!("so-theo-doi-phoi_{}_{}_{}", asked.blank_type, asked.year, ascii(&code))).await
}

/// The code of a unit in the name of a file.
pub fn ascii(code: &str) -> String {
    code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}
