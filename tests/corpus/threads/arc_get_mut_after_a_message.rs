//! truth: race
//! bug: arc_count
// The worker says that it is done, and has its pointer still.
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

fn main() {
    let mut names = Arc::new(Mutex::new(Vec::new()));
    let (done, is_done) = mpsc::channel();
    let shared = Arc::clone(&names);
    let worker = thread::spawn(move || {
        shared.lock().unwrap().push("ada");
        done.send(()).unwrap();
    });
    is_done.recv().unwrap();
    let names = Arc::get_mut(&mut names).expect("the worker is done");
    assert_eq!(names.get_mut().unwrap().len(), 1);
    worker.join().unwrap();
}
