//! truth: right
//! bug: none
// The last seat is looked for and taken in one turn of its lock.
use futures::lock::Mutex;
use std::sync::Arc;

#[tokio::main]
async fn main() {
    let seats = Arc::new(Mutex::new(1));
    let buyers = [(); 2].map(|()| {
        let seats = Arc::clone(&seats);
        tokio::spawn(async move {
            let mut left = seats.lock_owned().await;
            if *left > 0 {
                *left -= 1;
            }
        })
    });
    for buyer in buyers {
        buyer.await.unwrap();
    }
    assert_eq!(*seats.lock().await, 0);
}
