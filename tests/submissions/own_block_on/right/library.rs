//! expect: passed
//! That of the futures crate.

use std::thread;

fn block_on<F: Future>(future: F) -> F::Output {
    futures::executor::block_on(future)
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}
