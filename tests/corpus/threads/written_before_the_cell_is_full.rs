//! truth: right
//! bug: none
//! outputs: "0 false\n" | "0 true\n" | "1 false\n" | "1 true\n"
// What the closure that fills a cell writes can be seen before the cell is full.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static MENU: OnceLock<u32> = OnceLock::new();
static WRITTEN: AtomicU32 = AtomicU32::new(0);

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| {
            MENU.get_or_init(|| {
                WRITTEN.store(1, Relaxed);
                7
            });
        });
        let seen = WRITTEN.load(Relaxed);
        let full = MENU.get().is_some();
        assert!(!full || WRITTEN.load(Relaxed) == 1);
        println!("{seen} {full}");
    });
}
