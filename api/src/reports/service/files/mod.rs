//! A report as a file: the sheet of its form, the paper that is signed, or its figures one a line.

mod book;
mod long;
mod paper;

use super::{Held, drill, reading, seen};
use crate::{
    documents::service::place,
    platform::{Attachment, Ctx, Problem, Tx, history, idempotency, problem::Code},
    reports::{
        dto::{FileFormat, LineView, ReportCell, ReportView},
        forms::Definition,
        repo::{self, CaseWords},
    },
    statistics::service::records::{self, CaseRecord},
};
use chrono::NaiveDate;
use std::{collections::BTreeMap, sync::Arc};
use tgpl_domain::{
    ids::ReportId,
    numbers_vi::decimal,
    policy::Permission,
    reports::{ReportEvent, ReportState},
    statistics::{
        Dimension, Dimensions,
        forms::{Form, ListField},
    },
};
use uuid::Uuid;

/// A report as a file; the access log keeps that its figures were taken. 406 for a format that there is not.
pub async fn file(ctx: &Ctx, id: ReportId, format: &str) -> Result<Attachment, Problem> {
    let format: FileFormat = format.parse().map_err(|_| Problem::new(Code::not_acceptable))?;
    let (mut told, behind, words) = idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        seen(tx, ctx, &held.row, "report_file_read", &["figures"]).await?;
        let behind = drill::listed(tx, ctx, &held).await?;
        let cases: Vec<Uuid> = behind.iter().map(|one| one.case).collect();
        let words = repo::case_words(tx, &cases).await?;
        Ok((Told::of(tx, ctx, &held).await?, behind, words))
    })
    .await?;
    let mut words: BTreeMap<_, _> = words.into_iter().map(|one| (one.id, one)).collect();
    let views = records::views(&ctx.services.db, &behind).await?;
    told.cases = views.into_iter().map(|case| (words.remove(&case.id.0), case)).collect();
    let name = told.name();
    let written = actix_web::web::block(move || match format {
        FileFormat::Xlsx => book::write(&told).map_err(|error| Problem::internal(&error)),
        FileFormat::Csv => Ok(long::write(&told)),
        FileFormat::Pdf => tgpl_papers::to_pdf(&paper::of(&told)).map_err(|error| Problem::internal(&error)),
        FileFormat::Docx => {
            tgpl_papers::to_docx(&paper::of(&told)).map_err(|error| Problem::internal(&error))
        }
    });
    let bytes = written.await.map_err(|error| Problem::internal(&error))??;
    Ok(format.attach(&name, bytes))
}

/// A report with all that is printed of it.
struct Told {
    view: ReportView,
    definition: Arc<Definition>,
    /// The cases that a list names; what the registers say of one that is sealed or gone is not told.
    cases: Vec<(Option<CaseWords>, CaseRecord)>,
    /// Who made it, who checked it, who signed it.
    people: [Option<String>; 3],
    /// What the unit belongs to.
    parent: Option<String>,
    place: String,
    /// The day of the signature; today, as long as there is none.
    day: NaiveDate,
}

/// Who stands under a report.
const POSTS: [&str; 3] = ["Người lập biểu", "Người kiểm tra", "Thủ trưởng đơn vị"];

impl Told {
    async fn of(tx: &mut Tx, ctx: &Ctx, held: &Held) -> Result<Self, Problem> {
        let view = reading::view(tx, ctx, held).await?;
        let acts = history::all(tx, held.row.id.0).await?;
        let last = |event: ReportEvent| {
            acts.iter().rev().find(|act| act.event == event.as_str()).and_then(|act| act.actor_name.clone())
        };
        let people = [
            acts.first().and_then(|act| act.actor_name.clone()),
            view.checked.as_ref().and_then(|_| last(ReportEvent::Check)),
            view.signed.as_ref().and_then(|_| last(ReportEvent::Sign)),
        ];
        let unit = &held.subject.unit;
        let parent = unit.parent.and_then(|parent| held.lineage.office(parent));
        let province = repo::province(tx, unit.id).await?;
        Ok(Self {
            people,
            parent: parent.map(|office| office.name.clone()),
            place: province.as_deref().map_or_else(|| "Hà Nội".to_owned(), place),
            day: view.signed.as_ref().map_or(ctx.today(), |done| crate::platform::clock::day(done.at)),
            definition: held.subject.definition.clone(),
            cases: Vec::new(),
            view,
        })
    }

