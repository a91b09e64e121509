//! Cards and certificates as they are printed onto their blanks.

use super::{cards::detail, facts};
use crate::{
    cards::{
        dto::CardDetail,
        repo::{self, CardRow},
    },
    certificate_blanks::{layout_of, letterhead},
    documents::service::place,
    platform::{
        Attachment, Ctx, Problem, Tx,
        audit::{self, Act, Class},
        idempotency,
    },
};
use actix_web::web;
use std::collections::BTreeMap;
use tgpl_domain::{
    blanks::{BlankState, BlankType},
    ids::CardId,
    numbers_vi::short_date,
    policy::Permission,
};
use tgpl_papers::{Card, date_phrase, print_card};

/// A card, or a certificate, as a page of the size of its blank, in the layout of that blank. Only what holds is printed, on a
/// blank that is used for it.
pub async fn document(ctx: &Ctx, id: CardId, certificate: bool) -> Result<Attachment, Problem> {
    let permission = if certificate { Permission::CardWrite } else { Permission::CardPrepare };
    let (card, row) = idempotency::change(ctx, permission, async |tx| {
        let row = repo::find_card(tx, id).await?.ok_or_else(Problem::not_found)?;
        ctx.authorise(Permission::CardRead, &facts(row.organisation_id, row.practitioner_id))?;
        if (row.kind == BlankType::Certificate) != certificate {
            return Err(Problem::not_found());
        }
        ctx.authorise(permission, &facts(row.organisation_id, row.practitioner_id))?;
        let shown = detail(tx, ctx, row.clone()).await?;
        usable(&shown)?;
        let card = printed(tx, &row, shown).await?;
        let act = Act {
            act: if certificate { "certificate_document" } else { "card_document" },
            object: ("card", row.id.0),
            organisation: row.organisation_id,
            class: Class::S2,
            fields: &["full_name", "birth_year", "number", "serial"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        Ok((card, row))
    })
    .await?;
    let layout = layout_of(ctx, row.kind, row.serial).await?;
    let name = format!("{}_{}.pdf", row.kind, card.values.get("serial").map_or("", String::as_str));
    let bytes = web::block(move || {
        let values = card.values.into_iter().filter(|(name, _)| layout.fields.contains_key(name)).collect();
        print_card(&layout, &Card { values, ..card })
    });
    let bytes = bytes.await.map_err(|error| Problem::internal(&error))?;
    let bytes = bytes.map_err(|error| Problem::internal(&error))?;
    Ok(Attachment { name, media_type: "application/pdf", bytes })
}

fn usable(shown: &CardDetail) -> Result<(), Problem> {
    if shown.card.withdrawn_on.is_some() {
        let (vi, en) = ("Thẻ, chứng chỉ đã bị thu hồi", "What was withdrawn is not printed");
        return Err(Problem::not_allowed(vi, en));
    }
    if shown.blanks.iter().any(|blank| blank.present && blank.state != BlankState::Issued) {
        let (vi, en) = (
            "Phôi hiện tại không còn dùng cho thẻ, chứng chỉ này: hãy cấp lại trên phôi khác",
            "Its present blank is not in use for it any more: issue it again on another",
        );
        return Err(Problem::not_allowed(vi, en));
    }
    Ok(())
}

/// Everything that may stand on the blank; a layout takes what it has a place for. Who signs a certificate is left for a pen.
async fn printed(tx: &mut Tx, row: &CardRow, shown: CardDetail) -> Result<Card, Problem> {
    let card = shown.card;
    let unit = letterhead(tx, row.organisation_id).await?;
    let issuer = match row.kind {
        // An officer's card is of the province's Chairperson, a collaborator's of the department's Director (registry.md 1).
        BlankType::OfficerCard => unit.province.as_deref().map_or_else(|| unit.name.clone(), committee),
        BlankType::CollaboratorCard => {
            letterhead(tx, repo::department(tx, row.organisation_id).await?).await?.name
        }
        BlankType::Certificate => unit.name.clone(),
    };
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    let mut put = |name: &str, value: Option<String>| {
        values.extend(value.map(|value| (name.to_owned(), value)));
    };
    put("issuer", Some(issuer.clone()));
    put("full_name", Some(card.full_name));
    put("birth_year", card.birth_year.map(|year| year.to_string()));
    put("number", Some(card.number));
    put("register_number", Some(format!("{}/{}", card.register_number, card.register_year)));
    put("serial", Some(card.serial));
    put("organisation", Some(card.organisation_name));
    match row.course_id {
        Some(course) => {
            let course = repo::find_course(tx, course).await?.ok_or_else(Problem::not_found)?;
            let (from, to) = (short_date(course.from_on), short_date(course.to_on));
            let at = unit.province.as_deref().map_or_else(|| "Hà Nội".to_owned(), place);
            put("course", Some(course.title));
            put("course_days", Some(format!("từ ngày {from} đến ngày {to}")));
            put(
                "decision",
                Some(format!("{} ngày {}", course.decision_number, short_date(course.decision_on))),
            );
            put("issued_on", Some(format!("{at}, {}", date_phrase(row.issued_on))));
        }
        None => {
            put("issued_on", Some(short_date(row.issued_on)));
            put("signer", repo::decided_by(tx, row.id).await?);
        }
    }
    let title = row.kind.words().vi;
    Ok(Card { title, issuer, date: row.issued_on, values, link: Some(shown.verify_url) })
}

/// `Tỉnh Lạng Sơn` has an `Ủy ban nhân dân tỉnh Lạng Sơn`.
fn committee(province: &str) -> String {
    let mut letters = province.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    format!("Ủy ban nhân dân {first}{}", letters.as_str())
}
