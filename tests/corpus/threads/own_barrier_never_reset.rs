//! truth: race
//! bug: barrier_not_reset
// The count stays at 2, so nobody waits for anybody in the second round.
use std::sync::atomic::{AtomicU32, Ordering};
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
        self.bell.notify_all();
        drop(
            self.bell
                .wait_while(arrived, |arrived| *arrived < 2)
                .unwrap(),
        );
    }
}

fn main() {
    let barrier = Barrier::default();
    let rounds = [AtomicU32::new(0), AtomicU32::new(0)];
    let work = |me: usize| {
        for round in 1..=2 {
            rounds[me].store(round, Ordering::SeqCst);
            barrier.wait();
            assert!(rounds[1 - me].load(Ordering::SeqCst) >= round);
        }
    };
    thread::scope(|s| {
        let other = s.spawn(|| work(1));
        work(0);
        other.join().unwrap();
    });
}
