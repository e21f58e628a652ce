//! truth: right
//! bug: none
// Who waits, waits for the end of a round, and a round that is over stays over.
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct Barrier {
    /// How many have arrived in this round, and which round this is.
    state: Mutex<(u32, u32)>,
    bell: Condvar,
}

impl Barrier {
    fn wait(&self) {
        let mut state = self.state.lock().unwrap();
        let round = state.1;
        state.0 += 1;
        if state.0 == 2 {
            *state = (0, round + 1);
            self.bell.notify_all();
        }
        drop(
            self.bell
                .wait_while(state, |state| state.1 == round)
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
