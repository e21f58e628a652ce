//! truth: right
//! bug: none
// The destructor of a thread-local waits for what comes after the scope: it is not waited for.
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
    thread::scope(|scope| {
        scope.spawn(|| OWN.set(Some(Apron(free))));
    });
    hook.send(()).unwrap();
}
