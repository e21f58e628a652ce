//! The corpus: small programs whose truth is known (`tests/corpus`), explored by the lab and run for
//! real. Their headers say what std, tokio and the memory model promise, whatever the lab makes of it.

mod program;
mod real;

use crate::support::{block_on, root};
use kit::explore::{Explored, Options, explore};
use kit::lab::{Lab, Slot};
use kit::verdict::Word;
use kit_record::{Assumption, Outcome};
use program::Truth;
pub use program::{Program, programs};
use real::{Binary, Real};
use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often each program is run for real, as it is and with pauses.
const RUNS: u32 = 30;
/// How many schedules a program may take without reduction, and how many where there is time.
const UNREDUCED: u64 = 2_000;
const MANY_UNREDUCED: u64 = 20_000;

/// How one run ends, in the lab or outside of it, and what it printed until then.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    Finishes { printed: String },
    Panics { printed: String },
    Hangs { printed: String },
    Other(String),
}

#[test]
fn the_corpus_is_what_it_should_be() {
    let programs = programs().unwrap_or_else(|complaints| panic!("{}", complaints.join("\n")));
    let (of_threads, of_tasks): (Vec<_>, Vec<_>) = programs
        .iter()
        .partition(|program| program.folder() == "threads");
    assert!(of_threads.len() >= 36, "{} of threads", of_threads.len());
    assert!(of_tasks.len() >= 28, "{} of tasks", of_tasks.len());
    for programs in [of_threads, of_tasks] {
        let right = programs.iter().filter(|p| p.truth == Truth::Right).count();
        let third = programs.len() / 3;
        assert!((third..=2 * third).contains(&right), "{right} are right");
    }
    let bugs: BTreeSet<&str> = programs.iter().filter_map(|p| p.bug.as_deref()).collect();
    assert!(bugs.len() >= 25, "{bugs:?}");
}

#[test]
fn every_program_gets_its_verdict() {
    let disagreements = EXPLORED
        .iter()
        .map(|it| disagreement(&it.program, &it.reduced));
    report(disagreements.collect());
}

/// What the lab says are all endings, are all: no real run comes to anything else.
#[test]
#[ignore = "what only repetition shows: a command of its own, which `.ci/run` runs"]
fn each_real_outcome_was_explored() {
    let exhausted = EXPLORED.iter().filter(|it| is_exhaustive(&it.reduced));
    // A pass that rests on exact timers says so, and a busy machine has none.
    let exhausted: Vec<_> = exhausted.filter(|it| !rests_on_time(&it.reduced)).collect();
    are_most(exhausted.len());
    let (lab, real) = (lab(), Real::build());
    let [threads, tasks] = ["threads", "tasks"].map(|folder| {
        let programs = EXPLORED.iter().map(|it| &it.program);
        let programs = programs.filter(|program| program.folder() == folder);
        Binary::build(&lab, &real, folder, programs)
    });
    report(in_parallel(&exhausted, |it| {
        let program = &it.program;
        let binary = match program.folder() {
            "threads" => &threads,
            _ => &tasks,
        };
        let (known, mut ran) = (endings(&it.reduced), BTreeSet::new());
        for pauses in [false, true] {
            ran.extend(binary.run(program, RUNS, pauses));
        }
        let unknown: Vec<_> = ran.difference(&known).collect();
        (!unknown.is_empty()).then(|| format!("{program}: ran as {unknown:?}, explored {known:?}"))
    }));
}

/// Leaving out what differs only in the order of independent steps leaves out no ending.
#[test]
fn reduced_and_unreduced_exploration_agree() {
    let agreements = EXPLORED.iter().map(|it| agreement(it, &it.unreduced));
    report_on_most(agreements.collect());
}

#[test]
#[ignore = "the same with many more schedules: a command of its own, which `.ci/run` runs"]
fn reduced_and_unreduced_exploration_agree_on_many_schedules() {
    let lab = lab();
    report_on_most(in_parallel(&EXPLORED, |it| {
        let unreduced = explored(&lab, &it.program, unreduced(MANY_UNREDUCED));
        agreement(it, &unreduced)
    }));
}

fn unreduced(schedules: u64) -> Options {
    Options {
        unreduced: true,
        schedules: Some(schedules),
    }
}

/// Whether both came to their end, and what they do not agree on.
fn agreement(
    Both {
        program, reduced, ..
    }: &Both,
    unreduced: &Explored,
) -> (bool, Option<String>) {
    let (few, many) = (endings(reduced), endings(unreduced));
    let (all_of_few, all_of_many) = (is_exhaustive(reduced), is_exhaustive(unreduced));
    let left_out = all_of_few && !many.is_subset(&few);
    let invented = all_of_many && !few.is_subset(&many);
    let complaint =
        (left_out || invented).then(|| format!("{program}: reduced {few:?}, unreduced {many:?}"));
    (all_of_few && all_of_many, complaint)
}

