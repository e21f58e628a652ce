//! Sentences about a program that was over before its end, or that the kit had to stop.
//! Knows nothing of processes and signals but their numbers.

use super::{Named, at_line, capital, on_line, sentence};

#[must_use]
pub fn panicked(actor: Option<&str>, line: Option<u32>, message: &str) -> String {
    let who = actor.map_or("Your program".to_owned(), capital);
    format!(
        "{who} panicked{}: {}",
        on_line(line),
        in_a_sentence(message)
    )
}

/// What a panic said, which may be several lines.
pub(super) fn in_a_sentence(message: &str) -> String {
    let lines: Vec<&str> = message.lines().map(str::trim).collect();
    sentence(&lines.join("; "))
}

/// Of a panic that somebody met who joined its thread or task: `name`, or the whole program, on `line`.
#[must_use]
pub fn panic_passed_on(
    by: &str,
    line_of_it: Option<u32>,
    message: &str,
    name: Option<&str>,
    line: Option<u32>,
) -> String {
    let who = name.map_or("your program".to_owned(), str::to_owned);
    let panicked = panicked(Some(by), line_of_it, message);
    format!(
        "{panicked} With that, {who} panicked, too, where it waited for that one{}.",
        on_line(line)
    )
}

#[must_use]
pub fn exited(code: i32, line: Option<u32>) -> String {
    match code {
        134 => format!("Your program aborted itself{}.", on_line(line)),
        code => format!(
            "Your program left with exit code {code}{}, before its end.",
            on_line(line)
        ),
    }
}

#[must_use]
pub fn died(code: Option<i32>, signal: Option<i32>) -> String {
    match (code, signal) {
        (_, Some(6)) => "Your program aborted itself.".to_owned(),
        (_, Some(signal)) => format!("Your program was killed by signal {signal}."),
        (Some(code), None) => format!("Your program left with code {code}, without a result."),
        (None, None) => "Your program was gone without a result.".to_owned(),
    }
}

#[must_use]
pub fn too_much_output(line: Option<u32>) -> String {
    format!(
        "Your program printed more than the kit keeps{}, and was stopped.",
        at_line(line)
    )
}

pub const TOO_MUCH_MEMORY: &str =
    "Your program asked for more memory than a run may have, and was stopped.";
pub const STACK_OVERFLOW: &str =
    "The stack is full: functions called one another, or one called itself, too deeply.";

#[must_use]
pub fn timed_out(busy: bool, line: Option<u32>) -> String {
    let what = match busy {
        true => "It computes without end: no wait, no lock, no print for a long time.",
        false => "It stands still, in a wait that the kit cannot see into.",
    };
    format!("{what} {}", last_seen(line)).trim_end().to_owned()
}

#[must_use]
pub fn last_seen(line: Option<u32>) -> String {
    line.map(|line| {
        format!("The last step that the kit saw was on line {line}; look from there on.")
    })
    .unwrap_or_default()
}

#[must_use]
pub fn not_modelled(what: &str, line: Option<u32>) -> String {
    format!(
        "The kit does not model {what} yet{}. That is the kit's limit, not your mistake.",
        at_line(line)
    )
}

#[must_use]
pub fn static_state(line: Option<u32>) -> String {
    format!(
        "A `static`{} keeps its value from one interleaving to the next, so that the runs cannot \
         be compared. That is the kit's limit: make the value inside the function.",
        on_line(line)
    )
}

/// What somebody did in one of two runs that were to be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Went {
    /// `main printed “soup”`, or without a name what the same one did.
    pub did: String,
    pub line: Option<u32>,
}

/// The same schedule led to other steps. `parted` is what each of two runs did first that the other
/// did not, if that is known.
#[must_use]
pub fn two_ways(parted: Option<[Went; 2]>) -> String {
    let what = match parted {
        Some([once, again]) => {
            let (together, apart) = match once.line == again.line {
                true => (on_line(once.line), [String::new(), String::new()]),
                false => (String::new(), [on_line(once.line), on_line(again.line)]),
            };
            let [here, there] = apart;
            let [once, again] = [once.did, again.did];
            format!("{together} {once}{here} once, and {again}{there} the other time")
        }
        None => "what could happen next was not always the same".to_owned(),
    };
    format!(
        "The same schedule went two ways: {}. The kit chooses the order of steps and the clock, but \
         not the order of a `HashMap` or a `HashSet`, nor addresses. With a `BTreeMap`, or sorted, \
         every run does the same.",
        what.trim_start()
    )
}

pub const LAB_FAILED: &str =
    "The kit's lab ended without a report. That is a fault of the kit, not yours.";
/// Why a lock is poisoned.
#[must_use]
pub fn poisoned_by(who: &str, line: Option<u32>, message: &str) -> String {
    format!(
        "The lock is poisoned because {who} had panicked{} while it held it: {}",
        on_line(line),
        sentence(message)
    )
}

/// A `RefCell` is lent, on line `since`: to `who`, or to the one who asks for it itself. `waits`: what that
/// one waits for meanwhile.
#[must_use]
pub fn borrowed_since(who: Option<&str>, since: Option<u32>, waits: Option<&Named>) -> String {
    let since = since.map_or_else(String::new, |line| format!(" since line {line}"));
    let who = who.map_or_else(|| "It".to_owned(), capital);
    match waits {
        Some(waits) => {
            format!("{who} has borrowed it{since}, and keeps it while it waits for {waits}.")
        }
        None => format!("{who} has borrowed it{since}, and that borrow is still alive."),
    }
}
