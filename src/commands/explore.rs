//! `kit explore FILE`: any program of one file on every interleaving. Needs no course, and
//! remembers nothing.

use super::{Exit, Output, Paper, block_on, json, progress};
use crate::cli::{Explore, Format};
use crate::explore::{self, Explored, Options};
use crate::feedback::{self, Ink, SourceLines, wrap};
use crate::files;
use crate::grade::read_source;
use crate::lab::{Lab, Slot, home};
use anyhow::{Context, Result};
use std::path::Path;

/// The folder that such programs are compiled in, beside those of the exercises.
const SLOT: &str = "explore";

pub(super) fn explore(explore: &Explore, course: Option<&Path>, paper: Paper) -> Result<Output> {
    let shown_as = explore.file.to_string_lossy();
    let source = read_source(&explore.file, &shown_as, "")?;
    let here = std::env::current_dir().context("the current folder is gone")?;
    let root = home(course, &here)?;
    let options = Options {
        schedules: explore.schedules,
        unreduced: explore.unreduced,
    };
    let explored = block_on(async {
        let mut build = progress::Build::default();
        let lab = Lab::open(&root, &mut |step| build.step(&step)).await?;
        let slot = Slot::take(&lab.work, SLOT)?;
        explore::explore(&lab, &slot, &source, &shown_as, options).await
    })?;
    let exit = if explored.verdict.passed() {
        Exit::Done
    } else {
        Exit::NotPassed
    };
    let text = match explore.format.format {
        Format::Json => {
            let hash = files::sha256_hex(source.as_bytes());
            json::line(&json::explore_report(&shown_as, &hash, &explored))
        }
        Format::Text => super::joined(&lines(&source, &explored, paper)),
    };
    Ok(Output { text, exit })
}

fn lines(source: &str, explored: &Explored, Paper { style, width }: Paper) -> Vec<String> {
    let source = SourceLines::new(source);
    let mut lines = feedback::render_explored(explored, &source, &style, width);
    if !explored.warnings.is_empty() {
        lines.push(String::new());
    }
    for warning in &explored.warnings {
        let warning = wrap(&format!("rustc warns: {warning}"), width);
        let painted = warning.iter().map(|line| style.paint(Ink::Warn, line));
        lines.extend(painted);
    }
    lines
}
