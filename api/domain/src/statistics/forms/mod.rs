//! Statutory forms as data: what is printed, what each cell counts, what must agree, and who sends it to whom.
//!
//! A form is a file. What it names is checked when it is read, so a form that was accepted has an answer for every cell.

mod grid;
mod groups;
mod identities;
mod lines;
mod narrative;
mod raw;
mod read;
#[cfg(test)]
mod tests;

pub use grid::{Cell, Entries, Entry, EntryFault, Leaves, Notice, Sheet};
pub use groups::{GroupColumns, Unplaced};
pub use identities::{Axis, Broken, Earlier, Identity, Rule, Strength};
pub use lines::{Content, Grid, Line};
pub use narrative::{Against, Field, Flows, Rendered, Section, Segment, Template, TemplateFault};

use super::dimensions::Dimensions;
use super::measures::{Measure, Measures};
use super::periods::{Level, PeriodKind};
use super::rounding::Rounding;
use super::source::{Fault, Faults, Source};
use crate::eligibility::Rules;
use crate::lifecycle::Words;
use chrono::NaiveDate;
use std::sync::LazyLock;

/// One version of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its official number, `24/BTP/TGPL`.
    pub code: String,
    /// The version, from 1; a version is never changed once a report was made by it.
    pub version: u16,
    /// Its title.
    pub title: Words,
    /// The instrument that prescribes it.
    pub legal_basis: String,
    /// First day on which a period may end that is reported by it.
    pub valid_from: NaiveDate,
    /// Last such day; none where no end is known.
    pub valid_to: Option<NaiveDate>,
    /// The forms whose place it takes from its first day on.
    pub replaces: Vec<String>,
    /// What replaced it, where its last period was not seen.
    pub superseded_by: Option<String>,
    /// How much of it was seen.
    pub confidence: String,
    /// Who sends it on to whom, the lowest first.
    pub chain: Vec<Level>,
    /// Which providers make it.
    pub reporters: Vec<Reporter>,
    /// The periods it is made for.
    pub periods: Vec<PeriodKind>,
    /// What is printed as the unit of measure.
    pub unit: Option<Words>,
    /// How percentages printed beside its figures are rounded.
    pub rounding: Rounding,
    /// Its table, where it has one.
    pub grid: Option<Grid>,
    /// Its sections, where it tells.
    pub sections: Vec<Section>,
    /// Its list of cases, where it has one.
    pub list: Option<CaseList>,
    /// What else is to be known about it.
    pub notes: Vec<String>,
}

crate::text_enum! {
    /// The kinds of provider (Luật TGPL Đ.10 kh.1).
    pub enum Reporter {
        /// Trung tâm trợ giúp pháp lý nhà nước, with its branches.
        Centre = "centre",
        /// Tổ chức ký hợp đồng.
        Contracted = "contracted",
        /// Tổ chức đăng ký tham gia.
        Registered = "registered",
    }
}

/// A form that names the cases themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseList {
    /// The cases listed: those that the figure counts.
    pub measure: Measure,
    /// What is printed of each.
    pub columns: Vec<ListColumn>,
}

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListColumn {
    /// Its code.
    pub code: String,
    /// Its heading.
    pub words: Words,
    /// What stands in it.
    pub shows: ListField,
}

crate::text_enum! {
    /// What a list of cases can show: nothing that names who was helped.
    pub enum ListField {
        /// The running number in the list.
        Number = "number",
        /// The official case code.
        CaseCode = "case_code",
        /// The provider.
        Organisation = "organisation",
        /// Lĩnh vực.
        Field = "field",
        /// Hình thức.
        Form = "form",
        /// Tư cách.
        Role = "role",
        /// The day of acceptance.
        AcceptedOn = "accepted_on",
        /// The day of the end.
        EndedOn = "ended_on",
        /// Who carried it.
        Practitioners = "practitioners",
        /// Written by hand.
        Manual = "manual",
    }
}

impl Form {
    /// Reads a form. Refused, each with its line: an unknown dimension, value, measure, row or column; a code given
    /// twice; a cell without a measure or with two; a figure told apart by what is not known of it; a group mapped twice or
    /// left out; a column mapped twice; an identity that cannot be read; a live field that names no measure.
    pub fn read(
        source: Source<'_>,
        dimensions: &Dimensions,
        measures: &Measures,
        law: &Rules,
    ) -> Result<Self, Faults> {
        read::read(source, dimensions, measures, law)
    }

