//! Cases (vụ việc): their classification and their life.

mod carrier;
mod classes;
mod effects;
mod guards;
mod next;
mod state;
#[cfg(test)]
mod tests;
mod work;

pub use carrier::{Bar, CarrierFacts};
pub use classes::{EndReason, Form, PractitionerKind, ProceduralStatus, ProceedingsKind, Role};
pub use effects::opening;
pub use next::Standing;
pub use state::{CaseEvent, CaseFacts, CaseState};
pub use work::{ProceedingKind, SessionKind, Stage, half_sessions};
