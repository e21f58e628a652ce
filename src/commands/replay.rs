//! `kit replay`: the run on which an exercise failed, step by step. It is run again for that: what
//! is shown is what this file does now.

use super::{Exit, Output, Paper, Session, block_on, json, progress};
use crate::cli::{Format, Replay};
use crate::course::Exercise;
use crate::feedback::{Style, headline};
use crate::files;
use crate::grade::{Grader, Program};
use crate::judge::judge;
use crate::replay::walk::Walker;
use crate::replay::{Ending, Story, stage, told};
use crate::schedules::{Kept, Shelf, Unusable};
use crate::state::Progress;
use crate::verdict::Verdict;
use crate::watch::terminal::is_attended;
use anyhow::{Result, anyhow, bail};
use kit_record::{Outcome, Request};
use serde::Serialize;

pub(super) fn replay(session: &mut Session, replay: &Replay, paper: Paper) -> Result<Output> {
    let exercise = session.exercise(replay.name.as_deref())?;
    let name = &exercise.name;
    let root = session.course.root.clone();
    let kept = Shelf::of(&root)
        .read(name)
        .map_err(|why| unusable(name, &why))?;
    let sha256 = files::sha256_of_source(&root.join(exercise.file()));
    let plan = plan(name, kept, sha256.as_deref(), &session.progress)?;
    let (story, kept) = block_on(async {
        let mut build = progress::Build::default();
        let grader = Grader::open(&root, &mut |step| build.step(&step)).await?;
        let kept = match plan {
            Plan::Follow(kept) => *kept,
            Plan::RunFirst => run_first(session, &grader, &exercise).await?,
        };
        let file = root.join(exercise.file());
        let source = grader.read_source(&exercise, &file)?;
        let program = grader.program(&exercise, &source).await?;
        let program = program.map_err(|verdict| no_run(name, &verdict))?;
        let story = follow(&program, name, &source, &kept).await?;
        anyhow::Ok((story, kept))
    })?;
    let text = match replay.format {
        Some(Format::Json) => json::line(&report(name, &story, &kept)),
        None if is_attended() => {
            stage::show(&mut Walker::new(story), paper.style)?;
            String::new()
        }
        None | Some(Format::Text) => super::joined(&told::text(&story, paper.style, paper.width)),
    };
    Ok(Output {
        text,
        exit: Exit::Done,
    })
}

/// What to show.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Follow(Box<Kept>),
    /// Nothing is known of the file as it is.
    RunFirst,
}

fn plan(name: &str, kept: Vec<Kept>, sha256: Option<&str>, progress: &Progress) -> Result<Plan> {
    let nothing_kept = kept.is_empty();
    let own = |kept: &Kept| Some(kept.source_sha256.as_str()) == sha256;
    if let Some(kept) = kept.into_iter().find(own) {
        return Ok(Plan::Follow(Box::new(kept)));
    }
    if progress.is_done(name, sha256) {
        bail!(passes(name));
    }
    if nothing_kept || sha256.is_none() || progress.failure(name, sha256).is_some() {
        return Ok(Plan::RunFirst);
    }
    bail!(
        "the file was changed since {name} failed last, so that run is no longer one of this \
         program. `kit run {name}` looks again."
    )
}

fn passes(name: &str) -> String {
    format!(
        "{name} passes as it is: there is no failing run to step through. To look for one \
         yourself: `kit break {name}`."
    )
}

fn unusable(name: &str, why: &Unusable) -> anyhow::Error {
    anyhow!(
        "{} {why}. `kit run {name}` looks again and replaces it.",
        Shelf::shown(name)
    )
}

/// Why there is nothing to step through: the file is no program, or failed without a run.
pub(super) fn no_run(name: &str, verdict: &Verdict) -> anyhow::Error {
    let title = headline(verdict, &Style::plain());
    anyhow!("{name} has no run to step through ({title}). `kit run {name}` says more.")
}

/// For an exercise that was never run, or whose failure was not kept.
async fn run_first(session: &mut Session, grader: &Grader, exercise: &Exercise) -> Result<Kept> {
    let graded = grader.grade_own(exercise).await?;
    super::run::remember(session, exercise, &graded);
    match graded.kept() {
        Some(kept) => Ok(kept),
        None if graded.verdict.passed() => bail!(passes(&exercise.name)),
        None => Err(no_run(&exercise.name, &graded.verdict)),
    }
}

