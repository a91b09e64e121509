//! The sheet of cases from the paper books: its columns, and how a row becomes a case.

use super::sheet::{Cells, Column};
use chrono::{DateTime, NaiveDate, Utc};
use tgpl_domain::{
    calendar::{day_in_vietnam, start_of_day},
    case_code::CaseCode,
    cases::{CaseState, EndReason, Form, Role},
    citizen_id::CitizenId,
    eligibility::Rules,
    fields::FieldOfLaw,
    folding::fold,
    names::PersonName,
    partial_date::PartialDate,
    sex::Sex,
    text::clean_text,
};

/// From this day on a success needs a criterion of QĐ 1179/QĐ-BTP; older ends are taken as they were reported.
const CRITERIA_SINCE: (i32, u32, u32) = (2022, 5, 16);

macro_rules! columns {
    ($($key:literal, $heading:literal, $needed:literal, $hint:literal, $example:literal;)+) => {
        &[$(Column { key: $key, heading: $heading, needed: $needed, hint: $hint, example: $example }),+]
    };
}

/// The columns, in the order of the template.
pub const COLUMNS: &[Column] = columns! {
    "code", "Mã số hồ sơ", true, "Mã số trong sổ thụ lý: TT.TGTT.01.2021", "TT.TGTT.01.2021";
    "organisation", "Mã tổ chức", false, "Bỏ trống: tổ chức của người nhập", "";
    "name", "Họ và tên người được TGPL", true, "Ghi đủ dấu", "Nguyễn Thị Mẫu";
    "birth", "Ngày sinh", false, "Ngày (05/09/1991) hoặc chỉ năm (1991)", "1991";
    "sex", "Giới tính", false, "Nam hoặc Nữ", "Nữ";
    "ethnicity", "Dân tộc", false, "Tên dân tộc", "Kinh";
    "id_number", "Số CCCD/CMND", false, "12 hoặc 9 chữ số, định dạng văn bản", "";
    "commune", "Mã xã", false, "Mã đơn vị hành chính cấp xã, 5 chữ số", "";
    "groups", "Diện người được TGPL", true, "Mã diện, cách nhau bằng dấu phẩy; diện chính đứng đầu: HN, DTTS_DBKK", "HN";
    "form", "Hình thức", true, "TGTT, TV hoặc DDNTT", "TGTT";
    "role", "Tư cách", false, "NBC (bào chữa) hoặc NBV (bảo vệ); bắt buộc khi tham gia tố tụng", "NBC";
    "field", "Lĩnh vực", true, "Hình sự; Dân sự; Hôn nhân, gia đình; Hành chính; Đất đai; Lao động, việc làm; …", "Hình sự";
    "summary", "Nội dung vụ việc", true, "Tóm tắt, nhiều nhất 4.000 ký tự", "Bào chữa cho bị cáo";
    "received", "Ngày tiếp nhận", true, "Ngày/tháng/năm", "01/09/2021";
    "accepted", "Ngày giờ thụ lý", true, "Thời điểm ghi sổ: 01/09/2021 08:30", "01/09/2021 08:30";
    "card", "Số thẻ người thực hiện", false, "Số thẻ trong danh sách của tổ chức", "";
    "ended", "Ngày kết thúc", false, "Bỏ trống khi đang thực hiện", "30/09/2021";
    "end_reason", "Kết thúc do", false, "Hoàn thành; Rút yêu cầu; Không tiếp tục; Đình chỉ. Bắt buộc khi có ngày kết thúc", "Hoàn thành";
    "successful", "Thành công", false, "Có hoặc Không (vụ việc tham gia tố tụng)", "Có";
    "outcome", "Kết quả", false, "Một câu", "";
};

/// What of a row is compared with the registers, as far as it could be read.
pub struct Named {
    pub organisation_code: Option<String>,
    pub code: Option<CaseCode>,
    pub commune: Option<String>,
    pub accepted_on: Option<NaiveDate>,
    pub card: Option<String>,
}

/// A row that can be stored.
pub struct CaseRow {
    pub number: u32,
    pub code: CaseCode,
    pub name: PersonName,
    pub birth: Option<PartialDate>,
    pub sex: Option<Sex>,
    pub ethnicity: Option<String>,
    pub id_number: Option<CitizenId>,
    pub commune: Option<String>,
    pub groups: Vec<String>,
    pub sealed: bool,
    pub form: Form,
    pub role: Option<Role>,
    pub field: FieldOfLaw,
    pub summary: String,
    pub received_on: NaiveDate,
    pub accepted_at: DateTime<Utc>,
    /// Somebody carries it.
    pub assigned: bool,
    pub end: Option<End>,
}

