//! Which branch of a `select!` or `join!` is polled first, where tokio leaves that open: the
//! macros of tokio itself ask here.
//!
//! The order matters only if more than one branch may have something to do: at the first poll, or
//! if the task was woken more than once since the last one. tokio's `join!` always begins its first
//! poll with the first branch. Knows nothing of what the branches are.

use crate::world;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::macros::support::{RotatorSelect, SelectNormal, thread_rng_n};

/// One `select!` without `biased`.
#[derive(Debug, Default)]
pub struct Selecting {
    polled: AtomicBool,
}

impl Selecting {
    #[must_use]
    pub fn new() -> Selecting {
        Selecting::default()
    }

    /// The branch to begin with, out of `count`.
    pub fn start(&self, count: u32) -> u32 {
        let first = !self.polled.swap(true, Ordering::Relaxed);
        branch_of(count, first)
    }
}

/// One of `count` branches, which comes before the others. `first`: none of them was polled before.
pub(crate) fn branch_of(count: u32, first: bool) -> u32 {
    chosen(count, first).unwrap_or_else(|| thread_rng_n(count))
}

/// In the place of tokio's own choice for `join!` and `try_join!`.
#[derive(Debug)]
pub struct Rotating;

impl RotatorSelect for Rotating {
    type Rotator<const COUNT: u32> = Rotation<COUNT>;
}

/// One `join!` without `biased`.
#[derive(Debug, Default)]
pub struct Rotation<const COUNT: u32> {
    tokios: <SelectNormal as RotatorSelect>::Rotator<COUNT>,
    polled: bool,
}

impl<const COUNT: u32> Rotation<COUNT> {
    /// The branch to begin with.
    pub fn num_skip(&mut self) -> u32 {
        let usual = self.tokios.num_skip();
        match std::mem::replace(&mut self.polled, true) {
            true => chosen(COUNT, false).unwrap_or(usual),
            false => 0,
        }
    }
}

/// What the schedule says, if schedules are explored and it matters.
fn chosen(count: u32, matters: bool) -> Option<u32> {
    let asked = world::inside() && world::with(|world| world.explores());
    if !asked {
        return None;
    }
    if count < 2 || !(matters || world::with(|world| world.was_woken_repeatedly())) {
        return Some(0);
    }
    let first = world::with(|world| world.pick_branch(count));
    world::stop();
    Some(first)
}
