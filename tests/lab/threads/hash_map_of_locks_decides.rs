//! expect: not_modelled/nondeterminism
// Which branch is taken depends on the order of a map: the search finds other steps than before.
use std::collections::HashSet;
use std::sync::Mutex;
use std::thread;

fn program() -> u32 {
    let dishes: HashSet<u32> = (0..100).collect();
    let served = Mutex::new(0);
    thread::scope(|scope| {
        scope.spawn(|| *served.lock().unwrap() += 1);
        for dish in dishes.iter().take_while(|dish| **dish > 4) {
            if dish % 20 == 3 {
                *served.lock().unwrap() += 1;
            }
        }
    });
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