/// How a case of the book ended.
pub struct End {
    pub on: NaiveDate,
    pub reason: EndReason,
    pub successful: Option<bool>,
    pub outcome: Option<String>,
}

impl CaseRow {
    /// Where the case stands by its row.
    pub fn state(&self) -> CaseState {
        match &self.end {
            Some(End { reason: EndReason::Completed, .. }) => CaseState::Completed,
            Some(End { reason: EndReason::TerminatedByLaw, .. }) => CaseState::TerminatedByLaw,
            Some(_) => CaseState::Discontinued,
            None if self.assigned => CaseState::Assigned,
            None => CaseState::Accepted,
        }
    }

    /// Reads a row; what is wrong stays in `cells.faults`, and then there is no case, but still what it names.
    pub fn read(cells: &mut Cells<'_>, now: DateTime<Utc>) -> (Named, Option<Self>) {
        let code = cells.required_word::<CaseCode>("code");
        let name = cells.required("name", PersonName::parse);
        let birth = cells.birth("birth");
        let sex = cells.optional("sex", sex);
        let ethnicity =
            cells.optional("ethnicity", |text| clean_text(text, 40, tgpl_domain::text::Lines::One));
        let id_number = cells.optional("id_number", CitizenId::parse);
        let commune = cells.optional("commune", commune);
        let form = cells.required("form", form);
        let role = cells.optional("role", role);
        let field = cells.required("field", FieldOfLaw::named);
        let summary =
            cells.required("summary", |text| clean_text(text, 4_000, tgpl_domain::text::Lines::Many));
        let received_on = needed_day(cells, "received");
        let accepted_at = cells.instant("accepted");
        if accepted_at.is_none() && cells.text("accepted").is_none() {
            cells.fault("accepted", "Ô này không được để trống");
        }
        let groups = groups(cells, accepted_at.map_or(now, |at| at));
        let end = end(cells, form);
        let organisation_code = cells.text("organisation");
        let card = cells.text("card");

        if let (Some(code), Some(form)) = (&code, form)
            && code.form != form
        {
            cells.fault("form", "Hình thức khác với mã số hồ sơ");
        }
        match (form, role) {
            (Some(Form::CourtParticipation), None) => {
                cells.fault("role", "Tham gia tố tụng cần tư cách NBC hoặc NBV");
            }
            (Some(Form::Advice | Form::OutOfCourt), Some(_)) => {
                cells.fault("role", "Chỉ tham gia tố tụng mới có tư cách");
            }
            _ => {}
        }
        if accepted_at.is_some_and(|at| at > now) {
            cells.fault("accepted", "Thời điểm thụ lý ở tương lai");
        }
        if let (Some(received), Some(accepted)) = (received_on, accepted_at)
            && accepted < start_of_day(received)
        {
            cells.fault("accepted", "Thụ lý trước ngày tiếp nhận");
        }
        if let (Some(end), Some(accepted)) = (&end, accepted_at)
            && end.on < day_in_vietnam(accepted)
        {
            cells.fault("ended", "Kết thúc trước khi thụ lý");
        }
        if end.as_ref().is_some_and(|end| end.on > day_in_vietnam(now)) {
            cells.fault("ended", "Ngày kết thúc ở tương lai");
        }
        let named = Named {
            organisation_code,
            code: code.clone(),
            commune: commune.clone(),
            accepted_on: accepted_at.map(day_in_vietnam),
            card,
        };
        if !cells.faults.is_empty() {
            return (named, None);
        }
        let assigned = named.card.is_some();
        let whole = || {
            let groups = groups?;
            let sealed = is_sealed(&groups);
            Some(Self {
                number: cells.number,
                code: code?,
                name: name?,
                birth,
                sex,
                ethnicity,
                id_number,
                commune,
                sealed,
                groups,
                form: form?,
                role,
                field: field?,
                summary: summary?,
                received_on: received_on?,
                accepted_at: accepted_at?,
                assigned,
                end,
            })
        };
        let row = whole();
        (named, row)
    }
}

fn needed_day(cells: &mut Cells<'_>, key: &str) -> Option<NaiveDate> {
    if cells.text(key).is_none() {
        cells.fault(key, "Ô này không được để trống");
        return None;
    }
    cells.day(key)
}

fn is_sealed(groups: &[String]) -> bool {
    Rules::seed().groups.iter().any(|group| group.sensitive && groups.contains(&group.code))
}

