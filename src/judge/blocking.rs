//! The verdict on a thread that stood still inside async code, and so held up every task on it.
//! Knows nothing of the time that the run was to take.

use super::evidence::{named, timeline};
use super::results::reordered;
use super::spans::{self, Standstill};
use super::{Found, stuck};
use crate::messages;
use kit_record::{Event, Expect, Op, Scenario, Trace, Unit, Violation, What};

/// The standstill that explains the violation, if it is one of time or order and there was one.
pub(super) fn blocked(trace: &Trace, violation: &Violation) -> Option<Standstill> {
    let explains = match &violation.expect {
        Expect::NeverBlocks
        | Expect::Takes { .. }
        | Expect::InFlight { .. }
        | Expect::At { .. } => true,
        // What never comes has another reason.
        Expect::Before { then, .. } => trace.find(then).is_some(),
        Expect::Prints { text } => reordered(text, &violation.seen),
        _ => false,
    };
    let all = if explains {
        spans::standstills(trace)
    } else {
        Vec::new()
    };
    // Whoever computes is busy for as long as it takes: that it is too long has another reason.
    let of_time = matches!(
        violation.expect,
        Expect::Takes { .. } | Expect::InFlight { .. }
    );
    let idle = |still: &Standstill| !of_time || work(trace, still).is_none();
    let all: Vec<Standstill> = all.into_iter().filter(idle).collect();
    // Where somebody was held up there is more to show.
    let telling = all
        .iter()
        .find(|still| spans::held_up(trace, still).is_some());
    telling.or(all.first()).copied()
}

/// The service that computes, if the thread stood still for that.
fn work<'a>(trace: &'a Trace, still: &Standstill) -> Option<&'a Op> {
    let What::Blocked { call, .. } = &trace.events[still.event].what else {
        return None;
    };
    spans::service(trace, call)
}

/// How many such calls came one after the other, this one first, without anything of anybody else in
/// between and before whoever had to wait got a turn.
fn in_a_row(trace: &Trace, still: &Standstill) -> (u64, Standstill) {
    let actor = trace.events[still.event].actor;
    let late = spans::held_up(trace, still).map(|index| trace.events[index].at);
    let mut all = *still;
    let mut count = 1;
    let later = spans::standstills(trace).into_iter();
    for next in later.filter(|next| next.event > still.event) {
        let mut between = trace.events[all.event..=next.event].iter();
        if next.start != all.end
            || late.is_some_and(|late| next.end > late)
            || work(trace, &next).is_none()
            || between.any(|event| event.actor != actor)
        {
            break;
        }
        all.end = next.end;
        all.event = next.event;
        count += 1;
    }
    (count, all)
}

pub(super) fn blocked_signature(call: &str) -> &'static str {
    if call == spans::STARE {
        "blocked/busy"
    } else if call.contains("sleep") {
        "blocked/thread_sleep"
    } else if stuck::takes_lock(call) {
        "blocked/lock"
    } else {
        "blocked/other"
    }
}

pub(super) fn stood_still(scenario: &Scenario, violation: &Violation, still: &Standstill) -> Found {
    let trace = &scenario.run.trace;
    let event = &trace.events[still.event];
    let What::Blocked { call, micros, .. } = &event.what else {
        unreachable!("a standstill is read off a Blocked event");
    };
    let (signature, mut message) = match work(trace, still) {
        Some(op) => {
            let (count, all) = in_a_row(trace, still);
            match count {
                1 => (
                    "blocked/work",
                    messages::computed(call, event.line, *micros, scenario.unit),
                ),
                count => (
                    "blocked/greedy",
                    messages::computed_in_a_row(
                        &op.name,
                        event.line,
                        count,
                        all.end - all.start,
                        scenario.unit,
                    ),
                ),
            }
        }
        None if call == spans::STARE => (
            blocked_signature(call),
            messages::stared(event.line, *micros, scenario.unit),
        ),
        None => (
            blocked_signature(call),
            messages::blocked(call, event.line, *micros, scenario.unit),
        ),
    };
    let missed = match &violation.expect {
        Expect::At { moment, micros } => trace.find(moment).map(|index| {
            let seen = trace.events[index].at;
            messages::came_at(&moment.to_string(), seen, *micros, scenario.unit)
        }),
        _ => spans::held_up(trace, still).map(|index| {
            let late = &trace.events[index];
            messages::held_up(
                &who_was_late(trace, late, scenario.unit),
                late.at,
                scenario.unit,
            )
        }),
    };
    if let Some(missed) = missed {
        message = format!("{message} {missed}");
    }
    Found::new(signature, message).showing(timeline(scenario))
}

fn who_was_late(trace: &Trace, late: &Event, unit: Unit) -> String {
    match &late.what {
        What::Ended { op } | What::FirstPolled { op } => named(trace, *op, unit).to_string(),
        What::Printed { text } | What::Note { text } => {
            format!("“{}”{}", text.trim(), messages::on_line(late.line))
        }
        _ => trace.actors[late.actor as usize].name.clone(),
    }
}
