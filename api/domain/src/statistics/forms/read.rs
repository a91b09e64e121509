//! Everything that can be wrong with the file of a form.

use super::groups::{GroupColumns, Unmapped};
use super::identities::{Axis, Identity, Sides};
use super::lines::{Content, Grid, Line};
use super::narrative::{Section, Template};
use super::raw::{RawForm, RawGrid, RawGroupColumns, RawIdentity, RawLine, RawList, RawSection};
use super::{CaseList, Form, ListColumn};
use crate::eligibility::{RuleSet, Rules};
use crate::lifecycle::Words;
use crate::statistics::dimensions::{Dimension, Dimensions};
use crate::statistics::measures::{Measure, Measures};
use crate::statistics::predicate::Predicate;
use crate::statistics::source::{Checker, Faults, Source};
use chrono::NaiveDate;
use std::collections::BTreeSet;

struct Reader<'a> {
    check: Checker<'a>,
    dimensions: &'a Dimensions,
    measures: &'a Measures,
    law: &'a Rules,
}

pub(super) fn read(
    source: Source<'_>,
    dimensions: &Dimensions,
    measures: &Measures,
    law: &Rules,
) -> Result<Form, Faults> {
    let raw: RawForm = source.parse()?;
    let mut reader = Reader { check: Checker::new(source), dimensions, measures, law };
    if raw.valid_to.is_some_and(|to| to < raw.valid_from) {
        reader.check.refuse("/valid_to", "Hết hiệu lực trước khi có hiệu lực", "it ends before it begins");
    }
    if raw.replaces.contains(&raw.code) {
        let (vi, en) =
            ("Phiên bản sau tự thay phiên bản trước", "a later version replaces the earlier by itself");
        reader.check.refuse("/replaces", vi, en);
    }
    for (path, empty) in [
        ("/chain", raw.chain.is_empty()),
        ("/periods", raw.periods.is_empty()),
        ("/reporters", raw.reporters.is_empty()),
    ] {
        if empty {
            reader.check.refuse(path, "Danh sách không được để trống", "the list is empty");
        }
    }
    let grid = raw.grid.map(|grid| reader.grid(grid));
    let sections = reader.sections(raw.sections);
    let list = raw.list.and_then(|list| reader.list(list));
    reader.check.accept(Form {
        code: raw.code,
        version: raw.version,
        title: raw.title.into(),
        legal_basis: raw.legal_basis,
        valid_from: raw.valid_from,
        valid_to: raw.valid_to,
        replaces: raw.replaces,
        superseded_by: raw.superseded_by,
        confidence: raw.confidence,
        chain: raw.chain,
        reporters: raw.reporters,
        periods: raw.periods,
        unit: raw.unit.map(Into::into),
        rounding: raw.rounding,
        grid,
        sections,
        list,
        notes: raw.notes,
    })
}

