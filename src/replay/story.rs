//! A run as a story: the steps worth telling, each in words, with the text that ran. Knows nothing
//! of screens.

use super::moment::{Moment, Waiting};
use crate::feedback::{Ink, Teller, clean, name, thing};
use crate::judge::racing::{Intrusion, intrusion};
use kit_record::{ActorId, Event, Object, ObjectId, Outcome, Run, Trace, Unit, Wait, What};
use std::collections::BTreeSet;

/// A run, the text that ran, and what is said where it is over.
#[derive(Debug)]
pub struct Story {
    /// What was run, in a few words.
    pub title: String,
    pub unit: Unit,
    /// `None` while there is more to come: somebody has to decide how it goes on.
    pub ending: Option<Ending>,
    pub(super) source: Vec<String>,
    pub(super) run: Run,
    pub(super) steps: Vec<Step>,
    /// What the learner calls each object.
    names: Vec<String>,
    /// For each event, the next one of the same actor.
    next_own: Vec<Option<usize>>,
    first_own: Vec<Option<usize>>,
    intrusion: Option<Intrusion>,
    most_shared: usize,
}

/// What came of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// In two or three words: `Race`.
    pub headline: String,
    pub message: String,
    pub good: bool,
}

/// One step that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub actor: ActorId,
    pub line: Option<u32>,
    pub did: String,
    pub ink: Option<Ink>,
    /// The index of its event.
    pub event: usize,
}

impl Story {
    /// `source` is the text that ran; its lines are those that the run names.
    #[must_use]
    pub fn new(
        title: &str,
        source: &str,
        mut run: Run,
        unit: Unit,
        ending: Option<Ending>,
    ) -> Story {
        // A thread may be called anything.
        for actor in &mut run.trace.actors {
            actor.name = clean(&actor.name);
        }
        let source: Vec<String> = source.lines().map(clean).collect();
        let names = names(&run.trace, &source);
        let steps = steps(&run.trace, unit, names.clone());
        let (first_own, next_own) = own_events(&run.trace);
        Story {
            title: title.to_owned(),
            unit,
            ending,
            source,
            names,
            steps,
            next_own,
            first_own,
            intrusion: intrusion(&run.trace),
            most_shared: shared(&run.trace),
            run,
        }
    }

    /// The last position: 0 is before the first step, and where the run is over, its end is a
    /// position of its own.
    #[must_use]
    pub fn last(&self) -> usize {
        self.steps.len() + usize::from(self.ending.is_some())
    }

    /// Whether this is the position behind the last step, where it is said what came of it.
    #[must_use]
    pub fn is_end(&self, position: usize) -> bool {
        self.ending.is_some() && position > self.steps.len()
    }

    /// The step that leads to this position.
    #[must_use]
    pub fn step(&self, position: usize) -> Option<&Step> {
        self.steps.get(position.checked_sub(1)?)
    }

    /// How many there are at most at one time, so that a screen can keep their places.
    pub(super) fn most_actors(&self) -> usize {
        self.run.trace.actors.len()
    }

    /// How many things can be said at most of what is shared.
    pub(super) fn most_shared(&self) -> usize {
        self.most_shared
    }

    /// The world at this position.
    #[must_use]
    pub fn moment(&self, position: usize) -> Moment {
        let mut moment = self.beginning();
        self.advance(&mut moment, 0, position);
        moment
    }

    /// The world at every position, one after the other.
    pub fn moments(&self) -> impl Iterator<Item = (usize, Moment)> {
        let mut moment = self.beginning();
        (0..=self.last()).map(move |position| {
            self.advance(&mut moment, position.saturating_sub(1), position);
            (position, moment.clone())
        })
    }

    fn beginning(&self) -> Moment {
        Moment::beginning(&self.run.trace)
    }

    fn advance(&self, moment: &mut Moment, from: usize, to: usize) {
        let range = self.events_before(from)..self.events_before(to);
        for index in range {
            moment.happens(&self.run.trace, index);
        }
        if to == self.last() {
            moment.at = moment.at.max(self.run.elapsed);
        }
    }