/// Runs the program on the kept schedule, and makes sure that it is the run that was kept.
async fn follow(program: &Program, name: &str, source: &str, kept: &Kept) -> Result<Story> {
    let request = Request::Follow {
        attempt: kept.attempt.clone(),
        open: false,
    };
    let mut ran = program.run(&request).await?;
    let Some(scenario) = ran.record.scenarios.last_mut() else {
        bail!(
            "the check of {name} no longer tries “{}”, on which it failed. `kit run {name}` looks \
             again.",
            kept.attempt.scenario
        );
    };
    if let Outcome::OffSchedule { place } = scenario.run.outcome {
        bail!(
            "the run of {name} took another way than the one that was kept, at its turn {place}: \
             the check or the kit has changed since. `kit run {name}` looks again."
        );
    }
    scenario.exploration = kept.exploration;
    let verdict = judge(&ran);
    if verdict.signature != kept.signature {
        bail!(
            "the run of {name} ended as {}, and the one that was kept as {}: the check or the kit \
             has changed since. `kit run {name}` looks again.",
            verdict.signature,
            kept.signature
        );
    }
    let scenario = ran.record.scenarios.pop();
    let scenario = scenario.ok_or_else(|| no_run(name, &verdict))?;
    let title = format!("{name}: {}", scenario.name);
    let ending = ending(&verdict);
    Ok(Story::new(
        &title,
        source,
        scenario.run,
        scenario.unit,
        Some(ending),
    ))
}

/// A verdict as the end of a story.
pub(super) fn ending(verdict: &Verdict) -> Ending {
    Ending {
        headline: headline(verdict, &Style::plain()),
        message: verdict.message.clone(),
        good: verdict.passed(),
    }
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Report<'a> {
    exercise: &'a str,
    signature: &'a str,
    message: &'a str,
    schedule: String,
    #[serde(flatten)]
    told: told::Told<'a>,
}

fn report<'a>(exercise: &'a str, story: &'a Story, kept: &'a Kept) -> Report<'a> {
    Report {
        exercise,
        signature: &kept.signature,
        message: story
            .ending
            .as_ref()
            .map_or("", |ending| ending.message.as_str()),
        schedule: kept.attempt.schedule.to_string(),
        told: told::object(story),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit_record::{Attempt, Exploration};

    fn kept(source: &str) -> Kept {
        Kept {
            attempt: Attempt {
                scenario: "two doors".to_owned(),
                schedule: "g1 g2".parse().unwrap(),
            },
            signature: "race/load_then_store".to_owned(),
            source_sha256: source.to_owned(),
            exploration: Exploration::default(),
        }
    }

    fn plan_for(kept: &[Kept], sha256: Option<&str>, progress: &Progress) -> String {
        match plan("doors", kept.to_vec(), sha256, progress) {
            Ok(Plan::Follow(kept)) => format!("follow {}", kept.source_sha256),
            Ok(Plan::RunFirst) => "run first".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn what_was_kept_of_this_very_file_is_followed() {
        let two = [kept("new"), kept("old")];
        let nothing = Progress::default();
        assert_eq!(plan_for(&two, Some("new"), &nothing), "follow new");
        assert_eq!(plan_for(&two, Some("old"), &nothing), "follow old");
    }

    #[test]
    fn a_changed_file_is_refused_and_says_what_to_do() {
        assert_eq!(
            plan_for(&[kept("old")], Some("new"), &Progress::default()),
            "the file was changed since doors failed last, so that run is no longer one of this \
             program. `kit run doors` looks again."
        );
    }

    #[test]
    fn what_is_not_known_is_run_first() {
        let mut progress = Progress::default();
        assert_eq!(plan_for(&[], Some("new"), &progress), "run first");
        assert_eq!(plan_for(&[kept("old")], None, &progress), "run first");
        progress.fail("doors", "new", "compile_error/rustc");
        assert_eq!(
            plan_for(&[kept("old")], Some("new"), &progress),
            "run first"
        );
    }

    #[test]
    fn a_pass_has_nothing_to_step_through() {
        let mut progress = Progress::default();
        progress.pass("doors", "new");
        let said = plan_for(&[kept("old")], Some("new"), &progress);
        assert!(said.starts_with("doors passes as it is"), "{said}");
    }
}
