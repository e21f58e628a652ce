//! truth: never_ends
//! bug: reply_never_sent
// The one who should reply waits for the same thread.
use futures::executor::block_on;
use tokio::sync::oneshot;

fn main() {
    let (reply, asker) = oneshot::channel::<u32>();
    let got = block_on(asker);
    drop(reply);
    println!("{got:?}");
}
