//! truth: race
//! bug: receiver_dropped
// `main` takes one dish and leaves: the cook's second dish may find nobody.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (dishes, table) = mpsc::channel();
    let cook = thread::spawn(move || {
        dishes.send("soup").unwrap();
        dishes.send("cake").unwrap();
    });
    assert_eq!(table.recv(), Ok("soup"));
    drop(table);
    cook.join().unwrap();
}
