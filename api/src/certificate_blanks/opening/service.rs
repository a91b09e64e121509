//! Opening balances from reading to the ledger, in one transaction.

use super::{
    dto::{OpeningPaper, OpeningRowView, OpeningView},
    sheet::{Basis, COLUMNS, OpeningRow, way},
};
use crate::{
    certificate_blanks::{
        dto::{Minutes, Said},
        repo::{self, Move},
        service::{begun, facts, kept, range, store},
    },
    platform::{Ctx, Problem, Tx, names},
    transfer::{
        service::refused,
        sheet::{CSV, Cells, Fault, Sheet},
    },
};
use std::collections::BTreeMap;
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, MovementKind, PaperKind, Serials, Series},
    ids::OrganisationId,
    policy::Permission,
};

/// A row in its unit and on the line of all serials.
struct Placed {
    row: OpeningRow,
    unit: OrganisationId,
    unit_name: String,
    serials: Serials,
}

/// Reads the sheet, finds what is wrong, and brings in what is right unless it is a dry run.
pub async fn import(
    tx: &mut Tx,
    ctx: &Ctx,
    (kind, bytes): (&str, &[u8]),
    dry_run: bool,
) -> Result<OpeningView, Problem> {
    let agency = repo::agency(tx).await?;
    ctx.authorise(Permission::BlankKeep, &facts(agency))?;
    let sheet = if kind == CSV { Sheet::read_csv(bytes, COLUMNS)? } else { Sheet::read(bytes, COLUMNS)? };
    let mut faults: Vec<Fault> = Vec::new();
    let mut lines: Vec<(Cells<'_>, Option<OpeningRow>)> = Vec::new();
    for mut cells in sheet.rows() {
        let row = OpeningRow::read(&mut cells, ctx.today());
        lines.push((cells, row));
    }
    let rows_total = lines.len();
    let mut catalogue = repo::catalogue(tx).await?;
    for row in lines.iter().filter_map(|(_, row)| row.as_ref()) {
        let Some(drawn) = row.begins(&catalogue) else { continue };
        // A dry run begins nothing: a series of its own at the end of the line holds its place.
        let drawn = if dry_run {
            Series { id: i16::MAX - i16::try_from(catalogue.0.len()).unwrap_or(0), ..drawn }
        } else {
            match begun(tx, (drawn.blank_type, &drawn.prefix, drawn.width), &row.first).await? {
                Ok(series) => series,
                Err(_) => continue,
            }
        };
        catalogue.0.push(drawn);
    }
    let codes: Vec<String> = lines.iter().filter_map(|(_, row)| Some(row.as_ref()?.unit.clone())).collect();
    let units = repo::units(tx, &codes).await?;
    let mut placed: Vec<(Cells<'_>, Placed)> = Vec::new();
    for (mut cells, row) in lines {
        let Some(row) = row else {
            faults.append(&mut cells.faults);
            continue;
        };
        let unit = units.get(&row.unit).cloned();
        if unit.is_none() {
            cells.fault("unit", "Không có đơn vị này");
        }
        let serials = row.serials(&catalogue).map_err(|fault| cells.fault("first", fault)).ok();
        match (unit, serials) {
            (Some((unit, unit_name)), Some(serials)) => {
                placed.push((cells, Placed { row, unit, unit_name, serials }));
            }
            _ => faults.append(&mut cells.faults),
        }
    }
    twice(&catalogue, &mut placed);
    in_the_ledger(tx, &catalogue, &mut placed).await?;
    let mut right = Vec::new();
    for (mut cells, row) in placed {
        if cells.faults.is_empty() { right.push(row) } else { faults.append(&mut cells.faults) }
    }
    right.sort_by_key(|one| one.row.number);
    faults.sort_by(|left, right| (left.row, &left.column).cmp(&(right.row, &right.column)));
    if !dry_run && !faults.is_empty() {
        return Err(refused(&faults));
    }
    let quantity = right.iter().map(|one| one.serials.count()).sum();
    let rows = right.iter().map(|one| shown(&catalogue, one)).collect();
    let papers = if dry_run { Vec::new() } else { bring_in(tx, ctx, &catalogue, right).await? };
    Ok(OpeningView { dry_run, rows_total, quantity, rows, papers, faults })
}

fn shown(catalogue: &Catalogue, one: &Placed) -> OpeningRowView {
    OpeningRowView {
        row: one.row.number,
        organisation_id: one.unit,
        organisation_name: one.unit_name.clone(),
        blank_type: one.row.blank_type,
        range: range(catalogue, one.serials),
        state: one.row.state,
    }
}

/// Serials that stand in two rows are wrong in the later one.
fn twice(catalogue: &Catalogue, placed: &mut [(Cells<'_>, Placed)]) {
    placed.sort_by_key(|(_, one)| (one.serials, one.row.number));
    let mut farthest: Option<(Serials, u32)> = None;
    for (cells, one) in placed {
        if let Some((before, number)) = farthest
            && let Some(both) = before.met(one.serials)
        {
            let (first, last) = catalogue.print(both);
            cells.fault("first", format!("{first}–{last} trùng với dòng {number}"));
        }
        if farthest.is_none_or(|(before, _)| before.last() < one.serials.last()) {
            farthest = Some((one.serials, one.row.number));
        }
    }
}

/// Serials that the ledger knows are wrong, and the fault tells where they are.
async fn in_the_ledger(
    tx: &mut Tx,
    catalogue: &Catalogue,
    placed: &mut [(Cells<'_>, Placed)],
) -> Result<(), Problem> {
    let asked = Serials::gathered(placed.iter().map(|(_, one)| one.serials).collect());
    let standing = repo::standing(tx, catalogue, &asked).await?;
    let holders: Vec<OrganisationId> = standing.iter().map(|there| there.holder).collect();
    let names = names::units(tx, &holders).await?;
    for (cells, one) in placed {
        // In their order: what ends before the row begins is passed over.
        let from = standing.partition_point(|there| there.serials.last() < one.serials.first());
        let Some(there) = standing.get(from) else { continue };
        if let Some(both) = there.serials.met(one.serials) {
            let (first, last) = catalogue.print(both);
            let holder = names.get(&there.holder).map_or("", String::as_str);
            cells.fault(
                "first",
                format!("{first}–{last} đã có trong sổ: {}, {holder}", there.state.words().vi),
            );
        }
    }
    Ok(())
}

/// A paper each for the rows of a unit and type that rest on the same minutes.
async fn bring_in(
    tx: &mut Tx,
    ctx: &Ctx,
    catalogue: &Catalogue,
    rows: Vec<Placed>,
) -> Result<Vec<OpeningPaper>, Problem> {
    let mut sheets: BTreeMap<(OrganisationId, BlankType, Basis), Vec<Placed>> = BTreeMap::new();
    for one in rows {
        sheets.entry((one.unit, one.row.blank_type, one.row.basis.clone())).or_default().push(one);
    }
    let mut papers = Vec::new();
    for ((unit, blank_type, basis), rows) in sheets {
        let mut row = kept(ctx, PaperKind::Opening, blank_type, unit);
        row.name(&Serials::gathered(rows.iter().map(|one| one.serials).collect()));
        let minutes = Minutes { number: basis.number, on: basis.on, place: basis.place };
        let said = Said { minutes: Some(minutes), ..Said::default() };
        let moves: Vec<Move> = rows.iter().flat_map(moves).collect();
        let row = store(tx, ctx, catalogue, (row, said), "blank_opening_import", &moves).await?;
        papers.push(OpeningPaper {
            id: row.id,
            code: row.code,
            organisation_id: unit,
            blank_type,
            quantity: row.quantity,
        });
    }
    Ok(papers)
}

/// The movements of a row, from outside the ledger to its state.
fn moves(one: &Placed) -> Vec<Move> {
    let mut at = (BlankState::Outside, None);
    let step = |kind: &MovementKind| {
        let to = (kind.leads(at.0)?, Some(one.unit));
        let from = std::mem::replace(&mut at, to);
        Some(Move { kind: *kind, serials: one.serials, from, to, reverses: None })
    };
    way(one.row.state).unwrap_or_default().iter().filter_map(step).collect()
}
