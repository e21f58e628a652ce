//! expect: passed
//! Both numbers in one word, changed in one step.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

#[derive(Default)]
struct Till {
    both: AtomicU64,
}

impl Till {
    fn pay(&self, amount: u32) -> (u32, u32) {
        let one = (1 << 32) | u64::from(amount);
        let both = self.both.fetch_add(one, Relaxed) + one;
        ((both >> 32) as u32, both as u32)
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
