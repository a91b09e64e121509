//! Whether a report is what it was, and what has changed since.

use super::{
    Held,
    drill::leaves_of,
    figures::{Counted, FIGURES, Records, Rules, Said, Spans, Written, kept, opened, organisations, parts},
    seen,
};
use crate::{
    platform::{
        Ctx, Keys, Problem, Tx, idempotency,
        keys::{hex, sha256},
        page::Page,
    },
    reports::{
        dto::{DeltaCase, DeltaPart, DeltaView, Verification},
        repo,
    },
    statistics::service::{
        self as statistics,
        records::{self, Behind},
    },
};
use aws_lc_rs::signature::{ED25519, KeyPair, UnparsedPublicKey};
use futures_util::{FutureExt, future::BoxFuture};
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::{
    calendar::Calendar,
    eligibility::Rules as Law,
    ids::{CaseId, OrganisationId, ReportId},
    lifecycle::Words,
    policy::Permission,
    statistics::{
        Change, Delta, Dimensions, Fact, Figures, Flow, Level, Measures, Periods, Predicate, Source, Span,
        figure,
        forms::{Entry, Form, Grid, Rendered, Segment, Sheet},
    },
};
use uuid::Uuid;

/// Holds a report against its hash, its signature, and a recount of the cases as they were.
pub async fn verify(ctx: &Ctx, id: ReportId) -> Result<Verification, Problem> {
    idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        seen(tx, ctx, &held.row, "report_verify", &["figures"]).await?;
        let row = &held.row;
        let (Some(sealed), Some(hash), Some(watermark)) = (&row.figures, &row.hash, row.watermark) else {
            return Err(Problem::not_allowed(
                "Bản nháp chưa chốt số liệu nên chưa có gì để kiểm chứng",
                "A draft has no kept figures that could be verified",
            ));
        };
        let keys = &ctx.services.keys;
        // Bytes that do not open were altered.
        let bytes = keys.open(FIGURES, row.id.0, sealed).unwrap_or_default();
        let stored_holds = sha256(&bytes) == *hash;
        let signature_holds =
            row.signature.as_ref().map(|signature| signed(keys, hash, signature)).transpose()?;
        let stored = Figures::decode(&bytes).ok();
        let recounted = match &stored {
            Some(stored) => recount(tx, keys, &held.calendar, stored.clone()).await?,
            None => None,
        };
        let recounted_hash = recounted.as_ref().map(|figures| sha256(&figures.encode()));
        let recount_holds = recounted_hash.as_ref() == Some(hash);
        let differing = stored.as_ref().zip(recounted.as_ref()).map(|(stored, now)| stored.deltas(now));
        Ok(Verification {
            holds: stored_holds && recount_holds && signature_holds != Some(false),
            stored_holds,
            signature_holds,
            recount_holds,
            hash: hex(hash),
            recounted_hash: recounted_hash.as_deref().map(hex),
            watermark,
            differing: differing.unwrap_or_default(),
        })
    })
    .await
}

fn signed(keys: &Keys, hash: &[u8], signature: &[u8]) -> Result<bool, Problem> {
    let pair = keys.signing()?;
    let key = UnparsedPublicKey::new(&ED25519, pair.public_key().as_ref());
    Ok(key.verify(hash, signature).is_ok())
}

/// The definition under a hash, read again.
struct Reread {
    form: Form,
    dimensions: Dimensions,
}

async fn definition(tx: &Tx, figures: &Figures) -> Result<Option<Reread>, Problem> {
    let hash = crate::platform::keys::unhex(&figures.definition_hash).unwrap_or_default();
    let Some((form, measures, dimensions)) = repo::kept_definition(tx, &hash).await? else { return Ok(None) };
    if crate::reports::forms::fingerprint(&form, &measures, &dimensions) != hash {
        return Ok(None);
    }
    let broken = |faults: tgpl_domain::statistics::Faults| Problem::internal(&faults);
    let read = |file, text| Source { file, text };
    let dimensions = Dimensions::read(read("dimensions", &*dimensions), Law::seed()).map_err(broken)?;
    let measures = Measures::read(read("measures", &*measures), &dimensions).map_err(broken)?;
    let form = Form::read(read("form", &*form), &dimensions, &measures, Law::seed()).map_err(broken)?;
    Ok(Some(Reread { form, dimensions }))
}

