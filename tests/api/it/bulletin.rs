//! The monthly bulletin writes itself, and is right.

use crate::{
    harness::{Client, TestApp},
    imports::{Row, clerk_of_the_63, enter_september_2021, import, workbook},
    measures::ask,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, io::Read};
use tgpl_domain::policy::Role;

/// Court cases of a month, some centre by centre: how many each takes in, and how many of them end in it and are won.
async fn enter(clerk: &Client, month: &str, of: &[(&str, u32, u32, u32)]) {
    let (year, short) = (&month[..4], format!("{}/{}", &month[5..], &month[..4]));
    let mut rows = Vec::new();
    for (province, accepted, ended, won) in of {
        for number in 0..*accepted {
            let row = Row::new(number)
                .with("Mã số hồ sơ", &format!("TT.TGTT.{}.{year}", 500 + number))
                .with("Mã tổ chức", &format!("TT63-{province}"))
                .with("Tư cách", if number % 2 == 0 { "NBC" } else { "NBV" })
                .with("Ngày tiếp nhận", &format!("02/{short}"))
                .with("Ngày giờ thụ lý", &format!("02/{short} 09:00"));
            rows.push(match number < *ended {
                true => row
                    .with("Ngày kết thúc", &format!("20/{short}"))
                    .with("Kết thúc do", "Hoàn thành")
                    .with("Thành công", if number < *won { "Có" } else { "Không" }),
                false => row,
            });
        }
    }
    import(clerk, "", workbook(&rows)).await.must(201);
}

fn figure<'a>(figures: &'a Value, code: &str) -> &'a Value {
    figures.as_array().unwrap().iter().find(|figure| figure["code"] == code).expect("a row of the form")
}

fn of_province(bulletin: &Value, code: &str, row: &str) -> i64 {
    let provinces = bulletin["provinces"].as_array().unwrap();
    let province = provinces.iter().find(|province| province["code"] == code).expect("a province");
    figure(&province["figures"], row)["figure"].as_i64().unwrap()
}

