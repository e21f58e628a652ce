//! Bars on the standard error, where that is a terminal; elsewhere one line per long work.

use crate::grade::BuildProgress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};

/// For `Grader::open`: the lab is built once, and that takes a while.
#[derive(Debug, Default)]
pub(super) struct Build {
    bar: Option<ProgressBar>,
}

impl Build {
    pub(super) fn step(&mut self, step: &BuildProgress) {
        // Before anything can be counted, the step says why there is something to build.
        if step.total == 0 {
            say(&format!("Building {}", step.what));
        }
        let bar = self
            .bar
            .get_or_insert_with(|| draw("Building the lab, once"));
        bar.set_length(step.total);
        bar.set_position(step.done);
        bar.set_message(step.what.clone());
        if step.total > 0 && step.done >= step.total {
            bar.finish_and_clear();
        }
    }
}

/// A bar over `total` files to grade.
pub(super) fn grading(total: usize) -> ProgressBar {
    counting("Grading", total)
}

/// A bar over `total` pieces of work.
pub(super) fn counting(what: &'static str, total: usize) -> ProgressBar {
    say(what);
    let bar = draw(what);
    bar.set_length(total as u64);
    bar
}

/// Where there is no bar, a line says what takes so long.
fn say(what: &str) {
    if !io::stderr().is_terminal() {
        eprintln!("kit: {what} ...");
    }
}

fn draw(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{prefix} [{bar:24}] {pos}/{len} {wide_msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style.progress_chars("=> "));
    bar.set_prefix(what);
    bar
}
