//! The trace of one run: who did what, when, at which line of the learner's file.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A thread, a task, or a branch of `join!`: an independent line of execution.
pub type ActorId = u32;
/// An asynchronous operation: a call to a lab service or a timer.
pub type OpId = u32;
/// Something shared: an atomic, a lock, a channel, a value in a lab service.
pub type ObjectId = u32;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// Indexed by [`ActorId`]; the first is the scenario's main thread.
    pub actors: Vec<Actor>,
    /// Indexed by [`OpId`].
    pub ops: Vec<Op>,
    /// Indexed by [`ObjectId`].
    pub objects: Vec<Object>,
    /// In the order they happened.
    pub events: Vec<Event>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub kind: ActorKind,
    /// `thread A`, `task 2`, or the name that the learner gave the thread.
    pub name: String,
    pub parent: Option<ActorId>,
    /// The line that spawned it.
    pub line: Option<u32>,
    /// Whether it was given anything that no step may show: a part of an array, say.
    #[serde(default)]
    pub captures: bool,
    /// Whether it hands anything back to whoever waits for it.
    #[serde(default)]
    pub returns: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    Main,
    Thread,
    Task,
    /// One argument of `join!` or `try_join!`: not a task of its own.
    Branch,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// The function called: `fetch_user`, `sleep`.
    pub name: String,
    /// As shown on screen, with its arguments: `fetch_user(1)`.
    pub label: String,
    /// The line that called it (and so created the future).
    pub line: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Object {
    /// The type or role: `AtomicU32`, `Mutex`, `channel`, `ticket`.
    pub kind: String,
    /// The line that created it, or first used it.
    pub line: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Virtual microseconds since the scenario began.
    pub at: u64,
    pub actor: ActorId,
    /// Line of the learner's file, where the event has one.
    pub line: Option<u32>,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// The future was made. Nothing has run yet.
    Created {
        op: OpId,
    },
    FirstPolled {
        op: OpId,
    },
    Ended {
        op: OpId,
    },
    /// Dropped before it ended.
    Dropped {
        op: OpId,
    },

    /// The future that this actor polled was given up on purpose, by a check that wants to know
    /// what is left then.
    Cancelled {
        by: CancelledBy,
        /// Whether it had been polled by then.
        polled: bool,
        /// What it waited in, where that is known.
        call: Option<String>,
    },

    /// This actor spawned `child`.
    Spawned {
        child: ActorId,
    },
    /// The task was stopped in the middle of a poll, as a runtime with several threads may do at any
    /// moment: another thread was faster.
    Stopped,
    /// The actor's own function returned.
    Finished,
    /// The actor's own function panicked.
    Panicked {
        message: String,
    },
    /// The actor saw `child` end.
    Joined {
        child: ActorId,
    },

    /// The thread stood still, and with it every task that runs on it.
    /// `task` is true if this happened inside async code.
    Blocked {
        call: String,
        micros: u64,
        task: bool,
    },

    Read {
        object: ObjectId,
        value: String,
    },
    /// Read a value that was replaced before: `newest` is there, but nothing makes this actor see
    /// it.
    ReadOld {
        object: ObjectId,
        value: String,
        newest: String,
    },
    Write {
        object: ObjectId,
        value: String,
    },
    /// Read and written in one step that nothing can come between.
    Update {
        object: ObjectId,
        from: String,
        to: String,
    },
    /// A compare-and-exchange that found something else than `expected`, and changed nothing.
    Mismatch {
        object: ObjectId,
        expected: String,
        found: String,
    },
    Locked {
        object: ObjectId,
    },
    /// What is behind a lock, of a type whose values are told: directly after it was taken, and directly
    /// before it is let go of.
    Holds {
        object: ObjectId,
        value: String,
    },
    Unlocked {
        object: ObjectId,
    },
    /// Took so many permits of a semaphore.
    Acquired {
        object: ObjectId,
        permits: u32,
    },
    /// Gave them back, or added new ones.
    Released {
        object: ObjectId,
        permits: u32,
    },
    /// Could not have `object` yet: somebody holds it, or it is empty.
    Waits {
        object: ObjectId,
    },
    /// What may happen for no reason did: a wait ended although nobody woke the thread, or a weak
    /// exchange failed although the value was right. Or the time of a wait was up.
    Spurious {
        object: ObjectId,
        call: String,
    },
    /// Tried to have `object`, found it taken, and went on without.
    FoundTaken {
        object: ObjectId,
    },
    /// Asked by `call` whether there is a message in the channel `object`, found none, although one could
    /// still come, and went on.
    FoundEmpty {
        object: ObjectId,
        call: String,
    },
    /// Would have borrowed a `RefCell` that `by` has borrowed on line `since`.
    FoundBorrowed {
        object: ObjectId,
        by: ActorId,
        since: Option<u32>,
    },
    /// Gave up `child`, a task, before it had ended.
    Aborted {
        child: ActorId,
    },
    /// The time was up that was set for something: for `call`, where it waited in that.
    TimeUp {
        call: Option<String>,
    },
    Sent {
        object: ObjectId,
    },
    Received {
        object: ObjectId,
    },
    /// The last handle of one side was dropped: `sender`, `receiver`.
    Closed {
        object: ObjectId,
        side: String,
    },

    Printed {
        text: String,
    },
    /// Something the story wants told: `sold the last ticket`.
    Note {
        text: String,
    },
}

