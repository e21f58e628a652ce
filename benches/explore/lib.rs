//! What is compared, and what came of it: shared by the benchmark, by the program that explores in
//! the lab, and by the test that compares verdicts. Data only.

mod table;

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::time::Duration;

pub use table::{Line, render};

/// A program that one world can explore.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    pub name: &'static str,
    /// Threads that do more than to wait for others.
    pub threads: usize,
    pub truth: Truth,
    /// Runs it once, on whatever schedule; what it observed, as decimal digits.
    pub run: fn() -> usize,
}

impl Program {
    #[must_use]
    pub const fn new(
        name: &'static str,
        threads: usize,
        truth: Truth,
        run: fn() -> usize,
    ) -> Program {
        Program {
            name,
            threads,
            truth,
            run,
        }
    }
}

/// What happens on the worst of a program's schedules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Truth {
    Holds,
    Panics,
    Deadlocks,
}

/// What exploring a program once came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explored {
    /// Schedules that were run to their end.
    pub schedules: u64,
    /// With those that were given up because nothing new could follow.
    pub attempts: u64,
    pub exhaustive: bool,
    pub time: Duration,
    pub truth: Truth,
    /// What the program observed on any of its schedules that came to an end.
    pub observed: BTreeSet<usize>,
}

/// What the program in the lab is asked, as one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub program: String,
    /// Whether schedules are left out that differ only in the order of independent steps.
    pub reduce: bool,
}
