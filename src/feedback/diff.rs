//! The difference between two texts: `expected` over `got` with a caret for one-line values, a line
//! diff for longer ones. Knows nothing of where the texts came from.

use super::text::{Ink, Style, clean, cut, width_of};
use similar::{ChangeTag, TextDiff};

const EXPECTED: &str = "expected  ";
const GOT: &str = "got       ";
/// Lines that are the same, kept around each difference.
const CONTEXT: usize = 3;
/// More lines than this help nobody.
const MOST_LINES: usize = 30;

pub(super) fn draw(expected: &str, actual: &str, style: &Style, width: usize) -> Vec<String> {
    if expected.trim_end().contains('\n') || actual.trim_end().contains('\n') {
        by_line(expected, actual, style, width)
    } else {
        one_line(expected, actual, style, width)
    }
}

fn one_line(expected: &str, actual: &str, style: &Style, width: usize) -> Vec<String> {
    // A line break at the end is part of the value when it is the only difference.
    let visible = |text: &str| match expected.trim_end() == actual.trim_end() {
        true => text.escape_debug().to_string(),
        false => clean(text.trim_end()),
    };
    let (expected, actual) = (visible(expected), visible(actual));
    let room = width.saturating_sub(EXPECTED.len()).max(1);
    let same = same_start(&expected, &actual);
    let (expected, _) = window(&expected, same, room);
    let (actual, caret) = window(&actual, same, room);
    let mut lines = vec![
        format!(
            "{}{}",
            style.paint(Ink::Dim, EXPECTED),
            style.paint(Ink::Good, &expected)
        ),
        format!(
            "{}{}",
            style.paint(Ink::Dim, GOT),
            style.paint(Ink::Bad, &actual)
        ),
    ];
    if caret < room {
        lines.push(format!("{}^", " ".repeat(GOT.len() + caret)));
    }
    lines.into_iter().map(|line| cut(&line, width)).collect()
}

/// How many `char`s both texts begin with.
fn same_start(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// The part of `text` around its `focus`-th character that fits, and the column of that character.
fn window(text: &str, focus: usize, room: usize) -> (String, usize) {
    let before: String = text.chars().take(focus).collect();
    let column = width_of(&before);
    if column + 1 < room || width_of(text) <= room {
        return (cut(text, room), column);
    }
    let keep = room / 3;
    let tail: String = text.chars().skip(focus.saturating_sub(keep)).collect();
    let kept: String = text
        .chars()
        .skip(focus.saturating_sub(keep))
        .take(keep)
        .collect();
    (cut(&format!("…{tail}"), room), 1 + width_of(&kept))
}

fn by_line(expected: &str, actual: &str, style: &Style, width: usize) -> Vec<String> {
    let diff = TextDiff::from_lines(expected, actual);
    let mut lines = vec![format!(
        "{}   {}",
        style.paint(Ink::Good, "- expected"),
        style.paint(Ink::Bad, "+ printed by your program")
    )];
    for (index, group) in diff.grouped_ops(CONTEXT).iter().enumerate() {
        if index > 0 {
            lines.push(style.paint(Ink::Dim, "  …"));
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let (sign, ink) = match change.tag() {
                ChangeTag::Delete => ("-", Some(Ink::Good)),
                ChangeTag::Insert => ("+", Some(Ink::Bad)),
                ChangeTag::Equal => (" ", None),
            };
            let end = if change.missing_newline() {
                "  (no line break)"
            } else {
                ""
            };
            let line = format!(
                "{sign} {}{end}",
                clean(change.value().trim_end_matches('\n'))
            );
            lines.push(ink.map_or(line.clone(), |ink| style.paint(ink, line.trim_end())));
        }
    }
    if lines.len() > MOST_LINES {
        let left = lines.len() - MOST_LINES;
        lines.truncate(MOST_LINES);
        lines.push(style.paint(Ink::Dim, &format!("  … {left} more lines")));
    }
    lines.into_iter().map(|line| cut(&line, width)).collect()
}
