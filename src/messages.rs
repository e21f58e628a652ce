//! Every sentence of a verdict, in one place: what happened, where, and what to look at next.
//! Pure functions of facts; knows nothing of how the facts were found or how they are drawn.
//!
//! Here are the titles, and the pieces that sentences share: times, counts, lines, names. The
//! sentences are in the modules below, by what they are about.

mod bases;
mod cancelling;
pub mod compiling;
mod course;
mod endings;
mod hints;
mod outcomes;
mod proofs;
mod races;
mod results;
mod times;
mod waits;

pub use bases::*;
pub use cancelling::*;
pub use course::*;
pub use endings::*;
pub use hints::*;
pub use outcomes::*;
pub use proofs::*;
pub use races::*;
pub use results::*;
pub use times::*;
pub use waits::*;

use crate::verdict::Word;
use kit_record::Unit;

/// A verdict word for people.
#[must_use]
pub fn title(word: Word) -> &'static str {
    match word {
        Word::Passed => "Passed",
        Word::CompileError => "It does not compile",
        Word::Refused => "Not allowed here",
        Word::WrongOutput => "Wrong output",
        Word::WrongResult => "Wrong result",
        Word::WrongOrder => "Wrong order",
        Word::WrongAnswer => "Wrong answer",
        Word::TooSlow => "Too slow",
        Word::Blocked => "Blocked",
        Word::Race => "Race",
        Word::Deadlock => "Deadlock",
        Word::NeverEnds => "It never ends",
        Word::NoConcurrency => "No concurrency left",
        Word::Panic => "Panic",
        Word::ExitedEarly => "It exited early",
        Word::TooMuchOutput => "Too much output",
        Word::TooMuchMemory => "Too much memory",
        Word::TimedOut => "Timed out",
        Word::NotModelled => "The kit's limit",
    }
}

/// The title over a verdict: a question that is still blank is not yet wrong, and what is over too early may have
/// come to the right result.
#[must_use]
pub fn headline(word: Word, signature: &str) -> &'static str {
    match signature {
        "wrong_answer/blank" => "Not answered yet",
        "wrong_result/too_early" => "Too early",
        _ => title(word),
    }
}

/// A virtual time as the story writes it: `1.00 s`, `30 min`.
#[must_use]
pub fn time(micros: u64, unit: Unit) -> String {
    match unit {
        Unit::Seconds => format!("{} s", number(micros, unit)),
        Unit::KitchenMinutes => format!("{} min", number(micros, unit)),
    }
}

/// From one time to another, with the unit once: `0.00–1.00 s`.
#[must_use]
pub fn time_span(from: u64, to: u64, unit: Unit) -> String {
    format!("{}–{}", number(from, unit), time(to, unit))
}

/// Two decimals of a second, and more only where there is more; minutes without needless decimals.
fn number(micros: u64, unit: Unit) -> String {
    match unit {
        Unit::Seconds => {
            let digits = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
            let kept = digits.trim_end_matches('0').len().max(digits.len() - 4);
            digits[..kept].to_owned()
        }
        Unit::KitchenMinutes => {
            let digits = format!("{}.{:05}", micros / 100_000, micros % 100_000);
            digits
                .trim_end_matches('0')
                .trim_end_matches('.')
                .to_owned()
        }
    }
}

/// `2,000`.
#[must_use]
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 time`, `2 times`.
#[must_use]
pub fn counted(number: u64, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        number => format!("{} {noun}s", count(number)),
    }
}

/// ` on line 12`, or nothing where no line is known.
#[must_use]
pub fn on_line(line: Option<u32>) -> String {
    line.map(|line| format!(" on line {line}"))
        .unwrap_or_default()
}

/// ` (line 12)`, or nothing where no line is known.
fn at_line(line: Option<u32>) -> String {
    line.map(|line| format!(" (line {line})"))
        .unwrap_or_default()
}

/// Which scenario it was, and what it holds the program to, where a check has words for it.
#[must_use]
pub fn tried_with(sentence: &str, scenario: &str, contract: Option<&str>) -> String {
    let contract = match contract {
        None => String::new(),
        Some(words) => format!(" The contract: “{}”", words.trim_end_matches('.')),
    };
    match scenario {
        "" => sentence.to_owned(),
        name => format!("{sentence} (Tried with: {name}.{contract})"),
    }
}

/// An operation as sentences name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub label: String,
    pub line: Option<u32>,
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`{}", self.label, at_line(self.line))
    }
}

/// With a capital first letter.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// Ends in a full stop, or whatever it had.
fn sentence(text: &str) -> String {
    let text = text.trim_end();
    match text.ends_with(['.', '!', '?']) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_story_counts_them() {
        for (micros, unit, text) in [
            (0, Unit::Seconds, "0.00 s"),
            (1_000_000, Unit::Seconds, "1.00 s"),
            (1_250_000, Unit::Seconds, "1.25 s"),
            (1_000, Unit::Seconds, "0.001 s"),
            (7, Unit::Seconds, "0.000007 s"),
            (0, Unit::KitchenMinutes, "0 min"),
            (3_000_000, Unit::KitchenMinutes, "30 min"),
            (50_000, Unit::KitchenMinutes, "0.5 min"),
        ] {
            assert_eq!(time(micros, unit), text);
        }
        assert_eq!(time_span(0, 1_000_000, Unit::Seconds), "0.00–1.00 s");
    }
}
