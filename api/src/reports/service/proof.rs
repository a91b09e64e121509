//! Whether a report is what it was, and what has changed since.

use super::{
    Held,
    drill::leaves_of,
    figures::{Counted, FIGURES, Records, Rules, Said, Written, kept, opened, organisations, parts},
    seen,
};
use crate::{
    platform::{
        Ctx, Keys, Problem, Tx, idempotency,
        keys::{hex, sha256},
        page::Page,
    },
    reports::{
        dto::{DeltaCase, DeltaView, Verification},
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
    policy::Permission,
    statistics::{
        Delta, Dimensions, Fact, Figures, Flow, Level, Measures, Periods, Source, Span,
        forms::{Entry, Form, Grid, Sheet},
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

/// The cells that would differ if the report was made now, each with the cases that make the difference.
pub async fn deltas(ctx: &Ctx, id: ReportId) -> Result<Page<DeltaView>, Problem> {
    let cells = idempotency::change(ctx, Permission::ReportRead, async |tx| {
        let held = Held::read(tx, ctx, id).await?;
        seen(tx, ctx, &held.row, "report_delta_list", &["figures", "cases"]).await?;
        let keys = &ctx.services.keys;
        let Some(kept) = opened(keys, &held.row)? else { return Ok(Vec::new()) };
        let Some(grid) = &held.subject.definition.form.grid else { return Ok(Vec::new()) };
        let mut leaves = leaves_of(tx, ctx, &held, Some(&kept)).await?;
        // A successor enters what is older than itself: it was not there to be counted.
        let known: BTreeSet<Uuid> = leaves.iter().map(|(unit, _)| *unit).collect();
        let live = parts(tx, &held.lineage, &held.subject, held.subject.on(ctx.today())).await?;
        let covered = live.into_iter().flat_map(|part| part.organisations);
        leaves.extend(covered.filter(|unit| !known.contains(unit)).map(|unit| (unit, Some(0))));
        let mut moved: BTreeMap<Uuid, statistics::Moved> = BTreeMap::new();
        for (until, units) in by_version(leaves) {
            moved.extend(statistics::moved(tx, keys, &units, until).await?);
        }
        differences(grid, &kept, &moved, held.subject.window.span)
    })
    .await?;
    let mut behind: Vec<Behind> = cells
        .iter()
        .flat_map(|(_, cases)| cases)
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
    let view = |(cell, cases): (Delta, Vec<Changed>)| DeltaView {
        cell,
        cases: cases.into_iter().map(case).collect(),
    };
    Ok(Page::from(cells.into_iter().map(view).collect::<Vec<_>>()))
}

fn by_version(leaves: Vec<(Uuid, Option<i64>)>) -> BTreeMap<i64, Vec<Uuid>> {
    let mut grouped: BTreeMap<i64, Vec<Uuid>> = BTreeMap::new();
    for (unit, until) in leaves {
        grouped.entry(until.unwrap_or(i64::MAX)).or_default().push(unit);
    }
    grouped
}

/// A case that adds something else to a cell than it did.
struct Changed {
    case: Uuid,
    before: i64,
    now: i64,
}

/// Where a row and a column meet.
type At = (usize, usize);

fn differences(
    grid: &Grid,
    kept: &Figures,
    moved: &BTreeMap<Uuid, statistics::Moved>,
    span: Span,
) -> Result<Vec<(Delta, Vec<Changed>)>, Problem> {
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
            told.push((Delta { row: row.code.clone(), column: column.code.clone(), before, now }, cases));
        }
    }
    Ok(told)
}
