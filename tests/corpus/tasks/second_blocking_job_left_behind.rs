//! truth: race
//! bug: job_not_awaited
// The thread that did the first job may see the runtime's end before the second job.
use tokio::task::spawn_blocking;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let (send, recv) = std::sync::mpsc::channel();
    runtime.block_on(async move {
        let first = send.clone();
        spawn_blocking(move || first.send(1).unwrap())
            .await
            .unwrap();
        spawn_blocking(move || send.send(2).unwrap());
    });
    drop(runtime);
    assert_eq!(recv.iter().sum::<i32>(), 3);
}
