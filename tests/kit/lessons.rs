//! What the lessons and the README show as coming from the kit, against the kit.
//!
//! Before such a picture stands, unseen by whoever reads it, what was run. In a lesson it stands in from the margin,
//! as all code does there:
//! `<!-- drawn by the kit: two_users, checks/02_overlap/two_users.starter.rs -->`
//! in the README it is as it comes:
//! `<!-- printed by the kit: two_users, checks/02_overlap/two_users.starter.rs -->`

use crate::support::{course, grader, root};
use std::process::{Command, Stdio};

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
        let pictures = pictures(see_it.split("\n## ").next().unwrap(), "drawn");
        let file = chapter.lesson_file();
        assert!(!pictures.is_empty(), "{file}: nothing is drawn by the kit");
        wrong.extend(pictures.iter().filter_map(|picture| {
            let lines = printed(picture)
                .lines()
                .map(|line| line.strip_prefix("  ").unwrap_or(line).to_owned())
                .collect();
            differs(&file, picture, lines)
        }));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_readme_shows_what_the_kit_prints() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let pictures = pictures(&readme, "printed");
    assert!(pictures.len() >= 2, "{}", pictures.len());
    let wrong: Vec<String> = pictures
        .iter()
        .filter_map(|picture| {
            let lines = printed(picture).lines().map(str::to_owned).collect();
            differs("README.md", picture, lines)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is said if the picture is no part of these lines.
fn differs(page: &str, picture: &Picture, lines: Vec<String>) -> Option<String> {
    let mut parts = lines.windows(picture.lines.len());
    let same = parts.any(|part| part == picture.lines);
    (!same).then(|| format!("{page}: {} is now\n{}", picture.file, lines.join("\n")))
}

fn pictures(text: &str, how: &str) -> Vec<Picture> {
    let mark = format!("<!-- {how} by the kit: ");
    let mut lines = text.lines();
    let mut pictures = Vec::new();
    while let Some(line) = lines.next() {
        let marked = line.strip_prefix(&mark);
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

/// What `kit run` says of the file as the exercise.
fn printed(picture: &Picture) -> String {
    // The lab is there, so that nothing is said of building it.
    grader();
    let output = Command::new(env!("CARGO_BIN_EXE_kit"))
        .args(["run", &picture.exercise, "--file", &picture.file])
        .current_dir(root())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}
