//! Who may carry a case, and what stands against it.

use crate::platform::{Ctx, Problem, Tx, problem::Code};
use chrono::NaiveDate;
use diesel::{
    pg::Pg,
    prelude::*,
    sql_types::{Bool, Date, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use tgpl_domain::{
    cases::{Form, PractitionerKind},
    ids::{OrganisationId, PractitionerId},
};
use tgpl_papers::Fields;
use tgpl_schema::practitioners;
use uuid::Uuid;

/// A practitioner as a case looks at one.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = practitioners, check_for_backend(Pg))]
pub(super) struct Practitioner {
    organisation_id: OrganisationId,
    kind: String,
    full_name: String,
    card_number: Option<String>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    pub no: i64,
}

impl Practitioner {
    /// The kind the law knows; one on probation performs nothing alone.
    fn kind(&self) -> Option<PractitionerKind> {
        match self.kind.as_str() {
            "contract_lawyer" | "organisation_lawyer" => Some(PractitionerKind::Lawyer),
            word => word.parse().ok(),
        }
    }
}

/// Reads one.
pub(super) async fn find(tx: &mut Tx, id: PractitionerId) -> Result<Option<Practitioner>, Problem> {
    Ok(practitioners::table.find(id.0).select(Practitioner::as_select()).first(tx).await.optional()?)
}

/// Refuses one who is not of the provider, not in office today, suspended, without a contract in force, or not allowed the form of aid (Luật TGPL Đ.17).
pub(super) async fn may_carry(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PractitionerId,
    provider: OrganisationId,
    form: Form,
    pointer: &str,
) -> Result<(), Problem> {
    let found = find(tx, id).await?.filter(|found| found.organisation_id == provider);
    let Some(found) = found else {
        return Err(Problem::field(
            pointer,
            "unknown_value",
            "Không có người thực hiện này ở tổ chức",
            "The provider has no such practitioner",
        ));
    };
    let today = ctx.today();
    if found.valid_from > today || found.valid_to.is_some_and(|last| last < today) {
        return Err(Problem::field(
            pointer,
            "not_active",
            "Người này hiện không còn thực hiện trợ giúp pháp lý tại tổ chức",
            "This practitioner is not in office",
        ));
    }
    let barred: Barred =
        diesel::sql_query(BARRED).bind::<SqlUuid, _>(id.0).bind::<Date, _>(today).get_result(tx).await?;
    if barred.suspended || barred.contract_ended {
        return Err(Problem::field(
            pointer,
            "not_active",
            "Người này đang bị tạm đình chỉ hoặc hợp đồng với tổ chức không còn hiệu lực",
            "This practitioner is suspended, or no contract is in force",
        ));
    }
    if !found.kind().is_some_and(|kind| kind.may_perform(form)) {
        return Err(Problem::field(
            pointer,
            "not_entitled",
            "Người này không được thực hiện hình thức trợ giúp này (Luật TGPL Đ.17)",
            "This practitioner may not perform this form of aid (Legal Aid Law art. 17)",
        ));
    }
    Ok(())
}

#[derive(QueryableByName)]
struct Barred {
    #[diesel(sql_type = Bool)]
    suspended: bool,
    #[diesel(sql_type = Bool)]
    contract_ended: bool,
}

/// `$1` the practitioner, `$2` the day. Who never had a contract, like the officers, needs none.
const BARRED: &str = "
    SELECT EXISTS (SELECT FROM practitioner_absences WHERE practitioner_id = $1 AND kind = 'suspension'
            AND $2 BETWEEN from_on AND to_on) AS suspended,
        EXISTS (SELECT FROM practitioner_contracts WHERE practitioner_id = $1)
            AND NOT EXISTS (SELECT FROM practitioner_contracts
                WHERE practitioner_id = $1 AND $2 BETWEEN valid_from AND valid_to) AS contract_ended";

/// Puts name, title and card of a practitioner among the fields of a paper.
pub(super) async fn say(
    tx: &mut Tx,
    id: PractitionerId,
    said: &mut Fields,
    part: &str,
) -> Result<(), Problem> {
    if let Some(found) = find(tx, id).await? {
        if let Some(kind) = found.kind() {
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
struct Against {
    #[diesel(sql_type = Bool)]
    conflict: bool,
}

/// Cases of the same human being, under any contract, where somebody of this matter's other side was helped, or
/// where the person helped here stood on the other side (Luật TGPL Đ.25 kh.2a).
const CONFLICT: &str = "
    WITH theirs AS (
        SELECT p.side, p.folded, p.birth_year, p.id_number_hash
        FROM practitioners me
        JOIN practitioners same ON same.id = me.id OR same.account_id = me.account_id
        JOIN assignments a ON a.practitioner_id = same.id
        JOIN cases c ON c.id = a.case_id AND c.request_id <> $2
        JOIN parties p ON p.request_id = c.request_id
        WHERE me.id = $1
    )
    SELECT EXISTS (
        SELECT FROM parties ours JOIN theirs ON
            (ours.side, theirs.side) IN (('opposing', 'beneficiary'), ('opposing', 'same'),
                ('beneficiary', 'opposing'), ('same', 'opposing'))
            AND (ours.id_number_hash = theirs.id_number_hash OR (ours.folded = theirs.folded
                AND coalesce(ours.birth_year = theirs.birth_year, true)
                AND (ours.id_number_hash IS NULL OR theirs.id_number_hash IS NULL)))
        WHERE ours.request_id = $2
    ) AS conflict";

/// Refuses one who has acted for the other side. The connection must see the nation: a lawyer may hold contracts
/// with several providers, and only "yes" is told of what lies elsewhere.
pub(super) async fn without_conflict(tx: &mut Tx, id: PractitionerId, request: Uuid) -> Result<(), Problem> {
    let found: Against = diesel::sql_query(CONFLICT)
        .bind::<SqlUuid, _>(id.0)
        .bind::<SqlUuid, _>(request)
        .get_result(tx)
        .await?;
    if !found.conflict {
        return Ok(());
    }
    Err(Problem::new(Code::conflict_of_interest).because(
        "Người này đã hoặc đang thực hiện trợ giúp pháp lý cho bên có quyền lợi đối lập (Luật TGPL Đ.25)",
        "This practitioner has acted or acts for a party with opposing interests (Legal Aid Law art. 25)",
    ))
}
