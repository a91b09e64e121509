//! The register of what was issued (*sổ cấp thẻ, sổ cấp chứng chỉ*): an entry a card or certificate that is issued, issued again or
//! withdrawn, on its own day. The numbers of those first issued are continuous within the year.

use super::{
    Year,
    book::{ascii, begun},
    closing::{self, Closed, Ended, Seal},
    dto::{BookKind, BookQuery},
    paper::unit,
    repo::{self, EntryRow, Of, UnitRow},
    sheet::{FORMATS, Heading, Row, Sheet},
    wanted,
};
use crate::{
    certificate_blanks::{
        repo as ledger,
        service::{facts, own},
    },
    platform::{
        Attachment, Ctx, Problem, Tx,
        audit::{self, Act, Class},
        export::{Cell, MOST, fits},
        idempotency,
        keys::sha256,
    },
};
use chrono::NaiveDate;
use std::fmt::Write as _;
use tgpl_domain::{
    blanks::{BlankType, Catalogue, Serials},
    cards::CardProcedure,
    numbers_vi::{grouped, short_date},
    policy::Permission,
};

/// A register as it stands.
pub struct Register {
    of: Of,
    year: Year,
    catalogue: Catalogue,
    entries: Vec<EntryRow>,
}

impl Register {
    /// Reads a register; of its entries at most one more than asked for.
    pub async fn read(tx: &mut Tx, of: Of, year: Year, limit: i64) -> Result<Self, Problem> {
        let catalogue = ledger::catalogue(tx).await?;
        let entries = repo::register(tx, of, year, limit).await?;
        Ok(Self { of, year, catalogue, entries })
    }

    /// SHA-256 over the register: a line for whose, of what and of which year it is, a line an entry; the parts of a line are told
    /// apart by tabs, days are as in ISO 8601, what is not known is empty.
    fn hash(&self) -> Vec<u8> {
        let (blank_type, holder) = self.of;
        let mut text = format!("register\t{blank_type}\t{}\t{}", holder.0, self.year.number);
        for row in &self.entries {
            let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            let _ = write!(
                text,
                "\n{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
                row.entered_on,
                row.kind,
                row.register_year,
                row.register_number,
                row.number,
                row.full_name,
                row.birth_year.map(|year| year.to_string()).unwrap_or_default(),
                self.serial(row).unwrap_or_default(),
                row.first_issued_on,
                row.decision_number.as_deref().unwrap_or_default(),
                day(row.decision_on),
            );
        }
        sha256(text.as_bytes())
    }

    fn serial(&self, row: &EntryRow) -> Option<String> {
        Serials::new(row.serial, row.serial).map(|serial| self.catalogue.print(serial).0).ok()
    }

    fn count(&self, kind: CardProcedure) -> i64 {
        let count = self.entries.iter().filter(|entry| entry.kind == kind).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    fn row(&self, entry: &EntryRow) -> Row {
        // The register writes numbers of a book, not amounts; a card of another year is found in the book of that year.
        let (year, number) = (entry.register_year, entry.register_number);
        let number = if year == self.year.number { number.to_string() } else { format!("{number}/{year}") };
        let cells = vec![
            entry.entered_on.into(),
            number.into(),
            entry.kind.words().vi.into(),
            entry.number.as_str().into(),
            entry.full_name.as_str().into(),
            entry.birth_year.map(|year| year.to_string()).into(),
            self.serial(entry).into(),
            entry.decision_number.clone().into(),
            entry.decision_on.into(),
            entry.first_issued_on.into(),
            Cell::Empty,
        ];
        Row { cells, bold: false }
    }

    /// How many numbers the year has, from which to which, and what else was entered.
    fn summary(&self) -> String {
        let issued = self.entries.iter().filter(|entry| entry.kind == CardProcedure::Issue);
        let numbers = || issued.clone().map(|entry| entry.register_number);
        let span = numbers()
            .min()
            .zip(numbers().max())
            .map(|(first, last)| format!(", từ số {first} đến số {last}"))
            .unwrap_or_default();
        let [count, again, withdrawn] =
            [CardProcedure::Issue, CardProcedure::Reissue, CardProcedure::Withdraw]
                .map(|kind| grouped(self.count(kind)));
        let year = self.year.number;
        format!("Năm {year} vào sổ {count} số{span}; cấp lại {again}, thu hồi {withdrawn}.")
    }

    fn sheet(&self, unit: UnitRow, day: NaiveDate, closed: Option<&Closed>) -> Sheet {
        let seal = Seal::of(closed, &self.hash(), self.year, day);
        let title = title(self.of.0);
        Sheet {
            unit,
            title,
            lines: vec![format!("Năm {}", self.year.number)],
            parties: vec![
                format!("Số vào sổ: {}", grouped(self.count(CardProcedure::Issue))),
                format!("In ngày {}", short_date(day)),
            ],
            columns: &COLUMNS,
            rows: self.entries.iter().map(|entry| self.row(entry)).collect(),
            notes: std::iter::once(self.summary()).chain(seal.note).collect(),
            posts: vec![
                ("Người ghi sổ", "(Ký, ghi rõ họ tên)", String::new()),
                ("Thủ trưởng đơn vị", "(Ký, đóng dấu, ghi rõ họ tên)", seal.head),
            ],
            day: seal.day,
            mark: seal.mark,
            foot: seal.foot,
        }
    }
}

impl From<Register> for Ended {
    fn from(register: Register) -> Self {
        Self { entries: register.entries.len(), balance: None, hash: register.hash() }
    }
}

/// The register as a file; the access log keeps that the names in it were taken.
pub async fn file(ctx: &Ctx, asked: &BookQuery) -> Result<Attachment, Problem> {
    let format = wanted(asked.format.as_deref(), &FORMATS)?;
    let year = begun(ctx, asked.year)?;
    let (sheet, code) = idempotency::change(ctx, Permission::CardRead, async |tx| {
        let holder = own(tx, ctx, asked.holder).await?;
        ctx.authorise(Permission::CardRead, &facts(holder))?;
        let of = (asked.blank_type, holder);
        let unit = unit(tx, holder).await?;
        let register = Register::read(tx, of, year, MOST).await?;
        fits(&register.entries)?;
        let closed = closing::find(tx, BookKind::Register, of, year).await?;
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
        Ok((register.sheet(unit, ctx.today(), closed.as_ref()), code))
    })
    .await?;
    sheet.file(format, format!("so-cap_{}_{}_{}", asked.blank_type, asked.year, ascii(&code))).await
}

const fn words(title: &'static str, width: u16) -> Heading {
    Heading { title, width, words: true }
}

const COLUMNS: [Heading; 11] = [
    words("Ngày ghi", 12),
    words("Số vào sổ", 10),
    words("Nội dung", 11),
    words("Số thẻ, chứng chỉ", 18),
    words("Họ và tên", 28),
    words("Năm sinh", 9),
    words("Số hiệu phôi", 13),
    words("Quyết định", 18),
    words("Ngày quyết định", 12),
    words("Cấp lần đầu", 12),
    words("Người nhận ký", 16),
];

fn title(blank_type: BlankType) -> &'static str {
    match blank_type {
        BlankType::Certificate => "Sổ cấp chứng chỉ bồi dưỡng nghiệp vụ trợ giúp pháp lý",
        BlankType::OfficerCard => "Sổ cấp thẻ trợ giúp viên pháp lý",
        BlankType::CollaboratorCard => "Sổ cấp thẻ cộng tác viên trợ giúp pháp lý",
    }
}
