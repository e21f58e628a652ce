//! The programs in loom, and how loom explores them.

#[path = "programs.rs"]
#[allow(clippy::duplicate_mod, reason = "written once, for each world")]
pub mod programs;

use crate::counted::Counted;
use ::loom::model::Builder;
// What the programs take for `std`.
use ::loom::{sync, thread};
use explore_bench::{Body, Explored, Limits};

/// After how many schedules loom looks at its limits.
const LOOKS_EVERY: usize = 1_000;

pub fn explore(body: Body, limits: Limits) -> Explored {
    let mut builder = Builder::new();
    builder.max_duration = Some(limits.time);
    // It counts the one that it does not begin any more.
    builder.max_permutations = usize::try_from(limits.schedules + 1).ok();
    builder.checkpoint_interval = LOOKS_EVERY;
    Counted::new(body).explored(limits, |body| builder.check(body))
}
