//! expect: passed
// Blocking threads beside a runtime that is built by hand.
use std::sync::mpsc::{RecvTimeoutError, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Handle};
use tokio::sync::mpsc;

const MILLIS: u64 = 20 + 40 + 30 + 30 + 15;

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

tokio::task_local! {
    static TABLE: u32;
}

fn program() -> Vec<u64> {
    let mut seen = Vec::new();
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();

    // 20 ms: a thread feeds a task.
    let (tx, mut rx) = mpsc::channel(1);
    let feeder = thread::spawn(move || {
        for n in 1..=3u64 {
            tx.blocking_send(n).unwrap();
            thread::sleep(ms(5));
        }
        thread::sleep(ms(5));
    });
    seen.push(runtime.block_on(async move {
        let mut sum = 0;
        while let Some(n) = rx.recv().await {
            sum += n;
        }
        sum
    }));
    feeder.join().unwrap();

    // 40 ms: a task feeds a blocking thread, and a thread asks the runtime.
    seen.push(runtime.block_on(async {
        let (tx, rx) = channel();
        let summing = tokio::task::spawn_blocking(move || rx.iter().sum::<u64>());
        for n in 1..=4 {
            tokio::time::sleep(ms(5)).await;
            tx.send(n).unwrap();
        }
        drop(tx);
        let handle = Handle::current();
        let asking = thread::spawn(move || {
            handle.block_on(async {
                tokio::time::sleep(ms(20)).await;
                tokio::spawn(async { 2 }).await.unwrap()
            })
        });
        let (sent, got) = tokio::sync::oneshot::channel();
        thread::spawn(move || sent.send(asking.join().unwrap()));
        summing.await.unwrap() + got.await.unwrap()
    }));
    seen.push(u64::from(runtime.block_on(TABLE.scope(4, async { TABLE.get() }))));

    // 30 ms: waits of threads that time out, or do not.
    let start = Instant::now();
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = pair.clone();
    let setter = thread::spawn(move || {
        thread::sleep(ms(10));
        *other.0.lock().unwrap() = true;
        other.1.notify_all();
    });
    let guard = pair.0.lock().unwrap();
    let (guard, timed_out) = pair.1.wait_timeout_while(guard, ms(500), |set| !*set).unwrap();
    seen.extend([u64::from(*guard), u64::from(timed_out.timed_out())]);
    drop(guard);
    setter.join().unwrap();
    let (tx, rx) = channel::<u32>();
    seen.push(u64::from(rx.recv_timeout(ms(10)) == Err(RecvTimeoutError::Timeout)));
    drop(tx);
    seen.push(u64::from(rx.recv_timeout(ms(10)) == Err(RecvTimeoutError::Disconnected)));
    thread::park_timeout(ms(10));
    seen.push(start.elapsed().as_millis() as u64);

    // 30 ms: a hand-over without room, the second of which nobody takes.
    let (tx, rx) = sync_channel(0);
    let taker = thread::spawn(move || {
        thread::sleep(ms(20));
        let first: u64 = rx.recv().unwrap();
        thread::sleep(ms(10));
        first
    });
    tx.send(9).unwrap();
    seen.push(start.elapsed().as_millis() as u64);
    seen.push(u64::from(tx.send(10).is_err()));
    seen.push(taker.join().unwrap());
    seen.push(start.elapsed().as_millis() as u64);

    // 15 ms: the end of a runtime drops its tasks and waits for its blocking work.
    let (tx, rx) = channel();
    let sender = tx.clone();
    runtime.spawn_blocking(move || {
        thread::sleep(ms(15));
        sender.send(1).unwrap();
    });
    runtime.spawn(async move {
        let _tx = tx;
        std::future::pending::<()>().await;
    });
    drop(runtime);
    seen.push(rx.iter().sum());
    seen
}

fn expected() -> Vec<u64> {
    vec![6, 12, 4, 1, 0, 1, 1, 30, 50, 1, 9, 60, 1]
}

fn main() {
    println!("{:?}", program());
}
