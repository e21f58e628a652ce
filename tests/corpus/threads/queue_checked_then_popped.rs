//! truth: race
//! bug: check_then_act
// Both threads may see the one order before either takes it; the second then finds nothing.
use std::sync::Mutex;
use std::thread;

fn main() {
    let orders = Mutex::new(vec!["soup"]);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                let waiting = !orders.lock().unwrap().is_empty();
                if waiting {
                    orders.lock().unwrap().pop().expect("there was an order");
                }
            });
        }
    });
}
