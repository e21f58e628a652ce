//! truth: race
//! bug: arc_destructor
//! outputs: "worker closed it\n" | "main closed it\n"
// Whoever is the last to have the log closes it.
use std::sync::Arc;
use std::thread;

struct Log;

impl Drop for Log {
    fn drop(&mut self) {
        println!("{} closed it", thread::current().name().unwrap_or("?"));
    }
}

fn main() {
    let log = Arc::new(Log);
    let of_worker = Arc::clone(&log);
    let worker = thread::Builder::new().name("worker".to_owned());
    let worker = worker.spawn(move || drop(of_worker)).unwrap();
    drop(log);
    worker.join().unwrap();
}
