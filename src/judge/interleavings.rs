//! The verdict on a program whose outcome depends on the order of its steps.
//! Knows nothing of the patterns by which it does, which are [`super::racing`]'s.

use super::Found;
use super::evidence::{interleaving, spaced};
use super::outcomes::ways_to_end;
use super::racing::{self, Intrusion, under_the_lock};
use super::timing::{nobody_waited, wrong_way_round};
use crate::messages::{self, Step};
use kit_record::{ActorId, Expect, ObjectId, Run, Scenario, Trace, Turn, Violation, What};

pub(super) fn is_race(scenario: &Scenario, violation: &Violation) -> bool {
    let about_the_outcome = matches!(
        violation.expect,
        Expect::Returns { .. }
            | Expect::Prints { .. }
            | Expect::Completes { .. }
            | Expect::Never { .. }
            | Expect::LosesNothing
            | Expect::LeavesNothingLocked
    );
    (about_the_outcome || was_luck(scenario)) && depends_on_order(scenario)
}

/// Whether all held when it ran by itself, and does not in another order. A run that fails by itself may have
/// exact timers as well, where somebody keeps a thread.
pub(super) fn was_luck(scenario: &Scenario) -> bool {
    scenario.exploration.explored && scenario.run.schedule.premises().contains(&Turn::Exact)
}

/// Whether an explored scenario failed because of the order of its steps: other orders went well,
/// or, on the very first one, two actors can be seen to spoil each other's work. No search at all
/// (0 schedules) means that somebody chose this order among others. Where the search went on, it is
/// known what came of the others.
pub(super) fn depends_on_order(scenario: &Scenario) -> bool {
    let exploration = &scenario.exploration;
    if !scenario.seen.is_empty() {
        return ways_to_end(&scenario.seen) > 1;
    }
    exploration.explored
        && (exploration.schedules != 1
            || racing::intrusion(&scenario.run.trace).is_some()
            || racing::slept(&scenario.run.trace).is_some())
}

/// On which interleaving it was found. Where the search went on, that says less than how often.
pub(super) fn found_on(scenario: &Scenario) -> String {
    match scenario.seen.as_slice() {
        // Of an exercise that is not about interleavings.
        _ if was_luck(scenario) => String::new(),
        [] => messages::found_on(scenario.exploration.schedules),
        _ => String::new(),
    }
}

pub(super) fn race(scenario: &Scenario, violation: &Violation) -> Found {
    let trace = &scenario.run.trace;
    let (signature, how) = how_it_went_wrong(&scenario.run);
    let how = match was_luck(scenario) && signature == RESULT_DIFFERS {
        true => messages::LUCK.to_owned(),
        false => how,
    };
    let outcome = match &violation.expect {
        Expect::Returns { value } => messages::returned_instead(&violation.seen, value),
        Expect::Prints { text } => messages::printed_instead(&violation.seen, text),
        Expect::Completes { op, times } => messages::wrong_count(op, &violation.seen, *times),
        Expect::Never { moment } => messages::happened(moment),
        Expect::LosesNothing => messages::LOST_ALL_THE_SAME.to_owned(),
        Expect::LeavesNothingLocked => messages::never_given_back(&violation.seen),
        Expect::Before { first, then } => wrong_way_round(scenario, first, then).message,
        Expect::AtMost { op, at_most } => {
            messages::too_many_in_flight(op, &violation.seen, *at_most)
        }
        _ => String::new(),
    };
    let left = match signature == RESULT_DIFFERS {
        true => nobody_waited(trace),
        false => String::new(),
    };
    let message = [how, outcome, left, by_chance(trace), found_on(scenario)];
    Found::new(signature, spaced(&message)).showing(interleaving(scenario))
}

/// What happened for no reason that is in the program, each kind once.
pub(super) fn by_chance(trace: &Trace) -> String {
    let mut told: Vec<&str> = Vec::new();
    let mut sentences = Vec::new();
    for event in &trace.events {
        let What::Spurious { call, .. } = &event.what else {
            continue;
        };
        if !told.contains(&call.as_str()) {
            told.push(call);
            sentences.push(messages::may_happen(call, event.line));
        }
    }
    spaced(&sentences)
}

