//! The verdict on a thread that stood still inside async code, and so held up every task on it.
//! Knows nothing of the time that the run was to take.

use super::evidence::{named, timeline};
use super::results::reordered;
use super::spans::{self, Standstill};
use super::{Found, stuck};
use crate::messages;
use kit_record::{Event, Expect, Scenario, Trace, Unit, Violation, What};

/// The standstill that explains the violation, if it is one of time or order and there was one.
pub(super) fn blocked(trace: &Trace, violation: &Violation) -> Option<Standstill> {
    let explains = match &violation.expect {
        Expect::NeverBlocks
        | Expect::Takes { .. }
        | Expect::InFlight { .. }
        | Expect::Before { .. }
        | Expect::At { .. } => true,
        Expect::Prints { text } => reordered(text, &violation.seen),
        _ => false,
    };
    let all = if explains {
        spans::standstills(trace)
    } else {
        Vec::new()
    };
    // Where somebody was held up there is more to show.
    let telling = all
        .iter()
        .find(|still| spans::held_up(trace, still).is_some());
    telling.or(all.first()).copied()
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
    let mut message = match call == spans::STARE {
        true => messages::stared(event.line, *micros, scenario.unit),
        false => messages::blocked(call, event.line, *micros, scenario.unit),
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
    Found::new(blocked_signature(call), message).showing(timeline(scenario))
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
