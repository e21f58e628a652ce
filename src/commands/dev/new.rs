//! `kit dev new`: the files of a new exercise, from templates that pass `kit dev check` as far as
//! templates can: a story, three more submissions of each kind and a lesson are still to be written.

use super::super::Output;
use super::inspect::LESSON_PARTS;
use crate::course::{Chapter, Course, Exercise, INFO, is_exercise_name};
use crate::files;
use anyhow::{Context, Result, bail};
use std::path::Path;

const MANIFEST: &str = "exercises/Cargo.toml";

const EXERCISE: &str = include_str!("templates/exercise.rs");
const CHECK: &str = include_str!("templates/check.rs");
const SOLUTION: &str = include_str!("templates/solution.rs");
const ENTRY: &str = include_str!("templates/exercise.toml");

pub(in super::super) fn new(root: &Path, name: &str, chapter: &str) -> Result<Output> {
    let course = Course::read(root)?;
    refuse(&course, name, chapter)?;
    let exercise = planned(name, chapter);
    let written = new_files(&exercise);
    for (file, _) in &written {
        if root.join(file).exists() {
            bail!("{file} is already there. Remove it, or choose another name.");
        }
    }
    let read = |file: &str| {
        std::fs::read_to_string(root.join(file)).with_context(|| format!("cannot read {file}"))
    };
    let info = with_exercise(&read(INFO)?, &course, chapter, &filled(ENTRY, &exercise));
    Course::parse(&info, &root.join(INFO)).context("the new entry does not fit into info.toml")?;
    let manifest = with_bin(&read(MANIFEST)?, &exercise);

    let of = course.find_chapter(chapter)?;
    let lesson = (of.lesson_file(), lesson(of));
    let missing_lesson = (!root.join(&lesson.0).exists()).then_some(lesson);
    let mut lines = vec![format!(
        "Made the exercise {name}, as a template that grades:"
    )];
    for (file, text) in written.into_iter().chain(missing_lesson) {
        write(root, &file, &text)?;
        lines.push(format!("  {file}"));
    }
    // Last, so that the course never names a file that is not there.
    write(root, MANIFEST, &manifest)?;
    write(root, INFO, &info)?;
    lines.push(format!("and listed it in {INFO} and {MANIFEST}."));
    lines.push("Write it, and let `kit dev check` say what is still missing.".to_owned());
    Ok(Output::done(&lines))
}

fn refuse(course: &Course, name: &str, chapter: &str) -> Result<()> {
    if !is_exercise_name(name) {
        bail!(
            "`{name}` cannot be the name of an exercise: use lower-case letters, digits and \
             underscores, and begin with a letter."
        );
    }
    if let Some(taken) = course.exercise(name) {
        bail!(
            "there is already an exercise `{name}`, in {}.",
            taken.chapter
        );
    }
    if !course.chapters.iter().any(|known| known.name == chapter) {
        let known: Vec<&str> = course
            .chapters
            .iter()
            .map(|known| known.name.as_str())
            .collect();
        bail!(
            "there is no chapter `{chapter}`. There is {}. A new one begins with a [[chapter]] in \
             {INFO}.",
            known.join(", ")
        );
    }
    Ok(())
}

/// The new exercise, as far as its paths need it.
fn planned(name: &str, chapter: &str) -> Exercise {
    let mut title = name.replace('_', " ");
    title[..1].make_ascii_uppercase();
    Exercise {
        name: name.to_owned(),
        chapter: chapter.to_owned(),
        title,
        starter: "too_slow/awaited_in_turn".to_owned(),
        contract: Vec::new(),
        hints: Vec::new(),
        says: Vec::new(),
        minutes: None,
        topics: Vec::new(),
        taught: String::new(),
    }
}

