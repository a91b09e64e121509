//! Recording, reading and correcting persons.

use super::{merges::service::undoable, repo};
use crate::platform::{
    Ctx, IfMatch, Keys, Listing, Patch, Problem, Reply, Tx,
    audit::{self, Act, Class},
    extract::Nothing,
    idempotency,
    page::Page,
};
use diesel_async::AsyncPgConnection;
use std::collections::HashMap;
use tgpl_domain::{
    citizen_id::CitizenId,
    ids::{OrganisationId, PersonId},
    masking::Sight,
    policy::{Facts, Permission},
};
use uuid::Uuid;

pub use super::{
    dto::{NameSearch, PersonContent, PersonView},
    repo::{Columns, ETHNICITY, PersonRow as Person, commune_names},
    search::{named, search, similar},
};

/// Where a record is kept: the provider and, if not at its head office, the branch.
pub type Unit = (OrganisationId, Option<OrganisationId>);

/// Records a person. Refuses a date of birth that is yet to come and a commune that does not exist; `base` is where
/// the person stands in the body, for the pointers.
pub async fn create(
    tx: &mut Tx,
    ctx: &Ctx,
    unit: Unit,
    content: PersonContent,
    sealed: bool,
    base: &str,
) -> Result<Person, Problem> {
    check(tx, ctx, &content, base).await?;
    let id = PersonId::new();
    Ok(repo::insert(tx, ctx, id, unit, sealed, Columns::of(&ctx.services.keys, id, content)?).await?)
}

/// Copies a person to another provider that takes over their matter.
pub async fn copy(tx: &mut Tx, ctx: &Ctx, person: &Person, unit: Unit) -> Result<Person, Problem> {
    let id = PersonId::new();
    let columns = Columns::of(&ctx.services.keys, id, person.content(&ctx.services.keys)?)?;
    Ok(repo::insert(tx, ctx, id, unit, person.sealed, columns).await?)
}

/// One person, if the connection sees the row. The caller decides whether it may be shown.
pub async fn find(conn: &mut AsyncPgConnection, id: PersonId) -> Result<Option<Person>, Problem> {
    Ok(repo::find(conn, id).await?)
}

/// The same for a request that is to refer to it: refused with 409 when it was merged, and held so that nobody merges it
/// meanwhile.
pub async fn hold(tx: &mut Tx, id: PersonId) -> Result<Option<Person>, Problem> {
    match repo::hold(tx, id).await? {
        Some(person) if person.merged_into_id.is_some() => Err(already_merged()),
        found => Ok(found),
    }
}

/// The refusal to work on a record that went into another one.
pub(super) fn already_merged() -> Problem {
    Problem::not_allowed(
        "Hồ sơ này đã gộp vào hồ sơ khác của cùng người; hãy dùng hồ sơ được giữ",
        "This record was merged into another one of the same person; use the one that is kept",
    )
}

/// Marks a person as class S4 once a record of theirs is.
pub async fn seal(tx: &mut Tx, id: PersonId) -> Result<(), Problem> {
    Ok(repo::seal(tx, id).await?)
}

/// Keyed hash by which a citizen number is found again.
#[must_use]
pub fn id_number_hash(keys: &Keys, number: &CitizenId) -> Vec<u8> {
    repo::id_number_hash(keys, number)
}

/// The person as somebody may see them.
pub async fn view(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    person: Person,
    sight: Sight,
) -> Result<PersonView, Problem> {
    let names = commune_names(conn, person.commune_code.iter().cloned().collect()).await?;
    let commune = person.commune_code.as_ref().and_then(|code| names.get(code).cloned());
    PersonView::of(keys, person, commune, sight)
}

/// Persons, each as a row of many.
pub async fn list(ctx: &Ctx, asked: &Listing<Nothing>) -> Result<Page<PersonView>, Problem> {
    let after: Option<Uuid> = asked.after(ctx)?;
    let permission = asked.permission::<PersonView>(ctx, Permission::PersonRead)?;
    let mut conn = ctx.services.db.reading(ctx, permission).await?;
    let rows = repo::list(&conn, &ctx.actor.scope(permission), after, asked.limit).await?;
    let Page { data, page } = asked.page(ctx, rows, |row| row.id.0)?;
    let codes = data.iter().filter_map(|row| row.commune_code.clone()).collect();
    let names: HashMap<String, String> = commune_names(&mut conn, codes).await?;
    let shown = data.into_iter().map(|row| {
        let commune = row.commune_code.as_ref().and_then(|code| names.get(code).cloned());
        PersonView::of(&ctx.services.keys, row, commune, Sight::List)
    });
    Ok(Page { data: shown.collect::<Result<_, _>>()?, page })
}

