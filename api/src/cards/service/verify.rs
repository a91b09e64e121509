//! What the public check learns of a card: whether it holds.

use super::VERIFY;
use crate::{
    cards::repo,
    platform::{Problem, clock, context::Visit, db::Rows},
};
use tgpl_domain::{blanks::BlankType, folding::fold};

/// Whether the card holds whose blank has a token; nothing where none has it.
pub async fn by_token(visit: &Visit, token: &str) -> Result<Option<bool>, Problem> {
    let hash = visit.services.keys.find_hash(VERIFY, token);
    let conn = visit.services.db.seeing(&Rows::Nation).await?;
    Ok(repo::by_hash(&conn, &hash).await?)
}

/// Whether a card of some kinds holds with a number, whose holder has these initials; nothing where there is none. Numbers of
/// before this register may be on cards of two provinces: then all must hold, since nobody can tell which one lies there.
pub async fn by_number(
    visit: &Visit,
    kinds: &[BlankType],
    number: &str,
    initials: &str,
) -> Result<Option<bool>, Problem> {
    let conn = visit.services.db.seeing(&Rows::Nation).await?;
    let cards = repo::by_number(&conn, number, kinds, clock::day(visit.now)).await?;
    let wanted = letters(initials);
    let of_holder = cards.into_iter().filter(|(name, _)| {
        fold(name.as_str()).split(' ').filter_map(|word| word.chars().next()).eq(wanted.chars())
    });
    Ok(of_holder.map(|(_, holds)| holds).reduce(|one, other| one && other))
}

/// `N.T. Đ` as `ntd`.
fn letters(initials: &str) -> String {
    fold(initials).chars().filter(char::is_ascii_alphanumeric).collect()
}
