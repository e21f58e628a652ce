//! The verdict on a `main` that does not do what the check has found right. Pure.
//!
//! A check calls the functions of an exercise itself, so that a `main` which the learner has changed may
//! never come to them. Knows nothing of how it is found that it was changed.

use super::evidence::spaced;
use super::{Found, Ran, judge};
use crate::messages;
use crate::verdict::{Evidence, Proof, Verdict, Word};
use kit_record::{ActorKind, Outcome, Record, Scenario, Trace, What};
use std::collections::BTreeSet;

/// `checked`: what a check found that all held of. `None`: `main` does no less, or cannot be watched.
#[must_use]
pub fn real_main(checked: &Record, main: &Ran) -> Option<Verdict> {
    let verdict = judge(main);
    if verdict.word == Word::NotModelled {
        return None;
    }
    let scenario = main.record.scenarios.last();
    if !verdict.passed() {
        let message = spaced(&[messages::MAIN_FAILS.to_owned(), verdict.message.clone()]);
        return Some(Verdict { message, ..verdict });
    }
    let scenario = scenario.filter(|it| it.run.outcome == Outcome::Finished)?;
    let missing = less(checked, scenario)?;
    let printed = scenario.run.trace.output();
    let message = messages::main_does_less(&missing, printed.is_empty());
    let evidence = match printed.is_empty() {
        true => Evidence::None,
        false => Evidence::Output(printed),
    };
    let found = Found::new("wrong_output/main", message).showing(evidence);
    Some(found.verdict(Proof::default()))
}

/// What came to its end in every run of the check, and never does in that of `main`: a service, or anybody at
/// work but `main` itself.
fn less(checked: &Record, main: &Scenario) -> Option<messages::Missing> {
    let runs = || checked.scenarios.iter().map(|scenario| &scenario.run.trace);
    let mut always = runs().map(services).filter(|services| !services.is_empty());
    let first = always.next().unwrap_or_default();
    let always = always.fold(first, |all, more| {
        all.intersection(&more).cloned().collect()
    });
    let done = services(&main.run.trace);
    if let Some(service) = always.difference(&done).next() {
        return Some(messages::Missing::Service(service.clone()));
    }
    let others = |trace: &Trace| {
        let works = |kind| matches!(kind, ActorKind::Thread | ActorKind::Task);
        trace.actors.iter().any(|actor| works(actor.kind))
    };
    (runs().all(others) && runs().next().is_some() && !others(&main.run.trace) && done.is_empty())
        .then_some(messages::Missing::Others)
}

/// The services that ran to their end. A sleep is none.
fn services(trace: &Trace) -> BTreeSet<String> {
    let ended = trace.events.iter().filter_map(|event| match event.what {
        What::Ended { op } => Some(trace.ops[op as usize].name.as_str()),
        _ => None,
    });
    let services = ended.filter(|name| *name != "sleep");
    services.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::End;
    use super::super::testing::{run, scenario};
    use super::*;
    use kit_record::Run;

    const BAKES: &str = "
        0 main 3 made bake(funghi)
        0 main 3 polls bake(funghi)
        1000 main 3 ends bake(funghi)";

    fn record(run: Run) -> Record {
        Record {
            scenarios: vec![scenario(run, &[])],
        }
    }

    fn told(checked: &str, main: Run) -> Option<(String, String)> {
        let main = Ran {
            record: record(main),
            end: End::Reported,
            stray: String::new(),
        };
        let verdict = real_main(&record(run(checked, 1000)), &main)?;
        Some((verdict.signature, verdict.message))
    }

    #[test]
    fn a_main_that_does_as_much_is_well() {
        assert_eq!(told(BAKES, run(BAKES, 1000)), None);
        let threads = "0 main 4 spawned A\\n0 A 5 finished";
        assert_eq!(told(threads, run(threads, 0)), None);
        // Nothing that could be missed.
        assert_eq!(told("0 main 3 prints x", run("", 0)), None);
    }

    #[test]
    fn a_main_that_comes_to_nothing_is_told() {
        let made = "0 main 3 made bake(funghi)";
        let (signature, message) = told(BAKES, run(made, 0)).unwrap();
        assert_eq!(signature, "wrong_output/main");
        assert_eq!(
            message,
            "Called by the check, it is right. Your `main` does not get that far: when the program is \
             run, `bake` never comes to its end, and nothing is printed."
        );
        let (_, message) = told(
            "0 main 4 spawned A\\n0 A 5 finished",
            run("0 main 9 prints 7", 0),
        )
        .unwrap();
        assert_eq!(
            message,
            "Called by the check, it is right. Your `main` does not get that far: when the program is \
             run, nobody else is at work."
        );
    }

    #[test]
    fn a_main_that_fails_is_told_how() {
        let mut main = run(BAKES, 1000);
        main.outcome = Outcome::Panicked {
            message: "no oven".to_owned(),
            line: Some(9),
            actor: 0,
        };
        let (signature, message) = told(BAKES, main).unwrap();
        assert_eq!(signature, "panic/panicked");
        assert!(
            message.starts_with(
                "Called by the check, it is right. When your `main` is run: Your program panicked on line 9"
            ),
            "{message}"
        );
    }
}
