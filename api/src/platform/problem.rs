//! Refusals. Everything that is not an answer is an RFC 9457 problem with a stable code, in Vietnamese for
//! people and English for those who ask for it; the framework's own failures too.

use actix_web::{
    HttpResponse, ResponseError,
    http::{
        StatusCode,
        header::{self, HeaderMap, HeaderValue},
    },
};
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use serde_json::{Value, json};
use std::{borrow::Cow, fmt};

/// The language of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Vietnamese, the first language.
    #[default]
    Vi,
    /// English.
    En,
}

impl Language {
    /// Reads `Accept-Language`: English only when it is asked for first.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        match headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()) {
            Some(value) if value.trim_start().to_ascii_lowercase().starts_with("en") => Self::En,
            _ => Self::Vi,
        }
    }

    /// Chooses between two texts.
    #[must_use]
    pub const fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

macro_rules! problems {
    ($($code:ident = $status:literal $vi:literal / $en:literal;)+) => {
        /// The kinds of refusal: a stable code, the status, and the title in both languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(non_camel_case_types, missing_docs, reason = "a variant is spelled like its code, its title says what it is")]
        pub enum Code { $($code),+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            /// The stable word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$code => stringify!($code)),+ }
            }

            /// The HTTP status.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$code => $status),+ }
            }

            /// The title in a language.
            #[must_use]
            pub const fn title(self, language: Language) -> &'static str {
                match self { $(Self::$code => language.pick($vi, $en)),+ }
            }
        }
    };
}

