//! Keeps the trace of one run, and what asynchronous code waits for. Knows nothing of who decides
//! what runs, nor of expectations.

use kit_record::{
    Actor, ActorId, ActorKind, CancelledBy, Event, Holder, Object, ObjectId, Op, OpId, Trace, Wait,
    What,
};
use std::collections::{BTreeMap, HashMap};

/// Events of one run that are kept. More than a person reads, and little memory. A run that ends
/// well with more is not judged: what was left out might have decided.
const EVENT_LIMIT: usize = 200_000;

#[derive(Default)]
pub(crate) struct Recorder {
    trace: Trace,
    /// Whether each entry is also sent to `kit` as it happens, in case the process dies.
    stream: bool,
    waiting: BTreeMap<ActorId, AsyncWait>,
    /// For whose end a task waits.
    joining: BTreeMap<ActorId, ActorId>,
    /// Handles that keep others waiting while they live: the senders of a channel.
    keepers: HashMap<ObjectId, BTreeMap<u64, Holder>>,
    handles: u64,
    incomplete: bool,
    counts: [usize; 3],
}

/// What a task waits for.
pub(crate) struct AsyncWait {
    pub(crate) call: &'static str,
    pub(crate) line: Option<u32>,
    pub(crate) object: Option<ObjectId>,
}

impl Recorder {
    pub(crate) fn new(stream: bool) -> Recorder {
        Recorder {
            stream,
            ..Recorder::default()
        }
    }

    pub(crate) fn into_trace(self) -> Trace {
        self.trace
    }

    /// Whether the run goes round, as far as it was kept.
    pub(crate) fn repeats(&self) -> bool {
        !self.incomplete && self.trace.repeats()
    }

    /// Whether no more is kept.
    fn is_full(&self) -> bool {
        self.trace.events.len() + self.trace.ops.len() >= EVENT_LIMIT
    }

    /// Whether more happened than was kept.
    pub(crate) fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    pub(crate) fn add_actor(
        &mut self,
        kind: ActorKind,
        name: Option<String>,
        parent: Option<ActorId>,
        line: Option<u32>,
    ) -> ActorId {
        let name = name.unwrap_or_else(|| self.default_name(kind));
        let actor = Actor {
            kind,
            name,
            parent,
            line,
            captures: false,
            returns: false,
        };
        if self.stream {
            crate::host::send("actor", &actor);
        }
        self.trace.actors.push(actor);
        id(self.trace.actors.len())
    }

    /// What work of an actor's no step may show.
    pub(crate) fn note_hands(&mut self, actor: ActorId, captures: bool, returns: bool) {
        let actor = &mut self.trace.actors[actor as usize];
        (actor.captures, actor.returns) = (captures, returns);
    }

    fn default_name(&mut self, kind: ActorKind) -> String {
        let (word, count) = match kind {
            ActorKind::Main => return "main".to_owned(),
            ActorKind::Thread => ("thread", &mut self.counts[0]),
            ActorKind::Task => ("task", &mut self.counts[1]),
            ActorKind::Branch => ("branch", &mut self.counts[2]),
        };
        let number = *count;
        *count += 1;
        match u8::try_from(number) {
            Ok(number) if number < 26 => format!("{word} {}", char::from(b'A' + number)),
            _ => format!("{word} {}", number + 1),
        }
    }

    /// The line that spawned an actor.
    pub(crate) fn spawned_on(&self, actor: ActorId) -> Option<u32> {
        self.trace.actors[actor as usize].line
    }

    pub(crate) fn add_op(&mut self, op: Op) -> OpId {
        if self.stream && !self.is_full() {
            crate::host::send("op", &op);
        }
        self.trace.ops.push(op);
        id(self.trace.ops.len())
    }

    pub(crate) fn add_object(&mut self, kind: &str, line: Option<u32>) -> ObjectId {
        let object = Object {
            kind: kind.to_owned(),
            line,
        };
        if self.stream {
            crate::host::send("object", &object);
        }
        self.trace.objects.push(object);
        id(self.trace.objects.len())
    }

