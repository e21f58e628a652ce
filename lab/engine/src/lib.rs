//! The lab: a controlled world in which a learner's unmodified program runs under virtual time,
//! on schedules that the lab chooses, and leaves a [`kit_record::Record`] of what it did.
//!
//! From the bottom: [`explore`] chooses, `coro` switches, `world` decides who goes next, `recorder`
//! writes down, [`search`] goes from schedule to schedule. On top stand the stand-ins for std ([`sync`], [`thread`], [`time`], [`io`],
//! [`process`]) and tokio ([`rt`]), and [`check`], the language of the check files.

pub mod check;
mod coro;
pub mod explore;
pub mod host;
pub mod io;
mod mutants;
#[doc(hidden)]
pub mod panics;
mod probe;
pub mod process;
mod recorder;
mod repeating;
pub mod rt;
pub mod search;
mod statics;
pub mod sync;
pub mod thread;
pub mod time;
mod world;

#[doc(hidden)]
pub use ::std as real_std;
#[doc(hidden)]
pub use ::tokio as real_tokio;
