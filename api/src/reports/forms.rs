//! The forms as the database has them: those of this version, and those that were added.

use super::{
    dto::{
        FormContent, FormCreate, FormDetail, FormListQuery, FormView, IdentityView, ListColumnView,
        SectionView,
    },
    repo,
    service::lines,
};
use crate::{
    platform::{
        Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
        db::across_nation,
        keys::sha256,
        page::Page,
        problem::{Code, FieldError, Text},
    },
    statistics::service::Remembered,
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel_async::AsyncPgConnection;
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, RwLock},
};
use tgpl_domain::{
    eligibility::Rules,
    statistics::{
        Dimensions, Faults, Measures, Period, Source,
        forms::{Form, Forms, Grid, Identity, Line, ListColumn, Section},
    },
};

/// A form with the words it was read from.
#[derive(Debug)]
pub struct Definition {
    /// The form.
    pub form: Form,
    /// The file, as it was written.
    pub text: String,
    /// What counters gave to its table.
    pub remembered: Remembered,
}

impl Definition {
    fn new(form: Form, text: String) -> Self {
        Self { form, text, remembered: Remembered::default() }
    }

    /// Whether a period that ends on the day is reported by it, among all there are.
    pub fn holds(&self, on: NaiveDate, all: &[Arc<Self>]) -> bool {
        self.form.is_in_force(on, all.iter().map(|one| &one.form))
    }

    /// Its name in addresses: `24-BTP-TGPL.v1`.
    pub fn id(&self) -> String {
        format!("{}.v{}", self.form.code.replace('/', "-"), self.form.version)
    }
}

/// SHA-256 over a form, its measures and the dimensions, each with its length: no two sets read alike.
pub fn fingerprint(form: &str, measures: &str, dimensions: &str) -> Vec<u8> {
    let parts = [form, measures, dimensions].into_iter();
    let framed: Vec<u8> =
        parts.flat_map(|text| [&(text.len() as u64).to_be_bytes(), text.as_bytes()].concat()).collect();
    sha256(&framed)
}

/// A version that was read stays as it is for as long as its row does.
type Key = (String, i16, DateTime<Utc>);
static READ: LazyLock<RwLock<HashMap<Key, Arc<Definition>>>> = LazyLock::new(RwLock::default);

fn known(key: &Key) -> Option<Arc<Definition>> {
    READ.read().ok()?.get(key).cloned()
}

/// Every version of every form.
pub async fn all(conn: &AsyncPgConnection) -> Result<Vec<Arc<Definition>>, Problem> {
    let mut all = Vec::new();
    for key in repo::form_keys(conn).await? {
        if let Some(definition) = known(&key) {
            all.push(definition);
            continue;
        }
        let text = repo::definition(conn, &key.0, key.1).await?;
        let form = read(Source { file: "report_forms", text: &text })
            .map_err(|faults| Problem::internal(&faults))?;
        let definition = Arc::new(Definition::new(form, text));
        if let Ok(mut read) = READ.write() {
            read.insert(key, definition.clone());
        }
        all.push(definition);
    }
    Ok(all)
}

fn read(source: Source<'_>) -> Result<Form, Faults> {
    Form::read(source, Dimensions::seed(), Measures::seed(), Rules::seed())
}

/// The version by which a period is reported that ends on a day.
pub async fn in_force(
    conn: &AsyncPgConnection,
    code: &str,
    on: NaiveDate,
) -> Result<Option<Arc<Definition>>, Problem> {
    let all = all(conn).await?;
    Ok(all.iter().find(|one| one.form.code == code && one.holds(on, &all)).cloned())
}

/// A version, as a report that was made by it asks for it.
pub async fn version(conn: &AsyncPgConnection, code: &str, version: i16) -> Result<Arc<Definition>, Problem> {
    let all = all(conn).await?;
    let found =
        all.into_iter().find(|one| one.form.code == code && one.form.version == version.cast_unsigned());
    found.ok_or_else(|| Problem::internal(&format!("form {code} version {version} is gone")))
}

/// Takes a definition that somebody wrote. Refused with the file and the line of everything that is wrong with it, and
/// where a period of its time was reported by what it follows.
async fn add(tx: &mut Tx, ctx: &Ctx, file: &str, text: &str) -> Result<Arc<Definition>, Problem> {
    let known = all(tx).await?;
    let others = known.iter().map(|one| Source { file: "report_forms", text: &one.text });
    let sources: Vec<_> = others.chain([Source { file, text }]).collect();
    Forms::read(&sources, Dimensions::seed(), Measures::seed(), Rules::seed()).map_err(refused)?;
    let form = read(Source { file, text }).map_err(refused)?;
    let followed: Vec<_> = known.iter().map(|one| &one.form).filter(|other| form.follows(other)).collect();
    let codes: Vec<&str> = followed.iter().map(|other| other.code.as_str()).collect();
    let reported = across_nation(tx, async |tx| Ok(repo::reported_periods(tx, &codes).await?)).await?;
    for period in reported {
        let period: Period = period.parse().map_err(|why| Problem::internal(&why))?;
        if period.span().to.last_day() >= form.valid_from {
            return Err(Problem::not_allowed(
                format!("{} đã có báo cáo lập theo biểu trước", period.words().vi),
                format!("{} was reported by the form before", period.words().en),
            ));
        }
    }
    repo::add_form(tx, (&form.code, form.version.cast_signed()), file, text, ctx.now).await?;
    Ok(Arc::new(Definition::new(form, text.to_owned())))
}

