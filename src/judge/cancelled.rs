//! The verdict on a run in which a check cancelled a future, and that failed: on schedules on which
//! nothing was cancelled the program did well, because those are tried first.
//! Knows nothing of how or where futures can be cancelled.

use super::Found;
use super::endings::{cannot_go_on, panicked};
use super::evidence::{interleaving, spaced};
use super::interleavings::{by_chance, found_on};
use super::rounds::without_end;
use crate::messages;
use kit_record::{Expect, Outcome, Scenario, Violation, What};

/// `None` if nothing was cancelled, or if that is not what explains the failure.
pub(super) fn cancelled(scenario: &Scenario) -> Option<Found> {
    let mut events = scenario.run.trace.events.iter().rev();
    // What was cancelled last was the last straw.
    let (line, by, polled, call) = events.find_map(|event| match &event.what {
        What::Cancelled { by, polled, call } => Some((event.line, *by, *polled, call.as_deref())),
        _ => None,
    })?;
    let found = what_came_of_it(scenario)?;
    let message = messages::cancelled(by, polled, call, line, &found.message);
    Some(Found { message, ..found })
}

fn what_came_of_it(scenario: &Scenario) -> Option<Found> {
    let run = &scenario.run;
    let found = match &run.outcome {
        Outcome::Finished => return violated(scenario, run.violation.as_ref()?),
        Outcome::Panicked {
            message,
            line,
            actor,
        } => panicked(scenario, message, *line, *actor).showing(interleaving(scenario)),
        Outcome::Stuck { waits } => cannot_go_on(scenario, waits),
        Outcome::StepLimit {
            steps,
            line,
            repeats,
        } => without_end(scenario, *steps, *line, *repeats),
        _ => return None,
    };
    // Not a matter of order: with the same order, it did not happen before.
    let word = match found.signature.split('/').next()? {
        "race" => "panic",
        word => word,
    };
    let signature = format!("{word}/cancelled");
    Some(Found { signature, ..found })
}

fn violated(scenario: &Scenario, violation: &Violation) -> Option<Found> {
    let seen = &violation.seen;
    let (signature, outcome) = match &violation.expect {
        Expect::Returns { value } => (
            "wrong_result/cancelled",
            messages::returned_instead(seen, value),
        ),
        Expect::Completes { op, times } => (
            "wrong_result/cancelled",
            messages::wrong_count(op, seen, *times),
        ),
        Expect::Prints { text } => (
            "wrong_output/cancelled",
            messages::printed_instead(seen, text),
        ),
        Expect::LeavesNothingLocked => ("wrong_result/cancelled", messages::never_given_back(seen)),
        Expect::Never { moment } => ("wrong_order/cancelled", messages::happened(moment)),
        _ => return None,
    };
    let message = [outcome, by_chance(&scenario.run.trace), found_on(scenario)];
    Some(Found::new(signature, spaced(&message)).showing(interleaving(scenario)))
}
