//! `kit list`: the course with what is done. Compiles nothing.

use super::{Output, Paper, Session, json};
use crate::cli::Format;
use crate::course::{Course, Exercise};
use crate::feedback::{Ink, cut, fit, width_of, wrap};
use crate::messages;
use crate::state::{Progress, Standing, count_done};
use anyhow::Result;
use serde::Serialize;

pub(super) fn list(session: &Session, format: Format, paper: Paper) -> Result<Output> {
    let Session {
        course, progress, ..
    } = session;
    let standings = progress.standings(course);
    let current = progress.current(course, &standings);
    Ok(match format {
        Format::Text => Output::done(&lines(course, &standings, current, paper)),
        Format::Json => Output {
            text: json::line(&items(course, progress, &standings, current)),
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
    /// Whether it has passed, in this or an earlier form of its file.
    done: bool,
    /// Whether its file is another one now.
    changed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    current: bool,
    hints_shown: usize,
    hints: usize,
}

fn items<'a>(
    course: &'a Course,
    progress: &Progress,
    standings: &[Standing],
    current: usize,
) -> Vec<Item<'a>> {
    let item = |(index, exercise): (usize, &'a Exercise)| Item {
        exercise: &exercise.name,
        chapter: &exercise.chapter,
        title: &exercise.title,
        file: exercise.file(),
        done: !standings[index].is_open(),
        changed: standings[index] == Standing::Changed,
        minutes: exercise.minutes,
        current: index == current,
        hints_shown: progress.rung(&exercise.name),
        hints: exercise.hints.len(),
    };
    course.exercises.iter().enumerate().map(item).collect()
}

fn lines(course: &Course, standings: &[Standing], current: usize, paper: Paper) -> Vec<String> {
    let Paper { style, width, .. } = paper;
    let names = course
        .exercises
        .iter()
        .map(|exercise| exercise.name.len())
        .max()
        .unwrap_or(0);
    let mut lines = Vec::new();
    for chapter in &course.chapters {
        let all = course.exercises.iter().zip(standings).enumerate();
        let exercises: Vec<_> = all
            .filter(|(_, (exercise, _))| exercise.chapter == chapter.name)
            .collect();
        if exercises.is_empty() {
            continue;
        }
        let of_chapter = exercises.iter().map(|(_, (_, standing))| **standing);
        let done = count_done(&of_chapter.collect::<Vec<_>>());
        let count = format!("{done} of {}", exercises.len());
        let head = format!("{}  {}", chapter.name, chapter.title);
        let head = fit(&head, width.saturating_sub(width_of(&count) + 2));
        lines.push(style.paint(Ink::Strong, &format!("{head}  {count}")));
        for (index, (exercise, standing)) in exercises {
            let arrow = if index == current { ">" } else { " " };
            let (mark, name) = (messages::mark(*standing), fit(&exercise.name, names));
            let line = cut(&format!("{arrow} {mark} {name}  {}", exercise.title), width);
            lines.push(match (index == current, standing) {
                (true, _) => style.paint(Ink::Strong, &line),
                (false, Standing::Open) => line,
                (false, _) => style.paint(Ink::Good, &line),
            });
        }
        lines.push(String::new());
    }
    lines.extend(wrap(&messages::so_far(course, standings), width));
    if count_done(standings) < standings.len() {
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
            "01_waiting  Waiting                                                       1 of 1\n\
             \x20 [x] lazy_pizza  A future does nothing until it is polled\n\
             \n\
             02_overlap  Overlap                                                       0 of 1\n\
             > [ ] two_users   Two users at a time\n\
             \n\
             1 of 2 done.\n\
             Current: exercises/02_overlap/two_users.rs\n"
        );
    }

    #[test]
    fn a_changed_file_has_passed_all_the_same() {
        let small = SmallCourse::new();
        let session = session(&small);
        small.write("exercises/01_waiting/lazy_pizza.rs", "fn main() {}");
        let text = listed(&session, Format::Text, 80);
        assert!(text.contains("  [~] lazy_pizza"), "{text}");
        assert!(
            text.contains("1 of 2 done. [~] is done, and changed since.\n"),
            "{text}"
        );
        assert!(text.contains("> [ ] two_users"), "{text}");
        small.remove("exercises/01_waiting/lazy_pizza.rs");
        assert!(listed(&session, Format::Text, 80).contains("  [~] lazy_pizza"));
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
             \"done\":true,\"changed\":false,\"current\":false,\"hints_shown\":0,\"hints\":3},\
             {\"exercise\":\"two_users\",\"chapter\":\"02_overlap\",\"title\":\"Two users at a \
             time\",\"file\":\"exercises/02_overlap/two_users.rs\",\"done\":false,\"changed\":false,\
             \"current\":true,\"hints_shown\":0,\"hints\":3}]\n"
        );
    }
}
