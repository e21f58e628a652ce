//! truth: deadlock
//! bug: too_few_workers
// Two tasks wait at the barrier and keep both workers from the third.
use std::sync::{Arc, Barrier};

#[tokio::main(worker_threads = 2)]
async fn main() {
    let meet = Arc::new(Barrier::new(3));
    let tasks: Vec<_> = (0..3)
        .map(|_| {
            let meet = meet.clone();
            tokio::spawn(async move { meet.wait().is_leader() })
        })
        .collect();
    let mut leaders = 0;
    for task in tasks {
        leaders += u32::from(task.await.unwrap());
    }
    assert_eq!(leaders, 1);
}
