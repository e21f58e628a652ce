//! truth: deadlock
//! bug: waits_for_the_next_task
// The task that another one wakes last is next on its worker, and no other can take it from there.
use std::sync::mpsc;

#[tokio::main(worker_threads = 4)]
async fn main() {
    let outer = tokio::spawn(async {
        let (send, recv) = mpsc::channel();
        tokio::spawn(async move { send.send(7).unwrap() });
        recv.recv().unwrap()
    });
    assert_eq!(outer.await.unwrap(), 7);
}
