//! truth: panic
//! bug: blocking_in_async
// `blocking_recv` refuses to stop a thread that runs tasks.
use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (orders, mut inbox) = mpsc::channel(1);
    orders.send("soup").await.unwrap();
    println!("{:?}", inbox.blocking_recv());
}
