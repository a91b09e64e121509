//! How a blank is filled: the layout of the design in which it was printed.

use super::{
    dto::{BlankTemplateCreate, Layout, LayoutField},
    repo,
};
use crate::{
    certificate_blanks::{repo as ledger, service::SAID},
    platform::{
        Ctx, Problem,
        db::Rows,
        problem::{Code, FieldError, Text},
    },
};
use diesel_async::AsyncPgConnection;
use std::{borrow::Cow, collections::BTreeSet};
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    ids::BlankPaperId,
};
use tgpl_papers::{CardField, CardLayout, CardSymbol};

/// The layout of the blank at a place on the line of all serials: of the design that its lot was ordered in, else of the one in
/// force on the day when it was printed, else the one that the program brings. A layout tells nothing about a person, and
/// the papers of the print are the Agency's: it is read for whoever has the blank.
pub async fn of_serial(
    ctx: &Ctx,
    blank_type: BlankType,
    place: i64,
) -> Result<Cow<'static, CardLayout>, Problem> {
    let conn = ctx.services.db.seeing(&Rows::Nation).await?;
    match printed_in(&conn, ctx, blank_type, place).await? {
        Some(row) => {
            let layout: Layout =
                serde_json::from_value(row.layout).map_err(|error| Problem::internal(&error))?;
            Ok(Cow::Owned(layout.printed(row.decision_number)))
        }
        None => shipped(blank_type).map(Cow::Borrowed),
    }
}

async fn printed_in(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    blank_type: BlankType,
    place: i64,
) -> Result<Option<repo::TemplateRow>, Problem> {
    let life = ledger::life(conn, place).await?;
    let Some(receipt) = life.iter().rev().find(|moved| moved.from_state == BlankState::Outside) else {
        return Ok(None);
    };
    let Some(lot) = ledger::find(conn, BlankPaperId(receipt.paper_id)).await? else { return Ok(None) };
    let said = SAID.open(&ctx.services.keys, lot.id.0, &lot.said)?;
    let ordered = match lot.of_id {
        Some(order) => ledger::find(conn, order).await?,
        None => None,
    };
    if let Some(order) = ordered {
        let order = SAID.open(&ctx.services.keys, order.id.0, &order.said)?;
        if let Some(design) = order.template_id {
            return Ok(repo::template(conn, design).await?);
        }
    }
    match said.printed_on {
        Some(on) => Ok(repo::in_force(conn, blank_type, on).await?),
        None => Ok(None),
    }
}

/// The layout that the program brings. Its fields are what can be printed on a blank of the type.
fn shipped(blank_type: BlankType) -> Result<&'static CardLayout, Problem> {
    CardLayout::of(blank_type.as_str()).map_err(|error| Problem::internal(&error))
}

/// A design names what can be printed on its type, each once, on the blank.
pub fn checked(asked: &BlankTemplateCreate) -> Result<(), Problem> {
    let known = &shipped(asked.blank_type)?.fields;
    let Layout { width_mm, height_mm, fields, qr } = &asked.layout;
    let outside = Text::new("Nằm ngoài mép phôi", "Lies beyond the edge of the blank");
    let mut names = BTreeSet::new();
    let mut errors = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let mut wrong = |part: &str, code, message| {
            let pointer = format!("/layout/fields/{at}/{part}");
            errors.push(FieldError { pointer, code, message });
        };
        if !known.contains_key(field.name.as_str()) {
            let there_are: Vec<&str> = known.keys().map(String::as_str).collect();
            let there_are = there_are.join(", ");
            let message = Text::new(
                format!("Loại phôi này chỉ in được: {there_are}"),
                format!("On this blank can be printed: {there_are}"),
            );
            wrong("name", "unknown_value", message);
        } else if !names.insert(field.name.as_str()) {
            wrong("name", "invalid_value", Text::new("Đã có ở trên", "It is there already"));
        }
        if field.x_mm + field.width_mm > *width_mm {
            wrong("width_mm", "invalid_value", outside.clone());
        }
        if field.y_mm + millimetres(field.size_pt) > *height_mm {
            wrong("y_mm", "invalid_value", outside.clone());
        }
    }
    if qr.is_some_and(|qr| qr.x_mm + qr.side_mm > *width_mm || qr.y_mm + qr.side_mm > *height_mm) {
        let pointer = "/layout/qr/side_mm".into();
        errors.push(FieldError { pointer, code: "invalid_value", message: outside });
    }
    if errors.is_empty() { Ok(()) } else { Err(Problem { errors, ..Problem::new(Code::invalid) }) }
}

const fn millimetres(points: f64) -> f64 {
    points * 25.4 / 72.0
}

#[expect(clippy::cast_possible_truncation, reason = "a blank is half a metre wide at most")]
const fn single(measure: f64) -> f32 {
    measure as f32
}

impl Layout {
    /// As the printer of cards takes it.
    fn printed(self, source: String) -> CardLayout {
        CardLayout {
            source,
            status: "seen".into(),
            width: single(self.width_mm),
            height: single(self.height_mm),
            fields: self.fields.into_iter().map(LayoutField::printed).collect(),
            qr: self.qr.map(|qr| CardSymbol {
                x: single(qr.x_mm),
                y: single(qr.y_mm),
                side: single(qr.side_mm),
            }),
        }
    }
}

impl LayoutField {
    fn printed(self) -> (String, CardField) {
        let field = CardField {
            x: single(self.x_mm),
            y: single(self.y_mm),
            width: single(self.width_mm),
            size: single(self.size_pt),
            bold: self.bold,
            centred: self.centred,
            capitals: self.capitals,
        };
        (self.name.into_string(), field)
    }
}
