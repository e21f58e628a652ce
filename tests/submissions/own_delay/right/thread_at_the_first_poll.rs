//! expect: passed
//! The thread is begun by the first poll, and is given the waker.

use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::{thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> {
    let mut begun: Option<Arc<Mutex<Option<Waker>>>> = None;
    poll_fn(move |context| {
        let Some(waker) = &begun else {
            let waker = Arc::new(Mutex::new(Some(context.waker().clone())));
            begun = Some(waker.clone());
            thread::spawn(move || {
                thread::sleep(time);
                waker.lock().unwrap().take().unwrap().wake();
            });
            return Poll::Pending;
        };
        // Empty: the thread has taken it.
        match &mut *waker.lock().unwrap() {
            Some(waker) => {
                waker.clone_from(context.waker());
                Poll::Pending
            }
            None => Poll::Ready(()),
        }
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}
