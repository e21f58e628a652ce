//! Every sentence of a verdict, in one place: what happened, where, and what to look at next.
//! Pure functions of facts; knows nothing of how the facts were found or how they are drawn.

pub mod compiling;

use crate::course::Exercise;
use crate::verdict::{Proof, Word};
use kit_record::Unit;

/// Under questions that are still blank.
pub const BLANK_ADVICE: &str =
    "For the blank ones: run it in your head, then write. A wrong guess costs nothing.";

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

/// The title over a verdict: a question that is still blank is not yet wrong.
#[must_use]
pub fn headline(word: Word, signature: &str) -> &'static str {
    match signature {
        "wrong_answer/blank" => "Not answered yet",
        _ => title(word),
    }
}

/// What Awaita says about a signature: the exercise's own words if it has some, else the general
/// ones.
#[must_use]
pub fn hint_for<'a>(exercise: &'a Exercise, signature: &str) -> Option<&'a str> {
    let own = exercise
        .says
        .iter()
        .find(|(said_of, _)| said_of == signature);
    own.map(|(_, says)| says.as_str())
        .or_else(|| signature_hint(signature))
}

/// One sentence for a signature: an observation, never the solution.
#[must_use]
pub fn signature_hint(signature: &str) -> Option<&'static str> {
    let found = HINTS.iter().find(|(of, _)| *of == signature);
    let general = || {
        let word = signature.split('/').next()?;
        GENERAL_HINTS.iter().find(|(of, _)| *of == word)
    };
    found.or_else(general).map(|(_, hint)| *hint)
}

