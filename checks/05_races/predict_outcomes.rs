//! Runs the three programs on every interleaving and compares what they come to with what was
//! predicted. The programs are copies, so that the question stays the same whatever was edited; the
//! answers are not written down anywhere.

use kit_lab::check::{Answer, Check, Trace, What};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

type Add = fn(&AtomicU32);

pub fn check(check: &mut Check) {
    let given: [(&str, [Add; 2], &[u32]); 3] = [
        ("BOTH_IN_TWO_STEPS", [two_steps, two_steps], &super::BOTH_IN_TWO_STEPS[..]),
        ("BOTH_IN_ONE_STEP", [one_step, one_step], &super::BOTH_IN_ONE_STEP[..]),
        ("ONE_OF_EACH", [two_steps, one_step], &super::ONE_OF_EACH[..]),
    ];
    let answers = given.map(|(question, workers, given)| {
        let runs = check.observe_outcomes(move || both(workers));
        let totals = runs.iter().map(|run| {
            let total = run.returned.as_ref().and_then(|total| total.parse().ok());
            (total.expect("a total"), story(&run.trace))
        });
        answer(question, given, &totals.collect())
    });
    check.answers("the three programs, in every order of their steps", answers.into());
}

/// `possible`: each total, and an order of steps that comes to it.
fn answer(question: &str, given: &[u32], possible: &BTreeMap<u32, String>) -> Answer {
    let mut given = given.to_vec();
    given.sort_unstable();
    given.dedup();
    let seen: Vec<u32> = possible.keys().copied().collect();
    let impossible = given.iter().find(|total| !seen.contains(total));
    let missing = possible.iter().find(|(total, _)| !given.contains(total));
    let because = match (impossible, missing) {
        (Some(total), _) => format!("{total} comes out in no order at all"),
        (None, Some((total, story))) => format!("there is more; {total} comes of: {story}"),
        (None, None) if seen.len() == 1 => format!("{} in every order", list(&seen)),
        (None, None) => {
            let (least, story) = possible.iter().next().expect("something comes out");
            format!("{}; {least} comes of: {story}", list(&seen))
        }
    };
    let right = given == seen;
    Answer {
        question: question.to_owned(),
        given: list(&given),
        seen: list(&seen),
        right,
        blank: given.is_empty(),
        ran: true,
        because,
        misconception: (!right).then(|| believes(&given, &seen).to_owned()),
    }
}

/// What somebody believes who gives this wrong answer.
fn believes(given: &[u32], seen: &[u32]) -> &'static str {
    let (most, least) = (seen[seen.len() - 1], seen[0]);
    if given.iter().any(|total| *total > most) {
        "more_than_added"
    } else if seen.len() == 1 {
        "lost_in_one_step"
    } else if given.iter().any(|total| *total < least) {
        "more_lost"
    } else if given == [most] {
        "nothing_lost"
    } else if !given.contains(&least) {
        "one_lost"
    } else {
        "left_out"
    }
}

fn list(totals: &[u32]) -> String {
    let totals: Vec<String> = totals.iter().map(u32::to_string).collect();
    totals.join(", ")
}

/// Who read and wrote what, in the order in which it happened.
fn story(trace: &Trace) -> String {
    let steps = trace.events.iter().filter_map(|event| {
        let who = trace.actors[event.actor as usize].name.strip_prefix("thread ")?;
        match &event.what {
            What::Read { value, .. } => Some(format!("{who} reads {value}")),
            What::Write { value, .. } => Some(format!("{who} writes {value}")),
            What::Update { from, to, .. } => Some(format!("{who} makes {to} of {from}")),
            _ => None,
        }
    });
    steps.collect::<Vec<_>>().join(", ")
}

fn two_steps(plates: &AtomicU32) {
    let seen = plates.load(SeqCst);
    plates.store(seen + 1, SeqCst);
}

fn one_step(plates: &AtomicU32) {
    plates.fetch_add(1, SeqCst);
}

fn both(workers: [Add; 2]) -> u32 {
    let plates = &AtomicU32::new(0);
    thread::scope(|scope| {
        for add in workers {
            scope.spawn(move || [add(plates), add(plates)]);
        }
    });
    plates.load(SeqCst)
}
