//! Registering designs, ordering prints, and holding lots against their orders.

use super::{
    dto::{BlankPrintOrderCreate, BlankTemplateCreate, TemplateView},
    layout,
    repo::{self, TemplateRow},
};
use crate::{
    certificate_blanks::{
        dto::{BlankLotCreate, Said},
        repo as papers,
        repo::PaperRow,
        service::{SAID, draft, facts, faulty, hold, known, plan, refused, series, store, view},
    },
    platform::{
        Ctx, Problem, Reply, Tx,
        audit::{self, Act, Class},
        page::Page,
    },
};
use tgpl_domain::{
    blanks::{MovementKind, PaperEvent, PaperFacts, PaperKind, PaperState, Serials},
    ids::{BlankPaperId, BlankTemplateId},
    policy::Permission,
};

/// What the addresses of orders are about.
pub const KINDS: &[PaperKind] = &[PaperKind::PrintOrder];

fn shown(row: TemplateRow) -> Result<TemplateView, Problem> {
    Ok(TemplateView {
        id: row.id,
        blank_type: row.blank_type,
        decision_number: row.decision_number,
        decision_on: row.decision_on,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        marks: row.marks,
        layout: serde_json::from_value(row.layout).map_err(|error| Problem::internal(&error))?,
        created_at: row.created_at,
    })
}

/// Every design.
pub async fn templates(ctx: &Ctx) -> Result<Page<TemplateView>, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::BlankRead).await?;
    let rows = repo::templates(&conn).await?;
    Ok(rows.into_iter().map(shown).collect::<Result<Vec<_>, _>>()?.into())
}

