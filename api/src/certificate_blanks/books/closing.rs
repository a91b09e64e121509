//! The closing of a book when its year has ended.

use super::{
    Year,
    book::Book,
    dto::{BookClose, ClosedBalance, ClosingQuery, ClosingView},
    repo::{self, ClosingRow, Of},
};
use crate::{
    certificate_blanks::service::{facts, holders, own},
    platform::{
        Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
        keys::hex,
        page::Page,
        problem::Code,
    },
};
use diesel_async::AsyncPgConnection;
use tgpl_domain::{blanks::BlankType, policy::Permission};

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
            blank_type: row.blank_type,
            year: row.year.into(),
            holder_id: row.holder_id,
            holder_name: holder,
            movements: row.movements.into(),
            balance: ClosedBalance {
                received: row.received,
                held: row.held,
                recalled: row.recalled,
                in_transit: row.in_transit,
                issued: row.issued,
                returned: row.returned,
                spoiled: row.spoiled,
                lost: row.lost,
                destroyed: row.destroyed,
            },
            hash: hex(&row.hash),
            closed_at: row.closed_at,
            closed_by: by,
        }
    }
}

/// The closing of a book, if it is closed.
pub async fn find(
    conn: &AsyncPgConnection,
    (blank_type, holder): Of,
    year: Year,
) -> Result<Option<Closed>, Problem> {
    let found = repo::closings(conn, Some(blank_type), Some(&[holder]), year.number).await?;
    Ok(found.into_iter().next().map(Closed::from))
}

/// The closings of a year in reach.
pub async fn list(ctx: &Ctx, asked: &ClosingQuery) -> Result<Page<ClosingView>, Problem> {
    let holders = holders(ctx, asked.holder)?;
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let found = repo::closings(&conn, asked.blank_type, holders.as_deref(), asked.year).await?;
    let views = found.into_iter().map(|found| Closed::from(found).into());
    Ok(views.collect::<Vec<ClosingView>>().into())
}

/// Closes a book: what stands in it and a hash over it are kept. No movement comes into it afterwards, and it is not opened
/// again.
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
    let of = (blank_type, holder);
    let book = Book::read(tx, of, year, i64::MAX - 1).await?;
    if find(tx, of, year).await?.is_some() {
        let (vi, en) = ("Sổ của năm này đã khóa", "The book of this year is closed already");
        return Err(Problem::new(Code::already_exists).because(vi, en));
    }
    repo::close(tx, &book.closed(ctx)).await?;
    let act = Act {
        act: "blank_book_close",
        object: ("blank_book", holder.0),
        organisation: holder,
        class: Class::S1,
        fields: &["balance", "hash"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    let closed = find(tx, of, year).await?.ok_or_else(|| Problem::internal(&"a closing is not there"))?;
    let place = format!(
        "/api/v1/certificate-blanks/books?year={}&type={blank_type}&holder={}",
        year.number, holder.0
    );
    Reply::created(place, &ClosingView::from(closed))
}
