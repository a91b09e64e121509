//! An import from reading to undo. Small or large, it is one transaction: all of it is there, or none.

use super::{
    cases::{COLUMNS, CaseRow, Named},
    repo::{self, ImportRow},
    sheet::{Cells, Fault, Sheet},
};
use crate::{
    cases::service::owner,
    obligations::service::{self as obligations, Start, Subject},
    platform::{
        Ctx, Problem, Tx,
        audit::{self, Act, Class},
        keys::sha256,
        numbers::{self, Book},
        outbox,
        problem::Code,
    },
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tgpl_domain::{
    calendar::start_of_day,
    cases::{CaseFacts, opening},
    deadlines::{AssignmentFacts, Duty, assignment_duty},
    ids::{OrganisationId, PractitionerId},
    lifecycle::Effect,
    policy::{Facts, Permission},
};
use utoipa::ToSchema;
use uuid::Uuid;

/// Rows written at once.
const BATCH: usize = 500;

/// Which rows are stored when some are wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Every row must be right.
    All,
    /// The right ones; the wrong ones are listed.
    Right,
}

/// What an import did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportView {
    /// The import, once it is stored.
    pub id: Option<Uuid>,
    /// Nothing was stored.
    pub dry_run: bool,
    /// Rows with text.
    pub rows_total: i32,
    /// Cases made, or that would be made.
    pub rows_created: i32,
    /// Rows whose case the register holds already.
    pub rows_unchanged: i32,
    /// Every wrong cell.
    pub faults: Vec<Fault>,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
}

/// Where a row goes.
pub struct Placed {
    pub organisation: Uuid,
    pub branch: Option<Uuid>,
    pub person: Uuid,
    pub request: Uuid,
    pub case: Uuid,
    pub practitioner: Option<Uuid>,
    /// What is due next: the duty and its instant.
    pub next: Option<(Duty, DateTime<Utc>)>,
}

/// Reads the sheet, finds what is wrong, and stores what is right unless it is a dry run.
///
/// With [`Rows::All`] and a wrong cell nothing is stored and the answer lists the cells.
pub async fn cases(
    tx: &mut Tx,
    ctx: &Ctx,
    bytes: &[u8],
    rows: Rows,
    dry_run: bool,
) -> Result<ImportView, Problem> {
    let sheet = Sheet::read(bytes, COLUMNS)?;
    let mut faults: Vec<Fault> = Vec::new();
    let mut read = Vec::new();
    for mut cells in sheet.rows() {
        let (named, row) = CaseRow::read(&mut cells, ctx.now);
        read.push((named, row, cells));
    }
    let total = read.len();
    let mut world = World::of(tx, ctx, read.iter().map(|(named, ..)| named)).await?;
    let (mut placed, mut unchanged) = (Vec::new(), 0);
    for (named, row, mut cells) in read {
        // A row with a wrong cell is looked up as well: whoever mends it learns everything at once.
        let place = world.place(ctx, &named, &mut cells);
        faults.append(&mut cells.faults);
        match (row, place) {
            (Some(row), Some(Place::New(at))) => placed.push((row, at)),
            (Some(_), Some(Place::Known)) => unchanged += 1,
            _ => {}
        }
    }
    faults.sort_by(|left, right| {
        (left.row, left.column.len(), &left.column).cmp(&(right.row, right.column.len(), &right.column))
    });
    // One message a cell: the first thing that is wrong with it.
    faults.dedup_by(|next, first| (next.row, &next.heading) == (first.row, &first.heading));
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let mut view = ImportView {
        id: None,
        dry_run,
        rows_total: count(total),
        rows_created: count(placed.len()),
        rows_unchanged: unchanged,
        faults,
        undone_at: None,
    };
    if dry_run || (rows == Rows::All && !view.faults.is_empty()) {
        if !dry_run {
            view.rows_created = 0;
        }
        return Ok(view);
    }
    let import = Uuid::now_v7();
    let kept = ImportRow {
        id: import,
        organisation_id: ctx.actor.home.0,
        rows_total: view.rows_total,
        rows_created: view.rows_created,
        rows_unchanged: view.rows_unchanged,
        at: ctx.now,
        undone_at: None,
    };
    repo::insert_import(tx, ctx, &sha256(bytes), &kept).await?;
    audit::record(tx, ctx, &whole("case_import", &kept)).await?;
    for batch in placed.chunks_mut(BATCH) {
        start_duties(tx, ctx, batch).await?;
        repo::insert(tx, ctx, import, batch).await?;
        let acts: Vec<Act<'_>> = batch.iter().map(|(_, at)| imported(at)).collect();
        audit::record_all(tx, ctx, &acts).await?;
    }
    go_on_after_the_highest(tx, &placed).await?;
    outbox::announce(
        tx,
        ctx,
        ctx.actor.home,
        "import.done",
        ("import", import),
        json!({ "rows": view.rows_created }),
    )
    .await?;
    view.id = Some(import);
    Ok(view)
}

