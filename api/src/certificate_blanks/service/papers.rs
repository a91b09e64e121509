//! Making papers: what is written down at once moves its blanks in the same transaction, the rest waits for others.

use super::{
    SAID, facts,
    ledger::{faulty, places, plan, recalled},
    may, note, reading, refused,
};
use crate::{
    certificate_blanks::{
        dto::{
            BlankAct, BlankDestroy, BlankLoss, BlankLotCreate, BlankRecall, BlankReverse,
            BlankShipmentCreate, BlankSupplyRequestCreate, Minutes, Said, SerialRange,
        },
        orders,
        repo::{self, Move, PaperRow, People},
    },
    obligations::service::{self as obligations, Owner, Start, Subject},
    platform::{
        Ctx, Problem, Reply, Tx,
        db::across_nation,
        numbers::{self, Book},
    },
};
use chrono::{Datelike, NaiveDate};
use diesel_async::AsyncPgConnection;
use tgpl_domain::{
    blanks::{
        BlankType, Catalogue, MovementKind, PaperEvent, PaperFacts, PaperKind, SerialFault, Serials, Series,
    },
    deadlines::Duty,
    ids::OrganisationId,
    policy::{Permission, Role},
};

/// The unit for whose store something is done: one's own, or one in reach.
pub async fn unit(tx: &mut Tx, ctx: &Ctx, asked: Option<OrganisationId>) -> Result<OrganisationId, Problem> {
    let unit = own(tx, ctx, asked).await?;
    ctx.authorise(Permission::BlankUse, &facts(unit))?;
    Ok(unit)
}

/// The unit that is named, or the one in whose store the caller's own blanks are.
pub async fn own(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    asked: Option<OrganisationId>,
) -> Result<OrganisationId, Problem> {
    match asked {
        Some(unit) => Ok(unit),
        None => Ok(repo::store_of(conn, ctx.actor.home).await?),
    }
}

/// Nothing becomes of blanks before they were printed. The lot is the Agency's, whoever has the blanks now.
pub async fn printed_by(
    tx: &mut Tx,
    ctx: &Ctx,
    serials: &[Serials],
    (pointer, day): (&str, NaiveDate),
) -> Result<(), Problem> {
    for lot in across_nation(tx, async |tx| Ok(repo::lots_of(tx, serials).await?)).await? {
        let said = SAID.open(&ctx.services.keys, lot.id.0, &lot.said)?;
        if let Some(printed) = said.printed_on.filter(|printed| day < *printed) {
            let printed = printed.format("%d/%m/%Y");
            return Err(Problem::field(
                pointer,
                "before_print",
                format!("Phôi in ngày {printed}, sau ngày này"),
                format!("The blanks were printed on {printed}, after this day"),
            ));
        }
    }
    Ok(())
}

/// Minutes are of a day that has come.
pub fn signed(ctx: &Ctx, minutes: &Minutes) -> Result<(), Problem> {
    if minutes.on <= ctx.today() {
        return Ok(());
    }
    let (vi, en) = ("Ngày lập biên bản chưa đến", "The day of the minutes has not come");
    Err(Problem::field("/minutes/on", "invalid_value", vi, en))
}

/// Numbers a paper, and writes it and what it moves.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    catalogue: &Catalogue,
    (mut row, said): (PaperRow, Said),
    moves: &[Move],
) -> Result<PaperRow, Problem> {
    let (organisation, year) = (row.organisation_id.0, ctx.today().year());
    let book = format!("blank_{}", row.kind);
    let number = numbers::take(tx, Book { organisation, unit: organisation, name: &book, year }).await?;
    row.code = format!("{}-{number:02}/{year}", row.kind.symbol());
    row.said = SAID.seal(&ctx.services.keys, row.id.0, &said)?;
    repo::insert(tx, &row).await?;
    if !moves.is_empty() {
        let people = People {
            requested: row.proposed_by,
            approved: row.decided_by,
            kept: row.kept_by.unwrap_or(ctx.actor.account),
        };
        repo::add(tx, catalogue, (&row, ctx.now), people, moves).await?;
    }
    Ok(row)
}

