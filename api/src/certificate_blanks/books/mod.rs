//! The papers and books of blanks as files: slips and minutes, the book of a store and the register of what was issued with their
//! year-end closings, the yearly report.
//!
//! Everything here follows from the movements and the cards. A book is of one store and one type: what the year began with, a
//! row a movement, what it ended with. A register is of one issuer and one type.

mod book;
mod closing;
mod dto;
mod handlers;
mod paper;
mod register;
mod repo;
mod sheet;
mod yearly;

pub use paper::unit as letterhead;

use crate::{
    platform::{Problem, problem::Code},
    reports::FileFormat,
};
use actix_web::web;
use chrono::{DateTime, NaiveDate, Utc};
use tgpl_domain::calendar::start_of_day;
use tgpl_papers::{Paper, PaperError};
use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this part.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(handlers::blank_paper_document)
        .service(handlers::blank_book_read)
        .service(handlers::blank_book_list)
        .service(handlers::blank_book_close)
        .service(handlers::blank_yearly_report)
        .service(handlers::blank_register_read);
}

/// The format that is asked for, the paper where none is; 406 for one that there is not.
fn wanted(asked: Option<&str>, there_are: &[FileFormat]) -> Result<FileFormat, Problem> {
    let format = asked.map_or(Some(FileFormat::Pdf), |word| word.parse().ok());
    format.filter(|format| there_are.contains(format)).ok_or(Problem::new(Code::not_acceptable))
}

/// Makes a file away from the threads that serve requests.
async fn made(make: impl FnOnce() -> Result<Vec<u8>, Problem> + Send + 'static) -> Result<Vec<u8>, Problem> {
    web::block(make).await.map_err(|error| Problem::internal(&error))?
}

/// The file of a paper.
fn rendered(paper: &Paper, format: FileFormat) -> Result<Vec<u8>, Problem> {
    let bytes: Result<_, PaperError> = match format {
        FileFormat::Docx => tgpl_papers::to_docx(paper),
        _ => tgpl_papers::to_pdf(paper),
    };
    bytes.map_err(|error| Problem::internal(&error))
}

/// A year of a book, by the instants between which its movements were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Year {
    number: i32,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
}

impl Year {
    /// None of a year in which nobody kept such a book.
    fn of(number: i32) -> Option<Self> {
        let begin = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(start_of_day);
        if !(2000..=9998).contains(&number) {
            return None;
        }
        Some(Self { number, from: begin(number)?, until: begin(number + 1)? })
    }
}
