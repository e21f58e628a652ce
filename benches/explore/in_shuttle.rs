//! The programs in shuttle, and how its depth-first scheduler explores them: every schedule, and
//! nothing left out.

use crate::caught;
use ::shuttle::scheduler::DfsScheduler;
use ::shuttle::{Config, FailurePersistence, Runner};
use explore_bench::{Explored, Program};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

// The world of the programs.
use ::shuttle::{sync, thread};

#[path = "programs.rs"]
pub mod programs;

/// Where it is given up: there are programs that it would take for days.
const AT_MOST: Duration = Duration::from_secs(20);
const SCHEDULES: u64 = 2_000_000;

pub fn explore(program: &Program) -> Explored {
    let begun = Arc::new(AtomicU64::new(0));
    let observed = Arc::<Mutex<BTreeSet<usize>>>::default();
    let (counter, seen, run) = (Arc::clone(&begun), Arc::clone(&observed), program.run);
    let mut config = Config::new();
    config.max_time = Some(AT_MOST);
    config.failure_persistence = FailurePersistence::None;
    let most = usize::try_from(SCHEDULES).ok();
    let runner = Runner::new(DfsScheduler::new(most, false), config);
    let began = Instant::now();
    let truth = caught(|| {
        runner.run(move || {
            counter.fetch_add(1, Ordering::Relaxed);
            let result = run();
            seen.lock().expect("not poisoned").insert(result);
        });
    });
    let time = began.elapsed();
    let schedules = begun.load(Ordering::Relaxed);
    let observed = observed.lock().expect("not poisoned").clone();
    Explored {
        schedules,
        attempts: schedules,
        exhaustive: time < AT_MOST && schedules < SCHEDULES,
        time,
        truth,
        observed,
    }
}
