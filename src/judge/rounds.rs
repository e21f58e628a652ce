//! The verdict on a run that took more steps than any sensible one: where it goes round.
//! Knows nothing of why it does.

use super::Found;
use super::evidence::{as_it_ran, interleaving, printed, spaced};
use super::spans::{Ending, Span, spans};
use crate::messages::{self, Named, Round};
use kit_record::{ActorId, Event, ObjectId, Run, Scenario, Trace, What};
use std::mem::discriminant;

/// A longer round than this is no round that anybody could follow.
const LONGEST: usize = 64;
/// How many rounds must be alike, and are shown.
const ROUNDS: usize = 3;
/// Who did nothing in so many of the last events does not go round, but waits.
const LATELY: usize = 4 * LONGEST * ROUNDS;
/// So many who go round are told one by one.
const MOST: usize = 4;

pub(super) fn without_end(
    scenario: &Scenario,
    steps: u64,
    line: Option<u32>,
    repeats: bool,
) -> Found {
    if let Some((op, times)) = begun_again(&scenario.run) {
        let message = messages::begun_again(&op, times);
        return Found::new("never_ends/begun_again", message).showing(as_it_ran(scenario));
    }
    if !repeats {
        let message = messages::too_long(steps, line);
        return Found::new("not_modelled/too_long", message).showing(printed(scenario));
    }
    let trace = &scenario.run.trace;
    let rounds: Vec<Round> = those_who_act(trace)
        .into_iter()
        .filter_map(|actor| round_of(trace, actor))
        .collect();
    let said = match rounds.is_empty() {
        true => messages::step_limit(steps, line),
        false => spaced(&[
            messages::step_limit(steps, line),
            messages::go_round(&rounds[..rounds.len().min(MOST)], rounds.len()),
        ]),
    };
    let found = Found::new("never_ends/step_limit", said);
    let Some(length) = round(&trace.events) else {
        return found.showing(interleaving(scenario));
    };
    let last = &trace.events[trace.events.len() - length * ROUNDS..];
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
    found.showing(interleaving(&shown))
}

/// What was begun and given up very often, always on the same line, and how often.
fn begun_again(run: &Run) -> Option<(Named, usize)> {
    const OFTEN: usize = 50;
    let spans = spans(&run.trace);
    let last = spans.iter().rfind(|span| span.ending == Ending::Dropped)?;
    let op = |span: &Span| &run.trace.ops[span.op as usize];
    let same = |span: &&Span| op(span).label == op(last).label && op(span).line == op(last).line;
    let all: Vec<&Span> = spans.iter().filter(same).collect();
    let never_ends = all.iter().all(|span| span.ending != Ending::Ended);
    let named = Named {
        label: op(last).label.clone(),
        line: op(last).line,
    };
    (never_ends && all.len() >= OFTEN).then_some((named, all.len()))
}

/// Those who did something lately, in the order in which they came to be.
fn those_who_act(trace: &Trace) -> Vec<ActorId> {
    let lately = trace.events.len().saturating_sub(LATELY);
    let mut actors: Vec<ActorId> = trace.events[lately..].iter().map(|e| e.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    actors
}

/// What somebody does again and again, if it is always the same.
fn round_of(trace: &Trace, actor: ActorId) -> Option<Round> {
    let own = trace.events.iter().rev().filter(|e| e.actor == actor);
    let mut own: Vec<Event> = own.take(LONGEST * ROUNDS).cloned().collect();
    own.reverse();
    let length = round(&own)?;
    let last = &own[own.len() - length * ROUNDS..];
    let mut lines: Vec<u32> = last.iter().filter_map(|event| event.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut does: Vec<String> = Vec::new();
    for place in 0..length {
        let times = last.iter().skip(place).step_by(length);
        let did = does_always(trace, times.map(|event| &event.what));
        does.extend(did.filter(|did| !does.contains(did)));
    }
    let actor = trace.actors.get(actor as usize);
    Some(Round {
        actor: actor.map_or("somebody", |actor| &actor.name).to_owned(),
        lines,
        does,
    })
}

/// What was done each time at the same place of a round. A value is told if it was always the same.
fn does_always<'a>(trace: &Trace, mut times: impl Iterator<Item = &'a What>) -> Option<String> {
    let first = times.next()?;
    let same = times.all(|what| what == first);
    let object = |id: ObjectId| {
        let object = trace.objects.get(id as usize);
        object.map_or_else(String::new, |object| match object.line {
            Some(line) => format!("the {} of line {line}", object.kind),
            None => format!("the {}", object.kind),
        })
    };
    Some(match first {
        What::Read { value, object: of }
        | What::ReadOld {
            value, object: of, ..
        } => match same {
            true => format!("reads {value} from {}", object(*of)),
            false => format!("reads {}", object(*of)),
        },
        What::Write { value, object: of } => match same {
            true => format!("writes {value} to {}", object(*of)),
            false => format!("writes to {}", object(*of)),
        },
        // A swap of a value for the same one.
        What::Update {
            object: of,
            from,
            to,
        } if from == to && same => format!("finds {from} in {}, and changes nothing", object(*of)),
        What::Update { object: of, .. } => format!("changes {}", object(*of)),
        What::Mismatch {
            found, object: of, ..
        } => match same {
            true => format!("finds {found} in {}, and changes nothing", object(*of)),
            false => format!("finds another value in {}", object(*of)),
        },
        What::Locked { object: of } => format!("takes {}", object(*of)),
        What::FoundTaken { object: of } => format!("finds {} taken", object(*of)),
        What::FoundEmpty { object: of, .. } => format!("finds nothing in {}", object(*of)),
        What::Sent { object: of } => format!("sends to {}", object(*of)),
        What::Received { object: of } => format!("receives from {}", object(*of)),
        What::Printed { .. } => "prints".to_owned(),
        _ => return None,
    })
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

    #[test]
    fn each_goes_its_own_round() {
        // At no regular pace, as on a random schedule, and with values that change.
        let a = [
            "0 A 7 lock Mutex#1",
            "0 A 8 taken Mutex#2",
            "0 A 9 unlock Mutex#1",
        ];
        let mut text = String::from("0 main 3 spawned A\n0 main 4 spawned B\n");
        let mut number = 0;
        for turn in 0..20 {
            text += &format!("{}\n", a[turn % 3]);
            for _ in 0..turn * 7 % 5 % 3 {
                number += 1;
                text += &format!("0 B 12 read AtomicU32 {number}\n0 B 13 read AtomicBool false\n");
            }
        }
        let trace = trace(&text);
        assert_eq!(round(&trace.events), None);
        let round = |actor| round_of(&trace, actor).map(|round| (round.lines, round.does));
        let (lines, does) = round(1).expect("A goes round");
        assert_eq!(lines, [7, 8, 9]);
        assert_eq!(does.len(), 2, "{does:?}");
        let (lines, does) = round(2).expect("B goes round");
        assert_eq!(lines, [12, 13]);
        assert!(does[0].starts_with("reads the AtomicU32"), "{does:?}");
        assert!(
            does[1].starts_with("reads false from the AtomicBool"),
            "{does:?}"
        );
        assert_eq!(round(0), None);
    }
}
