//! SQL for blanks: the papers as rows, the ledger by what is asked of it.

mod balances;
mod column;
mod movements;
mod papers;
mod standing;
mod stores;

pub(super) use balances::until;
pub use balances::{BalanceRow, balances};
pub use column::{Stored, read};
pub use movements::{Move, MovementRow, People, Place, add, life, movements, of_paper};
pub use papers::{PaperRow, find, hold, insert, lots_of, open_order, papers, save, shipped};
pub use standing::{book, card_on, cards_on, first_held, hold_series, hold_type, standing, stands};
pub use stores::{agency, begin_series, catalogue, keeper, store_of, units};
