//! `kit`: learn async and concurrency in Rust by doing.
//!
//! One way through: a file is saved → which exercise → rustc (one crate) → run in the lab
//! (child process) → [`kit_record::Record`] → [`judge`] → [`verdict::Verdict`] → screen, state.

pub mod cli;
pub mod commands;
pub mod course;
pub mod evidence;
pub mod explore;
pub mod feedback;
pub mod files;
pub mod grade;
pub mod judge;
pub mod lab;
pub mod languages;
pub mod messages;
pub mod replay;
pub mod schedules;
pub mod state;
pub mod verdict;
pub mod watch;
