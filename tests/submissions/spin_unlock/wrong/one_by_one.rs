//! expect: race/result_differs
//! Each number in one step, and no key: the two do not belong together.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

#[derive(Default)]
struct Till {
    payments: AtomicU32,
    sum: AtomicU32,
}

impl Till {
    fn pay(&self, amount: u32) -> (u32, u32) {
        let number = self.payments.fetch_add(1, SeqCst) + 1;
        let sum = self.sum.fetch_add(amount, SeqCst) + amount;
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
