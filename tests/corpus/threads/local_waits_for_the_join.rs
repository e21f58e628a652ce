//! truth: never_ends
//! bug: destructor_waits
// The same, but the thread is joined, and so is its destructor.
use std::cell::RefCell;
use std::sync::mpsc;
use std::thread;

struct Apron(mpsc::Receiver<()>);

impl Drop for Apron {
    fn drop(&mut self) {
        self.0.recv().unwrap();
    }
}

thread_local! {
    static OWN: RefCell<Option<Apron>> = const { RefCell::new(None) };
}

fn main() {
    let (hook, free) = mpsc::channel();
    let cook = thread::spawn(|| OWN.set(Some(Apron(free))));
    cook.join().unwrap();
    hook.send(()).unwrap();
}
