//! Office Open XML (`WordprocessingML`) from the neutral model.

mod document;
mod parts;
mod xml;

use crate::{Paper, PaperError, Qr, Run, font::Fonts, layout::Layout, qr::Symbol};
use parts::{Shape, paragraph};
use std::io::{Cursor, Write as _};
use xml::Xml;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const FONT: &str = "Times New Roman";

/// Renders a paper as a DOCX that Word and `LibreOffice` open for editing. The same paper gives the same bytes.
///
/// # Errors
/// [`PaperError::QrTooLong`], [`PaperError::Docx`].
pub fn to_docx(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let layout = Layout::of(paper.sheet)?;
    let picture = paper.qr.as_ref().map(picture).transpose()?;
    let body = document::document(paper, layout, Fonts::embedded()?, picture.as_ref());
    let mut parts = vec![
        ("[Content_Types].xml", content_types()),
        (
            "_rels/.rels",
            relationships(&[
                ("officeDocument", "word/document.xml"),
                ("metadata/core-properties", "docProps/core.xml"),
            ]),
        ),
        ("docProps/core.xml", properties(paper)),
        ("word/document.xml", body),
        ("word/styles.xml", styles(paper, layout)),
        ("word/header1.xml", header(paper, layout)),
        ("word/footer1.xml", footer(paper, layout)),
    ];
    let mut related = vec![("styles", "styles.xml"), ("header", "header1.xml"), ("footer", "footer1.xml")];
    if let Some(picture) = picture {
        parts.push(("word/media/qr.png", picture.png));
        related.push(("image", "media/qr.png"));
    }
    parts.push(("word/_rels/document.xml.rels", relationships(&related)));
    package(parts).map_err(|error| PaperError::Docx(error.to_string()))
}

/// Identifiers of the relationships, by their order in `to_docx`.
const HEADER_ID: &str = "r2";
const FOOTER_ID: &str = "r3";
const PICTURE_ID: &str = "r4";

/// The QR symbol as an image.
struct Picture {
    symbol: Symbol,
    png: Vec<u8>,
}

fn picture(qr: &Qr) -> Result<Picture, PaperError> {
    let symbol = Symbol::new(&qr.url)?;
    let png = symbol.png()?;
    Ok(Picture { symbol, png })
}

/// Zips the parts with a fixed date, so that the bytes depend on the paper alone.
fn package(parts: Vec<(&str, Vec<u8>)>) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(name, options)?;
        archive.write_all(&content)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        for (extension, kind) in [("rels", rels), ("xml", "application/xml"), ("png", "image/png")] {
            xml.leaf("Default", &[("Extension", &extension), ("ContentType", &kind)]);
        }
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        for (part, kind) in [
            ("/word/document.xml", format!("{TYPES}.document.main+xml")),
            ("/word/styles.xml", format!("{TYPES}.styles+xml")),
            ("/word/header1.xml", format!("{TYPES}.header+xml")),
            ("/word/footer1.xml", format!("{TYPES}.footer+xml")),
            ("/docProps/core.xml", core.to_owned()),
        ] {
            xml.leaf("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
    });
    xml.finish()
}

fn relationships(targets: &[(&str, &str)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (index, (kind, target)) in targets.iter().enumerate() {
            let base = if kind.starts_with("metadata") {
                format!("{PACKAGE}/relationships")
            } else {
                OFFICE.to_owned()
            };
            let id = format!("r{}", index + 1);
            xml.leaf("Relationship", &[("Id", &id), ("Type", &format!("{base}/{kind}")), ("Target", target)]);
        }
    });
    xml.finish()
}

fn properties(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespaces: xml::Attributes<'_> = &[
        ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", namespaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&paper.title()));
        xml.element("dc:creator", &[], |xml| xml.text(&paper.issuer.name));
        xml.element("dc:language", &[], |xml| xml.text(&paper.language));
        for name in ["dcterms:created", "dcterms:modified"] {
            let date = format!("{}T00:00:00Z", paper.date);
            xml.element(name, &[("xsi:type", &"dcterms:W3CDTF")], |xml| xml.text(&date));
        }
    });
    xml.finish()
}

fn styles(paper: &Paper, layout: &Layout) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:styles", &[("xmlns:w", &WORD)], |xml| {
        xml.element("w:docDefaults", &[], |xml| {
            xml.element("w:rPrDefault", &[], |xml| {
                xml.element("w:rPr", &[], |xml| {
                    xml.leaf(
                        "w:rFonts",
                        &[("w:ascii", &FONT), ("w:hAnsi", &FONT), ("w:eastAsia", &FONT), ("w:cs", &FONT)],
                    );
                    xml.val("w:sz", half_points(layout.size.body));
                    xml.val("w:szCs", half_points(layout.size.body));
                    xml.val("w:lang", &paper.language);
                });
            });
            xml.element("w:pPrDefault", &[], |xml| {
                let single: xml::Attributes<'_> =
                    &[("w:before", &0), ("w:after", &0), ("w:line", &240), ("w:lineRule", &"auto")];
                xml.element("w:pPr", &[], |xml| xml.leaf("w:spacing", single));
            });
        });
        for (id, name, level) in [
            ("Normal", "Normal", None),
            ("Heading1", "heading 1", Some(0)),
            ("Heading2", "heading 2", Some(1)),
        ] {
            xml.element("w:style", &[("w:type", &"paragraph"), ("w:styleId", &id)], |xml| {
                xml.val("w:name", name);
                if let Some(level) = level {
                    xml.val("w:basedOn", "Normal");
                    xml.leaf("w:qFormat", &[]);
                    xml.element("w:pPr", &[], |xml| {
                        xml.leaf("w:keepNext", &[]);
                        xml.val("w:jc", "center");
                        xml.val("w:outlineLvl", level);
                    });
                    xml.element("w:rPr", &[], |xml| xml.leaf("w:b", &[]));
                }
            });
        }
    });
    xml.finish()
}

/// The page number, centred, and the mark; the first page has none (`w:titlePg`) unless there is a mark or a foot,
/// or the pages are counted.
fn header(paper: &Paper, layout: &Layout) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:hdr", &[("xmlns:w", &WORD)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.val("w:jc", "center"));
            let size = layout.size.page_number;
            if paper.counted {
                number(xml, size, "Trang ");
                counted(xml, size, "PAGE");
                number(xml, size, "/");
                counted(xml, size, "NUMPAGES");
            } else {
                counted(xml, size, "PAGE");
            }
        });
        if let Some(mark) = &paper.mark {
            let right = Shape { align: Some("right"), ..Shape::default() };
            paragraph(xml, right, layout.size.page_number, &[Run::bold(mark.as_str())]);
        }
    });
    xml.finish()
}

/// A number that the reader of the file counts: of this page, or of all.
fn counted(xml: &mut Xml, size: f32, what: &str) {
    xml.element("w:fldSimple", &[("w:instr", &what)], |xml| number(xml, size, "2"));
}

/// A part of the page number.
fn number(xml: &mut Xml, size: f32, text: &str) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.val("w:sz", half_points(size)));
        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(text));
    });
}

fn footer(paper: &Paper, layout: &Layout) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:ftr", &[("xmlns:w", &WORD)], |xml| {
        let foot = paper.foot.as_ref().map(|foot| Run::plain(foot.as_str()));
        let right = Shape { align: Some("right"), ..Shape::default() };
        paragraph(xml, right, layout.size.figures, foot.as_slice());
    });
    xml.finish()
}

fn half_points(points: f32) -> String {
    format!("{:.0}", points * 2.0)
}

fn twips(points: f32) -> String {
    format!("{:.0}", points * 20.0)
}
