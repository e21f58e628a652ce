//! The schedules on which exercises failed, kept from one save to the next: a mistake that comes
//! back is refuted at once, and `kit replay` has something to show.
//!
//! [`Shelf`] puts them on the disk, one file for each exercise; [`Kept`] is one of them. Knows
//! nothing of grading, of what a schedule leads to, or of the screen.

use crate::files;
use crate::state::FOLDER;
use kit_record::{Attempt, Exploration};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

/// The layout that this kit writes, and the only one it reads.
const VERSION: u32 = 1;
/// How many different ones are kept. Each costs one run at every save.
const MOST: usize = 4;

/// A schedule of an exercise's file that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    pub attempt: Attempt,
    /// The verdict's.
    pub signature: String,
    /// Of the file that failed so.
    pub source_sha256: String,
    /// The search that found it: the verdict's words depend on it.
    pub exploration: Exploration,
}

/// Where the schedules of a course are kept.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
}

/// Why a file of schedules is of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It cannot be read at all: the system's words.
    Unreadable(String),
    /// It is no file of schedules, or not whole.
    Damaged(String),
    Version(u32),
    /// It was written by something else than the kit.
    Edited,
    /// It belongs to this exercise.
    Foreign(String),
}

/// What the checksum is made of.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    exercise: String,
    /// The newest first.
    schedules: Vec<Kept>,
}

/// A whole file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    version: u32,
    content: Content,
    checksum: String,
}

impl Shelf {
    /// The shelf of the course at `root`.
    #[must_use]
    pub fn of(root: &Path) -> Shelf {
        Shelf {
            folder: root.join(FOLDER).join("schedules"),
        }
    }

    /// What is kept for this exercise, the newest first; nothing if nothing ever was.
    ///
    /// # Errors
    /// There is a file, and it is of no use.
    pub fn read(&self, exercise: &str) -> Result<Vec<Kept>, Unusable> {
        match std::fs::read(self.file(exercise)) {
            Ok(text) => open(&text, exercise),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(Unusable::Unreadable(error.to_string())),
        }
    }

    /// The same for grading, which goes on without what is of no use.
    #[must_use]
    pub fn attempts(&self, exercise: &str) -> Vec<Attempt> {
        let kept = self.read(exercise).unwrap_or_default();
        kept.into_iter().map(|kept| kept.attempt).collect()
    }

    /// Keeps one more, as the newest. What was of no use before is replaced.
    ///
    /// # Errors
    /// The folder is read-only, the disk is full.
    pub fn keep(&self, exercise: &str, kept: Kept) -> io::Result<()> {
        let before = self.read(exercise);
        let schedules = with_newest(before.clone().unwrap_or_default(), kept);
        if before.as_ref() == Ok(&schedules) {
            return Ok(());
        }
        std::fs::create_dir_all(&self.folder)?;
        files::write_atomically(&self.file(exercise), &seal(exercise, schedules)?)
    }

    /// As a learner in the course's folder would write it.
    #[must_use]
    pub fn shown(exercise: &str) -> String {
        format!("{FOLDER}/schedules/{exercise}.json")
    }

    fn file(&self, exercise: &str) -> PathBuf {
        self.folder.join(format!("{exercise}.json"))
    }
}

/// The same schedule is kept once, whatever file it was found with last.
fn with_newest(mut schedules: Vec<Kept>, newest: Kept) -> Vec<Kept> {
    schedules.retain(|kept| kept.attempt != newest.attempt);
    schedules.insert(0, newest);
    schedules.truncate(MOST);
    schedules
}

fn seal(exercise: &str, schedules: Vec<Kept>) -> io::Result<Vec<u8>> {
    let content = Content {
        exercise: exercise.to_owned(),
        schedules,
    };
    let sealed = Sealed {
        version: VERSION,
        checksum: checksum(&content)?,
        content,
    };
    let mut text = serde_json::to_vec_pretty(&sealed)?;
    text.push(b'\n');
    Ok(text)
}

fn open(text: &[u8], exercise: &str) -> Result<Vec<Kept>, Unusable> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let damaged = |error: serde_json::Error| Unusable::Damaged(error.to_string());
    let Versioned { version } = serde_json::from_slice(text).map_err(damaged)?;
    if version != VERSION {
        return Err(Unusable::Version(version));
    }
    let sealed: Sealed = serde_json::from_slice(text).map_err(damaged)?;
    let content = sealed.content;
    if checksum(&content).map_err(damaged)? != sealed.checksum {
        return Err(Unusable::Edited);
    }
    if content.exercise != exercise {
        return Err(Unusable::Foreign(content.exercise));
    }
    Ok(content.schedules)
}

