//! How a task is known to those who join it: its number, and why it came to nothing. tokio counts
//! tasks over the whole process; here they are numbered anew in each run, so that whoever writes a
//! number down writes the same one on the same schedule.
//!
//! Knows nothing of how tasks run.

use crate::world;
use std::any::Any;
use std::cmp::Ordering;
use std::fmt;
use tokio::task as real;

/// The number of a task in its run, counted from 1.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Id(u64);

impl Id {
    /// The number of a task that tokio knows under another.
    pub(super) fn of(id: real::Id) -> Id {
        match world::inside() {
            true => Id(world::with(|world| world.task_number(id))),
            false => Id(0),
        }
    }

    /// To be called where the number itself is written down: it depends on who spawned first.
    fn told(self) -> u64 {
        if world::inside() {
            world::with(world::World::tell_task_number);
        }
        self.0
    }
}

// Which of two is less depends on who spawned first, as what is written down does.
impl Ord for Id {
    fn cmp(&self, other: &Id) -> Ordering {
        self.told().cmp(&other.told())
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Id) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Id").field(&self.told()).finish()
    }
}

/// `tokio::task::id`.
///
/// # Panics
/// Outside of a task, as in tokio.
#[must_use]
#[track_caller]
pub fn id() -> Id {
    Id::of(real::id())
}

/// `tokio::task::try_id`.
#[must_use]
pub fn try_id() -> Option<Id> {
    real::try_id().map(Id::of)
}

/// Why a task came to nothing.
pub struct JoinError {
    id: Id,
    real: real::JoinError,
}

impl From<real::JoinError> for JoinError {
    fn from(real: real::JoinError) -> JoinError {
        let id = Id::of(real.id());
        JoinError { id, real }
    }
}

impl JoinError {
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.real.is_cancelled()
    }

    #[must_use]
    pub fn is_panic(&self) -> bool {
        self.real.is_panic()
    }

    /// # Panics
    /// The task did not, as in tokio.
    #[must_use]
    #[track_caller]
    pub fn into_panic(self) -> Box<dyn Any + Send + 'static> {
        self.real.into_panic()
    }

    /// # Errors
    /// The task did not panic.
    pub fn try_into_panic(self) -> Result<Box<dyn Any + Send + 'static>, JoinError> {
        let id = self.id;
        self.real
            .try_into_panic()
            .map_err(|real| JoinError { id, real })
    }

    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// What tokio writes, with the number of the run.
    fn renumbered(&self, text: &str) -> String {
        // The number comes before whatever the task itself said.
        let (theirs, own) = (self.real.id().to_string(), self.id.to_string());
        text.replacen(&theirs, &own, 1)
    }
}

impl fmt::Display for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.renumbered(&self.real.to_string()))
    }
}

impl fmt::Debug for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.renumbered(&format!("{:?}", self.real)))
    }
}

impl std::error::Error for JoinError {}

impl From<JoinError> for std::io::Error {
    fn from(error: JoinError) -> std::io::Error {
        error.real.into()
    }
}
