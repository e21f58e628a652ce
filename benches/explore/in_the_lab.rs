//! Explores in the lab, and only that: reads questions from its standard input, answers each with
//! one line. The time in an answer is that of the search alone.

mod litmus;
mod programs;

use explore_bench::{Body, Explored, Question, Truth};
use kit_lab::explore::Budget;
use kit_lab::search::How;
// What the programs take for `std`.
use kit_lab::{sync, thread};
use kit_record::{Outcome, Seen};
use std::collections::BTreeSet;
use std::io::{BufRead, Write};
use std::sync::Mutex;
use std::time::Instant;

/// What a check has, too; of more than that, nothing is compared.
const BUDGET: Budget = Budget {
    schedules: 100_000,
    random: 0,
};

fn main() -> std::io::Result<()> {
    // A panic is an outcome.
    std::panic::set_hook(Box::new(|_| {}));
    let mut answers = std::io::stdout().lock();
    for question in std::io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&question?)?;
        let (file, body) = body(&question.name).ok_or(std::io::ErrorKind::NotFound)?;
        // By the line, the lab tells a second look at something from the same look again.
        kit_lab::host::set_learners_file(file);
        serde_json::to_writer(&mut answers, &explore(body, &question))?;
        answers.write_all(b"\n")?;
        answers.flush()?;
    }
    Ok(())
}

/// With the file that it is in. One process has programs of one file only.
fn body(name: &str) -> Option<(&'static str, Body)> {
    let programs = programs::PROGRAMS.map(|program| (program.name, programs::FILE, program.body));
    let litmus = litmus::LITMUS.map(|litmus| (litmus.name, litmus::FILE, litmus.body));
    let mut all = programs.into_iter().chain(litmus);
    all.find(|(of, ..)| *of == name)
        .map(|(_, file, body)| (file, body))
}

fn explore(body: Body, question: &Question) -> Explored {
    let observed = Mutex::<BTreeSet<usize>>::default();
    let how = How {
        reduce: question.reduce,
        memory_orders: question.memory_orders,
        budget: BUDGET,
    };
    let began = Instant::now();
    let found = kit_lab::search::explore(how, || {
        let seen = body();
        observed
            .lock()
            .expect("nothing panics while it holds this")
            .insert(seen);
    });
    let time = began.elapsed();
    Explored {
        schedules: found.schedules,
        attempts: found.attempts,
        exhaustive: found.exhaustive,
        time,
        truth: truth(&found.seen),
        observed: observed
            .into_inner()
            .expect("nothing panics while it holds this"),
    }
}

fn truth(seen: &[Seen]) -> Truth {
    let mut truth = Truth::Holds;
    for seen in seen {
        match &seen.outcome {
            Outcome::Finished => {}
            Outcome::Panicked { .. } => truth = Truth::Panics,
            Outcome::Stuck { .. } => return Truth::Deadlocks,
            other => panic!("{other:?} is not expected of any of the programs"),
        }
    }
    truth
}
