//! Slips and minutes as they are printed.

use super::{BLANKS, act, given, lost, minutes, post, range, step, stocked};
use crate::{
    harness::{Answer, Client},
    report_files::{flat, pages, written},
};
use serde_json::{Value, json};

/// A paper in both formats, as text.
pub async fn printed(who: &Client, paper: &Value) -> [String; 2] {
    let path = format!("{BLANKS}/papers/{}/document", paper["id"].as_str().unwrap());
    let pdf = who.get(&path).await.must(200);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let docx = who.get(&format!("{path}?format=docx")).await.must(200);
    assert!(docx.header("content-disposition").ends_with(".docx\""));
    [pages(&pdf.bytes).join(" "), written(&docx.bytes)]
}

/// Both formats say all of it.
pub fn says(texts: &[String; 2], words: &[&str]) {
    for text in texts {
        for word in words {
            assert!(text.contains(&flat(word)), "no `{word}` in {text}");
        }
    }
}

pub async fn made(answer: impl Future<Output = Answer>) -> Value {
    answer.await.must(201).body
}

#[actix_web::test]
async fn a_shipment_is_printed_with_its_ranges_both_sides_and_what_is_missing() {
    let (app, who) = stocked().await;
    let lots = who.office[0].get(&format!("{BLANKS}/papers?kind=lot")).await.must(200).body;
    says(
        &printed(&who.office[0], &lots["data"][0]).await,
        &[
            "BỘ TƯ PHÁP",
            "BIÊN BẢN",
            "12/BB-VPC",
            "07/ĐH-VPC",
            "A000001 A005000 5.000",
            "Kho Văn phòng Cục",
            "NK-01/2026",
        ],
    );
    let asked =
        json!({ "type": "TGV", "quantity": 60, "reason": "Cấp thẻ cho xã Đồng Đăng, ưu tiên người Nùng" });
    let request = made(post(&who.centre[0], "supply-requests", asked)).await;
    let letter = printed(&who.centre[0], &request).await;
    let unit = request["organisation_name"].as_str().unwrap();
    let due = "hết ngày 02 tháng 12 năm 2026";
    let reason = "Cấp thẻ cho xã Đồng Đăng, ưu tiên người Nùng";
    says(
        &letter,
        &["V/v đề nghị cấp phôi", unit, "Số lượng đề nghị: 60 phôi", reason, due, "khi đề nghị: 0"],
    );
    step(&who.agency, &request, "supply-requests", "approve", json!({ "quantity": 50 })).await.must(200);
    says(
        &printed(&who.centre[0], &request).await,
        &["Số lượng đề nghị: 60 phôi", "Số lượng được duyệt: 50 phôi"],
    );
    let ranges =
        json!([{ "first": "A000001", "last": "A000020" }, { "first": "A000031", "last": "A000060" }]);
    let body = json!({ "request_id": request["id"], "ranges": ranges });
    let shipment = made(post(&who.office[0], "shipments", body)).await;
    let slip = printed(&who.centre[1], &shipment).await;
    let code = shipment["code"].as_str().unwrap();
    let keeper = shipment["kept"]["name"].as_str().unwrap();
    says(&slip, &["PHIẾU XUẤT KHO", code, request["code"].as_str().unwrap(), unit, keeper, "50 phôi"]);
    says(&slip, &["1 A000001 A000020 20", "2 A000031 A000060 30", "BÊN NHẬN", "THỦ KHO", "BỘ TƯ PHÁP"]);
    let missing = json!({ "missing": range("A000059", "A000060"), "reason": "Bao bì rách, thiếu hai phôi" });
    step(&who.centre[1], &shipment, "shipments", "report-discrepancy", missing).await.must(200);
    let slip = printed(&who.office[0], &shipment).await;
    says(&slip, &["Số phôi chưa nhận được: 2. Bao bì rách, thiếu hai phôi", "1 A000059 A000060 2"]);

    let place = format!("{BLANKS}/papers/{}/document", shipment["id"].as_str().unwrap());
    assert_eq!(who.stranger.get(&place).await.status, 404);
    assert_eq!(who.centre[0].get(&format!("{place}?format=xlsx")).await.code(), "not_acceptable");
    let file = who.centre[0].get(&place).await.must(200);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"phoi-giao-nhan_PX-01-2026.pdf\"");
    assert_eq!(file.header("cache-control"), "no-store");
    let rows = "SELECT count(*) FROM audit_events WHERE act = 'blank_paper_document' AND class = 'S2'";
    assert_eq!(app.number(rows).await, 11, "each taking leaves a row, a refusal none");
}

