//! Who is at work, as far as a run shows it: by what they do, whoever they are.

use crate::{Actor, ActorId, ActorKind, Op, Trace, What};

/// Operations that only let time pass.
const WAITS: [&str; 5] = ["sleep", "sleep_until", "timeout", "interval", "tick"];

impl Trace {
    /// The most at work at one time: threads, tasks and branches that do a part of the work, from their
    /// beginning to their end; the caller, while it does a part itself; or calls of services that are
    /// under way. Who only looks, or does nothing, does no part.
    #[must_use]
    pub fn most_workers(&self) -> u32 {
        self.most_at_work()
            .max(self.most_of_those_in_flight(is_service))
    }

    /// The threads and tasks that were started and do no part of the work, by their names.
    #[must_use]
    pub fn idle_workers(&self) -> Vec<&str> {
        let actors = (0..).zip(&self.actors);
        let started = |kind| matches!(kind, ActorKind::Thread | ActorKind::Task);
        let idle = actors.filter(|(id, actor)| started(actor.kind) && !self.does_a_part(*id));
        idle.map(|(_, actor)| actor.name.as_str()).collect()
    }

    fn most_at_work(&self) -> u32 {
        let counted: Vec<bool> = (0..self.actors.len())
            .map(|actor| self.does_a_part(u32::try_from(actor).unwrap_or(ActorId::MAX)))
            .collect();
        let counts = |actor: ActorId| counted.get(actor as usize).copied().unwrap_or(false);
        let last_of = |actor| self.events.iter().rposition(|event| event.actor == actor);
        let first_of = |actor| self.events.iter().position(|event| event.actor == actor);
        let (mut at_work, mut most) = (0_u32, 0_u32);
        for (index, event) in self.events.iter().enumerate() {
            let actor = event.actor;
            let is_branch = self.actor(actor).kind == ActorKind::Branch && counts(actor);
            if is_branch && first_of(actor) == Some(index) {
                at_work += 1;
            }
            match &event.what {
                What::Spawned { child } if counts(*child) => at_work += 1,
                what if actor == 0 && self.is_a_part(what) => most = most.max(at_work + 1),
                _ => {}
            }
            most = most.max(at_work);
            let ends = matches!(event.what, What::Finished | What::Panicked { .. });
            let over = is_branch && last_of(actor) == Some(index);
            if over || ends && actor != 0 && counts(actor) && !is_branch {
                at_work = at_work.saturating_sub(1);
            }
        }
        most
    }

    fn actor(&self, actor: ActorId) -> &Actor {
        &self.actors[actor as usize]
    }

    fn does_a_part(&self, actor: ActorId) -> bool {
        if actor == 0 {
            return false;
        }
        let mut own = self.events.iter().filter(|event| event.actor == actor);
        let is_end = |what: &What| matches!(what, What::Finished | What::Panicked { .. });
        let Actor {
            captures, returns, ..
        } = self.actor(actor);
        *returns
            || own.clone().any(|event| self.is_a_part(&event.what))
            // What it was given is its own, and no step shows what it does with that.
            || *captures && own.all(|event| is_end(&event.what))
    }

    /// Whether others could tell that this was done.
    fn is_a_part(&self, what: &What) -> bool {
        match what {
            What::Update { from, to, .. } => from != to,
            What::FirstPolled { op } => is_service(&self.ops[*op as usize]),
            What::Write { .. }
            | What::Locked { .. }
            | What::Acquired { .. }
            | What::Sent { .. }
            | What::Received { .. }
            | What::Note { .. } => true,
            _ => false,
        }
    }
}

/// Whether a call does more than to let time pass.
fn is_service(op: &Op) -> bool {
    !WAITS.contains(&op.name.as_str())
}
