//! truth: right
//! bug: none
// What does not wait halfway is not given up halfway.
use futures::channel::oneshot;
use futures::future::{AbortHandle, Abortable};
use std::sync::atomic::{AtomicI32, Ordering::SeqCst};

static HERS: AtomicI32 = AtomicI32::new(1);
static HIS: AtomicI32 = AtomicI32::new(0);

#[tokio::main]
async fn main() {
    let (yes, answer) = oneshot::channel();
    let (handle, registration) = AbortHandle::new_pair();
    let transfer = Abortable::new(
        async move {
            answer.await.unwrap();
            HERS.fetch_sub(1, SeqCst);
            HIS.fetch_add(1, SeqCst);
        },
        registration,
    );
    let transfer = tokio::spawn(transfer);
    let gives_up = tokio::spawn(async move { handle.abort() });
    let _ = yes.send(());
    let _ = transfer.await.unwrap();
    gives_up.await.unwrap();
    assert_eq!(HERS.load(SeqCst) + HIS.load(SeqCst), 1);
}