#[actix_web::test]
async fn minutes_name_what_became_of_blanks_the_council_and_whether_they_hold() {
    let (_app, who) = stocked().await;
    given(&who, "A000001", "A000050", 50).await;
    let spoilt = act("TGV", range("A000007", "A000008"), "In lệch khung");
    let spoilt = made(post(&who.centre[0], "spoil", spoilt)).await;
    says(&printed(&who.centre[0], &spoilt).await, &["bị hỏng", "A000007 A000008 2", "In lệch khung"]);
    let lost =
        made(post(&who.centre[0], "report-loss", lost("TGV", range("A000010", "A000010"), "Rơi mất"))).await;
    says(
        &printed(&who.centre[0], &lost).await,
        &["Mất phôi", "Cơ quan công an (thông báo ngay)", "A000010 A000010 1"],
    );
    let back = act("TGV", range("A000041", "A000050"), "Không còn nhu cầu");
    let back = made(post(&who.centre[0], "return", back)).await;
    says(
        &printed(&who.centre[0], &back).await,
        &["PHIẾU HOÀN TRẢ", "A000041 A000050 10", "Không còn nhu cầu"],
    );
    let recalled = json!({ "type": "TGV", "ranges": range("A000021", "A000030"), "reason": "Thay mẫu thẻ" });
    let recalled = made(post(&who.agency, "recall", recalled)).await;
    says(&printed(&who.agency, &recalled).await, &["THÔNG BÁO", "A000021 A000030 10", "Thay mẫu thẻ"]);

    let council = json!([
        { "name": "Nông Văn Thử", "role": "Chủ tịch hội đồng" },
        { "name": "Lò Thị Mẫu", "role": "Thư ký" },
        { "name": "Vi Văn Ví", "role": "Ủy viên" },
    ]);
    let ranges =
        json!([{ "first": "A000007", "last": "A000008" }, { "first": "A000021", "last": "A000022" }]);
    let destroyed = json!({
        "type": "TGV", "ranges": ranges, "reason": "Phôi hỏng và đã thu hồi", "minutes": minutes(), "council": council,
    });
    let destroyed = made(post(&who.centre[0], "destroy", destroyed)).await;
    let told = [
        "Hủy phôi Thẻ trợ giúp viên pháp lý",
        "1 Nông Văn Thử Chủ tịch hội đồng",
        "1 A000007 A000008 2 hỏng",
        "2 A000021 A000022 2 thu hồi",
        "Báo cáo việc hủy chậm nhất: ngày",
    ];
    let proposed = printed(&who.centre[0], &destroyed).await;
    says(&proposed, &told);
    assert!(proposed[0].contains("DỰ THẢO – CHƯA DUYỆT"), "{}", proposed[0]);
    step(&who.agency, &destroyed, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &destroyed, "papers", "carry-out", json!({})).await.must(200);
    let done = printed(&who.centre[0], &destroyed).await;
    says(&done, &told);
    assert!(!done[0].contains("DỰ THẢO") && !done[0].contains("CHƯA THỰC HIỆN"), "{}", done[0]);

    let wrong = json!({ "paper_id": lost["id"], "reason": "Tìm thấy trong tủ" });
    let undone = made(post(&who.centre[0], "reverse", wrong)).await;
    says(
        &printed(&who.centre[0], &undone).await,
        &["PHIẾU ĐẢO BÚT TOÁN", "Biên bản mất phôi số BM-01/2026", "Tìm thấy trong tủ"],
    );
    step(&who.agency, &undone, "papers", "approve", json!({})).await.must(200);
    step(&who.centre[1], &undone, "papers", "carry-out", json!({})).await.must(200);
    assert!(printed(&who.centre[0], &lost).await[0].contains("ĐÃ ĐẢO BÚT TOÁN"));
}
