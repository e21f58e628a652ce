//! `kit list`: the course with what is done. Compiles nothing.

use super::{Output, Paper, Session, json};
use crate::cli::Format;
use crate::course::{Course, Exercise};
use crate::feedback::{Ink, cut, fit};
use crate::state::Progress;
use anyhow::Result;
use serde::Serialize;

pub(super) fn list(session: &Session, format: Format, paper: Paper) -> Result<Output> {
    let Session {
        course, progress, ..
    } = session;
    let done = progress.done_marks(course);
    let current = progress.current(course, &done);
    Ok(match format {
        Format::Text => Output::done(&lines(course, &done, current, paper)),
        Format::Json => Output {
            text: json::line(&items(course, progress, &done, current)),
            exit: super::Exit::Done,
        },
    })
}

#[derive(Debug, Serialize)]
struct Item<'a> {
    exercise: &'a str,
    chapter: &'a str,
    title: &'a str,
    file: String,
    done: bool,
    current: bool,
    hints_shown: usize,
    hints: usize,
}

fn items<'a>(
    course: &'a Course,
    progress: &Progress,
    done: &[bool],
    current: usize,
) -> Vec<Item<'a>> {
    let item = |(index, exercise): (usize, &'a Exercise)| Item {
        exercise: &exercise.name,
        chapter: &exercise.chapter,
        title: &exercise.title,
        file: exercise.file(),
        done: done[index],
        current: index == current,
        hints_shown: progress.rung(&exercise.name),
        hints: exercise.hints.len(),
    };
    course.exercises.iter().enumerate().map(item).collect()
}

fn lines(course: &Course, done: &[bool], current: usize, paper: Paper) -> Vec<String> {
    let Paper { style, width, .. } = paper;
    let names = course
        .exercises
        .iter()
        .map(|exercise| exercise.name.len())
        .max()
        .unwrap_or(0);
    let mut lines = Vec::new();
    for chapter in &course.chapters {
        let mut exercises = course.in_chapter(&chapter.name).peekable();
        if exercises.peek().is_none() {
            continue;
        }
        let head = cut(&format!("{}  {}", chapter.name, chapter.title), width);
        lines.push(style.paint(Ink::Strong, &head));
        for exercise in exercises {
            let index = course.position(&exercise.name).unwrap_or_default();
            let mark = if done[index] { "[x]" } else { "[ ]" };
            let arrow = if index == current { ">" } else { " " };
            let name = fit(&exercise.name, names);
            let line = cut(&format!("{arrow} {mark} {name}  {}", exercise.title), width);
            lines.push(match (index == current, done[index]) {
                (true, _) => style.paint(Ink::Strong, &line),
                (false, true) => style.paint(Ink::Good, &line),
                (false, false) => line,
            });
        }
        lines.push(String::new());
    }
    let count = done.iter().filter(|done| **done).count();
    lines.push(format!("{count} of {} done.", done.len()));
    if count < done.len() {
        lines.push(format!("Current: {}", course.exercises[current].file()));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::testing::SmallCourse;
    use super::*;
    use crate::feedback::Style;
    use crate::files::sha256_hex;

    fn session(small: &SmallCourse) -> Session {
        let mut session = Session::open(small.root()).unwrap();
        let text = small.read("exercises/01_waiting/lazy_pizza.rs");
        session.update(|progress| progress.pass("lazy_pizza", &sha256_hex(text.as_bytes())));
        session
    }

    fn listed(session: &Session, format: Format, width: usize) -> String {
        list(
            session,
            format,
            Paper {
                style: Style::plain(),
                width,
                rows: None,
            },
        )
        .unwrap()
        .text
    }

    #[test]
    fn the_course_is_drawn_with_its_marks() {
        let small = SmallCourse::new();
        assert_eq!(
            listed(&session(&small), Format::Text, 80),
            "01_waiting  Waiting\n\
             \x20 [x] lazy_pizza  A future does nothing until it is polled\n\
             \n\
             02_overlap  Overlap\n\
             > [ ] two_users   Two users at a time\n\
             \n\
             1 of 2 done.\n\
             Current: exercises/02_overlap/two_users.rs\n"
        );
    }

    #[test]
    fn a_changed_file_is_not_done_any_more() {
        let small = SmallCourse::new();
        let session = session(&small);
        small.write("exercises/01_waiting/lazy_pizza.rs", "fn main() {}");
        assert!(listed(&session, Format::Text, 80).contains("> [ ] lazy_pizza"));
        small.remove("exercises/01_waiting/lazy_pizza.rs");
        assert!(listed(&session, Format::Text, 80).contains("> [ ] lazy_pizza"));
    }

    #[test]
    fn no_line_is_wider_than_the_screen() {
        let small = SmallCourse::new();
        let text = listed(&session(&small), Format::Text, 20);
        assert!(text.contains("  [x] lazy_pizza  A…\n"), "{text}");
    }

    #[test]
    fn json_is_one_array() {
        let small = SmallCourse::new();
        assert_eq!(
            listed(&session(&small), Format::Json, 80),
            "[{\"exercise\":\"lazy_pizza\",\"chapter\":\"01_waiting\",\"title\":\"A future does \
             nothing until it is polled\",\"file\":\"exercises/01_waiting/lazy_pizza.rs\",\
             \"done\":true,\"current\":false,\"hints_shown\":0,\"hints\":3},\
             {\"exercise\":\"two_users\",\"chapter\":\"02_overlap\",\"title\":\"Two users at a \
             time\",\"file\":\"exercises/02_overlap/two_users.rs\",\"done\":false,\
             \"current\":true,\"hints_shown\":0,\"hints\":3}]\n"
        );
    }
}
