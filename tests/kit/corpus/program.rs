//! The programs of the corpus and what their headers say. Knows nothing of the lab: the truth is
//! what the Rust memory model and the documentation of std and tokio promise.

use crate::support::{files_in, root};
use std::fmt;
use std::path::Path;

/// How a program is, on all the interleavings that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    Right,
    /// It fails, or its output is not the one that was meant, on some interleavings only.
    Race,
    /// On some interleaving some wait for each other or for themselves: for a lock, a permit or room
    /// that somebody has and never gives back.
    Deadlock,
    /// On some interleaving somebody waits for a message, a call or a close that never comes, or
    /// loops for ever.
    NeverEnds,
    /// It fails on every interleaving.
    Panic,
}

/// What it takes for a wrong program to go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Memory orders weaker than `SeqCst`.
    MemoryOrder,
    /// A wakeup that nobody caused, or a weak exchange that fails for no reason.
    Spurious,
}

#[derive(Clone, Debug)]
pub struct Program {
    /// Folder and file: `threads/ticket_lock`.
    pub name: String,
    pub source: String,
    pub truth: Truth,
    /// Snake case; `None` for a right program.
    pub bug: Option<String>,
    /// Everything that it may print, where that is more than one thing or the point.
    pub outputs: Option<Vec<String>>,
    pub needs: Option<Needs>,
}

impl Program {
    /// `threads` or `tasks`.
    pub fn folder(&self) -> &str {
        self.name.split('/').next().expect("a folder and a name")
    }

    /// Whether a real run of it may stand still.
    pub fn may_hang(&self) -> bool {
        matches!(self.truth, Truth::Deadlock | Truth::NeverEnds)
    }
}

impl Truth {
    pub fn word(self) -> &'static str {
        match self {
            Truth::Right => "right",
            Truth::Race => "race",
            Truth::Deadlock => "deadlock",
            Truth::NeverEnds => "never_ends",
            Truth::Panic => "panic",
        }
    }

    fn named(word: &str) -> Option<Truth> {
        use Truth::{Deadlock, NeverEnds, Panic, Race, Right};
        let all = [Right, Race, Deadlock, NeverEnds, Panic];
        all.into_iter().find(|truth| truth.word() == word)
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bug = self.bug.as_deref().unwrap_or("none");
        write!(f, "{} ({}, {bug}", self.name, self.truth.word())?;
        match self.needs {
            Some(Needs::MemoryOrder) => write!(f, ", by weak memory orders only)"),
            Some(Needs::Spurious) => write!(f, ", by spurious wakeups or failures only)"),
            None => write!(f, ")"),
        }
    }
}

/// All programs, or a sentence for each header that is not well formed.
pub fn programs() -> Result<Vec<Program>, Vec<String>> {
    let folders = ["threads", "tasks"].into_iter();
    let files = folders.flat_map(|folder| files_in(&root().join("tests/corpus").join(folder)));
    let (mut programs, mut complaints) = (Vec::new(), Vec::new());
    for file in files {
        let name = name(&file);
        let source = std::fs::read_to_string(&file).expect("a program is text");
        match parse(&name, source) {
            Ok(program) => programs.push(program),
            Err(complaint) => complaints.push(format!("{name}: {complaint}")),
        }
    }
    if complaints.is_empty() {
        Ok(programs)
    } else {
        Err(complaints)
    }
}

fn name(file: &Path) -> String {
    let folder = file.parent().and_then(Path::file_name).expect("a folder");
    let stem = file.file_stem().expect("a file name");
    format!("{}/{}", folder.to_string_lossy(), stem.to_string_lossy())
}

/// The header's lines come in this order: truth, bug, outputs, needs; then what is right or wrong.
fn parse(name: &str, source: String) -> Result<Program, &'static str> {
    let mut lines = source.lines().peekable();
    let mut field = |key: &str| {
        let prefix = format!("//! {key}: ");
        let value = lines.peek()?.strip_prefix(&prefix)?.to_owned();
        lines.next();
        Some(value)
    };
    let truth = field("truth").ok_or("the first line is not `//! truth: `")?;
    let truth = Truth::named(&truth).ok_or("no such truth")?;
    let bug = field("bug").ok_or("the second line is not `//! bug: `")?;
    let bug = (bug != "none").then_some(bug);
    let outputs = field("outputs")
        .map(|literals| literals.split(" | ").map(literal).collect())
        .transpose()?;
    let needs = match field("needs").as_deref() {
        None => None,
        Some("memory_order") => Some(Needs::MemoryOrder),
        Some("spurious") => Some(Needs::Spurious),
        Some(_) => return Err("needs something unknown"),
    };
    if bug.is_none() != (truth == Truth::Right) {
        return Err("right programs have no bug, and all others have one");
    }
    if bug.as_deref().is_some_and(|bug| !is_snake_case(bug)) {
        return Err("the bug's name is not in snake case");
    }
    if needs.is_some() && truth == Truth::Right {
        return Err("a right program needs nothing to go wrong");
    }
    let explained = lines.next().is_some_and(|line| line.starts_with("// "));
    if !explained || lines.any(|line| line.starts_with("//!")) {
        return Err("no sentence follows the header");
    }
    Ok(Program {
        name: name.to_owned(),
        source,
        truth,
        bug,
        outputs,
        needs,
    })
}

/// The text of a string literal whose only escapes are those that JSON has, too.
fn literal(literal: &str) -> Result<String, &'static str> {
    serde_json::from_str(literal).map_err(|_| "an output is not a string literal")
}

fn is_snake_case(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte == b'_' || byte.is_ascii_lowercase())
}
