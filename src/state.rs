//! What the kit remembers between runs: passes, hint rungs, the current exercise.
//!
//! [`Progress`] is plain data with pure functions; [`Store`] puts it on the disk and takes it from
//! there; [`WatchLock`] keeps two watchers apart. Nothing here knows of grading or the screen, and
//! nothing here ends the kit: what goes wrong is a [`Notice`] to be said, once.

use crate::course::{Course, Exercise};
use crate::files;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// The kit's own folder in a course.
pub const FOLDER: &str = ".kit";

/// The layout of `progress.json` that this kit writes, and the only one it reads.
const VERSION: u32 = 1;

/// What a learner has done so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    version: u32,
    /// Where the learner is: set by moving in `kit watch`.
    pub current: Option<String>,
    exercises: BTreeMap<String, Entry>,
}

/// Where an exercise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    /// It has passed, and its file was changed since: whoever plays with it undoes nothing.
    Changed,
    /// Its file, as it is now, has passed.
    Done,
}

impl Standing {
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Standing::Open
    }
}

/// What a pass completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finished {
    Chapter,
    /// Its chapter, and with it all of them.
    Course,
}

/// A sentence for the learner about the kit itself, not about their program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice(pub String);

/// Where progress is kept. Every change is on the disk when [`Store::update`] returns, or said not
/// to be.
#[derive(Debug)]
pub struct Store {
    file: PathBuf,
    saving: Saving,
}

/// Held by the one `kit watch` of a folder, until it is dropped or the process ends.
#[derive(Debug)]
pub struct WatchLock {
    /// `None` where the folder cannot hold a lock (read-only): then nobody is kept out.
    _file: Option<File>,
}

/// Another `kit watch` has the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlreadyWatched {
    /// Its process, where it has said so.
    pub pid: Option<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// The hash of the file that passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passed_sha256: Option<String>,
    /// How many hints were shown.
    #[serde(default)]
    hint_rung: usize,
    /// The last verdict that was not a pass, for the hint that belongs to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failed: Option<Failure>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Failure {
    sha256: String,
    signature: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saving {
    Works,
    /// The last try failed and the learner was told; the next may work (a disk has space again).
    Failed,
    /// What is on the disk could neither be read nor moved aside: it must not be overwritten.
    Forbidden,
}

impl Default for Progress {
    fn default() -> Progress {
        Progress {
            version: VERSION,
            current: None,
            exercises: BTreeMap::new(),
        }
    }
}

impl Progress {
    /// `sha256` is the hash of the exercise's file as it is now.
    #[must_use]
    pub fn standing(&self, name: &str, sha256: Option<&str>) -> Standing {
        match self.has_passed(name) {
            _ if self.is_done(name, sha256) => Standing::Done,
            true => Standing::Changed,
            false => Standing::Open,
        }
    }

    /// Whether this very file has passed.
    #[must_use]
    pub fn is_done(&self, name: &str, sha256: Option<&str>) -> bool {
        let passed = self
            .entry(name)
            .and_then(|entry| entry.passed_sha256.as_deref());
        passed.is_some() && passed == sha256
    }

    /// Whether the exercise ever passed, in this or an earlier form of its file.
    #[must_use]
    pub fn has_passed(&self, name: &str) -> bool {
        self.entry(name)
            .is_some_and(|entry| entry.passed_sha256.is_some())
    }

    /// What a pass of this exercise would complete, before it is remembered. What was complete already is not
    /// completed again.
    #[must_use]
    pub fn finishes(&self, course: &Course, exercise: &Exercise) -> Option<Finished> {
        let is_open = |it: &Exercise| it.name != exercise.name && !self.has_passed(&it.name);
        let mut chapter = course.in_chapter(&exercise.chapter);
        if self.has_passed(&exercise.name) || chapter.any(is_open) {
            return None;
        }
        let all = !course.exercises.iter().any(is_open);
        Some(if all {
            Finished::Course
        } else {
            Finished::Chapter
        })
    }

    pub fn pass(&mut self, name: &str, sha256: &str) {
        let entry = self.entry_mut(name);
        entry.passed_sha256 = Some(sha256.to_owned());
        entry.failed = None;
    }

