//! truth: right
//! bug: none
// On `current_thread` there is no other thread to go on on, and no other task that sets it.
use std::cell::Cell;

thread_local! {
    static REQUEST: Cell<u32> = const { Cell::new(0) };
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        REQUEST.set(1);
        tokio::task::yield_now().await;
        REQUEST.get()
    });
    assert_eq!(task.await.unwrap(), 1);
    assert_eq!(REQUEST.get(), 1);
}
