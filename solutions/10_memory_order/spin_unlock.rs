//! The key was there, the money was not: a solution.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::*};
use std::{hint, thread};

#[derive(Default)]
struct Till {
    taken: AtomicBool,
    payments: AtomicU32,
    sum: AtomicU32,
}

impl Till {
    fn pay(&self, amount: u32) -> (u32, u32) {
        while self.taken.swap(true, Acquire) {
            hint::spin_loop();
        }
        let number = self.payments.load(Relaxed) + 1;
        let sum = self.sum.load(Relaxed) + amount;
        self.payments.store(number, Relaxed);
        self.sum.store(sum, Relaxed);
        // Release: whoever takes the key next, with Acquire, sees both numbers as
        // they were left here. Keeping others out is half of what a lock is for.
        self.taken.store(false, Release);
        (number, sum)
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