impl Reader<'_> {
    fn grid(&mut self, raw: RawGrid) -> Grid {
        let measure = raw.measure.and_then(|code| self.measures.at(&code, "/grid/measure", &mut self.check));
        let rows = self.lines("rows", &raw.rows);
        let columns = self.lines("columns", &raw.columns);
        let mut grid = Grid { rows, columns, identities: Vec::new(), groups: Vec::new(), measure };
        self.cells(&grid);
        grid.groups = self.group_columns(raw.group_columns, &grid);
        grid.identities = self.identities(raw.identities, &grid);
        grid
    }

    fn lines(&mut self, axis: &str, raw: &[RawLine]) -> Vec<Line> {
        let codes = raw.iter().enumerate();
        self.check.unique(codes.map(|(at, line)| (format!("/grid/{axis}/{at}/code"), line.code.as_str())));
        let known = |code: &str| raw.iter().position(|line| line.code == code);
        let lines: Vec<_> = raw
            .iter()
            .enumerate()
            .map(|(at, line)| {
                let path = format!("/grid/{axis}/{at}");
                let measure = line.measure.as_ref();
                let measure = measure
                    .and_then(|code| self.measures.at(code, &format!("{path}/measure"), &mut self.check));
                if let Some(parent) = line.parent.as_ref().filter(|code| known(code).is_none()) {
                    self.unknown_line(&format!("{path}/parent"), parent);
                }
                Line {
                    code: line.code.clone(),
                    words: Words::new(&*line.vi, &*line.en),
                    heading: line.heading.clone().map(Into::into),
                    parent: line.parent.clone(),
                    confidence: line.confidence,
                    content: self.content(axis, &path, line, known),
                    measure,
                }
            })
            .collect();
        for (at, _) in lines.iter().enumerate().filter(|(at, _)| sums_itself(&lines, *at, lines.len())) {
            let path = format!("/grid/{axis}/{at}/sum");
            self.check.refuse(&path, "Dòng, cột cộng chính nó", "a line sums itself");
        }
        lines
    }

    fn content(
        &mut self,
        axis: &str,
        path: &str,
        line: &RawLine,
        known: impl Fn(&str) -> Option<usize>,
    ) -> Content {
        match (&line.filter, &line.sum, line.by_group, line.manual) {
            (Some(raw), None, false, false) => {
                let path = format!("{path}/where");
                Content::Counted(Predicate::read(raw, &path, self.dimensions, &mut self.check))
            }
            (None, Some(parts), false, false) => {
                let mut places = Vec::new();
                for (nth, code) in parts.iter().enumerate() {
                    match known(code) {
                        Some(place) => places.push(place),
                        None => self.unknown_line(&format!("{path}/sum/{nth}"), code),
                    }
                }
                Content::Sum(places)
            }
            (None, None, true, false) if axis == "columns" => Content::ByGroup,
            (None, None, false, true) => Content::Manual,
            _ => {
                self.check.refuse(
                    path,
                    "Cần đúng một trong: “where”, “sum”, “manual”, hoặc “by_group” (chỉ cột)",
                    "one of where, sum, manual, or by_group (columns only) is needed",
                );
                Content::Manual
            }
        }
    }

    fn unknown_line(&mut self, path: &str, code: &str) {
        self.check.refuse(
            path,
            format!("Không có dòng hoặc cột “{code}”"),
            format!("there is no row or column {code}"),
        );
    }

    /// Every counted cell has one measure, which can be told apart by what its row and its column ask.
    fn cells(&mut self, grid: &Grid) {
        let counted = |line: &Line| matches!(line.content, Content::Counted(_) | Content::ByGroup);
        let mut told = BTreeSet::new();
        for (row, line) in grid.rows.iter().enumerate().filter(|(_, line)| counted(line)) {
            for (column, other) in grid.columns.iter().enumerate().filter(|(_, line)| counted(line)) {
                let path = format!("/grid/rows/{row}");
                if line.measure.is_some()
                    && other.measure.is_some()
                    && told.insert((path.clone(), String::new()))
                {
                    self.check.refuse(
                        &format!("{path}/measure"),
                        format!("Ô ở dòng “{}” và cột “{}” có hai số liệu", line.code, other.code),
                        format!("the cell at row {} and column {} has two measures", line.code, other.code),
                    );
                }
                let Some(measure) = grid.measure(row, column) else {
                    if told.insert((path.clone(), "none".into())) {
                        self.check.refuse(
                            &path,
                            format!("Ô ở dòng “{}” và cột “{}” chưa có số liệu", line.code, other.code),
                            format!("the cell at row {} and column {} has no measure", line.code, other.code),
                        );
                    }
                    continue;
                };
                self.fits(measure, &line.content, &format!("{path}/where"), &mut told);
                self.fits(measure, &other.content, &format!("/grid/columns/{column}/where"), &mut told);
            }
        }
    }

    fn fits(
        &mut self,
        measure: &Measure,
        content: &Content,
        path: &str,
        told: &mut BTreeSet<(String, String)>,
    ) {
        if let Content::Counted(asked) = content
            && told.insert((path.to_owned(), measure.code.clone()))
        {
            measure.fits(asked, path, &mut self.check);
        }
    }

    fn group_columns(&mut self, raw: Vec<RawGroupColumns>, grid: &Grid) -> Vec<GroupColumns> {
        let path = |at: usize| format!("/grid/group_columns/{at}");
        let asked = grid.columns.iter().any(|column| column.content == Content::ByGroup);
        if asked && grid.measure.is_none() {
            self.check.refuse(
                "/grid",
                "Cột theo diện cần số liệu chung của biểu (“measure”)",
                "columns by group need a measure of the whole table",
            );
        }
        self.check.unique(
            raw.iter()
                .enumerate()
                .map(|(at, map)| (format!("{}/law_version", path(at)), map.law_version.as_str())),
        );
        raw.into_iter().enumerate().filter_map(|(at, map)| self.map(&path(at), map, grid)).collect()
    }

    fn map(&mut self, path: &str, raw: RawGroupColumns, grid: &Grid) -> Option<GroupColumns> {
        let Some(set) = self.law.rule_sets.iter().find(|set| set.id == raw.law_version) else {
            let version = &raw.law_version;
            self.check.refuse(
                &format!("{path}/law_version"),
                format!("Không có phiên bản Điều 7 “{version}”"),
                format!("there is no version {version} of article 7"),
            );
            return None;
        };
        let named = raw
            .columns
            .iter()
            .enumerate()
            .map(|(nth, one)| (format!("{path}/columns/{nth}/group"), &*one.group));
        let left_out = raw
            .unmapped
            .iter()
            .enumerate()
            .map(|(nth, one)| (format!("{path}/unmapped/{nth}/group"), &*one.group));
        let groups: Vec<_> = named.chain(left_out).collect();
        self.check.unique(groups.iter().cloned());
        let in_force = in_force(self.law, set);
        for (path, group) in groups.iter().filter(|(_, group)| !in_force.contains(group)) {
            self.check.refuse(
                path,
                format!("“{group}” không phải diện của {}", set.id),
                format!("{group} is no group of {}", set.id),
            );
        }
        for group in in_force.iter().filter(|group| !groups.iter().any(|(_, named)| named == *group)) {
            self.check.refuse(
                path,
                format!("Diện “{group}” của {} chưa xếp cột, cũng chưa ghi là không có cột", set.id),
                format!("group {group} of {} has no column and is not said to have none", set.id),
            );
        }
        let mut taken = Vec::new();
        let columns: Vec<_> = (raw.columns.iter().enumerate())
            .filter_map(|(nth, one)| {
                let column = self.group_column(
                    &format!("{path}/columns/{nth}/column"),
                    &one.column,
                    grid,
                    &mut taken,
                )?;
                Some((self.dimensions.number(Dimension::Group, &one.group)?, column))
            })
            .collect();
        let together: Vec<_> = (raw.together.iter().enumerate())
            .filter_map(|(nth, one)| {
                let path = format!("{path}/together/{nth}");
                let column = self.group_column(&format!("{path}/column"), &one.column, grid, &mut taken)?;
                Some((self.held_together(&path, &one.groups, &in_force)?, column))
            })
            .collect();
        let law = self.dimensions.number(Dimension::LawVersion, &set.id)?;
        let unmapped =
            raw.unmapped.into_iter().map(|one| Unmapped { group: one.group, why: one.why }).collect();
        Some(GroupColumns {
            law_version: raw.law_version,
            confidence: raw.confidence,
            unmapped,
            law,
            together,
            columns,
        })
    }

    fn group_column(&mut self, path: &str, code: &str, grid: &Grid, taken: &mut Vec<usize>) -> Option<usize> {
        let by_group =
            |at: &usize| grid.columns.get(*at).is_some_and(|column| column.content == Content::ByGroup);
        let Some(column) = grid.column(code).filter(by_group) else {
            self.check.refuse(
                path,
                format!("“{code}” không phải cột theo diện"),
                format!("{code} is no column by group"),
            );
            return None;
        };
        if taken.contains(&column) {
            self.check.refuse(
                path,
                format!("Cột “{code}” đã xếp cho diện khác"),
                format!("column {code} is mapped twice"),
            );
        }
        taken.push(column);
        Some(column)
    }

    fn held_together(&mut self, path: &str, groups: &[String], in_force: &[&str]) -> Option<u64> {
        let mut held = 0u64;
        for (nth, group) in groups.iter().enumerate() {
            let number = self.dimensions.number(Dimension::Group, group);
            match number.filter(|_| in_force.contains(&group.as_str())) {
                Some(number) => held |= 1 << number,
                None => self.check.refuse(
                    &format!("{path}/groups/{nth}"),
                    format!("Không có diện “{group}”"),
                    format!("there is no group {group}"),
                ),
            }
        }
        let enough = held.count_ones() > 1;
        if !enough {
            self.check.refuse(path, "Cần từ hai diện trở lên", "two groups or more are held together");
        }
        enough.then_some(held)
    }

    fn identities(&mut self, raw: Vec<RawIdentity>, grid: &Grid) -> Vec<Identity> {
        let path = |at: usize| format!("/grid/identities/{at}");
        self.check.unique(
            raw.iter().enumerate().map(|(at, one)| (format!("{}/code", path(at)), one.code.as_str())),
        );
        let mut read = Vec::new();
        for (at, one) in raw.into_iter().enumerate() {
            let (across, along) = match one.over {
                Axis::Rows => (&grid.rows, &grid.columns),
                Axis::Columns => (&grid.columns, &grid.rows),
            };
            let place = |lines: &[Line], code: &str| lines.iter().position(|line| line.code == code);
            let sides = Sides::read(&one.rule, |code| place(across, code)).unwrap_or_else(|why| {
                self.check.refuse(&format!("{}/rule", path(at)), why.vi, why.en);
                Sides::default()
            });
            let mut within = Vec::new();
            for (nth, code) in one.within.iter().enumerate() {
                match place(along, code) {
                    Some(place) => within.push(place),
                    None => self.unknown_line(&format!("{}/within/{nth}", path(at)), code),
                }
            }
            if one.within.is_empty() {
                within.extend(0..along.len());
            }
            read.push(Identity {
                code: one.code,
                rule: one.rule,
                words: Words::new(one.vi, one.en),
                over: one.over,
                strength: one.strength,
                confidence: one.confidence,
                within,
                sides,
            });
        }
        read
    }

    fn sections(&mut self, raw: Vec<RawSection>) -> Vec<Section> {
        let path = |at: usize| format!("/sections/{at}");
        self.check.unique(
            raw.iter().enumerate().map(|(at, one)| (format!("{}/code", path(at)), one.code.as_str())),
        );
        let mut sections = Vec::new();
        for (at, one) in raw.into_iter().enumerate() {
            let text =
                one.text.and_then(|text| match Template::read(&text, self.dimensions, self.measures) {
                    Ok(template) => Some(template),
                    Err(fault) => {
                        self.check.refuse(&format!("{}/text", path(at)), fault.0.vi, fault.0.en);
                        None
                    }
                });
            let title = Words::new(one.vi, one.en);
            sections.push(Section { code: one.code, title, confidence: one.confidence, text });
        }
        sections
    }

    fn list(&mut self, raw: RawList) -> Option<CaseList> {
        let columns = raw.columns.iter().enumerate();
        self.check.unique(columns.map(|(at, one)| (format!("/list/columns/{at}/code"), one.code.as_str())));
        let measure = self.measures.at(&raw.measure, "/list/measure", &mut self.check)?;
        let columns = raw.columns.into_iter().map(|one| ListColumn {
            code: one.code,
            words: Words::new(one.vi, one.en),
            shows: one.shows,
        });
        Some(CaseList { measure, columns: columns.collect() })
    }
}

/// The groups that were law on some day of a version.
fn in_force<'a>(law: &'a Rules, set: &RuleSet) -> Vec<&'a str> {
    let overlaps = |from: NaiveDate, to: Option<NaiveDate>| {
        to.is_none_or(|to| set.valid_from <= to) && set.valid_to.is_none_or(|end| from <= end)
    };
    let groups = law.groups.iter().filter(|group| overlaps(group.valid_from, group.valid_to));
    groups.map(|group| group.code.as_str()).collect()
}

/// Whether going down the sums from a line comes back to it, within so many steps.
fn sums_itself(lines: &[Line], from: usize, steps: usize) -> bool {
    let parts = |at: usize| match lines.get(at).map(|line| &line.content) {
        Some(Content::Sum(parts)) => parts.as_slice(),
        _ => &[],
    };
    let mut reached: BTreeSet<_> = parts(from).iter().copied().collect();
    for _ in 0..steps {
        let next: Vec<_> = reached.iter().flat_map(|at| parts(*at)).copied().collect();
        reached.extend(next);
    }
    reached.contains(&from)
}
