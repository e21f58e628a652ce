//! truth: deadlock
//! bug: self_deadlock
// The condition looks at the value behind its lock, and sends, which needs that lock.
use tokio::sync::watch;

#[tokio::main]
async fn main() {
    let (count, mut board) = watch::channel(0);
    let reached = board.wait_for(|seen| {
        if *seen < 1 {
            count.send(seen + 1).unwrap();
        }
        *seen == 1
    });
    assert_eq!(*reached.await.unwrap(), 1);
}
