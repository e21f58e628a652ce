//! An interleaving: one lane for each thread, task or branch, one row for each step, in the order in
//! which they happened. Knows nothing of what was expected.

use super::source;
use super::text::{Ink, SourceLines, Style, clean, cut, fit, width_of};
use crate::judge::racing::{Intrusion, deed, held_value, intrusion, is_lost, under_the_lock};
use crate::judge::spans::{Ending, SLEEP, Span, spans};
use crate::messages::{self, time};
use kit_record::{ActorId, ObjectId, OpId, Run, Trace, Unit, What};
use std::collections::BTreeSet;

/// With more rows than this, the rest of what is told does not fit on a small screen; what is kept is the
/// part around the intrusion. `kit replay` shows all.
const MOST_ROWS: usize = 12;
/// Rows before and after the intrusion that are kept.
const AROUND: usize = 2;
/// A lane narrower than this cannot hold `line 14  write 6`.
const NARROWEST_LANE: usize = 20;
const WIDEST_LANE: usize = 31;
const INDENT: &str = "  ";

/// One step that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    actor: ActorId,
    line: Option<u32>,
    did: String,
    ink: Option<Ink>,
    /// The index of its event.
    event: usize,
}

pub(super) fn draw(
    run: &Run,
    unit: Unit,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    draw_around(None, run, unit, source, style, width)
}

/// The same; where not all can be shown, the part around the event at `focus`.
pub(super) fn draw_around(
    focus: Option<usize>,
    run: &Run,
    unit: Unit,
    source: &SourceLines,
    style: &Style,
    width: usize,
) -> Vec<String> {
    let trace = &run.trace;
    let steps = steps(trace, unit);
    if steps.is_empty() {
        return Vec::new();
    }
    let found = intrusion(trace);
    let kept = match focus {
        Some(event) => window(&steps, &[event]),
        None => window(
            &steps,
            &found.map_or(Vec::new(), |found| {
                vec![found.first, found.between, found.second]
            }),
        ),
    };
    let actors = actors(&steps);

    let lane = (width.saturating_sub(INDENT.len()) / actors.len()).min(WIDEST_LANE);
    let compact = lane < NARROWEST_LANE;
    let mut lines = Vec::new();
    if !compact {
        let names = actors.iter().map(|actor| fit(name(trace, *actor), lane));
        let names = names.collect::<String>();
        lines.push(style.paint(Ink::Strong, &format!("{INDENT}{}", names.trim_end())));
    }
    let mut next = 0;
    for &row in &kept {
        let when = if next == 0 { "earlier " } else { "" };
        lines.extend(left_out(row - next, when, style));
        next = row + 1;
        let step = &steps[row];
        let column = actors
            .iter()
            .position(|actor| *actor == step.actor)
            .unwrap_or_default();
        let before = if compact {
            format!("{INDENT}{}: ", name(trace, step.actor))
        } else {
            format!("{INDENT}{}", " ".repeat(column * lane))
        };
        let text = step.ink.map_or(step.text(compact), |ink| {
            style.paint(ink, &step.text(compact))
        });
        let note = note(run, step, found.as_ref());
        let note = note.map(|note| style.paint(Ink::Bad, &format!("<- {note}")));
        lines.extend(with_note(&format!("{before}{text}"), note, width));
    }
    lines.extend(left_out(steps.len() - next, "later ", style));
    let kept: Vec<&Step> = kept.iter().map(|row| &steps[*row]).collect();
    let mut lines: Vec<String> = lines.iter().map(|line| cut(line, width)).collect();

    // What takes more than a line sums up nothing.
    let told = summary(&kept, trace);
    if !told.is_empty() && width_of(&told) <= width.saturating_sub(INDENT.len()) {
        lines.push(String::new());
        lines.push(format!("{INDENT}{}", style.paint(Ink::Strong, &told)));
    }
    let numbers = kept.iter().filter_map(|step| step.line);
    let quoted = source::quote(numbers, source, style, width.saturating_sub(INDENT.len()));
    if !quoted.is_empty() {
        lines.push(String::new());
        lines.extend(
            quoted
                .into_iter()
                .map(|line| cut(&format!("{INDENT}{line}"), width)),
        );
    }
    lines
}

/// A note goes behind its step, or below it where there is no room.
fn with_note(step: &str, note: Option<String>, width: usize) -> Vec<String> {
    let Some(note) = note else {
        return vec![step.to_owned()];
    };
    let beside = format!("{step}  {note}");
    if width_of(&beside) <= width {
        return vec![beside];
    }
    let column = step.len() - step.trim_start().len();
    let indent = width
        .saturating_sub(width_of(&note))
        .min(column + INDENT.len());
    vec![step.to_owned(), format!("{}{note}", " ".repeat(indent))]
}