/// Every signature that has a sentence of its own.
pub const HINTS: &[(&str, &str)] = &[
    (
        "compile_error/rustc",
        "Read the first error only, and only the line it points at; the others often follow from it.",
    ),
    (
        "compile_error/contract",
        "Your code may be fine, but the check calls it by the name and types in the file's Contract; compare the two.",
    ),
    (
        "refused/unsafe",
        "Everything in this course can be said without `unsafe`; which safe type shares this value?",
    ),
    (
        "refused/extern",
        "Everything you need is already at hand through `use`; nothing has to be linked by you.",
    ),
    ("refused/include", "The whole answer fits in this one file."),
    (
        "refused/fs",
        "There are no files in here; the exercise gives you something else to wait for.",
    ),
    (
        "refused/net",
        "There is no network in here; the exercise gives you something else to wait for.",
    ),
    (
        "refused/process",
        "There are no other processes in here; only your threads and tasks.",
    ),
    (
        "refused/os",
        "The operating system stays outside; use what works everywhere.",
    ),
    (
        "refused/env",
        "There are no environment variables in here; everything comes in as an argument.",
    ),
    (
        "refused/kit",
        "The kit's own parts are not part of the exercise; solve it as you would without them.",
    ),
    (
        "wrong_output/differs",
        "Look at the first line that differs: which statement printed it, and what did it know at that moment?",
    ),
    (
        "wrong_output/nothing_printed",
        "Nothing reached the screen: did the line that prints ever get its turn?",
    ),
    (
        "wrong_output/line_order",
        "All lines are there, in another order: who reached its print first, and who was still waiting?",
    ),
    (
        "wrong_result/differs",
        "Follow the first value that differs back to the line that made it.",
    ),
    (
        "wrong_result/completion_order",
        "The order in which things finish is not the order in which you asked for them.",
    ),
    (
        "wrong_result/count",
        "Count the calls that ran to their end, not the calls in the text.",
    ),
    (
        "wrong_result/too_early",
        "It was over too soon to have done everything: what did nobody wait for?",
    ),
    (
        "wrong_result/too_many_in_flight",
        "There are only so many ovens: what makes the next one wait until one is free?",
    ),
    (
        "wrong_order/before",
        "Find the two events on the timeline: what could make the second wait for the first?",
    ),
    (
        "wrong_order/never",
        "It was never even begun: who was meant to start it, and did that somebody get a turn?",
    ),
    (
        "wrong_order/at",
        "It happened, but not when it should: what was it waiting behind?",
    ),
    (
        "wrong_order/never_awaited",
        "A future is a recipe, not a meal: nobody has started to cook this one.",
    ),
    (
        "wrong_answer/blank",
        "Guess before you look; a wrong prediction teaches more than a right one you copied.",
    ),
    (
        "wrong_answer/wrong",
        "Take one of the wrong ones and trace it with your finger, line by line: who waits, and who could work meanwhile?",
    ),
    (
        "too_slow/awaited_in_turn",
        "I see you standing at one oven until it beeps, and only then lighting the next.",
    ),
    (
        "too_slow/made_then_awaited_in_turn",
        "You wrote both orders down, but the second lay on the counter until the first was done: making a future does not start it.",
    ),
    (
        "too_slow/spawn_then_await",
        "You waited for the first order before you placed the second.",
    ),
    (
        "too_slow/waited_on",
        "All the work was done, and the program did not know: who could have told it?",
    ),
    (
        "too_slow/one_at_a_time",
        "Look for the moment when everybody waits for one: which waits could share the same stretch of time?",
    ),
    (
        "blocked/thread_sleep",
        "`async` is only a label: while this call sleeps, the whole thread sleeps with it, and I cannot even answer the phone.",
    ),
    (
        "blocked/lock",
        "Somebody waits for a lock without letting go of the thread, and the one who could unlock it needs that thread.",
    ),
    (
        "blocked/other",
        "This call keeps the thread to itself until it is done; nobody else on it can move.",
    ),
    (
        "race/load_then_store",
        "Read the two lanes from top to bottom: what has changed between one lane's read and its write?",
    ),
    (
        "race/lost_exchange",
        "A failed exchange says that somebody came first: what happens then with the work that it \
         was for?",
    ),
    (
        "race/check_then_act",
        "It was true when you looked; what can happen between looking and acting?",
    ),
    (
        "race/read_await_write",
        "What you read before an `.await` is a memory afterwards: others were at work in between.",
    ),
    (
        "race/two_locks",
        "You let go of the lock between reading and writing; somebody was waiting for just that moment.",
    ),
    (
        "race/result_differs",
        "Same program, another order, another result: which two steps may not change places?",
    ),
    (
        "race/panic",
        "It panics in some orders only: what did that line take for granted?",
    ),
    (
        "deadlock/cycle",
        "Each holds what the other wants: in which order does each of them pick up the locks?",
    ),
    (
        "deadlock/self",
        "You are waiting for a door to which you hold the only key; how long does that guard live?",
    ),
    (
        "deadlock/other",
        "Somebody took a lock and will never give it back; where does that guard end?",
    ),
    (
        "never_ends/recv",
        "A receiver waits as long as anybody could still send; who is still holding a sender?",
    ),
    (
        "never_ends/join",
        "You wait for somebody who never finishes; what is that one waiting for?",
    ),
    (
        "never_ends/await",
        "This wait has no one who could end it: who was meant to wake it up, and when did they last have the chance?",
    ),
    (
        "never_ends/step_limit",
        "It goes round and round without ever waiting: what should end the loop, and who can make that happen?",
    ),
    (
        "no_concurrency/workers",
        "The result is right because each worked alone; the task is to be right together.",
    ),
    (
        "no_concurrency/in_flight",
        "No two of these were ever under way at the same time; a queue of one has no races, and no speed.",
    ),
    (
        "panic/panicked",
        "Look at the line of the panic: which value did it not expect?",
    ),
    (
        "panic/stack_overflow",
        "Something calls itself without end; what was to stop it?",
    ),
    (
        "exited_early/exit",
        "The whole program left through the back door, and the others' work with it.",
    ),
    (
        "exited_early/abort",
        "The program cut itself off at once; nothing after that line can happen.",
    ),
    (
        "exited_early/died",
        "The program was gone before it could report; what was the last thing it did?",
    ),
    (
        "too_much_output/printed",
        "A loop prints and prints: what was to end it?",
    ),
    (
        "too_much_memory/allocated",
        "Something keeps growing: what is put in, and who takes it out?",
    ),
    (
        "timed_out/busy",
        "It is working as hard as it can and never waits: does anything in that loop ever let go?",
    ),
    (
        "timed_out/idle",
        "It stands still in a way I cannot see into; what is the last thing it waited for?",
    ),
    (
        "not_modelled/item",
        "That one is my kit's fault, not yours: try another way to say it.",
    ),
    (
        "not_modelled/static_state",
        "A `static` remembers the run before; make the value inside the function, so that every run starts fresh.",
    ),
    ("not_modelled/lab", "That one is my kit's fault, not yours."),
];

/// For a signature that has no sentence of its own, such as an exercise's misconception.
const GENERAL_HINTS: &[(&str, &str)] = &[(
    "wrong_answer",
    "Take one of the wrong ones and trace it with your finger, line by line: who waits, and who could work meanwhile?",
)];

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

/// Which scenario it was, where a check has a name for it.
#[must_use]
pub fn tried_with(sentence: &str, scenario: &str) -> String {
    match scenario {
        "" => sentence.to_owned(),
        name => format!("{sentence} (Tried with: {name}.)"),
    }
}

/// What was varied from schedule to schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explored {
    /// Every step of every thread.
    Threads,
    /// In async code on one thread: which wait ends when.
    Waits,
}

