use crate::notice;
use roxmltree::Document;
use std::io::{Cursor, Read as _};
use tgpl_papers::{Purpose, in_force, templates, to_docx};
use zip::ZipArchive;

pub(crate) fn part(docx: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text of the main part, one line a paragraph.
pub(crate) fn text(docx: &[u8]) -> String {
    let xml = part(docx, "word/document.xml");
    let document = Document::parse(&xml).unwrap();
    let paragraphs = document.descendants().filter(|node| node.tag_name().name() == "p");
    let text = |paragraph: roxmltree::Node<'_, '_>| -> String {
        paragraph
            .descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|node| node.text().map(str::to_owned))
            .collect()
    };
    paragraphs.map(text).collect::<Vec<_>>().join("\n")
}

fn attribute(docx: &[u8], element: &str, attribute: &str) -> String {
    let xml = part(docx, "word/document.xml");
    let document = Document::parse(&xml).unwrap();
    let node = document.descendants().find(|node| node.tag_name().name() == element).unwrap();
    node.attributes().find(|found| found.name() == attribute).unwrap().value().to_owned()
}

#[test]
fn every_part_is_well_formed_and_named_in_the_package() {
    for template in templates().unwrap() {
        let docx = to_docx(&template.sample().unwrap()).unwrap();
        let names: Vec<String> = ZipArchive::new(Cursor::new(&docx))
            .unwrap()
            .file_names()
            .map(|name| name.unwrap().into_owned())
            .collect();
        for name in names.iter().filter(|name| !name.contains("/media/")) {
            assert!(Document::parse(&part(&docx, name)).is_ok(), "{}: {name}", template.code);
        }
        let related = part(&docx, "word/_rels/document.xml.rels");
        for node in Document::parse(&related).unwrap().descendants() {
            if let Some(target) = node.attribute("Target") {
                assert!(names.contains(&format!("word/{target}")), "{target}");
            }
        }
    }
}

#[test]
fn page_and_margins_are_those_of_the_decree() {
    let docx = to_docx(&notice(vec!["Nội dung./.".into()])).unwrap();
    let twips = |millimetres: f32| format!("{:.0}", millimetres / 25.4 * 1440.0);
    assert_eq!(attribute(&docx, "pgSz", "w"), twips(210.0));
    assert_eq!(attribute(&docx, "pgSz", "h"), twips(297.0));
    for (side, millimetres) in [("top", 20.0), ("bottom", 20.0), ("left", 30.0), ("right", 15.0)] {
        assert_eq!(attribute(&docx, "pgMar", side), twips(millimetres), "{side}");
    }
    assert!(part(&docx, "word/document.xml").contains("<w:titlePg/>"), "no number on the first page");
    assert!(part(&docx, "word/header1.xml").contains(r#"w:instr="PAGE""#));
    assert!(part(&docx, "word/styles.xml").contains(r#"w:ascii="Times New Roman""#));
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for template in templates().unwrap() {
        let paper = template.sample().unwrap();
        assert!(to_docx(&paper).unwrap() == to_docx(&paper).unwrap(), "{}", template.code);
    }
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "<script>&\"'</w:t></w:r> {name} [x] =1+1";
    let docx = to_docx(&notice(vec![format!("{hostile}\u{0}\u{b}\u{fffe}\u{202e}")])).unwrap();
    assert!(text(&docx).lines().any(|line| line.trim_end() == hostile), "{}", text(&docx));
}

#[test]
fn the_receipt_carries_its_symbol_and_secret() {
    let paper = in_force(Purpose::Receipt, crate::day(2026, 11, 22)).unwrap().sample().unwrap();
    let docx = to_docx(&paper).unwrap();
    assert!(text(&docx).contains("7K2M 9QXR T4BD HW6C"));
    assert!(attribute(&docx, "docPr", "descr").contains("https://tgpl.example.vn/t/"));
    let side: f32 = attribute(&docx, "extent", "cx").parse().unwrap();
    let millimetres = side / 36_000.0;
    assert!(millimetres >= 28.0, "{millimetres}");
}
