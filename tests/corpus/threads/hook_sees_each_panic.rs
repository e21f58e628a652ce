//! truth: right
//! bug: none
// A hook of the program's own is told of a panic, with what it said and where, and of none after it was
// taken back.
use std::cell::Cell;
use std::panic::{self, Location, PanicHookInfo};
use std::thread;

thread_local! {
    static SEEN: Cell<u32> = const { Cell::new(0) };
}

fn note(info: &PanicHookInfo<'_>) {
    let told = info.payload().downcast_ref::<u32>();
    assert!(info.location().map(Location::line).is_some_and(|line| line > 0));
    SEEN.set(SEEN.get() + told.copied().unwrap_or(0));
}

fn main() {
    panic::set_hook(Box::new(note));
    let cook = thread::spawn(|| {
        let caught = panic::catch_unwind(|| {
            panic::panic_any(7u32);
        });
        assert!(caught.is_err());
        SEEN.get()
    });
    assert_eq!(cook.join().unwrap(), 7);
    drop(panic::take_hook());
}
