//! expect: not_modelled/nondeterminism
// Which dish comes first depends on the order of a map, and that on chance.
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

fn program() -> u32 {
    let dishes: HashMap<u32, u32> = (0..100).map(|dish| (dish, dish)).collect();
    let first = AtomicU32::new(0);
    thread::scope(|scope| {
        scope.spawn(|| first.fetch_add(0, Ordering::SeqCst));
        first.store(*dishes.keys().next().unwrap(), Ordering::SeqCst);
    });
    first.into_inner()
}

fn expected() -> u32 {
    7
}

fn main() {
    program();
}
