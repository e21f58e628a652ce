//! What a pass has proven. Knows nothing of how it was measured.

use super::{count, time};
use crate::verdict::Proof;
use kit_record::Unit;

/// What was varied from schedule to schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explored {
    /// Every step of every thread.
    Threads,
    /// In async code on one thread: which wait ends when.
    Waits,
}

impl Explored {
    /// One schedule, and several.
    pub(super) fn nouns(self) -> (&'static str, &'static str) {
        match self {
            Explored::Threads => ("interleaving", "interleavings"),
            Explored::Waits => (
                "order in which its waits can end, on one thread",
                "orders in which its waits can end, on one thread",
            ),
        }
    }
}

/// The questions that were answered, and those among them that a run has decided.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    pub all: usize,
    pub ran: usize,
}

/// What a pass has proven.
#[must_use]
pub fn proven(
    proof: &Proof,
    timed: bool,
    unit: Unit,
    answers: Option<Answered>,
    explored: Explored,
) -> String {
    let mut said = Vec::new();
    if let Some(ms) = proof.elapsed_ms.filter(|_| timed) {
        let took = time(ms * 1000, unit);
        said.push(match proof.in_flight {
            Some(most) if most > 1 => {
                format!("It took {took}, with up to {most} under way at one time.")
            }
            _ => format!("It took {took}."),
        });
    }
    let (one, many) = explored.nouns();
    match (proof.schedules, proof.exhaustive) {
        (Some(1), Some(true)) => said.push(format!("Proven: on the only {one}.")),
        (Some(all), Some(true)) => said.push(format!("Proven: on all {} {many}.", count(all))),
        (Some(some), _) => {
            let some = count(some);
            said.push(format!("It held on {some} {many}, and there may be more."));
        }
        (None, _) => {}
    }
    if let Some(Answered { all, ran }) = answers {
        said.push(match all {
            1 if ran == 1 => "Proven: your answer is what the run did.".to_owned(),
            1 => "Your answer is right.".to_owned(),
            _ if ran == all => format!("Proven: all {all} answers are what the runs did."),
            _ => format!("All {all} answers are right, and {ran} of them were run."),
        });
    }
    match said.is_empty() {
        true => "Everything that the check asks for holds.".to_owned(),
        false => said.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_proven() {
        let both = Proof {
            elapsed_ms: Some(1000),
            in_flight: Some(2),
            ..Proof::default()
        };
        assert_eq!(
            proven(&both, true, Unit::Seconds, None, Explored::Threads),
            "It took 1.00 s, with up to 2 under way at one time."
        );
        let explored = |schedules, exhaustive| Proof {
            elapsed_ms: Some(0),
            in_flight: None,
            schedules: Some(schedules),
            exhaustive: Some(exhaustive),
            ..Proof::default()
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
            "It held on 2,000 interleavings, and there may be more."
        );
        assert_eq!(
            proven(
                &explored(6, true),
                false,
                Unit::Seconds,
                None,
                Explored::Waits
            ),
            "Proven: on all 6 orders in which its waits can end, on one thread."
        );
        assert_eq!(
            proven(
                &Proof::default(),
                false,
                Unit::Seconds,
                Some(Answered { all: 12, ran: 12 }),
                Explored::Threads
            ),
            "Proven: all 12 answers are what the runs did."
        );
        assert_eq!(
            proven(
                &Proof::default(),
                false,
                Unit::Seconds,
                Some(Answered { all: 5, ran: 2 }),
                Explored::Threads
            ),
            "All 5 answers are right, and 2 of them were run."
        );
    }
}
