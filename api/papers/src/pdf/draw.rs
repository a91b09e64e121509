//! Writing laid-out pages as a tagged PDF.

use super::flow::{Element, Mark, Role, Shape};
use super::line::Piece;
use super::page::Placed;
use crate::{
    Paper, PaperError,
    font::{Face, Fonts},
    layout::Layout,
    qr::{QUIET_ZONE, Symbol},
    text::clean,
};
use chrono::Datelike as _;
use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, BBox, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup,
        TagKind, TagTree,
    },
    text::{GlyphId, KrillaGlyph},
};
use std::num::{NonZeroU16, NonZeroU32};

/// Writes the pages.
pub(crate) fn draw(
    paper: &Paper,
    layout: &Layout,
    fonts: &Fonts,
    elements: &[Element],
    pages: &[Vec<Placed>],
) -> Result<Vec<u8>, PaperError> {
    let mut document = Document::new_with(settings()?);
    let mut tree = Tree::new(elements);
    for (index, page) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(layout.page_width(), layout.page_height());
        let mut sheet =
            document.start_page_with(size.ok_or_else(|| PaperError::Data("layouts.toml: page size".into()))?);
        let mut pen = Pen { surface: sheet.surface(), fonts, x: layout.left(), y: 0.0 };
        if paper.counted {
            pen.page_number(format!("Trang {}/{}", index + 1, pages.len()), layout);
        } else if index > 0 {
            pen.page_number((index + 1).to_string(), layout);
        }
        pen.margins(paper, layout);
        for (top, slab) in page {
            pen.y = layout.top() + top;
            for mark in &slab.marks {
                let identifier = pen.mark(mark);
                if let Some((element, identifier)) = mark.element.zip(identifier) {
                    tree.add(element, identifier, index, pen.bounds(&mark.shape));
                }
            }
        }
    }
    document.set_metadata(metadata(paper));
    document.set_outline(outline(paper));
    document.set_tag_tree(tree.build());
    document.finish().map_err(|error| PaperError::Pdf(format!("{error:?}")))
}

