//! The call for the one who went home
//!
//! This timer calls when the pizza is done. But the waiter's shift ends before
//! that, and another one goes on waiting. The call goes to the first, who is
//! at home, and the pizza is never served.
//!
//! Contract: `delay(time)` is done when `time` has passed since its first
//! poll, whoever polls it, in whichever task, and however often it changes
//! hands. It keeps no thread that awaits it, and is not asked again and again.
//! In whatever order the steps come, it ends.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin stale_waker`

use std::future::poll_fn;
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use std::{task::Poll, thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> + Send {
    let over = Arc::new(AtomicBool::new(false));
    let mut begun = false;
    poll_fn(move |context| {
        if over.load(SeqCst) {
            return Poll::Ready(());
        }
        if !begun {
            begun = true;
            let (timer, waker) = (over.clone(), context.waker().clone());
            thread::spawn(move || {
                thread::sleep(time);
                timer.store(true, SeqCst);
                waker.wake();
            });
        }
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