/// GF2.
#[actix_web::test]
async fn the_bulletin_of_september_2021_prints_what_was_published() {
    let app = TestApp::start().await;
    let clerk = clerk_of_the_63(&app).await;
    let successful = enter_september_2021(&app, &clerk).await;
    enter(&clerk, "2021-08", &[("01", 40, 10, 3), ("20", 23, 23, 0), ("49", 8, 0, 0)]).await;
    enter(&clerk, "2020-09", &[("01", 17, 5, 5), ("06", 12, 0, 0)]).await;
    let agency = app.someone(Role::AgencyOffice, app.agency).await;
    let bulletin = agency.get("/api/v1/bulletins/2021-09").await.must(200).body;

    let national = |code: &str| figure(&bulletin["figures"], code);
    let whole = ["accepted", "defence", "protection", "ended", "successful"]
        .map(|code| national(code)["figure"].clone());
    assert_eq!(json!(whole), json!([878, 656, 222, 638, 80]));
    let beside = |code: &str, with: &str| {
        let change = &national(code)[with];
        json!([change["base"], change["change"], change["percent"]])
    };
    // By hand: 878 / 71 is 12.36620, 878 / 29 is 30.27586; 638 / 33 is 19.33333, 638 / 5 is 127.6; 80 / 3 and 80 / 5.
    assert_eq!(beside("accepted", "previous"), json!([71, 807, 113_662]));
    assert_eq!(beside("accepted", "last_year"), json!([29, 849, 292_759]));
    assert_eq!(beside("ended", "previous"), json!([33, 605, 183_333]));
    assert_eq!(beside("ended", "last_year"), json!([5, 633, 1_266_000]));
    assert_eq!(beside("successful", "previous"), json!([3, 77, 256_667]));
    assert_eq!(beside("successful", "last_year"), json!([5, 75, 150_000]));

    // The 63 provinces of that day in their order, each with what its centre counted.
    let provinces = bulletin["provinces"].as_array().unwrap();
    let codes: Vec<String> =
        provinces.iter().map(|province| province["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(
        codes,
        app.texts("SELECT code FROM provinces WHERE valid_from = '1900-01-01' ORDER BY code").await
    );
    let counted = async |those: &str| -> BTreeMap<String, i64> {
        let query = format!(
            "SELECT o.province_code || ' ' || count(*) FROM cases c JOIN organisations o ON o.id = c.organisation_id
             WHERE {those} GROUP BY o.province_code"
        );
        let lines = app.texts(&query).await;
        lines
            .iter()
            .map(|line| line.split_once(' ').unwrap())
            .map(|(code, many)| (code.to_owned(), many.parse().unwrap()))
            .collect()
    };
    let accepted =
        "(c.accepted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN '2021-09-01' AND '2021-09-30'";
    let of_role = |role: &str| format!("{accepted} AND c.role = '{role}'");
    let ended = "c.ended_on BETWEEN '2021-09-01' AND '2021-09-30'";
    for (row, those) in [
        ("accepted", accepted.to_owned()),
        ("defence", of_role("defender")),
        ("protection", of_role("protector")),
        ("ended", ended.to_owned()),
        ("successful", format!("{ended} AND c.successful")),
    ] {
        let counted = counted(&those).await;
        for code in &codes {
            assert_eq!(
                of_province(&bulletin, code, row),
                counted.get(code).copied().unwrap_or(0),
                "{row} {code}"
            );
        }
    }
    for (code, many) in &successful {
        assert_eq!(of_province(&bulletin, code, "successful"), i64::from(*many), "{code}");
    }
    assert_eq!(bulletin["silent"], json!([]));

    let text = bulletin["text"].as_str().unwrap();
    for part in [
        "tháng 09/2021",
        "thụ lý 878 vụ việc tham gia tố tụng (bào chữa 656, bảo vệ quyền và lợi ích hợp pháp 222)",
        "tăng 807 vụ việc (1.136,62%) so với kỳ trước",
        "Kết thúc 638 vụ việc",
        "Có 80 vụ việc thành công",
        "Số liệu lấy lúc",
        "làm tròn đến 0,01%",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }

    // Another month by its own data, with those that were silent.
    let august = agency.get("/api/v1/bulletins/2021-08").await.must(200).body;
    let whole =
        ["accepted", "ended", "successful"].map(|code| figure(&august["figures"], code)["figure"].clone());
    assert_eq!(json!(whole), json!([71, 33, 3]));
    assert_eq!(august["silent"].as_array().unwrap().len(), 60);
    assert!(august["text"].as_str().unwrap().contains("60 tỉnh, thành phố không ghi nhận vụ việc"));
    assert_eq!(figure(&august["figures"], "accepted")["last_year"]["percent"], Value::Null);

    // The figures are those that anybody asks for, and as of an instant before the data there are none.
    let query = json!({ "measure": "cases_accepted", "filter": { "form": "court_participation" }, "period": "2021-09" });
    assert_eq!(ask(&agency, &query).await.must(200).body["total"]["figure"], 87_800);
    let before = agency.get("/api/v1/bulletins/2021-09?as_of=2020-01-01T00:00:00Z").await.must(200).body;
    assert_eq!(figure(&before["figures"], "accepted")["figure"], 0);
    let then = format!("/api/v1/bulletins/2021-09?as_of={}", bulletin["as_of"].as_str().unwrap());
    assert_eq!(agency.get(&then).await.must(200).body, bulletin);
}

#[actix_web::test]
async fn the_bulletin_is_taken_away_as_an_official_paper() {
    let app = TestApp::start().await;
    let clerk = clerk_of_the_63(&app).await;
    enter(&clerk, "2021-08", &[("01", 4, 1, 1)]).await;
    let agency = app.someone(Role::Agency, app.agency).await;
    let path = "/api/v1/bulletins/2021-08/file";
    let pdf = agency.get(path).await.must(200);
    assert!(
        pdf.bytes.starts_with(b"%PDF") && pdf.header("content-disposition").contains("thong-bao-2021-08.pdf")
    );
    let docx = agency.get(&format!("{path}?format=docx")).await.must(200);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx.bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    for part in ["THÔNG BÁO", "CỤC PHỔ BIẾN", "Tỉnh Hà Giang", "tháng 08/2021", "62 tỉnh, thành phố"]
    {
        assert!(document.contains(part), "{part}");
    }
}

#[actix_web::test]
async fn what_is_no_month_or_has_not_begun_has_no_bulletin() {
    let app = TestApp::start().await;
    app.set_clock("2026-11-20T08:00:00+07:00");
    let agency = app.someone(Role::Agency, app.agency).await;
    for month in ["2026-12", "2017-12", "2026-13", "2026", "x"] {
        agency.get(&format!("/api/v1/bulletins/{month}")).await.must(404);
        agency.get(&format!("/api/v1/bulletins/{month}/file")).await.must(404);
    }
    agency.get("/api/v1/bulletins/2026-11").await.must(200);
    for (month, provinces) in [("2025-06", 63), ("2025-07", 34)] {
        let bulletin = agency.get(&format!("/api/v1/bulletins/{month}")).await.must(200).body;
        assert_eq!(bulletin["provinces"].as_array().unwrap().len(), provinces, "{month}");
        assert_eq!(bulletin["silent"].as_array().unwrap().len(), provinces, "{month}");
    }
    agency.get("/api/v1/bulletins/2026-10?as_of=2026-11-21T08:00:00%2B07:00").await.must(400);
    agency.get("/api/v1/bulletins/2026-10/file?format=txt").await.must(400);
}
