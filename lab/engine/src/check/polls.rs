//! Counts how often a future is polled: who asks again and again keeps a thread from others.

use std::fmt;
use std::future::poll_fn;
use std::pin::pin;

/// So many polls of a future. All that are no more than `FEW` are written in the same way, so that a scenario can
/// expect them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Polls<const FEW: u32>(pub u32);

impl<const FEW: u32> Polls<FEW> {
    /// No more than it takes.
    pub const FEW: Polls<FEW> = Polls(FEW);

    /// Awaits `future`, and counts.
    pub async fn of(future: impl Future) -> Polls<FEW> {
        let mut future = pin!(future);
        let mut polls = 0;
        poll_fn(|context| {
            polls += 1;
            future.as_mut().poll(context)
        })
        .await;
        Polls(polls)
    }
}

impl<const FEW: u32> fmt::Debug for Polls<FEW> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 <= FEW {
            true => write!(f, "polled {FEW} times at most"),
            false => write!(f, "polled {} times", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_polls_are_written_alike() {
        let said = |polls: Polls<3>| format!("{polls:?}");
        assert_eq!(said(Polls(1)), said(Polls::FEW));
        assert_eq!(said(Polls(4)), "polled 4 times");
    }
}
