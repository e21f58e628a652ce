//! The services of the story: a kitchen, a dining room, a market, a store and sessions with it, a ticket
//! office, a bank, the accounts.
//!
//! Ordinary functions that an exercise calls. Under `cargo run` they take real time; while an
//! exercise is graded, the same calls take virtual time and are written down. They know nothing of
//! exercises, checks or verdicts, and never print.
//!
//! Like every future in Rust, the future of a service does nothing until it is polled.

#![forbid(unsafe_code)]

pub mod accounts;
pub mod answers;
pub mod bank;
pub mod dining;
pub mod kitchen;
pub mod market;
mod probe;
pub mod session;
pub mod store;
pub mod tickets;

#[doc(hidden)]
pub use probe::seam as __kit_probe;
