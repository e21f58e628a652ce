//! expect: passed
//! A channel without room: each report is handed over.

use std::sync::mpsc;
use std::thread;

fn count_visitors(inside: u32) -> u32 {
    let (report, reports) = mpsc::sync_channel(0);
    thread::scope(|doors| {
        for _ in 0..2 {
            let report = report.clone();
            doors.spawn(move || report.send(1).unwrap());
        }
        inside + reports.recv().unwrap() + reports.recv().unwrap()
    })
}

fn main() {
    println!("{} visitors", count_visitors(5));
}