fn new_files(exercise: &Exercise) -> Vec<(String, String)> {
    let starter = filled(EXERCISE, exercise);
    let solution = filled(SOLUTION, exercise);
    let submissions = exercise.submissions_dir();
    let expecting = |what: &str, text: &str| format!("//! expect: {what}\n//!\n{text}");
    vec![
        (
            format!("{submissions}/right/like_the_solution.rs"),
            expecting("passed", &solution),
        ),
        (
            format!("{submissions}/wrong/like_the_starter.rs"),
            expecting(&exercise.starter, &starter),
        ),
        (exercise.file(), starter.clone()),
        (exercise.starter_file(), starter),
        (exercise.check_file(), filled(CHECK, exercise)),
        (exercise.solution_file(), solution),
    ]
}

fn filled(template: &str, exercise: &Exercise) -> String {
    template
        .replace("{{name}}", &exercise.name)
        .replace("{{chapter}}", &exercise.chapter)
        .replace("{{title}}", &exercise.title)
}

fn lesson(chapter: &Chapter) -> String {
    let mut text = format!("# {}\n", chapter.title);
    for part in LESSON_PARTS {
        text.push_str(&format!("\n## {part}\n"));
    }
    text
}

/// `info.toml` with the entry after the last exercise of its chapter, or of the chapters before.
fn with_exercise(info: &str, course: &Course, chapter: &str, entry: &str) -> String {
    let order = |name: &str| course.chapters.iter().position(|known| known.name == name);
    let before = |exercise: &Exercise| order(&exercise.chapter) <= order(chapter);
    let after = course
        .exercises
        .iter()
        .rposition(before)
        .map_or(0, |index| index + 1);
    let lines: Vec<&str> = info.lines().collect();
    let is_header = |line: &&str| line.trim() == "[[exercise]]";
    let headers = lines.iter().enumerate().filter(|(_, line)| is_header(line));
    let mut at = headers
        .map(|(index, _)| index)
        .nth(after)
        .unwrap_or(lines.len());
    // A comment directly above the next entry belongs to that.
    while at > 0 && at < lines.len() && lines[at - 1].starts_with('#') {
        at -= 1;
    }
    inserted(&lines, at, entry)
}

/// `exercises/Cargo.toml` with the program after the last one.
fn with_bin(manifest: &str, exercise: &Exercise) -> String {
    let Exercise { name, chapter, .. } = exercise;
    let entry =
        format!("[[bin]]\nname = \"{name}\"\npath = \"{chapter}/{name}.rs\"\ntest = false\n");
    let lines: Vec<&str> = manifest.lines().collect();
    let last = lines.iter().rposition(|line| line.trim() == "[[bin]]");
    let end = last.map(|last| {
        let is_end = |line: &&str| line.trim().is_empty() || line.starts_with('[');
        let length = lines[last + 1..].iter().position(is_end);
        length.map_or(lines.len(), |length| last + 1 + length)
    });
    inserted(&lines, end.unwrap_or(lines.len()), &entry)
}

