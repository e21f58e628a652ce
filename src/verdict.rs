//! The verdict on one file, as data: what `judge` concludes, what the screen draws, what
//! `--format json` prints. Knows nothing of how a run is made or shown.

use kit_record::{Answer, Basis, Run, Unit, Wait};
use serde::Serialize;

/// The stable verdict words. Scripts may rely on them; see `kit run --help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    Passed,
    CompileError,
    Refused,
    WrongOutput,
    WrongResult,
    WrongOrder,
    WrongAnswer,
    TooSlow,
    Blocked,
    Race,
    Deadlock,
    NeverEnds,
    NoConcurrency,
    Panic,
    ExitedEarly,
    TooMuchOutput,
    TooMuchMemory,
    TimedOut,
    NotModelled,
}

impl Word {
    pub const ALL: [Word; 19] = [
        Word::Passed,
        Word::CompileError,
        Word::Refused,
        Word::WrongOutput,
        Word::WrongResult,
        Word::WrongOrder,
        Word::WrongAnswer,
        Word::TooSlow,
        Word::Blocked,
        Word::Race,
        Word::Deadlock,
        Word::NeverEnds,
        Word::NoConcurrency,
        Word::Panic,
        Word::ExitedEarly,
        Word::TooMuchOutput,
        Word::TooMuchMemory,
        Word::TimedOut,
        Word::NotModelled,
    ];

    /// The word as scripts see it: `too_slow`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Word::Passed => "passed",
            Word::CompileError => "compile_error",
            Word::Refused => "refused",
            Word::WrongOutput => "wrong_output",
            Word::WrongResult => "wrong_result",
            Word::WrongOrder => "wrong_order",
            Word::WrongAnswer => "wrong_answer",
            Word::TooSlow => "too_slow",
            Word::Blocked => "blocked",
            Word::Race => "race",
            Word::Deadlock => "deadlock",
            Word::NeverEnds => "never_ends",
            Word::NoConcurrency => "no_concurrency",
            Word::Panic => "panic",
            Word::ExitedEarly => "exited_early",
            Word::TooMuchOutput => "too_much_output",
            Word::TooMuchMemory => "too_much_memory",
            Word::TimedOut => "timed_out",
            Word::NotModelled => "not_modelled",
        }
    }
}

/// What the kit concluded, with everything that the screen needs to explain it.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub word: Word,
    /// `word/what_exactly`, such as `too_slow/awaited_in_turn`. For a pass: `passed`.
    pub signature: String,
    /// One or two plain sentences: what happened in the learner's program, where.
    pub message: String,
    pub proof: Proof,
    pub evidence: Evidence,
}

/// What was measured on the way. All times are virtual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// Of the scenario that decided, in virtual milliseconds.
    pub elapsed_ms: Option<u64>,
    /// The most operations in flight at one time.
    pub in_flight: Option<u32>,
    /// How many interleavings were run.
    pub schedules: Option<u64>,
    /// True only if those were all there are.
    pub exhaustive: Option<bool>,
    /// What a pass takes for granted, and why it is not on all interleavings.
    #[serde(flatten)]
    pub basis: Basis,
}

/// What a screen draws under the message.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    None,
    /// rustc's own text, as rustc draws it, with its colours.
    Diagnostics(String),
    /// A difference between two texts.
    Diff {
        expected: String,
        actual: String,
    },
    /// The waits as they ran. `possible` is the time the check asks for, in virtual microseconds;
    /// `reference` is a run of the course's own solution that took as long.
    Timeline {
        run: Run,
        unit: Unit,
        possible: Option<u64>,
        reference: Option<Box<Run>>,
    },
    /// Two or more lanes of events, in the order in which they happened.
    Interleaving {
        run: Run,
        unit: Unit,
    },
    /// Who waits for what, and who keeps it.
    Waits {
        run: Run,
        waits: Vec<Wait>,
        unit: Unit,
    },
    Answers(Vec<Answer>),
    /// What the program printed until then.
    Output(String),
}

impl Verdict {
    #[must_use]
    pub fn passed(&self) -> bool {
        self.word == Word::Passed
    }
}
