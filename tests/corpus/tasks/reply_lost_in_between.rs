//! truth: race
//! bug: reply_lost
// The asker looks once and goes: a reply that is given between the look and the going is lost.
use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let (reply, mut asker) = oneshot::channel();
    let asks = tokio::spawn(async move { asker.try_recv().is_ok() });
    let given = reply.send(7).is_ok();
    let got = asks.await.unwrap();
    assert_eq!(given, got, "a reply that was given was got");
}
