//! Which object of the trace a stand-in is.

use crate::world;
use kit_record::ObjectId;
use std::sync::atomic::{AtomicU64, Ordering};

/// Given at the first use in a run, because `const` constructors cannot ask the world.
#[derive(Default)]
pub(crate) struct Identity(AtomicU64);

/// What is known of an object at its use.
pub(crate) enum Known {
    /// Used before in this run, or never before at all.
    Fresh(ObjectId),
    /// It kept its value from an earlier run: a static.
    FromEarlierRun(ObjectId),
}

impl Identity {
    pub(crate) const fn new() -> Identity {
        Identity(AtomicU64::new(0))
    }

    /// The object's number in this run. `made` is the line that made it, if that is known.
    pub(crate) fn get(&self, kind: &str, line: Option<u32>) -> Known {
        world::with(|world| {
            let stored = self.0.load(Ordering::Relaxed);
            let epoch = stored >> 32;
            if epoch == u64::from(world.epoch()) {
                return Known::Fresh(u32::try_from(stored & 0xFFFF_FFFF).unwrap_or(u32::MAX));
            }
            let object = world.meet_object(kind, line);
            self.0.store(
                u64::from(world.epoch()) << 32 | u64::from(object),
                Ordering::Relaxed,
            );
            if epoch == 0 {
                Known::Fresh(object)
            } else {
                Known::FromEarlierRun(object)
            }
        })
    }

    /// The same, for objects whose value cannot be set back: a static that keeps its value makes
    /// schedules depend on each other, which ends the run.
    pub(crate) fn get_or_end(&self, kind: &str, line: Option<u32>) -> ObjectId {
        match self.get(kind, line) {
            Known::Fresh(object) => object,
            Known::FromEarlierRun(_) => world::not_modelled("static_state", line),
        }
    }
}