    /// Remembers a verdict that was not a pass. If the same file passed before (its check has been
    /// made stricter since), that pass no longer counts.
    pub fn fail(&mut self, name: &str, sha256: &str, signature: &str) {
        let entry = self.entry_mut(name);
        entry.passed_sha256.take_if(|passed| passed == sha256);
        entry.failed = Some(Failure {
            sha256: sha256.to_owned(),
            signature: signature.to_owned(),
        });
    }

    /// The signature that this very file got last.
    #[must_use]
    pub fn failure(&self, name: &str, sha256: Option<&str>) -> Option<&str> {
        let failure = self.entry(name)?.failed.as_ref()?;
        (sha256 == Some(failure.sha256.as_str())).then_some(failure.signature.as_str())
    }

    /// How many rungs of the hint ladder were shown.
    #[must_use]
    pub fn rung(&self, name: &str) -> usize {
        self.entry(name).map_or(0, |entry| entry.hint_rung)
    }

    /// Whether every hint of the exercise was shown.
    #[must_use]
    pub fn at_last_rung(&self, exercise: &Exercise) -> bool {
        self.rung(&exercise.name) >= exercise.hints.len()
    }

    /// Goes one rung up, where there is one, and gives the index of the hint to show: at the top
    /// the last one again, `None` if there are no hints.
    pub fn climb(&mut self, exercise: &Exercise) -> Option<usize> {
        let entry = self.entry_mut(&exercise.name);
        entry.hint_rung = (entry.hint_rung + 1).min(exercise.hints.len());
        entry.hint_rung.checked_sub(1)
    }

    /// Where each exercise stands, in the course's order. Reads the files that once passed.
    #[must_use]
    pub fn standings(&self, course: &Course) -> Vec<Standing> {
        let standing = |exercise: &Exercise| match self.has_passed(&exercise.name) {
            false => Standing::Open,
            true => {
                let sha256 = files::sha256_of_source(&course.root.join(exercise.file()));
                self.standing(&exercise.name, sha256.as_deref())
            }
        };
        course.exercises.iter().map(standing).collect()
    }

    /// The index of the exercise that a command without a name means: the remembered one if it is
    /// still open, else the next open one after it, else (all are done) the remembered or the last.
    #[must_use]
    pub fn current(&self, course: &Course, standings: &[Standing]) -> usize {
        let remembered = self
            .current
            .as_deref()
            .and_then(|name| course.position(name));
        let from = remembered.unwrap_or(0);
        next_open(standings, from)
            .or(remembered)
            .unwrap_or(course.exercises.len() - 1)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.exercises.get(name)
    }

    fn entry_mut(&mut self, name: &str) -> &mut Entry {
        self.exercises.entry(name.to_owned()).or_default()
    }

    fn read(text: &[u8]) -> Result<Progress, String> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let versioned: Versioned =
            serde_json::from_slice(text).map_err(|error| format!("it is damaged: {error}"))?;
        if versioned.version != VERSION {
            return Err(format!(
                "its version is {}, not {VERSION}",
                versioned.version
            ));
        }
        serde_json::from_slice(text).map_err(|error| format!("it is damaged: {error}"))
    }
}

/// The index of the first exercise not done, from `from` to the end and then from the beginning.
#[must_use]
pub fn next_open(standings: &[Standing], from: usize) -> Option<usize> {
    (from..standings.len())
        .chain(0..from.min(standings.len()))
        .find(|index| standings[*index].is_open())
}

/// How many exercises are not open.
#[must_use]
pub fn count_done(standings: &[Standing]) -> usize {
    standings.iter().filter(|it| !it.is_open()).count()
}

impl Store {
    /// The progress kept in the course at `root`; where there is none, or none that can be read, a
    /// new one, and a word about that.
    #[must_use]
    pub fn open(root: &Path) -> (Store, Progress, Option<Notice>) {
        let file = root.join(FOLDER).join("progress.json");
        let (progress, saving, notice) = match load(&file) {
            Loaded::Is(progress) => (progress, Saving::Works, None),
            Loaded::Nothing => (Progress::default(), Saving::Works, None),
            Loaded::Unusable(why) => {
                let (saving, notice) = set_aside(&file, &why);
                (Progress::default(), saving, Some(notice))
            }
            Loaded::Unreadable(why) => {
                let notice = format!(
                    "{} cannot be read ({why}). The kit goes on without it, and saves no progress.",
                    shown(&file)
                );
                (Progress::default(), Saving::Forbidden, Some(Notice(notice)))
            }
        };
        (Store { file, saving }, progress, notice)
    }

