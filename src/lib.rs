//! `kit`: learn async and concurrency in Rust by doing.
//!
//! One way through: a file is saved → which exercise → rustc (one crate) → run in the lab
//! (child process) → [`kit_record::Record`] → [`judge`] → [`verdict::Verdict`] → screen, state.

pub mod course;
pub mod grade;
pub mod verdict;
