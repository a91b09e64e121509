//! Opening files about cards, and reading them.

use super::{
    SAID, facts,
    life::{known, may},
    note_file, refused,
};
use crate::{
    cards::{
        dto::{CardFileActionView, CardFileCreate, CardFileQuery, CardFileView, CardStepView, Said},
        repo::{self, CardRow, FileRow, HolderRow},
    },
    obligations::service::{self as obligations, Owner, Start, Subject},
    platform::{
        Ctx, Listing, Problem, Reply, Tx,
        db::across_nation,
        names,
        numbers::{self, Book},
        page::Page,
        problem::Code,
    },
    practitioners::service::PractitionerKind,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use tgpl_domain::{
    calendar::start_of_day,
    cards::{CardBody, CardFileEvent, CardFileState, CardKind, CardProcedure, CardState, CardStep},
    ids::{AccountId, CardFileId, CardId},
    policy::{Permission, Role},
    text::Prose,
};
use uuid::Uuid;

/// Where a list goes on.
#[derive(Debug, Serialize, Deserialize)]
struct After {
    id: Uuid,
}

/// Files as they are shown.
async fn views(conn: &AsyncPgConnection, ctx: &Ctx, rows: &[FileRow]) -> Result<Vec<CardFileView>, Problem> {
    let units: Vec<_> = rows.iter().map(|row| row.organisation_id).collect();
    let parts = |row: &FileRow| [Some(row.created_by), row.decided_by, row.done_by];
    let people: Vec<AccountId> = rows.iter().flat_map(parts).flatten().collect();
    let holders: Vec<_> = rows.iter().map(|row| row.practitioner_id).collect();
    let cards: Vec<CardId> = rows.iter().filter_map(|row| row.card_id).collect();
    let (units, people, holders, numbers) = futures_util::try_join!(
        names::units(conn, &units),
        names::people(conn, &people),
        repo::holders(conn, &holders),
        repo::numbers(conn, &cards),
    )?;
    let name = |by: Option<AccountId>| people.get(&by?).cloned();
    let view = |row: &FileRow| -> Result<CardFileView, Problem> {
        let said = SAID.open(&ctx.services.keys, row.id.0, &row.said)?;
        let due_at = row.due_at();
        Ok(CardFileView {
            id: row.id,
            version: row.version,
            code: row.code.clone(),
            kind: row.kind,
            procedure: row.procedure,
            state: row.state,
            organisation_id: row.organisation_id,
            organisation_name: units.get(&row.organisation_id).cloned().unwrap_or_default(),
            practitioner_id: row.practitioner_id,
            full_name: holders.get(&row.practitioner_id).cloned().unwrap_or_default(),
            card_id: row.card_id,
            card_number: row.card_id.and_then(|card| numbers.get(&card).cloned()),
            ground: row.ground,
            reason: said.reason.map(Prose::into_string),
            answer: said.answer.map(Prose::into_string),
            received_on: row.received_on,
            turn: row.state.turn(row.kind, row.procedure).map(|step| step.body),
            due_at,
            overdue: due_at.is_some_and(|due| due < ctx.now),
            steps: steps(row),
            decision_number: row.decision_number.clone(),
            decision_on: row.decision_on,
            decision_by: row.decision_by.clone(),
            opened_at: row.created_at,
            opened_by: name(Some(row.created_by)).unwrap_or_default(),
            decided_at: row.decided_at,
            decided_by: name(row.decided_by),
            done_at: row.done_at,
            done_by: name(row.done_by),
        })
    };
    rows.iter().map(view).collect()
}

/// Who prepares and who decides, each with its period.
fn steps(row: &FileRow) -> Vec<CardStepView> {
    let [prepares, decides] = row.procedure.steps(row.kind);
    let view = |step: CardStep, from_on, due_at, done_on| CardStepView {
        body: step.body,
        duty: step.duty.map(|duty| duty.as_str().to_owned()),
        label: step.duty.map(|duty| obligations::label(duty.as_str())),
        from_on,
        due_at,
        done_on,
    };
    vec![
        view(prepares, Some(row.received_on), row.prepare_due_at, row.forwarded_on),
        view(decides, row.forwarded_on, row.decide_due_at, row.decision_on),
    ]
}

/// A file as it is shown.
pub async fn view(conn: &AsyncPgConnection, ctx: &Ctx, row: FileRow) -> Result<CardFileView, Problem> {
    let shown = views(conn, ctx, &[row]).await?.pop();
    shown.ok_or_else(|| Problem::internal(&"a file has no view"))
}

/// One file.
pub async fn read(ctx: &Ctx, id: CardFileId) -> Result<CardFileView, Problem> {
    let conn = ctx.services.db.reading(ctx, Permission::CardRead).await?;
    let row = repo::find_file(&conn, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardRead, &facts(row.organisation_id, Some(row.practitioner_id)))?;
    view(&conn, ctx, row).await
}

/// One page of files.
pub async fn list(ctx: &Ctx, listing: &Listing<CardFileQuery>) -> Result<Page<CardFileView>, Problem> {
    let after: Option<After> = listing.after(ctx)?;
    let permission = listing.permission::<CardFileView>(ctx, Permission::CardRead)?;
    let conn = ctx.services.db.reading(ctx, permission).await?;
    let scope = ctx.actor.scope(permission);
    let after = after.map(|place| place.id);
    let rows = repo::files(&conn, ctx, &scope, &listing.filter, after, listing.limit).await?;
    let page = listing.page(ctx, rows, |row| After { id: row.id.0 })?;
    Ok(Page { data: views(&conn, ctx, &page.data).await?, page: page.page })
}

/// Every step with whether the caller may take it now, and why not.
pub async fn actions(tx: &mut Tx, ctx: &Ctx, id: CardFileId) -> Result<Vec<CardFileActionView>, Problem> {
    let row = repo::find_file(tx, id).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardRead, &facts(row.organisation_id, Some(row.practitioner_id)))?;
    let known = known(tx, ctx, &row, false).await?;
    let view = |event: &CardFileEvent| {
        let (code, why_not) = match (row.state.apply(*event, known), may(ctx, &row, *event)) {
            (Err(no), _) => {
                (Some(no.code.as_str()), Some(ctx.language.pick(&no.why.vi, &no.why.en).to_owned()))
            }
            (Ok(_), Err(_)) => {
                let no = Code::forbidden;
                (Some(no.as_str()), Some(no.title(ctx.language).to_owned()))
            }
            (Ok(_), Ok(())) => (None, None),
        };
        CardFileActionView {
            action: *event,
            allowed: why_not.is_none(),
            code: code.map(str::to_owned),
            why_not,
        }
    };
    Ok(CardFileEvent::ALL.iter().map(view).collect())
}

