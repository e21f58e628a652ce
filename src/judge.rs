//! A pure function from what was seen to what is said: [`Ran`] → [`Verdict`].
//! Knows nothing of files, processes, clocks or terminals, and never looks at the learner's source:
//! a misconception is recognised by what the program did.
//!
//! Here is which question is asked first; the answers are in the modules below.

mod blocking;
mod cancelled;
mod endings;
mod evidence;
mod interleavings;
mod outcomes;
pub(crate) mod racing;
pub mod real_main;
mod results;
mod rounds;
pub(crate) mod spans;
pub(crate) mod stuck;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
pub(crate) mod tests;
mod timing;
mod two_ways;
pub mod unbuilt;

pub use outcomes::{Way, judge_one, judge_outcomes, parting, printed_otherwise, ways};

use crate::messages::{self, Answered, Explored};
use crate::verdict::{Evidence, Proof, Verdict, Word};
use blocking::{blocked, blocked_signature, stood_still};
use endings::{cannot_go_on, last_seen, panicked, without_report};
use evidence::{as_it_ran, interleaving, printed, spaced, timeline};
use interleavings::{is_race, race};
use kit_record::{
    ActorKind, Answer, BLOCK_ON_IN_ASYNC, Basis, Expect, Outcome, Record, Scenario, Trace,
    Violation,
};
use results::{wrong_answers, wrong_output, wrong_result};
use rounds::without_end;
use timing::{
    asked_again, given_up, never_awaited, never_polled, nobody_waited, over_too_early, too_early,
    too_few_in_flight, too_slow, wrong_time, wrong_way_round,
};
use two_ways::two_ways;

/// What came back from the child process.
#[derive(Clone, Debug, PartialEq)]
pub struct Ran {
    /// The record; where the child did not live to finish it, what it had streamed until then.
    pub record: Record,
    pub end: End,
    /// What the child wrote to its standard error by itself (not through the lab), capped.
    pub stray: String,
}

/// How the child process ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The record is whole.
    Reported,
    /// Killed: it used up its processor time without any step that the lab can see (`busy`), or it
    /// stood still in a way that the lab cannot see.
    TimedOut { busy: bool, line: Option<u32> },
    /// Killed: it wrote too much by itself.
    Flooded,
    /// An allocation beyond the cap.
    OutOfMemory,
    /// A stack overflow.
    StackOverflow,
    /// Any other death without a whole record: an exit code or a signal.
    Died {
        code: Option<i32>,
        signal: Option<i32>,
    },
}

/// The verdict on a run. A scenario that failed decides, however the child ended after it.
#[must_use]
pub fn judge(ran: &Ran) -> Verdict {
    let scenarios = &ran.record.scenarios;
    match (scenarios.last(), &ran.end) {
        (Some(scenario), _) if scenario.failed() => {
            let found = in_scenario(scenario);
            let second = match scenario.second_call {
                true => messages::SECOND_CALL.to_owned(),
                false => String::new(),
            };
            let stands = matches!(scenario.run.outcome, Outcome::Stuck { .. });
            let luck = match interleavings::was_luck(scenario) && stands {
                true => messages::IN_ANOTHER_ORDER.to_owned(),
                false => String::new(),
            };
            let panic = match scenario.run.outcome == Outcome::Finished {
                // Whoever was told of it may well have dealt with it, and be slow for another reason.
                true if found.signature.starts_with("too_slow") => {
                    outcomes::unheard(&scenario.run).unwrap_or_default()
                }
                true => outcomes::swallowed(&scenario.run).unwrap_or_default(),
                false => String::new(),
            };
            let message = spaced(&[second, found.message.clone(), panic, luck]);
            let message = messages::tried_with(&message, &scenario.name, scenario.broken_clause());
            Found { message, ..found }.verdict(proof(scenario))
        }
        (Some(_), End::Reported) => passed(&ran.record),
        (None, End::Reported) => {
            Found::new("not_modelled/lab", messages::LAB_FAILED).verdict(Proof::default())
        }
        (last, end) => {
            let trace = last.map(|scenario| &scenario.run.trace);
            let printed = trace.map(Trace::output).unwrap_or_default();
            let text = if printed.is_empty() {
                by_itself(ran).to_owned()
            } else {
                printed
            };
            let evidence = if text.is_empty() {
                Evidence::None
            } else {
                Evidence::Output(text)
            };
            let found = without_report(end);
            let message = spaced(&[found.message, last_seen(end, trace)]);
            Found { message, ..found }
                .showing(evidence)
                .verdict(Proof::default())
        }
    }
}

/// What the program wrote to its standard error, without what Rust wrote there when memory ran out.
fn by_itself(ran: &Ran) -> &str {
    let own = ran.stray.split("memory allocation of").next();
    own.filter(|_| ran.end == End::OutOfMemory)
        .unwrap_or(&ran.stray)
}