/// Takes an import back while nobody has touched its cases.
pub async fn undo(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<ImportView, Problem> {
    let import = find(tx, ctx, id).await?;
    if import.undone_at.is_some() {
        return Err(Problem::not_allowed("Lần nhập này đã được hoàn tác", "This import was undone already"));
    }
    if let Some(since) = repo::undo(tx, id).await? {
        return Err(touched(&since));
    }
    audit::record(tx, ctx, &whole("import_undo", &import)).await?;
    view(tx, ctx, id).await
}

/// Why an import stays: what was done since to a case or a person that it brought.
fn touched(since: &str) -> Problem {
    let (vi, en) = match since {
        "proceeding" => ("Có vụ việc đã được ghi giai đoạn tố tụng", "A case has a stage of proceedings"),
        "dossier_mark" => {
            ("Có vụ việc đã được đánh dấu thành phần hồ sơ", "A case has a mark in its dossier")
        }
        "document" => ("Có vụ việc đã có tài liệu", "A case has a document"),
        "work_session" => ("Có vụ việc đã được ghi buổi làm việc", "A case has a work session"),
        "note" => ("Có vụ việc đã có ghi chú của người thực hiện", "A case has a practitioner's note"),
        "person_again" => {
            ("Có người đã có yêu cầu hoặc vụ việc khác", "A person has another request or case")
        }
        "person" => ("Có người đã được sửa thông tin", "A person's record was changed"),
        _ => ("Có vụ việc đã được sửa", "A case was changed"),
    };
    Problem::not_allowed(
        format!("{vi} sau khi nhập; không hoàn tác được nữa"),
        format!("{en} since the import; it cannot be undone any more"),
    )
}

/// An act on an import as such.
fn whole<'a>(act: &'a str, import: &ImportRow) -> Act<'a> {
    Act {
        act,
        object: ("import", import.id),
        organisation: OrganisationId(import.organisation_id),
        class: Class::S3,
        fields: &["rows"],
        reason: None,
    }
}