/// When something was done on a day: now, or at some time of a day that is over.
pub fn instant(ctx: &Ctx, day: NaiveDate) -> DateTime<Utc> {
    if day == ctx.today() { ctx.now } else { start_of_day(day) }
}

/// Starts the duty of a step, of the unit whose it is, and answers until when it runs.
pub async fn begin_duty(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &FileRow,
    step: CardStep,
    from: NaiveDate,
) -> Result<Option<DateTime<Utc>>, Problem> {
    let Some(duty) = step.duty else { return Ok(None) };
    let (organisation, role) = match step.body {
        CardBody::Centre => (row.organisation_id, Role::Director),
        CardBody::Department | CardBody::Chairperson => {
            (repo::department(tx, row.organisation_id).await?, Role::Department)
        }
    };
    let subject = Subject { kind: "card_file", id: row.id.0, organisation, branch: None };
    let start = Start {
        duty,
        from: start_of_day(from),
        at_once: false,
        extended: false,
        owner: Owner { role, practitioner: None },
        done: None,
    };
    let dues =
        across_nation(tx, async |tx| obligations::start(tx, ctx.now, &[(subject, start)]).await).await?;
    Ok(dues.into_iter().flatten().next())
}

/// What a file is opened about: somebody of the registry, and the card that they have.
struct About {
    holder: HolderRow,
    card: Option<CardRow>,
}

async fn about(tx: &mut Tx, ctx: &Ctx, asked: &CardFileCreate) -> Result<About, Problem> {
    let named = match asked.card_id {
        Some(id) => {
            let card = repo::hold_card(tx, id).await?.ok_or_else(Problem::not_found)?;
            ctx.authorise(Permission::CardWrite, &facts(card.organisation_id, card.practitioner_id))?;
            Some(card)
        }
        None => None,
    };
    let whose = named.as_ref().map_or(asked.practitioner_id, |card| card.practitioner_id);
    let Some(whose) = whose else {
        let (vi, en) = ("Nêu người được cấp thẻ, hoặc thẻ", "Name the holder, or the card");
        return Err(Problem::field("/practitioner_id", "required", vi, en));
    };
    if named.is_some() && asked.practitioner_id.is_some_and(|said| said != whose) {
        let (vi, en) = ("Thẻ này của người khác", "The card is somebody else's");
        return Err(Problem::field("/practitioner_id", "invalid_value", vi, en));
    }
    let holder = repo::holder(tx, whose).await?.ok_or_else(Problem::not_found)?;
    ctx.authorise(Permission::CardWrite, &facts(holder.organisation_id, Some(whose)))?;
    let card = match named {
        Some(card) if card.kind != asked.kind.blank() => {
            let (vi, en) = ("Thẻ này không phải loại đó", "The card is not of this kind");
            return Err(Problem::field("/card_id", "invalid_value", vi, en));
        }
        Some(card) => Some(card),
        None => repo::of_practitioner(tx, whose, asked.kind.blank()).await?.into_iter().next(),
    };
    Ok(About { holder, card: card.filter(|card| card.state == CardState::Valid) })
}

