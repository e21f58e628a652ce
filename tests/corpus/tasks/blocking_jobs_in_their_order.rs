//! truth: right
//! bug: none
// On one thread, jobs are done in the order in which they were given: what the second one asks for
// is there.
use std::sync::mpsc;
use tokio::task::spawn_blocking;

fn main() {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let (send, recv) = mpsc::channel();
        let one = spawn_blocking(move || send.send(7).unwrap());
        let two = spawn_blocking(move || recv.try_recv().unwrap());
        assert_eq!(two.await.unwrap(), 7);
        one.await.unwrap();
    });
}
