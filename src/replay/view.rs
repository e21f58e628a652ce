//! A position in a story as the lines of a screen: exactly as many as there are rows, none wider
//! than the columns. Pure; knows nothing of terminals.

use super::moment::Moment;
use super::story::{Step, Story};
use crate::feedback::{Ink, Style, clean, cut, fit, in_a_row, said, width_of, wrap};
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
const SOURCE: usize = 8;
/// Rows that the story so far gets before the text gets more, with its heading.
const STORY: usize = 6;

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
    let moment = story.moment(position);
    let page = Page {
        story,
        position,
        moment: &moment,
        size,
        style,
    };
    let mut below = foot.below.clone();
    below.push(in_a_row(foot.keys, size.columns));
    let mut lines = match size.columns >= ROOMY.columns && size.rows >= ROOMY.rows {
        true => page.roomy(&mut below),
        false => page.small(below.len()),
    };
    lines.resize(size.rows.saturating_sub(below.len()), String::new());
    lines.extend(below);
    lines.truncate(size.rows);
    lines.iter().map(|line| cut(line, size.columns)).collect()
}

/// Everything that a screen is made of.
#[derive(Clone, Copy)]
struct Page<'a> {
    story: &'a Story,
    position: usize,
    moment: &'a Moment,
    size: Size,
    style: Style,
}

impl Page<'_> {
    /// Everything, each part in the same place at every step.
    fn roomy(self, below: &mut Vec<String>) -> Vec<String> {
        let Page {
            story,
            position,
            moment,
            size: Size { columns, rows },
            style,
        } = self;
        let rule = || style.paint(Ink::Dim, &"─".repeat(columns));
        below.insert(0, rule());
        let room = rows.saturating_sub(3 + below.len() + LEAST_SOURCE);
        let mut world = happening(story, position, columns.min(WIDEST), style);
        // A note comes and goes.
        world.resize(world.len().max(2), String::new());
        let told = world.len();
        world.extend(actor_rows(story, position, moment, style));
        world.extend(shared_rows(story, moment, style));
        let most = told + story.most_actors() + story.most_shared();
        shorten(&mut world, room, style);
        let spare = (room + LEAST_SOURCE).saturating_sub(most.max(world.len()));
        let source = spare.saturating_sub(STORY).max(spare.min(SOURCE));

        let mut lines = vec![self.header(), rule()];
        lines.extend(self.source(source.max(LEAST_SOURCE), 0));
        lines.push(rule());
        lines.extend(world);
        let left = rows.saturating_sub(lines.len() + below.len());
        lines.extend(so_far(story, position, left, style));
        lines
    }

    /// The step, and as much around it as fits: what is shared on one line, and those who can still
    /// do something.
    fn small(self, below: usize) -> Vec<String> {
        let Page {
            story,
            position,
            moment,
            size: Size { columns, rows },
            style,
        } = self;
        let room = rows.saturating_sub(1 + below + LEAST_SOURCE);
        let mut world = happening(story, position, columns, style);
        let shared = shared_rows(story, moment, Style::plain());
        if !shared.is_empty() {
            let shared: Vec<&str> = shared.iter().map(|row| row.trim_start()).collect();
            world.push(style.paint(Ink::Warn, &format!("  {}", shared.join("; "))));
        }
        let mut going = moment.clone();
        going.actors.retain(|_, standing| !standing.over);
        world.extend(actor_rows(story, position, &going, style));
        world.truncate(room);
        let mut lines = vec![self.header()];
        let source = room + LEAST_SOURCE - world.len();
        lines.extend(self.source(source, usize::MAX));
        lines.extend(world);
        lines
    }

    fn header(self) -> String {
        let at = time(self.moment.at, self.story.unit);
        let place = format!("{}  {at}", counted(self.story, self.position));
        let room = self.size.columns.saturating_sub(width_of(&place) + 2);
        let title = self.style.paint(Ink::Strong, &self.story.title);
        format!("{}  {place}", fit(&title, room))
    }

    /// The text around what happens, with everybody who is there behind each line. Up to `most` of
    /// the indentation that all of it has is left out.
    fn source(self, rows: usize, most: usize) -> Vec<String> {
        let Page {
            story,
            position,
            moment,
            size: Size { columns, .. },
            style,
        } = self;
        let all = story.source.len();
        let middle = usize::try_from(middle(story, position, moment, rows)).unwrap_or(1);
        let first = middle
            .min(all)
            .saturating_sub(rows / 2)
            .min((all + 1).saturating_sub(rows))
            .max(1);
        let shown = first..(first + rows).min(all + 1);
        let numbers: Vec<u32> = shown
            .filter_map(|number| u32::try_from(number).ok())
            .collect();
        let texts = numbers.iter().filter_map(|number| story.line(*number));
        let indented = indentation(texts).min(most);
        let gutter = all.to_string().len();
        let current = story.step(position).and_then(|step| step.line);
        let quoted = numbers.into_iter().map(|number| {
            let text = story.line(number).unwrap_or_default();
            let text = text.get(indented..).unwrap_or_default();
            let mark = if current == Some(number) { '>' } else { ' ' };
            let numbered = format!("{mark} {number:>gutter$} │ {text}");
            let here = here(story, position, moment, number);
            if here.is_empty() {
                return numbered;
            }
            let tag = format!("<- {here}");
            // The text gives way, but for its beginning.
            let room = columns.saturating_sub(width_of(&tag) + 2).max(gutter + 13);
            let numbered = cut(&numbered, room);
            format!("{numbered}  {}", style.paint(Ink::Strong, &tag))
        });
        quoted.collect()
    }
}

