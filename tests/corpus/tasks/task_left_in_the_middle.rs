//! truth: right
//! bug: none
// The runtime's end waits for the task in the middle of a poll. The other one is dropped, and with it
// the only sender.
use std::sync::mpsc;
use tokio::sync::oneshot;

#[tokio::main(worker_threads = 2)]
async fn main() {
    let (send, recv) = mpsc::channel::<u32>();
    let (begins, begun) = oneshot::channel();
    tokio::spawn(async move {
        std::future::pending::<()>().await;
        send.send(1).unwrap();
    });
    tokio::spawn(async move {
        begins.send(()).unwrap();
        assert!(recv.recv().is_err());
    });
    begun.await.unwrap();
}
