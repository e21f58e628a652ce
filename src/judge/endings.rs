//! The verdict on a run that did not come to its own end: it panicked, it could not go on, or the
//! process was gone without a report.
//! Knows nothing of expectations.

use super::blocking::blocked_signature;
use super::evidence::{interleaving, named, printed, spaced};
use super::interleavings::{READ_OLD, by_chance, depends_on_order, found_on, read_old};
use super::spans::{Ending, spans};
use super::stuck::{self, Stuck};
use super::{End, Found};
use crate::messages::{self, Needed, Over};
use crate::verdict::Evidence;
use kit_record::{Scenario, Trace, Wait, What};

pub(super) fn without_report(end: &End) -> Found {
    match end {
        End::Reported => Found::new("not_modelled/lab", messages::LAB_FAILED),
        End::TimedOut { busy, line } => {
            let signature = if *busy {
                "timed_out/busy"
            } else {
                "timed_out/idle"
            };
            Found::new(signature, messages::timed_out(*busy, *line))
        }
        End::Flooded => Found::new("too_much_output/printed", messages::too_much_output(None)),
        End::OutOfMemory => Found::new("too_much_memory/allocated", messages::TOO_MUCH_MEMORY),
        End::StackOverflow => Found::new("panic/stack_overflow", messages::STACK_OVERFLOW),
        End::Died { code, signal } => {
            let aborted = *signal == Some(6) || *code == Some(134);
            let signature = if aborted {
                "exited_early/abort"
            } else {
                "exited_early/died"
            };
            Found::new(signature, messages::died(*code, *signal))
        }
    }
}

/// Where it was when its memory or its stack was full, as far as that was heard.
pub(super) fn last_seen(end: &End, trace: Option<&Trace>) -> String {
    let full = matches!(end, End::OutOfMemory | End::StackOverflow);
    let mut events = trace
        .into_iter()
        .flat_map(|trace| trace.events.iter().rev());
    let line = events.find_map(|event| event.line);
    messages::last_seen(line.filter(|_| full))
}

pub(super) fn panicked(scenario: &Scenario, text: &str, line: Option<u32>, actor: u32) -> Found {
    let trace = &scenario.run.trace;
    let name = trace_actor(trace, actor).filter(|_| actor != 0);
    let message = match passed_on(trace, text, actor) {
        Some((by, line_of_it, text)) => messages::panic_passed_on(by, line_of_it, text, name, line),
        None => messages::panicked(name, line, text),
    };
    let message = spaced(&[message, poisoned_by(trace, text)]);
    if let Some(borrowed) = borrowed(scenario, actor, line) {
        let message = spaced(&[message, borrowed]);
        return Found::new("panic/borrowed", message).showing(interleaving(scenario));
    }
    if depends_on_order(scenario) {
        let old = read_old(trace);
        let signature = old.as_ref().map_or("race/panic", |_| READ_OLD);
        let message = [
            old.unwrap_or_default(),
            message,
            by_chance(trace),
            found_on(scenario),
        ];
        return Found::new(signature, spaced(&message)).showing(interleaving(scenario));
    }
    Found::new("panic/panicked", message).showing(printed(scenario))
}

/// Whose panic left the lock poisoned that `text` is about, if it is.
fn poisoned_by(trace: &Trace, text: &str) -> String {
    let mut events = trace.events.iter();
    let first = events.find_map(|event| match &event.what {
        What::Panicked { message } => Some((event, message)),
        _ => None,
    });
    match first {
        Some((event, message)) if text.contains("PoisonError") && message != text => {
            let who = trace_actor(trace, event.actor).unwrap_or("somebody");
            messages::poisoned_by(who, event.line, message)
        }
        _ => String::new(),
    }
}

/// Who had borrowed what `actor` would have borrowed when it panicked, and what they were doing meanwhile.
fn borrowed(scenario: &Scenario, actor: u32, line: Option<u32>) -> Option<String> {
    let (trace, unit) = (&scenario.run.trace, scenario.unit);
    let (by, since) = trace
        .events
        .iter()
        .rev()
        .find_map(|event| match event.what {
            What::FoundBorrowed { by, since, .. } if event.line == line => Some((by, since)),
            _ => None,
        })?;
    let under_way = spans(trace).into_iter().find(|span| {
        let polled = span.polled.map(|index| &trace.events[index]);
        polled.is_some_and(|event| event.actor == by) && span.ending != Ending::Ended
    });
    let waits = under_way.map(|span| named(trace, span.op, unit));
    let itself = by == actor || trace.events.last().is_some_and(|event| event.actor == by);
    let who = trace_actor(trace, by).filter(|_| !itself);
    Some(messages::borrowed_since(who, since, waits.as_ref()))
}

