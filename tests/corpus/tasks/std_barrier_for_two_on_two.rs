//! truth: right
//! bug: none
// There is a worker for each of the two that meet.
use std::sync::{Arc, Barrier};

#[tokio::main(worker_threads = 2)]
async fn main() {
    let meet = Arc::new(Barrier::new(2));
    let [one, two] =
        [meet.clone(), meet].map(|meet| tokio::spawn(async move { meet.wait().is_leader() }));
    assert_ne!(one.await.unwrap(), two.await.unwrap());
}
