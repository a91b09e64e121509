//! What became of the blanks in a year, by type and holder: the yearly report, derived from the movements.

use super::{
    Year,
    book::{ascii, begun, hold},
    dto::{ClosedBalance, YearlyDue, YearlyLine, YearlyQuery, YearlyReport},
    paper::unit,
    repo::{self, MovedRow, StoodRow, UnitRow},
    sheet::{FORMATS, Heading, Row, Sheet},
    wanted,
};
use crate::{
    certificate_blanks::{
        repo as ledger,
        service::{holders, own},
    },
    platform::{
        Attachment, Ctx, Problem, Tx,
        audit::{self, Act, Class},
        clock,
        export::Cell,
        idempotency,
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::collections::BTreeMap;
use tgpl_domain::{
    blanks::{BlankState, BlankType, Sum},
    ids::OrganisationId,
    numbers_vi::short_date,
    policy::Permission,
};

/// The report, or its file.
pub enum Told {
    /// As it is read by machines and the page.
    Report(YearlyReport),
    /// As it is sent.
    File(Attachment),
}

/// The report in the form that is asked for; the access log keeps that it was taken.
pub async fn report(ctx: &Ctx, asked: &YearlyQuery) -> Result<Told, Problem> {
    let asked_for = asked.format.as_deref().filter(|format| *format != "json");
    let format = asked_for.map(|format| wanted(Some(format), &FORMATS)).transpose()?;
    let (covered, year) = (holders(ctx, asked.holder)?, begun(ctx, asked.year)?);
    let (report, unit) = idempotency::change(ctx, Permission::BlankRead, async |tx| {
        let owner = own(tx, ctx, asked.holder).await?;
        let report = read(tx, ctx, asked.blank_type, covered.as_deref(), year).await?;
        let act = Act {
            act: "blank_yearly_report",
            object: ("blank_book", owner.0),
            organisation: owner,
            class: Class::S1,
            fields: &["figures"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        Ok((report, unit(tx, owner).await?))
    })
    .await?;
    let Some(format) = format else { return Ok(Told::Report(report)) };
    let kind = asked.blank_type.map_or("tat-ca", BlankType::as_str);
    let name = format!("bao-cao-phoi_{kind}_{}_{}", asked.year, ascii(&unit.code));
    sheet(&report, unit, ctx.today()).file(format, name).await.map(Told::File)
}

/// What is told of a holder.
type Key = (BlankType, OrganisationId);

async fn read(
    tx: &mut Tx,
    ctx: &Ctx,
    blank_type: Option<BlankType>,
    covered: Option<&[OrganisationId]>,
    year: Year,
) -> Result<YearlyReport, Problem> {
    hold(tx, blank_type).await?;
    let stood = repo::stood(tx, blank_type, covered, year).await?;
    let moved = repo::moved(tx, blank_type, covered, year).await?;
    let end = year.until - TimeDelta::microseconds(1);
    let standing = ledger::balances(tx, Some(end), blank_type, covered).await?;
    let mut stores: BTreeMap<Key, i64> = BTreeMap::new();
    for part in &standing {
        if matches!(part.state, Some(BlankState::Held | BlankState::Recalled)) {
            *stores.entry((part.blank_type, OrganisationId(part.holder_id))).or_default() += part.count;
        }
    }
    let data: Vec<YearlyLine> =
        stood.chunk_by(|a, b| key(a) == key(b)).filter_map(|parts| line(parts, &moved)).collect();
    let agrees = |line: &YearlyLine| {
        let there = line.holder_id.and_then(|holder| stores.get(&(line.blank_type, holder)));
        line.remaining == there.copied().unwrap_or_default()
    };
    let holds = data.iter().all(agrees);
    let totals = data.chunk_by(|a, b| a.blank_type == b.blank_type).filter_map(total).collect();
    let types = BlankType::ALL.iter().filter(|one| blank_type.is_none_or(|wanted| wanted == **one));
    let due =
        types.filter_map(|one| Some(YearlyDue { blank_type: *one, due_on: one.report_due_on(year.number)? }));
    Ok(YearlyReport {
        year: year.number,
        ended: year.until <= ctx.now,
        due: due.collect(),
        data,
        totals,
        holds,
    })
}

fn key(row: &StoodRow) -> Key {
    (row.blank_type, OrganisationId(row.holder_id))
}

/// A line from the parts of a type and holder.
fn line(parts: &[StoodRow], moved: &[MovedRow]) -> Option<YearlyLine> {
    let first = parts.first()?;
    let of = key(first);
    let (opening, closing) = ClosedBalance::of(parts);
    let mut sums: BTreeMap<Sum, i64> = BTreeMap::new();
    for row in moved.iter().filter(|row| (row.blank_type, OrganisationId(row.holder_id)) == of) {
        if let Some((sum, sign)) = Sum::of(row.kind, row.to_state) {
            *sums.entry(sum).or_default() += sign * row.count;
        }
    }
    let sum = |of: Sum| sums.get(&of).copied().unwrap_or_default();
    Some(YearlyLine {
        blank_type: of.0,
        holder_id: Some(of.1),
        holder_name: Some(first.holder_name.clone()),
        opening: opening.held,
        printed: sum(Sum::Printed),
        received: sum(Sum::Received),
        sent: sum(Sum::Sent),
        used: sum(Sum::Issued) + sum(Sum::Spoiled),
        issued: sum(Sum::Issued),
        returned: sum(Sum::Returned),
        spoiled: sum(Sum::Spoiled),
        lost: sum(Sum::Lost),
        recalled: sum(Sum::Recalled),
        destroyed: sum(Sum::Destroyed),
        in_transit: closing.in_transit,
        remaining: closing.held,
    })
}

/// The lines of a type together.
fn total(lines: &[YearlyLine]) -> Option<YearlyLine> {
    let (first, rest) = lines.split_first()?;
    let mut total = YearlyLine { holder_id: None, holder_name: None, ..first.clone() };
    for line in rest {
        for (sum, part) in total.figures_mut().into_iter().zip(line.figures()) {
            *sum += part;
        }
    }
    Some(total)
}

impl YearlyLine {
    /// The figures in the order of their columns.
    fn figures(&self) -> [i64; 13] {
        self.clone().figures_mut().map(|figure| *figure)
    }

    fn figures_mut(&mut self) -> [&mut i64; 13] {
        [
            &mut self.opening,
            &mut self.printed,
            &mut self.received,
            &mut self.sent,
            &mut self.used,
            &mut self.issued,
            &mut self.returned,
            &mut self.spoiled,
            &mut self.lost,
            &mut self.recalled,
            &mut self.destroyed,
            &mut self.in_transit,
            &mut self.remaining,
        ]
    }
}

const fn figure(title: &'static str) -> Heading {
    Heading { title, width: 10, words: false }
}

const COLUMNS: [Heading; 15] = [
    Heading { title: "Loại phôi", width: 9, words: true },
    Heading { title: "Đơn vị", width: 38, words: true },
    figure("Tồn đầu năm"),
    figure("In, nhập kho"),
    figure("Nhận từ kho khác"),
    figure("Chuyển đi kho khác"),
    figure("Đã sử dụng (cấp và hỏng)"),
    figure("Đã cấp"),
    figure("Thu lại của người được cấp"),
    figure("Hỏng"),
    figure("Mất"),
    figure("Thu hồi mẫu"),
    figure("Đã hủy"),
    figure("Đang chuyển đến cuối kỳ"),
    figure("Tồn cuối kỳ"),
];

fn sheet(report: &YearlyReport, unit: UnitRow, day: NaiveDate) -> Sheet {
    let row = |line: &YearlyLine| {
        let name = line.holder_name.as_deref().unwrap_or("Cộng");
        let mut cells: Vec<Cell> = vec![line.blank_type.as_str().into(), name.into()];
        cells.extend(line.figures().map(Cell::from));
        Row { cells, bold: line.holder_id.is_none() }
    };
    let mut rows = Vec::new();
    for lines in report.data.chunk_by(|a, b| a.blank_type == b.blank_type) {
        rows.extend(lines.iter().map(row));
        let of = lines.first().map(|line| line.blank_type);
        rows.extend(report.totals.iter().filter(|total| Some(total.blank_type) == of).map(row));
    }
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push("Không phát sinh.".to_owned());
    }
    let named = |due: &YearlyDue| format!("{}: {}", due.blank_type, due.blank_type.words().vi);
    notes.push(format!("{}.", report.due.iter().map(named).collect::<Vec<_>>().join("; ")));
    notes.push("Bút toán đảo được trừ trong năm đảo. Tồn gồm cả phôi đã thu hồi chờ hủy.".to_owned());
    if !report.holds {
        notes.push("Số liệu không khớp với số dư cùng ngày: cần đối chiếu.".to_owned());
    }
    let due = |due: &YearlyDue| format!("Hạn gửi ({}): {}", due.blank_type, short_date(due.due_on));
    let year = clock::day(Year::of(report.year).map_or_else(Default::default, |year| year.until));
    let until = if report.ended { year.pred_opt().unwrap_or(year) } else { day };
    Sheet {
        unit,
        title: "Báo cáo tình hình quản lý, sử dụng phôi",
        lines: vec![format!("Năm {}", report.year), format!("(Số liệu đến hết ngày {})", short_date(until))],
        parties: report.due.iter().map(due).collect(),
        columns: &COLUMNS,
        rows,
        notes,
        posts: vec![
            ("Người lập biểu", "(Ký, ghi rõ họ tên)", String::new()),
            ("Thủ trưởng đơn vị", "(Ký, đóng dấu, ghi rõ họ tên)", String::new()),
        ],
        day,
        mark: (!report.ended).then(|| "NĂM CHƯA KẾT THÚC".to_owned()),
        foot: format!("Số liệu theo sổ cái phôi đến ngày {}", short_date(until)),
    }
}
