//! truth: right
//! bug: none
// Each waiter drops its sender when it is done, and `main` keeps none.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (orders, inbox) = mpsc::channel();
    for table in 1..=2 {
        let orders = orders.clone();
        thread::spawn(move || orders.send(table).unwrap());
    }
    drop(orders);
    assert_eq!(inbox.iter().sum::<u32>(), 3);
}