    /// Changes the progress, in memory and on the disk. What another kit has saved meanwhile (`kit
    /// run` beside `kit watch`) is kept: the change is made to what is on the disk now.
    ///
    /// The first failure to save is told; the change stays in memory and the kit goes on.
    pub fn update(
        &mut self,
        progress: &mut Progress,
        change: impl FnOnce(&mut Progress),
    ) -> Option<Notice> {
        if self.saving == Saving::Forbidden {
            change(progress);
            return None;
        }
        let _lock = self.lock();
        if self.saving == Saving::Works
            && let Loaded::Is(newer) = load(&self.file)
        {
            *progress = newer;
        }
        change(progress);
        match (self.save(progress), self.saving) {
            (Ok(()), _) => {
                self.saving = Saving::Works;
                None
            }
            (Err(error), Saving::Works) => {
                self.saving = Saving::Failed;
                Some(Notice(format!(
                    "Progress cannot be saved in {}: {error}. The kit goes on, but what passes now \
                     is forgotten when it ends.",
                    shown(&self.file)
                )))
            }
            (Err(_), _) => None,
        }
    }

    fn save(&self, progress: &Progress) -> io::Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut text = serde_json::to_vec_pretty(progress)?;
        text.push(b'\n');
        files::write_atomically(&self.file, &text)
    }

    /// Keeps other kits from saving until it is dropped. Without it (a folder that cannot hold a
    /// lock) two kits saving within the same millisecond may lose one of two passes.
    fn lock(&self) -> Option<File> {
        let path = self.file.with_file_name("progress.lock");
        let folder = path.parent()?;
        std::fs::create_dir_all(folder).ok()?;
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .ok()?;
        file.lock().ok()?;
        Some(file)
    }
}

enum Loaded {
    Is(Progress),
    Nothing,
    /// Read, but not understood.
    Unusable(String),
    Unreadable(io::Error),
}