/// How far all of these lines are indented, in bytes: spaces only.
fn indentation<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let written = lines.filter(|line| !line.trim().is_empty());
    written
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min()
        .unwrap_or(0)
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
        // What a panic says may be anything.
        lines.extend(said(&ending.message, width));
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
    let line = story.place(moment, actor);
    let line = line.map(|line| format!("line {line}"));
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
        let text = clean(&value.text);
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
    let head = match first {
        0 => "  so far".to_owned(),
        _ => format!("  so far, the last {} of {told} steps", told - first),
    };
    let mut lines = vec![style.paint(Ink::Dim, &head)];
    lines.extend(story.steps[first..told].iter().map(|step| {
        let line = step
            .line
            .map_or(String::new(), |line| format!("line {line}"));
        let did = format!("  {line:<9}{}: {}", story.actor(step.actor), step.did);
        step.ink.map_or(did.clone(), |ink| style.paint(ink, &did))
    }));
    lines
}

/// Everybody who did their last thing on this line and is not at their end.
fn here(story: &Story, position: usize, moment: &Moment, line: u32) -> String {
    let acts = story.step(position).map(|step| step.actor);
    let there = moment.actors.iter().filter(|(actor, standing)| {
        let is_here = story.place(moment, **actor) == Some(line);
        is_here && (!standing.over || acts == Some(**actor))
    });
    let names: Vec<&str> = there.map(|(actor, _)| story.actor(*actor)).collect();
    names.join(", ")
}

/// The middle of the lines to show: around the one to look at, with as many others at which somebody
/// is as fit.
fn middle(story: &Story, position: usize, moment: &Moment, rows: usize) -> u32 {
    let focus = focus(story, position, moment);
    let alive = moment.actors.iter().filter(|(_, standing)| !standing.over);
    let mut places: Vec<u32> = alive
        .filter_map(|(actor, _)| story.place(moment, *actor))
        .collect();
    places.sort_by_key(|line| line.abs_diff(focus));
    let (mut first, mut last) = (focus, focus);
    for line in places {
        let (up, down) = (first.min(line), last.max(line));
        if usize::try_from(down - up).is_ok_and(|height| height < rows) {
            (first, last) = (up, down);
        }
    }
    first + (last - first).div_ceil(2)
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
