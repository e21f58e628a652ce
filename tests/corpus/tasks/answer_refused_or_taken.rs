//! truth: right
//! bug: none
// The receiver is closed first: what was sent before is there, and nothing is sent after it.
use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let (answer, mut question) = oneshot::channel();
    let asks = tokio::spawn(async move {
        question.close();
        question.try_recv().is_ok()
    });
    let answers = tokio::spawn(async move { answer.send(42).is_ok() });
    let (received, sent) = (asks.await.unwrap(), answers.await.unwrap());
    assert_eq!(received, sent);
}
