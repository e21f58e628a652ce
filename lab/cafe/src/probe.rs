//! The seam through which a grading lab sees the services, and gives them its own time.
//!
//! Without a lab (`cargo run`) a call is a real sleep and nothing is recorded. This file knows that
//! there may be a lab, and nothing else about it.

use seam::Probe;
use std::panic::Location;
use std::pin::Pin;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// What a lab provides. Not for exercises.
pub mod seam {
    use super::{Location, PROBE, Waiting};
    use std::time::Duration;

    /// Whoever watches the services. Every method is told the line that called the service.
    pub trait Probe: Send + Sync {
        /// A service was called: its future exists from now on, and lasts `latency` once polled.
        fn call(
            &self,
            name: &'static str,
            label: String,
            latency: Duration,
            at: &'static Location<'static>,
        ) -> Waiting;

        /// A service that computes was called: it keeps its thread for `time`.
        fn work(
            &self,
            name: &'static str,
            label: String,
            time: Duration,
            at: &'static Location<'static>,
        );

        /// A shared thing of the story was looked at. `key` tells two things of one kind apart.
        fn read(
            &self,
            object: &'static str,
            key: u64,
            value: String,
            at: &'static Location<'static>,
        );

        /// A shared thing of the story was changed; `value` is the new one.
        fn write(
            &self,
            object: &'static str,
            key: u64,
            value: String,
            at: &'static Location<'static>,
        );

        /// Something that the story wants told.
        fn note(&self, text: String, at: &'static Location<'static>);
    }

    /// Installs the lab for the rest of the process. The first one stays.
    pub fn install(probe: &'static dyn Probe) {
        PROBE.get_or_init(|| probe);
    }
}

/// The wait inside a service's future.
pub(crate) type Waiting = Pin<Box<dyn Future<Output = ()> + Send>>;

static PROBE: OnceLock<&'static dyn Probe> = OnceLock::new();

#[track_caller]
pub(crate) fn call(name: &'static str, label: String, latency: Duration) -> Waiting {
    match PROBE.get() {
        Some(probe) => probe.call(name, label, latency, Location::caller()),
        // The timer is made inside the block, so that it starts at the first poll and not here.
        None => Box::pin(async move { tokio::time::sleep(latency).await }),
    }
}

/// Computes for so long, on the thread that calls it. `at`: the line that called the service.
pub(crate) fn work(
    name: &'static str,
    label: String,
    time: Duration,
    at: &'static Location<'static>,
) {
    match PROBE.get() {
        Some(probe) => probe.work(name, label, time, at),
        // As long on a slow machine as on a fast one.
        None => {
            let start = Instant::now();
            while start.elapsed() < time {
                std::hint::spin_loop();
            }
        }
    }
}

#[track_caller]
pub(crate) fn read(object: &'static str, key: u64, value: u32) {
    if let Some(probe) = PROBE.get() {
        probe.read(object, key, value.to_string(), Location::caller());
    }
}

#[track_caller]
pub(crate) fn write(object: &'static str, key: u64, value: u32) {
    if let Some(probe) = PROBE.get() {
        probe.write(object, key, value.to_string(), Location::caller());
    }
}

#[track_caller]
pub(crate) fn note(text: &str) {
    if let Some(probe) = PROBE.get() {
        probe.note(text.to_owned(), Location::caller());
    }
}
