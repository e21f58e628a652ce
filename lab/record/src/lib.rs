//! What a run was, and what a check expects of it.
//!
//! The lab (in the child process) writes a [`Record`]; `kit` (in the parent)
//! judges it. This crate is the vocabulary both share: plain data and pure
//! functions. It knows nothing of tokio, threads, files, terminals or rustc.
//!
//! All times are virtual and in microseconds since the scenario began.

mod basis;
mod expect;
mod request;
mod rounds;
mod schedule;
mod trace;
mod workers;

pub use basis::{Assumption, Basis, Limit};
pub use expect::{Answer, Edge, Expect, Moment, Violation};
pub use request::{Attempt, Possibility, Request};
pub use schedule::{NotASchedule, Schedule, Turn};
pub use trace::{
    Actor, ActorId, ActorKind, CancelledBy, Event, Holder, Object, ObjectId, Op, OpId, Trace, Wait,
    What,
};

use serde::{Deserialize, Serialize};

/// What the lab cannot run on, and what keeps its thread for certain: `futures`' `block_on` of something
/// that has to wait, in async code.
pub const BLOCK_ON_IN_ASYNC: &str = "futures::executor::block_on in async code";

/// Everything a check did, in order. The last scenario is the failed one, if any failed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub scenarios: Vec<Scenario>,
}

/// One scenario of a check: what ran, what was expected, what was seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// A sentence about the program, such as "two users, one second each".
    pub name: String,
    /// The sentences of the exercise's contract that it tests.
    #[serde(default)]
    pub contract: Vec<Clause>,
    pub unit: Unit,
    pub expects: Vec<Expect>,
    /// The run to show: the failing one if there was one, else the first.
    pub run: Run,
    /// How many schedules were run, and whether those were all.
    pub exploration: Exploration,
    /// The different ways in which schedules ended, in the order in which they were first seen, and
    /// the first thousand of them; empty unless the scenario asks for all of them.
    #[serde(default)]
    pub seen: Vec<Seen>,
    /// Whether the run calls the program twice. The first call alone was right.
    #[serde(default)]
    pub second_call: bool,
}

/// A sentence of an exercise's contract, word for word, and what tests it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    pub sentence: String,
    /// The first of the scenario's expectations that is about it; the others follow, to the next clause.
    pub from: usize,
}

/// One way in which schedules of a scenario ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    pub outcome: Outcome,
    /// Everything printed.
    pub printed: String,
    /// `{:?}` of what was returned; nothing where `main` was run.
    #[serde(default)]
    pub returned: Option<String>,
    /// How many of the schedules that were run ended so.
    pub count: u64,
    /// The first of them.
    pub schedule: Schedule,
}

/// How a story's time is written for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Seconds, with decimals: `1.00 s`.
    Seconds,
    /// The kitchen's minutes: 100 ms of the program's time each, written `30 min`.
    KitchenMinutes,
}

/// One schedule's run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub trace: Trace,
    pub outcome: Outcome,
    /// `{:?}` of what the scenario's closure returned.
    pub returned: Option<String>,
    /// Virtual microseconds from start to end.
    pub elapsed: u64,
    /// What did not hold, if the run finished and something did not.
    pub violation: Option<Violation>,
    /// The decisions that made it this run.
    #[serde(default)]
    pub schedule: Schedule,
}

/// How many schedules a scenario was run on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exploration {
    pub schedules: u64,
    /// True only if every schedule there is was run.
    pub exhaustive: bool,
    /// True if this scenario was asked to explore at all.
    pub explored: bool,
    #[serde(flatten)]
    pub basis: Basis,
}

/// How one schedule ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// The scenario's closure returned.
    Finished,
    Panicked {
        message: String,
        line: Option<u32>,
        actor: ActorId,
    },
    /// Nothing can ever run again. Threads only, tasks only, or both.
    Stuck { waits: Vec<Wait> },
    /// More steps than any sensible run takes. If its state `repeats`, it never ends; if not, nobody
    /// can tell.
    StepLimit {
        steps: u64,
        line: Option<u32>,
        repeats: bool,
    },
    /// `std::process::exit` or `abort`.
    Exited { code: i32, line: Option<u32> },
    /// More printed than the lab keeps.
    TooMuchOutput { bytes: u64, line: Option<u32> },
    /// The schedule that was to be followed has come to its end, and there is something to decide.
    Open { possibilities: Vec<Possibility> },
    /// The schedule that was to be followed asks for something that this program cannot do there.
    OffSchedule { place: usize },
    /// The same schedule did not always lead to the same steps: the program depends on something
    /// that the lab does not choose. Where two runs of it parted, if that was found.
    TwoWays { parted: Option<Box<[Went; 2]>> },
    /// The lab's own limit, never the learner's fault.
    NotModelled { what: String, line: Option<u32> },
}

/// What one of two runs of the same schedule did where they parted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "went", rename_all = "snake_case")]
pub enum Went {
    /// It took this step. Its numbers are those of the run that is shown.
    On { event: Event },
    /// It came to its end, with `{:?}` of what it returned.
    Returned { value: Option<String> },
    /// It took no step where the other one did.
    NoFurther,
}

impl Run {
    /// Whether this run refutes the program.
    #[must_use]
    pub fn failed(&self) -> bool {
        self.outcome != Outcome::Finished || self.violation.is_some()
    }
}

impl Scenario {
    #[must_use]
    pub fn failed(&self) -> bool {
        self.run.failed()
    }

    /// The sentence of the contract that its run breaks. Where no expectation does, and there are several,
    /// nobody can tell which.
    #[must_use]
    pub fn broken_clause(&self) -> Option<&str> {
        let violation = self.run.violation.as_ref();
        let broken = violation.and_then(|violation| {
            let mut expects = self.expects.iter();
            expects.position(|expect| *expect == violation.expect)
        });
        let clause = match (broken, self.contract.as_slice()) {
            (_, [only]) => Some(only),
            (Some(broken), clauses) => clauses.iter().rfind(|clause| clause.from <= broken),
            (None, _) => None,
        };
        clause.map(|clause| clause.sentence.as_str())
    }

    /// Whether it is about a run of the program, and not about answers in its file.
    #[must_use]
    pub fn runs_the_program(&self) -> bool {
        !matches!(self.expects[..], [Expect::Answers { .. }])
    }
}