/// What a pass has proven.
#[must_use]
pub fn proven(
    proof: &Proof,
    timed: bool,
    unit: Unit,
    answers: Option<usize>,
    explored: Explored,
) -> String {
    let mut parts = Vec::new();
    if let Some(ms) = proof.elapsed_ms.filter(|_| timed) {
        parts.push(time(ms * 1000, unit));
    }
    if let Some(most) = proof.in_flight.filter(|most| timed && *most > 0) {
        parts.push(format!("{most} in flight"));
    }
    let (one, many) = match explored {
        Explored::Threads => ("interleaving", "interleavings"),
        Explored::Waits => (
            "order in which its waits can end",
            "orders in which its waits can end",
        ),
    };
    match (proof.schedules, proof.exhaustive) {
        (Some(1), Some(true)) => parts.push(format!("on the only {one}")),
        (Some(all), Some(true)) => parts.push(format!("on all {} {many}", count(all))),
        (Some(some), _) => {
            parts.push(format!("on {} of an unknown number of {many}", count(some)));
        }
        (None, _) => {}
    }
    if let Some(answers) = answers {
        parts.push(match answers {
            1 => "your answer is what the run did".to_owned(),
            number => format!("all {number} answers are what the runs did"),
        });
    }
    match parts.is_empty() {
        true => "Everything that the check asks for holds.".to_owned(),
        false => format!("Proven: {}.", parts.join(", ")),
    }
}

/// An operation as sentences name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    pub label: &'a str,
    pub line: Option<u32>,
}