fn groups(cells: &mut Cells<'_>, at: DateTime<Utc>) -> Option<Vec<String>> {
    let on = day_in_vietnam(at);
    let valid: Vec<&str> = Rules::seed().groups_on(on).iter().map(|group| group.code.as_str()).collect();
    cells.required("groups", |text| {
        let codes: Vec<String> = text
            .split([',', ';', '+'])
            .map(|code| code.trim().to_uppercase())
            .filter(|code| !code.is_empty())
            .collect();
        match codes.iter().find(|code| !valid.contains(&code.as_str())) {
            Some(unknown) => Err(format!("Không có diện {unknown} vào ngày thụ lý")),
            None if codes.is_empty() => Err("Cần ít nhất một diện".to_owned()),
            None => Ok(codes),
        }
    })
}

fn end(cells: &mut Cells<'_>, form: Option<Form>) -> Option<End> {
    let on = cells.day("ended");
    let reason = cells.optional("end_reason", end_reason);
    let successful = cells.optional("successful", yes_or_no);
    let outcome = cells.optional("outcome", |text| clean_text(text, 1_000, tgpl_domain::text::Lines::Many));
    let Some(on) = on else {
        if reason.is_some() {
            cells.fault("ended", "Có lý do kết thúc nhưng thiếu ngày kết thúc");
        }
        return None;
    };
    let Some(reason) = reason else {
        if cells.text("end_reason").is_none() {
            cells.fault("end_reason", "Có ngày kết thúc nhưng thiếu lý do kết thúc");
        }
        return None;
    };
    if successful == Some(true) {
        let since = NaiveDate::from_ymd_opt(CRITERIA_SINCE.0, CRITERIA_SINCE.1, CRITERIA_SINCE.2);
        if form.is_some_and(|form| form != Form::CourtParticipation) {
            cells.fault("successful", "Chỉ vụ việc tham gia tố tụng được đánh giá thành công");
        } else if reason != EndReason::Completed {
            cells.fault("successful", "Vụ việc không hoàn thành thì không thành công");
        } else if since.is_some_and(|since| on >= since) {
            cells.fault(
                "successful",
                "Từ 16/05/2022 vụ việc thành công cần tiêu chí của QĐ 1179/QĐ-BTP, nhập trên hồ sơ vụ việc",
            );
        }
    }
    Some(End { on, reason, successful, outcome })
}

fn sex(text: &str) -> Result<Sex, &'static str> {
    match fold(text).as_str() {
        "nam" => Ok(Sex::Male),
        "nu" => Ok(Sex::Female),
        _ => Err("Ghi Nam hoặc Nữ"),
    }
}

fn commune(text: &str) -> Result<String, &'static str> {
    (text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.to_owned())
        .ok_or("Mã xã có 5 chữ số")
}

fn form(text: &str) -> Result<Form, &'static str> {
    match fold(text).as_str() {
        "tgtt" | "tham gia to tung" => Ok(Form::CourtParticipation),
        "tv" | "tu van" | "tu van phap luat" => Ok(Form::Advice),
        "ddntt" | "dai dien ngoai to tung" => Ok(Form::OutOfCourt),
        _ => Err("Ghi TGTT, TV hoặc DDNTT"),
    }
}

fn role(text: &str) -> Result<Role, &'static str> {
    match fold(text).as_str() {
        "nbc" | "bao chua" | "nguoi bao chua" => Ok(Role::Defender),
        "nbv" | "bao ve" | "nguoi bao ve" | "nguoi bao ve quyen va loi ich hop phap" => Ok(Role::Protector),
        _ => Err("Ghi NBC hoặc NBV"),
    }
}

fn end_reason(text: &str) -> Result<EndReason, &'static str> {
    match fold(text).as_str() {
        "hoan thanh" => Ok(EndReason::Completed),
        "rut yeu cau" => Ok(EndReason::Withdrawn),
        "khong tiep tuc" | "khong tiep tuc thuc hien" => Ok(EndReason::RefusalGround),
        "dinh chi" => Ok(EndReason::TerminatedByLaw),
        _ => Err("Ghi Hoàn thành, Rút yêu cầu, Không tiếp tục hoặc Đình chỉ"),
    }
}

fn yes_or_no(text: &str) -> Result<bool, &'static str> {
    match fold(text).as_str() {
        "co" | "x" | "1" => Ok(true),
        "khong" | "0" => Ok(false),
        _ => Err("Ghi Có hoặc Không"),
    }
}
