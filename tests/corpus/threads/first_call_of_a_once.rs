//! truth: right
//! bug: none
//! outputs: "false 1\n" | "true 1\n" | "true 2\n"
// Having said that it comes, the first door has not begun its call yet.
use std::sync::Once;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::thread;

static COMES: AtomicBool = AtomicBool::new(false);
static OPENED: Once = Once::new();
static BY: AtomicU32 = AtomicU32::new(0);

fn main() {
    let mut heard = false;
    thread::scope(|scope| {
        scope.spawn(|| {
            COMES.store(true, SeqCst);
            OPENED.call_once(|| BY.store(1, SeqCst));
        });
        heard = COMES.load(SeqCst);
        if heard {
            OPENED.call_once(|| BY.store(2, SeqCst));
        }
    });
    println!("{heard} {}", BY.load(SeqCst));
}
