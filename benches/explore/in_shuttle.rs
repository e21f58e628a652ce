//! The programs in shuttle, and how its depth-first scheduler explores them: every schedule, and
//! nothing left out.

#[path = "programs.rs"]
#[allow(clippy::duplicate_mod, reason = "written once, for each world")]
pub mod programs;

use crate::counted::Counted;
use ::shuttle::scheduler::DfsScheduler;
// What the programs take for `std`.
use ::shuttle::{Config, FailurePersistence, Runner};
use ::shuttle::{sync, thread};
use explore_bench::{Body, Explored, Limits};

pub fn explore(body: Body, limits: Limits) -> Explored {
    let mut config = Config::new();
    config.max_time = Some(limits.time);
    config.failure_persistence = FailurePersistence::None;
    config.silence_warnings = true;
    let most = usize::try_from(limits.schedules).ok();
    let runner = Runner::new(DfsScheduler::new(most, false), config);
    Counted::new(body).explored(limits, |body| {
        runner.run(body);
    })
}