    /// How many events have happened at a position. What is not told belongs to the step after it.
    fn events_before(&self, position: usize) -> usize {
        match self.step(position) {
            Some(step) => step.event + 1,
            None if position == 0 => 0,
            None => self.run.trace.events.len(),
        }
    }

    /// The line that this actor is at: where it waits, or where it did its last thing.
    #[must_use]
    pub fn place(&self, moment: &Moment, actor: ActorId) -> Option<u32> {
        let own = moment.actors.get(&actor)?.line;
        let waits = match self.waiting(moment, actor) {
            None | Some(Waiting::Operation(_) | Waiting::Thing(_)) => None,
            Some(_) => match self.next(moment, actor) {
                Some(event) => self.run.trace.events[event].line,
                None => {
                    let mut waits = self.waits().iter();
                    waits.find(|wait| wait.actor == actor)?.line
                }
            },
        };
        waits.or(own)
    }

    /// What this actor does next.
    fn next(&self, moment: &Moment, actor: ActorId) -> Option<usize> {
        match moment.actors.get(&actor)?.last {
            Some(event) => self.next_own[event],
            None => self.first_own[actor as usize],
        }
    }

    /// What this actor needs before it can go on, if anything.
    #[must_use]
    pub fn waiting(&self, moment: &Moment, actor: ActorId) -> Option<Waiting> {
        let standing = moment
            .actors
            .get(&actor)
            .filter(|standing| !standing.over)?;
        if let Some(op) = standing.under_way.last() {
            return Some(Waiting::Operation(*op));
        }
        let needs = match self.next(moment, actor) {
            Some(event) => self.needs(moment, event),
            None => self.for_ever(moment, actor),
        };
        needs.or_else(|| match self.run.trace.events[standing.last?].what {
            What::Waits { object } => Some(Waiting::Thing(object)),
            _ => None,
        })
    }

    /// What stands in the way of an event that has not happened.
    fn needs(&self, moment: &Moment, index: usize) -> Option<Waiting> {
        let events = &self.run.trace.events;
        let event = &events[index];
        // Readers share a lock: who gets it before anybody lets go was not kept waiting.
        let is_let_go = |object: ObjectId| {
            let mut before = events[moment.happened..index].iter();
            before.any(|event| event.what == What::Unlocked { object })
        };
        match event.what {
            What::Locked { object }
                if moment.is_held_by_another(object, event.actor) && is_let_go(object) =>
            {
                Some(Waiting::Lock(object))
            }
            What::Joined { child } if !moment.is_over(child) => Some(Waiting::End(child)),
            What::Received { object } if moment.queued.get(&object) == Some(&0) => {
                Some(Waiting::Message(object))
            }
            _ => None,
        }
    }

    /// What an actor that never does anything again waits for.
    fn for_ever(&self, moment: &Moment, actor: ActorId) -> Option<Waiting> {
        let wait = self.waits().iter().find(|wait| wait.actor == actor)?;
        match wait.object {
            Some(object) if moment.is_held_by_another(object, actor) => Some(Waiting::Lock(object)),
            // Until the end it could still be about to ask for it.
            _ if moment.is_whole(&self.run.trace) => Some(Waiting::Call(wait.call.clone())),
            _ => None,
        }
    }

    fn waits(&self) -> &[Wait] {
        match &self.run.outcome {
            Outcome::Stuck { waits } => waits,
            _ => &[],
        }
    }

    /// What the learner has to know at this step to see what goes wrong later.
    #[must_use]
    pub fn note(&self, step: &Step) -> Option<String> {
        let found = self.intrusion.filter(|_| self.is_known_to_fail())?;
        let trace = &self.run.trace;
        let who = |event: usize| name(trace, trace.events[event].actor);
        let (victim, other) = (who(found.first), who(found.between));
        if step.event == found.between {
            return Some(match &trace.events[found.first].what {
                What::Read { value, .. } => {
                    format!(
                        "{victim} does not know of this: it still goes by the {} it read.",
                        clean(value)
                    )
                }
                _ => format!("{victim} does not know of this: it looked before."),
            });
        }
        (step.event == found.second).then(|| match trace.events[found.second].what {
            What::Write { .. } => format!("{other}'s write is lost."),
            _ => format!("{other} came in between."),
        })
    }

