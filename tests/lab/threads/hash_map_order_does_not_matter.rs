//! expect: passed, all
// The values come in any order, and are only added up; what is printed is not asked for.
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn program() -> (u32, u32) {
    let prices: HashMap<u32, u32> = (0..20).map(|dish| (dish, dish)).collect();
    let sum = AtomicU32::new(0);
    thread::scope(|scope| {
        scope.spawn(|| sum.fetch_add(1, Ordering::SeqCst));
        for (dish, price) in prices.iter().take(2) {
            println!("{dish}");
            sum.fetch_add(*price, Ordering::SeqCst);
        }
        let some = prices.values().take(2).sum::<u32>();
        sum.fetch_add(190 - some, Ordering::SeqCst);
    });
    (sum.into_inner(), 20)
}

fn expected() -> (u32, u32) {
    (191, 20)
}

fn main() {
    program();
}