    /// How many there are.
    pub(crate) fn objects(&self) -> u32 {
        u32::try_from(self.trace.objects.len()).unwrap_or(u32::MAX)
    }

    pub(crate) fn object(&self, object: ObjectId) -> Option<&Object> {
        self.trace.objects.get(object as usize)
    }

    pub(crate) fn event(&mut self, now: u64, actor: ActorId, line: Option<u32>, what: What) {
        if matches!(what, What::Finished | What::Panicked { .. }) {
            self.waiting.remove(&actor);
        }
        if self.is_full() {
            self.incomplete = true;
            return;
        }
        let event = Event {
            at: now / 1000,
            actor,
            line,
            what,
        };
        if self.stream {
            crate::host::send("event", &event);
        }
        self.trace.events.push(event);
    }

    /// Somebody who stands still has done so for longer.
    pub(crate) fn lengthen(&mut self, event: usize, longer: u64) {
        if let Some(Event {
            what: What::Blocked { micros, .. },
            ..
        }) = self.trace.events.get_mut(event)
        {
            *micros = longer;
        }
    }

    /// How much was told.
    pub(crate) fn told(&self) -> usize {
        self.trace.events.len()
    }

    /// The task `actor` waits; it no longer does when the call returns `None`.
    pub(crate) fn set_waiting(&mut self, actor: ActorId, wait: Option<AsyncWait>) {
        self.joining.remove(&actor);
        match wait {
            Some(wait) => self.waiting.insert(actor, wait),
            None => self.waiting.remove(&actor),
        };
    }

    /// What the task `actor` waits for is the end of `child`.
    pub(crate) fn set_joining(&mut self, actor: ActorId, child: ActorId) {
        self.joining.insert(actor, child);
    }

    /// The one for whose end another waits, as what keeps it.
    pub(crate) fn unfinished(&self, child: ActorId) -> Holder {
        Holder {
            actor: Some(child),
            role: "has not finished".to_owned(),
            line: self.spawned_on(child),
        }
    }

    /// What `actor` waits for: itself, or in the first of its branches that waits.
    pub(crate) fn innermost_wait(&self, actor: ActorId) -> Option<&AsyncWait> {
        let own = self.waiting.get(&actor);
        own.or_else(|| {
            let mut branches = self.branches(actor).into_iter();
            branches.find_map(|branch| self.innermost_wait(branch))
        })
    }

    /// Neither `actor` waits any more, nor any of its branches.
    pub(crate) fn forget_waits(&mut self, actor: ActorId) {
        self.waiting.remove(&actor);
        for branch in self.branches(actor) {
            self.forget_waits(branch);
        }
    }

    fn branches(&self, of: ActorId) -> Vec<ActorId> {
        let actors = self.trace.actors.iter().zip(0..);
        let branches =
            actors.filter(|(actor, _)| actor.kind == ActorKind::Branch && actor.parent == Some(of));
        branches.map(|(_, id)| id).collect()
    }

    /// A handle came to life that keeps those waiting who wait for `object` to close.
    pub(crate) fn add_keeper(&mut self, object: ObjectId, keeper: Holder) -> u64 {
        self.handles += 1;
        self.keepers
            .entry(object)
            .or_default()
            .insert(self.handles, keeper);
        self.handles
    }

    /// Forgets a handle, and says how many are left.
    pub(crate) fn remove_keeper(&mut self, object: ObjectId, handle: u64) -> usize {
        let keepers = self.keepers.entry(object).or_default();
        keepers.remove(&handle);
        keepers.len()
    }

    /// Whether anybody keeps others waiting for `object`.
    pub(crate) fn is_kept(&self, object: ObjectId) -> bool {
        self.keepers
            .get(&object)
            .is_some_and(|keepers| !keepers.is_empty())
    }

