//! The verdict on a run that came to its end at the wrong time: too slow, too early, or in the
//! wrong order.
//! Knows nothing of threads that stood still, which explain every wrong time and are asked first.

use super::evidence::{asked_time, in_order, named, spaced, timeline};
use super::spans::{self, Ending, Gap, Missed, Span};
use super::{Found, watched_op};
use crate::messages;
use kit_record::{ActorKind, Edge, Expect, Moment, Op, OpId, Scenario, Trace, Violation, What};

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
    let op = named(trace, span.op, scenario.unit);
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
    if let Some((done, sleep)) = done_in_time(scenario) {
        let sleep = sleep.map(|op| named(trace, op, scenario.unit));
        let story = messages::waited_on(done, sleep.as_ref(), scenario.unit);
        let message = spaced(&[story, measured(scenario.unit)]);
        return Found::new("too_slow/waited_on", message).showing(timeline(scenario));
    }
    let meant = |earlier: &Op, later: &Op| is_meant(scenario, earlier, later);
    let watched = spans::gaps(trace, watched_op(scenario), meant);
    // What computes in turn has to: then something else was waited for.
    let could_overlap = |(one, other, _): &Missed| !spans::both_compute(trace, one, other);
    let gaps = match watched.missed.iter().any(could_overlap) {
        true => watched,
        false => spans::gaps(trace, "", meant),
    };
    if let Some(story) = asked_again(scenario) {
        let message = spaced(&[story, measured(scenario.unit)]);
        return Found::new("too_slow/asked_again", message).showing(timeline(scenario));
    }
    let missed = between_different(trace, &gaps.missed);
    let first = missed.first().copied();
    let shared = first
        .map(|(_, _, gap)| *gap)
        .filter(|shared| missed.iter().all(|(_, _, gap)| gap == shared))
        .filter(|shared| *shared == Gap::MadeButNotPolled || !gaps.some_overlap)
        .unwrap_or(Gap::Other);
    let name = |span: &Span| named(trace, span.op, scenario.unit);
    let pair = first.map(|(one, other, _)| (name(one), name(other)));
    let later = first.map(|(_, later, _)| later);
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
        _ if pair.is_none()
            && let Some(longest) = needless(scenario) =>
        {
            let longest = named(trace, longest, scenario.unit);
            (
                "too_slow/waited_for_more",
                messages::waited_for_more(&longest),
            )
        }
        _ => {
            let waited = first.map(|(one, later, _)| {
                (
                    name(&last_over_before(trace, later).unwrap_or(*one)),
                    name(later),
                )
            });
            let pair = waited.as_ref().map(|(one, other)| (one, other));
            ("too_slow/one_at_a_time", messages::one_at_a_time(pair))
        }
    };
    let message = spaced(&[story, measured(scenario.unit)]);
    Found::new(signature, message).showing(timeline(scenario))
}

/// The operation whose end was the last before `later` began.
fn last_over_before(trace: &Trace, later: &Span) -> Option<Span> {
    let spans = spans::spans(trace).into_iter();
    let over = spans.filter(|span| span.over.is_some() && span.over < later.polled);
    over.max_by_key(|span| span.over)
}

/// Whether the check itself asks that `later` starts only when `earlier` has ended: that is no overlap missed.
fn is_meant(scenario: &Scenario, earlier: &Op, later: &Op) -> bool {
    let is = |op: &Op, moment: &Moment| moment.of == op.name || moment.of == op.label;
    scenario.expects.iter().any(|expect| match expect {
        Expect::Before { first, then } => {
            (first.edge, then.edge) == (Edge::Ends, Edge::Starts)
                && is(earlier, first)
                && is(later, then)
        }
        _ => false,
    })
}

/// That the same service is asked the same by the same actor again and again is what loops do: where there
/// are others, those tell more.
fn between_different<'a>(trace: &Trace, missed: &'a [Missed]) -> Vec<&'a Missed> {
    let by = |span: &Span| span.polled.map(|index| trace.events[index].actor);
    let label = |span: &Span| &trace.ops[span.op as usize].label;
    let differ = |(one, other, _): &&Missed| {
        (label(one) != label(other) || by(one) != by(other))
            && !spans::both_compute(trace, one, other)
    };
    let different: Vec<&Missed> = missed.iter().filter(differ).collect();
    match different.is_empty() {
        true => missed.iter().collect(),
        false => different,
    }
}

/// The first that was under way and given up, only to be begun again.
pub(super) fn asked_again(scenario: &Scenario) -> Option<String> {
    let (run, unit) = (&scenario.run, scenario.unit);
    let trace = &run.trace;
    let label = |span: &Span| &trace.ops[span.op as usize].label;
    let spans = spans::spans(trace);
    let mut given_up: Vec<&Span> = spans
        .iter()
        .filter(|span| span.ending == Ending::Dropped && span.polled.is_some())
        .collect();
    given_up.sort_by_key(|span| span.over);
    let (given_up, again) = given_up.into_iter().find_map(|one| {
        // Who gives up a task goes on before that task has dropped what it had.
        let later = |other: &&Span| {
            let begun = other.start(trace).is_some_and(|at| at >= one.end(run));
            begun && other.polled > one.polled && label(other) == label(one)
        };
        Some((one, spans.iter().find(later)?))
    })?;
    Some(messages::asked_again(
        &named(trace, given_up.op, unit),
        given_up.end(run),
        trace.ops[again.op as usize].line,
        unit,
    ))
}