    fn is_known_to_fail(&self) -> bool {
        self.ending.as_ref().is_none_or(|ending| !ending.good)
    }

    #[must_use]
    pub fn actor(&self, actor: ActorId) -> &str {
        name(&self.run.trace, actor)
    }

    /// A line of the text, with its indentation.
    #[must_use]
    pub fn line(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.source.get(index).map(String::as_str)
    }

    /// What the learner calls something shared.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> &str {
        &self.names[id as usize]
    }

    /// `waits for visitors, which thread B holds since line 14`.
    #[must_use]
    pub fn wait_in_words(&self, moment: &Moment, waiting: &Waiting) -> String {
        match waiting {
            Waiting::Operation(op) => {
                let op = &self.run.trace.ops[*op as usize];
                format!("waits for {}", clean(&op.label))
            }
            Waiting::Thing(object) => format!("waits for {}", self.object(*object)),
            Waiting::End(child) => format!("waits for {} to end", self.actor(*child)),
            Waiting::Message(object) => format!("waits for a message in {}", self.object(*object)),
            Waiting::Call(call) => format!("waits in `{call}` for ever"),
            Waiting::Lock(object) => {
                let holders = moment.held.get(object).into_iter().flatten();
                let holders: Vec<String> = holders
                    .map(|holding| {
                        let since = holding.line.map(|line| format!(" since line {line}"));
                        format!(
                            "{} holds{}",
                            self.actor(holding.actor),
                            since.unwrap_or_default()
                        )
                    })
                    .collect();
                format!(
                    "waits for {}, which {}",
                    self.object(*object),
                    holders.join(" and ")
                )
            }
        }
    }
}

/// The variable that a line makes something of this kind for (`let visitors = AtomicU32::new(5);`)
/// or, where the lab knows only the line that used it first, uses it by (`visitors.load(SeqCst)`).
fn variable<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    made_for(line, kind).or_else(|| used_by(line, kind))
}

fn made_for<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let rest = line
        .strip_prefix("let ")
        .or_else(|| line.strip_prefix("static "))?;
    let rest = rest.strip_prefix("mut ").unwrap_or(rest);
    let end = rest
        .find(|letter| !is_in_name(letter))
        .unwrap_or(rest.len());
    let (variable, rest) = rest.split_at(end);
    let makes = rest.contains(&format!("{kind}::"));
    let one = rest.trim_start().starts_with(['=', ':']);
    (makes && one && !variable.is_empty()).then_some(variable)
}

/// Only where the line leaves no doubt: one call of a method that this kind has.
fn used_by<'a>(line: &'a str, kind: &str) -> Option<&'a str> {
    let methods: &[&str] = match kind {
        "Mutex" => &[".lock(", ".try_lock("],
        "RwLock" => &[".read(", ".write("],
        kind if kind.starts_with("Atomic") => &[
            ".load(",
            ".store(",
            ".swap(",
            ".fetch_",
            ".compare_exchange",
        ],
        _ => return None,
    };
    let mut calls = methods.iter().flat_map(|method| line.match_indices(method));
    let (at, _) = calls.next()?;
    let before = &line[..at];
    let begins = before
        .rfind(|letter| !is_in_name(letter))
        .map_or(0, |index| {
            index + before[index..].chars().next().map_or(1, char::len_utf8)
        });
    let variable = &before[begins..];
    (calls.next().is_none() && !variable.is_empty()).then_some(variable)
}

