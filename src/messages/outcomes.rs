//! Sentences about all that a program can come to, and how often it does.
//! Knows nothing of how it was run.

use super::endings::in_a_sentence;
use super::{Explored, at_line, capital, count, on_line};
use crate::verdict::Word;

/// How far a program was explored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    pub number: u64,
    /// Whether there are no more.
    pub all: bool,
    pub varied: Explored,
}

/// On how many interleavings it was as the sentences before say.
#[must_use]
pub fn so_often(times: u64, tried: Tried) -> String {
    let (_, many) = tried.varied.nouns();
    let number = count(tried.number);
    match (times == tried.number, tried.all) {
        (_, true) if tried.number == 1 => match tried.varied {
            Explored::Threads => "There is no other interleaving.".to_owned(),
            Explored::Waits => "There is no other way for it to run.".to_owned(),
        },
        (true, true) => format!("That happens on all {number} {many}."),
        (false, true) => format!("That happens on {} of all {number} {many}.", count(times)),
        (true, false) => {
            format!("That happens on each of the {number} {many} tried, of an unknown number.")
        }
        (false, false) => format!(
            "That happens on {} of the {number} {many} tried, of an unknown number.",
            count(times)
        ),
    }
}

/// Over one run that does, among others.
pub const ENDS_WELL: &str = "It ends well";

/// Of one run among others. `several`: others come to their end, too, but print something else.
#[must_use]
pub fn comes_to_its_end(several: bool) -> String {
    match several {
        true => "It comes to its end, with this output.".to_owned(),
        false => "It comes to its end.".to_owned(),
    }
}

/// Where a run can be looked at. `other` is the number of another ending that there is.
#[must_use]
pub fn walk_through_own(command: &str, other: Option<usize>) -> String {
    match other {
        Some(number) => {
            format!("Walk through it: `{command}`; with `--ending {number}`, through another.")
        }
        None => format!("Walk through it: `{command}`."),
    }
}

#[must_use]
pub fn nothing_fails(tried: Tried) -> String {
    let (_, many) = tried.varied.nouns();
    let number = count(tried.number);
    match tried.all {
        true if tried.number == 1 => match tried.varied {
            Explored::Threads => "It ends well on the only interleaving.".to_owned(),
            Explored::Waits => "It ends well, and there is no other way for it to run.".to_owned(),
        },
        true => format!("It ends well on all {number} {many}."),
        false => format!("It ends well on {number} of an unknown number of {many}."),
    }
}

/// How many different texts were printed, and whether those are all.
#[must_use]
pub fn outputs(different: usize, silent: bool, all: bool) -> String {
    let different = u64::try_from(different).unwrap_or(u64::MAX);
    match different {
        0 | 1 if silent => "Nothing is printed.".to_owned(),
        0 | 1 => "The output is always the same.".to_owned(),
        _ => format!(
            "But what it prints depends on the order: {}{} different outputs.",
            if all { "" } else { "at least " },
            count(different)
        ),
    }
}

/// Where the kit had room for no more threads.
pub const MANY_THREADS: &str = "If nothing bounds how many your program starts, this may never finish: look at the loop that \
     starts them.";

/// One ending among others, in a few words.
#[must_use]
pub fn ended(word: Word) -> &'static str {
    match word {
        Word::Deadlock => "ends in a deadlock",
        Word::NeverEnds => "never ends",
        Word::ExitedEarly => "exits early",
        Word::TooMuchOutput => "prints without end",
        Word::NotModelled => "does what the kit does not model",
        other => other.as_str(),
    }
}

#[must_use]
pub fn swallowed_panic(
    actor: &str,
    line: Option<u32>,
    message: &str,
    heard: Option<u32>,
) -> String {
    if let Some(heard) = heard {
        return format!(
            "{} panicked{}: {} That ended nobody else: line {heard} got it as an `Err`.",
            capital(actor),
            on_line(line),
            in_a_sentence(message)
        );
    }
    format!(
        "{} panicked{} and nobody looked: {} A panic ends its own thread or task only; `join()` or \
         `.await` gives it back as an `Err`.",
        capital(actor),
        on_line(line),
        in_a_sentence(message)
    )
}

/// Where two runs with different outputs go different ways: who goes on in each, and where.
#[must_use]
pub fn part_here(one: (&str, Option<u32>), other: (&str, Option<u32>)) -> String {
    format!(
        "They part where in the one {} goes on{}, and in the other {}{}.",
        one.0,
        at_line(one.1),
        other.0,
        at_line(other.1)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Tried = Tried {
        number: 6,
        all: true,
        varied: Explored::Threads,
    };

    #[test]
    fn how_often_is_said_with_what_is_not_known() {
        let some = Tried {
            number: 25_000,
            all: false,
            ..ALL
        };
        let only = Tried { number: 1, ..ALL };
        for (times, tried, said) in [
            (2, ALL, "That happens on 2 of all 6 interleavings."),
            (6, ALL, "That happens on all 6 interleavings."),
            (1, only, "There is no other interleaving."),
            (
                13,
                some,
                "That happens on 13 of the 25,000 interleavings tried, of an unknown number.",
            ),
            (
                25_000,
                some,
                "That happens on each of the 25,000 interleavings tried, of an unknown number.",
            ),
        ] {
            assert_eq!(so_often(times, tried), said);
        }
        for (tried, said) in [
            (ALL, "It ends well on all 6 interleavings."),
            (only, "It ends well on the only interleaving."),
            (
                some,
                "It ends well on 25,000 of an unknown number of interleavings.",
            ),
        ] {
            assert_eq!(nothing_fails(tried), said);
        }
    }

    #[test]
    fn outputs_are_counted() {
        let depends = "But what it prints depends on the order: ";
        for (different, silent, all, said) in [
            (1, true, true, "Nothing is printed.".to_owned()),
            (1, false, true, "The output is always the same.".to_owned()),
            (2, false, true, format!("{depends}2 different outputs.")),
            (
                1000,
                false,
                false,
                format!("{depends}at least 1,000 different outputs."),
            ),
        ] {
            assert_eq!(outputs(different, silent, all), said);
        }
    }
}
