//! Futures that a check gives up in the middle, wherever they can be, to see what is left then: lost
//! messages, flags that say "busy" for ever, permits that nobody gives back.
//!
//! ```ignore
//! check.scenario("an order is cancelled wherever it waits")
//!     .every_interleaving()
//!     .returns(&Stock::whole())
//!     .run_async(|| async {
//!         let kitchen = Kitchen::new();
//!         cancelled(super::place_order(&kitchen)).await;
//!         kitchen.stock()
//!     });
//! ```
//!
//! A future can be given up where it is pending, and nowhere else. Whether this one is, at which of
//! its polls and how, is one more thing that the schedule decides. That nothing is cancelled comes
//! first, so that where cancelling makes a difference, all the same without it held.

use crate::rt::task::{self, AbortHandle};
use crate::world::{self, TimerId};
use kit_record::{CancelledBy, Outcome, Run};
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};

/// How a future is given up by whoever polls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// As soon as it is pending, or before its first poll.
    Drop,
    /// As the losing branch of a `biased` `select!`: when the task is next woken, and before the
    /// future is polled again. What it was woken for, a permit or a message, goes with it. Also
    /// before its first poll.
    Select,
    /// As by `timeout`: when the task is next woken, and the future, polled first, is still pending.
    Timeout,
}

impl By {
    const ALL: [By; 3] = [By::Drop, By::Select, By::Timeout];
}

/// Runs `future` until it ends or is cancelled: wherever and however it can be. `None`: it was
/// cancelled.
///
/// # Panics
/// The check, if the scenario does not ask for [`every_interleaving`].
///
/// [`every_interleaving`]: super::ScenarioBuilder::every_interleaving
pub async fn cancelled<F: Future>(future: F) -> Option<F::Output> {
    let fate = chosen(&By::ALL);
    Cancelling::new(future, fate).await
}

/// The same, cancelled in this way only.
///
/// # Panics
/// As [`cancelled`].
pub async fn cancelled_by<F: Future>(by: By, future: F) -> Option<F::Output> {
    let fate = chosen(&[by]);
    Cancelling::new(future, fate).await
}

/// Runs `future` as a task of its own, which is aborted wherever it can be: before its first poll,
/// and wherever it is pending.
///
/// # Panics
/// As [`cancelled`]; and with what the task panicked with.
pub async fn aborted<F>(future: F) -> Option<F::Output>
where
    F: Future<Output: Send + 'static> + Send + 'static,
{
    let own = Arc::new(OnceLock::new());
    let fate = match chosen(&[By::Select]) {
        Fate::Spared => Fate::Spared,
        Fate::Before(_) => Fate::Before(Way::Abort(Arc::clone(&own))),
        Fate::Open(_) => Fate::Open(Way::Abort(Arc::clone(&own))),
    };
    let task = task::spawn(Cancelling::new(future, fate));
    // The task has not had a turn: a handle is set once.
    let _ = own.set(task.abort_handle());
    match task.await {
        Ok(output) => output,
        Err(error) if error.is_panic() => crate::panics::resume_unwind(error.into_panic()),
        Err(_) => None,
    }
}

/// What a run comes to whose scenario cancels without exploring.
const UNEXPLORED: &str = "a cancelled future without every interleaving";

/// Refuses a run that cancelled although it was to be run once: that would have tried nothing.
pub(super) fn refuse_unexplored(scenario: &str, run: &Run) {
    let unexplored =
        matches!(&run.outcome, Outcome::NotModelled { what, .. } if what == UNEXPLORED);
    if unexplored {
        super::misused(format!(
            "{scenario} cancels a future, but is run once, so that nothing would be cancelled: ask \
             for `.every_interleaving()` or `.interleavings_within(…)`"
        ));
    }
}

/// What the schedule has for a future.
enum Fate {
    /// It is never cancelled.
    Spared,
    /// It is cancelled before its first poll.
    Before(Way),
    /// It is cancelled at one of its polls.
    Open(Way),
}

/// How it is given up.
enum Way {
    Here(By),
    /// By the handle of the task that it is.
    Abort(Arc<OnceLock<AbortHandle>>),
}

