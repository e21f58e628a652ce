//! A position in a story as the lines of a screen: exactly as many as there are rows, none wider
//! than the columns. Pure; knows nothing of terminals.

use super::moment::Moment;
use super::story::{Step, Story};
use crate::feedback::{Ink, Style, cut, fit, width_of, wrap};
use crate::messages::time;
use crate::watch::terminal::Size;
use kit_record::ActorId;

/// Below this there is no room for rules and for the story so far.
const ROOMY: Size = Size {
    columns: 60,
    rows: 16,
};
/// Wider lines are hard to read.
const WIDEST: usize = 100;
/// Rows of the text that ran: at least, and as long as the story wants some too.
const LEAST_SOURCE: usize = 3;
const SOURCE: usize = 9;
/// Rows of the story so far, with its heading.
const STORY: usize = 5;

/// What stands below the world, and the last line.
#[derive(Clone, Debug, Default)]
pub struct Foot {
    /// A question with its answers, or what came of the last one.
    pub below: Vec<String>,
    pub keys: &'static [&'static str],
}

/// The whole screen.
#[must_use]
pub fn view(story: &Story, position: usize, foot: &Foot, size: Size, style: Style) -> Vec<String> {
    let Size { columns, rows } = size;
    let roomy = columns >= ROOMY.columns && rows >= ROOMY.rows;
    let width = columns.min(WIDEST);
    let moment = story.moment(position);
    let rule = || style.paint(Ink::Dim, &"─".repeat(columns));
    let mut head = vec![header(story, position, &moment, columns, style)];
    let mut below = foot.below.clone();
    let mut between = Vec::new();
    if roomy {
        head.push(rule());
        between.push(rule());
        below.insert(0, rule());
    }
    below.push(keys(foot.keys, columns));

    let fixed = head.len() + between.len() + below.len();
    let mut room = rows.saturating_sub(fixed + LEAST_SOURCE);
    let mut take = |mut lines: Vec<String>| {
        shorten(&mut lines, room, style);
        room -= lines.len();
        lines
    };
    let happening = take(happening(story, position, width, style));
    let actors = take(actor_rows(story, position, &moment, style));
    let shared = take(shared_rows(story, &moment, style));
    let mut source = room + LEAST_SOURCE;
    let told = match source.checked_sub(SOURCE) {
        Some(spare) if roomy => so_far(story, position, spare.min(STORY), style),
        _ => Vec::new(),
    };
    source -= told.len();

    let mut lines = head;
    lines.extend(source_rows(
        story, position, &moment, source, columns, style,
    ));
    for block in [between, happening, actors, shared, told] {
        lines.extend(block);
    }
    lines.resize(rows.saturating_sub(below.len()), String::new());
    lines.extend(below);
    lines.truncate(rows);
    lines.iter().map(|line| cut(line, columns)).collect()
}

fn header(story: &Story, position: usize, moment: &Moment, columns: usize, style: Style) -> String {
    let at = time(moment.at, story.unit);
    let place = format!("{}  {at}", counted(story, position));
    let room = columns.saturating_sub(width_of(&place) + 2);
    format!(
        "{}  {place}",
        fit(&style.paint(Ink::Strong, &story.title), room)
    )
}

/// Of a run that is not over nobody knows how many steps there will be.
pub(super) fn counted(story: &Story, position: usize) -> String {
    match story.ending {
        Some(_) => format!("step {position} of {}", story.last()),
        None => format!("step {position}"),
    }
}

/// What happens at this position: the step, what to know about it, or how it ended.
pub(super) fn happening(story: &Story, position: usize, width: usize, style: Style) -> Vec<String> {
    if story.is_end(position)
        && let Some(ending) = &story.ending
    {
        let ink = if ending.good { Ink::Good } else { Ink::Bad };
        let mut lines = vec![style.paint(ink, &ending.headline)];
        lines.extend(wrap(&ending.message, width));
        return lines;
    }
    let Some(step) = story.step(position) else {
        return vec![style.paint(Ink::Strong, "Nothing has happened yet.")];
    };
    let mut lines = vec![style.paint(Ink::Strong, &in_words(story, step))];
    let note = story.note(step).into_iter();
    lines.extend(note.flat_map(|note| {
        let wrapped = wrap(&format!("  ^ {note}"), width.saturating_sub(2));
        wrapped
            .into_iter()
            .map(|line| format!("  {}", style.paint(Ink::Bad, &line)))
    }));
    lines
}

/// `thread A, line 23: read 5`.
pub fn in_words(story: &Story, step: &Step) -> String {
    let line = step.line.map(|line| format!(", line {line}"));
    format!(
        "{}{}: {}",
        story.actor(step.actor),
        line.unwrap_or_default(),
        step.did
    )
}

/// One row for everybody who exists: where it is, and what it waits for.
pub(super) fn actor_rows(
    story: &Story,
    position: usize,
    moment: &Moment,
    style: Style,
) -> Vec<String> {
    let names = moment
        .actors
        .keys()
        .map(|actor| width_of(story.actor(*actor)));
    let widest = names.max().unwrap_or(0);
    let acts = story.step(position).map(|step| step.actor);
    let rows = moment.actors.keys().map(|actor| {
        let mark = if acts == Some(*actor) { '>' } else { ' ' };
        let name = fit(story.actor(*actor), widest);
        let row = format!("{mark} {name}  {}", standing(story, moment, *actor));
        match acts == Some(*actor) {
            true => style.paint(Ink::Strong, &row),
            false => row,
        }
    });
    rows.collect()
}

