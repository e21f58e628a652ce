//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// Having said that it begins, the job does not have the pan yet.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::sync::RwLock;

static BEGUN: AtomicBool = AtomicBool::new(false);
static PAN: RwLock<u32> = RwLock::const_new(0);

#[tokio::main]
async fn main() {
    let cook = tokio::task::spawn_blocking(move || {
        BEGUN.store(true, SeqCst);
        PAN.blocking_write()
    });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = PAN.try_read().is_err();
    println!("{when} {seen}");
    cook.await.unwrap();
}
