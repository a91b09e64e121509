//! The monthly notice of court participation, from the records alone.

use super::dto::{Bulletin, BulletinChange, BulletinFigure, BulletinProvince, ProvinceName};
use crate::{
    documents::service::Format,
    platform::{Ctx, Problem},
    reports::forms,
    statistics::service::{
        places::{Places, Province},
        query::{Data, Instant},
    },
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use tgpl_domain::{
    calendar::wall_clock,
    ids::OrganisationId,
    lifecycle::Words,
    numbers_vi,
    policy::{Part, Scope},
    statistics::{
        Compared, Dimensions, Flow, Month, Period, PeriodKind, Span, compared,
        forms::{Flows, Form, Grid},
    },
};
use tgpl_papers::{Block, Issuer, Paper, Run, Sheet, Signature, time_phrase};

const FORM: &str = "court-bulletin";

/// A month's bulletin, and who issues it.
pub struct Issue {
    pub bulletin: Bulletin,
    agency: String,
}

/// Makes the bulletin of a month: over the whole nation for whoever may have figures, since it is there to be published.
/// A month that has not begun, or that no form is for, has none.
pub async fn read(ctx: &Ctx, month: Month, as_of: Option<DateTime<Utc>>) -> Result<Issue, Problem> {
    let conn = ctx.services.db.plain().await?;
    let definition = forms::in_force(&conn, FORM, month.last_day()).await?;
    let form = definition.as_ref().map(|one| &one.form).filter(|_| month.first_day() <= ctx.today());
    let (form, grid) =
        form.and_then(|form| Some((form, form.grid.as_ref()?))).ok_or_else(Problem::not_found)?;
    let instant = Instant::asked(ctx, as_of).map_err(|_| {
        Problem::parameter("as_of", "range", "Thời điểm này chưa tới", "This instant is to come")
    })?;
    let places = Places::load(&conn).await?;
    drop(conn);
    let nation = Scope { parts: vec![(Part::Nation, false)] };
    let span = Span { from: month.minus(12), to: month };
    let data = Data::load(ctx, places.reached(&nation, ctx.today()), span, instant).await?;
    let agency = places.agency().map(|office| office.name.clone()).unwrap_or_default();
    Ok(Issue { bulletin: of_month(form, grid, month, &places, &data), agency })
}

/// The months of a bulletin: its own, the one before, the same of the year before.
fn months(month: Month) -> [Month; 3] {
    [month, month.minus(1), month.minus(12)]
}

fn flow<'d>(data: &'d Data, units: &[OrganisationId], month: Month) -> Flow<'d> {
    Flow::of(Span { from: month, to: month }, units.iter().filter_map(|unit| data.counted.get(&unit.0)))
}

/// The form's figures of some units in whole cases, each beside those it is compared with.
fn figures(grid: &Grid, data: &Data, units: &[OrganisationId], month: Month) -> Vec<BulletinFigure> {
    let [now, before, last_year] =
        months(month).map(|month| grid.evaluate(&flow(data, units, month), Dimensions::seed()));
    let rows = grid.rows.iter().enumerate();
    rows.map(|(at, row)| {
        let [figure, before, last_year] =
            [&now, &before, &last_year].map(|sheet| sheet.at(at, 0).unwrap_or(0) / 100);
        let beside = |base: i64| {
            let Compared { absolute, percent } = compared(figure, base);
            BulletinChange { base, change: absolute, percent }
        };
        BulletinFigure {
            code: row.code.clone(),
            words: row.words.clone(),
            part_of: row.parent.clone(),
            figure,
            previous: beside(before),
            last_year: beside(last_year),
        }
    })
    .collect()
}

