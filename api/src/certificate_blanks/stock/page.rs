//! `/invalid-blanks`: the public notice of blanks that are lost (certificate-blanks.md 2).

use super::{
    dto::{InvalidQuery, InvalidView},
    service,
};
use crate::platform::{
    Listing, Problem,
    context::Visit,
    listing::FOR_ALL,
    page::Page,
    public_page::{PublicPage, Tone},
};
use actix_web::{
    HttpResponse, ResponseError, get,
    http::{
        StatusCode,
        header::{CACHE_CONTROL, HeaderValue},
    },
};
use tgpl_domain::numbers_vi::{grouped, short_date};

const TITLE: &str = "Phôi thẻ, chứng chỉ không còn giá trị";
const NONE: &str = "Hiện không có phôi nào được báo mất.";
const SOME: &str = "Các phôi có số dưới đây đã mất. Thẻ, chứng chỉ làm trên các phôi này không có giá trị.";
const HELP: &str = "Nếu được đưa xem thẻ hoặc chứng chỉ mang một trong các số này, hãy báo cho cơ quan công an hoặc Trung tâm \
    trợ giúp pháp lý nhà nước gần nhất.";

/// Lists what is lost, range by range; anybody may keep the page for a minute.
#[get("/invalid-blanks")]
pub async fn invalid_blanks_page(visit: Visit, asked: Listing<InvalidQuery>) -> HttpResponse {
    let page = match look(&visit, &asked).await {
        Ok(page) => page,
        Err(problem) => {
            let answer = (Tone::Warn, "Hệ thống đang bận. Hãy thử lại sau giây lát.");
            let page = PublicPage { title: TITLE, answer, facts: &[], help: HELP, links: &[] };
            return page.respond(problem.status_code());
        }
    };
    let rows: Vec<(String, String)> = page.data.iter().map(fact).collect();
    let facts: Vec<(&str, String)> =
        rows.iter().map(|(range, what)| (range.as_str(), what.clone())).collect();
    let answer = if rows.is_empty() { (Tone::Ok, NONE) } else { (Tone::Warn, SOME) };
    let next = page.page.next.as_deref().map(|next| (asked.address(next), "Xem tiếp"));
    let page = PublicPage { title: TITLE, answer, facts: &facts, help: HELP, links: next.as_slice() };
    let mut response = page.respond(StatusCode::OK);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(FOR_ALL));
    response
}

async fn look(visit: &Visit, asked: &Listing<InvalidQuery>) -> Result<Page<InvalidView>, Problem> {
    visit.services.rates.admit_address(&visit.peer)?;
    service::invalid(visit, asked).await
}

/// `A000010–A000012`, what they are, and since when they are lost.
fn fact(row: &InvalidView) -> (String, String) {
    let (first, last) = (&row.range.first, &row.range.last);
    let range = if first == last { first.clone() } else { format!("{first}–{last}") };
    let (what, count) = (row.blank_type.words().vi, grouped(row.range.count));
    (range, format!("{what}: {count} phôi, báo mất ngày {}", short_date(row.lost_on)))
}
