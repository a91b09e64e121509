//! A case from the paper book: person, request and case at once, under the number of the book.

use super::{
    open::{OpenCase, open},
    transition,
};
use crate::{
    cases::{
        dto::{CaseView, entry::EnterCase},
        repo::{self, Grounds},
    },
    persons::service as persons,
    platform::{Ctx, Problem, Reply, Tx},
    requests::service::{self as requests, Entered, Matter},
};
use chrono::Datelike;
use serde_json::json;
use tgpl_domain::{
    cases::Form,
    eligibility,
    policy::{Facts, Permission},
};

/// Enters a case that was accepted on paper. Its duties run from the day of the book; what is past stands as late.
pub(in crate::cases) async fn enter(tx: &mut Tx, ctx: &Ctx, body: EnterCase) -> Result<Reply, Problem> {
    let unit = (body.organisation_id, body.branch_id);
    let facts = Facts { organisation: Some(unit.0), branch: unit.1, ..Facts::default() };
    ctx.authorise(Permission::CaseCreate, &facts)?;
    check(ctx, &body)?;
    let (Some(received_at), Some(accepted_at)) =
        (transition::noon(body.received_on), transition::noon(body.accepted_on))
    else {
        return Err(Problem::not_found());
    };
    let person = persons::create(tx, ctx, unit, body.person, body.sealed, "/person").await?;
    let matter = Matter {
        summary: Some(body.summary),
        proceedings: body.proceedings,
        procedural_status: body.procedural_status,
        ..Matter::default()
    };
    let groups: Vec<String> = body.groups.into_iter().map(tgpl_domain::text::Line::into_string).collect();
    let entered = Entered {
        unit,
        person: &person,
        channel: body.channel,
        received_at: received_at.min(ctx.now),
        form: body.form,
        role: body.role,
        field: body.field.as_str().to_owned(),
        matter: matter.clone(),
        eligibility: eligibility::Facts::declaring(groups.iter().map(String::as_str)),
        sealed: body.sealed,
    };
    let request_id = requests::enter(tx, ctx, entered).await?;
    let case = OpenCase {
        organisation: unit.0,
        branch: unit.1,
        request_id,
        person_id: person.id,
        form: body.form,
        role: body.role,
        field: body.field.as_str().to_owned(),
        received_on: body.received_on,
        accepted_at: accepted_at.min(ctx.now),
        matter: serde_json::to_value(matter)?,
        status: body.procedural_status,
        notice_received_at: None,
        appointed_defence: false,
        grounds: Grounds { primary_group: groups.first().cloned(), groups, proofs: json!([]) },
        law_version: None,
        proof_pending: false,
        proof_extended: false,
        urgent: false,
        sealed: body.sealed,
        imported_code: body.code,
        origin_case_id: None,
    };
    let id = open(tx, ctx, case).await?;
    let (mut first, mut second) = (&*tx, &*tx);
    let (named, row) =
        futures_util::join!(requests::became(&mut first, request_id, id), repo::find(&mut second, id));
    named?;
    let row = row?.ok_or_else(Problem::not_found)?;
    let version = row.version;
    Ok(Reply::created(format!("/api/v1/cases/{id}"), &CaseView::whole(&ctx.services.keys, row, false)?)?
        .tagged(version))
}

fn check(ctx: &Ctx, body: &EnterCase) -> Result<(), Problem> {
    let wrong = |pointer: &str, vi: &'static str, en: &'static str| {
        Err(Problem::field(pointer, "invalid_value", vi, en))
    };
    if body.accepted_on > ctx.today() || body.accepted_on < body.received_on {
        return wrong(
            "/accepted_on",
            "Phải từ ngày tiếp nhận đến hôm nay",
            "From the day of receipt until today",
        );
    }
    if (body.form == Form::CourtParticipation) != body.role.is_some() {
        return wrong(
            "/role",
            "Tư cách chỉ ghi với tham gia tố tụng, và phải ghi",
            "With court participation, and only then",
        );
    }
    if body.code.as_ref().is_some_and(|code| code.form != body.form) {
        return wrong("/code", "Mã số hồ sơ ghi hình thức khác", "The code names another form of aid");
    }
    if body.code.as_ref().is_some_and(|code| code.year != body.received_on.year()) {
        return wrong(
            "/code",
            "Năm trong mã số hồ sơ là năm tiếp nhận yêu cầu (TT 12/2018 Đ.11)",
            "The year of the code is that of the receipt (Circular 12/2018 art. 11)",
        );
    }
    let law = eligibility::Rules::seed();
    let of_the_day = law.groups_on(body.accepted_on);
    // Of the law before the first one that is known no group can be refused that any law knows.
    let is_group = |code: &str| {
        if of_the_day.is_empty() {
            law.groups.iter().any(|one| one.code == code)
        } else {
            of_the_day.iter().any(|one| one.code == code)
        }
    };
    for (place, group) in body.groups.iter().enumerate() {
        if !is_group(group.as_ref()) {
            return Err(Problem::field(
                format!("/groups/{place}"),
                "unknown_value",
                "Không phải diện được trợ giúp pháp lý vào ngày thụ lý",
                "Not a group entitled to legal aid on the day of acceptance",
            ));
        }
    }
    Ok(())
}
