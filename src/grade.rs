//! One way through the program: a file becomes a verdict.

use crate::course::Exercise;
use crate::files::{self, MAX_SOURCE_BYTES};
use crate::judge;
use crate::judge::unbuilt;
use crate::lab::{self, Compiled, Job, Lab, Slot};
use crate::verdict::Verdict;
use anyhow::{Context, Result, bail};
use kit_record::Request;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use crate::lab::BuildProgress;

/// The verdict on one file, and what it took.
#[derive(Clone, Debug)]
pub struct Graded {
    pub verdict: Verdict,
    /// rustc's warnings on the learner's file, each one sentence with its line.
    pub warnings: Vec<String>,
    /// The text that was graded.
    pub source: String,
    /// Of the file's bytes, in lower-case hexadecimal.
    pub source_sha256: String,
    /// Real time spent in rustc, and in the run.
    pub compile: Duration,
    pub run: Duration,
}

/// The compiled lab, ready to grade files.
#[derive(Clone, Debug)]
pub struct Grader {
    root: PathBuf,
    lab: Lab,
}

impl Grader {
    /// Opens the lab of the course at `root`, building it first where it is missing, stale or was
    /// built by another rustc. `progress` is called during a build only.
    ///
    /// # Errors
    /// No `rustc` or `cargo`, no network at the first build, a read-only folder: each a sentence
    /// that says what to do.
    pub async fn open(
        root: &Path,
        progress: &mut (dyn FnMut(BuildProgress) + Send),
    ) -> Result<Grader> {
        let root = std::path::absolute(root)?;
        let lab = Lab::open(&root, progress).await?;
        Ok(Grader { root, lab })
    }

    /// Grades `file` as `exercise`. Dropping the future kills whatever it started.
    ///
    /// # Errors
    /// The file cannot be read as source text (missing, a directory, too large, not UTF-8), or the
    /// kit itself could not do its work. What the learner's program does wrong is a `Verdict`.
    pub async fn grade(&self, exercise: &Exercise, file: &Path) -> Result<Graded> {
        let source = self.read_source(exercise, file)?;
        let slot = Slot::take(&self.lab.work, &exercise.name)?;
        let began = Instant::now();
        let built = self.build(exercise, &source, &slot).await?;
        let compile = began.elapsed();
        let began = Instant::now();
        let (verdict, warnings) = match built {
            Built::Not(verdict) => (*verdict, Vec::new()),
            Built::Program { binary, warnings } => (run_and_judge(&binary).await?, warnings),
        };
        Ok(Graded {
            verdict,
            warnings,
            source_sha256: files::sha256_hex(source.as_bytes()),
            source,
            compile,
            run: began.elapsed(),
        })
    }

    /// Compiles `file` once and runs it `times` times: for proving that its verdict never varies.
    ///
    /// # Errors
    /// As for [`Grader::grade`].
    pub async fn grade_repeatedly(
        &self,
        exercise: &Exercise,
        file: &Path,
        times: usize,
    ) -> Result<Vec<Verdict>> {
        let source = self.read_source(exercise, file)?;
        let slot = Slot::take(&self.lab.work, &exercise.name)?;
        let binary = match self.build(exercise, &source, &slot).await? {
            Built::Not(verdict) => return Ok(vec![*verdict]),
            Built::Program { binary, .. } => binary,
        };
        let mut verdicts = Vec::new();
        for _ in 0..times {
            verdicts.push(run_and_judge(&binary).await?);
        }
        Ok(verdicts)
    }

    fn read_source(&self, exercise: &Exercise, file: &Path) -> Result<String> {
        let shown = file.strip_prefix(&self.root).unwrap_or(file).display();
        let own = file == self.root.join(exercise.file());
        let help = own.then(|| format!(" `kit reset {}` brings it back.", exercise.name));
        read_source(file, &shown.to_string(), help.as_deref().unwrap_or(""))
    }

    async fn build(&self, exercise: &Exercise, source: &str, slot: &Slot) -> Result<Built> {
        if source.trim().is_empty() {
            return Ok(Built::Not(Box::new(unbuilt::empty())));
        }
        let check = self.root.join(exercise.check_file());
        let shown_as = exercise.file();
        let job = Job {
            source,
            check: &check,
            shown_as: &shown_as,
        };
        Ok(match lab::compile(&self.lab, slot, job).await? {
            Compiled::Program { binary, warnings } => Built::Program { binary, warnings },
            Compiled::Failed(failure) => {
                Built::Not(Box::new(unbuilt::unbuilt(&failure, &exercise.contract)))
            }
        })
    }
}

/// Reads a file that may be anything. `shown` is what people call it, and `when_missing` a sentence
/// about what to do if it is not there.
///
/// # Errors
/// It is not source text: missing, a directory, too large, not UTF-8.
pub fn read_source(file: &Path, shown: &str, when_missing: &str) -> Result<String> {
    let metadata = match std::fs::metadata(file) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            bail!("`{shown}` is not there.{when_missing}")
        }
        Err(error) => return Err(error).with_context(|| format!("`{shown}` cannot be read")),
    };
    if !metadata.is_file() {
        bail!("`{shown}` is not a file, so there is nothing to run.");
    }
    if metadata.len() > MAX_SOURCE_BYTES {
        bail!(
            "`{shown}` has {} bytes; the kit reads at most {MAX_SOURCE_BYTES}. Is it the right \
             file?",
            metadata.len()
        );
    }
    let bytes = std::fs::read(file).with_context(|| format!("`{shown}` cannot be read"))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + valid.iter().filter(|byte| **byte == b'\n').count();
        anyhow::anyhow!(
            "`{shown}` is not text in UTF-8 (line {line}). Save it as UTF-8 in your editor."
        )
    })
}

/// A file that was compiled, or the verdict that says why not.
enum Built {
    Program {
        binary: PathBuf,
        warnings: Vec<String>,
    },
    Not(Box<Verdict>),
}

async fn run_and_judge(binary: &Path) -> Result<Verdict> {
    Ok(judge::judge(&lab::run(binary, &Request::default()).await?))
}
