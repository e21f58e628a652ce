//! truth: right
//! bug: none
// Whoever has the lock goes on to give it back, also on one worker.
use std::sync::{Arc, Mutex};

#[tokio::main(worker_threads = 1)]
async fn main() {
    let account = Arc::new(Mutex::new(0));
    let [one, two] = [account.clone(), account.clone()]
        .map(|account| tokio::spawn(async move { *account.lock().unwrap() += 1 }));
    *account.lock().unwrap() += 1;
    one.await.unwrap();
    two.await.unwrap();
    assert_eq!(*account.lock().unwrap(), 3);
}
