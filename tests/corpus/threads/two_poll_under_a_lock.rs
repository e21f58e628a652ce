//! truth: right
//! bug: none
// Two look under the same lock, again and again, for what a third does there.
use std::sync::Mutex;
use std::thread;

fn main() {
    let open = Mutex::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !*open.lock().unwrap() {
                    thread::yield_now();
                }
            });
        }
        *open.lock().unwrap() = true;
    });
}
