//! truth: race
//! bug: read_taken_for_message
// As with both ends of a pipe, with the two halves of one.
use tokio::io::{AsyncReadExt, AsyncWriteExt, simplex};

#[tokio::main]
async fn main() {
    let (mut cook, mut waiter) = simplex(64);
    let orders = tokio::spawn(async move {
        waiter.write_all(b"soup").await.unwrap();
        waiter.write_all(b"cake").await.unwrap();
    });
    let mut order = [0; 64];
    let length = cook.read(&mut order).await.unwrap();
    assert_eq!(&order[..length], b"soup", "one order at a time");
    orders.await.unwrap();
}
