//! Sentences about a future that was given up in the middle.
//! Knows nothing of who gave it up, nor of what was expected.

use super::on_line;
use kit_record::CancelledBy;

/// What came of a program because one of its futures was cancelled.
#[must_use]
pub fn cancelled(
    by: CancelledBy,
    polled: bool,
    call: Option<&str>,
    line: Option<u32>,
    outcome: &str,
) -> String {
    let place = match (polled, call) {
        (false, _) => " before its first poll".to_owned(),
        (true, Some(call)) => format!("{}, while it waited in `{call}`", on_line(line)),
        (true, None) => on_line(line),
    };
    let how = match by {
        CancelledBy::Drop => "it was dropped",
        CancelledBy::Select => "another branch of the `select!` was faster",
        CancelledBy::Timeout => "its time was up",
        CancelledBy::Abort => "its task was aborted",
    };
    format!("Cancelled{place} ({how}): {}", uncapital(outcome))
}

/// The same as a step among others.
#[must_use]
pub fn cancelled_here(polled: bool, call: Option<&str>) -> String {
    match (polled, call) {
        (false, _) => "cancelled before its first poll".to_owned(),
        (true, Some(call)) => format!("cancelled here, while it waits in `{call}`"),
        (true, None) => "cancelled here".to_owned(),
    }
}

/// A sentence as the second half of another.
fn uncapital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