    /// Last day on which a period may end that is reported by this version, among all there are: its own, or the day before
    /// a later version begins or a form that replaces it. So what was written never changes when it ends.
    pub fn last_day<'f>(&self, all: impl IntoIterator<Item = &'f Self>) -> Option<NaiveDate> {
        let successors = all.into_iter().filter(|other| other.follows(self));
        successors.filter_map(|other| other.valid_from.pred_opt()).chain(self.valid_to).min()
    }

    /// Whether a period that ends on the day is reported by this version, among all there are.
    pub fn is_in_force<'f>(&self, on: NaiveDate, all: impl IntoIterator<Item = &'f Self>) -> bool {
        self.valid_from <= on && self.last_day(all).is_none_or(|to| on <= to)
    }

    /// Whether it takes the place of another from its first day on.
    #[must_use]
    pub fn follows(&self, other: &Self) -> bool {
        if self.code == other.code {
            self.version > other.version
        } else {
            self.replaces.contains(&other.code)
        }
    }

    /// Who receives it from a unit of this level; none at the end of the chain.
    #[must_use]
    pub fn receiver(&self, from: Level) -> Option<Level> {
        let at = self.chain.iter().position(|level| *level == from)?;
        self.chain.get(at + 1).copied()
    }

    /// Whether no record knows any of its figures, so that it is filled by hand as a whole.
    #[must_use]
    pub fn is_manual(&self) -> bool {
        self.grid.is_none() && self.sections.is_empty() && self.list.is_none()
    }
}

/// Every form in every version.
#[derive(Debug, Clone)]
pub struct Forms(Vec<Form>);

impl Forms {
    /// The files of [`Self::seed`], to be read together with those added since.
    pub const SEED: &[Source<'static>] = &[
        Source {
            file: "forms/24-BTP-TGPL.json",
            text: include_str!("../../../../data/forms/24-BTP-TGPL.json"),
        },
        Source {
            file: "forms/25-BTP-TGPL.json",
            text: include_str!("../../../../data/forms/25-BTP-TGPL.json"),
        },
        Source {
            file: "forms/26-BTP-TGPL.json",
            text: include_str!("../../../../data/forms/26-BTP-TGPL.json"),
        },
        Source {
            file: "forms/12-TP-TGPL.json",
            text: include_str!("../../../../data/forms/12-TP-TGPL.json"),
        },
        Source {
            file: "forms/court-bulletin.json",
            text: include_str!("../../../../data/forms/court-bulletin.json"),
        },
        Source {
            file: "forms/success-list.json",
            text: include_str!("../../../../data/forms/success-list.json"),
        },
    ];

    /// The forms this program was built with.
    #[must_use]
    #[expect(clippy::expect_used, reason = "embedded text, read by the tests")]
    pub fn seed() -> &'static Self {
        static FORMS: LazyLock<Forms> = LazyLock::new(|| {
            let (dimensions, measures, law) = (Dimensions::seed(), Measures::seed(), Rules::seed());
            Forms::read(Forms::SEED, dimensions, measures, law).expect("the embedded forms are well formed")
        });
        &FORMS
    }

    /// Reads a set of forms. Refused: what [`Form::read`] refuses in any of them, a version given twice, and a version that
    /// does not begin after those before it.
    pub fn read(
        sources: &[Source<'_>],
        dimensions: &Dimensions,
        measures: &Measures,
        law: &Rules,
    ) -> Result<Self, Faults> {
        let (mut forms, mut faults) = (Vec::<Form>::new(), Vec::new());
        for source in sources {
            match Form::read(*source, dimensions, measures, law) {
                Ok(form) => {
                    if let Some(other) = forms.iter().find(|other| other.clashes(&form)) {
                        faults.push(clash(source.file, &form, other));
                    }
                    forms.push(form);
                }
                Err(refused) => faults.extend(refused.0),
            }
        }
        if faults.is_empty() { Ok(Self(forms)) } else { Err(Faults(faults)) }
    }

    /// Every version of every form.
    pub fn iter(&self) -> impl Iterator<Item = &Form> {
        self.0.iter()
    }

    /// The version by which a period is reported that ends on the day.
    #[must_use]
    pub fn in_force(&self, code: &str, on: NaiveDate) -> Option<&Form> {
        self.0.iter().find(|form| form.code == code && form.is_in_force(on, self.iter()))
    }

    /// A version, as a report that was made by it asks for it.
    #[must_use]
    pub fn version(&self, code: &str, version: u16) -> Option<&Form> {
        self.0.iter().find(|form| form.code == code && form.version == version)
    }
}

impl Form {
    fn clashes(&self, other: &Self) -> bool {
        let (order, begin) = (self.version.cmp(&other.version), self.valid_from.cmp(&other.valid_from));
        self.code == other.code && (order.is_eq() || order != begin)
    }
}

fn clash(file: &str, form: &Form, other: &Form) -> Fault {
    let (code, version, older) = (&form.code, form.version, other.version);
    let why = Words::new(
        format!("Biểu {code}: phiên bản {version} không bắt đầu sau phiên bản {older}"),
        format!("{code}: version {version} does not begin after version {older}"),
    );
    Fault { file: file.to_owned(), line: 1, path: "/version".into(), why }
}
