//! expect: race/two_locks
//! Looks three times, and then goes with what there is.

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn serve(guests: u32) -> u32 {
    let pass = Mutex::new(0);
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| *pass.lock().unwrap() += guests);
        }
        for _ in 0..3 {
            thread::sleep(Duration::from_secs(1));
            if *pass.lock().unwrap() == 2 * guests {
                break;
            }
        }
        *pass.lock().unwrap()
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