/// The lines with `entry` before the line `at`, one empty line on either side.
fn inserted(lines: &[&str], at: usize, entry: &str) -> String {
    let (above, below) = (lines[..at].join("\n"), lines[at..].join("\n"));
    let parts = [above.trim_end(), entry.trim(), below.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

fn write(root: &Path, file: &str, text: &str) -> Result<()> {
    let path = root.join(file);
    let write = || {
        std::fs::create_dir_all(path.parent().unwrap_or(root))?;
        files::write_atomically(&path, text.as_bytes())
    };
    write().with_context(|| format!("cannot write {file}"))
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::SmallCourse;
    use super::super::inspect;
    use super::super::listing::Listing;
    use super::*;

    #[test]
    fn a_new_exercise_comes_after_the_others_of_its_chapter() {
        let small = SmallCourse::new();
        new(small.root(), "hot_soup", "01_waiting").unwrap();
        let course = Course::open(small.root()).unwrap();
        let names: Vec<&str> = course.exercises.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(names, ["lazy_pizza", "hot_soup", "two_users"]);
        assert_eq!(course.exercise("hot_soup").unwrap().title, "Hot soup");
        assert!(small.read(MANIFEST).ends_with(
            "path = \"02_overlap/two_users.rs\"\n\n[[bin]]\nname = \"hot_soup\"\npath = \
             \"01_waiting/hot_soup.rs\"\ntest = false\n"
        ));
    }

    #[test]
    fn only_submissions_are_still_missing() {
        let small = SmallCourse::new();
        new(small.root(), "hot_soup", "02_overlap").unwrap();
        let course = Course::open(small.root()).unwrap();
        let problems = inspect::problems(&course, &Listing::read(small.root()).unwrap());
        let problems: Vec<String> = problems
            .into_iter()
            .map(|p| format!("{}: {}", p.file, p.problem))
            .collect();
        assert_eq!(
            problems,
            [
                "tests/submissions/hot_soup/right: holds 1 submissions, and there are to be 4",
                "tests/submissions/hot_soup/wrong: holds 1 submissions, and there are to be 4",
            ]
        );
    }

    #[test]
    fn a_chapter_without_a_lesson_gets_an_empty_one() {
        let small = SmallCourse::new();
        small.remove("exercises/01_waiting/README.md");
        new(small.root(), "hot_soup", "01_waiting").unwrap();
        assert_eq!(
            small.read("exercises/01_waiting/README.md"),
            "# Waiting\n\n## Story\n\n## Awaita says\n\n## See it\n\n## Try it\n\n## Code it\n\n\
             ## Quiz\n\n## No dumb questions\n"
        );
    }

    #[test]
    fn nothing_is_overwritten() {
        let small = SmallCourse::new();
        small.write("solutions/01_waiting/hot_soup.rs", "mine");
        let info = small.read(INFO);
        for (name, chapter, expected) in [
            (
                "two_users",
                "01_waiting",
                "there is already an exercise `two_users`, in 02_overlap.",
            ),
            (
                "hot_soup",
                "01_waiting",
                "solutions/01_waiting/hot_soup.rs is already there. Remove it, or choose another \
                 name.",
            ),
            (
                "Hot-Soup",
                "01_waiting",
                "`Hot-Soup` cannot be the name of an exercise: use lower-case letters, digits and \
                 underscores, and begin with a letter.",
            ),
            (
                "cold_soup",
                "waiting",
                "there is no chapter `waiting`. There is 01_waiting, 02_overlap. A new one begins \
                 with a [[chapter]] in info.toml.",
            ),
        ] {
            assert_eq!(
                new(small.root(), name, chapter).unwrap_err().to_string(),
                expected
            );
        }
        assert_eq!(small.read(INFO), info);
        assert!(
            !small
                .root()
                .join("exercises/01_waiting/hot_soup.rs")
                .exists()
        );
    }

    #[test]
    fn entries_go_where_they_belong_and_comments_stay() {
        let small = SmallCourse::new();
        let course = small.course();
        let info = "a\n[[exercise]]\nx\n\n# About the next.\n[[exercise]]\ny\n";
        assert_eq!(
            with_exercise(info, &course, "01_waiting", "NEW\n"),
            "a\n[[exercise]]\nx\n\nNEW\n\n# About the next.\n[[exercise]]\ny\n"
        );
        assert_eq!(
            with_exercise(info, &course, "02_overlap", "NEW\n"),
            "a\n[[exercise]]\nx\n\n# About the next.\n[[exercise]]\ny\n\nNEW\n"
        );
        let exercise = planned("soup", "01_waiting");
        assert_eq!(
            with_bin("[[bin]]\nname = \"a\"\n\n[lib]\n", &exercise),
            "[[bin]]\nname = \"a\"\n\n[[bin]]\nname = \"soup\"\npath = \"01_waiting/soup.rs\"\n\
             test = false\n\n[lib]\n"
        );
    }
}
