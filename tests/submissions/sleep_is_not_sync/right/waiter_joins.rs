//! expect: passed
//! The waiter is given the cooks' handles, and waits for both.

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
        let one = kitchen.spawn(|| cook(&pass, guests));
        let two = kitchen.spawn(|| cook(&pass, guests));
        let waiter = kitchen.spawn(|| {
            one.join().unwrap();
            two.join().unwrap();
            *pass.lock().unwrap()
        });
        waiter.join().unwrap()
    })
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
