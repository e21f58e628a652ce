//! truth: deadlock
//! bug: recursive_read
// If the writer comes between the two reads, it waits for the first, and the second may have to
// wait for the writer: std says that this can deadlock.
use std::sync::RwLock;
use std::thread;

fn main() {
    let menu = RwLock::new(vec![4, 6]);
    thread::scope(|s| {
        s.spawn(|| menu.write().unwrap().push(8));
        let prices = menu.read().unwrap();
        let dishes = menu.read().unwrap().len();
        assert_eq!(prices.len(), dishes);
    });
}
