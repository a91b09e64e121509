//! Files that nobody should be able to leave in a case, made byte by byte.

use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The smallest good PDF.
pub const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\
    trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
const JPEG: &[u8] = &[
    0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12,
    0xff, 0xd9,
];
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const MACROS: &str = "application/vnd.ms-word.document.macroEnabled.main+xml";

/// What is wrong with each.
pub const BAD: &[&str] = &[
    "empty",
    "no name",
    "no ending",
    "long name",
    "misleading name",
    "hidden letter in the name",
    "program",
    "html as pdf",
    "svg",
    "text",
    "old word file",
    "plain zip",
    "gif",
    "pdf as jpg",
    "jpg as pdf",
    "docx as xlsx",
    "pdf declared as png",
    "pdf without end",
    "pdf without start of its table",
    "pdf with a zip behind",
    "pdf with html behind",
    "pdf script",
    "pdf script spelled in hex",
    "pdf launch",
    "pdf file inside",
    "pdf form",
    "pdf locked",
    "pdf script packed away",
    "jpg cut off",
    "jpg with zip",
    "jpg with markup",
    "jpg of 60000 x 60000",
    "png of 20000 x 20000",
    "png cut off",
    "docx with macros",
    "docx declared with macros",
    "docx with an object",
    "docx with a template elsewhere",
    "docx with entities",
    "docx that starts a program",
    "docx with a zip inside",
    "docx out of its folder",
    "docx with a link in it",
    "docx of 100000 parts",
    "zip bomb",
    "docx cut off",
    "docx with something behind",
    "docx without a document",
    "more than 20 MiB",
];

