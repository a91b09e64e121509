//! The pieces a document is made of: paragraphs, rules, pictures, tables.

use super::xml::{Attributes, Xml};
use super::{PICTURE_ID, half_points, twips};
use crate::{Qr, Run};

pub(super) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// How a paragraph stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Shape<'a> {
    pub(super) style: Option<&'a str>,
    pub(super) align: Option<&'a str>,
    /// Points above.
    pub(super) before: f32,
    /// Indent of the first line in points.
    pub(super) first: f32,
    /// Multiple of the single line height; 0 leaves it single.
    pub(super) spacing: f32,
    pub(super) keep_with_next: bool,
}

pub(super) const CENTRED: Shape<'static> = Shape {
    style: None,
    align: Some("center"),
    before: 0.0,
    first: 0.0,
    spacing: 0.0,
    keep_with_next: false,
};

/// A paragraph of runs in one size.
pub(super) fn paragraph(xml: &mut Xml, shape: Shape<'_>, size: f32, runs: &[Run]) {
    xml.element("w:p", &[], |xml| {
        properties(xml, shape, size);
        for run in runs {
            xml.element("w:r", &[], |xml| {
                xml.element("w:rPr", &[], |xml| {
                    if run.bold {
                        xml.leaf("w:b", &[]);
                    }
                    if run.italic {
                        xml.leaf("w:i", &[]);
                    }
                    sizes(xml, size);
                });
                xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(&run.text));
            });
        }
    });
}

/// Paragraph properties in the order the schema wants; the size is that of the paragraph mark, which gives an empty
/// paragraph its height.
fn properties(xml: &mut Xml, shape: Shape<'_>, size: f32) {
    xml.element("w:pPr", &[], |xml| {
        if let Some(style) = shape.style {
            xml.val("w:pStyle", style);
        }
        if shape.keep_with_next {
            xml.leaf("w:keepNext", &[]);
        }
        let line = format!("{:.0}", if shape.spacing > 0.0 { shape.spacing * 240.0 } else { 240.0 });
        let spacing: Attributes<'_> =
            &[("w:before", &twips(shape.before)), ("w:line", &line), ("w:lineRule", &"auto")];
        xml.leaf("w:spacing", spacing);
        if shape.first > 0.0 {
            xml.leaf("w:ind", &[("w:firstLine", &twips(shape.first))]);
        }
        if let Some(align) = shape.align {
            xml.val("w:jc", align);
        }
        xml.element("w:rPr", &[], |xml| sizes(xml, size));
    });
}

fn sizes(xml: &mut Xml, size: f32) {
    xml.val("w:sz", half_points(size));
    xml.val("w:szCs", half_points(size));
}

/// A centred rule of a given length: the upper border of an empty paragraph, indented on both sides.
pub(super) fn rule(xml: &mut Xml, column: f32, length: f32) {
    let indent = twips(((column - length) / 2.0).max(0.0));
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.leaf("w:keepNext", &[]);
            xml.element("w:pBdr", &[], |xml| {
                let line: Attributes<'_> =
                    &[("w:val", &"single"), ("w:sz", &6), ("w:space", &1), ("w:color", &"000000")];
                xml.leaf("w:top", line);
            });
            xml.leaf("w:spacing", &[("w:before", &"40"), ("w:line", &"120"), ("w:lineRule", &"exact")]);
            xml.leaf("w:ind", &[("w:left", &indent), ("w:right", &indent)]);
        });
    });
}

