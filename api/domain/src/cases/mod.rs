//! Cases (vụ việc): their classification and their life.

mod classes;
mod effects;
mod guards;
mod state;
#[cfg(test)]
mod tests;

pub use classes::{EndReason, Form, PractitionerKind, ProceduralStatus, ProceedingsKind, Role};
pub use effects::opening;
pub use state::{CaseEvent, CaseFacts, CaseState};
