//! The verdict on a run that took more steps than any sensible one: where it goes round.
//! Knows nothing of why it does.

use super::Found;
use super::evidence::{interleaving, spaced};
use crate::messages;
use kit_record::{Event, Run, Scenario, Trace};
use std::mem::discriminant;

/// A longer round than this is no round that anybody could follow.
const LONGEST: usize = 64;
/// How many rounds must be alike, and are shown.
const ROUNDS: usize = 3;

pub(super) fn without_end(scenario: &Scenario, steps: u64, line: Option<u32>) -> Found {
    let trace = &scenario.run.trace;
    let said = messages::step_limit(steps, line);
    let Some(length) = round(&trace.events) else {
        return Found::new("never_ends/step_limit", said).showing(interleaving(scenario));
    };
    let last = &trace.events[trace.events.len() - length * ROUNDS..];
    let mut lines: Vec<u32> = last.iter().filter_map(|event| event.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let message = spaced(&[said, messages::goes_round(&lines)]);
    let shown = Scenario {
        run: Run {
            trace: Trace {
                events: last.to_vec(),
                ..trace.clone()
            },
            ..scenario.run.clone()
        },
        ..scenario.clone()
    };
    Found::new("never_ends/step_limit", message).showing(interleaving(&shown))
}

/// How many events make one round, if the last ones are some rounds that are alike: the same
/// actors do the same things on the same lines. Values may differ.
fn round(events: &[Event]) -> Option<usize> {
    let alike = |one: &Event, other: &Event| {
        one.actor == other.actor
            && one.line == other.line
            && discriminant(&one.what) == discriminant(&other.what)
    };
    (1..=LONGEST).find(|length| {
        let last = events.len().checked_sub(length * ROUNDS);
        last.is_some_and(|from| {
            let events = &events[from..];
            let later = &events[*length..];
            events
                .iter()
                .zip(later)
                .all(|(one, other)| alike(one, other))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::trace;
    use super::*;

    #[test]
    fn the_shortest_round_is_found_whatever_the_values() {
        let events = trace(
            "0 main 3 read flag 0
             0 main 7 read n 1
             0 main 8 write n 2
             0 main 7 read n 2
             0 main 8 write n 3
             0 main 7 read n 3
             0 main 8 write n 4",
        )
        .events;
        assert_eq!(round(&events), Some(2));
        assert_eq!(round(&events[..6]), None);
        assert_eq!(round(&[]), None);
    }
}
