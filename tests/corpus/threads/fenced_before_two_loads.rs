//! truth: right
//! bug: none
//! outputs: "0 0\n" | "0 1\n" | "1 0\n" | "1 1\n"
// A fence that comes before both loads puts nothing between them.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed, Ordering::SeqCst, fence};
use std::thread;

static DISH: AtomicU32 = AtomicU32::new(0);
static BELL: AtomicU32 = AtomicU32::new(0);

fn main() {
    let waiter = thread::spawn(|| {
        fence(SeqCst);
        let bell = BELL.load(Relaxed);
        (bell, DISH.load(Relaxed))
    });
    DISH.store(1, SeqCst);
    BELL.store(1, Relaxed);
    let (bell, dish) = waiter.join().unwrap();
    println!("{bell} {dish}");
}
