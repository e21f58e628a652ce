//! The course: the list of exercises in `info.toml`, and where each one's files are.
//! [`Course::parse`] and the look-ups are pure; only [`Course::open`], [`Course::read`],
//! [`Course::read_lesson`] and [`Course::find_root`] touch the disk. Knows nothing of progress, grading or the screen.

mod error;
mod parse;

pub use error::{CourseError, Problem, UnknownChapter, UnknownExercise};

use anyhow::Context;
use std::path::{Path, PathBuf};

/// The file that makes a folder a course.
pub const INFO: &str = "info.toml";

/// The whole course, in order.
#[derive(Clone, Debug)]
pub struct Course {
    /// The folder that holds `info.toml`.
    pub root: PathBuf,
    pub welcome: String,
    pub farewell: String,
    /// The words that the course uses for what it teaches, and what they mean, in its own order.
    pub glossary: Vec<(String, String)>,
    pub chapters: Vec<Chapter>,
    pub exercises: Vec<Exercise>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The folder's name: `02_overlap`.
    pub name: String,
    pub title: String,
    /// The chapters that it builds on, by name. Whoever knows their matter may begin with it all the same.
    pub needs: Vec<String>,
    /// What somebody who has finished it has learned, in a few lines; may be empty.
    pub learned: String,
}

/// One exercise, as `info.toml` declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    pub name: String,
    /// The folder's name: `02_overlap`.
    pub chapter: String,
    pub title: String,
    /// How long it takes somebody who is new to it, about.
    pub minutes: Option<u32>,
    /// What it is about, in words that somebody would look for: `cancellation`.
    pub topics: Vec<String>,
    /// What the starter must get: `too_slow/awaited_in_turn`.
    pub starter: String,
    /// The items that the check calls, as the learner would write them.
    pub contract: Vec<String>,
    /// The hint ladder: observation, question, idiom, API.
    pub hints: Vec<String>,
    /// What to say for a signature, in this exercise's own words.
    pub says: Vec<(String, String)>,
    /// What to take from it, for somebody who has passed; may be empty.
    pub taught: String,
}

impl Course {
    /// Reads the course at `root` and makes sure that what grading needs is there.
    ///
    /// A missing exercise file is not an error here: the learner may have deleted it, and `kit
    /// reset` brings it back.
    ///
    /// # Errors
    /// `info.toml` cannot be read or used, or names a check or a solution that is not there.
    pub fn open(root: &Path) -> Result<Course, CourseError> {
        let path = root.join(INFO);
        let text = read_info(&path)?;
        let course = Course::parse(&text, &path)?;
        for exercise in &course.exercises {
            for file in [exercise.check_file(), exercise.solution_file()] {
                if !root.join(&file).is_file() {
                    let name = exercise.name.clone();
                    let line = parse::line_of_exercise(&text, &name);
                    let problem = Box::new(Problem::FileNotThere {
                        exercise: name,
                        file,
                    });
                    return Err(CourseError {
                        file: path,
                        line,
                        column: None,
                        problem,
                    });
                }
            }
        }
        Ok(course)
    }

    /// Reads `info.toml` at `root` and looks at no other file.
    ///
    /// # Errors
    /// `info.toml` cannot be read or used.
    pub fn read(root: &Path) -> Result<Course, CourseError> {
        let path = root.join(INFO);
        Course::parse(&read_info(&path)?, &path)
    }

