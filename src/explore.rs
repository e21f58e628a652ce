//! Any program of one file, in the lab: run on every interleaving, whatever comes of it. No course
//! and no expectations; what refutes a program is what it says itself, by an assertion or a panic,
//! or that it cannot go on.
//!
//! Knows nothing of screens and arguments.

use crate::judge::{self, Ran, Way, unbuilt};
use crate::lab::{self, Compiled, Failure, Job, Lab, Slot};
use crate::messages::compiling;
use crate::verdict::{Verdict, Word};
use anyhow::{Context, Result};
use kit_record::{Attempt, Outcome, Request, Run, Scenario, Schedule};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, Instant};

/// The check that every program gets. It is the kit's own, wherever the program lies.
const CHECK: &str = include_str!("explore/check.rs");

/// How far to explore.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// At most so many schedules; without it, the lab's own budget.
    pub schedules: Option<u64>,
    /// Also those that differ only in the order of independent steps.
    pub unreduced: bool,
}

/// What became of a program.
#[derive(Clone, Debug)]
pub struct Explored {
    pub verdict: Verdict,
    /// What the search found: the run that the verdict is about, how many there were, and every
    /// different ending. `None` if there was nothing to run, or the child did not live to tell.
    pub scenario: Option<Scenario>,
    /// The compiled program, which lies in the slot.
    pub binary: Option<PathBuf>,
    /// Where nothing fails but outputs differ: a run that printed something else than the
    /// scenario's.
    pub other: Option<Run>,
    /// rustc's warnings, each one sentence with its line.
    pub warnings: Vec<String>,
    /// Real time spent in rustc, and in the runs.
    pub compile: Duration,
    pub run: Duration,
}

impl Explored {
    /// The different endings, in the order in which people are told of them.
    #[must_use]
    pub fn endings(&self) -> Vec<Way<'_>> {
        let scenario = self.scenario.as_ref();
        scenario.map_or(Vec::new(), |scenario| judge::ways(&scenario.seen))
    }

    /// Which of the endings is that of the run that the verdict is about, counted from 1.
    #[must_use]
    pub fn shown_ending(&self) -> Option<usize> {
        let run = &self.scenario.as_ref()?.run;
        let index = self.endings().iter().position(|way| way.is_of(run))?;
        Some(index + 1)
    }

    /// Explores the same program again, to another extent. `None` if there is none to run.
    ///
    /// # Errors
    /// The program could not be started.
    pub async fn once_more(&self, options: Options) -> Result<Option<Explored>> {
        let Some(binary) = self.binary.clone() else {
            return Ok(None);
        };
        let again = run_explored(binary, self.warnings.clone(), Duration::ZERO, options);
        again.await.map(Some)
    }

    /// Runs the first schedule again that ended in this way. `None` if it ends otherwise now: the
    /// program depends on something that is no order of steps.
    ///
    /// # Errors
    /// The program could not be started.
    pub async fn repeat(&self, way: &Way<'_>) -> Result<Option<Run>> {
        let (Some(binary), Some(scenario)) = (&self.binary, &self.scenario) else {
            return Ok(None);
        };
        let run = again(binary, scenario, way.schedule).await?;
        Ok(run.filter(|run| way.is_of(run)))
    }
}

/// Explores the program `source`, which people know as the file `shown_as`. Dropping the future
/// kills whatever it started.
///
/// # Errors
/// The kit could not do its work. What the program does wrong is a `Verdict`.
pub async fn explore(
    lab: &Lab,
    slot: &Slot,
    source: &str,
    shown_as: &str,
    options: Options,
) -> Result<Explored> {
    let began = Instant::now();
    let built = build(lab, slot, source, shown_as).await?;
    let compile = began.elapsed();
    let (binary, warnings) = match built {
        Ok(program) => program,
        Err(verdict) => {
            return Ok(Explored {
                verdict: *verdict,
                scenario: None,
                binary: None,
                other: None,
                warnings: Vec::new(),
                compile,
                run: Duration::ZERO,
            });
        }
    };
    run_explored(binary, warnings, compile, options).await
}

/// Explores a program that is compiled.
async fn run_explored(
    binary: PathBuf,
    warnings: Vec<String>,
    compile: Duration,
    options: Options,
) -> Result<Explored> {
    let began = Instant::now();
    let request = Request::Check {
        first: Vec::new(),
        unreduced: options.unreduced,
        schedules: options.schedules,
        without: None,
    };
    let ran = lab::run(&binary, &request).await?;
    let verdict = judge::judge_outcomes(&ran);
    let scenario = explored_scenario(ran);
    let other = match &scenario {
        Some(scenario) if verdict.passed() => printed_otherwise(&binary, scenario).await?,
        _ => None,
    };
    Ok(Explored {
        verdict,
        scenario,
        binary: Some(binary),
        other,
        warnings,
        compile,
        run: began.elapsed(),
    })
}

