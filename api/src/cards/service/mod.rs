//! The use cases of cards, a file a part of them.

mod cards;
mod certificates;
mod courses;
mod files;
mod issuing;
mod life;
mod printing;
mod proposals;
mod verify;

pub use cards::{cards, certificates, open_reissue, open_withdrawal, read as read_card};
pub use certificates::{
    issue as certificate, reissue as reissue_certificate, withdraw as withdraw_certificate,
};
pub use courses::{create as create_course, list as courses, read as read_course};
pub use files::{actions, create as create_file, list as files, read as read_file};
pub use issuing::issue;
pub use life::{abandon, carry_out, forward, grant, refuse};
pub use printing::document;
pub use proposals::proposals;
pub use verify::{by_number, by_token};

use super::{
    dto::Said,
    repo::{CardRow, FileRow},
};
use crate::platform::{
    Ctx, Problem, Sealed, Tx,
    audit::{self, Act, Class},
    outbox,
    problem::Code,
};
use serde_json::json;
use tgpl_domain::{
    cards::{CardFileRefusal, CardNotAllowed, CardState},
    ids::{OrganisationId, PractitionerId},
    policy::Facts,
    text::Prose,
};

/// Why a file was opened, and why it was refused.
const SAID: Sealed<Said> = Sealed::column("card_files.said");
/// Why a certificate was withdrawn.
const REASON: Sealed<Prose<2000>> = Sealed::column("cards.withdrawal_reason");
/// What the QR on a blank says.
const TOKEN: Sealed<String> = Sealed::column("card_blanks.token");
/// What the keyed hash of that is made for.
const VERIFY: &str = "card_blanks.verify_hash";

/// What rights to a record of a unit, perhaps about somebody, rest on.
fn facts(unit: OrganisationId, practitioner: Option<PractitionerId>) -> Facts {
    Facts { organisation: Some(unit), practitioners: practitioner.into_iter().collect(), ..Facts::default() }
}

/// The refusal of the machine.
fn refused(no: CardNotAllowed) -> Problem {
    let code = match no.code {
        CardFileRefusal::SamePerson => Code::same_person,
        CardFileRefusal::BlankMissing => Code::blank_missing,
        CardFileRefusal::CardExists => Code::already_exists,
        _ => Code::not_allowed_now,
    };
    Problem::new(code).because(no.why.vi, no.why.en)
}

/// Writes down what was done with a file, and tells of it.
async fn note_file(tx: &mut Tx, ctx: &Ctx, row: &FileRow, act: &str, fields: &[&str]) -> Result<(), Problem> {
    let object = ("card_file", row.id.0);
    let organisation = row.organisation_id;
    let act = Act { act, object, organisation, class: Class::S2, fields, reason: None };
    audit::record(tx, ctx, &act).await?;
    let told = json!({ "kind": row.kind, "procedure": row.procedure, "state": row.state, "code": row.code });
    outbox::announce(tx, ctx, organisation, &format!("card_file.{}", row.state), object, told).await
}

/// Writes down that a certificate was issued or withdrawn, and tells of it.
async fn note_certificate(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &CardRow,
    act: &str,
    fields: &[&str],
) -> Result<(), Problem> {
    let object = ("card", row.id.0);
    let organisation = row.organisation_id;
    let act = Act { act, object, organisation, class: Class::S2, fields, reason: None };
    audit::record(tx, ctx, &act).await?;
    let told = json!({ "kind": row.kind, "state": row.state });
    let event = match row.state {
        CardState::Valid => "certificate.issued",
        CardState::Withdrawn => "certificate.withdrawn",
    };
    outbox::announce(tx, ctx, organisation, event, object, told).await
}
