//! The rules of legal aid, without a world around them: nothing here reads a clock, a database or a request.
//! Callers hand in facts and data with validity, and receive decisions and what must be written down.

pub mod case_code;
pub mod folding;
pub mod ids;
pub mod names;
pub mod partial_date;
pub mod policy;
pub mod sql;
pub mod text;
