//! expect: passed
//! The lock of std, around both numbers.

use std::sync::Mutex;
use std::thread;

#[derive(Default)]
struct Till {
    both: Mutex<(u32, u32)>,
}

impl Till {
    fn pay(&self, amount: u32) -> (u32, u32) {
        let mut till = self.both.lock().unwrap();
        till.0 += 1;
        till.1 += amount;
        *till
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
