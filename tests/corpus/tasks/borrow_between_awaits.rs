//! truth: right
//! bug: none
// Each borrow ends before the next await, and the tasks share one thread.
use std::cell::RefCell;
use std::rc::Rc;
use tokio::task::{LocalSet, spawn_local, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let served = Rc::new(RefCell::new(0));
    let work = async {
        let waiters = [1, 2].map(|dishes| {
            let served = served.clone();
            spawn_local(async move {
                for _ in 0..dishes {
                    *served.borrow_mut() += 1;
                    yield_now().await;
                }
            })
        });
        for waiter in waiters {
            waiter.await.unwrap();
        }
    };
    LocalSet::new().run_until(work).await;
    assert_eq!(*served.borrow(), 3);
}