    /// The text of a chapter's lesson.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn read_lesson(&self, chapter: &Chapter) -> anyhow::Result<String> {
        let file = chapter.lesson_file();
        std::fs::read_to_string(self.root.join(&file))
            .with_context(|| format!("the lesson of {}, {file}, cannot be read", chapter.name))
    }

    /// The course that `text` describes; `path` is where the text came from.
    ///
    /// # Errors
    /// The text is not TOML, or not a course.
    pub fn parse(text: &str, path: &Path) -> Result<Course, CourseError> {
        parse::parse(text, path)
    }

    /// The nearest folder, from `from` upwards, that holds a course: one with errors in its
    /// `info.toml` is still one, so that the errors can be said.
    #[must_use]
    pub fn find_root(from: &Path) -> Option<PathBuf> {
        let is_course = |folder: &&Path| {
            let info = folder.join(INFO);
            // Other programs have a file of this name too; ours lies beside the checks.
            let text = || std::fs::read(&info).unwrap_or_default();
            info.exists() && folder.join("checks").is_dir()
                || info.is_file() && parse::looks_like_a_course(&String::from_utf8_lossy(&text()))
        };
        from.ancestors().find(is_course).map(Path::to_path_buf)
    }

    /// The exercise of exactly this name.
    #[must_use]
    pub fn exercise(&self, name: &str) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.name == name)
    }

    /// The exercise that a learner means by `given`: its name, its name after its chapter's
    /// (`02_overlap/two_users`), or the path of its file.
    ///
    /// # Errors
    /// There is none; the error names the nearest.
    pub fn find(&self, given: &str) -> Result<&Exercise, UnknownExercise> {
        let last = given.rsplit(['/', '\\']).next().unwrap_or(given);
        let name = last.strip_suffix(".rs").unwrap_or(last);
        self.exercise(name).ok_or_else(|| UnknownExercise {
            given: given.to_owned(),
            nearest: error::nearest(name, self.exercises.iter().map(|e| e.name.as_str())),
        })
    }

    /// The index of the exercise of exactly this name.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.exercises
            .iter()
            .position(|exercise| exercise.name == name)
    }

    /// The chapter that a learner means by `given`: its folder's name, a part of it (`02`, `overlap`), or one
    /// of its exercises.
    ///
    /// # Errors
    /// There is none; the error names the nearest.
    pub fn find_chapter(&self, given: &str) -> Result<&Chapter, UnknownChapter> {
        let by_name = |name: &str| self.chapters.iter().find(|chapter| chapter.name == name);
        let given = given.trim_end_matches('/');
        let last = given.strip_suffix("/README.md").unwrap_or(given);
        let last = last.rsplit('/').next().unwrap_or(last);
        let part = |chapter: &&Chapter| {
            let parts = chapter.name.split_once('_');
            parts.is_some_and(|(number, word)| number == last || word == last)
        };
        let of_exercise = || self.find(given).ok().and_then(|it| by_name(&it.chapter));
        by_name(last)
            .or_else(|| self.chapters.iter().find(part))
            .or_else(of_exercise)
            .ok_or_else(|| UnknownChapter {
                given: given.to_owned(),
                all: self.chapters.iter().map(|it| it.name.clone()).collect(),
            })
    }

    /// Every topic, in the order in which the course comes to it.
    #[must_use]
    pub fn topics(&self) -> Vec<&str> {
        let mut topics = Vec::new();
        for topic in self.exercises.iter().flat_map(|exercise| &exercise.topics) {
            if !topics.contains(&topic.as_str()) {
                topics.push(topic);
            }
        }
        topics
    }

    /// The exercises of one chapter, in order.
    pub fn in_chapter(&self, chapter: &str) -> impl Iterator<Item = &Exercise> {
        self.exercises
            .iter()
            .filter(move |exercise| exercise.chapter == chapter)
    }
}

impl Chapter {
    /// The file of its lesson, relative to the course's root.
    #[must_use]
    pub fn lesson_file(&self) -> String {
        format!("exercises/{}/README.md", self.name)
    }
}

impl Exercise {
    /// Whether it is about the order of steps: its starter fails because of one.
    #[must_use]
    pub fn is_about_orders(&self) -> bool {
        self.starter.starts_with("race/") || self.starter.starts_with("deadlock/")
    }

    /// Relative to the course's root, with forward slashes: `exercises/02_overlap/two_users.rs`.
    #[must_use]
    pub fn file(&self) -> String {
        format!("exercises/{}/{}.rs", self.chapter, self.name)
    }

    #[must_use]
    pub fn check_file(&self) -> String {
        format!("checks/{}/{}.rs", self.chapter, self.name)
    }

    /// The exercise as it was at the start; the learner's file may have changed since.
    #[must_use]
    pub fn starter_file(&self) -> String {
        format!("checks/{}/{}.starter.rs", self.chapter, self.name)
    }

