//! The closing of a book or a register when its year has ended.

use super::{
    Year,
    book::Book,
    dto::{BookClose, BookKind, ClosedBalance, ClosingQuery, ClosingView},
    register::Register,
    repo::{self, ClosingRow, Of},
};
use crate::{
    certificate_blanks::service::{facts, holders, own},
    platform::{
        Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
        clock,
        keys::hex,
        page::Page,
        problem::Code,
    },
};
use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use tgpl_domain::{blanks::BlankType, numbers_vi::short_date, policy::Permission};

/// A closing with the names in it.
pub struct Closed {
    /// The closing.
    pub row: ClosingRow,
    holder: String,
    /// Who closed it.
    pub by: String,
}

impl From<(ClosingRow, String, String)> for Closed {
    fn from((row, holder, by): (ClosingRow, String, String)) -> Self {
        Self { row, holder, by }
    }
}

impl From<Closed> for ClosingView {
    fn from(Closed { row, holder, by }: Closed) -> Self {
        Self {
            book: row.book,
            blank_type: row.blank_type,
            year: row.year.into(),
            holder_id: row.holder_id,
            holder_name: holder,
            entries: row.entries.into(),
            balance: ClosedBalance::kept(&row),
            hash: hex(&row.hash),
            closed_at: row.closed_at,
            closed_by: by,
        }
    }
}

impl ClosedBalance {
    /// What a closing keeps; none of a register.
    fn kept(row: &ClosingRow) -> Option<Self> {
        Some(Self {
            received: row.received?,
            held: row.held?,
            recalled: row.recalled?,
            in_transit: row.in_transit?,
            issued: row.issued?,
            returned: row.returned?,
            spoiled: row.spoiled?,
            lost: row.lost?,
            destroyed: row.destroyed?,
        })
    }
}

/// What a closing keeps of a book.
pub struct Ended {
    /// How many entries it has.
    pub entries: usize,
    /// What stands at its end, where it has a balance.
    pub balance: Option<ClosedBalance>,
    /// The hash over it.
    pub hash: Vec<u8>,
}

impl Ended {
    /// The closing, by the caller now.
    fn row(self, ctx: &Ctx, book: BookKind, (blank_type, holder_id): Of, year: Year) -> ClosingRow {
        let stood = |part: fn(ClosedBalance) -> i64| self.balance.map(part);
        ClosingRow {
            holder_id,
            book,
            blank_type,
            year: i16::try_from(year.number).unwrap_or_default(),
            until: year.until,
            entries: i32::try_from(self.entries).unwrap_or(i32::MAX),
            received: stood(|of| of.received),
            held: stood(|of| of.held),
            recalled: stood(|of| of.recalled),
            in_transit: stood(|of| of.in_transit),
            issued: stood(|of| of.issued),
            returned: stood(|of| of.returned),
            spoiled: stood(|of| of.spoiled),
            lost: stood(|of| of.lost),
            destroyed: stood(|of| of.destroyed),
            hash: self.hash,
            closed_at: ctx.now,
            closed_by: ctx.actor.account,
        }
    }
}

/// What a book that is printed says of its closing.
pub struct Seal {
    /// When and by whom it was closed.
    pub note: Option<String>,
    /// On every page: that it is open, or no longer what was closed.
    pub mark: Option<String>,
    /// Below every page: its hash.
    pub foot: String,
    /// Who closed it.
    pub head: String,
    /// The day above the signatures.
    pub day: NaiveDate,
}