/// The same as an act of its own.
pub async fn store(
    tx: &mut Tx,
    ctx: &Ctx,
    catalogue: &Catalogue,
    paper: (PaperRow, Said),
    act: &str,
    moves: &[Move],
) -> Result<PaperRow, Problem> {
    let row = insert(tx, ctx, catalogue, paper, moves).await?;
    note(tx, ctx, &row, act, &["state", "serials"]).await?;
    Ok(row)
}

/// The same, answered with the paper.
async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    catalogue: &Catalogue,
    paper: (PaperRow, Said),
    act: &str,
    moves: &[Move],
) -> Result<Reply, Problem> {
    let row = store(tx, ctx, catalogue, paper, act, moves).await?;
    let view = reading::view(tx, ctx, row).await?;
    let place = format!("/api/v1/certificate-blanks/papers/{}", view.id);
    Ok(Reply::created(place, &view)?.tagged(view.version))
}

/// A paper that is written down at once by whoever keeps the blanks.
pub fn kept(ctx: &Ctx, kind: PaperKind, blank_type: BlankType, unit: OrganisationId) -> PaperRow {
    PaperRow {
        kept_at: Some(ctx.now),
        kept_by: Some(ctx.actor.account),
        ..PaperRow::new(kind, blank_type, unit, ctx.now)
    }
}

/// A paper that waits for others.
pub fn draft(ctx: &Ctx, kind: PaperKind, blank_type: BlankType, unit: OrganisationId) -> PaperRow {
    PaperRow { proposed_by: Some(ctx.actor.account), ..PaperRow::new(kind, blank_type, unit, ctx.now) }
}

/// Receives a printed lot into the Agency's store.
pub async fn receive(tx: &mut Tx, ctx: &Ctx, lot: BlankLotCreate) -> Result<Reply, Problem> {
    let agency = repo::agency(tx).await?;
    ctx.authorise(Permission::BlankKeep, &facts(agency))?;
    signed(ctx, &lot.minutes)?;
    if lot.minutes.on < lot.printed_on {
        let (vi, en) = ("Ngày nhập kho trước ngày in", "The receipt is before the day of printing");
        return Err(Problem::field("/minutes/on", "invalid_value", vi, en));
    }
    let series = series(tx, (lot.blank_type, &lot.series, lot.width, lot.first.as_str())).await?;
    let serial = |text: &str, pointer| series.serial(text).map_err(|fault| faulty(pointer, &fault));
    let (first, last) = (serial(lot.first.as_ref(), "/first")?, serial(lot.last.as_ref(), "/last")?);
    let serials = Serials::new(first, last).map_err(|fault| faulty("/last", &fault))?;
    let serials = [series.on_the_line(serials)];
    let catalogue = repo::catalogue(tx).await?;
    let moves = plan(tx, &catalogue, MovementKind::PrintReceipt, (None, agency), &serials).await?;
    let mut row = kept(ctx, PaperKind::Lot, lot.blank_type, agency);
    let order = match lot.order_id {
        Some(id) => Some(orders::ordered(tx, ctx, id, (&lot, &serials)).await?),
        None => None,
    };
    if let (None, Some(code)) = (&order, repo::open_order(tx, &serials).await?) {
        return Err(Problem::field(
            "/order_id",
            "ordered",
            format!("Những số này thuộc đơn đặt in {code}; nhập kho theo đơn đó"),
            format!("These are part of print order {code}: take them in by it"),
        ));
    }
    if let Some(order) = &order {
        // Whoever ordered, whoever approved and whoever takes in are three people.
        (row.of_id, row.proposed_by) = (Some(order.id), order.proposed_by);
        (row.decided_at, row.decided_by) = (order.decided_at, order.decided_by);
    }
    row.name(&serials);
    let said = Said {
        order: Some(lot.order),
        printed_on: Some(lot.printed_on),
        minutes: Some(lot.minutes),
        ..Said::default()
    };
    let reply = write(tx, ctx, &catalogue, (row, said), "blank_lot_create", &moves).await?;
    if let Some(order) = order {
        orders::taken_in(tx, ctx, order).await?;
    }
    Ok(reply)
}

