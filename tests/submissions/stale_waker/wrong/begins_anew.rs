//! expect: too_slow/one_at_a_time
//! Whoever takes over begins the whole time anew.

use std::future::poll_fn;
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use std::{task::Poll, thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> + Send {
    let mut last: Option<(std::task::Waker, Arc<AtomicBool>)> = None;
    poll_fn(move |context| {
        if let Some((waker, over)) = &last
            && waker.will_wake(context.waker())
        {
            return match over.load(SeqCst) {
                true => Poll::Ready(()),
                false => Poll::Pending,
            };
        }
        let (over, waker) = (Arc::new(AtomicBool::new(false)), context.waker().clone());
        last = Some((waker.clone(), over.clone()));
        thread::spawn(move || {
            thread::sleep(time);
            over.store(true, SeqCst);
            waker.wake();
        });
        Poll::Pending
    })
}

#[tokio::main]
async fn main() {
    let mut pizza = Box::pin(delay(Duration::from_secs(2)));
    let shift = Duration::from_secs(1);
    tokio::time::timeout(shift, &mut pizza).await.unwrap_err();
    tokio::spawn(pizza).await.unwrap();
}