/// Registers a design that was approved.
pub async fn design(tx: &mut Tx, ctx: &Ctx, asked: BlankTemplateCreate) -> Result<Reply, Problem> {
    let agency = papers::agency(tx).await?;
    ctx.authorise(Permission::BlankKeep, &facts(agency))?;
    if asked.decision_on > ctx.today() || asked.valid_from < asked.decision_on {
        let (vi, en) = (
            "Mẫu có hiệu lực từ ngày quyết định trở đi, ngày quyết định đã đến",
            "A design is in force from its decision on, and that day has come",
        );
        return Err(Problem::field("/valid_from", "invalid_value", vi, en));
    }
    if asked.valid_to.is_some_and(|to| to < asked.valid_from) {
        let (vi, en) = ("Ngày hết hiệu lực trước ngày có hiệu lực", "The last day is before the first one");
        return Err(Problem::field("/valid_to", "invalid_value", vi, en));
    }
    layout::checked(&asked)?;
    let row = TemplateRow {
        id: BlankTemplateId::new(),
        blank_type: asked.blank_type,
        decision_number: asked.decision_number.into_string(),
        decision_on: asked.decision_on,
        valid_from: asked.valid_from,
        valid_to: asked.valid_to,
        marks: asked.marks.into_string(),
        layout: serde_json::to_value(&asked.layout).map_err(|error| Problem::internal(&error))?,
        created_at: ctx.now,
        created_by: ctx.actor.account,
    };
    repo::insert(tx, &row).await?;
    let act = Act {
        act: "blank_template_create",
        object: ("blank_template", row.id.0),
        organisation: agency,
        class: Class::S1,
        fields: &["layout"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await?;
    Reply::created("/api/v1/certificate-blanks/templates".into(), &shown(row)?)
}

/// Orders blanks of a design that is in force: serials that nobody received or ordered.
pub async fn order(tx: &mut Tx, ctx: &Ctx, asked: BlankPrintOrderCreate) -> Result<Reply, Problem> {
    let agency = papers::agency(tx).await?;
    ctx.authorise(Permission::BlankKeep, &facts(agency))?;
    if asked.ordered_on > ctx.today() {
        let (vi, en) = ("Ngày đặt in chưa đến", "The day of the order has not come");
        return Err(Problem::field("/ordered_on", "invalid_value", vi, en));
    }
    let drawn = (asked.blank_type, asked.series.as_str(), asked.width, asked.first.as_str());
    let series = series(tx, drawn).await?;
    let template = repo::template(tx, asked.template_id).await?.filter(|template| {
        template.blank_type == asked.blank_type
            && template.valid_from <= asked.ordered_on
            && template.valid_to.is_none_or(|to| asked.ordered_on <= to)
    });
    if template.is_none() {
        let (vi, en) = (
            "Không có mẫu phôi này của loại phôi, có hiệu lực vào ngày đặt in",
            "There is no such design of this blank in force on the day of the order",
        );
        return Err(Problem::field("/template_id", "invalid_value", vi, en));
    }
    let serial = |text: &str, pointer| series.serial(text).map_err(|fault| faulty(pointer, &fault));
    let (first, last) = (serial(asked.first.as_str(), "/first")?, serial(asked.last.as_str(), "/last")?);
    let serials = Serials::new(first, last).map_err(|fault| faulty("/last", &fault))?;
    let serials = [series.on_the_line(serials)];
    let catalogue = papers::catalogue(tx).await?;
    // What was received is refused by name.
    plan(tx, &catalogue, MovementKind::PrintReceipt, (None, agency), &serials).await?;
    let mut row = draft(ctx, PaperKind::PrintOrder, asked.blank_type, agency);
    row.name(&serials);
    let said = Said {
        order: Some(asked.number),
        printer: Some(asked.printer),
        ordered_on: Some(asked.ordered_on),
        template_id: Some(asked.template_id),
        ..Said::default()
    };
    let row = store(tx, ctx, &catalogue, (row, said), "blank_print_order_create", &[]).await?;
    let view = view(tx, ctx, row).await?;
    let place = format!("/api/v1/certificate-blanks/papers/{}", view.id);
    Ok(Reply::created(place, &view)?.tagged(view.version))
}

/// The order of a lot: approved, of its type, not later than the print, and the lot lies within it.
pub async fn ordered(
    tx: &mut Tx,
    ctx: &Ctx,
    id: BlankPaperId,
    (lot, serials): (&BlankLotCreate, &[Serials]),
) -> Result<PaperRow, Problem> {
    let refused = |code, vi: &'static str, en: &'static str| Problem::field("/order_id", code, vi, en);
    let order = hold(tx, ctx, id, KINDS).await?;
    if order.state != PaperState::Approved || order.blank_type != lot.blank_type {
        let (vi, en) = ("Đơn đặt in của loại phôi này chưa được duyệt", "No approved order of this blank");
        return Err(refused("not_approved", vi, en));
    }
    let said = SAID.open(&ctx.services.keys, order.id.0, &order.said)?;
    if said.ordered_on.is_some_and(|on| lot.printed_on < on) {
        let (vi, en) = ("Ngày in trước ngày đặt in", "The day of printing is before the order");
        return Err(Problem::field("/printed_on", "invalid_value", vi, en));
    }
    if !Serials::without(serials, &order.serials()).is_empty() {
        let (vi, en) = ("Đơn đặt in không có những số đó", "They are not part of what was ordered");
        return Err(refused("not_ordered", vi, en));
    }
    Ok(order)
}

/// Something of an order was taken in: it is done once all of it was.
pub async fn taken_in(tx: &mut Tx, ctx: &Ctx, mut order: PaperRow) -> Result<(), Problem> {
    let serials = order.serials();
    let there: Vec<Serials> = papers::stands(tx, &serials).await?.iter().map(|one| one.serials).collect();
    let unfinished = !Serials::without(&serials, &there).is_empty();
    let known = PaperFacts { unfinished, ..known(tx, ctx, &order).await? };
    order.state = order.state.apply(PaperEvent::TakeIn, &known).map_err(refused)?.to;
    order.version += 1;
    Ok(papers::save(tx, &order).await?)
}
