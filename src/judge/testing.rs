//! Traces written as text, so that a test reads like the run that it is about. For tests only.
//!
//! One event a line: `TIME ACTOR LINE STEP`. Time in virtual milliseconds. Actors: `main`, `A` for
//! thread A, `a` for task A, `b:a` for branch A. `-` for no line. An object is a kind, with `#2` to tell
//! two of a kind apart.

use crate::verdict::Verdict;
use kit_record::{
    Actor, ActorId, ActorKind, Basis, CancelledBy, Event, Expect, Exploration, Object, ObjectId,
    Op, OpId, Outcome, Record, Run, Scenario, Schedule, Trace, Unit, Violation, What,
};

/// Reads a trace.
pub(crate) fn trace(text: &str) -> Trace {
    let mut script = Script::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        script.line(line);
    }
    script.trace
}

/// A run of `text` that finished after `millis`.
pub(crate) fn run(text: &str, millis: u64) -> Run {
    Run {
        trace: trace(text),
        outcome: Outcome::Finished,
        returned: None,
        elapsed: millis * 1000,
        violation: None,
        schedule: Schedule::default(),
    }
}

/// A scenario of this run with these expectations. The first that does not hold is the violation.
pub(crate) fn scenario(run: Run, expects: &[Expect]) -> Scenario {
    let violation = match run.outcome {
        Outcome::Finished => expects.iter().find_map(|expect| expect.violated_by(&run)),
        _ => None,
    };
    Scenario {
        name: String::new(),
        contract: Vec::new(),
        unit: Unit::Seconds,
        expects: expects.to_vec(),
        run: Run { violation, ..run },
        exploration: Exploration {
            schedules: 1,
            exhaustive: false,
            explored: false,
            basis: Basis::default(),
        },
        seen: Vec::new(),
        second_call: false,
    }
}

pub(crate) fn explored(scenario: Scenario, schedules: u64, exhaustive: bool) -> Scenario {
    Scenario {
        exploration: Exploration {
            schedules,
            exhaustive,
            explored: true,
            basis: Basis::default(),
        },
        ..scenario
    }
}

pub(crate) fn judged(scenario: Scenario) -> Verdict {
    super::judge(&reported(vec![scenario]))
}

pub(crate) fn reported(scenarios: Vec<Scenario>) -> super::Ran {
    super::Ran {
        record: Record { scenarios },
        end: super::End::Reported,
        stray: String::new(),
    }
}

/// A violation that only all schedules together can show.
pub(crate) fn violating(scenario: Scenario, expect: Expect, seen: &str) -> Scenario {
    let violation = Some(Violation {
        expect,
        seen: seen.to_owned(),
    });
    Scenario {
        run: Run {
            violation,
            ..scenario.run
        },
        ..scenario
    }
}

struct Script {
    trace: Trace,
    objects: Vec<String>,
}

impl Script {
    fn new() -> Script {
        let mut trace = Trace::default();
        trace.actors.push(actor("main"));
        Script {
            trace,
            objects: Vec::new(),
        }
    }

    fn line(&mut self, text: &str) {
        let mut rest = text;
        let mut word = || {
            let (word, tail) = rest.split_once(' ').unwrap_or((rest, ""));
            rest = tail.trim_start();
            word
        };
        let (at, who, line, verb) = (word(), word(), word(), word());
        let actor = self.actor(who);
        let line = line.parse().ok();
        let what = self.what(verb, rest, line);
        let at = at.parse::<u64>().expect("a time in milliseconds") * 1000;
        self.trace.events.push(Event {
            at,
            actor,
            line,
            what,
        });
    }

