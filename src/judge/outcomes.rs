//! The verdict on a program that was run on every interleaving, whatever came of it: the verdict on
//! one run, and how often it came to that.
//! Knows nothing of checks: nobody said what the program has to print or to return.

use super::evidence::spaced;
use super::interleavings::how_it_was_lost;
use super::stuck::{Stuck, stuck};
use super::{End, Found, Ran, in_scenario, judge, proof, racing, varied};
use crate::messages::{self, Tried};
use crate::verdict::{Verdict, Word};
use kit_record::{Event, Outcome, Run, Scenario, Schedule, Seen, Trace, What};
use std::collections::{HashMap, HashSet};

/// The verdict on a run of the whole program. Programs that only print differently pass.
#[must_use]
pub fn judge_outcomes(ran: &Ran) -> Verdict {
    match (ran.record.scenarios.last(), &ran.end) {
        (Some(scenario), _) if scenario.failed() => failed(scenario),
        (Some(scenario), End::Reported) => held(scenario),
        _ => judge(ran),
    }
}

/// The verdict on one run of a program that was explored, whatever became of the others.
#[must_use]
pub fn judge_one(run: Run, explored: &Scenario) -> Verdict {
    let scenario = Scenario {
        run,
        ..explored.clone()
    };
    if scenario.failed() {
        return failed(&scenario);
    }
    let ways = ways(&scenario.seen);
    let good = || ways.iter().filter(|way| way.word.is_none());
    let own = good().find(|way| way.is_of(&scenario.run));
    let message = [
        messages::comes_to_its_end(good().count() > 1),
        // More endings than are listed: it is not known how often this one came.
        own.map_or(String::new(), |way| {
            messages::so_often(way.count, tried(&scenario))
        }),
        swallowed(&scenario.run).unwrap_or_default(),
    ];
    Found::new("passed", spaced(&message)).verdict(proof(&scenario))
}

fn failed(scenario: &Scenario) -> Verdict {
    let found = in_scenario(scenario);
    let trace = &scenario.run.trace;
    let shows = |event: usize| !matches!(trace.events[event].what, What::Locked { .. });
    let lost = racing::intrusion(trace).filter(|lost| shows(lost.second));
    let how = match found.signature.as_str() {
        "race/panic" => lost.map(|lost| how_it_was_lost(&scenario.run, &lost)),
        _ => None,
    };
    let often = match &scenario.run.outcome {
        Outcome::NotModelled { what, .. } if what.ends_with("threads at one time") => {
            messages::MANY_THREADS.to_owned()
        }
        // The kit's limit is no property of the program.
        Outcome::NotModelled { .. }
        | Outcome::TwoWays { .. }
        | Outcome::StepLimit { repeats: false, .. } => String::new(),
        _ => messages::so_often(alike(scenario), tried(scenario)),
    };
    let message = spaced(&[how.unwrap_or_default(), found.message.clone(), often]);
    Found { message, ..found }.verdict(proof(scenario))
}

fn held(scenario: &Scenario) -> Verdict {
    let different = outputs(&scenario.seen);
    let silent = scenario.seen.iter().all(|seen| seen.printed.is_empty());
    let tried = tried(scenario);
    let message = [
        messages::nothing_fails(tried),
        messages::outputs(different, silent, tried.all && !is_cut_off(scenario)),
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
fn is_cut_off(scenario: &Scenario) -> bool {
    let listed: u64 = scenario.seen.iter().map(|seen| seen.count).sum();
    listed < scenario.exploration.schedules
}

/// One way in which schedules end, as people tell such ways apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way<'a> {
    /// `None`: it came to its end.
    pub word: Option<Word>,
    /// What it panicked with, and on which line.
    pub panic: Option<(&'a str, Option<u32>)>,
    pub printed: &'a str,
    /// How many schedules end so.
    pub count: u64,
    /// The first of them.
    pub schedule: &'a Schedule,
}

impl Way<'_> {
    /// `finished`, or the word that a verdict on it alone would have.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.word.map_or("finished", Word::as_str)
    }

    /// Whether this run ended so.
    #[must_use]
    pub fn is_of(&self, run: &Run) -> bool {
        let how = (word_of(&run.outcome), panic_of(&run.outcome));
        how == (self.word, self.panic) && run.trace.output() == self.printed
    }
}

