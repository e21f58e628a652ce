//! The lab: a controlled world in which a learner's unmodified program runs under virtual time,
//! on schedules that the lab chooses, and leaves a [`kit_record::Record`] of what it did.
//!
//! From the bottom: [`explore`] chooses, `coro` switches, `world` decides who goes next, `recorder`
//! writes down, [`search`] goes from schedule to schedule. On top stand the stand-ins for std ([`sync`], [`thread`], [`time`], [`io`],
//! [`process`]) and tokio ([`rt`]), and [`check`], the language of the check files.

#![cfg_attr(
    own_arc,
    feature(
        arbitrary_self_types,
        coerce_unsized,
        dispatch_from_dyn,
        dropck_eyepatch,
        legacy_receiver_trait,
        pin_coerce_unsized_trait,
        unsize,
    )
)]
#![cfg_attr(
    not(own_arc),
    allow(
        dead_code,
        unused_imports,
        reason = "nobody tells the world of the real `Arc`'s counts"
    )
)]

pub mod cell;
pub mod check;
mod coro;
pub mod explore;
pub mod fut;
pub mod host;
pub mod io;
mod mutants;
#[doc(hidden)]
pub mod panics;
mod probe;
pub mod process;
#[doc(hidden)]
pub mod ready_made;
mod recorder;
mod repeating;
pub mod rt;
pub mod search;
mod slot;
mod statics;
pub mod sync;
pub mod thread;
pub mod time;
mod world;

#[doc(hidden)]
pub use ::futures as real_futures;
#[doc(hidden)]
pub use ::futures_util as real_futures_util;
#[doc(hidden)]
pub use ::std as real_std;
#[doc(hidden)]
pub use ::tokio as real_tokio;
