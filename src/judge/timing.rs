//! The verdict on a run that came to its end at the wrong time: too slow, too early, or in the
//! wrong order.
//! Knows nothing of threads that stood still, which explain every wrong time and are asked first.

use super::evidence::{in_order, named, spaced, timeline};
use super::spans::{self, Ending, Gap, Span};
use super::{Found, watched_op};
use crate::messages;
use kit_record::{ActorKind, Edge, Expect, Moment, Scenario, Trace, Violation, What};

/// An operation that was made and never polled, if that can explain the violation: too little
/// happened, or not what was expected.
pub(super) fn never_awaited(scenario: &Scenario, violation: &Violation) -> Option<Span> {
    let explains = match &violation.expect {
        Expect::Takes { micros } => scenario.run.elapsed < *micros,
        Expect::Before { .. }
        | Expect::At { .. }
        | Expect::Completes { .. }
        | Expect::InFlight { .. }
        | Expect::Prints { .. }
        | Expect::NeverBlocks
        | Expect::Returns { .. } => true,
        _ => false,
    };
    explains
        .then(|| spans::never_polled(&scenario.run.trace))
        .flatten()
}

/// A future that was made and never polled: nobody awaited it, or it was given to a task that never
/// had a turn.
pub(super) fn never_polled(scenario: &Scenario, span: &Span) -> Found {
    let trace = &scenario.run.trace;
    let op = named(trace, span.op);
    let waiting_task = (0u32..).zip(&trace.actors).any(|(id, actor)| {
        actor.kind == ActorKind::Task
            && actor.line == op.line
            && trace.events.iter().all(|event| event.actor != id)
    });
    let (signature, message) = if waiting_task {
        (
            "wrong_order/never_had_a_turn",
            messages::never_had_a_turn(&op),
        )
    } else {
        ("wrong_order/never_awaited", messages::never_awaited(&op))
    };
    Found::new(signature, message).showing(timeline(scenario))
}

pub(super) fn too_few_in_flight(scenario: &Scenario, op: &str, at_least: u32, seen: &str) -> Found {
    let trace = &scenario.run.trace;
    let started = spans::spans(trace)
        .into_iter()
        .filter(|span| span.polled.is_some())
        .filter(|span| op.is_empty() || trace.ops[span.op as usize].name == op)
        .count();
    if u32::try_from(started).is_ok_and(|started| started < at_least) {
        let message = messages::called_too_seldom(op, started, at_least);
        return Found::new("wrong_result/count", message).showing(timeline(scenario));
    }
    let counted = messages::too_few_in_flight(seen, at_least, op);
    if scenario.exploration.explored {
        return Found::new("no_concurrency/in_flight", counted).showing(timeline(scenario));
    }
    too_slow(scenario, |_| counted.clone())
}

/// The shape that all the missed overlaps share, if they share one; for calls that were truly in
/// turn, there must be no overlap at all. The operation that the check
/// counts is looked at first, then all of them.
pub(super) fn too_slow(
    scenario: &Scenario,
    measured: impl Fn(kit_record::Unit) -> String,
) -> Found {
    let trace = &scenario.run.trace;
    if let Some(done) = done_in_time(scenario) {
        let story = messages::waited_on(done, scenario.unit);
        let message = spaced(&[story, measured(scenario.unit)]);
        return Found::new("too_slow/waited_on", message).showing(timeline(scenario));
    }
    let watched = spans::gaps(trace, watched_op(scenario));
    let gaps = if watched.missed.is_empty() {
        spans::gaps(trace, "")
    } else {
        watched
    };
    let first = gaps.missed.first();
    let shared = first
        .map(|(_, _, gap)| *gap)
        .filter(|shared| gaps.missed.iter().all(|(_, _, gap)| gap == shared))
        .filter(|shared| *shared == Gap::MadeButNotPolled || !gaps.some_overlap)
        .unwrap_or(Gap::Other);
    let pair = first.map(|(one, other, _)| (named(trace, one.op), named(trace, other.op)));
    let later = first.map(|(_, later, _)| *later);
    let (signature, story) = match (shared, &pair, later) {
        (Gap::InTurn, Some((one, other)), _) => (
            "too_slow/awaited_in_turn",
            messages::awaited_in_turn(one, other),
        ),
        (Gap::MadeButNotPolled, Some((one, other)), Some(later)) => {
            let polled = later.start(trace).unwrap_or_default();
            let story = messages::made_then_awaited(one, other, polled, scenario.unit);
            ("too_slow/made_then_awaited_in_turn", story)
        }
        (Gap::SpawnedTooLate, Some((one, other)), Some(later)) => {
            let spawned = later.polled.map(|index| trace.events[index].actor);
            let line = spawned.and_then(|actor| trace.actors[actor as usize].line);
            (
                "too_slow/spawn_then_await",
                messages::spawned_then_awaited(one, other, line),
            )
        }
        _ => {
            let pair = pair.as_ref().map(|(one, other)| (one, other));
            ("too_slow/one_at_a_time", messages::one_at_a_time(pair))
        }
    };
    let message = spaced(&[story, measured(scenario.unit)]);
    Found::new(signature, message).showing(timeline(scenario))
}

