//! Papers of the ledger as they are signed: the wording is a template, the values are the record's.

use super::{
    made, rendered,
    repo::{self, UnitRow},
    wanted,
};
use crate::{
    certificate_blanks::{
        dto::{PaperView, RangeView},
        repo as ledger,
        service::{facts, range, view},
        stocktakes::{self, DifferenceView},
    },
    documents::service::place,
    platform::{
        Attachment, Ctx, Problem, Tx,
        audit::{self, Act, Class},
        clock, idempotency,
        problem::Code,
    },
    reports::FileFormat,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tgpl_domain::{
    blanks::{BlankState, Catalogue, DifferenceKind, MovementKind, PaperKind, PaperState, Serials},
    folding::fold,
    ids::{BlankPaperId, OrganisationId},
    numbers_vi::grouped,
    policy::Permission,
};
use tgpl_papers::{Fields, Issuance, Issuer, Paper, Purpose, Template, Value, in_force};

/// Where something is written by hand.
const BLANK: &str = "……………";

/// A paper as a file; the access log keeps that it was taken.
pub async fn document(ctx: &Ctx, id: BlankPaperId, format: Option<&str>) -> Result<Attachment, Problem> {
    let format = wanted(format, &[FileFormat::Pdf, FileFormat::Docx])?;
    let (paper, name) = idempotency::change(ctx, Permission::BlankRead, async |tx| {
        let row = ledger::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        ctx.authorise(Permission::BlankRead, &facts(row.organisation_id))?;
        let act = Act {
            act: "blank_paper_document",
            object: ("blank_paper", id.0),
            organisation: row.organisation_id,
            class: Class::S2,
            fields: &["serials", "said"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        let serials = row.serials();
        let count = match row.kind {
            PaperKind::Stocktake => Some(stocktakes::service::shown(tx, ctx, row.clone()).await?),
            _ => None,
        };
        let count = count.map(|count| (count.book, count.differences));
        Known { paper: view(tx, ctx, row).await?, serials, count }.written(tx).await
    })
    .await?;
    let bytes = made(move || rendered(&paper, format)).await?;
    Ok(format.attach(&name, bytes))
}

/// The template of a kind of paper: its purpose is named after the kind. 406 for a kind that is not printed.
fn template(kind: PaperKind, day: NaiveDate) -> Result<&'static Template, Problem> {
    let purpose: Option<Purpose> = serde_json::from_value(format!("blank_{kind}").into()).ok();
    let purpose = purpose.ok_or(Problem::new(Code::not_acceptable))?;
    in_force(purpose, day).map_err(|error| Problem::internal(&error))
}

/// What a paper says of itself on every page where it is not what holds; a request is one from the day it is made, an order to
/// print from its approval.
const fn mark(kind: PaperKind, state: PaperState) -> Option<&'static str> {
    match (kind, state) {
        (PaperKind::SupplyRequest, PaperState::Proposed | PaperState::Approved)
        | (PaperKind::PrintOrder, PaperState::Approved) => None,
        (_, PaperState::Proposed) => Some("DỰ THẢO – CHƯA DUYỆT"),
        (_, PaperState::Approved) => Some("ĐÃ DUYỆT – CHƯA THỰC HIỆN"),
        (_, PaperState::Rejected) => Some("KHÔNG ĐƯỢC DUYỆT"),
        (_, PaperState::Cancelled) => Some("ĐÃ RÚT"),
        (_, PaperState::Reversed) => Some("ĐÃ ĐẢO BÚT TOÁN"),
        _ => None,
    }
}

/// A paper, its serials as the ledger has them, and of a stock-take how many the book has and where the two differ.
struct Known {
    paper: PaperView,
    serials: Vec<Serials>,
    count: Option<(i64, Vec<DifferenceView>)>,
}

impl Known {
    /// The paper as it is signed, and the name of its file.
    async fn written(self, tx: &mut Tx) -> Result<(Paper, String), Problem> {
        let shown = &self.paper;
        let agency = ledger::agency(tx).await?;
        let issuing = if shown.kind == PaperKind::Shipment { agency } else { shown.organisation_id };
        let unit = unit(tx, issuing).await?;
        let day = shown.minutes.as_ref().map_or(clock::day(shown.created_at), |minutes| minutes.on);
        let template = template(shown.kind, day)?;
        let fields = self.fields(tx, agency, day, template).await?;
        let number = shown.minutes.as_ref().map_or(shown.code.as_str(), |minutes| minutes.number.as_ref());
        let issuance = Issuance {
            issuer: Issuer { parent: unit.parent, name: unit.name },
            number: Some(number.to_owned()),
            place: unit.province.as_deref().map_or_else(|| "Hà Nội".to_owned(), place),
            date: day,
            signature: None,
            link: None,
        };
        let filled = template.fill(&issuance, &fields).map_err(|error| Problem::internal(&error))?;
        let code: String =
            fold(&shown.code).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let mark = mark(shown.kind, shown.state).map(str::to_owned);
        Ok((Paper { mark, ..filled }, format!("{}_{}", template.code, code.to_ascii_uppercase())))
    }

    /// The values that the template has fields for.
    async fn fields(
        &self,
        tx: &mut Tx,
        agency: OrganisationId,
        day: NaiveDate,
        template: &Template,
    ) -> Result<Fields, Problem> {
        let shown = &self.paper;
        let mut fields = Fields::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value.filter(|_| template.fields.contains_key(name)) {
                fields.insert(name.to_owned(), value);
            }
        };
        let text = |text: &str| Some(Value::from(text));
        let of = match shown.of_id {
            Some(of) => ledger::find(tx, of).await?,
            None => None,
        };
        put("blank", text(&shown.blank_type.words().vi));
        put("code", text(&shown.code));
        put("unit", text(&shown.organisation_name));
        put("agency", text(&unit(tx, agency).await?.name));
        put("of_code", text(of.as_ref().map_or(BLANK, |of| of.code.as_str())));
        put("of_kind", text(&of.as_ref().map_or_else(|| BLANK.into(), |of| of.kind.words().vi)));
        put("quantity", Some(grouped(shown.quantity).into()));
        let decided =
            !matches!(shown.state, PaperState::Proposed | PaperState::Cancelled | PaperState::Rejected);
        put("asked", Some(grouped(shown.asked_quantity.unwrap_or(shown.quantity)).into()));
        put("approved", decided.then(|| grouped(shown.quantity).into()));
        put("reason", shown.reason.as_deref().map(Value::from));
        put("answer", shown.answer.as_deref().map(Value::from));
        put("order", shown.order.as_deref().map(Value::from));
        put("printed_on", shown.printed_on.map(Value::from));
        put("day", Some(day.into()));
        put("minutes_on", Some(day.into()));
        let drawn_up = shown.minutes.as_ref().map(|minutes| minutes.place.as_ref());
        let required = template.fields.get("minutes_place").is_some_and(|field| !field.optional);
        put("minutes_place", drawn_up.or(required.then_some(BLANK)).map(Value::from));
        let police = shown.police.as_ref();
        put("police", text(police.map_or(BLANK, |notice| notice.told.as_ref())));
        put(
            "police_on",
            police.map_or_else(|| text(BLANK), |notice| text(&notice.on.format("%d/%m/%Y").to_string())),
        );
        put("reported_on", Some(clock::day(shown.created_at).into()));
        put("report_due_on", shown.report_due_on.map(Value::from));
        put("due_on", shown.due_at.map(|due| clock::day(due - TimeDelta::microseconds(1)).into()));
        for (name, when, part) in [
            ("proposed_name", "proposed_on", &shown.proposed),
            ("decided_name", "decided_on", &shown.decided),
            ("kept_name", "kept_on", &shown.kept),
            ("confirmed_name", "confirmed_on", &shown.confirmed),
        ] {
            put(name, part.as_ref().map(|part| part.name.as_str().into()));
            put(when, part.as_ref().map(|part| clock::day(part.at).into()));
        }
        let missing: i64 = shown.missing.iter().map(|range| range.count).sum();
        if missing > 0 {
            put("missing_count", Some(grouped(missing).into()));
            put("missing", Some(rows(&shown.missing).into()));
        }
        let council = (1..).zip(&shown.council).map(|(number, member): (usize, _)| {
            let (name, role) = (member.name.as_ref(), member.role.as_ref());
            vec![number.to_string(), name.to_owned(), role.to_owned(), BLANK.to_owned()]
        });
        put("council", Some(council.collect::<Vec<_>>()).filter(|rows| !rows.is_empty()).map(Value::from));
        let ranges = match shown.kind {
            PaperKind::Destruction => self.conditions(tx).await?,
            _ => rows(&shown.ranges),
        };
        put("ranges", Some(ranges).filter(|rows| !rows.is_empty()).map(Value::from));
        if let Some((book, differences)) = &self.count {
            put("book", Some(grouped(*book).into()));
            put("agrees", differences.is_empty().then(|| "Số kiểm đếm khớp với sổ.".into()));
            let rows: Vec<_> = (1..).zip(differences).map(|(at, one)| difference(at, one)).collect();
            put("differences", Some(rows).filter(|rows| !rows.is_empty()).map(Value::from));
        }
        if shown.kind == PaperKind::SupplyRequest {
            put("remaining", Some(grouped(self.remaining(tx, shown.created_at).await?).into()));
        }
        Ok(fields)
    }

    /// The serials that a council destroys, each range with the state from which it goes: as the ledger has it once they are
    /// destroyed, until then as they stand.
    async fn conditions(&self, tx: &mut Tx) -> Result<Vec<Vec<String>>, Problem> {
        let catalogue = ledger::catalogue(tx).await?;
        let done = ledger::of_paper(tx, self.paper.id).await?;
        let mut pieces: Vec<(Serials, BlankState)> = done
            .iter()
            .filter(|made| made.kind == MovementKind::Destroy)
            .filter_map(|made| Some((made.serials()?, made.from_state)))
            .collect();
        if pieces.is_empty() {
            let standing = ledger::stands(tx, &self.serials).await?;
            pieces = standing.iter().map(|one| (one.serials, one.state)).collect();
        }
        pieces.sort_unstable();
        Ok((1..).zip(&pieces).map(|(number, piece)| condition(&catalogue, number, *piece)).collect())
    }

    /// What the unit had in store when it asked.
    async fn remaining(&self, tx: &mut Tx, at: DateTime<Utc>) -> Result<i64, Problem> {
        let holders = [self.paper.organisation_id];
        let rows = ledger::balances(tx, Some(at), Some(self.paper.blank_type), Some(&holders)).await?;
        Ok(rows.iter().filter(|row| row.state == Some(BlankState::Held)).map(|row| row.count).sum())
    }
}

