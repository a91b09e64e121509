//! Reference data that the law and the State give: provinces, communes, holidays, the legal transitions.

mod load;

pub use load::load;