/// The signature and the story. What is read out of date explains more than what came between:
/// memory orders count only where everything else holds.
fn how_it_went_wrong(run: &Run) -> (&'static str, String) {
    let trace = &run.trace;
    if let Some(story) = read_old(trace) {
        return (READ_OLD, story);
    }
    match racing::intrusion(trace) {
        Some(found) => (found.kind.signature(), how_it_was_lost(run, &found)),
        None => match (found_taken(trace), slept(trace)) {
            (Some(story), _) => (RESULT_DIFFERS, story),
            (None, Some(story)) => ("race/slept", story),
            (None, None) => (RESULT_DIFFERS, messages::on_some_interleavings().to_owned()),
        },
    }
}

/// Who slept instead of waiting for another, who was not done when that was over.
fn slept(trace: &Trace) -> Option<String> {
    let found = racing::slept(trace)?;
    let [sleep, then] = [found.sleep, found.then].map(|index| &trace.events[index]);
    let name = |actor: ActorId| trace.actors[actor as usize].name.as_str();
    let (sleeper, other) = (name(sleep.actor), name(found.not_done));
    Some(messages::slept(sleeper, sleep.line, then.line, other))
}

/// The last who found a lock taken and went on without it.
fn found_taken(trace: &Trace) -> Option<String> {
    let mut backwards = trace.events.iter().rev();
    backwards.find_map(|event| match event.what {
        What::FoundTaken { object } => {
            let actor = trace.actors.get(event.actor as usize)?;
            let object = trace.objects.get(object as usize)?;
            Some(messages::found_taken(&actor.name, &object.kind, event.line))
        }
        _ => None,
    })
}

/// The order makes a difference, and no pattern says how.
const RESULT_DIFFERS: &str = "race/result_differs";

/// A value was read that had been replaced before.
pub(super) const READ_OLD: &str = "race/read_old";

/// The last value that was read although there was a newer one: the story, if there is one.
pub(super) fn read_old(trace: &Trace) -> Option<String> {
    let (reader, newest) = racing::read_old(trace)?;
    Some(messages::read_old(
        &step(trace, reader),
        newest.map(|newest| step(trace, newest)).as_ref(),
    ))
}

pub(super) fn how_it_was_lost(run: &Run, found: &Intrusion) -> String {
    let trace = &run.trace;
    let [first, between, second] =
        [found.first, found.between, found.second].map(|index| step(trace, index));
    match trace.events[found.second].what {
        _ if racing::is_lost(run, found) => messages::write_lost(&first, &between, &second),
        What::Mismatch { .. } => messages::gave_up(&first, &between, &second),
        _ => messages::came_between(&first, &between, &second),
    }
}

fn step(trace: &Trace, index: usize) -> Step<'_> {
    let event = &trace.events[index];
    Step {
        actor: &trace.actors[event.actor as usize].name,
        line: event.line,
        did: racing::deed(trace, index)
            .map(str::to_owned)
            .or_else(|| did_under_a_lock(trace, index))
            .unwrap_or_else(|| did(trace, &event.what)),
    }
}

/// What somebody did to the value behind the lock that they took with this step, if that is told.
fn did_under_a_lock(trace: &Trace, index: usize) -> Option<String> {
    let What::Locked { object } = trace.events[index].what else {
        return None;
    };
    let [before, after] = under_the_lock(trace, index)?;
    let lock = the_lock(trace, object);
    Some(match before == after {
        true => format!("found {after} in {lock}"),
        false => format!("changed {before} to {after} in {lock}"),
    })
}

/// What somebody did to a value or a lock; nothing for other things that may be done.
pub(super) fn did(trace: &Trace, what: &What) -> String {
    match what {
        What::Read { value, .. } | What::ReadOld { value, .. } => format!("read {value}"),
        What::Write { value, .. } => format!("wrote {value}"),
        What::Update { from, to, .. } if from == to => format!("found {from} and left it"),
        What::Update { from, to, .. } => format!("changed {from} to {to}"),
        What::Mismatch {
            expected, found, ..
        } => format!("found {found}, not {expected}"),
        What::Locked { object } => format!("took {}", the_lock(trace, *object)),
        _ => String::new(),
    }
}

/// Which lock is taken.
fn the_lock(trace: &Trace, object: ObjectId) -> String {
    match trace.objects.get(object as usize) {
        Some(object) => format!("the {}", object.kind),
        None => "another lock".to_owned(),
    }
}
