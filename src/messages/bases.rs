//! What a pass rests on, and why it is not on all interleavings. Knows nothing of how either was
//! found out.

use super::count;
use kit_record::{Assumption, Basis, Limit};

/// Pairs of lines that are named, of those that only time orders.
const MOST_PAIRS: usize = 3;

/// One sentence for each thing that a pass takes for granted, and for each reason why it is not on
/// all interleavings.
#[must_use]
pub fn rests_on(basis: &Basis) -> Vec<String> {
    let timed: Vec<[u32; 2]> = basis
        .assumptions
        .iter()
        .filter_map(|assumption| match assumption {
            Assumption::Time { lines } => Some(*lines),
            _ => None,
        })
        .collect();
    let untimed = basis.assumptions.iter().filter_map(assumed);
    let assumed = by_time_alone(&timed).into_iter().chain(untimed);
    let assumed = assumed.map(|what| format!("Assumed: {what}"));
    let limits = basis.limits.iter().map(limited);
    assumed
        .chain(limits.map(|why| format!("Not all: {why}")))
        .collect()
}

/// The same of one assumption. `None`: it is told together with others of its kind.
fn assumed(assumption: &Assumption) -> Option<String> {
    Some(match assumption {
        Assumption::Time { .. } => return None,
        Assumption::Threads { needed } => format!(
            "the runtime has at least {} worker threads. With fewer, this program can stand still.",
            count(u64::from(*needed))
        ),
        Assumption::Cores => "the machine has two cores, for which this program asks.".to_owned(),
        Assumption::LocalTasks => {
            "the tasks of a `LocalSet` go on in the order in which they were woken, as in tokio."
                .to_owned()
        }
        Assumption::MemoryModel => {
            "of what weak memory orders allow, what docs/exploration.md says is shown.".to_owned()
        }
        Assumption::SequentiallyConsistent => {
            "every atomic access is as strict as `SeqCst`, although some here ask for less."
                .to_owned()
        }
        Assumption::Spin { line } => format!(
            "{} counts nothing while it goes round, so that one more round in vain makes no difference.",
            the_loop(*line)
        ),
    })
}

fn limited(limit: &Limit) -> String {
    match limit {
        Limit::Budget => "there are more than were tried.".to_owned(),
        Limit::Memory => "what the runs left behind filled the memory.".to_owned(),
        Limit::Spin { line } => format!(
            "{} looks again and again, and not every number of times was tried.",
            the_loop(*line)
        ),
        Limit::Coop { line } => format!(
            "the task{} is ready so often in a row that tokio would make it wait for the others.",
            at(*line)
        ),
        Limit::Long { steps } => format!(
            "one run was given up after {} steps: it is too long.",
            count(*steps)
        ),
        Limit::Unseen { what, line } => format!(
            "what can come in between at `{what}`{} was not tried.",
            at(*line)
        ),
    }
}

/// Of pairs of lines whose order is up to time.
fn by_time_alone(pairs: &[[u32; 2]]) -> Option<String> {
    let named: Vec<String> = pairs
        .iter()
        .take(MOST_PAIRS)
        .map(|[one, other]| match one == other {
            true => format!("of two who come to line {one}"),
            false => format!("of lines {one} and {other}"),
        })
        .collect();
    let more = match pairs.len() {
        0 => return None,
        number if number > MOST_PAIRS => format!("; and {} more", number - MOST_PAIRS),
        _ => String::new(),
    };
    Some(format!(
        "a wait takes exactly as long as it says. Where only that decides who comes first ({}{more}), \
         the other order was not tried.",
        named.join("; ")
    ))
}

fn the_loop(line: Option<u32>) -> String {
    match line {
        Some(line) => format!("the loop at line {line}"),
        None => "a loop".to_owned(),
    }
}

fn at(line: Option<u32>) -> String {
    line.map_or(String::new(), |line| format!(" at line {line}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_that_is_taken_for_granted_has_its_sentence() {
        let time = |one, other| Assumption::Time {
            lines: [one, other],
        };
        let cases: [(Vec<Assumption>, &[&str]); 5] = [
            (vec![], &[]),
            (
                vec![time(4, 4), time(3, 9)],
                &[
                    "Assumed: a wait takes exactly as long as it says. Where only that decides who \
                   comes first (of lines 3 and 9; of two who come to line 4), the other order was \
                   not tried.",
                ],
            ),
            (
                (1..=5).map(|line| time(line, 9)).collect(),
                &[
                    "Assumed: a wait takes exactly as long as it says. Where only that decides who \
                   comes first (of lines 1 and 9; of lines 2 and 9; of lines 3 and 9; and 2 \
                   more), the other order was not tried.",
                ],
            ),
            (
                vec![Assumption::Threads { needed: 2 }],
                &[
                    "Assumed: the runtime has at least 2 worker threads. With fewer, this program \
                   can stand still.",
                ],
            ),
            (
                vec![Assumption::Spin { line: Some(7) }],
                &[
                    "Assumed: the loop at line 7 counts nothing while it goes round, so that one \
                   more round in vain makes no difference.",
                ],
            ),
        ];
        for (assumptions, said) in cases {
            let basis = Basis {
                assumptions: assumptions.into_iter().collect(),
                ..Basis::default()
            };
            assert_eq!(rests_on(&basis), said);
        }
    }

    #[test]
    fn each_reason_why_it_is_not_all_has_its_sentence() {
        for (limit, said) in [
            (Limit::Budget, "Not all: there are more than were tried."),
            (
                Limit::Spin { line: None },
                "Not all: a loop looks again and again, and not every number of times was tried.",
            ),
            (
                Limit::Long { steps: 50_000 },
                "Not all: one run was given up after 50,000 steps: it is too long.",
            ),
            (
                Limit::Unseen {
                    what: "Arc::strong_count".to_owned(),
                    line: Some(3),
                },
                "Not all: what can come in between at `Arc::strong_count` at line 3 was not tried.",
            ),
        ] {
            let basis = Basis {
                limits: [limit].into(),
                ..Basis::default()
            };
            assert_eq!(rests_on(&basis), [said]);
        }
    }
}
