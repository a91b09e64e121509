//! Binding values to a template.

use super::{Fields, Issuance, Kind, Part, Pattern, Template, Value};
use crate::{Block, Paper, PaperError, Qr, Run, Signature, date_phrase, time_phrase};
use chrono::{NaiveDate, NaiveDateTime};

pub(super) fn fill(template: &Template, issuance: &Issuance, fields: &Fields) -> Result<Paper, PaperError> {
    let filler = Filler { template, issuance, fields };
    filler.check()?;
    let blocks = filler.blocks()?;
    Ok(Paper {
        sheet: template.sheet,
        issuer: issuance.issuer.clone(),
        number: issuance.number.clone(),
        place: issuance.place.clone(),
        date: issuance.date,
        kind_title: template.kind_title.clone(),
        subject: filler.text(&template.subject)?,
        addressees: filler.texts(&template.addressees)?,
        blocks,
        recipients: filler.texts(&template.recipients)?,
        signatures: filler.signatures()?,
        qr: filler.qr()?,
        form: None,
        mark: None,
        foot: None,
        counted: false,
        language: "vi-VN".into(),
    })
}

struct Filler<'a> {
    template: &'a Template,
    issuance: &'a Issuance,
    fields: &'a Fields,
}

impl Filler<'_> {
    /// Refuses values that are unknown or of another type, and the absence of required ones.
    fn check(&self) -> Result<(), PaperError> {
        let template = || self.template.code.clone();
        for (field, value) in self.fields {
            let Some(spec) = self.template.fields.get(field) else {
                return Err(PaperError::UnknownField { template: template(), field: field.clone() });
            };
            if value.kind() != spec.kind {
                let expected = spec.kind.described();
                return Err(PaperError::WrongType { template: template(), field: field.clone(), expected });
            }
        }
        for (name, spec) in &self.template.fields {
            if !spec.optional && self.fields.get(name).is_none_or(Value::is_blank) {
                return Err(self.missing(name));
            }
        }
        Ok(())
    }

    fn missing(&self, field: &str) -> PaperError {
        PaperError::MissingField { template: self.template.code.clone(), field: field.to_owned() }
    }

    fn text(&self, pattern: &Pattern) -> Result<String, PaperError> {
        self.text_with(pattern, |_| None)
    }

    /// Fills a text; names that `local` knows come before the fields, and those of the issuance after them.
    fn text_with(
        &self,
        pattern: &Pattern,
        local: impl Fn(&str) -> Option<String>,
    ) -> Result<String, PaperError> {
        let field = |name: &str| {
            local(name)
                .or_else(|| self.fields.get(name).and_then(Value::phrase))
                .or_else(|| self.issued(name))
        };
        pattern.fill(&field).map_err(|name| self.missing(&name))
    }

    fn issued(&self, name: &str) -> Option<String> {
        match name {
            "issuer" => Some(self.issuance.issuer.name.clone()),
            "place" => Some(self.issuance.place.clone()),
            "date" => Some(date_phrase(self.issuance.date)),
            "number" => self.issuance.number.clone(),
            _ => None,
        }
    }

    /// Fills texts and leaves out those that come out empty.
    fn texts(&self, patterns: &[Pattern]) -> Result<Vec<String>, PaperError> {
        let filled = patterns.iter().map(|pattern| self.text(pattern));
        filled.filter(|text| !text.as_ref().is_ok_and(String::is_empty)).collect()
    }

    fn blocks(&self) -> Result<Vec<Block>, PaperError> {
        let mut blocks = Vec::new();
        if let Some(authority) = &self.template.authority {
            blocks.push(Block::Authority(self.text(authority)?));
        }
        blocks.extend(self.texts(&self.template.bases)?.into_iter().map(Block::Basis));
        for part in &self.template.body {
            self.part(part, &mut blocks)?;
        }
        Ok(blocks)
    }

    fn part(&self, part: &Part, blocks: &mut Vec<Block>) -> Result<(), PaperError> {
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        match part {
            Part::Heading(text) => blocks.push(Block::Heading(self.text(text)?)),
            Part::Paragraph(text) => {
                blocks.extend(some(self.text(text)?).map(paragraph));
            }
            Part::Note(text) => blocks.extend(some(self.text(text)?).map(Block::Note)),
            Part::Clause { lead, text } => {
                blocks.push(Block::Clause { lead: lead.clone(), text: self.text(text)? });
            }
            Part::Fields(pairs) => {
                let mut shown = Vec::new();
                for (label, value) in pairs {
                    shown.extend(some(self.text(value)?).map(|value| (label.clone(), value)));
                }
                blocks.push(Block::Fields(shown));
            }
            Part::Each { lead, field, text } => {
                if let Some(Value::List(items)) = self.fields.get(field).filter(|items| !items.is_blank()) {
                    blocks.extend(some(self.text(lead)?).map(paragraph));
                    for (index, item) in items.iter().enumerate() {
                        let local = |name: &str| match name {
                            "item" => Some(item.clone()),
                            "index" => Some((index + 1).to_string()),
                            _ => None,
                        };
                        blocks.push(paragraph(self.text_with(text, local)?));
                    }
                }
            }
            Part::Table { field, head, widths } => {
                if let Some(Value::Rows(rows)) = self.fields.get(field) {
                    let (head, rows, widths) = (head.clone(), rows.clone(), widths.clone());
                    blocks.push(Block::Table { head, rows, widths });
                }
            }
        }
        Ok(())
    }

    fn signatures(&self) -> Result<Vec<Signature>, PaperError> {
        if self.template.signers.is_empty() {
            return Ok(vec![self.issuance.signature.clone().ok_or_else(|| self.missing("signature"))?]);
        }
        let signed = self.template.signers.iter().map(|signer| {
            Ok(Signature {
                on_behalf: None,
                position: self.text(&signer.position)?,
                hint: signer.hint.clone(),
                name: self.text(&signer.name)?,
            })
        });
        signed.collect()
    }

    fn qr(&self) -> Result<Option<Qr>, PaperError> {
        let Some(words) = &self.template.qr else { return Ok(None) };
        match &self.issuance.link {
            None if words.required => Err(self.missing("link")),
            None => Ok(None),
            Some(link) => {
                let caption = self.texts(&words.caption)?;
                Ok(Some(Qr { url: link.url.clone(), code: link.code.clone(), caption }))
            }
        }
    }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph(vec![Run::plain(text)])
}

