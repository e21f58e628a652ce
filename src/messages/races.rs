//! Sentences about what one interleaving of many did, or what none of them did.
//! Knows nothing of how the patterns are found.

use super::{capital, count, on_line};

/// How a race was lost: one actor's step on what was no longer so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    pub actor: &'a str,
    pub line: Option<u32>,
    /// `read 5`, `wrote 6`.
    pub did: String,
}

impl std::fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}{}", self.actor, self.did, on_line(self.line))
    }
}

#[must_use]
pub fn came_between(first: &Step, between: &Step, second: &Step) -> String {
    let story = format!("{first}; then {between}; then {second}");
    format!(
        "{}, but what it had seen was no longer so.",
        capital(&story)
    )
}

#[must_use]
pub fn gave_up(first: &Step, between: &Step, second: &Step) -> String {
    let story = format!("{first}; then {between}; then {second}");
    format!("{}, and left it at that.", capital(&story))
}

#[must_use]
pub fn write_lost(first: &Step, between: &Step, second: &Step) -> String {
    let story = format!("{first}; then {between}; then {second}");
    format!("{}: what {} wrote is lost.", capital(&story), between.actor)
}

#[must_use]
pub fn on_some_interleavings() -> &'static str {
    "Some interleavings of your threads or tasks give another outcome; here is one."
}

#[must_use]
pub fn returned_instead(seen: &str, expected: &str) -> String {
    format!("It returned {seen}; expected {expected}.")
}

#[must_use]
pub fn printed_instead(seen: &str, expected: &str) -> String {
    format!("It printed {seen:?}; expected {expected:?}.")
}

#[must_use]
pub fn found_on(schedule: u64) -> String {
    match schedule {
        // Nobody searched: it was chosen.
        0 => String::new(),
        number => format!("Found on interleaving {}.", count(number)),
    }
}

/// A change was lost, and the result does not show it.
pub const LOST_ALL_THE_SAME: &str =
    "The result may look right, but it was not made of what both of them did.";

#[must_use]
pub fn correct_because_alone(seen: &str, asked: u32) -> String {
    format!(
        "Correct because alone: at most {seen} at work at one time, on every interleaving; \
         {asked} are asked for."
    )
}
