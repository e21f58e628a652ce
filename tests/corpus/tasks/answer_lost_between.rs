//! truth: race
//! bug: sent_is_not_received
// An answer that comes between the last look and the end of the receiver was sent well, and is lost.
use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let (answer, mut question) = oneshot::channel();
    let asks = tokio::spawn(async move { question.try_recv().is_ok() });
    let answers = tokio::spawn(async move { answer.send(42).is_ok() });
    let (received, sent) = (asks.await.unwrap(), answers.await.unwrap());
    assert_eq!(received, sent);
}
