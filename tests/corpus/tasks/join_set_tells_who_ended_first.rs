//! truth: right
//! bug: none
//! outputs: "A\nB\n" | "B\nA\n"
// A task that has let another go on need not have ended before it.
use tokio::sync::oneshot;
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    let mut set = JoinSet::new();
    set.spawn(async move {
        tx.send(()).unwrap();
        "A"
    });
    set.spawn(async move {
        rx.await.unwrap();
        "B"
    });
    while let Some(who) = set.join_next().await {
        println!("{}", who.unwrap());
    }
}
