//! What can be seen to be wrong with a course without running any of it. Pure.

use super::Problem;
use super::grades::{self, Kind};
use super::listing::Listing;
use crate::course::{Chapter, Course, Exercise, INFO};
use crate::feedback::width_of;
use std::collections::BTreeMap;
use toml::Table;

/// The fewest rungs of a hint ladder, and the fewest submissions of each kind.
const RUNGS: usize = 3;
const SUBMISSIONS: usize = 4;

/// What somebody learned who has finished a chapter, in lines.
const LEARNED: usize = 3;

/// The widest line of what learners read, in columns.
const COLUMNS: usize = 100;

const MANIFEST: &str = "exercises/Cargo.toml";

/// The parts of a lesson, in their order.
pub const LESSON_PARTS: [&str; 7] = [
    "Story",
    "Awaita says",
    "See it",
    "Try it",
    "Code it",
    "Quiz",
    "No dumb questions",
];

pub fn problems(course: &Course, listing: &Listing) -> Vec<Problem> {
    let mut problems = Vec::new();
    for exercise in &course.exercises {
        hints(exercise, &mut problems);
        given_away(exercise, listing, &mut problems);
        topics(exercise, &mut problems);
        files(exercise, listing, &mut problems);
        submissions(exercise, listing, &mut problems);
    }
    learned(course, &mut problems);
    lessons(course, listing, &mut problems);
    columns(course, listing, &mut problems);
    manifest(course, listing, &mut problems);
    left_over(course, listing, &mut problems);
    problems
}

fn hints(exercise: &Exercise, problems: &mut Vec<Problem>) {
    let (name, count) = (&exercise.name, exercise.hints.len());
    if count < RUNGS {
        let problem = format!("`{name}` has {count} hints, and a ladder has at least {RUNGS}");
        problems.push(Problem::new(INFO, problem));
    }
    for (index, hint) in exercise.hints.iter().enumerate() {
        if hint.trim().is_empty() {
            problems.push(Problem::new(
                INFO,
                format!("hint {} of `{name}` is empty", index + 1),
            ));
        }
    }
}

/// The last rung may hold a line of the solution, and none before it.
fn given_away(exercise: &Exercise, listing: &Listing, problems: &mut Vec<Problem>) {
    let text = |file: &str| listing.text(file).unwrap_or_default();
    let (solution, starter) = (exercise.solution_file(), exercise.starter_file());
    let starter: Vec<&str> = text(&starter).lines().map(str::trim).collect();
    let new = text(&solution).lines().map(str::trim).filter(|line| {
        // What is shorter than that is a word of the language.
        line.len() > 12
            && !line.starts_with("//")
            && !line.starts_with("use ")
            // What only opens something says less than a line.
            && !line.ends_with('{')
            && !starter.contains(line)
    });
    let new: Vec<&str> = new.map(|line| line.trim_end_matches([';', ','])).collect();
    let Some((_, rungs)) = exercise.hints.split_last() else {
        return;
    };
    for (index, hint) in rungs.iter().enumerate() {
        if let Some(line) = new.iter().find(|line| hint.contains(**line)) {
            let name = &exercise.name;
            let problem = format!("hint {} of `{name}` gives away `{line}`", index + 1);
            problems.push(Problem::new(INFO, problem));
        }
    }
}

fn topics(exercise: &Exercise, problems: &mut Vec<Problem>) {
    if exercise.topics.is_empty() {
        let problem = format!(
            "`{}` has no topics, so `kit list --topic` cannot find it",
            exercise.name
        );
        problems.push(Problem::new(INFO, problem));
    }
}

fn learned(course: &Course, problems: &mut Vec<Problem>) {
    for chapter in &course.chapters {
        let lines = chapter
            .learned
            .lines()
            .filter(|line| !line.trim().is_empty())
            .count();
        if lines != LEARNED {
            let problem = format!(
                "`learned` of the chapter `{}` has {lines} lines, and is to have {LEARNED}",
                chapter.name
            );
            problems.push(Problem::new(INFO, problem));
        }
    }
}

/// What learners read fits on their screens.
fn columns(course: &Course, listing: &Listing, problems: &mut Vec<Problem>) {
    let read = course
        .exercises
        .iter()
        .flat_map(|it| [it.file(), it.solution_file()]);
    let lessons = course.chapters.iter().map(Chapter::lesson_file);
    for file in read.chain(lessons) {
        let lines = listing.text(&file).unwrap_or_default().lines();
        let is_wide = |line: &str| !line.starts_with("<!--") && width_of(line) > COLUMNS;
        let wide = lines.enumerate().find(|(_, line)| is_wide(line));
        if let Some((index, line)) = wide {
            let columns = width_of(line);
            let problem = format!(
                "line {} has {columns} columns, more than {COLUMNS}",
                index + 1
            );
            problems.push(Problem::new(file, problem));
        }
    }
}

