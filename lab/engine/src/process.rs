//! Leaving the program early, recorded. Nothing else of `std::process` exists under grading.

use crate::world;
use kit_record::Outcome;
use std::panic::Location;
pub use std::process::{ExitCode, Termination};

/// The code that a shell reports for an aborted process.
const ABORTED: i32 = 134;

#[track_caller]
pub fn exit(code: i32) -> ! {
    world::end_run(Outcome::Exited {
        code,
        line: world::line_of(Location::caller()),
    })
}

#[track_caller]
pub fn abort() -> ! {
    world::end_run(Outcome::Exited {
        code: ABORTED,
        line: world::line_of(Location::caller()),
    })
}
