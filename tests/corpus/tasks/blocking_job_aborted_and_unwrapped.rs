//! truth: race
//! bug: aborted_before_it_begins
// An abort comes to nothing only where the job has begun.
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() {
    let job = spawn_blocking(|| 7);
    job.abort();
    assert!(job.await.is_ok());
}
