//! The lessons against the kit: what a README shows as drawn by it, it draws.
//!
//! Before such a picture stands, unseen by whoever reads the lesson, what was run:
//! `<!-- drawn by the kit: two_users, checks/02_overlap/two_users.starter.rs -->`

use crate::support::{block_on, course, exercise, grader, root};
use kit::feedback::{SourceLines, Style, render};

/// In columns, as on the narrowest screen that the kit is made for.
const WIDTH: usize = 80;

struct Picture {
    exercise: String,
    file: String,
    lines: Vec<String>,
}

#[test]
fn each_lesson_shows_what_the_kit_draws() {
    let mut wrong = Vec::new();
    for chapter in &course().chapters {
        let lesson = course().read_lesson(chapter).unwrap();
        let see_it = lesson.split("## See it").nth(1).unwrap();
        let pictures = pictures(see_it.split("\n## ").next().unwrap());
        assert!(
            !pictures.is_empty(),
            "{}: nothing is drawn by the kit",
            chapter.lesson_file()
        );
        for picture in pictures {
            let drawn = drawn(&picture);
            if !drawn
                .windows(picture.lines.len())
                .any(|lines| lines == picture.lines)
            {
                let (file, drawn) = (chapter.lesson_file(), drawn.join("\n"));
                wrong.push(format!("{file}: {} is now\n{drawn}", picture.file));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn pictures(text: &str) -> Vec<Picture> {
    let mut lines = text.lines();
    let mut pictures = Vec::new();
    while let Some(line) = lines.next() {
        let marked = line.strip_prefix("<!-- drawn by the kit: ");
        let Some(marked) = marked.and_then(|rest| rest.strip_suffix(" -->")) else {
            continue;
        };
        let (exercise, file) = marked.split_once(", ").unwrap_or_else(|| panic!("{line}"));
        assert_eq!(lines.next(), Some("```text"), "after {line}");
        pictures.push(Picture {
            exercise: exercise.to_owned(),
            file: file.to_owned(),
            lines: lines
                .by_ref()
                .take_while(|line| *line != "```")
                .map(str::to_owned)
                .collect(),
        });
    }
    pictures
}

/// The whole verdict.
fn drawn(picture: &Picture) -> Vec<String> {
    let file = root().join(&picture.file);
    let graded = grader().grade(exercise(&picture.exercise), &file, Vec::new());
    let graded = block_on(graded).unwrap();
    let source = SourceLines::new(&graded.source);
    let lines = render(&graded.verdict, &source, &Style::plain(), WIDTH);
    let lines = lines.iter().map(|line| line.trim_end());
    // The picture stands in from the margin, and so does code in a lesson.
    lines
        .map(|line| line.strip_prefix("  ").unwrap_or(line).to_owned())
        .collect()
}
