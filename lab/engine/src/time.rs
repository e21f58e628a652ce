//! `Instant` on the world's clock, for `std::time` and `tokio::time` alike.

use crate::world;
use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::panic::Location;
pub use std::time::{Duration, TryFromFloatSecsError};

/// What the clock says when a run begins: long after the start of the machine, so that there are
/// instants before it.
const BEGIN: Duration = Duration::from_secs(1_000_000_000);

/// Virtual time. Outside of a run, it stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Duration);

impl Instant {
    #[must_use]
    #[track_caller]
    pub fn now() -> Instant {
        if world::inside() {
            world::let_time_pass(world::line_of(Location::caller()));
        }
        Instant::meanwhile()
    }

    /// The same within a step of the lab's own: nobody comes in between.
    pub(crate) fn meanwhile() -> Instant {
        let nanos = if world::inside() {
            world::with(|world| world.look_at_clock())
        } else {
            0
        };
        Instant(BEGIN + Duration::from_nanos(nanos))
    }

    #[must_use]
    #[track_caller]
    pub fn elapsed(&self) -> Duration {
        Instant::now().saturating_duration_since(*self)
    }

    #[must_use]
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    #[must_use]
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.0.saturating_sub(earlier.0)
    }

    #[must_use]
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.0.checked_sub(earlier.0)
    }

    #[must_use]
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {
        self.0.checked_add(duration).map(Instant)
    }

    #[must_use]
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {
        self.0.checked_sub(duration).map(Instant)
    }

    /// tokio's `Instant` and std's are the same here.
    #[must_use]
    pub fn from_std(std: Instant) -> Instant {
        std
    }

    #[must_use]
    pub fn into_std(self) -> Instant {
        self
    }

    /// Virtual nanoseconds since the run began.
    pub(crate) fn nanos(self) -> u64 {
        world::nanos(self.0.saturating_sub(BEGIN))
    }
}

impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, duration: Duration) -> Instant {
        Instant(self.0.saturating_add(duration))
    }
}

impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, duration: Duration) {
        *self = *self + duration;
    }
}

impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, duration: Duration) -> Instant {
        Instant(self.0.saturating_sub(duration))
    }
}

impl SubAssign<Duration> for Instant {
    fn sub_assign(&mut self, duration: Duration) {
        *self = *self - duration;
    }
}

impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, earlier: Instant) -> Duration {
        self.duration_since(earlier)
    }
}
