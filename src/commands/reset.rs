//! `kit reset`: an exercise as it was at the start. Never destroys the learner's version.

use super::{Output, Session};
use crate::course::{Course, Exercise};
use crate::files;
use crate::state::FOLDER;
use anyhow::{Context, Result, bail};
use std::path::Path;

pub(super) fn reset(session: &Session, name: &str) -> Result<Output> {
    let exercise = session.course.find(name)?;
    let file = exercise.file();
    let lines = match put_back(&session.course, exercise)? {
        Reset::Unchanged => vec![format!("{file} is as it was at the start. Nothing to do.")],
        Reset::Restored => vec![format!("{file} is back.")],
        Reset::Replaced { backup } => vec![
            format!("{file} is as it was at the start."),
            format!("Your version is kept as {backup}"),
        ],
    };
    Ok(Output::done(&lines))
}

/// What a reset did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reset {
    Unchanged,
    /// There was no file.
    Restored,
    /// `backup` is relative to the course's root.
    Replaced {
        backup: String,
    },
}

/// Puts the exercise's file back to how it was at the start, after a copy of the learner's.
///
/// # Errors
/// The copy could not be made; then the learner's file is untouched. Or the file could not be
/// written.
pub fn put_back(course: &Course, exercise: &Exercise) -> Result<Reset> {
    let file = course.root.join(exercise.file());
    let starter = std::fs::read(course.root.join(exercise.starter_file()))
        .with_context(|| format!("cannot read {}", exercise.starter_file()))?;
    let backup = match std::fs::metadata(&file) {
        Ok(metadata) if metadata.is_file() => {
            if metadata.len() == starter.len() as u64 && std::fs::read(&file)? == starter {
                return Ok(Reset::Unchanged);
            }
            Some(keep(course, exercise, &file)?)
        }
        Ok(_) => bail!(
            "{} is not a file. Move it away, then run `kit reset {}` again.",
            exercise.file(),
            exercise.name
        ),
        Err(_) => None,
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    files::write_atomically(&file, &starter)
        .with_context(|| format!("cannot write {}", exercise.file()))?;
    Ok(backup.map_or(Reset::Restored, |backup| Reset::Replaced { backup }))
}

fn keep(course: &Course, exercise: &Exercise, file: &Path) -> Result<String> {
    let folder = course.root.join(FOLDER).join("backups");
    let copy = files::copy_numbered(file, &folder, &exercise.name, "rs").with_context(|| {
        format!(
            "{} is not reset, because your version cannot be kept",
            exercise.file()
        )
    })?;
    Ok(copy
        .strip_prefix(&course.root)
        .unwrap_or(&copy)
        .display()
        .to_string())
}

#[cfg(test)]
mod tests {
    use super::super::testing::SmallCourse;
    use super::*;

    const FILE: &str = "exercises/02_overlap/two_users.rs";

    fn reset_text(small: &SmallCourse) -> String {
        let session = Session::open(small.root()).unwrap();
        reset(&session, "two_users").unwrap().text
    }

    #[test]
    fn the_learners_version_is_kept_each_time() {
        let small = SmallCourse::new();
        for (number, mine) in [(1, "fn mine() {}"), (2, "fn again() {}")] {
            small.write(FILE, mine);
            let backup = format!(".kit/backups/two_users-{number}.rs");
            assert_eq!(
                reset_text(&small),
                format!("{FILE} is as it was at the start.\nYour version is kept as {backup}\n")
            );
            assert_eq!(small.read(&backup), mine);
            assert_eq!(
                small.read(FILE),
                small.read("checks/02_overlap/two_users.starter.rs")
            );
        }
    }

    #[test]
    fn a_missing_file_is_back_and_an_unchanged_one_is_left_alone() {
        let small = SmallCourse::new();
        small.remove(FILE);
        assert_eq!(reset_text(&small), format!("{FILE} is back.\n"));
        let again = format!("{FILE} is as it was at the start. Nothing to do.\n");
        assert_eq!(reset_text(&small), again);
        assert!(!small.root().join(".kit/backups").exists());
    }

    #[test]
    fn a_folder_in_its_place_is_not_touched() {
        let small = SmallCourse::new();
        small.remove(FILE);
        std::fs::create_dir(small.root().join(FILE)).unwrap();
        let session = Session::open(small.root()).unwrap();
        assert_eq!(
            reset(&session, "two_users").unwrap_err().to_string(),
            format!("{FILE} is not a file. Move it away, then run `kit reset two_users` again.")
        );
    }

    #[test]
    fn without_a_backup_nothing_is_reset() {
        let small = SmallCourse::new();
        let session = Session::open(small.root()).unwrap();
        small.write(FILE, "fn mine() {}");
        small.write(".kit/backups", "a file where the folder should be");
        let error = format!("{:#}", reset(&session, "two_users").unwrap_err());
        assert_eq!(
            error,
            format!(
                "{FILE} is not reset, because your version cannot be kept: File exists (os error 17)"
            )
        );
        assert_eq!(small.read(FILE), "fn mine() {}");
    }
}
