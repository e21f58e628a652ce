//! Sentences about when things happened: too slow, too early, in the wrong order, or held up.
//! Knows nothing of results.

use super::{Named, capital, on_line, time};
use kit_record::Unit;

#[must_use]
pub fn took_too_long(seen: u64, possible: u64, unit: Unit) -> String {
    format!(
        "It took {}; {} is possible.",
        time(seen, unit),
        time(possible, unit)
    )
}

#[must_use]
pub fn too_few_in_flight(seen: &str, asked: u32, op: &str) -> String {
    match op {
        "" => format!("At most {seen} under way at one time; {asked} are possible."),
        op => format!("At most {seen} `{op}` under way at one time; {asked} are possible."),
    }
}

#[must_use]
pub fn awaited_in_turn(earlier: &Named, later: &Named) -> String {
    format!("{later} was called only after {earlier} had ended.")
}

#[must_use]
pub fn made_then_awaited(earlier: &Named, later: &Named, polled: u64, unit: Unit) -> String {
    let line = on_line(later.line);
    format!(
        "`{}` was made{line}, but first polled at {}, when `{}` had ended; in JavaScript it would \
         already run.",
        later.label,
        time(polled, unit),
        earlier.label,
    )
}

#[must_use]
pub fn spawned_then_awaited(earlier: &Named, later: &Named, spawned_on: Option<u32>) -> String {
    let line = on_line(spawned_on);
    format!(
        "The task of {later} was spawned{line} only after the task of {earlier} had finished: you \
         waited before ordering the second.",
    )
}

/// All work was done, and the program waited on.
#[must_use]
pub fn waited_on(done: u64, unit: Unit) -> String {
    format!(
        "The last thing that it called had ended at {}, and then it went on waiting for nothing.",
        time(done, unit)
    )
}

#[must_use]
pub fn one_at_a_time(pair: Option<(&Named, &Named)>) -> String {
    match pair {
        Some((earlier, later)) => {
            format!("{later} started only after {earlier} had ended, so the waits add up.")
        }
        None => "The waits overlap less than they could.".to_owned(),
    }
}

#[must_use]
pub fn never_awaited(op: &Named) -> String {
    let line = on_line(op.line);
    format!(
        "`{}` was made{line} and never polled: a Rust future does nothing until it is awaited.",
        op.label
    )
}

/// The future was given to a task, and the program ended first.
#[must_use]
pub fn never_had_a_turn(op: &Named) -> String {
    format!(
        "{op} was handed to a task, and the program was over before that task had its first turn: \
         nobody waited for it."
    )
}

#[must_use]
pub fn blocked(call: &str, line: Option<u32>, how_long: u64, unit: Unit) -> String {
    let line = on_line(line);
    let how_long = match how_long {
        0 => "the thread stood still".to_owned(),
        micros => format!("the thread stood still for {}", time(micros, unit)),
    };
    format!(
        "`{call}`{line} does not let go of its thread: {how_long}, and with it every task on it."
    )
}

#[must_use]
pub fn held_up(who: &str, until: u64, unit: Unit) -> String {
    format!("Meanwhile {who} had to wait, until {}.", time(until, unit))
}

#[must_use]
pub fn came_at(moment: &str, seen: u64, expected: u64, unit: Unit) -> String {
    format!(
        "“{moment}” came at {}; expected at {}.",
        time(seen, unit),
        time(expected, unit)
    )
}

#[must_use]
pub fn never_came(moment: &str) -> String {
    format!("“{moment}” never came: the run was over before.")
}

#[must_use]
pub fn never_printed(text: &str) -> String {
    format!("No line with “{text}” was printed before the run was over.")
}

/// A task that was spawned on `line`. `begun`: whether it had a turn by then.
#[must_use]
pub fn left_alone(task: &str, line: Option<u32>, begun: bool) -> String {
    let so_far = match begun {
        true => "not done",
        false => "not even begun",
    };
    let line = line.map(|line| format!(", spawned on line {line},"));
    format!(
        "{}{} was {so_far} by then: nobody waited for it.",
        capital(task),
        line.unwrap_or_default()
    )
}

/// `instead`: another call of the same service.
#[must_use]
pub fn never_called(of: &str, instead: Option<&Named>) -> String {
    match instead {
        Some(other) => format!("`{of}` was never called, but {other} was."),
        None => format!("`{of}` was never called."),
    }
}

#[must_use]
pub fn given_up(op: &Named, begun: u64, dropped: u64, unit: Unit) -> String {
    format!(
        "{op} was begun at {} and given up at {}, before it was done.",
        time(begun, unit),
        time(dropped, unit)
    )
}

#[must_use]
pub fn left_behind(op: &Named, begun: u64, over: u64, unit: Unit) -> String {
    format!(
        "{op} was begun at {}, and was not done when the run was over at {}: nobody waited for it.",
        time(begun, unit),
        time(over, unit)
    )
}

#[must_use]
pub fn wrong_way_round(first: &str, then: &str, first_at: u64, then_at: u64, unit: Unit) -> String {
    let (first_at, then_at) = (time(first_at, unit), time(then_at, unit));
    format!("“{then}” came at {then_at}, before “{first}” at {first_at}; it must come after it.")
}

/// What must never happen did.
#[must_use]
pub fn happened(moment: &kit_record::Moment) -> String {
    format!("It came to this: {moment}. That must not happen, whatever the result is in the end.")
}

#[must_use]
pub fn too_early(seen: u64, expected: u64, unit: Unit) -> String {
    format!(
        "It was over after {}; done properly it takes {}. Something was not waited for.",
        time(seen, unit),
        time(expected, unit)
    )
}
