//! `kit replay`: the run on which an exercise or a program failed, step by step. It is run again for
//! that: what is shown is what this file does now.

use super::own::Own;
use super::{Exit, Output, Paper, Session, block_on, explore, json, progress};
use crate::cli::{Format, OwnRun, Replay};
use crate::course::Exercise;
use crate::feedback::{Style, headline};
use crate::files;
use crate::grade::{Grader, Program};
use crate::judge::{judge, judge_one};
use crate::messages;
use crate::replay::walk::Walker;
use crate::replay::{Ending, Story, stage, told};
use crate::schedules::{Kept, Shelf, Unusable};
use crate::state::Progress;
use crate::verdict::Verdict;
use crate::watch::terminal::is_attended;
use anyhow::{Result, anyhow, bail};
use kit_record::{Outcome, Request, Run};
use serde::Serialize;
use std::path::Path;

pub(super) fn replay(session: &mut Session, replay: &Replay, paper: Paper) -> Result<Output> {
    let exercise = session.exercise(replay.name.as_deref())?;
    if replay.own != OwnRun::default() {
        bail!(
            "{} is an exercise. `--ending` and `--schedules` are for programs of your own.",
            exercise.name
        );
    }
    let name = &exercise.name;
    let root = session.course.root.clone();
    let kept = Shelf::of(&root)
        .read(name)
        .map_err(|why| unusable(name, &why))?;
    let sha256 = files::sha256_of_source(&root.join(exercise.file()));
    let orders = exercise.is_about_orders();
    let plan = plan(name, orders, kept, sha256.as_deref(), &session.progress)?;
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
    let about = About {
        exercise: Some(name),
        signature: &kept.signature,
        schedule: kept.attempt.schedule.to_string(),
        ..About::default()
    };
    show(story, about, replay.format, paper)
}

/// The same for a file that is no exercise: it is explored, and a run taken from what was found.
pub(super) fn replay_own(
    file: &Path,
    replay: &Replay,
    course: Option<&Path>,
    paper: Paper,
) -> Result<Output> {
    let own = Own::explore(file, replay.own.search, course)?;
    let explored = &own.explored;
    let Some(scenario) = &explored.scenario else {
        let format = replay.format.unwrap_or(Format::Text);
        return Ok(explore::report(&own, format, paper));
    };
    let (run, verdict, ending) = match replay.own.ending {
        None => {
            let verdict = explored.verdict.clone();
            let ending = ending(&verdict);
            (scenario.run.clone(), verdict, ending)
        }
        Some(number) => {
            let run = run_to(&own, number)?;
            let verdict = judge_one(run.clone(), scenario);
            let ending = ending_of_one(&verdict);
            (run, verdict, ending)
        }
    };
    let about = About {
        file: Some(&own.shown_as),
        ending: replay.own.ending.or_else(|| explored.shown_ending()),
        signature: &verdict.signature,
        schedule: run.schedule.to_string(),
        ..About::default()
    };
    let story = Story::new(&own.title(), &own.source, run, scenario.unit, Some(ending));
    show(story, about, replay.format, paper)
}

/// A run that ends in the way with this number.
fn run_to(own: &Own, number: usize) -> Result<Run> {
    let endings = own.explored.endings();
    let Some(way) = number.checked_sub(1).and_then(|index| endings.get(index)) else {
        bail!(match endings.len() {
            0 | 1 => format!(
                "there is no ending {number}: {} ended in the same way each time.",
                own.title()
            ),
            several => format!(
                "there is no ending {number}: {} ended in {several} ways. `{}` lists them.",
                own.title(),
                own.command("explore")
            ),
        });
    };
    let run = block_on(own.explored.repeat(way))?;
    run.ok_or_else(|| {
        anyhow!(
            "run again in the same order, {} ended otherwise: it depends on something that the kit \
             does not decide, such as the order of a `HashMap`.",
            own.title()
        )
    })
}

/// On the screen, or as text.
fn show(story: Story, about: About<'_>, format: Option<Format>, paper: Paper) -> Result<Output> {
    let text = match format {
        Some(Format::Json) => json::line(&report(about, &story)),
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

fn plan(
    name: &str,
    orders: bool,
    kept: Vec<Kept>,
    sha256: Option<&str>,
    progress: &Progress,
) -> Result<Plan> {
    let nothing_kept = kept.is_empty();
    let own = |kept: &Kept| Some(kept.source_sha256.as_str()) == sha256;
    if let Some(kept) = kept.into_iter().find(own) {
        return Ok(Plan::Follow(Box::new(kept)));
    }
    if progress.is_done(name, sha256) {
        bail!(passes(name, orders));
    }
    if nothing_kept || sha256.is_none() || progress.failure(name, sha256).is_some() {
        return Ok(Plan::RunFirst);
    }
    bail!(
        "the file was changed since {name} failed last, so that run is no longer one of this \
         program. `kit run {name}` looks again."
    )
}

/// `has_orders`: whether it is about the order of steps, so that there are others to look for.
fn passes(name: &str, has_orders: bool) -> String {
    let look = match has_orders {
        true => format!(" To look for one yourself: `kit break {name}`."),
        false => String::new(),
    };
    format!("{name} passes as it is: there is no failing run to step through.{look}")
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
        None if graded.verdict.passed() => {
            bail!(passes(&exercise.name, exercise.is_about_orders()))
        }
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
    scenario.exploration = kept.exploration.clone();
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

/// The end of a run that holds, while others of the same program may not.
pub(super) fn ending_of_one(verdict: &Verdict) -> Ending {
    match verdict.passed() {
        true => Ending {
            headline: messages::ENDS_WELL.to_owned(),
            ..ending(verdict)
        },
        false => ending(verdict),
    }
}

/// Which run it is.
#[derive(Default, Serialize)]
struct About<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    exercise: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    /// As `kit explore` numbers them.
    #[serde(skip_serializing_if = "Option::is_none")]
    ending: Option<usize>,
    signature: &'a str,
    schedule: String,
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    about: About<'a>,
    message: &'a str,
    #[serde(flatten)]
    told: told::Told<'a>,
}

fn report<'a>(about: About<'a>, story: &'a Story) -> Report<'a> {
    let ending = story.ending.as_ref();
    Report {
        about,
        message: ending.map_or("", |ending| ending.message.as_str()),
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
        match plan("doors", true, kept.to_vec(), sha256, progress) {
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
