//! Panics of the learner's program: caught, with message and line, and kept off the screen.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, PanicHookInfo};

thread_local! {
    static LAST: RefCell<Option<(String, Option<u32>)>> = const { RefCell::new(None) };
}

/// A panic that was caught.
pub(crate) struct Caught {
    pub(crate) message: String,
    /// Where, if it was in the learner's file.
    pub(crate) line: Option<u32>,
    pub(crate) payload: Box<dyn Any + Send>,
}

impl Caught {
    /// Lets it go on. The hook is not called for that, so its message and place are put back for
    /// whoever catches it next.
    pub(crate) fn resume(self) -> ! {
        LAST.with(|last| *last.borrow_mut() = Some((self.message, self.line)));
        std::panic::resume_unwind(self.payload)
    }
}

/// Keeps the message and place of each panic instead of printing them.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let message = message_of(info.payload());
        let line = info.location().and_then(crate::world::line_of);
        LAST.with(|last| *last.borrow_mut() = Some((message, line)));
    }));
}

/// Runs `f`, and says what it panicked with.
pub(crate) fn catch<R>(f: impl FnOnce() -> R) -> Result<R, Caught> {
    std::panic::catch_unwind(AssertUnwindSafe(f)).map_err(caught)
}

fn caught(payload: Box<dyn Any + Send>) -> Caught {
    let last = LAST.with(|last| last.borrow_mut().take());
    let (message, line) = last.unwrap_or_else(|| (message_of(&*payload), None));
    Caught {
        message,
        line,
        payload,
    }
}

/// What the panic that is unwinding now was.
pub(crate) fn last() -> (String, Option<u32>) {
    LAST.with(|last| last.borrow().clone()).unwrap_or_default()
}

fn message_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a value that is not text".to_owned())
}
