//! A pure function from what was seen to what is said: [`Ran`] → [`Verdict`].
//! Knows nothing of files, processes, clocks or terminals, and never looks at the learner's source:
//! a misconception is recognised by what the program did.

pub(crate) mod racing;
pub(crate) mod spans;
pub(crate) mod stuck;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
pub(crate) mod tests;
pub mod unbuilt;

use crate::messages::{self, Explored, Named, Step, WrongOutput};
use crate::verdict::{Evidence, Proof, Verdict, Word};
use kit_record::{
    ActorKind, Answer, Edge, Event, Expect, Moment, OpId, Outcome, Record, Scenario, Trace,
    Violation, Wait, What,
};
use racing::Intrusion;
use spans::{Gap, Span, Standstill};
use stuck::Stuck;

/// What came back from the child process.
#[derive(Clone, Debug, PartialEq)]
pub struct Ran {
    /// The record; where the child did not live to finish it, what it had streamed until then.
    pub record: Record,
    pub end: End,
    /// What the child wrote to its standard error by itself (not through the lab), capped.
    pub stray: String,
}

/// How the child process ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The record is whole.
    Reported,
    /// Killed: it used up its processor time without any step that the lab can see (`busy`), or it
    /// stood still in a way that the lab cannot see.
    TimedOut { busy: bool, line: Option<u32> },
    /// Killed: it wrote too much by itself.
    Flooded,
    /// An allocation beyond the cap.
    OutOfMemory,
    /// A stack overflow.
    StackOverflow,
    /// Any other death without a whole record: an exit code or a signal.
    Died {
        code: Option<i32>,
        signal: Option<i32>,
    },
}

/// The verdict on a run. A scenario that failed decides, however the child ended after it.
#[must_use]
pub fn judge(ran: &Ran) -> Verdict {
    let scenarios = &ran.record.scenarios;
    match (scenarios.last(), &ran.end) {
        (Some(scenario), _) if scenario.failed() => {
            let found = in_scenario(scenario);
            let message = messages::tried_with(&found.message, &scenario.name);
            Found { message, ..found }.verdict(proof(scenario))
        }
        (Some(_), End::Reported) => passed(&ran.record),
        (None, End::Reported) => {
            Found::new("not_modelled/lab", messages::LAB_FAILED).verdict(Proof::default())
        }
        (last, end) => {
            let printed = last
                .map(|scenario| scenario.run.trace.output())
                .unwrap_or_default();
            let text = if printed.is_empty() {
                ran.stray.clone()
            } else {
                printed
            };
            let evidence = if text.is_empty() {
                Evidence::None
            } else {
                Evidence::Output(text)
            };
            without_report(end)
                .showing(evidence)
                .verdict(Proof::default())
        }
    }
}

/// A verdict in the making: its word is the first half of its signature.
struct Found {
    signature: String,
    message: String,
    evidence: Evidence,
}

impl Found {
    fn new(signature: impl Into<String>, message: impl Into<String>) -> Found {
        Found {
            signature: signature.into(),
            message: message.into(),
            evidence: Evidence::None,
        }
    }

    fn showing(self, evidence: Evidence) -> Found {
        Found { evidence, ..self }
    }

    fn verdict(self, proof: Proof) -> Verdict {
        let head = self.signature.split('/').next().unwrap_or_default();
        let word = Word::ALL.into_iter().find(|word| word.as_str() == head);
        Verdict {
            word: word.expect("a signature begins with a verdict word"),
            signature: self.signature,
            message: self.message,
            proof,
            evidence: self.evidence,
        }
    }
}

