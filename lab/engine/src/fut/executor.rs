//! Stand-ins for `futures`: what would block the real thread waits in the world instead.
//!
//! Knows nothing of channels, which are the real ones.

use crate::world;
use futures::FutureExt;
use kit_record::BLOCK_ON_IN_ASYNC;
use std::future::Future;
use std::panic::Location;

/// `futures::executor::block_on`.
///
/// # Panics
/// Inside of another one on the same thread, as in `futures`.
#[track_caller]
pub fn block_on<F: Future>(future: F) -> F::Output {
    if !world::inside() {
        return futures::executor::block_on(future);
    }
    let line = world::line_of(Location::caller());
    let _entered = Entered::new();
    if world::with(|world| world.in_async()) {
        // It would keep its worker from running whoever wakes it, if it has to wait at all.
        let output = future.now_or_never();
        return output.unwrap_or_else(|| world::not_modelled(BLOCK_ON_IN_ASYNC, line));
    }
    world::block_on(future, "block_on", line)
}

/// The current thread runs a future of its own.
struct Entered;

impl Entered {
    #[track_caller]
    fn new() -> Entered {
        let before = world::with(|world| world.enter_executor(true));
        assert!(
            !before,
            "cannot execute `LocalPool` executor from within another executor: EnterError"
        );
        Entered
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        if world::inside() {
            world::with(|world| world.enter_executor(false));
        }
    }
}