fn of_month(form: &Form, grid: &Grid, month: Month, places: &Places, data: &Data) -> Bulletin {
    // The map of the month's end holds for the months compared as well: the same ground is compared.
    let day = month.last_day();
    let mut by_province: BTreeMap<Province, Vec<OrganisationId>> =
        places.provinces(day).into_iter().map(|province| (province, Vec::new())).collect();
    for unit in &data.units {
        if let Some(office) = places.provider(*unit, day) {
            by_province.entry(places.province(office, day)).or_default().push(*unit);
        }
    }
    let name = |Province { key, name }: &Province| ProvinceName { code: key.clone(), name: name.clone() };
    let provinces: Vec<_> = by_province
        .iter()
        .map(|(province, units)| BulletinProvince {
            province: name(province),
            figures: figures(grid, data, units, month),
        })
        .collect();
    let is_silent = |one: &&BulletinProvince| one.figures.iter().all(|figure| figure.figure == 0);
    let silent: Vec<ProvinceName> =
        provinces.iter().filter(is_silent).map(|one| one.province.clone()).collect();
    let [now, before, last_year] = months(month).map(|month| flow(data, &data.units, month));
    let flows = Flows { now: &now, previous: Some(&before), last_year: Some(&last_year) };
    let told = form
        .sections
        .iter()
        .filter_map(|section| section.text.as_ref())
        .map(|text| text.render(flows).text());
    let rounding = Compared::rule();
    let period = Period::holding(PeriodKind::Month, month.first_day()).map(Period::words);
    let period = period.unwrap_or_else(|| Words { vi: month.to_string(), en: month.to_string() });
    let text =
        [format!("{}, {}", form.title.vi, period.vi)].into_iter().chain(told).chain(told_of(&silent)).chain(
            [format!("Số liệu lấy lúc {}.", time_phrase(wall_clock(data.as_of))), rounding.vi.clone()],
        );
    Bulletin {
        month: month.to_string(),
        form: form.code.clone(),
        form_version: form.version,
        title: form.title.clone(),
        period,
        legal_basis: form.legal_basis.clone(),
        as_of: data.as_of,
        watermark: data.watermark,
        figures: figures(grid, data, &data.units, month),
        text: text.collect::<Vec<_>>().join("\n\n"),
        provinces,
        silent,
        rounding,
    }
}

fn told_of(silent: &[ProvinceName]) -> Option<String> {
    let names: Vec<&str> = silent.iter().map(|province| province.name.as_str()).collect();
    let many = names.len();
    (many > 0).then(|| {
        format!("{many} tỉnh, thành phố không ghi nhận vụ việc tham gia tố tụng nào: {}.", names.join(", "))
    })
}

/// The bulletin as an official letter of the Agency, ready to be numbered and signed.
pub fn paper(issue: &Issue) -> Paper {
    let Bulletin { figures, provinces, text, .. } = &issue.bulletin;
    let paragraphs = text.split("\n\n").skip(1).map(|text| Block::Paragraph(vec![Run::plain(text)]));
    let signed =
        |number: i64| format!("{}{}", if number > 0 { "+" } else { "" }, numbers_vi::grouped(number));
    let percent = |change: &BulletinChange| {
        change.percent.map_or_else(|| "–".into(), |percent| format!("{}%", numbers_vi::decimal(percent)))
    };
    let national = figures.iter().map(|row| {
        let beside = |change: &BulletinChange| {
            [numbers_vi::grouped(change.base), signed(change.change), percent(change)]
        };
        [row.words.vi.clone(), numbers_vi::grouped(row.figure)]
            .into_iter()
            .chain(beside(&row.previous))
            .chain(beside(&row.last_year))
            .collect()
    });
    let in_order = provinces.iter().enumerate().map(|(at, one)| {
        let counts = one.figures.iter().map(|figure| numbers_vi::grouped(figure.figure));
        [(at + 1).to_string(), one.province.name.clone()].into_iter().chain(counts).collect()
    });
    let head = |titles: &[&str]| titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>();
    let compared = head(&[
        "Số liệu",
        "Trong tháng",
        "Tháng trước",
        "Tăng, giảm",
        "Tỷ lệ",
        "Cùng kỳ",
        "Tăng, giảm",
        "Tỷ lệ",
    ]);
    let listed: Vec<_> = head(&["TT", "Tỉnh, thành phố"])
        .into_iter()
        .chain(figures.iter().map(|row| row.words.vi.clone()))
        .collect();
    let tables = [
        Block::Table { head: compared, rows: national.collect(), widths: vec![4, 2, 2, 2, 2, 2, 2, 2] },
        Block::Table { head: listed, rows: in_order.collect(), widths: vec![1, 5] },
    ];
    Paper {
        sheet: Sheet::A4,
        issuer: Issuer { parent: Some("Bộ Tư pháp".into()), name: issue.agency.clone() },
        number: None,
        place: "Hà Nội".into(),
        date: crate::platform::clock::day(issue.bulletin.as_of),
        kind_title: Some("Thông báo".into()),
        subject: format!("{}, {}", issue.bulletin.title.vi, issue.bulletin.period.vi),
        addressees: Vec::new(),
        blocks: paragraphs.chain(tables).collect(),
        recipients: Vec::new(),
        signatures: vec![Signature { position: "Cục trưởng".into(), ..Signature::default() }],
        qr: None,
        form: None,
        mark: None,
        foot: None,
        counted: false,
        language: "vi".into(),
    }
}

/// The bulletin as a file, made away from the threads that serve requests.
pub async fn file(issue: &Issue, format: Format) -> Result<Vec<u8>, Problem> {
    let paper = paper(issue);
    let made = actix_web::web::block(move || format.render(&paper));
    made.await.map_err(|error| Problem::internal(&error))?.map_err(|error| Problem::internal(&error))
}
