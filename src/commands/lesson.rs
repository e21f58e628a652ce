//! `kit lesson` and `kit glossary`: what the course tells, for the terminal. Compiles nothing.

use super::pages::show;
use super::{Output, Paper, Session};
use crate::feedback::{self, markdown};
use anyhow::{Result, bail};

pub(super) fn lesson(session: &Session, chapter: Option<&str>, paper: Paper) -> Result<Output> {
    let course = &session.course;
    let chapter = match chapter {
        Some(given) => course.find_chapter(given)?,
        None => {
            let current = session.exercise(None)?;
            course.find_chapter(&current.chapter)?
        }
    };
    let text = course.read_lesson(chapter)?;
    show(&|style, width| markdown(&text, style, width), paper)
}

pub(super) fn glossary(session: &Session, word: Option<&str>, paper: Paper) -> Result<Output> {
    let all = &session.course.glossary;
    let Some(word) = word else {
        if all.is_empty() {
            bail!("this course has no glossary.");
        }
        return show(&|style, width| feedback::glossary(all, style, width), paper);
    };
    let wanted = word.to_lowercase();
    let found: Vec<(String, String)> = all
        .iter()
        .filter(|(name, _)| name.to_lowercase().contains(&wanted))
        .cloned()
        .collect();
    if found.is_empty() {
        let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        bail!("the glossary has no `{word}`: it has {}.", names.join(", "));
    }
    show(
        &|style, width| feedback::glossary(&found, style, width),
        paper,
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::SmallCourse;
    use super::*;
    use crate::feedback::Style;

    const PAPER: Paper = Paper {
        style: Style::plain(),
        width: 40,
        rows: None,
    };

    fn session(small: &SmallCourse) -> Session {
        small.write(
            "exercises/02_overlap/README.md",
            "# Overlap\n\nThe *longest* wait.\n",
        );
        let mut session = Session::open(small.root()).unwrap();
        session.course.glossary = vec![
            ("poll".to_owned(), "To ask a future to go on.".to_owned()),
            (
                "task".to_owned(),
                "A future that runs by itself.".to_owned(),
            ),
        ];
        session
    }

    #[test]
    fn a_lesson_is_found_by_its_chapter_or_an_exercise() {
        let small = SmallCourse::new();
        let session = session(&small);
        for given in ["02_overlap", "02", "overlap", "two_users"] {
            let shown = lesson(&session, Some(given), PAPER).unwrap().text;
            assert_eq!(shown, "Overlap\n\nThe longest wait.\n", "{given}");
        }
        assert_eq!(
            lesson(&session, Some("09"), PAPER).unwrap_err().to_string(),
            "there is no chapter `09`: there are 01_waiting, 02_overlap."
        );
    }

    #[test]
    fn a_lesson_that_is_not_there_is_said() {
        let small = SmallCourse::new();
        small.remove("exercises/01_waiting/README.md");
        let error = lesson(&session(&small), Some("01"), PAPER).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the lesson of 01_waiting, exercises/01_waiting/README.md, cannot be read"
        );
    }

    #[test]
    fn words_are_looked_up() {
        let small = SmallCourse::new();
        let session = session(&small);
        let one = glossary(&session, Some("Poll"), PAPER).unwrap().text;
        assert_eq!(one, "poll\n  To ask a future to go on.\n");
        let all = glossary(&session, None, PAPER).unwrap().text;
        assert!(
            all.contains("poll\n") && all.contains("\n\ntask\n"),
            "{all}"
        );
        assert_eq!(
            glossary(&session, Some("x"), PAPER)
                .unwrap_err()
                .to_string(),
            "the glossary has no `x`: it has poll, task."
        );
    }
}
