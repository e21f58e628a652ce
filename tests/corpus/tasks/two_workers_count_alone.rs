//! truth: race
//! bug: thread_local_taken_for_shared
// Two tasks may be on two workers, each of which counts from the start.
use std::cell::Cell;

thread_local! {
    static SERVED: Cell<u32> = const { Cell::new(0) };
}

async fn serve() -> u32 {
    SERVED.set(SERVED.get() + 1);
    SERVED.get()
}

#[tokio::main(worker_threads = 2)]
async fn main() {
    let one = tokio::spawn(serve()).await.unwrap();
    let two = tokio::spawn(serve()).await.unwrap();
    assert_eq!((one, two), (1, 2));
}
