//! truth: right
//! bug: none
//! outputs: "before false\n" | "before true\n" | "after false\n" | "after true\n"
// The last that a task does is not yet its end, for the set that it is in, too.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use tokio::task::JoinSet;

static BEGUN: AtomicBool = AtomicBool::new(false);

#[tokio::main]
async fn main() {
    let mut cooks = JoinSet::new();
    cooks.spawn(async { BEGUN.store(true, SeqCst) });
    let when = if BEGUN.load(SeqCst) {
        "after"
    } else {
        "before"
    };
    let seen = cooks.try_join_next().is_some();
    println!("{when} {seen}");
    cooks.join_all().await;
}
