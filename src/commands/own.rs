//! A program of somebody's own, given by its file, for the commands that take one beside an
//! exercise. Needs no course, and remembers nothing.

use super::{block_on, find_root, progress};
use crate::cli::Search;
use crate::course::Course;
use crate::explore::{self, Explored, Options};
use crate::feedback::clean;
use crate::grade::{Program, read_source};
use crate::lab::{Lab, Slot, home};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The folder that such programs are compiled in, beside those of the exercises.
const SLOT: &str = "explore";

/// A program that was explored.
#[derive(Debug)]
pub(super) struct Own {
    /// The file, as it was given.
    pub shown_as: String,
    pub source: String,
    pub search: Search,
    pub explored: Explored,
    /// Where the compiled program lies: nobody else may compile there.
    slot: Slot,
}

/// The file that is meant, unless it is an exercise: the name of one, or its own file. A name comes
/// before whatever has it by chance in the current folder.
pub(super) fn file(given: &str, course: Option<&Path>) -> Option<PathBuf> {
    let path = Path::new(given);
    let is_path = given.contains('/') || given.ends_with(".rs");
    let own = match exercise(given, course) {
        Some((root, own_file)) => is_path && path.exists() && !is_same(path, &root.join(own_file)),
        None => is_path || path.exists(),
    };
    own.then(|| path.to_path_buf())
}

/// The course's folder, and in it the file of the exercise that is given, if it is one.
fn exercise(given: &str, course: Option<&Path>) -> Option<(PathBuf, String)> {
    let course = Course::open(&find_root(course).ok()?).ok()?;
    let file = course.find(given).ok()?.file();
    Some((course.root, file))
}

/// What somebody means who gives the name of an exercise where a file is wanted.
fn meant(file: &Path, given: &str, course: Option<&Path>) -> String {
    let missing = (!file.exists()).then(|| exercise(given, course)).flatten();
    missing.map_or_else(String::new, |(_, own_file)| {
        format!(" The file of that exercise is `{own_file}`.")
    })
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

impl Own {
    /// Reads, compiles and explores it.
    pub(super) fn explore(file: &Path, search: Search, course: Option<&Path>) -> Result<Own> {
        let shown_as = file.to_string_lossy().into_owned();
        let source = read_source(file, &shown_as, &meant(file, &shown_as, course))?;
        let here = std::env::current_dir().context("the current folder is gone")?;
        let root = home(course, &here)?;
        let options = Options {
            schedules: search.schedules,
            unreduced: search.unreduced,
        };
        block_on(async {
            let mut build = progress::Build::default();
            let lab = Lab::open(&root, &mut |step| build.step(&step)).await?;
            let slot = Slot::take(&lab.work, SLOT)?;
            let explored = explore::explore(&lab, &slot, &source, &shown_as, options).await?;
            Ok(Own {
                shown_as,
                source,
                search,
                explored,
                slot,
            })
        })
    }

    /// The file's name, for a title.
    pub(super) fn title(&self) -> String {
        let name = Path::new(&self.shown_as).file_name();
        clean(&name.map_or(self.shown_as.as_str().into(), |name| name.to_string_lossy()))
    }

    /// A command of the kit that explores this file in the same way, to be typed into a shell.
    /// Another search may find other runs first.
    pub(super) fn command(&self, command: &str) -> String {
        let file = match self.shown_as.starts_with('-') {
            true => format!("./{}", self.shown_as),
            false => self.shown_as.clone(),
        };
        // No file's name holds the one character that cannot be quoted.
        let file = shlex::try_quote(&file).map_or(file.clone(), |file| file.into_owned());
        let mut line = format!("kit {command} {file}");
        if let Some(schedules) = self.search.schedules {
            line += &format!(" --schedules {schedules}");
        }
        if self.search.unreduced {
            line += " --unreduced";
        }
        clean(&line)
    }

    /// The program, to be run again.
    pub(super) fn into_program(self) -> Option<Program> {
        let warnings = self.explored.warnings;
        let binary = self.explored.binary?;
        Some(Program::compiled(binary, warnings, self.slot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_exercise_is_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let empty = folder.path().join("empty");
        std::fs::create_dir(&empty).unwrap();
        for name in ["race.rs", "race"] {
            std::fs::write(root.join(name), "").unwrap();
        }
        let path = |name: &str| root.join(name).display().to_string();
        // No course here.
        let meant = |given: &str| file(given, Some(&empty)).is_some();
        assert!(meant(&path("race.rs")) && meant(&path("race")));
        assert!(meant("nowhere.rs") && meant("some/where"));
        assert!(
            !meant("nowhere"),
            "perhaps an exercise, if there were a course"
        );
    }
}