/// The forms that are asked for.
pub async fn list(ctx: &Ctx, asked: &FormListQuery) -> Result<Page<FormView>, Problem> {
    let conn = ctx.services.db.plain().await?;
    let all = all(&conn).await?;
    let wanted = all.iter().filter(|one| {
        asked.code.as_ref().is_none_or(|code| one.form.code == *code)
            && asked.on.is_none_or(|on| one.holds(on, &all))
    });
    Ok(Page::from(wanted.map(|one| FormView::of(one, &all)).collect::<Vec<_>>()))
}

/// A form by its name in addresses.
pub async fn detail(ctx: &Ctx, id: &str) -> Result<FormDetail, Problem> {
    let conn = ctx.services.db.plain().await?;
    let all = all(&conn).await?;
    let one = all.iter().find(|one| one.id() == id).ok_or_else(Problem::not_found)?;
    let form = &one.form;
    let lines = |of: fn(&Grid) -> &[Line]| form.grid.as_ref().map(|grid| lines(of(grid))).unwrap_or_default();
    let identity = |one: &Identity| IdentityView {
        code: one.code.clone(),
        rule: one.rule.clone(),
        words: one.words.clone(),
    };
    let section = |one: &Section| SectionView {
        code: one.code.clone(),
        title: one.title.clone(),
        confidence: one.confidence,
        template: one.text.as_ref().map(|text| text.source.clone()),
    };
    let column = |one: &ListColumn| ListColumnView {
        code: one.code.clone(),
        words: one.words.clone(),
        shows: one.shows,
    };
    Ok(FormDetail {
        form: FormView::of(one, &all),
        rows: lines(|grid| &grid.rows),
        columns: lines(|grid| &grid.columns),
        identities: form.grid.iter().flat_map(|grid| grid.identities.iter().map(identity)).collect(),
        sections: form.sections.iter().map(section).collect(),
        list: form.list.iter().flat_map(|list| list.columns.iter().map(column)).collect(),
        definition: one.text.clone(),
    })
}

/// Adds a form, or a version of one.
pub async fn create(tx: &mut Tx, ctx: &Ctx, made: FormCreate) -> Result<Reply, Problem> {
    let one = add(tx, ctx, made.file.as_str(), &made.definition).await?;
    let act = Act {
        act: "report_form_create",
        object: ("report_form", ctx.request_id),
        organisation: ctx.actor.home,
        class: Class::S1,
        fields: &["definition"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    Reply::created(format!("/api/v1/report-forms/{}", one.id()), &FormView::of(&one, &[]))
}

impl FormView {
    fn of(one: &Definition, all: &[Arc<Definition>]) -> Self {
        let form = &one.form;
        let content = [
            (form.grid.is_some(), FormContent::Table),
            (!form.sections.is_empty(), FormContent::Narrative),
            (form.list.is_some(), FormContent::List),
            (form.is_manual(), FormContent::Manual),
        ];
        Self {
            id: one.id(),
            code: form.code.clone(),
            form_version: form.version,
            title: form.title.clone(),
            legal_basis: form.legal_basis.clone(),
            valid_from: form.valid_from,
            valid_to: form.last_day(all.iter().map(|other| &other.form)),
            replaces: form.replaces.clone(),
            superseded_by: form.superseded_by.clone(),
            confidence: form.confidence.clone(),
            chain: form.chain.clone(),
            periods: form.periods.clone(),
            unit: form.unit.clone(),
            rounding: form.rounding.words(),
            content: content.into_iter().filter_map(|(has, content)| has.then_some(content)).collect(),
            notes: form.notes.clone(),
        }
    }
}

fn refused(faults: Faults) -> Problem {
    let error = |fault: tgpl_domain::statistics::Fault| {
        let at = format!("{}:{}", fault.file, fault.line);
        FieldError {
            pointer: "/definition".into(),
            code: "invalid_definition",
            message: Text::new(
                format!("{at}: {} ({})", fault.why.vi, fault.path),
                format!("{at}: {} ({})", fault.why.en, fault.path),
            ),
        }
    };
    Problem { errors: faults.0.into_iter().map(error).collect(), ..Problem::new(Code::invalid) }
}