fn is_in_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The learner's own name for each thing that is shared, where its line says it; else what it is.
fn names(trace: &Trace, source: &[String]) -> Vec<String> {
    let own = |object: &Object| {
        let index = usize::try_from(object.line?).ok()?.checked_sub(1)?;
        let alike = trace
            .objects
            .iter()
            .filter(|other| other.line == object.line);
        let line = source.get(index).filter(|_| alike.count() == 1)?;
        variable(line, &object.kind)
    };
    let objects: Vec<Option<&str>> = trace.objects.iter().map(own).collect();
    let is_clear = |name: &str| objects.iter().filter(|other| **other == Some(name)).count() == 1;
    let named = objects.iter().zip(0..).map(|(name, id)| {
        name.filter(|name| is_clear(name))
            .map_or_else(|| thing(trace, id), str::to_owned)
    });
    named.collect()
}

fn steps(trace: &Trace, unit: Unit, names: Vec<String>) -> Vec<Step> {
    let teller = Teller::with_names(trace, unit, names);
    let told = |(index, event): (usize, &Event)| {
        let (did, ink) = teller
            .tell(&event.what)
            .or_else(|| Some((bookkeeping(trace, &event.what)?, None)))?;
        Some(Step {
            actor: event.actor,
            line: event.line,
            did,
            ink,
            event: index,
        })
    };
    trace.events.iter().enumerate().filter_map(told).collect()
}

/// What a drawing of lanes leaves out.
fn bookkeeping(trace: &Trace, what: &What) -> Option<String> {
    match what {
        What::Spawned { child } => Some(format!("starts {}", name(trace, *child))),
        What::Finished => Some("is at its end".to_owned()),
        What::Joined { child } => Some(format!("sees that {} has ended", name(trace, *child))),
        _ => None,
    }
}

/// How many values, locks and queues there are.
fn shared(trace: &Trace) -> usize {
    let kinds = trace.events.iter().filter_map(|event| match &event.what {
        What::Read { object, .. }
        | What::Write { object, .. }
        | What::Update { object, .. }
        | What::Mismatch { object, .. } => Some(('v', *object)),
        What::Locked { object } => Some(('l', *object)),
        What::Sent { object } | What::Received { object } => Some(('q', *object)),
        _ => None,
    });
    kinds.collect::<BTreeSet<_>>().len()
}

/// The first event of each actor, and for each event the next one of the same actor.
fn own_events(trace: &Trace) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    let mut coming = vec![None; trace.actors.len()];
    let mut next = vec![None; trace.events.len()];
    for (index, event) in trace.events.iter().enumerate().rev() {
        next[index] = coming[event.actor as usize].replace(index);
    }
    (coming, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_is_named_where_its_line_makes_the_thing() {
        for (line, kind, name) in [
            (
                "    let visitors = AtomicU32::new(inside);",
                "AtomicU32",
                Some("visitors"),
            ),
            (
                "let account = Arc::new(AtomicU32::new(1));",
                "AtomicU32",
                Some("account"),
            ),
            (
                "static LOCK: Mutex<u32> = Mutex::new(0);",
                "Mutex",
                Some("LOCK"),
            ),
            (
                "pub static A: AtomicBool = AtomicBool::new(true);",
                "AtomicBool",
                Some("A"),
            ),
            ("let mut office = Mutex::new(0);", "Mutex", Some("office")),
            // The line that first uses it.
            (
                "let seen = visitors.load(SeqCst);",
                "AtomicU32",
                Some("visitors"),
            ),
            (
                "self.count.fetch_add(1, SeqCst);",
                "AtomicU32",
                Some("count"),
            ),
            ("a.store(b.load(SeqCst), SeqCst);", "AtomicU32", None),
            ("counters[i].load(SeqCst);", "AtomicU32", None),
            ("load(SeqCst);", "AtomicU32", None),
            ("let (a, b) = (Mutex::new(1), 2);", "Mutex", None),
            ("Mutex::new(1)", "Mutex", None),
        ] {
            assert_eq!(variable(line, kind), name, "{line}");
        }
    }
}
