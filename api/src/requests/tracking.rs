//! The page behind the code on a receipt: where the request stands, what comes next, since when. Nothing personal,
//! no script. Unknown and ill-written codes are answered alike, after the same work.

use super::service::TRACKING;
use crate::platform::{
    Problem, Services,
    clock::day,
    code,
    context::Visit,
    db::Rows,
    problem::Code,
    public_page::{PublicPage, Tone},
    throttle::{self, Subject},
};
use actix_web::{
    HttpResponse, ResponseError, get,
    http::{StatusCode, header},
    web::Path,
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use tgpl_domain::{cases::CaseState, public_status::PublicStatus, requests::RequestState};
use tgpl_schema::{cases, requests};
use uuid::Uuid;

const TITLE: &str = "Tra cứu hồ sơ";
const HELP: &str = "Cần hỏi thêm, hãy gọi số điện thoại ghi trên giấy tiếp nhận.";
const UNKNOWN: &str = "Không tìm thấy hồ sơ nào với mã này. Hãy xem lại 16 chữ và số trên giấy tiếp nhận.";
/// What the throttle counts wrong codes under.
const PATH: &str = "tracking";
/// Most providers that a request is followed through.
const HOPS: usize = 5;

/// What is told of a request.
struct Progress {
    status: PublicStatus,
    since: DateTime<Utc>,
}

/// The page of a receipt. Its address holds a secret: it is never stored and tells nothing to the next site.
#[get("/t/{code}")]
pub async fn tracking_page(visit: Visit, given: Path<String>) -> HttpResponse {
    let mut wait = None;
    let (answer, facts, status) = match look(&visit, &given).await {
        Ok(Some(progress)) => {
            let words = progress.status.words().vi;
            let facts = vec![
                ("Bước tiếp theo", next_step(progress.status).to_owned()),
                ("Ngày", day(progress.since).format("%d/%m/%Y").to_string()),
            ];
            ((Tone::Ok, words), facts, StatusCode::OK)
        }
        Ok(None) => ((Tone::Err, UNKNOWN.to_owned()), Vec::new(), StatusCode::NOT_FOUND),
        Err(problem) => {
            let busy = match problem.code {
                Code::too_many => "Đã thử quá nhiều mã. Hãy đợi một giờ rồi thử lại.",
                _ => "Hệ thống đang bận. Hãy thử lại sau giây lát.",
            };
            wait = problem.retry_after;
            ((Tone::Warn, busy.to_owned()), Vec::new(), problem.status_code())
        }
    };
    let page =
        PublicPage { title: TITLE, answer: (answer.0, &answer.1), facts: &facts, help: HELP, links: &[] };
    let mut response = page.respond(status);
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

async fn look(visit: &Visit, given: &str) -> Result<Option<Progress>, Problem> {
    let Services { db, keys, .. } = &visit.services;
    let subjects = [Subject::Follower(&visit.peer)];
    let tried = throttle::admit(db, keys, PATH, &subjects, visit.now).await?;
    let secret = code::parse(given).unwrap_or_default();
    let found = follow(visit, keys.find_hash(TRACKING, &secret)).await?;
    if found.is_some() {
        tried.is_right(db).await?;
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
        let Some((id, RequestState::TransferredOut, ..) | (id, _, _, Some(CaseState::TransferredOut), _)) =
            found
        else {
            break;
        };
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
        PublicStatus::Refused | PublicStatus::Discontinued => {
            "Bạn đã được gửi thông báo có lý do. Bạn có quyền khiếu nại."
        }
        PublicStatus::Answered | PublicStatus::Withdrawn | PublicStatus::Completed => {
            "Không còn việc gì phải làm."
        }
    }
}
