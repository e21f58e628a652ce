//! expect: panic/panicked
// While `program` unwinds, the pool waits for its worker, as in the Book.
use std::sync::mpsc;
use std::thread;

const MILLIS: u64 = 0;

struct Pool {
    sender: Option<mpsc::Sender<u32>>,
    worker: Option<thread::JoinHandle<()>>,
}

impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.sender.take());
        if let Some(worker) = self.worker.take() {
            worker.join().unwrap();
        }
    }
}

fn program() -> u32 {
    let (tx, rx) = mpsc::channel();
    let worker = thread::spawn(move || while rx.recv().is_ok() {});
    let _pool = Pool { sender: Some(tx), worker: Some(worker) };
    panic!("no more pizza")
}

fn expected() -> u32 {
    5
}

fn main() {
    program();
}