fn without_report(end: &End) -> Found {
    match end {
        End::Reported => Found::new("not_modelled/lab", messages::LAB_FAILED),
        End::TimedOut { busy, line } => {
            let signature = if *busy {
                "timed_out/busy"
            } else {
                "timed_out/idle"
            };
            Found::new(signature, messages::timed_out(*busy, *line))
        }
        End::Flooded => Found::new("too_much_output/printed", messages::too_much_output(None)),
        End::OutOfMemory => Found::new("too_much_memory/allocated", messages::TOO_MUCH_MEMORY),
        End::StackOverflow => Found::new("panic/stack_overflow", messages::STACK_OVERFLOW),
        End::Died { code, signal } => {
            let aborted = *signal == Some(6) || *code == Some(134);
            let signature = if aborted {
                "exited_early/abort"
            } else {
                "exited_early/died"
            };
            Found::new(signature, messages::died(*code, *signal))
        }
    }
}

fn passed(record: &Record) -> Verdict {
    let timed = |scenario: &&Scenario| {
        let times =
            |expect: &Expect| matches!(expect, Expect::Takes { .. } | Expect::InFlight { .. });
        scenario.expects.iter().any(times)
    };
    let measured = record.scenarios.iter().find(timed);
    let Some(shown) = measured.or(record.scenarios.first()) else {
        return without_report(&End::Reported).verdict(Proof::default());
    };
    let explored = record
        .scenarios
        .iter()
        .filter(|scenario| scenario.exploration.explored)
        .max_by_key(|scenario| scenario.exploration.schedules);
    let proof = Proof {
        schedules: explored.map(|scenario| scenario.exploration.schedules),
        exhaustive: explored.map(|scenario| scenario.exploration.exhaustive),
        ..proof(shown)
    };
    let answers: usize = record
        .scenarios
        .iter()
        .flat_map(|scenario| &scenario.expects)
        .map(|expect| match expect {
            Expect::Answers { answers } => answers.len(),
            _ => 0,
        })
        .sum();
    let answers = (answers > 0).then_some(answers);
    let varied = explored.map_or(Explored::Threads, |scenario| varied(&scenario.run.trace));
    let message = messages::proven(&proof, measured.is_some(), shown.unit, answers, varied);
    Found::new("passed", message).verdict(proof)
}

/// Without threads, there are no steps to order but the ends of waits.
fn varied(trace: &Trace) -> Explored {
    let mut actors = trace.actors.iter();
    match actors.any(|actor| actor.kind == ActorKind::Thread) {
        true => Explored::Threads,
        false => Explored::Waits,
    }
}

fn proof(scenario: &Scenario) -> Proof {
    let run = &scenario.run;
    let explored = scenario
        .exploration
        .explored
        .then_some(scenario.exploration);
    let operations = !run.trace.ops.is_empty();
    Proof {
        elapsed_ms: Some(run.elapsed / 1000),
        in_flight: operations.then(|| run.trace.most_in_flight(watched_op(scenario))),
        schedules: explored.map(|exploration| exploration.schedules),
        exhaustive: explored.map(|exploration| exploration.exhaustive),
    }
}

/// The operation that the check counts in flight; empty for all of them.
fn watched_op(scenario: &Scenario) -> &str {
    let watched = scenario.expects.iter().find_map(|expect| match expect {
        Expect::InFlight { op, .. } | Expect::AtMost { op, .. } => Some(op.as_str()),
        _ => None,
    });
    watched.unwrap_or_default()
}

fn in_scenario(scenario: &Scenario) -> Found {
    match &scenario.run.outcome {
        Outcome::Finished => match &scenario.run.violation {
            Some(violation) => by_violation(scenario, violation),
            None => without_report(&End::Reported),
        },
        Outcome::Panicked {
            message,
            line,
            actor,
        } => panicked(scenario, message, *line, *actor),
        Outcome::Stuck { waits } => cannot_go_on(scenario, waits),
        Outcome::StepLimit { steps, line } => {
            Found::new("never_ends/step_limit", messages::step_limit(*steps, *line))
                .showing(interleaving(scenario))
        }
        Outcome::Exited { code, line } => {
            let signature = if *code == 134 {
                "exited_early/abort"
            } else {
                "exited_early/exit"
            };
            Found::new(signature, messages::exited(*code, *line)).showing(printed(scenario))
        }
        Outcome::TooMuchOutput { line, .. } => {
            Found::new("too_much_output/printed", messages::too_much_output(*line))
                .showing(printed(scenario))
        }
        Outcome::NotModelled { what, line } if what.starts_with("static_state") => {
            Found::new("not_modelled/static_state", messages::static_state(*line))
        }
        Outcome::NotModelled { what, line } => {
            Found::new("not_modelled/item", messages::not_modelled(what, *line))
        }
    }
}

