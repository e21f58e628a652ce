//! Does everybody who waits get the lock, one at a time, whoever has given up meanwhile, wherever they waited?

use kit_lab::check::{Check, cancelled, secs};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use tokio::runtime::Builder;
use tokio::task::yield_now;
use tokio::time::sleep;

const ONE: &str =
    "at most one has the lock, from the end of `lock().await` until it calls `unlock()`.";
const GETS: &str = "Whoever waits gets it in the end, if each who has it gives it back, also if others \
                    have stopped to wait, in a `timeout` or a `select!`.";

pub fn check(check: &mut Check) {
    check
        .scenario("one takes it and gives it back, twice")
        .contract(GETS)
        .returns(&())
        .run_async(|| async {
            let lock = super::Lock::default();
            for _ in 0..2 {
                lock.lock().await;
                lock.unlock();
            }
        });
    check
        .scenario("one has it for a second, and the polls of another who waits are counted")
        .contract("Nobody asks again and again.")
        .returns(&Polls::FEW)
        .run_async(|| async {
            let lock = super::Lock::default();
            lock.lock().await;
            let waits = Polls::of(lock.lock());
            let gives_back = async {
                sleep(secs(1)).await;
                lock.unlock();
            };
            tokio::join!(waits, gives_back).0
        });
    check
        .scenario("two tasks each add one to a number, in two steps, while they have the lock")
        .every_interleaving()
        .with_memory_orders()
        .contract(ONE)
        .returns(&2)
        .run_async(|| async {
            let shared = Arc::new((super::Lock::default(), AtomicU32::new(0)));
            let adds = |shared: Arc<(super::Lock, AtomicU32)>| async move {
                shared.0.lock().await;
                let seen = shared.1.load(SeqCst);
                shared.1.store(seen + 1, SeqCst);
                shared.0.unlock();
            };
            let other = tokio::spawn(adds(shared.clone()));
            adds(shared.clone()).await;
            other.await.unwrap();
            shared.1.load(SeqCst)
        });
    check
        .scenario("one has it, and two wait; the first of them stops to wait at some moment")
        .every_interleaving()
        .contract(GETS)
        .run(|| {
            // On one thread: what is tried is where somebody stops to wait.
            let runtime = Builder::new_current_thread().build().unwrap();
            runtime.block_on(async {
                let lock = Arc::new(super::Lock::default());
                lock.lock().await;
                let (first, second) = (lock.clone(), lock.clone());
                let first = tokio::spawn(async move {
                    if cancelled(first.lock()).await.is_some() {
                        first.unlock();
                    }
                });
                let second = tokio::spawn(async move {
                    second.lock().await;
                    second.unlock();
                });
                yield_now().await;
                lock.unlock();
                first.await.unwrap();
                second.await.unwrap();
            });
        });
}

/// How many polls are no more than it takes: at the start, at the end, and some to spare.
type Polls = kit_lab::check::Polls<4>;
