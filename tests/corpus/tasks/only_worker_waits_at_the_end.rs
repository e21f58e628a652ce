//! truth: deadlock
//! bug: too_few_workers
// The runtime's end waits for the only worker, which waits for a task that it alone could drop.
use std::sync::mpsc;
use tokio::sync::oneshot;

#[tokio::main(worker_threads = 1)]
async fn main() {
    let (send, recv) = mpsc::channel::<u32>();
    let (begins, begun) = oneshot::channel();
    tokio::spawn(async move {
        begins.send(()).unwrap();
        assert!(recv.recv().is_err());
    });
    tokio::spawn(async move {
        std::future::pending::<()>().await;
        send.send(1).unwrap();
    });
    begun.await.unwrap();
}
