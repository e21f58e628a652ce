//! One direct call of rustc on one crate, and what its answer means.

use super::build::Lab;
use super::flavor::asks_for_one_thread;
use super::known::{self, Known};
use super::noticing::{
    may_await_beside, may_notice_without_waiting, may_order_weakly, may_tell_time,
};
use super::screening::{self, OUTSIDE, Refusal, Refused};
use super::slot::Slot;
use super::wrapper::{self, Means};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tokio::process::Command;

/// As many of rustc's errors are shown as fit into so many lines, and the first in any case. The later ones
/// mostly follow from it.
const MOST_LINES: usize = 20;

/// What became of a file.
#[derive(Clone, Debug)]
pub enum Compiled {
    Program {
        binary: PathBuf,
        warnings: Vec<String>,
    },
    Failed(Failure),
}

/// Why a file did not become a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// rustc's first few messages, as rustc draws them, and how many more there are.
    Rustc {
        rendered: String,
        left_out: usize,
        /// What kind of mistake it is, where that is known.
        known: Option<Known>,
    },
    /// It compiles, but the check does not find what it calls.
    Contract {
        message: String,
    },
    Refused(Refused),
    /// It compiles against the real crates, and not against the lab's.
    NotModelled {
        what: String,
        line: Option<u32>,
    },
}

#[derive(Debug, Deserialize)]
pub(super) struct Diagnostic {
    pub(super) message: String,
    level: String,
    #[serde(default)]
    pub(super) spans: Vec<DiagnosticSpan>,
    /// The notes below it.
    #[serde(default)]
    pub(super) children: Vec<Diagnostic>,
    #[serde(default)]
    rendered: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DiagnosticSpan {
    file_name: String,
    pub(super) line_start: u32,
    pub(super) is_primary: bool,
    #[serde(default)]
    pub(super) label: Option<String>,
    /// The lines that it is on.
    #[serde(default)]
    pub(super) text: Vec<SpannedLine>,
    #[serde(default)]
    expansion: Option<Box<Expansion>>,
}

/// A line of the source, and the columns of it that are meant, counted from 1.
#[derive(Debug, Deserialize)]
pub(super) struct SpannedLine {
    pub(super) text: String,
    pub(super) highlight_start: usize,
    pub(super) highlight_end: usize,
}

#[derive(Debug, Deserialize)]
struct Expansion {
    span: DiagnosticSpan,
}

/// What to compile.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    pub source: &'a str,
    pub check: &'a Path,
    /// How the learner knows the file: `exercises/02_overlap/two_users.rs`.
    pub shown_as: &'a str,
}

/// rustc's call on one crate.
#[derive(Debug)]
pub struct Call {
    pub command: Command,
    /// The crate's root file.
    pub root: PathBuf,
    /// The program that it makes.
    pub binary: PathBuf,
}

/// Compiles one file for grading. Dropping the future kills rustc.
///
/// # Errors
/// rustc could not be started, or the disk is full: not what the learner did.
pub async fn compile(lab: &Lab, slot: &Slot, job: Job<'_>) -> Result<Compiled> {
    if let Some(refused) = screening::screen(job.source) {
        return Ok(Compiled::Failed(Failure::Refused(refused)));
    }
    if !screening::is_made_of_tokens(job.source) {
        // The wrapper would only confuse rustc about where the file ends.
        let failure = compile_for_real(lab, slot, job).await?;
        return Ok(Compiled::Failed(failure.unwrap_or_else(lab_disagrees)));
    }
    let Call {
        command,
        root,
        binary,
    } = prepare(lab, slot.folder(), job)?;
    let (succeeded, diagnostics) = answer(command).await?;
    let root = root.to_string_lossy();
    if succeeded {
        let warnings = diagnostics
            .iter()
            .filter_map(|d| d.as_warning(&root))
            .collect();
        return Ok(Compiled::Program { binary, warnings });
    }
    if let Some(failure) = compile_for_real(lab, slot, job).await? {
        return Ok(Compiled::Failed(failure));
    }
    Ok(Compiled::Failed(explain(&diagnostics, &root, job.check)))
}

