//! `kit check-all`: grades every exercise, a few at a time, and remembers what passes.

use super::{Exit, Output, Paper, Session, block_on, json, pool, progress, run};
use crate::cli::Format;
use crate::course::Exercise;
use crate::feedback::{Ink, cut, fit, wrap};
use crate::grade::{Graded, Grader};
use anyhow::Result;
use serde::Serialize;

pub(super) fn check_all(session: &mut Session, format: Format, paper: Paper) -> Result<Output> {
    let root = session.course.root.clone();
    let exercises = session.course.exercises.clone();
    let results = block_on(async {
        let mut build = progress::Build::default();
        let grader = Grader::open(&root, &mut |step| build.step(&step)).await?;
        let work = |exercise: Exercise| {
            let grader = grader.clone();
            async move { grader.grade_own(&exercise).await }
        };
        let bar = progress::grading(exercises.len());
        // At once, and not at the end: what has passed stays passed after a Ctrl-C.
        let finished = |index: usize, result: &Result<Graded>| {
            bar.inc(1);
            if let Ok(graded) = result {
                run::remember(session, &exercises[index], graded);
            }
        };
        let graded = pool::all(exercises.iter().cloned(), pool::cores(), work, finished).await;
        bar.finish_and_clear();
        Ok(graded)
    })?;
    let rows: Vec<Row> = exercises.iter().zip(&results).map(row).collect();
    let text = match format {
        Format::Text => super::joined(&lines(&rows, paper)),
        Format::Json => json::line(&rows),
    };
    Ok(Output {
        text,
        exit: exit(&rows),
    })
}

/// One exercise and what it got; `error` where the kit could not grade it.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Row {
    exercise: String,
    verdict: Option<&'static str>,
    signature: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Row {
    fn passed(&self) -> bool {
        self.verdict == Some("passed")
    }
}

fn row((exercise, result): (&Exercise, &Result<Graded>)) -> Row {
    let exercise = exercise.name.clone();
    match result {
        Ok(Graded { verdict, .. }) => Row {
            exercise,
            verdict: Some(verdict.word.as_str()),
            signature: Some(verdict.signature.clone()),
            error: None,
        },
        Err(error) => Row {
            exercise,
            verdict: None,
            signature: None,
            error: Some(format!("{error:#}")),
        },
    }
}

fn exit(rows: &[Row]) -> Exit {
    if rows.iter().any(|row| row.error.is_some()) {
        Exit::Failed
    } else if rows.iter().all(Row::passed) {
        Exit::Done
    } else {
        Exit::NotPassed
    }
}

fn lines(rows: &[Row], paper: Paper) -> Vec<String> {
    let Paper { style, width, .. } = paper;
    let names = rows.iter().map(|row| row.exercise.len()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for row in rows {
        let mark = if row.passed() { "[x]" } else { "[ ]" };
        let said = row.signature.as_deref().unwrap_or("could not be graded");
        let line = cut(
            &format!("{mark} {}  {said}", fit(&row.exercise, names)),
            width,
        );
        lines.push(style.paint(if row.passed() { Ink::Good } else { Ink::Bad }, &line));
        if let Some(error) = &row.error {
            let wrapped = wrap(error, width.saturating_sub(4));
            lines.extend(wrapped.into_iter().map(|line| format!("    {line}")));
        }
    }
    let passed = rows.iter().filter(|row| row.passed()).count();
    lines.extend([String::new(), format!("{passed} of {} pass.", rows.len())]);
    if let Some(first) = rows.iter().find(|row| !row.passed()) {
        lines.push(format!("See one in full: `kit run {}`", first.exercise));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::Style;

    fn rows() -> Vec<Row> {
        let row = |exercise: &str, verdict, signature: Option<&str>, error: Option<&str>| Row {
            exercise: exercise.to_owned(),
            verdict,
            signature: signature.map(str::to_owned),
            error: error.map(str::to_owned),
        };
        vec![
            row("lazy_pizza", Some("passed"), Some("passed"), None),
            row(
                "two_users",
                Some("race"),
                Some("race/load_then_store"),
                None,
            ),
            row("late", None, None, Some("late.rs is not there")),
        ]
    }

    #[test]
    fn each_exercise_is_a_line() {
        let paper = Paper {
            style: Style::plain(),
            width: 80,
            rows: None,
        };
        assert_eq!(
            lines(&rows(), paper),
            [
                "[x] lazy_pizza  passed",
                "[ ] two_users   race/load_then_store",
                "[ ] late        could not be graded",
                "    late.rs is not there",
                "",
                "1 of 3 pass.",
                "See one in full: `kit run two_users`",
            ]
        );
    }

    #[test]
    fn json_is_one_array() {
        assert_eq!(
            json::line(&rows()),
            "[{\"exercise\":\"lazy_pizza\",\"verdict\":\"passed\",\"signature\":\"passed\"},\
             {\"exercise\":\"two_users\",\"verdict\":\"race\",\"signature\":\"race/load_then_store\"},\
             {\"exercise\":\"late\",\"verdict\":null,\"signature\":null,\
             \"error\":\"late.rs is not there\"}]\n"
        );
    }

    #[test]
    fn only_all_passing_is_done() {
        let mut rows = rows();
        assert_eq!(exit(&rows), Exit::Failed);
        rows.pop();
        assert_eq!(exit(&rows), Exit::NotPassed);
        rows.pop();
        assert_eq!(exit(&rows), Exit::Done);
    }
}