problems! {
    malformed = 400 "Yêu cầu không đúng cú pháp" / "The request is malformed";
    unknown_parameter = 400 "Tham số không hợp lệ" / "A parameter is unknown or wrong";
    if_match_invalid = 400 "If-Match không phải là một ETag" / "If-Match is not an ETag";
    idempotency_key_missing = 400 "Thiếu Idempotency-Key" / "Idempotency-Key is missing";
    unauthenticated = 401 "Cần đăng nhập" / "Please sign in";
    wrong_credentials = 401 "Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng" / "The name, password or code is wrong";
    second_factor_required = 401 "Cần mã xác thực" / "A one-time code is required";
    forbidden = 403 "Vai trò của bạn không có chức năng này" / "Your role does not have this function";
    not_found = 404 "Không tìm thấy" / "Not found";
    method_not_allowed = 405 "Phương thức không được hỗ trợ" / "Method not allowed";
    not_acceptable = 406 "Không có định dạng này" / "This format is not available";
    not_allowed_now = 409 "Chưa thể làm việc này" / "This cannot be done now";
    already_exists = 409 "Đã có bản ghi như vậy" / "Such a record exists already";
    overlap = 409 "Trùng thời gian với việc khác" / "It overlaps with something else";
    blank_elsewhere = 409 "Số seri không ở nơi và trạng thái đó" / "The serials are not there, or in another state";
    blank_unknown = 409 "Số seri chưa được nhập kho" / "The serials were never received";
    blank_missing = 409 "Đơn vị không còn phôi này trong kho" / "The unit has no such blank in store";
    same_person = 409 "Bước này phải do người khác làm" / "This step is another person's";
    conflict_of_interest = 409 "Có quyền lợi đối lập" / "There is a conflict of interest";
    dossier_incomplete = 409 "Hồ sơ còn thiếu thành phần bắt buộc" / "The dossier lacks a mandatory item";
    in_flight = 409 "Yêu cầu trước với cùng khóa đang được xử lý" / "A request with the same key is being processed";
    busy = 409 "Bản ghi đang được người khác sửa" / "The record is being changed by somebody else";
    stale = 412 "Bản ghi đã thay đổi từ lần bạn mở" / "The record has changed since you read it";
    too_large = 413 "Nội dung quá lớn" / "The content is too large";
    uri_too_long = 414 "Địa chỉ quá dài" / "The address is too long";
    unsupported_media_type = 415 "Kiểu nội dung không được hỗ trợ" / "The content type is not supported";
    invalid = 422 "Có chỗ cần sửa" / "Something needs correcting";
    key_reused = 422 "Idempotency-Key đã dùng cho nội dung khác" / "The Idempotency-Key was used for another content";
    weak_password = 422 "Mật khẩu quá yếu" / "The password is too weak";
    version_required = 428 "Cần If-Match với phiên bản đã đọc" / "If-Match with the version you read is required";
    too_many = 429 "Quá nhiều lần thử, hãy đợi" / "Too many tries, please wait";
    headers_too_large = 431 "Phần đầu yêu cầu quá lớn" / "The header fields are too large";
    internal = 500 "Hệ thống đang gặp sự cố. Nội dung bạn nhập vẫn được giữ" / "Something went wrong. What you typed is kept";
    overloaded = 503 "Hệ thống đang bận, hãy thử lại sau giây lát" / "The system is busy, please try again shortly";
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Text {
    /// A text from its two spellings.
    pub fn new(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    fn pick(&self, language: Language) -> &str {
        language.pick(&self.vi, &self.en)
    }
}

/// One field that needs correcting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// JSON pointer into the body, or the name of a parameter.
    pub pointer: String,
    /// Stable word: `required`, `unknown_field`, `invalid_type`, `unknown_value`, `invalid_value`.
    pub code: &'static str,
    /// How to mend it.
    pub message: Text,
}

/// A refusal on its way out.
#[derive(Debug, Clone)]
pub struct Problem {
    /// What kind.
    pub code: Code,
    /// What exactly, for the person.
    pub detail: Option<Text>,
    /// The fields concerned.
    pub errors: Vec<FieldError>,
    /// Seconds after which it is worth trying again.
    pub retry_after: Option<u64>,
    /// The methods that the path knows, with 405.
    pub allow: Option<String>,
}

impl Problem {
    /// A refusal of a kind.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, detail: None, errors: Vec::new(), retry_after: None, allow: None }
    }

    /// The record is not there, or not for the caller: the two cannot be told apart.
    #[must_use]
    pub const fn not_found() -> Self {
        Self::new(Code::not_found)
    }

    /// The version in `If-Match` is not the record's.
    #[must_use]
    pub const fn stale() -> Self {
        Self::new(Code::stale)
    }

    /// The state or a guard refuses, with the same words that `actions` shows.
    #[must_use]
    pub fn not_allowed(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::not_allowed_now).because(vi, en)
    }

    /// One wrong field.
    #[must_use]
    pub fn field(
        pointer: impl Into<String>,
        code: &'static str,
        vi: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
    ) -> Self {
        let error = FieldError { pointer: pointer.into(), code, message: Text::new(vi, en) };
        Self { errors: vec![error], ..Self::new(Code::invalid) }
    }

    /// One wrong query parameter.
    #[must_use]
    pub fn parameter(
        name: impl Into<String>,
        code: &'static str,
        vi: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { code: Code::unknown_parameter, ..Self::field(name, code, vi, en) }
    }

    /// Too early; try again after so many seconds.
    #[must_use]
    pub fn wait(code: Code, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..Self::new(code) }
    }

    /// Adds what exactly happened.
    #[must_use]
    pub fn because(mut self, vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        self.detail = Some(Text::new(vi, en));
        self
    }

    /// The same about another place of the body.
    #[must_use]
    pub fn at(mut self, pointer: &str) -> Self {
        for error in &mut self.errors {
            pointer.clone_into(&mut error.pointer);
        }
        self
    }

    /// A failure of ours: logged here once, told without inner words.
    #[must_use]
    pub fn internal(error: &dyn fmt::Display) -> Self {
        log::error!("internal error: {error}");
        metrics::counter!("tgpl_internal_errors_total").increment(1);
        Self::new(Code::internal)
    }

    /// The document.
    #[must_use]
    pub fn document(&self, language: Language, instance: &str, request_id: &str) -> Value {
        let mut document = json!({
            "type": format!("/dev/problems#{}", self.code.as_str()),
            "title": self.code.title(language),
            "status": self.code.status(),
            "instance": instance,
            "code": self.code.as_str(),
            "errors": self.errors.iter().map(|error| json!({
                "pointer": error.pointer, "code": error.code, "message": error.message.pick(language),
            })).collect::<Vec<_>>(),
            "request_id": request_id,
        });
        if let (Some(detail), Some(fields)) = (&self.detail, document.as_object_mut()) {
            fields.insert("detail".into(), detail.pick(language).into());
        }
        document
    }

    /// The document as an answer.
    #[must_use]
    pub fn respond(&self, language: Language, instance: &str, request_id: &str) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        answer
            .content_type("application/problem+json")
            .insert_header((header::CONTENT_LANGUAGE, HeaderValue::from_static(language.pick("vi", "en"))));
        if let Some(seconds) = self.retry_after {
            answer.insert_header((header::RETRY_AFTER, seconds));
        }
        if let Some(methods) = &self.allow {
            answer.insert_header((header::ALLOW, methods.as_str()));
        }
        if self.code == Code::unauthenticated {
            answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        answer.json(self.document(language, instance, request_id))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code.as_str())
    }
}

impl std::error::Error for Problem {}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        self.respond(Language::Vi, "", "")
    }
}

