//! truth: right
//! bug: none
// The only worker waits for a thread, which needs no worker; the other task comes after.
use std::sync::mpsc;
use std::thread;

#[tokio::main(worker_threads = 1)]
async fn main() {
    let (send, recv) = mpsc::channel();
    let sender = thread::spawn(move || send.send(7).unwrap());
    let first = tokio::spawn(async move { recv.recv().unwrap() });
    let second = tokio::spawn(async { 8 });
    assert_eq!(second.await.unwrap(), 8);
    assert_eq!(first.await.unwrap(), 7);
    sender.join().unwrap();
}
