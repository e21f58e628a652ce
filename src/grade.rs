//! One way through the program: a file becomes a verdict.

mod reference;

use crate::course::Exercise;
use crate::files::{self, MAX_SOURCE_BYTES};
use crate::judge::real_main::real_main;
use crate::judge::unbuilt;
use crate::judge::{self, Ran};
use crate::lab::{self, Compiled, Job, Lab, Slot};
use crate::schedules::{Kept, Shelf};
use crate::verdict::Verdict;
use anyhow::{Context, Result, bail};
use kit_record::{Attempt, Exploration, Record, Request};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub use crate::lab::BuildProgress;

/// The check that a `main` gets which is not the one that the exercise came with.
const MAIN: &str = include_str!("grade/main.rs");

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
    /// The one run that refutes the file, if one does.
    pub witness: Option<Witness>,
    /// What was tried.
    pub tried: Vec<Tried>,
    /// Real time spent in rustc, and in the run.
    pub compile: Duration,
    pub run: Duration,
}

/// A scenario that ran the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    pub scenario: String,
    /// The sentences of the contract that it tests; none if its check names none.
    pub contract: Vec<String>,
}

impl Tried {
    fn all(record: &Record) -> Vec<Tried> {
        let scenarios = record.scenarios.iter();
        let runs = scenarios.filter(|it| it.runs_the_program());
        runs.map(|it| Tried {
            scenario: it.name.clone(),
            contract: it
                .contract
                .iter()
                .map(|clause| clause.sentence.clone())
                .collect(),
        })
        .collect()
    }
}

/// How to come to a failing run again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    pub attempt: Attempt,
    /// The search that found it.
    pub exploration: Exploration,
}

/// A file that was compiled for grading, and can be run any number of times.
#[derive(Debug)]
pub struct Program {
    binary: PathBuf,
    warnings: Vec<String>,
    /// Where the binary lies: nobody else may compile there.
    _slot: Slot,
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

    /// Grades `file` as `exercise`, and tries the schedules in `first` before others. Dropping the
    /// future kills whatever it started.
    ///
    /// # Errors
    /// The file cannot be read as source text (missing, a directory, too large, not UTF-8), or the
    /// kit itself could not do its work. What the learner's program does wrong is a `Verdict`.
    pub async fn grade(
        &self,
        exercise: &Exercise,
        file: &Path,
        first: Vec<Attempt>,
    ) -> Result<Graded> {
        let source = self.read_source(exercise, file)?;
        let began = Instant::now();
        let built = self.build(exercise, &source).await?;
        let compile = began.elapsed();
        let began = Instant::now();
        let (verdict, warnings, witness, tried) = match built {
            Built::Not(verdict) => (*verdict, Vec::new(), None, Vec::new()),
            Built::Program(program) => {
                let ran = program.run(&checking(first)).await?;
                let mut verdict = self.judge(exercise, &source, &ran).await?;
                let last = ran.record.scenarios.last();
                self.add_reference(exercise, last, &mut verdict).await;
                let tried = Tried::all(&ran.record);
                (verdict, program.warnings, witness(&ran.record), tried)
            }
        };
        Ok(Graded {
            verdict,
            warnings,
            source_sha256: files::sha256_hex(source.as_bytes()),
            source,
            witness,
            tried,
            compile,
            run: began.elapsed(),
        })
    }

    /// Grades the exercise's own file: what it failed on before is tried first, and what it fails on
    /// now is kept.
    ///
    /// # Errors
    /// As for [`Grader::grade`].
    pub async fn grade_own(&self, exercise: &Exercise) -> Result<Graded> {
        let shelf = Shelf::of(&self.root);
        let first = shelf.attempts(&exercise.name);
        let file = self.root.join(exercise.file());
        let graded = self.grade(exercise, &file, first).await?;
        if let Some(kept) = graded.kept() {
            // A folder in which nothing can be kept is no reason not to grade.
            let _ = shelf.keep(&exercise.name, kept);
        }
        Ok(graded)
    }

