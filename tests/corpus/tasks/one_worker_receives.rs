//! truth: deadlock
//! bug: too_few_workers
// The task that receives keeps the only worker from the one that would send.
use std::sync::mpsc;

#[tokio::main(worker_threads = 1)]
async fn main() {
    let (send, recv) = mpsc::channel();
    let first = tokio::spawn(async move { recv.recv().unwrap() });
    let second = tokio::spawn(async move { send.send(7).unwrap() });
    second.await.unwrap();
    assert_eq!(first.await.unwrap(), 7);
}
