//! truth: right
//! bug: none
//! outputs: "false\n" | "true\n"
// A task that nobody awaits may have come to its end by then.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use tokio::runtime::Builder;

static ORDERS: AtomicU32 = AtomicU32::new(0);
static SAVED: AtomicBool = AtomicBool::new(false);

fn main() {
    let runtime = Builder::new_multi_thread().build().unwrap();
    runtime.block_on(async {
        tokio::spawn(async { SAVED.store(true, SeqCst) });
        ORDERS.load(SeqCst);
    });
    drop(runtime);
    println!("{}", SAVED.load(SeqCst));
}
