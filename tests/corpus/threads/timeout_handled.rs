//! truth: right
//! bug: none
//! outputs: "soup\n" | "nothing\n"
// The cook may be too late, and the guest is prepared for that.
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
            let (dish, ended) = bell
                .wait_timeout_while(dish.lock().unwrap(), limit, empty)
                .unwrap();
            assert_eq!(ended.timed_out(), dish.is_none());
            println!("{}", dish.unwrap_or("nothing"));
        });
        thread::sleep(Duration::from_millis(1));
        *dish.lock().unwrap() = Some("soup");
        bell.notify_one();
    });
}
