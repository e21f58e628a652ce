//! What a check expects of a run, and whether it held: pure data and pure functions.

use crate::{ObjectId, Run, Trace, What};
use serde::{Deserialize, Serialize};

/// A statement about a run that must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "expect", rename_all = "snake_case")]
pub enum Expect {
    /// `{:?}` of the returned value.
    Returns { value: String },
    /// The whole standard output.
    Prints { text: String },
    /// Exact virtual time from start to end, in microseconds.
    Takes { micros: u64 },
    /// At least this many calls to `op` in flight at one time.
    InFlight { op: String, at_least: u32 },
    /// Never more than this many calls to `op` in flight at one time.
    AtMost { op: String, at_most: u32 },
    /// `op` is called, and runs to its end, exactly this often; and it is not begun more often.
    Completes { op: String, times: u32 },
    /// `first` happens before `then`.
    Before { first: Moment, then: Moment },
    /// The moment comes at exactly this virtual time, in microseconds.
    At { moment: Moment, micros: u64 },
    /// This does not happen, on any schedule.
    Never { moment: Moment },
    /// Nobody overwrites what somebody else changed since they looked, on any schedule.
    LosesNothing,
    /// At the end, every lock is let go of and every permit given back, on any schedule.
    LeavesNothingLocked,
    /// No thread stands still inside async code.
    NeverBlocks,
    /// At least this many spawned threads or tasks alive at one time, on some schedule.
    Workers { at_least: u32 },
    /// A question, the learner's answer, and what a real run showed.
    Answers { answers: Vec<Answer> },
}

/// One question of a predict or classify exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: String,
    /// What the file says.
    pub given: String,
    /// What the run showed.
    pub seen: String,
    pub right: bool,
    /// True while the question is still blank.
    pub blank: bool,
    /// Whether a run has shown it. Why something is so, none can.
    pub ran: bool,
    /// One sentence of evidence: what the run did.
    pub because: String,
    /// The name of a recognised misconception, used in the signature.
    pub misconception: Option<String>,
}

/// A point in a run that a check can name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub edge: Edge,
    /// For an operation, its label (`fetch_user(1)`) or its name (`fetch_user`: the first such).
    /// For print, a part of the printed line. For note, a part of the note.
    pub of: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    Starts,
    Ends,
    Prints,
    Notes,
}

/// The first expectation that did not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    pub expect: Expect,
    /// What was seen instead: a value, a text, a number of microseconds, a count.
    pub seen: String,
}

impl Expect {
    /// Whether the statement is about each single run. That work overlaps is a statement about all
    /// of them together: one schedule in which it does is enough.
    #[must_use]
    pub fn holds_per_run(&self) -> bool {
        !matches!(self, Expect::Workers { .. } | Expect::InFlight { .. })
    }

    /// Whether the statement is about what comes of a run, whatever was first in it, and not about how
    /// long it took, nor who waited for whom.
    #[must_use]
    pub fn is_about_the_result(&self) -> bool {
        match self {
            Expect::Returns { .. }
            | Expect::Prints { .. }
            | Expect::AtMost { .. }
            | Expect::Completes { .. }
            | Expect::Before { .. }
            | Expect::Never { .. }
            | Expect::LosesNothing
            | Expect::LeavesNothingLocked => true,
            Expect::Takes { .. }
            | Expect::InFlight { .. }
            | Expect::At { .. }
            | Expect::NeverBlocks
            | Expect::Workers { .. }
            | Expect::Answers { .. } => false,
        }
    }

