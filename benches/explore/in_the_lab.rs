//! Explores in the lab, and only that: reads questions from its standard input, answers each with
//! one line. The time in an answer is that of the search alone.

use explore_bench::{Explored, Program, Question, Truth};
use kit_lab::explore::Budget;
use kit_record::{Outcome, Seen};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{BufRead, Write};
use std::time::Instant;

// The world of the programs.
use kit_lab::{sync, thread};

mod programs;

/// The search has a limit of its own, in steps.
const BUDGET: Budget = Budget {
    schedules: 1 << 40,
    random: 0,
};

fn main() -> std::io::Result<()> {
    // Without lines, the lab takes two equal steps for the same one.
    kit_lab::host::set_learners_file(programs::FILE);
    // A panic is an outcome.
    std::panic::set_hook(Box::new(|_| {}));
    let mut answers = std::io::stdout().lock();
    for question in std::io::stdin().lock().lines() {
        let question: Question = serde_json::from_str(&question?)?;
        let mut programs = programs::RIGHT.iter().chain(&programs::WRONG);
        let program = programs.find(|program| program.name == question.program);
        let program = program.ok_or(std::io::ErrorKind::NotFound)?;
        serde_json::to_writer(&mut answers, &explore(program, question.reduce))?;
        answers.write_all(b"\n")?;
        answers.flush()?;
    }
    Ok(())
}

fn explore(program: &Program, reduce: bool) -> Explored {
    let observed = RefCell::<BTreeSet<usize>>::default();
    let began = Instant::now();
    let found = kit_lab::search::explore(reduce, BUDGET, || {
        let seen = (program.run)();
        observed.borrow_mut().insert(seen);
    });
    let time = began.elapsed();
    Explored {
        schedules: found.schedules,
        attempts: found.attempts,
        exhaustive: found.exhaustive,
        time,
        truth: truth(&found.seen),
        observed: observed.into_inner(),
    }
}

fn truth(seen: &[Seen]) -> Truth {
    let outcomes: Vec<&Outcome> = seen.iter().map(|seen| &seen.outcome).collect();
    for outcome in &outcomes {
        assert!(
            matches!(
                outcome,
                Outcome::Finished | Outcome::Panicked { .. } | Outcome::Stuck { .. }
            ),
            "{outcome:?}"
        );
    }
    let any = |is: fn(&&Outcome) -> bool| outcomes.iter().copied().any(|o| is(&o));
    if any(|outcome| matches!(outcome, Outcome::Stuck { .. })) {
        Truth::Deadlocks
    } else if any(|outcome| matches!(outcome, Outcome::Panicked { .. })) {
        Truth::Panics
    } else {
        Truth::Holds
    }
}