fn load(file: &Path) -> Loaded {
    match std::fs::read(file) {
        Ok(text) => match Progress::read(&text) {
            Ok(progress) => Loaded::Is(progress),
            Err(why) => Loaded::Unusable(why),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Loaded::Nothing,
        Err(error) => Loaded::Unreadable(error),
    }
}

fn set_aside(file: &Path, why: &str) -> (Saving, Notice) {
    let name = shown(file);
    match files::move_aside(file, "corrupt") {
        Ok(kept) => {
            let kept = shown(&kept);
            let sentence = format!(
                "{name} could not be used ({why}). It is kept as {kept}, and progress starts anew. \
                 `kit check-all` finds again what you have solved."
            );
            (Saving::Works, Notice(sentence))
        }
        Err(error) => {
            let sentence = format!(
                "{name} could not be used ({why}), nor moved aside ({error}). The kit goes on \
                 without it, and saves no progress."
            );
            (Saving::Forbidden, Notice(sentence))
        }
    }
}

/// The path as a learner in the course's folder would write it.
fn shown(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    format!("{FOLDER}/{name}")
}

impl WatchLock {
    /// Takes the folder for this process.
    ///
    /// # Errors
    /// Another process has it.
    pub fn acquire(root: &Path) -> Result<WatchLock, AlreadyWatched> {
        let Ok(mut file) = open_lock(&root.join(FOLDER)) else {
            return Ok(WatchLock { _file: None });
        };
        match file.try_lock() {
            Ok(()) => {
                // The process number only makes the other one's message better.
                let _ = file
                    .set_len(0)
                    .and_then(|()| write!(file, "{}", std::process::id()));
                Ok(WatchLock { _file: Some(file) })
            }
            Err(TryLockError::WouldBlock) => {
                let mut pid = String::new();
                let _ = file.rewind().and_then(|()| file.read_to_string(&mut pid));
                Err(AlreadyWatched {
                    pid: pid.trim().parse().ok(),
                })
            }
            // A file system without locks.
            Err(TryLockError::Error(_)) => Ok(WatchLock { _file: None }),
        }
    }
}

fn open_lock(folder: &Path) -> io::Result<File> {
    std::fs::create_dir_all(folder)?;
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    options.open(folder.join("watch.lock"))
}

impl std::error::Error for AlreadyWatched {}

impl fmt::Display for AlreadyWatched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`kit watch` already runs in this folder")?;
        match self.pid {
            Some(pid) => write!(
                f,
                " (process {pid}). Use that one, or end it first: press q there, or `kill {pid}`."
            ),
            None => write!(f, ". Use that one, or end it first: press q there."),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::testing::SmallCourse;

    fn state_file(root: &Path) -> PathBuf {
        root.join(".kit/progress.json")
    }

    fn put_state(root: &Path, text: &str) {
        std::fs::create_dir_all(root.join(".kit")).unwrap();
        std::fs::write(state_file(root), text).unwrap();
    }

    #[test]
    fn a_pass_holds_only_for_the_file_that_passed() {
        let mut progress = Progress::default();
        assert!(!progress.is_done("x", None));
        progress.pass("x", "aa");
        assert!(progress.is_done("x", Some("aa")));
        assert_eq!(progress.standing("x", Some("aa")), Standing::Done);
        assert_eq!(progress.standing("x", Some("bb")), Standing::Changed);
        assert_eq!(progress.standing("x", None), Standing::Changed);
        assert_eq!(progress.standing("y", None), Standing::Open);
        assert!(progress.has_passed("x"));
    }

    #[test]
    fn a_failure_is_remembered_for_the_same_file_until_it_passes() {
        let mut progress = Progress::default();
        progress.fail("x", "aa", "race/load_then_store");
        assert_eq!(
            progress.failure("x", Some("aa")),
            Some("race/load_then_store")
        );
        assert_eq!(progress.failure("x", Some("bb")), None);
        progress.pass("x", "aa");
        assert_eq!(progress.failure("x", Some("aa")), None);
    }

    #[test]
    fn a_file_that_passed_and_now_fails_is_not_done() {
        let mut progress = Progress::default();
        progress.pass("x", "aa");
        progress.fail("x", "bb", "race/load_then_store");
        assert!(progress.is_done("x", Some("aa")));
        progress.fail("x", "aa", "race/load_then_store");
        assert!(!progress.is_done("x", Some("aa")));
        assert!(!progress.has_passed("x"));
    }

    #[test]
    fn the_ladder_ends_at_its_last_rung() {
        let small = SmallCourse::new();
        let course = small.course();
        let exercise = course.exercise("two_users").unwrap();
        let mut progress = Progress::default();
        let shown: Vec<_> = (0..5).map(|_| progress.climb(exercise)).collect();
        assert_eq!(shown, [Some(0), Some(1), Some(2), Some(2), Some(2)]);
        assert!(progress.at_last_rung(exercise));
    }

    #[test]
    fn the_next_open_one_is_found_around_the_end() {
        use Standing::{Changed, Done, Open};
        assert_eq!(next_open(&[Done, Open, Changed], 0), Some(1));
        assert_eq!(next_open(&[Open, Done, Done], 1), Some(0));
        assert_eq!(next_open(&[Changed, Done], 1), None);
        assert_eq!(next_open(&[], 0), None);
    }

    #[test]
    fn the_current_exercise_is_the_remembered_one_while_it_is_open() {
        let small = SmallCourse::new();
        let course = small.course();
        let at = |current: Option<&str>, done: [bool; 2]| {
            let current = current.map(str::to_owned);
            Progress {
                current,
                ..Progress::default()
            }
            .current(
                &course,
                &done.map(|done| match done {
                    true => Standing::Changed,
                    false => Standing::Open,
                }),
            )
        };
        assert_eq!(at(None, [false, false]), 0);
        assert_eq!(at(None, [true, false]), 1);
        assert_eq!(at(Some("two_users"), [false, false]), 1);
        assert_eq!(at(Some("two_users"), [false, true]), 0);
        assert_eq!(at(Some("renamed"), [true, false]), 1);
        assert_eq!(at(Some("lazy_pizza"), [true, true]), 0);
        assert_eq!(at(None, [true, true]), 1);
    }

    #[test]
    fn what_is_saved_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, mut progress, notice) = Store::open(folder.path());
        assert_eq!((&progress, notice), (&Progress::default(), None));
        let notice = store.update(&mut progress, |progress| {
            progress.pass("x", "aa");
            progress.fail("y", "bb", "race");
            progress.current = Some("y".to_owned());
        });
        assert_eq!(notice, None);
        let (_, again, notice) = Store::open(folder.path());
        assert_eq!((again, notice), (progress, None));
    }

    #[test]
    fn two_kits_keep_each_others_passes() {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, mut ones, _) = Store::open(folder.path());
        let (mut two, mut twos, _) = Store::open(folder.path());
        one.update(&mut ones, |progress| progress.pass("x", "aa"));
        two.update(&mut twos, |progress| progress.pass("y", "bb"));
        let (_, both, _) = Store::open(folder.path());
        assert!(both.is_done("x", Some("aa")) && both.is_done("y", Some("bb")));
    }

    #[test]
    fn a_damaged_file_is_kept_beside_and_said() {
        let kept = "It is kept as .kit/progress.json.corrupt-1, and progress starts anew. `kit \
                    check-all` finds again what you have solved.";
        for (text, why) in [
            (
                "",
                "it is damaged: EOF while parsing a value at line 1 column 0",
            ),
            (
                "{\"version\":1,\"exerc",
                "it is damaged: EOF while parsing a string at line 1 column 19",
            ),
            ("{\"version\":7}", "its version is 7, not 1"),
            (
                "7",
                "it is damaged: invalid type: integer `7`, expected struct Versioned at line 1 column 1",
            ),
        ] {
            let folder = tempfile::tempdir().unwrap();
            put_state(folder.path(), text);
            let (mut store, mut progress, notice) = Store::open(folder.path());
            assert_eq!(progress, Progress::default());
            let expected = format!(".kit/progress.json could not be used ({why}). {kept}");
            assert_eq!(notice, Some(Notice(expected)));
            let aside = folder.path().join(".kit/progress.json.corrupt-1");
            assert_eq!(std::fs::read_to_string(aside).unwrap(), text);
            assert_eq!(
                store.update(&mut progress, |progress| progress.pass("x", "aa")),
                None
            );
            assert_eq!(Store::open(folder.path()).1, progress);
        }
    }

    #[test]
    fn a_second_damage_does_not_overwrite_the_first() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["first", "second"] {
            put_state(folder.path(), text);
            let _ = Store::open(folder.path());
        }
        let read = |n: u32| {
            std::fs::read_to_string(
                folder
                    .path()
                    .join(format!(".kit/progress.json.corrupt-{n}")),
            )
        };
        assert_eq!(
            (read(1).unwrap(), read(2).unwrap()),
            ("first".into(), "second".into())
        );
    }

    #[test]
    fn progress_that_cannot_be_saved_is_said_once_and_kept_in_memory() {
        let folder = tempfile::tempdir().unwrap();
        // A file where the folder should be fails for every user, as a read-only folder does for
        // most.
        std::fs::write(folder.path().join(".kit"), "").unwrap();
        let (mut store, mut progress, notice) = Store::open(folder.path());
        let unreadable = notice.map(|notice| notice.0);
        assert_eq!(
            unreadable.as_deref(),
            Some(
                ".kit/progress.json cannot be read (Not a directory (os error 20)). The kit goes on \
                 without it, and saves no progress."
            )
        );
        assert_eq!(
            store.update(&mut progress, |progress| progress.pass("x", "aa")),
            None
        );
        assert!(progress.is_done("x", Some("aa")));
    }

    #[test]
    fn a_save_that_fails_is_said_once_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, mut progress, _) = Store::open(folder.path());
        // Gone between opening and saving, and a file in its place.
        std::fs::write(folder.path().join(".kit"), "").unwrap();
        let notice = store.update(&mut progress, |progress| progress.pass("x", "aa"));
        assert_eq!(
            notice.unwrap().0,
            "Progress cannot be saved in .kit/progress.json: File exists (os error 17). The kit \
             goes on, but what passes now is forgotten when it ends."
        );
        assert_eq!(
            store.update(&mut progress, |progress| progress.pass("y", "bb")),
            None
        );
        std::fs::remove_file(folder.path().join(".kit")).unwrap();
        assert_eq!(
            store.update(&mut progress, |progress| progress.pass("z", "cc")),
            None
        );
        let (_, saved, _) = Store::open(folder.path());
        assert_eq!(saved, progress);
        assert!(saved.has_passed("x") && saved.has_passed("y") && saved.has_passed("z"));
    }

    #[test]
    fn a_second_watcher_hears_who_has_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let first = WatchLock::acquire(folder.path()).unwrap();
        let pid = std::process::id();
        let error = WatchLock::acquire(folder.path()).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "`kit watch` already runs in this folder (process {pid}). Use that one, or end it \
                 first: press q there, or `kill {pid}`."
            )
        );
        drop(first);
        assert!(WatchLock::acquire(folder.path()).is_ok());
    }
}
