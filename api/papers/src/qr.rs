//! QR symbols as modules, for a PDF to draw and for a DOCX to carry as an image.

use crate::PaperError;
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules the standard wants around a symbol on every side.
pub(crate) const QUIET_ZONE: u16 = 4;

/// A square of modules without its quiet zone.
pub(crate) struct Symbol(QrCode);

impl Symbol {
    /// Encodes an address at level M.
    ///
    /// # Errors
    /// [`PaperError::QrTooLong`] beyond 2 331 bytes.
    pub(crate) fn new(address: &str) -> Result<Self, PaperError> {
        QrCode::encode_text(address, QrCodeEcc::Medium).map(Self).map_err(|_| PaperError::QrTooLong)
    }

    /// Modules along a side, 21 to 177.
    pub(crate) fn side(&self) -> u16 {
        u16::try_from(self.0.size()).unwrap_or_default()
    }

    /// Side with the quiet zone of a symbol whose modules alone measure `side`, in the same unit.
    pub(crate) fn framed(&self, side: f32) -> f32 {
        side / f32::from(self.side()) * f32::from(self.side() + 2 * QUIET_ZONE)
    }

    /// Positions of the dark modules, row by row.
    pub(crate) fn dark(&self) -> impl Iterator<Item = (u16, u16)> + '_ {
        let side = self.side();
        (0..side)
            .flat_map(move |y| (0..side).map(move |x| (x, y)))
            .filter(|(x, y)| self.0.get_module(i32::from(*x), i32::from(*y)))
    }

    /// A black and white PNG with the quiet zone, eight pixels a module.
    pub(crate) fn png(&self) -> Result<Vec<u8>, PaperError> {
        let side = self.side() + 2 * QUIET_ZONE;
        // One module is eight pixels wide, so a row of one-bit pixels has one byte a module.
        let blank = vec![0xff_u8; usize::from(side)];
        let rows: Vec<Vec<u8>> = (0..side)
            .map(|y| {
                let mut row = blank.clone();
                for (x, cell) in row.iter_mut().enumerate() {
                    let x = i32::try_from(x).unwrap_or_default() - i32::from(QUIET_ZONE);
                    if self.0.get_module(x, i32::from(y) - i32::from(QUIET_ZONE)) {
                        *cell = 0;
                    }
                }
                row
            })
            .collect();
        let pixels: Vec<u8> =
            rows.iter().flat_map(|row| std::iter::repeat_n(row, 8)).flatten().copied().collect();

        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, u32::from(side) * 8, u32::from(side) * 8);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels));
        written.map_err(|error| PaperError::Docx(error.to_string()))?;
        Ok(file)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://tgpl.example.vn/t/7K2M9QXRT4BDHW6C";

    fn read(side: usize, dark: impl Fn(usize, usize) -> bool) -> String {
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
        image.detect_grids().first().unwrap().decode().unwrap().1
    }

    #[test]
    fn a_reader_finds_the_address_in_the_modules() {
        let symbol = Symbol::new(ADDRESS).unwrap();
        let dark: Vec<_> = symbol.dark().collect();
        let scale = 4;
        let quiet = usize::from(QUIET_ZONE);
        let side = (usize::from(symbol.side()) + 2 * quiet) * scale;
        let module = |v: usize| u16::try_from((v / scale).wrapping_sub(quiet)).unwrap_or(u16::MAX);
        assert_eq!(read(side, |x, y| dark.contains(&(module(x), module(y)))), ADDRESS);
    }

    #[test]
    fn a_reader_finds_the_address_in_the_image() {
        let file = Symbol::new(ADDRESS).unwrap().png().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let side = usize::try_from(info.width).unwrap();
        let dark =
            |x: usize, y: usize| pixels.get(y * info.line_size + x / 8).unwrap() & (0x80 >> (x % 8)) == 0;
        assert_eq!(read(side, dark), ADDRESS);
    }

    #[test]
    fn an_endless_address_is_refused() {
        assert_eq!(Symbol::new(&"x".repeat(3000)).err(), Some(PaperError::QrTooLong));
    }
}