fn settings() -> Result<SerializeSettings, PaperError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PaperError::Pdf(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

/// The date of issue stands for the time of making, so that the bytes depend on the paper alone.
fn metadata(paper: &Paper) -> Metadata {
    let part = |value: u32| u8::try_from(value).unwrap_or_default();
    let date = DateTime::new(u16::try_from(paper.date.year()).unwrap_or_default())
        .month(part(paper.date.month()))
        .day(part(paper.date.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(7)
        .utc_offset_minute(0);
    Metadata::new()
        .title(clean(&paper.title()))
        .authors(vec![clean(&paper.issuer.name)])
        .language(paper.language.clone())
        .creation_date(date)
}

fn outline(paper: &Paper) -> Outline {
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(
        clean(&paper.title()),
        XyzDestination::new(0, Point::from_xy(0.0, 0.0)),
    ));
    outline
}

/// Draws on one page, from the left margin and the top of the current slab.
struct Pen<'a> {
    surface: Surface<'a>,
    fonts: &'a Fonts,
    x: f32,
    y: f32,
}

impl Pen<'_> {
    /// Draws a mark; what belongs to an element gives the identifier to enter into its tag.
    fn mark(&mut self, mark: &Mark) -> Option<Identifier> {
        let tag = match (mark.element, &mark.shape) {
            (None, Shape::Bar { .. }) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
            (Some(_), Shape::Text { .. }) => ContentTag::Span(SpanTag::empty()),
            (Some(_), _) => ContentTag::Other,
        };
        let identifier = self.surface.start_tagged(tag);
        match &mark.shape {
            Shape::Text { x, baseline, piece } => self.text(self.x + x, self.y + baseline, piece),
            Shape::Bar { x, y, width, height } => {
                self.fill(Rect::from_xywh(self.x + x, self.y + y, *width, *height));
            }
            Shape::Symbol { x, y, side, symbol } => self.symbol(self.x + x, self.y + y, *side, symbol),
        }
        self.surface.end_tagged();
        mark.element.map(|_| identifier)
    }

    fn text(&mut self, x: f32, y: f32, piece: &Piece) {
        let font = self.fonts.get(piece.face);
        let glyphs: Vec<KrillaGlyph> = piece
            .text
            .char_indices()
            .map(|(start, c)| {
                let glyph = font.glyph(c);
                let stretch = if c == ' ' { piece.stretch / piece.size } else { 0.0 };
                let range = start..start + c.len_utf8();
                KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance + stretch, 0.0, 0.0, 0.0, range, None)
            })
            .collect();
        self.surface.draw_glyphs(
            Point::from_xy(x, y),
            &glyphs,
            font.program.clone(),
            &piece.text,
            piece.size,
            false,
        );
    }

    fn fill(&mut self, rect: Option<Rect>) {
        let mut path = PathBuilder::new();
        if let Some(rect) = rect {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// All dark modules as one path, so that no hair lines appear between them.
    fn symbol(&mut self, x: f32, y: f32, side: f32, symbol: &Symbol) {
        let module = side / f32::from(symbol.side() + 2 * QUIET_ZONE);
        let at = |origin: f32, index: u16| origin + f32::from(index + QUIET_ZONE) * module;
        let mut path = PathBuilder::new();
        for (column, row) in symbol.dark() {
            if let Some(rect) = Rect::from_xywh(at(x, column), at(y, row), module, module) {
                path.push_rect(rect);
            }
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// Centred in the top margin.
    fn page_number(&mut self, text: String, layout: &Layout) {
        let size = layout.size.page_number;
        let piece = Piece { x: 0.0, text, face: Face::Regular, size, stretch: 0.0 };
        let width = self.fonts.get(piece.face).width(&piece.text, size);
        let x = layout.left() + (layout.text_width() - width) / 2.0;
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
        self.text(x, layout.top() - size, &piece);
        self.surface.end_tagged();
    }

    /// What stands above the page on the right, and below it.
    fn margins(&mut self, paper: &Paper, layout: &Layout) {
        let (above, below) = (layout.size.page_number, layout.size.figures);
        let lines = [
            (&paper.mark, Face::Bold, above, layout.top() - above, ArtifactType::Header),
            (
                &paper.foot,
                Face::Regular,
                below,
                layout.page_height() - layout.bottom() / 2.0,
                ArtifactType::Footer,
            ),
        ];
        for (text, face, size, baseline, kind) in lines {
            let Some(text) = text else { continue };
            let piece = Piece { x: 0.0, text: clean(text), face, size, stretch: 0.0 };
            let width = self.fonts.get(face).width(&piece.text, size);
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
            self.text(layout.left() + (layout.text_width() - width).max(0.0), baseline, &piece);
            self.surface.end_tagged();
        }
    }

    /// Where a figure stands on the page.
    fn bounds(&self, shape: &Shape) -> Option<Rect> {
        match shape {
            Shape::Symbol { x, y, side, .. } => Rect::from_xywh(self.x + x, self.y + y, *side, *side),
            Shape::Text { .. } | Shape::Bar { .. } => None,
        }
    }
}

/// The structure tree while its leaves are being drawn.
struct Tree<'a> {
    elements: &'a [Element],
    leaves: Vec<Vec<Identifier>>,
    bounds: Vec<Option<BBox>>,
}

impl<'a> Tree<'a> {
    fn new(elements: &'a [Element]) -> Self {
        Self { elements, leaves: vec![Vec::new(); elements.len()], bounds: vec![None; elements.len()] }
    }

    fn add(&mut self, element: usize, identifier: Identifier, page: usize, bounds: Option<Rect>) {
        if let Some(leaves) = self.leaves.get_mut(element) {
            leaves.push(identifier);
        }
        if let (Some(slot), Some(rect)) = (self.bounds.get_mut(element), bounds) {
            *slot = Some(BBox::new(page, rect));
        }
    }

    /// Children follow their parents in the list, so the tree is put together from its end.
    fn build(self) -> TagTree {
        let mut children: Vec<Vec<TagGroup>> = self.elements.iter().map(|_| Vec::new()).collect();
        let mut roots = Vec::new();
        let nodes = self.elements.iter().zip(self.leaves).zip(self.bounds).enumerate().rev();
        for (index, ((element, leaves), bounds)) in nodes {
            let mut group = TagGroup::new(tag(&element.role, bounds));
            group.children.extend(leaves.into_iter().map(Node::from));
            let own = children.get_mut(index).map(std::mem::take).unwrap_or_default();
            group.children.extend(own.into_iter().rev().map(Node::from));
            match element.parent.and_then(|parent| children.get_mut(parent)) {
                Some(siblings) => siblings.push(group),
                None => roots.push(group),
            }
        }
        let mut tree = TagTree::new();
        for root in roots.into_iter().rev() {
            tree.push(root);
        }
        tree
    }
}

fn tag(role: &Role, bounds: Option<BBox>) -> TagKind {
    match role {
        Role::Paragraph => Tag::P.into(),
        Role::Title(text) => Tag::Hn(NonZeroU16::MIN, Some(clean(text))).into(),
        Role::Heading(text) => Tag::Hn(NonZeroU16::MIN.saturating_add(1), Some(clean(text))).into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell(columns, rows) => Tag::TH(TableHeaderScope::Column)
            .with_col_span(NonZeroU32::new((*columns).into()).filter(|span| span.get() > 1))
            .with_row_span(NonZeroU32::new((*rows).into()).filter(|span| span.get() > 1))
            .into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alt) => Tag::Figure(Some(clean(alt))).with_bbox(bounds).into(),
    }
}
