//! expect: race/read_old
//! The numbers are released and acquired, and the key is not.

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
        let number = self.payments.load(Acquire) + 1;
        let sum = self.sum.load(Acquire) + amount;
        self.payments.store(number, Release);
        self.sum.store(sum, Release);
        self.taken.store(false, Relaxed);
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
