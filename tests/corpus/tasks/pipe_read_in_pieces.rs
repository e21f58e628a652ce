//! truth: race
//! bug: read_taken_for_message
// Two writes to a pipe may come out of one read, or of two: a read is no message.
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::main]
async fn main() {
    let (mut waiter, mut cook) = duplex(64);
    let orders = tokio::spawn(async move {
        waiter.write_all(b"soup").await.unwrap();
        waiter.write_all(b"cake").await.unwrap();
    });
    let mut order = [0; 64];
    let length = cook.read(&mut order).await.unwrap();
    assert_eq!(&order[..length], b"soup", "one order at a time");
    orders.await.unwrap();
}