impl Seal {
    /// Of a book with a hash, printed on a day.
    pub fn of(closed: Option<&Closed>, hash: &[u8], year: Year, day: NaiveDate) -> Self {
        let known = hex(hash);
        let Some(closed) = closed else {
            let ended = day >= clock::day(year.until);
            let mark = if ended { "SỔ CHƯA KHÓA" } else { "SỔ CHƯA KHÓA – NĂM CHƯA KẾT THÚC" };
            return Self {
                note: None,
                mark: Some(mark.to_owned()),
                foot: format!("Số liệu đến ngày {} · SHA-256 {known}", short_date(day)),
                head: String::new(),
                day,
            };
        };
        let (on, by) = (clock::day(closed.row.closed_at), &closed.by);
        let told = short_date(on);
        Self {
            note: Some(format!("Đã khóa sổ ngày {told}, người khóa sổ: {by}. Mã SHA-256: {known}.")),
            mark: (closed.row.hash != hash).then(|| "SỔ KHÔNG KHỚP MÃ KHI KHÓA".to_owned()),
            foot: format!("Đã khóa sổ ngày {told} · SHA-256 {}", hex(&closed.row.hash)),
            head: by.clone(),
            day: on,
        }
    }
}

/// The closing of a book, if it is closed.
pub async fn find(
    conn: &AsyncPgConnection,
    book: BookKind,
    (blank_type, holder): Of,
    year: Year,
) -> Result<Option<Closed>, Problem> {
    let found = repo::closings(conn, (Some(book), Some(blank_type)), Some(&[holder]), year.number).await?;
    Ok(found.into_iter().next().map(Closed::from))
}

/// The closings of a year in reach.
pub async fn list(ctx: &Ctx, asked: &ClosingQuery) -> Result<Page<ClosingView>, Problem> {
    let holders = holders(ctx, asked.holder)?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let found = repo::closings(&conn, (asked.book, asked.blank_type), holders.as_deref(), asked.year).await?;
    let views = found.into_iter().map(|found| Closed::from(found).into());
    Ok(views.collect::<Vec<ClosingView>>().into())
}

/// Closes a book: what stands in it and a hash over it are kept. Nothing comes into it afterwards, and it is not opened again.
pub async fn close(
    tx: &mut Tx,
    ctx: &Ctx,
    (blank_type, number): (&str, &str),
    asked: BookClose,
) -> Result<Reply, Problem> {
    let blank_type: BlankType = blank_type.parse().map_err(|_| Problem::not_found())?;
    let year = number.parse().ok().and_then(Year::of).ok_or_else(Problem::not_found)?;
    let holder = own(tx, ctx, asked.organisation_id).await?;
    ctx.authorise(Permission::BlankClose, &facts(holder))?;
    if ctx.now < year.until {
        let (this, next) = (year.number, year.number + 1);
        return Err(Problem::not_allowed(
            format!("Năm {this} chưa kết thúc; sổ được khóa từ ngày 01/01/{next}"),
            format!("The year {this} has not ended; its book is closed from 1 January {next} on"),
        ));
    }
    let (of, book) = ((blank_type, holder), asked.book.unwrap_or(BookKind::Movements));
    let ended: Ended = match book {
        BookKind::Movements => Book::read(tx, of, year, i64::MAX - 1).await?.into(),
        BookKind::Register => {
            repo::hold_register(tx, of).await?;
            Register::read(tx, of, year, i64::MAX - 1).await?.into()
        }
    };
    if find(tx, book, of, year).await?.is_some() {
        let (vi, en) = ("Sổ của năm này đã khóa", "The book of this year is closed already");
        return Err(Problem::new(Code::already_exists).because(vi, en));
    }
    repo::close(tx, &ended.row(ctx, book, of, year)).await?;
    let act = Act {
        act: "blank_book_close",
        object: ("blank_book", holder.0),
        organisation: holder,
        class: Class::S1,
        fields: match book {
            BookKind::Movements => &["balance", "hash"],
            BookKind::Register => &["register", "hash"],
        },
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    let closed =
        find(tx, book, of, year).await?.ok_or_else(|| Problem::internal(&"a closing is not there"))?;
    let place = format!(
        "/api/v1/certificate-blanks/books?year={}&type={blank_type}&holder={}&book={book}",
        year.number, holder.0
    );
    Reply::created(place, &ClosingView::from(closed))
}
