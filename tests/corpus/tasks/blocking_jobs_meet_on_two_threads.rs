//! truth: right
//! bug: none
// Both jobs have a thread.
use std::sync::{Arc, Barrier};
use tokio::task::spawn_blocking;

fn main() {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let runtime = builder.max_blocking_threads(2).build().unwrap();
    runtime.block_on(async {
        let meet = Arc::new(Barrier::new(2));
        let other = meet.clone();
        let one = spawn_blocking(move || meet.wait().is_leader());
        let two = spawn_blocking(move || other.wait().is_leader());
        assert_ne!(one.await.unwrap(), two.await.unwrap());
    });
}
