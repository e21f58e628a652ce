//! truth: right
//! bug: none
// One worker is always the same thread, so that all tasks count on.
use std::cell::Cell;

thread_local! {
    static SERVED: Cell<u32> = const { Cell::new(0) };
}

async fn serve() -> u32 {
    SERVED.set(SERVED.get() + 1);
    SERVED.get()
}

#[tokio::main(worker_threads = 1)]
async fn main() {
    let one = tokio::spawn(serve());
    let two = tokio::spawn(serve());
    let (one, two) = (one.await.unwrap(), two.await.unwrap());
    assert_eq!(one + two, 3);
    assert_eq!(SERVED.get(), 0);
}
