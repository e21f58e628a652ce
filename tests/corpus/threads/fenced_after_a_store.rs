//! truth: right
//! bug: none
//! outputs: "0 0\n" | "0 1\n" | "1 0\n" | "1 1\n"
// Before the fence, one may have seen the store and the other not.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed, Ordering::SeqCst, fence};
use std::thread;

static DISH: AtomicU32 = AtomicU32::new(0);
static BELL: AtomicU32 = AtomicU32::new(0);

fn main() {
    let cook = thread::spawn(|| {
        DISH.store(1, Relaxed);
        fence(SeqCst);
    });
    let waiter = thread::spawn(|| BELL.store(DISH.load(Relaxed), Relaxed));
    let bell = BELL.load(Relaxed);
    let dish = DISH.load(SeqCst);
    println!("{bell} {dish}");
    cook.join().unwrap();
    waiter.join().unwrap();
}
