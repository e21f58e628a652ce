//! Sentences about files that did not become a program.

use crate::lab::{Known, Refusal, Refused};

/// Under rustc's own messages, which say the rest.
#[must_use]
pub fn rustc(left_out: usize) -> String {
    let more = match left_out {
        0 => String::new(),
        1 => " One more error is left out.".to_owned(),
        number => format!(" {number} more errors are left out."),
    };
    format!("The file does not compile yet. The message is rustc's.{more}")
}

/// Above rustc's messages, for a mistake that is known.
#[must_use]
pub fn known(known: &Known) -> String {
    match known {
        Known::AwaitedTwice { line } => format!(
            "Line {line} awaits, and hands on what came of that. What stands there is awaited \
             together with the others, so it has to be the future itself: the call without \
             `.await`."
        ),
        Known::WhoseSleep { line } => format!(
            "Two functions are called `sleep`, and line {line} does not say which it means. \
             `tokio::time::sleep(..).await` sets a timer and lets go of the thread; \
             `std::thread::sleep(..)` keeps the thread for as long."
        ),
        Known::Outlives { what, line } => format!(
            "Line {line} borrows `{what}`, which ends with its function or block. What borrows it may go \
             on after that: it has to own what it uses."
        ),
        Known::NotSend {
            what,
            line,
            awaits: None,
        } => format!(
            "A task may go on on another thread after each `.await`, and the `{what}` that it uses on \
             line {line} cannot go along."
        ),
        Known::NotSend {
            what,
            line,
            awaits: Some(awaits),
        } => format!(
            "A task may go on on another thread after each `.await`, and the `{what}` of line {line} \
             cannot go along. It still lives at the `.await` of line {awaits}: it has to end before, or to be \
             made of what can."
        ),
    }
}

pub const EMPTY: &str = "The file is empty. `x` in `kit watch`, or `kit reset` with its name, brings the exercise back.";

/// Under rustc's messages about a crate or a file that one file alone cannot have.
pub const ONE_FILE: &str = "`kit explore` takes one file by itself: beside `std`, the crates `tokio` and `futures` are there, and no other files or crates.";

/// Under rustc's message about an `async fn main`.
pub const ASYNC_MAIN: &str = "`#[tokio::main]` above it gives it a runtime.";

/// There is nothing to run.
pub const NOTHING_TO_EXPLORE: &str = "The file is empty: there is no `main` to run.";

/// A `main` that the check cannot call.
pub const MAIN_RETURNS: &str = "The kit runs a `main` without arguments that returns nothing, an `ExitCode`, a `Result` whose good side is one of these, or that never returns (`!`). That is the kit's limit, not your mistake.";

/// The check calls something that the file does not have, or has in another shape.
#[must_use]
pub fn contract(contract: &[String], message: &str) -> String {
    let calls: Vec<String> = contract.iter().map(|item| format!("`{item}`")).collect();
    match calls.as_slice() {
        [] => format!("The file compiles, but the check cannot use it: {message}."),
        calls => format!(
            "The file compiles, but the check calls {} and cannot find that: {message}. Keep the \
             name, the arguments and the result as the header says; what is inside is yours.",
            calls.join(" and ")
        ),
    }
}

#[must_use]
pub fn refused(refused: &Refused) -> String {
    let place = refused
        .line
        .map_or_else(String::new, |line| format!("Line {line}: "));
    let why = match refused.refusal {
        Refusal::Unsafe => {
            "`unsafe` is not allowed here: with it, a program could reach around what the kit \
             watches."
                .to_owned()
        }
        Refusal::Extern => {
            "`extern` is not allowed here: with it, a program could reach the real `std` around \
             the kit's clock. `use` reaches everything that is there."
                .to_owned()
        }
        Refusal::Include => {
            "a program is one file here: it cannot take in others (`include!`, `#[path]`), nor look \
             at the machine that compiles it (`env!`)."
                .to_owned()
        }
        Refusal::Kit => {
            "names that begin with `kit_` or `__kit` belong to the kit. Choose another name."
                .to_owned()
        }
        Refusal::Outside(module) => format!(
            "`{module}` does not exist here: while the kit watches a program, it has no files, no \
             network and no other programs, so that every run is the same."
        ),
    };
    format!("{place}{why}")
}

/// The kit's limit, not the learner's fault.
#[must_use]
pub fn not_modelled(what: &str, line: Option<u32>) -> String {
    let place = line.map_or_else(String::new, |line| format!(" (line {line})"));
    format!(
        "Your file compiles and may well be right, but it uses something that the kit cannot \
         watch yet{place}: {what}. This is the kit's limit, not your mistake."
    )
}

/// What to do about that in an exercise.
pub const AS_THE_LESSON: &str = "Try to say it with what the lesson uses.";

/// And in a program of one's own.
pub const AS_MODELLED: &str = "`docs/modelled.md`, in the kit's clone, lists what it can watch: perhaps the same can be said with that.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_that_are_left_out_are_counted() {
        let said = [0, 1, 156].map(rustc);
        let ends = [
            "rustc's.",
            "One more error is left out.",
            "156 more errors are left out.",
        ];
        for (said, end) in said.iter().zip(ends) {
            assert!(said.ends_with(end), "{said}");
        }
    }
}
