//! Mails to owners of accounts. The secret in a link is made by the worker at the moment of sending: the outbox and the
//! log never hold it, and a second delivery makes the first link worthless.

use super::{new_secret, secret::Purpose};
use crate::{
    accounts::{
        dto::account::AccountState,
        repo::{account, secret},
    },
    platform::{Problem, Services, idempotency::transaction, keys::sha256, outbox::Event},
};
use chrono::TimeDelta;
use tgpl_domain::ids::AccountId;

/// An account was invited.
pub const INVITED: &str = "account.invited";
/// Somebody says that an account's password is forgotten.
pub const FORGOTTEN: &str = "password.forgotten";

const INVITATION: TimeDelta = TimeDelta::hours(72);
const RESET: TimeDelta = TimeDelta::hours(1);

/// Sends the letter that an event asks for, if it asks for one and there is somebody to write to.
pub async fn deliver(services: &Services, event: &Event) -> Result<(), Problem> {
    let (purpose, life, state) = match event.topic.as_str() {
        INVITED => (Purpose::Invitation, INVITATION, AccountState::Invited),
        FORGOTTEN => (Purpose::Reset, RESET, AccountState::Active),
        _ => return Ok(()),
    };
    let now = services.clock.now();
    let id = AccountId(event.subject_id);
    let mut conn = services.db.plain().await?;
    let found = account::find(&mut conn, id).await?.filter(|account| account.state == state);
    drop(conn);
    let Some(to) = found.and_then(|account| account.email) else { return Ok(()) };
    let token = new_secret(&services.keys)?;
    transaction(&services.db, async |tx| {
        Ok(secret::add_token(tx, &sha256(token.as_bytes()), purpose.as_str(), id, now, now + life).await?)
    })
    .await?;
    let address = &services.config.public_url;
    // Behind `#` the secret stays in the browser: no server's log has it.
    let (subject, body) = match purpose {
        Purpose::Invitation => (
            "Lời mời sử dụng hệ thống trợ giúp pháp lý",
            format!(
                "Bạn được mời sử dụng hệ thống trợ giúp pháp lý.\n\nMở liên kết sau trong 72 giờ để đặt mật khẩu:\n\
                 {address}/app/invitation#{token}\n\nNếu bạn không chờ thư này, hãy bỏ qua.\n"
            ),
        ),
        Purpose::Reset => (
            "Đặt lại mật khẩu",
            format!(
                "Có người yêu cầu đặt lại mật khẩu cho tài khoản của bạn.\n\nMở liên kết sau trong 1 giờ để đặt mật khẩu \
                 mới:\n{address}/app/password-reset#{token}\n\nNếu không phải bạn, hãy bỏ qua; mật khẩu cũ vẫn dùng được.\n"
            ),
        ),
    };
    services.mail.send(&to, subject, body).await
}
