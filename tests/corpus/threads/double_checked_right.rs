//! truth: right
//! bug: none
// The flag is set after the value, and who sees the flag (Acquire) sees the value (Release).
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
        if !self.ready.load(Ordering::Acquire) {
            let _making = self.making.lock().unwrap();
            if !self.ready.load(Ordering::Relaxed) {
                self.value.fetch_add(42, Ordering::Relaxed);
                self.ready.store(true, Ordering::Release);
            }
        }
        self.value.load(Ordering::Relaxed)
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
