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
    let line = match spawned_on == later.line {
        true => String::new(),
        false => on_line(spawned_on),
    };
    format!(
        "The task of {later} was spawned{line} only after the task of {earlier} had finished: you \
         waited before ordering the second.",
    )
}

/// `again`: the line on which it was begun once more.
#[must_use]
pub fn asked_again(given_up: &Named, at: u64, again: Option<u32>, unit: Unit) -> String {
    format!(
        "{given_up} was under way, was given up at {}, and begun again{}.",
        time(at, unit),
        on_line(again)
    )
}

/// All work was done, and the program waited on: in `sleep`, if that is known.
#[must_use]
pub fn waited_on(done: u64, sleep: Option<&Named>, unit: Unit) -> String {
    let done = time(done, unit);
    match sleep {
        Some(sleep) => format!("Everything else was done at {done}; then it waited in {sleep}."),
        None => format!(
            "The last thing that it called had ended at {done}, and then it went on waiting for \
             nothing."
        ),
    }
}

#[must_use]
pub fn one_at_a_time(pair: Option<(&Named, &Named)>) -> String {
    match pair {
        Some((earlier, later)) => {
            format!("{later} started only after {earlier} had ended, so the waits add up.")
        }
        None => "It waited longer than it has to.".to_owned(),
    }
}

#[must_use]
pub fn waited_for_more(longest: &Named) -> String {
    format!("It waited for the end of {longest}, and that alone takes longer than all of it may.")
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
        micros => format!(
            "the thread stood still for {}{}",
            time(micros, unit),
            scale(micros, unit)
        ),
    };
    format!(
        "`{call}`{line} does not let go of its thread: {how_long}, and with it every task on it."
    )
}

/// Whoever waits for real minutes in the kitchen is told what a minute is there.
fn scale(micros: u64, unit: Unit) -> &'static str {
    const REAL_MINUTE: u64 = 60_000_000;
    match unit {
        Unit::KitchenMinutes if micros >= REAL_MINUTE && micros.is_multiple_of(REAL_MINUTE) => {
            " (a minute of the kitchen is 100 ms: `minutes(30)` makes 30 of them)"
        }
        _ => "",
    }
}

#[must_use]
pub fn computed(call: &str, line: Option<u32>, how_long: u64, unit: Unit) -> String {
    format!(
        "`{call}`{} computes for {}, and keeps its thread for as long, and with it every task on it.",
        on_line(line),
        time(how_long, unit)
    )
}

#[must_use]
pub fn computed_in_a_row(
    name: &str,
    line: Option<u32>,
    calls: u64,
    how_long: u64,
    unit: Unit,
) -> String {
    format!(
        "`{name}`{} ran {calls} times in a row, for {} together, and nobody else did anything in \
         between. An `.await` lets go of the thread only where there is something to wait for.",
        on_line(line),
        time(how_long, unit)
    )
}

#[must_use]
pub fn stared(line: Option<u32>, how_long: u64, unit: Unit) -> String {
    format!(
        "The clock is looked at{} again and again, for {}. That keeps the thread, and with it every task \
         on it.",
        on_line(line),
        time(how_long, unit)
    )
}

#[must_use]
pub fn held_up(who: &str, until: u64, unit: Unit) -> String {
    format!("Meanwhile {who} had to wait, until {}.", time(until, unit))
}

#[must_use]
pub fn came_at(moment: &str, seen: u64, expected: u64, unit: Unit) -> String {
    format!(
        "{} came at {}; expected at {}.",
        capital(moment),
        time(seen, unit),
        time(expected, unit)
    )
}

#[must_use]
pub fn never_came(moment: &str) -> String {
    format!("{} never came: the run was over before.", capital(moment))
}

#[must_use]
pub fn never_printed(text: &str) -> String {
    format!("No line with “{text}” was printed before the run was over.")
}

/// `line` printed something that means the same.
#[must_use]
pub fn printed_in_other_words(text: &str, printed: &str, line: Option<u32>) -> String {
    let place = line.map_or_else(String::new, |line| format!(", on line {line}"));
    format!("“{printed}” was printed{place}; expected a line with “{text}”. The wording counts.")
}