/// The same figures counted again from the cases as they were at the watermark, by the definition of then; reports that
/// were added are counted again too. Nothing where the definition is not what was kept.
fn recount<'a>(
    tx: &'a Tx,
    keys: &'a Keys,
    calendar: &'a Calendar,
    figures: Figures,
) -> BoxFuture<'a, Result<Option<Figures>, Problem>> {
    async move {
        let Some(Reread { form, dimensions }) = definition(tx, &figures).await? else { return Ok(None) };
        let rules = Rules { form: &form, dimensions: &dimensions, remembered: None };
        let level = form.chain.first().copied().unwrap_or(Level::Provider);
        let window = Periods::seed().window(figures.period, level, calendar);
        let span = window.map_err(|why| Problem::internal(&why))?.span;
        let records = Records { conn: tx, keys, until: Some(figures.watermark), calendar };
        let (mut sheets, mut own, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for source in &figures.sources {
            let covered = organisations(source)?;
            all.extend(covered.iter().copied());
            match &source.report {
                None => own.extend(covered),
                Some(report) => {
                    let added = kept(tx, keys, report).await?;
                    let Some(again) = recount(tx, keys, calendar, added).await? else { return Ok(None) };
                    sheets.extend(form.grid.as_ref().map(|grid| again.sheet(grid)));
                }
            }
        }
        let counted = records.count(&rules, figures.period, span, &all).await?;
        let sheet = match &form.grid {
            Some(grid) if !sheets.is_empty() => {
                sheets.insert(0, records.count(&rules, figures.period, span, &own).await?.sheet);
                grid.total(&sheets)
            }
            _ => counted.sheet,
        };
        let cases = match &form.list {
            Some(list) => {
                records.cases(&list.measure, span, &all).await?.iter().map(Uuid::to_string).collect()
            }
            None => Vec::new(),
        };
        let written = written(&figures);
        let counted = Counted { sheet, ..counted }.with(form.grid.as_ref(), &written)?;
        let said = Said {
            definition_hash: figures.definition_hash.clone(),
            unit: figures.unit.parse().map(OrganisationId).map_err(|error| Problem::internal(&error))?,
            period: figures.period,
            nil: figures.nil,
            written: &written,
            sources: figures.sources.clone(),
            cases,
            watermark: figures.watermark,
        };
        Ok(Some(said.figures(&form, &counted.sheet, &counted.narrative)))
    }
    .boxed()
}

/// What people wrote, as it stands in kept figures.
fn written(figures: &Figures) -> Written {
    let entries =
        figures.entries().into_iter().map(|((row, column), entry): ((_, _), Entry)| (row, column, entry));
    Written {
        entries: entries.collect(),
        texts: figures.texts.clone(),
        explanations: figures.explanations.clone(),
    }
}

