//! An operation that ends at a point of virtual time: a timer, or a call to a service.

use super::told::waker_to_leave;
use crate::recorder::AsyncWait;
use crate::world::{self, TimerId};
use kit_record::{Op, OpId, What};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// tokio's timers are as fine as a millisecond, and never early.
const TICK: u64 = 1_000_000;

/// When an operation ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Until {
    /// At this virtual nanosecond, whenever it is first polled: a timer.
    Deadline(u64),
    /// So long after its first poll, or later: a service.
    After(Duration),
}

pub(crate) struct Operation {
    until: Until,
    call: &'static str,
    line: Option<u32>,
    /// `None`: not shown, because it is a part of something else.
    op: Option<OpId>,
    progress: Progress,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Created,
    Waiting(TimerId),
    Ended,
}

impl Operation {
    /// An operation that the trace shows, created now.
    pub(crate) fn shown(
        call: &'static str,
        label: String,
        until: Until,
        line: Option<u32>,
    ) -> Operation {
        let op = world::with(|world| {
            let op = world.recorder.add_op(Op {
                name: call.to_owned(),
                label,
                line,
            });
            world.event(line, What::Created { op });
            op
        });
        Operation {
            until,
            call,
            line,
            op: Some(op),
            progress: Progress::Created,
        }
    }

    /// An operation that the trace does not show.
    pub(crate) fn hidden(call: &'static str, until: Until, line: Option<u32>) -> Operation {
        Operation {
            until,
            call,
            line,
            op: None,
            progress: Progress::Created,
        }
    }

    pub(crate) fn has_ended(&self) -> bool {
        self.progress == Progress::Ended
    }

    /// Starts over with another deadline.
    pub(crate) fn reset(&mut self, until: Until) {
        self.forget_timer();
        self.until = until;
        self.progress = Progress::Created;
    }

    fn forget_timer(&mut self) {
        if let Progress::Waiting(timer) = self.progress {
            drop(world::with(|world| world.clear_timer(timer)));
        }
    }

    fn event(&self, what: fn(OpId) -> What) {
        if let Some(op) = self.op {
            world::with(|world| world.event(self.line, what(op)));
        }
    }

    fn start(&mut self, context: &Context<'_>) {
        self.event(|op| What::FirstPolled { op });
        // A service sleeps on tokio's timer, which it asks for now.
        if matches!(self.until, Until::After(_)) {
            super::task::needs_runtime(self.line);
        }
        let now = world::with(|world| world.now());
        let (deadline, elastic) = match self.until {
            Until::Deadline(deadline) => (deadline.div_ceil(TICK).saturating_mul(TICK), false),
            Until::After(duration) => (now.saturating_add(world::nanos(duration)), true),
        };
        // A timer that is due at this very moment fires when the runtime next looks, as in tokio.
        if deadline < now && !elastic {
            return self.end();
        }
        let waker = waker_to_leave(context.waker());
        let timer = world::with(|world| {
            let actor = world.actor();
            let wait = AsyncWait {
                call: self.call,
                line: self.line,
                object: None,
            };
            // What it is a part of waits for something else, too, which says more.
            let is_beside = self.op.is_none() && world.recorder.waiting_in(actor).is_some();
            if !is_beside {
                world.recorder.set_waiting(actor, Some(wait));
            }
            world.set_waker(deadline, elastic, waker)
        });
        self.progress = Progress::Waiting(timer);
    }

    fn end(&mut self) {
        self.progress = Progress::Ended;
        self.event(|op| What::Ended { op });
        world::with(|world| {
            let actor = world.actor();
            world.recorder.set_waiting(actor, None);
            world.use_budget(self.line);
        });
    }
}

impl Future for Operation {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match self.progress {
            Progress::Created => self.start(context),
            Progress::Waiting(timer) => {
                let waker = waker_to_leave(context.waker());
                match world::with(|world| world.reset_waker(timer, waker)) {
                    Ok(old) => drop(old),
                    Err(_fired) => self.end(),
                }
            }
            Progress::Ended => {}
        }
        if self.has_ended() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    }
}

impl Drop for Operation {
    fn drop(&mut self) {
        if !world::inside() || self.has_ended() {
            return;
        }
        self.forget_timer();
        self.event(|op| What::Dropped { op });
    }
}