/// A task that was spawned on `line`. `begun`: whether it had a turn by then. `others`: how many more were not
/// done.
#[must_use]
pub fn left_alone(task: &str, line: Option<u32>, begun: bool, others: usize) -> String {
    let so_far = match begun {
        true => "not done",
        false => "not even begun",
    };
    let line = line.map(|line| format!(", spawned on line {line},"));
    let others = match others {
        0 => String::new(),
        1 => " The same goes for one more.".to_owned(),
        others => format!(" The same goes for {others} more."),
    };
    format!(
        "{}{} was {so_far} by then: nobody waited for it.{others}",
        capital(task),
        line.unwrap_or_default()
    )
}

#[must_use]
pub fn aborted_on(task: &str, line: Option<u32>) -> String {
    format!(
        "{} was aborted{}, before it was done.",
        capital(task),
        on_line(line)
    )
}

#[must_use]
pub fn not_called_in_time(of: &str) -> String {
    format!("`{of}` was not called before the run was over.")
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
    format!(
        "{} came at {then_at}, before {first} at {first_at}; it must come after that.",
        capital(then)
    )
}

/// What must never happen did.
#[must_use]
pub fn happened(moment: &kit_record::Moment) -> String {
    use kit_record::Edge;
    let of = &moment.of;
    let happened = match moment.edge {
        Edge::Starts => format!("`{of}` was begun"),
        Edge::Ends => format!("`{of}` ran to its end"),
        Edge::Prints => format!("“{of}” was printed"),
        Edge::Notes => of.clone(),
    };
    format!("This happened: {happened}. It must not, whatever the result is in the end.")
}

/// A channel in which nothing was at the moment, and which more could have come into.
#[must_use]
pub fn found_empty(call: &str, line: Option<u32>) -> String {
    format!(
        "The last `{call}`{} found the channel empty, and not closed: somebody could still send.",
        on_line(line)
    )
}

/// `call`: what was waited for until then.
#[must_use]
pub fn time_was_up(call: Option<&str>, line: Option<u32>, at: u64, unit: Unit) -> String {
    let (line, at) = (on_line(line), time(at, unit));
    match call {
        Some(call) => {
            format!("The timeout{line} gave up `{call}` at {at}, and it went on without.")
        }
        None => format!("The timeout{line} was over at {at}, and it went on."),
    }
}

#[must_use]
pub fn closed_early(line: Option<u32>) -> String {
    format!(
        "The channel was closed{} by the one who receives: whatever is sent after that is lost.",
        on_line(line)
    )
}

#[must_use]
pub fn too_early(seen: u64, expected: u64, unit: Unit) -> String {
    format!(
        "It was over after {}; all of it takes {}.",
        time(seen, unit),
        time(expected, unit)
    )
}

/// A call as it is shown: a sleep in the unit of its times.
#[must_use]
pub fn label(call: &str, unit: Unit) -> String {
    match (unit, slept(call)) {
        (Unit::KitchenMinutes, Some(micros)) => format!("sleep({})", time(micros, unit)),
        _ => call.to_owned(),
    }
}

/// How long `sleep(1.5s)` is, in microseconds.
fn slept(call: &str) -> Option<u64> {
    let duration = call.strip_prefix("sleep(")?.strip_suffix(')')?;
    let number = duration.trim_end_matches(|c: char| !c.is_ascii_digit());
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let micros: u64 = match &duration[number.len()..] {
        "s" => 1_000_000,
        "ms" => 1_000,
        "µs" => 1,
        _ => return None,
    };
    let digits = u32::try_from(part.len()).ok()?;
    let part: u64 = format!("0{part}").parse().ok()?;
    let part = (part * micros).checked_div(10_u64.checked_pow(digits)?)?;
    whole
        .parse::<u64>()
        .ok()?
        .checked_mul(micros)?
        .checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sleep_is_told_in_the_unit_of_its_times() {
        for (call, told) in [
            ("sleep(3s)", "sleep(30 min)"),
            ("sleep(1.5s)", "sleep(15 min)"),
            ("sleep(200ms)", "sleep(2 min)"),
            ("sleep(0ns)", "sleep(0ns)"),
            ("bake(margherita)", "bake(margherita)"),
        ] {
            assert_eq!(label(call, Unit::KitchenMinutes), told);
            assert_eq!(label(call, Unit::Seconds), call);
        }
    }
}
