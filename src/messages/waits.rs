//! Sentences about a program in which nothing can go on, or that goes on for ever.
//! Knows nothing of how cycles are found.

use super::{Named, capital, count, on_line};

/// What those have and need who wait for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Locks,
    /// One of them its turn behind another.
    Turn,
    /// One of them the end of another.
    End,
    /// One of them room in a channel.
    Room,
    /// One of them a thread to run on.
    Thread,
}

#[must_use]
pub fn lock_cycle(actors: &[String], over: Over) -> String {
    let why = match over {
        Over::Locks => "each holds what the other needs",
        Over::Turn => "one for the lock and one for its turn",
        Over::End => "one for the end of the other, which needs what the first one holds",
        Over::Room => "a channel is full, and whoever would receive from it waits, too",
        Over::Thread => "one keeps the thread on which the other would run",
    };
    match (actors, over) {
        ([one, other], Over::Turn) => format!(
            "{} and {other} wait for each other, {why}, and neither can go on.",
            capital(one)
        ),
        ([one, other], _) => format!(
            "{} and {other} wait for each other: {why}, and neither can go on.",
            capital(one)
        ),
        (all, Over::Room | Over::Thread) => format!(
            "{} wait for each other in a circle: {why}, and none of them can go on.",
            capital(&all.join(", "))
        ),
        (all, _) => format!(
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
    /// The same, where nobody has one to give back.
    NoPermit,
    /// A cell that is filled once.
    Cell,
    /// In a channel that is full.
    Room,
    /// To run on: one of a runtime's.
    Thread,
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
        Needed::Permit | Needed::NoPermit => format!(
            "{who} for a permit, and holds what is missing itself{since}; nobody else can give it \
             back."
        ),
        Needed::Cell => {
            format!("{who} for a cell that it is filling itself{since}; nobody else can fill it.")
        }
        Needed::Thread => format!("{who} for a thread to run on, which it keeps itself{since}."),
        Needed::Room => {
            let later = on_line(held_since);
            format!("{who} for room in a full channel, from which only it would receive{later}.")
        }
    }
}

#[must_use]
pub fn waits_for_what_is_kept(actor: &str, line: Option<u32>, needed: Needed) -> String {
    let what = match needed {
        Needed::Lock => "a lock that is never let go",
        Needed::Permit => "a permit that is never given back",
        Needed::NoPermit => "a permit, and nobody holds one that could be given back",
        Needed::Cell => "a cell that is never filled",
        Needed::Room => "room in a full channel, and nobody gets to receive from it",
        Needed::Thread => "a thread to run on, and whoever has one keeps it and waits, too",
    };
    format!("{} waits{} for {what}.", capital(actor), on_line(line))
}

/// `keeper` waits and keeps its thread, on which `kept_out` and so many more would run.
#[must_use]
pub fn keeps_the_only_thread(
    keeper: &str,
    call: &str,
    line: Option<u32>,
    kept_out: &str,
    more: usize,
) -> String {
    let keeper = capital(keeper);
    let at = on_line(line);
    let others = match more {
        0 => format!("{} needs", capital(kept_out)),
        more => format!("{} and {more} more need", capital(kept_out)),
    };
    format!(
        "{keeper} waits in `{call}`{at} and keeps the only thread meanwhile. {others} a thread to run \
         on, and there is no other."
    )
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

/// `times`: until the run was stopped.
#[must_use]
pub fn begun_again(op: &Named, times: usize) -> String {
    let times = u64::try_from(times).unwrap_or(u64::MAX);
    format!(
        "{op} was begun {} times and given up each time, before it was done: so it goes on and on.",
        count(times)
    )
}

/// Of a run that may come to its end or not.
#[must_use]
pub fn too_long(steps: u64, line: Option<u32>) -> String {
    let near = line
        .map(|line| format!(", the last near line {line}"))
        .unwrap_or_default();
    format!(
        "This run was given up after {} steps{near}: it is too long for the kit, which cannot tell \
         whether it ends.",
        count(steps)
    )
}

/// What somebody does again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub actor: String,
    pub lines: Vec<u32>,
    /// `reads false from the AtomicBool of line 6`.
    pub does: Vec<String>,
}

/// Who goes round, and where. `number`: how many do so, told or not.
#[must_use]
pub fn go_round(rounds: &[Round], number: usize) -> String {
    let mut said: Vec<String> = rounds.iter().map(goes_round).collect();
    if number > rounds.len() {
        let more = u64::try_from(number - rounds.len()).unwrap_or(u64::MAX);
        said.push(format!("So do {} more.", count(more)));
    }
    said.push("Nothing there changes that.".to_owned());
    said.join(" ")
}

fn goes_round(round: &Round) -> String {
    let lines: Vec<String> = round.lines.iter().map(u32::to_string).collect();
    let place = match lines.len() {
        0 => String::new(),
        1 => format!(" on line {}", listed(&lines)),
        _ => format!(" on lines {}", listed(&lines)),
    };
    let does = match round.does.is_empty() {
        true => String::new(),
        false => format!(": it {}", listed(&round.does)),
    };
    format!("{} goes round{place}{does}.", capital(&round.actor))
}

/// `a, b and c`.
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
