//! Surely they are done by now
//!
//! Two cooks fill the pass: starters here, main courses there, one of each per
//! guest. The waiter gives them two seconds, and then carries out what is
//! there. Nobody has ever seen a cook who needs that long.
//!
//! Contract: `serve(guests)` has two cooks at work at the same time, each in a
//! thread; the one that calls it may be one of the two. Each puts a dish for
//! each guest on the pass. It returns how many dishes are carried out: all of
//! them, `2 * guests`, however long a cook needs.
//!
//! Lesson: README.md in this folder. Check: `kit watch`.
//! In real time: `cargo run -p exercises --bin sleep_is_not_sync`

use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn cook(pass: &Mutex<u32>, guests: u32) {
    thread::sleep(Duration::from_millis(500)); // or so
    *pass.lock().unwrap() += guests;
}

fn serve(guests: u32) -> u32 {
    let pass = Mutex::new(0);
    thread::scope(|kitchen| {
        for _ in 0..2 {
            kitchen.spawn(|| cook(&pass, guests));
        }
        let waiter = kitchen.spawn(|| {
            // Surely they are done by then.
            thread::sleep(Duration::from_secs(2));
            *pass.lock().unwrap()
        });
        waiter.join().unwrap()
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
