//! One direct call of rustc on one crate, and what its answer means.

use super::build::Lab;
use super::screening::{self, OUTSIDE, Refusal, Refused};
use super::slot::Slot;
use super::wrapper;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tokio::process::Command;

/// What became of a file.
#[derive(Clone, Debug)]
pub enum Compiled {
    Program { binary: PathBuf, warnings: Vec<String> },
    Failed(Failure),
}

/// Why a file did not become a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// rustc's own messages, as rustc draws them.
    Rustc(String),
    /// It compiles, but the check does not find what it calls.
    Contract { message: String },
    Refused(Refused),
    /// It compiles against the real crates, and not against the lab's.
    NotModelled { what: String, line: Option<u32> },
}

#[derive(Deserialize)]
struct Diagnostic {
    message: String,
    level: String,
    #[serde(default)]
    spans: Vec<DiagnosticSpan>,
    #[serde(default)]
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct DiagnosticSpan {
    file_name: String,
    line_start: u32,
    is_primary: bool,
    #[serde(default)]
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
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
        let rendered = compile_for_real(lab, slot, job).await?;
        let failure = rendered.map_or_else(lab_disagrees, Failure::Rustc);
        return Ok(Compiled::Failed(failure));
    }
    let root = slot.folder().join("exercise.rs");
    write(&root, &wrapper::wrap(job.source, job.check))?;
    let binary = slot.folder().join("exercise");
    let mut command = rustc(lab, slot, &lab.stand_ins, "incremental");
    command
        .args(["--crate-name", "exercise", "--crate-type", "bin", "-C", "prefer-dynamic"])
        .arg("-C")
        .arg(format!("link-arg=-Wl,-rpath,{}", lab.deps.display()))
        .arg("-C")
        .arg(format!("link-arg=-Wl,-rpath,{}", lab.toolchain.libdir.display()))
        .arg("-o")
        .arg(&binary)
        .arg(&root);
    let (succeeded, diagnostics) = answer(command).await?;
    let root = root.to_string_lossy();
    if succeeded {
        let warnings = diagnostics.iter().filter_map(|d| d.as_warning(&root)).collect();
        return Ok(Compiled::Program { binary, warnings });
    }
    if let Some(rendered) = compile_for_real(lab, slot, job).await? {
        return Ok(Compiled::Failed(Failure::Rustc(rendered)));
    }
    Ok(Compiled::Failed(explain(&diagnostics, &root, job.check)?))
}

/// Compiles the file against the real crates, as `cargo run` would. rustc's messages, if it fails.
async fn compile_for_real(lab: &Lab, slot: &Slot, job: Job<'_>) -> Result<Option<String>> {
    // rustc names the file as it was called, so it is called from a folder where the file has the
    // name that the learner knows.
    let folder = slot.folder().join("real");
    let file = folder.join(job.shown_as);
    let parent = file.parent().context("an exercise lies in a folder")?;
    std::fs::create_dir_all(parent).with_context(|| cannot_write(parent))?;
    write(&file, job.source)?;
    let mut command = rustc(lab, slot, &lab.real, "incremental-real");
    command
        .current_dir(&folder)
        .args(["--crate-name", "exercise", "--crate-type", "bin", "--emit", "metadata"])
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
    let rendered: Vec<&str> =
        errors.filter_map(|diagnostic| diagnostic.rendered.as_deref()).map(str::trim_end).collect();
    Ok(Some(rendered.join("\n\n")))
}

fn rustc(
    lab: &Lab,
    slot: &Slot,
    externs: &BTreeMap<String, PathBuf>,
    incremental: &str,
) -> Command {
    let mut command = Command::new(&lab.toolchain.rustc);
    command
        .args(["--edition", "2024", "--error-format=json", "--json=diagnostic-rendered-ansi"])
        .args(["--diagnostic-width", "80"])
        .arg("-C")
        .arg(format!("incremental={}", slot.folder().join(incremental).display()))
        .arg("-L")
        .arg(format!("dependency={}", lab.deps.display()));
    for (name, file) in externs {
        command.arg("--extern").arg(format!("{name}={}", file.display()));
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
    let output = child.wait_with_output().await.context("rustc could not be waited for")?;
    let text = String::from_utf8_lossy(&output.stderr);
    let diagnostics: Vec<Diagnostic> =
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let succeeded = output.status.success();
    if !succeeded && diagnostics.is_empty() {
        anyhow::bail!("rustc failed without a message of its own:\n{}", text.trim());
    }
    Ok((succeeded, diagnostics))
}

/// What it means that a file compiles against the real crates, but not for grading.
fn explain(diagnostics: &[Diagnostic], root: &str, check: &Path) -> Result<Failure> {
    let errors: Vec<&Diagnostic> =
        diagnostics.iter().filter(|diagnostic| diagnostic.level.starts_with("error")).collect();
    if let Some(disk) = errors.iter().find(|error| error.message.contains("No space left")) {
        anyhow::bail!("The disk is full: {}. Make some room, and save again.", disk.message);
    }
    let check = check.to_string_lossy();
    for error in &errors {
        let Some(line) = error.line_in(root) else { continue };
        let outside = OUTSIDE.iter().find(|module| names(&error.message, module));
        return Ok(match outside {
            Some(module) => {
                Failure::Refused(Refused { refusal: Refusal::Outside(module), line: Some(line) })
            }
            None => Failure::NotModelled { what: error.message.clone(), line: Some(line) },
        });
    }
    let in_check = errors.iter().find(|error| error.line_in(&check).is_some());
    Ok(match in_check {
        Some(error) => Failure::Contract { message: error.message.clone() },
        None => errors.first().map_or_else(lab_disagrees, |error| Failure::NotModelled {
            what: error.message.clone(),
            line: None,
        }),
    })
}

/// The lab failed where the real thing works, and it is not known why.
fn lab_disagrees() -> Failure {
    Failure::NotModelled { what: "this file".to_owned(), line: None }
}

/// Whether a message of rustc's names this module, between backticks.
fn names(message: &str, module: &str) -> bool {
    let quoted = message.split('`').skip(1).step_by(2);
    quoted.flat_map(|path| path.split("::")).any(|part| part == module)
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
    format!("The kit cannot write to `{}`. Is the disk full?", path.display())
}