/// The letterhead of a unit.
pub async fn unit(tx: &mut Tx, id: OrganisationId) -> Result<UnitRow, Problem> {
    repo::unit(tx, id).await?.ok_or_else(Problem::not_found)
}

fn rows(ranges: &[RangeView]) -> Vec<Vec<String>> {
    (1..).zip(ranges).map(|(number, range)| row(number, range)).collect()
}

fn row(number: usize, range: &RangeView) -> Vec<String> {
    vec![number.to_string(), range.first.clone(), range.last.clone(), grouped(range.count)]
}

fn condition(catalogue: &Catalogue, number: usize, (serials, state): (Serials, BlankState)) -> Vec<String> {
    let mut cells = row(number, &range(catalogue, serials));
    cells.push(state.words().vi);
    cells
}

/// A difference of a stock-take: where the book has it, and why.
fn difference(number: usize, one: &DifferenceView) -> Vec<String> {
    let word = match one.kind {
        DifferenceKind::Missing => "thiếu",
        DifferenceKind::Found => "thừa",
    };
    let state = one.state.unwrap_or(BlankState::Outside).words().vi;
    let book: Vec<&str> = [Some(state.as_str()), one.holder_name.as_deref()].into_iter().flatten().collect();
    let mut cells = row(number, &one.range);
    cells.insert(1, word.to_owned());
    cells.extend([book.join(", "), one.reason.clone().unwrap_or_default()]);
    cells
}