/// The program and rustc's warnings, or the verdict that says why there is none.
type Built = Result<(PathBuf, Vec<String>), Box<Verdict>>;

async fn build(lab: &Lab, slot: &Slot, source: &str, shown_as: &str) -> Result<Built> {
    if source.trim().is_empty() {
        let message = compiling::NOTHING_TO_EXPLORE.to_owned();
        return Ok(Err(Box::new(Verdict {
            message,
            ..unbuilt::empty()
        })));
    }
    let check = slot.folder().join("check.rs");
    std::fs::write(&check, CHECK)
        .with_context(|| format!("`{}` cannot be written", check.display()))?;
    let job = Job {
        source,
        check: &check,
        shown_as: &beneath(shown_as),
    };
    Ok(match lab::compile(lab, slot, job).await? {
        Compiled::Program { binary, warnings } => Ok((binary, warnings)),
        Compiled::Failed(failure) => Err(Box::new(not_built(&failure))),
    })
}

/// The search's findings, if it came to its end.
fn explored_scenario(ran: Ran) -> Option<Scenario> {
    let scenario = ran.record.scenarios.into_iter().last();
    scenario.filter(|scenario| scenario.exploration.explored)
}

/// Runs the first schedule again that printed something else than the one that is kept.
async fn printed_otherwise(binary: &Path, scenario: &Scenario) -> Result<Option<Run>> {
    let Some(other) = judge::printed_otherwise(&scenario.seen) else {
        return Ok(None);
    };
    let run = again(binary, scenario, &other.schedule).await?;
    Ok(run.filter(|run| run.outcome == Outcome::Finished && run.trace.output() == other.printed))
}

/// Runs a schedule of an explored program again. `None` if it cannot be.
async fn again(binary: &Path, scenario: &Scenario, schedule: &Schedule) -> Result<Option<Run>> {
    let request = Request::Follow {
        attempt: Attempt {
            scenario: scenario.name.clone(),
            schedule: schedule.clone(),
        },
        open: false,
    };
    let ran = lab::run(binary, &request).await?;
    Ok(explored_scenario(ran).map(|scenario| scenario.run))
}

fn not_built(failure: &Failure) -> Verdict {
    let verdict = unbuilt::unbuilt(failure, &[]);
    match failure {
        Failure::Contract { .. } => Verdict {
            word: Word::NotModelled,
            signature: "not_modelled/main".to_owned(),
            message: compiling::MAIN_RETURNS.to_owned(),
            ..verdict
        },
        Failure::Rustc { rendered, .. } => {
            let advice = advice(&console::strip_ansi_codes(rendered));
            Verdict {
                message: format!("{} {advice}", verdict.message)
                    .trim_end()
                    .to_owned(),
                ..verdict
            }
        }
        Failure::NotModelled { what, line } => Verdict {
            message: format!(
                "{} {}",
                compiling::not_modelled(what, *line),
                compiling::AS_MODELLED
            ),
            ..verdict
        },
        Failure::Refused(_) => verdict,
    }
}

/// What to do about what rustc says, where that is different for a file by itself.
fn advice(rendered: &str) -> &'static str {
    let says = |words: &[&str]| words.iter().any(|words| rendered.contains(words));
    if says(&["missing a crate named", "unlinked crate", "error[E0583]"]) {
        compiling::ONE_FILE
    } else if says(&["error[E0752]"]) {
        compiling::ASYNC_MAIN
    } else {
        ""
    }
}

/// A path that stays beneath the folder it is joined to. rustc is called on a copy of the file that
/// has the name that people know, as far as that can be.
fn beneath(shown_as: &str) -> String {
    let path = Path::new(shown_as);
    let inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let name = path.file_name().map(|name| name.to_string_lossy());
    let name = match (inside, name) {
        (false, Some(name)) => name.into_owned(),
        _ => shown_as.to_owned(),
    };
    // To rustc, such a name would be an option, or a file full of them.
    match name.starts_with(['-', '@']) {
        true => format!("./{name}"),
        false => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_shown_by_its_name_and_stays_beneath() {
        for (given, shown) in [
            ("race.rs", "race.rs"),
            ("src/bin/race.rs", "src/bin/race.rs"),
            ("/home/ada/race.rs", "race.rs"),
            ("../race.rs", "race.rs"),
            ("a/../../race.rs", "race.rs"),
            ("-o.rs", "./-o.rs"),
            ("@race.rs", "./@race.rs"),
        ] {
            assert_eq!(beneath(given), shown);
        }
    }
}