fn left_out(number: usize, when: &str, style: &Style) -> Option<String> {
    let text = match number {
        0 => return None,
        1 => format!("{INDENT}… 1 {when}step left out"),
        number => format!("{INDENT}… {number} {when}steps left out"),
    };
    Some(style.paint(Ink::Dim, &text))
}

/// The steps worth showing. The main thread's are left out where all it does is to set up and to
/// look at the result, unless a future was cancelled there, or what it looks at is out of date.
fn steps(trace: &Trace, unit: Unit) -> Vec<Step> {
    let teller = Teller::new(trace, unit);
    let told: Vec<Step> = trace
        .events
        .iter()
        .enumerate()
        .filter_map(|(event, happened)| {
            if event > 0 && deed(trace, event - 1).is_some() {
                return None;
            }
            let (did, ink) = teller.tell(&happened.what)?;
            let did = deed(trace, event).map_or(did, clean);
            let did = match behind(trace, event) {
                Some(value) => format!("{did}: {}", clean(value)),
                None => did,
            };
            Some(Step {
                actor: happened.actor,
                line: happened.line,
                did,
                ink,
                event,
            })
        })
        .collect();
    let what = |step: &Step| &trace.events[step.event].what;
    let acts = |step: &&Step| step.actor != 0 || matches!(what(step), What::Cancelled { .. });
    let first = told.iter().find(acts).map(|step| step.event);
    let tells = |step: &Step| matches!(what(step), What::ReadOld { .. });
    let last = told.iter().rfind(|step| acts(step) || tells(step));
    let last = last.map(|step| step.event);
    let (Some(first), Some(last)) = (first, last) else {
        return told;
    };
    let between = first..=last;
    let kept = told
        .into_iter()
        .filter(|step| step.actor != 0 || between.contains(&step.event));
    folded(one_look_under_a_lock(kept.collect(), trace).into_iter())
}

/// What is behind the lock that is taken or let go of by this event, if that is told.
fn behind(trace: &Trace, event: usize) -> Option<&str> {
    let happened = &trace.events[event];
    match happened.what {
        What::Locked { .. } => under_the_lock(trace, event).map(|[before, _]| before),
        What::Unlocked { object } => {
            let before = trace.events[..event].iter().rev();
            let mut own = before.filter(|it| it.actor == happened.actor);
            own.find_map(|it| held_value(&it.what, object))
        }
        _ => None,
    }
}

/// A lock that is taken, used once and let go again on one line, with nobody in between, is one row; so is one
/// that is taken and let go of, where it is told what was behind it.
fn one_look_under_a_lock(steps: Vec<Step>, trace: &Trace) -> Vec<Step> {
    let mut rows: Vec<Step> = Vec::new();
    for step in steps {
        let of = match trace.events[step.event].what {
            What::Unlocked { object } => Some(What::Locked { object }),
            _ => None,
        };
        match (of, rows.as_mut_slice()) {
            (Some(lock), [.., locked, used])
                if trace.events[locked.event].what == lock
                    && trace.events[used.event].what.touches_a_value()
                    && [locked.actor, used.actor] == [step.actor; 2]
                    && locked.line == used.line =>
            {
                used.did.push_str(" (locked)");
                let used = rows.pop();
                rows.pop();
                rows.extend(used);
            }
            (Some(lock), [.., locked])
                if trace.events[locked.event].what == lock && locked.actor == step.actor =>
            {
                match under_the_lock(trace, locked.event) {
                    Some([before, after]) if before == after => {
                        locked.did = format!("locked: {}", clean(after));
                    }
                    Some([before, after]) => {
                        locked.did = format!("locked: {} to {}", clean(before), clean(after));
                    }
                    None => rows.push(step),
                }
            }
            _ => rows.push(step),
        }
    }
    rows
}

/// What somebody does over and over, with nobody in between, is one row.
fn folded(steps: impl Iterator<Item = Step>) -> Vec<Step> {
    let mut rows: Vec<(Step, usize)> = Vec::new();
    for step in steps {
        let same =
            |row: &Step| row.actor == step.actor && row.line == step.line && row.did == step.did;
        match rows.last_mut() {
            Some((row, times)) if same(row) => *times += 1,
            _ => rows.push((step, 1)),
        }
    }
    let told = rows.into_iter().map(|(step, times)| match times {
        1 | 2 => vec![step; times],
        times => vec![Step {
            did: format!("{} ({times} times)", step.did),
            ..step
        }],
    });
    told.flatten().collect()
}

