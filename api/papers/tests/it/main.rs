//! Papers as their readers get them: templates filled, PDF and DOCX opened again.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod cards;
mod docx;
mod figures;
mod pdf;
mod templates;

use chrono::NaiveDate;
use tgpl_papers::{Block, Issuer, Paper, Run, Sheet, Signature};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A notice with the given paragraphs.
fn notice(paragraphs: Vec<String>) -> Paper {
    Paper {
        sheet: Sheet::A4,
        issuer: Issuer {
            parent: Some("Sở Tư pháp".into()),
            name: "Trung tâm Trợ giúp pháp lý nhà nước".into(),
        },
        number: Some("07/TB-TGPL".into()),
        place: "Lạng Sơn".into(),
        date: day(2026, 2, 9),
        kind_title: Some("Thông báo".into()),
        subject: "Về việc thử nghiệm".into(),
        addressees: vec![],
        blocks: paragraphs.into_iter().map(|text| Block::Paragraph(vec![Run::plain(text)])).collect(),
        recipients: vec!["Như trên".into(), "Lưu: VT".into()],
        signatures: vec![Signature {
            position: "Giám đốc".into(),
            name: "Hoàng Văn Thử".into(),
            ..Signature::default()
        }],
        qr: None,
        form: None,
        mark: None,
        foot: None,
        counted: false,
        language: "vi-VN".into(),
    }
}

/// White space of any length as one space, so that line breaks do not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
