//! Where somebody who ends leaves something for whoever waits for that. Knows nothing of either.

use std::sync::{Arc, Mutex};

pub(crate) struct Slot<T>(Arc<Mutex<Option<T>>>);

impl<T> Slot<T> {
    pub(crate) fn new() -> Slot<T> {
        Slot(Arc::new(Mutex::new(None)))
    }

    /// The other end of it.
    pub(crate) fn another(&self) -> Slot<T> {
        Slot(Arc::clone(&self.0))
    }

    pub(crate) fn put(&self, output: T) {
        let before = self
            .0
            .lock()
            .expect("nothing panics while it holds this")
            .replace(output);
        debug_assert!(before.is_none(), "it is left once");
    }

    pub(crate) fn take_if_there(&self) -> Option<T> {
        let mut output = self.0.lock().expect("nothing panics while it holds this");
        output.take()
    }

    pub(crate) fn take(&self) -> T {
        let output = self.take_if_there();
        output.expect("what has ended left its output, which is taken once")
    }
}