/// A run that did not take the time that the work takes: what was left, and who went on without it.
pub(super) fn too_early(scenario: &Scenario, asked: u64) -> Found {
    let (run, unit) = (&scenario.run, scenario.unit);
    let message = spaced(&[
        messages::too_early(run.elapsed, asked, unit),
        went_on_without(scenario),
        left_alone(&run.trace),
    ]);
    Found::new("wrong_result/too_early", message).showing(timeline(scenario))
}

/// The same, if the check says how long the work takes.
pub(super) fn over_too_early(scenario: &Scenario) -> Option<Found> {
    let asked = asked_time(scenario)?;
    (scenario.run.elapsed < asked).then(|| too_early(scenario, asked))
}

/// The last thing that the program did not wait for any longer, while it could still come.
fn went_on_without(scenario: &Scenario) -> String {
    let trace = &scenario.run.trace;
    let mut events = trace.events.iter().rev();
    let said = events.find_map(|event| match &event.what {
        What::FoundEmpty { call, .. } => Some(messages::found_empty(call, event.line)),
        What::TimeUp { call } => {
            let at = event.at;
            Some(messages::time_was_up(
                call.as_deref(),
                event.line,
                at,
                scenario.unit,
            ))
        }
        What::Closed { side, .. } if side == "receiver" && event.line.is_some() => {
            Some(messages::closed_early(event.line))
        }
        _ => None,
    });
    said.unwrap_or_default()
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
        Edge::Starts | Edge::Ends => match of_it(&scenario.run.trace, &moment.of) {
            Some(span) => what_became_of(scenario, &span),
            None => return never_called(scenario, moment),
        },
        Edge::Prints => {
            if let Some((line, text)) = printed_in_other_words(&scenario.run.trace, &moment.of) {
                let message = messages::printed_in_other_words(&moment.of, text, line);
                return Found::new("wrong_output/differs", message)
                    .showing(in_order(scenario, &[moment]));
            }
            Some(spaced(&[
                messages::never_printed(&moment.of),
                left_alone(&scenario.run.trace),
            ]))
        }
        Edge::Notes => None,
    };
    let message = message.unwrap_or_else(|| messages::never_came(&moment.to_string()));
    Found::new("wrong_order/never", message).showing(in_order(scenario, &[moment]))
}

/// A line that has all the words of `text`, in this order, and others between them.
fn printed_in_other_words<'a>(trace: &'a Trace, text: &str) -> Option<(Option<u32>, &'a str)> {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let wanted = words(text);
    let has_all = |printed: &str| {
        let mut printed = words(printed).into_iter();
        wanted
            .iter()
            .all(|word| printed.any(|other| other == *word))
    };
    trace.events.iter().find_map(|event| match &event.what {
        What::Printed { text } if has_all(text) => Some((event.line, text.trim())),
        _ => None,
    })
}

/// The first task that had something under way, or had not even begun, when the run was over; nothing if
/// there is none.
fn left_alone(trace: &Trace) -> String {
    let begun = |id: u32| trace.events.iter().any(|event| event.actor == id);
    let spans = spans::spans(trace);
    let under_way = |id: u32| {
        let of_it = |span: &&Span| {
            span.polled
                .is_some_and(|index| trace.events[index].actor == id)
        };
        spans
            .iter()
            .filter(of_it)
            .any(|span| span.ending != Ending::Ended)
    };
    let tasks = (0u32..).zip(&trace.actors);
    let tasks = tasks.filter(|(_, actor)| actor.kind == ActorKind::Task);
    let mut left = tasks.filter(|(id, _)| !begun(*id) || !is_over(trace, *id) && under_way(*id));
    let aborted = |id: u32| {
        let mut events = trace.events.iter();
        events.find(|event| event.what == What::Aborted { child: id })
    };
    let mut given_up = left.clone();
    let given_up = given_up.find_map(|(id, actor)| Some((actor, aborted(id)?)));
    if let Some((actor, event)) = given_up {
        return messages::aborted_on(&actor.name, event.line);
    }
    left.next().map_or_else(String::new, |(id, actor)| {
        messages::left_alone(&actor.name, actor.line, begun(id), left.count())
    })
}

fn is_over(trace: &Trace, actor: u32) -> bool {
    let ended = |what: &What| matches!(what, What::Finished | What::Panicked { .. });
    let mut events = trace.events.iter();
    events.any(|event| event.actor == actor && ended(&event.what))
}

/// The first operation with this name, or this label.
fn of_it(trace: &Trace, of: &str) -> Option<Span> {
    spans::spans(trace).into_iter().find(|span| {
        let op = &trace.ops[span.op as usize];
        op.label == of || op.name == of
    })
}

