//! One way through the program: a file becomes a verdict.

use crate::course::Exercise;
use crate::verdict::Verdict;
use std::path::Path;
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

/// The compiled lab, ready to grade files.
#[derive(Clone, Debug)]
pub struct Grader {}

/// A step of the lab's first build, for a progress bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildProgress {
    pub done: u64,
    pub total: u64,
    /// What is being compiled: `tokio`.
    pub what: String,
}

impl Grader {
    /// Opens the lab of the course at `root`, building it first where it is missing, stale or was
    /// built by another rustc. `progress` is called during a build only.
    ///
    /// # Errors
    /// No `rustc` or `cargo`, no network at the first build, a read-only folder: each a sentence
    /// that says what to do.
    pub async fn open(
        _root: &Path,
        _progress: &mut (dyn FnMut(BuildProgress) + Send),
    ) -> anyhow::Result<Grader> {
        anyhow::bail!("not built yet")
    }

    /// Grades `file` as `exercise`. Dropping the future kills whatever it started.
    ///
    /// # Errors
    /// The file cannot be read as source text (missing, a directory, too large, not UTF-8), or the
    /// kit itself could not do its work. What the learner's program does wrong is a `Verdict`.
    pub async fn grade(&self, _exercise: &Exercise, _file: &Path) -> anyhow::Result<Graded> {
        anyhow::bail!("not built yet")
    }
}
