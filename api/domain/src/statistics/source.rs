//! Reading definitions that people write: whatever is wrong with one is said with its file and line, all of it at once.

use crate::lifecycle::Words;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A file as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name, as faults print it.
    pub file: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// Why a definition is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {} ({path})", .why.en)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Where in the document, as a JSON pointer; `/` where it is no document at all.
    pub path: String,
    /// What is wrong.
    pub why: Words,
}

/// Everything that is wrong with a file; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|fault| writeln!(f, "{fault}"))
    }
}

impl std::error::Error for Faults {}

impl Source<'_> {
    /// The document, or why it is none.
    pub(super) fn parse<T: DeserializeOwned>(&self) -> Result<T, Faults> {
        serde_json::from_str(self.text).map_err(|error| {
            let why = Words::new(format!("Không đọc được: {error}"), error.to_string());
            Faults(vec![Fault { file: self.file.into(), line: error.line(), path: "/".into(), why }])
        })
    }
}

/// Collects what is wrong with a document that can be read.
pub(super) struct Checker<'a> {
    source: Source<'a>,
    faults: Vec<Fault>,
}

impl<'a> Checker<'a> {
    pub(super) const fn new(source: Source<'a>) -> Self {
        Self { source, faults: Vec::new() }
    }

    /// Refuses what stands at `path`.
    pub(super) fn refuse(&mut self, path: &str, vi: impl Into<String>, en: impl Into<String>) {
        let line = line_of(self.source.text, path);
        let (file, path) = (self.source.file.to_owned(), path.to_owned());
        self.faults.push(Fault { file, line, path, why: Words::new(vi, en) });
    }

    /// Refuses the second of two things under one name.
    pub(super) fn unique<'n>(&mut self, named: impl IntoIterator<Item = (String, &'n str)>) {
        let mut seen = std::collections::BTreeSet::new();
        for (path, name) in named {
            if !seen.insert(name) {
                self.refuse(
                    &path,
                    format!("“{name}” được khai hai lần"),
                    format!("{name} stands here twice"),
                );
            }
        }
    }

    /// What was checked, if nothing stands against it.
    pub(super) fn accept<T>(self, checked: T) -> Result<T, Faults> {
        if self.faults.is_empty() { Ok(checked) } else { Err(Faults(self.faults)) }
    }
}

/// The line on which the value at a JSON pointer begins.
fn line_of(text: &str, pointer: &str) -> usize {
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let mut reader = serde_json::Deserializer::from_str(text);
    Seek(&steps).deserialize(&mut reader).err().map_or(1, |stopped| stopped.line())
}

/// Walks to a value and stops there with an error, because an error is what serde knows the place of.
struct Seek<'p>(&'p [&'p str]);

impl<'de> DeserializeSeed<'de> for Seek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.0.is_empty() {
            deserializer.deserialize_bool(self)
        } else {
            deserializer.deserialize_any(self)
        }
    }
}

impl<'de> Visitor<'de> for Seek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what the pointer names")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match self.0.split_first() {
                Some((step, rest)) if *step == key => return map.next_value_seed(Seek(rest)),
                _ => map.next_value::<IgnoredAny>()?,
            };
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let (step, rest) = self.0.split_first().map_or(("", self.0), |(step, rest)| (*step, rest));
        let wanted = step.parse().unwrap_or(usize::MAX);
        for _ in 0..wanted {
            if seq.next_element::<IgnoredAny>()?.is_none() {
                return Ok(());
            }
        }
        seq.next_element_seed(Seek(rest)).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_finds_its_line() {
        let text = "{\n \"a\": [1,\n  {\"b\": \"x\",\n   \"c\": {\n  \"d\": true}}],\n \"e\": [\n  []]}";
        for (pointer, line) in
            [("/a", 2), ("/a/0", 2), ("/a/1", 3), ("/a/1/b", 3), ("/a/1/c", 4), ("/a/1/c/d", 5), ("/e/0", 7)]
        {
            assert_eq!(line_of(text, pointer), line, "{pointer}");
        }
    }
}
