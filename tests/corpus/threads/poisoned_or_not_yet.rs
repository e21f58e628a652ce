//! truth: race
//! bug: poisoned_lock
// Whether `main` has the lock before or after the panic is a matter of luck.
use std::sync::Mutex;
use std::thread;

fn main() {
    let dishes = Mutex::new(vec!["soup"]);
    thread::scope(|s| {
        let cook = s.spawn(|| {
            let _dishes = dishes.lock().unwrap();
            panic!("burnt");
        });
        let left = dishes.lock().unwrap().len();
        assert_eq!(left, 1);
        assert!(cook.join().is_err());
    });
}
