//! The outside of the lab: building it once, compiling one crate on each save, and running that
//! crate in a child process. Knows nothing of verdicts' wording, screens or progress.

mod build;
mod channel;
mod compile;
mod flavor;
mod home;
mod known;
mod noticing;
mod run;
mod screening;
mod slot;
mod toolchain;
mod wrapper;

pub use build::{BuildProgress, Lab};
pub use compile::{Call, Compiled, Failure, Job, compile, prepare};
pub use flavor::main_of;
pub use home::home;
pub use known::Known;
pub use run::run;
pub use screening::{Refusal, Refused};
pub use slot::Slot;
