//! Sex as identity papers give it.

use crate::text_enum;

text_enum! {
    /// Sex as identity papers give it; the statistical forms count women apart.
    pub enum Sex {
        /// *Nam*.
        Male = "male",
        /// *Nữ*.
        Female = "female",
    }
}
