//! truth: race
//! bug: answered_is_not_ended
// The answer is there before the task has ended.
use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let (reply, answer) = oneshot::channel();
    let cook = tokio::spawn(async move { reply.send(7).unwrap() });
    assert_eq!(answer.await, Ok(7));
    assert!(cook.is_finished(), "it has answered");
}
