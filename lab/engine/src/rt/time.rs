//! `tokio::time` on the world's clock.

use super::Operation;
use super::operation::Until;
pub use crate::time::{Duration, Instant};
use crate::world;
use std::fmt;
use std::marker::PhantomPinned;
use std::panic::Location;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
pub use tokio::time::MissedTickBehavior;

pub mod error {
    //! Errors of time.

    /// The time was up.
    #[derive(Debug, PartialEq, Eq)]
    pub struct Elapsed(pub(super) ());

    impl std::fmt::Display for Elapsed {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            "deadline has elapsed".fmt(f)
        }
    }

    impl std::error::Error for Elapsed {}

    impl From<Elapsed> for std::io::Error {
        fn from(_: Elapsed) -> Self {
            std::io::ErrorKind::TimedOut.into()
        }
    }
}

pub struct Sleep {
    deadline: Instant,
    operation: Operation,
    /// As in tokio, a sleep must be pinned to be awaited by reference.
    _pinned: PhantomPinned,
}

#[track_caller]
pub fn sleep(duration: Duration) -> Sleep {
    sleep_as(
        format!("sleep({duration:?})"),
        Instant::meanwhile() + duration,
        Location::caller(),
    )
}

#[track_caller]
pub fn sleep_until(deadline: Instant) -> Sleep {
    let wait = deadline.saturating_duration_since(Instant::meanwhile());
    sleep_as(format!("sleep({wait:?})"), deadline, Location::caller())
}

fn sleep_as(label: String, deadline: Instant, at: &Location<'_>) -> Sleep {
    super::task::needs_runtime(world::line_of(at));
    let until = Until::Deadline(deadline.nanos());
    let operation = Operation::shown("sleep", label, until, world::line_of(at));
    Sleep {
        deadline,
        operation,
        _pinned: PhantomPinned,
    }
}

impl Sleep {
    #[must_use]
    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    #[must_use]
    pub fn is_elapsed(&self) -> bool {
        self.operation.has_ended() || Instant::meanwhile() >= self.deadline
    }

    pub fn reset(self: Pin<&mut Self>, deadline: Instant) {
        let sleep = self.project();
        sleep.deadline = deadline;
        sleep.operation.reset(Until::Deadline(deadline.nanos()));
    }

    #[expect(
        unsafe_code,
        reason = "reaching into a pinned value whose fields are all Unpin"
    )]
    fn project(self: Pin<&mut Self>) -> &mut Sleep {
        // SAFETY: nothing is moved out, and no field relies on being pinned.
        unsafe { self.get_unchecked_mut() }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        Pin::new(&mut self.project().operation).poll(context)
    }
}

impl fmt::Debug for Sleep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sleep")
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// A future that is given up when the time is up.
pub struct Timeout<F> {
    future: Pin<Box<F>>,
    delay: Operation,
    line: Option<u32>,
    /// As in tokio, so that what compiles here compiles there.
    _pinned: PhantomPinned,
}

#[track_caller]
pub fn timeout<F: IntoFuture>(duration: Duration, future: F) -> Timeout<F::IntoFuture> {
    timeout_by(Instant::meanwhile() + duration, future, Location::caller())
}

#[track_caller]
pub fn timeout_at<F: IntoFuture>(deadline: Instant, future: F) -> Timeout<F::IntoFuture> {
    timeout_by(deadline, future, Location::caller())
}

fn timeout_by<F: IntoFuture>(
    deadline: Instant,
    future: F,
    at: &Location<'_>,
) -> Timeout<F::IntoFuture> {
    super::task::needs_runtime(world::line_of(at));
    let until = Until::Deadline(deadline.nanos());
    if world::inside() {
        world::with(|world| world.note_line(world::line_of(at)));
    }
    Timeout {
        future: Box::pin(future.into_future()),
        delay: Operation::hidden("timeout", until, world::line_of(at)),
        line: world::line_of(at),
        _pinned: PhantomPinned,
    }
}

impl<F: Future> Future for Timeout<F> {
    type Output = Result<F::Output, error::Elapsed>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let timeout = self.project();
        let for_a_while = ForAWhile::enter();
        let polled = timeout.future.as_mut().poll(context);
        drop(for_a_while);
        if let Poll::Ready(output) = polled {
            return Poll::Ready(Ok(output));
        }
        let inside = world::inside();
        let waits_in = inside.then(|| world::with(|world| world.waits_in()));
        ready!(Pin::new(&mut timeout.delay).poll(context));
        if inside {
            world::with(|world| world.time_is_up_for(waits_in.flatten(), timeout.line));
        }
        Poll::Ready(Err(error::Elapsed(())))
    }
}