/// `line 23, waits for visitors, which thread A holds since line 14`.
pub(super) fn standing(story: &Story, moment: &Moment, actor: ActorId) -> String {
    let standing = &moment.actors[&actor];
    let line = standing.line.map(|line| format!("line {line}"));
    let state = match story.waiting(moment, actor) {
        _ if standing.over => Some("has ended".to_owned()),
        Some(waiting) => Some(story.wait_in_words(moment, &waiting)),
        None if standing.last.is_none() => Some("has done nothing yet".to_owned()),
        None => None,
    };
    let said: Vec<String> = line.into_iter().chain(state).collect();
    said.join(", ")
}

/// One row for each thing that threads or tasks share: its value, who holds it, what is in it.
pub(super) fn shared_rows(story: &Story, moment: &Moment, style: Style) -> Vec<String> {
    let by = |actor: Option<ActorId>| {
        actor.map_or_else(String::new, |actor| {
            format!("  (changed by {})", story.actor(actor))
        })
    };
    let values = moment.values.iter().map(|(object, value)| {
        let text = crate::feedback::clean(&value.text);
        format!("  {} = {text}{}", story.object(*object), by(value.by))
    });
    let held = moment.held.iter().flat_map(|(object, holders)| {
        holders.iter().map(|holding| {
            let since = holding.line.map(|line| format!(" since line {line}"));
            format!(
                "  {} is held by {}{}",
                story.object(*object),
                story.actor(holding.actor),
                since.unwrap_or_default()
            )
        })
    });
    let queued = moment.queued.iter().filter(|(_, queued)| **queued > 0);
    let queued = queued.map(|(object, queued)| {
        let messages = u64::try_from(*queued).unwrap_or(u64::MAX);
        let messages = crate::messages::counted(messages, "message");
        format!("  {} has {messages} in it", story.object(*object))
    });
    let rows = values.chain(held).chain(queued);
    rows.map(|row| style.paint(Ink::Warn, &row)).collect()
}

/// The last steps, the one of this position at the end.
fn so_far(story: &Story, position: usize, rows: usize, style: Style) -> Vec<String> {
    let told = position.min(story.steps.len());
    if rows < 2 || told == 0 {
        return Vec::new();
    }
    let first = told.saturating_sub(rows - 1);
    let mut lines = vec![style.paint(Ink::Dim, "  so far")];
    lines.extend(story.steps[first..told].iter().map(|step| {
        let line = step
            .line
            .map_or(String::new(), |line| format!("line {line}"));
        let did = format!("  {line:<9}{}: {}", story.actor(step.actor), step.did);
        step.ink.map_or(did.clone(), |ink| style.paint(ink, &did))
    }));
    lines
}

/// The text around what happens, with everybody who is there behind each line.
fn source_rows(
    story: &Story,
    position: usize,
    moment: &Moment,
    rows: usize,
    columns: usize,
    style: Style,
) -> Vec<String> {
    let focus = focus(story, position, moment);
    let all = story.source.len();
    let middle = usize::try_from(focus).unwrap_or(1).min(all.max(1));
    let first = middle
        .saturating_sub(rows / 2)
        .min((all + 1).saturating_sub(rows))
        .max(1);
    let gutter = (first + rows).to_string().len();
    let current = story.step(position).and_then(|step| step.line);
    let numbers = (first..first + rows).filter_map(|number| u32::try_from(number).ok());
    let quoted = numbers.filter_map(|number| {
        let text = story.line(number)?;
        let mark = if current == Some(number) { '>' } else { ' ' };
        let here = here(story, position, moment, number);
        let numbered = format!("{mark} {number:>gutter$} │ {text}");
        if here.is_empty() {
            return Some(cut(&numbered, columns));
        }
        let tag = format!("<- {here}");
        let room = columns.saturating_sub(width_of(&tag) + 2).max(gutter + 5);
        let tag = style.paint(Ink::Strong, &tag);
        Some(match width_of(&numbered) <= room {
            true => format!("{numbered}  {tag}"),
            false => format!("{}  {tag}", fit(&numbered, room)),
        })
    });
    quoted.collect()
}

/// Everybody who did their last thing on this line and is not at their end.
fn here(story: &Story, position: usize, moment: &Moment, line: u32) -> String {
    let acts = story.step(position).map(|step| step.actor);
    let there = moment.actors.iter().filter(|(actor, standing)| {
        standing.line == Some(line) && (!standing.over || acts == Some(**actor))
    });
    let names: Vec<&str> = there.map(|(actor, _)| story.actor(*actor)).collect();
    names.join(", ")
}

/// The line to look at: of the step, of whoever takes it, or of the first step with a line.
fn focus(story: &Story, position: usize, moment: &Moment) -> u32 {
    let last = position.min(story.steps.len());
    let step = story.step(last);
    let own = step.and_then(|step| step.line.or(moment.actors.get(&step.actor)?.line));
    own.or_else(|| story.steps.iter().find_map(|step| step.line))
        .unwrap_or(1)
}

fn shorten(lines: &mut Vec<String>, room: usize, style: Style) {
    if lines.len() <= room {
        return;
    }
    let hidden = lines.len() + 1 - room.min(lines.len());
    lines.truncate(room.saturating_sub(1));
    if room > 0 {
        lines.push(style.paint(Ink::Dim, &format!("  … and {hidden} more")));
    }
}

/// The first ones matter most.
fn keys(keys: &[&str], columns: usize) -> String {
    let mut line = String::new();
    for key in keys {
        if width_of(&line) + 2 + width_of(key) <= columns {
            let gap = if line.is_empty() { "" } else { "  " };
            line = format!("{line}{gap}{key}");
        }
    }
    line
}
