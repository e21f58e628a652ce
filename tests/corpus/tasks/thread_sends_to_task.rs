//! truth: right
//! bug: none
// A plain thread may wait in `blocking_send`; the runtime goes on meanwhile.
use std::thread;
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (results, mut inbox) = mpsc::channel(1);
    let worker = thread::spawn(move || results.blocking_send(7).unwrap());
    assert_eq!(inbox.recv().await, Some(7));
    assert_eq!(inbox.recv().await, None);
    worker.join().unwrap();
}
