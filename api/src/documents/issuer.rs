//! Who issues and signs a paper: the unit of the head who is responsible for the record.

use crate::{
    obligations::service::Subject,
    platform::{Ctx, Problem, Tx},
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_domain::policy::Role;
use tgpl_papers::{Issuer, Signature};
use tgpl_schema::{accounts, organisations, provinces, role_grants};
use uuid::Uuid;

/// A unit that issues, and its head.
pub struct Issuing {
    /// The head office or the branch: its outgoing register gives the number.
    pub unit: Uuid,
    /// Letterhead.
    pub issuer: Issuer,
    /// Place named before the date.
    pub place: String,
    /// Last part of its numbers, as `TGPL`.
    pub abbreviation: String,
    /// Telephone for the people.
    pub phone: Option<String>,
    /// Position of the head, as it stands before the unit's name.
    pub head: &'static str,
    /// Who signs.
    pub signature: Signature,
}

#[derive(Queryable)]
struct Unit {
    kind: String,
    name: String,
    parent_id: Option<Uuid>,
    code: Option<String>,
    phone: Option<String>,
    province: Option<String>,
}

/// A director who may sign: name, where the role is held, whether by delegation.
type Signer = (String, Option<Uuid>, Option<Uuid>);

/// Finds the issuing unit and its signer. The head who acts signs; otherwise the head of the branch, then of the
/// centre. Where no head has an account the name is written by hand.
pub async fn of(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<Issuing, Problem> {
    let signer = signer(tx, ctx, subject).await?;
    let unit_id = match &signer {
        Some((_, at, _)) => at.unwrap_or(subject.organisation.0),
        None => subject.branch.map_or(subject.organisation.0, |branch| branch.0),
    };
    let unit: Unit = organisations::table
        .left_join(
            provinces::table.on(organisations::province_code
                .eq(provinces::code.nullable())
                .and(organisations::province_valid_from.eq(provinces::valid_from.nullable()))),
        )
        .filter(organisations::id.eq(unit_id))
        .select((
            organisations::kind,
            organisations::name,
            organisations::parent_id,
            organisations::case_unit,
            organisations::phone,
            provinces::name.nullable(),
        ))
        .first(tx)
        .await?;
    let parent = match unit.parent_id {
        Some(parent) => {
            organisations::table.find(parent).select(organisations::name).first(tx).await.optional()?
        }
        None => None,
    };
    let (position, head) = match unit.kind.as_str() {
        "centre" => ("Giám đốc", "Giám đốc"),
        "branch" => ("Trưởng Chi nhánh", "Trưởng"),
        _ => ("Người đứng đầu", "Người đứng đầu"),
    };
    let (name, delegated) =
        signer.map_or_else(Default::default, |(name, _, delegated_by)| (name, delegated_by.is_some()));
    Ok(Issuing {
        unit: unit_id,
        issuer: Issuer { parent, name: unit.name },
        place: unit.province.as_deref().map_or_else(|| "Hà Nội".to_owned(), place),
        abbreviation: match (unit.kind.as_str(), unit.code) {
            ("branch", Some(code)) => code,
            _ => "TGPL".into(),
        },
        phone: unit.phone,
        head,
        signature: Signature {
            on_behalf: delegated.then(|| format!("TUQ. {position}")),
            position: if delegated { "Người được ủy quyền".into() } else { position.into() },
            hint: None,
            name,
        },
    })
}

async fn signer(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<Option<Signer>, Problem> {
    let branch = subject.branch.map(|branch| branch.0);
    Ok(role_grants::table
        .inner_join(accounts::table.on(accounts::id.eq(role_grants::account_id)))
        .filter(role_grants::role.eq(Role::Director.as_str()))
        .filter(role_grants::organisation_id.eq(subject.organisation.0))
        .filter(role_grants::branch_id.is_null().or(role_grants::branch_id.eq(branch)))
        .filter(role_grants::awaits_second.eq(false))
        .filter(role_grants::valid_from.le(ctx.now))
        .filter(role_grants::valid_to.is_null().or(role_grants::valid_to.gt(ctx.now)))
        .filter(accounts::state.eq("active"))
        .order((
            accounts::id.eq(ctx.actor.account.0).desc(),
            role_grants::branch_id.is_not_null().desc(),
            role_grants::delegated_by.is_null().desc(),
            role_grants::valid_from,
        ))
        .select((accounts::display_name, role_grants::branch_id, role_grants::delegated_by))
        .first(tx)
        .await
        .optional()?)
}

/// `Tỉnh Lạng Sơn` is `Lạng Sơn` before a date.
pub fn place(province: &str) -> String {
    ["Tỉnh ", "Thành phố "].iter().find_map(|kind| province.strip_prefix(kind)).unwrap_or(province).to_owned()
}
