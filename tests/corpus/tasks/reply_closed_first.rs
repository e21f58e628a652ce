//! truth: right
//! bug: none
// The asker closes before it looks for the last time: a reply that was given is found.
use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let (reply, mut asker) = oneshot::channel();
    let asks = tokio::spawn(async move {
        asker.close();
        asker.try_recv().is_ok()
    });
    let given = reply.send(7).is_ok();
    let got = asks.await.unwrap();
    assert_eq!(given, got, "a reply that was given was got");
}
