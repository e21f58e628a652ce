//! `kit explore FILE`: any program of one file on every interleaving. Needs no course, and
//! remembers nothing.

use super::own::Own;
use super::{Exit, Output, Paper, json};
use crate::cli::{Explore, Format};
use crate::feedback::{self, SourceLines, wrap};
use crate::files;
use crate::messages;
use crate::verdict::Word;
use anyhow::Result;
use std::path::Path;

pub(super) fn explore(explore: &Explore, course: Option<&Path>, paper: Paper) -> Result<Output> {
    let own = Own::explore(&explore.file, explore.search, course)?;
    Ok(report(&own, explore.format.format, paper))
}

/// All that was found.
pub(super) fn report(own: &Own, format: Format, paper: Paper) -> Output {
    let exit = if own.explored.verdict.passed() {
        Exit::Done
    } else {
        Exit::NotPassed
    };
    let text = match format {
        Format::Json => {
            let hash = files::sha256_hex(own.source.as_bytes());
            json::line(&json::explore_report(&own.shown_as, &hash, &own.explored))
        }
        Format::Text => super::joined(&lines(own, paper)),
    };
    Output { text, exit }
}

fn lines(own: &Own, paper: Paper) -> Vec<String> {
    let Paper { style, width, .. } = paper;
    let source = SourceLines::new(&own.source);
    let explored = &own.explored;
    let mut lines = feedback::render_explored(explored, &source, &style, width);
    lines.extend(super::warned(&explored.warnings, paper));
    if let Some(pointer) = pointer(own) {
        lines.push(String::new());
        lines.extend(wrap(&pointer, width));
    }
    lines
}

/// Where the run can be looked at, if anything happens in it.
fn pointer(own: &Own) -> Option<String> {
    let explored = &own.explored;
    let scenario = explored.scenario.as_ref()?;
    if scenario.run.trace.events.is_empty() {
        return None;
    }
    // Runs that the kit cannot watch are not listed.
    let is_listed = explored.verdict.word != Word::NotModelled;
    let shown = explored.shown_ending().filter(|_| is_listed);
    let mut all = 1..=explored.endings().len();
    let other = shown.and_then(|shown| all.find(|number| *number != shown));
    Some(messages::walk_through_own(&own.command("replay"), other))
}
