//! Panics of the learner's program: caught, with message and line, and kept off the screen. And
//! `std::panic` as far as it can tell who unwinds.
//!
//! Which thread unwinds is the lab's own to know: all threads of a run share one real thread, and one
//! that unwinds may be stopped for others, who do not. So what std says of the real thread
//! (`panicking`, poison) is not asked for.
//!
//! Knows nothing of schedules.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, UnwindSafe};

/// A panic that was not caught yet: what it said, and on which line of the learner's file.
struct Told {
    message: String,
    line: Option<u32>,
}

/// The panics that the current stack unwinds for, the innermost last: a destructor may panic, too,
/// and catch that.
#[derive(Default)]
pub(crate) struct Unwinding(Vec<Told>);

thread_local! {
    static UNWINDING: RefCell<Unwinding> = const { RefCell::new(Unwinding(Vec::new())) };
    /// What the program wants to be called at a panic.
    static HOOK: RefCell<Option<Hook>> = const { RefCell::new(None) };
    static IN_HOOK: Cell<bool> = const { Cell::new(false) };
}

/// As `std::panic::set_hook` takes it.
type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync + 'static>;

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
        let Caught { message, line, .. } = self;
        begin(Told { message, line });
        std::panic::resume_unwind(self.payload)
    }

    /// The same for tokio, which catches it and never asks here.
    pub(crate) fn resume_for_tokio(self) -> ! {
        std::panic::resume_unwind(self.payload)
    }
}

/// Whether the current stack unwinds. Also `std::thread::panicking`.
#[must_use]
pub fn panicking() -> bool {
    UNWINDING.with_borrow(|unwinding| !unwinding.0.is_empty())
}

/// What the current stack unwinds for, to be put back when it goes on: whoever goes next has its own.
pub(crate) fn leave() -> Unwinding {
    UNWINDING.take()
}

/// What [`leave`] gave for this stack.
pub(crate) fn come_back(unwinding: Unwinding) {
    UNWINDING.set(unwinding);
}

fn begin(told: Told) {
    UNWINDING.with_borrow_mut(|unwinding| unwinding.0.push(told));
}

/// Keeps the message and place of each panic instead of printing them.
pub(crate) fn install() {
    std::panic::set_hook(Box::new(|info| {
        begin(Told {
            message: message_of(info.payload()),
            line: info.location().and_then(crate::world::line_of),
        });
        HOOK.with_borrow(|hook| {
            if let Some(hook) = hook {
                IN_HOOK.set(true);
                hook(info);
                IN_HOOK.set(false);
            }
        });
    }));
}

/// Whether the program's own hook runs now. Nothing may come in between then: the real thread could
/// not panic once more.
pub(crate) fn in_hook() -> bool {
    IN_HOOK.get()
}

/// To be called between two runs: a hook belongs to the program.
pub(crate) fn forget_hook() {
    IN_HOOK.set(false);
    drop(HOOK.take());
}

/// `std::panic::set_hook`. What it prints to standard error is shown; nothing else comes of a panic.
pub fn set_hook(hook: Hook) {
    HOOK.set(Some(hook));
}

/// `std::panic::take_hook`.
#[must_use]
pub fn take_hook() -> Hook {
    HOOK.take().unwrap_or_else(|| Box::new(|_| {}))
}

/// `std::panic::catch_unwind`.
///
/// # Errors
/// What it panicked with.
pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> std::thread::Result<R> {
    catch(f).map_err(|panic| panic.payload)
}

/// `std::panic::resume_unwind`.
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    let told = Told {
        message: message_of(&*payload),
        line: None,
    };
    begin(told);
    std::panic::resume_unwind(payload)
}

/// Panics as if on this line of the learner's file.
pub(crate) fn panic_on(line: Option<u32>, message: &str) -> ! {
    let message = message.to_owned();
    begin(Told {
        message: message.clone(),
        line,
    });
    std::panic::resume_unwind(Box::new(message))
}

/// Runs `f`, and says what it panicked with.
pub(crate) fn catch<R>(f: impl FnOnce() -> R) -> Result<R, Caught> {
    std::panic::catch_unwind(AssertUnwindSafe(f)).map_err(caught)
}

fn caught(payload: Box<dyn Any + Send>) -> Caught {
    let told = UNWINDING.with_borrow_mut(|unwinding| unwinding.0.pop());
    let Told { message, line } = told.unwrap_or_else(|| Told {
        message: message_of(&*payload),
        line: None,
    });
    Caught {
        message,
        line,
        payload,
    }
}

fn message_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a value that is not text".to_owned())
}
