//! expect: passed
//! A loop of exchanges on one word.

use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::thread;

#[derive(Default)]
struct Till {
    both: AtomicU64,
}

impl Till {
    fn pay(&self, amount: u32) -> (u32, u32) {
        let pay = |both: u64| Some(both + (1 << 32) + u64::from(amount));
        let before = self.both.fetch_update(SeqCst, SeqCst, pay).unwrap();
        let both = pay(before).unwrap();
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
