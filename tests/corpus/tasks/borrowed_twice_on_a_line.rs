//! truth: right
//! bug: none
//! outputs: "2\n" | "3\n" | "4\n"
// Two borrows on one line, one after the other: a new value may come between them.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (sender, receiver) = watch::channel(1);
    let cook = tokio::spawn(async move {
        sender.send(2).unwrap();
        sender
    });
    let first = || *receiver.borrow();
    println!("{}", first() + first());
    cook.await.unwrap();
}
