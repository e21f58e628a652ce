//! truth: panic
//! bug: dropped_sender
// The cook drops the sender without a word when there is nothing to cook.
use tokio::sync::oneshot;

async fn cook(order: Option<&'static str>, reply: oneshot::Sender<&'static str>) {
    let Some(order) = order else { return };
    reply.send(order).unwrap();
}

#[tokio::main]
async fn main() {
    let (reply, dish) = oneshot::channel();
    tokio::spawn(cook(None, reply));
    println!("{}", dish.await.unwrap());
}
