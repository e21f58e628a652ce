//! truth: race
//! bug: reply_lost
// The asker of `futures`' oneshot looks once and goes: a reply in between is lost.
use futures::channel::oneshot;

#[tokio::main]
async fn main() {
    let (reply, mut asker) = oneshot::channel();
    let asks = tokio::spawn(async move { matches!(asker.try_recv(), Ok(Some(7))) });
    let given = reply.send(7).is_ok();
    let got = asks.await.unwrap();
    assert_eq!(given, got, "a reply that was given was got");
}
