//! truth: race
//! bug: unseen_count
// Each look at the cell changes it, although nothing is borrowed mutably.
use std::cell::Cell;
use std::sync::Mutex;
use std::thread;

fn main() {
    let orders = Mutex::new(Cell::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..4 {
                let orders = orders.lock().unwrap();
                orders.set(orders.get() + 1);
            }
        });
        assert_ne!(orders.lock().unwrap().get(), 3, "in between");
    });
}