fn checksum(content: &Content) -> serde_json::Result<String> {
    Ok(files::sha256_hex(&serde_json::to_vec(content)?))
}

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unusable::Unreadable(why) => write!(f, "cannot be read ({why})"),
            Unusable::Damaged(why) => write!(f, "is damaged ({why})"),
            Unusable::Version(version) => {
                write!(f, "has version {version}, and this kit knows {VERSION}")
            }
            Unusable::Edited => write!(f, "was changed by hand, so it may say anything"),
            Unusable::Foreign(exercise) => write!(f, "belongs to `{exercise}`"),
        }
    }
}

impl std::error::Error for Unusable {}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(schedule: &str, source: &str) -> Kept {
        Kept {
            attempt: Attempt {
                scenario: "two doors".to_owned(),
                schedule: schedule.parse().unwrap(),
            },
            signature: "race/load_then_store".to_owned(),
            source_sha256: source.to_owned(),
            exploration: Exploration {
                schedules: 2,
                exhaustive: false,
                explored: true,
                basis: kit_record::Basis::default(),
            },
        }
    }

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::of(folder.path());
        (folder, shelf)
    }

    #[test]
    fn what_is_kept_is_read_again_and_nothing_is_nothing() {
        let (_folder, shelf) = shelf();
        assert_eq!(shelf.read("doors"), Ok(Vec::new()));
        shelf.keep("doors", kept("g1 g2", "aa")).unwrap();
        assert_eq!(shelf.read("doors"), Ok(vec![kept("g1 g2", "aa")]));
        assert_eq!(shelf.attempts("doors"), [kept("g1 g2", "aa").attempt]);
        assert_eq!(shelf.read("tickets"), Ok(Vec::new()));
    }

    #[test]
    fn the_newest_comes_first_and_only_a_few_different_ones_stay() {
        let (_folder, shelf) = shelf();
        for schedule in ["g1", "g2", "g1", "g3", "g4", "g5"] {
            shelf.keep("doors", kept(schedule, schedule)).unwrap();
        }
        let left = shelf.attempts("doors");
        let left: Vec<String> = left
            .iter()
            .map(|attempt| attempt.schedule.to_string())
            .collect();
        assert_eq!(left, ["g5", "g4", "g3", "g1"]);
        // The same schedule of a newer file.
        shelf.keep("doors", kept("g4", "newer")).unwrap();
        assert_eq!(shelf.read("doors").unwrap()[0], kept("g4", "newer"));
        assert_eq!(shelf.attempts("doors").len(), MOST);
    }

    #[test]
    fn keeping_what_is_kept_writes_nothing() {
        let (folder, shelf) = shelf();
        shelf.keep("doors", kept("g1", "aa")).unwrap();
        let file = folder.path().join(".kit/schedules/doors.json");
        let identity = |file: &Path| std::os::unix::fs::MetadataExt::ino(&file.metadata().unwrap());
        let before = identity(&file);
        shelf.keep("doors", kept("g1", "aa")).unwrap();
        assert_eq!(identity(&file), before);
    }

    #[test]
    fn every_unusable_file_has_its_reason_and_is_replaced() {
        let (folder, shelf) = shelf();
        let file = folder.path().join(".kit/schedules/doors.json");
        shelf.keep("doors", kept("g1 g2", "aa")).unwrap();
        let whole = std::fs::read_to_string(&file).unwrap();
        let half = whole[..whole.len() / 2].to_owned();
        shelf.keep("tickets", kept("g1", "aa")).unwrap();
        let others = folder.path().join(".kit/schedules/tickets.json");
        let others = std::fs::read_to_string(others).unwrap();
        let cases = [
            (whole.replace("g1 g2", "g2 g1"), "was changed by hand"),
            (whole.replace("\"aa\"", "\"bb\""), "was changed by hand"),
            (
                whole.replace("\"version\": 1", "\"version\": 7"),
                "has version 7",
            ),
            (
                whole.replace("g1 g2", "g1 x2"),
                "is damaged (`x2`, its word 2",
            ),
            (half, "is damaged"),
            (String::new(), "is damaged"),
            ("[]".to_owned(), "is damaged"),
            (others, "belongs to `tickets`"),
        ];
        for (text, reason) in cases {
            std::fs::write(&file, &text).unwrap();
            let said = shelf.read("doors").unwrap_err().to_string();
            assert!(said.starts_with(reason), "{said}\n{text}");
            assert_eq!(shelf.attempts("doors"), []);
            shelf.keep("doors", kept("g3", "cc")).unwrap();
            assert_eq!(shelf.read("doors"), Ok(vec![kept("g3", "cc")]), "{text}");
        }
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_no_reason_to_stop() {
        let (folder, shelf) = shelf();
        std::fs::create_dir_all(folder.path().join(".kit/schedules/doors.json")).unwrap();
        assert_eq!(shelf.attempts("doors"), []);
        let said = shelf.read("doors").unwrap_err().to_string();
        assert!(said.starts_with("cannot be read ("), "{said}");
        assert!(shelf.keep("doors", kept("g3", "cc")).is_err());
    }
}
