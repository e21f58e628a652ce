//! truth: right
//! bug: none
// Two jobs that run at the same time are on two threads, whichever those are.
use std::sync::{Arc, Barrier};
use std::thread;
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let meet = Arc::new(Barrier::new(2));
    let [one, two] = [meet.clone(), meet].map(|meet| {
        spawn_blocking(move || {
            meet.wait();
            let id = thread::current().id();
            meet.wait();
            id
        })
    });
    let (one, two) = (one.await.unwrap(), two.await.unwrap());
    assert_ne!(one, two);
    assert_ne!(one, thread::current().id());
}
