//! The course's files: who changed them, and what is in them now. The only place that knows
//! `notify`; the rest of the watcher sees [`Change`] and [`Found`]. Knows nothing of grading.

use crate::course::INFO;
use crate::files::{MAX_SOURCE_BYTES, sha256_hex};
use anyhow::Context;
use notify::event::{
    AccessKind, AccessMode, CreateKind, EventKind, MetadataKind, ModifyKind, RemoveKind, RenameMode,
};
use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::fmt;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Something may have changed. Never a promise that it has: the content decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A file, by its path from the course's root, with forward slashes. `complete` if the event
    /// itself says that the writing is over, so that there is nothing to wait for.
    File { path: String, complete: bool },
    /// Events were lost, or a watched folder was made anew: look at everything again.
    Everything,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Text(Source),
    Missing,
    /// Nothing that could be a program: a folder, a huge file, bytes that are no text. What is
    /// kept is enough to notice a change; what is wrong with it is for grading to say.
    Odd(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    pub text: String,
}

impl Found {
    /// The hash of a text; nothing else has one.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        match self {
            Found::Text(source) => Some(&source.sha256),
            Found::Missing | Found::Odd(_) => None,
        }
    }
}

/// Watches until it is dropped.
pub struct Files {
    events: Option<RecommendedWatcher>,
    polls: Option<PollWatcher>,
}

/// The folders whose files matter, with all that is in them.
const FOLDERS: [&str; 2] = ["exercises", "checks"];
/// Half of what a person takes for instant; the course is a few dozen small files.
const POLL_EVERY: Duration = Duration::from_millis(250);

impl Files {
    /// Begins to watch the course at `root`, which must be a canonical path. `tell` is called on
    /// another thread. Beside the watcher comes a sentence for the learner, if something about
    /// this folder is unusual.
    ///
    /// # Errors
    /// Neither events nor polling work here.
    pub fn watch(
        root: &Path,
        poll: bool,
        tell: impl Fn(Change) + Clone + Send + 'static,
    ) -> anyhow::Result<(Files, Option<String>)> {
        if poll {
            return Ok((
                Files {
                    events: None,
                    polls: Some(polls(root, tell)?),
                },
                None,
            ));
        }
        // On a mount whose files change elsewhere, both: events for what is saved here, polling
        // for the rest. What both report is graded once, since the content decides.
        if let Some(mount) = foreign_mount(root) {
            let files = Files {
                events: events(root, tell.clone()).ok(),
                polls: Some(polls(root, tell)?),
            };
            return Ok((
                files,
                Some(format!(
                    "This folder is on {mount}, where saves may go unnoticed, so the kit looks at the \
                 files four times a second."
                )),
            ));
        }
        match events(root, tell.clone()) {
            Ok(events) => Ok((
                Files {
                    events: Some(events),
                    polls: None,
                },
                None,
            )),
            Err(error) => {
                let sentence = format!(
                    "The system does not report saves here ({error:#}), so the kit looks at the \
                     files four times a second."
                );
                Ok((
                    Files {
                        events: None,
                        polls: Some(polls(root, tell)?),
                    },
                    Some(sentence),
                ))
            }
        }
    }

    /// Watches the folders again, after one of them was made anew. A folder that is missing is
    /// found when it comes back, since that changes the root.
    pub fn watch_again(&mut self, root: &Path) {
        for folder in FOLDERS {
            if let Some(events) = &mut self.events {
                let _ = events.watch(&root.join(folder), RecursiveMode::Recursive);
            }
        }
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Files { events, polls } = self;
        f.debug_struct("Files")
            .field("events", &events.is_some())
            .field("polls", &polls.is_some())
            .finish()
    }
}

/// Reads a file as it is now. Bounded, whatever the file is.
#[must_use]
pub fn look(path: &Path) -> Found {
    let odd = |what: &dyn fmt::Display| Found::Odd(what.to_string());
    let about = match std::fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return Found::Missing,
        Err(error) => return odd(&error),
    };
    // Only a plain file is opened: a named pipe would keep the kit waiting.
    if !about.is_file() {
        return odd(&"not a file");
    }
    if about.len() > MAX_SOURCE_BYTES {
        return Found::Odd(format!(
            "{} bytes, {:?}",
            about.len(),
            about.modified().ok()
        ));
    }
    let mut bytes = Vec::new();
    let read =
        File::open(path).and_then(|file| file.take(MAX_SOURCE_BYTES).read_to_end(&mut bytes));
    match read {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Found::Missing,
        Err(error) => return odd(&error),
    }
    let sha256 = sha256_hex(&bytes);
    match String::from_utf8(bytes) {
        Ok(text) => Found::Text(Source { sha256, text }),
        Err(_) => Found::Odd(sha256),
    }
}

