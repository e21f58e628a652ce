//! expect: passed
//! Threads with names, and handles.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let visitors = Arc::new(AtomicU32::new(inside));
    let open = |name: &str| {
        let visitors = Arc::clone(&visitors);
        let door = move || visitors.fetch_add(1, SeqCst);
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(door)
            .unwrap()
    };
    let doors = [open("front door"), open("back door")];
    for door in doors {
        door.join().unwrap();
    }
    visitors.load(SeqCst)
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
