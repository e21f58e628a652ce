//! `kit languages`: the same program in five languages, side by side, and run for real.

use super::pages::show;
use super::{Output, Paper, block_on, progress};
use crate::cli::Languages;
use crate::feedback::wrap;
use crate::languages::{self, FOLDER, LANGUAGES, Language, Took};
use anyhow::{Context, Result};
use std::io::ErrorKind;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::Command;

/// A program takes three seconds; what is more is its compiler's, once.
const PATIENCE: Duration = Duration::from_secs(180);

const WHAT_IT_MEANS: &str = "\
In turn, two waits add up; together, the longer one decides. That is so in every \
language; what differs is when a call begins, and who has to ask for both.";

pub(super) fn languages(root: &Path, args: &Languages, paper: Paper) -> Result<Output> {
    let named: Vec<Language> = args
        .names
        .iter()
        .map(|name| languages::find(name))
        .collect::<Result<_>>()?;
    if args.run {
        return run(root, &named, paper);
    }
    let [python, .., rust] = LANGUAGES;
    let (left, right) = match named.as_slice() {
        [] => (python, rust),
        [only] if *only == rust => (python, rust),
        [only] => (*only, rust),
        [left, right, ..] => (*left, *right),
    };
    let (one, other) = (read(root, left)?, read(root, right)?);
    show(
        &|style, width| {
            let mut lines = languages::side_by_side((left, &one), (right, &other), style, width);
            let any = "Any two: `kit languages go java`. Run them: `kit languages --run`.";
            lines.push(String::new());
            lines.extend(wrap(any, width));
            lines
        },
        paper,
    )
}

fn read(root: &Path, language: Language) -> Result<String> {
    let file = root.join(FOLDER).join(language.file);
    std::fs::read_to_string(&file)
        .with_context(|| format!("{FOLDER}/{} cannot be read", language.file))
}

/// One after the other, so that none slows another down.
fn run(root: &Path, named: &[Language], paper: Paper) -> Result<Output> {
    let chosen = if named.is_empty() {
        &LANGUAGES[..]
    } else {
        named
    };
    let rows = block_on(async {
        let bar = progress::counting("Running", chosen.len());
        let mut rows = Vec::new();
        for language in chosen {
            bar.set_message(language.name);
            rows.push((*language, measured(root, *language).await));
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok(rows)
    })?;
    let Paper { style, width, .. } = paper;
    let mut lines = vec!["Two users, one second each, as measured here:".to_owned()];
    lines.push(String::new());
    lines.extend(languages::table(&rows, &style, width));
    lines.push(String::new());
    lines.extend(wrap(WHAT_IT_MEANS, width));
    match rows.iter().any(|(_, took)| took.is_ok()) {
        true => Ok(Output::done(&lines)),
        false => Ok(Output::not_passed(&lines)),
    }
}

/// What it took, or why that is not known.
async fn measured(root: &Path, language: Language) -> Result<Took, String> {
    let [tool, arguments @ ..] = language.run else {
        unreachable!("each is run by something");
    };
    let mut command = Command::new(tool);
    command
        .args(arguments)
        .current_dir(root.join(FOLDER))
        .stdin(Stdio::null())
        .kill_on_drop(true);
    let output = match tokio::time::timeout(PATIENCE, command.output()).await {
        Err(_) => return Err(format!("stopped: not done after {} s", PATIENCE.as_secs())),
        Ok(Err(error)) if error.kind() == ErrorKind::NotFound && root.join(FOLDER).is_dir() => {
            return Err(format!("skipped: there is no `{tool}` here"));
        }
        Ok(Err(error)) => return Err(format!("not run: {error}")),
        Ok(Ok(output)) => output,
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let first = said.lines().map(str::trim).find(|line| !line.is_empty());
        return Err(format!(
            "`{tool}` failed: {}",
            first.unwrap_or("it does not say why")
        ));
    }
    languages::read(&String::from_utf8_lossy(&output.stdout))
        .map_err(|why| format!("ran, but {why}"))
}