fn events(
    root: &Path,
    tell: impl Fn(Change) + Send + 'static,
) -> anyhow::Result<RecommendedWatcher> {
    let mut watcher = RecommendedWatcher::new(teller(root, tell), Config::default())?;
    for folder in FOLDERS {
        watcher
            .watch(&root.join(folder), RecursiveMode::Recursive)
            .with_context(|| folder)?;
    }
    // The folder and not the file, which editors replace by a new one.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    Ok(watcher)
}

fn polls(root: &Path, tell: impl Fn(Change) + Send + 'static) -> anyhow::Result<PollWatcher> {
    let config = Config::default()
        .with_poll_interval(POLL_EVERY)
        .with_compare_contents(true);
    let mut watcher = PollWatcher::new(teller(root, tell), config)?;
    for folder in FOLDERS {
        watcher
            .watch(&root.join(folder), RecursiveMode::Recursive)
            .with_context(|| folder)?;
    }
    watcher.watch(&root.join(INFO), RecursiveMode::NonRecursive)?;
    Ok(watcher)
}

fn teller(
    root: &Path,
    tell: impl Fn(Change) + Send + 'static,
) -> impl Fn(notify::Result<notify::Event>) + Send + 'static {
    let root = root.to_path_buf();
    move |event| match event {
        Ok(event) => changes(&root, &event).into_iter().for_each(&tell),
        // Something could not be watched or read: what it was is seen by looking.
        Err(_) => tell(Change::Everything),
    }
}

/// What an event means for the course. Pure. Most events mean nothing: above all those that
/// reading a file causes, or the kit would wake itself up.
fn changes(root: &Path, event: &notify::Event) -> Vec<Change> {
    if event.need_rescan() {
        return vec![Change::Everything];
    }
    let complete = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => true,
        // Polling says this of most saves.
        EventKind::Modify(ModifyKind::Metadata(MetadataKind::WriteTime)) => false,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) => return Vec::new(),
        _ => false,
    };
    let change = |path: &PathBuf| {
        let path = path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        match folder {
            // A folder that moves takes its files with it, without an event for each of them.
            "" if FOLDERS.contains(&name) => Some(Change::Everything),
            folder if FOLDERS.contains(&folder) && !name.contains('.') => {
                is_about_a_folder(event.kind).then_some(Change::Everything)
            }
            "" if name == INFO => Some(Change::File { path, complete }),
            "" => None,
            _ if is_litter(name) => None,
            _ => Some(Change::File { path, complete }),
        }
    };
    event.paths.iter().filter_map(change).collect()
}

/// As far as the event tells: what was renamed is a folder for all it knows.
fn is_about_a_folder(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Create(CreateKind::Folder)
            | EventKind::Remove(RemoveKind::Folder)
            | EventKind::Modify(ModifyKind::Name(_))
    )
}

/// What editors leave beside a file while they save it. Only `.rs` files are of the course; a name
/// such as `.#two_users.rs` (Emacs) ends so too.
fn is_litter(name: &str) -> bool {
    !name.ends_with(".rs") || name.starts_with('.') || name.starts_with('#')
}

/// The name of a kind of mount whose files can change without an event here.
#[cfg(target_os = "linux")]
fn foreign_mount(root: &Path) -> Option<&'static str> {
    let kind = rustix::fs::statfs(root).ok()?.f_type;
    // The numbers are the kernel's, from `linux/magic.h` and the file systems' own sources.
    // Its type differs between machines.
    match kind & 0xffff_ffff {
        0x6969 => Some("a network drive (NFS)"),
        0x517b | 0xff53_4d42 | 0xfe53_4d42 => Some("a network drive (SMB)"),
        0x5346_414f | 0x6b41_4653 => Some("a network drive (AFS)"),
        0x00c3_6400 => Some("a network drive (Ceph)"),
        0x0102_1997 | 0x5346_4846 => Some("a Windows drive (WSL)"),
        0x6573_5546 | 0x786f_4256 => Some("a shared or mounted drive (FUSE)"),
        _ => None,
    }
}