/// What an import did.
pub async fn view(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<ImportView, Problem> {
    let import = find(tx, ctx, id).await?;
    Ok(ImportView {
        id: Some(import.id),
        dry_run: false,
        rows_total: import.rows_total,
        rows_created: import.rows_created,
        rows_unchanged: import.rows_unchanged,
        faults: Vec::new(),
        undone_at: import.undone_at,
    })
}

async fn find(tx: &mut Tx, ctx: &Ctx, id: Uuid) -> Result<ImportRow, Problem> {
    let import = repo::find_import(tx, id).await?.ok_or_else(Problem::not_found)?;
    let facts = Facts { organisation: Some(OrganisationId(import.organisation_id)), ..Facts::default() };
    ctx.authorise(Permission::CaseCreate, &facts)?;
    Ok(import)
}

/// Where a row belongs.
enum Place {
    /// Into the register.
    New(Placed),
    /// The register holds it already.
    Known,
}

/// What rows are compared with.
struct World {
    organisations: HashMap<String, Vec<(Uuid, NaiveDate, Option<NaiveDate>)>>,
    communes: HashMap<String, Vec<(NaiveDate, Option<NaiveDate>)>>,
    units: HashMap<(Uuid, String), Option<Uuid>>,
    practitioners: HashMap<(Uuid, String), Uuid>,
    known: std::collections::HashSet<(Uuid, String)>,
    seen: HashMap<(Uuid, String), u32>,
}

impl World {
    async fn of(tx: &mut Tx, ctx: &Ctx, rows: impl Iterator<Item = &Named>) -> Result<Self, Problem> {
        let (mut named, mut communes, mut codes) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        for row in rows {
            named.extend(row.organisation_code.clone());
            communes.extend(row.commune.clone());
            codes.extend(row.code.as_ref().map(ToString::to_string));
        }
        let organisations = repo::organisations_by_code(tx, &Vec::from_iter(named)).await?;
        let mut providers: Vec<Uuid> = organisations.values().flatten().map(|(id, ..)| *id).collect();
        providers.push(ctx.actor.home.0);
        providers.extend(ctx.actor.grants.iter().map(|held| held.organisation.0));
        providers.sort_unstable();
        providers.dedup();
        Ok(Self {
            organisations,
            communes: repo::communes_by_code(tx, &Vec::from_iter(communes)).await?,
            units: repo::units(tx, &providers).await?,
            practitioners: repo::practitioners_by_card(tx, &providers).await?,
            known: repo::known_codes(tx, &providers, &codes).await?,
            seen: HashMap::new(),
        })
    }

    /// Where a row goes. What is wrong is noted at its cell, everything that can be told, and then it goes nowhere.
    fn place(&mut self, ctx: &Ctx, named: &Named, cells: &mut Cells<'_>) -> Option<Place> {
        self.look_up_commune(ctx, named, cells);
        let organisation = self.organisation(ctx, named, cells)?;
        let practitioner = named.card.as_ref().map(|card| {
            let found = self.practitioners.get(&(organisation, card.clone())).copied();
            if found.is_none() {
                cells.fault("card", "Không có người thực hiện mang số thẻ này");
            }
            found
        });
        let code = named.code.as_ref()?;
        let unit = self.units.get(&(organisation, code.unit.as_str().to_owned())).copied();
        match unit {
            None => cells.fault("code", format!("Tổ chức không có đơn vị {}", code.unit.as_str())),
            Some(branch) => {
                let facts = Facts {
                    organisation: Some(OrganisationId(organisation)),
                    branch: branch.map(OrganisationId),
                    ..Facts::default()
                };
                if ctx.authorise(Permission::CaseCreate, &facts).is_err() {
                    cells.fault("organisation", "Bạn không nhập vụ việc cho đơn vị này");
                }
            }
        }
        let key = (organisation, code.to_string());
        if let Some(first) = self.seen.insert(key.clone(), cells.number) {
            cells.fault("code", format!("Mã số lặp lại mã số của dòng {first}"));
        }
        let branch = unit.filter(|_| cells.faults.is_empty())?;
        if self.known.contains(&key) {
            return Some(Place::Known);
        }
        Some(Place::New(Placed {
            organisation,
            branch,
            person: Uuid::now_v7(),
            request: Uuid::now_v7(),
            case: Uuid::now_v7(),
            practitioner: practitioner.flatten(),
            next: None,
        }))
    }

    /// The organisation of a row on the day of acceptance, or at any time where the day could not be read.
    fn organisation(&self, ctx: &Ctx, named: &Named, cells: &mut Cells<'_>) -> Option<Uuid> {
        let Some(code) = &named.organisation_code else { return Some(ctx.actor.home.0) };
        let held = |from: NaiveDate, to: Option<NaiveDate>| {
            named.accepted_on.is_none_or(|on| from <= on && to.is_none_or(|to| on <= to))
        };
        let versions = self.organisations.get(code).into_iter().flatten();
        let found = versions.copied().find(|(_, from, to)| held(*from, *to)).map(|(id, ..)| id);
        if found.is_none() {
            cells.fault("organisation", "Không có tổ chức này vào ngày thụ lý");
        }
        found
    }

    /// A commune has the code on some day since the acceptance: books are typed in under the codes of either day.
    fn look_up_commune(&self, ctx: &Ctx, named: &Named, cells: &mut Cells<'_>) {
        let Some(code) = &named.commune else { return };
        let mut versions = self.communes.get(code).into_iter().flatten();
        let since = named.accepted_on.unwrap_or(NaiveDate::MIN);
        if !versions.any(|(from, to)| *from <= ctx.today() && to.is_none_or(|to| since <= to)) {
            cells.fault("commune", "Không có xã, phường mang mã này từ ngày thụ lý đến nay");
        }
    }
}

const fn imported(at: &Placed) -> Act<'static> {
    Act {
        act: "case_import",
        object: ("case", at.case),
        organisation: OrganisationId(at.organisation),
        class: Class::S3,
        fields: &["person", "matter", "eligibility"],
        reason: None,
    }
}

