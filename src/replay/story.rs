//! A run as a story: the steps worth telling, each in words, with the text that ran. Knows nothing
//! of screens.

use super::moment::{Moment, Waiting};
use super::naming::names;
use crate::feedback::{Ink, Teller, clean, name};
use crate::judge::racing::{Intrusion, intrusion, is_lost};
use kit_record::{ActorId, Event, ObjectId, OpId, Outcome, Run, Trace, Unit, Wait, What};
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

    /// The line that this actor is at: where it did its last thing, or where it stands before
    /// something that it may have to wait for.
    #[must_use]
    pub fn place(&self, moment: &Moment, actor: ActorId) -> Option<u32> {
        let standing = moment.actors.get(&actor)?;
        let events = &self.run.trace.events;
        let waiting = self.waiting(moment, actor);
        let stands = match self.next(moment, actor) {
            _ if standing.over => None,
            // It has said so already, where it waits.
            _ if matches!(waiting, Some(Waiting::Operation(_) | Waiting::Thing(_))) => None,
            Some(event) => {
                let next = &events[event];
                let may_wait = matches!(
                    next.what,
                    What::Locked { .. }
                        | What::Acquired { .. }
                        | What::Joined { .. }
                        | What::Received { .. }
                );
                // It has come there if it must wait, or if others had their turn meanwhile.
                let came = || {
                    let others = standing.last.is_some_and(|last| last + 1 < moment.happened);
                    others || waiting.is_some()
                };
                next.line.filter(|_| may_wait && came())
            }
            None if waiting.is_some() => {
                let mut waits = self.waits().iter();
                waits.find(|wait| wait.actor == actor)?.line
            }
            None => None,
        };
        stands.or(standing.line)
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
        (step.event == found.second).then(|| match is_lost(&self.run, &found) {
            true => format!("{other}'s write is lost."),
            false => format!("{other} came in between."),
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

    /// An operation as it is called on screen: `fetch_user(1)`.
    #[must_use]
    pub fn operation(&self, op: OpId) -> String {
        clean(&self.run.trace.ops[op as usize].label)
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
            Waiting::Operation(op) => format!("waits for {}", self.operation(*op)),
            Waiting::End(child) => format!("waits for {} to end", self.actor(*child)),
            Waiting::Message(object) => format!("waits for a message in {}", self.object(*object)),
            Waiting::Call(call) => format!("waits in `{call}` for ever"),
            Waiting::Lock(object) | Waiting::Thing(object) => {
                let holders = moment.held.get(object).into_iter().flatten();
                let holders: Vec<String> = holders
                    .map(|holding| {
                        let since = holding.line.map(|line| format!(" since line {line}"));
                        let who = self.actor(holding.actor);
                        format!("{who} holds{}", since.unwrap_or_default())
                    })
                    .collect();
                let which = match holders.is_empty() {
                    true => String::new(),
                    false => format!(", which {}", holders.join(" and ")),
                };
                format!("waits for {}{which}", self.object(*object))
            }
        }
    }
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
        | What::ReadOld { object, .. }
        | What::Write { object, .. }
        | What::Update { object, .. }
        | What::Mismatch { object, .. } => Some(('v', *object)),
        What::Locked { object } | What::Acquired { object, .. } => Some(('l', *object)),
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
