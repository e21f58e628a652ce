//! Who waits for what, at which line, and who keeps it: a deadlock, or a wait without an end. Knows
//! nothing of how locks work.

use super::source;
use super::text::{Ink, SourceLines, Style, cut, wrap};
use crate::judge::stuck::{Stuck, is_for_lock, is_for_room, is_for_thread, stuck};
use kit_record::{Holder, Run, Trace, Wait};

const INDENT: &str = "  ";
/// With more waits than this, the others are only counted. A larger circle is not drawn as one.
const MOST: usize = 8;
/// Beside what a circle says of one of its members.
const LINK: &str = "│      │ ";

pub(super) fn draw(
    run: &Run,
    waits: &[Wait],
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let trace = &run.trace;
    let cycle = match stuck(waits) {
        Stuck::Cycle(cycle) if cycle.len() <= MOST => cycle,
        _ => Vec::new(),
    };
    let mut lines = circle(trace, &cycle, style, width);
    let is_drawn = |wait: &Wait| cycle.iter().any(|member| member.actor == wait.actor);
    let others: Vec<&Wait> = waits.iter().filter(|wait| !is_drawn(wait)).collect();
    if !lines.is_empty() && !others.is_empty() {
        lines.push(String::new());
    }
    let like = |one: &Wait, other: &Wait| {
        let keeps = |wait: &Wait| -> Vec<String> {
            let holders = wait.holders.iter();
            holders.map(|holder| keeping(trace, wait, holder)).collect()
        };
        waiting(trace, one) == waiting(trace, other) && keeps(one) == keeps(other)
    };
    // Those who wait for the same in the same place are told once.
    let mut groups: Vec<(&Wait, usize)> = Vec::new();
    for wait in others {
        match groups.iter_mut().find(|(first, _)| like(first, wait)) {
            Some((_, more)) => *more += 1,
            None => groups.push((wait, 0)),
        }
    }
    for (wait, more) in groups.iter().take(MOST) {
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
        if *more > 0 {
            let more = format!("{INDENT}… and {more} more, for the same");
            lines.push(style.paint(Ink::Dim, &more));
        }
    }
    if groups.len() > MOST {
        let rest: usize = groups[MOST..].iter().map(|(_, more)| more + 1).sum();
        let more = format!("{INDENT}… and {rest} more wait");
        lines.push(style.paint(Ink::Dim, &more));
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

/// Each waits for the next, and the last for the first:
///
/// ```text
/// ┌─> thread A
/// │      │ waits in `lock` on line 7, for the Mutex of line 3
/// │      │ thread B: holds the lock, since line 11
/// │      v
/// │   thread B
/// │      │ waits in `lock` on line 12, for the Mutex of line 4
/// │      │ thread A: holds the lock, since line 6
/// └──────┘
/// ```
fn circle(trace: &Trace, cycle: &[&Wait], style: &Style, width: usize) -> Vec<String> {
    let room = width.saturating_sub(INDENT.len() + LINK.chars().count());
    let next = cycle.iter().cycle().skip(1);
    let mut lines = Vec::new();
    for (index, (wait, next)) in cycle.iter().zip(next).enumerate() {
        let arrow = if index == 0 { "┌─>" } else { "│  " };
        let who = style.paint(Ink::Strong, &name(trace, Some(wait.actor)));
        lines.push(format!("{INDENT}{arrow} {who}"));
        let link = |text: &str| format!("{INDENT}{LINK}{text}");
        lines.extend(
            wrap(&waiting(trace, wait), room)
                .iter()
                .map(|text| link(text)),
        );
        let by_next = |holder: &&Holder| holder.actor == Some(next.actor);
        for holder in wait.holders.iter().filter(by_next) {
            let keeps = wrap(&keeping(trace, wait, holder), room);
            lines.extend(keeps.iter().map(|text| link(&style.paint(Ink::Bad, text))));
        }
        let end = match index + 1 < cycle.len() {
            true => "│      v",
            false => "└──────┘",
        };
        lines.push(format!("{INDENT}{end}"));
    }
    lines
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
    match is_for_thread(wait) {
        true => match wait.line {
            Some(from) => format!("waits for a thread, to go on from line {from}"),
            None => "waits for a thread to run on".to_owned(),
        },
        false => format!("waits in `{}`{line}{object}", wait.call),
    }
}

/// `thread B holds the lock since line 22`.
fn keeping(trace: &Trace, wait: &Wait, holder: &Holder) -> String {
    let word = if is_for_thread(wait) {
        "on line"
    } else if is_for_lock(wait) {
        "since line"
    } else if is_for_room(wait) {
        "on line"
    } else if wait.call.contains("join") {
        "started on line"
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

/// Wrapped under an indentation, with what follows indented a little more.
fn hanging(text: &str, indent: &str, width: usize) -> Vec<String> {
    let room = width.saturating_sub(indent.len() + 2).max(1);
    let wrapped = wrap(text, room);
    let lines = wrapped.iter().enumerate();
    lines
        .map(|(index, line)| format!("{indent}{}{line}", if index > 0 { "  " } else { "" }))
        .collect()
}