    fn form(&self) -> &Form {
        &self.definition.form
    }

    /// `24-BTP-TGPL_2026-H1_TT-20_ban1`: form, period, unit and edition.
    fn name(&self) -> String {
        let head = &self.view.head;
        let period = head.period.to_string();
        let parts = [&head.form, &period, &head.unit.code].map(|part| {
            part.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect::<String>()
        });
        format!("{}_ban{}", parts.join("_"), head.edition)
    }

    /// What the paper says of itself on every page, where it is not what holds.
    fn mark(&self) -> Option<&'static str> {
        match self.view.head.state {
            ReportState::Draft | ReportState::Checked => Some("BẢN NHÁP – CHƯA KÝ"),
            ReportState::Returned => Some("BẢN BỊ TRẢ LẠI"),
            ReportState::Superseded => Some("BẢN ĐÃ ĐƯỢC THAY THẾ"),
            ReportState::Signed | ReportState::Submitted | ReportState::Accepted | ReportState::Frozen => {
                None
            }
        }
    }

    /// Edition, watermark and hash.
    fn foot(&self) -> String {
        let edition = self.view.head.edition;
        match (&self.view.hash, self.view.watermark) {
            (Some(hash), Some(watermark)) => {
                format!("Bản {edition} · mốc số liệu {watermark} · SHA-256 {hash}")
            }
            _ => format!("Bản {edition} · số liệu chưa chốt, theo hồ sơ đến ngày {}", dmy(self.day)),
        }
    }

    /// The number of the form, and the instrument that prescribes it.
    fn form_lines(&self) -> Vec<String> {
        vec![format!("Biểu số: {}", self.view.head.form), format!("Ban hành theo {}", self.view.legal_basis)]
    }

    /// The period, and the days its data cover.
    fn period_lines(&self) -> Vec<String> {
        vec![
            format!("Kỳ báo cáo: {}", self.view.head.period_words.vi),
            format!("(Số liệu từ ngày {} đến ngày {})", dmy(self.view.data_from), dmy(self.view.data_to)),
        ]
    }

    /// Who reports to whom, and in which unit.
    fn party_lines(&self) -> Vec<String> {
        let head = &self.view.head;
        let receiver = head.receiver.as_ref().map(|unit| format!("Đơn vị nhận báo cáo: {}", unit.name));
        let measure = self.view.unit_of_measure.as_ref().map(|unit| format!("Đơn vị tính: {}", unit.vi));
        let unit = format!("Đơn vị báo cáo: {}", head.unit.name);
        [Some(unit), receiver, measure].into_iter().flatten().collect()
    }

    /// What stands under the figures.
    fn notes(&self) -> Vec<String> {
        let view = &self.view;
        let mut notes = Vec::new();
        if view.head.nil {
            notes.push("Không phát sinh.".to_owned());
        }
        notes.extend(view.note.as_ref().map(|note| format!("Ghi chú: {note}")));
        for (row, column, cell, reason) in self.written() {
            let counted = cell.cell.counted.map(|counted| format!(" (theo hồ sơ: {})", decimal(counted)));
            let (row, column) = (&row.code, &column.code);
            notes.push(format!("* Dòng {row}, cột {column}: {reason}{}", counted.unwrap_or_default()));
        }
        for (of, said) in &view.explanations {
            notes.push(format!("Giải trình {of}: {said}"));
        }
        for notice in &view.notices {
            let (count, law) = (decimal(notice.hundredths), &notice.law_version);
            let group = label(Dimension::Group, &notice.group);
            notes.push(format!("Không có cột trong biểu: {count} thuộc nhóm “{group}” ({law})."));
        }
        let silent: Vec<_> = view.sources.iter().filter(|source| source.report_id.is_none()).collect();
        if !silent.is_empty() {
            let names: Vec<_> = silent.iter().map(|source| source.unit.name.as_str()).collect();
            notes.push(format!("Đơn vị chưa gửi báo cáo, số liệu lấy theo hồ sơ: {}.", names.join("; ")));
        }
        if !view.rows.is_empty() || !view.sections.is_empty() {
            notes.push(view.rounding.vi.clone());
        }
        notes
    }

    /// The figures written by hand, each with its reason.
    fn written(&self) -> impl Iterator<Item = (&LineView, &LineView, &ReportCell, &str)> {
        let rows = self.view.rows.iter().zip(&self.view.cells);
        rows.flat_map(|(row, cells)| {
            let cells = self.view.columns.iter().zip(cells);
            cells.filter_map(move |(column, cell)| Some((row, column, cell, cell.cell.reason.as_deref()?)))
        })
    }

    /// How deep a row stands below the others.
    fn depth(&self, row: &LineView) -> usize {
        let above = |row: &LineView| {
            let parent = row.parent.as_ref()?;
            self.view.rows.iter().find(|other| other.code == *parent)
        };
        std::iter::successors(above(row), |row| above(row)).take(self.view.rows.len()).count()
    }

    /// The headings over the columns, each with how many it stands over; none over a column that stands alone.
    fn groups(&self) -> Vec<(Option<&str>, &[LineView])> {
        let heading = |column: &LineView| column.heading.as_ref().map(|words| words.vi.clone());
        let together = |a: &LineView, b: &LineView| a.heading.is_some() && heading(a) == heading(b);
        let groups = self.view.columns.chunk_by(together);
        groups
            .map(|group| {
                (group.first().and_then(|one| one.heading.as_ref()).map(|words| words.vi.as_str()), group)
            })
            .collect()
    }

    /// The cases of a list, cell by cell in the order of its columns.
    fn listed(&self) -> Vec<Vec<String>> {
        let columns = self.form().list.iter().flat_map(|list| &list.columns);
        let columns: Vec<ListField> = columns.map(|column| column.shows).collect();
        let row = |(at, (words, case)): (usize, &(Option<CaseWords>, CaseRecord))| {
            columns.iter().map(|column| shown(*column, at + 1, words.as_ref(), case)).collect()
        };
        self.cases.iter().enumerate().map(row).collect()
    }
}

fn shown(field: ListField, number: usize, words: Option<&CaseWords>, case: &CaseRecord) -> String {
    let told = match field {
        ListField::Number => Some(number.to_string()),
        ListField::CaseCode => case.code.clone(),
        ListField::Organisation => Some(case.organisation_name.clone()),
        ListField::Field => words.map(|words| label(Dimension::Field, &words.field)),
        ListField::Form => case.form.map(|form| label(Dimension::Form, form.as_str())),
        ListField::Role => {
            words.and_then(|words| words.role.as_ref()).map(|role| label(Dimension::Role, role))
        }
        ListField::AcceptedOn => case.accepted_at.map(|at| dmy(crate::platform::clock::day(at))),
        ListField::EndedOn => case.ended_on.map(dmy),
        ListField::Practitioners => words.map(|words| words.practitioners.join(", ")),
        ListField::Manual => None,
    };
    told.unwrap_or_default()
}

/// What a value is called.
fn label(of: Dimension, code: &str) -> String {
    let values = Dimensions::seed().values(of);
    values
        .iter()
        .find(|value| value.code == code)
        .map_or_else(|| code.to_owned(), |value| value.words.vi.clone())
}

fn dmy(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}