    /// Compiles this text as the exercise's file.
    ///
    /// # Errors
    /// The kit could not do its work. `Ok(Err(_))` is the verdict on a file that is no program.
    pub async fn program(
        &self,
        exercise: &Exercise,
        source: &str,
    ) -> Result<std::result::Result<Program, Verdict>> {
        Ok(match self.build(exercise, source).await? {
            Built::Program(program) => Ok(program),
            Built::Not(verdict) => Err(*verdict),
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
        let program = match self.build(exercise, &source).await? {
            Built::Not(verdict) => return Ok(vec![*verdict]),
            Built::Program(program) => program,
        };
        let mut verdicts = Vec::new();
        for _ in 0..times {
            let ran = program.run(&Request::default()).await?;
            verdicts.push(self.judge(exercise, &source, &ran).await?);
        }
        Ok(verdicts)
    }

    /// Reads a file that may be anything.
    ///
    /// # Errors
    /// It is no source text: a sentence that says why.
    pub fn read_source(&self, exercise: &Exercise, file: &Path) -> Result<String> {
        let shown = file.strip_prefix(&self.root).unwrap_or(file).display();
        let own = file == self.root.join(exercise.file());
        let help = own.then(|| format!(" `kit reset {}` brings it back.", exercise.name));
        read_source(file, &shown.to_string(), help.as_deref().unwrap_or(""))
    }

    /// The verdict on what the check came to, and where all of it held, on a `main` of the learner's own.
    async fn judge(&self, exercise: &Exercise, source: &str, ran: &Ran) -> Result<Verdict> {
        let verdict = judge::judge(ran);
        if !verdict.passed() || !self.has_own_main(exercise, source) {
            return Ok(verdict);
        }
        let main = self.run_main(exercise, source).await?;
        let less = main.and_then(|main| real_main(&ran.record, &main));
        Ok(less.unwrap_or(verdict))
    }

    /// Whether its `main` is not the one that it came with, and calls what the check calls. One that does
    /// something else is the learner's own affair.
    fn has_own_main(&self, exercise: &Exercise, source: &str) -> bool {
        let Some(main) = lab::main_of(source) else {
            return false;
        };
        let starter = std::fs::read_to_string(self.root.join(exercise.starter_file()));
        let is_own = starter.is_ok_and(|starter| lab::main_of(&starter).as_ref() != Some(&main));
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let called = exercise.contract.iter().filter_map(|item| {
            let (_, behind) = item.split_once("fn ")?;
            behind.split(|c| !is_name(c)).next()
        });
        let mut words = main.split(|c| !is_name(c));
        is_own
            && called
                .into_iter()
                .any(|name| words.any(|word| word == name))
    }

    /// Runs the file's own `main`, once. `None`: it cannot be.
    async fn run_main(&self, exercise: &Exercise, source: &str) -> Result<Option<Ran>> {
        let slot = Slot::take(&self.lab.work, &exercise.name)?;
        let check = slot.folder().join("check.rs");
        std::fs::write(&check, MAIN)
            .with_context(|| format!("`{}` cannot be written", check.display()))?;
        let shown_as = exercise.file();
        let job = Job {
            source,
            check: &check,
            shown_as: &shown_as,
        };
        Ok(match lab::compile(&self.lab, &slot, job).await? {
            Compiled::Program { binary, .. } => {
                Some(lab::run(&binary, &checking(Vec::new())).await?)
            }
            Compiled::Failed(_) => None,
        })
    }

    async fn build(&self, exercise: &Exercise, source: &str) -> Result<Built> {
        let slot = Slot::take(&self.lab.work, &exercise.name)?;
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
        Ok(match lab::compile(&self.lab, &slot, job).await? {
            Compiled::Program { binary, warnings } => {
                Built::Program(Program::compiled(binary, warnings, slot))
            }
            Compiled::Failed(failure) => {
                Built::Not(Box::new(unbuilt::unbuilt(&failure, &exercise.contract)))
            }
        })
    }
}

impl Graded {
    /// Whether it failed on one order of steps among others, which is worth walking through.
    #[must_use]
    pub fn is_walkable(&self) -> bool {
        let explored = |witness: &Witness| witness.exploration.explored;
        self.witness.as_ref().is_some_and(explored)
    }

    /// The failing run as it is kept for the next time.
    #[must_use]
    pub fn kept(&self) -> Option<Kept> {
        let witness = self.witness.clone()?;
        Some(Kept {
            attempt: witness.attempt,
            signature: self.verdict.signature.clone(),
            source_sha256: self.source_sha256.clone(),
            exploration: witness.exploration,
        })
    }
}

impl Program {
    /// What was compiled in this slot.
    pub(crate) fn compiled(binary: PathBuf, warnings: Vec<String>, slot: Slot) -> Program {
        Program {
            binary,
            warnings,
            _slot: slot,
        }
    }

    /// Runs it once, and asks this of it.
    ///
    /// # Errors
    /// It could not be started.
    pub async fn run(&self, request: &Request) -> Result<Ran> {
        lab::run(&self.binary, request).await
    }
}

/// A file that was compiled, or the verdict that says why not.
enum Built {
    Program(Program),
    Not(Box<Verdict>),
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

/// A check that begins with these schedules.
#[must_use]
pub fn checking(first: Vec<Attempt>) -> Request {
    Request::Check {
        first,
        unreduced: false,
        schedules: None,
        without: None,
    }
}

/// The failing run of a check. Some fail on all their runs together, and then no single one of them
/// shows it; some have no run at all.
fn witness(record: &Record) -> Option<Witness> {
    let scenario = record
        .scenarios
        .last()
        .filter(|scenario| scenario.failed())?;
    let run = &scenario.run;
    let alone = run
        .violation
        .as_ref()
        .is_none_or(|violation| violation.expect.holds_per_run());
    (alone && !run.trace.events.is_empty()).then(|| Witness {
        attempt: Attempt {
            scenario: scenario.name.clone(),
            schedule: run.schedule.clone(),
        },
        exploration: scenario.exploration.clone(),
    })
}
