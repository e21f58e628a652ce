//! truth: race
//! bug: check_then_act
// Between the question whether anybody waits and the answer, who waits may be gone.
use futures::channel::oneshot;

#[tokio::main]
async fn main() {
    let (answer, question) = oneshot::channel();
    let answers = tokio::spawn(async move {
        if !answer.is_canceled() {
            answer.send(42).unwrap();
        }
    });
    drop(question);
    answers.await.unwrap();
}