/// In this order: a thread that stood still explains every wrong time; an interleaving explains
/// every wrong outcome of an explored scenario; a future that was never awaited explains whatever
/// is missing; and only then the expectation itself.
fn by_violation(scenario: &Scenario, violation: &Violation) -> Found {
    let trace = &scenario.run.trace;
    if let Some(still) = blocked(trace, violation) {
        return stood_still(scenario, violation, &still);
    }
    if is_race(scenario, violation) {
        return race(scenario, violation);
    }
    if let Some(span) = never_awaited(scenario, violation) {
        let message = messages::never_awaited(&named(trace, span.op));
        return Found::new("wrong_order/never_awaited", message).showing(timeline(scenario));
    }
    let seen = &violation.seen;
    match &violation.expect {
        Expect::Answers { answers } => wrong_answers(answers),
        Expect::Prints { text } => wrong_output(text, seen),
        Expect::Returns { value } => wrong_result(value, seen),
        Expect::Completes { op, times } => Found::new(
            "wrong_result/count",
            messages::wrong_count(op, seen, *times),
        )
        .showing(timeline(scenario)),
        Expect::AtMost { op, at_most } => Found::new(
            "wrong_result/too_many_in_flight",
            messages::too_many_in_flight(op, seen, *at_most),
        )
        .showing(timeline(scenario)),
        Expect::Takes { micros } if scenario.run.elapsed < *micros => Found::new(
            "wrong_result/too_early",
            messages::too_early(scenario.run.elapsed, *micros, scenario.unit),
        )
        .showing(timeline(scenario)),
        Expect::Takes { micros } => too_slow(scenario, |unit| {
            messages::took_too_long(scenario.run.elapsed, *micros, unit)
        }),
        Expect::InFlight { op, at_least } => too_few_in_flight(scenario, op, *at_least, seen),
        Expect::Workers { at_least } => Found::new(
            "no_concurrency/workers",
            messages::correct_because_alone(seen, *at_least),
        )
        .showing(interleaving(scenario)),
        Expect::Before { first, then } => wrong_way_round(scenario, first, then),
        Expect::At { moment, micros } => wrong_time(scenario, moment, *micros),
        // Seen by the lab, and yet not in the trace that it kept: the rule is all there is to say.
        Expect::NeverBlocks => Found::new(
            blocked_signature(seen),
            messages::blocked(seen, None, 0, scenario.unit),
        ),
    }
}

/// The standstill that explains the violation, if it is one of time or order and there was one.
fn blocked(trace: &Trace, violation: &Violation) -> Option<Standstill> {
    let explains = match &violation.expect {
        Expect::NeverBlocks
        | Expect::Takes { .. }
        | Expect::InFlight { .. }
        | Expect::Before { .. }
        | Expect::At { .. } => true,
        Expect::Prints { text } => reordered(text, &violation.seen),
        _ => false,
    };
    let all = if explains {
        spans::standstills(trace)
    } else {
        Vec::new()
    };
    // Where somebody was held up there is more to show.
    let telling = all
        .iter()
        .find(|still| spans::held_up(trace, still).is_some());
    telling.or(all.first()).copied()
}

fn blocked_signature(call: &str) -> &'static str {
    if call.contains("sleep") {
        "blocked/thread_sleep"
    } else if stuck::takes_lock(call) {
        "blocked/lock"
    } else {
        "blocked/other"
    }
}

