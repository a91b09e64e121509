//! The sheet of opening balances: its columns, and how a row is read.

use crate::transfer::sheet::{Cells, Column};
use chrono::NaiveDate;
use tgpl_domain::{
    blanks::{BlankState, BlankType, Catalogue, MovementKind, Serials, Series},
    folding::fold,
    text::Line,
};

macro_rules! columns {
    ($($key:literal, $heading:literal, $hint:literal, $example:literal;)+) => {
        &[$(Column { key: $key, heading: $heading, needed: true, hint: $hint, example: $example }),+]
    };
}

/// The columns.
pub const COLUMNS: &[Column] = columns! {
    "unit", "Mã đơn vị", "Mã tổ chức trong danh mục", "TGPL20";
    "type", "Loại phôi", "CC, TGV hoặc CTV", "TGV";
    "first", "Từ số", "Số seri như in trên phôi, định dạng văn bản", "A000001";
    "last", "Đến số", "Số seri cuối của dải", "A000120";
    "state", "Tình trạng", "Trong kho, đã cấp, đã thu lại, hỏng, mất hoặc thu hồi", "Trong kho";
    "number", "Số biên bản", "Số biên bản kiểm kê làm căn cứ", "05/BB-TTTGPL";
    "on", "Ngày biên bản", "Ngày/tháng/năm", "20/11/2026";
    "place", "Nơi lập biên bản", "Tên kho hoặc trụ sở", "Kho Trung tâm";
};

/// Minutes that a row rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Basis {
    pub number: Line<40>,
    pub on: NaiveDate,
    pub place: Line<200>,
}

/// A row as it could be read.
pub struct OpeningRow {
    pub number: u32,
    pub unit: String,
    pub blank_type: BlankType,
    /// The letters before the digits, and the first serial, by which a series that is not known begins.
    pub series: (String, u8),
    pub first: String,
    pub last: String,
    pub state: BlankState,
    pub basis: Basis,
}

impl OpeningRow {
    /// Reads a row; what is wrong stays in `cells.faults`, and then there is none.
    pub fn read(cells: &mut Cells<'_>, today: NaiveDate) -> Option<Self> {
        let unit = cells.required("unit", |text| Ok::<_, &str>(text.to_owned()));
        let blank_type = cells.required("type", |text| {
            text.to_uppercase().parse::<BlankType>().map_err(|_| "Ghi CC, TGV hoặc CTV")
        });
        let first = cells.required("first", |text| Ok::<_, &str>(text.to_owned()));
        let last = cells.required("last", |text| Ok::<_, &str>(text.to_owned()));
        let state = cells.required("state", state);
        let number = cells.required("number", Line::parse);
        let place = cells.required("place", Line::parse);
        if cells.text("on").is_none() {
            cells.fault("on", "Ô này không được để trống");
        }
        let on = cells.day("on");
        if on.is_some_and(|on| on > today) {
            cells.fault("on", "Ngày lập biên bản chưa đến");
        }
        let first = first?;
        let digits = first.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let prefix = first.get(..first.len() - digits.len()).unwrap_or_default().to_uppercase();
        let width = digits.len().try_into().unwrap_or(u8::MAX);
        Some(Self {
            number: cells.number,
            unit: unit?,
            blank_type: blank_type?,
            series: (prefix, width),
            first,
            last: last?,
            state: state?,
            basis: Basis { number: number?, on: on?, place: place? },
        })
        .filter(|_| cells.faults.is_empty())
    }

    /// The series that the row would begin, where none of its type and letters is known.
    pub fn begins(&self, catalogue: &Catalogue) -> Option<Series> {
        let (prefix, width) = &self.series;
        let drawn = Series { id: 0, blank_type: self.blank_type, prefix: prefix.clone(), width: *width };
        let fits = (1..=12).contains(width) && prefix.len() <= 4 && drawn.serial(&self.first).is_ok();
        (fits && catalogue.find(self.blank_type, prefix).is_none()).then_some(drawn)
    }

    /// Where the serials stand on the line of all series.
    pub fn serials(&self, catalogue: &Catalogue) -> Result<Serials, &'static str> {
        let places = catalogue.places(self.blank_type, &[(&self.first, &self.last)]);
        match places.as_deref() {
            Ok([serials]) => Ok(*serials),
            _ => Err(
                "Không đọc được dải số: số đầu và số cuối cùng ký hiệu, cùng độ dài, số đầu không lớn hơn số cuối",
            ),
        }
    }
}

/// How serials come into a state, from outside the ledger on: each as it would have come there.
pub const fn way(state: BlankState) -> Option<&'static [MovementKind]> {
    use MovementKind::{Issue, Loss, PrintReceipt, Recall, ReturnIssued, Spoil};
    Some(match state {
        BlankState::Held => &[PrintReceipt],
        BlankState::Issued => &[PrintReceipt, Issue],
        BlankState::Returned => &[PrintReceipt, Issue, ReturnIssued],
        BlankState::Spoiled => &[PrintReceipt, Spoil],
        BlankState::Lost => &[PrintReceipt, Loss],
        BlankState::Recalled => &[PrintReceipt, Recall],
        // Whatever travels has a shipment, and what was destroyed before is no part of what is taken over.
        BlankState::InTransit | BlankState::Destroyed | BlankState::Outside => return None,
    })
}

/// A state by its code or by its word.
fn state(text: &str) -> Result<BlankState, &'static str> {
    let named = |state: &&BlankState| state.as_str() == text || fold(&state.words().vi) == fold(text);
    let found = BlankState::ALL.iter().copied().find(|state| named(&state));
    found
        .filter(|state| way(*state).is_some())
        .ok_or("Ghi trong kho, đã cấp, đã thu lại, hỏng, mất hoặc thu hồi")
}
