//! expect: passed
// Notify, semaphores, watch, broadcast, oneshot, barriers, `select!`, streams: who goes on, and when.
use futures::StreamExt;
use futures::stream::{self, FuturesUnordered};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Barrier, Notify, OnceCell, Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::time::{Instant, interval, sleep};

const MILLIS: u64 = 20 + 30 + 30 + 20 + 25 + 50 + 60 + 60 + 20;

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

#[tokio::main]
async fn program() -> Vec<u64> {
    let start = Instant::now();
    let mut seen = Vec::new();
    let now = || start.elapsed().as_millis() as u64;

    // 20 ms: a permit is kept for one who comes later; a call to all is not.
    let bell = Arc::new(Notify::new());
    bell.notify_one();
    bell.notified().await;
    bell.notify_waiters();
    let ringer = bell.clone();
    tokio::spawn(async move {
        sleep(ms(20)).await;
        ringer.notify_one();
    });
    bell.notified().await;
    seen.push(now());

    // 30 ms: three at once of nine that take ten.
    let ovens = Arc::new(Semaphore::new(3));
    let bakes: Vec<_> = (0..9)
        .map(|_| {
            let ovens = ovens.clone();
            tokio::spawn(async move {
                let _oven = ovens.acquire_owned().await.unwrap();
                sleep(ms(10)).await;
            })
        })
        .collect();
    for bake in bakes {
        bake.await.unwrap();
    }
    seen.push(now());

    // 30 ms: values that are watched.
    let (tx, mut rx) = watch::channel(0);
    tokio::spawn(async move {
        for value in 1..=3 {
            sleep(ms(10)).await;
            tx.send(value).unwrap();
        }
    });
    let mut last = 0;
    while rx.changed().await.is_ok() {
        last = *rx.borrow_and_update();
    }
    seen.extend([now(), last]);

    // 20 ms: all hear it, the slow one misses some.
    let (tx, mut fast) = broadcast::channel(2);
    let mut slow = tx.subscribe();
    let listener = tokio::spawn(async move {
        let mut sum = 0;
        while let Ok(value) = fast.recv().await {
            sum += value;
        }
        sum
    });
    for value in 1..=4u64 {
        tx.send(value).unwrap();
        sleep(ms(5)).await;
    }
    drop(tx);
    seen.push(listener.await.unwrap());
    let lagged = matches!(slow.recv().await, Err(broadcast::error::RecvError::Lagged(2)));
    seen.extend([u64::from(lagged), slow.recv().await.unwrap(), now()]);

    // 25 ms: an answer, through one-shot and cell.
    let (tx, rx) = oneshot::channel();
    tokio::spawn(async move {
        sleep(ms(25)).await;
        tx.send(6).unwrap();
    });
    let cell = OnceCell::new();
    seen.push(*cell.get_or_init(|| async { rx.await.unwrap() }).await);

    // 50 ms: all wait for the last.
    let barrier = Arc::new(Barrier::new(3));
    let waits = (1..=3u64).map(|n| {
        let barrier = barrier.clone();
        async move {
            sleep(ms([10, 50, 30][n as usize - 1])).await;
            u64::from(barrier.wait().await.is_leader())
        }
    });
    seen.extend([futures::future::join_all(waits).await.into_iter().sum(), now()]);

    // 60 ms: ticks until a deadline that is not started over.
    let mut ticks = interval(ms(25));
    let deadline = sleep(ms(60));
    tokio::pin!(deadline);
    let mut count = 0;
    loop {
        tokio::select! {
            _ = ticks.tick() => count += 1,
            () = &mut deadline => break,
        }
    }
    seen.extend([count, now()]);

    // 60 ms: at most two at once, in order; and as they come.
    let works = stream::iter([20u64, 30, 10, 30]).map(|n| async move {
        sleep(ms(n)).await;
        n
    });
    seen.extend(works.buffered(2).collect::<Vec<_>>().await);
    seen.push(now());

    // 20 ms: bounded, so that the sender waits for the slow receiver.
    let (tx, mut rx) = mpsc::channel(1);
    let sender = tokio::spawn(async move {
        for n in 0..3u64 {
            tx.send(n).await.unwrap();
        }
    });
    let mut unordered: FuturesUnordered<_> = [7u64, 3, 5].map(|n| async move {
        sleep(ms(n)).await;
        n
    }).into_iter().collect();
    while let Some(n) = unordered.next().await {
        seen.push(n);
    }
    seen.push(u64::from(sender.is_finished()));
    sleep(ms(13)).await;
    while let Some(n) = rx.recv().await {
        seen.push(n);
    }
    seen.push(now());
    seen
}

fn expected() -> Vec<u64> {
    vec![
        20, 50, 80, 3, 10, 1, 3, 100, 6, 1, 175, 3, 235, 20, 30, 10, 30, 295, 3, 5, 7, 0, 0, 1, 2, 315,
    ]
}

fn main() {
    let seen = program();
    println!("{seen:?}");
}
