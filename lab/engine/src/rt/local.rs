//! `tokio::task::LocalSet`: the real one, whose tasks the trace tells apart. They all run inside of
//! the task that polls the set, in the order in which they were woken, as in tokio.
//!
//! Knows nothing of schedules.

use super::runtime::Runtime;
use super::task::{self, JoinHandle};
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Default)]
pub struct LocalSet {
    real: tokio::task::LocalSet,
}

impl LocalSet {
    #[must_use]
    pub fn new() -> LocalSet {
        LocalSet::default()
    }

    #[track_caller]
    pub fn spawn_local<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
        F::Output: 'static,
    {
        task::spawn_local_by(future, Location::caller(), |gate| {
            self.real.spawn_local(gate)
        })
    }

    #[track_caller]
    pub fn block_on<F: Future>(&self, runtime: &Runtime, future: F) -> F::Output {
        runtime.block_on(self.run_until(future))
    }

    pub async fn run_until<F: Future>(&self, future: F) -> F::Output {
        self.real.run_until(future).await
    }
}

impl Future for LocalSet {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        Pin::new(&mut self.real).poll(context)
    }
}

impl fmt::Debug for LocalSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.real.fmt(f)
    }
}
