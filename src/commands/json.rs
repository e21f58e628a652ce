//! `kit run --format json` and `kit explore --format json`: a file that was run as one plain object,
//! for scripts. Pure.

use crate::explore::Explored;
use crate::grade::Graded;
use crate::judge::{
    self, Way,
    spans::{Ending, Standstill, spans, standstills},
};
use crate::verdict::{Evidence, Proof};
use kit_record::{Answer, Basis, Event, OpId, Run, Trace, Wait, What};
use serde::Serialize;

/// One line of JSON, with its line break.
pub(super) fn line(value: &impl Serialize) -> String {
    // Serialising plain data to memory fails only for maps with keys that are not texts.
    let text = serde_json::to_string(value).expect("plain data");
    format!("{text}\n")
}

/// The object that `kit run --format json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    exercise: &'a str,
    verdict: &'static str,
    signature: &'a str,
    message: &'a str,
    proof: &'a Proof,
    #[serde(flatten)]
    evidence: Shown<'a>,
    warnings: &'a [String],
    source_sha256: &'a str,
    duration_ms: Duration,
}

/// The object that `kit explore --format json` prints.
#[derive(Debug, Serialize)]
pub(super) struct ExploreReport<'a> {
    file: &'a str,
    verdict: &'static str,
    signature: &'a str,
    message: &'a str,
    schedules: Option<u64>,
    exhaustive: Option<bool>,
    #[serde(flatten)]
    basis: &'a Basis,
    /// Every different ending, in the order in which they were found.
    outputs: Vec<Ended<'a>>,
    #[serde(flatten)]
    evidence: Shown<'a>,
    warnings: &'a [String],
    source_sha256: &'a str,
    duration_ms: Duration,
}

/// One way in which schedules ended.
#[derive(Debug, Serialize)]
struct Ended<'a> {
    /// `finished`, or the word of a verdict on it.
    outcome: &'static str,
    /// What a panic said.
    #[serde(skip_serializing_if = "Option::is_none")]
    panic: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    output: &'a str,
    count: u64,
    /// The first such schedule.
    schedule: String,
}

#[derive(Debug, Serialize)]
struct Duration {
    compile: u64,
    run: u64,
}

/// What a screen would draw, as far as there is something.
#[derive(Debug, Default, Serialize)]
struct Shown<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Vec<Span<'a>>>,
    /// What the check asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    possible_ms: Option<Ms>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interleaving: Option<Vec<Step<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waits: Option<Vec<Waiting<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<&'a [Answer]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    diagnostics: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<&'a str>,
}

/// An operation from its making to its end, or a time in which a thread stood still.
#[derive(Debug, PartialEq, Serialize)]
struct Span<'a> {
    kind: Kind,
    label: &'a str,
    line: Option<u32>,
    created_ms: Option<Ms>,
    /// First polled; null if it never was.
    start_ms: Option<Ms>,
    /// Null if it never ended.
    end_ms: Option<Ms>,
    /// True if it was dropped, at `end_ms`, before it was finished.
    dropped: bool,
    actor: &'a str,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Operation,
    Blocked,
}

/// One event of an interleaving.
#[derive(Debug, PartialEq, Serialize)]
struct Step<'a> {
    actor: &'a str,
    line: Option<u32>,
    step: &'static str,
    /// What it was done to: `AtomicU32`, `fetch_user(1)`, `thread A`.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    at_ms: Ms,
}

#[derive(Debug, PartialEq, Serialize)]
struct Waiting<'a> {
    actor: &'a str,
    call: &'a str,
    line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    holders: Vec<HeldBy<'a>>,
}

#[derive(Debug, PartialEq, Serialize)]
struct HeldBy<'a> {
    actor: Option<&'a str>,
    role: &'a str,
    line: Option<u32>,
}

/// Virtual milliseconds; a whole number wherever they are whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ms {
    micros: u64,
}

