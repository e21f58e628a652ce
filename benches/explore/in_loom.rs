//! The programs in loom, and how loom explores them.

use crate::caught;
use ::loom::model::Builder;
use explore_bench::{Explored, Program};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

// The world of the programs.
use ::loom::{sync, thread};

#[path = "programs.rs"]
pub mod programs;

/// How long loom may take, and after how many schedules it looks at the clock.
const AT_MOST: Duration = Duration::from_secs(20);
const LOOKS_EVERY: usize = 1_000;

pub fn explore(program: &Program) -> Explored {
    let begun = Arc::new(AtomicU64::new(0));
    let observed = Arc::<Mutex<BTreeSet<usize>>>::default();
    let (counter, seen, run) = (Arc::clone(&begun), Arc::clone(&observed), program.run);
    let mut builder = Builder::new();
    builder.max_duration = Some(AT_MOST);
    builder.checkpoint_interval = LOOKS_EVERY;
    let began = Instant::now();
    let truth = caught(|| {
        builder.check(move || {
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
        exhaustive: time < AT_MOST,
        time,
        truth,
        observed,
    }
}