fn actors(steps: &[Step]) -> Vec<ActorId> {
    let mut actors: Vec<ActorId> = steps.iter().map(|step| step.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    actors
}

pub(crate) fn name(trace: &Trace, actor: ActorId) -> &str {
    trace
        .actors
        .get(actor as usize)
        .map_or("?", |actor| actor.name.as_str())
}

/// How steps are told.
pub(crate) struct Teller<'a> {
    trace: &'a Trace,
    unit: Unit,
    /// Values of several things are read or written, so that each must be named.
    several: bool,
    polled: BTreeSet<OpId>,
    /// Polled, and dropped before it ended.
    cut_short: BTreeSet<OpId>,
    /// What each object is called.
    names: Vec<String>,
}

impl Teller<'_> {
    fn new(trace: &Trace, unit: Unit) -> Teller<'_> {
        let objects = trace.objects.iter().zip(0..);
        let names = objects.map(|(_, id)| thing(trace, id)).collect();
        Teller::with_names(trace, unit, names)
    }

    /// With better names for the trace's objects than what they are.
    pub(crate) fn with_names(trace: &Trace, unit: Unit, names: Vec<String>) -> Teller<'_> {
        let started = spans(trace)
            .into_iter()
            .filter(|span| span.polled.is_some());
        let started: Vec<Span> = started.collect();
        let cut_short = started.iter().filter(|span| span.ending == Ending::Dropped);
        Teller {
            trace,
            unit,
            several: valued_objects(trace) > 1,
            cut_short: cut_short.map(|span| span.op).collect(),
            polled: started.iter().map(|span| span.op).collect(),
            names,
        }
    }

    /// What an event is called on screen; `None` for bookkeeping.
    pub(crate) fn tell(&self, what: &What) -> Option<(String, Option<Ink>)> {
        let op = |op: u32| clean(&self.trace.ops[op as usize].label);
        let object = |object: ObjectId| &self.names[object as usize];
        let plain = |text: String| Some((text, None));
        match what {
            What::Read { object, value } => {
                Some((self.value("read", *object, value), Some(Ink::Good)))
            }
            What::ReadOld {
                object,
                value,
                newest,
            } => {
                let read = self.value("read", *object, value);
                Some((format!("{read}, not {}", clean(newest)), Some(Ink::Bad)))
            }
            What::Write { object, value } => {
                Some((self.value("write", *object, value), Some(Ink::Warn)))
            }
            What::Update { object, from, to } => {
                let verb = format!("update {} to", clean(from));
                Some((self.value(&verb, *object, to), Some(Ink::Warn)))
            }
            What::Mismatch {
                object,
                expected,
                found,
            } => {
                let text = format!(
                    "{}, not {}",
                    self.value("finds", *object, found),
                    clean(expected)
                );
                Some((text, Some(Ink::Bad)))
            }
            What::Locked { object: of } => plain(format!("lock {}", object(*of))),
            What::Unlocked { object: of } => plain(format!("unlock {}", object(*of))),
            What::Acquired {
                object: of,
                permits,
            } => plain(format!("takes {} of {}", permits_of(*permits), object(*of))),
            What::Released {
                object: of,
                permits,
            } => plain(format!("gives {} to {}", permits_of(*permits), object(*of))),
            What::Waits { object: of } => plain(format!("waits for {}", object(*of))),
            What::FoundTaken { object: of } => {
                plain(format!("finds {} taken, and goes on", object(*of)))
            }
            What::FoundEmpty { object: of, call } => {
                plain(format!("{call}: nothing in {}", object(*of)))
            }
            What::FoundBorrowed { object: of, .. } => {
                plain(format!("finds {} borrowed", object(*of)))
            }
            What::Aborted { child } => plain(format!("aborts {}", name(self.trace, *child))),
            What::TimeUp { call } => plain(match call {
                Some(call) => format!("gives up {call}: time is up"),
                None => "time is up".to_owned(),
            }),
            What::Spurious { call, .. } => {
                Some((messages::for_no_reason(call).to_owned(), Some(Ink::Bad)))
            }
            What::Cancelled { polled, call, .. } => Some((
                messages::cancelled_here(*polled, call.as_deref()),
                Some(Ink::Bad),
            )),
            What::Stopped => plain("(stopped here: others go first)".to_owned()),
            What::Sent { object: of } => plain(self.passed_on(*of)[0].to_owned()),
            What::Received { object: of } => plain(self.passed_on(*of)[1].to_owned()),
            What::Closed { object: of, .. } if self.is_a("Semaphore", *of) => {
                plain(format!("closes {}", object(*of)))
            }
            What::Closed { side, .. } => plain(format!("drops the last {side}")),
            What::Created { op: of } if !self.polled.contains(of) => {
                plain(format!("makes {}, never polled", op(*of)))
            }
            What::FirstPolled { op: of } => plain(format!("waits for {}", op(*of))),
            What::Ended { op: of } => plain(format!("{} is done", op(*of))),
            What::Dropped { op: of } if self.cut_short.contains(of) => {
                plain(format!("drops {}", op(*of)))
            }
            What::Printed { text } => plain(format!("prints “{}”", clean(text.trim_end()))),
            What::Note { text } => plain(clean(text)),
            What::Panicked { message } => {
                Some((format!("panics: {}", clean(message)), Some(Ink::Bad)))
            }
            What::Blocked {
                call,
                micros,
                task: false,
            } if call == SLEEP => plain(format!("sleeps {}", time(*micros, self.unit))),
            What::Blocked { call, micros, .. } => plain(format!(
                "stands still for {} in {call}",
                time(*micros, self.unit)
            )),
            _ => None,
        }
    }

    fn is_a(&self, kind: &str, object: ObjectId) -> bool {
        self.trace.objects[object as usize].kind == kind
    }

    /// What the two sides of something do with it that is no more than a sign to the other.
    fn passed_on(&self, object: ObjectId) -> [&'static str; 2] {
        match self.trace.objects[object as usize].kind.as_str() {
            "Notify" => ["notify", "is notified"],
            "Barrier" => ["comes to the barrier", "passes the barrier"],
            "OnceCell" | "SetOnce" => ["fills the cell", "finds the cell full"],
            "watch channel" => ["send", "sees a change"],
            _ => ["send", "receive"],
        }
    }

    fn value(&self, verb: &str, object: ObjectId, value: &str) -> String {
        match self.several {
            true => format!("{verb} {} in {}", clean(value), self.names[object as usize]),
            false => format!("{verb} {}", clean(value)),
        }
    }
}

