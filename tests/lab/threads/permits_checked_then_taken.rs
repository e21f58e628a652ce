//! expect: race/panic
// Two threads see the last permit, and both take it for theirs.
use std::sync::Arc;
use std::thread;
use tokio::sync::Semaphore;

fn program() -> u32 {
    let oven = Arc::new(Semaphore::new(1));
    let cooks: Vec<_> = (0..2)
        .map(|_| {
            let oven = oven.clone();
            thread::spawn(move || {
                if oven.available_permits() > 0 {
                    oven.try_acquire().expect("the permit that was free").forget();
                }
            })
        })
        .collect();
    for cook in cooks {
        cook.join().unwrap();
    }
    1
}

fn expected() -> u32 {
    1
}

fn main() {
    program();
}
