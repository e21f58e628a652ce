//! expect: passed
// Room that is reserved, senders that are weak, values that are watched, and the counts of all.
use std::time::Duration;
use tokio::sync::mpsc::error::{SendTimeoutError, TrySendError};
use tokio::sync::{broadcast, mpsc, oneshot, watch};
use tokio::time::sleep;

const MILLIS: u64 = 20;

fn is_send_and_sync<T: Send + Sync>(value: T) -> T {
    value
}

#[tokio::main]
async fn program() -> Vec<usize> {
    let mut seen = Vec::new();

    let (tx, mut rx) = is_send_and_sync(mpsc::channel(3));
    let room: mpsc::Permit<'_, usize> = tx.reserve().await.unwrap();
    seen.push(tx.capacity()); // 2
    room.send(1);
    for (room, item) in tx.try_reserve_many(2).unwrap().zip([2, 3]) {
        room.send(item);
    }
    seen.push(usize::from(matches!(tx.try_reserve(), Err(TrySendError::Full(()))))); // 1
    let late = tx.send_timeout(4, Duration::from_millis(10)).await;
    seen.push(usize::from(late == Err(SendTimeoutError::Timeout(4)))); // 1
    let mut items = Vec::new();
    seen.push(rx.recv_many(&mut items, 9).await); // 3
    seen.push(items.iter().sum()); // 6
    let owned: mpsc::OwnedPermit<usize> = tx.reserve_owned().await.unwrap();
    let tx = owned.send(7);
    seen.push(rx.try_recv().unwrap()); // 7
    let weak = tx.downgrade();
    seen.push(rx.sender_strong_count() + 10 * rx.sender_weak_count()); // 11
    let Err(TrySendError::Closed(tx)) = ({
        rx.close();
        tx.try_reserve_owned()
    }) else {
        panic!("a closed channel has no room")
    };
    seen.push(usize::from(weak.upgrade().is_some())); // 1
    drop(tx);
    seen.push(usize::from(weak.upgrade().is_none())); // 1
    seen.push(usize::from(rx.recv().await.is_none())); // 1

    let (tx, mut rx) = is_send_and_sync(watch::channel(1));
    let other = tx.subscribe();
    seen.push(tx.receiver_count()); // 2
    tx.send_modify(|value| *value += 1);
    seen.push(usize::from(rx.has_changed().unwrap())); // 1
    seen.push(*rx.borrow_and_update()); // 2
    seen.push(usize::from(tx.send_if_modified(|_| false))); // 0
    seen.push(tx.send_replace(5)); // 2
    let waits = tokio::spawn(async move { *rx.wait_for(|value| *value > 8).await.unwrap() });
    sleep(Duration::from_millis(10)).await;
    tx.send(9).unwrap();
    seen.push(waits.await.unwrap()); // 9
    let value: watch::Ref<'_, usize> = other.borrow();
    seen.push(*value); // 9
    drop(value);
    drop(other);
    seen.push(usize::from(tx.send(3).is_err())); // 1
    tx.closed().await;

    let (tx, mut rx) = is_send_and_sync(broadcast::channel(4));
    let weak = tx.downgrade();
    seen.push(tx.send(6).unwrap()); // 1
    seen.push(tx.len() + 10 * tx.strong_count() + 100 * tx.weak_count()); // 111
    seen.push(rx.try_recv().unwrap()); // 6
    drop(tx);
    seen.push(usize::from(weak.upgrade().is_none() && rx.is_closed())); // 1

    let (mut tx, rx) = is_send_and_sync(oneshot::channel::<usize>());
    drop(rx);
    tx.closed().await;
    seen.push(tx.send(2).unwrap_err()); // 2
    seen
}

fn expected() -> Vec<usize> {
    vec![2, 1, 1, 3, 6, 7, 11, 1, 1, 1, 2, 1, 2, 0, 2, 9, 9, 1, 1, 111, 6, 1, 2]
}

fn main() {
    let seen = program();
    assert_eq!(seen, expected());
}
