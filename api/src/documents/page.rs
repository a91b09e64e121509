//! `/v/{token}`: what the QR on a paper opens.

use super::{
    dto::{Validity, Verification},
    service,
};
use crate::platform::{
    context::Visit,
    problem::Code,
    public_page::{PublicPage, Tone},
};
use actix_web::{HttpResponse, ResponseError, get, http::StatusCode, web::Path};

const TITLE: &str = "Kiểm tra văn bản";
/// Beside the number, the day and the issuer of a paper.
const COMPARE: &str = "Hãy so số, ngày và cơ quan ban hành ở trang này với tờ giấy bạn đang cầm. Nếu khác nhau hoặc còn \
    nghi ngờ, hãy hỏi Trung tâm trợ giúp pháp lý nhà nước nơi ban hành.";
/// Of a card or certificate the page tells nothing but whether it holds.
const LOOK: &str = "Trang này chỉ cho biết thẻ, chứng chỉ còn hiệu lực hay không, không nêu tên người được cấp. Hãy so họ tên \
    và ảnh trên thẻ với người đưa thẻ. Nếu khác nhau hoặc còn nghi ngờ, hãy hỏi cơ quan ghi trên thẻ, chứng chỉ.";
/// Where nothing was found.
const ASK: &str = "Hãy quét lại mã. Nếu vẫn như vậy, hãy hỏi Trung tâm trợ giúp pháp lý nhà nước ghi trên tờ giấy hoặc thẻ.";

/// Shows whether a paper holds. The status is 200 also for an unknown one: the page itself was found.
#[get("/v/{token}")]
pub async fn paper_page(visit: Visit, token: Path<String>) -> HttpResponse {
    let (answer, verified, status) = match service::by_token(&visit, &token).await {
        Ok(verified) => {
            let answer = match verified.status {
                Validity::Valid => (Tone::Ok, "Văn bản hoặc thẻ này đã được ban hành và còn hiệu lực."),
                Validity::Withdrawn => {
                    (Tone::Warn, "Văn bản hoặc thẻ này đã bị thu hồi, không còn hiệu lực.")
                }
                Validity::Unknown => (Tone::Err, "Không tìm thấy văn bản hoặc thẻ nào với mã này."),
            };
            (answer, verified, StatusCode::OK)
        }
        Err(problem) => {
            let answer = match problem.code {
                Code::too_many => "Đã thử quá nhiều mã. Hãy đợi 15 phút rồi thử lại.",
                _ => "Hệ thống đang bận. Hãy thử lại sau giây lát.",
            };
            ((Tone::Warn, answer), Verification::UNKNOWN, problem.status_code())
        }
    };
    let known = verified.status != Validity::Unknown;
    let facts: Vec<(&str, String)> = [
        ("Cơ quan ban hành", verified.issuer),
        ("Số, ký hiệu", verified.number),
        ("Ngày ban hành", verified.issued_on.map(|day| day.format("%d/%m/%Y").to_string())),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some((label, value?)))
    .collect();
    let help = match (known, facts.is_empty()) {
        (false, _) => ASK,
        (true, true) => LOOK,
        (true, false) => COMPARE,
    };
    let links = [("/invalid-blanks".to_owned(), "Phôi thẻ, chứng chỉ đã mất, không còn giá trị")];
    PublicPage { title: TITLE, answer, facts: &facts, help, links: &links }.respond(status)
}