/// What is wrong with what is asked for, whoever it is about.
fn checked(ctx: &Ctx, asked: &CardFileCreate) -> Result<(), Problem> {
    let withdraw = asked.procedure == CardProcedure::Withdraw;
    for (wrong, pointer, code, vi, en) in [
        (
            asked.received_on > ctx.today(),
            "/received_on",
            "invalid_value",
            "Ngày nhận hồ sơ chưa đến",
            "The day of the receipt has not come",
        ),
        (
            asked.procedure == CardProcedure::Issue && asked.card_id.is_some(),
            "/card_id",
            "invalid_value",
            "Cấp mới không nêu thẻ đã có",
            "A first card has no card before it",
        ),
        (
            !withdraw && asked.ground.is_some(),
            "/ground",
            "invalid_value",
            "Chỉ thu hồi mới có căn cứ thu hồi",
            "Only a withdrawal has such a ground",
        ),
        (
            withdraw && !asked.ground.is_some_and(|ground| ground.is_for(asked.kind)),
            "/ground",
            "invalid_value",
            "Nêu căn cứ thu hồi mà luật quy định cho loại thẻ này",
            "Name a ground that the law has for this kind of card",
        ),
        (
            asked.procedure == CardProcedure::Reissue && asked.reason.is_none(),
            "/reason",
            "required",
            "Nêu lý do cấp lại",
            "Say why it is issued again",
        ),
    ] {
        if wrong {
            return Err(Problem::field(pointer, code, vi, en));
        }
    }
    Ok(())
}

/// Opens a file: whoever prepares it has it, and their period runs from the day on which they received it.
pub async fn create(tx: &mut Tx, ctx: &Ctx, asked: CardFileCreate, act: &str) -> Result<Reply, Problem> {
    checked(ctx, &asked)?;
    let About { holder, card } = about(tx, ctx, &asked).await?;
    let (kind, wanted) = match asked.kind {
        CardKind::Officer => (PractitionerKind::Officer, "trợ giúp viên pháp lý"),
        CardKind::Collaborator => (PractitionerKind::Collaborator, "cộng tác viên"),
    };
    if holder.kind != kind.as_str() {
        return Err(Problem::field(
            "/practitioner_id",
            "invalid_value",
            format!("Người này không phải là {wanted}"),
            format!("This person is no {kind}"),
        ));
    }
    if card.as_ref().is_some_and(|card| asked.received_on < card.issued_on) {
        let (vi, en) = ("Ngày nhận hồ sơ trước ngày cấp thẻ", "The receipt is before the card was issued");
        return Err(Problem::field("/received_on", "invalid_value", vi, en));
    }
    let unit = card.as_ref().map_or(holder.organisation_id, |card| card.organisation_id);
    let (organisation, year) = (unit.0, ctx.today().year());
    let number =
        numbers::take(tx, Book { organisation, unit: organisation, name: "card_file", year }).await?;
    let id = CardFileId::new();
    let said = Said { reason: asked.reason, answer: None };
    let mut row = FileRow {
        id,
        version: 1,
        code: format!("HS-{number:02}/{year}"),
        kind: asked.kind,
        procedure: asked.procedure,
        state: CardFileState::Received,
        organisation_id: unit,
        practitioner_id: holder.id,
        card_id: card.as_ref().map(|card| card.id).filter(|_| asked.procedure != CardProcedure::Issue),
        ground: asked.ground,
        said: SAID.seal(&ctx.services.keys, id.0, &said)?,
        received_on: asked.received_on,
        prepare_due_at: None,
        forwarded_on: None,
        decide_due_at: None,
        decision_number: None,
        decision_on: None,
        decision_by: None,
        created_at: ctx.now,
        created_by: ctx.actor.account,
        decided_at: None,
        decided_by: None,
        done_at: None,
        done_by: None,
    };
    known(tx, ctx, &row, false).await?.fits().map_err(refused)?;
    let [prepares, _] = row.procedure.steps(row.kind);
    row.prepare_due_at = begin_duty(tx, ctx, &row, prepares, row.received_on).await?;
    repo::insert_file(tx, &row).await?;
    note_file(tx, ctx, &row, act, &["procedure", "practitioner_id", "card_id"]).await?;
    let place = format!("/api/v1/card-files/{id}");
    let view = view(tx, ctx, row).await?;
    Ok(Reply::created(place, &view)?.tagged(view.version))
}
