//! Free questions: a measure told apart and filtered, over any months, by the map of then or of today, as of any instant.

mod data;
mod hiding;
mod table;

pub use data::{Data, Instant, version};
pub use table::Evaluation;

use super::places::Places;
use crate::{
    platform::{
        Ctx, Problem,
        problem::{Code, FieldError, Text},
    },
    statistics::dto::{AskedPeriod, By, Geography, MeasureAnswer, MeasureQuery},
};
use actix_web::web;
use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use tgpl_domain::{
    ids::OrganisationId,
    policy::Permission,
    statistics::{
        Counts, Dimension, Dimensions, Fault, Faults, Measure, Measures, Month, NoPeriod, Period, PeriodKind,
        Periods, Predicate, Span, forms::Against,
    },
};

/// Months of a question at most.
const MONTHS: u32 = 120;

/// A question that was read and has an answer.
#[derive(Debug, Clone)]
pub struct Question {
    pub measure: &'static Measure,
    pub by: Vec<By>,
    pub filter: Predicate,
    pub span: Span,
    pub geography: Geography,
    organisations: Vec<OrganisationId>,
    provinces: Vec<String>,
    /// How many months back it is compared.
    shift: Option<u32>,
}

impl Question {
    /// Reads one. Refused, each with its pointer: a measure, dimension or value that is not there, what the measure cannot
    /// be told apart by, something named twice, a period that no circular knows, that has not begun or is too long.
    pub fn read(asked: &MeasureQuery, today: NaiveDate) -> Result<Self, Problem> {
        let measure = Measures::seed().named(&asked.measure).ok_or_else(|| {
            let (vi, en) = (format!("Không có số liệu “{}”", asked.measure), "There is no such measure");
            Problem::field("/measure", "unknown_value", vi, en)
        })?;
        let filter = match &asked.filter {
            Some(raw) => Predicate::parse(raw, Dimensions::seed()).map_err(|faults| of_faults(&faults))?,
            None => Predicate::default(),
        };
        for (at, by) in asked.by.iter().enumerate() {
            let pointer = format!("/by/{at}");
            if asked.by.iter().take(at).any(|before| before == by) {
                return Err(Problem::field(pointer, "invalid_value", "Đã nêu ở trên", "It is named above"));
            }
            if let Some(why) = by.dimension().and_then(|dimension| measure.unfit(dimension)) {
                return Err(Problem::field(pointer, "invalid_value", why.vi, why.en));
            }
        }
        let unfit = filter.dimensions().find_map(|dimension| Some((dimension, measure.unfit(dimension)?)));
        if let Some((dimension, why)) = unfit {
            return Err(Problem::field(format!("/filter/{dimension}"), "invalid_value", why.vi, why.en));
        }
        let is_key = |key: &String| {
            key.len() <= 16 && key.bytes().all(|byte| b"@-".contains(&byte) || byte.is_ascii_digit())
        };
        if let Some(at) = asked.provinces.iter().position(|key| !is_key(key)) {
            return Err(Problem::field(
                format!("/provinces/{at}"),
                "pattern",
                "Tỉnh ghi như trong kết quả, ví dụ 20 hoặc 24@2025-07-01",
                "A province is written as in answers: 20, or 24@2025-07-01",
            ));
        }
        let (span, previous) = months_of(&asked.period, today)?;
        Ok(Self {
            measure,
            by: asked.by.clone(),
            filter,
            span,
            geography: asked.geography.unwrap_or(Geography::AsReported),
            organisations: asked.organisations.clone(),
            provinces: asked.provinces.clone(),
            shift: asked.compare.map(|against| match against {
                Against::Previous => previous,
                Against::LastYear => 12,
            }),
        })
    }

    /// Whether small figures of it tell of people.
    pub fn is_personal(&self) -> bool {
        self.filter.is_personal()
            || self.by.iter().filter_map(|by| by.dimension()).any(Dimension::is_personal)
    }

    /// The months that are to be known.
    fn widest(&self) -> Span {
        Span { from: self.span.from.minus(self.shift.unwrap_or(0)), to: self.span.to }
    }

    fn tells_places(&self) -> bool {
        self.by.iter().any(|by| matches!(by, By::Province | By::Organisation))
            || !(self.organisations.is_empty() && self.provinces.is_empty())
    }

