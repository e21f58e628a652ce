//! `kit run`: grades one file once, and remembers what came of it.

use super::{Exit, Output, Paper, Session, block_on, json, progress};
use crate::cli::{Format, Run};
use crate::course::Exercise;
use crate::feedback::{self, SourceLines, wrap};
use crate::grade::{Graded, Grader};
use crate::messages;
use crate::state::{Finished, count_done};
use anyhow::{Result, bail};

pub(super) fn run(session: &mut Session, run: &Run, paper: Paper) -> Result<Output> {
    let exercise = session.exercise(run.name.as_deref())?;
    let own = session.course.root.join(exercise.file());
    if run.file.is_none() && !own.exists() {
        let name = &exercise.name;
        bail!(
            "`{}` is not there. `kit reset {name}` brings it back.",
            exercise.file()
        );
    }
    let root = &session.course.root;
    let graded = block_on(async {
        let mut build = progress::Build::default();
        let grader = Grader::open(root, &mut |step| build.step(&step)).await?;
        match &run.file {
            Some(file) => grader.grade(&exercise, file, Vec::new()).await,
            None => grader.grade_own(&exercise).await,
        }
    })?;
    let of = match run.file {
        Some(_) => Of::AnotherFile,
        None => Of::TheExercise(remember(session, &exercise, &graded)),
    };
    let exit = if graded.verdict.passed() {
        Exit::Done
    } else {
        Exit::NotPassed
    };
    let text = match run.format.format {
        Format::Json => json::line(&json::report(&exercise.name, &graded)),
        Format::Text => super::joined(&lines(session, &exercise, &graded, of, paper)),
    };
    Ok(Output { text, exit })
}

/// Which file was graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// The exercise's own, with what its pass has completed.
    TheExercise(Option<Finished>),
    AnotherFile,
}

/// Records a pass, or what the next hint should begin with. Gives what the pass has completed.
pub(super) fn remember(
    session: &mut Session,
    exercise: &Exercise,
    graded: &Graded,
) -> Option<Finished> {
    let Graded {
        verdict,
        source_sha256,
        ..
    } = graded;
    let finishes = session.progress.finishes(&session.course, exercise);
    session.update(|progress| match verdict.passed() {
        true => progress.pass(&exercise.name, source_sha256),
        false => progress.fail(&exercise.name, source_sha256, &verdict.signature),
    });
    finishes.filter(|_| verdict.passed())
}

fn lines(
    session: &Session,
    exercise: &Exercise,
    graded: &Graded,
    of: Of,
    paper: Paper,
) -> Vec<String> {
    let Paper { style, width, rows } = paper;
    let source = SourceLines::new(&graded.source);
    let mut rest = super::warned(&graded.warnings, paper);
    rest.push(String::new());
    rest.extend(match (graded.verdict.passed(), of) {
        (true, Of::TheExercise(finished)) => after_a_pass(session, exercise, finished, width),
        (true, Of::AnotherFile) => wrap(
            "Not remembered: this is not the exercise's own file.",
            width,
        ),
        (false, of) => {
            let shown = of != Of::AnotherFile && graded.is_walkable();
            after_a_failure(session, exercise, &graded.verdict.signature, shown, paper)
        }
    });
    let rendered = feedback::rendered(&graded.verdict, &source, &style, width);
    // Below it comes the prompt.
    let is_too_long = rows.is_some_and(|rows| rendered.height() + rest.len() >= rows);
    let mut lines = match is_too_long {
        true => rendered.drawing_first(),
        false => rendered.in_order(),
    };
    lines.extend(rest);
    lines
}

fn after_a_failure(
    session: &Session,
    exercise: &Exercise,
    signature: &str,
    walkable: bool,
    Paper { style, width, .. }: Paper,
) -> Vec<String> {
    let (name, rung, count) = (
        &exercise.name,
        session.progress.rung(&exercise.name),
        exercise.hints.len(),
    );
    let said = messages::hint_for(exercise, signature);
    let mut lines = said.map_or(Vec::new(), |said| feedback::hint(said, &style, width));
    if walkable {
        lines.extend(wrap(&messages::walk_through(name), width));
    }
    let pointer = match rung < count {
        true => format!(
            "Stuck? `kit hint {name}` shows hint {} of {count}.",
            rung + 1
        ),
        false => format!("You have seen every hint. One solution: `kit solution {name}`"),
    };
    lines.extend(wrap(&pointer, width));
    lines
}

fn after_a_pass(
    session: &Session,
    exercise: &Exercise,
    finished: Option<Finished>,
    width: usize,
) -> Vec<String> {
    let Session {
        course, progress, ..
    } = session;
    let done = progress.standings(course);
    let count = count_done(&done);
    let compare = format!(
        "Compare with another solution: `kit solution {}`",
        exercise.name
    );
    let so_far = messages::so_far(course, &done);
    let mut blocks = vec![feedback::paragraphs(&exercise.taught, width)];
    if let Some(finished) = finished {
        blocks.extend(feedback::finished(course, exercise, finished, width));
    }
    let mut onward = wrap(&compare, width);
    if count < done.len() {
        let next = &course.exercises[progress.current(course, &done)];
        onward.extend(wrap(&format!("{so_far} Next: {}", next.file()), width));
    } else {
        onward.extend(wrap(&so_far, width));
    }
    blocks.push(onward);
    blocks.retain(|block| !block.is_empty());
    blocks.join(&String::new())
}

#[cfg(test)]
mod tests {
    use super::super::testing::SmallCourse;
    use super::*;
    use crate::feedback::Style;
    use crate::files;
    use crate::state::Standing;
    use crate::verdict::{Evidence, Proof, Verdict, Word};
    use std::time::Duration;