    fn what(&mut self, verb: &str, rest: &str, line: Option<u32>) -> What {
        let (first, second) = rest.split_once(' ').unwrap_or((rest, ""));
        let text = || rest.replace("\\n", "\n");
        match verb {
            "made" => What::Created {
                op: self.new_op(rest, line),
            },
            "polls" => What::FirstPolled {
                op: self.op(rest, line),
            },
            "ends" => What::Ended {
                op: self.op(rest, line),
            },
            "drops" => What::Dropped {
                op: self.op(rest, line),
            },
            "spawned" => What::Spawned {
                child: self.spawned(rest, line),
            },
            "joined" => What::Joined {
                child: self.actor(rest),
            },
            "finished" => What::Finished,
            "takes" => What::Acquired {
                object: self.object(first, line),
                permits: second.parse().expect("a number of permits"),
            },
            "gives" => What::Released {
                object: self.object(first, line),
                permits: second.parse().expect("a number of permits"),
            },
            "cancelled" => What::Cancelled {
                by: CancelledBy::Select,
                polled: !first.is_empty(),
                call: Some(first.to_owned()).filter(|call| !call.is_empty()),
            },
            "stops" => What::Stopped,
            "panics" => What::Panicked { message: text() },
            "blocks" => What::Blocked {
                call: first.to_owned(),
                micros: second.parse::<u64>().expect("milliseconds") * 1000,
                task: true,
            },
            "sleeps" => What::Blocked {
                call: "std::thread::sleep".to_owned(),
                micros: first.parse::<u64>().expect("milliseconds") * 1000,
                task: false,
            },
            "read" => What::Read {
                object: self.object(first, line),
                value: second.to_owned(),
            },
            "old" => {
                let (value, newest) = second.split_once(' ').expect("two values");
                What::ReadOld {
                    object: self.object(first, line),
                    value: value.to_owned(),
                    newest: newest.to_owned(),
                }
            }
            "write" => What::Write {
                object: self.object(first, line),
                value: second.to_owned(),
            },
            "update" => {
                let (from, to) = second.split_once(' ').expect("two values");
                let object = self.object(first, line);
                What::Update {
                    object,
                    from: from.to_owned(),
                    to: to.to_owned(),
                }
            }
            "mismatch" => {
                let (expected, found) = second.split_once(' ').expect("two values");
                What::Mismatch {
                    object: self.object(first, line),
                    expected: expected.to_owned(),
                    found: found.to_owned(),
                }
            }
            "lock" => What::Locked {
                object: self.object(first, line),
            },
            "holds" => What::Holds {
                object: self.object(first, line),
                value: second.to_owned(),
            },
            "unlock" => What::Unlocked {
                object: self.object(first, line),
            },
            "taken" => What::FoundTaken {
                object: self.object(first, line),
            },
            "empty" => What::FoundEmpty {
                object: self.object(first, line),
                call: second.to_owned(),
            },
            "late" => What::TimeUp {
                call: Some(first.to_owned()).filter(|call| !call.is_empty()),
            },
            "chance" => What::Spurious {
                object: self.object(first, line),
                call: second.to_owned(),
            },
            "waits" => What::Waits {
                object: self.object(first, line),
            },
            "prints" => What::Printed { text: text() },
            "notes" => What::Note { text: text() },
            verb => panic!("no such step: {verb}"),
        }
    }

    /// The last of this name.
    fn op(&mut self, label: &str, line: Option<u32>) -> OpId {
        let known = self.trace.ops.iter().rposition(|op| op.label == label);
        known.map_or_else(|| self.new_op(label, line), id)
    }

    fn new_op(&mut self, label: &str, line: Option<u32>) -> OpId {
        let name = label.split('(').next().unwrap_or(label).to_owned();
        self.trace.ops.push(Op {
            name,
            label: label.to_owned(),
            line,
        });
        id(self.trace.ops.len() - 1)
    }

    fn object(&mut self, name: &str, line: Option<u32>) -> ObjectId {
        let known = self.objects.iter().position(|known| known == name);
        let index = known.unwrap_or_else(|| {
            let kind = name.split('#').next().unwrap_or(name).to_owned();
            self.objects.push(name.to_owned());
            self.trace.objects.push(Object { kind, line });
            self.objects.len() - 1
        });
        id(index)
    }

    fn actor(&mut self, short: &str) -> ActorId {
        let wanted = actor(short);
        let known = self
            .trace
            .actors
            .iter()
            .position(|known| known.name == wanted.name);
        let index = known.unwrap_or_else(|| {
            self.trace.actors.push(wanted);
            self.trace.actors.len() - 1
        });
        id(index)
    }

    fn spawned(&mut self, short: &str, line: Option<u32>) -> ActorId {
        let child = self.actor(short);
        self.trace.actors[child as usize].line = line;
        child
    }
}

fn actor(short: &str) -> Actor {
    let (kind, name) = match short {
        "main" => (ActorKind::Main, "main".to_owned()),
        branch if branch.starts_with("b:") => (
            ActorKind::Branch,
            format!("branch {}", branch[2..].to_uppercase()),
        ),
        task if task.chars().all(char::is_lowercase) => {
            (ActorKind::Task, format!("task {}", task.to_uppercase()))
        }
        thread => (ActorKind::Thread, format!("thread {thread}")),
    };
    let parent = (kind != ActorKind::Main).then_some(0);
    Actor {
        kind,
        name,
        parent,
        line: None,
        captures: false,
        returns: false,
    }
}

fn id(index: usize) -> u32 {
    u32::try_from(index).expect("a short test")
}