/// The QR symbol as an inline picture with its description.
pub(super) fn drawing(xml: &mut Xml, shape: Shape<'_>, qr: &Qr, side: f32) {
    let side = format!("{:.0}", side * 12_700.0);
    let extent: Attributes<'_> = &[("cx", &side), ("cy", &side)];
    let name: Attributes<'_> = &[("id", &1), ("name", &"QR"), ("descr", &format!("Mã QR: {}", qr.url))];
    let picture = format!("{DRAWING}/picture");
    xml.element("w:p", &[], |xml| {
        properties(xml, shape, 1.0);
        xml.element("w:r", &[], |xml| {
            xml.element("w:drawing", &[], |xml| {
                xml.element(
                    "wp:inline",
                    &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)],
                    |xml| {
                        xml.leaf("wp:extent", extent);
                        xml.leaf("wp:docPr", name);
                        xml.element("a:graphic", &[], |xml| {
                            xml.element("a:graphicData", &[("uri", &picture)], |xml| {
                                xml.element("pic:pic", &[], |xml| {
                                    xml.element("pic:nvPicPr", &[], |xml| {
                                        xml.leaf("pic:cNvPr", name);
                                        xml.leaf("pic:cNvPicPr", &[]);
                                    });
                                    xml.element("pic:blipFill", &[], |xml| {
                                        xml.leaf("a:blip", &[("r:embed", &PICTURE_ID)]);
                                        xml.element("a:stretch", &[], |xml| xml.leaf("a:fillRect", &[]));
                                    });
                                    xml.element("pic:spPr", &[], |xml| {
                                        xml.element("a:xfrm", &[], |xml| {
                                            xml.leaf("a:off", &[("x", &0), ("y", &0)]);
                                            xml.leaf("a:ext", extent);
                                        });
                                        let rectangle: Attributes<'_> = &[("prst", &"rect")];
                                        xml.element("a:prstGeom", rectangle, |xml| xml.leaf("a:avLst", &[]));
                                    });
                                });
                            });
                        });
                    },
                );
            });
        });
    });
}

/// A table of fixed column widths in points; without lines it only places things side by side.
pub(super) fn table(xml: &mut Xml, widths: &[f32], lined: bool, rows: impl FnOnce(&mut Xml)) {
    spaced_table(xml, widths, lined, if lined { (80, 40) } else { (0, 0) }, rows);
}

/// A lined table with little room around its texts.
pub(super) fn narrow_table(xml: &mut Xml, widths: &[f32], rows: impl FnOnce(&mut Xml)) {
    spaced_table(xml, widths, true, (30, 20), rows);
}

fn spaced_table(
    xml: &mut Xml,
    widths: &[f32],
    lined: bool,
    (beside, above): (i32, i32),
    rows: impl FnOnce(&mut Xml),
) {
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.leaf("w:tblW", &[("w:w", &twips(widths.iter().sum())), ("w:type", &"dxa")]);
            if lined {
                xml.element("w:tblBorders", &[], |xml| {
                    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                        xml.leaf(
                            side,
                            &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"000000")],
                        );
                    }
                });
            }
            xml.leaf("w:tblLayout", &[("w:type", &"fixed")]);
            xml.element("w:tblCellMar", &[], |xml| {
                for (side, margin) in
                    [("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)]
                {
                    xml.leaf(side, &[("w:w", &margin), ("w:type", &"dxa")]);
                }
            });
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.leaf("w:gridCol", &[("w:w", &twips(*width))]);
            }
        });
        rows(xml);
    });
}

/// A row that does not cross a page's end; a head row is repeated on every page.
pub(super) fn row(xml: &mut Xml, head: bool, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.leaf("w:cantSplit", &[]);
            if head {
                xml.leaf("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

pub(super) fn cell(xml: &mut Xml, width: f32, content: impl FnOnce(&mut Xml)) {
    cell_over(xml, width, Span { columns: 1, merge: None }, content);
}

/// How far a cell reaches.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// Over how many columns.
    pub(super) columns: u16,
    /// `restart` where it begins to reach over rows, `continue` below.
    pub(super) merge: Option<&'static str>,
}

pub(super) fn cell_over(xml: &mut Xml, width: f32, span: Span, content: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.leaf("w:tcW", &[("w:w", &twips(width)), ("w:type", &"dxa")]);
            if span.columns > 1 {
                xml.val("w:gridSpan", span.columns);
            }
            if let Some(merge) = span.merge {
                xml.val("w:vMerge", merge);
            }
        });
        content(xml);
    });
}
