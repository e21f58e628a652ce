//! A waker to leave where others call it, in the place of one that is not the world's: of a
//! `FuturesUnordered` or the like, which keeps a list of whom of its futures was woken, in that order. It
//! wakes its own task for the first of them only, so that nobody would notice the others.
//!
//! Wakers are called at any time, also while the world is borrowed, so nothing here asks the world then.

use super::bell::is_bell;
use crate::world::{self, ThreadId};
use std::sync::Arc;
use std::task::{Context, Wake, Waker};

struct Told {
    waker: Waker,
    /// Who polls with it.
    process: ThreadId,
}

impl Wake for Told {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        world::rang_within(self.process, || self.waker.wake_by_ref());
    }
}

/// What to leave in the place of `waker`, if that is not the world's.
fn told(waker: &Waker) -> Option<Waker> {
    if is_bell(waker) || !world::inside() || !world::with(|world| world.explores()) {
        return None;
    }
    let (waker, process) = (waker.clone(), world::with(|world| world.current()));
    Some(Waker::from(Arc::new(Told { waker, process })))
}

/// What is left for those who wake in the place of `waker`.
pub(crate) fn waker_to_leave(waker: &Waker) -> Waker {
    told(waker).unwrap_or_else(|| waker.clone())
}

/// Polls what leaves its waker where others call it.
pub(crate) fn leaving_waker<R>(
    context: &mut Context<'_>,
    poll: impl FnOnce(&mut Context<'_>) -> R,
) -> R {
    match told(context.waker()) {
        Some(waker) => poll(&mut Context::from_waker(&waker)),
        None => poll(context),
    }
}
