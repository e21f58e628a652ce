//! truth: right
//! bug: none
//! outputs: "1\n" | "2\n"
// Tasks of one thread share its locals, and nothing says which of them is first.
use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = tokio::spawn(async { LAST.set(1) });
    let second = tokio::spawn(async { LAST.set(2) });
    first.await.unwrap();
    second.await.unwrap();
    println!("{}", LAST.get());
}