pub(super) fn wrong_way_round(scenario: &Scenario, first: &Moment, then: &Moment) -> Found {
    let trace = &scenario.run.trace;
    let (first_at, then_at) = match (trace.find(first), trace.find(then)) {
        (Some(first), Some(then)) => (trace.events[first].at, trace.events[then].at),
        (None, _) => return never_came(scenario, first),
        (_, None) => return never_came(scenario, then),
    };
    let message = messages::wrong_way_round(
        &first.to_string(),
        &then.to_string(),
        first_at,
        then_at,
        scenario.unit,
    );
    Found::new("wrong_order/before", message).showing(in_order(scenario, &[first, then]))
}

pub(super) fn wrong_time(scenario: &Scenario, moment: &Moment, micros: u64) -> Found {
    let trace = &scenario.run.trace;
    let Some(index) = trace.find(moment) else {
        return never_came(scenario, moment);
    };
    let seen = trace.events[index].at;
    let message = messages::came_at(&moment.to_string(), seen, micros, scenario.unit);
    Found::new("wrong_order/at", message).showing(in_order(scenario, &[moment]))
}

fn never_came(scenario: &Scenario, moment: &Moment) -> Found {
    let message = match moment.edge {
        Edge::Starts | Edge::Ends => what_became_of(scenario, &moment.of),
        Edge::Prints => Some(spaced(&[
            messages::never_printed(&moment.of),
            left_alone(&scenario.run.trace),
        ])),
        Edge::Notes => None,
    };
    let message = message.unwrap_or_else(|| messages::never_came(&moment.to_string()));
    Found::new("wrong_order/never", message).showing(in_order(scenario, &[moment]))
}

/// The first task that was not done, or not even begun, when the run was over; nothing if there is none.
fn left_alone(trace: &Trace) -> String {
    let tasks = (0u32..).zip(&trace.actors);
    let mut tasks = tasks.filter(|(_, actor)| actor.kind == ActorKind::Task);
    let of = |id: u32| trace.events.iter().filter(move |event| event.actor == id);
    let ended = |what: &What| matches!(what, What::Finished | What::Panicked { .. });
    let left = tasks.find(|(id, _)| !of(*id).any(|event| ended(&event.what)));
    left.map_or_else(String::new, |(id, actor)| {
        messages::left_alone(&actor.name, actor.line, of(id).next().is_some())
    })
}

/// Why an operation did not end, or not even begin: `of` is its name or its label.
fn what_became_of(scenario: &Scenario, of: &str) -> Option<String> {
    let (run, unit) = (&scenario.run, scenario.unit);
    let trace = &run.trace;
    let of_it = |span: &&Span| {
        let op = &trace.ops[span.op as usize];
        op.label == of || op.name == of
    };
    let spans = spans::spans(trace);
    let Some(span) = spans.iter().find(of_it) else {
        let name = of.split('(').next().unwrap_or(of);
        let other = spans
            .iter()
            .find(|span| trace.ops[span.op as usize].name == name);
        let other = other.map(|span| named(trace, span.op));
        return Some(messages::never_called(of, other.as_ref()));
    };
    let (op, begun) = (named(trace, span.op), span.start(trace)?);
    match span.ending {
        Ending::Dropped => Some(messages::given_up(&op, begun, span.end(run), unit)),
        Ending::StillRunning => Some(messages::left_behind(&op, begun, run.elapsed, unit)),
        Ending::Ended => None,
    }
}

/// When the last operation ended, if that was early enough: what came after was waiting for nothing.
fn done_in_time(scenario: &Scenario) -> Option<u64> {
    let asked = scenario.expects.iter().find_map(|expect| match expect {
        Expect::Takes { micros } => Some(*micros),
        _ => None,
    })?;
    let spans = spans::spans(&scenario.run.trace);
    let ends = spans.iter().map(|span| span.end(&scenario.run));
    ends.max()
        .filter(|last| *last <= asked && asked < scenario.run.elapsed)
}
