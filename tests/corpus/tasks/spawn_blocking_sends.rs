//! truth: right
//! bug: none
// Work that blocks is on a thread of its own, and sends its results from there.
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (results, mut inbox) = mpsc::channel(1);
    let worker = spawn_blocking(move || {
        for number in 1..=2 {
            results.blocking_send(number).unwrap();
        }
    });
    let mut sum = 0;
    while let Some(number) = inbox.recv().await {
        sum += number;
    }
    worker.await.unwrap();
    assert_eq!(sum, 3);
}
