//! Receiving a request (row 1 of the lifecycle), and the record that a confirmed transfer makes at its receiver.

use super::{
    assess::{self, beneficiary},
    papers, read,
    transition::{audit_act, carry_out, entry, start, subject},
};
use crate::{
    conflicts::service::{Party, PartyKey},
    documents::service as documents,
    obligations::service as obligations,
    persons::service::{self as persons, Person, Unit},
    platform::{
        Ctx, Problem, Reply, Tx, code, history,
        numbers::{self, Book},
    },
    requests::{
        dto::{Matter, NewRequest, RequestContent},
        parties,
        places::{self, UnitRow},
        repo::{self, NewRow, RequestRow},
        view::CreatedRequest,
    },
};
use chrono::{DateTime, Datelike, Utc};
use serde_json::{Value, json};
use tgpl_domain::{
    calendar::day_in_vietnam,
    cases::Form,
    deadlines::{Duty, notification_duty},
    ids::{DocumentId, OrganisationId, RequestId},
    policy::{Facts, Permission, Role},
    requests::{Channel, RequestFacts, RequestState, receipt},
    text::CleanText,
};

/// What the keyed hash of a tracking code is made for.
pub const TRACKING: &str = "requests.tracking_code";

/// Receives a request with its person, and answers once with the tracking code.
///
/// Refuses a unit that receives no requests, a person of another provider, proofs and communes that do not exist,
/// and a time of receipt that is yet to come.
pub async fn create(tx: &mut Tx, ctx: &Ctx, mut asked: NewRequest) -> Result<Reply, Problem> {
    may_use(ctx, asked.channel)?;
    let received_at = asked.received_at.unwrap_or(ctx.now);
    if received_at > ctx.now {
        return Err(Problem::field(
            "/received_at",
            "invalid_value",
            "Thời điểm tiếp nhận chưa tới",
            "The time of receipt is yet to come",
        ));
    }
    let (unit, letters) = unit(tx, ctx, &asked).await?;
    let facts = Facts {
        organisation: Some(unit.0),
        branch: unit.1,
        author: Some(ctx.actor.account),
        ..Facts::default()
    };
    ctx.authorise(Permission::RequestCreate, &facts)?;
    let person = person(tx, ctx, unit, &mut asked).await?;
    let content = asked.content();
    check(tx, &content).await?;

    let calendar = obligations::calendar(tx).await?;
    let urgent_ground = assess::urgent(&content, asked.channel, ctx.today(), &calendar);
    let competent = assess::competent(tx, ctx, (unit.0, asked.channel), &content, &person).await?;
    let begun = RequestFacts { urgent: urgent_ground, competent, ..unknown() };
    let (state, effects) = receipt(asked.draft, &begun);
    let secret = code::new(&ctx.services.keys)?;
    let sealed = assess::sealed(ctx, &content, &person)?;
    if sealed {
        persons::seal(tx, person.id).await?;
    }
    let id = RequestId::new();
    let (told, court_file_hash) = repo::Told::of(&content).seal(&ctx.services.keys, id)?;
    let row = NewRow {
        id,
        organisation_id: unit.0,
        branch_id: unit.1,
        receipt_number: receipt_number(tx, ctx, unit, &letters).await?,
        tracking_hash: ctx.services.keys.find_hash(TRACKING, &secret),
        state,
        channel: asked.channel,
        person_id: person.id,
        form: content.form,
        role: content.role,
        field: content.field.as_ref().map(ToString::to_string),
        content: told,
        court_file_hash,
        sealed,
        urgent_ground,
        received_at,
        origin_request_id: None,
        author_id: ctx.actor.account,
        created_at: ctx.now,
    };
    insert(tx, ctx, row, &person, content.parties.clone().unwrap_or_default(), "create", json!({})).await?;
    let row = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    carry_out(tx, ctx, (&row, received_at), state, &effects, &papers::Papers::default()).await?;
    passed_on(tx, ctx, &row, &content.matter).await?;
    let papers = asked.papers.into_iter().map(CleanText::into_string).collect();
    let document = match state {
        RequestState::Draft => None,
        _ => Some(give_receipt(tx, ctx, &row, &content, &person, &secret, papers).await?),
    };
    audit_act(tx, ctx, &row, "request_create", &["person", "requester", "matter", "eligibility"]).await?;
    let row = next(tx, row).await?;
    let competent_elsewhere =
        if competent { Vec::new() } else { super::routing::centres_of(tx, ctx, &person).await? };
    let body = CreatedRequest {
        request: read::show(tx, ctx, row, person).await?,
        tracking_code: (!asked.draft).then(|| grouped(&secret)),
        receipt_document_id: document,
        competent_elsewhere,
    };
    Ok(Reply::created(format!("/api/v1/requests/{id}"), &body)?.tagged(body.request.head.version))
}