pub(super) fn report<'a>(exercise: &'a str, graded: &'a Graded) -> Report<'a> {
    let verdict = &graded.verdict;
    Report {
        exercise,
        verdict: verdict.word.as_str(),
        signature: &verdict.signature,
        message: &verdict.message,
        proof: &verdict.proof,
        evidence: shown(&verdict.evidence),
        warnings: &graded.warnings,
        source_sha256: &graded.source_sha256,
        duration_ms: Duration {
            compile: millis(graded.compile),
            run: millis(graded.run),
        },
    }
}

pub(super) fn explore_report<'a>(
    file: &'a str,
    source_sha256: &'a str,
    explored: &'a Explored,
) -> ExploreReport<'a> {
    let verdict = &explored.verdict;
    let scenario = explored.scenario.as_ref();
    let ways = scenario.map_or(Vec::new(), |scenario| judge::ways(&scenario.seen));
    let mut evidence = shown(&verdict.evidence);
    if let Some(other) = &explored.other {
        evidence.interleaving = Some(interleaving(&other.trace));
    }
    ExploreReport {
        file,
        verdict: verdict.word.as_str(),
        signature: &verdict.signature,
        message: &verdict.message,
        schedules: scenario.map(|scenario| scenario.exploration.schedules),
        exhaustive: scenario.map(|scenario| scenario.exploration.exhaustive),
        basis: &verdict.proof.basis,
        outputs: ways.into_iter().map(ended).collect(),
        evidence,
        warnings: &explored.warnings,
        source_sha256,
        duration_ms: Duration {
            compile: millis(explored.compile),
            run: millis(explored.run),
        },
    }
}

fn ended(way: Way<'_>) -> Ended<'_> {
    Ended {
        outcome: way.name(),
        panic: way.panic.map(|(message, _)| message),
        line: way.panic.and_then(|(_, line)| line),
        output: way.printed,
        count: way.count,
        schedule: way.schedule.to_string(),
    }
}

fn shown(evidence: &Evidence) -> Shown<'_> {
    let none = Shown::default();
    match evidence {
        Evidence::None => none,
        Evidence::Diagnostics(text) => {
            let plain = console::strip_ansi_codes(text).into_owned();
            Shown {
                diagnostics: Some(plain),
                ..none
            }
        }
        Evidence::Diff { expected, actual } => Shown {
            expected: Some(expected),
            actual: Some(actual),
            ..none
        },
        Evidence::Timeline { run, possible, .. } => Shown {
            timeline: Some(timeline(&run.trace)),
            possible_ms: possible.map(|micros| Ms { micros }),
            ..none
        },
        Evidence::Interleaving { run, .. } => Shown {
            interleaving: Some(interleaving(&run.trace)),
            ..none
        },
        Evidence::Waits { run, waits, .. } => Shown {
            interleaving: Some(interleaving(&run.trace)),
            waits: Some(waits.iter().map(|wait| waiting(wait, run)).collect()),
            ..none
        },
        Evidence::Answers(answers) => Shown {
            answers: Some(answers),
            ..none
        },
        Evidence::Output(text) => Shown {
            output: Some(text),
            ..none
        },
    }
}

/// The operations in the order of their making, each standstill where it belongs between them.
fn timeline(trace: &Trace) -> Vec<Span<'_>> {
    let made = spans(trace)
        .into_iter()
        .map(|span| (span.made, operation(trace, span)));
    let still = standstills(trace)
        .into_iter()
        .map(|still| (still.event, blocked(trace, still)));
    let mut rows: Vec<(usize, Span<'_>)> = made.chain(still).collect();
    rows.sort_by_key(|(event, _)| *event);
    rows.into_iter().map(|(_, span)| span).collect()
}

fn operation(trace: &Trace, span: judge::spans::Span) -> Span<'_> {
    let at = |event: usize| Ms {
        micros: trace.events[event].at,
    };
    let op = &trace.ops[span.op as usize];
    // Who polls it does the waiting; who made it may be another.
    let polled_by = trace.events[span.polled.unwrap_or(span.made)].actor;
    Span {
        kind: Kind::Operation,
        label: &op.label,
        line: op.line,
        created_ms: Some(at(span.made)),
        start_ms: span.polled.map(at),
        end_ms: span.over.map(at),
        dropped: span.ending == Ending::Dropped,
        actor: actor(trace, polled_by),
    }
}

