//! Stand-ins for `futures`: what tasks share by means of it is the real thing, each use of which is a
//! step; and what would block the real thread waits in the world instead.
//!
//! All else of `futures` is the real one: it belongs to the task that polls it.

mod abortable;
mod executor;
mod lock;
pub mod mpsc;
pub mod oneshot;
#[doc(hidden)]
pub mod selecting;
mod waker;

pub use abortable::{AbortHandle, AbortRegistration, Abortable, abortable, abortable_stream};
pub use executor::block_on;
pub use lock::{
    MappedMutexGuard, Mutex, MutexGuard, MutexLockFuture, OwnedMutexGuard, OwnedMutexLockFuture,
};
pub use waker::AtomicWaker;

use crate::recorder::AsyncWait;
use crate::rt::sync::noticed::Call;
use crate::rt::{leaving_waker, note_wait};
use crate::world::{self, Foreign};
use kit_record::ObjectId;
use std::task::{Context, Poll};

/// What a poll does is a step, as in [`crate::rt::announce`].
fn polls(call: Call, step: fn(Call, ObjectId), object: ObjectId) {
    if world::inside() && world::with(|world| world.explores()) {
        step(call, object);
    }
}

/// One poll of a real thing that others share. `step`: what others can tell of it. `told`: whether the
/// trace has this wait already.
fn polled<T>(
    call: Call,
    step: fn(Call, ObjectId),
    object: ObjectId,
    told: &mut bool,
    context: &mut Context<'_>,
    poll: impl FnOnce(&mut Context<'_>) -> Poll<T>,
) -> Poll<T> {
    polls(call, step, object);
    let foreign = Foreign::enter();
    let polled = leaving_waker(context, poll);
    drop(foreign);
    let wait = AsyncWait {
        call: call.name,
        line: call.line,
        object: Some(object),
    };
    note_wait(polled.is_pending(), wait, told);
    polled
}
