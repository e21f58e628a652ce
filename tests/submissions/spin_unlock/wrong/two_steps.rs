//! expect: race/load_then_store
//! Looks whether the key is there, and takes it in another step.

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
        while self.taken.load(SeqCst) {
            hint::spin_loop();
        }
        self.taken.store(true, SeqCst);
        let number = self.payments.load(SeqCst) + 1;
        let sum = self.sum.load(SeqCst) + amount;
        self.payments.store(number, SeqCst);
        self.sum.store(sum, SeqCst);
        self.taken.store(false, SeqCst);
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
