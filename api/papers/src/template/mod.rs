//! Templates: the wording of papers as data bound to typed, named fields.

mod fill;
mod pattern;

use crate::{Issuer, Paper, PaperError, Sheet, Signature};
use chrono::{NaiveDate, NaiveDateTime};
use pattern::Pattern;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::LazyLock};

/// What a paper is for. The prescribed code of a form may change with its circular, the purpose does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Receipt for a request, with the secret tracking code.
    Receipt,
    /// Request for missing papers (Law on Legal Aid, Article 30).
    SupplementRequest,
    /// Refusal of a request (Article 30).
    Refusal,
    /// Transfer of a request or a case to another provider (Article 35).
    Transfer,
    /// Decision to assign a practitioner to proceedings (Article 31).
    AssignCourt,
    /// Decision to assign a practitioner out of court (Article 33).
    AssignOutOfCourt,
    /// Note that assigns legal advice.
    AssignAdvice,
    /// Decision to replace a practitioner in proceedings (Article 25; Joint Circular 10/2018, Article 6).
    ReplaceCourt,
    /// Decision to replace a practitioner out of court (Article 25).
    ReplaceOutOfCourt,
    /// Answer to a request to change the practitioner (Circular 12/2018, Article 9).
    ChangeAnswer,
    /// Notice that a case is not continued (Article 37).
    NonContinuation,
    /// Minutes of handing over a file (Article 39).
    HandOver,
    /// Minutes of the receipt of printed blanks.
    BlankLot,
    /// Letter that asks for blanks (Circular 12/2018, Article 12a).
    BlankSupplyRequest,
    /// Slip by which blanks leave the store, and minutes of handing them over.
    BlankShipment,
    /// Slip by which unused blanks go back.
    BlankReturn,
    /// Minutes of spoilt blanks.
    BlankSpoilage,
    /// Minutes of lost blanks.
    BlankLoss,
    /// Notice that blanks are no longer used.
    BlankRecall,
    /// Minutes of a council that destroys blanks.
    BlankDestruction,
    /// Slip that undoes a paper of the ledger of blanks.
    BlankReversal,
    /// Minutes of what was held when the ledger of blanks began.
    BlankOpening,
    /// Minutes of a count of blanks.
    BlankStocktake,
    /// Order of blanks from a printer.
    BlankPrintOrder,
    /// Slip by which a blank is used for a person.
    BlankIssue,
    /// Slip by which a card or certificate comes back.
    BlankTakingBack,
}

/// Whether the layout of a prescribed form was seen or follows Decree 30/2020 and the list of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// Compared with the printed form.
    Seen,
    /// A prescribed form whose print was not seen.
    Inferred,
    /// No form is prescribed.
    Design,
}

/// The type of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One line of text.
    Text,
    /// A civil date, printed in words.
    Date,
    /// A local time (`Asia/Ho_Chi_Minh`), printed in words.
    Time,
    /// Lines of text.
    List,
    /// Rows of a table.
    Rows,
}

/// A value for a field.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// For [`Kind::Text`]; blank text counts as absent.
    Text(String),
    /// For [`Kind::Date`].
    Date(NaiveDate),
    /// For [`Kind::Time`].
    Time(NaiveDateTime),
    /// For [`Kind::List`].
    List(Vec<String>),
    /// For [`Kind::Rows`].
    Rows(Vec<Vec<String>>),
}

/// Values by the name of their field.
pub type Fields = BTreeMap<String, Value>;

/// A field that a template declares.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    /// Type of its values.
    pub kind: Kind,
    /// Vietnamese label.
    pub label: String,
    /// Whether the text does without it.
    #[serde(default)]
    pub optional: bool,
    example: Example,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
enum Example {
    Text(String),
    List(Vec<String>),
    Rows(Vec<Vec<String>>),
}

/// The act of issuing a paper: what does not depend on its template.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub struct Issuance {
    /// Who issues it.
    pub issuer: Issuer,
    /// Number and symbol from the outgoing register.
    pub number: Option<String>,
    /// Place named before the date.
    pub place: String,
    /// Date of issue.
    pub date: NaiveDate,
    /// Who signs for the issuer. Papers signed by the parties (minutes, receipt) take their signers from fields.
    pub signature: Option<Signature>,
    /// Where the QR of the paper leads.
    pub link: Option<Link>,
}