/// The series of serials that come in: the first ones that name it begin it.
pub async fn series(
    tx: &mut Tx,
    (blank_type, prefix, wanted, first): (BlankType, &str, Option<u8>, &str),
) -> Result<Series, Problem> {
    let prefix = prefix.trim().to_ascii_uppercase();
    if prefix.len() > 4 || !prefix.bytes().all(|byte| byte.is_ascii_uppercase()) {
        let (vi, en) = ("Ký hiệu loạt có tối đa 4 chữ cái A–Z", "A series has at most 4 letters A to Z");
        return Err(Problem::field("/series", "invalid_value", vi, en));
    }
    let digits = first.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let width = wanted.or_else(|| digits.len().try_into().ok()).unwrap_or(u8::MAX);
    let series = begun(tx, (blank_type, &prefix, width), first).await?;
    let series = series.map_err(|fault| faulty("/first", &fault))?;
    if wanted.is_some_and(|width| width != series.width) {
        let digits = series.width;
        return Err(faulty("/width", &SerialFault::Width { digits }));
    }
    Ok(series)
}

/// A series that is known, or begins now with its first serial; it is begun once that can be read.
pub async fn begun(
    tx: &mut Tx,
    (blank_type, prefix, width): (BlankType, &str, u8),
    first: &str,
) -> Result<Result<Series, SerialFault>, Problem> {
    let known = repo::catalogue(tx).await?.find(blank_type, prefix).cloned();
    let readable = (1..=12).contains(&width);
    if let Some(series) = known.filter(|series| series.width == width || !readable) {
        return Ok(Ok(series));
    }
    let drawn = Series { id: 0, blank_type, prefix: prefix.to_owned(), width };
    if !readable {
        return Ok(Err(SerialFault::Unreadable));
    }
    if let Err(fault) = drawn.serial(first) {
        return Ok(Err(fault));
    }
    repo::begin_series(tx, (blank_type, prefix, width)).await?;
    let series = repo::catalogue(tx).await?.find(blank_type, prefix).cloned();
    series.map(Ok).ok_or_else(|| Problem::internal(&"a series that was begun is not there"))
}

/// Asks the Agency for blanks; for cards the law says until when (TT 12/2018 Đ.12a).
pub async fn ask(tx: &mut Tx, ctx: &Ctx, asked: BlankSupplyRequestCreate) -> Result<Reply, Problem> {
    let unit = unit(tx, ctx, asked.organisation_id).await?;
    let mut row = draft(ctx, PaperKind::SupplyRequest, asked.blank_type, unit);
    row.quantity = asked.quantity;
    if let Some(duty) = asked.blank_type.supply_duty() {
        row.due_at = supply_by(tx, ctx, &row, duty).await?;
    }
    let said = Said::reason(asked.reason);
    write(tx, ctx, &Catalogue::default(), (row, said), "blank_supply_request_create", &[]).await
}

/// Starts the Agency's duty to supply; its rows are not the unit's.
pub async fn supply_by(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &PaperRow,
    duty: Duty,
) -> Result<Option<chrono::DateTime<chrono::Utc>>, Problem> {
    let organisation = repo::agency(tx).await?;
    let subject = Subject { kind: "blank_paper", id: row.id.0, organisation, branch: None };
    let start = Start {
        duty,
        from: row.created_at,
        at_once: false,
        extended: false,
        owner: Owner { role: Role::Agency, practitioner: None },
        done: None,
    };
    let dues =
        across_nation(tx, async |tx| obligations::start(tx, ctx.now, &[(subject, start)]).await).await?;
    Ok(dues.into_iter().flatten().next())
}

