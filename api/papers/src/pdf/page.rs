//! Putting slabs on pages.

use super::flow::Slab;

/// A slab and the distance of its top from the top of the text area, in points.
pub(crate) type Placed = (f32, Slab);

/// Fills pages from the top. Slabs that keep with the next move together unless they are taller than a page; the
/// gap above the first slab of a page is dropped; a table cut by the page's end has its head repeated.
pub(crate) fn paginate(slabs: Vec<Slab>, table_heads: &[Vec<Slab>], height: f32) -> Vec<Vec<Placed>> {
    let mut pages: Vec<Vec<Placed>> = Vec::new();
    let mut page: Vec<Placed> = Vec::new();
    let mut y = 0.0;
    for group in groups(slabs) {
        let whole: f32 = group.iter().map(|slab| slab.gap + slab.height).sum();
        let mut full = y + whole > height;
        for slab in group {
            full |= y + slab.gap + slab.height > height;
            if full && !page.is_empty() {
                pages.push(std::mem::take(&mut page));
                y = 0.0;
                let head = slab.table.filter(|_| !slab.is_head).and_then(|table| table_heads.get(table));
                for repeated in head.into_iter().flatten() {
                    page.push((y, repeated.as_artifact()));
                    y += repeated.height;
                }
            }
            full = false;
            if !page.is_empty() {
                y += slab.gap;
            }
            let bottom = y + slab.height;
            page.push((y, slab));
            y = bottom;
        }
    }
    pages.push(page);
    pages
}

/// Runs of slabs that stay together.
fn groups(slabs: Vec<Slab>) -> Vec<Vec<Slab>> {
    let mut groups = Vec::new();
    let mut group = Vec::new();
    for slab in slabs {
        let ends = !slab.keep_with_next;
        group.push(slab);
        if ends {
            groups.push(std::mem::take(&mut group));
        }
    }
    groups.push(group);
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slab(height: f32, keep_with_next: bool) -> Slab {
        Slab { gap: 6.0, height, keep_with_next, ..Slab::default() }
    }

    fn heights(pages: &[Vec<Placed>]) -> Vec<Vec<f32>> {
        pages.iter().map(|page| page.iter().map(|(_, slab)| slab.height).collect()).collect()
    }

    #[test]
    fn what_keeps_together_moves_together() {
        let slabs = vec![slab(60.0, false), slab(20.0, true), slab(21.0, false)];
        assert_eq!(heights(&paginate(slabs, &[], 100.0)), [vec![60.0], vec![20.0, 21.0]]);
    }

    #[test]
    fn what_is_taller_than_a_page_is_split() {
        let slabs = vec![slab(60.0, true), slab(60.0, true), slab(60.0, false)];
        assert_eq!(heights(&paginate(slabs, &[], 100.0)), [[60.0], [60.0], [60.0]]);
    }

    #[test]
    fn a_page_starts_at_its_top() {
        let pages = paginate(vec![slab(90.0, false), slab(90.0, false)], &[], 100.0);
        let tops: Vec<f32> = pages.iter().flatten().map(|(y, _)| *y).collect();
        assert_eq!(tops, [0.0, 0.0]);
    }

    #[test]
    fn a_cut_table_repeats_its_head() {
        let head = Slab { height: 10.0, table: Some(0), is_head: true, ..Slab::default() };
        let row = Slab { height: 50.0, table: Some(0), ..Slab::default() };
        let pages = paginate(vec![head.clone(), row.clone(), row], &[vec![head]], 100.0);
        assert_eq!(heights(&pages), [[10.0, 50.0], [10.0, 50.0]]);
    }
}
