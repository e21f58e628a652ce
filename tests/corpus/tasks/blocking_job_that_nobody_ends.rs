//! truth: right
//! bug: none
// A job that waits for what comes after the shutdown does not keep that for longer than its time.
use std::sync::mpsc;
use std::time::Duration;
use tokio::sync::oneshot;

fn main() {
    let (send, recv) = mpsc::channel::<u32>();
    let (answer, answers) = mpsc::channel();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async move {
        let (begins, begun) = oneshot::channel();
        tokio::task::spawn_blocking(move || {
            begins.send(()).unwrap();
            answer.send(recv.recv().unwrap() + 1).unwrap();
        });
        begun.await.unwrap();
    });
    runtime.shutdown_timeout(Duration::from_millis(5));
    send.send(1).unwrap();
    assert_eq!(answers.recv().unwrap(), 2);
}