/// How a future was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelledBy {
    /// Whoever polled it dropped it.
    Drop,
    /// Another branch of its `select!` was faster.
    Select,
    /// Its time was up.
    Timeout,
    /// Its task was aborted.
    Abort,
}

impl What {
    /// Whether this looks at the value of `object`, or changes it.
    #[must_use]
    pub fn touches(&self, object: ObjectId) -> bool {
        self.value_of() == Some(object)
    }

    /// Whether this looks at the value of anything, or changes it.
    #[must_use]
    pub fn touches_a_value(&self) -> bool {
        self.value_of().is_some()
    }

    /// Whose value this looks at or changes.
    #[must_use]
    pub fn value_of(&self) -> Option<ObjectId> {
        match self {
            What::Read { object, .. }
            | What::ReadOld { object, .. }
            | What::Write { object, .. }
            | What::Update { object, .. }
            | What::Mismatch { object, .. } => Some(*object),
            _ => None,
        }
    }

    /// What this is a step on, that others can reach as well: a value, a lock, a channel.
    #[must_use]
    pub fn object(&self) -> Option<ObjectId> {
        match self {
            What::Locked { object }
            | What::Unlocked { object }
            | What::Acquired { object, .. }
            | What::Released { object, .. }
            | What::Waits { object }
            | What::FoundTaken { object }
            | What::FoundEmpty { object, .. }
            | What::Sent { object }
            | What::Received { object } => Some(*object),
            other => other.value_of(),
        }
    }

    /// What this changes the value of `object` to, if it does.
    #[must_use]
    pub fn makes(&self, object: ObjectId) -> Option<&String> {
        match self {
            What::Write {
                object: seen,
                value,
            }
            | What::Update {
                object: seen,
                to: value,
                ..
            } if *seen == object => Some(value),
            _ => None,
        }
    }

    /// Whether this looks at a value and leaves it as it is: also a `fetch_max` that finds a greater one.
    fn only_looks(&self) -> bool {
        match self {
            What::Read { .. } => true,
            What::Update { from, to, .. } => from == to,
            _ => false,
        }
    }

    /// Whether this changes the value of `object`.
    #[must_use]
    pub fn changes(&self, object: ObjectId) -> bool {
        self.makes(object).is_some()
    }
}

/// One actor that can never go on, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    pub actor: ActorId,
    /// What it does: `lock`, `recv`, `join`, `await`, `wait`.
    pub call: String,
    pub line: Option<u32>,
    pub object: Option<ObjectId>,
    /// Who keeps it waiting, where that is known.
    pub holders: Vec<Holder>,
}

/// Somebody who keeps another waiting: the holder of a lock, a sender still alive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Who: the actor that holds the lock. `None` for a handle that belongs to nobody.
    pub actor: Option<ActorId>,
    /// `holds the lock`, `Sender still alive`.
    pub role: String,
    /// Where it was taken or made.
    pub line: Option<u32>,
}

impl Trace {
    /// The most operations called `name` that were in flight at one time: first polled, not yet
    /// ended or dropped. An empty name counts all operations.
    #[must_use]
    pub fn most_in_flight(&self, name: &str) -> u32 {
        self.most_of_those_in_flight(|op| name.is_empty() || op.name == name)
    }

    pub(crate) fn most_of_those_in_flight(&self, which: impl Fn(&Op) -> bool) -> u32 {
        let mut polled = vec![false; self.ops.len()];
        let counts = |op: OpId| which(&self.ops[op as usize]);
        most(self.events.iter().map(|event| match event.what {
            What::FirstPolled { op } if counts(op) => {
                polled[op as usize] = true;
                1
            }
            What::Ended { op } | What::Dropped { op } if counts(op) && polled[op as usize] => -1,
            _ => 0,
        }))
    }

