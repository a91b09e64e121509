//! Who may carry a case, and what stands against it.

use super::transition;
use crate::{
    cases::repo::CaseRow,
    platform::{
        Ctx, Problem, Tx,
        db::{self, Rows},
        problem::Code,
    },
    practitioners::service::PractitionerKind as Kind,
};
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Array, Bool, Date, Nullable, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::{
    cases::{Bar, CarrierFacts, CaseEvent, PractitionerKind},
    ids::{OrganisationId, PractitionerId},
};
use tgpl_papers::Fields;
use tgpl_schema::practitioners;
use uuid::Uuid;

/// What papers and records say of a practitioner.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = practitioners, check_for_backend(Pg))]
pub(super) struct Practitioner {
    kind: Kind,
    full_name: String,
    card_number: Option<String>,
    pub no: i64,
}

/// The kind that the law knows; one on probation performs nothing alone.
const fn kind(kind: Kind) -> Option<PractitionerKind> {
    match kind {
        Kind::Officer => Some(PractitionerKind::Officer),
        Kind::ContractLawyer | Kind::OrganisationLawyer => Some(PractitionerKind::Lawyer),
        Kind::Adviser => Some(PractitionerKind::Adviser),
        Kind::Collaborator => Some(PractitionerKind::Collaborator),
        Kind::Probationer => None,
    }
}

/// Reads one.
pub(super) async fn find(tx: &mut Tx, id: PractitionerId) -> Result<Option<Practitioner>, Problem> {
    Ok(practitioners::table.find(id.0).select(Practitioner::as_select()).first(tx).await.optional()?)
}

/// Somebody who might carry a case, as the registry has them.
#[derive(Debug, QueryableByName)]
#[diesel(check_for_backend(Pg))]
pub(super) struct Carrier {
    #[diesel(sql_type = SqlUuid)]
    pub id: PractitionerId,
    #[diesel(sql_type = SqlUuid)]
    organisation_id: OrganisationId,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub branch_id: Option<OrganisationId>,
    #[diesel(sql_type = Text)]
    pub kind: Kind,
    #[diesel(sql_type = Text)]
    pub full_name: String,
    #[diesel(sql_type = Array<Text>)]
    pub fields: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    pub languages: Vec<String>,
    #[diesel(sql_type = Bool)]
    in_office: bool,
    #[diesel(sql_type = Bool)]
    suspended: bool,
    #[diesel(sql_type = Bool)]
    absent: bool,
    #[diesel(sql_type = Bool)]
    contract_ended: bool,
}

/// `$1` the practitioners, `$2` the day. Who never had a contract, like the officers, needs none.
const CARRIERS: &str = "
    SELECT p.id, p.organisation_id, p.branch_id, p.kind, p.full_name, p.fields, p.languages,
        p.valid_from <= $2 AND coalesce(p.valid_to >= $2, true) AS in_office,
        EXISTS (SELECT FROM practitioner_absences WHERE practitioner_id = p.id AND kind = 'suspension'
            AND $2 BETWEEN from_on AND to_on) AS suspended,
        EXISTS (SELECT FROM practitioner_absences WHERE practitioner_id = p.id
            AND $2 BETWEEN from_on AND to_on) AS absent,
        EXISTS (SELECT FROM practitioner_contracts WHERE practitioner_id = p.id)
            AND NOT EXISTS (SELECT FROM practitioner_contracts
                WHERE practitioner_id = p.id AND $2 BETWEEN valid_from AND valid_to) AS contract_ended
    FROM practitioners p WHERE p.id = ANY ($1)";

