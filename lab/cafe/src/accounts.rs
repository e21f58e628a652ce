//! The accounts of the house, year by year. Adding them up is work, and nothing in it waits.

use crate::kitchen::minutes;
use crate::probe;
use std::panic::Location;

/// Adds up all bills of a year: 45 kitchen minutes of computing, on the thread that calls it.
#[track_caller]
#[must_use]
pub fn add_up(year: u32) -> u64 {
    let at = Location::caller();
    probe::work("add_up", format!("add_up({year})"), minutes(45), at);
    taken_in(year)
}

/// What was taken in that year. The story's secret.
#[doc(hidden)]
#[must_use]
pub fn taken_in(year: u32) -> u64 {
    u64::from(year) * 37 % 1000 + 40_000
}