/// The name, declared type (empty for none) and bytes of a bad file.
pub fn bad_file(what: &str) -> (&'static str, &'static str, Vec<u8>) {
    let pdf = |object: &str| {
        let text =
            std::str::from_utf8(PDF).unwrap().replace("trailer", &format!("3 0 obj{object}endobj\ntrailer"));
        ("a.pdf", "", text.into_bytes())
    };
    let docx = |parts: &[(&str, &[u8])]| ("a.docx", "", package(DOCUMENT, parts));
    let behind = |file: &[u8], more: &[u8]| [file, more].concat();
    match what {
        "empty" => ("a.pdf", "", vec![]),
        "no name" => ("", "", PDF.to_vec()),
        "no ending" => ("ban-an", "", PDF.to_vec()),
        "long name" => (Box::leak(format!("{}.pdf", "a".repeat(300)).into_boxed_str()), "", PDF.to_vec()),
        "misleading name" => ("ban-an\u{202e}fdp.exe", "", PDF.to_vec()),
        "hidden letter in the name" => ("ban\u{200b}an.pdf", "", PDF.to_vec()),
        "program" => ("a.pdf", "", b"MZ\x90\0\x03\0\0\0".to_vec()),
        "html as pdf" => ("a.pdf", "application/pdf", b"<html><script>alert(1)</script></html>".to_vec()),
        "svg" => ("a.svg", "image/svg+xml", b"<svg onload='alert(1)'/>".to_vec()),
        "text" => ("a.txt", "text/plain", b"xin chao".to_vec()),
        "old word file" => ("a.doc", "", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
        "plain zip" => ("a.docx", "", zipped(&[("a.txt", b"a")])),
        "gif" => ("a.gif", "image/gif", b"GIF89a".to_vec()),
        "pdf as jpg" => ("a.jpg", "", PDF.to_vec()),
        "jpg as pdf" => ("a.pdf", "", JPEG.to_vec()),
        "docx as xlsx" => ("a.xlsx", "", package(DOCUMENT, &[])),
        "pdf declared as png" => ("a.pdf", "image/png", PDF.to_vec()),
        "pdf without end" => ("a.pdf", "", PDF[..PDF.len() - 8].to_vec()),
        "pdf without start of its table" => ("a.pdf", "", b"%PDF-1.4\n%%EOF".to_vec()),
        "pdf with a zip behind" => ("a.pdf", "", behind(PDF, &zipped(&[("a.txt", b"a")]))),
        "pdf with html behind" => ("a.pdf", "", behind(PDF, b"<script>alert(1)</script>")),
        "pdf script" => pdf("<</S/JavaScript/JS(app.alert(1))>>"),
        "pdf script spelled in hex" => pdf("<</S/Java#53cript/J#53(app.alert(1))>>"),
        "pdf launch" => pdf("<</S/Launch/F(cmd.exe)>>"),
        "pdf file inside" => pdf("<</Type/EmbeddedFile/Length 0>>"),
        "pdf form" => pdf("<</XFA 4 0 R>>"),
        "pdf locked" => pdf("<</Encrypt 4 0 R>>"),
        "pdf script packed away" => ("a.pdf", "", packed_away()),
        "jpg cut off" => ("a.jpg", "", JPEG[..JPEG.len() - 2].to_vec()),
        "jpg with zip" => ("a.jpg", "", behind(JPEG, &zipped(&[("a.txt", b"a")]))),
        "jpg with markup" => ("a.jpg", "image/jpeg", behind(JPEG, b"<?php system(1) ?>")),
        "jpg of 60000 x 60000" => {
            let mut bytes = JPEG.to_vec();
            bytes[7..11].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
            ("a.jpg", "", bytes)
        }
        "png of 20000 x 20000" => ("a.png", "image/png", png(20_000)),
        "png cut off" => ("a.png", "", png(8)[..40].to_vec()),
        "docx with macros" => docx(&[("word/vbaProject.bin", b"x")]),
        "docx declared with macros" => ("a.docx", "", package(MACROS, &[])),
        "docx with an object" => docx(&[("word/embeddings/oleObject1.bin", b"x")]),
        "docx with a template elsewhere" => docx(&[(
            "word/_rels/settings.xml.rels",
            b"<Relationships><Relationship Type=\"x/attachedTemplate\" Target=\"http://127.0.0.1/\" TargetMode=\"External\"/></Relationships>",
        )]),
        "docx with entities" => docx(&[("word/styles.xml", b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]),
        "docx that starts a program" => docx(&[("word/footer1.xml", b"<w:instrText>DDEAUTO cmd</w:instrText>")]),
        "docx with a zip inside" => {
            let inner = zipped(&[("a.txt", b"a")]);
            docx(&[("word/media/image1.png", &inner)])
        }
        "docx out of its folder" => docx(&[("word/../../a.xml", b"<a/>")]),
        "docx with a link in it" => ("a.docx", "", linked()),
        "docx of 100000 parts" => ("a.docx", "", crowd()),
        "zip bomb" => docx(&[("word/media/a.xml", &vec![b' '; 40 * 1024 * 1024])]),
        "docx cut off" => ("a.docx", "", { let whole = package(DOCUMENT, &[]); whole[..whole.len() - 40].to_vec() }),
        "docx with something behind" => ("a.docx", "", behind(&package(DOCUMENT, &[]), b"<script>")),
        "docx without a document" => ("a.docx", "", zipped(&[("[Content_Types].xml", DOCUMENT.as_bytes())])),
        "more than 20 MiB" => ("a.pdf", "", vec![b' '; 20 * 1024 * 1024 + 1]),
        other => panic!("no such file: {other}"),
    }
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document with a main part of this type, and further parts.
fn package(main: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!("<Types><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/></Types>");
    let own: [(&str, &[u8]); 2] =
        [("[Content_Types].xml", types.as_bytes()), ("word/document.xml", b"<w:document/>")];
    zipped(&[&own, parts].concat())
}

fn linked() -> Vec<u8> {
    let mut zip = ZipWriter::new_append(Cursor::new(package(DOCUMENT, &[]))).unwrap();
    zip.add_symlink("word/media/a.png", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap().into_inner()
}

/// A package that says it has as many parts as its end record can count.
fn crowd() -> Vec<u8> {
    let mut bytes = package(DOCUMENT, &[]);
    let end = bytes.len() - 22;
    bytes[end + 8..end + 12].copy_from_slice(&[0xff; 4]);
    bytes
}

fn png(side: u32) -> Vec<u8> {
    let chunk = |kind: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], kind, data, &[0; 4]].concat()
    };
    let header = [&side.to_be_bytes()[..], &side.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &header), &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")]
        .concat()
}

/// A script in an object stream, where only unpacking finds it.
fn packed_away() -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(b"5 0 <</S/JavaScript/JS(app.alert(1))>>").unwrap();
    let data = packer.finish().unwrap();
    let head = format!(
        "%PDF-1.5\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>stream\n",
        data.len()
    );
    [head.as_bytes(), &data, b"\nendstream endobj\nstartxref\n0\n%%EOF"].concat()
}