fn stood_still(scenario: &Scenario, violation: &Violation, still: &Standstill) -> Found {
    let trace = &scenario.run.trace;
    let event = &trace.events[still.event];
    let What::Blocked { call, micros, .. } = &event.what else {
        unreachable!("a standstill is read off a Blocked event");
    };
    let mut message = messages::blocked(call, event.line, *micros, scenario.unit);
    let missed = match &violation.expect {
        Expect::At { moment, micros } => trace.find(moment).map(|index| {
            let seen = trace.events[index].at;
            messages::came_at(&moment.to_string(), seen, *micros, scenario.unit)
        }),
        _ => spans::held_up(trace, still).map(|index| {
            let late = &trace.events[index];
            messages::held_up(&who_was_late(trace, late), late.at, scenario.unit)
        }),
    };
    if let Some(missed) = missed {
        message = format!("{message} {missed}");
    }
    Found::new(blocked_signature(call), message).showing(timeline(scenario))
}

fn who_was_late(trace: &Trace, late: &Event) -> String {
    match &late.what {
        What::Ended { op } | What::FirstPolled { op } => named(trace, *op).to_string(),
        What::Printed { text } | What::Note { text } => {
            format!("“{}”{}", text.trim(), messages::on_line(late.line))
        }
        _ => trace.actors[late.actor as usize].name.clone(),
    }
}

/// An operation that was made and never polled, if that can explain the violation: too little
/// happened, or not what was expected.
fn never_awaited(scenario: &Scenario, violation: &Violation) -> Option<Span> {
    let explains = match &violation.expect {
        Expect::Takes { micros } => scenario.run.elapsed < *micros,
        Expect::Before { .. }
        | Expect::At { .. }
        | Expect::Completes { .. }
        | Expect::InFlight { .. }
        | Expect::Prints { .. }
        | Expect::Returns { .. } => true,
        _ => false,
    };
    explains
        .then(|| spans::never_polled(&scenario.run.trace))
        .flatten()
}

fn is_race(scenario: &Scenario, violation: &Violation) -> bool {
    let about_the_outcome = matches!(
        violation.expect,
        Expect::Returns { .. } | Expect::Prints { .. } | Expect::Completes { .. }
    );
    about_the_outcome && depends_on_order(scenario)
}

/// Whether an explored scenario failed because of the order of its steps: other orders went well,
/// or, on the very first one, two actors can be seen to spoil each other's work.
fn depends_on_order(scenario: &Scenario) -> bool {
    let exploration = &scenario.exploration;
    exploration.explored
        && (exploration.schedules > 1 || racing::intrusion(&scenario.run.trace).is_some())
}

fn race(scenario: &Scenario, violation: &Violation) -> Found {
    let trace = &scenario.run.trace;
    let found = racing::intrusion(trace);
    let signature = found.map_or("race/result_differs", |found| found.kind.signature());
    let how = found.map_or_else(
        || messages::on_some_interleavings().to_owned(),
        |found| how_it_was_lost(trace, &found),
    );
    let outcome = match &violation.expect {
        Expect::Returns { value } => messages::returned_instead(&violation.seen, value),
        Expect::Prints { text } => messages::printed_instead(&violation.seen, text),
        Expect::Completes { op, times } => messages::wrong_count(op, &violation.seen, *times),
        _ => String::new(),
    };
    let schedule = messages::found_on(scenario.exploration.schedules);
    let message = [how, outcome, schedule];
    Found::new(signature, spaced(&message)).showing(interleaving(scenario))
}

fn how_it_was_lost(trace: &Trace, found: &Intrusion) -> String {
    let [first, between, second] =
        [found.first, found.between, found.second].map(|index| step(trace, index));
    match trace.events[found.second].what {
        What::Write { .. } => messages::write_lost(&first, &between, &second),
        What::Mismatch { .. } => messages::gave_up(&first, &between, &second),
        _ => messages::came_between(&first, &between, &second),
    }
}

fn step(trace: &Trace, index: usize) -> Step<'_> {
    let event = &trace.events[index];
    let did = match &event.what {
        What::Read { value, .. } => format!("read {value}"),
        What::Write { value, .. } => format!("wrote {value}"),
        What::Update { from, to, .. } => format!("changed {from} to {to}"),
        What::Mismatch {
            expected, found, ..
        } => format!("found {found}, not {expected}"),
        What::Locked { object } => format!("took the {}", trace.objects[*object as usize].kind),
        _ => String::new(),
    };
    Step {
        actor: &trace.actors[event.actor as usize].name,
        line: event.line,
        did,
    }
}

