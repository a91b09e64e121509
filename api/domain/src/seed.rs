//! Reading the data files that are part of the program. A malformed one fails every test that touches it, so these
//! do not return errors.

use serde::de::DeserializeOwned;

#[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
pub(crate) fn csv<Row: DeserializeOwned>(text: &'static str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().expect("an embedded table is well formed")
}

#[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
pub(crate) fn json<T: DeserializeOwned>(text: &'static str) -> T {
    serde_json::from_str(text).expect("an embedded document is well formed")
}
