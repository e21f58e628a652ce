//! Words and what they mean, as lines for a screen. Knows nothing of where they are used.

use super::text::{Ink, Style, clean, cut, wrap};

/// Each word, and under it what it means.
#[must_use]
pub fn glossary(terms: &[(String, String)], style: &Style, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (word, meaning) in terms {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(style.paint(Ink::Strong, &cut(&clean(word), width)));
        let meaning = wrap(&clean(meaning), width.saturating_sub(2));
        lines.extend(meaning.iter().map(|line| format!("  {line}")));
    }
    lines
}