fn panicked(scenario: &Scenario, text: &str, line: Option<u32>, actor: u32) -> Found {
    let name = trace_actor(&scenario.run.trace, actor).filter(|_| actor != 0);
    let message = messages::panicked(name, line, text);
    if depends_on_order(scenario) {
        let schedule = messages::found_on(scenario.exploration.schedules);
        return Found::new("race/panic", spaced(&[message, schedule]))
            .showing(interleaving(scenario));
    }
    Found::new("panic/panicked", message).showing(printed(scenario))
}

fn cannot_go_on(scenario: &Scenario, waits: &[Wait]) -> Found {
    let name = |wait: &Wait| {
        trace_actor(&scenario.run.trace, wait.actor)
            .unwrap_or("somebody")
            .to_owned()
    };
    let (signature, message) = match stuck::stuck(waits) {
        Stuck::Cycle(cycle) => {
            let names: Vec<String> = cycle.into_iter().map(name).collect();
            ("deadlock/cycle", messages::lock_cycle(&names))
        }
        Stuck::OnItself(wait) => {
            let own = wait
                .holders
                .iter()
                .find(|holder| holder.actor == Some(wait.actor));
            let since = own.and_then(|holder| holder.line);
            (
                "deadlock/self",
                messages::locks_itself(&name(wait), wait.line, since),
            )
        }
        Stuck::Lock(wait) => (
            "deadlock/other",
            messages::waits_for_lock(&name(wait), wait.line),
        ),
        Stuck::Recv(wait) => {
            let sender = wait.holders.first().map(|holder| holder.line);
            let message = messages::waits_to_receive(&name(wait), &wait.call, wait.line, sender);
            ("never_ends/recv", message)
        }
        Stuck::Join(wait) => (
            "never_ends/join",
            messages::waits_to_join(&name(wait), wait.line),
        ),
        Stuck::Await(wait) => (
            "never_ends/await",
            messages::waits_for_ever(&name(wait), &wait.call, wait.line),
        ),
        Stuck::Unknown => ("never_ends/await", messages::nothing_can_run().to_owned()),
    };
    let evidence = Evidence::Waits {
        run: scenario.run.clone(),
        waits: waits.to_vec(),
        unit: scenario.unit,
    };
    Found::new(signature, message).showing(evidence)
}

fn wrong_answers(answers: &[Answer]) -> Found {
    let wrong: Vec<&Answer> = answers
        .iter()
        .filter(|answer| !answer.right && !answer.blank)
        .collect();
    let blank = answers
        .iter()
        .filter(|answer| !answer.right && answer.blank)
        .count();
    let signature = match wrong.first() {
        None => "wrong_answer/blank".to_owned(),
        Some(first) => {
            format!(
                "wrong_answer/{}",
                first.misconception.as_deref().unwrap_or("wrong")
            )
        }
    };
    Found::new(
        signature,
        messages::wrong_answers(wrong.len(), blank, answers.len()),
    )
    .showing(Evidence::Answers(answers.to_vec()))
}

fn wrong_output(expected: &str, actual: &str) -> Found {
    let (signature, kind) = if actual.trim().is_empty() {
        ("wrong_output/nothing_printed", WrongOutput::Nothing)
    } else if reordered(expected, actual) {
        ("wrong_output/line_order", WrongOutput::LineOrder)
    } else {
        ("wrong_output/differs", WrongOutput::Differs)
    };
    Found::new(signature, messages::wrong_output(kind)).showing(difference(expected, actual))
}

/// The same lines, in another order.
fn reordered(one: &str, other: &str) -> bool {
    !one.lines().eq(other.lines()) && sorted(one.lines()) == sorted(other.lines())
}