/// What this panic only passes on: the panic of a thread or task that `actor` joined, whose result
/// was unwrapped. Who it was, on which line, and what it said.
fn passed_on<'a>(
    trace: &'a Trace,
    text: &str,
    mut actor: u32,
) -> Option<(&'a str, Option<u32>, &'a str)> {
    let is_unwrapped = [
        "JoinError::Panic(",
        "Any { .. }",
        "a scoped thread panicked",
    ];
    if !is_unwrapped.iter().any(|said| text.contains(said)) {
        return None;
    }
    // One may have passed it on to the next.
    let mut origin = None;
    let mut before = trace.events.len();
    while let Some((index, line, message)) = joined_panic(trace, before, actor) {
        actor = trace.events[index].actor;
        origin = Some((trace_actor(trace, actor)?, line, message));
        before = index;
    }
    origin
}

/// The panic of somebody whose end `actor` saw last, before this place of the trace.
fn joined_panic(trace: &Trace, before: usize, actor: u32) -> Option<(usize, Option<u32>, &str)> {
    let events = &trace.events[..before];
    let joined = events.iter().rev().find_map(|event| match event.what {
        What::Joined { child } if event.actor == actor => Some(child),
        _ => None,
    })?;
    let mut indexed = events.iter().enumerate();
    indexed.find_map(|(index, event)| match &event.what {
        What::Panicked { message } if event.actor == joined => {
            Some((index, event.line, message.as_str()))
        }
        _ => None,
    })
}

pub(super) fn cannot_go_on(scenario: &Scenario, waits: &[Wait]) -> Found {
    let name = |wait: &Wait| {
        trace_actor(&scenario.run.trace, wait.actor)
            .unwrap_or("somebody")
            .to_owned()
    };
    let (signature, message) = match stuck::stuck(waits) {
        Stuck::Cycle(cycle) => {
            let mut holders = cycle.iter().flat_map(|wait| &wait.holders);
            let over = if cycle.iter().any(|wait| stuck::is_for_thread(wait)) {
                Over::Thread
            } else if cycle.iter().any(|wait| stuck::is_for_room(wait)) {
                Over::Room
            } else if holders.any(|holder| holder.role.ends_with("goes first")) {
                Over::Turn
            } else if cycle.iter().any(|wait| wait.call.contains("join")) {
                Over::End
            } else {
                Over::Locks
            };
            let signature = match over {
                Over::Thread => "deadlock/thread",
                Over::End => "deadlock/join",
                _ => "deadlock/cycle",
            };
            let names: Vec<String> = cycle.into_iter().map(name).collect();
            (signature, messages::lock_cycle(&names, over))
        }
        Stuck::OnItself(wait) => {
            let own = wait
                .holders
                .iter()
                .find(|holder| holder.actor == Some(wait.actor));
            let since = own.and_then(|holder| holder.line);
            (
                "deadlock/self",
                messages::locks_itself(&name(wait), wait.line, since, needed(wait)),
            )
        }
        Stuck::Thread(wait, keeper) => {
            let kept_out = waits.iter().filter(|other| other.holders == wait.holders);
            let more = kept_out.count() - 1;
            (
                blocked_signature(&keeper.call),
                messages::keeps_the_only_thread(
                    &name(keeper),
                    &keeper.call,
                    keeper.line,
                    &name(wait),
                    more,
                ),
            )
        }
        Stuck::Lock(wait) | Stuck::Room(wait) => (
            match needed(wait) {
                Needed::Room => "deadlock/full",
                _ => "deadlock/other",
            },
            messages::waits_for_what_is_kept(&name(wait), wait.line, needed(wait)),
        ),
        Stuck::Recv(wait) => {
            let sender = wait.holders.first().map(|holder| holder.line);
            let message = messages::waits_to_receive(&name(wait), &wait.call, wait.line, sender);
            ("never_ends/recv", message)
        }
        Stuck::Join(wait) => (
            "never_ends/join",
            messages::waits_to_join(&name(wait), wait.line),
        ),
        Stuck::Await(wait) => (
            "never_ends/await",
            messages::waits_for_ever(&name(wait), &wait.call, wait.line),
        ),
        Stuck::Unknown => ("never_ends/await", messages::nothing_can_run().to_owned()),
    };
    let evidence = Evidence::Waits {
        run: scenario.run.clone(),
        waits: waits.to_vec(),
        unit: scenario.unit,
    };
    let message = spaced(&[message, by_chance(&scenario.run.trace)]);
    Found::new(signature, message).showing(evidence)
}

fn needed(wait: &Wait) -> Needed {
    if wait.call.contains("acquire") {
        match wait.holders.is_empty() {
            true => Needed::NoPermit,
            false => Needed::Permit,
        }
    } else if wait.call.contains("get_or_init") {
        Needed::Cell
    } else if stuck::is_for_thread(wait) {
        Needed::Thread
    } else if stuck::is_for_room(wait) {
        Needed::Room
    } else {
        Needed::Lock
    }
}

fn trace_actor(trace: &Trace, actor: u32) -> Option<&str> {
    trace
        .actors
        .get(actor as usize)
        .map(|actor| actor.name.as_str())
}
