//! Sentences about what came out, where it is wrong by itself and not by its time or by the order
//! of steps.
//! Knows nothing of how expected and actual are compared.

use super::{capital, counted};

/// Under questions that are still blank.
pub const BLANK_ADVICE: &str =
    "For the blank ones: run it in your head, then write. A wrong guess costs nothing.";

#[must_use]
pub fn wrong_count(op: &str, seen: &str, expected: u32) -> String {
    let expected = times(u64::from(expected));
    if let Some(begun) = seen
        .strip_prefix("begun ")
        .and_then(|begun| begun.parse().ok())
    {
        return format!("`{op}` was begun {}; expected {expected}.", times(begun));
    }
    match seen.parse().unwrap_or(0) {
        0 => format!("`{op}` never ran to its end; expected {expected}."),
        seen => format!(
            "`{op}` ran to its end {}; expected {expected}.",
            times(seen)
        ),
    }
}

#[must_use]
pub fn called_too_seldom(op: &str, seen: usize, asked: u32) -> String {
    let op = if op.is_empty() {
        "An operation".to_owned()
    } else {
        format!("`{op}`")
    };
    match u64::try_from(seen).unwrap_or(u64::MAX) {
        0 => format!("{op} was never started; expected {asked} at one time."),
        seen => format!(
            "{op} was started {}; expected {asked} at one time.",
            times(seen)
        ),
    }
}

#[must_use]
pub fn too_many_in_flight(op: &str, seen: &str, allowed: u32) -> String {
    format!("Up to {seen} `{op}` under way at one time; no more than {allowed} may be.")
}

/// A lock or a permit, with where it was taken, that was never let go of.
#[must_use]
pub fn never_given_back(taken: &str) -> String {
    format!("{}, was never given back.", capital(taken))
}

/// How a result is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongResult {
    /// The right items, in the order in which they were done.
    InOrderOfCompletion,
    /// The right items, in another order.
    InAnotherOrder,
    Differs,
}

#[must_use]
pub fn wrong_result(kind: WrongResult) -> &'static str {
    match kind {
        WrongResult::InOrderOfCompletion => {
            "The right items came back in the order in which they were done, and not in the one in \
             which they were asked for."
        }
        WrongResult::InAnotherOrder => {
            "The right items came back in another order than they were asked for."
        }
        WrongResult::Differs => "It returned something else than expected.",
    }
}

/// Beside something else that is wrong. What is long is left out.
#[must_use]
pub fn returned(expected: &str, actual: &str) -> String {
    const LONG: usize = 40;
    match expected.len().max(actual.len()) > LONG {
        true => String::new(),
        false => format!("It returned {actual}; expected {expected}."),
    }
}

#[must_use]
pub fn wrong_output(kind: WrongOutput) -> &'static str {
    match kind {
        WrongOutput::Nothing => "Your program printed nothing.",
        WrongOutput::LineOrder => "The right lines were printed, in another order than expected.",
        WrongOutput::Differs => "Your program printed something else than expected.",
    }
}

/// How an output is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongOutput {
    Nothing,
    LineOrder,
    Differs,
}

/// `ran`: whether runs have shown all those that are wrong.
#[must_use]
pub fn wrong_answers(wrong: usize, blank: usize, all: usize, ran: bool) -> String {
    let of_all = match all {
        1 => "Your answer".to_owned(),
        all => format!("{wrong} of {all} answers"),
    };
    let verb = if wrong == 1 { "is" } else { "are" };
    let how = if ran { "not what the run did" } else { "wrong" };
    match (wrong, blank) {
        (0, 1) if all == 1 => "The question is still blank.".to_owned(),
        (0, 1) => format!("1 of {all} questions is still blank."),
        (0, blank) => format!("{blank} of {all} questions are still blank."),
        (_, 0) => format!("{of_all} {verb} {how}."),
        (_, blank) => {
            let blank_is = if blank == 1 { "is" } else { "are" };
            format!("{of_all} {verb} {how}, and {blank} {blank_is} still blank.")
        }
    }
}

fn times(number: u64) -> String {
    match number {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        number => counted(number, "time"),
    }
}

/// Before what is wrong with a `main` that was changed.
pub const MAIN_FAILS: &str = "Called by the check, it is right. When your `main` is run:";

/// What a `main` does not come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A service of this name.
    Service(String),
    /// Other threads or tasks.
    Others,
}

#[must_use]
pub fn main_does_less(missing: &Missing, silent: bool) -> String {
    let missing = match missing {
        Missing::Service(name) => format!("`{name}` never comes to its end"),
        Missing::Others => "nobody else is at work".to_owned(),
    };
    let silent = if silent {
        ", and nothing is printed"
    } else {
        ""
    };
    format!(
        "Called by the check, it is right. Your `main` does not get that far: when the program is run, \
         {missing}{silent}."
    )
}

/// Before what was wrong.
pub const SECOND_CALL: &str = "Called once, it is right. Called a second time in the same program, it is \
                               not: something is left of the first call.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_in_plain_words() {
        assert_eq!(wrong_answers(0, 1, 1, true), "The question is still blank.");
        assert_eq!(
            wrong_answers(0, 3, 12, true),
            "3 of 12 questions are still blank."
        );
        assert_eq!(
            wrong_answers(1, 0, 1, true),
            "Your answer is not what the run did."
        );
        assert_eq!(
            wrong_answers(2, 1, 12, true),
            "2 of 12 answers are not what the run did, and 1 is still blank."
        );
        assert_eq!(wrong_answers(1, 0, 5, false), "1 of 5 answers is wrong.");
    }
}
