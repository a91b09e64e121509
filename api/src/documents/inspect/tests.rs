//! Good files pass; the bad ones are thrown at the door itself, in the tests of the API.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use tgpl_papers::{Purpose, in_force, to_docx, to_pdf};

fn paper() -> tgpl_papers::Paper {
    in_force(Purpose::AssignCourt, chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap())
        .unwrap()
        .sample()
        .unwrap()
}

/// A grey picture of 8 x 8 pixels.
const JPEG: &[u8] = &[
    0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 11,
    8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xfc, 0xff, 0x00, 0x12, 0xff, 0xd9,
];

#[test]
fn our_own_papers_are_taken() {
    let (pdf, docx) = (to_pdf(&paper()).unwrap(), to_docx(&paper()).unwrap());
    assert_eq!(inspect("Quyết định.PDF", None, &pdf), Ok((FileKind::Pdf, pdf.len())));
    let declared = Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assert_eq!(inspect("a.docx", declared, &docx), Ok((FileKind::Docx, docx.len())));
    assert_eq!(inspect("a.pdf", None, &docx), Err(Refused::Mismatch));
    assert_eq!(inspect("a.docx", Some("application/pdf"), &docx), Err(Refused::Mismatch));
}

#[test]
fn a_sheet_is_taken() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, "Sổ thụ lý").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(inspect("so.xlsx", None, &bytes), Ok((FileKind::Xlsx, bytes.len())));
}

#[test]
fn what_follows_a_picture_is_cut_off() {
    let longer = [JPEG, b"SEFH trailer of a phone"].concat();
    assert_eq!(inspect("anh.jpg", Some("image/jpeg"), &longer), Ok((FileKind::Jpeg, JPEG.len())));
    let hiding = [JPEG, b"PK\x03\x04"].concat();
    assert_eq!(inspect("anh.jpg", None, &hiding), Err(Refused::Polyglot));
    assert_eq!(inspect("anh.jpg", None, &JPEG[..JPEG.len() - 2]), Err(Refused::Damaged));
}

#[test]
fn no_name_hides_its_ending() {
    for name in
        ["", ".pdf", "pdf", "a\u{202e}fdp.exe", "a/b.pdf", "a\0.pdf", &format!("{}.pdf", "a".repeat(300))]
    {
        assert_eq!(inspect(name, None, b"%PDF-"), Err(Refused::Name), "{name:?}");
    }
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_the_readers_fall(start in 0_usize..4, bytes: Vec<u8>) {
        let magics: [&[u8]; 4] = [b"%PDF-1.7\n%%EOF", b"PK\x03\x04", JPEG, b"\x89PNG\r\n\x1a\n"];
        let _ = inspect("a.pdf", None, &[magics[start], &bytes].concat());
    }
}