fn blocked(trace: &Trace, still: Standstill) -> Span<'_> {
    let event = &trace.events[still.event];
    let label = match &event.what {
        What::Blocked { call, .. } => call.as_str(),
        _ => "",
    };
    Span {
        kind: Kind::Blocked,
        label,
        line: event.line,
        created_ms: None,
        start_ms: Some(Ms {
            micros: still.start,
        }),
        end_ms: Some(Ms { micros: still.end }),
        dropped: false,
        actor: actor(trace, event.actor),
    }
}

fn interleaving(trace: &Trace) -> Vec<Step<'_>> {
    trace
        .events
        .iter()
        .map(|event| step(trace, event))
        .collect()
}

fn step<'a>(trace: &'a Trace, event: &'a Event) -> Step<'a> {
    let op = |id: &OpId| trace.ops.get(*id as usize).map(|op| op.label.as_str());
    let object = |id: &u32| object(trace, *id);
    let other = |id: &u32| Some(actor(trace, *id));
    let (step, of, value) = match &event.what {
        What::Created { op: id } => ("create", op(id), None),
        What::FirstPolled { op: id } => ("start", op(id), None),
        What::Ended { op: id } => ("end", op(id), None),
        What::Dropped { op: id } => ("drop", op(id), None),
        What::Cancelled { call, .. } => ("cancel", call.as_deref(), None),
        What::Spawned { child } => ("spawn", other(child), None),
        What::Spurious { object: id, call } => ("spurious", object(id), Some(call.as_str())),
        What::FoundTaken { object: id } => ("found_taken", object(id), None),
        What::FoundEmpty { object: id, call } => ("found_empty", object(id), Some(call.as_str())),
        What::FoundBorrowed { object: id, by, .. } => {
            ("found_borrowed", object(id), Some(actor(trace, *by)))
        }
        What::Aborted { child } => ("abort", other(child), None),
        What::TimeUp { call } => ("time_up", call.as_deref(), None),
        What::Stopped => ("stop", None, None),
        What::Finished => ("finish", None, None),
        What::Panicked { message } => ("panic", None, Some(message.as_str())),
        What::Joined { child } => ("join", other(child), None),
        What::Blocked { call, .. } => ("block", Some(call.as_str()), None),
        What::Read { object: id, value } => ("read", object(id), Some(value.as_str())),
        What::ReadOld {
            object: id, value, ..
        } => ("read_old", object(id), Some(value.as_str())),
        What::Write { object: id, value } => ("write", object(id), Some(value.as_str())),
        What::Update { object: id, to, .. } => ("update", object(id), Some(to.as_str())),
        What::Mismatch {
            object: id, found, ..
        } => ("mismatch", object(id), Some(found.as_str())),
        What::Locked { object: id } => ("lock", object(id), None),
        What::Holds { object: id, value } => ("hold", object(id), Some(value.as_str())),
        What::Unlocked { object: id } => ("unlock", object(id), None),
        What::Acquired { object: id, .. } => ("acquire", object(id), None),
        What::Released { object: id, .. } => ("release", object(id), None),
        What::Waits { object: id } => ("wait", object(id), None),
        What::Sent { object: id } => ("send", object(id), None),
        What::Received { object: id } => ("receive", object(id), None),
        What::Closed { object: id, side } => ("close", object(id), Some(side.as_str())),
        What::Printed { text } => ("print", None, Some(text.as_str())),
        What::Note { text } => ("note", None, Some(text.as_str())),
    };
    let at_ms = Ms { micros: event.at };
    Step {
        actor: actor(trace, event.actor),
        line: event.line,
        step,
        of,
        value,
        at_ms,
    }
}

fn waiting<'a>(wait: &'a Wait, run: &'a Run) -> Waiting<'a> {
    let trace = &run.trace;
    let holders = wait.holders.iter().map(|holder| HeldBy {
        actor: holder.actor.map(|id| actor(trace, id)),
        role: &holder.role,
        line: holder.line,
    });
    Waiting {
        actor: actor(trace, wait.actor),
        call: &wait.call,
        line: wait.line,
        of: wait.object.and_then(|id| object(trace, id)),
        holders: holders.collect(),
    }
}

