//! Three classic workloads, run for real in three ways: each piece after the other, all of them
//! overlapped by async on one thread, and shared out over threads. What is measured is told by
//! [`chart`]; knows nothing of the course.

mod arithmetic;
pub mod chart;
mod file;
mod server;

use std::num::NonZero;
use std::panic::resume_unwind;
use std::time::{Duration, Instant};

/// Nobody runs more often than this, nor again after so long.
const RUNS: usize = 3;
const LONG_ENOUGH: Duration = Duration::from_secs(1);

/// Each workload is made of as many pieces, or of more.
const PIECES: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Computes, and waits for nothing.
    Arithmetic,
    /// Many waits, and hardly any work.
    Server,
    /// Waits a little for the disk, and works on what it has read.
    File,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub kind: Kind,
    /// What was done, with its numbers.
    pub what: String,
    pub in_turn: Duration,
    /// All pieces overlapped, on one thread.
    pub overlapped: Duration,
    /// The pieces shared out over `threads`.
    pub on_threads: Duration,
    pub threads: usize,
    /// What was smaller or otherwise than it should be, and why.
    pub note: Option<String>,
}

/// Runs one workload. `step` is called before each of the three ways, with its name.
///
/// # Errors
/// What the machine refused, in a sentence.
pub fn measure(kind: Kind, step: &mut dyn FnMut(&'static str)) -> Result<Measured, String> {
    match kind {
        Kind::Arithmetic => Ok(arithmetic::measure(step)),
        Kind::Server => server::measure(step),
        Kind::File => file::measure(step),
    }
}

/// How many threads can run at the same moment.
#[must_use]
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

/// The three ways of doing the same.
struct Ways<'a, E> {
    in_turn: &'a mut dyn FnMut() -> Result<(), E>,
    overlapped: &'a mut dyn FnMut() -> Result<(), E>,
    on_threads: &'a mut dyn FnMut() -> Result<(), E>,
}

impl<E> Ways<'_, E> {
    /// What each way took: the median of a few runs. `what`: what was done, with its numbers.
    fn measure(
        self,
        kind: Kind,
        what: String,
        step: &mut dyn FnMut(&'static str),
    ) -> Result<Measured, E> {
        step("in turn");
        let in_turn = median(self.in_turn)?;
        step("async");
        let overlapped = median(self.overlapped)?;
        step("threads");
        Ok(Measured {
            kind,
            what,
            in_turn,
            overlapped,
            on_threads: median(self.on_threads)?,
            threads: cores(),
            note: None,
        })
    }
}

fn median<E>(run: &mut dyn FnMut() -> Result<(), E>) -> Result<Duration, E> {
    let mut times: Vec<Duration> = Vec::new();
    while times.len() < RUNS && times.iter().sum::<Duration>() < LONG_ENOUGH {
        let start = Instant::now();
        run()?;
        times.push(start.elapsed());
    }
    times.sort();
    Ok(times[times.len() / 2])
}

/// A runtime on this thread, as `#[tokio::main(flavor = "current_thread")]` makes it.
fn one_thread() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
}

/// Does all pieces, each thread its share of them.
fn share_out<E: Send>(
    threads: usize,
    pieces: usize,
    piece: &(dyn Fn(usize) -> Result<(), E> + Sync),
) -> Result<(), E> {
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|first| scope.spawn(move || (first..pieces).step_by(threads).try_for_each(piece)))
            .collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;
    use std::sync::atomic::Ordering::Relaxed;

    #[test]
    fn the_median_of_at_most_three_runs_counts() {
        let mut runs = 0;
        let quick = median::<()>(&mut || {
            runs += 1;
            Ok(())
        });
        assert!(quick.unwrap() < LONG_ENOUGH);
        assert_eq!(runs, 3);
        assert_eq!(median(&mut || Err("full")), Err("full"));
    }

    #[test]
    fn each_piece_is_done_once() {
        let done: [AtomicUsize; 7] = Default::default();
        let count = |piece: usize| {
            done[piece].fetch_add(1, Relaxed);
            Ok::<(), ()>(())
        };
        share_out(3, 7, &count).unwrap();
        assert!(
            done.iter().all(|times| times.load(Relaxed) == 1),
            "{done:?}"
        );
        let fail = |piece| if piece == 5 { Err(piece) } else { Ok(()) };
        assert_eq!(share_out(3, 7, &fail), Err(5));
    }
}
