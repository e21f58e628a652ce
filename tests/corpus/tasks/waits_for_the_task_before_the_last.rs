//! truth: right
//! bug: none
// The task that was next on the worker gives way to the one that is spawned after it, and then any
// other worker may take it.
use std::sync::mpsc;

#[tokio::main(worker_threads = 2)]
async fn main() {
    let outer = tokio::spawn(async {
        let (send, recv) = mpsc::channel();
        tokio::spawn(async move { send.send(7).unwrap() });
        tokio::spawn(async {});
        recv.recv().unwrap()
    });
    assert_eq!(outer.await.unwrap(), 7);
}
