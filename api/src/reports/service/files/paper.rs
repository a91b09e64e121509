//! The paper of a report: lying for a table or a list, upright for a text.

use super::{POSTS, Told};
use tgpl_domain::numbers_vi::decimal;
use tgpl_papers::{Block, FigureRow, Figures, FormHead, HeadCell, Issuer, Paper, Run, Sheet, Signature};

/// A space at which no line is broken.
const INDENT: &str = "\u{a0}\u{a0}\u{a0}";

const KIND: &str = "Báo cáo";

/// The paper, for either writer.
pub fn of(told: &Told) -> Paper {
    let view = &told.view;
    let wide = !view.rows.is_empty() || told.form().list.is_some();
    let mut blocks = Vec::new();
    if !wide {
        blocks.push(Block::Note(told.form_lines().join(". ")));
    }
    if !view.rows.is_empty() {
        blocks.push(Block::Figures(table(told)));
    }
    if told.form().list.is_some() {
        blocks.push(Block::Figures(list(told)));
    }
    for section in &view.sections {
        blocks.push(Block::Paragraph(vec![Run::bold(format!("{}. {}", section.code, section.title.vi))]));
        let texts = [&section.text, &section.written].into_iter().flatten();
        let lines: Vec<&str> =
            texts.flat_map(|text| text.lines()).filter(|line| !line.trim().is_empty()).collect();
        if lines.is_empty() {
            blocks.push(Block::Paragraph(vec![Run::plain("……………………")]));
        }
        blocks.extend(lines.into_iter().map(|line| Block::Paragraph(vec![Run::plain(line)])));
    }
    blocks.extend(told.notes().into_iter().map(Block::Note));
    let subject = if wide {
        told.period_lines().join("\n")
    } else {
        format!("{} – {}", about(&view.head.title.vi), view.head.period_words.vi)
    };
    Paper {
        sheet: if wide { Sheet::A4Landscape } else { Sheet::A4 },
        issuer: Issuer { parent: told.parent.clone(), name: view.head.unit.name.clone() },
        number: None,
        place: told.place.clone(),
        date: told.day,
        kind_title: Some(if wide { view.head.title.vi.clone() } else { KIND.into() }),
        subject,
        addressees: view.head.receiver.iter().filter(|_| !wide).map(|unit| unit.name.clone()).collect(),
        blocks,
        recipients: Vec::new(),
        signatures: signatures(told),
        qr: None,
        form: wide.then(|| FormHead { form: told.form_lines(), parties: told.party_lines() }),
        mark: told.mark().map(str::to_owned),
        foot: Some(told.foot()),
        counted: false,
        language: "vi-VN".into(),
    }
}

/// What a report is about: its kind stands above it already.
fn about(title: &str) -> String {
    let mut rest = title.strip_prefix(KIND).map_or(title, str::trim_start).chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

fn signatures(told: &Told) -> Vec<Signature> {
    let hints = ["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)", "(Ký, đóng dấu, ghi rõ họ tên)"];
    let people = POSTS.iter().zip(hints).zip(&told.people);
    people
        .map(|((post, hint), name)| Signature {
            position: (*post).to_owned(),
            hint: Some(hint.to_owned()),
            name: name.clone().unwrap_or_default(),
            ..Signature::default()
        })
        .collect()
}

fn head(text: &str, columns: usize, rows: u16) -> HeadCell {
    HeadCell { text: text.to_owned(), columns: u16::try_from(columns).unwrap_or(u16::MAX), rows }
}

/// The columns under their headings, then their numbers; figures written by hand carry a star.
fn table(told: &Told) -> Figures {
    let groups = told.groups();
    let rows = if groups.iter().any(|(heading, _)| heading.is_some()) { 2 } else { 1 };
    let mut heads = vec![Vec::new(); usize::from(rows)];
    let (top, bottom) = (0, usize::from(rows) - 1);
    let mut put = |row: usize, cell: HeadCell| {
        if let Some(cells) = heads.get_mut(row) {
            cells.push(cell);
        }
    };
    put(top, head("Mã số", 1, rows));
    put(top, head("Chỉ tiêu", 1, rows));
    for (heading, columns) in groups {
        let alone = heading.is_none();
        if let Some(heading) = heading {
            put(top, head(heading, columns.len(), 1));
        }
        for column in columns {
            put(if alone { top } else { bottom }, head(&column.words.vi, 1, if alone { rows } else { 1 }));
        }
    }
    let numbers = told.view.columns.iter().map(|column| format!("({})", column.code));
    heads.push(["A".into(), "B".into()].into_iter().chain(numbers).map(|text| head(&text, 1, 1)).collect());
    let rows = told.view.rows.iter().zip(&told.view.cells).map(|(row, cells)| {
        let depth = told.depth(row);
        let label = format!("{}{}", INDENT.repeat(depth), row.words.vi);
        let figures = cells.iter().map(|cell| {
            let star = if cell.cell.reason.is_some() { "*" } else { "" };
            cell.cell.figure.map(|figure| format!("{}{star}", decimal(figure))).unwrap_or_default()
        });
        let cells = [row.code.clone(), label].into_iter().chain(figures).collect();
        FigureRow { cells, bold: depth == 0 }
    });
    let rows = rows.collect();
    let widths = [9, 44].into_iter().chain(told.view.columns.iter().map(|_| 11)).collect();
    Figures { head: heads, rows, widths, words: 2 }
}

fn list(told: &Told) -> Figures {
    let columns: Vec<_> = told.form().list.iter().flat_map(|list| &list.columns).collect();
    let titles = columns.iter().map(|column| head(&column.words.vi, 1, 1)).collect();
    let rows = told.listed().into_iter().map(|cells| FigureRow { cells, bold: false }).collect();
    let widths = columns.iter().map(|column| if column.code == "number" { 1 } else { 4 }).collect();
    Figures { head: vec![titles], rows, widths, words: columns.len() }
}
