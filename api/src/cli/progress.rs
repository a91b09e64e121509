//! Long work shows how far it is.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar with the time left, on the terminal's error stream; hidden where a program reads the answer.
pub fn bar(length: u64, unit: &'static str, hidden: bool) -> ProgressBar {
    if hidden {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {prefix} · còn {eta}");
    let bar = ProgressBar::new(length).with_prefix(unit);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
