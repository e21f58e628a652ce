//! truth: right
//! bug: none
//! outputs: "0\n" | "1\n"
// Whoever goes first uses something first: by that alone, nobody knows what it is.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

static FIRST: AtomicU32 = AtomicU32::new(0);
static LAST: AtomicU32 = AtomicU32::new(0);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let writes = tokio::spawn(async {
        FIRST.load(SeqCst);
        LAST.store(1, SeqCst);
    });
    let looks = tokio::spawn(async { LAST.load(SeqCst) });
    writes.await.unwrap();
    println!("{}", looks.await.unwrap());
}