    /// What the figure of a span is the sum of, so that each part falls to whoever answered at the end of its month.
    pub fn parts(&self, span: Span) -> Vec<(Span, Measure)> {
        let same = self.measure;
        if self.geography == Geography::AsCurrent || !self.tells_places() {
            return vec![(span, same.clone())];
        }
        let counting = |counts| {
            let mut part = same.clone();
            part.counts = counts;
            part
        };
        let (first, last) = (Span { to: span.from, ..span }, Span { from: span.to, ..span });
        let each =
            |counts| months(span).map(move |month| (Span { from: month, to: month }, counting(counts)));
        match same.counts {
            Counts::CarriedOver => vec![(first, same.clone())],
            Counts::OpenAtEnd => vec![(last, same.clone())],
            Counts::CarriedOut => std::iter::once((first, counting(Counts::CarriedOver)))
                .chain(each(Counts::Accepted))
                .collect(),
            counts @ (Counts::Accepted | Counts::Ended) => each(counts).collect(),
        }
    }
}

fn months(span: Span) -> impl Iterator<Item = Month> {
    std::iter::successors(Some(span.from), |month| Some(month.plus(1)))
        .take_while(move |month| *month <= span.to)
}

fn of_faults(faults: &Faults) -> Problem {
    let error = |fault: &Fault| FieldError {
        pointer: format!("/filter{}", fault.path),
        code: "unknown_value",
        message: Text::new(fault.why.vi.clone(), fault.why.en.clone()),
    };
    Problem { errors: faults.0.iter().map(error).collect(), ..Problem::new(Code::invalid) }
}

/// The months of a period, and how many months before it begins the one that precedes it.
fn months_of(asked: &AskedPeriod, today: NaiveDate) -> Result<(Span, u32), Problem> {
    let number = |month: Month| month.year() * 12 + month.number().cast_signed();
    let between = |from: Month, to: Month| (number(to) - number(from)).unsigned_abs();
    let (span, previous) = match asked {
        AskedPeriod::Named(text) => {
            let refused = |why: NoPeriod| {
                let en = match why {
                    NoPeriod::Unreadable => {
                        "A period is written 2021-09, 2026-Q3, 2026-H1, 2026-9M, 2026-R or 2026-Y"
                    }
                    NoPeriod::NoRegime => "No circular knows this period",
                };
                Problem::field("/period", "invalid_value", why.to_string(), en)
            };
            let period: Period = text.parse().map_err(refused)?;
            let span = period.span();
            Periods::seed()
                .regime(period.kind(), span.to.last_day())
                .ok_or_else(|| refused(NoPeriod::NoRegime))?;
            (span, between(period.previous().span().from, span.from))
        }
        AskedPeriod::Months(named) => {
            let month = |text: &str, pointer: &str| {
                text.parse::<Month>().map_err(|no| {
                    let en = "A month is written year-month, 2021-09 for instance";
                    Problem::field(pointer, "invalid_value", no.to_string(), en)
                })
            };
            let span =
                Span { from: month(&named.from, "/period/from")?, to: month(&named.to, "/period/to")? };
            let many = between(span.from, span.to) + 1;
            if span.to < span.from || many > MONTHS {
                return Err(Problem::field(
                    "/period/to",
                    "range",
                    format!("Từ tháng đầu trở đi, nhiều nhất {MONTHS} tháng"),
                    format!("Not before the first month, and at most {MONTHS} months"),
                ));
            }
            (span, many)
        }
    };
    if span.from.first_day() > today {
        return Err(Problem::field("/period", "range", "Kỳ này chưa bắt đầu", "The period has not begun"));
    }
    if Periods::seed().regime(PeriodKind::Month, span.from.last_day()).is_none() {
        return Err(Problem::field(
            "/period",
            "range",
            "Kỳ này trước khi Luật TGPL 2017 có hiệu lực (01/01/2018)",
            "The period is before the Law of 2017 came into force (2018-01-01)",
        ));
    }
    Ok((span, previous))
}

/// The places of figures, and the units that the caller reaches.
pub async fn reached(
    conn: &AsyncPgConnection,
    ctx: &Ctx,
    asked: &Question,
) -> Result<(Places, Vec<OrganisationId>), Problem> {
    let places = Places::load(conn).await?;
    let units = places.reached(&ctx.actor.scope(Permission::StatisticsRead), ctx.today());
    // A foreign organisation is a missing one.
    if asked.organisations.iter().all(|named| units.contains(named)) {
        Ok((places, units))
    } else {
        Err(Problem::not_found())
    }
}

/// Answers a question, away from the threads that serve requests.
pub async fn answer(ctx: &Ctx, asked: Question, instant: Instant) -> Result<MeasureAnswer, Problem> {
    let (places, units) = reached(&*ctx.services.db.plain().await?, ctx, &asked).await?;
    let data = Data::load(ctx, units, asked.widest(), instant).await?;
    let answered = web::block(move || Evaluation::new(&asked, &places, &data)?.answer());
    answered.await.map_err(|error| Problem::internal(&error))?
}