/// Writes the crate that grading compiles to `folder`, and says how to call rustc on it.
///
/// # Errors
/// The disk is full.
pub fn prepare(lab: &Lab, folder: &Path, job: Job<'_>) -> Result<Call> {
    let root = folder.join("exercise.rs");
    // What cannot be read is left to rustc.
    let check = std::fs::read_to_string(job.check).unwrap_or_default();
    let either = |may: fn(&str) -> bool| may(job.source) || may(&check);
    let means = Means {
        notices: either(may_notice_without_waiting),
        awaits_beside: either(may_await_beside),
        tells_time: may_tell_time(job.source),
        one_thread: asks_for_one_thread(job.source),
        orders_weakly: either(may_order_weakly),
    };
    write(&root, &wrapper::wrap(job.source, job.check, means))?;
    let binary = folder.join("exercise");
    let mut command = rustc(lab, &lab.stand_ins);
    command
        .args([
            "--crate-name",
            "exercise",
            "--crate-type",
            "bin",
            "-C",
            "prefer-dynamic",
        ])
        // The crate is so small that dividing it, or remembering parts of it for the next time
        // (`-C incremental`), takes longer than compiling it: 1.3 times as much processor time.
        // Linker flags, debug assertions and the like made no difference that could be measured.
        .args(["-C", "codegen-units=1"])
        .arg("-C")
        .arg(format!("link-arg=-Wl,-rpath,{}", lab.deps.display()))
        .arg("-C")
        .arg(format!(
            "link-arg=-Wl,-rpath,{}",
            lab.toolchain.libdir.display()
        ))
        .arg("-o")
        .arg(&binary)
        .arg(&root);
    Ok(Call {
        command,
        root,
        binary,
    })
}

/// Compiles the file against the real crates, as `cargo run` would. rustc's messages, if it fails.
async fn compile_for_real(lab: &Lab, slot: &Slot, job: Job<'_>) -> Result<Option<Failure>> {
    // rustc names the file as it was called, so it is called from a folder where the file has the
    // name that the learner knows.
    let folder = slot.folder().join("real");
    let file = folder.join(job.shown_as);
    let parent = file.parent().context("an exercise lies in a folder")?;
    // What was compiled here before may have been a file where this one needs a folder. If it
    // cannot be removed, the next lines say so.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(parent).with_context(|| cannot_write(parent))?;
    write(&file, job.source)?;
    let mut command = rustc(lab, &lab.real);
    command
        .current_dir(&folder)
        .args([
            "--crate-name",
            "exercise",
            "--crate-type",
            "bin",
            "--emit",
            "metadata",
        ])
        .arg("-o")
        .arg(folder.join("exercise.rmeta"))
        .arg(job.shown_as);
    let (succeeded, diagnostics) = answer(command).await?;
    if succeeded {
        return Ok(None);
    }
    let errors = diagnostics.iter().filter(|diagnostic| {
        diagnostic.level.starts_with("error") && !diagnostic.message.starts_with("aborting due to")
    });
    let errors: Vec<&Diagnostic> = errors.collect();
    let rendered: Vec<&str> = errors
        .iter()
        .filter_map(|diagnostic| diagnostic.rendered.as_deref())
        .map(str::trim_end)
        .collect();
    let shown = &rendered[..fitting(&rendered, MOST_LINES)];
    Ok(Some(Failure::Rustc {
        rendered: without_registry(&shown.join("\n\n")),
        left_out: rendered.len() - shown.len(),
        known: errors.first().and_then(|error| known::recognise(error)),
    }))
}

/// How many of the texts fit into so many lines, with a blank one between two; one at least.
fn fitting(texts: &[&str], room: usize) -> usize {
    let mut used = 0;
    let fits = |text: &&&str| {
        used += text.lines().count() + 1;
        used <= room + 1
    };
    texts
        .iter()
        .take_while(fits)
        .count()
        .max(1)
        .min(texts.len())
}

/// Names a file of another crate as people do, `tokio-1.54.1/src/task/spawn.rs`, and not by where
/// cargo keeps it on this machine.
fn without_registry(text: &str) -> String {
    const REGISTRY: &str = "/registry/src/";
    let mut short = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(found) = rest.find(REGISTRY) {
        let before = &rest[..found];
        // The path begins behind the last blank; behind it comes the registry's own name.
        let begins = before
            .rfind(char::is_whitespace)
            .map_or(0, |blank| blank + 1);
        short.push_str(&before[..begins]);
        let behind = &rest[found + REGISTRY.len()..];
        rest = behind.split_once('/').map_or("", |(_, inside)| inside);
    }
    short + rest
}

fn rustc(lab: &Lab, externs: &BTreeMap<String, PathBuf>) -> Command {
    let mut command = Command::new(&lab.toolchain.rustc);
    command
        .args([
            "--edition",
            "2024",
            "--error-format=json",
            "--json=diagnostic-rendered-ansi",
        ])
        .args(["--diagnostic-width", "80"])
        .arg("-L")
        .arg(format!("dependency={}", lab.deps.display()));
    for (name, file) in externs {
        command
            .arg("--extern")
            .arg(format!("{name}={}", file.display()));
    }
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        // rustc is not asked for backtraces of itself, nor for anything the shell was set to.
        .env_remove("RUSTFLAGS")
        .kill_on_drop(true);
    command
}

async fn answer(mut command: Command) -> Result<(bool, Vec<Diagnostic>)> {
    let child = command.spawn().context("rustc could not be started")?;
    let output = child
        .wait_with_output()
        .await
        .context("rustc could not be waited for")?;
    let text = String::from_utf8_lossy(&output.stderr);
    let diagnostics: Vec<Diagnostic> = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    let succeeded = output.status.success();
    if !succeeded && let Some(trouble) = trouble(&text, &diagnostics) {
        anyhow::bail!(trouble);
    }
    Ok((succeeded, diagnostics))
}