impl std::fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`{}", self.label, at_line(self.line))
    }
}

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
pub fn wrong_way_round(first: &str, then: &str, first_at: u64, then_at: u64, unit: Unit) -> String {
    let (first_at, then_at) = (time(first_at, unit), time(then_at, unit));
    format!("“{then}” came at {then_at}, before “{first}” at {first_at}; it must come after it.")
}

#[must_use]
pub fn too_early(seen: u64, expected: u64, unit: Unit) -> String {
    format!(
        "It was over after {}; done properly it takes {}. Something was not waited for.",
        time(seen, unit),
        time(expected, unit)
    )
}

#[must_use]
pub fn wrong_count(op: &str, seen: &str, expected: u32) -> String {
    let expected = times(u64::from(expected));
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

fn times(number: u64) -> String {
    match number {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        number => counted(number, "time"),
    }
}

#[must_use]
pub fn wrong_result(permuted: bool) -> String {
    match permuted {
        true => "The right items came back in another order than they were asked for.".to_owned(),
        false => "It returned something else than expected.".to_owned(),
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

#[must_use]
pub fn wrong_answers(wrong: usize, blank: usize, all: usize) -> String {
    let of_all = match all {
        1 => "Your answer".to_owned(),
        all => format!("{wrong} of {all} answers"),
    };
    let verb = if wrong == 1 { "is" } else { "are" };
    match (wrong, blank) {
        (0, 1) if all == 1 => "The question is still blank.".to_owned(),
        (0, 1) => format!("1 of {all} questions is still blank."),
        (0, blank) => format!("{blank} of {all} questions are still blank."),
        (_, 0) => format!("{of_all} {verb} not what the run did."),
        (_, blank) => {
            format!("{of_all} {verb} not what the run did, and {blank} still blank.")
        }
    }
}

/// How a race was lost: one actor's step on what was no longer so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    pub actor: &'a str,
    pub line: Option<u32>,
    /// `read 5`, `wrote 6`.
    pub did: String,
}

impl std::fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}{}", self.actor, self.did, on_line(self.line))
    }
}

#[must_use]
pub fn came_between(first: &Step, between: &Step, second: &Step) -> String {
    let story = format!("{first}; then {between}; then {second}");
    format!(
        "{}, but what it had seen was no longer so.",
        capital(&story)
    )
}

#[must_use]
pub fn gave_up(first: &Step, between: &Step, second: &Step) -> String {
    let story = format!("{first}; then {between}; then {second}");
    format!("{}, and left it at that.", capital(&story))
}

#[must_use]
pub fn write_lost(first: &Step, between: &Step, second: &Step) -> String {
    let story = format!("{first}; then {between}; then {second}");
    format!("{}: what {} wrote is lost.", capital(&story), between.actor)
}

#[must_use]
pub fn on_some_interleavings() -> &'static str {
    "Some interleavings of your threads or tasks give another outcome; here is one."
}

#[must_use]
pub fn returned_instead(seen: &str, expected: &str) -> String {
    format!("It returned {seen}; expected {expected}.")
}

#[must_use]
pub fn printed_instead(seen: &str, expected: &str) -> String {
    format!("It printed {seen:?}; expected {expected:?}.")
}

#[must_use]
pub fn found_on(schedule: u64) -> String {
    format!("Found on interleaving {}.", count(schedule))
}

#[must_use]
pub fn panicked(actor: Option<&str>, line: Option<u32>, message: &str) -> String {
    let who = actor.map_or("Your program".to_owned(), capital);
    format!("{who} panicked{}: {}", on_line(line), sentence(message))
}

#[must_use]
pub fn lock_cycle(actors: &[String]) -> String {
    match actors {
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

#[must_use]
pub fn locks_itself(actor: &str, line: Option<u32>, held_since: Option<u32>) -> String {
    let since = held_since
        .map(|line| format!(" since line {line}"))
        .unwrap_or_default();
    format!(
        "{} waits{} for a lock that it holds itself{since}; nobody else can let go of it.",
        capital(actor),
        on_line(line)
    )
}

#[must_use]
pub fn waits_for_lock(actor: &str, line: Option<u32>) -> String {
    format!(
        "{} waits{} for a lock that is never let go.",
        capital(actor),
        on_line(line)
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

#[must_use]
pub fn correct_because_alone(seen: &str, asked: u32) -> String {
    format!(
        "Correct because alone: at most {seen} at work at one time, on every interleaving; \
         {asked} are asked for."
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
    "Your program asked for more memory than an exercise may have, and was stopped.";
pub const STACK_OVERFLOW: &str =
    "The stack is full: functions called one another, or one called itself, too deeply.";

#[must_use]
pub fn timed_out(busy: bool, line: Option<u32>) -> String {
    let near = line
        .map(|line| format!(" The last thing seen was on line {line}."))
        .unwrap_or_default();
    match busy {
        true => {
            format!("It computes without end: no wait, no lock, no print for a long time.{near}")
        }
        false => format!("It stands still, in a wait that the kit cannot see into.{near}"),
    }
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

pub const LAB_FAILED: &str =
    "The kit's lab ended without a report. That is a fault of the kit, not yours.";

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

    #[test]
    fn what_is_proven() {
        let both = Proof {
            elapsed_ms: Some(1000),
            in_flight: Some(2),
            ..Proof::default()
        };
        assert_eq!(
            proven(&both, true, Unit::Seconds, None, Explored::Threads),
            "Proven: 1.00 s, 2 in flight."
        );
        let explored = |schedules, exhaustive| Proof {
            elapsed_ms: Some(0),
            in_flight: None,
            schedules: Some(schedules),
            exhaustive: Some(exhaustive),
        };
        assert_eq!(
            proven(
                &explored(19, true),
                false,
                Unit::Seconds,
                None,
                Explored::Threads
            ),
            "Proven: on all 19 interleavings."
        );
        assert_eq!(
            proven(
                &explored(2000, false),
                false,
                Unit::Seconds,
                None,
                Explored::Threads
            ),
            "Proven: on 2,000 of an unknown number of interleavings."
        );
        assert_eq!(
            proven(
                &explored(6, true),
                false,
                Unit::Seconds,
                None,
                Explored::Waits
            ),
            "Proven: on all 6 orders in which its waits can end."
        );
        assert_eq!(
            proven(
                &Proof::default(),
                false,
                Unit::Seconds,
                Some(12),
                Explored::Threads
            ),
            "Proven: all 12 answers are what the runs did."
        );
    }

    #[test]
    fn every_hint_is_one_sentence_about_a_known_word() {
        for (signature, hint) in HINTS {
            let word = signature.split('/').next().unwrap();
            assert!(
                Word::ALL.iter().any(|known| known.as_str() == word),
                "{signature}"
            );
            assert!(hint.ends_with(['.', '?']), "{signature}: {hint}");
            assert!(!hint.contains(". "), "{signature}: more than one sentence");
            assert_eq!(
                signature_hint(signature),
                Some(*hint),
                "{signature} is there twice"
            );
        }
    }

    #[test]
    fn a_misconception_without_words_gets_the_general_hint() {
        assert_eq!(
            signature_hint("wrong_answer/eager"),
            signature_hint("wrong_answer/wrong")
        );
        assert_eq!(signature_hint("passed"), None);
    }

    #[test]
    fn answers_are_counted_in_plain_words() {
        assert_eq!(wrong_answers(0, 1, 1), "The question is still blank.");
        assert_eq!(
            wrong_answers(0, 3, 12),
            "3 of 12 questions are still blank."
        );
        assert_eq!(
            wrong_answers(1, 0, 1),
            "Your answer is not what the run did."
        );
        assert_eq!(
            wrong_answers(2, 1, 12),
            "2 of 12 answers are not what the run did, and 1 still blank."
        );
    }
}
