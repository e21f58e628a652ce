//! truth: race
//! bug: abort_without_a_plan
// A transfer that is aborted where it waits has taken and not given.
use futures::channel::oneshot;
use futures::future::abortable;
use std::sync::atomic::{AtomicI32, Ordering::SeqCst};

static HERS: AtomicI32 = AtomicI32::new(1);
static HIS: AtomicI32 = AtomicI32::new(0);

#[tokio::main]
async fn main() {
    let (yes, answer) = oneshot::channel();
    let (transfer, handle) = abortable(async move {
        HERS.fetch_sub(1, SeqCst);
        answer.await.unwrap();
        HIS.fetch_add(1, SeqCst);
    });
    let transfer = tokio::spawn(transfer);
    let gives_up = tokio::spawn(async move { handle.abort() });
    let _ = yes.send(());
    let _ = transfer.await.unwrap();
    gives_up.await.unwrap();
    assert_eq!(HERS.load(SeqCst) + HIS.load(SeqCst), 1);
}
