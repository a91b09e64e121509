//! Official papers of legal aid as DOCX and PDF.
//!
//! A [`Paper`] is the neutral model: letterhead, number, title, content, recipients, signature, QR. [`to_pdf`] and
//! [`to_docx`] render it in the layout of Decree 30/2020 (Annex I, measures in `layouts.toml`); both are pure, and
//! the same paper gives the same bytes.
//!
//! The wording of a paper is data: a [`Template`] (`templates/*.toml`) holds circular, code, validity, the fields
//! it needs and its text. [`in_force`] finds the one for a purpose and a day, [`Template::fill`] binds values to
//! its fields and refuses when one is missing, misspelt or of another type.
//!
//! ```
//! use chrono::NaiveDate;
//! use tgpl_papers::{Purpose, in_force, to_pdf};
//!
//! let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
//! let template = in_force(Purpose::AssignCourt, day)?;
//! let pdf = to_pdf(&template.sample()?)?;
//! assert!(pdf.starts_with(b"%PDF"));
//! # Ok::<(), tgpl_papers::PaperError>(())
//! ```

mod card;
mod docx;
mod error;
mod font;
mod layout;
mod paper;
mod pdf;
mod qr;
mod template;
mod text;

pub use card::{Card, CardField, CardLayout, CardSymbol, print_card};
pub use docx::to_docx;
pub use error::PaperError;
pub use paper::{
    Block, FigureRow, Figures, FormHead, HeadCell, Issuer, Paper, Qr, Run, Sheet, Signature, date_phrase,
    time_phrase,
};
pub use pdf::to_pdf;
pub use template::{
    FieldSpec, Fields, Issuance, Kind, Link, Provenance, Purpose, Template, Value, by_code, in_force,
    templates,
};
