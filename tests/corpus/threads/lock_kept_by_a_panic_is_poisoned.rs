//! truth: race
//! bug: poisoned_lock
// A thread panics with the lock, and while it unwinds it waits for another lock. Whoever comes after
// it finds poison, whoever comes before it does not.
use std::sync::{Arc, Mutex};
use std::thread;

struct Log(Arc<Mutex<u32>>);

impl Drop for Log {
    fn drop(&mut self) {
        *self.0.lock().unwrap() += 1;
    }
}

fn main() {
    let (soup, log) = (Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0)));
    let (pot, entry) = (Arc::clone(&soup), Log(Arc::clone(&log)));
    let cook = thread::spawn(move || {
        let _pot = pot.lock();
        let _entry = entry;
        panic!("burnt");
    });
    let entries = log.lock().unwrap();
    let tastes = soup.try_lock().is_ok_and(|soup| *soup == 0);
    drop(entries);
    assert!(cook.join().is_err());
    assert_eq!(tastes, soup.lock().is_ok(), "either never, or always");
}
