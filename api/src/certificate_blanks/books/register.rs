//! The register of what was issued (*sổ cấp thẻ, sổ cấp chứng chỉ*): a row a register number, continuous within a year.

use super::{
    book::{ascii, begun},
    dto::BookQuery,
    paper::unit,
    repo::{self, RegisterRow, UnitRow},
    sheet::{FORMATS, Heading, Row, Sheet},
    wanted,
};
use crate::{
    certificate_blanks::{
        repo as ledger,
        service::{facts, own},
    },
    platform::{
        Attachment, Ctx, Problem,
        audit::{self, Act, Class},
        clock,
        export::{Cell, MOST, fits},
        idempotency,
    },
};
use chrono::NaiveDate;
use tgpl_domain::{
    blanks::{BlankType, Catalogue, Serials},
    numbers_vi::{grouped, short_date},
    policy::Permission,
};

/// The register as a file; the access log keeps that the names in it were taken.
pub async fn file(ctx: &Ctx, asked: &BookQuery) -> Result<Attachment, Problem> {
    let format = wanted(asked.format.as_deref(), &FORMATS)?;
    let year = begun(ctx, asked.year)?;
    let (sheet, code) = idempotency::change(ctx, Permission::CardRead, async |tx| {
        let holder = own(tx, ctx, asked.holder).await?;
        ctx.authorise(Permission::CardRead, &facts(holder))?;
        let of = (asked.blank_type, holder);
        let unit = unit(tx, holder).await?;
        let catalogue = ledger::catalogue(tx).await?;
        let cards = repo::register(tx, of, year.number, MOST).await?;
        fits(&cards)?;
        let act = Act {
            act: "blank_register_read",
            object: ("blank_book", holder.0),
            organisation: holder,
            class: Class::S2,
            fields: &["full_name", "birth_year", "number"],
            reason: None,
        };
        audit::record(tx, ctx, &act).await?;
        let code = unit.code.clone();
        let ended = clock::day(year.until) <= ctx.today();
        Ok((sheet(unit, (asked.blank_type, asked.year, ended), &catalogue, &cards, ctx.today()), code))
    })
    .await?;
    sheet.file(format, format!("so-cap_{}_{}_{}", asked.blank_type, asked.year, ascii(&code))).await
}

const fn words(title: &'static str, width: u16) -> Heading {
    Heading { title, width, words: true }
}

const COLUMNS: [Heading; 11] = [
    words("Số vào sổ", 9),
    words("Ngày cấp", 12),
    words("Số thẻ, chứng chỉ", 16),
    words("Họ và tên", 30),
    words("Năm sinh", 9),
    words("Số hiệu phôi", 14),
    words("Quyết định", 18),
    words("Ngày quyết định", 12),
    words("Cấp lại ngày", 12),
    words("Thu hồi ngày", 12),
    words("Người nhận ký", 18),
];

fn title(blank_type: BlankType) -> &'static str {
    match blank_type {
        BlankType::Certificate => "Sổ cấp chứng chỉ bồi dưỡng nghiệp vụ trợ giúp pháp lý",
        BlankType::OfficerCard => "Sổ cấp thẻ trợ giúp viên pháp lý",
        BlankType::CollaboratorCard => "Sổ cấp thẻ cộng tác viên trợ giúp pháp lý",
    }
}

fn sheet(
    unit: UnitRow,
    (blank_type, year, ended): (BlankType, i32, bool),
    catalogue: &Catalogue,
    cards: &[RegisterRow],
    day: NaiveDate,
) -> Sheet {
    let row = |card: &RegisterRow| {
        let serial = Serials::new(card.serial, card.serial).map(|serial| catalogue.print(serial).0);
        let again = Some(card.issued_on).filter(|day| *day != card.first_issued_on);
        let cells = vec![
            // The register writes numbers of a book, not amounts.
            card.register_number.to_string().into(),
            card.first_issued_on.into(),
            card.number.as_str().into(),
            card.full_name.as_str().into(),
            card.birth_year.map(|year| year.to_string()).into(),
            serial.ok().into(),
            card.decision_number.clone().into(),
            card.decision_on.into(),
            again.into(),
            card.withdrawn_on.into(),
            Cell::Empty,
        ];
        Row { cells, bold: false }
    };
    let count = grouped(i64::try_from(cards.len()).unwrap_or(i64::MAX));
    let numbers = cards
        .first()
        .zip(cards.last())
        .map(|(first, last)| format!(", từ số {} đến số {}", first.register_number, last.register_number));
    let closing = format!("Năm {year} vào sổ {count} số{}.", numbers.unwrap_or_default());
    Sheet {
        unit,
        title: title(blank_type),
        lines: vec![format!("Năm {year}")],
        parties: vec![format!("Số vào sổ: {count}"), format!("In ngày {}", short_date(day))],
        columns: &COLUMNS,
        rows: cards.iter().map(row).collect(),
        notes: vec![closing],
        posts: vec![
            ("Người ghi sổ", "(Ký, ghi rõ họ tên)", String::new()),
            ("Thủ trưởng đơn vị", "(Ký, đóng dấu, ghi rõ họ tên)", String::new()),
        ],
        day,
        mark: (!ended).then(|| "NĂM CHƯA KẾT THÚC".to_owned()),
        foot: format!("{} · năm {year}", title(blank_type)),
    }
}