    /// What was seen instead, if the statement does not hold of this run.
    #[must_use]
    pub fn violated_by(&self, run: &Run) -> Option<Violation> {
        let trace = &run.trace;
        let seen = match self {
            Expect::Returns { value } => differs(value, run.returned.as_deref().unwrap_or("")),
            Expect::Prints { text } => differs(text, &trace.output()),
            Expect::Takes { micros } => (run.elapsed != *micros).then(|| run.elapsed.to_string()),
            Expect::InFlight { op, at_least } => {
                let most = trace.most_in_flight(op);
                (most < *at_least).then(|| most.to_string())
            }
            Expect::AtMost { op, at_most } => {
                let most = trace.most_in_flight(op);
                (most > *at_most).then(|| most.to_string())
            }
            Expect::Completes { op, times } => {
                let of_it = |id: u32| trace.ops[id as usize].name == *op;
                let ended = trace.count(|what| matches!(what, What::Ended { op } if of_it(*op)));
                let begun =
                    trace.count(|what| matches!(what, What::FirstPolled { op } if of_it(*op)));
                match ended == *times {
                    true => (begun > *times).then(|| format!("begun {begun}")),
                    false => Some(ended.to_string()),
                }
            }
            Expect::Before { first, then } => match (trace.find(first), trace.find(then)) {
                (Some(a), Some(b)) if a < b => None,
                (Some(_), Some(_)) => Some("the other way round".to_owned()),
                (None, _) => Some(format!("never: {first}")),
                (_, None) => Some(format!("never: {then}")),
            },
            Expect::At { moment, micros } => match trace.find(moment) {
                Some(index) => {
                    let at = trace.events[index].at;
                    (at != *micros).then(|| at.to_string())
                }
                None => Some("never".to_owned()),
            },
            Expect::Never { moment } => trace.find(moment).map(|_| moment.to_string()),
            Expect::LosesNothing => {
                let lost = trace.overwritten().filter(|[.., by]| {
                    let returned = run.returned.as_deref().unwrap_or_default();
                    !matches!(trace.events[*by].what, What::Write { object, .. }
                        if trace.is_made_elsewhere(object, returned))
                });
                lost.map(|_| "a change was lost".to_owned())
            }
            Expect::LeavesNothingLocked => trace.never_given_back().map(|kept| trace.taking(kept)),
            Expect::NeverBlocks => trace.events.iter().find_map(|event| match &event.what {
                What::Blocked {
                    call, task: true, ..
                } => Some(call.clone()),
                _ => None,
            }),
            Expect::Workers { at_least } => {
                let most = trace.most_workers();
                (most < *at_least).then(|| most.to_string())
            }
            Expect::Answers { answers } => {
                let wrong = answers.iter().filter(|answer| !answer.right).count();
                (wrong > 0).then(|| wrong.to_string())
            }
        };
        seen.map(|seen| Violation {
            expect: self.clone(),
            seen,
        })
    }
}

fn differs(expected: &str, seen: &str) -> Option<String> {
    (expected != seen).then(|| seen.to_owned())
}

impl Trace {
    fn count(&self, which: impl Fn(&What) -> bool) -> u32 {
        let events = self.events.iter().filter(|event| which(&event.what));
        u32::try_from(events.count()).unwrap_or(u32::MAX)
    }

    /// `a permit of the Semaphore, taken on line 4`.
    fn taking(&self, index: usize) -> String {
        let event = &self.events[index];
        let kind = |object: ObjectId| &self.objects[object as usize].kind;
        let what = match event.what {
            What::Acquired { object, .. } => format!("a permit of the {}", kind(object)),
            What::Locked { object } => format!("the {}", kind(object)),
            _ => String::new(),
        };
        let line = event.line.map(|line| format!(", taken on line {line}"));
        format!("{what}{}", line.unwrap_or_default())
    }

    /// The index of the first event that is this moment.
    #[must_use]
    pub fn find(&self, moment: &Moment) -> Option<usize> {
        if moment.edge == Edge::Prints {
            return self.line_with(&moment.of);
        }
        let is_op = |op: u32| {
            let op = &self.ops[op as usize];
            op.label == moment.of || op.name == moment.of
        };
        self.events
            .iter()
            .position(|event| match (&event.what, moment.edge) {
                (What::FirstPolled { op }, Edge::Starts) | (What::Ended { op }, Edge::Ends) => {
                    is_op(*op)
                }
                (What::Note { text }, Edge::Notes) => text.contains(&moment.of),
                _ => false,
            })
    }

    /// The event that completes the first line with this text, whoever printed which part of it.
    fn line_with(&self, text: &str) -> Option<usize> {
        let (mut line, mut last) = (String::new(), None);
        for (index, event) in self.events.iter().enumerate() {
            let What::Printed { text: printed } = &event.what else {
                continue;
            };
            for part in printed.split_inclusive('\n') {
                line.push_str(part);
                last = Some(index);
                if part.ends_with('\n') {
                    if line.contains(text) {
                        return last;
                    }
                    line.clear();
                }
            }
        }
        last.filter(|_| line.contains(text))
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.edge {
            Edge::Starts => write!(f, "the start of `{}`", self.of),
            Edge::Ends => write!(f, "the end of `{}`", self.of),
            Edge::Prints => write!(f, "the line with “{}”", self.of),
            Edge::Notes => write!(f, "{}", self.of),
        }
    }
}
