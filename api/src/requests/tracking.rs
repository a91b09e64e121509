//! The page behind the code on a receipt: where the request stands, what comes next, since when. Nothing personal,
//! no script. Unknown and ill-written codes are answered alike, after the same work.

use super::service::TRACKING;
use crate::platform::{
    Problem, Services, code,
    context::Visit,
    db::Rows,
    throttle::{self, Subject},
};
use actix_web::{HttpResponse, get, http::header, web::Path};
use chrono::{DateTime, FixedOffset, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_domain::{cases::CaseState, public_status::PublicStatus, requests::RequestState};
use tgpl_schema::{cases, requests};
use uuid::Uuid;

/// What the throttle counts wrong codes under.
const PATH: &str = "tracking";
/// Most providers that a request is followed through.
const HOPS: usize = 5;

/// What is told of a request.
struct Progress {
    status: PublicStatus,
    since: DateTime<Utc>,
}

/// The page of a receipt.
#[get("/t/{code}")]
pub async fn tracking_page(visit: Visit, given: Path<String>) -> HttpResponse {
    match look(&visit, &given).await {
        Ok(Some(progress)) => page(HttpResponse::Ok(), &told(&progress)),
        Ok(None) => page(HttpResponse::NotFound(), UNKNOWN),
        Err(problem) if problem.retry_after.is_some() => {
            let mut answer = HttpResponse::TooManyRequests();
            answer.insert_header((header::RETRY_AFTER, problem.retry_after.unwrap_or_default()));
            page(answer, BUSY)
        }
        Err(_) => page(HttpResponse::ServiceUnavailable(), BUSY),
    }
}

/// The style of the page; its policy allows none in the page itself.
#[get("/t/style.css")]
pub async fn style() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .content_type("text/css; charset=utf-8")
        .body(STYLE)
}

async fn look(visit: &Visit, given: &str) -> Result<Option<Progress>, Problem> {
    let Services { db, keys, .. } = &visit.services;
    let subjects = [Subject::Follower(&visit.peer)];
    throttle::admit(db, keys, PATH, &subjects, visit.now).await?;
    let secret = code::parse(given).unwrap_or_default();
    let found = follow(visit, keys.find_hash(TRACKING, &secret)).await?;
    if found.is_none() {
        throttle::wrong(db, keys, PATH, &subjects, visit.now).await?;
    }
    Ok(found)
}

/// The request of a code, or where it was sent on to, or the case that came of it. Sees the nation: the code is the
/// right to ask, and the answer names nobody.
async fn follow(visit: &Visit, hash: Vec<u8>) -> Result<Option<Progress>, Problem> {
    type Found = (Uuid, RequestState, DateTime<Utc>, Option<CaseState>, Option<DateTime<Utc>>);
    let mut conn = visit.services.db.seeing(&Rows::Nation).await?;
    let columns = (
        requests::id,
        requests::state,
        requests::received_at,
        cases::state.nullable(),
        cases::accepted_at.nullable(),
    );
    let joined = || requests::table.left_join(cases::table.on(cases::id.nullable().eq(requests::case_id)));
    let mut found: Option<Found> = joined()
        .filter(requests::tracking_hash.eq(hash))
        .select(columns)
        .first(&mut conn)
        .await
        .optional()?;
    for _ in 0..HOPS {
        let Some((id, RequestState::TransferredOut, ..)) = found else { break };
        let next: Option<Found> = joined()
            .filter(requests::origin_request_id.eq(id))
            .select(columns)
            .first(&mut conn)
            .await
            .optional()?;
        if next.is_none() {
            break;
        }
        found = next;
    }
    Ok(found.map(|(_, state, received_at, case, accepted_at)| match case.zip(accepted_at) {
        Some((case, since)) => Progress { status: case.into(), since },
        None => Progress { status: state.into(), since: received_at },
    }))
}

fn told(progress: &Progress) -> String {
    let since = FixedOffset::east_opt(7 * 3600)
        .map_or_else(|| progress.since.fixed_offset(), |zone| progress.since.with_timezone(&zone))
        .format("%d/%m/%Y");
    format!(
        "<h1>Tình trạng hồ sơ</h1><p class=\"state\">{}</p><h2>Bước tiếp theo</h2><p>{}</p><p class=\"date\">Ngày: {since}</p>",
        progress.status.words().vi,
        next_step(progress.status)
    )
}

/// What comes next, in short sentences.
const fn next_step(status: PublicStatus) -> &'static str {
    match status {
        PublicStatus::Draft => "Hồ sơ chưa được gửi.",
        PublicStatus::Received => "Cán bộ đang kiểm tra giấy tờ. Bạn sẽ được trả lời ngay khi đủ giấy tờ.",
        PublicStatus::NeedSupplement => "Hãy nộp thêm giấy tờ theo thông báo bạn đã nhận.",
        PublicStatus::Accepted => "Trung tâm đang cử người giúp bạn.",
        PublicStatus::Assigned => "Người giúp bạn sẽ liên hệ với bạn.",
        PublicStatus::InProgress => "Người giúp bạn đang làm việc.",
        PublicStatus::Suspended => "Cơ quan tố tụng đang tạm dừng. Công việc sẽ tiếp tục sau đó.",
        PublicStatus::Transferred => "Tổ chức nhận hồ sơ sẽ trả lời bạn.",
        PublicStatus::Refused => "Bạn đã được gửi thông báo có lý do. Bạn có quyền khiếu nại.",
        PublicStatus::Discontinued => "Bạn đã được gửi thông báo có lý do. Bạn có quyền khiếu nại.",
        PublicStatus::Answered | PublicStatus::Withdrawn | PublicStatus::Completed => {
            "Không còn việc gì phải làm."
        }
    }
}

fn page(mut answer: actix_web::HttpResponseBuilder, body: &str) -> HttpResponse {
    answer
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::REFERRER_POLICY, "no-referrer"))
        .insert_header(("x-robots-tag", "noindex"))
        .content_type("text/html; charset=utf-8")
        .body(format!("{HEAD}{body}{FOOT}"))
}

const HEAD: &str = "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Tra cứu hồ sơ</title>\
    <link rel=\"stylesheet\" href=\"/t/style.css\"></head><body><main>";
const FOOT: &str = "<p class=\"help\">Trợ giúp pháp lý là miễn phí. Cần hỏi thêm, hãy gọi số điện thoại ghi trên giấy \
    tiếp nhận.</p></main></body></html>";
const UNKNOWN: &str = "<h1>Không tìm thấy hồ sơ</h1><p>Hãy kiểm tra lại mã ghi trên giấy tiếp nhận. Mã có 16 chữ và \
    số.</p>";
const BUSY: &str = "<h1>Xin thử lại sau</h1><p>Đã có quá nhiều lần nhập mã, hoặc hệ thống đang bận. Hãy quay lại sau \
    ít phút.</p>";
const STYLE: &str = "body{margin:0;font:18px/1.6 system-ui,sans-serif;color:#1c2430;background:#f6f7f9}\
    main{max-width:34rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:.75rem}\
    h1{font-size:1.4rem;margin:0 0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}\
    .state{font-size:1.3rem;font-weight:600;margin:0}.date,.help{color:#505a68}\
    @media(prefers-color-scheme:dark){body{background:#12161c;color:#e8ebef}main{background:#1c222b}\
    .date,.help{color:#aab3bf}}";