/// What would differ if the report was made now, each with the cases that make the difference. Refused: a draft, and a form
/// of which the records count nothing.
pub async fn deltas(ctx: &Ctx, id: ReportId) -> Result<Page<DeltaView>, Problem> {
    let told = idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        seen(tx, ctx, &held.row, "report_delta_list", &["figures", "cases"]).await?;
        let Some(kept) = opened(&ctx.services.keys, &held.row)? else {
            return Err(Problem::not_allowed(
                "Bản nháp chưa chốt số liệu nên chưa có gì để so",
                "A draft has no kept figures that could be compared",
            ));
        };
        let form = &held.subject.definition.form;
        let is_told = form.list.is_some() || form.sections.iter().any(|section| section.text.is_some());
        if form.grid.is_none() && !is_told {
            return Err(Problem::not_allowed(
                "Biểu này lập bằng tay: không có số liệu đếm từ hồ sơ để so",
                "This form is filled in by hand: nothing of it is counted from the records",
            ));
        }
        let mut told = Vec::new();
        if let Some(grid) = &form.grid {
            let leaves = leaves_of(tx, ctx, &held, Some(&kept)).await?;
            let moved = moved(tx, ctx, &held, leaves).await?;
            told.extend(of_table(grid, &kept, &moved, held.subject.window.span)?);
        }
        if is_told {
            // Text and list of a sum are counted from all of its cases, whatever the units below sent.
            let mut leaves = Vec::new();
            for source in &kept.sources {
                leaves.extend(organisations(source)?.into_iter().map(|unit| (unit, Some(kept.watermark))));
            }
            let mut alone = Vec::new();
            for (case, moved) in moved(tx, ctx, &held, leaves).await? {
                alone.push((case, statistics::rows(&moved.before)?, statistics::rows(&moved.now)?));
            }
            let subject = &held.subject;
            told.extend(of_list(form, &kept, &alone, subject.window.span));
            let spans = Spans::of(form, subject.window.period, subject.window.span, &held.calendar);
            told.extend(of_text(form, &kept, &alone, &spans));
        }
        Ok(told)
    })
    .await?;
    let mut behind: Vec<Behind> = told
        .iter()
        .flat_map(|one| &one.cases)
        .map(|case| Behind { case: case.case, organisation: Uuid::nil(), hundredths: case.now })
        .collect();
    behind.sort_unstable_by_key(|one| one.case);
    behind.dedup_by_key(|one| one.case);
    let views = records::views(&ctx.services.db, &behind).await?;
    let codes: BTreeMap<Uuid, Option<String>> =
        views.into_iter().map(|view| (view.id.0, view.code)).collect();
    let case = |one: Changed| DeltaCase {
        case_id: CaseId(one.case),
        code: codes.get(&one.case).cloned().flatten(),
        before: one.before,
        now: one.now,
    };
    let view = |one: Told| DeltaView {
        part: one.part,
        words: one.words,
        cell: one.cell,
        cases: one.cases.into_iter().map(case).collect(),
    };
    Ok(Page::from(told.into_iter().map(view).collect::<Vec<_>>()))
}

/// The cases of some organisations that are counted otherwise than when they were kept.
async fn moved(
    tx: &mut Tx,
    ctx: &Ctx,
    held: &Held,
    mut leaves: Vec<(Uuid, Option<i64>)>,
) -> Result<BTreeMap<Uuid, statistics::Moved>, Problem> {
    // A successor enters what is older than itself: it was not there to be counted.
    let known: BTreeSet<Uuid> = leaves.iter().map(|(unit, _)| *unit).collect();
    let live = parts(tx, &held.lineage, &held.subject, held.subject.on(ctx.today())).await?;
    let covered = live.into_iter().flat_map(|part| part.organisations);
    leaves.extend(covered.filter(|unit| !known.contains(unit)).map(|unit| (unit, Some(0))));
    let mut moved: BTreeMap<Uuid, statistics::Moved> = BTreeMap::new();
    for (until, units) in by_version(leaves) {
        moved.extend(statistics::moved(tx, &ctx.services.keys, &units, until).await?);
    }
    Ok(moved)
}

fn by_version(leaves: Vec<(Uuid, Option<i64>)>) -> BTreeMap<i64, Vec<Uuid>> {
    let mut grouped: BTreeMap<i64, Vec<Uuid>> = BTreeMap::new();
    for (unit, until) in leaves {
        grouped.entry(until.unwrap_or(i64::MAX)).or_default().push(unit);
    }
    grouped
}

/// A number that would be another one.
struct Told {
    part: DeltaPart,
    words: Option<Words>,
    cell: Delta,
    cases: Vec<Changed>,
}

/// A case that adds something else to a number than it did.
struct Changed {
    case: Uuid,
    before: i64,
    now: i64,
}

impl Changed {
    fn by(cases: &[Self]) -> i64 {
        cases.iter().map(|case| case.now - case.before).sum()
    }
}

/// A case with the counters that it alone gave, and gives.
type Alone = (Uuid, Change, Change);

