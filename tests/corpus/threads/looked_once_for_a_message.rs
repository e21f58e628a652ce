//! truth: race
//! bug: try_recv_once
// `try_recv` does not wait: the dish may not be there yet.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (dishes, table) = mpsc::channel();
    let cook = thread::spawn(move || dishes.send("soup").unwrap());
    let dish = table.try_recv();
    cook.join().unwrap();
    assert_eq!(dish, Ok("soup"));
}
