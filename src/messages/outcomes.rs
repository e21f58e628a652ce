//! Sentences about all that a program can come to, and how often it does.
//! Knows nothing of how it was run.

use super::{Explored, capital, count, counted, on_line, sentence};

/// How far a program was explored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    pub number: u64,
    /// Whether there are no more.
    pub all: bool,
    pub varied: Explored,
}

impl Tried {
    /// `all 6 interleavings`, `the only interleaving`.
    fn named(self) -> String {
        let (one, many) = self.varied.nouns();
        match (self.number, self.all) {
            (1, true) => format!("the only {one}"),
            (number, true) => format!("all {} {many}", count(number)),
            (1, false) => format!("the one {one} that was tried"),
            (number, false) => format!("the {} {many} that were tried", count(number)),
        }
    }

    /// What is to be said if these were not all.
    fn unknown(self) -> &'static str {
        match self.all {
            true => "",
            false => ", of an unknown number",
        }
    }
}

/// On how many interleavings it was as the sentences before say.
#[must_use]
pub fn so_often(times: u64, tried: Tried) -> String {
    let (named, unknown) = (tried.named(), tried.unknown());
    match times == tried.number {
        true => format!("So it is on {named}{unknown}."),
        false => format!("So it is on {} of {named}{unknown}.", count(times)),
    }
}

#[must_use]
pub fn nothing_fails(tried: Tried) -> String {
    format!("Nothing fails on {}{}.", tried.named(), tried.unknown())
}

/// What was printed: how many different texts.
#[must_use]
pub fn outputs(different: usize, silent: bool, cut_off: bool) -> String {
    let different = u64::try_from(different).unwrap_or(u64::MAX);
    match (different, cut_off) {
        (_, true) => format!(
            "More than {} different outputs are printed.",
            count(different)
        ),
        (0 | 1, false) if silent => "Nothing is printed.".to_owned(),
        (0 | 1, false) => "The output is always the same.".to_owned(),
        (different, false) => format!(
            "But the output depends on the order: there are {}.",
            counted(different, "different output")
        ),
    }
}

#[must_use]
pub fn swallowed_panic(actor: &str, line: Option<u32>, message: &str) -> String {
    format!(
        "{} panicked{} and nobody looked: {} A panic ends its own thread or task only; `join()` or \
         `.await` gives it back as an `Err`.",
        capital(actor),
        on_line(line),
        sentence(message)
    )
}

/// Where two runs with different outputs go different ways: who goes on in each, and where.
#[must_use]
pub fn part_here(one: (&str, Option<u32>), other: (&str, Option<u32>)) -> String {
    format!(
        "They are the same until here: in the first, {} goes on{}; in the other, {}{}.",
        one.0,
        on_line(one.1),
        other.0,
        on_line(other.1)
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
            (2, ALL, "So it is on 2 of all 6 interleavings."),
            (6, ALL, "So it is on all 6 interleavings."),
            (1, only, "So it is on the only interleaving."),
            (
                13,
                some,
                "So it is on 13 of the 25,000 interleavings that were tried, of an unknown number.",
            ),
        ] {
            assert_eq!(so_often(times, tried), said);
        }
    }

    #[test]
    fn outputs_are_counted() {
        for (different, silent, cut_off, said) in [
            (1, true, false, "Nothing is printed."),
            (1, false, false, "The output is always the same."),
            (
                2,
                false,
                false,
                "But the output depends on the order: there are 2 different outputs.",
            ),
            (
                1000,
                false,
                true,
                "More than 1,000 different outputs are printed.",
            ),
        ] {
            assert_eq!(outputs(different, silent, cut_off), said);
        }
    }
}
