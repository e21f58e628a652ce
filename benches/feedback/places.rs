//! Where the contestants work: copies of the course in temporary folders, and the same exercise as
//! a community exercise of rustlings. Knows nothing of times.

use crate::Version;
use crate::terminal::Terminal;
use kit::course::Course;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What a copy of the course does without.
const LEFT_OUT: [&str; 3] = ["target", ".git", ".kit"];
/// Where the lab says what it is made of.
const MANIFEST: &str = "target/kit/lab.json";

/// A copy of the course, with its starters as exercises.
pub struct Place {
    folder: TempDir,
}

impl Place {
    /// With the lab of the original: its manifest names the compiled crates where they are.
    pub fn new(course: &Course) -> Place {
        let place = Place::unbuilt(&course.root);
        for exercise in &course.exercises {
            let starter = crate::read(&course.root.join(exercise.starter_file()));
            place.write(&exercise.file(), &starter);
        }
        place.write(MANIFEST, &crate::read(&course.root.join(MANIFEST)));
        place
    }

    /// As it was cloned.
    pub fn unbuilt(root: &Path) -> Place {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in names_in(root) {
            if !LEFT_OUT.contains(&name.as_str()) {
                copy(&root.join(&name), &folder.path().join(&name));
            }
        }
        Place { folder }
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        let parent = path.parent().expect("a file lies in a folder");
        std::fs::create_dir_all(parent).expect("a folder in a temporary folder");
        crate::write(&path, text);
    }

    pub fn command(&self, program: &str) -> Command {
        command_in(self.folder.path(), program)
    }

    /// Runs `kit`, which must end with this code.
    pub fn kit(&self, arguments: &[&str], code: i32) -> Duration {
        let mut command = self.command(env!("CARGO_BIN_EXE_kit"));
        command.args(arguments).stdin(Stdio::null());
        let began = Instant::now();
        let output = command.output().expect("the kit can be started");
        let time = began.elapsed();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            output.status.code(),
            Some(code),
            "kit {arguments:?}:\n{said}"
        );
        time
    }
}

/// The exercise as rustlings takes it.
pub struct Community {
    folder: TempDir,
}

impl Community {
    /// `None`, and a word about it, where there is no rustlings.
    pub fn new(root: &Path, source: &str) -> Option<Community> {
        let version = Command::new("rustlings").arg("--version").output();
        if !version.is_ok_and(|output| output.status.success()) {
            println!("rustlings is not on the PATH, and so not compared with.");
            return None;
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        let community = Community { folder };
        let file = |name: &str, text: &str| crate::write(&community.folder.path().join(name), text);
        std::fs::create_dir(community.folder.path().join("exercises")).expect("a new folder");
        file(
            "info.toml",
            "format_version = 1\n[[exercises]]\nname = \"two_users\"\ntest = false\nhint = \"\"\n",
        );
        file(
            "Cargo.toml",
            &format!(
                "bin = [{{ name = \"two_users\", path = \"exercises/two_users.rs\" }}]\n\
                 [package]\nname = \"exercises\"\nedition = \"2024\"\npublish = false\n\
                 [dependencies]\ntokio = {{ version = \"1\", features = [\"full\"] }}\n\
                 cafe = {{ path = {:?} }}\n[workspace]\n",
                root.join("lab/cafe")
            ),
        );
        // The same versions, so that nothing needs the network.
        file("Cargo.lock", &crate::read(&root.join("Cargo.lock")));
        crate::write(&community.file(), source);
        // Dependencies are compiled once and for all, and not on rustlings' time.
        let mut build = command_in(community.folder.path(), "cargo");
        crate::succeed(build.args(["build", "--quiet"]));
        Some(community)
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("exercises/two_users.rs")
    }

    /// rustlings' watch, with the starter's output on its screen.
    pub fn watch(&self) -> Terminal {
        let command = command_in(self.folder.path(), "rustlings");
        let mut terminal = Terminal::start(&command, 80, 24);
        terminal.sees(self.shows(Version::Starter).0);
        terminal
    }

    /// What is on the screen after this version has run, and how long it waited in real time.
    pub fn shows(&self, version: Version) -> (&'static str, Duration) {
        match version {
            Version::Starter => ("after 2.0 s", Duration::from_secs(2)),
            Version::Solution => ("after 1.0 s", Duration::from_secs(1)),
        }
    }
}

/// With this process's environment, but for what cargo and rustup have put there: the learner's
/// shell has none of it.
fn command_in(folder: &Path, program: &str) -> Command {
    let mut command = Command::new(program);
    let ours = |name: &str| {
        name.starts_with("CARGO") && name != "CARGO_HOME"
            || name.starts_with("RUST") && name != "RUSTUP_HOME"
            || name == "LD_LIBRARY_PATH"
            || name == "TERM"
    };
    command
        .env_clear()
        .envs(std::env::vars().filter(|(name, _)| !ours(name)));
    command.env("TERM", "xterm-256color").current_dir(folder);
    command
}

/// With the times of the last change: by them the kit knows that the lab is the same.
fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        std::fs::create_dir(to).expect("a folder in a temporary folder");
        for name in names_in(from) {
            copy(&from.join(&name), &to.join(&name));
        }
        return;
    }
    std::fs::copy(from, to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    let changed = std::fs::metadata(from).and_then(|about| about.modified());
    let copied = File::options()
        .write(true)
        .open(to)
        .expect("a file that was just copied");
    copied
        .set_modified(changed.expect("a time"))
        .expect("a file that was just copied");
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    names
        .map(|name| name.expect("the course's names are text"))
        .collect()
}
