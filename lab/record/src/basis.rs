//! What a proof rests on, and what keeps a search from being one. Knows nothing of how either is
//! found out, nor of how it is told.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that was taken for granted, and that the program at hand would notice if it were not
/// so. A proof holds as far as this does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Assumption {
    /// Steps on these two lines touch the same thing, and only time puts one before the other.
    Time { lines: [u32; 2] },
    /// The runtime has at least so many worker threads: with fewer, some run would be stuck.
    Threads { needed: u32 },
    /// The machine has two cores: the program asks for their number.
    Cores,
    /// The tasks of a `LocalSet` are polled in the order in which they were woken, as tokio does.
    LocalTasks,
    /// Atomics were explored with weaker orders than `SeqCst`, by a model that shows less than the
    /// language allows.
    MemoryModel,
    /// Every atomic access was taken to be `SeqCst`, although some ask for less.
    SequentiallyConsistent,
    /// Whoever goes round on this line only looks, and counts nothing: going round once more in
    /// vain makes no difference.
    Spin { line: Option<u32> },
}

/// Why not all was explored.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Limit {
    /// There are more schedules, or steps, than the budget allows.
    Budget,
    /// What runs left behind used up the memory.
    Memory,
    /// Somebody goes round on this line and looks again and again: how often was not all tried.
    Spin { line: Option<u32> },
    /// A task on this line is ready so often that tokio would make it let others go first.
    Coop { line: Option<u32> },
    /// A run took so many steps that it was given up.
    Long { steps: u64 },
    /// Operations of this kind are no steps, so that what comes between them was not explored.
    Unseen { what: String, line: Option<u32> },
}

/// What a search rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    #[serde(default)]
    pub assumptions: BTreeSet<Assumption>,
    /// Empty where all was explored.
    #[serde(default)]
    pub limits: BTreeSet<Limit>,
}

impl Basis {
    /// Adds what another search rests on.
    pub fn join(&mut self, other: &Basis) {
        self.assumptions.extend(other.assumptions.iter().cloned());
        self.limits.extend(other.limits.iter().cloned());
    }
}