fn wrong_result(expected: &str, actual: &str) -> Found {
    let permuted = match (items(expected), items(actual)) {
        (Some(expected), Some(actual)) => sorted(expected) == sorted(actual),
        _ => false,
    };
    let signature = if permuted {
        "wrong_result/completion_order"
    } else {
        "wrong_result/differs"
    };
    Found::new(signature, messages::wrong_result(permuted)).showing(difference(expected, actual))
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort();
    items
}

/// The items of a `{:?}` list, if the text is one. Commas inside strings, characters and brackets
/// belong to an item.
fn items(list: &str) -> Option<Vec<&str>> {
    let inner = list.strip_prefix('[')?.strip_suffix(']')?;
    let mut items = Vec::new();
    let (mut depth, mut quote, mut escaped, mut start) = (0usize, false, false, 0);
    for (index, c) in inner.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quote = !quote,
            _ if quote => {}
            '[' | '(' | '{' => depth += 1,
            ']' | ')' | '}' => depth = depth.checked_sub(1)?,
            ',' if depth == 0 => {
                items.push(inner[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
    }
    let last = inner[start..].trim();
    if !last.is_empty() {
        items.push(last);
    }
    Some(items)
}

fn too_few_in_flight(scenario: &Scenario, op: &str, at_least: u32, seen: &str) -> Found {
    let trace = &scenario.run.trace;
    let started = spans::spans(trace)
        .into_iter()
        .filter(|span| span.polled.is_some())
        .filter(|span| op.is_empty() || trace.ops[span.op as usize].name == op)
        .count();
    if u32::try_from(started).is_ok_and(|started| started < at_least) {
        let message = messages::called_too_seldom(op, started, at_least);
        return Found::new("wrong_result/count", message).showing(timeline(scenario));
    }
    let counted = messages::too_few_in_flight(seen, at_least, op);
    if scenario.exploration.explored {
        return Found::new("no_concurrency/in_flight", counted).showing(timeline(scenario));
    }
    too_slow(scenario, |_| counted.clone())
}

/// The shape that all the missed overlaps share, if they share one; for calls that were truly in
/// turn, there must be no overlap at all. The operation that the check
/// counts is looked at first, then all of them.
fn too_slow(scenario: &Scenario, measured: impl Fn(kit_record::Unit) -> String) -> Found {
    let trace = &scenario.run.trace;
    if let Some(done) = done_in_time(scenario) {
        let story = messages::waited_on(done, scenario.unit);
        let message = spaced(&[story, measured(scenario.unit)]);
        return Found::new("too_slow/waited_on", message).showing(timeline(scenario));
    }
    let watched = spans::gaps(trace, watched_op(scenario));
    let gaps = if watched.missed.is_empty() {
        spans::gaps(trace, "")
    } else {
        watched
    };
    let first = gaps.missed.first();
    let shared = first
        .map(|(_, _, gap)| *gap)
        .filter(|shared| gaps.missed.iter().all(|(_, _, gap)| gap == shared))
        .filter(|shared| *shared == Gap::MadeButNotPolled || !gaps.some_overlap)
        .unwrap_or(Gap::Other);
    let pair = first.map(|(one, other, _)| (named(trace, one.op), named(trace, other.op)));
    let later = first.map(|(_, later, _)| *later);
    let (signature, story) = match (shared, &pair, later) {
        (Gap::InTurn, Some((one, other)), _) => (
            "too_slow/awaited_in_turn",
            messages::awaited_in_turn(one, other),
        ),
        (Gap::MadeButNotPolled, Some((one, other)), Some(later)) => {
            let polled = later.start(trace).unwrap_or_default();
            let story = messages::made_then_awaited(one, other, polled, scenario.unit);
            ("too_slow/made_then_awaited_in_turn", story)
        }
        (Gap::SpawnedTooLate, Some((one, other)), Some(later)) => {
            let spawned = later.polled.map(|index| trace.events[index].actor);
            let line = spawned.and_then(|actor| trace.actors[actor as usize].line);
            (
                "too_slow/spawn_then_await",
                messages::spawned_then_awaited(one, other, line),
            )
        }
        _ => {
            let pair = pair.as_ref().map(|(one, other)| (one, other));
            ("too_slow/one_at_a_time", messages::one_at_a_time(pair))
        }
    };
    let message = spaced(&[story, measured(scenario.unit)]);
    Found::new(signature, message).showing(timeline(scenario))
}

/// When the last operation ended, if that was early enough: what came after was waiting for nothing.
fn done_in_time(scenario: &Scenario) -> Option<u64> {
    let asked = scenario.expects.iter().find_map(|expect| match expect {
        Expect::Takes { micros } => Some(*micros),
        _ => None,
    })?;
    let spans = spans::spans(&scenario.run.trace);
    let ends = spans.iter().map(|span| span.end(&scenario.run));
    ends.max()
        .filter(|last| *last <= asked && asked < scenario.run.elapsed)
}

fn wrong_way_round(scenario: &Scenario, first: &Moment, then: &Moment) -> Found {
    let trace = &scenario.run.trace;
    let (first_at, then_at) = match (trace.find(first), trace.find(then)) {
        (Some(first), Some(then)) => (trace.events[first].at, trace.events[then].at),
        (None, _) => return never_came(scenario, first),
        (_, None) => return never_came(scenario, then),
    };
    let message = messages::wrong_way_round(
        &first.to_string(),
        &then.to_string(),
        first_at,
        then_at,
        scenario.unit,
    );
    Found::new("wrong_order/before", message).showing(in_order(scenario, &[first, then]))
}

fn wrong_time(scenario: &Scenario, moment: &Moment, micros: u64) -> Found {
    let trace = &scenario.run.trace;
    let Some(index) = trace.find(moment) else {
        return never_came(scenario, moment);
    };
    let seen = trace.events[index].at;
    let message = messages::came_at(&moment.to_string(), seen, micros, scenario.unit);
    Found::new("wrong_order/at", message).showing(in_order(scenario, &[moment]))
}

fn never_came(scenario: &Scenario, moment: &Moment) -> Found {
    Found::new(
        "wrong_order/never",
        messages::never_came(&moment.to_string()),
    )
    .showing(in_order(scenario, &[moment]))
}

/// Operations are best seen as bars; a program without any is a list of steps.
fn in_order(scenario: &Scenario, moments: &[&Moment]) -> Evidence {
    let steps = moments
        .iter()
        .all(|moment| matches!(moment.edge, Edge::Prints | Edge::Notes));
    match steps && scenario.run.trace.ops.is_empty() {
        true => interleaving(scenario),
        false => timeline(scenario),
    }
}

fn timeline(scenario: &Scenario) -> Evidence {
    let possible = scenario.expects.iter().find_map(|expect| match expect {
        Expect::Takes { micros } => Some(*micros),
        _ => None,
    });
    Evidence::Timeline {
        run: scenario.run.clone(),
        unit: scenario.unit,
        possible,
    }
}

fn interleaving(scenario: &Scenario) -> Evidence {
    Evidence::Interleaving {
        run: scenario.run.clone(),
        unit: scenario.unit,
    }
}

fn printed(scenario: &Scenario) -> Evidence {
    match scenario.run.trace.output() {
        text if text.is_empty() => Evidence::None,
        text => Evidence::Output(text),
    }
}

fn difference(expected: &str, actual: &str) -> Evidence {
    Evidence::Diff {
        expected: expected.to_owned(),
        actual: actual.to_owned(),
    }
}

fn named(trace: &Trace, op: OpId) -> Named<'_> {
    let op = &trace.ops[op as usize];
    Named {
        label: &op.label,
        line: op.line,
    }
}

fn trace_actor(trace: &Trace, actor: u32) -> Option<&str> {
    trace
        .actors
        .get(actor as usize)
        .map(|actor| actor.name.as_str())
}

fn spaced(sentences: &[String]) -> String {
    let said: Vec<&str> = sentences
        .iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    said.join(" ")
}
