//! The learner's own lines, quoted under a drawing that names them. Knows nothing of runs.

use super::text::{Ink, SourceLines, Style, cut};

/// More lines than this would push the drawing off the screen.
const MOST: usize = 8;

/// `14 │ let seen = …` for each of `numbers` that the file has, in the file's order.
pub(super) fn quote(
    numbers: impl IntoIterator<Item = u32>,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let mut numbers: Vec<u32> = numbers.into_iter().collect();
    numbers.sort_unstable();
    numbers.dedup();
    let gutter = numbers.last().map_or(0, |last| last.to_string().len());
    let quoted = numbers.into_iter().filter_map(|number| {
        let text = source.get(number)?;
        let gutter = style.paint(Ink::Dim, &format!("{number:>gutter$} │"));
        Some(cut(&format!("{gutter} {text}"), width))
    });
    quoted.take(MOST).collect()
}
