//! truth: panic
//! bug: borrow_across_await
// The task keeps its borrow while it waits for `main`, which borrows before it answers.
use std::cell::RefCell;
use std::rc::Rc;
use tokio::sync::oneshot;
use tokio::task::{LocalSet, spawn_local};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let served = Rc::new(RefCell::new(0));
    let (begun, begins) = oneshot::channel();
    let (go, wait) = oneshot::channel::<()>();
    let work = async {
        let theirs = served.clone();
        let waiter = spawn_local(async move {
            let mut served = theirs.borrow_mut();
            begun.send(()).unwrap();
            wait.await.unwrap();
            *served += 1;
        });
        begins.await.unwrap();
        *served.borrow_mut() += 1;
        go.send(()).unwrap();
        waiter.await.unwrap();
    };
    LocalSet::new().run_until(work).await;
}
