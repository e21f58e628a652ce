//! truth: right
//! bug: none
//! outputs: "2\n"
// The second may be over before anybody waits for it: its end is enough, nobody needs to be woken.
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

#[tokio::main]
async fn main() {
    let guests = Arc::new(AtomicU32::new(0));
    let doors = [1, 2].map(|_| {
        let guests = Arc::clone(&guests);
        tokio::spawn(async move {
            guests.fetch_add(1, Relaxed);
        })
    });
    for door in doors {
        door.await.unwrap();
    }
    println!("{}", guests.load(Relaxed));
}
