//! truth: race
//! bug: try_lock_meets_a_reader
// Whoever only looks has the lock meanwhile, and may have it each time that it is tried.
use std::sync::Mutex;
use std::thread;

fn main() {
    let open = Mutex::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !*open.lock().unwrap() {
                thread::yield_now();
            }
        });
        let free = (0..2).any(|_| open.try_lock().is_ok());
        *open.lock().unwrap() = true;
        assert!(free, "free at least once");
    });
}
