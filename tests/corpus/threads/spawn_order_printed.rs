//! truth: race
//! bug: spawn_order
//! outputs: "starter\nmain course\n" | "main course\nstarter\n"
// The thread that was spawned first need not be the first to print.
use std::thread;

fn main() {
    thread::scope(|s| {
        s.spawn(|| println!("starter"));
        s.spawn(|| println!("main course"));
    });
}