fn files(exercise: &Exercise, listing: &Listing, problems: &mut Vec<Problem>) {
    let name = &exercise.name;
    let (own, starter) = (exercise.file(), exercise.starter_file());
    for file in [
        &own,
        &exercise.check_file(),
        &starter,
        &exercise.solution_file(),
    ] {
        match listing.text(file) {
            Some(text) if text.trim().is_empty() => {
                problems.push(Problem::new(file.as_str(), "is empty"));
            }
            Some(_) => {}
            None if listing.has(file) => {
                problems.push(Problem::new(file.as_str(), "is not a text file"));
            }
            None => {
                let problem = format!("is not there, and the exercise `{name}` needs it");
                problems.push(Problem::new(file.as_str(), problem));
            }
        }
    }
    if let (Some(text), Some(pristine)) = (listing.text(&own), listing.text(&starter))
        && text != pristine
    {
        let problem = format!(
            "differs from {starter}. `kit reset {name}` puts it back (yours is kept); if the \
             change is meant, copy it there"
        );
        problems.push(Problem::new(own, problem));
    }
}

fn submissions(exercise: &Exercise, listing: &Listing, problems: &mut Vec<Problem>) {
    for kind in [Kind::Right, Kind::Wrong] {
        let folder = format!("{}/{}", exercise.submissions_dir(), kind.folder());
        let count = grades::submissions(exercise, kind, listing).count();
        if count < SUBMISSIONS {
            let problem = format!("holds {count} submissions, and there are to be {SUBMISSIONS}");
            problems.push(Problem::new(folder, problem));
        }
        for file in grades::submissions(exercise, kind, listing) {
            let text = listing.text(file).unwrap_or_default();
            if let Err(problem) = grades::expectation(kind, text) {
                problems.push(Problem::new(file, problem));
            }
        }
    }
}

fn lessons(course: &Course, listing: &Listing, problems: &mut Vec<Problem>) {
    for chapter in &course.chapters {
        if course.in_chapter(&chapter.name).next().is_none() {
            let problem = format!("the chapter `{}` has no exercise", chapter.name);
            problems.push(Problem::new(INFO, problem));
            continue;
        }
        let file = chapter.lesson_file();
        let Some(text) = listing.text(&file) else {
            problems.push(Problem::new(
                file,
                "is not there: the chapter has no lesson",
            ));
            continue;
        };
        let headings: Vec<String> = headings(text).collect();
        let missing: Vec<&str> = LESSON_PARTS
            .into_iter()
            .filter(|part| !headings.contains(&part.to_lowercase()))
            .collect();
        if !missing.is_empty() {
            let problem = format!("the lesson has no part called {}", missing.join(", "));
            problems.push(Problem::new(file, problem));
        } else if !in_order(&headings) {
            let problem = format!("its parts are out of order: {}", LESSON_PARTS.join(", "));
            problems.push(Problem::new(file, problem));
        }
    }
}

/// In lower case. Lines of a code block that look like headings are comments there.
fn headings(text: &str) -> impl Iterator<Item = String> {
    let mut code = false;
    text.lines().filter_map(move |line| {
        code ^= line.trim_start().starts_with("```");
        let title = line.strip_prefix('#').filter(|_| !code)?;
        Some(title.trim_start_matches('#').trim().to_lowercase())
    })
}

fn in_order(headings: &[String]) -> bool {
    let mut headings = headings.iter();
    LESSON_PARTS
        .iter()
        .all(|part| headings.any(|heading| *heading == part.to_lowercase()))
}

/// Each exercise is an ordinary program: `exercises/Cargo.toml` lists it, and nothing else.
fn manifest(course: &Course, listing: &Listing, problems: &mut Vec<Problem>) {
    let table = listing.text(MANIFEST).map(str::parse::<Table>);
    let table = match table {
        Some(Ok(table)) => table,
        Some(Err(error)) => {
            let problem = format!("is not valid TOML: {}", error.message());
            return problems.push(Problem::new(MANIFEST, problem));
        }
        None => return problems.push(Problem::new(MANIFEST, "is not there")),
    };
    let mut bins = bins(&table);
    for exercise in &course.exercises {
        let name = exercise.name.as_str();
        let path = format!("{}/{name}.rs", exercise.chapter);
        match bins.remove(name) {
            Some(listed) if listed == path => {}
            Some(listed) => {
                let problem = format!("the [[bin]] `{name}` has the path {listed}, not {path}");
                problems.push(Problem::new(MANIFEST, problem));
            }
            None => {
                let problem = format!("has no [[bin]] with name = \"{name}\", path = \"{path}\"");
                problems.push(Problem::new(MANIFEST, problem));
            }
        }
    }
    for name in bins.keys() {
        let problem = format!("the [[bin]] `{name}` is no exercise of the course");
        problems.push(Problem::new(MANIFEST, problem));
    }
}

