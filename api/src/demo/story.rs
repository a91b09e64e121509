//! Who asks and what about, without a real person behind it.

use super::{dice::Dice, names::Names, nation::Centre};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use serde_json::{Value, json};
use tgpl_domain::{
    cases::{Form, ProceduralStatus, ProceedingsKind, Role},
    eligibility::{AgeRule, Condition, Group, ProofRule, Rules},
    requests::{Channel, UrgentGround},
};

/// What a request says.
pub struct Story {
    pub name: String,
    pub female: bool,
    pub birth: NaiveDate,
    pub ethnicity: &'static str,
    pub form: Form,
    pub role: Option<Role>,
    pub field: &'static str,
    pub proceedings: Option<ProceedingsKind>,
    pub status: Option<ProceduralStatus>,
    pub channel: Channel,
    pub urgent: Option<UrgentGround>,
    pub groups: Vec<String>,
    pub proofs: Vec<String>,
    pub sealed: bool,
    pub opponent: Option<String>,
}

/// Forms as reports of past years show them: most cases are in court.
const FORMS: [(Form, u64); 3] = [(Form::CourtParticipation, 76), (Form::Advice, 18), (Form::OutOfCourt, 6)];
const COURT_FIELDS: [(&str, u64); 6] = [
    ("criminal", 68),
    ("civil", 10),
    ("marriage_family", 12),
    ("land", 5),
    ("administrative", 3),
    ("labour", 2),
];
const OTHER_FIELDS: [(&str, u64); 8] = [
    ("land", 30),
    ("civil", 22),
    ("marriage_family", 18),
    ("merit_policy", 10),
    ("labour", 8),
    ("administrative", 6),
    ("criminal", 3),
    ("other", 3),
];
const STATUSES: [(ProceduralStatus, u64); 5] = [
    (ProceduralStatus::Accused, 40),
    (ProceduralStatus::Defendant, 30),
    (ProceduralStatus::Victim, 18),
    (ProceduralStatus::Held, 8),
    (ProceduralStatus::Arrested, 4),
];
const CHANNELS: [(Channel, u64); 9] = [
    (Channel::InPerson, 40),
    (Channel::ProceedingsBody, 30),
    (Channel::Post, 6),
    (Channel::Electronic, 8),
    (Channel::Hotline, 6),
    (Channel::CommuneReferral, 4),
    (Channel::Duty, 4),
    (Channel::Fax, 1),
    (Channel::AgencyRequest, 1),
];
const PEOPLES: [(&str, u64); 8] = [
    ("Kinh", 60),
    ("Tày", 10),
    ("Nùng", 8),
    ("Mông", 6),
    ("Thái", 6),
    ("Mường", 4),
    ("Khmer", 4),
    ("Dao", 2),
];

fn of<T: Copy>(dice: &mut Dice, list: &[(T, u64)], or: T) -> T {
    dice.weighted(list, |(_, weight)| *weight).map_or(or, |(item, _)| *item)
}

/// Makes one up that the law of the day entitles.
pub fn tell(dice: &mut Dice, names: &Names, centre: &Centre, on: NaiveDate) -> Story {
    let form = of(dice, &FORMS, Form::Advice);
    let in_court = form == Form::CourtParticipation;
    let field = match of(dice, if in_court { &COURT_FIELDS[..] } else { &OTHER_FIELDS[..] }, "civil") {
        // The statistical forms have no place for it.
        "criminal" if form == Form::OutOfCourt => "land",
        field => field,
    };
    let proceedings = in_court.then_some(match field {
        "criminal" => ProceedingsKind::Criminal,
        "administrative" => ProceedingsKind::Administrative,
        _ => ProceedingsKind::Civil,
    });
    let status = proceedings.map(|kind| match kind {
        ProceedingsKind::Criminal => of(dice, &STATUSES, ProceduralStatus::Accused),
        _ => ProceduralStatus::Litigant,
    });
    let role = status.map(|status| match status {
        ProceduralStatus::Victim | ProceduralStatus::Litigant => Role::Protector,
        _ => Role::Defender,
    });
    let channel = of(dice, &CHANNELS, Channel::InPerson);
    let channel = if channel == Channel::ProceedingsBody && !in_court { Channel::InPerson } else { channel };
    let urgent = match (channel, status) {
        (Channel::ProceedingsBody, Some(status)) if status.notice_is_urgent() => {
            Some(UrgentGround::ProceedingsBody)
        }
        (_, Some(_)) if dice.chance(20) => Some(UrgentGround::TrialDate),
        _ if dice.chance(10) => Some(UrgentGround::LimitationPeriod),
        _ => None,
    };
    let female = dice.chance(450);
    let (group, age) = group(dice, status, on);
    let years = u64::try_from(dice.between(age.0, age.1)).unwrap_or(30);
    let birth = on.checked_sub_days(Days::new(years * 365 + years / 4 + 1 + dice.under(300))).unwrap_or(on);
    let ethnicity = of(dice, &PEOPLES, "Kinh");
    let ethnicity = if group.is_some_and(|group| group.code == "DTTS_DBKK") && ethnicity == "Kinh" {
        "Tày"
    } else {
        ethnicity
    };
    Story {
        name: names.full(dice, female),
        female,
        birth,
        ethnicity,
        form,
        role,
        field,
        proceedings,
        status,
        channel,
        urgent,
        groups: group.iter().map(|group| group.code.clone()).collect(),
        proofs: group.map(|group| proofs(group.proof_on(on))).unwrap_or_default(),
        sealed: group.is_some_and(|group| group.sensitive) || age.1 < 18,
        opponent: (field != "criminal" && !centre.bodies.is_empty()).then(|| names.full(dice, !female)),
    }
}

