//! Second factors, invitations taken, forgotten passwords.

use super::{password, totp};
use crate::{
    accounts::{
        dto::secret::{PasswordForgotten, PasswordWithToken, TotpConfirm, TotpEnrol, TotpSecret},
        repo::{account, secret, session},
    },
    platform::{
        Ctx, Problem,
        audit::{self, Act, Class},
        context::Visit,
        idempotency::transaction,
        keys::sha256,
        outbox,
        throttle::{self, Subject},
    },
};
use serde_json::json;
use tgpl_domain::ids::{AccountId, OrganisationId};
use uuid::Uuid;

/// Gives the caller a secret for an authenticator, once the password is right. It counts only after its first code.
pub async fn enrol(ctx: &Ctx, asked: TotpEnrol) -> Result<TotpSecret, Problem> {
    let services = &ctx.services;
    let mut conn = services.db.plain().await?;
    let (owner, _) = session::by_id(&mut conn, ctx.actor.account).await?;
    drop(conn);
    let at = ctx.actor.session.to_string();
    let subjects = [Subject::AccountAt(&owner.username, &at), Subject::Account(&owner.username)];
    let tried = throttle::admit(&services.db, &services.keys, "totp_enrol", &subjects, ctx.now).await?;
    if !password::verify(asked.password, owner.password_hash).await? {
        return Err(Problem::field(
            "/password",
            "invalid_value",
            "Mật khẩu không đúng",
            "The password is wrong",
        ));
    }
    tried.is_right(&services.db).await?;
    let plain = totp::new_secret(&services.keys)?;
    let sealed = services.keys.seal("accounts.totp_secret", owner.id.0, &plain)?;
    transaction(&services.db, async |tx| {
        if !secret::offer_totp(tx, owner.id, &sealed).await? {
            return Err(Problem::not_allowed(
                "Đã có mã xác thực; quản trị viên gỡ mã cũ thì mới cài lại được",
                "A second factor is set up; an administrator takes it away before a new one",
            ));
        }
        own_act(tx, ctx, "totp_enrol").await
    })
    .await?;
    let spelled = totp::spelled(&plain);
    let uri = format!("otpauth://totp/TGPL:{}?secret={spelled}&issuer=TGPL", owner.username);
    Ok(TotpSecret { secret: spelled, uri })
}

/// Sets the second factor up with its first code.
pub async fn confirm(ctx: &Ctx, asked: &TotpConfirm) -> Result<(), Problem> {
    let services = &ctx.services;
    let mut conn = services.db.plain().await?;
    let (owner, _) = session::by_id(&mut conn, ctx.actor.account).await?;
    drop(conn);
    let at = ctx.actor.session.to_string();
    let subjects = [Subject::AccountAt(&owner.username, &at), Subject::Account(&owner.username)];
    let tried = throttle::admit(&services.db, &services.keys, "totp_confirm", &subjects, ctx.now).await?;
    let Some(sealed) = owner.totp_secret.filter(|_| !owner.totp_confirmed) else {
        tried.is_right(&services.db).await?;
        return Err(Problem::not_allowed(
            "Không có mã xác thực nào đang chờ xác nhận",
            "No second factor waits for its first code",
        ));
    };
    let plain = services.keys.open("accounts.totp_secret", owner.id.0, &sealed)?;
    let step = totp::check(&plain, &asked.code, ctx.now)?;
    let fresh = match step {
        Some(step) => session::take_totp_step(&mut *services.db.plain().await?, owner.id, step).await?,
        None => false,
    };
    if !fresh {
        return Err(Problem::field("/code", "invalid_value", "Mã không đúng", "The code is wrong"));
    }
    tried.is_right(&services.db).await?;
    transaction(&services.db, async |tx| {
        secret::confirm_totp(tx, owner.id).await?;
        own_act(tx, ctx, "totp_confirm").await
    })
    .await
}

async fn own_act(tx: &mut crate::platform::Tx, ctx: &Ctx, act: &str) -> Result<(), Problem> {
    let act = Act {
        act,
        object: ("account", ctx.actor.account.0),
        organisation: ctx.actor.home,
        class: Class::S1,
        fields: &["second_factor"],
        reason: None,
    };
    audit::record(tx, ctx, &act).await
}

/// Lets the worker write to the owner of a name. A name that does not exist leaves the same trace and gets the same
/// answer after the same work; every request counts as a try, so nobody's letter box is flooded.
pub async fn forgotten(visit: &Visit, asked: &PasswordForgotten) -> Result<(), Problem> {
    let services = &visit.services;
    let username = asked.username.trim().to_lowercase();
    let subjects = [Subject::AccountAt(&username, &visit.peer), Subject::Address(&visit.peer)];
    let _ = throttle::admit(&services.db, &services.keys, "password_reset", &subjects, visit.now).await?;
    transaction(&services.db, async |tx| {
        let found = session::by_username(tx, &username).await?;
        let (id, home) = found
            .map_or((Uuid::now_v7(), Uuid::nil()), |account| (account.id.0, account.home_organisation_id));
        outbox::announce_at(
            tx,
            visit.now,
            OrganisationId(home),
            super::letters::FORGOTTEN,
            ("account", id),
            json!({}),
        )
        .await
    })
    .await
}

/// What a one-time secret opens.
#[derive(Debug, Clone, Copy)]
pub enum Purpose {
    /// The first password of an invited account.
    Invitation,
    /// A new password for a forgotten one.
    Reset,
}

impl Purpose {
    /// The word of the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "password_reset",
        }
    }

    const fn act(self) -> &'static str {
        match self {
            Self::Invitation => "invitation_accept",
            Self::Reset => "password_reset_confirm",
        }
    }

    /// From which state of the account to which.
    const fn states(self) -> (&'static str, &'static str) {
        match self {
            Self::Invitation => ("invited", "active"),
            Self::Reset => ("active", "active"),
        }
    }
}

/// Sets a password with the secret of a mail, once. Every session of the account is over then.
pub async fn redeem(visit: &Visit, asked: PasswordWithToken, purpose: Purpose) -> Result<(), Problem> {
    let services = &visit.services;
    let subjects = [Subject::Address(&visit.peer)];
    let tried = throttle::admit(&services.db, &services.keys, purpose.act(), &subjects, visit.now).await?;
    let hash = sha256(asked.token.as_bytes());
    let mut conn = services.db.plain().await?;
    let good = secret::is_token_good(&mut conn, &hash, purpose.as_str(), visit.now).await?;
    drop(conn);
    let refused = || {
        Problem::field(
            "/token",
            "invalid_value",
            "Liên kết không đúng, đã dùng hoặc đã hết hạn",
            "The link is wrong, used or out of date",
        )
    };
    if !good {
        return Err(refused());
    }
    tried.is_right(&services.db).await?;
    let password = password::hash(asked.password).await?;
    transaction(&services.db, async |tx| {
        let owner: AccountId =
            secret::use_token(tx, &hash, purpose.as_str(), visit.now).await?.ok_or_else(refused)?;
        if !secret::set_password(tx, owner, &password, purpose.states()).await? {
            return Err(refused());
        }
        session::end_sessions(tx, owner, visit.now, purpose.as_str()).await?;
        let home = account::find(tx, owner).await?.ok_or_else(Problem::not_found)?.home_organisation_id;
        let act = Act {
            act: purpose.act(),
            object: ("account", owner.0),
            organisation: home,
            class: Class::S1,
            fields: &["password"],
            reason: None,
        };
        audit::record_visit(tx, visit, owner, &act).await
    })
    .await
}
