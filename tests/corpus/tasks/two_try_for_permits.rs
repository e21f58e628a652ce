//! truth: right
//! bug: none
// Two that try for a permit again and again are no change for each other.
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::yield_now;

async fn get_in(seats: Arc<Semaphore>) {
    loop {
        if let Ok(seat) = seats.try_acquire() {
            seat.forget();
            return;
        }
        yield_now().await;
    }
}

#[tokio::main]
async fn main() {
    let seats = Arc::new(Semaphore::new(0));
    let guests = [(); 2].map(|()| tokio::spawn(get_in(Arc::clone(&seats))));
    seats.add_permits(2);
    for guest in guests {
        guest.await.unwrap();
    }
    assert_eq!(seats.available_permits(), 0);
}
