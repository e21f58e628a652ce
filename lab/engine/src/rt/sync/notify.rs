//! `tokio::sync::Notify`, recorded: who waits to be notified, and who notifies.

use super::noticed::{Call, changed, giving_back, tell};
use crate::recorder::AsyncWait;
use crate::rt::{announce, leaving_waker, note_wait};
use crate::sync::{Arc, Identity};
use crate::world::{self, Pending};
use kit_record::{ObjectId, What};
use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::sync::OnceLock;
use std::task::{Context, Poll};
use tokio::sync::Notify as Real;
use tokio::sync::futures::{Notified as RealNotified, OwnedNotified as RealOwnedNotified};

pub struct Notify {
    identity: Identity,
    /// Shared with owned futures; made at the first use, because a `static` cannot make it.
    real: OnceLock<std::sync::Arc<Real>>,
}

impl Default for Notify {
    #[track_caller]
    fn default() -> Notify {
        Notify::new()
    }
}

impl Notify {
    #[must_use]
    #[track_caller]
    pub fn new() -> Notify {
        Notify::const_new()
    }

    #[must_use]
    #[track_caller]
    pub const fn const_new() -> Notify {
        Notify {
            identity: Identity::new(),
            real: OnceLock::new(),
        }
    }

    fn object(&self, line: Option<u32>) -> ObjectId {
        self.identity.get_or_end("Notify", line)
    }

    fn real(&self) -> &std::sync::Arc<Real> {
        self.real.get_or_init(Default::default)
    }

    #[track_caller]
    pub fn notified(&self) -> Notified<'_> {
        let waiting = Waiting::new(self, Call::here("listen"));
        Notified {
            waiting,
            real: self.real().notified(),
        }
    }

    #[track_caller]
    pub fn notified_owned(self: Arc<Self>) -> OwnedNotified {
        let waiting = Waiting::new(&self, Call::here("listen"));
        OwnedNotified {
            waiting,
            real: std::sync::Arc::clone(self.real()).notified_owned(),
        }
    }

    #[track_caller]
    pub fn notify_one(&self) {
        self.notify(Call::here("notify_one"), Real::notify_one);
    }

    #[track_caller]
    pub fn notify_last(&self) {
        self.notify(Call::here("notify_last"), Real::notify_last);
    }

    #[track_caller]
    pub fn notify_waiters(&self) {
        let call = Call::here("notify_waiters");
        call.changes(self.object(call.line));
        // Nothing is kept for those who come later.
        call.tell(What::Note {
            text: "notify_waiters".to_owned(),
        });
        self.real().notify_waiters();
    }

    fn notify(&self, call: Call, notify: fn(&Real)) {
        let object = self.object(call.line);
        call.changes(object);
        call.tell(What::Sent { object });
        notify(self.real());
    }
}

/// One who waits, or will.
struct Waiting {
    object: ObjectId,
    line: Option<u32>,
    /// Whether the trace has this wait already.
    told: bool,
    /// Whether it has its place among those who wait.
    queued: bool,
    done: bool,
}

impl Waiting {
    /// From here on, it hears calls to all. To begin to listen is another step than to look whether
    /// there was a call.
    fn new(notify: &Notify, call: Call) -> Waiting {
        let object = notify.object(call.line);
        call.changes(object);
        // Its first poll, on the same line, is no second look at the same thing.
        changed(object);
        Waiting {
            object,
            line: call.line,
            told: false,
            queued: false,
            done: false,
        }
    }

    fn polled(&mut self, pending: bool) {
        let (object, line) = (self.object, self.line);
        let wait = AsyncWait {
            call: "notified",
            line,
            object: Some(object),
        };
        note_wait(pending, wait, &mut self.told);
        self.queued = pending;
        if !pending && !self.done {
            self.done = true;
            tell(line, What::Received { object });
        }
    }
}

impl Drop for Waiting {
    /// A notification that it had got and not used goes to the next.
    fn drop(&mut self) {
        if self.queued {
            giving_back(Pending::Write(self.object));
            changed(self.object);
        }
    }
}

macro_rules! notified {
    ($($name:ident $(<$life:lifetime>)?, $real:ty;)*) => {
        $(
            pin_project_lite::pin_project! {
                pub struct $name $(<$life>)? {
                    // Dropped first.
                    waiting: Waiting,
                    #[pin]
                    real: $real,
                }
            }

            impl $(<$life>)? $name $(<$life>)? {
                /// Waits from now on, without waiting for it.
                #[track_caller]
                pub fn enable(self: Pin<&mut Self>) -> bool {
                    let own = self.project();
                    Call { name: "enable", line: world::line_of(Location::caller()) }
                        .changes(own.waiting.object);
                    let notified = own.real.enable();
                    match notified {
                        true => own.waiting.polled(false),
                        false => own.waiting.queued = true,
                    }
                    notified
                }
            }

            impl $(<$life>)? Future for $name $(<$life>)? {
                type Output = ();
                fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
                    let own = self.project();
                    announce("notified", own.waiting.line, Some(own.waiting.object));
                    let polled = leaving_waker(context, |context| own.real.poll(context));
                    own.waiting.polled(polled.is_pending());
                    polled
                }
            }

            impl $(<$life>)? fmt::Debug for $name $(<$life>)? {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($name)).finish_non_exhaustive()
                }
            }
        )*
    };
}

notified! {
    Notified<'a>, RealNotified<'a>;
    OwnedNotified, RealOwnedNotified;
}

impl fmt::Debug for Notify {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notify").finish_non_exhaustive()
    }
}