/// The different ways, in the order in which they were first seen. Who waits where, and which
/// step was one too many, makes no difference here.
#[must_use]
pub fn ways(seen: &[Seen]) -> Vec<Way<'_>> {
    let mut ways: Vec<Way<'_>> = Vec::new();
    let mut known: HashMap<_, usize> = HashMap::new();
    for seen in seen {
        let word = word_of(&seen.outcome);
        let panic = panic_of(&seen.outcome);
        let printed = seen.printed.as_str();
        let next = ways.len();
        match *known.entry((word, panic, printed)).or_insert(next) {
            at if at < next => ways[at].count += seen.count,
            _ => ways.push(Way {
                word,
                panic,
                printed,
                count: seen.count,
                schedule: &seen.schedule,
            }),
        }
    }
    ways
}

fn panic_of(outcome: &Outcome) -> Option<(&str, Option<u32>)> {
    match outcome {
        Outcome::Panicked { message, line, .. } => Some((message.as_str(), *line)),
        _ => None,
    }
}

fn word_of(outcome: &Outcome) -> Option<Word> {
    Some(match outcome {
        Outcome::Finished => return None,
        Outcome::Panicked { .. } => Word::Panic,
        Outcome::Stuck { waits } => match stuck(waits) {
            Stuck::Cycle(_) | Stuck::OnItself(_) | Stuck::Lock(_) | Stuck::Room(_) => {
                Word::Deadlock
            }
            Stuck::Thread(..) => Word::Blocked,
            Stuck::Recv(_) | Stuck::Join(_) | Stuck::Await(_) | Stuck::Unknown => Word::NeverEnds,
        },
        Outcome::StepLimit { repeats: true, .. } => Word::NeverEnds,
        Outcome::StepLimit { repeats: false, .. } => Word::NotModelled,
        Outcome::Exited { .. } => Word::ExitedEarly,
        Outcome::TooMuchOutput { .. } => Word::TooMuchOutput,
        Outcome::Open { .. }
        | Outcome::OffSchedule { .. }
        | Outcome::TwoWays { .. }
        | Outcome::NotModelled { .. } => Word::NotModelled,
    })
}

/// How many words there are for these.
pub(super) fn ways_to_end(seen: &[Seen]) -> usize {
    let words: HashSet<_> = seen.iter().map(|seen| word_of(&seen.outcome)).collect();
    words.len()
}

/// How many different texts were printed.
fn outputs(seen: &[Seen]) -> usize {
    let printed: HashSet<_> = seen.iter().map(|seen| &seen.printed).collect();
    printed.len()
}

/// The first that printed something else than the first of all.
#[must_use]
pub fn printed_otherwise(seen: &[Seen]) -> Option<&Seen> {
    let first = seen.first()?;
    seen.iter().find(|other| other.printed != first.printed)
}

/// A panic that the program went on after.
pub(super) fn swallowed(run: &Run) -> Option<String> {
    let trace = &run.trace;
    let (event, message) = gone_on_after(trace)?;
    let name = &trace.actors[event.actor as usize].name;
    let heard = heard_on(trace, event.actor);
    Some(messages::swallowed_panic(name, event.line, message, heard))
}

/// The same, if nobody waited for the thread or task.
pub(super) fn unheard(run: &Run) -> Option<String> {
    let (event, _) = gone_on_after(&run.trace)?;
    match heard_on(&run.trace, event.actor) {
        Some(_) => None,
        None => swallowed(run),
    }
}