/// Database constraints that people can run into, and what they are then told.
fn of_constraint(name: &str) -> Option<Problem> {
    let problem = match name {
        "work_sessions_overlap" => Problem::new(Code::overlap).because(
            "Người thực hiện đã có buổi làm việc khác trong khoảng thời gian này",
            "The practitioner has another work session in this time",
        ),
        "accounts_username" => Problem::new(Code::already_exists)
            .because("Tên đăng nhập đã có người dùng", "The user name is taken"),
        "cases_code" => Problem::new(Code::already_exists).because(
            "Mã số hồ sơ đã có trong sổ của tổ chức",
            "The case code is in the register of the organisation already",
        ),
        "practitioners_card" => Problem::new(Code::already_exists)
            .because("Số thẻ đã cấp cho người khác", "The card number belongs to somebody else"),
        "documents_replaced_once" => Problem::new(Code::already_exists)
            .because("Tài liệu này đã có bản thay thế", "This document was replaced already"),
        "organisations_case_unit" => Problem::new(Code::already_exists).because(
            "Một đơn vị khác của Trung tâm đã dùng phần đầu mã hồ sơ này",
            "Another unit of the centre has this first part of case codes",
        ),
        "saved_views_name" => Problem::new(Code::already_exists)
            .because("Bạn đã có bộ xem tên này ở trang này", "You have a view of this name on this page"),
        "saved_queries_name" => Problem::new(Code::already_exists)
            .because("Bạn đã có truy vấn tên này", "You have a saved query of this name"),
        "organisations_code" | "proceedings_bodies_name" | "blank_templates_once" => {
            Problem::new(Code::already_exists)
        }
        "assignments_current" => Problem::new(Code::already_exists).because(
            "Người này đang được cử thực hiện vụ việc",
            "This practitioner is assigned to the case already",
        ),
        "practitioner_contracts_prolonged_once" => {
            Problem::not_allowed("Hợp đồng này đã được gia hạn", "This contract is prolonged already")
        }
        "register_closings_once" => Problem::new(Code::already_exists)
            .because("Kỳ này đã kết sổ", "The register is closed for this period already"),
        "persons_merged_into" | "person_merges_standing" => Problem::not_allowed(
            "Hồ sơ đã gộp vào hồ sơ khác, hoặc đã có hồ sơ khác gộp vào nó",
            "The record went into another one, or others went into it",
        ),
        "role_grants_not_to_oneself" => Problem::new(Code::not_allowed_now)
            .because("Không ai tự trao quyền cho mình", "Nobody grants rights to themselves"),
        "blank_papers_three_people" | "blank_three_people" | "card_files_three_people" => {
            Problem::new(Code::same_person)
        }
        "blank_papers_ordered_once" => Problem::not_allowed(
            "Có số seri đã nằm trong đơn đặt in khác",
            "Another order has some of these serials",
        ),
        "blank_papers_one_reversal" => Problem::not_allowed(
            "Đang có đề nghị khác đảo bút toán này",
            "Another proposal to undo this paper is waiting",
        ),
        "blank_papers_one_count" => Problem::not_allowed(
            "Đơn vị đang có một đợt kiểm kê loại phôi này",
            "A stock-take of this blank is going on in the unit",
        ),
        // What a reading under the lock of the series refuses by name; here somebody went past it.
        "blank_once" | "blank_elsewhere" => Problem::new(Code::blank_elsewhere),
        "blank_unknown" => Problem::new(Code::blank_unknown),
        "card_files_open" => Problem::new(Code::already_exists).because(
            "Người này đang có hồ sơ khác về thẻ chưa xong",
            "Another file about this person's card is not done yet",
        ),
        "cards_valid_once" => Problem::new(Code::already_exists)
            .because("Người này đang có thẻ còn hiệu lực", "This person has a valid card"),
        "cards_course_once" | "cards_course_name_once" => Problem::new(Code::already_exists)
            .because("Người này đã có chứng chỉ của lớp này", "This person has a certificate of this course"),
        "cards_number" => Problem::new(Code::already_exists)
            .because("Số thẻ, số chứng chỉ này đã cấp", "This number of a card or certificate was given"),
        "courses_once" => Problem::new(Code::already_exists)
            .because("Lớp này với quyết định này đã có", "This course with this decision is there"),
        "book_closings_once" => Problem::new(Code::already_exists)
            .because("Sổ của năm này đã khóa", "The book of this year is closed already"),
        "book_closed" => Problem::not_allowed("Sổ của năm đó đã khóa", "The book of that year is closed"),
        "legal_transition" => Problem::new(Code::not_allowed_now),
        _ => return None,
    };
    Some(problem)
}

impl From<DieselError> for Problem {
    fn from(error: DieselError) -> Self {
        match &error {
            DieselError::NotFound => Self::not_found(),
            DieselError::DatabaseError(kind, info) => {
                if let Some(problem) = info.constraint_name().and_then(of_constraint) {
                    return problem;
                }
                match kind {
                    DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => {
                        log::warn!("the database connection was lost");
                        Self::wait(Code::overloaded, 2)
                    }
                    DatabaseErrorKind::SerializationFailure => Self::wait(Code::busy, 1),
                    _ if info.message().contains("lock timeout") || info.message().contains("deadlock") => {
                        Self::wait(Code::busy, 1)
                    }
                    _ if info.message().contains("statement timeout")
                        || info.message().contains("shutting down")
                        || info.message().contains("starting up")
                        || info.message().contains("terminating connection") =>
                    {
                        log::warn!("the database did not answer: {}", info.message());
                        Self::wait(Code::overloaded, 2)
                    }
                    _ => Self::internal(&error),
                }
            }
            _ => Self::internal(&error),
        }
    }
}

impl From<super::keys::KeyError> for Problem {
    fn from(error: super::keys::KeyError) -> Self {
        Self::internal(&error)
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(&error)
    }
}