    const FILE: &str = "exercises/01_waiting/lazy_pizza.rs";

    fn graded(small: &SmallCourse, word: Word) -> Graded {
        Graded {
            verdict: Verdict {
                word,
                signature: word.as_str().to_owned(),
                message: "What happened.".to_owned(),
                proof: Proof::default(),
                evidence: Evidence::None,
            },
            warnings: vec!["unused `x` on line 3".to_owned()],
            source: small.read(FILE),
            source_sha256: files::sha256_hex(small.read(FILE).as_bytes()),
            witness: None,
            tried: Vec::new(),
            compile: Duration::ZERO,
            run: Duration::ZERO,
        }
    }

    /// The text after the verdict's own.
    fn after(small: &SmallCourse, session: &mut Session, word: Word) -> Vec<String> {
        let graded = graded(small, word);
        let exercise = session.course.find("lazy_pizza").unwrap().clone();
        let of = Of::TheExercise(remember(session, &exercise, &graded));
        let paper = Paper {
            style: Style::plain(),
            width: 80,
            rows: None,
        };
        let lines = lines(session, &exercise, &graded, of, paper);
        let source = SourceLines::new(&graded.source);
        let verdict = feedback::render(&graded.verdict, &source, &paper.style, 80);
        lines.strip_prefix(verdict.as_slice()).unwrap().to_vec()
    }

    #[test]
    fn a_failure_points_to_the_next_hint() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        let warning = "rustc warns: unused `x` on line 3";
        assert_eq!(
            after(&small, &mut session, Word::Race),
            [
                "",
                warning,
                "",
                "Stuck? `kit hint lazy_pizza` shows hint 1 of 3."
            ]
        );
        let exercise = session.course.find("lazy_pizza").unwrap().clone();
        for _ in 0..3 {
            session.update(|progress| {
                progress.climb(&exercise);
            });
        }
        let last = after(&small, &mut session, Word::Race).pop().unwrap();
        assert_eq!(
            last,
            "You have seen every hint. One solution: `kit solution lazy_pizza`"
        );
    }

    #[test]
    fn the_cause_is_above_the_prompt_where_not_all_can_be_seen() {
        let small = SmallCourse::new();
        let session = Session::open(small.root()).unwrap();
        let exercise = session.course.find("lazy_pizza").unwrap();
        let mut graded = graded(&small, Word::WrongOutput);
        graded.verdict.evidence = Evidence::Output("one\ntwo\nthree\n".to_owned());
        let on = |rows| {
            let paper = Paper {
                style: Style::plain(),
                width: 80,
                rows,
            };
            let lines = lines(&session, exercise, &graded, Of::TheExercise(None), paper);
            let at = |text: &str| lines.iter().position(|line| line.contains(text)).unwrap();
            (lines.len(), at("What happened.") < at("three"))
        };
        let (needed, cause_first) = on(None);
        assert!(cause_first);
        assert_eq!(on(Some(needed + 1)), (needed, true));
        assert_eq!(on(Some(needed)), (needed, false));
    }

    #[test]
    fn a_pass_is_remembered_and_points_on() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        let expected = [
            "All of 01_waiting is done. What you know now:",
            "  - One.",
            "  - Two.",
            "  - Three.",
            "",
            "Compare with another solution: `kit solution lazy_pizza`",
            "1 of 2 done. Next: exercises/02_overlap/two_users.rs",
        ];
        assert_eq!(after(&small, &mut session, Word::Passed)[3..], expected);
        let (_, progress, _) = crate::state::Store::open(small.root());
        assert_eq!(
            progress.standings(&session.course),
            [Standing::Done, Standing::Open]
        );
    }

    #[test]
    fn a_pass_of_another_file_points_nowhere() {
        let small = SmallCourse::new();
        let session = Session::open(small.root()).unwrap();
        let exercise = session.course.find("lazy_pizza").unwrap();
        let graded = graded(&small, Word::Passed);
        let paper = Paper {
            style: Style::plain(),
            width: 80,
            rows: None,
        };
        let lines = lines(&session, exercise, &graded, Of::AnotherFile, paper);
        let last = lines.last().map(String::as_str);
        assert_eq!(
            last,
            Some("Not remembered: this is not the exercise's own file.")
        );
    }

    #[test]
    fn the_last_pass_says_goodbye() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        let other = files::sha256_hex(small.read("exercises/02_overlap/two_users.rs").as_bytes());
        session.update(|progress| progress.pass("two_users", &other));
        let expected = [
            "All of 01_waiting is done. What you know now:",
            "  - One.",
            "  - Two.",
            "  - Three.",
            "",
            "All served.",
            "",
            "Compare with another solution: `kit solution lazy_pizza`",
            "2 of 2 done.",
        ];
        assert_eq!(after(&small, &mut session, Word::Passed)[3..], expected);
        // Once: whoever runs it again has been told.
        assert_eq!(
            after(&small, &mut session, Word::Passed)[3..],
            expected[7..]
        );
    }

    #[test]
    fn a_deleted_exercise_is_said_before_anything_is_built() {
        let small = SmallCourse::new();
        small.remove(FILE);
        let mut session = Session::open(small.root()).unwrap();
        let arguments = Run {
            name: Some("lazy_pizza".to_owned()),
            file: None,
            format: crate::cli::FormatArg {
                format: Format::Text,
            },
        };
        let paper = Paper {
            style: Style::plain(),
            width: 80,
            rows: None,
        };
        let error = run(&mut session, &arguments, paper)
            .unwrap_err()
            .to_string();
        assert_eq!(
            error,
            format!("`{FILE}` is not there. `kit reset lazy_pizza` brings it back.")
        );
    }
}
