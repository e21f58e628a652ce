//! truth: race
//! bug: abort_without_a_plan
// A task that is given up drops its sender, and then there is no answer.
use futures::channel::oneshot;

#[tokio::main]
async fn main() {
    let (answer, question) = oneshot::channel();
    let answers = tokio::spawn(async move { answer.send(42) });
    answers.abort();
    assert_eq!(question.await, Ok(42));
}