/// Writes the row, its parties with the person first, and the first line of its history.
pub async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    row: NewRow,
    person: &Person,
    parties: Vec<Party>,
    event: &str,
    detail: Value,
) -> Result<(), Problem> {
    let (key, state) = ((row.id, row.organisation_id), row.state);
    let first = entry(key, event, (None, state), detail);
    let (mut made, mut told) = (&*tx, &*tx);
    // One batch, executed in this order.
    let (row, parties, history) = futures_util::join!(
        repo::insert(&mut made, row),
        put_parties(tx, ctx, key, person, parties),
        history::write(&mut told, ctx, &first),
    );
    row?;
    parties?;
    history
}

/// Keeps the parties of a request, with the person helped as the first of them.
pub async fn put_parties(
    tx: &Tx,
    ctx: &Ctx,
    key: (RequestId, OrganisationId),
    person: &Person,
    parties: Vec<Party>,
) -> Result<(), Problem> {
    let mut all = vec![(person.full_name.as_str().to_owned(), None, beneficiary(person))];
    all.extend(parties.into_iter().map(|party| {
        let key = PartyKey::of(&ctx.services.keys, &party);
        (party.name.as_str().to_owned(), party.role.map(CleanText::into_string), key)
    }));
    parties::put(tx, &ctx.services.keys, key, all).await
}

/// Makes the receipt, its QR opening the request's page.
pub async fn give_receipt(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &RequestRow,
    content: &RequestContent,
    person: &Person,
    secret: &str,
    papers: Vec<String>,
) -> Result<DocumentId, Problem> {
    let fields = papers::receipt(content, person, row.received_at, papers);
    documents::receipt(tx, ctx, subject(row), secret, fields).await
}

/// Brings the next duty of a new request into its row.
pub async fn next(tx: &mut Tx, row: RequestRow) -> Result<RequestRow, Problem> {
    let (code, due_at) = obligations::next(tx, row.id.0).await?.unzip();
    repo::set_next(tx, row.id, code, due_at).await?;
    repo::find(tx, row.id).await?.ok_or_else(Problem::not_found)
}

/// The next number of the unit's receipts of the day, `TT20-260805-0012`.
pub async fn receipt_number(tx: &mut Tx, ctx: &Ctx, unit: Unit, letters: &str) -> Result<String, Problem> {
    let today = ctx.today();
    let name = format!("receipt.{}", today.format("%m%d"));
    let keeper = unit.1.unwrap_or(unit.0).0;
    let book = Book { organisation: unit.0.0, unit: keeper, name: &name, year: today.year() };
    let number = numbers::take(tx, book).await?;
    Ok(format!("{letters}-{}-{number:04}", today.format("%y%m%d")))
}

