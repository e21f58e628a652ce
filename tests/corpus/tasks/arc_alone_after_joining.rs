//! truth: right
//! bug: none
// What a task had is gone when it has been awaited.
use std::sync::{Arc, Mutex};

#[tokio::main]
async fn main() {
    let words = Arc::new(Mutex::new(Vec::new()));
    let tasks = ["a", "b"].map(|word| {
        let words = Arc::clone(&words);
        tokio::spawn(async move { words.lock().unwrap().push(word) })
    });
    for task in tasks {
        task.await.unwrap();
    }
    let mut words = Arc::try_unwrap(words).unwrap().into_inner().unwrap();
    words.sort_unstable();
    assert_eq!(words, ["a", "b"]);
}
