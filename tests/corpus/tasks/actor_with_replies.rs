//! truth: right
//! bug: none
// One task owns the count, and answers each question to the one who asked.
use tokio::sync::{mpsc, oneshot};

async fn actor(mut inbox: mpsc::Receiver<oneshot::Sender<u32>>) {
    let mut count = 0;
    while let Some(reply) = inbox.recv().await {
        count += 1;
        let _ = reply.send(count);
    }
}

async fn ask(actor: mpsc::Sender<oneshot::Sender<u32>>) -> u32 {
    let (reply, answer) = oneshot::channel();
    actor.send(reply).await.unwrap();
    answer.await.unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (questions, inbox) = mpsc::channel(1);
    tokio::spawn(actor(inbox));
    let other = tokio::spawn(ask(questions.clone()));
    let own = ask(questions).await;
    assert_eq!(own + other.await.unwrap(), 3);
}
