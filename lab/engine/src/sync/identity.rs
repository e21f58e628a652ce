//! Which object of the trace a stand-in is.

use crate::world;
use kit_record::ObjectId;
use std::panic::Location;
use std::sync::atomic::{AtomicU64, Ordering};

/// Given at the first use in a run, because `const` constructors cannot ask the world.
pub(crate) struct Identity {
    given: AtomicU64,
    made: &'static Location<'static>,
}

/// What is known of an object at its use.
pub(crate) enum Known {
    /// Used before in this run, or never before at all.
    Fresh(ObjectId),
    /// It kept its value from an earlier run: a static.
    FromEarlierRun(ObjectId),
}

impl Identity {
    /// Of what its caller makes.
    #[track_caller]
    pub(crate) const fn new() -> Identity {
        Identity {
            given: AtomicU64::new(0),
            made: Location::caller(),
        }
    }

    /// The object's number in this run. `line`: that of the first use, for one that was not made on a line
    /// of the learner's.
    pub(crate) fn get(&self, kind: &str, line: Option<u32>) -> Known {
        world::with(|world| {
            let stored = self.given.load(Ordering::Relaxed);
            let epoch = stored >> 32;
            if epoch == u64::from(world.epoch()) {
                return Known::Fresh(u32::try_from(stored & 0xFFFF_FFFF).unwrap_or(u32::MAX));
            }
            let line = world::line_of(self.made).or(line);
            let object = world.meet_object(kind, line);
            self.given.store(
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
