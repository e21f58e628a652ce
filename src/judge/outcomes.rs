//! The verdict on a program that was run on every interleaving, whatever came of it: the verdict on
//! one run, and how often it came to that.
//! Knows nothing of checks: nobody said what the program has to print or to return.

use super::evidence::spaced;
use super::interleavings::how_it_was_lost;
use super::stuck::{Stuck, stuck};
use super::{End, Found, Ran, in_scenario, judge, proof, racing, varied};
use crate::messages::{self, Tried};
use crate::verdict::{Verdict, Word};
use kit_record::{Outcome, Run, Scenario, Seen, Trace, What};

/// The verdict on a run of the whole program. Programs that only print differently pass.
#[must_use]
pub fn judge_outcomes(ran: &Ran) -> Verdict {
    match (ran.record.scenarios.last(), &ran.end) {
        (Some(scenario), _) if scenario.failed() => failed(scenario),
        (Some(scenario), End::Reported) => held(scenario),
        _ => judge(ran),
    }
}

fn failed(scenario: &Scenario) -> Verdict {
    let found = in_scenario(scenario);
    let trace = &scenario.run.trace;
    let shows = |event: usize| !matches!(trace.events[event].what, What::Locked { .. });
    let lost = racing::intrusion(trace).filter(|lost| shows(lost.second));
    let how = match found.signature.as_str() {
        "race/panic" => lost.map(|lost| how_it_was_lost(trace, &lost)),
        _ => None,
    };
    let often = match scenario.run.outcome {
        // The kit's limit is no property of the program.
        Outcome::NotModelled { .. } => String::new(),
        _ => messages::so_often(alike(scenario), tried(scenario)),
    };
    let message = spaced(&[how.unwrap_or_default(), found.message.clone(), often]);
    Found { message, ..found }.verdict(proof(scenario))
}

fn held(scenario: &Scenario) -> Verdict {
    let different = outputs(&scenario.seen);
    let silent = scenario.seen.iter().all(|seen| seen.printed.is_empty());
    let message = [
        messages::nothing_fails(tried(scenario)),
        messages::outputs(different, silent, is_cut_off(scenario)),
        swallowed(&scenario.run).unwrap_or_default(),
    ];
    Found::new("passed", spaced(&message)).verdict(proof(scenario))
}

fn tried(scenario: &Scenario) -> Tried {
    Tried {
        number: scenario.exploration.schedules,
        all: scenario.exploration.exhaustive,
        varied: varied(&scenario.run.trace),
    }
}

/// On how many schedules it came to what it came to on the one that is shown.
fn alike(scenario: &Scenario) -> u64 {
    let word = word_of(&scenario.run.outcome);
    let alike = scenario.seen.iter();
    let alike = alike.filter(|seen| word_of(&seen.outcome) == word);
    // A witness that did not repeat is in no list.
    alike.map(|seen| seen.count).sum::<u64>().max(1)
}

/// Whether some schedules ended in ways that are not listed, because there were too many.
pub(crate) fn is_cut_off(scenario: &Scenario) -> bool {
    let listed: u64 = scenario.seen.iter().map(|seen| seen.count).sum();
    listed < scenario.exploration.schedules
}

/// How a schedule ended: `finished`, or the word that a verdict on it alone would have.
#[must_use]
pub fn ending(outcome: &Outcome) -> &'static str {
    word_of(outcome).map_or("finished", Word::as_str)
}

fn word_of(outcome: &Outcome) -> Option<Word> {
    Some(match outcome {
        Outcome::Finished => return None,
        Outcome::Panicked { .. } => Word::Panic,
        Outcome::Stuck { waits } => match stuck(waits) {
            Stuck::Cycle(_) | Stuck::OnItself(_) | Stuck::Lock(_) => Word::Deadlock,
            Stuck::Recv(_) | Stuck::Join(_) | Stuck::Await(_) | Stuck::Unknown => Word::NeverEnds,
        },
        Outcome::StepLimit { .. } => Word::NeverEnds,
        Outcome::Exited { .. } => Word::ExitedEarly,
        Outcome::TooMuchOutput { .. } => Word::TooMuchOutput,
        Outcome::Open { .. } | Outcome::OffSchedule { .. } | Outcome::NotModelled { .. } => {
            Word::NotModelled
        }
    })
}

/// How many of the words are among these.
pub(super) fn ways_to_end(seen: &[Seen]) -> usize {
    let mut words: Vec<&str> = seen.iter().map(|seen| ending(&seen.outcome)).collect();
    words.sort_unstable();
    words.dedup();
    words.len()
}

/// How many different texts were printed.
fn outputs(seen: &[Seen]) -> usize {
    let mut printed: Vec<&str> = seen.iter().map(|seen| seen.printed.as_str()).collect();
    printed.sort_unstable();
    printed.dedup();
    printed.len()
}

/// The first that printed something else than the first of all.
#[must_use]
pub fn printed_otherwise(seen: &[Seen]) -> Option<&Seen> {
    let first = seen.first()?;
    seen.iter().find(|other| other.printed != first.printed)
}

/// A panic that the program went on after: nobody looked at the thread's or task's result.
fn swallowed(run: &Run) -> Option<String> {
    let trace = &run.trace;
    trace.events.iter().find_map(|event| match &event.what {
        What::Panicked { message } if event.actor != 0 => {
            let name = &trace.actors[event.actor as usize].name;
            Some(messages::swallowed_panic(name, event.line, message))
        }
        _ => None,
    })
}

/// Where two runs go different ways: the place of the first event that is not the same in both.
#[must_use]
pub fn parting(one: &Trace, other: &Trace) -> Option<usize> {
    let same = |(one, other): &(&kit_record::Event, &kit_record::Event)| {
        one.actor == other.actor && one.line == other.line && one.what == other.what
    };
    let common = one.events.iter().zip(&other.events).take_while(same);
    let at = common.count();
    (at < one.events.len() && at < other.events.len()).then_some(at)
}
