//! truth: deadlock
//! bug: guard_in_scrutinee
// The guard in `while let` lives until the end of the body, where the lock is taken again.
use std::collections::VecDeque;
use std::sync::Mutex;

fn main() {
    let queue = Mutex::new(VecDeque::from([3]));
    let mut served = 0;
    while let Some(guests) = queue.lock().unwrap().pop_front() {
        served += 1;
        if guests > 1 {
            queue.lock().unwrap().push_back(guests - 1);
        }
    }
    assert_eq!(served, 3);
}
