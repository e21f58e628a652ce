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
        let bar = self
            .bar
            .get_or_insert_with(|| bar("Building the lab, once"));
        bar.set_length(step.total);
        bar.set_position(step.done);
        bar.set_message(step.what.clone());
        if step.done >= step.total {
            bar.finish_and_clear();
        }
    }
}

/// A bar over `total` files to grade.
pub(super) fn grading(total: usize) -> ProgressBar {
    let bar = bar("Grading");
    bar.set_length(total as u64);
    bar
}

fn bar(what: &'static str) -> ProgressBar {
    if !io::stderr().is_terminal() {
        eprintln!("kit: {what} ...");
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{prefix} [{bar:24}] {pos}/{len} {wide_msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    bar.set_style(style.progress_chars("=> "));
    bar.set_prefix(what);
    bar
}
