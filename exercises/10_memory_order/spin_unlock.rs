//! The key was there, the money was not
//!
//! Two clerks, one key. Who has it changes the two numbers on the till, alone.
//! And still, one of them works from old numbers.
//!
//! Contract: `till.pay(amount)` gives a receipt: which payment this is, and
//! the sum of all payments, this one included. Each has its own number, from 1
//! on, without a gap, and its sum is that of the one before and its own
//! amount, also when several threads pay at once.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin spin_unlock`

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
