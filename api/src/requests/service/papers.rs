//! What the papers of a request say.

use crate::{
    persons::service::Person,
    requests::{dto::RequestContent, repo::RequestRow},
};
use chrono::{DateTime, NaiveDate, Utc};
use tgpl_domain::{calendar::day_in_vietnam, calendar::wall_clock, requests::RefusalGround};
use tgpl_papers::{Fields, Value};

/// Longest account of the matter on a paper, in characters.
const BRIEF: usize = 300;

/// Fields of the paper that an event makes.
#[derive(Default)]
pub struct Papers {
    /// By the names of the template.
    pub fields: Fields,
}

impl Papers {
    /// A paper to the requester about their request.
    pub fn about(row: &RequestRow, content: &RequestContent, person: &Person) -> Self {
        let mut fields = Fields::new();
        fields.insert("requester_name".into(), Value::Text(requester(content, person)));
        fields.insert("received_on".into(), Value::Date(day_in_vietnam(row.received_at)));
        Self { fields }
    }

    /// Adds the matter in brief.
    pub fn matter(self, content: &RequestContent) -> Self {
        let summary = content.matter.summary.as_ref().map_or("", |text| text.as_str());
        let mut brief: String =
            summary.chars().take(BRIEF).map(|c| if c == '\n' { ' ' } else { c }).collect();
        if summary.chars().count() > BRIEF {
            brief.push('…');
        }
        self.text("matter", brief)
    }

    /// Adds a text.
    pub fn text(mut self, field: &str, text: impl Into<String>) -> Self {
        self.fields.insert(field.into(), Value::Text(text.into()));
        self
    }

    /// Adds a list; an empty one is left out.
    pub fn list(mut self, field: &str, items: Vec<String>) -> Self {
        if !items.is_empty() {
            self.fields.insert(field.into(), Value::List(items));
        }
        self
    }

    /// Adds a date, where there is one.
    pub fn date(mut self, field: &str, date: Option<NaiveDate>) -> Self {
        if let Some(date) = date {
            self.fields.insert(field.into(), Value::Date(date));
        }
        self
    }
}

/// The fields of the receipt.
pub fn receipt(
    content: &RequestContent,
    person: &Person,
    received_at: DateTime<Utc>,
    papers: Vec<String>,
) -> Fields {
    let mut fields = Fields::new();
    fields.insert("requester_name".into(), Value::Text(requester(content, person)));
    fields.insert("received_at".into(), Value::Time(wall_clock(received_at)));
    let appointment = "trả lời ngay khi hồ sơ đủ giấy tờ (khoản 2 Điều 30 Luật Trợ giúp pháp lý)";
    fields.insert("appointment".into(), Value::Text(appointment.into()));
    if !papers.is_empty() {
        fields.insert("papers".into(), Value::List(papers));
    }
    fields
}

/// The ground of a refusal as 08-TP-TGPL writes it (Luật TGPL Đ.30 kh.3).
pub const fn ground(ground: RefusalGround) -> &'static str {
    match ground {
        RefusalGround::NotEligible => {
            "người yêu cầu không thuộc diện, hoặc yêu cầu không phải là vụ việc được trợ giúp pháp lý (điểm a)"
        }
        RefusalGround::ContraryToLaw => "yêu cầu có nội dung trái pháp luật (điểm b)",
        RefusalGround::PersonDied => "người được trợ giúp pháp lý đã chết (điểm c)",
        RefusalGround::HandledElsewhere => {
            "vụ việc đang được tổ chức thực hiện trợ giúp pháp lý khác thực hiện (điểm d)"
        }
    }
}

fn requester(content: &RequestContent, person: &Person) -> String {
    match &content.requester {
        Some(requester) => requester.name.as_str().to_owned(),
        None => person.full_name.as_str().to_owned(),
    }
}