/// The secret in groups of four, as people copy it.
pub fn grouped(secret: &str) -> String {
    let symbols: Vec<char> = secret.chars().collect();
    symbols.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Refuses what cannot be of a request: an unknown commune, a role without a court.
pub async fn check(tx: &mut Tx, content: &RequestContent) -> Result<(), Problem> {
    if content.role.is_some() && content.form.is_some_and(|form| form != Form::CourtParticipation) {
        return Err(Problem::field(
            "/role",
            "invalid_value",
            "Tư cách chỉ có khi tham gia tố tụng",
            "Only court participation has a role",
        ));
    }
    let Matter { body_asked_at, notice_received_at, .. } = &content.matter;
    if body_asked_at.is_some_and(|asked| notice_received_at.is_none_or(|notice| notice < asked)) {
        return Err(Problem::field(
            "/matter/body_asked_at",
            "invalid_value",
            "Phải trước khi nhận được thông báo của cơ quan tố tụng",
            "Before the notice of the proceedings body came in",
        ));
    }
    let Some(code) = &content.matter.commune_code else { return Ok(()) };
    if persons::commune_names(tx, vec![code.as_str().to_owned()]).await?.is_empty() {
        return Err(Problem::field(
            "/matter/commune_code",
            "unknown_value",
            "Không có xã, phường mang mã này",
            "No commune has this code",
        ));
    }
    Ok(())
}

/// How long the proceedings body took to pass on what the person asked of it (Luật TGPL Đ.31 kh.3).
pub async fn passed_on(tx: &mut Tx, ctx: &Ctx, row: &RequestRow, matter: &Matter) -> Result<(), Problem> {
    let Some((duty, asked, notice)) = passing_on(matter) else { return Ok(()) };
    start(tx, ctx, subject(row), (duty, asked), notice).await
}

/// The duty of the body, from when, and when it was met; none until all that decides it is told.
pub fn passing_on(matter: &Matter) -> Option<(Duty, DateTime<Utc>, Option<DateTime<Utc>>)> {
    let duty = matter.procedural_status.and_then(notification_duty)?;
    Some((duty, matter.body_asked_at?, matter.notice_received_at))
}

/// The Agency asks irrespective of residence (TT 12/2018 Đ.8a) and in no other way.
fn may_use(ctx: &Ctx, channel: Channel) -> Result<(), Problem> {
    let agency = ctx.actor.holds(Role::Agency) || ctx.actor.holds(Role::AgencyOffice);
    if channel != Channel::Transferred && agency == (channel == Channel::AgencyRequest) {
        return Ok(());
    }
    Err(Problem::field(
        "/channel",
        "unknown_value",
        "Bạn không tiếp nhận yêu cầu qua kênh này",
        "You do not receive requests through this channel",
    ))
}

/// The provider: the one named, the caller's own, or the centre where the person lives.
async fn unit(tx: &mut Tx, ctx: &Ctx, asked: &NewRequest) -> Result<(Unit, String), Problem> {
    let home = persons::home(ctx, Permission::RequestCreate)?;
    let named = asked.branch_id.or(asked.organisation_id);
    let mut found = places::unit(tx, named.or(home.1).unwrap_or(home.0), ctx.today()).await?;
    if named.is_none() && found.as_ref().is_none_or(|unit| !receives(unit)) {
        let lives = asked.person.as_ref().and_then(|person| person.commune_code.as_ref());
        if let Some(code) = lives.or(asked.matter.commune_code.as_ref()) {
            let centre = super::routing::centre_of(tx, ctx, code.as_str()).await?;
            found = match centre {
                Some(centre) => places::unit(tx, centre, ctx.today()).await?,
                None => None,
            };
        }
    }
    let unit = found.filter(receives).ok_or_else(|| {
        Problem::field(
            "/organisation_id",
            "unknown_value",
            "Cần chọn tổ chức tiếp nhận đang hoạt động",
            "A provider in being that receives requests is to be named",
        )
    })?;
    match (unit.kind.as_str(), unit.parent_id) {
        ("branch", Some(centre)) => Ok(((centre, Some(unit.id)), unit.code)),
        _ => Ok(((unit.id, None), unit.code)),
    }
}

fn receives(unit: &UnitRow) -> bool {
    matches!(unit.kind.as_str(), "centre" | "branch" | "contracted" | "registered")
}

async fn person(tx: &mut Tx, ctx: &Ctx, unit: Unit, asked: &mut NewRequest) -> Result<Person, Problem> {
    let id = match (asked.person.take(), asked.person_id) {
        (Some(person), None) => return persons::create(tx, ctx, unit, person, false, "/person").await,
        (None, Some(id)) => id,
        _ => {
            return Err(Problem::field(
                "/person",
                "required",
                "Cần người được trợ giúp: hoặc person, hoặc person_id",
                "The person is needed: either person or person_id",
            ));
        }
    };
    let known = persons::find(tx, id).await?.is_some_and(|person| person.organisation_id == unit.0);
    let held = if known { persons::hold(tx, id).await? } else { None };
    held.ok_or_else(|| {
        Problem::field(
            "/person_id",
            "unknown_value",
            "Không có người này ở tổ chức tiếp nhận",
            "The provider has no such person",
        )
    })
}

/// Nothing is known yet but what the receipt looks at.
const fn unknown() -> RequestFacts {
    RequestFacts {
        reachable: false,
        matter_stated: false,
        eligible: false,
        proof_complete: false,
        urgent: None,
        competent: true,
        participating_organisation: false,
        handled_elsewhere: false,
        transfer_pending: false,
    }
}

/// The day of receipt in Vietnam.
pub fn received_on(at: DateTime<Utc>) -> chrono::NaiveDate {
    day_in_vietnam(at)
}