    /// Who keeps those waiting who `call` something with `object`. Senders keep nobody from sending.
    pub(crate) fn keepers(&self, object: ObjectId, call: &str) -> Vec<Holder> {
        let receives = !(needs_room(call) || call == "closed");
        let keepers = self.keepers.get(&object);
        let keepers = keepers.filter(|_| receives);
        keepers.map_or_else(Vec::new, |keepers| keepers.values().cloned().collect())
    }

    /// What `actor` waits for in async code, if that is known.
    pub(crate) fn async_wait(
        &self,
        actor: ActorId,
        locks: &HashMap<ObjectId, Vec<Holder>>,
    ) -> Option<Wait> {
        let wait = self.waiting.get(&actor)?;
        let child = self.joining.get(&actor);
        let joined = || {
            child
                .map(|child| self.unfinished(*child))
                .into_iter()
                .collect()
        };
        let holders = wait.object.map_or_else(joined, |object| {
            let holders = locks.get(&object).filter(|holders| !holders.is_empty());
            holders
                .cloned()
                .unwrap_or_else(|| self.keepers(object, wait.call))
        });
        Some(Wait {
            actor,
            call: wait.call.to_owned(),
            line: wait.line,
            object: wait.object,
            holders,
        })
    }

    /// What `actor` waits in, as far as it is known.
    pub(crate) fn waiting_in(&self, actor: ActorId) -> Option<&'static str> {
        self.waiting.get(&actor).map(|wait| wait.call)
    }

    pub(crate) fn is_branch(&self, actor: ActorId) -> bool {
        self.trace.actors[actor as usize].kind == ActorKind::Branch
    }

    /// The tasks that have not had a turn yet.
    pub(crate) fn not_begun(&self) -> Vec<ActorId> {
        let begun = |actor: ActorId| self.trace.events.iter().any(|event| event.actor == actor);
        let actors = self.trace.actors.iter().enumerate();
        actors
            .filter(|(_, actor)| actor.kind == ActorKind::Task)
            .map(|(index, _)| id(index + 1))
            .filter(|actor| !begun(*actor))
            .collect()
    }

    /// Every branch that waits, and for what.
    pub(crate) fn branch_waits(&self, locks: &HashMap<ObjectId, Vec<Holder>>) -> Vec<Wait> {
        let waiting = self.waiting.keys();
        let is_branch = |actor: &&ActorId| {
            let actor = &self.trace.actors[**actor as usize];
            actor.kind == ActorKind::Branch
        };
        let branches = waiting.filter(is_branch);
        branches
            .filter_map(|actor| self.async_wait(*actor, locks))
            .collect()
    }

    /// Every task that waits, and for what. `locks` says who holds which lock.
    pub(crate) fn async_waits(&self, locks: &HashMap<ObjectId, Vec<Holder>>) -> Vec<Wait> {
        let ended = |actor: ActorId| {
            self.trace.events.iter().any(|event| {
                let ends = matches!(
                    event.what,
                    What::Finished
                        | What::Panicked { .. }
                        | What::Cancelled {
                            by: CancelledBy::Abort,
                            ..
                        }
                );
                event.actor == actor && ends
            })
        };
        let actors = self.trace.actors.iter().enumerate();
        let unfinished = actors
            .filter(|(_, actor)| actor.kind != ActorKind::Thread)
            .map(|(index, _)| id(index + 1))
            .filter(|actor| !ended(*actor))
            // A branch that waits for nothing has come to its end.
            .filter(|actor| !self.is_branch(*actor) || self.waiting.contains_key(actor));
        let waits = unfinished.map(|actor| {
            self.async_wait(actor, locks).unwrap_or_else(|| Wait {
                actor,
                call: "await".to_owned(),
                line: None,
                object: None,
                holders: Vec::new(),
            })
        });
        waits.collect()
    }
}

/// Whether a call of this name waits for room in a channel.
pub(crate) fn needs_room(call: &str) -> bool {
    call.contains("send") || call.contains("reserve")
}

/// The index of the last of `count` entries.
fn id(count: usize) -> u32 {
    u32::try_from(count - 1).expect("fewer than four billion entries")
}
