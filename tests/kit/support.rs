//! What the tests share: the course of this repository, and a lab that is built once.

use kit::course::{Course, Exercise};
use kit::grade::Grader;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn course() -> &'static Course {
    static COURSE: OnceLock<Course> = OnceLock::new();
    COURSE.get_or_init(|| Course::open(root()).expect("the course of this repository"))
}

pub fn exercise(name: &str) -> &'static Exercise {
    let mut exercises = course().exercises.iter();
    exercises
        .find(|exercise| exercise.name == name)
        .expect("an exercise of this name")
}

/// Runs a future to its end.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}

/// The lab, built by whichever test comes first.
pub fn grader() -> &'static Grader {
    static GRADER: OnceLock<Grader> = OnceLock::new();
    GRADER
        .get_or_init(|| block_on(Grader::open(root(), &mut |_| {})).expect("the lab can be built"))
}

/// The `.rs` files in a folder, in order.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "rs"));
    files.sort();
    files
}

/// What the first line of a submission says that it must get.
pub fn declared(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap();
    let first = text.lines().next().unwrap_or_default();
    let declared = first.strip_prefix("//! expect: ");
    declared
        .unwrap_or_else(|| panic!("{}: no `//! expect:`", file.display()))
        .trim()
        .to_owned()
}

/// Copies what is below one folder to another.
pub fn copy_tree(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, target) = entry
            .map(|entry| (entry.path(), to.join(entry.file_name())))
            .unwrap();
        if entry.is_dir() {
            copy_tree(&entry, &target);
        } else {
            std::fs::copy(&entry, &target).unwrap();
        }
    }
}
