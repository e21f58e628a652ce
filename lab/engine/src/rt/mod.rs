//! Stand-ins for tokio: real tasks, locks and channels of real tokio, on a runtime whose clock and
//! whose idleness are the world's.

mod bell;
mod gate;
pub mod io;
mod joined;
mod local;
mod operation;
mod order;
pub mod runtime;
mod solo;
pub mod sync;
pub mod task;
pub mod task_local;
pub mod time;
mod told;

pub use gate::branch;
pub(crate) use gate::{Gate, announce, note_wait, watched};
pub(crate) use operation::Operation;
pub(crate) use order::branch_of;
pub use order::{Rotating, Selecting};
pub(crate) use told::{leaving_waker, waker_to_leave};

/// When a service that takes so long ends.
pub(crate) fn until_after(latency: std::time::Duration) -> operation::Until {
    operation::Until::After(latency)
}
