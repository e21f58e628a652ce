//! The world at one step of a run: what everybody is at, what is shared, what is held. Pure
//! bookkeeping over events; knows nothing of words or screens.

use kit_record::{ActorId, CancelledBy, ObjectId, OpId, Trace, What};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Virtual microseconds.
    pub at: u64,
    /// Who exists, and where each of them is.
    pub actors: BTreeMap<ActorId, Standing>,
    /// Of everything whose value is ever looked at or changed.
    pub values: BTreeMap<ObjectId, Value>,
    /// Locks that are held, and by whom: readers share one.
    pub held: BTreeMap<ObjectId, Vec<Holding>>,
    /// Messages on their way.
    pub queued: BTreeMap<ObjectId, usize>,
    /// How many events have happened.
    pub(super) happened: usize,
}

/// Where one thread, task or branch is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The line of the last thing that it did on a line.
    pub line: Option<u32>,
    /// Its last event.
    pub last: Option<usize>,
    /// Operations that it polled and that are not over.
    pub under_way: Vec<OpId>,
    /// It returned or panicked.
    pub over: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub text: String,
    /// Who changed it last.
    pub by: Option<ActorId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    pub actor: ActorId,
    /// Since this line.
    pub line: Option<u32>,
}

/// What keeps an actor from going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// A lock that another holds.
    Lock(ObjectId),
    /// Another's end.
    End(ActorId),
    /// Something that it said it waits for: a signal, a permit.
    Thing(ObjectId),
    /// Something to receive.
    Message(ObjectId),
    /// An operation under way.
    Operation(OpId),
    /// Something that never comes: the call in which it does.
    Call(String),
}

impl Moment {
    /// Before the first step. What a value was then is known from who looked at it first.
    pub(super) fn beginning(trace: &Trace) -> Moment {
        let mut moment = Moment::default();
        if !trace.actors.is_empty() {
            moment.actors.insert(0, Standing::default());
        }
        let mut known = std::collections::BTreeSet::new();
        for event in &trace.events {
            let (object, first) = match &event.what {
                What::Read { object, value } => (*object, Some(value)),
                What::Update { object, from, .. } => (*object, Some(from)),
                What::Mismatch { object, found, .. } => (*object, Some(found)),
                What::Write { object, .. } => (*object, None),
                What::Sent { object } | What::Received { object } => {
                    moment.queued.insert(*object, 0);
                    continue;
                }
                _ => continue,
            };
            if let (true, Some(text)) = (known.insert(object), first) {
                let text = text.clone();
                moment.values.insert(object, Value { text, by: None });
            }
        }
        moment
    }

    /// Takes in the event at this index.
    pub(super) fn happens(&mut self, trace: &Trace, index: usize) {
        let event = &trace.events[index];
        self.happened = index + 1;
        self.at = self.at.max(event.at);
        let standing = self.actors.entry(event.actor).or_default();
        standing.line = event.line.or(standing.line);
        standing.last = Some(index);
        match &event.what {
            What::FirstPolled { op } => standing.under_way.push(*op),
            What::Ended { op } | What::Dropped { op } => self.op_is_over(*op),
            What::Finished
            | What::Panicked { .. }
            | What::Cancelled {
                by: CancelledBy::Abort,
                ..
            } => standing.over = true,
            What::Spawned { child } => {
                self.actors.entry(*child).or_default();
            }
            What::Write { object, value: to } | What::Update { object, to, .. } => {
                let value = Value {
                    text: to.clone(),
                    by: Some(event.actor),
                };
                self.values.insert(*object, value);
            }
            What::Holds { object, value } => {
                let known = self.values.get(object);
                if known.is_none_or(|known| known.text != *value) {
                    let by = known.map(|_| event.actor);
                    let text = value.clone();
                    self.values.insert(*object, Value { text, by });
                }
            }
            What::Locked { object } | What::Acquired { object, .. } => {
                self.held.entry(*object).or_default().push(Holding {
                    actor: event.actor,
                    line: event.line,
                });
            }
            What::Unlocked { object } => self.let_go(*object, event.actor),
            // Permits that are added come from a line; those that are given back, from a guard.
            What::Released { object, .. } if event.line.is_none() => {
                self.let_go(*object, event.actor);
            }
            What::Sent { object } => *self.queued.entry(*object).or_default() += 1,
            What::Received { object } => {
                let queued = self.queued.entry(*object).or_default();
                *queued = queued.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// Whoever polled it: a future may be moved to another task.
    fn op_is_over(&mut self, op: OpId) {
        for standing in self.actors.values_mut() {
            standing.under_way.retain(|other| *other != op);
        }
    }

    /// A guard may be dropped by another than took it.
    fn let_go(&mut self, object: ObjectId, actor: ActorId) {
        let Some(holders) = self.held.get_mut(&object) else {
            return;
        };
        let own = holders.iter().rposition(|holding| holding.actor == actor);
        if let Some(index) = own.or(holders.len().checked_sub(1)) {
            holders.remove(index);
        }
        if holders.is_empty() {
            self.held.remove(&object);
        }
    }

    pub(super) fn is_held_by_another(&self, object: ObjectId, actor: ActorId) -> bool {
        let mut holders = self.held.get(&object).into_iter().flatten();
        holders.any(|holding| holding.actor != actor)
    }

    pub(super) fn is_over(&self, actor: ActorId) -> bool {
        self.actors
            .get(&actor)
            .is_some_and(|standing| standing.over)
    }

    /// Whether nothing is still to happen.
    pub(super) fn is_whole(&self, trace: &Trace) -> bool {
        self.happened == trace.events.len()
    }
}
