//! Exploring in this process, by an explorer that only runs a closure again and again: how often it
//! did, what was observed, and what it said in the end. Knows none of the explorers.

use explore_bench::{Body, Explored, Limits, Truth};
use std::any::Any;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

pub struct Counted {
    body: Body,
    begun: Arc<AtomicU64>,
    observed: Arc<Mutex<BTreeSet<usize>>>,
}

impl Counted {
    pub fn new(body: Body) -> Counted {
        Counted {
            body,
            begun: Arc::default(),
            observed: Arc::default(),
        }
    }

    /// Has `explore` explore the program. Explorers tell of a failure by panicking.
    pub fn explored(
        self,
        limits: Limits,
        explore: impl FnOnce(Box<dyn Fn() + Send + Sync>),
    ) -> Explored {
        let (begun, observed) = (Arc::clone(&self.begun), Arc::clone(&self.observed));
        let body = self.body;
        let counted = Box::new(move || {
            begun.fetch_add(1, Ordering::Relaxed);
            let seen = body();
            let mut observed = observed.lock().unwrap_or_else(PoisonError::into_inner);
            observed.insert(seen);
        });
        let began = Instant::now();
        let ended = catch_unwind(AssertUnwindSafe(|| explore(counted)));
        let time = began.elapsed();
        let schedules = self.begun.load(Ordering::Relaxed);
        let observed = self.observed.lock().unwrap_or_else(PoisonError::into_inner);
        let cut_off = time >= limits.time || schedules >= limits.schedules;
        Explored {
            schedules,
            attempts: schedules,
            exhaustive: ended.is_ok() && !cut_off,
            time,
            truth: ended.map_or_else(|panic| truth(&*panic), |()| Truth::Holds),
            observed: observed.clone(),
        }
    }
}

/// Both explorers' word for it.
fn truth(panic: &(dyn Any + Send)) -> Truth {
    let formatted = panic.downcast_ref::<String>().map(String::as_str);
    match formatted.or_else(|| panic.downcast_ref::<&str>().copied()) {
        Some(message) if message.starts_with("deadlock") => Truth::Deadlocks,
        _ => Truth::Panics,
    }
}
