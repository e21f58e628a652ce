//! truth: deadlock
//! bug: too_few_blocking_threads
// The job that receives comes first and keeps the only thread from the one that sends.
use std::sync::mpsc;
use tokio::task::spawn_blocking;

fn main() {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let (send, recv) = mpsc::channel();
        let two = spawn_blocking(move || recv.recv().unwrap());
        let one = spawn_blocking(move || send.send(7).unwrap());
        one.await.unwrap();
        assert_eq!(two.await.unwrap(), 7);
    });
}
