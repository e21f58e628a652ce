//! expect: passed, all
// Panics in threads: who hears of them.
use std::sync::{Mutex, Once, OnceLock, RwLock};
use std::thread;

fn program() -> Vec<bool> {
    let mut seen = Vec::new();
    let lock = Mutex::new(1);
    let broken = thread::scope(|s| {
        s.spawn(|| {
            let _guard = lock.lock().unwrap();
            panic!("burnt");
        })
        .join()
    });
    seen.extend([broken.is_err(), lock.is_poisoned(), lock.lock().is_err(), lock.try_lock().is_err()]);
    lock.clear_poison();
    seen.push(lock.lock().is_ok());

    let shared = RwLock::new(1);
    let scope = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        thread::scope(|s| {
            s.spawn(|| {
                let _guard = shared.write().unwrap();
                panic!("burnt again");
            });
        });
    }));
    seen.extend([scope.is_err(), shared.read().is_err()]);

    let once = Once::new();
    let cell = OnceLock::new();
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| once.call_once(|| drop(cell.set(4))));
        }
    });
    seen.extend([once.is_completed(), cell.get() == Some(&4)]);
    seen
}

fn expected() -> Vec<bool> {
    vec![true; 9]
}

fn main() {
    println!("{:?}", program());
}
