//! Cards on their blanks: every value at its place, on a page of the blank's size, with the symbol of the public check.

use crate::{day, flat};
use std::collections::BTreeMap;
use tgpl_papers::{Card, CardLayout, PaperError, print_card};

const LINK: &str = "https://tgpl.example.vn/v/9QXRT4BDHW6C7K2M";

fn card(layout: &CardLayout, name: &str) -> Card {
    let value = |field: &String| {
        let value = if field == "full_name" { name.to_owned() } else { format!("Trị số {field}") };
        (field.clone(), value)
    };
    Card {
        title: "Thẻ trợ giúp viên pháp lý".into(),
        issuer: "Ủy ban nhân dân tỉnh Lạng Sơn".into(),
        date: day(2026, 11, 23),
        values: layout.fields.keys().map(value).collect(),
        link: Some(LINK.into()),
    }
}

/// Width and height of the first page in millimetres, and how many pages there are.
fn measured(pdf: &[u8]) -> (f32, f32, usize) {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let pages = document.get_pages();
    let page = document.get_dictionary(pages[&1]).unwrap();
    let corners = page.get(b"MediaBox").unwrap().as_array().unwrap();
    let mm = |at: usize| (corners[at].as_float().unwrap() * 25.4 / 72.0 * 10.0).round() / 10.0;
    (mm(2), mm(3), pages.len())
}

#[test]
fn every_type_is_printed_on_a_page_of_its_blank() {
    for (blank, width, height) in [("TGV", 86.0, 54.0), ("CTV", 86.0, 54.0), ("CC", 210.0, 148.0)] {
        let layout = CardLayout::of(blank).unwrap();
        let card = card(layout, "Nông Thị Thí Dụ");
        let pdf = print_card(layout, &card).unwrap();
        assert_eq!(measured(&pdf), (width, height, 1), "{blank}");
        let text = flat(&crate::pdf::pages(&pdf).join(" "));
        assert!(text.contains("NÔNG THỊ THÍ DỤ"), "{text}");
        for field in layout.fields.iter().filter(|(name, field)| *name != "full_name" && !field.capitals) {
            assert!(text.contains(&format!("Trị số {}", field.0)), "{blank}: no {} in {text}", field.0);
        }
        assert_eq!(print_card(layout, &card).unwrap(), pdf, "the same card gives the same bytes");
    }
}

#[test]
fn what_is_placed_lies_on_the_blank() {
    for blank in ["TGV", "CTV", "CC"] {
        let layout = CardLayout::of(blank).unwrap();
        for (name, field) in &layout.fields {
            let bottom = field.y + field.size * 1.2 * 25.4 / 72.0;
            assert!(field.x + field.width <= layout.width && bottom <= layout.height, "{blank} {name}");
        }
        let qr = layout.qr.unwrap();
        assert!(qr.x + qr.side <= layout.width && qr.y + qr.side <= layout.height);
    }
}

#[test]
fn a_long_name_is_set_smaller_and_not_cut() {
    let layout = CardLayout::of("TGV").unwrap();
    let name = "Tôn Nữ Hoàng Thị Nguyễn Phúc Thí Dụ Thử Nghiệm";
    let text = flat(&crate::pdf::pages(&print_card(layout, &card(layout, name)).unwrap()).join(" "));
    assert!(text.contains(&name.to_uppercase()), "{text}");
}

#[test]
fn what_has_no_place_is_refused_and_what_has_no_value_stays_empty() {
    let layout = CardLayout::of("TGV").unwrap();
    let mut card = card(layout, "Nông Thị Thí Dụ");
    card.values.insert("photo".into(), "x".into());
    let error = print_card(layout, &card).unwrap_err();
    assert!(matches!(error, PaperError::UnknownField { field, .. } if field == "photo"));
    let bare = Card { values: BTreeMap::new(), link: None, ..card };
    assert_eq!(measured(&print_card(layout, &bare).unwrap()).2, 1);
    assert!(CardLayout::of("XX").is_err());
}
