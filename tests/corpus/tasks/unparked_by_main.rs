//! truth: right
//! bug: none
// A task stays on its worker until it awaits, so that is the thread to unpark.
use std::sync::mpsc;
use std::thread;

#[tokio::main]
async fn main() {
    let (send, recv) = mpsc::channel();
    let task = tokio::spawn(async move {
        send.send(thread::current()).unwrap();
        thread::park();
    });
    let worker = recv.recv().unwrap();
    worker.unpark();
    task.await.unwrap();
}
