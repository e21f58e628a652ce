//! expect: passed
//! Whoever comes draws a number, and waits until it is called.

use std::sync::atomic::{AtomicU32, Ordering::*};
use std::{hint, thread};

#[derive(Default)]
struct Till {
    drawn: AtomicU32,
    called: AtomicU32,
    sum: AtomicU32,
}

impl Till {
    fn pay(&self, amount: u32) -> (u32, u32) {
        let mine = self.drawn.fetch_add(1, Relaxed);
        while self.called.load(Acquire) != mine {
            hint::spin_loop();
        }
        let sum = self.sum.load(Relaxed) + amount;
        self.sum.store(sum, Relaxed);
        self.called.store(mine + 1, Release);
        (mine + 1, sum)
    }
}

fn main() {
    let till = &Till::default();
    thread::scope(|shop| {
        for amount in [5, 8] {
            shop.spawn(move || println!("paid: {:?}", till.pay(amount)));
        }
    });
}
