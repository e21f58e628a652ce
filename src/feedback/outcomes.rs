//! All that a program came to, and how often: one row for each different ending. And where two of
//! them differ, how each came about. Knows nothing of how they were found.

use super::text::{Ink, SourceLines, Style, clean, cut, wrap};
use super::{join, lanes};
use crate::judge::{ending, parting};
use crate::messages;
use crate::verdict::Word;
use kit_record::{Outcome, Run, Scenario, Seen, Trace, Unit};

/// More rows than this and nobody compares them.
const MOST: usize = 6;
/// Of a longer output, the last lines.
const MOST_LINES: usize = 6;
const INDENT: &str = "  ";

/// The different endings of a scenario, if there is more than one.
pub(super) fn draw(scenario: &Scenario, style: &Style, width: usize) -> Vec<String> {
    let seen = &scenario.seen;
    if seen.len() < 2 {
        return Vec::new();
    }
    let times = |seen: &Seen| messages::count(seen.count);
    let column = seen.iter().map(|seen| times(seen).len()).max().unwrap_or(0);
    let mut lines = vec![style.paint(Ink::Strong, "how often, and what came of it")];
    for way in seen.iter().take(MOST) {
        let often = format!("{INDENT}{:>column$} ×  ", times(way));
        let hanging = " ".repeat(often.chars().count());
        let told = told(way, style);
        let text = told.iter().map(|line| cut(line, width));
        lines.extend(text.enumerate().map(|(index, line)| {
            let before = if index == 0 { &often } else { &hanging };
            cut(&format!("{before}{line}"), width)
        }));
    }
    if seen.len() > MOST {
        let more = format!("{INDENT}… and {} more", seen.len() - MOST);
        lines.push(style.paint(Ink::Dim, &more));
    }
    lines
}

/// One ending: a word about it, and what had been printed by then.
fn told(seen: &Seen, style: &Style) -> Vec<String> {
    let printed: Vec<String> = seen.printed.lines().map(clean).collect();
    let how = match &seen.outcome {
        Outcome::Finished => None,
        Outcome::Panicked { line, message, .. } => {
            let first = message.lines().next().unwrap_or_default();
            Some(format!(
                "panics{}: {}",
                messages::on_line(*line),
                clean(first)
            ))
        }
        other => {
            let word = Word::ALL
                .into_iter()
                .find(|word| word.as_str() == ending(other));
            word.map(|word| messages::title(word).to_lowercase())
        }
    };
    let how = how.map(|how| style.paint(Ink::Bad, &how));
    match (how, printed.as_slice()) {
        (None, []) => vec!["ends, and prints nothing".to_owned()],
        (None, [only]) => vec![format!("prints “{only}”")],
        (Some(how), []) => vec![how],
        (how, many) => {
            let skipped = many.len().saturating_sub(MOST_LINES);
            let first = how.map_or("prints".to_owned(), |how| format!("{how}, having printed"));
            let note = format!(
                "{INDENT}… {} before",
                messages::counted(skipped as u64, "line")
            );
            let note = (skipped > 0).then(|| style.paint(Ink::Dim, &note));
            let rest = many[skipped..].iter().map(|line| format!("{INDENT}{line}"));
            std::iter::once(first).chain(note).chain(rest).collect()
        }
    }
}

/// Two runs with different outputs, one below the other, and where they part.
pub(super) fn pair(
    first: &Run,
    other: &Run,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (title, run) in [("one run", first), ("another", other)] {
        let lanes = lanes::draw(run, Unit::Seconds, source, style, width);
        let drawing = join(vec![style.paint(Ink::Strong, title)], lanes);
        lines = join(lines, drawing);
    }
    let told = parting(&first.trace, &other.trace).map(|at| {
        let here = |trace: &'_ Trace| {
            let event = &trace.events[at];
            (trace.actors[event.actor as usize].name.clone(), event.line)
        };
        let (one, two) = (here(&first.trace), here(&other.trace));
        messages::part_here((&one.0, one.1), (&two.0, two.1))
    });
    join(lines, wrap(&told.unwrap_or_default(), width))
}
