//! Measures of the sheets, read once from `layouts.toml`.

use crate::{PaperError, Sheet};
use serde::Deserialize;
use std::sync::LazyLock;

const MM: f32 = 72.0 / 25.4;

/// Measures of one sheet. Lengths are in millimetres and sizes in points as in the file; the methods give points.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Layout {
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "status")]
    _status: String,
    width: f32,
    height: f32,
    margin: Margin,
    /// Part of the text width that the issuer's column takes; the national title has the rest.
    pub(crate) issuer_share: f32,
    pub(crate) body_align: BodyAlign,
    first_line: f32,
    /// Points between two paragraphs.
    pub(crate) paragraph_gap: f32,
    /// Multiple of the face's own line height.
    pub(crate) line_spacing: f32,
    signature_space: f32,
    qr: f32,
    qr_small: f32,
    pub(crate) size: Sizes,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Margin {
    top: f32,
    bottom: f32,
    left: f32,
    right: f32,
}

/// Alignment of the body text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BodyAlign {
    Left,
    Justify,
}

/// Type sizes in points, by the part of the paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sizes {
    pub(crate) national: f32,
    pub(crate) motto: f32,
    pub(crate) issuer: f32,
    pub(crate) number: f32,
    pub(crate) about: f32,
    pub(crate) dateline: f32,
    pub(crate) title: f32,
    pub(crate) subject: f32,
    pub(crate) body: f32,
    pub(crate) table: f32,
    pub(crate) figures: f32,
    pub(crate) recipients_lead: f32,
    pub(crate) recipients: f32,
    pub(crate) signature: f32,
    pub(crate) note: f32,
    pub(crate) code: f32,
    pub(crate) page_number: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Layouts {
    a4: Layout,
    a4_landscape: Layout,
    a5: Layout,
}

impl Layout {
    /// The layout of a sheet.
    pub(crate) fn of(sheet: Sheet) -> Result<&'static Self, PaperError> {
        static LAYOUTS: LazyLock<Result<Layouts, PaperError>> = LazyLock::new(|| {
            toml::from_str(include_str!("../layouts.toml"))
                .map_err(|error| PaperError::Data(format!("layouts.toml: {error}")))
        });
        let layouts = LAYOUTS.as_ref().map_err(Clone::clone)?;
        Ok(match sheet {
            Sheet::A4 => &layouts.a4,
            Sheet::A4Landscape => &layouts.a4_landscape,
            Sheet::A5 => &layouts.a5,
        })
    }

    /// A page of another size, without margins: for what stands at places of its own.
    pub(crate) fn bare(&self, width: f32, height: f32) -> Self {
        let margin = Margin { top: 0.0, bottom: 0.0, left: 0.0, right: 0.0 };
        Self { width, height, margin, ..self.clone() }
    }

    pub(crate) fn page_width(&self) -> f32 {
        self.width * MM
    }

    pub(crate) fn page_height(&self) -> f32 {
        self.height * MM
    }

    pub(crate) fn top(&self) -> f32 {
        self.margin.top * MM
    }

    pub(crate) fn bottom(&self) -> f32 {
        self.margin.bottom * MM
    }

    pub(crate) fn left(&self) -> f32 {
        self.margin.left * MM
    }

    pub(crate) fn right(&self) -> f32 {
        self.margin.right * MM
    }

    /// Width between the margins.
    pub(crate) fn text_width(&self) -> f32 {
        self.page_width() - self.left() - self.right()
    }

    /// Height between the margins.
    pub(crate) fn text_height(&self) -> f32 {
        self.page_height() - self.top() - self.bottom()
    }

    /// Indent of a paragraph's first line.
    pub(crate) fn first_line(&self) -> f32 {
        self.first_line * MM
    }

    /// Room for the signature and the seal.
    pub(crate) fn signature_space(&self) -> f32 {
        self.signature_space * MM
    }

    /// Side of the QR symbol in a panel, without its quiet zone.
    pub(crate) fn qr(&self) -> f32 {
        self.qr * MM
    }

    /// Side of the QR symbol under the recipients, without its quiet zone.
    pub(crate) fn qr_small(&self) -> f32 {
        self.qr_small * MM
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn the_a4_layout_is_within_the_limits_of_decree_30() {
        let layout = Layout::of(Sheet::A4).unwrap();
        let within = |value: f32, low: f32, high: f32| assert!(low <= value && value <= high, "{value}");
        assert_eq!((layout.width, layout.height), (210.0, 297.0));
        within(layout.margin.top, 20.0, 25.0);
        within(layout.margin.bottom, 20.0, 25.0);
        within(layout.margin.left, 30.0, 35.0);
        within(layout.margin.right, 15.0, 20.0);
        within(layout.first_line, 10.0, 12.7);
        within(layout.line_spacing, 1.0, 1.5);
        assert!(layout.paragraph_gap >= 6.0);
        let size = &layout.size;
        for capital in [size.national, size.issuer] {
            within(capital, 12.0, 13.0);
        }
        for text in
            [size.motto, size.number, size.dateline, size.title, size.subject, size.body, size.signature]
        {
            within(text, 13.0, 14.0);
        }
        assert_eq!((size.recipients_lead, size.recipients), (12.0, 11.0));
    }

    #[test]
    fn the_symbol_of_a_receipt_is_large_enough_for_any_camera() {
        for sheet in [Sheet::A4, Sheet::A5] {
            let layout = Layout::of(sheet).unwrap();
            assert!(layout.qr >= 28.0);
            assert!(layout.size.code >= 18.0);
        }
    }
}
