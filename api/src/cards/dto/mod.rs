//! Wire types of cards: what is sent, and what is answered.

mod cards;
mod courses;
mod files;

pub use cards::{
    BlankIssue, CardBlankView, CardDetail, CardProposal, CardQuery, CardReissue, CardView, CardWithdraw,
    CertificateCreate, CertificateQuery, CertificateReissue, CertificateWithdraw, IdleFigures,
};
pub use courses::{CourseCreate, CourseQuery, CourseView};
pub use files::{
    CardFileActionView, CardFileCarryOut, CardFileCreate, CardFileForward, CardFileGrant, CardFileQuery,
    CardFileRefuse, CardFileView, CardStepView, Said,
};
