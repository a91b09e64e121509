use crate::{flat, notice};
use lopdf::{Document, Object};
use tgpl_papers::{Purpose, in_force, templates, to_pdf};

/// The text of every page.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    document.get_pages().keys().map(|page| document.extract_text(&[*page]).unwrap()).collect()
}

fn long(paragraphs: usize) -> Vec<String> {
    (1..=paragraphs)
        .map(|number| format!("Đoạn {number}. {}", "Nội dung thử nghiệm được nhắc lại. ".repeat(12)))
        .collect()
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for template in templates().unwrap() {
        let paper = template.sample().unwrap();
        assert!(to_pdf(&paper).unwrap() == to_pdf(&paper).unwrap(), "{}", template.code);
    }
}

#[test]
fn pages_are_numbered_from_the_second() {
    let pages = pages(&to_pdf(&notice(long(24))).unwrap());
    assert_eq!(pages.len(), 5, "{}", pages.len());
    let first = pages.first().unwrap();
    assert!(first.trim_start().starts_with("SỞ TƯ PHÁP"), "{first}");
    for (number, page) in (1..).zip(&pages).skip(1) {
        assert!(page.trim_start().starts_with(&number.to_string()), "page {number}: {page}");
    }
}

#[test]
fn a_book_counts_its_pages_from_the_first() {
    let book = tgpl_papers::Paper { counted: true, ..notice(long(24)) };
    let pages = pages(&to_pdf(&book).unwrap());
    for (number, page) in (1..).zip(&pages) {
        assert!(page.contains(&format!("Trang {number}/{}", pages.len())), "page {number}: {page}");
    }
    let header = crate::docx::part(&tgpl_papers::to_docx(&book).unwrap(), "word/header1.xml");
    assert!(header.contains("w:instr=\"PAGE\"") && header.contains("w:instr=\"NUMPAGES\""), "{header}");
}

#[test]
fn a_signature_has_text_above_it() {
    for paragraphs in 1..30 {
        let pages = pages(&to_pdf(&notice(long(paragraphs))).unwrap());
        let last = flat(pages.last().unwrap());
        let (text, _) = last.split_once("Nơi nhận:").unwrap();
        assert!(text.contains("nhắc lại"), "{paragraphs} paragraphs: {last}");
    }
}

#[test]
fn screen_readers_and_archives_get_what_they_need() {
    let template = in_force(Purpose::HandOver, crate::day(2026, 11, 22)).unwrap();
    let pdf = to_pdf(&template.sample().unwrap()).unwrap();
    let document = Document::load_mem(&pdf).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi-VN");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"MarkInfo") && catalog.has(b"OutputIntents"));

    let metadata = catalog.get(b"Metadata").and_then(|object| document.dereference(object)).unwrap().1;
    let xmp = String::from_utf8_lossy(&metadata.as_stream().unwrap().content);
    for mark in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "Biên bản – 12/BB-TGPL – Bàn giao hồ sơ",
    ] {
        assert!(xmp.contains(mark), "no {mark} in {xmp}");
    }

    let roles: Vec<&[u8]> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"S").and_then(Object::as_name).ok())
        .collect();
    for role in ["H1", "Table", "THead", "TBody", "TR", "TH", "TD", "P"] {
        assert!(roles.contains(&role.as_bytes()), "no {role}");
    }
}

#[test]
fn sheets_have_their_sizes() {
    let size = |purpose| {
        let pdf = to_pdf(&in_force(purpose, crate::day(2026, 11, 22)).unwrap().sample().unwrap()).unwrap();
        let document = Document::load_mem(&pdf).unwrap();
        let page = document.get_dictionary(*document.get_pages().get(&1).unwrap()).unwrap().clone();
        let corners = page.get(b"MediaBox").unwrap().as_array().unwrap().clone();
        let millimetres = |corner: &Object| (corner.as_float().unwrap() * 25.4 / 72.0).round();
        corners.iter().map(millimetres).collect::<Vec<_>>()
    };
    assert_eq!(size(Purpose::AssignCourt), [0.0, 0.0, 210.0, 297.0]);
    assert_eq!(size(Purpose::Receipt), [0.0, 0.0, 148.0, 210.0]);
}

#[test]
fn hostile_text_stays_text() {
    let text = "<script>alert(1)</script> (\\) \u{202e}đảo\u{0} \u{1F4A9} ก";
    let pages = pages(&to_pdf(&notice(vec![text.into()])).unwrap());
    assert!(pages.concat().contains("<script>alert(1)</script> (\\) đảo "), "{pages:?}");
}

#[test]
fn decomposed_input_is_composed() {
    let pages = pages(&to_pdf(&notice(vec!["Nguye\u{302}\u{303}n".into()])).unwrap());
    assert!(pages.concat().contains("Nguyễn"), "{pages:?}");
}