/// A verdict in the making: its word is the first half of its signature.
struct Found {
    signature: String,
    message: String,
    evidence: Evidence,
}

impl Found {
    fn new(signature: impl Into<String>, message: impl Into<String>) -> Found {
        Found {
            signature: signature.into(),
            message: message.into(),
            evidence: Evidence::None,
        }
    }

    /// The same, of something that came out wrong, too.
    fn with_result(self, expected: &str, actual: &str) -> Found {
        let message = spaced(&[messages::returned(expected, actual), self.message.clone()]);
        Found { message, ..self }
    }

    /// The same, with one more sentence.
    fn with_more(self, sentence: &str) -> Found {
        let message = spaced(&[self.message.clone(), sentence.to_owned()]);
        Found { message, ..self }
    }

    fn showing(self, evidence: Evidence) -> Found {
        Found { evidence, ..self }
    }

    fn verdict(self, proof: Proof) -> Verdict {
        let head = self.signature.split('/').next().unwrap_or_default();
        let word = Word::ALL.into_iter().find(|word| word.as_str() == head);
        Verdict {
            word: word.expect("a signature begins with a verdict word"),
            signature: self.signature,
            message: self.message,
            proof,
            evidence: self.evidence,
        }
    }
}

fn passed(record: &Record) -> Verdict {
    let timed = |scenario: &&Scenario| {
        let times =
            |expect: &Expect| matches!(expect, Expect::Takes { .. } | Expect::InFlight { .. });
        scenario.expects.iter().any(times)
    };
    let measured = record.scenarios.iter().find(timed);
    let Some(shown) = measured.or(record.scenarios.first()) else {
        return without_report(&End::Reported).verdict(Proof::default());
    };
    let explored = || {
        let scenarios = record.scenarios.iter();
        scenarios.filter(|scenario| scenario.exploration.explored)
    };
    let mut basis = Basis::default();
    explored().for_each(|scenario| basis.join(&scenario.exploration.basis));
    // Where one of them is not exhausted, no other speaks for all.
    let explored = explored().max_by_key(|scenario| {
        let exploration = &scenario.exploration;
        (!exploration.exhaustive, exploration.schedules)
    });
    let proof = Proof {
        schedules: explored.map(|scenario| scenario.exploration.schedules),
        exhaustive: explored.map(|scenario| scenario.exploration.exhaustive),
        basis,
        ..proof(shown)
    };
    let expects = record.scenarios.iter().flat_map(|it| &it.expects);
    let answers: Vec<Answer> = expects
        .filter_map(|expect| match expect {
            Expect::Answers { answers } => Some(answers.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    let varied = explored.map_or(Explored::Threads, |scenario| varied(&scenario.run.trace));
    let asked = (!answers.is_empty()).then(|| Answered {
        all: answers.len(),
        ran: answers.iter().filter(|answer| answer.ran).count(),
    });
    let message = messages::proven(&proof, measured.is_some(), shown.unit, asked, varied);
    let found = Found::new("passed", message);
    let found = match measured {
        // What it looks like when it is right is worth a look, too.
        Some(scenario) if !scenario.run.trace.ops.is_empty() => found.showing(timeline(scenario)),
        None if !answers.is_empty() => found.showing(Evidence::Answers(answers)),
        _ => found,
    };
    found.verdict(proof)
}

/// Without threads and tasks, there are no steps to order but the ends of waits.
fn varied(trace: &Trace) -> Explored {
    let mut actors = trace.actors.iter();
    match actors.any(|actor| matches!(actor.kind, ActorKind::Thread | ActorKind::Task)) {
        true => Explored::Threads,
        false => Explored::Waits,
    }
}

fn proof(scenario: &Scenario) -> Proof {
    let run = &scenario.run;
    let explored = scenario
        .exploration
        .explored
        .then_some(&scenario.exploration);
    let operations = !run.trace.ops.is_empty();
    Proof {
        elapsed_ms: Some(run.elapsed / 1000),
        in_flight: operations.then(|| run.trace.most_in_flight(watched_op(scenario))),
        schedules: explored.map(|exploration| exploration.schedules),
        exhaustive: explored.map(|exploration| exploration.exhaustive),
        basis: explored.map_or_else(Basis::default, |exploration| exploration.basis.clone()),
    }
}

/// The operation that the check counts in flight; empty for all of them.
fn watched_op(scenario: &Scenario) -> &str {
    let watched = scenario.expects.iter().find_map(|expect| match expect {
        Expect::InFlight { op, .. } | Expect::AtMost { op, .. } => Some(op.as_str()),
        _ => None,
    });
    watched.unwrap_or_default()
}

fn in_scenario(scenario: &Scenario) -> Found {
    if let Some(found) = cancelled::cancelled(scenario) {
        return found;
    }
    match &scenario.run.outcome {
        Outcome::Finished => match &scenario.run.violation {
            Some(violation) => by_violation(scenario, violation),
            None => without_report(&End::Reported),
        },
        Outcome::Panicked {
            message,
            line,
            actor,
        } => panicked(scenario, message, *line, *actor),
        Outcome::Stuck { waits } => cannot_go_on(scenario, waits),
        Outcome::StepLimit {
            steps,
            line,
            repeats,
        } => without_end(scenario, *steps, *line, *repeats),
        Outcome::Exited { code, line } => {
            let signature = if *code == 134 {
                "exited_early/abort"
            } else {
                "exited_early/exit"
            };
            Found::new(signature, messages::exited(*code, *line)).showing(printed(scenario))
        }
        Outcome::TooMuchOutput { line, .. } => {
            Found::new("too_much_output/printed", messages::too_much_output(*line))
                .showing(printed(scenario))
        }
        Outcome::NotModelled { what, line } if what.starts_with("static_state") => {
            Found::new("not_modelled/static_state", messages::static_state(*line))
        }
        Outcome::TwoWays { parted } => two_ways(&scenario.run.trace, parted.as_deref()),
        // Only a replay asks for these, and shows them itself.
        Outcome::Open { .. } | Outcome::OffSchedule { .. } => {
            Found::new("not_modelled/lab", messages::LAB_FAILED)
        }
        // It need not be run on to see that it keeps a thread where nobody may.
        Outcome::NotModelled { what, line }
            if what == BLOCK_ON_IN_ASYNC && scenario.expects.contains(&Expect::NeverBlocks) =>
        {
            let message = messages::blocked("block_on", *line, 0, scenario.unit);
            Found::new("blocked/other", message)
        }
        Outcome::NotModelled { what, line } => {
            Found::new("not_modelled/item", messages::not_modelled(what, *line))
        }
    }
}

/// In this order: a thread that stood still explains every wrong time; an interleaving explains
/// every wrong outcome of an explored scenario; a future that was never awaited explains whatever
/// is missing; and only then the expectation itself.
fn by_violation(scenario: &Scenario, violation: &Violation) -> Found {
    let trace = &scenario.run.trace;
    let forgotten = never_awaited(scenario, violation);
    if let Some(still) = blocked(trace, violation)
        && (still.start < still.end || forgotten.is_none())
    {
        return stood_still(scenario, violation, &still);
    }
    if is_race(scenario, violation) {
        return race(scenario, violation);
    }
    if let Some(span) = forgotten {
        return never_polled(scenario, &span);
    }
    let seen = &violation.seen;
    match &violation.expect {
        Expect::Answers { answers } => wrong_answers(answers),
        Expect::Prints { text } => wrong_output(text, seen),
        Expect::Returns { value } => match over_too_early(scenario) {
            Some(found) => found.with_result(value, seen),
            None => wrong_result(scenario, value, seen)
                .with_more(&given_up(scenario))
                .with_more(&nobody_waited(trace)),
        },
        Expect::Completes { op, times } => {
            let begun_again = seen.starts_with("begun").then(|| asked_again(scenario));
            let found = match begun_again.flatten() {
                Some(message) => Found::new("wrong_result/asked_again", message),
                None => Found::new(
                    "wrong_result/count",
                    messages::wrong_count(op, seen, *times),
                ),
            };
            found.showing(as_it_ran(scenario))
        }
        Expect::AtMost { op, at_most } => Found::new(
            "wrong_result/too_many_in_flight",
            messages::too_many_in_flight(op, seen, *at_most),
        )
        .showing(as_it_ran(scenario)),
        Expect::Takes { micros } if scenario.run.elapsed < *micros => too_early(scenario, *micros),
        Expect::Takes { micros } => too_slow(scenario, |unit| {
            messages::took_too_long(scenario.run.elapsed, *micros, unit)
        }),
        Expect::InFlight { op, at_least } => too_few_in_flight(scenario, op, *at_least, seen),
        Expect::Workers { at_least } => Found::new(
            "no_concurrency/workers",
            messages::correct_because_alone(seen, *at_least, &trace.idle_workers()),
        )
        .showing(interleaving(scenario)),
        Expect::Before { first, then } => wrong_way_round(scenario, first, then),
        Expect::At { moment, micros } => wrong_time(scenario, moment, *micros),
        Expect::Never { moment } => Found::new("wrong_order/happened", messages::happened(moment))
            .showing(timeline(scenario)),
        Expect::LosesNothing => race(scenario, violation),
        Expect::LeavesNothingLocked => {
            Found::new("wrong_result/left_locked", messages::never_given_back(seen))
                .showing(interleaving(scenario))
        }
        // Seen by the lab, and yet not in the trace that it kept: the rule is all there is to say.
        Expect::NeverBlocks => Found::new(
            blocked_signature(seen),
            messages::blocked(seen, None, 0, scenario.unit),
        ),
    }
}