fn permits_of(count: u32) -> String {
    match count {
        1 => "a permit".to_owned(),
        count => format!("{count} permits"),
    }
}

/// How many different things have their values read or written.
fn valued_objects(trace: &Trace) -> usize {
    let mut objects: Vec<ObjectId> = trace
        .events
        .iter()
        .filter_map(|event| event.what.value_of())
        .collect();
    objects.sort_unstable();
    objects.dedup();
    objects.len()
}

/// Its kind; where there are several of a kind, with the line where it was made.
pub(crate) fn thing(trace: &Trace, id: ObjectId) -> String {
    let object = &trace.objects[id as usize];
    let alike = trace
        .objects
        .iter()
        .filter(|other| other.kind == object.kind)
        .count();
    match object.line {
        Some(line) if alike > 1 => format!("{} (line {line})", object.kind),
        _ => object.kind.clone(),
    }
}

/// The rows to draw: all, or those around these events, or the last ones, since the end is where things went
/// wrong.
fn window(steps: &[Step], around: &[usize]) -> Vec<usize> {
    if steps.len() <= MOST_ROWS {
        return (0..steps.len()).collect();
    }
    let latest = steps.len() - MOST_ROWS;
    let row = |event: &usize| steps.iter().position(|step| step.event >= *event);
    let rows: Vec<usize> = around.iter().filter_map(row).collect();
    let (Some(&first), Some(&last)) = (rows.first(), rows.last()) else {
        return (latest..steps.len()).collect();
    };
    if last - first + 2 * AROUND < MOST_ROWS {
        let end = (last + AROUND + 1).min(steps.len());
        return (first.saturating_sub(AROUND)..end).collect();
    }
    // Each with its neighbours, and what takes no more room than to say that it is left out.
    let near = |row: usize| rows.iter().any(|other| row.abs_diff(*other) <= 1);
    let alone = |row: usize| row > 0 && near(row - 1) && near(row + 1);
    let kept = |row: &usize| near(*row) || alone(*row);
    (0..steps.len()).filter(kept).collect()
}

fn note(run: &Run, step: &Step, found: Option<&Intrusion>) -> Option<String> {
    let trace = &run.trace;
    let found = found.filter(|found| found.second == step.event)?;
    let other = name(trace, trace.events[found.between].actor);
    Some(match is_lost(run, found) {
        true => format!("{other}'s write is lost"),
        false => format!("{other} came in between"),
    })
}

impl Step {
    fn text(&self, compact: bool) -> String {
        match self.line {
            Some(line) if compact => format!("{} (line {line})", self.did),
            Some(line) => format!("{:<9}{}", format!("line {line}"), self.did),
            None if compact => self.did.clone(),
            None => format!("{:<9}{}", "", self.did),
        }
    }
}

/// The whole story on one line: `read 5 · read 5 · write 6 · write 6`.
fn summary(steps: &[&Step], trace: &Trace) -> String {
    let is_value = |step: &&&Step| trace.events[step.event].what.touches_a_value();
    // A deed is told in words, of which no line could be made.
    if steps.iter().any(|step| deed(trace, step.event).is_some()) {
        return String::new();
    }
    let told: Vec<&str> = steps
        .iter()
        .filter(is_value)
        .map(|step| step.did.as_str())
        .collect();
    told.join(" · ")
}