/// Target of a QR symbol.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Link {
    /// The address.
    pub url: String,
    /// The secret in it, when it is to be printed for typing.
    pub code: Option<String>,
}

/// The wording of one paper with the days between which it is in force.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What it is for.
    pub purpose: Purpose,
    /// The instrument that prescribes it. Codes collide between circulars, so the key is both.
    pub circular: String,
    /// Code of the form.
    pub code: String,
    /// Full Vietnamese title.
    pub title: String,
    /// Articles it rests on.
    pub legal_basis: String,
    /// First day in force.
    pub valid_from: NaiveDate,
    /// Last day in force.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// Where its layout comes from.
    pub layout: Provenance,
    /// Abbreviation of the kind of paper for its number, as `QĐ`.
    #[serde(default)]
    pub symbol: Option<String>,
    /// The fields it declares, by name.
    pub fields: BTreeMap<String, FieldSpec>,
    #[serde(default = "a4")]
    sheet: Sheet,
    #[serde(default)]
    kind_title: Option<String>,
    #[serde(default)]
    subject: Pattern,
    #[serde(default)]
    addressees: Vec<Pattern>,
    #[serde(default)]
    authority: Option<Pattern>,
    #[serde(default)]
    bases: Vec<Pattern>,
    body: Vec<Part>,
    #[serde(default)]
    recipients: Vec<Pattern>,
    #[serde(default)]
    signers: Vec<Signer>,
    #[serde(default)]
    qr: Option<QrWords>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Part {
    Heading(Pattern),
    Paragraph(Pattern),
    Clause {
        lead: String,
        text: Pattern,
    },
    Fields(Vec<(String, Pattern)>),
    Each {
        /// Line above the list, left out with it.
        #[serde(default)]
        lead: Pattern,
        field: String,
        text: Pattern,
    },
    Table {
        field: String,
        head: Vec<String>,
        widths: Vec<u16>,
    },
    Note(Pattern),
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signer {
    position: Pattern,
    #[serde(default)]
    hint: Option<String>,
    #[serde(default)]
    name: Pattern,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct QrWords {
    caption: Vec<Pattern>,
    #[serde(default)]
    required: bool,
}

fn a4() -> Sheet {
    Sheet::A4
}

/// All templates shipped with the program.
///
/// # Errors
/// [`PaperError::Data`] when one cannot be read, which the tests of this package exclude.
pub fn templates() -> Result<&'static [Template], PaperError> {
    static TEMPLATES: LazyLock<Result<Vec<Template>, PaperError>> = LazyLock::new(|| {
        let read = |(file, text): &(&str, &str)| {
            toml::from_str(text).map_err(|error| PaperError::Data(format!("{file}: {error}")))
        };
        FILES.iter().map(read).collect()
    });
    TEMPLATES.as_deref().map_err(Clone::clone)
}

/// The template for a purpose on a day.
///
/// # Errors
/// [`PaperError::NoTemplate`].
pub fn in_force(purpose: Purpose, on: NaiveDate) -> Result<&'static Template, PaperError> {
    find(on, format!("{purpose:?}"), |template| template.purpose == purpose)
}

/// The template with a circular and a code on a day.
///
/// # Errors
/// [`PaperError::NoTemplate`].
pub fn by_code(circular: &str, code: &str, on: NaiveDate) -> Result<&'static Template, PaperError> {
    find(on, format!("{circular} {code}"), |template| template.circular == circular && template.code == code)
}

fn find(
    on: NaiveDate,
    key: String,
    wanted: impl Fn(&Template) -> bool,
) -> Result<&'static Template, PaperError> {
    let in_force =
        |template: &&Template| template.valid_from <= on && template.valid_to.is_none_or(|last| on <= last);
    templates()?
        .iter()
        .filter(in_force)
        .find(|template| wanted(template))
        .ok_or(PaperError::NoTemplate { key, on })
}