/// Asks the schedule, which may be any of these ways.
fn chosen(ways: &[By]) -> Fate {
    if !world::inside() {
        super::misused("a future is cancelled outside of a scenario's `run`".to_owned());
    }
    if !world::with(|world| world.explores()) {
        world::not_modelled(UNEXPLORED, None);
    }
    let mut names = vec!["is not cancelled"];
    // To its future, one that is never polled is the same in every way; a timeout polls it first.
    let before = ways.iter().find(|by| **by != By::Timeout);
    names.extend(before.map(|_| "is cancelled before its first poll"));
    names.extend(ways.iter().map(|by| match by {
        By::Drop => "may be dropped",
        By::Select => "may lose to another branch",
        By::Timeout => "may run out of time",
    }));
    let picked = world::pick_fate(&names);
    match (picked, before) {
        (0, _) => Fate::Spared,
        (1, Some(by)) => Fate::Before(Way::Here(*by)),
        (picked, before) => {
            let first = 1 + usize::from(before.is_some());
            Fate::Open(Way::Here(ways[picked - first]))
        }
    }
}

/// A future that is given up when the schedule says so.
struct Cancelling<F> {
    /// Gone once it was given up.
    future: Option<Pin<Box<F>>>,
    fate: Fate,
    polled: bool,
    /// The next poll of the task is the last of the future, or even that is too late.
    doomed: bool,
    /// Brings that poll about while time passes.
    timer: Option<TimerId>,
}

impl<F: Future> Cancelling<F> {
    fn new(future: F, fate: Fate) -> Cancelling<F> {
        Cancelling {
            future: Some(Box::pin(future)),
            fate,
            polled: false,
            doomed: false,
            timer: None,
        }
    }

    /// Whether it is over for the future, which is to be polled no more.
    fn is_too_late(&self) -> bool {
        match &self.fate {
            Fate::Spared => false,
            Fate::Before(_) => true,
            Fate::Open(Way::Here(By::Timeout)) => false,
            Fate::Open(_) => self.doomed,
        }
    }

    /// Whether the future, which is pending, is to be given up now.
    fn decide(&mut self, context: &Context<'_>) -> bool {
        match &self.fate {
            Fate::Spared | Fate::Before(_) => false,
            Fate::Open(_) if self.doomed => true,
            Fate::Open(Way::Here(By::Drop)) => {
                world::pick_fate(&["goes on", "is dropped here"]) == 1
            }
            Fate::Open(_) => {
                let when = world::pick_fate(&[
                    "goes on",
                    "is cancelled in its next turn",
                    "is cancelled at some later time",
                ]);
                self.doomed = when > 0;
                match when {
                    0 => {}
                    1 => context.waker().wake_by_ref(),
                    // Woken for another reason, it is cancelled then.
                    _ => self.wake_sometime(context),
                }
                false
            }
        }
    }

    fn wake_sometime(&mut self, context: &Context<'_>) {
        let waker = context.waker().clone();
        self.timer = Some(world::with(|world| {
            let now = world.now();
            world.set_waker(now, true, waker)
        }));
    }

    fn give_up(&mut self) -> Poll<Option<F::Output>> {
        let abort = match &self.fate {
            Fate::Open(Way::Abort(own)) | Fate::Before(Way::Abort(own)) => own.get(),
            _ => None,
        };
        let by = match &self.fate {
            _ if abort.is_some() => CancelledBy::Abort,
            Fate::Open(Way::Here(By::Select)) => CancelledBy::Select,
            Fate::Open(Way::Here(By::Timeout)) => CancelledBy::Timeout,
            _ => CancelledBy::Drop,
        };
        let polled = !matches!(self.fate, Fate::Before(_));
        world::with(|world| world.cancel(by, polled));
        match abort {
            // It is dropped with its task, which is not polled again.
            Some(abort) => {
                abort.abort();
                Poll::Pending
            }
            None => {
                self.future = None;
                Poll::Ready(None)
            }
        }
    }
}

impl<F: Future> Future for Cancelling<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let own = &mut *self;
        if !std::mem::replace(&mut own.polled, true) {
            world::with(world::World::begin_waits);
        }
        if own.is_too_late() {
            return own.give_up();
        }
        let future = own
            .future
            .as_mut()
            .expect("a future that has ended is not polled");
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            if matches!(own.fate, Fate::Open(_)) {
                world::with(world::World::spare);
            }
            return Poll::Ready(Some(output));
        }
        match own.decide(context) {
            true => own.give_up(),
            false => Poll::Pending,
        }
    }
}

impl<F> Drop for Cancelling<F> {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.take()
            && world::inside()
        {
            drop(world::with(|world| world.clear_timer(timer)));
        }
    }
}