/// Papers that prove the category: of every pair of alternatives the first.
fn proofs(rule: &ProofRule) -> Vec<String> {
    match rule {
        ProofRule::One(code) => vec![code.clone()],
        ProofRule::Any { any_of } => any_of.first().map(proofs).unwrap_or_default(),
        ProofRule::All { all_of } => all_of.iter().flat_map(proofs).collect(),
    }
}

/// A category that fits the position in the proceedings, and the ages it asks for.
fn group(
    dice: &mut Dice,
    status: Option<ProceduralStatus>,
    on: NaiveDate,
) -> (Option<&'static Group>, (i64, i64)) {
    let fits = |positions: &[ProceduralStatus]| {
        positions.is_empty() || status.is_some_and(|status| positions.contains(&status))
    };
    let weighed: Vec<(&Group, AgeRule, u64)> = Rules::seed()
        .groups_on(on)
        .into_iter()
        .filter_map(|group| {
            let mut age = AgeRule { from: None, under: None };
            for condition in &group.conditions {
                match condition {
                    Condition::Status(positions) if !fits(positions) => return None,
                    Condition::Age(rule) => age = *rule,
                    _ => {}
                }
            }
            if !group.subcategories.is_empty() {
                let held = group.subcategories.iter().find(|one| fits(&one.status))?;
                age = held.age.unwrap_or(age);
            }
            let weight = match group.code.as_str() {
                "HN" => 260,
                "DTTS_DBKK" => 240,
                "NCC" => 60,
                _ => 40,
            };
            Some((group, age, weight))
        })
        .collect();
    let chosen = dice.weighted(&weighed, |(_, _, weight)| *weight);
    let age = chosen.map_or((20, 70), |(_, age, _)| {
        let from = age.from.map_or(if age.under.is_some() { 8 } else { 20 }, i64::from);
        (from, age.under.map_or(from.max(20) + 50, |under| i64::from(under) - 1))
    });
    (chosen.map(|(group, ..)| *group), age)
}

impl Story {
    /// A proceedings body told the centre about the person.
    pub fn noticed(&self) -> bool {
        self.channel == Channel::ProceedingsBody
    }

    /// A citizen number of the province, century, sex and year (vietnam-conventions), the rest rolled.
    pub fn id_number(&self, dice: &mut Dice, prefix: &str) -> String {
        let century = i32::from(self.birth.year() >= 2000) * 2 + i32::from(self.female);
        format!("{prefix}{century}{:02}{:06}", self.birth.year().rem_euclid(100), dice.under(1_000_000))
    }

    /// What it is about (S3), as a request says it.
    pub fn matter(&self, centre: &Centre, dice: &mut Dice, received_at: DateTime<Utc>) -> Value {
        let body = dice.pick(&centre.bodies).filter(|_| self.proceedings.is_some());
        let said = [
            ("summary", json!(self.summary())),
            ("proceedings", json!(self.proceedings)),
            ("procedural_status", json!(self.status)),
            ("body", json!(body.map(|(_, name)| name))),
            ("notice_received_at", json!(self.noticed().then_some(received_at))),
        ];
        said.into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    }

    /// What is declared about eligibility, with the proofs on file.
    pub fn declared(&self) -> Value {
        let mut facts: serde_json::Map<String, Value> =
            self.groups.iter().map(|group| (group.clone(), Value::Bool(true))).collect();
        facts.insert("proofs".into(), json!(self.proofs));
        Value::Object(facts)
    }

    fn summary(&self) -> &'static str {
        match self.field {
            "criminal" => {
                "Đề nghị cử người bào chữa hoặc bảo vệ quyền lợi trong vụ án hình sự đang được giải quyết."
            }
            "land" => {
                "Tranh chấp quyền sử dụng thửa đất gia đình canh tác nhiều năm, chưa có giấy chứng nhận."
            }
            "marriage_family" => "Ly hôn, quyền nuôi con và cấp dưỡng; hai bên chưa thống nhất được.",
            "labour" => "Bị chấm dứt hợp đồng lao động, chưa được trả đủ tiền lương và bảo hiểm.",
            "administrative" => "Không đồng ý với quyết định xử phạt hành chính và muốn khiếu nại.",
            "merit_policy" => "Hỏi về điều kiện và thủ tục hưởng chế độ ưu đãi người có công.",
            "civil" => "Tranh chấp hợp đồng vay tài sản giữa cá nhân, có giấy viết tay.",
            _ => "Cần được giải thích quy định và hướng dẫn thủ tục liên quan.",
        }
    }

    /// How it ended, in a sentence.
    pub fn outcome(&self) -> &'static str {
        match self.form {
            Form::CourtParticipation => "Đã tham gia tố tụng đến khi có bản án, quyết định.",
            Form::Advice => "Đã trả lời bằng văn bản tư vấn pháp luật.",
            Form::OutOfCourt => "Đã có kết quả giải quyết của cơ quan có thẩm quyền.",
        }
    }
}
