//! `kit dev`: for those who write the course. `check` proves it, `new` adds to it.

mod grades;
mod inspect;
mod listing;
mod new;

pub(super) use new::new;

use super::{Exit, Output, block_on, json, pool, progress};
use crate::cli::Format;
use crate::course::Course;
use crate::grade::{Graded, Grader};
use anyhow::Result;
use listing::Listing;
use serde::Serialize;
use std::path::Path;

/// Something that is wrong with the course, and the file to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Problem {
    file: String,
    problem: String,
}

impl Problem {
    fn new(file: impl Into<String>, problem: impl Into<String>) -> Problem {
        Problem {
            file: file.into(),
            problem: problem.into(),
        }
    }
}

/// Proves the course, or lists everything that is wrong with it.
pub(super) fn check(root: &Path, format: Format) -> Result<Output> {
    let course = Course::read(root)?;
    let listing = Listing::read(root)?;
    let mut problems = inspect::problems(&course, &listing);
    let jobs = grades::jobs(&course, &listing);
    let results = grade(root, &jobs)?;
    for (job, result) in jobs.iter().zip(&results) {
        problems.extend(job.problem(result));
        if let Ok(graded) = result {
            problems.extend(job.broken_promises(graded, &listing));
        }
    }
    Ok(report(
        &grades::Summary::of(&course, &jobs),
        &problems,
        format,
    ))
}

fn grade(root: &Path, jobs: &[grades::Job]) -> Result<Vec<Result<Graded>>> {
    block_on(async {
        let mut build = progress::Build::default();
        let grader = Grader::open(root, &mut |step| build.step(&step)).await?;
        let work = |job: grades::Job| {
            let (grader, file) = (grader.clone(), root.join(&job.file));
            async move { grader.grade(&job.exercise, &file, Vec::new()).await }
        };
        let bar = progress::grading(jobs.len());
        let graded = pool::all(jobs.iter().cloned(), pool::cores(), work, |_, _| bar.inc(1));
        let graded = graded.await;
        bar.finish_and_clear();
        Ok(graded)
    })
}

fn report(summary: &grades::Summary, problems: &[Problem], format: Format) -> Output {
    let exit = if problems.is_empty() {
        Exit::Done
    } else {
        Exit::NotPassed
    };
    let text = match format {
        Format::Json => json::line(&serde_json::json!({
            "problems": problems,
            "summary": summary,
        })),
        Format::Text => {
            let mut lines: Vec<String> = problems
                .iter()
                .map(|Problem { file, problem }| format!("{file}: {problem}"))
                .collect();
            lines.push(match problems.len() {
                0 => format!("The course holds: {summary}."),
                1 => "1 problem.".to_owned(),
                many => format!("{many} problems."),
            });
            super::joined(&lines)
        }
    };
    Output { text, exit }
}

#[cfg(test)]
mod tests {
    use super::super::testing::SmallCourse;
    use super::*;

    #[test]
    fn every_problem_is_a_line_that_begins_with_its_file() {
        let small = SmallCourse::new();
        let jobs = grades::jobs(&small.course(), &Listing::read(small.root()).unwrap());
        let summary = grades::Summary::of(&small.course(), &jobs);
        let problems = [
            Problem::new("info.toml", "a"),
            Problem::new("checks/x.rs", "b"),
        ];
        assert_eq!(
            report(&summary, &problems, Format::Text),
            Output {
                text: "info.toml: a\nchecks/x.rs: b\n2 problems.\n".to_owned(),
                exit: Exit::NotPassed
            }
        );
        assert_eq!(
            report(&summary, &[], Format::Text),
            Output {
                text: "The course holds: 2 exercises, 8 right answers, and 8 wrong ones of 2 kinds with 2 verdicts.\n".to_owned(),
                exit: Exit::Done
            }
        );
        assert_eq!(
            report(&summary, &problems[..1], Format::Json).text,
            "{\"problems\":[{\"file\":\"info.toml\",\"problem\":\"a\"}],\"summary\":{\"exercises\":2,\"kinds\":2,\
             \"right\":8,\"verdicts\":2,\"wrong\":8}}\n"
        );
    }
}
