//! truth: right
//! bug: none
//! outputs: "7\n" | "cancelled\n"
// An abort leaves a job that has begun to wait for its message, which comes.
use std::sync::mpsc;
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() {
    let (send, recv) = mpsc::channel();
    let job = spawn_blocking(move || recv.recv().unwrap());
    job.abort();
    // Where it is cancelled, the receiver is dropped sooner or later.
    let _ = send.send(7);
    match job.await {
        Ok(message) => println!("{message}"),
        Err(error) => {
            assert!(error.is_cancelled());
            println!("cancelled");
        }
    }
}
