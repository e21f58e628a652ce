//! Where the lab's own sources are, for a command that needs the lab and no course.

use crate::course::Course;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The clone that this kit was built in. It may have been moved away since.
const BUILT_IN: &str = env!("CARGO_MANIFEST_DIR");

/// The folder whose lab is used: the one that was asked for, else the course around `here`, else
/// the clone that this kit was built in.
///
/// # Errors
/// None of them holds the lab.
pub fn home(asked: Option<&Path>, here: &Path) -> Result<PathBuf> {
    first_home(asked, here, Path::new(BUILT_IN))
}

fn first_home(asked: Option<&Path>, here: &Path, built_in: &Path) -> Result<PathBuf> {
    if let Some(folder) = asked {
        let folder = folder
            .canonicalize()
            .with_context(|| format!("cannot open {}", folder.display()))?;
        return match around(&folder) {
            Some(root) => Ok(root),
            None => bail!(
                "the lab is not in {} or above it. `--course` takes the clone of the kit: the \
                 folder that holds `info.toml` and `lab`.",
                folder.display()
            ),
        };
    }
    let built_in = holds_lab(built_in).then(|| built_in.to_owned());
    around(here).or(built_in).context(
        "the lab, in which programs are run, is not here, and the clone that this kit was built \
         in is gone. Say where a clone of the kit is: `kit --course DIR explore FILE`.",
    )
}

fn around(folder: &Path) -> Option<PathBuf> {
    Course::find_root(folder).filter(|root| holds_lab(root))
}

fn holds_lab(root: &Path) -> bool {
    root.join("lab").join("engine").is_dir() && root.join("Cargo.lock").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{create_dir_all, write};

    /// A folder that holds a course, and the lab if asked for.
    fn clone(folder: &Path, with_lab: bool) -> PathBuf {
        create_dir_all(folder.join("checks")).unwrap();
        write(folder.join("info.toml"), "format = 1\n").unwrap();
        if with_lab {
            create_dir_all(folder.join("lab/engine")).unwrap();
            write(folder.join("Cargo.lock"), "").unwrap();
        }
        folder.canonicalize().unwrap()
    }

    #[test]
    fn the_nearest_lab_is_used() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().canonicalize().unwrap().join(name);
        let (here, built_in) = (path("here"), path("built"));
        let (mine, other) = (clone(&here, true), clone(&built_in, true));
        let asked = path("asked");
        let asked_for = clone(&asked, true);
        let inside = here.join("checks");
        assert_eq!(
            first_home(Some(&asked), &here, &built_in).unwrap(),
            asked_for
        );
        assert_eq!(first_home(None, &inside, &built_in).unwrap(), mine);
        assert_eq!(first_home(None, folder.path(), &built_in).unwrap(), other);
    }

    #[test]
    fn a_course_without_a_lab_is_passed_over_unless_it_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().canonicalize().unwrap().join(name);
        let bare = clone(&path("bare"), false);
        let built_in = clone(&path("built"), true);
        assert_eq!(first_home(None, &bare, &built_in).unwrap(), built_in);
        let error = first_home(Some(&bare), &bare, &built_in)
            .unwrap_err()
            .to_string();
        assert!(error.starts_with("the lab is not in "), "{error}");
        let error = first_home(None, &bare, &path("gone"))
            .unwrap_err()
            .to_string();
        assert!(error.contains("built in is gone"), "{error}");
    }
}
