//! `std::task::Wake`, and the wakers that are made of an [`Arc`].

use super::Arc;
use std::mem::ManuallyDrop;
use std::task::{RawWaker, RawWakerVTable, Waker};

pub trait Wake {
    fn wake(self: Arc<Self>);

    fn wake_by_ref(self: &Arc<Self>) {
        self.clone().wake();
    }
}

impl<W: Wake + Send + Sync + 'static> From<Arc<W>> for Waker {
    fn from(arc: Arc<W>) -> Waker {
        // SAFETY: the functions do what is asked of them: a waker is one pointer that shares the
        // value, which may be used from any thread.
        unsafe { Waker::from_raw(raw(arc)) }
    }
}

impl<W: Wake + Send + Sync + 'static> From<Arc<W>> for RawWaker {
    fn from(arc: Arc<W>) -> RawWaker {
        raw(arc)
    }
}

fn raw<W: Wake + Send + Sync + 'static>(arc: Arc<W>) -> RawWaker {
    RawWaker::new(
        Arc::into_raw(arc).cast(),
        &RawWakerVTable::new(
            |pointer| raw(Arc::clone(&lent::<W>(pointer))),
            |pointer| ManuallyDrop::into_inner(lent::<W>(pointer)).wake(),
            |pointer| lent::<W>(pointer).wake_by_ref(),
            |pointer| drop(ManuallyDrop::into_inner(lent::<W>(pointer))),
        ),
    )
}

/// The pointer that a waker is. Given up only where the waker is.
fn lent<W>(pointer: *const ()) -> ManuallyDrop<Arc<W>> {
    // SAFETY: only the functions above call this, with what `into_raw` gave to a waker of this type.
    ManuallyDrop::new(Arc::again(unsafe {
        std::sync::Arc::from_raw(pointer.cast())
    }))
}