fn gone_on_after(trace: &Trace) -> Option<(&Event, &str)> {
    trace.events.iter().find_map(|event| match &event.what {
        What::Panicked { message } if event.actor != 0 => Some((event, message.as_str())),
        _ => None,
    })
}

/// The line on which somebody was given what became of this thread or task.
fn heard_on(trace: &Trace, actor: u32) -> Option<u32> {
    let mut events = trace.events.iter();
    events.find_map(|event| match event.what {
        What::Joined { child } if child == actor => event.line,
        _ => None,
    })
}

/// Where two runs go different ways: the place of the first event that is not the same in both.
#[must_use]
pub fn parting(one: &Trace, other: &Trace) -> Option<usize> {
    let same = |(one, other): &(&Event, &Event)| {
        one.actor == other.actor && one.line == other.line && one.what == other.what
    };
    let common = one.events.iter().zip(&other.events).take_while(same);
    let at = common.count();
    (at < one.events.len() && at < other.events.len()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{reported, run, scenario, trace};
    use super::*;
    use kit_record::{ActorId, Basis, Exploration, Wait};

    const LOST: &str = "0 A 11 read n 0
                        0 B 11 read n 0
                        0 B 12 write n 1
                        0 A 12 write n 1";

    fn panics(message: &str, actor: ActorId) -> Outcome {
        Outcome::Panicked {
            message: message.to_owned(),
            line: Some(19),
            actor,
        }
    }

    fn stuck_in(call: &str, line: u32) -> Outcome {
        let wait = Wait {
            actor: 0,
            call: call.to_owned(),
            line: Some(line),
            object: None,
            holders: Vec::new(),
        };
        Outcome::Stuck { waits: vec![wait] }
    }

    fn ended(outcome: Outcome, printed: &str, count: u64) -> Seen {
        Seen {
            outcome,
            printed: printed.to_owned(),
            returned: None,
            count,
            schedule: Schedule::default(),
        }
    }

    /// The verdict on a program that ended in these ways, and whose shown run is this one.
    fn verdict(text: &str, outcome: Outcome, seen: Vec<Seen>, exhaustive: bool) -> Verdict {
        let run = Run {
            outcome,
            ..run(text, 0)
        };
        let exploration = Exploration {
            schedules: seen.iter().map(|seen| seen.count).sum(),
            exhaustive,
            explored: true,
            basis: Basis::default(),
        };
        judge_outcomes(&reported(vec![Scenario {
            exploration,
            seen,
            ..scenario(run, &[])
        }]))
    }

    #[test]
    fn a_panic_on_some_schedules_is_a_race_and_on_all_a_panic() {
        let oops = || panics("oops", 0);
        let some = vec![ended(Outcome::Finished, "", 4), ended(oops(), "", 2)];
        let race = verdict(LOST, oops(), some, true);
        assert_eq!((race.word, &*race.signature), (Word::Race, "race/panic"));
        assert_eq!(
            race.message,
            "Thread A read 0 on line 11; then thread B wrote 1 on line 12; then thread A wrote 1 \
             on line 12: what thread B wrote is lost. Your program panicked on line 19: oops. That \
             happens on 2 of all 6 interleavings."
        );
        // However it is worded, and whatever was lost on the way.
        let all = vec![ended(oops(), "", 4), ended(panics("ouch", 0), "", 2)];
        let panic = verdict(LOST, oops(), all, true);
        assert_eq!(panic.signature, "panic/panicked");
        assert_eq!(
            panic.message,
            "Your program panicked on line 19: oops. That happens on all 6 interleavings."
        );
    }

    #[test]
    fn a_wait_without_end_keeps_its_word_and_is_counted_wherever_it_is() {
        let seen = vec![
            ended(stuck_in("Mutex::lock", 3), "", 2),
            ended(Outcome::Finished, "", 5),
            ended(stuck_in("Mutex::lock", 7), "", 1),
            ended(stuck_in("recv", 9), "", 4),
        ];
        let stuck = verdict(
            "0 A 3 lock m",
            stuck_in("Mutex::lock", 3),
            seen.clone(),
            false,
        );
        assert_eq!(stuck.signature, "deadlock/other");
        let often = "That happens on 3 of the 12 interleavings tried, of an unknown number.";
        assert!(stuck.message.ends_with(often), "{}", stuck.message);
        let told: Vec<(&str, u64)> = ways(&seen)
            .iter()
            .map(|way| (way.name(), way.count))
            .collect();
        assert_eq!(told, [("deadlock", 3), ("finished", 5), ("never_ends", 4)]);
    }

    #[test]
    fn one_run_among_others_is_counted_by_itself() {
        let finishes = |printed: &str, count| ended(Outcome::Finished, printed, count);
        let explored = |seen: Vec<Seen>| Scenario {
            exploration: Exploration {
                schedules: 6,
                exhaustive: true,
                explored: true,
                basis: Basis::default(),
            },
            seen,
            ..scenario(run(LOST, 0), &[])
        };
        let one = |text: &str, outcome: Outcome, explored: &Scenario| {
            let run = Run {
                outcome,
                ..run(text, 0)
            };
            judge_one(run, explored)
        };
        let mixed = explored(vec![finishes("", 4), ended(panics("oops", 0), "", 2)]);
        let good = one(LOST, Outcome::Finished, &mixed);
        assert_eq!(
            (good.signature.as_str(), good.message.as_str()),
            (
                "passed",
                "It comes to its end. That happens on 4 of all 6 interleavings."
            )
        );
        let bad = one(LOST, panics("oops", 0), &mixed);
        assert_eq!(bad.signature, "race/panic");
        let outputs = explored(vec![finishes("a", 1), finishes("b", 5)]);
        let second = one("0 A 4 prints b", Outcome::Finished, &outputs);
        assert_eq!(
            second.message,
            "It comes to its end, with this output. That happens on 5 of all 6 interleavings."
        );
    }

    #[test]
    fn different_outputs_pass_and_are_counted() {
        let seen = vec![
            ended(Outcome::Finished, "a\nb\n", 1),
            ended(Outcome::Finished, "b\na\n", 1),
        ];
        assert_eq!(printed_otherwise(&seen), Some(&seen[1]));
        assert_eq!(printed_otherwise(&seen[..1]), None);
        let text = "0 A 4 prints a\n 0 B 5 prints b";
        let passed = verdict(text, Outcome::Finished, seen, true);
        assert_eq!(passed.signature, "passed");
        assert_eq!(
            passed.message,
            "It ends well on all 2 interleavings. But what it prints depends on the order: 2 \
             different outputs."
        );
    }

    #[test]
    fn a_panic_that_nobody_looked_at_is_told() {
        let text = "0 A 2 panics boom\n 0 main 3 joined A";
        let seen = vec![ended(Outcome::Finished, "", 1)];
        let passed = verdict(text, Outcome::Finished, seen, true);
        assert_eq!(
            passed.message,
            "It ends well on the only interleaving. Nothing is printed. Thread A panicked on line \
             2: boom. That ended nobody else: line 3 got it as an `Err`."
        );
        let seen = vec![ended(Outcome::Finished, "", 1)];
        let passed = verdict("0 A 2 panics boom", Outcome::Finished, seen, true);
        assert!(
            passed.message.ends_with(
                "Thread A panicked on line 2 and nobody looked: boom. A panic ends its own thread or \
                 task only; `join()` or `.await` gives it back as an `Err`."
            ),
            "{}",
            passed.message
        );
    }

    #[test]
    fn runs_part_at_the_first_event_that_differs() {
        let one = trace("0 A 4 prints a\n 0 B 5 prints b");
        let other = trace("0 A 4 prints a\n 0 A 6 prints c");
        assert_eq!(parting(&one, &other), Some(1));
        assert_eq!(parting(&one, &one), None);
    }
}
