//! From a figure to its cases.

use super::{
    query::{self, Data, Evaluation, Instant, Question},
    read::{self, Asked},
    records::{Behind, CaseRecord, views},
};
use crate::{
    platform::{Ctx, Listing, Problem, db::Rows, page::Page, problem::Code},
    statistics::dto::{AskedPeriod, By, MeasureQuery, Months, RecordQuery},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use std::collections::BTreeMap;
use tgpl_domain::statistics::{Change, Flow, Measure, Predicate, Span, figure};
use uuid::Uuid;

/// Where the list goes on: the version that its first page was read at, the unit, and the place in the unit's order.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Place {
    until: i64,
    unit: Uuid,
    at: (NaiveDate, i64),
}

/// One page of the cases behind a figure, unit by unit. Over all pages they add up to the figure: they are read at the
/// version of the first.
pub async fn list(
    ctx: &Ctx,
    measure: &str,
    asked: &Listing<RecordQuery>,
) -> Result<Page<CaseRecord>, Problem> {
    let words = &asked.filter;
    let after: Option<Place> = asked.after(ctx)?;
    let figure = read_words(ctx, measure, words, &[])?;
    let instant = Instant::asked(ctx, words.as_of).map_err(|problem| in_words(problem, words))?;
    let (places, units) = query::reached(&*ctx.services.db.plain().await?, ctx, &figure).await?;
    let data = match after {
        None => {
            let data = Data::load(ctx, units, figure.span, instant).await?;
            refuse_hidden(ctx, measure, words, &Evaluation::new(&figure, &places, &data)?).await?;
            data
        }
        // Read like the first page, whatever was counted since.
        Some(place) => {
            Data { units, counted: BTreeMap::new(), as_of: instant.at(ctx), watermark: place.until }
        }
    };
    let until = data.watermark;
    let evaluation = Evaluation::new(&figure, &places, &data)?;
    let conn = ctx.services.db.seeing(&Rows::Of(data.units.iter().map(|unit| unit.0).collect())).await?;
    let limit = usize::try_from(asked.limit).unwrap_or(0);
    let mut found: Vec<(Behind, Place)> = Vec::new();
    for unit in data.units.iter().filter(|unit| after.is_none_or(|place| place.unit <= unit.0)) {
        let mut parts = figure.parts(figure.span);
        parts.retain(|(part, _)| evaluation.counts(*unit, *part));
        // On the first page the counters tell which units have none.
        let nothing = after.is_none()
            && data.counted.get(&unit.0).is_none_or(|rows| adds(rows, &parts, &figure.filter) == 0);
        if parts.is_empty() || nothing {
            continue;
        }
        let span = figure.span;
        let of = Asked { unit: unit.0, span, counts: figure.measure.counts, until: Some(until) };
        let from = after.filter(|place| place.unit == unit.0).map(|place| place.at);
        let wanted = limit + 1 - found.len();
        let adds = |rows: &Change| adds(rows, &parts, &figure.filter);
        let cases = read::adding(&conn, &ctx.services.keys, &of, from, wanted, adds).await?;
        found.extend(cases.into_iter().map(|(case, hundredths)| {
            (Behind::of(&case, hundredths), Place { until, unit: unit.0, at: case.place })
        }));
        if found.len() > limit {
            break;
        }
    }
    drop(conn);
    // A page holds its rows and one more; a file as many as may be and one more.
    found.truncate(limit + 1);
    let page = asked.page(ctx, found, |(_, place)| *place)?;
    let behind: Vec<Behind> = page.data.into_iter().map(|(behind, _)| behind).collect();
    Ok(Page { data: views(&ctx.services.db, &behind).await?, page: page.page })
}

/// What the rows of a unit, or of one case, add to a figure.
fn adds(rows: &Change, parts: &[(Span, Measure)], filter: &Predicate) -> i64 {
    let of = |(span, measure): &(Span, Measure)| figure(&Flow::of(*span, [rows]), measure, filter);
    parts.iter().map(of).sum()
}

