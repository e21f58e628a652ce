//! truth: never_ends
//! bug: barrier_reuse
// The last to arrive sets the count back to 0. If it comes to the second round before the other has
// seen that, the count is 1 again, and both wait for each other's arrival.
use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct Barrier {
    arrived: Mutex<u32>,
    bell: Condvar,
}

impl Barrier {
    fn wait(&self) {
        let mut arrived = self.arrived.lock().unwrap();
        *arrived += 1;
        if *arrived == 2 {
            *arrived = 0;
            self.bell.notify_all();
        }
        drop(
            self.bell
                .wait_while(arrived, |arrived| *arrived != 0)
                .unwrap(),
        );
    }
}

fn main() {
    let barrier = Barrier::default();
    let work = || {
        barrier.wait();
        barrier.wait();
    };
    thread::scope(|s| {
        s.spawn(work);
        work();
    });
}