/// A case of the book has the duties that it would have if it had been entered here: those of its opening until it
/// ended, from then on those of its file. What is past stands as late.
async fn start_duties(tx: &mut Tx, ctx: &Ctx, batch: &mut [(CaseRow, Placed)]) -> Result<(), Problem> {
    let (mut starts, mut places) = (Vec::new(), Vec::new());
    for (place, (row, at)) in batch.iter().enumerate() {
        let subject = Subject {
            kind: "case",
            id: at.case,
            organisation: OrganisationId(at.organisation),
            branch: at.branch.map(OrganisationId),
        };
        let carrier = at.practitioner.map(PractitionerId);
        for (duty, from, at_once) in due(row) {
            let owner = owner(duty, carrier);
            starts.push((subject, Start { duty, from, at_once, extended: false, owner, done: None }));
            places.push(place);
        }
    }
    let dues = obligations::start(tx, ctx.now, &starts).await?;
    for ((place, (_, start)), due) in places.into_iter().zip(starts).zip(dues) {
        if let (Some((_, at)), Some(due)) = (batch.get_mut(place), due)
            && at.next.is_none_or(|(_, first)| due < first)
        {
            at.next = Some((start.duty, due));
        }
    }
    Ok(())
}

/// The duties of a row: which, from when, and whether the law says at once.
fn due(row: &CaseRow) -> Vec<(Duty, DateTime<Utc>, bool)> {
    if let Some(end) = &row.end {
        let noon = start_of_day(end.on) + TimeDelta::hours(12);
        return [Duty::HandOver, Duty::Archive].map(|duty| (duty, noon, false)).to_vec();
    }
    let effects = opening(&CaseFacts::opened(row.form, row.role));
    effects
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::StartAssignmentDuty if !row.assigned => {
                let choice = assignment_duty(&AssignmentFacts {
                    form: row.form,
                    status: None,
                    notice_received_at: None,
                    appointed_defence: false,
                    urgent: false,
                    accepted_at: row.accepted_at,
                });
                Some((choice.duty, choice.starts_at, choice.at_once))
            }
            Effect::StartDuty(duty) => Some((duty, row.accepted_at, false)),
            _ => None,
        })
        .collect()
}

async fn go_on_after_the_highest(tx: &mut Tx, placed: &[(CaseRow, Placed)]) -> Result<(), Problem> {
    let mut highest: BTreeMap<(Uuid, Uuid, &str, i32), i32> = BTreeMap::new();
    for (row, at) in placed {
        let unit = at.branch.unwrap_or(at.organisation);
        let number = highest.entry((at.organisation, unit, row.form.code(), row.code.year)).or_default();
        *number = (*number).max(repo::number(&row.code));
    }
    for ((organisation, unit, form, year), number) in highest {
        let name = format!("case.{form}");
        numbers::used(tx, Book { organisation, unit, name: &name, year }, number).await?;
    }
    Ok(())
}

/// Refuses a whole import with wrong cells, the cells as field errors for programs that read problems only.
pub fn refused(faults: &[Fault]) -> Problem {
    let mut problem = Problem::new(Code::invalid);
    problem.errors = faults
        .iter()
        .map(|fault| crate::platform::problem::FieldError {
            pointer: format!("/{}{}", fault.column, fault.row),
            code: "invalid_value",
            message: crate::platform::problem::Text::new(fault.message.clone(), fault.message.clone()),
        })
        .collect();
    problem
}