    /// Where somebody read a value, somebody else changed it, and the reader then overwrote it: the
    /// positions of the three events. The reader's latest look is the one that counts.
    #[must_use]
    pub fn overwritten(&self) -> Option<[usize; 3]> {
        let told = |what: &What| matches!(what, What::Update { .. } | What::Mismatch { .. });
        let acts = |what: &What| match what {
            What::Write { object, .. } => Some(*object),
            _ => None,
        };
        self.stale(|what| what.only_looks() || told(what), acts)
    }

    /// Whether the result is what something else than `object` came to.
    #[must_use]
    pub fn is_made_elsewhere(&self, object: ObjectId, returned: &str) -> bool {
        let others = (0..self.objects.len()).filter_map(|other| ObjectId::try_from(other).ok());
        let mut others = others.filter(|other| *other != object);
        others.any(|other| {
            let mut backwards = self.events.iter().rev();
            let last = backwards.find_map(|event| event.what.makes(other));
            last.is_some_and(|value| value == returned)
        })
    }

    /// The first event that `acts` on an object which its actor had read before, with somebody
    /// else's change of it in between: the look, that change, and the act.
    #[must_use]
    pub fn acted_on_stale(&self, acts: impl Fn(&What) -> Option<ObjectId>) -> Option<[usize; 3]> {
        self.stale(What::only_looks, acts)
    }

    fn stale(
        &self,
        looks: impl Fn(&What) -> bool,
        acts: impl Fn(&What) -> Option<ObjectId>,
    ) -> Option<[usize; 3]> {
        let events = &self.events;
        events.iter().enumerate().find_map(|(second, event)| {
            let object = acts(&event.what)?;
            let first = (0..second).rev().find(|index| {
                events[*index].actor == event.actor && events[*index].what.touches(object)
            })?;
            if !looks(&events[first].what) {
                return None;
            }
            let between = (first + 1..second).find(|index| {
                let other = &events[*index];
                other.actor != event.actor && other.what.changes(object) && !other.what.only_looks()
            })?;
            Some([first, between, second])
        })
    }

    /// Where a lock or permits were taken that were not given back by the end: for each such thing,
    /// the first taking that nothing after it makes good. Permits that were added count as given
    /// back.
    #[must_use]
    pub fn never_given_back(&self) -> Option<usize> {
        let mut all: BTreeMap<ObjectId, Kept> = BTreeMap::new();
        for (index, event) in self.events.iter().enumerate() {
            match event.what {
                What::Locked { object } => all.entry(object).or_default().take(index, 1),
                What::Unlocked { object } => all.entry(object).or_default().give_back(1),
                What::Acquired { object, permits } => {
                    all.entry(object).or_default().take(index, permits);
                }
                What::Released { object, permits } => {
                    all.entry(object).or_default().give_back(permits);
                }
                _ => {}
            }
        }
        all.values().filter_map(Kept::missing).min()
    }

    /// Everything printed, in order.
    #[must_use]
    pub fn output(&self) -> String {
        let texts = self.events.iter().filter_map(|event| match &event.what {
            What::Printed { text } => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }
}

/// What was taken of one thing and not given back.
#[derive(Default)]
struct Kept {
    /// Taken more often than given back.
    balance: i64,
    /// The events that took it, and how much of each is not made good.
    open: Vec<(usize, u32)>,
}

impl Kept {
    fn take(&mut self, event: usize, number: u32) {
        self.balance += i64::from(number);
        self.open.push((event, number));
    }

    /// Makes good what was taken last.
    fn give_back(&mut self, mut number: u32) {
        self.balance -= i64::from(number);
        while let Some((_, taken)) = self.open.last_mut() {
            if number < *taken {
                *taken -= number;
                return;
            }
            number -= *taken;
            self.open.pop();
        }
    }

    fn missing(&self) -> Option<usize> {
        let first = self.open.first().filter(|_| self.balance > 0);
        first.map(|(event, _)| *event)
    }
}

/// The highest point of a count that changes by so much, step by step.
fn most(changes: impl Iterator<Item = i32>) -> u32 {
    let counts = changes.scan(0i32, |now, change| {
        *now += change;
        Some(*now)
    });
    counts
        .max()
        .and_then(|most| u32::try_from(most).ok())
        .unwrap_or(0)
}
