//! expect: passed
// Permits that are merged, split, forgotten and owned; guards of a part; downgrades; named futures.
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::futures::Notified;
use tokio::sync::{
    Mutex, MutexGuard, Notify, OwnedMutexGuard, OwnedRwLockWriteGuard, OwnedSemaphorePermit,
    RwLock, RwLockWriteGuard, Semaphore, SemaphorePermit, SetOnce, TryAcquireError,
};
use tokio::time::sleep;

const MILLIS: u64 = 30;

struct Kitchen {
    oven: Semaphore,
    bell: Notify,
}

impl Kitchen {
    async fn slot(&self) -> SemaphorePermit<'_> {
        self.oven.acquire().await.unwrap()
    }

    fn rung(&self) -> Notified<'_> {
        self.bell.notified()
    }
}

static SHARED: Mutex<u32> = Mutex::const_new(40);

fn is_send_and_sync<T: Send + Sync>(value: T) -> T {
    value
}

#[tokio::main]
async fn program() -> Vec<u64> {
    let mut seen = Vec::new();

    let kitchen = is_send_and_sync(Kitchen { oven: Semaphore::new(4), bell: Notify::const_new() });
    let mut one = is_send_and_sync(kitchen.slot().await);
    let two = kitchen.oven.acquire_many(2).await.unwrap();
    one.merge(two);
    seen.push(one.num_permits() as u64); // 3
    let apart = one.split(2).unwrap();
    seen.push(kitchen.oven.available_permits() as u64); // 1
    apart.forget();
    drop(one);
    seen.push(kitchen.oven.available_permits() as u64); // 2
    kitchen.oven.add_permits(3);
    seen.push(kitchen.oven.forget_permits(9) as u64); // 5
    seen.push(u64::from(kitchen.oven.try_acquire().err() == Some(TryAcquireError::NoPermits))); // 1
    kitchen.oven.close();
    seen.push(u64::from(kitchen.oven.acquire().await.is_err())); // 1
    seen.push(u64::from(kitchen.oven.is_closed())); // 1

    // A waiter in the middle of the queue that is dropped lets the next one through.
    let tokens = Arc::new(Semaphore::new(1));
    let held: OwnedSemaphorePermit = tokens.clone().acquire_owned().await.unwrap();
    {
        let first = tokens.acquire_many(2);
        tokio::pin!(first);
        let second = tokio::spawn({
            let tokens = tokens.clone();
            async move { tokens.acquire().await.unwrap().num_permits() as u64 }
        });
        tokio::select! {
            biased;
            _ = &mut first => unreachable!(),
            _ = sleep(Duration::from_millis(10)) => {}
        }
        drop(held);
        tokio::select! {
            biased;
            _ = &mut first => unreachable!(),
            _ = sleep(Duration::from_millis(10)) => {}
        }
        seen.push(u64::from(second.is_finished())); // 0: it stands behind the first
        seen.push(tokens.add_one(second).await); // 1
    }

    // `enable` waits before it is awaited.
    {
        let rung = is_send_and_sync(kitchen.rung());
        tokio::pin!(rung);
        seen.push(u64::from(rung.as_mut().enable())); // 0
        kitchen.bell.notify_waiters();
        rung.await;
    }

    let pair = Arc::new(Mutex::new((1, 2)));
    {
        let mut right = MutexGuard::map(pair.lock().await, |pair| &mut pair.1);
        *right += 5;
        seen.push(u64::from(pair.try_lock().is_err())); // 1
    }
    {
        let owned: OwnedMutexGuard<(u64, u64)> = pair.clone().lock_owned().await;
        let left = OwnedMutexGuard::try_map(owned, |pair| Some(&mut pair.0)).unwrap();
        seen.push(*left); // 1
    }
    seen.push(pair.lock().await.1); // 7
    *SHARED.lock().await += 2;
    seen.push(u64::from(*SHARED.lock().await)); // 42

    let menu = Arc::new(RwLock::new(vec![1, 2, 3]));
    {
        let mut writing: RwLockWriteGuard<'_, Vec<u64>> = menu.write().await;
        writing.push(4);
        let reading = writing.downgrade();
        seen.push(menu.try_read().unwrap().len() as u64); // 4
        seen.push(u64::from(menu.try_write().is_err())); // 1
        seen.push(reading[3]); // 4
    }
    {
        let writing = menu.clone().write_owned().await;
        let mut first = OwnedRwLockWriteGuard::map(writing, |menu| &mut menu[0]);
        *first = 9;
    }
    seen.push(menu.read().await[0]); // 9

    let once = Arc::new(SetOnce::new());
    let waits = tokio::spawn({
        let once = once.clone();
        async move { *once.wait().await }
    });
    sleep(Duration::from_millis(10)).await;
    once.set(8).unwrap();
    seen.push(waits.await.unwrap()); // 8
    seen
}

trait AddOne {
    async fn add_one(&self, second: tokio::task::JoinHandle<u64>) -> u64;
}

impl AddOne for Semaphore {
    async fn add_one(&self, second: tokio::task::JoinHandle<u64>) -> u64 {
        self.add_permits(1);
        second.abort();
        u64::from(second.await.is_err_and(|error| error.is_cancelled()))
    }
}

fn expected() -> Vec<u64> {
    vec![3, 1, 2, 5, 1, 1, 1, 0, 1, 0, 1, 1, 7, 42, 4, 1, 4, 9, 8]
}

fn main() {
    let seen = program();
    assert_eq!(seen, expected());
}