/// Those of whom `asked` speaks with what stands against each, in its order: what an assignment refuses and what a
/// suggestion leaves out is decided here alone. `replaced` is the one whose place is to be taken. Four round trips,
/// however many are asked about.
pub(super) async fn judge(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &CaseRow,
    replaced: Option<PractitionerId>,
    asked: &[PractitionerId],
) -> Result<Vec<(Option<Carrier>, Option<Bar>)>, Problem> {
    let ids: Vec<Uuid> = asked.iter().map(|id| id.0).collect();
    let found: Vec<Carrier> = diesel::sql_query(CARRIERS)
        .bind::<Array<SqlUuid>, _>(&ids)
        .bind::<Date, _>(ctx.today())
        .load(tx)
        .await?;
    let opposed = opposed(tx, ctx, &ids, row.request_id.0).await?;
    let mut found: BTreeMap<PractitionerId, Carrier> = found.into_iter().map(|one| (one.id, one)).collect();
    let judged = asked.iter().map(|id| {
        let carrier = found.remove(id);
        let bar = carrier.as_ref().map_or(Some(Bar::Unknown), |carrier| {
            CarrierFacts {
                of_provider: carrier.organisation_id == row.organisation_id,
                replaced: replaced == Some(*id),
                in_office: carrier.in_office,
                suspended: carrier.suspended,
                contract_ended: carrier.contract_ended,
                absent: carrier.absent,
                kind: kind(carrier.kind),
                conflict: opposed.contains(&id.0),
            }
            .bar(row.form)
        });
        (carrier, bar)
    });
    Ok(judged.collect())
}

/// The refusal of an assignment.
pub(super) fn refused(bar: Bar, pointer: &str) -> Problem {
    let words = bar.words();
    match bar {
        Bar::Conflict => Problem::new(Code::conflict_of_interest).because(words.vi, words.en),
        _ => Problem::field(pointer, bar.as_str(), words.vi, words.en),
    }
}

/// Puts name, title and card of a practitioner among the fields of a paper.
pub(super) async fn say(
    tx: &mut Tx,
    id: PractitionerId,
    said: &mut Fields,
    part: &str,
) -> Result<(), Problem> {
    if let Some(found) = find(tx, id).await? {
        if let Some(kind) = kind(found.kind) {
            said.insert(format!("{part}_title"), kind.vi().into());
        }
        said.insert(format!("{part}_name"), found.full_name.into());
        if let (Some(card), "practitioner") = (found.card_number, part) {
            said.insert("card_number".into(), card.into());
        }
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Opposed {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

/// Those of `$1` who, under any contract, had a case where somebody of the other side of `$2` was helped, or where the
/// person helped there stood on the other side (Luật TGPL Đ.25 kh.2a). Two questions, so that each finds its index.
const OPPOSED: &str = "
    WITH ours AS (SELECT side, folded, birth_year, id_number_hash FROM parties WHERE request_id = $2),
    sides (ours, theirs) AS (VALUES ('opposing', 'beneficiary'), ('opposing', 'same'), ('beneficiary', 'opposing'),
        ('same', 'opposing')),
    matters AS (
        SELECT theirs.request_id FROM ours JOIN parties theirs ON theirs.id_number_hash = ours.id_number_hash
        JOIN sides ON (sides.ours, sides.theirs) = (ours.side, theirs.side)
        UNION
        SELECT theirs.request_id FROM ours JOIN parties theirs ON theirs.folded = ours.folded
            AND coalesce(ours.birth_year = theirs.birth_year, true)
            AND (ours.id_number_hash IS NULL OR theirs.id_number_hash IS NULL)
        JOIN sides ON (sides.ours, sides.theirs) = (ours.side, theirs.side)
    )
    SELECT DISTINCT me.id
    FROM matters JOIN requests r ON r.id = matters.request_id AND r.id <> $2
    JOIN assignments a ON a.case_id = r.case_id
    JOIN practitioners same ON same.id = a.practitioner_id
    JOIN practitioners me ON me.id = same.id OR me.account_id = same.account_id
    WHERE me.id = ANY ($1)";

/// Those who have acted for the other side. Asked with the nation in sight: a lawyer may hold contracts with several
/// providers, and only "yes" is told of what lies elsewhere.
async fn opposed(tx: &mut Tx, ctx: &Ctx, ids: &[Uuid], request: Uuid) -> Result<BTreeSet<Uuid>, Problem> {
    db::see(tx, &Rows::Nation).await?;
    let found: Vec<Opposed> = diesel::sql_query(OPPOSED)
        .bind::<Array<SqlUuid>, _>(ids)
        .bind::<SqlUuid, _>(request)
        .load(tx)
        .await?;
    db::see(tx, &Rows::reached(ctx, transition::permission(CaseEvent::Assign))).await?;
    Ok(found.into_iter().map(|one| one.id).collect())
}
