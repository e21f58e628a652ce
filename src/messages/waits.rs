//! Sentences about a program in which nothing can go on, or that goes on for ever.
//! Knows nothing of how cycles are found.

use super::{capital, count, on_line};

#[must_use]
pub fn lock_cycle(actors: &[String], in_a_queue: bool) -> String {
    match actors {
        [one, other] if in_a_queue => format!(
            "{} and {other} wait for each other, one for the lock and one for its turn, and neither \
             can go on.",
            capital(one)
        ),
        [one, other] => format!(
            "{} and {other} wait for each other: each holds what the other needs, and neither can \
             go on.",
            capital(one)
        ),
        all => format!(
            "{} wait for each other in a circle, and none of them can go on.",
            capital(&all.join(", "))
        ),
    }
}

/// What somebody needs who cannot go on, and another has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    Lock,
    /// Of a semaphore.
    Permit,
    /// A cell that is filled once.
    Cell,
}

#[must_use]
pub fn locks_itself(
    actor: &str,
    line: Option<u32>,
    held_since: Option<u32>,
    needed: Needed,
) -> String {
    let since = held_since
        .map(|line| format!(" since line {line}"))
        .unwrap_or_default();
    let who = format!("{} waits{}", capital(actor), on_line(line));
    match needed {
        Needed::Lock => {
            format!("{who} for a lock that it holds itself{since}; nobody else can let go of it.")
        }
        Needed::Permit => format!(
            "{who} for a permit, and holds what is missing itself{since}; nobody else can give it \
             back."
        ),
        Needed::Cell => {
            format!("{who} for a cell that it is filling itself{since}; nobody else can fill it.")
        }
    }
}

#[must_use]
pub fn waits_for_lock(actor: &str, line: Option<u32>, needed: Needed) -> String {
    let what = match needed {
        Needed::Lock => "a lock that is never let go",
        Needed::Permit => "a permit that is never given back",
        Needed::Cell => "a cell that is never filled",
    };
    format!("{} waits{} for {what}.", capital(actor), on_line(line))
}

#[must_use]
pub fn waits_to_receive(
    actor: &str,
    call: &str,
    line: Option<u32>,
    sender: Option<Option<u32>>,
) -> String {
    let who = capital(actor);
    let at = on_line(line);
    match sender {
        Some(Some(made)) => format!(
            "{who} waits in `{call}`{at} for ever: the sender of line {made} is still alive, so \
             there could always be one more message."
        ),
        Some(None) => format!(
            "{who} waits in `{call}`{at} for ever: a sender is still alive, so there could always \
             be one more message."
        ),
        None => format!("{who} waits in `{call}`{at} for ever: nothing is sent any more."),
    }
}

#[must_use]
pub fn waits_to_join(actor: &str, line: Option<u32>) -> String {
    format!(
        "{} waits{} for another to finish, which never happens.",
        capital(actor),
        on_line(line)
    )
}

#[must_use]
pub fn waits_for_ever(actor: &str, call: &str, line: Option<u32>) -> String {
    format!(
        "{} waits in `{call}`{} for ever: nothing that could still run will wake it.",
        capital(actor),
        on_line(line)
    )
}

#[must_use]
pub fn nothing_can_run() -> &'static str {
    "Nothing can ever run again, and the program is not at its end."
}

#[must_use]
pub fn step_limit(steps: u64, line: Option<u32>) -> String {
    let near = line
        .map(|line| format!(", the last near line {line}"))
        .unwrap_or_default();
    format!(
        "Stopped after {} steps{near}: this may never finish.",
        count(steps)
    )
}

/// The lines that are run again and again.
#[must_use]
pub fn goes_round(lines: &[u32]) -> String {
    let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
    match numbers.as_slice() {
        [] => String::new(),
        [only] => format!("It goes round on line {only}, and nothing there changes that."),
        [most @ .., last] => format!(
            "It goes round on lines {} and {last}, and nothing there changes that.",
            most.join(", ")
        ),
    }
}
