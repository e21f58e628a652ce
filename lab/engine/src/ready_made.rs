//! What nearly every program uses of the lab's generic code, with the types that it mostly uses it with:
//! compiled once with the lab, and so not again with each save (rustc finds it there, because of the
//! level at which the lab is optimised: see the kit's `lab::build`).
//!
//! Nothing here is ever called. A type that is left out costs a save a few milliseconds; one that is here
//! costs the lab's build some tenths of a second.

use crate::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use crate::sync::{Arc, Mutex, RwLock, mpsc};
use crate::{rt, thread};
use cafe::dining::Dish;
use std::pin::pin;
use std::task::{Context, Waker};

fn returned<T: Send + 'static>(some: fn() -> T) {
    drop(thread::spawn(some).join());
    let _ = thread::spawn(some).is_finished();
    let task = rt::task::spawn(std::future::ready(some()));
    poll(task);
}

fn locked<T: Send + Sync + 'static>(some: fn() -> T) {
    let lock = shared(Mutex::new(some()));
    *lock.lock().unwrap() = some();
    drop(lock.try_lock());
    let lock = shared(RwLock::new(some()));
    drop(lock.read().unwrap());
    *lock.write().unwrap() = some();
    let lock = shared(rt::sync::Mutex::new(some()));
    poll(lock.lock());
}

fn sent<T: Send + 'static>(some: fn() -> T) {
    let (sender, receiver) = mpsc::channel();
    drop(sender.clone().send(some()));
    drop((receiver.recv(), receiver.try_recv(), receiver.iter().next()));
    let (sender, mut receiver) = rt::sync::mpsc::channel(1);
    poll(sender.clone().send(some()));
    drop(sender.try_send(some()));
    poll(receiver.recv());
    drop(receiver.try_recv());
    let (sender, receiver) = rt::sync::oneshot::channel();
    drop(sender.send(some()));
    poll(receiver);
}

fn poll<F: Future>(future: F) {
    drop(pin!(future).poll(&mut Context::from_waker(Waker::noop())));
}

fn shared<T>(value: T) -> Arc<T> {
    let shared = Arc::new(value);
    drop(Arc::clone(&shared));
    shared
}

#[doc(hidden)]
pub fn ready_made() {
    returned(|| ());
    returned(bool::default);
    returned(i32::default);
    returned(u32::default);
    returned(u64::default);
    returned(usize::default);
    returned(String::new);
    locked(i32::default);
    locked(u32::default);
    locked(u64::default);
    sent(u32::default);
    sent(String::new);
    sent(|| -> Dish { unreachable!() });
    shared(AtomicBool::new(false)).load(Ordering::SeqCst);
    shared(AtomicU32::new(0)).load(Ordering::SeqCst);
    shared(AtomicU64::new(0)).load(Ordering::SeqCst);
    shared(AtomicUsize::new(0)).load(Ordering::SeqCst);
}
