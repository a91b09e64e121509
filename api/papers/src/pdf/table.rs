//! Ruled tables. Rows are made of one slab a text line, so that a row of any height can cross a page's end.

use super::column::{Align, Column};
use super::flow::{LINE, Mark, Role, Shape, Slab, Writer};
use super::line::{Line, Measure, break_lines};
use crate::{Figures, Run, font::Face};

/// Points between a table line and the text.
const PADDING: f32 = 4.0;

/// The same in a table of figures.
const NARROW: f32 = 2.0;

/// The four lines around a cell.
fn frame(left: f32, right: f32, top: f32, height: f32) -> [Mark; 4] {
    let bar = |x: f32, y: f32, width: f32, height: f32| {
        let (x, y) = (x - LINE / 2.0, y - LINE / 2.0);
        Mark { element: None, shape: Shape::Bar { x, y, width, height } }
    };
    let (wide, high) = (right - left + LINE, height + LINE);
    [
        bar(left, top, wide, LINE),
        bar(left, top + height, wide, LINE),
        bar(left, top, LINE, high),
        bar(right, top, LINE, high),
    ]
}

/// The text of a cell and the column it stands in.
struct Cell {
    element: usize,
    x: f32,
    width: f32,
    lines: Vec<Line>,
}

impl<'a> Writer<'a> {
    /// Sets a table over the whole width; the head is kept with the first row and remembered for later pages.
    pub(crate) fn table(&mut self, head: &[String], rows: &[Vec<String>], widths: &[u16]) {
        let table = self.flow.table_heads.len();
        let root = self.element(Role::Table, None);
        let edges = self.edges(head.len(), widths);

        let group = self.element(Role::TableHead, Some(root));
        let cells: Vec<Run> = head.iter().map(|text| Run::bold(text.as_str())).collect();
        let mut slabs = self.row(group, &Role::HeadCell(1, 1), &cells, &edges);
        for slab in &mut slabs {
            (slab.is_head, slab.keep_with_next) = (true, true);
        }
        if let Some(first) = slabs.first_mut() {
            first.gap = self.layout.paragraph_gap;
        }
        self.flow.table_heads.push(slabs.clone());

        let group = self.element(Role::TableBody, Some(root));
        for row in rows {
            let text = |column| row.get(column).map(String::as_str).unwrap_or_default();
            let cells: Vec<Run> = (0..head.len()).map(|column| Run::plain(text(column))).collect();
            slabs.extend(self.row(group, &Role::Cell, &cells, &edges));
        }
        for slab in &mut slabs {
            slab.table = Some(table);
        }
        self.flow.slabs.extend(slabs);
    }

    /// Sets a table of figures. Its heads are one slab, and so is each row: neither is cut by the page's end.
    pub(crate) fn figures(&mut self, figures: &Figures) {
        let table = self.flow.table_heads.len();
        let root = self.element(Role::Table, None);
        let edges = self.edges(figures.widths.len(), &figures.widths);
        let group = self.element(Role::TableHead, Some(root));
        let mut head = self.heads(group, figures, &edges);
        head.table = Some(table);
        self.flow.table_heads.push(vec![head.clone()]);
        self.flow.slabs.push(head);
        let group = self.element(Role::TableBody, Some(root));
        for row in &figures.rows {
            let tag = self.element(Role::Row, Some(group));
            let mut cells = Vec::new();
            for (column, edge) in edges.windows(2).enumerate() {
                let text = row.cells.get(column).cloned().unwrap_or_default();
                let run = Run { bold: row.bold, ..Run::plain(text) };
                let align = if column < figures.words { Align::Left } else { Align::Centre };
                let element = self.element(Role::Cell, Some(tag));
                cells.push((edge, self.boxed(element, edge, run, align)));
            }
            let height = cells.iter().map(|(_, column)| column.y).fold(0.0, f32::max) + 2.0 * NARROW;
            let mut marks = Vec::new();
            for (edge, mut column) in cells {
                if let &[left, right] = edge {
                    column.shift((height - column.y) / 2.0);
                    marks.extend(frame(left, right, 0.0, height));
                }
                marks.extend(column.marks);
            }
            self.flow.slabs.push(Slab { height, marks, table: Some(table), ..Slab::default() });
        }
        // Those who sign do so under figures.
        let own = figures.rows.len().min(2);
        self.flow.slabs.iter_mut().rev().take(own).for_each(|slab| slab.keep_with_next = true);
    }