/// What kept rustc from its work that no program is to blame for: what it says of no line at all.
fn trouble(text: &str, diagnostics: &[Diagnostic]) -> Option<String> {
    let own = text
        .lines()
        .filter(|line| !line.starts_with('{'))
        .map(str::to_owned);
    let placeless = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.spans.is_empty());
    let placeless = placeless.map(|diagnostic| diagnostic.rendered.clone().unwrap_or_default());
    let said: String = own.chain(placeless).map(|said| said + "\n").collect();
    let said = console::strip_ansi_codes(&said);
    // A linker that maps its output into memory gets a bus error where the disk has no room.
    if said.contains("No space left") || said.contains("Bus error") {
        Some(
            "The disk is full: what rustc compiles found no room. Make some, and try again.".into(),
        )
    } else if said.contains("linker `") && said.contains("` not found") {
        Some(
            "rustc needs a linker, and found none. Install a C compiler (Debian, Ubuntu: `apt \
             install build-essential`; macOS: `xcode-select --install`), and try again."
                .into(),
        )
    } else if said.contains("linking with `") {
        Some(format!(
            "The linker failed, and your program is not to blame:\n{}",
            said.trim()
        ))
    } else if diagnostics.is_empty() {
        Some(format!(
            "rustc failed without a message of its own:\n{}",
            text.trim()
        ))
    } else {
        None
    }
}

/// What it means that a file compiles against the real crates, but not for grading.
fn explain(diagnostics: &[Diagnostic], root: &str, check: &Path) -> Failure {
    let errors: Vec<&Diagnostic> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.level.starts_with("error"))
        .collect();
    let check = check.to_string_lossy();
    for error in &errors {
        let Some(line) = error.line_in(root) else {
            continue;
        };
        let outside = OUTSIDE.iter().find(|module| names(&error.message, module));
        return match outside {
            Some(module) => Failure::Refused(Refused {
                refusal: Refusal::Outside(module),
                line: Some(line),
            }),
            None => Failure::NotModelled {
                what: error.message.clone(),
                line: Some(line),
            },
        };
    }
    let in_check = errors.iter().find(|error| error.line_in(&check).is_some());
    match in_check {
        Some(error) => Failure::Contract {
            message: error.message.clone(),
        },
        None => errors
            .first()
            .map_or_else(lab_disagrees, |error| Failure::NotModelled {
                what: error.message.clone(),
                line: None,
            }),
    }
}

/// The lab failed where the real thing works, and it is not known why.
fn lab_disagrees() -> Failure {
    Failure::NotModelled {
        what: "this file".to_owned(),
        line: None,
    }
}

/// Whether a message of rustc's names this module, between backticks.
fn names(message: &str, module: &str) -> bool {
    let quoted = message.split('`').skip(1).step_by(2);
    quoted
        .flat_map(|path| path.split("::"))
        .any(|part| part == module)
}

impl Diagnostic {
    /// The line of the primary place, if it is in this file or a macro called in it.
    fn line_in(&self, file: &str) -> Option<u32> {
        let primary = self.spans.iter().find(|span| span.is_primary)?;
        let mut span = primary;
        loop {
            if span.file_name == file {
                return Some(span.line_start);
            }
            span = &span.expansion.as_ref()?.span;
        }
    }

    fn as_warning(&self, file: &str) -> Option<String> {
        if self.level != "warning" {
            return None;
        }
        let line = self.line_in(file)?;
        Some(format!("line {line}: {}", self.message))
    }
}

fn write(file: &Path, text: &str) -> Result<()> {
    std::fs::write(file, text).with_context(|| cannot_write(file))
}

fn cannot_write(path: &Path) -> String {
    format!(
        "The kit cannot write to `{}`. Is the disk full?",
        path.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_crates_are_named_without_this_machine() {
        let cases = [
            (
                "  --> /home/ada/.cargo/registry/src/some-registry-1949/tokio-1.54.1/src/a.rs:3:4\n   |",
                "  --> tokio-1.54.1/src/a.rs:3:4\n   |",
            ),
            (
                "a /x/registry/src/i/b/c.rs and /y/registry/src/i/d.rs",
                "a b/c.rs and d.rs",
            ),
            (
                "  --> exercises/02_overlap/two_users.rs:1:1",
                "  --> exercises/02_overlap/two_users.rs:1:1",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(without_registry(text), expected);
        }
    }

    #[test]
    fn a_module_is_named_between_backticks() {
        assert!(names("could not find `fs` in `std`", "fs"));
        assert!(names("unresolved import `std::fs`", "fs"));
        assert!(!names("cannot find value `fst` in this scope, fs", "fs"));
    }
}
