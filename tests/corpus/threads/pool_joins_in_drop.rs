//! truth: race
//! bug: late_result
// The pool of the Rust book: its `Drop` closes the queue and joins the workers, also while main
// unwinds because the result was not there yet.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex, mpsc};
use std::thread::{self, JoinHandle};

type Job = Box<dyn FnOnce() + Send>;

struct Pool {
    worker: Option<JoinHandle<()>>,
    queue: Option<mpsc::Sender<Job>>,
}

impl Pool {
    fn new() -> Pool {
        let (queue, jobs) = mpsc::channel::<Job>();
        let jobs = Arc::new(Mutex::new(jobs));
        let worker = thread::spawn(move || {
            loop {
                let job = jobs.lock().unwrap().recv();
                match job {
                    Ok(job) => job(),
                    Err(_) => return,
                }
            }
        });
        Pool {
            worker: Some(worker),
            queue: Some(queue),
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.queue.take());
        if let Some(worker) = self.worker.take() {
            worker.join().unwrap();
        }
    }
}

fn main() {
    let done = Arc::new(AtomicU32::new(0));
    let pool = Pool::new();
    let counter = Arc::clone(&done);
    let job: Job = Box::new(move || {
        counter.fetch_add(1, SeqCst);
    });
    pool.queue.as_ref().unwrap().send(job).unwrap();
    assert_eq!(done.load(SeqCst), 1, "the job is done");
}