fn bins(manifest: &Table) -> BTreeMap<&str, &str> {
    let bins = manifest.get("bin").and_then(|bins| bins.as_array());
    bins.into_iter()
        .flatten()
        .filter_map(|bin| {
            let name = bin.get("name")?.as_str()?;
            Some((
                name,
                bin.get("path").and_then(|path| path.as_str()).unwrap_or(""),
            ))
        })
        .collect()
}

fn left_over(course: &Course, listing: &Listing, problems: &mut Vec<Problem>) {
    for path in listing.paths().filter(|path| !is_claimed(path, course)) {
        let problem = "is left over: no exercise of info.toml claims it";
        problems.push(Problem::new(path, problem));
    }
}

fn is_claimed(path: &str, course: &Course) -> bool {
    let is_lesson = |chapter: &Chapter| path == chapter.lesson_file();
    let is_of = |exercise: &Exercise| {
        let submissions = exercise.submissions_dir();
        let in_kind = |kind: Kind| {
            let file = path.strip_prefix(&format!("{submissions}/{}/", kind.folder()));
            file.is_some_and(|file| file.ends_with(".rs") && !file.contains('/'))
        };
        path == exercise.file()
            || path == exercise.check_file()
            || path == exercise.starter_file()
            || path == exercise.solution_file()
            || in_kind(Kind::Right)
            || in_kind(Kind::Wrong)
    };
    path == MANIFEST
        || path == "exercises/lib.rs"
        || course.chapters.iter().any(is_lesson)
        || course.exercises.iter().any(is_of)
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::SmallCourse;
    use super::*;

    fn found(small: &SmallCourse) -> Vec<String> {
        let listing = Listing::read(small.root()).unwrap();
        let problems = problems(&small.course(), &listing);
        problems
            .into_iter()
            .map(|p| format!("{}: {}", p.file, p.problem))
            .collect()
    }

    #[test]
    fn a_whole_course_has_no_problem() {
        assert_eq!(found(&SmallCourse::new()), Vec::<String>::new());
    }

    type Break = fn(&SmallCourse);

    #[test]
    fn each_fault_is_named_once() {
        let cases: [(Break, &[&str]); 18] = [
            (
                |small| {
                    let solution = "fn main() {\n    let both = join!(a, b);\n}\n";
                    small.write("solutions/01_waiting/lazy_pizza.rs", solution);
                    let info = small.read(INFO);
                    let told =
                        info.replace("Who waits for bake()?", "Try `let both = join!(a, b)`.");
                    small.write(
                        INFO,
                        &told.replace("\"bake().await\"", "\"let both = join!(a, b);\""),
                    );
                },
                &["info.toml: hint 2 of `lazy_pizza` gives away `let both = join!(a, b)`"],
            ),
            (
                |small| {
                    let info = small.read(INFO);
                    small.write(INFO, &info.replace("topics = [\"poll\"]", ""));
                },
                &["info.toml: `lazy_pizza` has no topics, so `kit list --topic` cannot find it"],
            ),
            (
                |small| {
                    let info = small.read(INFO);
                    small.write(INFO, &info.replacen("One.\\nTwo.", "One and two.", 1));
                },
                &["info.toml: `learned` of the chapter `01_waiting` has 2 lines, and is to have 3"],
            ),
            (
                |small| {
                    let wide = format!("fn main() {{}} // {}\n", "a".repeat(85));
                    small.write("solutions/01_waiting/lazy_pizza.rs", &wide);
                },
                &["solutions/01_waiting/lazy_pizza.rs: line 1 has 101 columns, more than 100"],
            ),
            (
                |small| {
                    let info = small.read(INFO);
                    small.write(INFO, &info.replace("\"Who waits for bake()?\", ", ""));
                },
                &["info.toml: `lazy_pizza` has 2 hints, and a ladder has at least 3"],
            ),
            (
                |small| {
                    let info = small.read(INFO);
                    small.write(INFO, &info.replace("Who waits for bake()?", "  "));
                },
                &["info.toml: hint 2 of `lazy_pizza` is empty"],
            ),
            (
                |small| small.remove("checks/01_waiting/lazy_pizza.rs"),
                &[
                    "checks/01_waiting/lazy_pizza.rs: is not there, and the exercise `lazy_pizza` \
                   needs it",
                ],
            ),
            (
                |small| small.write("solutions/01_waiting/lazy_pizza.rs", "\n"),
                &["solutions/01_waiting/lazy_pizza.rs: is empty"],
            ),
            (
                |small| {
                    let path = small.root().join("solutions/01_waiting/lazy_pizza.rs");
                    std::fs::write(path, [0xff, 0xfe, 0]).unwrap();
                },
                &["solutions/01_waiting/lazy_pizza.rs: is not a text file"],
            ),
            (
                |small| small.write("exercises/01_waiting/lazy_pizza.rs", "fn main() {}\n"),
                &["exercises/01_waiting/lazy_pizza.rs: differs from \
                   checks/01_waiting/lazy_pizza.starter.rs. `kit reset lazy_pizza` puts it back \
                   (yours is kept); if the change is meant, copy it there"],
            ),
            (
                |small| small.remove("tests/submissions/two_users/right/r4.rs"),
                &["tests/submissions/two_users/right: holds 3 submissions, and there are to be 4"],
            ),
            (
                |small| small.write("tests/submissions/two_users/right/r4.rs", "fn main() {}\n"),
                &[
                    "tests/submissions/two_users/right/r4.rs: its first line is to be `//! expect: \
                   passed`",
                ],
            ),
            (
                |small| {
                    small.write(
                        "tests/submissions/two_users/wrong/w4.rs",
                        "//! expect: passed",
                    )
                },
                &[
                    "tests/submissions/two_users/wrong/w4.rs: a wrong submission cannot expect \
                   `passed`",
                ],
            ),
            (
                |small| small.remove("exercises/02_overlap/README.md"),
                &["exercises/02_overlap/README.md: is not there: the chapter has no lesson"],
            ),
            (
                |small| {
                    let text = small.read("exercises/02_overlap/README.md");
                    let text = text
                        .replace("## Quiz", "```\n# Quiz\n```")
                        .replace("## Story", "");
                    small.write("exercises/02_overlap/README.md", &text);
                },
                &["exercises/02_overlap/README.md: the lesson has no part called Story, Quiz"],
            ),
            (
                |small| {
                    let text = small.read("exercises/Cargo.toml");
                    let text = text.replace("02_overlap/two_users", "two_users");
                    let text = text.replace("\"lazy_pizza\"", "\"old_pizza\"");
                    small.write("exercises/Cargo.toml", &text);
                },
                &[
                    "exercises/Cargo.toml: has no [[bin]] with name = \"lazy_pizza\", path = \
                     \"01_waiting/lazy_pizza.rs\"",
                    "exercises/Cargo.toml: the [[bin]] `two_users` has the path two_users.rs, not \
                     02_overlap/two_users.rs",
                    "exercises/Cargo.toml: the [[bin]] `old_pizza` is no exercise of the course",
                ],
            ),
            (
                |small| {
                    for file in [
                        "checks/02_overlap/old.rs",
                        "exercises/notes.txt",
                        "solutions/two_users.rs",
                        "tests/submissions/old/right/a.rs",
                        "tests/submissions/two_users/right/deep/a.rs",
                    ] {
                        small.write(file, "x");
                    }
                },
                &[
                    "checks/02_overlap/old.rs: is left over: no exercise of info.toml claims it",
                    "exercises/notes.txt: is left over: no exercise of info.toml claims it",
                    "solutions/two_users.rs: is left over: no exercise of info.toml claims it",
                    "tests/submissions/old/right/a.rs: is left over: no exercise of info.toml \
                     claims it",
                    "tests/submissions/two_users/right/deep/a.rs: is left over: no exercise of \
                     info.toml claims it",
                ],
            ),
            (
                |small| {
                    let info = small.read(INFO);
                    let chapter = "[[chapter]]\nname = \"03_more\"\ntitle = \"More\"\n\
                                   learned = \"One.\\nTwo.\\nThree.\"\n";
                    small.write(INFO, &format!("{info}\n{chapter}"));
                },
                &["info.toml: the chapter `03_more` has no exercise"],
            ),
        ];
        for (fault, expected) in cases {
            let small = SmallCourse::new();
            fault(&small);
            assert_eq!(found(&small), expected);
        }
    }
}
