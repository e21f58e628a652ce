//! What is compared, and what came of it: shared by the benchmark, by the program that explores in
//! the lab, and by the test of what they find. Data and pure functions only.

pub mod table;

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::time::Duration;

/// Runs a program once, on whatever schedule; what it observed, as decimal digits.
pub type Body = fn() -> usize;

/// A program that one world can explore.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    pub name: &'static str,
    /// Threads that do more than to wait for others to end.
    pub threads: usize,
    pub truth: Truth,
    pub body: Body,
}

impl Program {
    #[must_use]
    pub const fn new(name: &'static str, threads: usize, truth: Truth, body: Body) -> Program {
        Program {
            name,
            threads,
            truth,
            body,
        }
    }
}

/// A program whose observations depend on the order of memory.
#[derive(Clone, Copy, Debug)]
pub struct Litmus {
    pub name: &'static str,
    /// What can be observed if there is one order of all accesses.
    pub interleaved: &'static [usize],
    /// What the language allows to be observed.
    pub allowed: &'static [usize],
    pub body: Body,
}

impl Litmus {
    #[must_use]
    pub const fn new(
        name: &'static str,
        interleaved: &'static [usize],
        allowed: &'static [usize],
        body: Body,
    ) -> Litmus {
        Litmus {
            name,
            interleaved,
            allowed,
            body,
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
    /// The name of a program or of a litmus test.
    pub name: String,
    /// Whether schedules are left out that differ only in the order of independent steps.
    pub reduce: bool,
    /// Whether atomics are also explored with the memory orders that are written.
    pub memory_orders: bool,
}

/// Where an explorer that does not come to an end is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub schedules: u64,
    pub time: Duration,
}
