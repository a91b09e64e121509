//! From what was counted to a table: who answers for whom when, what is told apart, what is hidden.

use super::{
    Data, Question,
    hiding::{hidden, is_small, too_large},
    months,
};
use crate::{
    organisations::service::Office,
    platform::{Problem, clock},
    statistics::{
        dto::{By, FigureRow, Geography, MeasureAnswer},
        service::places::{Places, Province},
    },
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tgpl_domain::{
    ids::OrganisationId,
    lifecycle::Words,
    statistics::{
        Compared, Dimensions, Flow, Month, Period, Predicate, Rounding, Span, break_down, compared,
    },
};

/// Figures of an answer at most.
const FIGURES: usize = 20_000;

/// A value of something that figures are told apart by.
#[derive(Debug, Clone)]
struct Member {
    code: String,
    words: Words,
}

/// A place in a table: for each thing it is told apart by a member, or all of them.
pub type Place = Vec<Option<usize>>;

/// The figures of a table with its margins and its total, in hundredths, and which of them are hidden.
struct Table {
    figures: BTreeMap<Place, i64>,
    hidden: BTreeSet<Place>,
}

/// A question with all that its answer follows from.
pub struct Evaluation<'a> {
    asked: &'a Question,
    data: &'a Data,
    /// Under which provider and province each unit counts on each day that matters; those not asked for are not here.
    standing: BTreeMap<(NaiveDate, OrganisationId), (&'a Office, Province)>,
    axes: Vec<Vec<Member>>,
}

impl<'a> Evaluation<'a> {
    /// Finds who answers for which units when. A province in which the caller has none of them is a missing one.
    pub fn new(asked: &'a Question, places: &'a Places, data: &'a Data) -> Result<Self, Problem> {
        let mut of = Self { asked, data, standing: BTreeMap::new(), axes: Vec::new() };
        let spans = [Some(0), asked.shift].into_iter().flatten().flat_map(|shift| of.spans(&asked.by, shift));
        let days: BTreeSet<_> =
            spans.flat_map(|span| asked.parts(span)).map(|(part, _)| of.day(part)).collect();
        let mut there = BTreeSet::new();
        for day in days {
            for unit in &data.units {
                let Some(office) = places.provider(*unit, day) else { continue };
                let province = places.province(office, day);
                let wanted = (asked.organisations.is_empty() || asked.organisations.contains(&office.id))
                    && (asked.provinces.is_empty() || asked.provinces.contains(&province.key));
                there.insert(province.key.clone());
                if wanted {
                    of.standing.insert((day, *unit), (office, province));
                }
            }
        }
        if !asked.provinces.iter().all(|named| there.contains(named)) {
            return Err(Problem::not_found());
        }
        of.axes = asked.by.iter().map(|by| of.axis(*by)).collect();
        Ok(of)
    }

    /// The day that tells who answers for a part.
    fn day(&self, part: Span) -> NaiveDate {
        match self.asked.geography {
            Geography::AsReported => part.to.last_day(),
            Geography::AsCurrent => clock::day(self.data.as_of),
        }
    }

    /// Whether a unit counts in a part.
    pub fn counts(&self, unit: OrganisationId, part: Span) -> bool {
        self.standing.contains_key(&(self.day(part), unit))
    }

    /// The months that are told apart, each stretch so many months earlier.
    fn spans(&self, by: &[By], shift: u32) -> Vec<Span> {
        let finest = [By::Month, By::Quarter, By::Year].into_iter().find(|time| by.contains(time));
        let mut spans: Vec<Span> = Vec::new();
        for month in months(self.asked.span) {
            match spans.last_mut() {
                Some(last) if finest.is_none_or(|time| named(time, last.to) == named(time, month)) => {
                    last.to = month;
                }
                _ => spans.push(Span { from: month, to: month }),
            }
        }
        spans
            .into_iter()
            .map(|span| Span { from: span.from.minus(shift), to: span.to.minus(shift) })
            .collect()
    }

    /// Everything that a figure can be told apart into, in the order of lists.
    fn axis(&self, by: By) -> Vec<Member> {
        let member = |code: &str, name: &str| Member { code: code.into(), words: same(name) };
        let mut seen = BTreeSet::new();
        match by {
            By::Month | By::Quarter | By::Year => months(self.asked.span)
                .map(|month| named(by, month))
                .filter(|code| seen.insert(code.clone()))
                .map(|code| Member { words: of_time(&code), code })
                .collect(),
            By::Province => {
                let there: BTreeMap<_, _> =
                    self.standing.values().map(|(_, province)| (&province.key, province)).collect();
                there.values().map(|province| member(&province.key, &province.name)).collect()
            }
            By::Organisation => {
                let mut there: Vec<_> = self.standing.values().collect();
                there.sort_by_key(|(office, province)| (&province.key, &office.code, office.id));
                there
                    .into_iter()
                    .filter(|(office, _)| seen.insert(office.id.to_string()))
                    .map(|(office, _)| member(&office.id.to_string(), &office.name))
                    .collect()
            }
            _ => {
                let values = by.dimension().map_or(&[][..], |dimension| Dimensions::seed().values(dimension));
                values
                    .iter()
                    .map(|value| Member { code: value.code.clone(), words: value.words.clone() })
                    .collect()
            }
        }
    }

    fn member(&self, by: By, code: &str) -> Option<usize> {
        let axis = self.asked.by.iter().position(|one| *one == by)?;
        self.axes.get(axis)?.iter().position(|member| member.code == code)
    }

    /// The figures told apart by some of what is asked, by the members of each.
    fn figures(
        &self,
        by: &[By],
        shift: u32,
        filter: &Predicate,
    ) -> Result<BTreeMap<Vec<usize>, i64>, Problem> {
        let dimensions: Vec<_> = by.iter().filter_map(|by| by.dimension()).collect();
        let mut found = BTreeMap::new();
        let named_spans = self.spans(by, 0).into_iter().zip(self.spans(by, shift));
        for (name, span) in named_spans {
            for (part, measure) in self.asked.parts(span) {
                let day = self.day(part);
                let mut flows: BTreeMap<Vec<usize>, Flow<'_>> = BTreeMap::new();
                for unit in &self.data.units {
                    let Some((office, province)) = self.standing.get(&(day, *unit)) else { continue };
                    let place = by.iter().filter_map(|one| match one {
                        By::Province => self.member(*one, &province.key),
                        By::Organisation => self.member(*one, &office.id.to_string()),
                        _ => None,
                    });
                    let flow = flows.entry(place.collect()).or_insert_with(|| Flow::new(part));
                    self.data.counted.get(&unit.0).into_iter().for_each(|rows| flow.change(rows));
                }
                for (place, flow) in flows {
                    let cells = break_down(&flow, &measure, filter, &dimensions)
                        .map_err(|why| Problem::field("/by", "invalid_value", why.vi, why.en))?;
                    for (numbers, figure) in cells {
                        let (mut place, mut numbers) = (place.iter().copied(), numbers.into_iter());
                        let at = by.iter().filter_map(|one| match one {
                            By::Month | By::Quarter | By::Year => self.member(*one, &named(*one, name.from)),
                            By::Province | By::Organisation => place.next(),
                            _ => {
                                let value = Dimensions::seed().value(one.dimension()?, numbers.next()?)?;
                                self.member(*one, &value.code)
                            }
                        });
                        *found.entry(at.collect::<Vec<_>>()).or_insert(0) += figure;
                    }
                }
            }
        }
        Ok(found)
    }

    /// The table, so many months earlier.
    fn table(&self, shift: u32) -> Result<Table, Problem> {
        let figures = self.figures_with_margins(shift, &self.asked.filter)?;
        if figures.len() > FIGURES {
            return Err(too_large(FIGURES));
        }
        let small = self.small(&figures, shift)?;
        let hidden = if small.is_empty() { small } else { hidden(&figures, self.asked.by.len(), &small)? };
        Ok(Table { figures, hidden })
    }

    /// The figures with the sums over the last thing they are told apart by, over the others, and over all.
    fn figures_with_margins(&self, shift: u32, filter: &Predicate) -> Result<BTreeMap<Place, i64>, Problem> {
        let by = &self.asked.by;
        let mut all = BTreeMap::new();
        for (place, figure) in self.figures(by, shift, filter)? {
            all.insert(place.into_iter().map(Some).collect(), figure);
        }
        if let ([_], [axis]) = (by.as_slice(), self.axes.as_slice()) {
            for member in 0..axis.len() {
                all.entry(vec![Some(member)]).or_insert(0);
            }
        }
        if let Some((last, others)) = by.split_last().filter(|(_, others)| !others.is_empty()) {
            for (place, figure) in self.figures(others, shift, filter)? {
                all.insert(place.into_iter().map(Some).chain([None]).collect(), figure);
            }
            for (place, figure) in self.figures(&[*last], shift, filter)? {
                let over = others.iter().map(|_| None);
                all.insert(over.chain(place.into_iter().map(Some)).collect(), figure);
            }
        }
        let total = self.figures(&[], shift, filter)?.into_values().sum();
        all.insert(vec![None; by.len()], total);
        Ok(all)
    }

    /// The places of a table that are small, and those whose rest is: what the filter leaves out, where it names traits of
    /// people, follows from the whole, which anybody may have.
    fn small(&self, figures: &BTreeMap<Place, i64>, shift: u32) -> Result<BTreeSet<Place>, Problem> {
        if !self.asked.is_personal() {
            return Ok(BTreeSet::new());
        }
        let mut small: BTreeSet<Place> =
            figures.iter().filter(|(_, figure)| is_small(**figure)).map(|(place, _)| place.clone()).collect();
        if self.asked.filter.is_personal() {
            let figure = |place: &Place| figures.get(place).copied().unwrap_or(0);
            let wholes = self.figures_with_margins(shift, &self.asked.filter.impersonal())?;
            let rests = wholes.into_iter().filter(|(place, whole)| is_small(whole - figure(place)));
            small.extend(rests.map(|(place, _)| place));
        }
        Ok(small)
    }

    /// The whole figure, in hundredths; nothing where it is hidden.
    pub fn total(&self) -> Result<Option<i64>, Problem> {
        let whole: Place = vec![None; self.asked.by.len()];
        let figures = self.figures_with_margins(0, &self.asked.filter)?;
        let total = figures.get(&whole).copied().unwrap_or(0);
        Ok((!self.small(&figures, 0)?.contains(&whole)).then_some(total))
    }

    /// Whether a figure is hidden that stands at one of the members named for each thing it is told apart by.
    pub fn hides(&self, named: impl Fn(By, &str) -> bool) -> Result<bool, Problem> {
        let table = self.table(0)?;
        let at = |place: &Place| {
            let members = self.asked.by.iter().zip(&self.axes).zip(place);
            members.into_iter().all(|((by, axis), member)| {
                member.and_then(|member| axis.get(member)).is_some_and(|member| named(*by, &member.code))
            })
        };
        Ok(table.hidden.iter().any(at))
    }

    /// The answer.
    pub fn answer(&self) -> Result<MeasureAnswer, Problem> {
        let asked = self.asked;
        let now = self.table(0)?;
        let base = asked.shift.map(|shift| self.table(shift)).transpose()?;
        let whole = vec![None; asked.by.len()];
        let figure = |table: &Table, place: &Place| table.figures.get(place).copied().unwrap_or(0);
        let tables = || [Some(&now), base.as_ref()].into_iter().flatten();
        let told = tables().flat_map(|table| table.figures.keys().chain(&table.hidden));
        let mut places: BTreeSet<&Place> = told.filter(|place| **place != whole).collect();
        if asked.by.len() > 1 {
            let is_something = |place: &Place| {
                tables().any(|table| figure(table, place) != 0 || table.hidden.contains(place))
            };
            places.retain(|place| is_something(place));
        }
        let row = |place: &Place| {
            let shown = |table: &Table| (!table.hidden.contains(place)).then(|| figure(table, place));
            let (figure, base) = (shown(&now), base.as_ref().and_then(shown));
            let change = figure.zip(base).map(|(figure, base)| compared(figure, base));
            let members: Vec<_> = self
                .axes
                .iter()
                .zip(place)
                .map(|(axis, member)| member.and_then(|at| axis.get(at)))
                .collect();
            FigureRow {
                key: members.iter().map(|member| member.map(|member| member.code.clone())).collect(),
                labels: members
                    .iter()
                    .map(|member| member.map_or_else(all, |member| member.words.clone()))
                    .collect(),
                suppressed: figure.is_none(),
                figure,
                share: None,
                base,
                change: change.map(|change| change.absolute),
                percent: change.and_then(|change| change.percent),
            }
        };
        let (mut rows, mut margins) = (Vec::new(), Vec::new());
        for place in places {
            if place.contains(&None) { &mut margins } else { &mut rows }.push(row(place));
        }
        let total = row(&whole);
        let rounding = shares(&mut rows, &total, asked.by.len());
        Ok(MeasureAnswer {
            measure: asked.measure.clone(),
            by: asked.by.clone(),
            from: asked.span.from.to_string(),
            to: asked.span.to.to_string(),
            geography: asked.geography,
            as_of: self.data.as_of,
            watermark: self.data.watermark,
            notes: self.notes(&now, &rows, &total),
            rows,
            margins,
            total,
            rounding: rounding.map(Into::into),
        })
    }

    fn notes(&self, table: &Table, rows: &[FigureRow], total: &FigureRow) -> Vec<Words> {
        let note = |vi: &str, en: &str| Words { vi: vi.into(), en: en.into() };
        let mut notes = Vec::new();
        if self.asked.tells_places() {
            notes.push(match self.asked.geography {
                Geography::AsReported => note(
                    "Tỉnh và tổ chức theo hiện trạng cuối mỗi tháng.",
                    "Provinces and organisations as they stood at the end of each month.",
                ),
                Geography::AsCurrent => note(
                    "Tỉnh và tổ chức theo hiện trạng ngày lấy số liệu; vụ việc của đơn vị đã sáp nhập tính cho đơn vị kế thừa.",
                    "Provinces and organisations as they stand on the day of the data; cases of a merged unit count for its successor.",
                ),
            });
        }
        if self.asked.shift.is_some() {
            notes.push(Compared::rule());
        }
        if !table.hidden.is_empty() {
            notes.push(note(
                "Số từ 1 đến 4 phân theo đặc điểm của người được trợ giúp không được công bố, cùng các số mà từ đó suy ra được.",
                "Figures of 1 to 4 told apart by traits of people are hidden, with those from which they would follow.",
            ));
        }
        let by_time = self.asked.by.iter().any(|by| matches!(by, By::Month | By::Quarter | By::Year));
        let summed = rows.iter().filter_map(|row| row.figure).sum::<i64>();
        if by_time && table.hidden.is_empty() && Some(summed) != total.figure {
            notes.push(note(
                "Mỗi dòng là số của riêng kỳ đó; tổng là số của cả thời gian, không phải phép cộng các dòng.",
                "Each line is the figure of its own period; the total is that of the whole time and no sum of the lines.",
            ));
        }
        notes
    }
}

/// Adds to the rows of one thing their parts of the total, where they are parts of it and all are shown.
fn shares(rows: &mut [FigureRow], total: &FigureRow, told_by: usize) -> Option<Rounding> {
    let parts: Option<Vec<i64>> = rows.iter().map(|row| row.figure).collect();
    let parts = parts.filter(|parts| told_by == 1 && Some(parts.iter().sum()) == total.figure)?;
    let rounding = Rounding::LargestRemainder;
    for (row, share) in rows.iter_mut().zip(rounding.percentages(&parts)?) {
        row.share = Some(share);
    }
    Some(rounding)
}

fn same(name: &str) -> Words {
    Words { vi: name.into(), en: name.into() }
}

fn all() -> Words {
    Words { vi: "Tất cả".into(), en: "All".into() }
}

/// A month as part of a stretch of time: `2026-03`, `2026-Q1`, `2026`.
fn named(time: By, month: Month) -> String {
    match time {
        By::Quarter => format!("{:04}-Q{}", month.year(), month.number().div_ceil(3)),
        By::Year => format!("{:04}", month.year()),
        _ => month.to_string(),
    }
}

fn of_time(code: &str) -> Words {
    match code.parse::<Period>() {
        Ok(period) => period.words(),
        Err(_) => Words { vi: format!("năm {code}"), en: code.into() },
    }
}
