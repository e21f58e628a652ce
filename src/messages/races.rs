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

/// `newest`: who had stored another value before.
#[must_use]
pub fn read_old(reader: &Step, newest: Option<&Step>) -> String {
    let story = capital(&reader.to_string());
    let newest = newest.map_or_else(String::new, |newest| format!(", though {newest} before"));
    format!(
        "{story}{newest}: it may still see the old value, because the memory orders on the way do \
         not make it see the new one."
    )
}

#[must_use]
pub fn found_taken(who: &str, what: &str, line: Option<u32>) -> String {
    format!(
        "{} found the {what} taken{}, and went on without it.",
        capital(who),
        on_line(line)
    )
}

/// `line`: where somebody slept; `then`: to which line they went on.
#[must_use]
pub fn slept(who: &str, line: Option<u32>, then: Option<u32>, other: &str) -> String {
    let to = then.map_or_else(String::new, |then| format!(" to line {then}"));
    format!(
        "{} slept{} and then went on{to}, and {other} was not done: a sleep, however long, waits for \
         nobody.",
        capital(who),
        on_line(line)
    )
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

#[must_use]
pub fn walk_through(exercise: &str) -> String {
    format!("Walk through this run, step by step: `kit replay {exercise}`")
}

/// The same where a key does it.
#[must_use]
pub fn walk_by_key(exercise: &str) -> String {
    format!("Press w to walk through this run, step by step (`kit replay {exercise}`).")
}

/// Of a run that stands still, where it went well when it ran by itself.
pub const IN_ANOTHER_ORDER: &str =
    "It went well in the usual order of things; this order is just as possible.";

/// Of a run that came to something else than when it ran by itself.
pub const LUCK: &str = "It went well in the usual order of things. In this order, which is just as \
                        possible, something else comes of it.";

/// A change was lost, and the result does not show it.
pub const LOST_ALL_THE_SAME: &str =
    "The result may look right, but it was not made of what both of them did.";

/// `idle`: who was started, and did nothing that counts.
#[must_use]
pub fn correct_because_alone(seen: &str, asked: u32, idle: &[&str]) -> String {
    let alone = match seen {
        "0" => format!("Nobody was seen at work; the contract asks for {asked} at one time."),
        _ => format!(
            "Correct because alone: at most {seen} at work at one time, on every interleaving; \
             {asked} are asked for."
        ),
    };
    match idle {
        [] => alone,
        [one] => format!(
            "{alone} {} does no part of the work: it changes nothing, and hands nothing back.",
            capital(one)
        ),
        many => format!(
            "{alone} {} do no part of the work: they change nothing, and hand nothing back.",
            capital(&many.join(" and "))
        ),
    }
}

/// What a step did that went against the program for no reason that is in it.
#[must_use]
pub fn for_no_reason(call: &str) -> &'static str {
    match call {
        "compare_exchange_weak" => "fails, though the value is right",
        "read" | "borrow" | "borrow_and_update" | "wait_for" => "queues behind the writer",
        call if call.ends_with("timeout") => "its time is up",
        _ => "wakes, though nobody called",
    }
}

/// That this may happen, to those who did not reckon with it.
#[must_use]
pub fn may_happen(call: &str, line: Option<u32>) -> String {
    let at = on_line(line);
    match call {
        "compare_exchange_weak" => format!(
            "`compare_exchange_weak`{at} may fail although the value is the expected one, and here \
             it did: that is why it belongs in a loop."
        ),
        "read" | "borrow" | "borrow_and_update" | "wait_for" => format!(
            "`{call}`{at} may have to queue behind a writer that waits, and here it did: whoever \
             reads already must not read again before letting go."
        ),
        call if call.ends_with("timeout") => format!(
            "The time of `{call}`{at} may be up at any moment, however long it is, and here it \
             was: nothing promises that the others are faster."
        ),
        "park" => format!(
            "`park`{at} may return although nobody called `unpark`, and here it did: that is why it \
             belongs in a `while`."
        ),
        _ => format!(
            "The wait{at} may end although nobody notified, and here it did: that is why it belongs \
             in a `while`."
        ),
    }
}
