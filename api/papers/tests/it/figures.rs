//! Statistical forms: heads over heads, rows that go on, marks on every page; in both writers.

use crate::{docx, flat, notice, pdf};
use lopdf::{Document, Object};
use tgpl_papers::{Block, FigureRow, Figures, FormHead, HeadCell, Paper, Sheet, Signature, to_docx, to_pdf};

fn head(text: &str, columns: u16, rows: u16) -> HeadCell {
    HeadCell { text: text.into(), columns, rows }
}

fn form(rows: usize) -> Paper {
    let row = |number: usize| FigureRow {
        cells: vec![format!("Dòng {number}"), "12,5".into()],
        bold: number == 0,
    };
    let signer =
        |name: &str| Signature { position: "Người ký".into(), name: name.into(), ..Signature::default() };
    let figures = Figures {
        head: vec![
            vec![head("Chỉ tiêu", 1, 2), head("Giới tính", 2, 1)],
            vec![head("Nam", 1, 1), head("Nữ", 1, 1)],
            vec![head("A", 1, 1), head("(1)", 1, 1), head("(2)", 1, 1)],
        ],
        rows: (0..rows).map(row).collect(),
        widths: vec![3, 1, 1],
        words: 1,
    };
    Paper {
        sheet: Sheet::A4Landscape,
        kind_title: Some("Số lượt người".into()),
        subject: "Kỳ báo cáo: 6 tháng\n(từ ngày 01/01)".into(),
        blocks: vec![Block::Figures(figures)],
        recipients: vec![],
        signatures: vec![signer("Người Thứ Nhất"), signer("Người Thứ Hai")],
        form: Some(FormHead {
            form: vec!["Biểu số: 24".into()], parties: vec!["Đơn vị báo cáo: A".into()]
        }),
        mark: Some("BẢN NHÁP".into()),
        foot: Some("Bản 1".into()),
        ..notice(vec![])
    }
}

#[test]
fn every_page_has_heads_mark_and_foot() {
    let pages = pdf::pages(&to_pdf(&form(90)).unwrap());
    assert!(pages.len() > 1);
    for page in pages.iter().map(|page| flat(page)) {
        for text in ["BẢN NHÁP", "Bản 1", "Giới tính", "(2)", "Dòng"] {
            assert!(page.contains(text), "no {text} in {page}");
        }
    }
    let all = flat(&pages.concat());
    assert!((0..90).all(|row| all.contains(&format!("Dòng {row} 12,5"))), "{all}");
    assert_eq!(all.matches("Lạng Sơn, ngày 09 tháng 02 năm 2026").count(), 1, "{all}");
    assert!(!all.contains("CỘNG HÒA"), "a form has its own head");
}

#[test]
fn heads_say_how_far_they_reach() {
    let document = Document::load_mem(&to_pdf(&form(1)).unwrap()).unwrap();
    let spans = |name: &[u8]| {
        let all = document.objects.values().filter_map(|object| object.as_dict().ok());
        let attributes = all.filter_map(|element| element.get(b"A").ok()).flat_map(|found| match found {
            Object::Array(all) => all.clone(),
            one => vec![one.clone()],
        });
        attributes.filter(|one| one.as_dict().is_ok_and(|one| one.has(name))).count()
    };
    assert_eq!((spans(b"ColSpan"), spans(b"RowSpan")), (1, 1));
}

#[test]
fn a_document_merges_its_heads_and_lies_on_its_side() {
    let docx = to_docx(&form(3)).unwrap();
    let xml = docx::part(&docx, "word/document.xml");
    assert!(xml.contains(r#"<w:gridSpan w:val="2"/>"#));
    assert!(
        xml.contains(r#"<w:vMerge w:val="restart"/>"#) && xml.contains(r#"<w:vMerge w:val="continue"/>"#)
    );
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 3);
    assert!(xml.contains(r#"w:orient="landscape""#));
    assert!(!xml.contains("titlePg"), "the mark stands on the first page too");
    assert!(docx::part(&docx, "word/header1.xml").contains("BẢN NHÁP"));
    assert!(docx::part(&docx, "word/footer1.xml").contains("Bản 1"));
    let text = docx::text(&docx);
    for line in ["Biểu số: 24", "SỐ LƯỢT NGƯỜI", "(từ ngày 01/01)", "Đơn vị báo cáo: A", "Dòng 2", "12,5"]
    {
        assert!(text.lines().any(|found| found == line), "no {line} in {text}");
    }
}
