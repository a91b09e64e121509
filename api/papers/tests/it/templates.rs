use crate::{day, flat};
use std::collections::HashSet;
use tgpl_papers::{
    Block, Fields, Issuance, Issuer, Link, Paper, PaperError, Provenance, Purpose, Signature, Template,
    Value, by_code, in_force, templates, to_docx, to_pdf,
};

const PURPOSES: [Purpose; 26] = [
    Purpose::Receipt,
    Purpose::SupplementRequest,
    Purpose::Refusal,
    Purpose::Transfer,
    Purpose::AssignCourt,
    Purpose::AssignOutOfCourt,
    Purpose::AssignAdvice,
    Purpose::ReplaceCourt,
    Purpose::ReplaceOutOfCourt,
    Purpose::ChangeAnswer,
    Purpose::NonContinuation,
    Purpose::HandOver,
    Purpose::BlankLot,
    Purpose::BlankSupplyRequest,
    Purpose::BlankShipment,
    Purpose::BlankReturn,
    Purpose::BlankSpoilage,
    Purpose::BlankLoss,
    Purpose::BlankRecall,
    Purpose::BlankDestruction,
    Purpose::BlankReversal,
    Purpose::BlankOpening,
    Purpose::BlankStocktake,
    Purpose::BlankPrintOrder,
    Purpose::BlankIssue,
    Purpose::BlankTakingBack,
];

fn issuance() -> Issuance {
    Issuance {
        issuer: Issuer {
            parent: None, name: "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn".into()
        },
        number: Some("12/QĐ-TGPL".into()),
        place: "Lạng Sơn".into(),
        date: day(2026, 1, 5),
        signature: Some(Signature {
            position: "Giám đốc".into(),
            name: "Hoàng Văn Thử".into(),
            ..Signature::default()
        }),
        link: Some(Link { url: "https://tgpl.example.vn/v/1".into(), code: None }),
    }
}

fn examples(template: &Template, keep: impl Fn(&str, bool) -> bool) -> Fields {
    let specs = template.fields.iter().filter(|(name, spec)| keep(name, spec.optional));
    specs.map(|(name, spec)| (name.clone(), spec.example().unwrap())).collect()
}

fn assign() -> &'static Template {
    by_code("TT 08/2017/TT-BTP", "TP-TGPL-14", day(2026, 11, 22)).unwrap()
}

fn words(paper: &Paper) -> String {
    let mut words: Vec<String> = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Authority(text) | Block::Basis(text) | Block::Heading(text) | Block::Note(text) => {
                words.push(text.clone());
            }
            Block::Paragraph(runs) => words.extend(runs.iter().map(|run| run.text.clone())),
            Block::Clause { lead, text } => words.extend([lead.clone(), text.clone()]),
            Block::Fields(pairs) => {
                words.extend(pairs.iter().map(|(label, value)| format!("{label}: {value}")));
            }
            Block::Table { head, rows, .. } => {
                words.extend(head.iter().chain(rows.iter().flatten()).cloned());
            }
            Block::Figures(_) => unreachable!("no template has figures"),
        }
    }
    words.join(" ")
}

#[test]
fn every_purpose_has_one_template_in_force() {
    let today = day(2026, 11, 22);
    for purpose in PURPOSES {
        assert_eq!(in_force(purpose, today).unwrap().purpose, purpose);
        assert_eq!(templates().unwrap().iter().filter(|template| template.purpose == purpose).count(), 1);
    }
    assert_eq!(templates().unwrap().len(), PURPOSES.len());
}

#[test]
fn circular_and_code_are_the_key() {
    let keys: HashSet<_> = templates()
        .unwrap()
        .iter()
        .map(|template| (&template.circular, &template.code, template.valid_from))
        .collect();
    assert_eq!(keys.len(), templates().unwrap().len());
    assert_eq!(assign().purpose, Purpose::AssignCourt);
    assert_eq!(assign().layout, Provenance::Inferred);
}

#[test]
fn a_template_has_a_first_day() {
    let error = in_force(Purpose::Refusal, day(2018, 10, 11)).unwrap_err();
    assert_eq!(error, PaperError::NoTemplate { key: "Refusal".into(), on: day(2018, 10, 11) });
    assert!(in_force(Purpose::Refusal, day(2018, 10, 12)).is_ok());
}

