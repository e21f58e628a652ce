//! truth: race
//! bug: double_checked_init
// The flag is set before the value: the other thread may see the flag, skip the lock, and read 0.
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

struct Config {
    ready: AtomicBool,
    value: AtomicU32,
    making: Mutex<()>,
}

impl Config {
    fn get(&self) -> u32 {
        if !self.ready.load(Ordering::SeqCst) {
            let _making = self.making.lock().unwrap();
            if !self.ready.swap(true, Ordering::SeqCst) {
                self.value.store(42, Ordering::SeqCst);
            }
        }
        self.value.load(Ordering::SeqCst)
    }
}

fn main() {
    let config = Config {
        ready: AtomicBool::new(false),
        value: AtomicU32::new(0),
        making: Mutex::new(()),
    };
    thread::scope(|s| {
        let other = s.spawn(|| config.get());
        assert_eq!(config.get(), 42);
        assert_eq!(other.join().unwrap(), 42);
    });
}
