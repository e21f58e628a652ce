//! expect: passed
//! Each call is a message, and a message stays.

use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

struct Calls(SyncSender<()>);

impl Wake for Calls {
    fn wake(self: Arc<Self>) {
        // Full: a call is waiting already.
        self.0.try_send(()).ok();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let (calls, heard) = sync_channel(1);
    let waker = Waker::from(Arc::new(Calls(calls)));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return result;
        }
        heard.recv().unwrap();
    }
}

fn main() {
    let (done, baked) = tokio::sync::oneshot::channel();
    thread::spawn(move || done.send("a pizza"));
    println!("{}", block_on(baked).unwrap());
}
