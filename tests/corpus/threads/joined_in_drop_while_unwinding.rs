//! truth: right
//! bug: none
// A thread panics, and what it owns joins its helper while it unwinds. Main has expected the panic.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

struct Helper(Option<JoinHandle<()>>);

impl Drop for Helper {
    fn drop(&mut self) {
        assert!(thread::panicking());
        self.0.take().unwrap().join().unwrap();
    }
}

fn main() {
    let ready = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&ready);
    let cook = thread::spawn(move || {
        let helper = thread::spawn(move || {
            assert!(!thread::panicking());
            flag.store(true, SeqCst);
        });
        let _helper = Helper(Some(helper));
        panic!("burnt");
    });
    assert!(cook.join().is_err());
    assert!(ready.load(SeqCst), "the helper was joined");
}