fn report_on_most(agreements: Vec<(bool, Option<String>)>) {
    let (compared, complaints): (Vec<_>, Vec<_>) = agreements.into_iter().unzip();
    report(complaints);
    are_most(compared.into_iter().filter(|compared| *compared).count());
}

/// A test that skips what cannot be explored to its end must not skip too much.
fn are_most(exhausted: usize) {
    let share = exhausted * 4 / EXPLORED.len();
    assert!(share >= 3, "only {exhausted} are explored to their end");
}

/// A program, compiled once, and what the lab finds on all interleavings, and on those that differ
/// only in the order of independent steps, too.
struct Both {
    program: Program,
    reduced: Explored,
    unreduced: Explored,
}

/// All of them, for whichever test asks.
static EXPLORED: LazyLock<Vec<Both>> = LazyLock::new(|| {
    let programs = programs().expect("well-formed headers");
    let lab = lab();
    in_parallel(&programs, |program| {
        let slot = slot(&lab);
        let reduced = explored_in(&lab, &slot, program, Options::default());
        let unreduced = block_on(reduced.once_more(unreduced(UNREDUCED)));
        Both {
            program: program.clone(),
            unreduced: unreduced
                .expect("the kit can explore")
                .expect("a program that compiles"),
            reduced,
        }
    })
});

fn lab() -> Lab {
    block_on(Lab::open(root(), &mut |_| {})).expect("the lab can be built")
}

pub fn explored(lab: &Lab, program: &Program, options: Options) -> Explored {
    explored_in(lab, &slot(lab), program, options)
}

fn slot(lab: &Lab) -> Slot {
    Slot::take(&lab.work, "corpus").expect("a folder to compile in")
}

fn explored_in(lab: &Lab, slot: &Slot, program: &Program, options: Options) -> Explored {
    let file = format!("{}.rs", program.name);
    block_on(explore(lab, slot, &program.source, &file, options)).expect("the kit can explore")
}

fn is_exhaustive(explored: &Explored) -> bool {
    let scenario = explored.scenario.as_ref();
    scenario.is_some_and(|scenario| scenario.exploration.exhaustive)
}

pub fn endings(explored: &Explored) -> BTreeSet<Ending> {
    let seen = explored.scenario.iter().flat_map(|scenario| &scenario.seen);
    seen.map(|seen| {
        let printed = seen.printed.clone();
        match &seen.outcome {
            Outcome::Finished => Ending::Finishes { printed },
            Outcome::Panicked { .. } => Ending::Panics { printed },
            Outcome::Stuck { .. } | Outcome::StepLimit { .. } => Ending::Hangs { printed },
            other => Ending::Other(format!("{other:?}")),
        }
    })
    .collect()
}

fn rests_on_time(explored: &Explored) -> bool {
    let assumptions = explored.scenario.iter();
    let mut assumptions = assumptions.flat_map(|it| &it.exploration.basis.assumptions);
    assumptions.any(|assumption| matches!(assumption, Assumption::Time { .. }))
}

/// How what the lab finds differs from the truth, if it does.
pub fn disagreement(program: &Program, explored: &Explored) -> Option<String> {
    let found = &explored.verdict;
    let word = match program.truth {
        // Where the outputs are the point, nothing fails.
        _ if program.outputs.is_some() => Word::Passed,
        Truth::Right => Word::Passed,
        Truth::Race => Word::Race,
        Truth::Deadlock => Word::Deadlock,
        Truth::NeverEnds => Word::NeverEnds,
        Truth::Panic => Word::Panic,
    };
    if found.word != word {
        let schedules = found.proof.schedules.unwrap_or_default();
        let found = format!("{} on {schedules} schedules", found.signature);
        return Some(format!("{program}: {found}, and not {}", word.as_str()));
    }
    if word != Word::Passed {
        return None;
    }
    let printed: BTreeSet<String> = endings(explored)
        .into_iter()
        .map(|ending| match ending {
            Ending::Finishes { printed } => printed,
            other => format!("{other:?}"),
        })
        .collect();
    match &program.outputs {
        Some(outputs) => {
            let outputs: BTreeSet<String> = outputs.iter().cloned().collect();
            (printed != outputs).then(|| format!("{program}: prints {printed:?}"))
        }
        None => (printed.len() != 1).then(|| format!("{program}: prints {printed:?}")),
    }
}

/// Fails with all complaints at once.
fn report(complaints: Vec<Option<String>>) {
    let complaints: Vec<String> = complaints.into_iter().flatten().collect();
    let number = complaints.len();
    assert!(number == 0, "{number} programs:\n{}", complaints.join("\n"));
}

/// What `work` makes of each item, in their order, with as many at once as there are cores.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let take_on = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            match items.get(index) {
                Some(item) => done.push((index, work(item))),
                None => return done,
            }
        }
    };
    let mut done: Vec<(usize, R)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(take_on)).collect();
        let results = workers.into_iter().map(|worker| worker.join());
        results
            .flat_map(|result| result.expect("no worker panics"))
            .collect()
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
