//! `std::sync::Barrier`, made of the stand-ins for mutex and condition variable.

use super::{Condvar, Mutex};
use std::fmt;

pub struct Barrier {
    size: usize,
    state: Mutex<State>,
    all_here: Condvar,
}

struct State {
    waiting: usize,
    generation: usize,
}

pub struct BarrierWaitResult(bool);

impl BarrierWaitResult {
    #[must_use]
    pub fn is_leader(&self) -> bool {
        self.0
    }
}

impl Barrier {
    #[must_use]
    #[track_caller]
    pub const fn new(size: usize) -> Barrier {
        let state = Mutex::new(State {
            waiting: 0,
            generation: 0,
        });
        Barrier {
            size,
            state,
            all_here: Condvar::of_a("Barrier"),
        }
    }

    #[track_caller]
    pub fn wait(&self) -> BarrierWaitResult {
        let mut state = self
            .state
            .lock()
            .expect("no thread panics while it holds this");
        state.waiting += 1;
        if state.waiting >= self.size {
            state.waiting = 0;
            state.generation += 1;
            self.all_here.notify_all();
            return BarrierWaitResult(true);
        }
        let generation = state.generation;
        while state.generation == generation {
            state = self
                .all_here
                .wait_surely(state)
                .expect("no thread panics while it holds this");
        }
        BarrierWaitResult(false)
    }
}

impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Barrier").finish_non_exhaustive()
    }
}

impl fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BarrierWaitResult")
            .field("is_leader", &self.0)
            .finish()
    }
}
