//! expect: passed
// A hand-written executor: parking, and a waker that unparks.
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake};
use std::thread::{self, Thread};
use std::time::Duration;

const MILLIS: u64 = 0;

struct Unparker(Thread);

impl Wake for Unparker {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Arc::new(Unparker(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

fn program() -> u32 {
    let (tx, rx) = tokio::sync::oneshot::channel();
    let worker = thread::spawn(move || block_on(rx).unwrap());
    thread::spawn(move || tx.send(8).unwrap());
    worker.join().unwrap()
}

fn expected() -> u32 {
    8
}

fn main() {
    program();
}