fn actor(trace: &Trace, id: u32) -> &str {
    trace
        .actors
        .get(id as usize)
        .map_or("", |actor| &actor.name)
}

fn object(trace: &Trace, id: u32) -> Option<&str> {
    trace
        .objects
        .get(id as usize)
        .map(|object| object.kind.as_str())
}

fn millis(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

impl Serialize for Ms {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.micros.is_multiple_of(1000) {
            serializer.serialize_u64(self.micros / 1000)
        } else {
            serializer.serialize_f64(self.micros as f64 / 1000.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::{Verdict, Word};
    use kit_record::{Actor, ActorKind, Holder, Object, Op, Outcome, Schedule, Unit};
    use std::time::Duration;

    fn run(events: Vec<(u64, u32, u32, What)>) -> Run {
        let actor = |name: &str| Actor {
            kind: ActorKind::Thread,
            name: name.to_owned(),
            parent: None,
            line: None,
            captures: false,
            returns: false,
        };
        let op = |label: &str, line| Op {
            name: label.to_owned(),
            label: label.to_owned(),
            line,
        };
        let event = |(at, actor, line, what)| Event {
            at,
            actor,
            line: Some(line),
            what,
        };
        Run {
            trace: Trace {
                actors: vec![actor("main"), actor("thread A")],
                ops: vec![op("fetch_user(1)", Some(3)), op("sleep(1 s)", Some(4))],
                objects: vec![Object {
                    kind: "AtomicU32".to_owned(),
                    line: Some(2),
                }],
                events: events.into_iter().map(event).collect(),
            },
            outcome: Outcome::Finished,
            returned: None,
            elapsed: 0,
            violation: None,
            schedule: Schedule::default(),
        }
    }

    fn printed(evidence: Evidence) -> serde_json::Value {
        let graded = Graded {
            verdict: Verdict {
                word: Word::TooSlow,
                signature: "too_slow/awaited_in_turn".to_owned(),
                message: "One after the other.".to_owned(),
                proof: Proof {
                    elapsed_ms: Some(2000),
                    in_flight: Some(1),
                    ..Proof::default()
                },
                evidence,
            },
            warnings: vec!["unused variable on line 3".to_owned()],
            source: String::new(),
            source_sha256: "ab".to_owned(),
            witness: None,
            tried: Vec::new(),
            compile: Duration::from_micros(90_500),
            run: Duration::from_millis(3),
        };
        serde_json::from_str(&line(&report("two_users", &graded))).unwrap()
    }

    /// The report's own fields, without those every report has.
    fn own(evidence: Evidence) -> serde_json::Value {
        let mut value = printed(evidence);
        let common = printed(Evidence::None);
        let object = value.as_object_mut().unwrap();
        object.retain(|key, _| common.get(key).is_none());
        value
    }

    #[test]
    fn every_report_says_what_and_how_long() {
        let expected = r#"{"exercise":"two_users","verdict":"too_slow",
            "signature":"too_slow/awaited_in_turn","message":"One after the other.",
            "proof":{"elapsed_ms":2000,"in_flight":1,"schedules":null,"exhaustive":null,
            "assumptions":[],"limits":[]},
            "warnings":["unused variable on line 3"],"source_sha256":"ab",
            "duration_ms":{"compile":90,"run":3}}"#;
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        assert_eq!(printed(Evidence::None), expected);
    }

    #[test]
    fn a_timeline_has_a_span_for_each_operation_and_standstill() {
        let blocked = What::Blocked {
            call: "thread::sleep".into(),
            micros: 500,
            task: true,
        };
        let run = run(vec![
            (0, 0, 3, What::Created { op: 0 }),
            (1000, 1, 3, What::FirstPolled { op: 0 }),
            (1500, 1, 4, What::Created { op: 1 }),
            (1500, 1, 5, blocked),
            (1_001_000, 1, 3, What::Ended { op: 0 }),
            (1_002_000, 1, 4, What::Dropped { op: 1 }),
        ]);
        let evidence = Evidence::Timeline {
            run,
            unit: Unit::Seconds,
            possible: Some(1_000_000),
            reference: None,
        };
        let expected = serde_json::json!({
            "possible_ms": 1000,
            "timeline": [
                {"kind": "operation", "label": "fetch_user(1)", "line": 3, "created_ms": 0,
                 "start_ms": 1, "end_ms": 1001, "dropped": false, "actor": "thread A"},
                {"kind": "operation", "label": "sleep(1 s)", "line": 4, "created_ms": 1.5,
                 "start_ms": null, "end_ms": 1002, "dropped": true, "actor": "thread A"},
                {"kind": "blocked", "label": "thread::sleep", "line": 5, "created_ms": null,
                 "start_ms": 1.5, "end_ms": 2, "dropped": false, "actor": "thread A"},
            ],
        });
        assert_eq!(own(evidence), expected);
    }

    #[test]
    fn an_interleaving_is_one_object_for_each_step() {
        let run = run(vec![
            (0, 0, 7, What::Spawned { child: 1 }),
            (
                0,
                1,
                8,
                What::Read {
                    object: 0,
                    value: "5".into(),
                },
            ),
            (
                0,
                0,
                9,
                What::Update {
                    object: 0,
                    from: "5".into(),
                    to: "6".into(),
                },
            ),
            (
                0,
                1,
                10,
                What::Write {
                    object: 0,
                    value: "6".into(),
                },
            ),
            (
                0,
                0,
                12,
                What::Cancelled {
                    by: kit_record::CancelledBy::Drop,
                    polled: true,
                    call: Some("send".into()),
                },
            ),
            (0, 1, 11, What::Finished),
        ]);
        let expected = serde_json::json!({"interleaving": [
            {"actor": "main", "line": 7, "step": "spawn", "of": "thread A", "at_ms": 0},
            {"actor": "thread A", "line": 8, "step": "read", "of": "AtomicU32", "value": "5",
             "at_ms": 0},
            {"actor": "main", "line": 9, "step": "update", "of": "AtomicU32", "value": "6",
             "at_ms": 0},
            {"actor": "thread A", "line": 10, "step": "write", "of": "AtomicU32", "value": "6",
             "at_ms": 0},
            {"actor": "main", "line": 12, "step": "cancel", "of": "send", "at_ms": 0},
            {"actor": "thread A", "line": 11, "step": "finish", "at_ms": 0},
        ]});
        assert_eq!(
            own(Evidence::Interleaving {
                run,
                unit: Unit::Seconds
            }),
            expected
        );
    }

    #[test]
    fn waits_name_who_holds_what() {
        let holder = Holder {
            actor: Some(0),
            role: "holds the lock".into(),
            line: Some(4),
        };
        let wait = Wait {
            actor: 1,
            call: "lock".into(),
            line: Some(6),
            object: Some(0),
            holders: vec![holder],
        };
        let evidence = Evidence::Waits {
            run: run(Vec::new()),
            waits: vec![wait],
            unit: Unit::Seconds,
        };
        let expected = serde_json::json!({"interleaving": [], "waits": [
            {"actor": "thread A", "call": "lock", "line": 6, "of": "AtomicU32", "holders": [
                {"actor": "main", "role": "holds the lock", "line": 4},
            ]},
        ]});
        assert_eq!(own(evidence), expected);
    }

    #[test]
    fn texts_are_plain() {
        let red = "\u{1b}[31merror\u{1b}[0m: no";
        assert_eq!(
            own(Evidence::Diagnostics(red.into())),
            serde_json::json!({"diagnostics": "error: no"})
        );
        let diff = Evidence::Diff {
            expected: "a".into(),
            actual: "b".into(),
        };
        assert_eq!(
            own(diff),
            serde_json::json!({"expected": "a", "actual": "b"})
        );
        assert_eq!(
            own(Evidence::Output("x\n".into())),
            serde_json::json!({"output": "x\n"})
        );
    }
}