/// A hidden figure has no list: its length would tell it.
async fn refuse_hidden(
    ctx: &Ctx,
    measure: &str,
    words: &RecordQuery,
    figure: &Evaluation<'_>,
) -> Result<(), Problem> {
    let is_hidden = match figure.total()? {
        None => true,
        Some(_) if words.by.is_empty() => false,
        Some(_) => {
            let table = read_table(ctx, measure, words)?;
            if !table.is_personal() {
                return Ok(());
            }
            let (places, units) = query::reached(&*ctx.services.db.plain().await?, ctx, &table).await?;
            let instant = Instant::asked(ctx, words.as_of)?;
            let data = Data::load(ctx, units, table.span, instant).await?;
            Evaluation::new(&table, &places, &data)?.hides(|by, code| stands_at(words, by, code))?
        }
    };
    if is_hidden {
        return Err(Problem::not_allowed(
            "Số này không được công bố vì tính từ 1 đến 4 người, hoặc vì từ đó suy ra được một số như vậy",
            "The figure is hidden because it counts 1 to 4 people, or because such a figure would follow from it",
        ));
    }
    Ok(())
}

/// Whether the figure stands at a member of what its table is told apart by.
fn stands_at(words: &RecordQuery, by: By, code: &str) -> bool {
    let is_named = |named: Option<&String>| named.is_none_or(|named| named.split(',').any(|one| one == code));
    match by {
        By::Province => is_named(words.province.as_ref()),
        By::Organisation => words.organisation_id.is_none_or(|id| id.to_string() == code),
        _ => {
            let mut said = words.dimensions().into_iter();
            is_named(
                said.find(|(dimension, _)| Some(*dimension) == by.dimension()).and_then(|(_, named)| named),
            )
        }
    }
}

/// The table in which the figure stands: told apart by what is named, without those words in its filter.
fn read_table(ctx: &Ctx, measure: &str, words: &RecordQuery) -> Result<Question, Problem> {
    let by: Vec<By> =
        words.by.iter().copied().filter(|by| !matches!(by, By::Month | By::Quarter | By::Year)).collect();
    read_words(ctx, measure, words, &by)
}

/// The question told apart by some things, whose words do not filter.
fn read_words(ctx: &Ctx, measure: &str, words: &RecordQuery, by: &[By]) -> Result<Question, Problem> {
    let mut filter = Map::new();
    for (dimension, said) in words.dimensions() {
        let is_told = by.iter().any(|by| by.dimension() == Some(dimension));
        if let Some(said) = said.filter(|_| !is_told) {
            filter.insert(dimension.to_string(), said.split(',').collect());
        }
    }
    if let Some(said) = &words.groups {
        let (exclude, contain): (Vec<&str>, Vec<&str>) =
            said.split(',').partition(|group| group.starts_with('-'));
        let exclude: Vec<&str> = exclude.into_iter().map(|group| group.trim_start_matches('-')).collect();
        filter.insert("groups".into(), json!({ "contain": contain, "exclude": exclude }));
    }
    let period = match (&words.period, &words.from, &words.to) {
        (Some(period), None, None) => AskedPeriod::Named(period.clone()),
        (None, Some(from), Some(to)) => AskedPeriod::Months(Months { from: from.clone(), to: to.clone() }),
        _ => {
            return Err(Problem::parameter(
                "period",
                "required",
                "Cần nêu kỳ (period), hoặc tháng đầu và tháng cuối (from, to)",
                "A period is named, or the first and the last month (from, to)",
            ));
        }
    };
    let asked = MeasureQuery {
        measure: measure.to_owned(),
        by: by.to_vec(),
        filter: Some(filter.into()),
        period,
        organisations: words
            .organisation_id
            .filter(|_| !by.contains(&By::Organisation))
            .into_iter()
            .collect(),
        provinces: words.province.clone().filter(|_| !by.contains(&By::Province)).into_iter().collect(),
        as_of: None,
        geography: words.geography,
        compare: None,
    };
    Question::read(&asked, ctx.today()).map_err(|problem| in_words(problem, words))
}

/// A refusal of the question as one of the address: a measure that is not there is a missing record, and pointers name
/// parameters.
fn in_words(mut problem: Problem, words: &RecordQuery) -> Problem {
    if problem.errors.iter().any(|error| error.pointer == "/measure") {
        return Problem::not_found();
    }
    for error in &mut problem.errors {
        let mut steps = error.pointer.split('/').skip(1).filter(|step| *step != "filter");
        let name = match (steps.next(), steps.next()) {
            (Some("period"), Some(month)) => month,
            (Some("period"), None) if words.period.is_none() => "from",
            (Some("provinces"), _) => "province",
            (name, _) => name.unwrap_or_default(),
        };
        error.pointer = name.to_owned();
    }
    Problem { code: Code::unknown_parameter, ..problem }
}
