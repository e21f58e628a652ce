//! The timer that beeps in an empty room
//!
//! What does an `.await` stand on? Here is a future made by hand: a kitchen
//! timer. A thread sleeps, and notes that the time is over. The cook asked
//! before that, heard "not yet", and still sits there in the morning.
//!
//! Contract: `delay(time).await` takes `time`, also beside others in a
//! `join!`. It keeps no thread that awaits it, and is not asked again and
//! again. In whatever order the steps of the threads come, it ends.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin own_delay`

use std::future::poll_fn;
use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering::SeqCst};
use std::task::Poll;
use std::{thread, time::Duration};

fn delay(time: Duration) -> impl Future<Output = ()> {
    let over = Arc::new(AtomicBool::new(false));
    let timer = over.clone();
    thread::spawn(move || {
        thread::sleep(time);
        timer.store(true, SeqCst);
    });
    // A future of a closure: this is what is called at each poll.
    poll_fn(move |_context| match over.load(SeqCst) {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
}

#[tokio::main]
async fn main() {
    delay(Duration::from_secs(1)).await;
    println!("the pizza is done");
}
