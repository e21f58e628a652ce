//! The signals that concern the watcher. Knows nothing of what follows from them.

use std::io;
use tokio::signal::unix::{SignalKind, signal};

/// What a signal means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Ctrl-C, where it is not a key.
    Interrupt,
    /// `kill`, or the terminal was closed.
    End,
    /// The terminal has another size.
    Resized,
}

/// Listens until the process ends: a signal, once listened to, never again has its default effect.
#[derive(Debug)]
pub struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    quit: tokio::signal::unix::Signal,
    hang_up: tokio::signal::unix::Signal,
    window: tokio::signal::unix::Signal,
}

impl Signals {
    /// # Errors
    /// The operating system refuses.
    pub fn listen() -> io::Result<Signals> {
        Ok(Signals {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            quit: signal(SignalKind::quit())?,
            hang_up: signal(SignalKind::hangup())?,
            window: signal(SignalKind::window_change())?,
        })
    }

    pub async fn next(&mut self) -> Signal {
        tokio::select! {
            _ = self.interrupt.recv() => Signal::Interrupt,
            _ = self.terminate.recv() => Signal::End,
            _ = self.quit.recv() => Signal::End,
            _ = self.hang_up.recv() => Signal::End,
            _ = self.window.recv() => Signal::Resized,
        }
    }
}
