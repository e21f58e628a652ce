//! truth: right
//! bug: none
// The same, but each read asks for as many bytes as an order has.
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::main]
async fn main() {
    let (mut waiter, mut cook) = duplex(64);
    let orders = tokio::spawn(async move {
        waiter.write_all(b"soup").await.unwrap();
        waiter.write_all(b"cake").await.unwrap();
    });
    let mut order = [0; 4];
    cook.read_exact(&mut order).await.unwrap();
    assert_eq!(&order, b"soup");
    cook.read_exact(&mut order).await.unwrap();
    assert_eq!(&order, b"cake");
    orders.await.unwrap();
}