    #[must_use]
    pub fn solution_file(&self) -> String {
        format!("solutions/{}/{}.rs", self.chapter, self.name)
    }

    /// The folder of whole learner files that test the grader.
    #[must_use]
    pub fn submissions_dir(&self) -> String {
        format!("tests/submissions/{}", self.name)
    }
}

/// Whether a new exercise may have this name: it becomes a file's and a Rust program's.
#[must_use]
pub fn is_exercise_name(name: &str) -> bool {
    parse::is_name(name, true)
}

fn read_info(path: &Path) -> Result<String, CourseError> {
    std::fs::read_to_string(path).map_err(|error| CourseError {
        file: path.to_path_buf(),
        line: None,
        column: None,
        problem: Box::new(Problem::Unreadable(error.to_string())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::testing::SmallCourse;

    #[test]
    fn an_exercise_is_found_by_name_by_chapter_and_by_path() {
        let small = SmallCourse::new();
        let course = small.course();
        for given in [
            "two_users",
            "two_users.rs",
            "02_overlap/two_users",
            "exercises/02_overlap/two_users.rs",
            "./exercises/02_overlap/two_users.rs",
        ] {
            assert_eq!(
                course.find(given).map(|e| e.name.as_str()),
                Ok("two_users"),
                "{given}"
            );
        }
    }

    #[test]
    fn an_unknown_name_gets_the_nearest_or_the_list() {
        let small = SmallCourse::new();
        let course = small.course();
        let say = |given: &str| course.find(given).map(|_| ()).unwrap_err().to_string();
        assert_eq!(
            say("two_user"),
            "there is no exercise `two_user`. Did you mean `two_users`? `kit list` shows them all."
        );
        assert_eq!(
            say("quicksort"),
            "there is no exercise `quicksort`. `kit list` shows them all."
        );
    }

    #[test]
    fn the_root_is_found_from_any_folder_inside() {
        let small = SmallCourse::new();
        let inside = small.root().join("exercises/02_overlap");
        assert_eq!(Course::find_root(&inside), Some(small.root().to_path_buf()));
        small.write("exercises/info.toml", "format_version = 1\n");
        assert_eq!(Course::find_root(&inside), Some(small.root().to_path_buf()));
        let elsewhere = tempfile::tempdir().unwrap();
        assert_eq!(Course::find_root(elsewhere.path()), None);
    }

    #[test]
    fn a_course_broken_by_a_typing_error_is_still_found() {
        let small = SmallCourse::new();
        small.write(INFO, "format = 1\nwelcome = \"\n");
        assert_eq!(
            Course::find_root(small.root()),
            Some(small.root().to_path_buf())
        );
    }

    #[test]
    fn a_check_that_is_not_there_is_said_with_its_line() {
        let small = SmallCourse::new();
        std::fs::remove_file(small.root().join("checks/02_overlap/two_users.rs")).unwrap();
        let error = Course::open(small.root()).unwrap_err();
        let head = format!(
            "{}:{}: ",
            small.root().join(INFO).display(),
            error.line.unwrap()
        );
        assert_eq!(
            error.to_string().strip_prefix(&head).unwrap(),
            "the exercise `two_users` needs checks/02_overlap/two_users.rs, which is not there. \
             Put it back, or correct the name."
        );
        let text = std::fs::read_to_string(small.root().join(INFO)).unwrap();
        let line = text.lines().nth(error.line.unwrap() - 1).unwrap();
        assert_eq!(line, "name = \"two_users\"");
    }

    #[test]
    fn a_deleted_exercise_does_not_stop_the_course() {
        let small = SmallCourse::new();
        std::fs::remove_file(small.root().join("exercises/02_overlap/two_users.rs")).unwrap();
        assert!(Course::open(small.root()).is_ok());
    }

    #[test]
    fn a_course_without_info_toml_is_said() {
        let empty = tempfile::tempdir().unwrap();
        let error = Course::open(empty.path()).unwrap_err().to_string();
        assert!(
            error.ends_with("info.toml: cannot be read: No such file or directory (os error 2)")
        );
    }
}