/// One person. The access log keeps that they were read, and when `show` laid open what is masked; that is refused
/// to those who see masked fields only.
pub async fn read(ctx: &Ctx, id: PersonId, show: bool) -> Result<Reply, Problem> {
    idempotency::change(ctx, Permission::PersonRead, async |tx| {
        let (person, masked) = reach(tx, ctx, id, Permission::PersonRead).await?;
        let sight = match (masked, show) {
            (true, true) => return Err(Problem::new(crate::platform::problem::Code::forbidden)),
            (true, false) => Sight::Detail,
            (false, false) => Sight::Need,
            (false, true) => Sight::Shown,
        };
        let fields: &[&str] = match sight {
            Sight::Shown => &["id_number", "phone", "address", "birth_date", "ethnicity"],
            Sight::Need => &["birth_date", "ethnicity"],
            _ => &["full_name"],
        };
        record(tx, ctx, "person_read", &person, fields).await?;
        let version = person.version;
        let merge_id = undoable(tx, ctx, &person).await?;
        let view = view(tx, &ctx.services.keys, person, sight).await?;
        Ok(Reply::ok(&PersonView { merge_id, ..view })?.tagged(version))
    })
    .await
}

/// Records a person by themselves; most come with their request.
pub async fn create_alone(tx: &mut Tx, ctx: &Ctx, content: PersonContent) -> Result<Reply, Problem> {
    let unit = home(ctx, Permission::PersonCreate)?;
    let id = create(tx, ctx, unit, content, false, "").await?.id;
    let (person, _) = reach(tx, ctx, id, Permission::PersonCreate).await?;
    record(tx, ctx, "person_create", &person, &["full_name", "id_number"]).await?;
    let body = view(tx, &ctx.services.keys, person, Sight::Need).await?;
    Ok(Reply::created(format!("/api/v1/persons/{id}"), &body)?.tagged(1))
}

/// Corrects a person.
pub async fn update(
    ctx: &Ctx,
    id: PersonId,
    IfMatch(version): IfMatch,
    patch: &Patch<PersonContent>,
) -> Result<Reply, Problem> {
    idempotency::change(ctx, Permission::PersonUpdate, async |tx| {
        let (person, _) = reach(tx, ctx, id, Permission::PersonUpdate).await?;
        if person.merged_into_id.is_some() {
            return Err(already_merged());
        }
        let present = person.content(&ctx.services.keys)?;
        let mut content = patch.apply(&present)?;
        if !patch.fields().contains(&"id_number") {
            content.id_number = present.id_number;
        }
        check(tx, ctx, &content, "").await?;
        let columns = Columns::of(&ctx.services.keys, id, content)?;
        let version = repo::update(tx, id, version, columns).await?.ok_or_else(Problem::stale)?;
        record(tx, ctx, "person_update", &person, &patch.fields()).await?;
        let (person, _) = reach(tx, ctx, id, Permission::PersonUpdate).await?;
        let body = view(tx, &ctx.services.keys, person, Sight::Need).await?;
        Ok(Reply::ok(&body)?.tagged(version))
    })
    .await
}

/// The unit at which the actor holds a role with the permission: where what they record is kept.
pub fn home(ctx: &Ctx, permission: Permission) -> Result<Unit, Problem> {
    let held = ctx
        .actor
        .grants
        .iter()
        .find(|held| tgpl_domain::policy::grant(held.role, permission).is_some())
        .ok_or(Problem::new(crate::platform::problem::Code::forbidden))?;
    Ok((held.organisation, held.branch))
}

/// One record, for a permission: 404 out of reach; and whether it is shown masked.
pub(super) async fn reach(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PersonId,
    permission: Permission,
) -> Result<(Person, bool), Problem> {
    let person = repo::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let facts: Facts = person.facts(repo::practitioners(tx, id).await?);
    let masked = ctx.authorise(permission, &facts)?;
    Ok((person, masked))
}

async fn check(tx: &mut Tx, ctx: &Ctx, content: &PersonContent, base: &str) -> Result<(), Problem> {
    if content.birth_date.is_some_and(|birth| birth.first() > ctx.today()) {
        return Err(Problem::field(
            format!("{base}/birth_date"),
            "invalid_value",
            "Ngày sinh chưa tới",
            "The date of birth is yet to come",
        ));
    }
    let Some(code) = &content.commune_code else { return Ok(()) };
    if commune_names(tx, vec![code.as_str().to_owned()]).await?.is_empty() {
        return Err(Problem::field(
            format!("{base}/commune_code"),
            "unknown_value",
            "Không có xã, phường mang mã này",
            "No commune has this code",
        ));
    }
    Ok(())
}

async fn record(tx: &mut Tx, ctx: &Ctx, act: &str, person: &Person, fields: &[&str]) -> Result<(), Problem> {
    audit::record(
        tx,
        ctx,
        &Act {
            act,
            object: ("person", person.id.0),
            organisation: person.organisation_id,
            class: Class::of_record(person.sealed),
            fields,
            reason: None,
        },
    )
    .await
}
