//! truth: right
//! bug: none
// A thread blocks on a future that another thread completes.
use futures::executor::block_on;
use std::thread;
use tokio::sync::oneshot;

fn main() {
    let (reply, asker) = oneshot::channel();
    let cook = thread::spawn(move || reply.send("soup").unwrap());
    assert_eq!(block_on(asker), Ok("soup"));
    cook.join().unwrap();
}