/// The list: who came into it and who left it.
fn of_list(form: &Form, kept: &Figures, alone: &[Alone], span: Span) -> Option<Told> {
    let list = form.list.as_ref()?;
    let adds = |rows: &Change| figure(&Flow::of(span, [rows]), &list.measure, &Predicate::default());
    let cases =
        alone.iter().map(|(case, then, now)| Changed { case: *case, before: adds(then), now: adds(now) });
    let cases: Vec<_> = cases.filter(|case| case.before != case.now).collect();
    let before = i64::try_from(kept.cases.len()).unwrap_or(i64::MAX) * 100;
    let now = before + Changed::by(&cases);
    let cell = Delta { row: "list".into(), column: "count".into(), before: Some(before), now: Some(now) };
    let words = Some(list.measure.words.clone());
    (!cases.is_empty()).then_some(Told { part: DeltaPart::List, words, cell, cases })
}

/// The numbers of the text, section by section.
fn of_text(form: &Form, kept: &Figures, alone: &[Alone], spans: &Spans) -> Vec<Told> {
    let mut told = Vec::new();
    for section in &form.sections {
        let (Some(text), Some(then)) = (&section.text, kept.narrative.get(&section.code)) else { continue };
        let numbers = |of: &Rendered| -> BTreeMap<String, Option<i64>> {
            of.0.iter()
                .filter_map(Segment::number)
                .map(|(field, number)| (field.to_owned(), number))
                .collect()
        };
        let mut changed: BTreeMap<String, Vec<Changed>> = BTreeMap::new();
        for (case, before, now) in alone {
            let (before, now) = (numbers(&spans.tell(text, before)), numbers(&spans.tell(text, now)));
            for ((field, before), now) in before.into_iter().zip(now.into_values()) {
                let (before, now) = (before.unwrap_or(0), now.unwrap_or(0));
                if before != now {
                    changed.entry(field).or_default().push(Changed { case: *case, before, now });
                }
            }
        }
        let then = numbers(then);
        for (field, cases) in changed {
            let Some(Some(before)) = then.get(&field).copied() else { continue };
            let now = before + Changed::by(&cases);
            if before != now {
                let words = text.words(&field).cloned();
                let cell =
                    Delta { row: section.code.clone(), column: field, before: Some(before), now: Some(now) };
                told.push(Told { part: DeltaPart::Text, words, cell, cases });
            }
        }
    }
    told
}

/// Where a row and a column meet.
type At = (usize, usize);

/// The cells of the table.
fn of_table(
    grid: &Grid,
    kept: &Figures,
    moved: &BTreeMap<Uuid, statistics::Moved>,
    span: Span,
) -> Result<Vec<Told>, Problem> {
    let mut changed: BTreeMap<At, Vec<Changed>> = BTreeMap::new();
    let mut now = kept.sheet(grid);
    for (case, moved) in moved {
        let alone = |fact: &Option<Fact>| -> Result<Sheet, Problem> {
            let rows = statistics::rows(fact)?;
            Ok(grid.evaluate(&Flow::of(span, [&rows]), Dimensions::seed()))
        };
        let (before, after) = (alone(&moved.before)?, alone(&moved.now)?);
        for (row, cells) in now.cells.iter_mut().enumerate() {
            for (column, cell) in cells.iter_mut().enumerate() {
                let at = |sheet: &Sheet| sheet.at(row, column).unwrap_or(0);
                let (before, now) = (at(&before), at(&after));
                if before != now {
                    cell.counted = cell.counted.map(|counted| counted + now - before);
                    changed.entry((row, column)).or_default().push(Changed { case: *case, before, now });
                }
            }
        }
    }
    for cell in now.cells.iter_mut().flatten() {
        cell.figure = cell.counted;
    }
    let now = grid.apply(&now, &kept.entries()).map_err(|fault| Problem::internal(&fault))?;
    let then = kept.sheet(grid);
    let mut told = Vec::new();
    for ((row, column), cases) in changed {
        let (before, now) = (then.at(row, column), now.at(row, column));
        let named = grid.rows.get(row).zip(grid.columns.get(column)).filter(|_| before != now);
        if let Some((row, column)) = named {
            let cell = Delta { row: row.code.clone(), column: column.code.clone(), before, now };
            told.push(Told { part: DeltaPart::Table, words: None, cell, cases });
        }
    }
    Ok(told)
}
