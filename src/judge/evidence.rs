//! What a verdict shows, and the pieces of sentences that finders share.
//! Knows nothing of how any of it is drawn.

use crate::messages::{self, Named};
use crate::verdict::Evidence;
use kit_record::{Edge, Expect, Moment, OpId, Scenario, Trace, Unit};

/// The time that the check asks for, if it asks for one.
pub(super) fn asked_time(scenario: &Scenario) -> Option<u64> {
    scenario.expects.iter().find_map(|expect| match expect {
        Expect::Takes { micros } => Some(*micros),
        _ => None,
    })
}

pub(super) fn timeline(scenario: &Scenario) -> Evidence {
    Evidence::Timeline {
        run: scenario.run.clone(),
        unit: scenario.unit,
        possible: asked_time(scenario),
        reference: None,
    }
}

/// The same, where it is not the time that is wrong.
pub(super) fn as_it_ran(scenario: &Scenario) -> Evidence {
    Evidence::Timeline {
        run: scenario.run.clone(),
        unit: scenario.unit,
        possible: None,
        reference: None,
    }
}

pub(super) fn interleaving(scenario: &Scenario) -> Evidence {
    Evidence::Interleaving {
        run: scenario.run.clone(),
        unit: scenario.unit,
    }
}

/// Operations are best seen as bars; a program without any is a list of steps.
pub(super) fn in_order(scenario: &Scenario, moments: &[&Moment]) -> Evidence {
    let steps = moments
        .iter()
        .all(|moment| matches!(moment.edge, Edge::Prints | Edge::Notes));
    match steps && scenario.run.trace.ops.is_empty() {
        true => interleaving(scenario),
        false => timeline(scenario),
    }
}

pub(super) fn printed(scenario: &Scenario) -> Evidence {
    match scenario.run.trace.output() {
        text if text.is_empty() => Evidence::None,
        text => Evidence::Output(text),
    }
}

pub(super) fn named(trace: &Trace, op: OpId, unit: Unit) -> Named {
    let op = &trace.ops[op as usize];
    Named {
        label: messages::label(&op.label, unit),
        line: op.line,
    }
}

pub(super) fn spaced(sentences: &[String]) -> String {
    let said: Vec<&str> = sentences
        .iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    said.join(" ")
}