impl Value {
    fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::Text,
            Self::Date(_) => Kind::Date,
            Self::Time(_) => Kind::Time,
            Self::List(_) => Kind::List,
            Self::Rows(_) => Kind::Rows,
        }
    }

    fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(lines) => lines.is_empty(),
            Self::Rows(rows) => rows.is_empty(),
            Self::Date(_) | Self::Time(_) => false,
        }
    }

    /// How a value reads inside a sentence; lists and rows do not.
    fn phrase(&self) -> Option<String> {
        match self {
            Self::Text(_) if self.is_blank() => None,
            Self::Text(text) => Some(text.trim().to_owned()),
            Self::Date(date) => Some(date_phrase(*date)),
            Self::Time(time) => Some(time_phrase(*time)),
            Self::List(_) | Self::Rows(_) => None,
        }
    }
}

impl Kind {
    fn described(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::Date => "a date",
            Self::Time => "a local time",
            Self::List => "a list of texts",
            Self::Rows => "rows of texts",
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<NaiveDateTime> for Value {
    fn from(time: NaiveDateTime) -> Self {
        Self::Time(time)
    }
}

impl From<Vec<String>> for Value {
    fn from(lines: Vec<String>) -> Self {
        Self::List(lines)
    }
}

impl From<Vec<Vec<String>>> for Value {
    fn from(rows: Vec<Vec<String>>) -> Self {
        Self::Rows(rows)
    }
}
