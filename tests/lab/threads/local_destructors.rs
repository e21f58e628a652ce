//! expect: passed, all
// What a thread has of its own is dropped when it ends: the last made first, before it is joined.
use std::cell::{Cell, RefCell};
use std::sync::Mutex;
use std::thread;

struct Noisy(&'static str, &'static Mutex<Vec<&'static str>>);

impl Drop for Noisy {
    fn drop(&mut self) {
        // Itself it is no more; what it has not used yet it can still have.
        let gone = FIRST.try_with(|_| ()).is_err();
        let late = LATE.try_with(Cell::get);
        self.1.lock().unwrap().push(self.0);
        if self.0 == "first" {
            self.1.lock().unwrap().push(if gone { "gone" } else { "there" });
            self.1.lock().unwrap().push(if late == Ok(4) { "late" } else { "never" });
        }
    }
}

thread_local! {
    static FIRST: RefCell<Option<Noisy>> = const { RefCell::new(None) };
    static SECOND: RefCell<Option<Noisy>> = RefCell::new(None);
    static LATE: Cell<u32> = Cell::new(4);
    static NEVER_MADE: Cell<u32> = panic!("it is set before it is read");
}

fn program() -> Vec<&'static str> {
    let log: &'static Mutex<Vec<&'static str>> = Box::leak(Box::default());
    NEVER_MADE.set(1);
    thread::spawn(move || {
        FIRST.set(Some(Noisy("first", log)));
        SECOND.set(Some(Noisy("second", log)));
        log.lock().unwrap().push("ends");
    })
    .join()
    .unwrap();
    let log = log.lock().unwrap();
    log.clone()
}

fn expected() -> Vec<&'static str> {
    vec!["ends", "second", "first", "gone", "late"]
}

fn main() {
    assert_eq!(program(), expected());
}
