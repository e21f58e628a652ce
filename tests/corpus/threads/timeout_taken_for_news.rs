//! truth: race
//! bug: timeout_ignored
// The wait also ends when its time is up, and then nothing is there yet.
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let dish = Mutex::new(None);
    let bell = Condvar::new();
    thread::scope(|s| {
        s.spawn(|| {
            let empty = |dish: &mut Option<&str>| dish.is_none();
            let limit = Duration::from_millis(1);
            let (dish, _) = bell
                .wait_timeout_while(dish.lock().unwrap(), limit, empty)
                .unwrap();
            dish.expect("the cook was in time");
        });
        thread::sleep(Duration::from_millis(1));
        *dish.lock().unwrap() = Some("soup");
        bell.notify_one();
    });
}