/// Sends blanks for an approved request, all that was approved or a part of it: the request is met once the whole is on its way.
/// They stand with the receiver once the receiver says that they came.
pub async fn ship(tx: &mut Tx, ctx: &Ctx, sent: BlankShipmentCreate) -> Result<Reply, Problem> {
    let mut request = super::hold(tx, ctx, sent.request_id, &[PaperKind::SupplyRequest]).await?;
    let agency = repo::agency(tx).await?;
    may(ctx, &request, PaperEvent::Ship, agency)?;
    let known = super::life::known(tx, ctx, &request).await?;
    let catalogue = repo::catalogue(tx).await?;
    let serials = places(&catalogue, request.blank_type, &sent.ranges, "/ranges")?;
    let count = Serials::total(&serials);
    let wanted = request.quantity - repo::shipped(tx, &[request.id]).await?.get(&request.id).unwrap_or(&0);
    let known = PaperFacts { unfinished: count < wanted, ..known };
    let transition = request.state.apply(PaperEvent::Ship, &known).map_err(refused)?;
    if count > wanted {
        return Err(Problem::field(
            "/ranges",
            "wrong_quantity",
            format!("Các dải có {count} phôi, còn phải cấp {wanted}"),
            format!("The ranges hold {count} blanks, {wanted} are still to be sent"),
        ));
    }
    let unit = request.organisation_id;
    let moves = plan(tx, &catalogue, MovementKind::Allocate, (Some(agency), unit), &serials).await?;
    request.state = transition.to;
    (request.kept_at, request.kept_by) = (Some(ctx.now), Some(ctx.actor.account));
    request.version += 1;
    repo::save(tx, &request).await?;
    super::life::effects(tx, ctx, &request, &transition.effects).await?;
    let mut row = PaperRow {
        of_id: Some(request.id),
        proposed_by: request.proposed_by,
        decided_at: request.decided_at,
        decided_by: request.decided_by,
        ..kept(ctx, PaperKind::Shipment, request.blank_type, unit)
    };
    row.name(&serials);
    write(tx, ctx, &catalogue, (row, Said::default()), "blank_shipment_create", &moves).await
}

/// Writes down what became of a unit's blanks: spoiled, sent back, taken back from whom they were issued to.
pub async fn act(
    tx: &mut Tx,
    ctx: &Ctx,
    named: (PaperKind, &str),
    BlankAct { blank_type, ranges, organisation_id, reason, minutes }: BlankAct,
) -> Result<Reply, Problem> {
    let said = Said { minutes, ..Said::reason(reason) };
    gone(tx, ctx, named, organisation_id, (blank_type, &ranges), said).await
}

/// Writes down that a unit's blanks are lost.
pub async fn lose(tx: &mut Tx, ctx: &Ctx, done: BlankLoss) -> Result<Reply, Problem> {
    let BlankLoss { blank_type, ranges, organisation_id, reason, minutes, police } = done;
    let said = Said { minutes: Some(minutes), police: Some(police), ..Said::reason(reason) };
    let named = (PaperKind::Loss, "blank_report_loss");
    gone(tx, ctx, named, organisation_id, (blank_type, &ranges), said).await
}

/// Takes blanks out of a unit's store.
async fn gone(
    tx: &mut Tx,
    ctx: &Ctx,
    (kind, named): (PaperKind, &str),
    organisation: Option<OrganisationId>,
    (blank_type, ranges): (BlankType, &[SerialRange]),
    said: Said,
) -> Result<Reply, Problem> {
    let unit = unit(tx, ctx, organisation).await?;
    if let Some(minutes) = &said.minutes {
        signed(ctx, minutes)?;
    }
    if said.police.as_ref().is_some_and(|notice| notice.on > ctx.today()) {
        let (vi, en) = ("Ngày báo công an chưa đến", "The day of the notice to the police has not come");
        return Err(Problem::field("/police/on", "invalid_value", vi, en));
    }
    let to = if kind == PaperKind::Return { repo::agency(tx).await? } else { unit };
    if kind == PaperKind::Return && to == unit {
        let (vi, en) =
            ("Kho của Cục không hoàn trả cho chính mình", "The Agency's store returns nothing to itself");
        return Err(Problem::not_allowed(vi, en));
    }
    let catalogue = repo::catalogue(tx).await?;
    let serials = places(&catalogue, blank_type, ranges, "/ranges")?;
    let days = [
        said.minutes.as_ref().map(|minutes| ("/minutes/on", minutes.on)),
        said.police.as_ref().map(|notice| ("/police/on", notice.on)),
    ];
    for day in days.into_iter().flatten() {
        printed_by(tx, ctx, &serials, day).await?;
    }
    if kind == PaperKind::TakingBack
        && let Some((_, card)) = repo::cards_on(tx, &serials).await?.first()
    {
        let number = &card.number;
        return Err(Problem::not_allowed(
            format!(
                "Sổ cấp đã có thẻ, chứng chỉ {number} trên phôi này; thu lại theo hồ sơ của thẻ, chứng chỉ đó"
            ),
            format!("The register has {number} on this blank: it comes back with that card or certificate"),
        ));
    }
    let moves = match kind.begins().1 {
        Some(moved) => plan(tx, &catalogue, moved, (Some(unit), to), &serials).await?,
        None => Vec::new(),
    };
    let mut row = kept(ctx, kind, blank_type, unit);
    row.name(&serials);
    write(tx, ctx, &catalogue, (row, said), named, &moves).await
}