/// An operation that is not in the run at all; perhaps another call of the same service is, for which
/// nobody asked.
fn never_called(scenario: &Scenario, moment: &Moment) -> Found {
    let (trace, of) = (&scenario.run.trace, &moment.of);
    let service = of.split('(').next().unwrap_or(of);
    let other = spans::spans(trace).into_iter().find(|span| {
        let op = &trace.ops[span.op as usize];
        op.name == service && !asked_for(scenario, &op.label)
    });
    let other = other.map(|span| named(trace, span.op, scenario.unit));
    let left = left_alone(trace);
    let (signature, message) = match other {
        None if !left.is_empty() => (
            "wrong_order/never",
            spaced(&[messages::not_called_in_time(of), left]),
        ),
        other => (
            "wrong_result/never_called",
            messages::never_called(of, other.as_ref()),
        ),
    };
    Found::new(signature, message).showing(in_order(scenario, &[moment]))
}

/// Whether something is expected of this very call, so that it was not made instead of another.
fn asked_for(scenario: &Scenario, label: &str) -> bool {
    scenario.expects.iter().any(|expect| match expect {
        Expect::Before { first, then } => first.of == label || then.of == label,
        Expect::At { moment, .. } => moment.of == label,
        _ => false,
    })
}

/// Why an operation did not end.
fn what_became_of(scenario: &Scenario, span: &Span) -> Option<String> {
    let (run, unit) = (&scenario.run, scenario.unit);
    let trace = &run.trace;
    let (op, begun) = (named(trace, span.op, unit), span.start(trace)?);
    match span.ending {
        Ending::Dropped => Some(messages::given_up(&op, begun, span.end(run), unit)),
        Ending::StillRunning => Some(messages::left_behind(&op, begun, run.elapsed, unit)),
        Ending::Ended => None,
    }
}

/// The first thread or task that had not ended when the run was over, and that nobody waited for; nothing if
/// there is none.
pub(super) fn nobody_waited(trace: &Trace) -> String {
    let all = (0u32..).zip(&trace.actors);
    let works = |kind| matches!(kind, ActorKind::Thread | ActorKind::Task);
    let mut left = all.filter(|(id, actor)| works(actor.kind) && !is_over(trace, *id));
    let begun = |id: u32| trace.events.iter().any(|event| event.actor == id);
    left.next().map_or_else(String::new, |(id, actor)| {
        messages::left_alone(&actor.name, actor.line, begun(id), left.count())
    })
}

/// The first operation that was begun and given up before the run was over; nothing if there is none.
pub(super) fn given_up(scenario: &Scenario) -> String {
    let (run, unit) = (&scenario.run, scenario.unit);
    let spans = spans::spans(&run.trace);
    let of_the_program = |span: &&Span| !spans::is_of_the_check(&run.trace.ops[span.op as usize]);
    let mut cut_short = spans
        .iter()
        .filter(|span| span.ending == Ending::Dropped)
        .filter(of_the_program);
    let first = cut_short.find_map(|span| Some((span, span.start(&run.trace)?)));
    first.map_or_else(String::new, |(span, begun)| {
        messages::given_up(
            &named(&run.trace, span.op, unit),
            begun,
            span.end(run),
            unit,
        )
    })
}

/// The operation with whose end the run was over, if it alone takes longer than all of it may.
fn needless(scenario: &Scenario) -> Option<OpId> {
    let (run, asked) = (&scenario.run, asked_time(scenario)?);
    let spans = spans::spans(&run.trace);
    let mut last = spans
        .iter()
        .filter(|span| span.ending == Ending::Ended && span.end(run) == run.elapsed);
    let too_long = |span: &&Span| {
        let start = span.start(&run.trace);
        start.is_some_and(|start| span.end(run) - start > asked)
    };
    last.find(too_long).map(|span| span.op)
}

/// When the last operation ended, if that was early enough: what came after was waiting for nothing. Also
/// the sleep that it was, if it was one of the learner's: those of the check are what the others waited for.
fn done_in_time(scenario: &Scenario) -> Option<(u64, Option<OpId>)> {
    let run = &scenario.run;
    let asked = asked_time(scenario)?;
    let (sleeps, others): (Vec<Span>, Vec<Span>) =
        spans::spans(&run.trace).into_iter().partition(|span| {
            let op = &run.trace.ops[span.op as usize];
            op.name == "sleep" && !spans::is_of_the_check(op)
        });
    let done = others.iter().map(|span| span.end(run)).max()?;
    if done > asked || asked >= run.elapsed {
        return None;
    }
    // No overlap could make room for one that is longer than all of it may take.
    let too_long = |sleep: &Span, start| sleep.end(run) - start > asked;
    let after = |sleep: &&Span| {
        let start = sleep.start(&run.trace);
        start.is_some_and(|start| start >= done || too_long(sleep, start))
    };
    let late = sleeps.iter().filter(|sleep| sleep.end(run) > asked);
    let late: Vec<&Span> = late.collect();
    match late.as_slice() {
        [] => Some((done, None)),
        late if late.iter().all(after) => Some((done, late.first().map(|span| span.op))),
        _ => None,
    }
}
