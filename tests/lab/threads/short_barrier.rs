//! expect: never_ends/await
// Three places at the barrier, two who come.
use std::sync::Barrier;
use std::thread;

fn program() -> u32 {
    let barrier = Barrier::new(3);
    thread::scope(|s| {
        s.spawn(|| barrier.wait());
        barrier.wait();
    });
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
