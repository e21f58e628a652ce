//! truth: right
//! bug: none
// Each thread has its own half, so there is nothing to share.
use std::thread;

fn main() {
    let mut prices = [1, 2, 3, 4];
    let (left, right) = prices.split_at_mut(2);
    thread::scope(|s| {
        s.spawn(|| left.iter_mut().for_each(|price| *price *= 10));
        s.spawn(|| right.iter_mut().for_each(|price| *price *= 10));
    });
    assert_eq!(prices, [10, 20, 30, 40]);
}