    fn heads(&mut self, group: usize, figures: &Figures, edges: &[f32]) -> Slab {
        let rows: Vec<usize> = figures.head.iter().map(|_| self.element(Role::Row, Some(group))).collect();
        let mut heights = vec![0.0_f32; rows.len()];
        let mut cells = Vec::new();
        for (column, row, cell) in figures.heads() {
            let span = (usize::from(cell.columns), usize::from(cell.rows));
            let (Some(left), Some(right)) = (edges.get(column), edges.get(column + span.0)) else { continue };
            let element = self.element(Role::HeadCell(cell.columns, cell.rows), rows.get(row).copied());
            let set = self.boxed(element, &[*left, *right], Run::bold(cell.text.as_str()), Align::Centre);
            // What a cell over several rows lacks, its last row gives.
            let above: f32 = heights.iter().skip(row).take(span.1 - 1).sum();
            if let Some(height) = heights.get_mut(row + span.1 - 1) {
                *height = height.max(set.y + 2.0 * NARROW - above);
            }
            cells.push((row, span.1, [*left, *right], set));
        }
        let mut marks = Vec::new();
        for (row, span, [left, right], mut set) in cells {
            let top: f32 = heights.iter().take(row).sum();
            let height: f32 = heights.iter().skip(row).take(span).sum();
            set.shift(top + (height - set.y) / 2.0);
            marks.extend(frame(left, right, top, height));
            marks.extend(set.marks);
        }
        let gap = 2.0 * self.layout.paragraph_gap;
        Slab {
            gap,
            height: heights.iter().sum(),
            keep_with_next: true,
            marks,
            is_head: true,
            ..Slab::default()
        }
    }

    /// A text in the room between two vertical lines.
    fn boxed(&self, element: usize, edge: &[f32], run: Run, align: Align) -> Column<'a> {
        let (left, right) =
            (edge.first().copied().unwrap_or_default(), edge.last().copied().unwrap_or_default());
        let mut column = self.column(left + NARROW, right - left - 2.0 * NARROW);
        column.text(element, &[run], self.layout.size.figures, align);
        column
    }

    /// Positions of the vertical lines.
    fn edges(&self, columns: usize, widths: &[u16]) -> Vec<f32> {
        let share = |column| widths.get(column).copied().map_or(1.0, f32::from);
        let total: f32 = (0..columns).map(share).sum();
        let unit = self.layout.text_width() / total.max(1.0);
        let mut x = 0.0;
        let rights = (0..columns).map(|column| {
            x += share(column) * unit;
            x
        });
        std::iter::once(0.0).chain(rights).collect()
    }

    fn row(&mut self, group: usize, role: &Role, texts: &[Run], edges: &[f32]) -> Vec<Slab> {
        let size = self.layout.size.table;
        let row = self.element(Role::Row, Some(group));
        let mut cells = Vec::new();
        for (run, edge) in texts.iter().zip(edges.windows(2)) {
            let &[left, right] = edge else { continue };
            let (x, width) = (left + PADDING, right - left - 2.0 * PADDING);
            let lines =
                break_lines(self.fonts, std::slice::from_ref(run), Measure { size, width, first: 0.0 });
            cells.push(Cell { element: self.element(role.clone(), Some(row)), x, width, lines });
        }
        let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default().max(1);
        let align = if matches!(role, Role::HeadCell(..)) { Align::Centre } else { Align::Left };
        (0..count).map(|index| self.row_line(index, index + 1 == count, &cells, edges, align)).collect()
    }

    /// One text line of a row, with the lines around it.
    fn row_line(&self, index: usize, last: bool, cells: &[Cell], edges: &[f32], align: Align) -> Slab {
        let above = if index == 0 { PADDING / 2.0 } else { 0.0 };
        let below = if last { PADDING } else { 0.0 };
        let height = above + self.fonts.get(Face::Regular).line_height(self.layout.size.table) + below;
        let mut marks = Vec::new();
        let mut bar = |x: f32, y: f32, width: f32, height: f32| {
            let (x, y) = (x - LINE / 2.0, y - LINE / 2.0);
            marks.push(Mark { element: None, shape: Shape::Bar { x, y, width, height } });
        };
        for x in edges {
            bar(*x, 0.0, LINE, height);
        }
        let right = edges.last().copied().unwrap_or_default();
        for (y, drawn) in [(0.0, index == 0), (height, last)] {
            if drawn {
                bar(0.0, y, right + LINE, LINE);
            }
        }
        for cell in cells {
            if let Some(line) = cell.lines.get(index) {
                let mut column = self.column(cell.x, cell.width);
                column.y = above;
                column.line(cell.element, line.clone(), align);
                marks.extend(column.marks);
            }
        }
        Slab { height, keep_with_next: !last, marks, ..Slab::default() }
    }
}
