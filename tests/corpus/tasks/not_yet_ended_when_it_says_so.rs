//! truth: right
//! bug: none
//! outputs: "ended\n" | "not yet\n"
// The last word of a task comes before its end: who looks at both finds the one or the other.
use std::sync::Arc;
use tokio::sync::Notify;

#[tokio::main]
async fn main() {
    let bell = Arc::new(Notify::new());
    let ours = Arc::clone(&bell);
    let mut cook = tokio::spawn(async move { ours.notify_one() });
    bell.notified().await;
    tokio::select! {
        biased;
        _ = &mut cook => println!("ended"),
        () = std::future::ready(()) => println!("not yet"),
    }
}
