//! The rules of legal aid, without a world around them: nothing here reads a clock, a database or a request.
//! Callers hand in facts and data with validity, and receive decisions and what must be written down.

mod seed;

pub mod blanks;
pub mod calendar;
pub mod cards;
pub mod case_code;
pub mod cases;
pub mod citizen_id;
pub mod deadlines;
pub mod dossier;
pub mod eligibility;
pub mod fields;
pub mod folding;
pub mod ids;
pub mod lifecycle;
pub mod masking;
pub mod names;
pub mod numbers_vi;
pub mod partial_date;
pub mod phone;
pub mod policy;
pub mod public_status;
pub mod quotas;
pub mod reports;
pub mod requests;
pub mod sex;
pub mod shares;
pub mod similarity;
pub mod sql;
pub mod statistics;
pub mod suggestion;
pub mod tag;
pub mod text;
