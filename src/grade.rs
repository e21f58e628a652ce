//! One way through the program: a file becomes a verdict.

use crate::verdict::Verdict;
use std::time::Duration;

/// The verdict on one file, and what it took.
#[derive(Clone, Debug)]
pub struct Graded {
    pub verdict: Verdict,
    /// rustc's warnings on the learner's file, each one sentence with its line.
    pub warnings: Vec<String>,
    /// Of the file's bytes, in lower-case hexadecimal.
    pub source_sha256: String,
    /// Real time spent in rustc, and in the run.
    pub compile: Duration,
    pub run: Duration,
}
