//! truth: race
//! bug: check_then_act
// The last seat is looked for and taken in two turns of its lock, which is that of `futures`.
use futures::lock::Mutex;
use std::sync::Arc;

#[tokio::main]
async fn main() {
    let seats = Arc::new(Mutex::new(1));
    let buyers = [(); 2].map(|()| {
        let seats = Arc::clone(&seats);
        tokio::spawn(async move {
            let left = *seats.lock().await;
            if left > 0 {
                *seats.lock().await -= 1;
            }
        })
    });
    for buyer in buyers {
        buyer.await.unwrap();
    }
    assert_eq!(*seats.lock().await, 0);
}