/// While the current task polls what it waits for until a time at most.
struct ForAWhile {
    before: bool,
}

impl ForAWhile {
    fn enter() -> ForAWhile {
        let before = world::inside() && world::with(|world| world.wait_for_a_while(true));
        ForAWhile { before }
    }
}

impl Drop for ForAWhile {
    fn drop(&mut self) {
        if world::inside() {
            world::with(|world| world.wait_for_a_while(self.before));
        }
    }
}

impl<F> Timeout<F> {
    #[expect(
        unsafe_code,
        reason = "reaching into a pinned value whose fields are all Unpin"
    )]
    fn project(self: Pin<&mut Self>) -> &mut Timeout<F> {
        // SAFETY: nothing is moved out, and no field relies on being pinned.
        unsafe { self.get_unchecked_mut() }
    }

    #[must_use]
    pub fn get_ref(&self) -> &F {
        &self.future
    }

    /// # Panics
    /// Never.
    #[must_use]
    pub fn into_inner(self) -> F
    where
        F: Unpin,
    {
        *Pin::into_inner(self.future)
    }
}

impl<F> fmt::Debug for Timeout<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Timeout").finish_non_exhaustive()
    }
}

/// A clock that ticks. Each tick is waited for like a sleep, but not shown as one.
pub struct Interval {
    next: Instant,
    period: Duration,
    behavior: MissedTickBehavior,
    delay: Operation,
}

#[track_caller]
#[must_use]
pub fn interval(period: Duration) -> Interval {
    interval_at(Instant::meanwhile(), period)
}

/// # Panics
/// If `period` is zero, as in tokio.
#[track_caller]
#[must_use]
pub fn interval_at(start: Instant, period: Duration) -> Interval {
    assert!(!period.is_zero(), "`period` must be non-zero.");
    super::task::needs_runtime(world::line_of(Location::caller()));
    let until = Until::Deadline(start.nanos());
    Interval {
        next: start,
        period,
        behavior: MissedTickBehavior::default(),
        delay: Operation::hidden("tick", until, world::line_of(Location::caller())),
    }
}

impl Interval {
    pub async fn tick(&mut self) -> Instant {
        std::future::poll_fn(|context| self.poll_tick(context)).await
    }

    pub fn poll_tick(&mut self, context: &mut Context<'_>) -> Poll<Instant> {
        ready!(Pin::new(&mut self.delay).poll(context));
        let due = self.next;
        let now = Instant::meanwhile();
        self.next = if now <= due + Duration::from_millis(5) {
            due + self.period
        } else {
            self.after_missed(due, now)
        };
        self.delay.reset(Until::Deadline(self.next.nanos()));
        Poll::Ready(due)
    }

    fn after_missed(&self, due: Instant, now: Instant) -> Instant {
        match self.behavior {
            MissedTickBehavior::Burst => due + self.period,
            MissedTickBehavior::Delay => now + self.period,
            MissedTickBehavior::Skip => {
                let late = (now - due).as_nanos() % self.period.as_nanos().max(1);
                let late = Duration::from_nanos(u64::try_from(late).unwrap_or(u64::MAX));
                now + (self.period - late)
            }
        }
    }

    pub fn reset(&mut self) {
        self.reset_at(Instant::meanwhile() + self.period);
    }

    pub fn reset_immediately(&mut self) {
        self.reset_at(Instant::meanwhile());
    }

    pub fn reset_after(&mut self, after: Duration) {
        self.reset_at(Instant::meanwhile() + after);
    }

    pub fn reset_at(&mut self, deadline: Instant) {
        self.next = deadline;
        self.delay.reset(Until::Deadline(deadline.nanos()));
    }

    #[must_use]
    pub fn missed_tick_behavior(&self) -> MissedTickBehavior {
        self.behavior
    }

    pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {
        self.behavior = behavior;
    }

    #[must_use]
    pub fn period(&self) -> Duration {
        self.period
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interval")
            .field("period", &self.period)
            .finish_non_exhaustive()
    }
}
