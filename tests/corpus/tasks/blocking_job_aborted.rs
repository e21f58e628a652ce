//! truth: right
//! bug: none
// A job that has begun is not broken off; one that has not is cancelled.
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() {
    let job = spawn_blocking(|| 7);
    job.abort();
    match job.await {
        Ok(result) => assert_eq!(result, 7),
        Err(error) => assert!(error.is_cancelled()),
    }
}