#[cfg(not(target_os = "linux"))]
fn foreign_mount(_root: &Path) -> Option<&'static str> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{DataChange, Flag};

    fn file(path: &str, complete: bool) -> Vec<Change> {
        vec![Change::File {
            path: path.to_owned(),
            complete,
        }]
    }

    #[track_caller]
    fn check(kind: EventKind, path: &str, expected: &[Change]) {
        let event = notify::Event::new(kind).add_path(Path::new("/course").join(path));
        assert_eq!(changes(Path::new("/course"), &event), expected);
    }

    const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    const CLOSED: EventKind = EventKind::Access(AccessKind::Close(AccessMode::Write));
    const MADE: EventKind = EventKind::Create(CreateKind::File);

    #[test]
    fn every_way_to_save_is_a_change() {
        let path = "exercises/02_overlap/two_users.rs";
        check(WRITTEN, path, &file(path, false));
        check(MADE, path, &file(path, false));
        check(CLOSED, path, &file(path, true));
        check(
            EventKind::Modify(ModifyKind::Name(RenameMode::To)),
            path,
            &file(path, true),
        );
        check(
            EventKind::Modify(ModifyKind::Name(RenameMode::From)),
            path,
            &file(path, false),
        );
        check(
            EventKind::Remove(RemoveKind::File),
            path,
            &file(path, false),
        );
        let polled = EventKind::Modify(ModifyKind::Metadata(MetadataKind::WriteTime));
        check(polled, path, &file(path, false));
        check(EventKind::Any, path, &file(path, false));
    }

    #[test]
    fn reading_is_no_change() {
        let path = "exercises/02_overlap/two_users.rs";
        check(
            EventKind::Access(AccessKind::Open(AccessMode::Any)),
            path,
            &[],
        );
        check(
            EventKind::Access(AccessKind::Close(AccessMode::Read)),
            path,
            &[],
        );
        check(
            EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)),
            path,
            &[],
        );
    }

    #[test]
    fn checks_and_the_course_file_count_and_their_neighbours_do_not() {
        let check_file = "checks/02_overlap/two_users.rs";
        check(CLOSED, check_file, &file(check_file, true));
        check(CLOSED, "info.toml", &file("info.toml", true));
        check(CLOSED, "Cargo.lock", &[]);
        check(CLOSED, "target", &[]);
    }

    #[test]
    fn what_editors_leave_behind_does_not_count() {
        for litter in [
            "4913",
            ".two_users.rs.swp",
            "two_users.rs~",
            ".#two_users.rs",
            "#two_users.rs#",
            "two_users.rs.tmp",
            "two_users.rs___jb_tmp___",
            "two_users.rs___jb_old___",
            ".goutputstream-A1B2C3",
            "two_users.rs.bck",
        ] {
            check(MADE, &format!("exercises/02_overlap/{litter}"), &[]);
        }
    }

    #[test]
    fn folders_that_come_and_go_and_lost_events_mean_everything() {
        check(
            EventKind::Create(CreateKind::Folder),
            "exercises",
            &[Change::Everything],
        );
        check(
            EventKind::Remove(RemoveKind::Folder),
            "exercises",
            &[Change::Everything],
        );
        check(
            EventKind::Create(CreateKind::Folder),
            "checks/02_overlap",
            &[Change::Everything],
        );
        let moved = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        check(moved, "exercises", &[Change::Everything]);
        check(moved, "exercises/02_overlap", &[Change::Everything]);
        check(MADE, "exercises/4913", &[]);
        let lost = notify::Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(changes(Path::new("/course"), &lost), [Change::Everything]);
    }

    #[test]
    fn looking_tells_text_from_all_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.rs");
        assert_eq!(look(&path), Found::Missing);
        std::fs::write(&path, "").unwrap();
        let sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned();
        assert_eq!(
            look(&path),
            Found::Text(Source {
                sha256,
                text: String::new()
            })
        );
        std::fs::write(&path, [0xff]).unwrap();
        assert!(matches!(look(&path), Found::Odd(_)));
        assert_eq!(look(folder.path()), Found::Odd("not a file".to_owned()));
        File::create(&path)
            .unwrap()
            .set_len(MAX_SOURCE_BYTES + 1)
            .unwrap();
        assert!(matches!(look(&path), Found::Odd(_)));
    }
}
