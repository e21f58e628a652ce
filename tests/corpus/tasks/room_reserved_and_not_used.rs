//! truth: race
//! bug: permit_returned_late
// The room that was reserved is given back a little after the other may know.
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel(1);
    let gave_up = Arc::new(AtomicBool::new(false));
    let (others, given_up) = (orders.clone(), gave_up.clone());
    let hesitant = tokio::spawn(async move {
        let room = others.try_reserve().expect("the channel is empty");
        given_up.store(true, Ordering::SeqCst);
        drop(room);
    });
    if gave_up.load(Ordering::SeqCst) {
        orders.try_send(1).expect("there is room again");
        assert_eq!(inbox.recv().await, Some(1));
    }
    hesitant.await.unwrap();
}
