//! Who waits for what, at which line, and who keeps it: a deadlock, or a wait without an end. Knows
//! nothing of how locks work.

use super::source;
use super::text::{Ink, SourceLines, Style, cut, wrap};
use crate::judge::stuck::{Stuck, is_for_lock, stuck};
use kit_record::{Holder, Run, Trace, Wait};

const INDENT: &str = "  ";
/// With more waits than this, those outside the knot are only counted.
const MOST: usize = 8;

pub(super) fn draw(
    run: &Run,
    waits: &[Wait],
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let trace = &run.trace;
    let mut lines = Vec::new();
    for wait in waits.iter().take(MOST) {
        let who = style.paint(Ink::Strong, &name(trace, Some(wait.actor)));
        lines.extend(hanging(
            &format!("{who} {}", waiting(trace, wait)),
            INDENT,
            width,
        ));
        for holder in &wait.holders {
            let keeps = keeping(trace, wait, holder);
            lines.extend(hanging(&style.paint(Ink::Bad, &keeps), "      ", width));
        }
    }
    if waits.len() > MOST {
        let more = format!("{INDENT}… and {} more wait", waits.len() - MOST);
        lines.push(style.paint(Ink::Dim, &more));
    }
    if let Some(circle) = circle(trace, waits) {
        lines.push(String::new());
        lines.extend(hanging(&circle, INDENT, width));
    }
    let holders = || {
        waits
            .iter()
            .flat_map(|wait| &wait.holders)
            .filter_map(|holder| holder.line)
    };
    let numbers = waits.iter().filter_map(|wait| wait.line).chain(holders());
    let quoted = source::quote(numbers, source, style, width.saturating_sub(INDENT.len()));
    if !quoted.is_empty() {
        lines.push(String::new());
        lines.extend(quoted.into_iter().map(|line| format!("{INDENT}{line}")));
    }
    lines.into_iter().map(|line| cut(&line, width)).collect()
}

fn name(trace: &Trace, actor: Option<u32>) -> String {
    let known = actor.and_then(|actor| trace.actors.get(actor as usize));
    known.map_or_else(
        || "nobody in particular".to_owned(),
        |actor| actor.name.clone(),
    )
}

fn waiting(trace: &Trace, wait: &Wait) -> String {
    let line = crate::messages::on_line(wait.line);
    let object = wait
        .object
        .and_then(|object| trace.objects.get(object as usize));
    let object = object.map_or(String::new(), |object| match object.line {
        Some(made) => format!(", for the {} of line {made}", object.kind),
        None => format!(", for the {}", object.kind),
    });
    format!("waits in `{}`{line}{object}", wait.call)
}

/// `thread B holds the lock since line 22`.
fn keeping(trace: &Trace, wait: &Wait, holder: &Holder) -> String {
    let word = if is_for_lock(wait) {
        "since line"
    } else {
        "made on line"
    };
    let line = holder
        .line
        .map(|line| format!(", {word} {line}"))
        .unwrap_or_default();
    match holder.actor {
        Some(actor) if actor == wait.actor => format!(
            "{} itself: {}{line}",
            name(trace, holder.actor),
            holder.role
        ),
        Some(_) => format!("{}: {}{line}", name(trace, holder.actor), holder.role),
        None => format!("{}{line}", holder.role),
    }
}

/// `thread A -> thread B -> thread A`: each waits for the next.
fn circle(trace: &Trace, waits: &[Wait]) -> Option<String> {
    let Stuck::Cycle(cycle) = stuck(waits) else {
        return None;
    };
    let names = cycle
        .iter()
        .chain(cycle.first())
        .map(|wait| name(trace, Some(wait.actor)));
    Some(format!(
        "{}: each waits for the next",
        names.collect::<Vec<_>>().join(" -> ")
    ))
}

/// Wrapped under an indentation, with what follows indented a little more.
fn hanging(text: &str, indent: &str, width: usize) -> Vec<String> {
    let room = width.saturating_sub(indent.len() + 2).max(1);
    let wrapped = wrap(text, room);
    let lines = wrapped.iter().enumerate();
    lines
        .map(|(index, line)| format!("{indent}{}{line}", if index > 0 { "  " } else { "" }))
        .collect()
}
