//! expect: passed, all
// What is notified in one schedule is not remembered in the next: there, the second wait would not
// wait.
use std::thread;
use tokio::sync::{Mutex, Notify, RwLock, Semaphore};

static BELL: Notify = Notify::const_new();
static SEATS: Semaphore = Semaphore::const_new(1);
static ORDERS: Mutex<Vec<u32>> = Mutex::const_new(Vec::new());
static MENU: RwLock<u32> = RwLock::const_new(1);

fn program() -> (usize, u32, usize) {
    let ringer = thread::spawn(|| {
        SEATS.try_acquire().unwrap().forget();
        ORDERS.blocking_lock().push(1);
        BELL.notify_one();
    });
    ORDERS.blocking_lock().push(2);
    *MENU.blocking_write() += 1;
    ringer.join().unwrap();
    (
        ORDERS.blocking_lock().len(),
        *MENU.blocking_read(),
        SEATS.available_permits(),
    )
}

fn expected() -> (usize, u32, usize) {
    (2, 2, 0)
}

fn main() {
    program();
}