#[test]
fn every_template_becomes_pdf_and_docx() {
    for template in templates().unwrap() {
        let paper = template.sample().unwrap();
        let in_pdf = flat(&crate::pdf::pages(&to_pdf(&paper).unwrap()).join(" "));
        let in_docx = flat(&crate::docx::text(&to_docx(&paper).unwrap()));
        let title =
            paper.kind_title.as_deref().map_or_else(|| format!("V/v {}", paper.subject), str::to_uppercase);
        let signer = paper.signatures.last().unwrap().position.to_uppercase();
        for expected in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "TRUNG TÂM TRỢ GIÚP PHÁP LÝ NHÀ NƯỚC TỈNH LẠNG SƠN",
            "Lạng Sơn, ngày 05 tháng 01 năm 2026",
            paper.number.as_deref().unwrap(),
            &title,
            &signer,
        ] {
            assert!(in_pdf.contains(expected), "{}: no `{expected}` in the PDF: {in_pdf}", template.code);
            assert!(in_docx.contains(expected), "{}: no `{expected}` in the DOCX: {in_docx}", template.code);
        }
    }
}

#[test]
fn the_text_does_without_optional_fields() {
    for template in templates().unwrap() {
        let paper = template.fill(&issuance(), &examples(template, |_, optional| !optional)).unwrap();
        let words = words(&paper);
        for mark in ["{", "}", "[", "]", "  ", " ,", " ."] {
            assert!(!words.contains(mark), "{}: `{mark}` in {words}", template.code);
        }
    }
}

#[test]
fn every_value_is_printed() {
    for template in templates().unwrap() {
        let printed = format!("{:?}", template.sample().unwrap());
        for (name, spec) in &template.fields {
            if let Some(Value::Text(text)) = spec.example() {
                assert!(printed.contains(&text), "{}: {name} is declared and not used", template.code);
            }
        }
    }
}

#[test]
fn a_missing_field_is_named() {
    for template in templates().unwrap() {
        for (missing, _) in template.fields.iter().filter(|(_, spec)| !spec.optional) {
            let error =
                template.fill(&issuance(), &examples(template, |name, _| name != missing)).unwrap_err();
            assert_eq!(
                error,
                PaperError::MissingField { template: template.code.clone(), field: missing.clone() }
            );
        }
    }
}

#[test]
fn blank_text_is_a_missing_field() {
    let mut fields = examples(assign(), |_, _| true);
    fields.insert("practitioner_name".into(), " ".into());
    let error = assign().fill(&issuance(), &fields).unwrap_err();
    assert_eq!(
        error,
        PaperError::MissingField { template: "TP-TGPL-14".into(), field: "practitioner_name".into() }
    );
}

#[test]
fn a_misspelt_field_is_refused() {
    let mut fields = examples(assign(), |_, _| true);
    fields.insert("practicioner_name".into(), "Nông Thị Thí Dụ".into());
    let error = assign().fill(&issuance(), &fields).unwrap_err();
    assert_eq!(
        error,
        PaperError::UnknownField { template: "TP-TGPL-14".into(), field: "practicioner_name".into() }
    );
}

#[test]
fn a_value_of_another_type_is_refused() {
    let mut fields = examples(assign(), |_, _| true);
    fields.insert("birth".into(), Value::Date(day(2009, 1, 5)));
    let error = assign().fill(&issuance(), &fields).unwrap_err();
    let expected = "a text";
    assert_eq!(
        error,
        PaperError::WrongType { template: "TP-TGPL-14".into(), field: "birth".into(), expected }
    );
}

#[test]
fn a_receipt_needs_its_link_and_a_decision_its_signature() {
    let receipt = in_force(Purpose::Receipt, day(2026, 11, 22)).unwrap();
    let error =
        receipt.fill(&Issuance { link: None, ..issuance() }, &examples(receipt, |_, _| true)).unwrap_err();
    assert_eq!(error, PaperError::MissingField { template: "giay-tiep-nhan".into(), field: "link".into() });

    let error = assign()
        .fill(&Issuance { signature: None, ..issuance() }, &examples(assign(), |_, _| true))
        .unwrap_err();
    assert_eq!(error, PaperError::MissingField { template: "TP-TGPL-14".into(), field: "signature".into() });
}

#[test]
fn texts_end_as_the_decree_wants() {
    for template in templates().unwrap().iter().filter(|template| template.purpose != Purpose::Receipt) {
        assert!(words(&template.sample().unwrap()).ends_with("./."), "{}", template.code);
    }
}

#[test]
fn optional_parts_are_left_out_whole() {
    let fields = examples(assign(), |name, _| name != "card_number" && name != "stage");
    let words = words(&assign().fill(&issuance(), &fields).unwrap());
    assert!(words.contains("Trợ giúp viên pháp lý, tham gia tố tụng"), "{words}");
    assert!(words.contains("đang thụ lý."), "{words}");
}
