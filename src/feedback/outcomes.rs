//! All that a program came to, and how often: one row for each different ending. And where two of
//! them differ, how each came about. Knows nothing of how they were found.

use super::text::{Ink, SourceLines, Style, clean, cut, said};
use super::{join, lanes};
use crate::judge::{Way, parting, ways};
use crate::messages;
use kit_record::{Run, Scenario, Trace, Unit};

/// More rows than this and nobody compares them.
const MOST: usize = 6;
/// Of a longer output, the last lines.
const MOST_LINES: usize = 6;
const INDENT: &str = "  ";

/// The different endings of a scenario, each with its number, if there is more than one.
pub(super) fn draw(scenario: &Scenario, style: &Style, width: usize) -> Vec<String> {
    let ways = ways(&scenario.seen);
    if ways.len() < 2 {
        return Vec::new();
    }
    let shown = &ways[..ways.len().min(MOST)];
    let times = |way: &Way<'_>| messages::count(way.count);
    let column = shown.iter().map(|way| times(way).len()).max().unwrap_or(0);
    let mut lines = vec![style.paint(Ink::Strong, "how often, and what came of it")];
    for (index, way) in shown.iter().enumerate() {
        let often = format!("{INDENT}{}.  {:>column$} ×  ", index + 1, times(way));
        let hanging = " ".repeat(often.chars().count());
        let told = told(way, style).into_iter().enumerate();
        lines.extend(told.map(|(index, line)| {
            let before = if index == 0 { &often } else { &hanging };
            cut(&format!("{before}{line}"), width)
        }));
    }
    if ways.len() > MOST {
        let more = format!(
            "{INDENT}… and {} more, in `--format json`",
            ways.len() - MOST
        );
        lines.push(style.paint(Ink::Dim, &cut(&more, width)));
    }
    lines
}

/// One ending: how it ended, and what had been printed by then.
fn told(way: &Way<'_>, style: &Style) -> Vec<String> {
    let printed: Vec<String> = way.printed.lines().map(clean).collect();
    let how = match (way.panic, way.word) {
        (Some((message, line)), _) => {
            let first = message.lines().next().unwrap_or_default();
            let at = messages::on_line(line);
            Some(format!("panics{at}: {}", clean(first)))
        }
        (None, Some(word)) => Some(messages::ended(word).to_owned()),
        (None, None) => None,
    };
    let how = how.map(|how| style.paint(Ink::Bad, &how));
    match (how, printed.as_slice()) {
        (None, []) => vec!["ends, and prints nothing".to_owned()],
        (None, [only]) => vec![format!("prints “{only}”")],
        (Some(how), []) => vec![how],
        (how, many) => {
            let skipped = many.len().saturating_sub(MOST_LINES);
            let first = how.map_or("prints".to_owned(), |how| format!("{how}, after printing"));
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

/// Two runs with different outputs, one below the other, from where they part.
pub(super) fn pair(
    first: &Run,
    other: &Run,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let at = parting(&first.trace, &other.trace);
    // The lines are quoted once, below both.
    let unquoted = SourceLines::default();
    let mut lines = Vec::new();
    for (title, run, source) in [("one run", first, &unquoted), ("another", other, source)] {
        let drawing = lanes::draw_around(at, run, Unit::Seconds, source, style, width);
        if !drawing.is_empty() {
            lines = join(lines, vec![style.paint(Ink::Strong, title)]);
            lines.extend(drawing);
        }
    }
    let told = at.map(|at| {
        let here = |trace: &Trace| {
            let event = &trace.events[at];
            (trace.actors[event.actor as usize].name.clone(), event.line)
        };
        let (one, two) = (here(&first.trace), here(&other.trace));
        match one == two {
            true => String::new(),
            false => messages::part_here((&one.0, one.1), (&two.0, two.1)),
        }
    });
    join(lines, said(&told.unwrap_or_default(), width))
}
