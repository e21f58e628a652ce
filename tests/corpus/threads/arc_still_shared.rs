//! truth: race
//! bug: arc_still_shared
// The message comes before the thread drops its own handle: `main` may not be the only owner yet.
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

fn main() {
    let list = Arc::new(Mutex::new(Vec::new()));
    let (done, wait) = mpsc::channel();
    let worker = {
        let list = Arc::clone(&list);
        thread::spawn(move || {
            list.lock().unwrap().push(1);
            done.send(()).unwrap();
        })
    };
    wait.recv().unwrap();
    let owned = Arc::try_unwrap(list).expect("the only owner");
    assert_eq!(owned.into_inner().unwrap(), [1]);
    worker.join().unwrap();
}
