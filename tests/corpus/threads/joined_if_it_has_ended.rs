//! truth: right
//! bug: none
// Whether it has ended or not when it is asked, its result is waited for.
use std::thread;

fn main() {
    let cook = thread::spawn(|| 7);
    if cook.is_finished() {
        assert_eq!(cook.join().unwrap(), 7);
    } else {
        assert_eq!(cook.join().unwrap(), 7);
    }
}
