//! truth: right
//! bug: none
//! outputs: "false 1\n" | "true 1\n" | "true 2\n"
// Having said that it comes, the first door has not begun to fill the cell yet.
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static COMES: AtomicBool = AtomicBool::new(false);
static BY: OnceLock<u32> = OnceLock::new();

fn main() {
    let mut heard = false;
    thread::scope(|scope| {
        scope.spawn(|| {
            COMES.store(true, SeqCst);
            BY.get_or_init(|| 1);
        });
        heard = COMES.load(SeqCst);
        if heard {
            BY.get_or_init(|| 2);
        }
    });
    println!("{heard} {}", BY.get().unwrap());
}
