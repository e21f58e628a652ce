//! expect: race/result_differs
//! Receives until nothing has come for a second.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn serve(guests: u32) -> u32 {
    let (pass, dishes) = mpsc::channel();
    for _ in 0..2 {
        let pass = pass.clone();
        thread::spawn(move || {
            let _ = pass.send(guests);
        });
    }
    let mut carried = 0;
    while let Ok(more) = dishes.recv_timeout(Duration::from_secs(1)) {
        carried += more;
    }
    carried
}

fn main() {
    println!("three guests, {} dishes", serve(3));
}
