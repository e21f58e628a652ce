//! `kit list`: the course with what is done. Compiles nothing.

use super::{Output, Paper, Session, json};
use crate::cli::Format;
use crate::course::{Chapter, Course, Exercise};
use crate::feedback::{Ink, cut, fit, width_of, wrap};
use crate::messages;
use crate::state::{Progress, Standing, count_done};
use anyhow::{Result, bail};
use serde::Serialize;

/// `topic`: only the exercises that are about it.
pub(super) fn list(
    session: &Session,
    topic: Option<&str>,
    format: Format,
    paper: Paper,
) -> Result<Output> {
    let Session {
        course, progress, ..
    } = session;
    let topic = topic.map(str::to_lowercase);
    let is_about = |exercise: &Exercise| {
        let wanted = topic.as_deref();
        wanted.is_none_or(|topic| exercise.topics.iter().any(|it| it == topic))
    };
    if let Some(topic) = &topic
        && !course.exercises.iter().any(is_about)
    {
        let topics = course.topics().join(", ");
        bail!("no exercise has the topic `{topic}`. There are: {topics}.");
    }
    let standings = progress.standings(course);
    let current = progress.current(course, &standings);
    Ok(match format {
        Format::Text => Output::done(&lines(course, &standings, current, &is_about, paper)),
        Format::Json => {
            let items = items(course, progress, &standings, current, &is_about);
            Output {
                text: json::line(&items),
                exit: super::Exit::Done,
            }
        }
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
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    topics: &'a [String],
    current: bool,
    hints_shown: usize,
    hints: usize,
}

fn items<'a>(
    course: &'a Course,
    progress: &Progress,
    standings: &[Standing],
    current: usize,
    is_shown: &dyn Fn(&Exercise) -> bool,
) -> Vec<Item<'a>> {
    let item = |(index, exercise): (usize, &'a Exercise)| Item {
        exercise: &exercise.name,
        chapter: &exercise.chapter,
        title: &exercise.title,
        file: exercise.file(),
        done: !standings[index].is_open(),
        changed: standings[index] == Standing::Changed,
        minutes: exercise.minutes,
        topics: &exercise.topics,
        current: index == current,
        hints_shown: progress.rung(&exercise.name),
        hints: exercise.hints.len(),
    };
    let all = course.exercises.iter().enumerate();
    all.filter(|(_, exercise)| is_shown(exercise))
        .map(item)
        .collect()
}

fn lines(
    course: &Course,
    standings: &[Standing],
    current: usize,
    is_shown: &dyn Fn(&Exercise) -> bool,
    paper: Paper,
) -> Vec<String> {
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
        if !exercises
            .iter()
            .any(|(_, (exercise, _))| is_shown(exercise))
        {
            continue;
        }
        let of_chapter = exercises.iter().map(|(_, (_, standing))| **standing);
        let done = count_done(&of_chapter.collect::<Vec<_>>());
        let count = format!("{done} of {}", exercises.len());
        let head = format!("{}  {}", chapter.name, chapter.title);
        let head = fit(&head, width.saturating_sub(width_of(&count) + 2));
        lines.push(style.paint(Ink::Strong, &format!("{head}  {count}")));
        let before = open_needs(course, chapter, standings);
        if !before.is_empty() && done == 0 {
            let told = format!("  builds on {}", before.join(", "));
            lines.push(style.paint(Ink::Dim, &cut(&told, width)));
        }
        for (index, (exercise, standing)) in exercises {
            if !is_shown(exercise) {
                continue;
            }
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

/// The chapters that this one builds on and that are not done.
fn open_needs<'a>(course: &Course, chapter: &'a Chapter, standings: &[Standing]) -> Vec<&'a str> {
    let is_open = |needed: &&String| {
        let mut exercises = course.exercises.iter().zip(standings);
        exercises.any(|(exercise, standing)| exercise.chapter == **needed && standing.is_open())
    };
    chapter
        .needs
        .iter()
        .filter(is_open)
        .map(String::as_str)
        .collect()
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
            None,
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
    fn a_topic_finds_its_exercises_and_what_they_build_on() {
        let small = SmallCourse::new();
        let mut session = Session::open(small.root()).unwrap();
        session.course.exercises[0].topics = vec!["poll".to_owned()];
        session.course.exercises[1].topics = vec!["overlap".to_owned(), "join".to_owned()];
        session.course.chapters[1].needs = vec!["01_waiting".to_owned()];
        let paper = Paper {
            style: Style::plain(),
            width: 40,
            rows: None,
        };
        let on = |topic| list(&session, Some(topic), Format::Text, paper);
        assert_eq!(
            on("Join").unwrap().text,
            "02_overlap  Overlap               0 of 1\n\
             \x20 builds on 01_waiting\n\
             \x20 [ ] two_users   Two users at a time\n\
             \n\
             0 of 2 done.\n\
             Current: exercises/01_waiting/lazy_pizza.rs\n"
        );
        assert_eq!(
            on("forks").unwrap_err().to_string(),
            "no exercise has the topic `forks`. There are: poll, overlap, join."
        );
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
             \"done\":true,\"changed\":false,\"topics\":[\"poll\"],\"current\":false,\"hints_shown\":0,\"hints\":3},\
             {\"exercise\":\"two_users\",\"chapter\":\"02_overlap\",\"title\":\"Two users at a \
             time\",\"file\":\"exercises/02_overlap/two_users.rs\",\"done\":false,\"changed\":false,\"topics\":[\"overlap\"],\
             \"current\":true,\"hints_shown\":0,\"hints\":3}]\n"
        );
    }
}