impl Template {
    /// Writes the paper.
    ///
    /// # Errors
    /// [`PaperError::MissingField`], [`PaperError::UnknownField`], [`PaperError::WrongType`]. The signature and the
    /// link of the issuance are asked for as the fields `signature` and `link`, where the template needs them.
    pub fn fill(&self, issuance: &Issuance, fields: &Fields) -> Result<Paper, PaperError> {
        fill::fill(self, issuance, fields)
    }

    /// Whether its papers carry a QR symbol, and so need a link.
    #[must_use]
    pub const fn has_qr(&self) -> bool {
        self.qr.is_some()
    }

    /// The paper filled with the examples of its fields: for previews and tests. All names are invented.
    ///
    /// # Errors
    /// [`PaperError::Data`] when an example does not fit its field, which the tests of this package exclude.
    pub fn sample(&self) -> Result<Paper, PaperError> {
        let mut fields = Fields::new();
        for (name, spec) in &self.fields {
            let value = spec
                .example()
                .ok_or_else(|| PaperError::Data(format!("{}: example of {name}", self.code)))?;
            fields.insert(name.clone(), value);
        }
        self.fill(&Issuance::sample(self), &fields)
    }
}

impl FieldSpec {
    /// An invented value of the declared type.
    #[must_use]
    pub fn example(&self) -> Option<Value> {
        match (self.kind, &self.example) {
            (Kind::Text, Example::Text(text)) => Some(Value::Text(text.clone())),
            (Kind::Date, Example::Text(text)) => text.parse().ok().map(Value::Date),
            (Kind::Time, Example::Text(text)) => text.parse().ok().map(Value::Time),
            (Kind::List, Example::List(lines)) => Some(Value::List(lines.clone())),
            (Kind::Rows, Example::Rows(rows)) => Some(Value::Rows(rows.clone())),
            _ => None,
        }
    }
}

impl Issuance {
    fn sample(template: &Template) -> Self {
        let tracked = template.purpose == Purpose::Receipt;
        let (url, code) = if tracked {
            ("https://tgpl.example.vn/t/7K2M9QXRT4BDHW6C", Some("7K2M9QXRT4BDHW6C".to_owned()))
        } else {
            ("https://tgpl.example.vn/v/9QXRT4BDHW6C7K2M", None)
        };
        Self {
            issuer: Issuer {
                parent: Some("Sở Tư pháp tỉnh Lạng Sơn".into()),
                name: "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn".into(),
            },
            number: Some(
                template.symbol.as_ref().map_or("12/TGPL".into(), |symbol| format!("12/{symbol}-TGPL")),
            ),
            place: "Lạng Sơn".into(),
            date: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default(),
            signature: Some(Signature {
                on_behalf: Some("KT. Giám đốc".into()),
                position: "Phó Giám đốc".into(),
                hint: None,
                name: "Hoàng Văn Thử".into(),
            }),
            link: Some(Link { url: url.into(), code }),
        }
    }
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((concat!($name, ".toml"), include_str!(concat!("../../templates/", $name, ".toml")))),*]
    };
}

const FILES: &[(&str, &str)] = files![
    "giay-tiep-nhan",
    "yeu-cau-bo-sung",
    "tt12-08-tu-choi",
    "tt12-09-chuyen",
    "tt08-14-cu-to-tung",
    "tt12-06-cu-ngoai-to-tung",
    "phan-cong-tu-van",
    "tt08-15-thay-the-to-tung",
    "tt12-07-thay-the-ngoai-to-tung",
    "tra-loi-thay-doi",
    "khong-tiep-tuc",
    "ban-giao-ho-so",
    "phoi-nhap-kho",
    "phoi-de-nghi",
    "phoi-giao-nhan",
    "phoi-hoan-tra",
    "phoi-hong",
    "phoi-mat",
    "phoi-thu-hoi",
    "phoi-huy",
    "phoi-dao",
    "phoi-so-du",
    "phoi-kiem-ke",
    "phoi-dat-in",
    "phoi-cap",
    "phoi-thu-lai",
];
