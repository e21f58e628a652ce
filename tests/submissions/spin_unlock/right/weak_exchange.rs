//! expect: passed
//! The key is taken by a weak exchange.

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
        while self
            .taken
            .compare_exchange_weak(false, true, Acquire, Relaxed)
            .is_err()
        {
            hint::spin_loop();
        }
        let number = self.payments.load(Relaxed) + 1;
        let sum = self.sum.load(Relaxed) + amount;
        self.payments.store(number, Relaxed);
        self.sum.store(sum, Relaxed);
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
