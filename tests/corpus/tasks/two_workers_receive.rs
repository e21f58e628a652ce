//! truth: right
//! bug: none
// One worker waits, and the other runs the task that sends.
use std::sync::mpsc;

#[tokio::main(worker_threads = 2)]
async fn main() {
    let (send, recv) = mpsc::channel();
    let first = tokio::spawn(async move { recv.recv().unwrap() });
    let second = tokio::spawn(async move { send.send(7).unwrap() });
    second.await.unwrap();
    assert_eq!(first.await.unwrap(), 7);
}