/// Recalls a design: of the serials named, all that stand in a store, whosever it is.
pub async fn recall(tx: &mut Tx, ctx: &Ctx, done: BlankRecall) -> Result<Reply, Problem> {
    let agency = repo::agency(tx).await?;
    ctx.authorise(Permission::BlankApprove, &facts(agency))?;
    let catalogue = repo::catalogue(tx).await?;
    let serials = places(&catalogue, done.blank_type, &done.ranges, "/ranges")?;
    let moves = recalled(tx, &catalogue, &serials).await?;
    let mut row = kept(ctx, PaperKind::Recall, done.blank_type, agency);
    row.name(&moves.iter().map(|one| one.serials).collect::<Vec<_>>());
    write(tx, ctx, &catalogue, (row, Said::reason(done.reason)), "blank_recall", &moves).await
}

/// Proposes to destroy: it is done once somebody has approved it and a third one carries it out.
pub async fn destroy(tx: &mut Tx, ctx: &Ctx, asked: BlankDestroy) -> Result<Reply, Problem> {
    let unit = unit(tx, ctx, asked.organisation_id).await?;
    signed(ctx, &asked.minutes)?;
    let mut names: Vec<&str> = asked.council.iter().map(|member| member.name.as_ref()).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() < asked.council.len() {
        let (vi, en) = ("Một người có tên hai lần trong hội đồng", "Somebody is in the council twice");
        return Err(Problem::field("/council", "twice", vi, en));
    }
    let catalogue = repo::catalogue(tx).await?;
    let serials = places(&catalogue, asked.blank_type, &asked.ranges, "/ranges")?;
    printed_by(tx, ctx, &serials, ("/minutes/on", asked.minutes.on)).await?;
    // What cannot be destroyed is said now, and not when the council stands around it.
    plan(tx, &catalogue, MovementKind::Destroy, (Some(unit), unit), &serials).await?;
    let mut row = draft(ctx, PaperKind::Destruction, asked.blank_type, unit);
    row.name(&serials);
    let said = Said { minutes: Some(asked.minutes), council: asked.council, ..Said::reason(asked.reason) };
    write(tx, ctx, &catalogue, (row, said), "blank_destroy", &[]).await
}

/// Proposes to undo a paper that was a mistake.
pub async fn reverse(tx: &mut Tx, ctx: &Ctx, asked: BlankReverse) -> Result<Reply, Problem> {
    let wrong = super::hold(tx, ctx, asked.paper_id, &[]).await?;
    let agency = repo::agency(tx).await?;
    may(ctx, &wrong, PaperEvent::Reverse, agency)?;
    let known = super::life::known(tx, ctx, &wrong).await?;
    wrong.state.apply(PaperEvent::Reverse, &known).map_err(refused)?;
    let printed = repo::cards_on(tx, &wrong.serials()).await?;
    if let Some((_, card)) = printed.iter().find(|(place, card)| *place != card.serial) {
        let number = &card.number;
        return Err(Problem::not_allowed(
            format!(
                "Thẻ, chứng chỉ {number} đã được cấp lại trên phôi khác; phôi cũ tìm lại được thì chờ hủy"
            ),
            format!("{number} is on another blank now: the old one is not used again"),
        ));
    }
    let unit = if wrong.kind == PaperKind::Shipment { agency } else { wrong.organisation_id };
    let mut row =
        PaperRow { of_id: Some(wrong.id), ..draft(ctx, PaperKind::Reversal, wrong.blank_type, unit) };
    row.name(&wrong.serials());
    let catalogue = repo::catalogue(tx).await?;
    write(tx, ctx, &catalogue, (row, Said::reason(asked.reason)), "blank_reverse", &[]).await
}
